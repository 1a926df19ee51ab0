/**
 * What the kernel refuses of what is not a link's creation: the error names the option, and everything is as it
 * was. Which options and arguments there are TypeScript tells, and the addon's tables what is inside of them.
 */

import { binding } from '../../../src/addon/binding.js'
import type { OptionRow } from '../../../src/addon/types.js'
import * as lib from '../../../src/index.js'
import { needsConntrack } from '../../support/conntrack.js'
import {
  hasKind,
  hasVlans,
  needsFou,
  needsLinux,
  needsMpls,
  needsVlans,
} from '../../support/machine.js'
import { functions, optionsOf } from '../../support/nothing.js'
import { signatures } from '../../support/signatures.js'
import { assert, skip, test } from '../../support/test.js'
import { bucket, makeTraffic } from './made-traffic.js'
import { refusalsOf, type Subject } from './refusals.js'
import { netns, note, restore, undo } from './restore.js'

const mac = '02:00:00:00:00:0a'
const way = {
  ...{ destination: '198.51.100.0/24', via: '192.0.2.7', dev: 'p1' },
  ...{ metric: 5, protocol: 'static' },
}
const way6 = { ...way, destination: '2001:db8:5::/48', via: '2001:db8::7' }
const rule = { family: 'inet', priority: 100, from: '192.0.2.0/24', tos: 16, table: 99 }
const labelled = { label: 100, as: [200, 300], via: '192.0.2.7', dev: 'p1' }
const publicKey = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA='
const entry = { mac, dst: '192.0.2.5', vni: 43, port: 5000 }
const web = { src: '192.0.2.1', dst: '192.0.2.2', ipProto: 'tcp', sport: 1000, dport: 80 }
const ofConnection = { reply: ['original'], master: ['original'], zone: ['original'] }
const ofPort = { mac, master: true, state: 'static' }
const group = { port: 'pa', group: '239.1.1.1', state: 'permanent' }
const far = { dst: '192.0.2.5', group: '239.1.1.1', state: 'permanent', vni: 43 }
const hop = { id: 20, via: '192.0.2.7', dev: 'p1', protocol: 'static' }

interface Base {
  /** The function. Default what it is called here, up to a comma. */
  before: unknown[]
  options?: object
  /** The rows of what it takes: its options may have options of their own. */
  object?: string
  needsVlans?: true
  needsKind?: string
  needsFou?: true
  needsMpls?: true
  needsConntrack?: true
  /** Not what is inside of its options. */
  flat?: true
  /** The first kernel that has such objects. */
  since?: [major: number, minor: number]
  /** Of all options of tunnels: the others have them from the same table. */
  encap?: true
  /** What else an error may name, as in Subject. */
  instead?: Subject['instead']
  /** Calls that are not made. */
  without?(call: Record<string, unknown>): boolean
}

/** One request makes all VNIs of a range, under the lock that everybody waits for: millions take minutes. */
const manyVnis = {
  without: ({ vni, end }: Record<string, unknown>) => Number(end) - Number(vni) > 1e5,
}

/** What a gateway or a scope is not for. */
const wayInstead = {
  dev: ['via', 'multipath'],
  type: ['via', 'scope', 'multipath'],
  scope: ['via', 'multipath'],
}
/** What a MAC does not go with, and links that keep their neighbours by no address. */
const neighbor = { link: ['dst'], state: ['mac'], proxy: ['mac'], managed: ['mac'], use: ['mac'] }
/** Of a link that is no VXLAN the kernel ignores what is of one, or says no more than that it is invalid. */
const remote = { link: ['dst', 'mac', ''], state: ['mac', ''] }
/** What the link has of its own is another entry, of another state. */
const ofBridge = {
  ...{ link: ['master'], externLearn: ['state'], use: ['state'] },
  ...{ master: [''], self: ['', 'mac'] },
}
const ofVxlan = { link: ['dst', 'port'], port: ['link'] }
/** A rate and a burst are refused together, without a word of which. */
const ofBuckets = { 'tbf.rate': ['tbf.peakRate', ''], 'tbf.peakRate': [''], 'tbf.peakBurst': [''] }
/** Of a link without such a qdisc the kernel says that there is none there. */
const ofQdisc = { link: ['parent'] }
/** A filter is found by its priority and its protocol: the kernel says that there is none with both. */
const ofFilter = { ...ofQdisc, protocol: ['priority'] }
/** A table is no filter; flags go together. */
const ofU32 = {
  ...ofFilter,
  'u32.divisor': ['u32.classId', 'u32.match', ''],
  'u32.skipSw': ['u32.skipHw'],
  handle: ['u32.table', ''],
  'u32.table': ['handle'],
}
const flow = { flowLabel: ['flowLabelMask'], flowLabelMask: ['flowLabel'] }

/** A call of each that succeeds, of which one option after another is replaced. */
export const bases: Record<string, Record<string, Base>> = {
  addresses: {
    addAddress: {
      object: 'address',
      before: ['p1', '198.51.100.7/24'],
      options: { metric: 5, protocol: 3, scope: 'global' },
    },
    'addAddress, IPv6': {
      object: 'address',
      before: ['p1', '2001:db8:7::7/64'],
      options: { metric: 5, noDad: true },
    },
    replaceAddress: {
      object: 'address',
      before: ['p1', '192.0.2.1/24'],
      options: { metric: 5, protocol: 3 },
    },
    deleteAddress: { object: 'address', before: ['p1', '192.0.2.1/24'] },
  },
  neighbors: {
    addNeighbor: {
      instead: neighbor,
      object: 'neighbor',
      before: ['p1'],
      options: { dst: '192.0.2.9', mac, state: 'permanent' },
    },
    'addNeighbor, IPv6': {
      instead: neighbor,
      object: 'neighbor',
      before: ['p1'],
      options: { dst: '2001:db8::9', mac, router: true },
    },
    'addNeighbor, proxy': {
      instead: neighbor,
      object: 'neighbor',
      before: ['p1'],
      options: { dst: '192.0.2.9', proxy: true },
    },
    replaceNeighbor: {
      instead: neighbor,
      object: 'neighbor',
      before: ['p1'],
      options: { dst: '192.0.2.50', mac, state: 'permanent' },
    },
    deleteNeighbor: { object: 'neighbor', before: ['p1'], options: { dst: '192.0.2.50' } },
  },
  drivers: {
    setChannels: { object: 'channels', before: ['p1'], options: { rx: 1 } },
    setFeatures: { before: ['p1', { 'rx-gro-list': true }] },
  },
  mpls: {
    addMplsRoute: { object: 'mplsRoute', before: [], options: labelled, needsMpls: true },
    replaceMplsRoute: { object: 'mplsRoute', before: [], options: labelled, needsMpls: true },
    deleteMplsRoute: { object: 'mplsRoute', before: [], options: { label: 500 }, needsMpls: true },
  },
  conntrack: {
    addConntrack: {
      object: 'conntrack',
      before: [],
      options: { original: web, expires: 9000, mark: 5, tcp: { state: 'established' } },
      instead: ofConnection,
      needsConntrack: true,
      flat: true,
    },
    setConntrack: {
      object: 'conntrack',
      before: [],
      options: { original: { ...web, sport: 2000 }, mark: 6, expires: 8000 },
      instead: ofConnection,
      needsConntrack: true,
      flat: true,
    },
    deleteConntrack: {
      object: 'conntrack',
      before: [],
      options: { original: { ...web, sport: 2000 } },
      needsConntrack: true,
      flat: true,
    },
  },
  fou: {
    addFouPort: {
      object: 'fouPort',
      before: [],
      options: { port: 5555, ipProto: 47 },
      needsFou: true,
    },
    deleteFouPort: {
      // The kernel says no more than that there is none with all of it.
      instead: { family: ['port'] },
      object: 'fouPort',
      before: [],
      options: { port: 5556 },
      needsFou: true,
    },
  },
  wireguard: {
    setWireguard: {
      object: 'wireguard',
      before: ['wg0'],
      options: { listenPort: 5, peers: [{ publicKey }, { publicKey }] },
      needsKind: 'wireguard',
    },
  },
  names: {
    addAltName: { before: ['p1', 'other'] },
    deleteAltName: { instead: { link: ['altName'] }, before: ['p1', 'another'] },
    setNetnsId: { before: ['far', 7] },
    moveLink: { before: ['p2'], options: { to: 'far' } },
  },
  routes: {
    addRoute: { instead: wayInstead, encap: true, object: 'route', before: [], options: way },
    'addRoute, IPv6': {
      instead: wayInstead,
      encap: true,
      object: 'route',
      before: [],
      options: way6,
    },
    'addRoute, of several ways': {
      instead: wayInstead,
      object: 'route',
      before: [],
      options: {
        destination: '198.51.100.0/24',
        multipath: [
          { via: '192.0.2.7', dev: 'p1' },
          { via: '192.0.2.8', dev: 'p1', weight: 2 },
        ],
      },
    },
    appendRoute: {
      instead: wayInstead,
      object: 'route',
      before: [],
      options: { ...way, via: '192.0.2.8' },
    },
    prependRoute: {
      instead: wayInstead,
      object: 'route',
      before: [],
      options: { ...way, via: '192.0.2.8' },
    },
    replaceRoute: { instead: wayInstead, object: 'route', before: [], options: way },
    'replaceRoute, IPv6': { instead: wayInstead, object: 'route', before: [], options: way6 },
    deleteRoute: {
      instead: wayInstead,
      object: 'route',
      before: [],
      options: { destination: '203.0.113.0/24', dev: 'p1' },
    },
  },
  rules: {
    addRule: { object: 'rule', before: [], options: rule },
    'addRule, IPv6': {
      instead: flow,
      object: 'rule',
      before: [],
      options: { ...rule, family: 'inet6', from: '2001:db8::/32' },
    },
    deleteRule: { object: 'rule', before: [], options: { priority: 77, table: 98 } },
    addNexthop: { instead: wayInstead, encap: true, object: 'nexthop', before: [], options: hop },
    'addNexthop, group': {
      object: 'nexthop',
      before: [],
      options: { id: 20, group: [{ id: 1, weight: 3 }, { id: 2 }], protocol: 'static' },
    },
    replaceNexthop: {
      instead: wayInstead,
      object: 'nexthop',
      before: [],
      options: { ...hop, id: 1 },
    },
    deleteNexthop: { before: [1] },
  },
  traffic: {
    addQdisc: {
      instead: ofBuckets,
      object: 'qdisc',
      before: ['p1'],
      options: { kind: 'tbf', tbf: bucket },
    },
    'addQdisc, htb': {
      instead: { link: ['handle'], 'htb.offload': ['htb'] },
      object: 'qdisc',
      before: ['p1'],
      options: { handle: '5:', htb: { defaultClass: 3, rateToQuantum: 5, directQueueLength: 7 } },
    },
    replaceQdisc: { instead: ofBuckets, object: 'qdisc', before: ['p2'], options: { tbf: bucket } },
    changeQdisc: { instead: ofBuckets, object: 'qdisc', before: ['p2'], options: { tbf: bucket } },
    deleteQdisc: { object: 'qdisc', before: ['p2'], options: { parent: 'root' } },
    addClass: {
      object: 'trafficClass',
      before: ['p3'],
      options: { classId: '1:20', parent: '1:1', htb: { rate: 1e6, ceil: 2e6, quantum: 3000 } },
    },
    replaceClass: {
      object: 'trafficClass',
      before: ['p3'],
      options: { classId: '1:10', parent: '1:1', htb: { rate: 1e6 } },
    },
    changeClass: {
      object: 'trafficClass',
      before: ['p3'],
      options: { classId: '1:10', parent: '1:1', htb: { rate: 1e6 } },
    },
    deleteClass: { before: ['p3', '1:10'] },
    addFilter: {
      instead: ofU32,
      object: 'filter',
      before: ['p1'],
      options: {
        ...{ parent: 'ingress', protocol: 'ip', priority: 9 },
        u32: {
          classId: '1:10',
          match: [{ value: 0, mask: 0, offset: 0 }],
          actions: [{ mirred: { link: 'p2', control: 'pipe' } }, { mirred: { link: 'p2' } }],
        },
      },
    },
    replaceFilter: {
      instead: ofU32,
      object: 'filter',
      before: ['p1'],
      options: {
        ...{ parent: 'ingress', protocol: 'ip', priority: 7, handle: 0x8000_0801 },
        u32: { classId: '1:10', match: [{ value: 0, mask: 0, offset: 0 }] },
      },
    },
    deleteFilter: {
      instead: ofFilter,
      object: 'filter',
      before: ['p1'],
      options: { parent: 'ingress', protocol: 'ip', priority: 7, handle: 0x8000_0801 },
    },
    flushFilters: {
      instead: ofQdisc,
      object: 'filter',
      before: ['p1'],
      options: { parent: 'ingress' },
    },
    addChain: {
      instead: ofQdisc,
      object: 'chain',
      before: ['p1'],
      options: { parent: 'ingress', chain: 6 },
    },
    deleteChain: {
      instead: ofQdisc,
      object: 'chain',
      before: ['p1'],
      options: { parent: 'ingress', chain: 5 },
    },
    impair: { before: ['p1'], options: { rate: 1e6 } },
    clearImpairment: { before: ['p2'] },
  },
  forwarding: {
    addFdb: {
      instead: remote,
      object: 'fdb',
      before: ['vx'],
      options: entry,
    },
    'addFdb, of a bridge': { instead: ofBridge, object: 'fdb', before: ['pa'], options: ofPort },
    appendFdb: {
      instead: remote,
      object: 'fdb',
      before: ['vx'],
      options: { ...entry, mac: '00:00:00:00:00:00' },
    },
    replaceFdb: {
      instead: remote,
      object: 'fdb',
      before: ['vx'],
      options: entry,
    },
    deleteFdb: {
      object: 'fdb',
      before: ['vx'],
      options: { mac: '02:00:00:00:00:0b', dst: '192.0.2.6' },
    },
  },
  bridges: {
    addMdb: { instead: { link: ['port'] }, object: 'mdb', before: ['br'], options: group },
    'addMdb, of a vxlan': {
      since: [6, 4],
      instead: ofVxlan,
      object: 'mdb',
      before: ['vx'],
      options: far,
    },
    replaceMdb: { instead: { link: ['port'] }, object: 'mdb', before: ['br'], options: group },
    deleteMdb: {
      instead: { link: ['port'] },
      object: 'mdb',
      before: ['br'],
      options: { port: 'pa', group: '239.1.1.9' },
    },
  },
  vlans: {
    addVlan: { before: ['pa'], options: { vid: 20, end: 21 }, needsVlans: true },
    deleteVlan: { before: ['pa'], options: { vid: 5 }, needsVlans: true },
    setVlan: { before: ['pa'], options: { vid: 5, state: 'blocking' }, needsVlans: true },
    setGlobalVlan: { before: ['br'], options: { vid: 5, mcastSnooping: true }, needsVlans: true },
    addVni: { ...manyVnis, before: ['ve'], options: { vni: 200, end: 205 } },
    deleteVni: { ...manyVnis, before: ['ve'], options: { vni: 100 } },
  },
}

/** Open to the end: the kernel takes namespaces apart under the lock that all requests wait for. */
const held: lib.Netns[] = []

/** Everything as it was: in a new namespace, where the old one cannot be brought back to it. */
async function reset(tracks: boolean): Promise<void> {
  if (held.length > 0 && (await restore())) return
  for (const name of [netns, 'far']) {
    await lib.deleteNetns(name, { ifExists: true })
    held.push(await lib.createNetns(name, { loopback: true }))
  }
  await lib.setSysctl('net.mpls.platform_labels', 1000, { netns }).catch(() => {}) // not on every kernel
  const at = { netns }
  const end = (name: string) => ({ name, up: true, inet6: { addrGenMode: 'none' } }) as const
  await Promise.all([
    lib.createBridge({ ...end('br'), ...at }),
    lib.createVeth({ ...end('p1'), altNames: ['another'], peer: end('p2'), ...at }),
    lib.createVeth({ ...end('pa'), master: 'br', peer: end('pb'), ...at }),
    lib.createVxlan({ ...end('vx'), vni: 42, local: '192.0.2.1', ...at }),
    lib.createVxlan({ ...end('ve'), external: true, vniFilter: true, dstPort: 4790, ...at }),
    lib.addMplsRoute({ label: 500, dev: 'p1', ...at }).catch(() => {}), // not on every kernel
    lib.addFouPort({ port: 5556, ipProto: 47, ...at }).catch(() => {}), // not on every kernel
    ...(hasKind('wireguard') ? [lib.createWireguard({ ...end('wg0'), ...at })] : []),
    lib.createBridge({ ...end('taken'), ...at }),
    // Kernels such as 6.1 do not replace who put it there.
    lib.addAddress('p1', '192.0.2.1/24', { protocol: 3, ...at }),
    lib.addAddress('p1', '2001:db8::1/64', { noDad: true, ...at }),
    lib.addRoute({ destination: '203.0.113.0/24', dev: 'p1', ...at }),
    lib.addRule({ priority: 77, table: 98, ...at }),
    lib.addNeighbor('p1', { dst: '192.0.2.50', mac, ...at }),
    lib.addNexthop({ id: 1, via: '192.0.2.7', dev: 'p1', ...at }),
    lib.addNexthop({ id: 2, via: '192.0.2.8', dev: 'p1', ...at }),
    lib.addNexthop({ id: 3, via: '2001:db8::7', dev: 'p1', ...at }),
    lib.addFdb('vx', { mac: '02:00:00:00:00:0b', dst: '192.0.2.6', ...at }),
    lib.addMdb('br', { port: 'pa', group: '239.1.1.9', state: 'permanent', ...at }),
    lib.addVni('ve', { vni: 100, ...at }),
    lib.createVeth({ ...end('p3'), peer: end('p4'), ...at }),
    makeTraffic(at),
    ...(hasVlans() ? ['pa', 'br'] : []).map((link) => lib.addVlan(link, { vid: 5, ...at })),
    lib.setNetnsId({ self: true }, 3, at),
  ])
  if (tracks) {
    await lib.addConntrack({ original: { ...web, sport: 2000 }, expires: 9000, ...at } as never)
  }
  await note(tracks)
}

/** Where and how long a call is made is no option of what it makes. */
const ofCalls = ['netns', 'signal', 'timeout', 'targetNsid']

const inside = (rows: readonly OptionRow[] = [], prefix: string): string[] =>
  rows.flatMap((row) => {
    if (row.access === 'read') return []
    const path = `${prefix}${row.name}`
    return [path, ...inside(row.inside, `${path}.`)]
  })

/** The arguments of a function by their names, as its options are. */
function subjectOf(title: string, base: Base): Subject {
  const { before, options = {}, object, encap, flat, instead, without } = base
  const [name = ''] = title.split(',')
  const parameters = signatures().get(name)?.[0] ?? []
  const names = before.map((_, at) => parameters[at]?.name ?? '')
  const args = Object.fromEntries(names.map((name, at) => [name, before[at]]))
  const rows = binding.tables.objects[object ?? ''] ?? []
  const paths = optionsOf(name)
    .filter((option) => !ofCalls.includes(option))
    .flatMap((option) => {
      const row = rows.find((each) => each.name === option)
      if (row?.access === 'read' || (rows.length > 0 && isReported(row, option))) return []
      const list = Array.isArray(options[option as never])
      return [option, ...inside(flat ? [] : row?.inside, list ? `${option}[1].` : `${option}.`)]
    })
    .filter((path) => encap || !path.includes('encap.'))
  return {
    name: title,
    options: [...names, ...paths],
    base: () => ({ ...args, ...options }),
    call: async (all) => {
      if (without?.(all as Record<string, unknown>)) return undefined
      const rest = Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))
      const given = names.map((name) => all[name as never])
      return functions[name]?.(...given, { ...rest, netns })
    },
    reset: () => reset(base.needsConntrack === true),
    undo: async () => {
      if (!(await undo(name))) await reset(base.needsConntrack === true)
    },
    instead,
  }
}

/** A member that the types have because it is reported, and that is passed over. */
const isReported = (row: OptionRow | undefined, option: string) =>
  row === undefined &&
  ['index', 'unknown', 'offloaded', 'cache', 'probes', 'timer', 'created'].includes(option)

/** Declares and runs the tests of a group. */
export function testObjects(name: keyof typeof bases): void {
  for (const [title, base] of Object.entries(bases[name] ?? {})) {
    test(title, async () => {
      if (base.needsVlans) needsVlans()
      if (base.needsFou) needsFou()
      if (base.needsMpls) needsMpls()
      if (base.needsConntrack) needsConntrack()
      const { needsKind: kind = 'veth' } = base
      if (!hasKind(kind)) skip(`this kernel has no links of kind ${kind}`)
      if (base.since) needsLinux(...base.since)
      const subject = subjectOf(title, base)
      await subject.reset()
      await subject.call(subject.base(0))
      const { wrong, refused } = await refusalsOf(subject, [netns, 'far'])
      assert.ok(refused > 0, 'no call was refused')
      assert.equal(wrong, [])
    })
  }
  test.run()
}
