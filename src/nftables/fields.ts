/**
 * What of a packet rules look at, by the names of nft: where it is, of which type, and what else must be so for
 * it to be there. Offsets and lengths are in bits, as the headers have them.
 */
import { invalidValue } from '../base/errors.js'
import type { NftExpression } from '../rtnetlink/generated/objects.js'
import { hexOf, numberOf } from './bytes.js'
import { protocols, type Type, type TypeName, types, type ValueOf } from './types.js'

/** How a value comes into a register; `dreg` is added. */
type Load = Pick<
  NftExpression,
  'ct' | 'exthdr' | 'fib' | 'meta' | 'osf' | 'payload' | 'rt' | 'socket'
>

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

type Base = 'link' | 'network' | 'transport'

const payload =
  (base: Base, needs?: Need) =>
  <Name extends TypeName>(type: Name, offset: number): Field<Name> => ({
    type,
    load: { payload: { base, offset, length: types[type].length } },
    length: types[type].length,
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
): Field<Name> => ({ type, load: { meta: { key } }, length: types[type].length })

const ct = <Name extends TypeName>(
  type: Name,
  key: NonNullable<NonNullable<NftExpression['ct']>['key']>,
  direction?: number,
): Field<Name> => ({
  type,
  load: { ct: { key, ...(direction !== undefined && { direction }) } },
  length: types[type].length,
})

const fib = <Name extends TypeName>(
  type: Name,
  result: NonNullable<NonNullable<NftExpression['fib']>['result']>,
  flags: number,
): Field<Name> => ({ type, load: { fib: { result, flags } }, length: types[type].length })

const rt = <Name extends TypeName>(
  type: Name,
  key: NonNullable<NonNullable<NftExpression['rt']>['key']>,
): Field<Name> => ({ type, load: { rt: { key } }, length: types[type].length })

const socket = <Name extends TypeName>(
  type: Name,
  key: NonNullable<NonNullable<NftExpression['socket']>['key']>,
): Field<Name> => ({ type, load: { socket: { key } }, length: types[type].length })

/** The ancestor of the socket's control group that is so deep below the root. */
const cgroup = (level: number): Field<'cgroup'> => ({
  type: 'cgroup',
  load: { socket: { key: 'cgroupv2', level } },
  length: types.cgroup.length,
})

/** How the TTL is taken into account (NF_OSF_TTL_*): as it is on a local network, as an upper limit, or not at all. */
const osfTtl = { '': 0, Loose: 1, Skip: 2 } as const

const osf = (ttl: keyof typeof osfTtl, hasVersion: boolean): Field<'osName'> => ({
  type: 'osName',
  load: { osf: { ttl: osfTtl[ttl], ...(hasVersion && { flags: 1 }) } },
  length: types.osName.length,
})

type HeaderOp = NonNullable<NonNullable<NftExpression['exthdr']>['op']>

/** In an option or an extension header, of which `number` says the kind. */
const inOption =
  (op: HeaderOp, needs?: Need) =>
  <Name extends TypeName>(
    number: number,
    type: Name,
    offset: number,
    bits?: NonNullable<Field['bits']>,
  ): Field<Name> => ({
    type,
    load: { exthdr: { op, type: number, offset, length: types[type].length } },
    length: types[type].length,
    ...(needs && { needs }),
    ...(bits && { bits }),
  })

/** Whether there is one (NFT_EXTHDR_F_PRESENT). */
const isThere =
  (op: HeaderOp, needs?: Need) =>
  (number: number): Field<'boolean'> => ({
    type: 'boolean',
    load: { exthdr: { op, type: number, offset: 0, length: 1, flags: 1 } },
    length: 1,
    ...(needs && { needs }),
  })

const [saddr, daddr, iif, oif] = [1, 2, 8, 16]

const ether = payload('link')
const vlan = payload('link', { vlan: true })
const vlanBits = some('link', { vlan: true })
const arp = payload('network', { family: 'arp' })
const ip = payload('network', { family: 'ip' })
const ipBits = some('network', { family: 'ip' })
const ip6 = payload('network', { family: 'ip6' })
const ip6Bits = some('network', { family: 'ip6' })
const icmp = payload('transport', { family: 'ip', l4: protocols.icmp })
const icmpv6 = payload('transport', { family: 'ip6', l4: protocols.icmpv6 })
const tcp = payload('transport', { l4: protocols.tcp })
const udp = payload('transport', { l4: protocols.udp })
const udplite = payload('transport', { l4: protocols.udplite })
const sctp = payload('transport', { l4: protocols.sctp })
const dccp = payload('transport', { l4: protocols.dccp })
const esp = payload('transport', { l4: protocols.esp })
const ah = payload('transport', { l4: protocols.ah })
const th = payload('transport')
const tcpOption = inOption('tcpOption')
const hasTcpOption = isThere('tcpOption')
const hasIpOption = isThere('ipv4', { family: 'ip' })
const header = inOption('ipv6', { family: 'ip6' })
const hasHeader = isThere('ipv6', { family: 'ip6' })

/** Kinds of TCP's options (TCPOPT_*), of IPv4's (IPOPT_*), and of IPv6's extension headers (IPPROTO_*). */
const tcpKinds = {
  ...{ maxseg: 2, window: 3, sackPerm: 4, sack: 5, timestamp: 8, md5sig: 19, mptcp: 30 },
  fastopen: 34,
}
const ipKinds = { rr: 7, lsrr: 131, ssrr: 137, ra: 148 }
const headerKinds = { hbh: 0, rt: 43, frag: 44, dst: 60, mh: 135 }

/** Extension headers of IPv6 that have a length. */
const options6 = (kind: number) => ({
  nexthdr: header(kind, 'protocol', 0),
  hdrlength: header(kind, 'byte', 1),
})

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
    ipsec: meta('boolean', 'ipsec'),
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
  tcpOption: {
    maxseg: hasTcpOption(tcpKinds.maxseg),
    maxsegSize: tcpOption(tcpKinds.maxseg, 'short', 2),
    window: hasTcpOption(tcpKinds.window),
    windowCount: tcpOption(tcpKinds.window, 'byte', 2),
    sackPerm: hasTcpOption(tcpKinds.sackPerm),
    sack: hasTcpOption(tcpKinds.sack),
    sackLeft: tcpOption(tcpKinds.sack, 'word', 2),
    sackRight: tcpOption(tcpKinds.sack, 'word', 6),
    timestamp: hasTcpOption(tcpKinds.timestamp),
    timestampTsval: tcpOption(tcpKinds.timestamp, 'word', 2),
    timestampTsecr: tcpOption(tcpKinds.timestamp, 'word', 6),
    md5sig: hasTcpOption(tcpKinds.md5sig),
    mptcp: hasTcpOption(tcpKinds.mptcp),
    mptcpSubtype: tcpOption(tcpKinds.mptcp, 'byte', 2, { width: 4, shift: 4 }),
    fastopen: hasTcpOption(tcpKinds.fastopen),
  },
  ipOption: {
    lsrr: hasIpOption(ipKinds.lsrr),
    ra: hasIpOption(ipKinds.ra),
    rr: hasIpOption(ipKinds.rr),
    ssrr: hasIpOption(ipKinds.ssrr),
  },
  exthdr: {
    hbh: hasHeader(headerKinds.hbh),
    rt: hasHeader(headerKinds.rt),
    frag: hasHeader(headerKinds.frag),
    dst: hasHeader(headerKinds.dst),
    mh: hasHeader(headerKinds.mh),
  },
  hbh: options6(headerKinds.hbh),
  dst: options6(headerKinds.dst),
  frag: {
    nexthdr: header(headerKinds.frag, 'protocol', 0),
    fragOff: header(headerKinds.frag, 'short', 2, { width: 13, shift: 3 }),
    moreFragments: header(headerKinds.frag, 'byte', 3, { width: 1, shift: 0 }),
    id: header(headerKinds.frag, 'word', 4),
  },
  rt: {
    classid: rt('hostWord', 'classid'),
    nexthop: rt('ip', 'nexthop4'),
    nexthop6: rt('ip6', 'nexthop6'),
    mtu: rt('hostShort', 'mtu'),
    ipsec: rt('boolean', 'ipsec'),
  },
  socket: {
    transparent: socket('boolean', 'transparent'),
    mark: socket('mark', 'mark'),
    wildcard: socket('boolean', 'wildcard'),
    cgroupLevel1: cgroup(1),
    cgroupLevel2: cgroup(2),
    cgroupLevel3: cgroup(3),
    cgroupLevel4: cgroup(4),
    cgroupLevel5: cgroup(5),
    cgroupLevel6: cgroup(6),
    cgroupLevel7: cgroup(7),
    cgroupLevel8: cgroup(8),
  },
  osf: {
    name: osf('', false),
    nameLoose: osf('Loose', false),
    nameSkip: osf('Skip', false),
    version: osf('', true),
    versionLoose: osf('Loose', true),
    versionSkip: osf('Skip', true),
  },
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

/** The bits of a field among the bytes that are read. */
export const maskOf = ({ bits, length }: Field): string | undefined =>
  bits && hexOf(((1n << BigInt(bits.width)) - 1n) << BigInt(bits.shift), length)

const inRegister = new WeakMap<Field, Type>()

/** The type of a field, with values as they lie among the bytes that are read: bits not moved to the right. */
export function typeInPlace(field: Field): Type {
  const type = types[field.type] as Type
  const { bits, length } = field
  if (bits === undefined) return type
  const known = inRegister.get(field)
  if (known !== undefined) return known
  const { width, shift } = bits
  const moved: Type = {
    ...type,
    parse(value, option) {
      const number = BigInt(numberOf(type.parse(value, option)))
      if (number >> BigInt(width) !== 0n) {
        throw invalidValue(option, `expected at most ${2 ** width - 1}`, value)
      }
      return hexOf(number << BigInt(shift), length)
    },
    format: (hex) => type.format(hexOf(BigInt(numberOf(hex)) >> BigInt(shift), length)),
  }
  inRegister.set(field, moved)
  return moved
}
