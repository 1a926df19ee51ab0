/**
 * What `npm run build:ts` makes: `lib/` holds one file for each entry point, and what they share.
 * Open vSwitch's half is shared by dynamic import alone, so that `ovs-netlink` loads it with the first
 * call that needs it.
 */
import { defineConfig } from 'rolldown'

/** Entry point -> its source. */
export const entries = {
  index: 'src/index.ts',
  'ovsdb-client': 'src/ovsdb-client/index.ts',
  network: 'src/network/index.ts',
  nftables: 'src/nftables/index.ts',
  openvswitch: 'src/openvswitch/index.ts',
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

export default defineConfig({
  input: { ...entries, codegen: 'src/ovsdb-client/codegen/cli.ts' },
  platform: 'node',
  external: /^node:/,
  plugins: [forRequire],
  transform: { target: 'node20.19' },
  output: { dir: 'lib', cleanDir: true, sourcemap: true, chunkFileNames: '[name].js' },
})
