/** npm's `netlink` reads the links that we would create: every option of every kind. */
import { ifla, rt } from 'netlink'
import { binding } from '../../src/addon/binding.js'
import type { LinkKind } from '../../src/index.js'
import { capital, optionsOf } from '../../tables/generate/sets.js'
import { kinds as described } from '../../tables/links/index.js'
import { kinds as tryKinds } from '../rtnetlink/kinds/options.js'
import { assert, test } from '../support/test.js'
import {
  all,
  attribute,
  be16,
  flag,
  ip,
  mac,
  swapped16,
  swapped32,
  u8,
  u16,
  u32,
  u64,
} from './bytes.js'
import { checkAll, equal, needsEncoder, type Options, readLink, unknown } from './encode.js'

interface Kind {
  parse: (data: Buffer) => object
  /** Options, and what is read of them. */
  requests: readonly (readonly [options: Options, read: object])[]
  left?: Record<string, readonly string[]>
}

const [local6, remote6] = [
  '2001:0db8:0000:0000:0000:0000:0000:0001',
  '2001:0db8:0000:0000:0000:0000:0000:0002',
]

const gre: Kind = {
  parse: ifla.parseGre,
  requests: [
    [
      {
        ...{ local: '192.0.2.1', remote: '192.0.2.2', dev: 7, ttl: 9, tos: 8 },
        ...{ iKeyed: true, iSequence: true, oKeyed: true, oChecksum: true, iKey: 5, oKey: 0x10203 },
        ...{ pmtuDiscovery: false, ignoreDf: true, fwMark: 77 },
        ...{ encapType: 'gue', encapCsum: true, encapRemCsum: true },
        ...{ encapSrcPort: 1000, encapDstPort: 2000 },
      },
      {
        ...{ local: ip('192.0.2.1').readUInt32LE(), remote: ip('192.0.2.2').readUInt32LE() },
        ...{ link: 7, ttl: 9, tos: 8 },
        ...{ iflags: swapped16(0x3000), oflags: swapped16(0xa000) },
        ...{ ikey: swapped32(5), okey: swapped32(0x10203) },
        ...{ pmtudisc: 0, ignoreDf: u8(1), fwmark: u32(77) },
        ...{
          encapType: u16(2),
          encapFlags: u16(1 | 4),
          encapSport: be16(1000),
          encapDport: be16(2000),
        },
      },
    ],
    [
      { iChecksum: true, oSequence: true, encapCsum6: true },
      { iflags: swapped16(0x8000), oflags: swapped16(0x1000), encapFlags: u16(2) },
    ],
    [{ external: true }, { collectMetadata: flag }],
  ],
}

const ip6gre: Kind = {
  parse: ifla.parseGre,
  requests: [
    [
      {
        ...{ dev: 7, ttl: 9, flowInfo: 0x12345 },
        ...{ iKeyed: true, iSequence: true, oKeyed: true, oChecksum: true, iKey: 5, oKey: 0x10203 },
        ...{ fwMark: 77, encapLimit: 4, tclassInherit: true, dscpInherit: true },
        ...{ encapType: 'fou', encapCsum: true, encapRemCsum: true },
        ...{ encapSrcPort: 1000, encapDstPort: 2000 },
      },
      {
        ...{ link: 7, ttl: 9, flowinfo: Buffer.of(0, 1, 0x23, 0x45) },
        ...{ iflags: swapped16(0x3000), oflags: swapped16(0xa000) },
        ...{ ikey: swapped32(5), okey: swapped32(0x10203) },
        ...{ fwmark: u32(77), encapLimit: u8(4), flags: u32(0x02 | 0x10) },
        ...{
          encapType: u16(1),
          encapFlags: u16(1 | 4),
          encapSport: be16(1000),
          encapDport: be16(2000),
        },
      },
    ],
    [
      {
        ...{ iChecksum: true, oSequence: true, encapCsum6: true },
        ...{
          noEncapLimit: true,
          flowLabelInherit: true,
          fwMarkInherit: true,
          allowLocalRemote: true,
        },
      },
      {
        ...{ iflags: swapped16(0x8000), oflags: swapped16(0x1000), encapFlags: u16(2) },
        flags: u32(0x01 | 0x04 | 0x20 | 0x40),
      },
    ],
    [{ external: true }, { collectMetadata: flag }],
  ],
  left: { 'netlink takes no IPv6 addresses in these': ['local', 'remote'] },
}

const erspan = ({ requests, ...kind }: Kind): Kind => ({
  ...kind,
  requests: [
    ...requests,
    [
      { version: 1, sessionIndex: 77 },
      { erspanVer: u8(1), erspanIndex: u32(77) },
    ],
    [
      { version: 2, direction: 'egress', hardwareId: 17 },
      { erspanVer: u8(2), erspanDir: u8(1), erspanHwid: u16(17) },
    ],
  ],
})

const ipvlan: Kind = {
  parse: ifla.parseIpvlan,
  requests: [
    [
      { mode: 'l3s', private: true },
      { mode: 2, flags: u16(1) },
    ],
    [
      { mode: 'l2', vepa: true },
      { mode: 0, flags: u16(2) },
    ],
  ],
}

const macvlan: Kind = {
  parse: ifla.parseMacvlan,
  requests: [
    [
      {
        ...{ mode: 'source', noPromisc: true, macListMode: 'set' },
        macList: ['02:00:00:00:00:01', '02:00:00:00:00:02'],
      },
      {
        ...{ mode: 16, flags: 1, macaddrMode: 3 },
        macaddrData: all(
          attribute(4, mac('02:00:00:00:00:01')),
          attribute(4, mac('02:00:00:00:00:02')),
        ),
      },
    ],
    [
      { mode: 'bridge', noDst: true, macListMode: 'add', listedMac: '02:00:00:00:00:03' },
      { mode: 4, flags: 2, macaddrMode: 0, macaddr: mac('02:00:00:00:00:03') },
    ],
  ],
  left: { [unknown]: ['bcQueueLength', 'bcCutoff'] },
}

const nothing: Kind = { parse: () => ({}), requests: [] }

const kinds: Record<string, Kind> = {
  bond: {
    parse: ifla.parseBond,
    requests: [
      [
        {
          ...{ mode: '802.3ad', activePort: 5, primary: 6, primaryReselect: 'failure' },
          ...{ miimon: 100, upDelay: 200, downDelay: 300, peerNotifyDelay: 400, useCarrier: true },
          ...{ arpInterval: 1000, arpIpTargets: ['192.0.2.1', '192.0.2.2'], arpValidate: 'filter' },
          ...{ arpAllTargets: 'all', failOverMac: 'follow', xmitHashPolicy: 'vlan+srcmac' },
          ...{ resendIgmp: 3, peerNotifications: 4, allPortsActive: true, minLinks: 2 },
          ...{ lpInterval: 7, packetsPerPort: 9, lacpRate: 'fast', adSelect: 'count' },
          ...{ adActorSystemPriority: 1000, adUserPortKey: 1023, tlbDynamicLb: false },
          adActorSystem: '02:00:00:00:00:01',
        },
        {
          ...{ mode: u8(4), activeSlave: u32(5), primary: u32(6), primaryReselect: u8(2) },
          ...{ miimon: u32(100), updelay: u32(200), downdelay: u32(300) },
          ...{ peerNotifDelay: u32(400), useCarrier: u8(1), arpInterval: u32(1000) },
          arpIpTarget: all(attribute(0, ip('192.0.2.1')), attribute(1, ip('192.0.2.2'))),
          ...{ arpValidate: u32(4), arpAllTargets: u32(1), failOverMac: u8(2) },
          ...{ xmitHashPolicy: u8(5), resendIgmp: u32(3), numPeerNotif: u8(4) },
          ...{ allSlavesActive: u8(1), minLinks: u32(2), lpInterval: u32(7) },
          ...{ packetsPerSlave: u32(9), adLacpRate: u8(1), adSelect: u8(2) },
          ...{ adActorSysPrio: u16(1000), adUserPortKey: u16(1023), tlbDynamicLb: u8(0) },
          adActorSystem: mac('02:00:00:00:00:01'),
        },
      ],
    ],
    left: {
      [unknown]: [
        'nsIp6Targets',
        'arpMissedMax',
        'lacpActive',
        'coupledControl',
        'broadcastNeighbor',
        'lacpStrict',
      ],
    },
  },
  bridge: {
    parse: ifla.parseBridge,
    requests: [
      [
        {
          ...{ forwardDelay: 400, helloTime: 300, maxAge: 1900, ageingTime: 1234, stp: true },
          ...{ priority: 4096, groupForwardMask: 8, groupAddress: '01:80:c2:00:00:0e' },
          ...{ vlanFiltering: true, vlanProtocol: '802.1ad', vlanDefaultPvid: 7 },
          ...{ vlanStats: true, vlanStatsPerPort: false, mcastRouter: 2, mcastSnooping: false },
          ...{ mcastQuerier: true, mcastQueryUseIfaddr: true, mcastHashMax: 512 },
          ...{ mcastLastMemberCount: 5, mcastStartupQueryCount: 6, mcastLastMemberInterval: 101 },
          ...{ mcastMembershipInterval: 102, mcastQuerierInterval: 103, mcastQueryInterval: 104 },
          ...{ mcastQueryResponseInterval: 105, mcastStartupQueryInterval: 106, mcastStats: true },
          ...{ mcastIgmpVersion: 3, mcastMldVersion: 2, fdbFlush: true, nfCallIptables: true },
          ...{ nfCallIp6tables: false, nfCallArptables: true },
          ...{ noLinkLocalLearn: true, mcastVlanSnooping: false, mst: true },
          ...{ mdbOffloadFailNotify: true, fdbLocalVlan0: false },
        },
        {
          ...{ forwardDelay: u32(400), helloTime: u32(300), maxAge: u32(1900) },
          ...{ ageingTime: u32(1234), stpState: u32(1), priority: u16(4096) },
          ...{ groupFwdMask: u16(8), groupAddr: mac('01:80:c2:00:00:0e') },
          ...{ vlanFiltering: u8(1), vlanProtocol: be16(0x88a8), vlanDefaultPvid: u16(7) },
          ...{ vlanStatsEnabled: u8(1), vlanStatsPerPort: u8(0), mcastRouter: u8(2) },
          ...{ mcastSnooping: u8(0), mcastQuerier: u8(1), mcastQueryUseIfaddr: u8(1) },
          ...{ mcastHashMax: u32(512), mcastLastMemberCnt: u32(5), mcastStartupQueryCnt: u32(6) },
          ...{ mcastLastMemberIntvl: u64(101n), mcastMembershipIntvl: u64(102n) },
          ...{ mcastQuerierIntvl: u64(103n), mcastQueryIntvl: u64(104n) },
          ...{ mcastQueryResponseIntvl: u64(105n), mcastStartupQueryIntvl: u64(106n) },
          ...{ mcastStatsEnabled: u8(1), mcastIgmpVersion: u8(3), mcastMldVersion: u8(2) },
          ...{ fdbFlush: flag, nfCallIptables: u8(1), nfCallIp6tables: u8(0) },
          ...{ nfCallArptables: u8(1), multiBoolopt: all(u32(0b01101), u32(0b11111)) },
        },
      ],
    ],
    left: { [unknown]: ['fdbMaxLearned', 'stpMode'] },
  },
  dummy: nothing,
  erspan: erspan(gre),
  ip6erspan: erspan(ip6gre),
  geneve: {
    parse: ifla.parseGeneve,
    requests: [
      [
        {
          vni: 42,
          remote: '192.0.2.2',
          dstPort: 6081,
          ttl: 9,
          tos: 8,
          df: 'inherit',
          udpCsum: true,
        },
        {
          ...{ id: 42, remote: ip('192.0.2.2'), port: be16(6081), ttl: 9, tos: 8, df: u8(2) },
          udpCsum: 1,
        },
      ],
      [
        {
          ...{ vni: 42, remote: remote6, ttlInherit: true, flowLabel: 0x12345 },
          ...{ udpZeroCsum6Tx: true, udpZeroCsum6Rx: false },
        },
        {
          ...{ id: 42, remote6: ip(remote6), ttlInherit: u8(1), label: swapped32(0x12345) },
          ...{ udpZeroCsum6Tx: 1, udpZeroCsum6Rx: 0 },
        },
      ],
      [{ external: true }, { collectMetadata: flag }],
    ],
    left: { [unknown]: ['innerProtoInherit', 'srcPortRange', 'groHint', 'local'] },
  },
  gre,
  gretap: gre,
  ifb: nothing,
  ip6gre,
  ip6gretap: ip6gre,
  ipvlan,
  ipvtap: ipvlan,
  ipip: {
    parse: ifla.parseIptun,
    requests: [
      [
        {
          ...{ dev: 7, local: '192.0.2.1', remote: '192.0.2.2', ttl: 9, tos: 8, fwMark: 77 },
          ...{ pmtuDiscovery: false, mode: 'mplsip', encapType: 'gue', encapCsum: true },
          ...{ encapRemCsum: true, encapSrcPort: 1000, encapDstPort: 2000 },
        },
        {
          ...{ local: ip('192.0.2.1').readUInt32LE(), remote: ip('192.0.2.2').readUInt32LE() },
          ...{ link: 7, ttl: 9, tos: 8, fwmark: u32(77), pmtudisc: 0, proto: 137 },
          ...{
            encapType: u16(2),
            encapFlags: u16(1 | 4),
            encapSport: be16(1000),
            encapDport: be16(2000),
          },
        },
      ],
      [{ encapCsum6: true }, { encapFlags: u16(2) }],
      [{ external: true }, { collectMetadata: flag }],
    ],
  },
  sit: {
    parse: ifla.parseIptun,
    requests: [
      [
        {
          ...{ dev: 7, local: '192.0.2.1', remote: '192.0.2.2', ttl: 9, tos: 8, fwMark: 77 },
          ...{ pmtuDiscovery: false, mode: 'ip6ip', isatap: true, sixRdPrefixLength: 32 },
          ...{ sixRdRelayPrefix: '192.0.0.0', sixRdRelayPrefixLength: 16 },
          ...{ encapType: 'fou', encapCsum: true, encapRemCsum: true, encapSrcPort: 1000 },
          ...{ encapDstPort: 2000, encapCsum6: true, external: true },
        },
        {
          ...{ local: ip('192.0.2.1').readUInt32LE(), remote: ip('192.0.2.2').readUInt32LE() },
          ...{ link: 7, ttl: 9, tos: 8, fwmark: u32(77), pmtudisc: 0, proto: 41, flags: u16(1) },
          ...{
            _6rdPrefixlen: 32,
            _6rdRelayPrefix: ip('192.0.0.0').readUInt32LE(),
            _6rdRelayPrefixlen: 16,
          },
          ...{
            encapType: u16(1),
            encapFlags: u16(1 | 2 | 4),
            encapSport: be16(1000),
            encapDport: be16(2000),
          },
          collectMetadata: flag,
        },
      ],
    ],
    left: { 'netlink takes no IPv6 addresses in these': ['sixRdPrefix'] },
  },
  ip6tnl: {
    parse: ifla.parseIptun,
    requests: [
      [
        {
          ...{ dev: 7, ttl: 9, flowInfo: 0x12345, encapLimit: 4, mode: 'ip6ip6', fwMark: 77 },
          ...{ tclassInherit: true, dscpInherit: true, encapType: 'fou', encapCsum: true },
          ...{ encapRemCsum: true, encapSrcPort: 1000, encapDstPort: 2000, encapCsum6: true },
          ...{ noEncapLimit: true, flowLabelInherit: true, fwMarkInherit: true },
          ...{ allowLocalRemote: true, external: true },
        },
        {
          ...{
            link: 7,
            ttl: 9,
            flowinfo: swapped32(0x12345),
            encapLimit: 4,
            proto: 41,
            fwmark: u32(77),
          },
          ...{
            encapType: u16(1),
            encapFlags: u16(1 | 2 | 4),
            encapSport: be16(1000),
            encapDport: be16(2000),
          },
          ...{ flags: u32(0x01 | 0x02 | 0x04 | 0x10 | 0x20 | 0x40), collectMetadata: flag },
        },
      ],
    ],
    left: { 'netlink takes no IPv6 addresses in these': ['local', 'remote'] },
  },
  macvlan,
  macvtap: macvlan,
  netkit: {
    ...nothing,
    left: {
      'netlink does not know the kind': [
        ...['mode', 'policy', 'peerPolicy', 'scrub', 'peerScrub', 'headroom', 'tailroom'],
      ],
    },
  },
  tun: {
    ...nothing,
    left: {
      'an ioctl makes it': ['mode', 'owner', 'group', 'packetInfo', 'vnetHeader', 'multiQueue'],
    },
  },
  veth: nothing,
  vlan: {
    parse: ifla.parseVlan,
    requests: [
      [
        {
          ...{ id: 100, protocol: '802.1ad', reorderHeader: false, gvrp: true, mvrp: true },
          ...{ looseBinding: true, bridgeBinding: false },
          ...{ ingressQos: { 1: 2, 3: 4 }, egressQos: { 5: 6 } },
        },
        {
          ...{ id: 100, protocol: swapped16(0x88a8), flags: all(u32(0b01110), u32(0b11111)) },
          ingressQos: all(attribute(1, all(u32(1), u32(2))), attribute(1, all(u32(3), u32(4)))),
          egressQos: attribute(1, all(u32(5), u32(6))),
        },
      ],
    ],
  },
  vrf: { parse: ifla.parseVrf, requests: [[{ table: 1000 }, { table: 1000 }]] },
  vxlan: {
    parse: ifla.parseVxlan,
    requests: [
      [
        {
          ...{ vni: 42, remote: '192.0.2.2', local: '192.0.2.1', dev: 7, dstPort: 4789 },
          ...{ srcPortRange: [1000, 2000], ttl: 9, tos: 8, df: 'set', learning: false },
          ...{ ageing: 300, limit: 77, proxy: true, rsc: false, l2miss: true, l3miss: false },
          ...{ udpCsum: true, remCsumTx: true, remCsumRx: false, remCsumNoPartial: true },
          gbp: true,
        },
        {
          ...{ id: 42, group: ip('192.0.2.2'), local: ip('192.0.2.1'), link: 7, port: be16(4789) },
          ...{ portRange: all(be16(1000), be16(2000)), ttl: 9, tos: 8, df: u8(1), learning: 0 },
          ...{ ageing: 300, limit: 77, proxy: 1, rsc: 0, l2miss: 1, l3miss: 0 },
          ...{ udpCsum: 1, remcsumTx: 1, remcsumRx: 0, remcsumNopartial: flag, gbp: true },
        },
      ],
      [
        {
          ...{ vni: 0xffffff, group: 'ff05::100', local: local6, dev: 7, ttlInherit: true },
          ...{ flowLabel: 0x12345, udpZeroCsum6Tx: true, udpZeroCsum6Rx: false, gpe: true },
        },
        {
          ...{ id: 0xffffff, link: 7, local6: ip(local6), ttlInherit: flag, gpe: true },
          group6: ip('ff05:0000:0000:0000:0000:0000:0000:0100'),
          ...{ label: swapped32(0x12345), udpZeroCsum6Tx: 1, udpZeroCsum6Rx: 0 },
        },
      ],
      [{ external: true }, { collectMetadata: 1 }],
    ],
    left: { [unknown]: ['labelPolicy', 'vniFilter', 'localBypass', 'reservedBits', 'mcRoute'] },
  },
  xfrm: {
    parse: ifla.parseXfrm,
    requests: [
      [
        { ifId: 77, dev: 7 },
        { ifId: 77, link: 7 },
      ],
    ],
    left: { [unknown]: ['external'] },
  },
}

test.before(needsEncoder)

/** What reads the options of a kind, where netlink has that. */
const parserOf = (kind: string) =>
  (ifla as unknown as Record<string, Kind['parse'] | undefined>)[`parse${capital(kind)}`]

/** What netlink calls an attribute. */
const camel = (attribute: string) =>
  attribute
    .toLowerCase()
    .replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^(?=\d)/, '_')

/** Of which netlink knows no more than some attributes; what ip makes of the rest, kinds/hsr and kinds/macsec see. */
const older = ['hsr', 'macsec']

// Kinds whose bytes are in no row above: each option is the attribute that the tables say.
for (const { kind, options } of described) {
  const parse = parserOf(kind)
  const tried = tryKinds[kind as LinkKind]
  if (kind in kinds || older.includes(kind) || parse === undefined || tried === undefined) continue
  test(`${kind}, by the tables`, () => {
    for (const [name, { samples }] of Object.entries(tried.options)) {
      const { attribute = '' } = optionsOf(options).find((each) => each.name === name) ?? {}
      const { info } = readLink('newLink', { name: 'x', kind, [kind]: { [name]: samples[0] } })
      equal(Object.keys(parse(info.data as Buffer)), [camel(attribute)])
    }
  })
}

for (const [kind, { parse, requests, left }] of Object.entries(kinds)) {
  test(`${kind}`, () => {
    for (const [data, expected] of requests) {
      const { info } = readLink('newLink', { name: 'x', kind, [kind]: data })
      assert.is(info.kind, kind)
      equal(parse(info.data as Buffer), expected)
    }
    if (requests.length === 0) {
      equal(readLink('newLink', { name: 'x', kind }).info, { kind })
    }
    checkAll(
      binding.tables.kinds[kind] ?? [],
      requests.map(([options]) => options),
      left,
    )
  })
}

test('the other end of a veth pair is a link of its own', () => {
  const peer = { name: 'b', mac: '02:00:00:00:00:01', mtu: 1400, txQueues: 3 }
  const { info } = readLink('newLink', { name: 'a', kind: 'veth', peer })
  const { peer: inside } = ifla.parseVethInfo(info.data as Buffer)
  const { attrs } = rt.parseLinkMessage(inside as Buffer)
  equal(attrs, { ifname: 'b', address: mac(peer.mac), mtu: 1400, numTxQueues: 3 })
})

test('ports of a bridge', () => {
  const port: Options = {
    ...{ state: 'blocking', priority: 5, cost: 77, hairpin: true, guard: false, rootBlock: true },
    ...{ mcastFastLeave: false, learning: true, flood: false, mcastFlood: true },
    ...{ bcastFlood: false, mcastToUnicast: true, proxyArp: false, proxyArpWifi: true },
    ...{ learningSync: true, neighSuppress: true, vlanTunnel: false, isolated: true },
    ...{ groupForwardMask: 8, mcastRouter: 2, backupPort: 9, fdbFlush: true },
  }
  const { info } = readLink('setLink', { index: 7, bridgePort: port })
  assert.is(info.slaveKind, 'bridge')
  equal(ifla.parseBridgePort(info.slaveData as Buffer), {
    ...{ state: 4, priority: 5, cost: 77, mode: 1, guard: 0, protect: 1, fastLeave: 0 },
    ...{ learning: 1, unicastFlood: 0, mcastFlood: u8(1), bcastFlood: u8(0), mcastToUcast: u8(1) },
    ...{ proxyarp: u8(0), proxyarpWifi: u8(1), learningSync: 1, neighSuppress: u8(1) },
    ...{ vlanTunnel: u8(0), isolated: u8(1), groupFwdMask: u16(8), multicastRouter: u8(2) },
    ...{ backupPort: u32(9), flush: flag },
  })
  checkAll(binding.tables.ports['bridgePort'] ?? [], [port], {
    [unknown]: [
      ...['locked', 'mab', 'neighVlanSuppress', 'mcastMaxGroups', 'mcastEhtHostsLimit'],
      ...['backupNexthop', 'neighForwardGrat'],
    ],
  })
})

test('ports of a bond', () => {
  const port = { queueId: 5 }
  const { info } = readLink('setLink', { index: 7, bondPort: port })
  assert.is(info.slaveKind, 'bond')
  equal(ifla.parseBondSlave(info.slaveData as Buffer), { queueId: u16(5) })
  checkAll(binding.tables.ports['bondPort'] ?? [], [port], {
    [unknown]: ['priority', 'adActorPriority'],
  })
})

test.run()
