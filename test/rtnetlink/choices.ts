/**
 * Choices of the options of every object but links: values that mean something to the kernel, and those
 * that it takes and keeps otherwise. The tests of what is kept are made from it.
 */
import fc from 'fast-check'
import {
  addAddress,
  addFdb,
  addMdb,
  addNeighbor,
  addNexthop,
  addRoute,
  addRule,
  appendFdb,
  type Created,
  createBridge,
  createVeth,
  createVxlan,
  deleteMdb,
  deleteRoute,
  type LinkRef,
  listAddresses,
  listFdb,
  listMdb,
  listNeighbors,
  listNexthops,
  listRoutes,
  listRules,
  replaceAddress,
  replaceFdb,
  replaceMdb,
  replaceNeighbor,
  replaceNexthop,
  replaceRoute,
} from '../../src/index.js'
import { ip } from '../support/ip.js'
import { bridge } from '../support/objects.js'

type Options = Record<string, unknown>

/** One object: how it is made, listed, shown by iproute2, and made away with. */
export interface Subject {
  /** The addon's name of it. */
  object: string
  choices: fc.Arbitrary<Options>
  /** One that the kernel takes. */
  sure: Options
  /** The first kernel that takes it. */
  since?: [major: number, minor: number]
  add(options: Options): Promise<Created>
  replace?(options: Options): Promise<unknown>
  list(options: Options): Promise<Options[]>
  /** What iproute2 shows of all of them, for "nothing changed". */
  state(): string
  clear(): void | Promise<void>
  /** Options that change by themselves, and those that are not reported. */
  passing?: readonly string[]
}

const one = (...values: unknown[]): fc.Arbitrary<never> => fc.constantFrom(...values) as never
/** A few of many options: of all at once most choices would not stand together. */
const some = (row: Record<string, fc.Arbitrary<unknown>>, needed: string[] = []) => {
  const others = Object.keys(row).filter((name) => !needed.includes(name))
  const chosen = fc.subarray(others, { maxLength: Math.min(4, others.length) })
  return fc
    .tuple(fc.record(row), chosen)
    .map(
      ([all, names]) =>
        Object.fromEntries([...needed, ...names].map((name) => [name, all[name]])) as Options,
    )
}

const protocol = one('boot', 'static', 'bgp', 'unspec', 77)
const mac = one('02:00:00:00:00:0a', '02:00:00:00:00:0B')

/** The links that all of it is on. */
export async function makeLinks(): Promise<void> {
  await createBridge({ name: 'br', up: true })
  await createVeth({
    name: 'va',
    up: true,
    addresses: ['192.0.2.1/24', { address: '2001:db8::1/64', noDad: true }],
    peer: { name: 'vb', up: true },
  })
  await createVeth({ name: 'pa', up: true, master: 'br', peer: { name: 'pb', up: true } })
  await createBridge({ name: 'br3', up: true, mcastIgmpVersion: 3, mcastMldVersion: 2 })
  await createVeth({ name: 'pc', up: true, master: 'br3', peer: { name: 'pd', up: true } })
  await createVxlan({ name: 'vx', vni: 42, local: '192.0.2.1', up: true })
  await createVxlan({ name: 've', external: true, dstPort: 4790, up: true })
  await addNexthop({ id: 1, via: '192.0.2.7', dev: 'va' })
  await addNexthop({ id: 2, via: '192.0.2.8', dev: 'va' })
  await addNexthop({ id: 3, via: '2001:db8::7', dev: 'va' })
  await addNexthop({ id: 4, via: '192.0.2.9', fdb: true })
  await addNexthop({ id: 5, group: [{ id: 4 }], fdb: true })
}

const addressRow = {
  peer: one('203.0.113.9/32', '203.0.113.9/24', '2001:db8:9::9/128'),
  broadcast: one('198.51.100.255', '0.0.0.0', '255.255.255.255'),
  label: one('va', 'va:1'),
  scope: one('global', 'link', 'host', 'site', 77),
  metric: one(0, 1, 77, 0xffffffff),
  protocol: one(0, 3, 255),
  validLifetime: one(1000, 0xffffffff),
  preferredLifetime: one(0, 900),
  noDad: fc.boolean(),
  optimistic: fc.boolean(),
  home: fc.boolean(),
  manageTempAddress: fc.boolean(),
  noPrefixRoute: fc.boolean(),
  autoJoin: fc.boolean(),
}

const addresses: Subject = {
  object: 'address',
  sure: { address: '198.51.100.7/24' },
  choices: fc
    .tuple(
      one(
        '198.51.100.7/24',
        '198.51.100.7/32',
        '0.0.0.0/8',
        '2001:db8:7::7/64',
        '2001:db8:7::7/128',
      ),
      some(addressRow),
    )
    .map(([address, options]) => ({ address, ...ofFamily(address, options) })),
  add: ({ address, ...options }) => addAddress('va', address as string, options),
  replace: ({ address, ...options }) => replaceAddress('va', address as string, options),
  list: () => listAddresses({ link: 'va' }) as Promise<never[]>,
  state: () =>
    without(ip('-d', '-j', 'address', 'show', 'dev', 'va'), /_life_time$|tentative|optimistic/),
  clear: () => {
    for (const address of JSON.parse(ip('-j', 'address', 'show', 'dev', 'va'))[0].addr_info) {
      if (['192.0.2.1', '2001:db8::1'].includes(address.local) || address.scope === 'link') {
        if (!/^(198|203|2001:db8:7)/.test(address.local)) continue
      }
      const peer =
        address.address === undefined ? [] : ['peer', `${address.address}/${address.prefixlen}`]
      const own = peer.length === 0 ? `${address.local}/${address.prefixlen}` : address.local
      ip('address', 'delete', own, ...peer, 'dev', 'va')
    }
  },
  passing: ['validLifetime', 'preferredLifetime', 'optimistic'],
}

/** Mostly what is for the family: what is not is refused, and that is seen by the others. */
function ofFamily(address: string, options: Options): Options {
  const v6 = address.includes(':')
  const foreign = v6 ? ['broadcast', 'label'] : ['noDad', 'optimistic', 'home', 'manageTempAddress']
  return Object.fromEntries(
    Object.entries(options).filter(
      ([name, value]) =>
        !foreign.includes(name) && (name !== 'peer' || String(value).includes(':') === v6),
    ),
  )
}

const metrics = some({
  mtu: one(0, 1400, 65_535, 100_000),
  window: one(0, 5000),
  rtt: one(0, 800),
  rttvar: one(0, 400),
  ssthresh: one(0, 7),
  cwnd: one(0, 9),
  advmss: one(0, 1200, 65_530),
  reordering: one(0, 5),
  hoplimit: one(0, 33, 255),
  initcwnd: one(0, 20),
  initrwnd: one(0, 21),
  rtoMin: one(0, 100),
  quickack: fc.boolean(),
  congctl: one('cubic'),
  fastopenNoCookie: fc.boolean(),
  features: one([], ['ecn']),
  lock: one([], ['mtu'], ['cwnd', 'rtoMin']),
})

/** What packets are wrapped in; that of each kind, and all its members: encap.test.ts. */
const encap = one(
  { ip: { id: 100, dst: '192.0.2.5', ttl: 7 } },
  { ip6: { id: 1n, dst: '2001:DB8::5' } },
  { mpls: { labels: [100] } },
  { seg6: { mode: 'encap', segments: ['2001:db8::5'] } },
)

const hop = (v6: boolean) =>
  some(
    {
      via: v6 ? one('2001:db8::5', '2001:db8::6') : one('192.0.2.5', '192.0.2.6', '2001:db8::5'),
      dev: one('va'),
      weight: one(1, 2, 256),
      onlink: fc.boolean(),
      realms: one(0, 0x30004),
      encap,
    },
    ['via', 'dev'],
  )

const routesOf = (v6: boolean): fc.Arbitrary<Options> =>
  fc
    .tuple(
      v6
        ? one('2001:db8:5::/48', '2001:db8:5::77/48', '2001:DB8:6:0::1', 'default')
        : one('198.51.100.0/24', '203.0.113.5', 'default'),
      one('via', 'dev', 'both', 'multipath', 'nexthopId', 'none'),
      some({
        table: one('main', 254, 99, 100_000),
        metric: one(0, 1, 1024, 77),
        tos: one(0, 16),
        from: one('2001:db8:8::/64', '192.0.2.0/24', 'default'),
        type: one('unicast', 'blackhole', 'unreachable', 'prohibit', 'throw'),
        scope: one('global', 'link', 'host'),
        protocol,
        src: v6 ? one('2001:db8::1') : one('192.0.2.1'),
        onlink: fc.boolean(),
        metrics,
        preference: one('low', 'medium', 'high'),
        expires: one(600),
        realms: one(0, 0x30004),
        encap,
      }),
      v6 ? one('2001:db8::5', '::') : one('192.0.2.5', '2001:db8::5', '0.0.0.0'),
      fc.array(hop(v6), { minLength: 1, maxLength: 3 }),
    )
    .map(([destination, way, options, via, multipath]) => {
      const ways: Record<string, object> = {
        via: { via },
        dev: { dev: 'va' },
        both: { via, dev: 'va' },
        multipath: { multipath },
        nexthopId: { nexthopId: v6 ? 3 : 1 },
        none: {},
      }
      const family = destination === 'default' ? { family: v6 ? 'inet6' : 'inet' } : {}
      return { destination, ...family, ...options, ...ways[way] }
    })

const ownDestinations = new Set([
  ...['198.51.100.0/24', '203.0.113.5/32', '2001:db8:5::/48', '2001:db8:6::1/128', 'default'],
])

const routes = (v6: boolean): Subject => ({
  object: 'route',
  sure: { destination: v6 ? '2001:db8:5::/48' : '198.51.100.0/24', dev: 'va' },
  choices: routesOf(v6),
  add: (options) => addRoute(options as never),
  replace: (options) => replaceRoute(options as never),
  list: () => listRoutes({ family: v6 ? 'inet6' : 'inet' }) as Promise<never[]>,
  state: () => {
    const all = parse(ip(v6 ? '-6' : '-4', '-d', '-j', 'route', 'show', 'table', 'all'))
    // Those of its addresses and of multicast the kernel makes when it likes.
    return lacking(
      all.filter(({ protocol }: Options) => protocol !== 'kernel'),
      /^expires$/,
    )
  },
  clear: async () => {
    // `ip route flush` leaves those of a nexthop.
    const all = await listRoutes({ family: v6 ? 'inet6' : 'inet' })
    for (const route of all.filter(({ destination }) => ownDestinations.has(destination))) {
      await deleteRoute({ ...route, ifExists: true })
    }
  },
  passing: ['expires'],
})

const rules: Subject = {
  object: 'rule',
  sure: { priority: 77, table: 99 },
  choices: some({
    family: one('inet', 'inet6'),
    priority: one(0, 1, 77, 40_000),
    from: one('all', '192.0.2.0/24', '192.0.2.77/24', '2001:db8::7/64'),
    to: one('all', '192.0.2.9', '2001:db8::/32'),
    iif: one('va', 'none'),
    oif: one('va'),
    fwmark: one(0, 5),
    fwmask: one(0, 0xff, 0xffffffff),
    tos: one(0, 16),
    dscp: one(0, 10),
    dscpMask: one(0, 63, 0x3c),
    flowLabel: one(0, 77),
    flowLabelMask: one(0, 0xfffff, 0xff),
    ipProto: one('tcp', 'udp', 0, 200),
    sport: one(80, [80, 80], [100, 200]),
    dport: one(443, [1, 65_535]),
    sportMask: one(0, 0xff, 0xffff),
    dportMask: one(0, 0xfff0),
    uidRange: one(0, [0, 1000], [5, 4_294_967_294]),
    tunId: one(0n, 42n, 7),
    invert: fc.boolean(),
    l3mdev: fc.boolean(),
    table: one('main', 254, 99, 100_000),
    action: one('table', 'blackhole', 'unreachable', 'prohibit', 'nop'),
    goto: one(32_766, 50_000),
    suppressPrefixLength: one(0, 32),
    suppressIfGroup: one(0, 7),
    realms: one(0, 0x30004),
    protocol,
  }),
  add: (options) => addRule(options as never),
  list: () => listRules() as Promise<never[]>,
  state: () => ip('-d', '-j', 'rule', 'show') + ip('-6', '-d', '-j', 'rule', 'show'),
  clear: () => {
    for (const family of ['-4', '-6']) {
      ip(family, 'rule', 'flush')
      for (const table of family === '-4' ? ['main', 'default'] : ['main']) {
        ip(family, 'rule', 'add', 'pref', table === 'main' ? 32_766 : 32_767, 'table', table)
      }
    }
  },
}

const neighbors: Subject = {
  object: 'neighbor',
  sure: { dst: '192.0.2.9', mac: '02:00:00:00:00:0a' },
  choices: some(
    {
      dst: one('192.0.2.9', '2001:DB8::9'),
      mac,
      state: one('permanent', 'reachable', 'stale', 'noarp'),
      proxy: one(false, false, true),
      router: fc.boolean(),
      externLearn: fc.boolean(),
      managed: one(false, false, true),
      externValidated: one(false, false, true),
      protocol,
    },
    ['dst', 'mac'],
  ),
  add: ({ dst, ...options }) => addNeighbor('va', { dst, ...options } as never),
  replace: ({ dst, ...options }) => replaceNeighbor('va', { dst, ...options } as never),
  list: async () =>
    [
      ...(await listNeighbors({ link: 'va' })),
      ...(await listNeighbors({ link: 'va', proxy: true })),
    ] as never[],
  state: () =>
    JSON.stringify(
      ['-4', '-6'].flatMap((family) =>
        // Those of its own multicast the kernel makes when it likes.
        (
          JSON.parse(ip(family, '-j', 'neighbour', 'show', 'dev', 'va', 'nud', 'all') || '[]') as {
            dst: string
          }[]
        ).filter(({ dst }) => !dst.startsWith('ff')),
      ),
    ) + ip('-j', 'neighbour', 'show', 'proxy'),
  clear: () => {
    for (const dst of ['192.0.2.9', '2001:db8::9']) {
      for (const proxy of [[], ['proxy']]) {
        try {
          ip('neighbour', 'delete', ...proxy, dst, 'dev', 'va')
        } catch {
          // There was none.
        }
      }
    }
  },
}

const fdbOf = (
  link: LinkRef,
  row: Record<string, fc.Arbitrary<unknown>>,
  append: boolean,
): Subject => ({
  object: 'fdb',
  sure: {
    mac: '02:00:00:00:00:0a',
    ...('master' in row ? { master: true } : link === 'va' ? {} : { dst: '192.0.2.5' }),
    ...('nexthopId' in row && { vni: 43 }),
  },
  choices: some(
    {
      mac: append ? one('00:00:00:00:00:00', '02:00:00:00:00:0a') : mac,
      state: one('permanent', 'static', 'dynamic'),
      externLearn: one(false, false, true),
      sticky: one(false, false, true),
      router: one(false, false, true),
      protocol,
      vlan: one(7),
      activity: one({ notify: 'active' }, { notify: 'active', noRefresh: true }),
      self: one(true),
      ...row,
    },
    ['mac', ...('master' in row ? ['master'] : [])],
  ),
  add: (options) => (append ? appendFdb : addFdb)(link, options as never),
  ...(!append && { replace: (options: Options) => replaceFdb(link, options as never) }),
  list: () => listFdb(link) as Promise<never[]>,
  state: () => inNoOrder(parse(bridge('-d', '-j', 'fdb', 'show', 'dev', link)), /^(used|updated)$/),
  clear: () => {
    for (const entry of JSON.parse(bridge('-d', '-j', 'fdb', 'show', 'dev', link) || '[]')) {
      if (!/^(02:00:00:00:00:0[ab]|00:00:00:00:00:00)$/.test(entry.mac)) continue
      const where = entry.master === undefined ? 'self' : 'master'
      const words = {
        dst: 'dst',
        vlan: 'vlan',
        src_vni: 'src_vni',
        port: 'port',
        vni: 'vni',
        viaIf: 'via',
      }
      const more = Object.entries(words).flatMap(([name, word]) =>
        entry[name] === undefined ? [] : [word, entry[name]],
      )
      try {
        bridge('fdb', 'delete', entry.mac, 'dev', link, where, ...more)
      } catch {
        // It went with another.
      }
    }
  },
  passing: ['master', 'use', 'noRefresh'],
})

const overlay = {
  dst: one('192.0.2.5', '192.0.2.6'),
  vni: one(0, 42, 43),
  port: one(4789, 4790, 5000),
  via: one('va'),
}

/** A group that hosts join by themselves. */
const isOwnGroup = (group: string) => group.startsWith('ff02:')

const mdbOf = (
  link: LinkRef,
  row: Record<string, fc.Arbitrary<unknown>>,
  port?: LinkRef,
): Subject => ({
  object: 'mdbEntry',
  sure: {
    group: '239.1.1.1',
    ...('dst' in row ? { dst: '192.0.2.5', state: 'permanent' } : { port }),
  },
  ...('dst' in row && { since: [6, 4] as [number, number] }),
  choices: some(
    {
      group: one('239.1.1.1', 'FF0E:0::5'),
      state: one('temp', 'permanent'),
      filterMode: one('exclude', 'include'),
      sourceList: one(['192.0.2.9', '192.0.2.8'], ['2001:db8::9']),
      source: one('192.0.2.9', '2001:db8::9'),
      protocol,
      ...row,
    },
    ['group', 'dst' in row ? 'dst' : 'port'],
  ),
  add: (options) => addMdb(link, options as never),
  replace: (options) => replaceMdb(link, options as never),
  list: () => listMdb(link) as Promise<never[]>,
  state: () =>
    inNoOrder(
      parse(bridge('-d', '-j', 'mdb', 'show', 'dev', link)).flatMap(({ mdb = [] }) =>
        mdb.filter(({ grp = '' }) => !isOwnGroup(grp)),
      ),
      /timer/,
    ),
  clear: async () => {
    for (const entry of await listMdb(link)) {
      // One of all sources takes those of its own sources along.
      if (!isOwnGroup(entry.group)) await deleteMdb(link, { ...entry, ifExists: true })
    }
  },
})

const nexthops: Subject = {
  object: 'nexthop',
  sure: { id: 10, via: '192.0.2.5', dev: 'va' },
  choices: fc
    .tuple(
      one('via', 'dev', 'both', 'blackhole', 'group', 'fdb'),
      some({
        onlink: fc.boolean(),
        protocol,
        hwStats: fc.boolean(),
        encap,
      }),
      one('192.0.2.5', '2001:db8::5'),
      fc.uniqueArray(one(1, 2), { minLength: 1 }),
      one(1, 5, 256),
      some({ buckets: one(8, 32), idleTimer: one(0, 333, 12_000), unbalancedTimer: one(0, 777) }, [
        'buckets',
      ]),
      fc.boolean(),
      one(undefined, 4790),
    )
    .map(([way, options, via, members, weight, resilient, spread, dstPort]) => {
      const ways: Record<string, object> = {
        via: { via, dev: 'va' },
        dev: { dev: 'va' },
        both: { via, dev: 'va', onlink: true },
        blackhole: { blackhole: true },
        group: {
          group: members.map((id) => ({ id, weight })),
          ...(spread ? { groupType: 'resilient', resilient } : {}),
        },
        fdb: { via, fdb: true, ...(dstPort !== undefined && { dstPort }) },
      }
      return { id: 10, ...options, ...ways[way] }
    }),
  add: (options) => addNexthop(options as never),
  replace: (options) => replaceNexthop(options as never),
  passing: ['hwStats'],
  list: () => listNexthops() as Promise<never[]>,
  state: () => without(ip('-d', '-j', 'nexthop', 'show'), /time/),
  clear: () => {
    try {
      ip('nexthop', 'delete', 'id', 10)
    } catch {
      // There was none.
    }
  },
}

/** What iproute2 prints, without members that pass. */
const without = (text: string, passing: RegExp): string => lacking(parse(text), passing)

/** The same of what has no order: what was deleted and put back is last. */
const inNoOrder = (entries: object[], passing: RegExp): string =>
  entries
    .map((entry) => lacking(entry, passing))
    .sort()
    .join('\n')

const lacking = (value: object, passing: RegExp): string =>
  JSON.stringify(value, (name, member) => (passing.test(name) ? undefined : member))

/** Of nothing some print nothing. */
const parse = (text: string) => JSON.parse(text.trim() === '' ? '[]' : text)

export const subjects: Record<string, Subject> = {
  addresses,
  'IPv4 routes': routes(false),
  'IPv6 routes': routes(true),
  rules,
  neighbours: neighbors,
  'forwarding entries of a bridge': fdbOf('pa', { master: one(true) }, false),
  'forwarding entries of a link': fdbOf('va', { dst: one('192.0.2.5') }, false),
  'forwarding entries of a vxlan': fdbOf('vx', overlay, false),
  'forwarding entries of a vxlan, appended': fdbOf('vx', overlay, true),
  'forwarding entries of a vxlan with external': fdbOf(
    've',
    { ...overlay, srcVni: one(0, 5, 6), nexthopId: one(5) },
    false,
  ),
  'multicast entries of a bridge': mdbOf(
    'br',
    { port: one('pa', 'pa', 'br', undefined), vid: one(7) },
    'pa',
  ),
  'multicast entries of a bridge that knows sources': mdbOf(
    'br3',
    { port: one('pc', 'pc', 'br3', undefined), vid: one(7) },
    'pc',
  ),
  'multicast entries of a vxlan': mdbOf('vx', {
    dst: one('192.0.2.5'),
    dstPort: one(4789, 4790),
    vni: one(42, 43),
    via: one('va'),
  }),
  'multicast entries of a vxlan with external': mdbOf('ve', {
    dst: one('192.0.2.5'),
    srcVni: one(5, 6),
    vni: one(42, 43),
    via: one('va'),
  }),
  nexthops,
}
