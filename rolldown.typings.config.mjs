/**
 * What `npm run typings` makes: `typings/` holds one file for each entry point, and in `shared/` what
 * several of them have; without what is internal.
 */
import { defineConfig } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'
import { entries } from './rolldown.config.mjs'

/** For `require`: the same declarations, as the modules are the same. */
const forRequire = {
  name: 'for-require',
  /** @this {import('rolldown').PluginContext} */
  generateBundle() {
    const source = `// Under module node16 TypeScript refuses what every Node.js that the package takes can.
// @ts-ignore
export * from`
    for (const name of Object.keys(entries)) {
      this.emitFile({
        type: 'asset',
        fileName: `${name}.d.cts`,
        source: `${source} './${name}.js'\n`,
      })
    }
  },
}

/** What is in a folder of src/, or beside them, and in several entry points. */
const shared = (name, test, priority = 0) => ({
  name: `shared/${name}`,
  test,
  priority,
  minShareCount: 2,
})

export default defineConfig({
  input: entries,
  platform: 'node',
  external: /^node:/,
  plugins: [dts({ tsconfig: 'tsconfig.typings.json', emitDtsOnly: true }), forRequire],
  checks: { pluginTimings: false },
  output: {
    dir: 'typings',
    cleanDir: true,
    chunkFileNames: '[name].d.ts',
    minifyInternalExports: false,
    codeSplitting: {
      groups: [
        shared('ovsdb-client', /src\/ovsdb-client\/(?!index)/),
        shared('openvswitch', /src\/openvswitch\/(?!index)/),
        shared('ovn', /src\/ovn\/(?!index)/),
        // Before the others, which would take what they import along.
        shared(
          'common',
          /src\/(?!index|network|nftables\/index|ovsdb-client|openvswitch|ovn|testing)/,
          1,
        ),
      ],
    },
  },
})
