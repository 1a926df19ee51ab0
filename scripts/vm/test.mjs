/**
 * Runs test files on another kernel, Debian's own, in an emulated machine: for the kinds of links and
 * the modules that the kernel at hand lacks, and for older kernels than it.
 *
 *   npm run test:vm                         the experiments without OVN, and what is below as `whole`
 *   npm run test:vm -- rtnetlink/kinds      the test files whose path contains one of the words
 *   npm run test:vm -- --debian trixie rtnetlink/kinds/netkit
 *
 * `--debian` chooses the release, and with it the kernel and iproute2: bookworm (Linux 6.1, the
 * default), trixie (6.12), or trixie-backports, the newest kernel that Debian has for trixie. Needs
 * root once for each, to build the machine's disk (some 2 minutes, 600 MB in OVS_NETLINK_VM, default
 * /var/cache/ovs-netlink/vm). The machine is emulated wholly, some ten times slower than the real
 * one, starts in 10 s, and has no network. `VM_SECONDS` (default 14400) is how long it may run: all of
 * `rtnetlink/`, as `npm run nightly` and `npm run release` run it, needs more than one hour of two processors.
 */
import '../node-version.mjs'
import { parseArgs } from 'node:util'
import { fileJobs, isNamedBy } from '../../test/runner/jobs.mjs'
import { quoted } from '../guest.mjs'
import { setUp } from '../setup.mjs'
import { imageIn, makeImage, releases } from './image.mjs'
import { run } from './machine.mjs'

/**
 * The tests that run without words: those of Open vSwitch that make bridges and ports of the kernel's
 * datapath, and send packets through them; without the long ones.
 */
const whole = ['bridge', 'outcome', 'port', 'traffic', 'transaction', 'watch'].map(
  (name) => `openvswitch/${name}`,
)

const cache = process.env['OVS_NETLINK_VM'] ?? '/var/cache/ovs-netlink/vm'
const seconds = Number(process.env['VM_SECONDS'] ?? 14_400)

const { values, positionals: words } = parseArgs({
  options: { debian: { type: 'string', default: 'bookworm' } },
  allowPositionals: true,
})
const release = values.debian
if (!releases.includes(release)) {
  console.error(`--debian: expected one of ${releases.join(', ')}, got ${release}`)
  process.exit(1)
}

const chosen = fileJobs().filter(isNamedBy(words.length > 0 ? words : whole))
const builds = new Set(chosen.flatMap(({ build }) => build ?? []))
await setUp(['vm'], [...builds, () => makeImage(cache, release)])
const rounds = process.env['ROUNDS'] ?? '10'
const tests = (/** @type {string[]} */ words) =>
  `ROUNDS=${rounds} node scripts/vm/guest.mjs ${words.map(quoted).join(' ')}`
// The experiments as `npm start` runs them: nothing in them knows of the machine.
const commands =
  words.length > 0 ? [tests(words)] : ['node --import tsx examples/start.ts', tests(whole)]
process.exitCode = await run(imageIn(cache, release), commands, seconds)
