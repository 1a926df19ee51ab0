/** What the headers of a packet say, in the words in which rules match it. */
import { bytesOf, hexOf, isZero } from './bytes.js'
import {
  type Field,
  type FieldOf,
  type Fields,
  type FieldValue,
  fields,
  type Protocol,
} from './fields.js'
import { type Type, types } from './types.js'
import { bitNames } from './values.js'

/** What a header is of. */
export type HeaderProtocol = Exclude<
  Protocol,
  'meta' | 'ct' | 'ctOriginal' | 'ctReply' | 'fib' | 'th'
>

/** The value of a field; of flags the list of those that are set. */
export type ReadValue<Of extends Protocol, Which extends FieldOf<Of>> =
  Fields[Of][Which] extends Field<'tcpFlags' | 'ctState' | 'ctStatus'>
    ? FieldValue<Of, Which>[]
    : FieldValue<Of, Which>

/** Fields of a header, those that are there. */
export type ReadFields<Of extends Protocol> = { [Which in FieldOf<Of>]?: ReadValue<Of, Which> }

/** Headers of a packet, by their protocols. */
export type Headers = { [Of in HeaderProtocol]?: ReadFields<Of> }

/** The first bytes of headers, as hexadecimal digits. */
export interface HeaderBytes {
  /** Of the link: up to 20 bytes. */
  link?: string
  /** Of IP, or of what else Ethernet carries: up to 40 bytes. */
  network?: string
  /** Of what IP carries: up to 20 bytes. */
  transport?: string
}

const isProtocol = (name: unknown): name is HeaderProtocol =>
  typeof name === 'string' && name in fields

/**
 * Reads headers. `family` is the protocol of the network where the kernel knows it; otherwise the link's header has it.
 * What is behind IPv6's extension headers, and in later fragments, is not read.
 */
export function readHeaders(
  { link, network, transport }: HeaderBytes,
  family?: 'ip' | 'ip6' | 'arp',
): Headers {
  const headers: Record<string, object> = {}
  const read = (protocol: HeaderProtocol, hex: string) => {
    const its = readFields(protocol, hex)
    headers[protocol] = its
    return its as Record<string, unknown>
  }
  let carried: unknown = family
  if (link !== undefined && bytesOf(link) >= 14) {
    const { type } = read('ether', link)
    const isTagged = type === '8021q' || type === '8021ad'
    const inner = isTagged ? read('vlan', link)['type'] : type
    carried ??= inner
  }
  const isRead = carried === 'ip' || carried === 'ip6' || carried === 'arp'
  if (!isRead || network === undefined) return headers
  const { protocol, nexthdr, fragOff } = read(carried as HeaderProtocol, network)
  const within = protocol ?? nexthdr
  const isFirst = (Number(fragOff ?? 0) & 0x1fff) === 0
  if (isProtocol(within) && transport !== undefined && isFirst) read(within, transport)
  return headers
}

function readFields(protocol: HeaderProtocol, hex: string): object {
  const all = Object.entries(fields[protocol] as Record<string, Field>).flatMap(([name, field]) => {
    const { offset = 0, length = 0 } = field.load.payload ?? {}
    const own = hex.slice(2 * offset, 2 * (offset + length))
    return bytesOf(own) < length ? [] : [[name, readField(field, own)] as const]
  })
  const its: Record<string, unknown> = Object.fromEntries(all)
  for (const [name, kinds] of Object.entries(ofKinds[protocol] ?? {})) {
    if (!kinds.includes(`${its['type']}`)) delete its[name]
  }
  return its
}

/** Of ICMP these fields are there in messages of some types. */
const echo = ['echoRequest', 'echoReply']
const ofKinds: Partial<Record<HeaderProtocol, Record<string, string[]>>> = {
  icmp: { id: echo, sequence: echo },
  icmpv6: { id: echo, sequence: echo, mtu: ['packetTooBig'] },
}

function readField({ type: name, bits, length }: Field, hex: string): unknown {
  const type = types[name] as Type
  if (type.bits) return flagsOf(type, hex)
  if (bits === undefined) return type.format(hex)
  const mask = (1n << BigInt(bits.width)) - 1n
  return type.format(hexOf((BigInt(`0x${hex}`) >> BigInt(bits.shift)) & mask, length))
}

/** The flags that are set, as a list. */
export const flagsOf = (type: Type, hex: string): unknown[] =>
  isZero(hex) ? [] : [bitNames(type, hex)].flat()
