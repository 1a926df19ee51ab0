/** What rules can set: where each value is written, in both directions. */
import { checkMembers } from '../base/check.js'
import { invalidValue } from '../base/errors.js'
import type { NftExpression } from '../rtnetlink/generated/objects.js'
import type { Build } from './build.js'
import * as bytes from './bytes.js'
import { type Field, type FieldOf, type FieldValue, fields, maskOf, typeInPlace } from './fields.js'
import { isSource, type Source, sourceOf } from './sources.js'
import { type Type, types } from './types.js'
import { bitsOf } from './values.js'

/** The fields of `meta` and `ct` that the kernel lets rules set, and the options of TCP of which it writes the bytes. */
export interface OwnWrites {
  /** What the kernel knows of a packet. */
  meta: 'mark' | 'priority' | 'pkttype'
  /** The connection. */
  ct: 'mark' | 'zone'
  /** Options of TCP. */
  tcpOption: 'maxsegSize' | 'sackLeft' | 'sackRight' | 'timestampTsval' | 'timestampTsecr'
}

/** Headers of packets: all their fields can be set. */
export type WrittenHeader =
  | 'ether'
  | 'vlan'
  | 'arp'
  | 'ip'
  | 'ip6'
  | 'icmp'
  | 'icmpv6'
  | 'tcp'
  | 'udp'
  | 'udplite'
  | 'sctp'
  | 'dccp'
  | 'esp'
  | 'ah'
  | 'th'

const own: { readonly [Of in keyof OwnWrites]: readonly OwnWrites[Of][] } = {
  meta: ['mark', 'priority', 'pkttype'],
  ct: ['mark', 'zone'],
  tcpOption: ['maxsegSize', 'sackLeft', 'sackRight', 'timestampTsval', 'timestampTsecr'],
}

/** Of each the checksum that follows, where there is one. */
const headers = {
  ether: {},
  vlan: {},
  arp: {},
  ip: { checksum: 'inet', at: 10, pseudo: ['length', 'protocol', 'saddr', 'daddr'] },
  ip6: { pseudo: ['length', 'nexthdr', 'saddr', 'daddr'] },
  icmp: { checksum: 'inet', at: 2 },
  icmpv6: { checksum: 'inet', at: 2 },
  tcp: { checksum: 'inet', at: 16 },
  udp: { checksum: 'inet', at: 6 },
  udplite: {},
  sctp: { checksum: 'sctp', at: 8 },
  dccp: {},
  esp: {},
  ah: {},
  th: {},
} as const satisfies Record<WrittenHeader, Header>

interface Header {
  checksum?: 'inet' | 'sctp'
  /** Where the checksum is: bytes. */
  at?: number
  /** Fields that the transport's checksum covers, too. */
  pseudo?: readonly string[]
}

/** Fields of these protocols can be set. */
export type Settable = keyof OwnWrites | WrittenHeader

/** The fields of a protocol that can be set. */
export type SettableOf<Of extends Settable> = Of extends keyof OwnWrites
  ? OwnWrites[Of]
  : FieldOf<Of>

/** A value that is set: given, of a type of flags as a list, or taken of the packet or a map. */
export type Written<Value> = Value | readonly Value[] | Source

/**
 * What `set` sets, by protocol and field, and `meta.nftrace`, which makes the kernel trace the packet.
 */
export type Writes = {
  readonly [Of in Settable]?: {
    readonly [Which in SettableOf<Of>]?: Which extends FieldOf<Of>
      ? Written<FieldValue<Of, Which>> | undefined
      : never
  }
} & { readonly meta?: { readonly nftrace?: boolean | undefined } }

/** How a value is written. */
export interface Write {
  protocol: string
  name: string
  field?: Field
  type: Type
  /** The expression, whose register is added as `sreg`. */
  expression: Readonly<Pick<NftExpression, 'meta' | 'ct' | 'payload' | 'exthdr'>>
  among?: Among
}

/** A value among others: the bytes that are read and written, which of their bits are others', and how many follow. */
interface Among {
  load: NonNullable<NftExpression['payload']>
  kept: string
  behind: number
}

/** Where the bytes of checksums are summed, two at a time: what is no pair of them is written with its neighbour. */
function inHeader(protocol: string, name: string, field: Field, header: Header): Write[] {
  const { payload } = field.load
  if (payload === undefined) return []
  const { base, offset = 0, length = 0 } = payload
  const { checksum = 'none', at = 0, pseudo = [] } = header
  const sums: NonNullable<NftExpression['payload']> = {
    ...{ checksum, checksumOffset: at },
    checksumFlags: pseudo.includes(name) ? 1 : 0,
  }
  const mask = maskOf(field)
  const isOdd = checksum !== 'none' && length % 2 === 1
  const type = types[field.type] as Type
  if (mask === undefined && !isOdd) {
    return [
      { protocol, name, field, type, expression: { payload: { base, offset, length, ...sums } } },
    ]
  }
  const from = isOdd ? offset - (offset % 2) : offset
  const size = isOdd ? length + 1 : length
  const behind = 8 * (from + size - offset - length)
  const own = BigInt(`0x${mask ?? 'ff'.repeat(length)}`) << BigInt(behind)
  const place = { base, offset: from, length: size }
  return [
    {
      ...{ protocol, name, field, type, expression: { payload: { ...place, ...sums } } },
      among: {
        load: place,
        kept: bytes.hexOf(~own, size),
        behind,
      },
    },
  ]
}

function writesOf(protocol: string, name: string, field: Field): Write[] {
  const header = (headers as Record<string, Header>)[protocol]
  if (header !== undefined) return inHeader(protocol, name, field, header)
  if (!(own as Record<string, readonly string[]>)[protocol]?.includes(name)) return []
  return [{ protocol, name, field, type: types[field.type] as Type, expression: field.load }]
}

/** Everything that can be set. */
export const writes: readonly Write[] = [
  ...Object.entries(fields).flatMap(([protocol, its]) =>
    Object.entries(its as Record<string, Field>).flatMap(([name, field]) =>
      writesOf(protocol, name, field),
    ),
  ),
  {
    ...{ protocol: 'meta', name: 'nftrace', type: types.boolean as Type },
    expression: { meta: { key: 'nftrace' } },
  },
]

const byName = new Map(writes.map((write) => [`${write.protocol}.${write.name}`, write]))
const protocols = [...new Set(writes.map(({ protocol }) => protocol))]

/** Adds what sets these fields. */
export function addWrites(build: Build, given: unknown, option: string): void {
  for (const [protocol, its] of Object.entries(checkMembers(given, option, protocols))) {
    const path = `${option}.${protocol}`
    const known = writes.filter((write) => write.protocol === protocol).map(({ name }) => name)
    for (const [name, value] of Object.entries(checkMembers(its, path, known))) {
      if (value === undefined) continue
      addWrite(build, byName.get(`${protocol}.${name}`) as Write, value, `${path}.${name}`)
    }
  }
}

function addWrite(build: Build, write: Write, given: unknown, option: string): void {
  const { field, type, expression, among } = write
  build.require(field?.needs)
  if (isSource(given)) {
    if (among) throw invalidValue(option, 'shares its bytes with others: expected a value', given)
    const source = sourceOf(build, given, [type], option)
    source.require()
    source.load(1)
  } else {
    const place = field ? typeInPlace(field) : type
    const value = type.bits ? bitsOf(type, given, option) : place.parse(given, option)
    if (among) addAmong(build, among, value)
    else build.immediate(value, 1)
  }
  const [[kind, options] = []] = Object.entries(expression)
  build.add({ [`${kind}`]: { ...options, sreg: 1 } })
}

function addAmong(build: Build, { load, kept, behind }: Among, value: string): void {
  build.add({ payload: { ...load, dreg: 1 } })
  build.mask(kept, 1, bytes.hexOf(BigInt(`0x${value}`) << BigInt(behind), bytes.bytesOf(kept)))
}

/** The value that a write among others has, of what its expression inverts; `hex` as `typeInPlace` has it. */
export const valueAmong = ({ behind }: Among, field: Field, inverted: string): string =>
  bytes.hexOf(BigInt(`0x${inverted}`) >> BigInt(behind), field.length)
