/** Random changes by `ip`, `bridge` and the library to everything that can be watched. */
import { spawnSync } from 'node:child_process'
import * as lib from '../../src/index.js'

/** Repeatable: the same numbers for the same seed. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }
}

const bridges = ['br0', 'br1']
const ends = ['v0', 'v1', 'v2', 'w0', 'w1', 'w2']
const vxlans = ['vx0', 'vx1']
const links = [...bridges, ...ends, ...vxlans, 'mv0']
/** One end of each pair alone: with both there would be loops, and storms. */
const ports = ['v0', 'v1', 'v2', ...vxlans]
const macs = Array.from({ length: 4 }, (_, at) => `02:00:00:00:00:0${at + 1}`)
const zeros = '00:00:00:00:00:00'
const gateways = ['192.0.2.5', '192.0.2.6', '192.0.2.7']
/** To which there is no route: no packet goes round. */
const vteps = ['10.9.9.5', '10.9.9.6', '10.9.9.7']
const switches = [
  ...['guard', 'hairpin', 'fastleave', 'root_block', 'learning', 'flood', 'mcast_flood'],
  ...['bcast_flood', 'mcast_to_unicast', 'neigh_suppress', 'vlan_tunnel', 'isolated', 'locked'],
]
const onOff = ['on', 'off']

/** A change that the kernel announces of links that are up alone. */
const ofLink = (chance: Chance, words: (link: string) => string, link = chance.of(links)) =>
  `ip link set ${link} up; ${words(link)}`

const ofBridge = (chance: Chance, options: string) =>
  ofLink(chance, (link) => `ip link set ${link} type bridge ${options}`, chance.of(bridges))

/**
 * What may be done, each in words for `sh`. Much of it fails, as what it needs is not there: so it
 * is meant.
 */
const deeds: ((chance: Chance) => string)[] = [
  (c) =>
    `ip link add ${c.of(bridges)} type bridge stp_state ${c.below(2)} vlan_filtering ${c.below(2)} forward_delay 200`,
  (c) => ofBridge(c, `vlan_filtering ${c.below(2)}`),
  (c) => ofBridge(c, `stp_state ${c.below(2)} forward_delay 200`),
  (c) => ofBridge(c, `priority ${c.below(4) * 4096}`),
  (c) => ofBridge(c, `mcast_querier ${c.below(2)}`),
  (c) => {
    const at = c.below(3)
    return `ip link add v${at} type veth peer name w${at}`
  },
  (c) =>
    `ip link add ${c.of(vxlans)} type vxlan id ${c.below(9)} dstport 4789 ${c.of(['', `remote ${c.of(vteps)}`])}`,
  (c) => `ip link add mv0 link ${c.of(ends)} type macvlan mode ${c.of(['bridge', 'private'])}`,
  (c) => `ip link del ${c.of(links)}`,
  (c) => `ip link del ${c.of(links)}`,
  ...Array.from(
    { length: 4 },
    () => (c: Chance) => `ip link set ${c.of(ports)} master ${c.of(bridges)}`,
  ),
  (c) => `ip link set ${c.of(ports)} nomaster`,
  ...Array.from({ length: 6 }, () => (c: Chance) => `ip link set ${c.of(links)} up`),
  (c) => `ip link set ${c.of(links)} down`,
  (c) => `ip link set ${c.of(links)} address ${c.of(macs)}`,
  (c) => `ip link set ${c.of(links)} mtu ${1300 + c.below(5)}`,
  (c) => ofLink(c, (link) => `ip link set ${link} alias ${c.of(['one', 'two'])}`),
  (c) => `ip link set ${c.of(links)} multicast ${c.of(onOff)}`,
  (c) => `ip link set ${c.of(links)} netns other`,
  (c) => `ip -n other link set ${c.of(links)} netns $here`,
  (c) => ofLink(c, (link) => `ip link property add dev ${link} altname ${c.of(['alt0', 'alt1'])}`),
  (c) => ofLink(c, (link) => `ip link property del dev ${link} altname ${c.of(['alt0', 'alt1'])}`),
  ...Array.from(
    { length: 3 },
    () => (c: Chance) => `bridge link set dev ${c.of(ports)} ${c.of(switches)} ${c.of(onOff)}`,
  ),
  (c) => `bridge link set dev ${c.of(ports)} cost ${1 + c.below(9)} priority ${c.below(9)}`,
  (c) => `bridge link set dev ${c.of(ports)} state ${c.below(5)}`,
  (c) => `bridge link set dev ${c.of(ports)} mcast_router ${c.below(3)}`,
  (c) => `bridge link set dev ${c.of(ports)} backup_port ${c.of(ports)}`,
  (c) =>
    `bridge vlan add vid ${2 + c.below(3)} dev ${c.of(ports)} ${c.of(['', 'pvid', 'untagged'])}`,
  (c) => `bridge vlan del vid ${2 + c.below(3)} dev ${c.of(ports)}`,
  (c) => `bridge vlan add vid ${2 + c.below(3)} dev ${c.of(bridges)} self`,
  (c) => `bridge vlan del vid ${2 + c.below(3)} dev ${c.of(bridges)} self`,
  (c) => `bridge vlan add vid 2-${3 + c.below(4)} dev ${c.of(ports)}`,
  (c) => `bridge vlan del vid ${1 + c.below(3)}-5 dev ${c.of(ports)}`,
  (c) => `bridge vlan set vid 2-${2 + c.below(4)} dev ${c.of(ports)} state ${c.below(5)}`,
  (c) =>
    `bridge vlan set vid ${2 + c.below(3)} dev ${c.of(bridges)} self mcast_router ${c.below(3)}`,
  (c) => `bridge vlan add vid 2-4 dev ${c.of(ports)} tunnel_info id ${c.of(['90-92', '91-93'])}`,
  (c) => `bridge vlan del vid 2-3 dev ${c.of(ports)} tunnel_info id 90-91`,
  (c) => ofBridge(c, `vlan_default_pvid ${c.below(4)}`),
  (c) => ofBridge(c, `mcast_vlan_snooping ${c.below(2)}`),
  (c) =>
    `bridge fdb add ${c.of(macs)} dev ${c.of(ports)} master ${c.of(['static', 'dynamic', 'permanent'])}`,
  (c) =>
    `bridge fdb replace ${c.of(macs)} dev ${c.of(ports)} master ${c.of(['static', 'dynamic'])}`,
  (c) => `bridge fdb del ${c.of(macs)} dev ${c.of(ports)} master`,
  (c) => `bridge fdb add ${c.of(macs)} dev ${c.of(ports)} self`,
  (c) => `bridge fdb add 33:33:00:00:01:0${c.below(3)} dev ${c.of(ports)} self`,
  (c) => `bridge fdb del 33:33:00:00:01:0${c.below(3)} dev ${c.of(ports)} self`,
  (c) => `bridge fdb del ${c.of(macs)} dev ${c.of(ports)} self`,
  (c) => `bridge fdb add ${c.of(macs)} dev ${c.of(bridges)} self local`,
  (c) => `bridge fdb flush dev ${c.of([...bridges, ...vxlans])}`,
  // A vxlan refuses to replace what leads to several hosts, changes its state, and announces nothing.
  ...['add', 'append', 'replace', 'del'].map(
    (verb) => (c: Chance) =>
      `bridge fdb ${verb} ${c.of(verb === 'replace' ? macs : [...macs, zeros, zeros])} dev ${c.of(vxlans)} dst ${c.of(vteps)} ${c.of(['', 'vni 9'])}`,
  ),
  (c) =>
    `bridge fdb append ${zeros} dev ${c.of(vxlans)} dst ${c.of(vteps)} ${c.of(['', 'dynamic', 'extern_learn'])}`,
  (c) => `ip nexthop add id ${30 + c.below(2)} via ${c.of(vteps)} fdb`,
  (c) => `ip nexthop add id 40 group ${30 + c.below(2)} fdb`,
  (c) => `ip nexthop del id ${c.of([30, 31, 40])}`,
  (c) => `bridge fdb add ${c.of(macs)} dev ${c.of(vxlans)} nhid 40`,
  (c) =>
    `bridge mdb add dev ${c.of(bridges)} port ${c.of(ports)} grp 239.1.1.${c.below(3)} ${c.of(['temp', 'permanent'])}`,
  (c) => `bridge mdb del dev ${c.of(bridges)} port ${c.of(ports)} grp 239.1.1.${c.below(3)}`,
  ...Array.from(
    { length: 2 },
    () => (c: Chance) => `ip address add 192.0.2.${1 + c.below(3)}/24 dev ${c.of(links)}`,
  ),
  (c) => `ip address add 2001:db8::${1 + c.below(3)}/64 dev ${c.of(links)} nodad`,
  (c) => `ip address del 192.0.2.${1 + c.below(3)}/24 dev ${c.of(links)}`,
  (c) => `ip address del 2001:db8::${1 + c.below(3)}/64 dev ${c.of(links)}`,
  (c) => `ip address flush dev ${c.of(links)}`,
  ...['add', 'append', 'prepend', 'replace', 'del'].map(
    (verb) => (c: Chance) =>
      `ip route ${verb} 198.51.100.0/24 via ${c.of(gateways)} ${c.of(['', 'metric 7'])}`,
  ),
  ...['add', 'append', 'replace', 'del'].map(
    (verb) => (c: Chance) => `ip route ${verb} 2001:db8:1::/48 via 2001:db8::${5 + c.below(3)}`,
  ),
  (c) => `ip route add 203.0.113.0/24 nexthop via ${gateways[0]} nexthop via ${c.of(gateways)}`,
  (c) =>
    `ip route ${c.of(['add', 'del'])} blackhole 203.0.113.${c.below(3)} table ${c.of([7, 'main'])}`,
  (c) =>
    `ip nexthop ${c.of(['add', 'replace'])} id ${10 + c.below(2)} via ${c.of(gateways)} dev ${c.of(links)}`,
  (c) => `ip nexthop del id ${10 + c.below(2)}`,
  () => `ip nexthop add id 20 group 10/11`,
  () => `ip nexthop del id 20`,
  (c) => `ip route add 198.18.0.0/24 nhid ${c.of([10, 20])}`,
  (c) =>
    `ip neigh ${c.of(['add', 'replace'])} 192.0.2.${5 + c.below(3)} dev ${c.of(links)} lladdr ${c.of(macs)} nud ${c.of(['permanent', 'noarp', 'stale'])}`,
  (c) => `ip neigh del 192.0.2.${5 + c.below(3)} dev ${c.of(links)}`,
  (c) =>
    `ip neigh add 2001:db8::${5 + c.below(3)} dev ${c.of(links)} lladdr ${c.of(macs)} nud permanent`,
  (c) => `ip rule add priority ${100 + c.below(3)} fwmark ${c.below(3)} table 7`,
  (c) => `ip rule del priority ${100 + c.below(3)}`,
  (c) => `ip rule add priority ${100 + c.below(3)} ${c.of(['iif', 'oif'])} ${c.of(links)} table 7`,
  (c) => `ip netns set ${c.of(['other', 'third'])} ${c.below(3)}`,
  () => `ip netns del third`,
  () => `ip netns add third`,
]

const world = `
ip link set lo up
ip link add br0 type bridge
ip link add br1 type bridge stp_state 1 forward_delay 200
for at in 0 1 2; do ip link add v$at type veth peer name w$at; done
ip link add vx0 type vxlan id 5 dstport 4789
for link in br0 br1 v0 v1 v2 w0 w1 w2 vx0; do ip link set $link up; done
ip link set v0 master br0
ip link set v1 master br1
ip address add 192.0.2.1/24 dev br0
ip address add 2001:db8::1/64 dev br0 nodad
`

/** Something to change. */
export const prepare = (netns: string) => inside(netns, world)

/** So many of them, in one namespace; how they went does not matter. */
export function churn(netns: string, chance: Chance, count: number): string[] {
  const words = Array.from({ length: count }, () => chance.of(deeds)(chance))
  inside(netns, words.join('\n'))
  return words
}

/** The namespaces that come and go. */
export const names = ['ns0', 'ns1', 'ns2']

/** A namespace comes, with something to change in it, goes, or both. */
export function churnNames(netns: string, chance: Chance): string[] {
  const words = chance.of([
    `ip netns add ${netns}`,
    `ip netns add ${netns}`,
    `ip netns del ${netns}`,
    `ip netns del ${netns}; ip netns add ${netns}`,
    `ip netns attach other2 $$; ip netns del other2`,
  ])
  spawnSync('sh', { input: `exec >/dev/null 2>&1\n${words}\n` })
  if (chance.below(2) === 0) prepare(netns)
  return [words]
}

/** What the library may do; much of it fails, as above. */
const ownDeeds: ((netns: string, chance: Chance) => Promise<unknown>)[] = [
  (netns) => lib.createNetns(netns),
  (netns) => lib.deleteNetns(netns),
  (netns, c) =>
    lib.createBridge({
      ...{ name: c.of(bridges), netns, up: true, vlanFiltering: true },
      ...{ stp: c.below(2) === 1, forwardDelay: 200 },
    }),
  (netns, c) => {
    const at = c.below(3)
    const peer = { name: `w${at}`, up: true, netns: c.of([netns, 'other']) }
    return lib.createVeth({ name: `v${at}`, netns, up: true, master: c.of(bridges), peer })
  },
  (netns, c) => lib.deleteLink(c.of(links), { netns }),
  (netns, c) => lib.setLink(c.of(ports), { netns, up: true, master: c.of([...bridges, null]) }),
  (netns, c) => lib.addVlan(c.of(ports), { netns, vid: 2 + c.below(3), pvid: c.below(2) === 1 }),
  (netns, c) => lib.deleteVlan(c.of(ports), { netns, vid: 2 + c.below(3) }),
  (netns, c) => lib.addFdb(c.of(ports), { netns, mac: c.of(macs), master: true }),
  (netns, c) => lib.addAddress(c.of(links), `192.0.2.${1 + c.below(3)}/24`, { netns }),
  (netns, c) => lib.addRoute({ netns, destination: '198.51.100.0/24', via: c.of(gateways) }),
  (netns, c) =>
    lib.addNeighbor(c.of(links), {
      netns,
      dst: c.of(gateways),
      mac: c.of(macs),
      state: 'permanent',
    }),
]

/** So many of these at once. */
export async function churnByUs(netns: string, chance: Chance, count: number): Promise<string[]> {
  const done = Array.from({ length: count }, () => chance.below(ownDeeds.length))
  await Promise.allSettled(done.map(async (at) => ownDeeds[at]?.(netns, chance)))
  return done.map((at) => String(ownDeeds[at]))
}

function inside(netns: string, words: string): void {
  const script = `exec >/dev/null 2>&1\nhere=${netns}\n${words}\n`
  spawnSync('ip', ['netns', 'exec', netns, 'sh'], { input: script })
}
