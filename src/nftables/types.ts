/**
 * What values in rules and sets are: how each is given and reported, its bytes, and the number by which nft
 * knows it (`enum datatypes` of nftables' datatype.h; in NFTA_SET_KEY_TYPE).
 */
import { isIPv4, isIPv6, SocketAddress } from 'node:net'
import { invalidType, invalidValue } from '../base/errors.js'
import { hexOf, hexOfText, isZero, numberOf, type Order, textOf } from './bytes.js'

/** One type of values. */
export interface Type<Value = unknown> {
  /** As nft has it in `type`. */
  name: string
  number: number
  /** Bytes. */
  length: number
  order: Order
  /** What nft calls the order, where that is another: of texts the machine's. */
  told?: Order
  /** Throws when it is none; `option` is what errors call it. */
  parse(value: Value, option: string): string
  format(hex: string): Value
  /** Its values are bits, of which several can be given at once. */
  bits?: true
  /** Its values have an order, so that ranges of them make sense. */
  ranges?: true
}

type Names = Readonly<Record<string, number>>

/** A number, or a name for one. */
function numbers<Name extends string = never>(
  name: string,
  number: number,
  length: number,
  { names = {}, order = 'network', ...more }: { names?: Names; order?: Order; bits?: true } = {},
): Type<Name | number> {
  const max = 2 ** (8 * length) - 1
  const nameOf = new Map(Object.entries(names).map(([each, value]) => [value, each as Name]))
  const known = Object.keys(names)
  const expected = `${known.length > 0 ? `one of ${known.join(', ')}, or ` : ''}an integer from 0 to ${max}`
  return {
    ...{ name, number, length, order, ...more },
    ...(!more.bits && { ranges: true as const }),
    parse(value, option) {
      if (typeof value !== 'number' && typeof value !== 'string') {
        throw invalidType(option, expected, value)
      }
      const found = typeof value === 'string' ? names[value] : value
      if (found === undefined || !Number.isInteger(found) || found < 0 || found > max) {
        throw invalidValue(option, `expected ${expected}`, value)
      }
      return hexOf(found, length, order)
    },
    format(hex) {
      const value = Number(numberOf(hex, order))
      return nameOf.get(value) ?? value
    },
  }
}

/** IPPROTO_*. */
export const protocols = {
  ...{ icmp: 1, igmp: 2, tcp: 6, udp: 17, dccp: 33, gre: 47, esp: 50, ah: 51, icmpv6: 58 },
  ...{ comp: 108, vrrp: 112, sctp: 132, udplite: 136 },
}

function octets(address: string): string {
  const parts = address.split('.').map(Number)
  return parts.map((part) => hexOf(part, 1)).join('')
}

/** The 16 bytes of an IPv6 address that is one. */
function groups(address: string): string {
  const mapped = address.replace(/[\d.]+$/, (ip4) =>
    ip4.includes('.') ? octets(ip4).replace(/^(.{4})/, '$1:') : ip4,
  )
  const [front = '', back] = mapped.split('::')
  const list = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => group.padStart(4, '0'))
  const [before, behind] = [list(front), list(back ?? '')]
  const zeros = Array<string>(8 - before.length - behind.length).fill('0000')
  return [...before, ...(back === undefined ? [] : zeros), ...behind].join('')
}

/** As RFC 5952 has it. */
const ip6Text = (hex: string): string =>
  new SocketAddress({ address: (hex.match(/.{4}/g) ?? []).join(':'), family: 'ipv6' }).address

function texts(
  facts: Pick<Type, 'name' | 'number' | 'length' | 'told'> & { ranges?: true },
  expected: string,
  isOne: (text: string) => boolean,
  parse: (text: string) => string,
  format: (hex: string) => string,
): Type<string> {
  return {
    ...facts,
    order: 'network',
    parse(value, option) {
      if (typeof value !== 'string') throw invalidType(option, expected, value)
      if (!isOne(value)) throw invalidValue(option, `expected ${expected}`, value)
      return parse(value)
    },
    format,
  }
}

/** A name of up to 15 bytes, and a NUL behind it. */
const names = (
  name: string,
  number: number,
  expected: string,
  isOne: (text: string) => boolean,
): Type<string> =>
  texts(
    { name, number, length: 16, told: 'host' },
    `${expected}, of 1 to 15 bytes`,
    isOne,
    (text) => hexOfText(text, 16),
    textOf,
  )

/** NFT_OSF_MAXGENRELEN, and a NUL behind it. */
const isOsName = (text: string) =>
  text !== '' && Buffer.byteLength(text) < 16 && !/[\0"]/.test(text)

const isMac = (text: string) => /^([\da-f]{2}[:-]){5}[\da-f]{2}$/i.test(text)
/** A `*` at the end stands for any rest, where a rule compares with one name. */
const isName = (text: string) =>
  /^[^\s/\0]{0,14}[^\s/\0*]$/.test(text) && Buffer.byteLength(text) < 16

/** `ct status`, `ct state` and `fib type` as nft has them. */
const ctStates = { invalid: 1, established: 2, related: 4, new: 8, untracked: 64 }
const ctStatuses = {
  ...{ expected: 1, seenReply: 2, assured: 4, confirmed: 8, snat: 16, dnat: 32, dying: 512 },
}
const addressTypes = {
  ...{ unspec: 0, unicast: 1, local: 2, broadcast: 3, anycast: 4, multicast: 5 },
  ...{ blackhole: 6, unreachable: 7, prohibit: 8 },
}
const icmpTypes = {
  ...{ echoReply: 0, destinationUnreachable: 3, sourceQuench: 4, redirect: 5, echoRequest: 8 },
  ...{ routerAdvertisement: 9, routerSolicitation: 10, timeExceeded: 11, parameterProblem: 12 },
  ...{ timestampRequest: 13, timestampReply: 14, infoRequest: 15, infoReply: 16 },
  ...{ addressMaskRequest: 17, addressMaskReply: 18 },
}
const icmp6Types = {
  ...{ destinationUnreachable: 1, packetTooBig: 2, timeExceeded: 3, parameterProblem: 4 },
  ...{ echoRequest: 128, echoReply: 129, mldListenerQuery: 130, mldListenerReport: 131 },
  ...{ mldListenerDone: 132, routerSolicitation: 133, routerAdvertisement: 134 },
  ...{ neighborSolicitation: 135, neighborAdvertisement: 136, redirect: 137 },
  ...{ routerRenumbering: 138, inverseNeighborSolicitation: 141 },
  ...{ inverseNeighborAdvertisement: 142, mld2ListenerReport: 143 },
}

const tcpFlags = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16, urg: 32, ecn: 64, cwr: 128 }
/** EtherTypes: what Ethernet carries. */
export const etherTypes = {
  ip: 0x0800,
  arp: 0x0806,
  ip6: 0x86dd,
  '8021q': 0x8100,
  '8021ad': 0x88a8,
}
/** NFPROTO_*. */
export const protocolFamilies = { ip: 2, arp: 3, bridge: 7, ip6: 10 }
const directions = { original: 0, reply: 1 }
const arpOperations = { request: 1, reply: 2, rrequest: 3, rreply: 4, inrequest: 8, inreply: 9 }
const packetTypes = { host: 0, broadcast: 1, multicast: 2, other: 3 }

type Named<Names> = keyof Names | number

/** The types of values in rules and sets, and what each is in JavaScript. */
export interface Values {
  /** An IPv4 address. */
  ip: string
  /** An IPv6 address. */
  ip6: string
  /** An Ethernet address. */
  mac: string
  /** A link's name. */
  link: string
  /** A port of TCP, UDP and others. */
  port: number
  /** What IP carries. */
  protocol: Named<typeof protocols>
  /** A mark of a packet or a connection. */
  mark: number
  /** The index of a link. */
  ifindex: number
  /** The group of a link. */
  group: number
  /** What Ethernet carries. */
  etherType: Named<typeof etherTypes>
  /** Which protocol a packet is of. */
  family: Named<typeof protocolFamilies>
  /** The state of a connection. */
  ctState: Named<typeof ctStates>
  /** The status of a connection. */
  ctStatus: Named<typeof ctStatuses>
  /** The direction within a connection. */
  ctDirection: Named<typeof directions>
  /** What an address is to the routes. */
  addressType: Named<typeof addressTypes>
  /** The type of an ICMP message. */
  icmpType: Named<typeof icmpTypes>
  /** The type of an ICMPv6 message. */
  icmp6Type: Named<typeof icmp6Types>
  /** Flags of TCP. */
  tcpFlags: Named<typeof tcpFlags>
  /** The operation of ARP. */
  arpOperation: Named<typeof arpOperations>
  /** Whom Ethernet sends a packet to. */
  packetType: Named<typeof packetTypes>
  /** A user. */
  uid: number
  /** A group of users. */
  gid: number
  /** The name of an operating system, or the name and version, as the table of fingerprints has it. */
  osName: string
  /** A control group of version 2, by its id: the inode number of its directory. */
  cgroup: number | bigint
  /** Whether something is there. */
  boolean: boolean
  /** 8 bits. */
  byte: number
  /** 16 bits. */
  short: number
  /** 32 bits. */
  word: number
  /** 8 bits in the machine's order. */
  hostByte: number
  /** 16 bits in the machine's order. */
  hostShort: number
  /** 32 bits in the machine's order. */
  hostWord: number
}

/** The types, by the names that definitions know them by. */
export const types: { readonly [Name in keyof Values]: Type<Values[Name]> } = {
  ip: texts(
    { name: 'ipv4_addr', number: 7, length: 4, ranges: true },
    'an IPv4 address',
    isIPv4,
    octets,
    (hex) => (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)).join('.'),
  ),
  ip6: texts(
    { name: 'ipv6_addr', number: 8, length: 16, ranges: true },
    'an IPv6 address',
    (text) => isIPv6(text) && !text.includes('%'),
    (text) => groups(text).toLowerCase(),
    ip6Text,
  ),
  mac: texts(
    { name: 'ether_addr', number: 9, length: 6, ranges: true },
    'an Ethernet address',
    isMac,
    (text) => text.replace(/[:-]/g, '').toLowerCase(),
    (hex) => (hex.match(/../g) ?? []).join(':'),
  ),
  link: names('ifname', 41, 'a name of a link', isName),
  port: numbers<never>('inet_service', 13, 2),
  protocol: numbers<keyof typeof protocols>('inet_proto', 12, 1, { names: protocols }),
  mark: numbers<never>('mark', 19, 4, { order: 'host' }),
  ifindex: numbers<never>('iface_index', 20, 4, { order: 'host' }),
  group: numbers<never>('devgroup', 35, 4, { order: 'host' }),
  etherType: numbers<keyof typeof etherTypes>('ether_type', 10, 2, { names: etherTypes }),
  family: numbers<keyof typeof protocolFamilies>('nf_proto', 2, 1, { names: protocolFamilies }),
  ctState: numbers<keyof typeof ctStates>('ct_state', 26, 4, {
    ...{ names: ctStates, order: 'host', bits: true },
  }),
  ctStatus: numbers<keyof typeof ctStatuses>('ct_status', 28, 4, {
    ...{ names: ctStatuses, order: 'host', bits: true },
  }),
  ctDirection: numbers<keyof typeof directions>('ct_dir', 27, 1, { names: directions }),
  addressType: numbers<keyof typeof addressTypes>('fib_addrtype', 38, 4, {
    ...{ names: addressTypes, order: 'host' },
  }),
  icmpType: numbers<keyof typeof icmpTypes>('icmp_type', 14, 1, { names: icmpTypes }),
  icmp6Type: numbers<keyof typeof icmp6Types>('icmpv6_type', 29, 1, { names: icmp6Types }),
  tcpFlags: numbers<keyof typeof tcpFlags>('tcp_flag', 15, 1, { names: tcpFlags, bits: true }),
  arpOperation: numbers<keyof typeof arpOperations>('arp_op', 11, 2, { names: arpOperations }),
  packetType: numbers<keyof typeof packetTypes>('pkt_type', 31, 1, { names: packetTypes }),
  uid: numbers<never>('uid', 24, 4, { order: 'host' }),
  gid: numbers<never>('gid', 25, 4, { order: 'host' }),
  osName: names('string', 5, 'the name of an operating system', isOsName),
  cgroup: {
    ...{ name: 'cgroupsv2', number: 46, length: 8, order: 'host' },
    parse(value, option) {
      const expected = 'the id of a control group, an integer of 64 bits'
      if (typeof value !== 'number' && typeof value !== 'bigint') {
        throw invalidType(option, expected, value)
      }
      const isSafe = typeof value === 'bigint' || Number.isSafeInteger(value)
      if (!isSafe || value < 0 || value >= 2n ** 64n) {
        throw invalidValue(option, `expected ${expected}`, value)
      }
      return hexOf(value, 8, 'host')
    },
    format: (hex) => numberOf(hex, 'host'),
  },
  boolean: {
    ...{ name: 'boolean', number: 39, length: 1, order: 'host' },
    parse(value, option) {
      if (typeof value !== 'boolean') throw invalidType(option, 'a boolean', value)
      return hexOf(value ? 1 : 0, 1)
    },
    format: (hex) => !isZero(hex),
  },
  byte: numbers<never>('integer', 4, 1),
  short: numbers<never>('integer', 4, 2),
  word: numbers<never>('integer', 4, 4),
  hostByte: numbers<never>('integer', 4, 1, { order: 'host' }),
  hostShort: numbers<never>('integer', 4, 2, { order: 'host' }),
  hostWord: numbers<never>('integer', 4, 4, { order: 'host' }),
}

/** The bytes that a value takes in registers, which begin at multiples of four. */
export const roomOf = ({ length }: Pick<Type, 'length'>): number => 4 * Math.ceil(length / 4)

/** The bytes of a value of several types in registers; of one alone as many as it has. */
export const lengthOf = (all: readonly Pick<Type, 'length'>[]): number =>
  all.length === 1 && all[0] ? all[0].length : all.reduce((sum, type) => sum + roomOf(type), 0)

/** As nft numbers concatenations: six bits each. */
export const typeNumber = (all: readonly Type[]): number =>
  all.reduce((number, type) => number * 64 + type.number, 0)

/** A type and the name that definitions know it by. */
export interface NamedType {
  name: TypeName
  type: Type
}

const named = Object.entries(types).map(([name, type]) => ({ name, type }) as NamedType)

/**
 * The types that a number of nft's stands for. Numbers of several sizes and orders have the same one, so that `length`
 * and `order` decide; undefined where they do not.
 */
export function typesNumbered(
  number: number,
  length: number,
  order?: Order,
): readonly NamedType[] | undefined {
  const parts: number[] = []
  for (let rest = number; rest > 0; rest = Math.floor(rest / 64)) parts.unshift(rest % 64)
  const found = parts.flatMap((part) => {
    const all = named.filter(({ type }) => type.number === part)
    if (parts.length > 1) return all.length === 1 ? all : []
    const fits = all.filter(({ type }) => type.length === length)
    return (fits.find(({ type }) => type.order === order) ?? fits[0] ?? []) as NamedType
  })
  return found.length === parts.length && found.length > 0 ? found : undefined
}

/** The name of a type of values, as set definitions have it. */
export type TypeName = keyof Values

/** The JavaScript type of a value. */
export type ValueOf<Name extends TypeName> = Values[Name]
