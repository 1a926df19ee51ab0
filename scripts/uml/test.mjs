/**
 * Runs test files on user-mode Linux, Debian's kernel (6.1) as an ordinary process: where the kernel
 * at hand gives no namespaces, as in most containers, and for the kinds of links and the modules
 * that it lacks.
 *
 *   npm run test:uml -- rtnetlink/kinds      the test files whose path contains one of the words
 *   npm run test:uml -- --built rtnetlink/vf rtnetlink/encap
 *
 * It has one processor, a system call costs some 60 µs, and there is no network. `UML_SECONDS`
 * (default 3000) is how long it may run.
 *
 * `--built` takes a kernel built of Debian's source instead, with what Debian leaves out of all of
 * its own: netdevsim, whose network cards have virtual functions, and the tunnels rpl and ioam6. What
 * else it has tells kernel.config; it is little. The first time that takes some 10 minutes and 2 GB,
 * of which 9 MB stay in OVS_NETLINK_UML, default /var/cache/ovs-netlink/uml.
 */
import '../node-version.mjs'
import { parseArgs } from 'node:util'
import { setUp } from '../setup.mjs'
import { kernelIn, makeKernel } from './kernel.mjs'
import { run } from './machine.mjs'

const cache = process.env['OVS_NETLINK_UML'] ?? '/var/cache/ovs-netlink/uml'
const seconds = Number(process.env['UML_SECONDS'] ?? 3000)

const { values, positionals: words } = parseArgs({
  options: { built: { type: 'boolean', default: false } },
  allowPositionals: true,
})
if (values.built) await setUp(['openvswitch', 'test', 'kernel'], [() => makeKernel(cache)])
else await setUp(['openvswitch', 'test', 'uml'])
const rounds = process.env['ROUNDS'] ?? '10'
const argv = ['env', `ROUNDS=${rounds}`, process.execPath, 'scripts/vm/guest.mjs', ...words]
process.exit(await run(values.built ? kernelIn(cache) : 'linux.uml', argv, seconds))
