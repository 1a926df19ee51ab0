/**
 * What is done while system calls fail. Each has two namespaces of its own, `one` and `two`; `given`
 * is what `ip` makes there first. A composite leaves nothing when it fails.
 */
import * as lib from '../../src/index.js'
import { apply, defineNetwork, plan } from '../../src/network/index.js'
import { groupOf } from '../../src/network/marks.js'
import * as nft from '../../src/nftables/index.js'

export interface Operation {
  given?: string[]
  run(): Promise<unknown>
  /** Of system calls that fail only these: what it does with others is what another one does. */
  calls?: string[]
  /** It is about sysctls: whether they are what they were. */
  sysctls?: true
  /** It opens /dev/net/tun, which not every machine has. */
  needsTun?: true
  /** What it changes `ethtool` shows. */
  ofDriver?: true
  /** It is about links of this kind, which not every kernel has. */
  needsKind?: string
  /** It is about MPLS, which not every kernel has. */
  needsMpls?: true
  /** It is about tunnels in UDP, which not every kernel has. */
  needsFou?: true
  /** It is about connections, which not every kernel tracks. */
  needsConntrack?: true
  /** It is about nftables, which not every kernel has: what it changes `nft` shows. */
  needsNftables?: true
  /** It is about VLANs of a bridge, which not every kernel has. */
  needsVlans?: true
}

const netns = 'one'
const routing = { 'net.ipv4.ip_forward': true, 'net.ipv6.conf.all.forwarding': true }
const dummy = ['-n one link add base type bridge', '-n one link set base up']
const vxlan = ['-n one link add vx type vxlan id 7 dstport 4789']
const route = [...dummy, '-n one address add 192.0.2.1/24 dev base']

const bridged = [
  '-n one link add base type bridge',
  '-n one link set base up',
  '-n one link add port type veth peer name far',
  '-n one link set port master base up',
  '-n one link set far up',
  '-n one link add vx type vxlan external vnifilter dstport 4789',
  '-n one link set vx up',
]
const evpn = [
  '-n one link add base up type bridge vlan_filtering 1',
  '-n one link add vx up master base type vxlan external vnifilter dstport 4789 nolearning',
  'bridge -n one link set dev vx vlan_tunnel on learning off neigh_suppress on',
  ...[10, 20].flatMap((vid) => [
    `bridge -n one vni add dev vx vni ${vid}0`,
    `bridge -n one vlan add dev vx vid ${vid}`,
    `bridge -n one vlan add dev vx vid ${vid} tunnel_info id ${vid}0`,
  ]),
]
const routed = [...route, '-n one route add 198.51.100.0/24 via 192.0.2.5 metric 5 table 7']
const ruled = ['-n one rule add from 192.0.2.0/24 table 7 priority 100']
const hopped = [...route, '-n one nexthop add id 5 via 192.0.2.5 dev base']
const limited = [
  ...dummy,
  'tc -n one qdisc add dev base root handle 7: tbf rate 1mbit burst 10000 latency 50ms',
]
const shared = [...dummy, 'tc -n one qdisc add dev base root handle 1: htb']
const halved = [...shared, 'tc -n one class add dev base parent 1: classid 1:10 htb rate 1mbit']
const arriving = [...dummy, 'tc -n one qdisc add dev base clsact']
const sorted = [
  ...arriving,
  'tc -n one filter add dev base ingress protocol all prio 7 handle 800::800 u32 match u32 0 0',
]
const chained = [...arriving, 'tc -n one chain add dev base ingress chain 5']
const known = [...dummy, '-n one neighbour add 192.0.2.9 lladdr 02:00:00:00:00:09 dev base']

const filtering = [
  ...bridged,
  '-n one link set base type bridge vlan_filtering 1 mcast_vlan_snooping 1',
]

const project = groupOf('shop')
/** A pair and a bridge of the network below. */
const marked = [
  `-n one link add br0 group ${project} type bridge`,
  '-n one link property add dev br0 altname shop=links.br0',
  '-n one link set br0 up',
  `-n one link add e0 group ${project} type veth peer name e1 netns two`,
  '-n one link property add dev e0 altname shop=links.pair',
  '-n one link set e0 up',
  `-n two link set e1 group ${project} up`,
  '-n two link property add dev e1 altname shop=links.pair.peer',
]

/** Of a failed `apply` it is the error of what failed, where all was taken back. */
async function made({ sysctls = {}, mtu, stp }: { sysctls?: object; mtu?: number; stp?: boolean }) {
  const path = (name: string) => ({ path: `/run/netns/${name}` })
  const ends = [
    { netns: 'one', name: 'e0', mtu, addresses: ['192.0.2.1/24', '192.0.2.2/24'] },
    { netns: 'two', name: 'e1', routes: [{ destination: '198.51.100.0/24' }] },
  ] as const
  const network = defineNetwork({
    project: 'shop',
    namespaces: { one: { ...path('one'), sysctls: sysctls as never }, two: path('two') },
    links: { pair: { kind: 'veth', ends }, br0: { kind: 'bridge', netns: 'one', stp } },
  })
  await apply(await plan(network)).catch((error) => {
    throw error.code === 'NETWORK_ROLLED_BACK' ? error.cause : error
  })
}

const queues = ['-n one link add base numrxqueues 4 numtxqueues 4 type veth peer name far']

const tap = ['-n one tuntap add dev base mode tap']
const labels = [...route, 'sysctl one net.mpls.platform_labels=1000']
const labelled = [...labels, 'mpls -n one route add 100 as 200 via inet 192.0.2.5 dev base']

const web = { src: '192.0.2.1', dst: '192.0.2.2', ipProto: 'udp', sport: 1, dport: 2 } as const
const tracked =
  'conntrack one -I -s 192.0.2.1 -d 192.0.2.2 -p udp --sport 1 --dport 2 -t 90 -m 5 -u SEEN_REPLY'

/** A table with something of every kind, and another one that differs in all of it. */
const table = {
  name: 'demo',
  sets: {
    ports: { type: 'port', ranges: true, elements: [80, { from: 90, to: 99 }] },
    hosts: { type: 'ip', elements: ['192.0.2.1', '192.0.2.2'] },
  },
  maps: { to: { type: 'port', data: 'verdict', elements: [[22, 'accept']] } },
  counters: { every: {} },
  quotas: { much: { bytes: 5000 } },
  limits: { slow: { rate: 5, per: 'second' } },
  chains: {
    web: { rules: [[{ tcp: { dport: [1, 2] } }, { counter: 'every' }, 'accept']] },
    input: {
      ...{ hook: 'input', policy: 'drop' },
      rules: [
        [{ tcp: { dport: { set: 'ports' } } }, { jump: 'web' }],
        [{ ip: { saddr: { set: 'hosts' } } }, { limit: 'slow' }, 'accept'],
        [{ verdict: { key: 'tcp.dport', map: 'to' } }],
      ],
    },
  },
} as const satisfies nft.TableDefinition
export const otherTable = {
  ...table,
  sets: {
    ports: { type: 'port', ranges: true, elements: [81] },
    hosts: { type: 'ip', elements: ['192.0.2.2', '192.0.2.3'] },
    more: { type: 'mac', elements: [] },
  },
  maps: { to: { type: 'port', data: 'verdict', elements: [[23, { jump: 'new' }]] } },
  counters: { other: {} },
  quotas: { much: { bytes: 6000 } },
  limits: {},
  chains: {
    new: { rules: [[{ udp: { dport: [3, 4] } }, { counter: 'other' }, 'drop']] },
    input: {
      ...{ hook: 'input', policy: 'accept' },
      rules: [
        [{ ip: { saddr: { set: 'hosts' } } }, { jump: 'new' }],
        [{ verdict: { key: 'tcp.dport', map: 'to' } }],
        [{ tcp: { dport: { set: 'ports' } } }, { quota: 'much' }, 'drop'],
      ],
    },
  },
} as const satisfies nft.TableDefinition
/** `table`, as nft has it. */
export const tables = [
  'nft one add table inet demo',
  'nft one add set inet demo ports { type inet_service; flags interval; elements = { 80, 90-99 } }',
  'nft one add set inet demo hosts { type ipv4_addr; elements = { 192.0.2.1, 192.0.2.2 } }',
  'nft one add map inet demo to { type inet_service : verdict; elements = { 22 : accept } }',
  'nft one add counter inet demo every',
  'nft one add quota inet demo much { 5000 bytes }',
  'nft one add limit inet demo slow { rate 5/second }',
  'nft one add chain inet demo web',
  'nft one add chain inet demo input { type filter hook input priority 0; policy drop; }',
  'nft one add rule inet demo web tcp dport { 1, 2 } counter name "every" accept',
  'nft one add rule inet demo input tcp dport @ports jump web',
  'nft one add rule inet demo input ip saddr @hosts limit name "slow" accept',
  'nft one add rule inet demo input tcp dport vmap @to',
  'nft one add table ip other',
]

const mac = '02:00:00:00:00:09'
const way = { netns, destination: '198.51.100.0/24', via: '192.0.2.5', table: 7, metric: 5 }
const entry = { port: 'port', group: '239.1.1.1' }
const group = { ...entry, state: 'permanent' } as const
const grouped = [...bridged, 'bridge -n one mdb add dev base port port grp 239.1.1.1 permanent']
const bucket = { handle: '7:', tbf: { rate: 2e6, burst: 20_000, latency: 50 } }
const place = { parent: 'ingress', priority: 7 } as const
const copies = {
  match: [{ value: 0, mask: 0, offset: 0 }],
  actions: [{ mirred: { link: 'base', action: 'egress mirror' } }],
} as const
const half = { classId: '1:10', htb: { rate: 2e6, ceil: 4e6 } }
const neighbor = { netns, dst: '192.0.2.9', mac }

/** What one request does, once it is in its namespace. */
const requests = ['socket', 'sendmsg', 'recvfrom', 'answer', 'open', 'setns']
const asRequests = <Rows extends Record<string, Operation>>(rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [name, { calls: requests, ...row }]),
  ) as Rows

/** By the test file that runs them: each takes a minute or so. */
export const groups = {
  netns: {
    'createNetns, named': { run: () => lib.createNetns('made') },
    'createNetns, with its loopback up': { run: () => lib.createNetns('made', { loopback: true }) },
    'createNetns, without a name': {
      run: async () => (await lib.createNetns()).close(),
    },
    attachNetns: { run: () => lib.attachNetns('made', 'one') },
    openNetns: { run: async () => (await lib.openNetns('one')).close() },
    deleteNetns: { run: () => lib.deleteNetns('two') },
    'deleteNetns, waiting': {
      run: () => lib.deleteNetns('two', { wait: true }),
      calls: ['sendmsg', 'answer', 'recvmsg', 'overrun', 'fcntl', 'epoll_ctl'],
    },
    listNetns: { run: () => lib.listNetns() },
    'createNetns, that may exist, and does': {
      given: ['-n two link set lo up'],
      run: () => lib.createNetns('two', { mayExist: true, loopback: true }),
      calls: ['open', 'socket', 'setns', 'mkdir', 'flock', 'mount'],
    },
    'createNetns, that may exist, and does not': {
      run: () => lib.createNetns('made', { mayExist: true }),
    },
    setNetnsId: { run: () => lib.setNetnsId('two', 5, { netns }), calls: requests },
  },
  sysctls: {
    'createNetns, with sysctls': {
      sysctls: true,
      calls: ['openat', 'pread', 'pwrite'],
      run: () => lib.createNetns('made', { loopback: true, sysctls: { ...routing } }),
    },
    setSysctl: {
      sysctls: true,
      calls: ['openat', 'pread', 'pwrite', 'setns'],
      run: () => lib.setSysctl({ ...routing, 'net.ipv4.ip_default_ttl': 65 }, { netns }),
    },
    'setLink, with sysctls': {
      given: dummy,
      sysctls: true,
      calls: ['openat', 'pread', 'pwrite', 'setns', 'sendmsg'],
      run: () =>
        lib.setLink('base', {
          ...{ netns, mtu: 1300, up: true },
          sysctls: { 'net.ipv4.conf.IFNAME.forwarding': 1, 'net.ipv6.conf.IFNAME.mtu': 1290 },
        }),
    },
  },
  sockets: {
    'connectTcp, to a server of listenTcp': {
      given: ['-n one link set lo up'],
      run: async () => {
        const server = await lib.listenTcp({ netns, port: 0 })
        try {
          const { port } = server.address() as { port: number }
          const socket = await lib.connectTcp({ netns, port })
          await new Promise((resolve) => socket.once('close', resolve).destroy())
        } finally {
          await new Promise((resolve) => server.close(resolve))
        }
      },
    },
    announce: {
      given: dummy,
      calls: ['socket', 'bind', 'setns'],
      run: () => lib.announce('base', '192.0.2.1', { netns }),
    },
    openPacketSocket: {
      given: dummy,
      calls: ['socket', 'bind', 'setns', 'epoll_ctl'],
      run: async () => {
        await using socket = await lib.openPacketSocket('base', { netns })
        const frame = socket.next()
        await lib.announce('base', '192.0.2.1', { netns })
        await frame
      },
    },
    bindUdp: {
      calls: ['socket', 'bind', 'setns'],
      run: async () => {
        const socket = await lib.bindUdp({ netns })
        await new Promise<void>((resolve) => socket.close(resolve))
      },
    },
  },
  composites: {
    'createVeth, both ends with addresses': {
      run: () =>
        lib.createVeth({
          ...{ name: 'a', netns, up: true, addresses: ['192.0.2.1/24', '192.0.2.2/24'] },
          peer: { name: 'b', netns: 'two', up: true, mtu: 1400, addresses: ['192.0.2.3/24'] },
        }),
    },
    'createVxlan, in a bridge, with an address': {
      given: dummy,
      run: () =>
        lib.createVxlan({
          ...{ name: 'v', netns, vni: 7, up: true, master: 'base', alias: 'mine' },
          addresses: ['2001:db8::1/64'],
        }),
    },
    createBridge: { run: () => lib.createBridge({ name: 'br', netns, up: true }) },
    createTun: {
      needsTun: true,
      run: () =>
        lib.createTun({ name: 't', netns, mode: 'tap', up: true, addresses: ['192.0.2.4/24'] }),
    },
  },
  links: {
    setLink: {
      given: dummy,
      run: () => lib.setLink('base', { netns, mtu: 1300, alias: 'mine' }),
    },
    moveLink: { given: vxlan, run: () => lib.moveLink('vx', { netns, to: 'two' }) },
    deleteLink: { given: vxlan, run: () => lib.deleteLink('vx', { netns }) },
    'deleteLinks, as one group': {
      given: [...dummy, '-n one link add other type bridge', '-n one link set other group 7'],
      run: () =>
        lib.deleteLinks(['base', 'other'], { netns }).catch((error) => {
          throw error instanceof AggregateError ? error.errors[0] : error
        }),
    },
    openTun: {
      needsTun: true,
      run: async () => {
        const tun = await lib.openTun('t', { netns, mode: 'tap', queues: 2 })
        tun.close()
      },
    },
    ping: {
      given: ['-n one link set lo up'],
      run: () => lib.ping('127.0.0.1', { netns, count: 1 }),
    },
    listLinks: { given: dummy, run: () => lib.listLinks({ netns }) },
    addAddress: { given: dummy, run: () => lib.addAddress('base', '192.0.2.9/24', { netns }) },
    flushAddresses: { given: route, run: () => lib.flushAddresses('base', { netns }) },
  },
  addresses: asRequests({
    replaceAddress: {
      given: route,
      run: () => lib.replaceAddress('base', '192.0.2.1/24', { netns, validLifetime: 1000 }),
    },
    deleteAddress: {
      given: route,
      run: () => lib.deleteAddress('base', '192.0.2.1/24', { netns }),
    },
    addNeighbor: { given: dummy, run: () => lib.addNeighbor('base', neighbor) },
    'addNeighbor, without a mac': {
      given: dummy,
      run: () => lib.addNeighbor('base', { netns, dst: '224.0.0.9' }),
    },
    replaceNeighbor: {
      given: known,
      run: () => lib.replaceNeighbor('base', { ...neighbor, mac: '02:00:00:00:00:0a' }),
    },
    deleteNeighbor: {
      given: known,
      run: () => lib.deleteNeighbor('base', { netns, dst: neighbor.dst }),
    },
    flushNeighbors: {
      given: known,
      run: () => lib.flushNeighbors({ netns, link: 'base', state: ['permanent'] }),
    },
  }),
  requests: asRequests({
    addAltName: { given: dummy, run: () => lib.addAltName('base', 'other', { netns }) },
    deleteAltName: {
      given: [...dummy, '-n one link property add dev base altname other'],
      run: () => lib.deleteAltName('base', 'other', { netns }),
    },
    createLink: { run: () => lib.createLink({ kind: 'ifb', name: 'made', netns }) },
    'createLink, that may exist, and does': {
      given: dummy,
      run: () => lib.createBridge({ name: 'base', netns, up: true, mayExist: true }),
    },
    'setLink, of a port, with several settings': {
      given: bridged,
      run: () => lib.setLink('far', { netns, mtu: 1300, alias: 'mine', up: false, master: 'base' }),
    },
  }),
  bridges: asRequests({
    addFdb: { given: bridged, run: () => lib.addFdb('port', { netns, mac }) },
    appendFdb: {
      given: vxlan,
      run: () => lib.appendFdb('vx', { netns, mac: '00:00:00:00:00:00', dst: '192.0.2.7' }),
    },
    replaceFdb: { given: vxlan, run: () => lib.replaceFdb('vx', { netns, mac, dst: '192.0.2.7' }) },
    deleteFdb: {
      given: [...bridged, `bridge -n one fdb add ${mac} dev port master static`],
      run: () => lib.deleteFdb('port', { netns, mac, master: true }),
    },
    flushFdb: {
      given: [...bridged, `bridge -n one fdb add ${mac} dev port master static`],
      run: () => lib.flushFdb('base', { netns, bridgePort: 'port' }),
    },
  }),
  multicast: asRequests({
    addMdb: { given: bridged, run: () => lib.addMdb('base', { netns, ...group }) },
    replaceMdb: {
      given: grouped,
      run: () => lib.replaceMdb('base', { netns, ...group, protocol: 'static' }),
    },
    deleteMdb: { given: grouped, run: () => lib.deleteMdb('base', { netns, ...entry }) },
    flushMdb: { given: grouped, run: () => lib.flushMdb('base', { netns, port: 'port' }) },
  }),
  vlans: asRequests({
    createEvpn: {
      needsVlans: true,
      run: () => lib.createEvpn({ netns, bridge: 'br', vxlan: 'vx', vlans: { 10: 100, 20: 200 } }),
    },
    setEvpn: {
      needsVlans: true,
      given: evpn,
      run: () => lib.setEvpn({ netns, bridge: 'base', vxlan: 'vx', vlans: { 10: 100, 20: 201 } }),
    },
    addVlan: {
      needsVlans: true,
      given: filtering,
      run: () => lib.addVlan('port', { netns, vid: 5, end: 9 }),
    },
    setVlan: {
      needsVlans: true,
      given: filtering,
      run: () => lib.setVlan('port', { netns, vid: 1, state: 'blocking' }),
    },
    deleteVlan: {
      needsVlans: true,
      given: filtering,
      run: () => lib.deleteVlan('port', { netns, vid: 1 }),
    },
    setGlobalVlan: {
      needsVlans: true,
      given: filtering,
      run: () => lib.setGlobalVlan('base', { netns, vid: 1, mcastSnooping: false }),
    },
    addVni: { given: bridged, run: () => lib.addVni('vx', { netns, vni: 5, end: 9 }) },
    deleteVni: {
      given: [...bridged, 'bridge -n one vni add dev vx vni 5'],
      run: () => lib.deleteVni('vx', { netns, vni: 5 }),
    },
  }),
  drivers: asRequests({
    setChannels: {
      ofDriver: true,
      given: queues,
      run: () => lib.setChannels('base', { netns, rx: 2, tx: 3 }),
    },
    setFeatures: {
      ofDriver: true,
      given: queues,
      run: () => lib.setFeatures('base', { checksums: false, 'rx-gro-list': true }, { netns }),
    },
    'createVeth, both ends with offloads': {
      ofDriver: true,
      run: () =>
        lib.createVeth({
          ...{ name: 'a', netns, offloads: { checksums: false } },
          peer: { name: 'b', offloads: { 'rx-gro-list': true } },
        }),
    },
    'setLink, with offloads': {
      ofDriver: true,
      given: queues,
      run: () => lib.setLink('base', { netns, offloads: { checksums: false }, mtu: 1400 }),
    },
    setCoalescing: {
      ofDriver: true,
      needsTun: true,
      given: tap,
      run: () => lib.setCoalescing('base', { netns, rxFrames: 5 }),
    },
    setLinkModes: {
      ofDriver: true,
      needsTun: true,
      given: tap,
      run: () => lib.setLinkModes('base', { netns, speed: 100, duplex: 'half' }),
    },
    setLinkInfo: {
      ofDriver: true,
      needsTun: true,
      given: tap,
      run: () => lib.setLinkInfo('base', { netns, port: 'mii', phyAddress: 3 }),
    },
  }),
  mpls: asRequests({
    addMplsRoute: {
      needsMpls: true,
      given: labels,
      run: () => lib.addMplsRoute({ netns, label: 100, as: [200], via: '192.0.2.5', dev: 'base' }),
    },
    replaceMplsRoute: {
      needsMpls: true,
      given: labelled,
      run: () => lib.replaceMplsRoute({ netns, label: 100, as: [300], dev: 'base' }),
    },
    deleteMplsRoute: {
      needsMpls: true,
      given: labelled,
      run: () => lib.deleteMplsRoute({ netns, label: 100 }),
    },
  }),
  conntrack: asRequests({
    addConntrack: {
      needsConntrack: true,
      run: () => lib.addConntrack({ netns, original: web, expires: 60, mark: 7 }),
    },
    setConntrack: {
      needsConntrack: true,
      given: [tracked],
      run: () => lib.setConntrack({ netns, original: web, mark: 7 }),
    },
    deleteConntrack: {
      needsConntrack: true,
      given: [tracked],
      run: () => lib.deleteConntrack({ netns, original: web }),
    },
    flushConntrack: {
      needsConntrack: true,
      given: [tracked],
      run: () => lib.flushConntrack({ netns, mark: 5 }),
    },
  }),
  nftables: asRequests({
    'replaceTable, of one that is not there': {
      needsNftables: true,
      run: () => nft.replaceTable(table, { netns }),
    },
    'replaceTable, of one that differs in everything': {
      needsNftables: true,
      given: tables,
      run: () => nft.replaceTable(otherTable, { netns }),
    },
    changeTable: {
      needsNftables: true,
      given: tables,
      run: () => nft.changeTable({ name: 'demo' }, () => otherTable, { netns }),
    },
    readTable: {
      needsNftables: true,
      given: tables,
      run: () => nft.readTable({ name: 'demo' }, { netns }),
    },
    deleteTable: {
      needsNftables: true,
      given: tables,
      run: () => nft.deleteTable({ name: 'demo' }, { netns }),
    },
  }),
  fou: asRequests({
    addFouPort: {
      needsFou: true,
      given: [],
      run: () => lib.addFouPort({ netns, port: 5555, ipProto: 47 }),
    },
    deleteFouPort: {
      needsFou: true,
      given: ['-n one fou add port 5555 ipproto 47'],
      run: () => lib.deleteFouPort({ netns, port: 5555 }),
    },
  }),
  wireguard: asRequests({
    setWireguard: {
      needsKind: 'wireguard',
      given: ['-n one link add wg0 type wireguard'],
      run: () => lib.setWireguard('wg0', { netns, listenPort: 5 }),
    },
  }),
  routes: asRequests({
    addRoute: { given: route, run: () => lib.addRoute(way) },
    appendRoute: { given: routed, run: () => lib.appendRoute({ ...way, via: '192.0.2.6' }) },
    prependRoute: { given: routed, run: () => lib.prependRoute({ ...way, via: '192.0.2.6' }) },
    replaceRoute: { given: routed, run: () => lib.replaceRoute({ ...way, via: '192.0.2.6' }) },
    deleteRoute: { given: routed, run: () => lib.deleteRoute(way) },
    flushRoutes: { given: routed, run: () => lib.flushRoutes({ netns, table: 7 }) },
  }),
  traffic: asRequests({
    addQdisc: { given: dummy, run: () => lib.addQdisc('base', { netns, ...bucket }) },
    replaceQdisc: { given: limited, run: () => lib.replaceQdisc('base', { netns, ...bucket }) },
    changeQdisc: { given: limited, run: () => lib.changeQdisc('base', { netns, ...bucket }) },
    deleteQdisc: { given: limited, run: () => lib.deleteQdisc('base', { netns }) },
    addClass: { given: shared, run: () => lib.addClass('base', { netns, ...half }) },
    replaceClass: { given: halved, run: () => lib.replaceClass('base', { netns, ...half }) },
    changeClass: { given: halved, run: () => lib.changeClass('base', { netns, ...half }) },
    deleteClass: { given: halved, run: () => lib.deleteClass('base', '1:10', { netns }) },
    addFilter: {
      given: arriving,
      run: () => lib.addFilter('base', { netns, ...place, u32: copies }),
    },
    replaceFilter: {
      given: sorted,
      run: () => lib.replaceFilter('base', { netns, ...place, handle: 0x80000801, u32: copies }),
    },
    deleteFilter: { given: sorted, run: () => lib.deleteFilter('base', { netns, ...place }) },
    flushFilters: {
      given: sorted,
      run: () => lib.flushFilters('base', { netns, parent: 'ingress' }),
    },
    addChain: {
      given: arriving,
      run: () => lib.addChain('base', { netns, parent: 'ingress', chain: 5 }),
    },
    deleteChain: {
      given: chained,
      run: () => lib.deleteChain('base', { netns, parent: 'ingress', chain: 5 }),
    },
    impair: { given: limited, run: () => lib.impair('base', { netns, rate: 2e6 }) },
    clearImpairment: { given: limited, run: () => lib.clearImpairment('base', { netns }) },
  }),
  rules: asRequests({
    addRule: { run: () => lib.addRule({ netns, from: '192.0.2.0/24', table: 7, priority: 99 }) },
    'addRule, with what only newer kernels know': {
      run: () =>
        lib.addRule({
          ...{ netns, family: 'inet6', table: 7, priority: 99 },
          ...{ dscp: 5, flowLabel: 1, flowLabelMask: 0xff },
        }),
    },
    deleteRule: { given: ruled, run: () => lib.deleteRule({ netns, priority: 100 }) },
    flushRules: { given: ruled, run: () => lib.flushRules({ netns, priority: 100 }) },
    addNexthop: {
      given: route,
      run: () => lib.addNexthop({ netns, id: 5, via: '192.0.2.5', dev: 'base' }),
    },
    replaceNexthop: {
      given: hopped,
      run: () => lib.replaceNexthop({ netns, id: 5, via: '192.0.2.6', dev: 'base' }),
    },
    deleteNexthop: { given: hopped, run: () => lib.deleteNexthop(5, { netns }) },
    flushNexthops: { given: hopped, run: () => lib.flushNexthops({ netns }) },
  }),
  networks: {
    'apply, of what is not there': { run: () => made({}) },
    'apply, of what differs': {
      given: marked,
      run: () => made({ sysctls: { 'net.ipv4.ip_forward': true }, mtu: 1400, stp: true }),
      sysctls: true,
    },
  },
} satisfies Record<string, Record<string, Operation>>

/** The one of that name in any group. */
export function operationNamed(name = ''): Operation {
  const all: Record<string, Operation> = Object.assign({}, ...Object.values(groups))
  const operation = all[name]
  if (operation === undefined) throw new Error(`there is no operation ${name}`)
  return operation
}

/** What it was rejected with; undefined when it went well. */
export async function rejection(done: Promise<unknown>): Promise<lib.NetlinkError | undefined> {
  try {
    await done
    return undefined
  } catch (error) {
    return error as lib.NetlinkError
  }
}
