/** The plugin as it is installed: one file, which finds `ovs-netlink` in a `node_modules` beside or above it. */
import { fileURLToPath } from 'node:url'

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

export default {
  input: here('ovs-vxlan.ts'),
  platform: /** @type {const} */ ('node'),
  external: /^ovs-netlink/,
  transform: { target: 'node20' },
  output: { file: here('../../build/cni/ovs-vxlan.mjs') },
}
