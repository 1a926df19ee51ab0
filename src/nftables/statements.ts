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
import * as bytes from './bytes.js'
import { addMatch, fieldAt, isProtocol, type Match, type Path } from './match.js'
import { types } from './types.js'

/** How NAT selects addresses and ports. */
export interface NatFlags {
  /** Start the search for a free port at a hash of the connection (NF_NAT_RANGE_PROTO_RANDOM). */
  random?: boolean | undefined
  /** Select the port at random (NF_NAT_RANGE_PROTO_RANDOM_FULLY). */
  fullyRandom?: boolean | undefined
  /** Give a client the same address for each connection (NF_NAT_RANGE_PERSISTENT). */
  persistent?: boolean | undefined
}

/** A port, or the first and the last port of a range. */
export type Ports = number | readonly [lowest: number, highest: number]

/** What `snat` and `dnat` translate to: an address, a port, or both. */
export interface NatTo extends NatFlags {
  /** The address, or the first and the last address of a range. */
  address?: string | readonly [lowest: string, highest: string] | undefined
  /** The port or ports. The rule must match a protocol with ports first. Default: unchanged. */
  port?: Ports | undefined
}

/** A rate limit. */
export interface Rate {
  /** Packets or bytes in each `per`. */
  rate: number
  /** The unit of time. Default second. */
  per?: 'second' | 'minute' | 'hour' | 'day' | 'week' | undefined
  /** What the limit counts. Default packets. */
  unit?: 'packets' | 'bytes' | undefined
  /** How much may exceed the rate at once. Default 5 packets, or 0 bytes. */
  burst?: number | undefined
  /** Match what exceeds the limit, instead of what is within it. Default false. */
  over?: boolean | undefined
}

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

/** A lookup key: a field, or a list of fields that form a concatenated key. */
export type Key = Path | readonly Path[]

/** An element that a rule adds to, updates in, or deletes from a set, for each packet. */
export interface SetUpdate {
  /** The name of the set, which is `dynamic`. */
  set: string
  /** The fields that make up the element. */
  key: Key
  /** Milliseconds until the element expires; the set must have a `timeout`. Default: that of the set. */
  timeout?: number | undefined
}

/**
 * One statement of a rule: a match, which ends the rule for packets that differ, or an action. The kernel evaluates
 * the statements of a rule in order.
 */
export type Statement =
  | Match
  | 'accept'
  | 'drop'
  | 'return'
  | 'continue'
  | { jump: string }
  | { goto: string }
  | 'counter'
  | { counter: string | { packets?: number | bigint; bytes?: number | bigint } }
  | { quota: string | { bytes: number | bigint; over?: boolean | undefined } }
  | { limit: string | Rate }
  | { connlimit: { count: number; over?: boolean | undefined } }
  | 'log'
  | { log: Log }
  | 'reject'
  | { reject: 'tcpReset' | { icmp: number } | { icmpx: number } }
  | 'masquerade'
  | { masquerade: NatFlags & { port?: Ports | undefined } }
  | 'redirect'
  | { redirect: NatFlags & { port?: Ports | undefined } }
  | { snat: NatTo }
  | { dnat: NatTo }
  | 'notrack'
  | {
      set: {
        meta?: { mark?: number; priority?: number; nftrace?: boolean }
        ct?: { mark?: number }
      }
    }
  | { add: SetUpdate }
  | { update: SetUpdate }
  | { delete: SetUpdate }
  | { lookup: { key: Key; set: string; not?: boolean | undefined } }
  | { verdict: { key: Key; map: string } }
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

/** The seconds of each period. */
export const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 }
const natFlags = { random: 4, fullyRandom: 16, persistent: 8 } as const
const natMapIps = 1
const natSpecified = 2

function textOf(value: unknown, option: string, expected: string): string {
  if (typeof value !== 'string') throw invalidType(option, expected, value)
  if (value === '' || Buffer.byteLength(value) > 127 || value.includes('\0')) {
    throw invalidValue(option, `expected ${expected}, of 1 to 127 bytes`, value)
  }
  return value
}

function integerOf(value: unknown, option: string, max: number | bigint, min = 0): number | bigint {
  const expected = `an integer from ${min} to ${max}`
  if (typeof value !== 'number' && typeof value !== 'bigint')
    throw invalidType(option, expected, value)
  if ((typeof value === 'number' && !Number.isSafeInteger(value)) || value < min || value > max) {
    throw invalidValue(option, `expected ${expected}`, value)
  }
  return value
}

const [max16, max32, max64] = [0xffff, 0xffffffff, 2n ** 64n - 1n]
const small = (value: unknown, option: string, max = max32, min = 0) =>
  Number(integerOf(value, option, max, min))
const wide = (value: unknown, option: string, min = 0) =>
  BigInt(integerOf(value, option, max64, min))

const verdict =
  (code: NftVerdictCode): Make =>
  (build, chain, option) => {
    const isJump = code === 'jump' || code === 'goto'
    if (chain !== undefined && !isJump)
      throw invalidValue(option, `expected '${code}' alone`, chain)
    const to = chain === undefined ? {} : { chain: textOf(chain, option, "a chain's name") }
    build.add({ immediate: { dreg: 0, data: { verdict: { code, ...to } } } })
  }

/** The parts of a key in registers, one behind the other; and what it is in all. */
export function loadKey(build: Build, key: unknown, option: string): void {
  const paths = Array.isArray(key) ? key : [key]
  if (paths.length === 0) throw invalidValue(option, 'expected at least one field', key)
  build.loadAll(
    paths.map((path, at) => fieldAt(path, Array.isArray(key) ? `${option}[${at}]` : option)),
  )
}

const update =
  (op: 'add' | 'update' | 'delete'): Make =>
  (build, given, option) => {
    const { set, key, timeout } = checkMembers(given, option, ['set', 'key', 'timeout'])
    const name = textOf(set, `${option}.set`, "a set's name")
    loadKey(build, key, `${option}.key`)
    const expires = timeout === undefined ? {} : { timeout: wide(timeout, `${option}.timeout`, 1) }
    build.add({ dynset: { set: name, op, sregKey: 1, ...expires } })
  }

function portsOf(given: unknown, option: string): [string, string | undefined] | undefined {
  if (given === undefined) return undefined
  const hex = (value: unknown, at: string) => bytes.hexOf(small(value, at, max16), 2)
  if (!Array.isArray(given)) return [hex(given, option), undefined]
  if (given.length !== 2) throw invalidValue(option, 'expected the lowest and the highest', given)
  return [hex(given[0], `${option}[0]`), hex(given[1], `${option}[1]`)]
}

function flagsOf(given: Record<string, unknown>, option: string, start = 0): { flags?: number } {
  let flags = start
  for (const [name, bit] of Object.entries(natFlags)) {
    const value = given[name]
    if (value !== undefined && typeof value !== 'boolean') {
      throw invalidType(`${option}.${name}`, 'a boolean', value)
    }
    if (value) flags |= bit
  }
  return flags === 0 ? {} : { flags }
}

/** Of what is put into a register: the register, and how the expression calls it. */
function put(build: Build, dreg: number, name: string, value: string | undefined) {
  if (value === undefined) return {}
  build.immediate(value, dreg)
  return { [name]: dreg }
}

const toPorts =
  (kind: 'masq' | 'redir'): Make =>
  (build, given, option) => {
    const options = checkMembers(given ?? {}, option, ['port', ...Object.keys(natFlags)])
    const ports = portsOf(options['port'], `${option}.port`)
    const low = put(build, 1, 'portMin', ports?.[0])
    const high = put(build, 2, 'portMax', ports?.[1])
    const flags = flagsOf(options, option, ports === undefined ? 0 : natSpecified)
    build.add({ [kind]: { ...low, ...high, ...flags } })
  }

const nat =
  (type: 'snat' | 'dnat'): Make =>
  (build, given, option) => {
    const options = checkMembers(given, option, ['address', 'port', ...Object.keys(natFlags)])
    const { address } = options
    const list = Array.isArray(address) ? address : address === undefined ? [] : [address]
    if (Array.isArray(address) && list.length !== 2) {
      throw invalidValue(`${option}.address`, 'expected the lowest and the highest', address)
    }
    const family = addressFamily(build, list[0])
    const name = (at: number) =>
      Array.isArray(address) ? `${option}.address[${at}]` : `${option}.address`
    const [low, high] = list.map((each, at) => types[family].parse(each, name(at)))
    const ports = portsOf(options['port'], `${option}.port`)
    if (low === undefined && ports === undefined) {
      throw invalidValue(option, 'needs an address, or a port', given)
    }
    build.requireFamilyOf(family)
    const registers = {
      ...put(build, 1, 'addressMin', low),
      ...put(build, 2, 'addressMax', high),
      ...put(build, 3, 'portMin', ports?.[0]),
      ...put(build, 4, 'portMax', ports?.[1]),
    }
    const start = (low === undefined ? 0 : natMapIps) | (ports === undefined ? 0 : natSpecified)
    build.add({ nat: { type, family, ...registers, ...flagsOf(options, option, start) } })
  }

/** Of which protocol addresses are: that of the table, or what they look like. */
function addressFamily(build: Build, address: unknown): 'ip' | 'ip6' {
  if (build.family === 'ip' || build.family === 'ip6') return build.family
  return typeof address === 'string' && address.includes(':') ? 'ip6' : 'ip'
}

const ofObject = (type: number, name: string): NftExpression => ({ objref: { type, name } })
const objects = { counter: 1, quota: 2, limit: 4 } as const

const makers: Readonly<Record<string, Make>> = {
  accept: verdict('accept'),
  drop: verdict('drop'),
  return: verdict('return'),
  continue: verdict('continue'),
  jump: verdict('jump'),
  goto: verdict('goto'),
  counter(build, given = {}, option) {
    if (typeof given === 'string') return build.add(ofObject(objects.counter, given))
    const { packets = 0, bytes: all = 0 } = checkMembers(given, option, ['packets', 'bytes'])
    build.add({
      counter: { packets: wide(packets, `${option}.packets`), bytes: wide(all, `${option}.bytes`) },
    })
  },
  quota(build, given, option) {
    if (typeof given === 'string') return build.add(ofObject(objects.quota, given))
    const { bytes: all, over } = checkMembers(given, option, ['bytes', 'over'])
    build.add({ quota: { bytes: wide(all, `${option}.bytes`), flags: over ? 1 : 0 } })
  },
  limit(build, given, option) {
    if (typeof given === 'string') return build.add(ofObject(objects.limit, given))
    const {
      rate,
      per = 'second',
      unit = 'packets',
      burst,
      over,
    } = checkMembers(given, option, [...['rate', 'per', 'unit', 'burst', 'over']])
    const its = seconds[per as keyof typeof seconds]
    if (its === undefined) {
      throw invalidValue(`${option}.per`, `expected one of ${Object.keys(seconds).join(', ')}`, per)
    }
    if (unit !== 'packets' && unit !== 'bytes') {
      throw invalidValue(`${option}.unit`, 'expected packets or bytes', unit)
    }
    const most =
      burst === undefined ? (unit === 'packets' ? 5 : 0) : small(burst, `${option}.burst`)
    build.add({
      limit: {
        ...{ rate: wide(rate, `${option}.rate`, 1), unit: BigInt(its), burst: most, type: unit },
        flags: over ? 1 : 0,
      },
    })
  },
  connlimit(build, given, option) {
    const { count, over } = checkMembers(given, option, ['count', 'over'])
    build.add({ connlimit: { count: small(count, `${option}.count`), flags: over ? 1 : 0 } })
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
  notrack(build) {
    build.add({ kind: 'notrack' })
  },
  set(build, given, option) {
    const what = checkMembers(given, option, ['meta', 'ct'])
    for (const [kind, options] of Object.entries(what)) {
      const settable = kind === 'meta' ? ['mark', 'priority', 'nftrace'] : ['mark']
      const entries = Object.entries(checkMembers(options, `${option}.${kind}`, settable))
      for (const [key, value] of entries) {
        const path = `${option}.${kind}.${key}`
        const hex =
          key === 'nftrace'
            ? bytes.hexOf(value ? 1 : 0, 1)
            : bytes.hexOf(small(value, path), 4, 'host')
        build.immediate(hex, 1)
        build.add({ [kind]: { key, sreg: 1 } })
      }
    }
  },
  add: update('add'),
  update: update('update'),
  delete: update('delete'),
  lookup(build, given, option) {
    const { key, set, not } = checkMembers(given, option, ['key', 'set', 'not'])
    const name = textOf(set, `${option}.set`, "a set's name")
    loadKey(build, key, `${option}.key`)
    build.add({ lookup: { set: name, sreg: 1, ...(not ? { flags: 1 } : {}) } })
  },
  verdict(build, given, option) {
    const { key, map } = checkMembers(given, option, ['key', 'map'])
    const name = textOf(map, `${option}.map`, "a map's name")
    loadKey(build, key, `${option}.key`)
    build.add({ lookup: { set: name, sreg: 1, dreg: 0 } })
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
      const its = found.get(expression.lookup?.set)
      build.add(its === undefined ? expression : { lookup: { ...expression.lookup, ...its } })
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
    build.requireL4(6)
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
