/**
 * Rules as they were given, out of the expressions that the kernel reports: what each register holds is followed,
 * and each comparison of one is a match again. A rule of which the way back does not lead to the same expressions
 * is reported as these, `{ raw }`.
 */
import type { NftElement, NftExpression, NftRule, NftSet } from '../rtnetlink/generated/objects.js'
import { Build } from './build.js'
import * as bytes from './bytes.js'
import { compileRule } from './compile.js'
import type { Rule } from './definition.js'
import type { TableFamily } from './family.js'
import { type Field, fields, type Protocol } from './fields.js'
import { sameShape, shapeOf } from './same.js'
import { type RawSet, type Statement, seconds } from './statements.js'
import { type Type, types } from './types.js'
import { commentOf } from './userdata.js'
import { bitNames, compared, itemOf } from './values.js'

/** What a reader of rules looks up. */
export interface Around {
  family: TableFamily
  sets: readonly NftSet[]
  elements: ReadonlyMap<string, readonly NftElement[]>
}

/** A field that is in a register, by its names; and which of its bits were left. */
interface Held {
  path: [protocol: Protocol, name: string]
  field: Field
  mask?: string
}

/** Thrown where a rule is none that a definition could have. */
class Unreadable extends Error {}

type Options = Record<string, unknown>

const loads = new Set(['meta', 'ct', 'payload', 'fib'])

/** All fields, by how they are loaded. */
const byLoad = new Map<string, Held[]>()
const loadOf = (kind: string, { dreg: _, ...options }: Options) =>
  [kind, ...Object.entries(options).sort().flat()].join(' ')
for (const [protocol, its] of Object.entries(fields)) {
  for (const [name, field] of Object.entries(its as Record<string, Field>)) {
    const [[kind, options] = ['', {}]] = Object.entries(field.load)
    const load = loadOf(kind, options as Options)
    byLoad.set(load, [...(byLoad.get(load) ?? []), { path: [protocol as Protocol, name], field }])
  }
}

/** Fields of which only the first bytes are loaded: for a comparison with a prefix. */
function prefixesOf(kind: string, options: Options): Held[] {
  if (kind !== 'payload') return []
  const { base, offset, length } = options as { base: string; offset: number; length: number }
  return [...byLoad.values()].flat().flatMap((held) => {
    const { payload } = held.field.load
    const fits = payload?.base === base && payload.offset === offset && held.field.length > length
    if (!fits || !['ip', 'ip6', 'mac'].includes(held.field.type)) return []
    return [{ ...held, mask: bytes.prefixMask(8 * length, held.field.length) }]
  })
}

export function readRule(rule: NftRule, around: Around): Rule {
  const { expressions = [], userdata } = rule
  const its = commentOf(userdata)
  const as = (statements: readonly Statement[]): Rule =>
    its.comment === undefined ? statements : { ...its, do: statements }
  try {
    const statements = new Reader(around).read(expressions)
    const build = new Build(around.family, counting(), rangedIn(around.sets))
    const again = compileRule(as(statements), build, '')
    const none = new Set<string>()
    const shape = shapeOf(expressions, undefined, around.sets, none, around.elements)
    if (sameShape(shapeOf(again.expressions, undefined, again.sets, none), shape))
      return as(statements)
  } catch (error) {
    if (!(error instanceof Unreadable) && (error as { code?: string }).code === undefined)
      throw error
  }
  const used = new Set(expressions.map(({ lookup }) => lookup?.set))
  const sets = around.sets
    .filter(({ name, anonymous }) => anonymous && used.has(name))
    .map((set) => ({ set: formOf(set), elements: inOrder(around.elements.get(`${set.name}`)) }))
  return as([{ raw: expressions.map(asGiven), ...(sets.length > 0 && { sets }) }])
}

/** The kernel reports flags of 0, which it does not always take. */
function asGiven(expression: NftExpression): NftExpression {
  const [[name, options] = ['', {}]] = Object.entries(expression).filter(([key]) => key !== 'kind')
  if ((options as Options)['flags'] !== 0) return expression
  const { flags: _, ...rest } = options as Options
  return { ...expression, [name]: rest }
}

/** What a set without a name is made of again. */
function formOf({ name, keyType, keyLength, interval, map, dataType, dataLength, ...set }: NftSet) {
  const { description, userdata, concatenated } = set
  return {
    ...{ name, keyType, keyLength, interval, map, concatenated, dataType, dataLength },
    ...{ description, userdata },
  } as RawSet['set']
}

/** The kernel keeps no order of elements. */
function inOrder(elements: readonly NftElement[] = []): NftElement[] {
  const placeOf = ({ key, keyEnd, intervalEnd }: NftElement) =>
    [key?.value, intervalEnd ? 0 : 1, keyEnd?.value].join(' ')
  return elements.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

function counting(): () => number {
  let last = 0
  return () => ++last
}

const rangedIn = (sets: readonly NftSet[]) =>
  new Set(sets.flatMap(({ interval, name }) => (interval ? [name as string] : [])))

/** A comparison of which the rest of the rule may say that it goes without saying. */
interface Implied {
  what: string
  at: number
}

class Reader {
  private readonly around: Around
  private readonly held = new Map<number, Held>()
  private readonly values = new Map<number, string>()
  private readonly statements: (Statement | undefined)[] = []
  private readonly known: Implied[] = []

  constructor(around: Around) {
    this.around = around
  }

  read(expressions: readonly NftExpression[]): Statement[] {
    for (const { kind, ...expression } of expressions) {
      const [[name, options] = [kind ?? '', {}]] = Object.entries(expression)
      this.take(name, options as Options)
    }
    return this.statements.filter((statement) => statement !== undefined)
  }

  private say(statement: unknown): void {
    this.statements.push(statement as Statement)
  }

  private take(kind: string, options: Options) {
    if (loads.has(kind) && options['dreg'] !== undefined) return this.load(kind, options)
    const reader = (this as unknown as Record<string, ((options: Options) => void) | undefined>)[
      `take_${kind}`
    ]
    if (reader === undefined) throw new Unreadable(kind)
    reader.call(this, options)
  }

  private load(kind: string, options: Options): void {
    const sure = (list: readonly Held[]) => list.filter(({ field }) => this.isSure(field))
    const whole = sure(byLoad.get(loadOf(kind, options)) ?? [])
    const fits = whole.length > 0 ? whole : sure(prefixesOf(kind, options))
    // Of those that need nothing only where no other fits: `th` has ports of any protocol.
    const found = fits.find(({ field }) => field.needs?.l4 !== undefined) ?? fits[0]
    if (found === undefined) throw new Unreadable(kind)
    this.imply(found.field)
    this.held.set(options['dreg'] as number, { ...found })
    this.alternatives = fits
  }

  /** Fields that lie in the same bytes, of which bits may tell the one that is meant. */
  private alternatives: readonly Held[] = []

  private wantsOf({ needs = {} }: Field): string[] {
    const { family, l4, vlan } = needs
    return [
      ...(family !== undefined && family !== this.around.family
        ? [this.around.family === 'inet' ? `family ${family}` : `ether ${family}`]
        : []),
      ...(l4 === undefined ? [] : [`l4 ${l4}`]),
      ...(vlan ? ['ether vlan'] : []),
    ]
  }

  private isSure(field: Field): boolean {
    return this.wantsOf(field).every((what) => this.known.some((each) => each.what === what))
  }

  private imply(field: Field): void {
    for (const what of this.wantsOf(field)) {
      for (const each of this.known) {
        if (each.what === what) this.statements[each.at] = undefined
      }
    }
  }

  private from(register: unknown): Held & { type: Type } {
    const held = this.held.get(register as number)
    if (held === undefined) throw new Unreadable('a register')
    return { ...held, type: types[held.field.type] as Type }
  }

  private match({ path: [protocol, name] }: Held, value: unknown): void {
    this.say({ [protocol]: { [name]: value } })
  }

  protected take_bitwise({ sreg, dreg, op = 'mask', mask, xor }: Options): void {
    const held = this.from(sreg)
    const bits = (mask as { value?: string } | undefined)?.value
    const inverted = (xor as { value?: string } | undefined)?.value ?? ''
    if (op !== 'mask' || bits === undefined || !bytes.isZero(inverted))
      throw new Unreadable('bitwise')
    const part = this.alternatives.find(({ field }) => field.bits && maskOf(field) === bits)
    this.held.set(dreg as number, part ? { ...part } : { ...held, mask: bits })
    if (part) this.imply(part.field)
  }

  protected take_byteorder({ sreg }: Options): void {
    this.from(sreg)
  }

  protected take_cmp({ sreg, op = 'eq', data }: Options) {
    const held = this.from(sreg)
    const { type, field } = held
    const short = (data as { value?: string }).value ?? ''
    const isPrefix = type.name.endsWith('_addr') && bytes.bytesOf(short) < field.length
    const mask = isPrefix ? bytes.prefixMask(4 * short.length, field.length) : held.mask
    const hex = short.padEnd(mask?.length ?? 0, '0')
    if (op === 'le' && this.endRange(held, hex)) return
    const not = (value: unknown) => (op === 'ne' ? { not: value } : value)
    if (mask !== undefined) return this.masked(held, mask, hex, `${op}`)
    if (op !== 'eq' && op !== 'ne') {
      this.lowest = { hex, at: this.statements.length }
      return this.match(held, { [`${op}`]: type.format(compared(type, unshifted(field, hex))) })
    }
    if (field.type === 'link' && hex.length < 32) {
      return this.match(held, not(`${Buffer.from(hex, 'hex')}*`))
    }
    if (op === 'eq') this.learn(held, hex)
    this.match(held, not(type.format(unshifted(field, hex))))
  }

  /** The comparison before this one, where it may be with the lowest value of a range. */
  private lowest = { hex: '', at: -1 }

  private endRange(held: Held & { type: Type }, hex: string): boolean {
    const { lowest, statements } = this
    const [protocol, name] = held.path
    const before = statements[lowest.at] as Record<string, Record<string, object>> | undefined
    const isLowest =
      lowest.at === statements.length - 1 && 'ge' in (before?.[protocol]?.[name] ?? {})
    if (!isLowest) return false
    statements.pop()
    const part = (value: string) =>
      held.type.format(compared(held.type, unshifted(held.field, value)))
    this.match(held, { from: part(lowest.hex), to: part(hex) })
    return true
  }

  /** What is known of the packet from here on. */
  private learn({ path: [protocol, name] }: Held, hex: string): void {
    const at = this.statements.length
    const number = Number.parseInt(hex, 16)
    const families: Record<number, string> = { 2: 'ip', 3: 'arp', 10: 'ip6' }
    const etherTypes: Record<number, string> = {
      2048: 'ip',
      34525: 'ip6',
      2054: 'arp',
      33024: 'vlan',
    }
    if (protocol === 'meta' && name === 'l4proto') this.known.push({ what: `l4 ${number}`, at })
    if (protocol === 'meta' && name === 'nfproto')
      this.known.push({ what: `family ${families[number]}`, at })
    if ((protocol === 'meta' && name === 'protocol') || (protocol === 'ether' && name === 'type')) {
      this.known.push({ what: `ether ${etherTypes[number]}`, at })
    }
  }

  private masked(held: Held & { type: Type }, mask: string, hex: string, op: string) {
    const { type } = held
    const not = (value: unknown) => (op === 'ne' ? { not: value } : value)
    if (type.bits && bytes.isZero(hex)) {
      const names = bitNames(type, mask)
      return this.match(held, op === 'ne' ? names : { not: names })
    }
    const length = bytes.prefixLength(mask)
    if (length !== undefined && type.name.endsWith('_addr')) {
      return this.match(held, not(`${type.format(hex)}/${length}`))
    }
    if (op !== 'eq') throw new Unreadable('a mask')
    const part = (value: string) => (type.bits ? bitNames(type, value) : type.format(value))
    this.match(held, { mask: part(mask), value: part(hex) })
  }

  protected take_range({ sreg, op = 'eq', from, to }: Options): void {
    const held = this.from(sreg)
    const end = (data: unknown) => unshifted(held.field, (data as { value: string }).value)
    const item = itemOf(held.type, { low: end(from), high: end(to) })
    // A prefix would be compared otherwise.
    const range = typeof item === 'string' && item.includes('/') ? undefined : item
    const format = (hex: string) => held.type.format(compared(held.type, hex))
    const value = range ?? { from: format(end(from)), to: format(end(to)) }
    this.match(held, op === 'ne' ? { not: value } : value)
  }

  protected take_lookup({ set: name, sreg, dreg, flags }: Options) {
    const set = this.around.sets.find((each) => each.name === name)
    const not = ((flags as number | undefined) ?? 0) === 1
    if (dreg !== undefined) {
      if (dreg !== 0 || set?.anonymous) throw new Unreadable('a map')
      return this.say({ verdict: { key: this.keyFrom(sreg as number), map: name } })
    }
    if (set?.anonymous) {
      const held = this.from(sreg)
      const items = itemsOf(held, set, this.around.elements.get(`${name}`) ?? [])
      return this.match(held, not ? { not: items } : items)
    }
    const held = this.from(sreg)
    const key = this.keyFrom(sreg as number)
    if (typeof key !== 'string')
      return this.say({ lookup: { key, set: name, ...(not && { not }) } })
    this.match(held, not ? { not: { set: name } } : { set: name })
  }

  /** The fields in registers that follow one another. */
  private keyFrom(first: number): string | string[] {
    const start = first <= 4 ? (first - 1) * 4 : first - 8
    const paths: string[] = []
    for (let at = start; ; ) {
      const held = this.held.get(at % 4 === 0 ? 1 + at / 4 : 8 + at) ?? this.held.get(8 + at)
      if (held === undefined) break
      paths.push(held.path.join('.'))
      at += Math.ceil(held.field.length / 4)
    }
    this.held.clear()
    const [only] = paths
    if (only === undefined) throw new Unreadable('a key')
    return paths.length === 1 ? only : paths
  }

  protected take_immediate({ dreg, data }: Options): void {
    const { value, verdict } = data as {
      value?: string
      verdict?: { code: string; chain?: string }
    }
    if (verdict === undefined) return void this.values.set(dreg as number, value ?? '')
    const { code, chain } = verdict
    this.say(chain === undefined ? code : { [code]: chain })
  }

  private value(register: unknown): string | undefined {
    return register === undefined ? undefined : this.values.get(register as number)
  }

  protected take_meta({ key, sreg }: Options): void {
    const hex = this.value(sreg)
    if (hex === undefined) throw new Unreadable('meta')
    const value = key === 'nftrace' ? !bytes.isZero(hex) : bytes.numberOf(hex, 'host')
    this.say({ set: { meta: { [`${key}`]: value } } })
  }

  protected take_ct({ key, sreg }: Options): void {
    const hex = this.value(sreg)
    if (hex === undefined) throw new Unreadable('ct')
    this.say({ set: { ct: { [`${key}`]: bytes.numberOf(hex, 'host') } } })
  }

  protected take_counter({ packets, bytes: all }: Options): void {
    this.say({ counter: { packets, bytes: all } })
  }

  protected take_quota({ bytes: all, flags }: Options): void {
    const over = ((flags as number) & 1) === 1
    this.say({ quota: { bytes: Number(all), ...(over && { over }) } })
  }

  protected take_limit({ rate, unit, burst, type, flags }: Options): void {
    const per = Object.entries(seconds).find(([, its]) => its === Number(unit))?.[0]
    if (per === undefined) throw new Unreadable('limit')
    const over = flags === 1
    const usual = type === 'packets' ? 5 : 0
    this.say({
      limit: {
        ...{ rate: Number(rate), per },
        ...(type !== 'packets' && { unit: type }),
        ...(burst !== usual && { burst }),
        ...(over && { over }),
      },
    })
  }

  protected take_connlimit({ count, flags }: Options): void {
    this.say({ connlimit: { count, ...(flags === 1 && { over: true }) } })
  }

  protected take_log({ flags: _, ...log }: Options): void {
    const { prefix, level, group, snapLength, threshold } = log
    const given = {
      ...(prefix !== undefined && { prefix }),
      ...(level !== undefined && level !== 'warning' && { level }),
      ...(group !== undefined && { group }),
      ...(snapLength ? { snapLength } : {}),
      ...(threshold ? { threshold } : {}),
    }
    this.say(Object.keys(given).length === 0 ? 'log' : { log: given })
  }

  protected take_reject({ type, code }: Options) {
    const usual: Record<string, [string, number]> = { ip: ['icmp', 3], ip6: ['icmp', 4] }
    const [usualType, usualCode] = usual[this.around.family] ?? ['icmpx', 1]
    if (type === usualType && code === usualCode) return this.say('reject')
    if (type !== 'tcpReset') return this.say({ reject: { [`${type}`]: code } })
    for (const each of this.known) if (each.what === 'l4 6') this.statements[each.at] = undefined
    this.say({ reject: 'tcpReset' })
  }

  private natOptions({ addressMin, addressMax, portMin, portMax, flags = 0 }: Options): Options {
    const [low, high] = [this.value(portMin), this.value(portMax)]
    const port = (hex: string) => Number.parseInt(hex, 16)
    const [first, last] = [this.value(addressMin), this.value(addressMax)]
    const address = (hex: string) => (hex.length === 8 ? types.ip : types.ip6).format(hex)
    const bits = flags as number
    return {
      ...(first !== undefined && {
        address:
          last === undefined || addressMin === addressMax
            ? address(first)
            : [address(first), address(last)],
      }),
      ...(low !== undefined && {
        port: high === undefined || portMin === portMax ? port(low) : [port(low), port(high)],
      }),
      ...((bits & 4) !== 0 && { random: true }),
      ...((bits & 16) !== 0 && { fullyRandom: true }),
      ...((bits & 8) !== 0 && { persistent: true }),
    }
  }

  protected take_nat(options: Options): void {
    const { type, family } = options
    for (const each of this.known) {
      if (each.what === `family ${family}`) this.statements[each.at] = undefined
    }
    this.say({ [`${type}`]: this.natOptions(options) })
  }

  private natHere(name: string, options: Options): void {
    const its = this.natOptions(options)
    this.say(Object.keys(its).length === 0 ? name : { [name]: its })
  }

  protected take_masq(options: Options): void {
    this.natHere('masquerade', options)
  }

  protected take_redir(options: Options): void {
    this.natHere('redirect', options)
  }

  protected take_notrack(): void {
    this.say('notrack')
  }

  protected take_objref({ type, name }: Options): void {
    const what = { 1: 'counter', 2: 'quota', 4: 'limit' }[type as number]
    if (what === undefined || name === undefined) throw new Unreadable('an object')
    this.say({ [what]: name })
  }

  protected take_dynset({ set, op, sregKey, timeout, expressions, sregData }: Options): void {
    if (expressions !== undefined || sregData !== undefined) throw new Unreadable('dynset')
    const key = this.keyFrom(sregKey as number)
    this.say({ [`${op}`]: { set, key, ...(timeout ? { timeout: Number(timeout) } : {}) } })
  }

  protected take_flow_offload({ table }: Options): void {
    this.say({ flow: table })
  }

  protected take_queue({ number, total, flags, sreg }: Options): void {
    if (sreg !== undefined || ((flags as number | undefined) ?? 0) > 1)
      throw new Unreadable('queue')
    this.say({
      queue: { number, ...(total !== 1 && { total }), ...(flags === 1 && { bypass: true }) },
    })
  }
}

const maskOf = ({ bits, length }: Field) =>
  bits && bytes.hexOf(((1n << BigInt(bits.width)) - 1n) << BigInt(bits.shift), length)

const unshifted = ({ bits, length }: Field, hex: string) =>
  bits ? bytes.hexOf(BigInt(`0x${hex}`) >> BigInt(bits.shift), length) : hex

/** What a set without a name has, as a list. */
function itemsOf(
  held: Held & { type: Type },
  set: NftSet,
  elements: readonly NftElement[],
): unknown[] {
  const { type, field } = held
  const keys = elements.map(({ key, intervalEnd }) => ({
    hex: unshifted(field, (key?.value ?? '').slice(0, 2 * field.length)),
    end: intervalEnd ?? false,
  }))
  if (!set.interval) return keys.map(({ hex }) => type.format(hex)).sort(byText)
  return spansOf(keys).map((span) => itemOf(type, span))
}

const byText = (one: unknown, other: unknown) => {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return `${one}` < `${other}` ? -1 : 1
}

/** Ranges out of where each begins, and what is behind it. */
export function spansOf(
  keys: readonly { hex: string; end: boolean }[],
): { low: string; high: string; at: number }[] {
  const sorted = keys
    .map((key, at) => ({ ...key, at }))
    .sort((one, other) =>
      one.hex === other.hex ? (one.end ? -1 : 1) : one.hex < other.hex ? -1 : 1,
    )
  const spans: { low: string; high: string; at: number }[] = []
  sorted.forEach(({ hex, end, at }, place) => {
    if (end) return
    const behind = sorted[place + 1]
    const high = behind === undefined ? 'f'.repeat(hex.length) : bytes.previous(behind.hex)
    spans.push({ low: hex, high, at })
  })
  return spans
}
