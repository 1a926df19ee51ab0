/** Which skips are expected on this machine: a broken set-up must not look green by skipping. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from '../../scripts/paths.mjs'
import { schemas } from '../../scripts/schemas.mjs'
import { inNetns, ordinaryUser } from './sandbox.mjs'

/**
 * Condition -> test file -> names of the tests that are skipped when it holds, or all of them.
 *
 * @typedef {Record<string, Record<string, string[] | 'all'>>} ExpectedSkips
 */

/** What the keys of test/expected-skips.json mean. @type {Record<string, () => boolean>} */
const conditions = {
  always: () => true,
  never: () => false,
  'ordinary user': () => ordinaryUser,
  'no access to /dev/net/tun': () => !accessible('/dev/net/tun'),
  'no chromium': () => spawnSync('chromium', ['--version']).status !== 0,
  'no daemons of OVN': () => spawnSync('ovn-appctl', ['--version']).error !== undefined,
  'no schemas of other databases': () => !existsSync(schemas),
  'another schema of Open_vSwitch than 8.3.1': () =>
    !readFileSync('/usr/share/openvswitch/vswitch.ovsschema', 'utf8').includes('"8.3.1"'),
  // CONFIG_BRIDGE_VLAN_FILTERING: without it a bridge made as one that filters is not made at all.
  'bridges know VLANs': () =>
    run(['ip', 'link', 'add', 'probe', 'type', 'bridge', 'vlan_filtering', '1']).status === 0,
  'no openvswitch kernel module': () =>
    !existsSync('/sys/module/openvswitch') && !modules('dep').includes('/openvswitch.ko'),
  'the openvswitch kernel module': () => existsSync('/sys/module/openvswitch'),
  'no tunnels in UDP': () => !hasTunnelsInUdp(),
  'the C++ tests are not built': () => !existsSync(join(root, 'build/tests/ovs_netlink_encode')),
  'no optimistic addresses in the kernel': () =>
    !existsSync('/proc/sys/net/ipv6/conf/all/optimistic_dad'),
  'no MPLS routes in the kernel': () => {
    spawnSync('modprobe', ['mpls_router'])
    return !existsSync('/proc/sys/net/mpls')
  },
  'no connections tracked by the kernel': () => run(['conntrack', '-C']).status !== 0,
  'no nf_tables in the kernel': () => run(['nft', 'list', 'tables']).status !== 0,
  "no bridge's side of packets in nf_tables": () => !takesRule('bridge', 'meta ibrname lo'),
  'no queues to programs in nf_tables': () => !takesRule('inet', 'queue num 1'),
  'no helpers of connections in nf_tables': () =>
    !takesObject('helper', ['type "ftp" protocol tcp']),
  'no timeouts of connections in nf_tables': () => !takesObject('timeout', ['protocol tcp']),
  'no expectations of connections in nf_tables': () =>
    !takesObject('expectation', ['protocol tcp', 'dport 1', 'timeout 1s', 'size 1', 'l3proto ip']),
  'no fingerprints of systems in nf_tables': () => !takesRule('inet', 'osf name "Linux"'),
  'no control groups of version 2': () =>
    !readFileSync('/proc/filesystems', 'utf8').includes('\tcgroup2\n'),
  'no netdevsim in the kernel': () => !existsSync('/sys/bus/netdevsim'),
  'no VLANs of bridges in the kernel': () => lacks('CONFIG_BRIDGE_VLAN_FILTERING'),
  'no br_netfilter in the kernel': () => !existsSync('/proc/sys/net/bridge'),
}

/** Whether nf_tables has what a rule does: an expression is often a module of its own. */
function takesRule(/** @type {string} */ family, /** @type {string} */ rule) {
  const ruleset = `table ${family} probe {\nchain c {\n${rule}\n}\n}`
  return run(['nft', ruleset]).status === 0
}

/** Whether it has an object that rules assign to connections. */
function takesObject(/** @type {string} */ kind, /** @type {string[]} */ lines) {
  const ruleset = ['table inet probe {', `ct ${kind} x {`, ...lines, '}', '}'].join('\n')
  return run(['nft', ruleset]).status === 0
}

/** What conditions begin with that end with what they are about. @type {Record<string, (about: string) => boolean>} */
const families = {
  'no links of kind ': (kind) => !hasKind(kind),
  'no qdiscs of kind ': (kind) => !hasQdisc(kind),
  'qdiscs of kind ': hasQdisc,
  'no filters of kind ': (kind) => !takesFilter(filters[kind] ?? kind),
  'no actions of kind ': (kind) => !takesFilter(`u32 match u32 0 0 action ${actions[kind]}`),
  'no tunnels of kind ': (kind) => !hasTunnel(kind),
  'Linux before ': before,
  'Linux from ': (version) => !before(version),
}

/** Whether a condition holds. */
function holds(/** @type {string} */ condition) {
  const family = Object.keys(families).find((begin) => condition.startsWith(begin))
  const told =
    family === undefined
      ? conditions[condition]
      : () => families[family]?.(condition.slice(family.length)) === true
  if (told === undefined) throw new Error(`expected-skips.json: unknown condition ${condition}`)
  return told()
}

/** @param {string} kind */
function hasKind(kind) {
  const { stderr } = run(['ip', 'link', 'add', 'name', 'probe', 'type', kind])
  return !stderr.includes('Unknown device type')
}

/** @param {string} kind */
function hasQdisc(kind) {
  const { stderr } = run(['tc', 'qdisc', 'add', 'dev', 'lo', 'root', kind])
  return !stderr.includes('kind is unknown')
}

/** Words of `tc filter add` for kinds that want some. @type {Record<string, string>} */
const filters = {
  fw: 'handle 6 fw classid 1:1',
  u32: 'u32 match u32 0 0',
  bpf: "bpf bytecode '1,6 0 0 0'",
}

/** An action of each kind. @type {Record<string, string>} */
const actions = {
  gact: 'gact drop',
  police: 'police rate 1mbit burst 10k drop',
  vlan: 'vlan pop',
  tunnel_key: 'tunnel_key unset',
  skbedit: 'skbedit mark 1',
  pedit: 'pedit ex munge ip ttl set 3',
  csum: 'csum ip',
  ct: 'ct',
}

/** @param {string} words */
function takesFilter(words) {
  const place = `tc filter add dev lo ingress prio 7 protocol ip ${words}`
  const { stderr } = run(['sh', '-c', `tc qdisc add dev lo clsact && ${place}`])
  return !/not found|Failed to load/.test(stderr)
}

/** Words of `ip route add` for a route into a tunnel of each kind. @type {Record<string, string>} */
const tunnels = {
  mpls: '192.0.2.0/24 encap mpls 100 dev lo',
  seg6: '2001:db8::/64 encap seg6 mode encap segs 2001:db8::1 dev lo',
  rpl: '2001:db8::/64 encap rpl segs 2001:db8::1 dev lo',
  ioam6: '2001:db8::/64 encap ioam6 mode inline trace prealloc type 0x800000 ns 0 size 12 dev lo',
  xfrm: '192.0.2.0/24 dev lo encap xfrm if_id 1',
  bpf: '192.0.2.0/24 encap bpf headroom 1 dev lo', // which lacks a program where there are such
}

/** @param {string} kind */
function hasTunnel(kind) {
  const { stderr } = run([
    'ip',
    'route',
    'add',
    .../** @type {string} */ (tunnels[kind]).split(' '),
  ])
  return !/encapsulation type not supported|Operation not supported/.test(stderr)
}

/** CONFIG_NET_FOU_IP_TUNNELS, whose modules no request makes the kernel load. */
function hasTunnelsInUdp() {
  spawnSync('modprobe', ['-a', 'fou', 'fou6'])
  const ends = ['local', '192.0.2.1', 'remote', '192.0.2.2', 'encap', 'fou', 'encap-dport', '5555']
  return run(['ip', 'link', 'add', 'name', 'probe', 'type', 'gre', ...ends]).status === 0
}

/** In a network namespace of its own. @param {string[]} argv */
function run(argv) {
  const [program, ...args] = inNetns(argv)
  return spawnSync(program, args, { encoding: 'utf8' })
}

/** @param {string} device */
function accessible(device) {
  try {
    accessSync(device, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} version */
function before(version) {
  const [ourMajor = 0, ourMinor = 0] = release().split('.').map(Number)
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return ourMajor < major || (ourMajor === major && ourMinor < minor)
}

/**
 * Whether the kernel was built without it; a kernel that does not tell has everything.
 *
 * @param {string} option
 */
function lacks(option) {
  const [packed, plain] = ['/proc/config.gz', `/boot/config-${release()}`]
  if (existsSync(packed)) return !gunzipSync(readFileSync(packed)).includes(`\n${option}=`)
  return existsSync(plain) && !readFileSync(plain).includes(`\n${option}=`)
}

/** @param {string} list */
function modules(list) {
  const file = `/lib/modules/${release()}/modules.${list}`
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * The table, with what a file of one kind of links says of itself: it is skipped where there are none.
 *
 * @param {string} file
 * @param {ExpectedSkips} expected
 * @returns {ExpectedSkips}
 */
function withItsKind(file, expected) {
  const path = join(root, file)
  const text = file.endsWith('.test.ts') && existsSync(path) ? readFileSync(path, 'utf8') : ''
  const [, kind] = /^testKind\('(\w+)'\)/m.exec(text) ?? []
  if (kind === undefined) return expected
  const condition = `no links of kind ${kind}`
  return { ...expected, [condition]: { ...expected[condition], [file]: 'all' } }
}

/** @param {ExpectedSkips} expected @returns {string[]} the conditions that hold here */
function holding(expected) {
  return Object.keys(expected).filter(holds)
}

/**
 * Compares what was skipped with the table.
 *
 * @param {import('./execute.mjs').JobResult} result
 * @param {ExpectedSkips} table
 * @returns {{ failures: string[], notes: string[] }} an unexpected skip and a row about a test that
 *   does not exist are failures; a test that ran although the table excuses it is worth a note:
 *   the machine is better than expected
 */
export function checkSkips({ name: file, tests }, table) {
  const expected = withItsKind(file, table)
  const names = new Set(tests.map(({ name }) => name))
  const listed = (/** @type {string[]} */ keys) =>
    keys.flatMap((condition) => {
      const row = expected[condition]?.[file] ?? []
      return row === 'all' ? [...names] : row
    })
  const stale = listed(Object.keys(expected)).filter((name) => !names.has(name))
  const excused = new Set(listed(holding(expected)))
  return {
    failures: [
      ...stale.map((name) => `expected-skips.json names a test that does not exist: ${name}`),
      ...tests
        .filter(({ name, outcome }) => outcome === 'skipped' && !excused.has(name))
        .map(({ name }) => `skipped, which is not expected on this machine: ${name}`),
    ],
    notes: tests
      .filter(({ name, outcome }) => outcome === 'passed' && excused.has(name))
      .map(({ name }) => `ran although expected-skips.json excuses it here: ${name}`),
  }
}
