/** The plugins as they are installed: a file each, which find `ovs-netlink` in a `node_modules` beside or above them. */
import { fileURLToPath } from 'node:url'

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

export default {
  input: [here('ovs-vxlan.ts'), here('portmap.ts'), here('firewall.ts')],
  platform: /** @type {const} */ ('node'),
  external: /^ovs-netlink/,
  transform: { target: 'node20' },
  output: {
    dir: here('../../build/cni'),
    entryFileNames: '[name].mjs',
    chunkFileNames: 'shared/[name].mjs',
  },
}
