/**
 * Builds the addons that the package brings, prebuilds/, one for each target, by one compiler on one
 * machine:
 *
 *   npm run prebuilds
 *   npm run prebuilds -- linux-arm64-glibc     only those named
 *
 * The first time it makes the toolchain, in some 8 minutes, of which 0.3 GB stay in
 * OVS_NETLINK_PREBUILD, default /var/cache/ovs-netlink/prebuild. For Debian 12 or later, on x64.
 */
import '../node-version.mjs'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setUp } from '../setup.mjs'
import { addonOf, buildAddon } from './addon.mjs'
import { targets } from './targets.mjs'
import { makeToolchain } from './toolchain.mjs'

const names = process.argv.slice(2)
const wanted = targets.filter(({ name }) => names.length === 0 || names.includes(name))

await setUp(['prebuild'], [makeToolchain, ...wanted.map((target) => () => buildAddon(target))])

for (const target of wanted) {
  const bytes = readFileSync(addonOf(target))
  const digest = createHash('sha256').update(bytes).digest('hex')
  console.log(`${target.name.padEnd(18)} ${`${bytes.length}`.padStart(8)} bytes  sha256 ${digest}`)
}
