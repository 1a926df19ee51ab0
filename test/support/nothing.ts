/**
 * A namespace with something of everything, and every call of what changes something with nothing in the
 * place of each of its arguments and options. Which functions and options there are, TypeScript tells.
 */
import * as library from '../../src/index.js'
import { ipIn } from './ip.js'
import { kernelState } from './kernel-state.js'
import * as machine from './machine.js'
import { signatures } from './signatures.js'

export const functions = library as unknown as Record<
  string,
  (...args: unknown[]) => Promise<unknown>
>

export type Members = Record<string, unknown>
export type Call = [before: unknown[], options?: object]

const nothing = [undefined, null, '', Number.NaN, [], {}, 0]
const shown = (value: unknown) => JSON.stringify(value) ?? 'undefined'

const hasVlans = machine.hasVlans()
const vlans = hasVlans ? [5, 6] : [undefined]
const inVlan = hasVlans ? { vlan: 5 } : {}
const inVid = hasVlans ? { vid: 5 } : {}

/** Where everything is populated. */
export const netns = 'full'
export const mac = '02:00:00:00:01:01'

const rule: library.RuleOptions = {
  ...{
    family: 'inet',
    priority: 100,
    from: '192.0.2.0/24',
    to: '198.51.100.0/24',
    iif: 'a1',
    oif: 'a2',
  },
  ...{
    fwmark: 5,
    fwmask: 255,
    tos: 16,
    ipProto: 'tcp',
    sport: 80,
    dport: [1, 2],
    uidRange: [1, 2],
  },
  ...{ tunId: 7, table: 1000, action: 'table', protocol: 'static', realms: 3 },
  ...{ suppressPrefixLength: 3, suppressIfGroup: 3 },
}
const goto = { family: 'inet', goto: 300, action: 'goto', invert: true } as const
const route: library.RouteOptions = {
  ...{ destination: '198.18.0.0/16', table: 1000, metric: 5, tos: 16, type: 'unicast' },
  ...{ scope: 'site', protocol: 'static', via: '192.0.2.9', dev: 'a1', src: '192.0.2.1' },
}
const route6: library.RouteOptions = {
  ...{
    destination: '2001:db8:9::/48',
    table: 1000,
    metric: 5,
    type: 'unicast',
    protocol: 'static',
  },
  ...{ via: '2001:db8::9', dev: 'a1', src: '2001:db8::1' },
}
const byNexthop = { destination: '198.18.7.0/24', nexthopId: 7, metric: 5, table: 1000 } as const
const byNexthop6 = { ...byNexthop, destination: '2001:db8:7::/48', nexthopId: 17 } as const
const blackhole6 = { destination: '2001:db8:8::/48', type: 'blackhole', table: 1000 } as const
const nexthops: library.NewNexthop[] = [
  { id: 7, dev: 'a1', protocol: 'static' },
  { id: 8, dev: 'p1', protocol: 'static' },
  { id: 9, dev: 'a1', protocol: 'bird' },
  { id: 10, dev: 'p1', protocol: 'bird' },
  { id: 17, dev: 'a1', family: 'inet6' },
  { id: 19, dev: 'a1', family: 'inet6' },
]
const fdb = { mac, dst: '192.0.2.8', vni: 20, port: 5000, via: 'a1' } as const
const mdb = { port: 'p1', group: '239.1.1.1', ...inVid } as const

const connection = {
  original: { src: '192.0.2.1', dst: '192.0.2.2', ipProto: 'udp', sport: 1, dport: 2 },
  zone: 3,
} as const
const fouPort = {
  ...{ port: 5555, local: '192.0.2.1', peer: '192.0.2.9', peerPort: 99, dev: 'a1' },
} as const

/** Another value for each option: what must not go because its own was lost. */
const other: Record<string, unknown> = {
  ...{ priority: 99, from: '192.0.3.0/24', to: '198.51.101.0/24', iif: 'p1', oif: 'p1' },
  ...{ fwmark: 6, fwmask: 127, tos: 8, ipProto: 'udp', sport: 81, dport: [1, 3], uidRange: [1, 3] },
  ...{ tunId: 8, table: 1001, action: 'table', protocol: 'bird', realms: 4 },
  ...{ suppressPrefixLength: 4, suppressIfGroup: 4 },
  ...{ destination: '198.19.0.0/16', metric: 4, type: 'blackhole', scope: 'global' },
  ...{ via: '192.0.2.10', dev: 'p1', src: '192.0.2.2', dst: '192.0.2.7', vni: 21, port: 5001 },
  ...{ nexthopId: 9, vlan: 6 },
}
const other6: Record<string, unknown> = {
  ...{ ...other, via: '2001:db8::a', src: '2001:db8::2', nexthopId: 19 },
}

/** The same object, but for one option, for each. The decoys come first, where there is an order. */
const decoys = <Options extends object>(options: Options, values: Members) =>
  Object.keys(options)
    .filter((option) => option in values)
    .map((option) => ({ ...options, [option]: values[option] }) as Options)

/** What deletes says all that it can say of what there is. */
export const deletions: Record<string, Call[]> = {
  deleteAddress: [[['a1', '203.0.113.1/32'], { peer: '203.0.113.2/24' }]],
  deleteAltName: [[['a1', 'another']]],
  deleteChain: [[['p1'], { parent: 'ingress', chain: 5 }]],
  deleteClass: [[['p1', '6:1']]],
  deleteConntrack: [[[], connection]],
  deleteFilter: [
    [['p1'], { parent: 'egress', priority: 7, protocol: 'ip', handle: 0x8000_0801, kind: 'u32' }],
  ],
  deleteFdb: [
    [['vx'], fdb],
    [['p1'], { mac, master: true, ...inVlan }],
  ],
  deleteFouPort: [[[], fouPort]],
  deleteLink: [[['a1']]],
  deleteLinks: [[[['a1']]], [[{ kind: 'veth', master: 'br', up: true, group: 7 }]]],
  deleteMdb: [[['br'], mdb]],
  deleteMplsRoute: [[[], { label: 500 }]],
  deleteNeighbor: [
    [['a1'], { dst: '192.0.2.50' }],
    [['a1'], { dst: '192.0.2.51', proxy: true }],
  ],
  deleteNetns: [[['other']]],
  deleteNexthop: [[[7]]],
  deleteQdisc: [[['p2'], { parent: 'root', handle: '5:', kind: 'tbf' }]],
  deleteRoute: [
    [[], route],
    [[], route6],
    [[], blackhole6],
    [[], byNexthop],
    [[], byNexthop6],
  ],
  deleteRule: [
    [[], rule],
    [[], goto],
  ],
  deleteVlan: [[['p1'], { vid: 6, end: 7 }]],
  deleteVni: [[['vf'], { vni: 100, end: 102 }]],
  flushFilters: [[['p1'], { parent: 'egress' }]],
  flushAddresses: [[['a1'], { family: 'inet' }]],
  flushConntrack: [
    [[], { family: 'inet', original: { dport: 2 }, reply: { sport: 2 }, mark: 5, zone: 3 }],
    [[], { all: true }],
  ],
  flushFdb: [
    [['vx'], { dst: '192.0.2.8', port: 5000, vni: 20, state: 'permanent' }],
    [['br'], { bridgePort: 'p1', ...inVlan, state: 'static' }],
  ],
  flushMdb: [[['br'], { port: 'p1', ...inVid, permanent: true, protocol: 'static' }]],
  flushNeighbors: [
    [[], { link: 'a1', family: 'inet', state: ['stale'], protocol: 'static' }],
    [[], { master: 'br', proxy: false, state: 'permanent' }],
  ],
  flushNexthops: [[[], { family: 'inet', dev: 'a1', protocol: 'static' }]],
  flushRoutes: [
    [[], { family: 'inet', table: 1000, dev: 'a1', protocol: 'static', type: 'unicast' }],
  ],
  flushRules: [
    [[], rule],
    [[], goto],
  ],
}

export async function populate(connections = true): Promise<void> {
  const at = { netns }
  await library.deleteNetns('x', { ifExists: true }) // it was made by one of the calls
  for (const name of [netns, 'other']) {
    await library.deleteNetns(name, { ifExists: true })
    await library.createNetns(name, { loopback: true })
  }
  const end = (name: string, last: number) => {
    const mac = `02:00:00:00:00:0${last}`
    return { name, mac, up: true, inet6: { addrGenMode: 'none' } } as const
  }
  const vxlan = { local: '192.0.2.1', ...at }
  const made: Promise<unknown>[] = []
  const later = (call: Promise<unknown>) => made.push(call)
  later(library.createBridge({ ...end('br', 1), vlanFiltering: hasVlans || undefined, ...at }))
  later(library.createVeth({ ...end('a1', 2), altNames: ['another'], peer: end('a2', 3), ...at }))
  later(library.createVeth({ ...end('p1', 4), master: 'br', group: 7, peer: end('p2', 5), ...at }))
  later(library.createVxlan({ ...end('vx', 6), vni: 10, dstPort: 4789, ...vxlan }))
  later(
    library.createVxlan({
      ...end('vf', 7),
      external: true,
      vniFilter: true,
      dstPort: 4790,
      ...vxlan,
    }),
  )
  later(library.addAddress('a1', '192.0.2.1/24', at))
  later(library.addAddress('a1', '192.0.2.2/24', at))
  later(library.addAddress('a1', '203.0.113.1/32', { peer: '203.0.113.2/24', ...at }))
  later(library.addAddress('p1', '192.0.4.1/24', at))
  for (const address of ['2001:db8::1/64', '2001:db8::2/64']) {
    later(library.addAddress('a1', address, { noDad: true, ...at }))
  }
  // Of one metric and type of service there may be several, which the kernel tries in this order.
  for (const each of [...decoys(route, { ...other, type: 'local' }), route]) {
    const { via } = each
    const way = each.dev === 'p1' ? { via: via?.replace('0.2.', '0.4.'), onlink: true } : {}
    later(library.appendRoute({ ...each, ...way, ...at }))
  }
  for (const each of [route6, ...decoys(route6, other6)]) {
    later(library.addRoute({ ...each, ...at }))
  }
  later(library.addRoute({ ...blackhole6, type: 'unicast', dev: 'a1', metric: 5, ...at }))
  later(library.addRoute({ ...blackhole6, metric: 6, ...at }))
  for (const each of [...decoys(rule, other), rule]) {
    later(library.addRule({ ...each, ...at }))
  }
  for (const [at, each] of [...decoys(goto, { goto: 301, invert: false }), goto].entries()) {
    later(library.addRule({ ...each, priority: 190 + at, netns }))
  }
  for (const each of nexthops) later(library.addNexthop({ ...each, ...at }))
  for (const [{ nexthopId, ...direct }, others] of [
    [byNexthop, other],
    [byNexthop6, other6],
  ] as const) {
    const own = { ...direct, nexthopId }
    for (const each of [{ ...direct, dev: 'a1' }, ...decoys(own, others), own]) {
      later(library.appendRoute({ ...each, ...at }))
    }
  }
  for (const each of [fdb, ...decoys(fdb, other)])
    later(library.appendFdb('vx', { ...each, ...at }))
  for (const vid of hasVlans ? [5, 6, 7, 8] : []) later(library.addVlan('p1', { vid, ...at }))
  for (const vlan of vlans) {
    later(library.addFdb('p1', { mac, master: true, vlan, state: 'static', ...at }))
    for (const state of ['permanent', 'temp'] as const) {
      const group = state === 'permanent' ? '239.1.1.1' : '239.1.1.2'
      later(library.addMdb('br', { ...mdb, group, vid: vlan, state, ...at }))
    }
  }
  for (const [dst, options] of Object.entries({
    ...{ '192.0.2.50': {}, '192.0.2.52': { state: 'stale', protocol: 'static' } },
    ...{ '192.0.2.53': { state: 'stale', protocol: 'bird' }, '2001:db8::50': {} },
  })) {
    later(library.addNeighbor('a1', { dst, mac, ...(options as object), ...at }))
    later(library.addNeighbor('p1', { dst, mac, ...(options as object), ...at }))
  }
  later(library.addNeighbor('a1', { dst: '192.0.2.51', proxy: true, ...at }))
  later(library.addVni('vf', { vni: 100, end: 105, ...at }))
  later(
    library.addQdisc('p2', { handle: '5:', tbf: { rate: 1e6, burst: 9000, limit: 9000 }, ...at }),
  )
  later(library.addQdisc('p1', { handle: '6:', htb: {}, ...at }))
  later(library.addClass('p1', { classId: '6:1', htb: { rate: 1e6 }, ...at }))
  for (const more of connections ? [{}, { zone: 4 }, { mark: 6, zone: 5 }] : []) {
    const marked = { ...connection, mark: 5, expires: 90_000 }
    later(library.addConntrack({ ...marked, ...more, ...at }))
  }
  const others = connections ? { dport: 3, ipProto: 'tcp' } : {}
  for (const [name, value] of Object.entries(others)) {
    const original = { ...connection.original, [name]: value }
    later(library.addConntrack({ ...connection, original, expires: 90_000, ...at }))
  }
  for (const each of [fouPort, { port: 5556 }, { ...fouPort, port: 5557 }]) {
    later(library.addFouPort({ ...each, ipProto: 47, ...at }))
  }
  later(library.setSysctl('net.mpls.platform_labels', 1000, at))
  for (const label of [500, 501]) later(library.addMplsRoute({ label, dev: 'a1', ...at }))
  later(library.addQdisc('p1', { kind: 'clsact', ...at }))
  later(library.addChain('p1', { parent: 'ingress', chain: 5, ...at }))
  for (const handle of [0x8000_0801, 0x8000_0802]) {
    const u32 = { match: [{ value: 0, mask: 0, offset: 0 }] }
    const place = { parent: 'egress', priority: 7, protocol: 'ip', handle } as const
    later(library.addFilter('p1', { ...place, u32, ...at }))
  }
  // A call takes its turn when it is made. Not every kernel has, or takes, all of it.
  await Promise.allSettled(made)
  // Otherwise the kernel collects stale neighbours after a minute, once all namespaces together have many.
  for (const dev of ['a1', 'p1']) {
    ipIn(netns, 'ntable', 'change', 'name', 'arp_cache', 'dev', dev, 'gc_stale', 3_600_000)
  }
}

/**
 * What somebody made, an entry each, without what time changes. To list connections the kernel goes through all of
 * its table, of every namespace.
 */
export async function everything(connections = true): Promise<string[]> {
  const at = { netns }
  const parts = await Promise.all([
    library.listLinks(at).then((links) => links.map(shape)),
    library.listAddresses(at),
    library.listRoutes(at).then((routes) => routes.filter(({ protocol }) => protocol !== 'kernel')),
    library.listRules(at),
    library.listNeighbors({ state: 'permanent', ...at }),
    library.listNeighbors({ protocol: 'static', ...at }),
    library.listNeighbors({ protocol: 'bird', ...at }),
    library.listNeighbors({ proxy: true, ...at }),
    library.listNexthops(at),
    library.listFdb(undefined, at).then((all) => all.filter((each) => each.mac === mac)),
    library.listMdb(undefined, at).then((all) => all.filter((each) => /^239/.test(each.group))),
    hasVlans ? library.listVlans(undefined, at) : [],
    library.listVnis(undefined, at),
    library.listQdiscs({ kind: 'tbf', ...at }),
    library.listClasses('p1', at).catch(() => []),
    connections ? library.listConntrack(at).catch(() => []) : [],
    library.listFouPorts(at),
    library.listMplsRoutes(at),
    library.listFilters('p1', { parent: 'egress', ...at }).catch(() => []),
    library.listChains('p1', { parent: 'ingress', ...at }).catch(() => []),
    library.listNetns().then((all) => all.map(({ name }) => ({ netns: name }))),
  ])
  return parts.flatMap((objects) => (objects as object[]).map(lasting))
}

const shape = ({ index, name, mac, up, master = 0, group, altNames, kind }: library.Link) => ({
  ...{ index, name, mac, up, master, group, altNames, kind },
})

const lasting = (object: object) => {
  const { cache: _, timer: __, probes: ___, tentative: ____, ...others } = object as Members
  const { expires: _____, id: ______, ...connection } = others
  const rest = 'original' in others ? connection : others
  return JSON.stringify(rest, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
}

/** One of them, to be handed back. */
export function asListed(listed: string): never {
  const object = JSON.parse(listed, (_, value) =>
    /^\d+n$/.test(String(value)) ? BigInt(value.slice(0, -1)) : value,
  ) as object
  return { ...object, netns } as never
}

/** The same as iproute2 sees it, a line each. */
export const seen = () => kernelState(netns).split('\n')

export const missing = (before: string[], after: string[]) =>
  before.filter((each) => !after.includes(each))

const changing = /^(add|append|attach|create|delete|flush|move|openTun|prepend|replace|set)/
export const all = [...signatures()].filter(([name]) => changing.test(name))
export const optionsOf = (name: string) => [
  ...new Set(
    all
      .filter(([each]) => each === name)
      .flatMap(([, calls]) => calls.flatMap((parameters) => parameters.at(-1)?.options ?? [])),
  ),
]

/** Each argument, each member of a filter that is one, and each option, with nothing in its place. */
export function* withNothing(name: string, [before, options = {}]: Call) {
  const more = optionsOf(name).includes('netns') ? { netns } : {}
  for (const value of nothing) {
    for (const at of before.keys()) {
      const args = before.with(at, value)
      yield {
        what: `argument ${at} ${shown(value)}`,
        args: [...args, { ...options, ...more }],
        value,
      }
      for (const member of Object.keys(Array.isArray(before[at]) ? [] : Object(before[at]))) {
        if (typeof before[at] !== 'object') continue
        const filter = { ...(before[at] as object), [member]: value }
        const args = before.with(at, filter)
        yield {
          what: `${member} ${shown(value)}`,
          args: [...args, { ...options, ...more }],
          value,
          member,
        }
      }
    }
    for (const option of optionsOf(name)) {
      const told = { ...options, ...more, [option]: value }
      const own = option in options
      if (value === undefined && !own) continue // it was not given before either
      yield { what: `{ ${option}: ${shown(value)} }`, args: [...before, told], value, option, own }
    }
  }
}

export const settle = async (name: string, args: unknown[]) => {
  const [outcome] = await Promise.allSettled([(async () => functions[name]?.(...args))()])
  return outcome
}
