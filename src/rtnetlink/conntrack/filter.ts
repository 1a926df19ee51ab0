/** Which connections are asked for: what the kernel compares, as far as it does, and what is compared here. */
import { BlockList } from 'node:net'
import { binding } from '../../addon/binding.js'
import { isObject } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { checkTogether } from '../engine/together.js'
import type { Conntrack, ConntrackFilter, ConntrackTupleOptions } from '../generated/objects.js'
import { togetherIn } from '../generated/options.js'
import { familyOf } from './tuple.js'

type Members = Record<string, unknown>
type Matches = (connection: Conntrack) => boolean

/** What to ask the kernel for, and which of its answers are meant. */
export interface Filtered {
  request: object
  matches: Matches
}

/**
 * The bits by which the kernel knows which parts of a tuple to compare (CTA_FILTER_F_*, since Linux 5.8). What is of
 * ICMP it takes only as a whole; of IPv6 addresses it keeps those that are not as asked for (6.18 does).
 */
const parts: Readonly<Record<string, number>> = { src: 1, dst: 2, ipProto: 8, sport: 16, dport: 32 }

const tuples = ['original', 'reply'] as const

/** The connections that have all of this. Throws before anything is sent when a value cannot be meant. */
export function filtered(filter: ConntrackFilter): Filtered {
  checkTogether(togetherIn.ConntrackFilter, filter)
  for (const name of tuples) {
    const tuple = filter[name]
    if (tuple === undefined) continue
    if (!isObject(tuple)) throw invalidType(name, 'an object', tuple)
    if (Object.values(tuple).every((value) => value === undefined)) {
      throw invalidValue(name, 'expected at least one member', tuple)
    }
  }
  const family = familyOf(filter)
  const whole = { ...filter, family, ...plain(filter) }
  const asked = binding.asReported('listConntrack', whole) as Members
  const { original: _, reply: __, mark, markMask, ...others } = whole
  // The kernel compares the bits of marks with all of what is asked for.
  const bits = mark === undefined || markMask === undefined ? mark : (mark & markMask) >>> 0
  const request = { ...others, mark: bits, markMask, ...asKernelTakes(filter, family) }
  return { request, matches: matching(filter, asked) }
}

/** The tuples with the addresses of prefixes alone. */
const plain = (filter: ConntrackFilter) =>
  Object.fromEntries(
    tuples.flatMap((name) => {
      const tuple = filter[name]
      if (tuple === undefined) return []
      const { src, dst } = tuple
      return [[name, { ...tuple, src: addressOf(src), dst: addressOf(dst) }]]
    }),
  )

const addressOf = (value: unknown) =>
  typeof value === 'string' && value.includes('/') ? value.slice(0, value.indexOf('/')) : value

/** The parts of tuples that the kernel compares: those that are one value, ports only of a protocol. */
function asKernelTakes(filter: ConntrackFilter, family: string | undefined): object {
  const taken: Members = {}
  for (const name of tuples) {
    const tuple = (filter[name] ?? {}) as Members
    const isAddress = (part: string) => part === 'src' || part === 'dst'
    const isOne = ([part, value]: [string, unknown]) =>
      value !== undefined &&
      !(isAddress(part) && family === 'inet6') &&
      parts[part] !== undefined &&
      !String(value).includes('/') &&
      (isAddress(part) || tuple['ipProto'] !== undefined)
    const ones = Object.entries(tuple).filter(isOne)
    if (ones.length === 0 || family === undefined) continue
    taken[name] = Object.fromEntries(ones)
    taken[`${name}Parts`] = ones.reduce((bits, [part]) => bits | (parts[part] ?? 0), 0)
  }
  return taken
}

function matching(filter: ConntrackFilter, asked: Members): Matches {
  const { family, original, reply, mark, markMask, zone, ...flags } = filter
  const all: Matches[] = []
  if (family !== undefined) all.push((each) => each.family === asked['family'])
  if (original !== undefined) {
    const isAsked = ofTuple(original, asked['original'] as Members, 'original')
    all.push((each) => isAsked(each.original))
  }
  if (reply !== undefined) {
    const isAsked = ofTuple(reply, asked['reply'] as Members, 'reply')
    all.push((each) => isAsked(each.reply))
  }
  if (mark !== undefined) {
    const bits = BigInt(markMask ?? 0xffffffff)
    all.push((each) => (BigInt(each.mark ?? 0) & bits) === (BigInt(mark) & bits))
  }
  if (zone !== undefined) all.push((each) => (each.zone ?? 0) === zone)
  for (const [name, value] of Object.entries(flags)) {
    if (value !== undefined) all.push((each) => (each as unknown as Members)[name] === value)
  }
  return (each) => all.every((matches) => matches(each))
}

function ofTuple(told: ConntrackTupleOptions, asked: Members, option: string) {
  const members = Object.entries(told).filter(([, value]) => value !== undefined)
  const each = members.map(([name, value]): ((tuple: Members) => boolean) => {
    const isPrefix = typeof value === 'string' && value.includes('/')
    if (!isPrefix) return (tuple) => tuple[name] === asked[name]
    const contains = within(asked[name] as string, value, `${option}.${name}`)
    return (tuple) => contains(tuple[name])
  })
  return (tuple: object) => each.every((matches) => matches(tuple as Members))
}

/** Whether an address is in a prefix. */
function within(address: string, prefix: string, option: string): (value: unknown) => boolean {
  const length = prefix.slice(prefix.indexOf('/') + 1)
  const isV6 = address.includes(':')
  if (!/^\d{1,3}$/.test(length) || Number(length) > (isV6 ? 128 : 32)) {
    throw invalidValue(option, 'expected an address or a prefix such as 192.0.2.0/24', prefix)
  }
  const list = new BlockList()
  list.addSubnet(address, Number(length), isV6 ? 'ipv6' : 'ipv4')
  return (value) =>
    typeof value === 'string' &&
    value.includes(':') === isV6 &&
    list.check(value, isV6 ? 'ipv6' : 'ipv4')
}
