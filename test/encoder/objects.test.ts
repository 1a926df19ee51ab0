/**
 * npm's `netlink` reads the requests for links, addresses, neighbours, forwarding entries, routes,
 * rules and nexthops that we would send: every option of each. It knows no requests for multicast
 * groups, VNI filters, VLANs of bridges, and namespaces' ids.
 */
import { ifla, rt } from 'netlink'
import { binding } from '../../src/addon/binding.js'
import { test } from '../support/test.js'
import { all, attribute, be16, be32, be64, ip, mac, u8, u16, u32, u64 } from './bytes.js'
import { checkAll, equal, needsEncoder, read, readLink, unknown } from './encode.js'

const AF_INET6 = 10
const one6 = '2001:0db8:0000:0000:0000:0000:0000:0001'
const two6 = '2001:0db8:0000:0000:0000:0000:0000:0002'
/** Another reason to leave an option out. */
const unended = 'netlink wants a NUL at the end of the text, which the kernel does not'

const rows = (object: string) => binding.tables.objects[object] ?? []

test.before(needsEncoder)

test('links', () => {
  const options = {
    ...{ name: 'x', mac: '02:00:00:00:00:01', broadcast: 'ff:ff:ff:ff:ff:fe', mtu: 1400, link: 5 },
    ...{ linkNetnsId: 4, master: 6, group: 7, txQueueLength: 8, txQueues: 3, rxQueues: 4 },
    ...{ carrier: true, linkMode: 'dormant', gsoMaxSize: 1000, gsoMaxSegs: 10, protoDown: true },
    ...{ protoDownReason: { mask: 3, value: 1 }, altNames: ['a-longer-name'] },
    ...{ extMask: 8, up: true, arp: false, promisc: true, allMulticast: false, multicast: true },
    ...{ inet6: { addrGenMode: 'random', token: '2001:db8::1' } },
    ...{ xdp: { fd: 5, mode: 'generic', ifNoExist: true }, targetNsid: 9 },
    vfs: [
      {
        ...{ index: 3, mac: '02:00:00:00:00:03', vlan: { id: 100, qos: 7 }, txRate: { max: 9 } },
        ...{ spoofCheck: false, queryRss: true, state: 'disable', trust: true },
        ...{ nodeGuid: '00:11:22:33:44:55:66:77', portGuid: '00:11:22:33:44:55:66:78' },
      },
      { index: 4, vlan: { id: 0, protocol: '802.1ad' }, txRate: { min: 8, max: 9 } },
    ],
  }
  const { data, attrs: both } = readLink('newLink', options)
  const { afSpec, ...attrs } = both
  const change = { up: true, noarp: true, promisc: true, allmulti: true, multicast: true }
  const { allmulti: _, ...flags } = change
  equal(data, { family: 0, __pad: 0, type: 'NETROM', index: 0, flags, change })
  equal(attrs, {
    ...{ ifname: 'x', address: mac(options.mac), broadcast: mac(options.broadcast), mtu: 1400 },
    ...{ link: u32(5), linkNetnsid: 4, master: 6, group: 7, txqlen: 8 },
    ...{ numTxQueues: 3, numRxQueues: 4, carrier: 1, linkmode: 1 },
    ...{ gsoMaxSize: 1000, gsoMaxSegs: 10, protoDown: u8(1) },
    propList: attribute(53, Buffer.from('a-longer-name\0')),
    ...{ extMask: u32(8), targetNetnsid: 9 },
    xdp: { fd: u32(5), flags: u32(3) },
    vfinfoList: {
      x: [
        {
          mac: all(u32(3), mac('02:00:00:00:00:03'), Buffer.alloc(26)),
          ...{ vlan: all(u32(3), u32(100), u32(7)), txRate: all(u32(3), u32(9)) },
          ...{ spoofchk: all(u32(3), u32(0)), rssQueryEn: all(u32(3), u32(1)) },
          ...{ linkState: all(u32(3), u32(2)), trust: all(u32(3), u32(1)) },
          ibNodeGuid: all(u32(3), u32(0), u64(0x11223344556677n)),
          ibPortGuid: all(u32(3), u32(0), u64(0x11223344556678n)),
        },
        {
          vlanList: attribute(1, all(u32(4), u32(0), u32(0), be16(0x88a8), u16(0))),
          rate: all(u32(4), u32(8), u32(9)),
        },
      ],
    },
  })
  const { data: moved, attrs: there } = readLink('moveLink', { link: 5, name: 'y', index: 77 })
  equal([moved['index'], there], [5, { ifname: 'y', newIfindex: 77 }])
  const inet6 = afSpec?.get(AF_INET6) ?? Buffer.alloc(0)
  equal(ifla.parseLinkProtocolInfoInet6(inet6), { token: ip(one6), addrGenMode: 3 })
  checkAll(binding.tables.link, [options], {
    [unknown]: ['groMaxSize', 'gsoIpv4MaxSize', 'groIpv4MaxSize'],
    [unended]: ['alias'],
    'the thread that sends fills in a descriptor': ['netns'],
  })
})

test('addresses', () => {
  const four = {
    ...{ link: 7, address: '192.0.2.1/24', peer: '192.0.2.9/24', broadcast: '192.0.2.255' },
    ...{ scope: 'link', metric: 5, noPrefixRoute: true, autoJoin: true },
    ...{ validLifetime: 100, preferredLifetime: 50, targetNsid: 9 },
  }
  const { data, attrs } = read('address', 'newAddress', four)
  equal(data, { family: 2, prefixlen: 24, flags: {}, scope: 253, index: 7 })
  equal(attrs, {
    ...{ local: ip('192.0.2.1'), address: ip('192.0.2.9'), broadcast: ip('192.0.2.255') },
    ...{ rtPriority: 5, flags: { noprefixroute: true, mcautojoin: true } },
    targetNetnsid: u32(9),
    cacheInfo: { ifaPrefered: 50, ifaValid: 100, cstamp: 0, tstamp: 0 },
  })

  const six = {
    ...{ family: 'inet6', link: 7, address: '2001:db8::1/64', noDad: true, optimistic: true },
    ...{ home: true, manageTempAddress: true },
  }
  const flags = { nodad: true, optimistic: true, homeaddress: true }
  const { data: header, attrs: rest } = read('address', 'replaceAddress', six)
  equal(header, { family: 10, prefixlen: 64, flags, scope: 0, index: 7 })
  equal(rest, {
    ...{ local: ip(one6), address: ip(one6), flags: { ...flags, managetempaddr: true } },
  })
  checkAll(rows('address'), [four, six], { [unknown]: ['protocol'], [unended]: ['label'] })
})

test('neighbours', () => {
  const options = {
    ...{ family: 'inet', link: 7, dst: '192.0.2.1', mac: '02:00:00:00:00:01', protocol: 'static' },
    ...{ state: 'permanent', use: true, proxy: true, externLearn: true, router: true },
  }
  const { data, attrs } = read('neighbor', 'newNeighbor', options)
  equal(data, {
    ...{ family: 2, __pad1: 0, __pad2: 0, ifindex: 7, state: { permanent: true }, type: 0 },
    flags: { use: true, proxy: true, extLearned: true, router: true },
  })
  equal(attrs, { dst: ip('192.0.2.1'), lladdr: mac(options.mac), protocol: u8(4) })

  const listing = { link: 7, master: 8 }
  const { attrs: filters } = read('neighbor', 'listNeighbors', listing)
  equal(filters, { ifindex: u32(7), master: 8 })
  checkAll(rows('neighbor'), [options], { [unknown]: ['managed', 'externValidated'] })
})

test('forwarding entries', () => {
  const options = {
    ...{ link: 7, mac: '02:00:00:00:00:01', dst: '2001:db8::1', port: 4790, vni: 5, srcVni: 6 },
    ...{ via: 3, vlan: 10, bridge: 9, protocol: 'bgp', state: 'static', use: true, self: true },
    ...{ master: true, externLearn: true, sticky: true, router: true },
  }
  const { data, attrs } = read('neighbor', 'appendFdb', options)
  equal(data, {
    ...{ family: 7, __pad1: 0, __pad2: 0, ifindex: 7, type: 0 },
    state: { noarp: true, reachable: true },
    ...{
      flags: { use: true, self: true, master: true, extLearned: true, sticky: true, router: true },
    },
  })
  equal(attrs, {
    ...{ lladdr: mac(options.mac), dst: ip(one6), port: be16(4790), vni: u32(5), srcVni: u32(6) },
    ...{ ifindex: u32(3), vlan: 10, master: 9, protocol: u8(186) },
  })
  checkAll(rows('fdb'), [options], { [unknown]: ['nexthopId', 'activity'] })
})

test('routes', () => {
  const four = {
    ...{ destination: '10.0.0.0/8', from: '192.0.2.0/24', via: '192.0.2.1', dev: 7, iif: 8 },
    ...{ src: '192.0.2.9', metric: 5, table: 1000, protocol: 'static', scope: 'link', tos: 8 },
    ...{ type: 'unicast', onlink: true, realms: 0x10002, mark: 9, uid: 10, nexthopId: 11 },
    ...{ ipProto: 'tcp', sport: 1000, dport: 2000, lookupTable: true, fibMatch: true },
    metrics: { mtu: 1400, hoplimit: 9, congctl: 'reno', lock: ['mtu'], features: ['ecn'] },
  }
  const { data, attrs } = read('route', 'newRoute', four)
  equal(data, {
    ...{ family: 2, dstLen: 8, srcLen: 24, tos: 8, table: 0, protocol: 'STATIC', scope: 'LINK' },
    // It has no name for RTNH_F_ONLINK (4) here.
    ...{ type: 'UNICAST', flags: { lookupTable: true, fibMatch: true, __unknown: 4 } },
  })
  equal(attrs, {
    ...{ dst: ip('10.0.0.0'), src: ip('192.0.2.0'), gateway: ip('192.0.2.1'), oif: 7, iif: 8 },
    ...{ prefsrc: ip('192.0.2.9'), priority: 5, table: 1000, flow: 0x10002, mark: u32(9) },
    ...{ uid: u32(10), nhId: u32(11), ipProto: u8(6), sport: be16(1000), dport: be16(2000) },
    metrics: {
      ...{ mtu: u32(1400), hoplimit: u32(9), ccAlgo: Buffer.from('reno') },
      ...{ lock: u32(1 << 2), features: u32(1) },
    },
  })

  const six = {
    ...{ family: 'inet6', destination: 'default', preference: 'low', expires: 60 },
    multipath: [
      { via: '2001:db8::1', dev: 7, weight: 3 },
      { via: '2001:db8::2', dev: 8, onlink: true },
    ],
    encap: { ip6: { id: 5, dst: '2001:db8::1', hopLimit: 9 } },
  }
  const { data: header, attrs: rest } = read('route', 'replaceRoute', six)
  equal([header.family, header.dstLen], [10, 0])
  const { multipath, encap, ...plain } = rest
  equal(plain, { pref: u8(3), expires: u32(60), encapType: 4 })
  equal(encap, all(attribute(1, be64(5n)), attribute(2, ip(one6)), attribute(4, u8(9))))
  const hop = (bytes: Buffer) => {
    const { len = 0, ...head } = rt.parseRouteNextHop(bytes.subarray(0, rt.__LENGTH_RouteNextHop))
    return { ...head, ...rt.parseRouteAttrs(bytes.subarray(rt.__LENGTH_RouteNextHop, len)) }
  }
  const hops = multipath as Buffer
  equal(hop(hops), { flags: {}, hops: 2, ifindex: 7, gateway: ip(one6) })
  equal(hop(hops.subarray(hops.readUInt16LE())), {
    ...{ flags: { onlink: true }, hops: 0, ifindex: 8, gateway: ip(two6) },
  })
  checkAll(rows('route'), [four, six], { [unknown]: ['flowLabel'] })
})

test('rules', () => {
  const options = {
    ...{ family: 'inet', from: '192.0.2.0/24', to: '10.0.0.0/8', tos: 8, table: 1000 },
    ...{ action: 'goto', goto: 77, priority: 5, iif: 'x', oif: 'y', fwmark: 6, fwmask: 7 },
    ...{ realms: 0x10002, tunId: 9, suppressIfGroup: 10, suppressPrefixLength: 11, l3mdev: true },
    ...{ protocol: 'static', ipProto: 'udp', sport: 1000, dport: [2000, 3000], uidRange: [12, 13] },
    invert: true,
  }
  const { data, attrs } = read('rule', 'newRule', options)
  equal(data, {
    ...{ family: 2, dstLen: 8, srcLen: 24, tos: 8, table: 0, __reserved1: 0, __reserved2: 0 },
    ...{ action: 'goto', flags: { invert: true } },
  })
  equal(attrs, {
    ...{ src: ip('192.0.2.0'), dst: ip('10.0.0.0'), table: 1000, goto: 77, priority: 5 },
    ...{ iifname: 'x', oifname: 'y', fwmark: 6, fwmask: 7, flow: 0x10002, tunId: be64(9n) },
    ...{ suppressIfgroup: u32(10), suppressPrefixlen: u32(11), l3Mdev: 1, protocol: 4 },
    ...{ ipProto: 17, sportRange: { start: 1000, end: 1000 } },
    ...{ dportRange: { start: 2000, end: 3000 }, uidRange: { start: 12, end: 13 } },
  })
  checkAll(rows('rule'), [options], {
    [unknown]: ['dscp', 'dscpMask', 'flowLabel', 'flowLabelMask', 'sportMask', 'dportMask'],
  })
})

test('nexthops', () => {
  const one = {
    ...{ family: 'inet6', id: 5, via: '2001:db8::1', dev: 7, protocol: 'static', onlink: true },
    encap: { mpls: { labels: [100, 200], ttl: 9 } },
  }
  const { data, attrs } = read('nexthop', 'newNexthop', one)
  equal(data, { family: 10, scope: 0, protocol: 4, __reserved: 0, flags: { onlink: true } })
  equal(attrs, {
    ...{ id: 5, gateway: ip(one6), oif: 7, encapType: 1 },
    encap: all(attribute(2, u8(9)), attribute(1, all(be32(100 << 12), be32((200 << 12) | 0x100)))),
  })

  const group = {
    ...{ id: 6, group: [{ id: 5, weight: 3 }, { id: 7 }], groupType: 'resilient' },
    resilient: { buckets: 32, idleTimer: 100, unbalancedTimer: 200 },
  }
  const { attrs: grouped } = read('nexthop', 'replaceNexthop', group)
  const { group: members, ...rest } = grouped
  equal(rest, {
    ...{ id: 6, groupType: 'resilient' },
    resGroup: { buckets: 32, idleTimer: 100, unbalancedTimer: 200 },
  })
  const member = (at: number) => rt.parseNextHopGroup((members as Buffer).subarray(at, at + 8))
  equal(member(0), { id: 5, weight: 2, __reserved1: 0, __reserved2: 0 })
  equal(member(8), { id: 7, weight: 0, __reserved1: 0, __reserved2: 0 })

  const others = { id: 8, blackhole: true, fdb: true }
  equal(read('nexthop', 'newNexthop', others).attrs, others)
  checkAll(rows('nexthop'), [one, group, others], { [unknown]: ['hwStats', 'dstPort'] })
  const filter = { fdb: true, groups: true, master: 9 }
  equal(read('nexthop', 'listNexthops', filter).attrs, filter)
})

test.run()
