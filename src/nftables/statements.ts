/** What a rule does besides comparing: each statement by its name, and the expressions that it becomes. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type {
  NftElement,
  NftExpression,
  NftSetOptions,
  NftVerdictCode,
} from '../rtnetlink/generated/objects.js'
import type { Build } from './build.js'
import { max16, small, textOf, wide } from './given.js'
import { addLookup, addReference, lookupOf, type Mapped } from './lookups.js'
import { addComparison, addMatch, type Match } from './match.js'
import { type NatFlags, type NatTo, nat, type Ports, toPorts } from './nat.js'
import { objectTypes, type SharedKind, withExpressions } from './numbers.js'
import { type Key, loadAll, loadable, loadables, type Part, requireAll } from './parts.js'
import { isProtocol } from './paths.js'
import type { ElementKey, VerdictValue } from './set-definition.js'
import { objectValues, verdictValues } from './sets.js'
import type { Source } from './sources.js'
import { type Stateful, stateful, statesOf } from './stateful.js'
import { protocols } from './types.js'
import type { Matched } from './values.js'
import { addWrites, type Writes } from './writes.js'

/** What to log, and where. */
export interface Log {
  /** The beginning of each line, of up to 127 bytes. */
  prefix?: string | undefined
  /** The log level. Default warning. */
  level?:
    | 'emerg'
    | 'alert'
    | 'crit'
    | 'err'
    | 'warning'
    | 'notice'
    | 'info'
    | 'debug'
    | 'audit'
    | undefined
  /** Send packets to the listeners of this nflog group (NFNETLINK_LOG), instead of the kernel log. */
  group?: number | undefined
  /** With `group`: how many bytes of each packet. Default: all. */
  snapLength?: number | undefined
  /** With `group`: how many packets the kernel collects before it sends them. Default 1. */
  threshold?: number | undefined
}

/** An element that a rule adds to, updates in, or deletes from a set, for each packet. */
export interface SetUpdate {
  /** The name of the set, which is `dynamic`. */
  set: string
  /** The fields that make up the element. */
  key: Key
  /** Milliseconds until the element expires; the set must have a `timeout`. Default: that of the set. */
  timeout?: number | undefined
  /**
   * What each element counts or limits by itself, one or two: `[{ limit: { rate: 10 } }]`. A limit is a match as well:
   * it ends the rule for the packets of an element that are over it. Default: those of the set.
   */
  statements?: readonly Stateful[] | undefined
}

/** An object of the table: its name, or a map that has the name for a key. */
export type ObjectRef = string | Mapped

/**
 * One statement of a rule: a match, which ends the rule for packets that differ, or an action. The kernel evaluates
 * the statements of a rule in order.
 */
export type Statement =
  | Match
  | VerdictValue
  | Stateful
  | { counter: ObjectRef }
  | { quota: ObjectRef }
  | { limit: ObjectRef }
  | { ctHelper: ObjectRef }
  | { ctTimeout: ObjectRef }
  | { ctExpectation: ObjectRef }
  | 'log'
  | { log: Log }
  | 'reject'
  | { reject: 'tcpReset' | { icmp: number } | { icmpx: number } }
  | 'masquerade'
  | { masquerade: NatFlags & { port?: Ports | Source | undefined } }
  | 'redirect'
  | { redirect: NatFlags & { port?: Ports | Source | undefined } }
  | { snat: NatTo }
  | { dnat: NatTo }
  | 'notrack'
  | { set: Writes }
  | { add: SetUpdate }
  | { update: SetUpdate }
  | { delete: SetUpdate }
  | { match: { key: Part; is: Matched<unknown> } }
  | { lookup: { key: Key; set: string | readonly ElementKey[]; not?: boolean | undefined } }
  | { verdict: { key: Key; map: string | readonly (readonly [ElementKey, VerdictValue])[] } }
  | { flow: string }
  | { queue: { number: number; total?: number | undefined; bypass?: boolean | undefined } }
  | { raw: readonly NftExpression[]; sets?: readonly RawSet[] | undefined }

/** A set or map without a name, which goes with the rule whose `raw` expressions look it up. */
export interface RawSet {
  /** The set, by the name that the expressions know it by. */
  set: Omit<NftSetOptions, 'family' | 'table'>
  /** Its elements. */
  elements: readonly NftElement[]
}

type Make = (build: Build, given: unknown, option: string, statement: object) => void

const verdict =
  (code: NftVerdictCode): Make =>
  (build, chain, option) => {
    const isJump = code === 'jump' || code === 'goto'
    if (chain !== undefined && !isJump)
      throw invalidValue(option, `expected '${code}' alone`, chain)
    const to = chain === undefined ? {} : { chain: textOf(chain, option, "a chain's name") }
    build.add({ immediate: { dreg: 0, data: { verdict: { code, ...to } } } })
  }

const update =
  (op: 'add' | 'update' | 'delete'): Make =>
  (build, given, option) => {
    const members = checkMembers(given, option, ['set', 'key', 'timeout', 'statements'])
    const { set, key, timeout, statements } = members
    const name = textOf(set, `${option}.set`, "a set's name")
    const parts = loadables(key, `${option}.key`)
    requireAll(build, parts)
    loadAll(build, parts, { aligned: true })
    const expires = timeout === undefined ? {} : { timeout: wide(timeout, `${option}.timeout`, 1) }
    const states =
      statements === undefined
        ? {}
        : { expressions: statesOf(statements, `${option}.statements`), flags: withExpressions }
    build.add({ dynset: { set: name, op, sregKey: 1, ...expires, ...states } })
  }

/** Of the rule's own, or of the table's. */
const stateOr =
  (name: 'counter' | 'quota' | 'limit'): Make =>
  (build, given = {}, option, statement) => {
    const isShared = typeof given === 'string' || (isObject(given) && 'map' in given)
    if (isShared) shared(name)(build, given, option, statement)
    else build.add({ [name]: stateful[name].make(given, option) })
  }

/** Of the table: by name, or by a map. */
const shared =
  (kind: SharedKind): Make =>
  (build, given, option) => {
    if (isObject(given)) {
      const { key, map } = checkMembers(given, option, ['key', 'map'])
      const { parts, where } = lookupOf(key, map, { data: objectValues(kind), option, what: 'map' })
      return addReference(build, parts, where)
    }
    const name = textOf(given, option, 'a name of the table')
    build.add({ objref: { type: objectTypes[kind], name } })
  }

/** Every statement but matches, by its name. */
export const makers: Readonly<Record<string, Make>> = {
  accept: verdict('accept'),
  drop: verdict('drop'),
  return: verdict('return'),
  continue: verdict('continue'),
  jump: verdict('jump'),
  goto: verdict('goto'),
  counter: stateOr('counter'),
  quota: stateOr('quota'),
  limit: stateOr('limit'),
  ctHelper: shared('ctHelper'),
  ctTimeout: shared('ctTimeout'),
  ctExpectation: shared('ctExpectation'),
  connlimit(build, given, option) {
    build.add({ connlimit: stateful.connlimit.make(given, option) })
  },
  log(build, given = {}, option) {
    const known = ['prefix', 'level', 'group', 'snapLength', 'threshold']
    const { prefix, level, group, snapLength, threshold } = checkMembers(given, option, known)
    build.add({
      log: {
        ...(prefix !== undefined && { prefix: textOf(prefix, `${option}.prefix`, 'a text') }),
        ...(level !== undefined && { level: level as never }),
        ...(group !== undefined && { group: small(group, `${option}.group`, max16) }),
        ...(snapLength !== undefined && { snapLength: small(snapLength, `${option}.snapLength`) }),
        ...(threshold !== undefined && {
          threshold: small(threshold, `${option}.threshold`, max16),
        }),
      },
    })
  },
  reject(build, given, option) {
    build.add({ reject: rejection(build, given, option) })
  },
  masquerade: toPorts('masq'),
  redirect: toPorts('redir'),
  snat: nat('snat'),
  dnat: nat('dnat'),
  notrack(build, given, option) {
    if (given !== undefined) throw invalidValue(option, "expected 'notrack' alone", given)
    build.add({ kind: 'notrack' })
  },
  set: addWrites,
  add: update('add'),
  update: update('update'),
  delete: update('delete'),
  match(build, given, option) {
    const { key, is } = checkMembers(given, option, ['key', 'is'])
    addComparison(build, loadable(key, `${option}.key`), is, `${option}.is`)
  },
  lookup(build, given, option) {
    const { key, set, not } = checkMembers(given, option, ['key', 'set', 'not'])
    const { parts, where } = lookupOf(key, set, { option, what: 'set' })
    addLookup(build, parts, { ...where, not: not === true })
  },
  verdict(build, given, option) {
    const { key, map } = checkMembers(given, option, ['key', 'map'])
    const { parts, where } = lookupOf(key, map, { data: verdictValues, option, what: 'map' })
    addLookup(build, parts, { ...where, dreg: 0 })
  },
  flow(build, given, option) {
    build.add({ flow_offload: { table: textOf(given, option, "a flow table's name") } })
  },
  queue(build, given, option) {
    const { number, total = 1, bypass } = checkMembers(given, option, ['number', 'total', 'bypass'])
    build.add({
      queue: {
        number: small(number, `${option}.number`, max16),
        total: small(total, `${option}.total`, max16, 1),
        flags: bypass ? 1 : 0,
      },
    })
  },
  raw(build, given, option, { sets = [] }: { sets?: readonly RawSet[] }) {
    if (!Array.isArray(given)) throw invalidType(option, 'an array of expressions', given)
    const found = new Map(
      sets.map(({ set, elements }) => [set.name, build.anonymous(set, elements)]),
    )
    for (const expression of given as NftExpression[]) {
      const { lookup, objref } = expression
      const its = found.get(lookup?.set ?? objref?.set)
      if (its === undefined) build.add(expression)
      else build.add(lookup ? { lookup: { ...lookup, ...its } } : { objref: { ...objref, ...its } })
    }
  },
}

const icmpxPortUnreachable = 1

function rejection(
  build: Build,
  given: unknown,
  option: string,
): NonNullable<NftExpression['reject']> {
  if (given === undefined) {
    // As nft has it: of tables of one protocol its own message.
    if (build.family === 'ip') return { type: 'icmp', code: 3 }
    if (build.family === 'ip6') return { type: 'icmp', code: 4 }
    return { type: 'icmpx', code: icmpxPortUnreachable }
  }
  if (given === 'tcpReset') {
    build.requireL4(protocols.tcp)
    return { type: 'tcpReset' }
  }
  const { icmp, icmpx } = checkMembers(given, option, ['icmp', 'icmpx'])
  if (icmpx !== undefined) return { type: 'icmpx', code: small(icmpx, `${option}.icmpx`, 255) }
  return { type: 'icmp', code: small(icmp, `${option}.icmp`, 255) }
}

/** Adds one statement of a rule. */
export function addStatement(build: Build, given: unknown, option: string) {
  build.option = option
  if (typeof given === 'string') {
    const make = plain.includes(given) ? makers[given] : undefined
    if (make === undefined) {
      throw invalidValue(option, `expected an object, or one of ${plain.join(', ')}`, given)
    }
    return make(build, undefined, option, {})
  }
  if (!isObject(given)) throw invalidType(option, 'an object or a word', given)
  const members = Object.entries(given).filter(([, value]) => value !== undefined)
  if (members.length === 0) throw invalidValue(option, 'expected a statement', given)
  for (const [name, value] of members) {
    const path = `${option}.${name}`
    if (isProtocol(name)) addMatch(build, name, value, path)
    else if (name === 'sets' && 'raw' in given) continue
    else if (Object.hasOwn(makers, name)) makers[name]?.(build, value, path, given)
    else throw invalidValue(path, 'there is no such statement', value)
  }
}

/** What needs no options. */
const plain = [
  ...['accept', 'drop', 'return', 'continue', 'counter', 'log', 'reject', 'masquerade'],
  ...['redirect', 'notrack'],
]
