/**
 * What of a packet rules look at, by the names of nft: where it is, of which type, and what else must be so for
 * it to be there. Offsets and lengths are in bits, as the headers have them.
 */
import type { NftExpression } from '../rtnetlink/generated/objects.js'
import type { TypeName, ValueOf } from './types.js'

/** How a value comes into a register; `dreg` is added. */
type Load = Pick<NftExpression, 'ct' | 'exthdr' | 'fib' | 'meta' | 'payload' | 'rt' | 'socket'>

export interface Field<Name extends TypeName = TypeName> {
  type: Name
  load: Load
  /** Bytes that are read. */
  length: number
  /** Of them only these bits, so many from the right. */
  bits?: { width: number; shift: number }
  /** A protocol that the packet must be of: as EtherType, as IP has it, or for tables of one family. */
  needs?: Need
}

export interface Need {
  family?: 'ip' | 'ip6' | 'arp'
  l4?: number
  vlan?: true
}

const bytes = {
  ...{ ip: 4, ip6: 16, mac: 6, link: 16, port: 2, protocol: 1, mark: 4, ifindex: 4, group: 4 },
  ...{ etherType: 2, family: 1, ctState: 4, ctStatus: 4, ctDirection: 1, addressType: 4 },
  ...{ icmpType: 1, icmp6Type: 1, tcpFlags: 1, arpOperation: 2, packetType: 1, uid: 4, gid: 4 },
  ...{ byte: 1, short: 2, word: 4, hostByte: 1, hostShort: 2, hostWord: 4 },
} as const satisfies Record<TypeName, number>

type Base = 'link' | 'network' | 'transport'

const payload =
  (base: Base, needs?: Need) =>
  <Name extends TypeName>(type: Name, offset: number): Field<Name> => ({
    type,
    load: { payload: { base, offset, length: bytes[type] } },
    length: bytes[type],
    ...(needs && { needs }),
  })

/** Some bits of a number in a header. */
const some =
  (base: Base, needs: Need) =>
  <Name extends TypeName>(
    type: Name,
    offset: number,
    width: number,
    shift: number,
  ): Field<Name> => ({
    ...payload(base, needs)(type, offset),
    bits: { width, shift },
  })

const meta = <Name extends TypeName>(
  type: Name,
  key: NonNullable<NonNullable<NftExpression['meta']>['key']>,
): Field<Name> => ({ type, load: { meta: { key } }, length: bytes[type] })

const ct = <Name extends TypeName>(
  type: Name,
  key: NonNullable<NonNullable<NftExpression['ct']>['key']>,
  direction?: number,
): Field<Name> => ({
  type,
  load: { ct: { key, ...(direction !== undefined && { direction }) } },
  length: bytes[type],
})

const fib = <Name extends TypeName>(
  type: Name,
  result: NonNullable<NonNullable<NftExpression['fib']>['result']>,
  flags: number,
): Field<Name> => ({ type, load: { fib: { result, flags } }, length: bytes[type] })

const [saddr, daddr, iif, oif] = [1, 2, 8, 16]

const ether = payload('link')
const vlan = payload('link', { vlan: true })
const vlanBits = some('link', { vlan: true })
const arp = payload('network', { family: 'arp' })
const ip = payload('network', { family: 'ip' })
const ipBits = some('network', { family: 'ip' })
const ip6 = payload('network', { family: 'ip6' })
const ip6Bits = some('network', { family: 'ip6' })
const icmp = payload('transport', { family: 'ip', l4: 1 })
const icmpv6 = payload('transport', { family: 'ip6', l4: 58 })
const tcp = payload('transport', { l4: 6 })
const udp = payload('transport', { l4: 17 })
const udplite = payload('transport', { l4: 136 })
const sctp = payload('transport', { l4: 132 })
const dccp = payload('transport', { l4: 33 })
const esp = payload('transport', { l4: 50 })
const ah = payload('transport', { l4: 51 })
const th = payload('transport')

/** Of both directions of a connection, what each has. */
const direction = (which: number) => ({
  saddr: ct('ip', 'ipSaddr', which),
  daddr: ct('ip', 'ipDaddr', which),
  saddr6: ct('ip6', 'ip6Saddr', which),
  daddr6: ct('ip6', 'ip6Daddr', which),
  sport: ct('port', 'protoSrc', which),
  dport: ct('port', 'protoDst', which),
})

export const fields = {
  meta: {
    length: meta('hostWord', 'length'),
    protocol: meta('etherType', 'protocol'),
    priority: meta('hostWord', 'priority'),
    mark: meta('mark', 'mark'),
    iif: meta('ifindex', 'iif'),
    oif: meta('ifindex', 'oif'),
    iifname: meta('link', 'iifname'),
    oifname: meta('link', 'oifname'),
    iiftype: meta('hostShort', 'iiftype'),
    oiftype: meta('hostShort', 'oiftype'),
    iifkind: meta('link', 'iifkind'),
    oifkind: meta('link', 'oifkind'),
    iifgroup: meta('group', 'iifgroup'),
    oifgroup: meta('group', 'oifgroup'),
    skuid: meta('uid', 'skuid'),
    skgid: meta('gid', 'skgid'),
    rtclassid: meta('hostWord', 'rtclassid'),
    nfproto: meta('family', 'nfproto'),
    l4proto: meta('protocol', 'l4proto'),
    ibrname: meta('link', 'ibrname'),
    obrname: meta('link', 'obrname'),
    ibrpvid: meta('hostShort', 'ibrpvid'),
    pkttype: meta('packetType', 'pkttype'),
    cpu: meta('hostWord', 'cpu'),
    cgroup: meta('hostWord', 'cgroup'),
    sdif: meta('ifindex', 'sdif'),
    sdifname: meta('link', 'sdifname'),
    random: meta('word', 'random'),
  },
  ct: {
    state: ct('ctState', 'state'),
    direction: ct('ctDirection', 'direction'),
    status: ct('ctStatus', 'status'),
    protocol: ct('protocol', 'protocol'),
    mark: ct('mark', 'mark'),
    zone: ct('hostShort', 'zone'),
    id: ct('word', 'id'),
  },
  ctOriginal: direction(0),
  ctReply: direction(1),
  fib: {
    saddrType: fib('addressType', 'type', saddr),
    daddrType: fib('addressType', 'type', daddr),
    saddrTypeIif: fib('addressType', 'type', saddr | iif),
    daddrTypeIif: fib('addressType', 'type', daddr | iif),
    daddrTypeOif: fib('addressType', 'type', daddr | oif),
    saddrIifOif: fib('ifindex', 'oif', saddr | iif),
    saddrOif: fib('ifindex', 'oif', saddr),
    daddrOif: fib('ifindex', 'oif', daddr),
  },
  ether: {
    daddr: ether('mac', 0),
    saddr: ether('mac', 6),
    type: ether('etherType', 12),
  },
  vlan: {
    id: vlanBits('short', 14, 12, 0),
    pcp: vlanBits('byte', 14, 3, 5),
    dei: vlanBits('byte', 14, 1, 4),
    type: vlan('etherType', 16),
  },
  arp: {
    htype: arp('short', 0),
    ptype: arp('etherType', 2),
    hlen: arp('byte', 4),
    plen: arp('byte', 5),
    operation: arp('arpOperation', 6),
    senderMac: arp('mac', 8),
    senderIp: arp('ip', 14),
    targetMac: arp('mac', 18),
    targetIp: arp('ip', 24),
  },
  ip: {
    version: ipBits('byte', 0, 4, 4),
    hdrlength: ipBits('byte', 0, 4, 0),
    dscp: ipBits('byte', 1, 6, 2),
    ecn: ipBits('byte', 1, 2, 0),
    length: ip('short', 2),
    id: ip('short', 4),
    fragOff: ip('short', 6),
    ttl: ip('byte', 8),
    protocol: ip('protocol', 9),
    checksum: ip('short', 10),
    saddr: ip('ip', 12),
    daddr: ip('ip', 16),
  },
  ip6: {
    dscp: ip6Bits('short', 0, 6, 6),
    length: ip6('short', 4),
    nexthdr: ip6('protocol', 6),
    hoplimit: ip6('byte', 7),
    saddr: ip6('ip6', 8),
    daddr: ip6('ip6', 24),
  },
  icmp: {
    type: icmp('icmpType', 0),
    code: icmp('byte', 1),
    checksum: icmp('short', 2),
    id: icmp('short', 4),
    sequence: icmp('short', 6),
  },
  icmpv6: {
    type: icmpv6('icmp6Type', 0),
    code: icmpv6('byte', 1),
    checksum: icmpv6('short', 2),
    id: icmpv6('short', 4),
    sequence: icmpv6('short', 6),
    mtu: icmpv6('word', 4),
  },
  tcp: {
    sport: tcp('port', 0),
    dport: tcp('port', 2),
    sequence: tcp('word', 4),
    ackseq: tcp('word', 8),
    flags: tcp('tcpFlags', 13),
    window: tcp('short', 14),
    checksum: tcp('short', 16),
    urgptr: tcp('short', 18),
  },
  udp: {
    sport: udp('port', 0),
    dport: udp('port', 2),
    length: udp('short', 4),
    checksum: udp('short', 6),
  },
  udplite: { sport: udplite('port', 0), dport: udplite('port', 2) },
  sctp: { sport: sctp('port', 0), dport: sctp('port', 2), vtag: sctp('word', 4) },
  dccp: { sport: dccp('port', 0), dport: dccp('port', 2) },
  esp: { spi: esp('word', 0), sequence: esp('word', 4) },
  ah: { spi: ah('word', 4), sequence: ah('word', 8) },
  /** Of whichever protocol has ports there. */
  th: { sport: th('port', 0), dport: th('port', 2) },
} as const satisfies Record<string, Record<string, Field>>

/** All fields. */
export type Fields = typeof fields
/** The name of a protocol, or of another source of fields such as `meta` and `ct`. */
export type Protocol = keyof Fields
/** The name of a field of a protocol. */
export type FieldOf<Of extends Protocol> = keyof Fields[Of]

/** The JavaScript type of the value of a field. */
export type FieldValue<Of extends Protocol, Which extends FieldOf<Of>> =
  Fields[Of][Which] extends Field<infer Name> ? ValueOf<Name> : never
