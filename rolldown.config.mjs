/**
 * What `npm run build:ts` makes: `lib/` holds one file for each entry point, and what they share.
 * Open vSwitch's half is shared by dynamic import alone, so that `ovs-netlink` loads it with the first
 * call that needs it.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig, rolldown } from 'rolldown'

/** Entry point -> its source. */
export const entries = {
  index: 'src/index.ts',
  'ovsdb-client': 'src/ovsdb-client/index.ts',
  network: 'src/network/index.ts',
  nftables: 'src/nftables/index.ts',
  openvswitch: 'src/openvswitch/index.ts',
  ovn: 'src/ovn/index.ts',
  testing: 'src/testing/index.ts',
}

/** For `require`: the same module, since Node.js 20.19 requires modules as well. */
const forRequire = {
  name: 'for-require',
  /** @this {import('rolldown').PluginContext} */
  generateBundle() {
    for (const name of Object.keys(entries)) {
      const source = `'use strict'\nmodule.exports = require('./${name}.js')\n`
      this.emitFile({ type: 'asset', fileName: `${name}.cjs`, source })
    }
  },
}

/** The command uses the library as everybody does, by its entry points: `lib/` is the same with and without it. */
const byEntryPoint = {
  name: 'by-entry-point',
  /** @this {import('rolldown').PluginContext} */
  async resolveId(/** @type {string} */ source, /** @type {string | undefined} */ importer) {
    if (importer === undefined || !source.startsWith('.')) return null
    const resolved = await this.resolve(source, importer, { skipSelf: true })
    const name = Object.entries(entries).find(([, file]) => resolved?.id.endsWith(`/${file}`))?.[0]
    return name === undefined ? resolved : { id: `./${name}.js`, external: true }
  },
}

/** The page of `ovs-netlink view` is texts in the command: its script is a program of its own, for browsers. */
const pageAsText = {
  name: 'page-as-text',
  /** @this {import('rolldown').PluginContext} */
  async load(/** @type {string} */ id) {
    if (!id.endsWith('src/command/view/page-text.ts')) return null
    const folder = new URL('src/command/view/page/', import.meta.url)
    const read = (/** @type {string} */ name) => readFile(new URL(name, folder), 'utf8')
    const bundle = await rolldown({
      input: fileURLToPath(new URL('index.ts', folder)),
      platform: 'browser',
      transform: { target: 'es2022' },
    })
    const { output } = await bundle.generate({ format: 'es', minify: true, sourcemap: false })
    await bundle.close()
    const texts = {
      page: await read('index.html'),
      script: output[0].code,
      style: await read('page.css'),
      icon: await read('icon.svg'),
    }
    return Object.entries(texts)
      .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}`)
      .join('\n')
  },
}

const library = defineConfig({
  input: { ...entries, codegen: 'src/ovsdb-client/codegen/cli.ts' },
  platform: 'node',
  external: /^node:/,
  plugins: [forRequire],
  transform: { target: 'node20.19' },
  output: {
    ...{ dir: 'lib', cleanDir: true, sourcemap: true, chunkFileNames: '[name].js' },
    // What nearly everything imports is one file; by themselves, slices would be another.
    codeSplitting: {
      groups: [{ name: 'abort', test: /src\/base\/(abort|check|errors|slices)\.ts$/ }],
    },
  },
})

const command = defineConfig({
  input: { command: 'src/command/cli.ts' },
  platform: 'node',
  external: /^node:/,
  plugins: [byEntryPoint, pageAsText],
  // Its modules are ECMAScript's: what is not used of it is left out.
  resolve: {
    alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) },
  },
  transform: { target: 'node20.19' },
  output: { dir: 'lib', chunkFileNames: 'command-[name].js' },
})

export default [library, command]
