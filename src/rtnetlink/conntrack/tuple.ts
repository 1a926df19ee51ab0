/** The packets of a connection, one way: its family, and the other way round. */
import { isObject } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { named } from '../engine/matching.js'
import type { ConntrackTupleOptions } from '../generated/objects.js'

type Family = 'inet' | 'inet6'

interface OfFamily {
  family?: unknown
  original?: ConntrackTupleOptions | undefined
  reply?: ConntrackTupleOptions | undefined
  master?: ConntrackTupleOptions | undefined
}

const tuples = ['original', 'reply', 'master'] as const
const addresses = ['src', 'dst'] as const

/** The family of all addresses, or the one that is passed; undefined if neither decides it. */
export function familyOf(given: OfFamily): Family | undefined {
  let found =
    given.family === undefined
      ? undefined
      : (named('newConntrack', 'family', given.family) as Family)
  for (const tuple of tuples) {
    for (const name of addresses) {
      const address = given[tuple]?.[name]
      if (typeof address !== 'string') continue
      const its = address.includes(':') ? 'inet6' : 'inet'
      found ??= its
      if (found !== its) {
        throw invalidValue(`${tuple}.${name}`, `must be of the family ${found}`, address)
      }
    }
  }
  return found
}

/** Refuses what is no tuple, or lacks what every connection has: without it another one could be meant. */
export function checkTuple(tuple: unknown, option: string): ConntrackTupleOptions {
  if (!isObject(tuple)) throw invalidType(option, 'an object', tuple)
  const its = tuple as ConntrackTupleOptions
  for (const name of ['src', 'dst', 'ipProto'] as const) {
    if (its[name] === undefined) throw invalidType(`${option}.${name}`, 'a value', its[name])
  }
  return its
}

/** What ICMP answers to what, by its types; ICMPv6 has other numbers for both. */
const answers: Readonly<Record<number, number>> = {
  ...{ 8: 0, 0: 8, 13: 14, 14: 13, 15: 16, 16: 15, 17: 18, 18: 17 },
  ...{ 128: 129, 129: 128, 139: 140, 140: 139 },
}

/** The packets that answer. */
export function reversed(tuple: ConntrackTupleOptions): ConntrackTupleOptions {
  const { src, dst, sport, dport, icmpType, zone: _, ...rest } = tuple
  return {
    ...rest,
    ...{ src: dst, dst: src, sport: dport, dport: sport },
    icmpType: icmpType === undefined ? undefined : (answers[icmpType] ?? icmpType),
  }
}
