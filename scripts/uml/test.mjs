/**
 * Runs test files on user-mode Linux, Debian's kernel (6.1) as an ordinary process: where the kernel
 * at hand gives no namespaces, as in most containers, and for the kinds of links and the modules
 * that it lacks.
 *
 *   npm run test:uml -- rtnetlink/kinds      the test files whose path contains one of the words
 *
 * It has one processor, a system call costs some 60 µs, and there is no network. `UML_SECONDS`
 * (default 3000) is how long it may run.
 */
import '../node-version.mjs'
import { setUp } from '../setup.mjs'
import { run } from './machine.mjs'

const seconds = Number(process.env['UML_SECONDS'] ?? 3000)

await setUp(['openvswitch', 'test', 'uml'])
const rounds = process.env['ROUNDS'] ?? '10'
const argv = ['env', `ROUNDS=${rounds}`, process.execPath, 'scripts/vm/guest.mjs']
process.exit(await run([...argv, ...process.argv.slice(2)], seconds))
