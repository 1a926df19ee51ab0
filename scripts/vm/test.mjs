/**
 * Runs test files on another kernel, Debian 12's own (Linux 6.1), in an emulated machine: for the
 * kinds of links and the modules that the kernel at hand lacks, and for an older kernel than it.
 *
 *   npm run test:vm -- rtnetlink/kinds      the test files whose path contains one of the words
 *
 * Needs root once, to build the machine's disk (some 2 minutes, 600 MB in OVS_NETLINK_VM, default
 * /var/cache/ovs-netlink/vm). The machine is emulated wholly, some ten times slower than the real one,
 * starts in 10 s, and has no network. `VM_SECONDS` (default 900) is how long it may run.
 */
import '../node-version.mjs'
import { setUp } from '../setup.mjs'
import { imageIn, makeImage } from './image.mjs'
import { run } from './machine.mjs'

const cache = process.env['OVS_NETLINK_VM'] ?? '/var/cache/ovs-netlink/vm'
const seconds = Number(process.env['VM_SECONDS'] ?? 900)

await setUp(['vm'], [() => makeImage(cache)])
process.exitCode = await run(imageIn(cache), process.argv.slice(2), seconds)
