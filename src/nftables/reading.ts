/** A rule while it is read: what each register holds, what is known of the packet, and what was said so far. */
import type { NftElement, NftSet } from '../rtnetlink/generated/objects.js'
import { toldBy } from './build.js'
import * as bytes from './bytes.js'
import type { TableFamily } from './family.js'
import { type Field, fields, maskOf, type Protocol, typeInPlace } from './fields.js'
import type { Mapped } from './lookups.js'
import { registerAt, wordOf } from './numbers.js'
import type { Computed, Key, Part } from './parts.js'
import type { Path } from './paths.js'
import { areReadable, keysIn, mapValue } from './read-sets.js'
import type { Source } from './sources.js'
import type { Statement } from './statements.js'
import { roomOf, type Type, types } from './types.js'
import { bitNames } from './values.js'

/** What a reader of rules looks up. */
export interface Around {
  family: TableFamily
  sets: readonly NftSet[]
  elements: ReadonlyMap<string, readonly NftElement[]>
}

/** Thrown where a rule is none that a definition could have. */
export class Unreadable extends Error {}

export type Options = Record<string, unknown>

/** A field by its names. */
interface Named {
  path: readonly [protocol: Protocol, name: string]
  field: Field
}

/** A part of a packet in a register; and what was made of it there. */
export interface Held {
  /** The fields that lie in these bytes: the first, unless the remaining bits imply another one. */
  fields: readonly Named[]
  /** A number that is no field. */
  made?: Computed
  /** How it was loaded. */
  load: string
  mask?: string
  xor?: string
  /** Bits were moved to the right. */
  aligned?: boolean
}

/** What a map has for a key. */
export interface Looked {
  key: Key
  types: readonly Type[]
  set: NftSet
}

/** What is in a register. */
export interface Content {
  value?: string
  held?: Held
  looked?: Looked
}

/** How something is loaded, or written: its kind and options but for the register, as one text. */
export const loadOf = (kind: string, { dreg: _, sreg: __, ...options }: Options): string =>
  [
    kind,
    ...Object.entries(options)
      .sort()
      .filter(([, value]) => value && value !== 'none'),
  ].join()

/** All fields, by how they are loaded. */
const byLoad = new Map<string, Named[]>()
for (const [protocol, its] of Object.entries(fields)) {
  for (const [name, field] of Object.entries(its as Record<string, Field>)) {
    const [[kind, options] = ['', {}]] = Object.entries(field.load)
    const load = loadOf(kind, options as Options)
    byLoad.set(load, [...(byLoad.get(load) ?? []), { path: [protocol as Protocol, name], field }])
  }
}

const hasPrefixes = new Set(['ip', 'ip6', 'mac'])
const withPrefixes = [...byLoad.values()].flat().filter(({ field }) => hasPrefixes.has(field.type))

/** Fields of which only the first bytes are loaded: for a comparison with a prefix. */
function prefixesOf(kind: string, { base, offset, length }: Options): Named[] {
  if (kind !== 'payload') return []
  return withPrefixes.filter(({ field }) => {
    const { payload } = field.load
    return payload?.base === base && payload?.offset === offset && field.length > Number(length)
  })
}

export class Reading {
  readonly around: Around
  readonly statements: (Statement | undefined)[] = []
  /** The lowest value of a range, where the comparison before this one may have been with it. */
  lowest: { hex: string; at: number; held: Held } | undefined
  private readonly contents = new Map<number, Content>()
  /** What is known of the packet, and where it was said. */
  private readonly known: { what: string; at: number }[] = []

  private readonly plainly: boolean

  /** `plainly`: what goes without saying is said, too. */
  constructor(around: Around, plainly: boolean) {
    this.around = around
    this.plainly = plainly
  }

  say(statement: unknown): void {
    this.statements.push(statement as Statement)
  }

  /** Of what goes without saying for the rest of the rule no more is said. */
  unsay(what: string): void {
    if (this.plainly) return
    for (const each of this.known) if (each.what === what) this.statements[each.at] = undefined
  }

  private wantsOf({ needs = {} }: Field): string[] {
    const { family, l4, vlan } = needs
    const { family: table } = this.around
    return [
      ...(family !== undefined && family !== table
        ? [table === 'inet' ? `family ${family}` : `ether ${family}`]
        : []),
      ...(l4 === undefined ? [] : [`l4 ${l4}`]),
      ...(vlan ? ['ether vlan'] : []),
    ]
  }

  isSure(field: Field | undefined): boolean {
    const wants = field ? this.wantsOf(field) : []
    return wants.every((what) => this.known.some((each) => each.what === what))
  }

  imply(field: Field | undefined): void {
    for (const what of field ? this.wantsOf(field) : []) this.unsay(what)
  }

  /** What a comparison that follows says of the packet. */
  learn({ fields: [first] }: Held, hex: string): void {
    const what = first && toldBy(first.path.join('.'), () => hex)
    if (what !== undefined) this.known.push({ what, at: this.statements.length })
  }

  /** Of fields in the same bytes that one whose protocol is known: `th` has ports of any. */
  private likely<Each extends { field?: Field }>(all: readonly Each[]): Each[] {
    const sure = all.filter(({ field }) => this.isSure(field))
    const isOf = ({ field }: Each) => (field?.needs?.l4 === undefined ? 1 : 0)
    return sure.sort((one, other) => isOf(one) - isOf(other))
  }

  load(kind: string, options: Options): void {
    const load = loadOf(kind, options)
    const whole = this.likely(byLoad.get(load) ?? [])
    const prefixes = whole.length > 0 ? [] : this.likely(prefixesOf(kind, options))
    const [first] = prefixes
    this.imply((whole[0] ?? first)?.field)
    const mask = first && bytes.prefixMask(8 * Number(options['length']), first.field.length)
    const held: Held = { fields: [...whole, ...prefixes], load, ...(mask && { mask }) }
    this.put(options['dreg'], { held })
  }

  /** What is written by this expression: that of the protocol which is known. */
  written<Each extends { field?: Field }>(all: readonly Each[]): Each | undefined {
    const [first] = this.likely(all)
    this.imply(first?.field)
    return first
  }

  put(register: unknown, content: Content, length = 4): void {
    const word = wordOf(register as number)
    for (let at = word; at < word + length / 4; at++) this.contents.delete(at)
    this.contents.set(word, content)
  }

  content(register: unknown): Content | undefined {
    return register === undefined ? undefined : this.contents.get(wordOf(register as number))
  }

  held(register: unknown): Held {
    const held = this.content(register)?.held
    if (held === undefined) throw new Unreadable('a register')
    return held
  }

  /** Bits that were left of a part: those of a field, perhaps, or any. */
  left(held: Held, mask: string, xor: string): Held {
    const isPlain = bytes.isZero(xor)
    const field = isPlain ? held.fields.find(({ field }) => maskOf(field) === mask) : undefined
    if (field === undefined) return { ...held, mask, ...(!isPlain && { xor }) }
    this.imply(field.field)
    return { ...held, fields: [field] }
  }

  /** The parts in registers that follow one another, as many as make a key of this length. */
  parts(register: unknown, length = 4): Held[] {
    const parts: Held[] = []
    const first = wordOf(register as number)
    for (let word = first; word < first + length / 4; ) {
      const held = this.held(registerAt(word))
      parts.push(held)
      word += roomOf(typeOf(held)) / 4
    }
    return parts
  }

  set(name: unknown): NftSet | undefined {
    return this.around.sets.find((each) => each.name === name)
  }

  elements({ name }: NftSet): readonly NftElement[] {
    const elements = this.around.elements.get(`${name}`) ?? []
    if (!areReadable(elements)) throw new Unreadable('an element')
    return elements
  }

  /** A map without a name, as pairs; without types of values it has verdicts. */
  pairs(set: NftSet, keys: readonly Type[], values: readonly Type[]): [unknown, unknown][] {
    return keysIn(keys, set, this.elements(set)).map(({ key, element }) => [
      key,
      mapValue(element, values),
    ])
  }

  /** What a definition has for a value that is taken of the packet, or looked up. */
  source({ held, looked }: Content, types: readonly Type[]): Source {
    if (held) return computedOf(held)
    if (looked === undefined) throw new Unreadable('a value')
    const { key, set } = looked
    const map = set.anonymous ? this.pairs(set, looked.types, types) : `${set.name}`
    return { key, map } as Mapped
  }

  /** Compares a part; fields that are as they are have words of their own. */
  match(held: Held, value: unknown): void {
    const [first] = held.fields
    if (first && !held.made && !held.xor) {
      const [protocol, name] = first.path
      this.say({ [protocol]: { [name]: value } })
    } else {
      this.say({ match: { key: partOf(held), is: value } })
    }
  }
}

const firstOf = ({ fields: [first] }: Held): Named => {
  if (first === undefined) throw new Unreadable('a field')
  return first
}

/** The type of a part as it lies in the register. */
export function typeOf(held: Held): Type {
  if (held.made) return types.hostWord as Type
  const { field } = firstOf(held)
  return held.aligned ? (types[field.type] as Type) : typeInPlace(field)
}

export const isField = (held: Held): boolean => !held.made && !held.mask && !held.xor

/** A value of a type; of bits their names. */
export const shown = (type: Type, hex: string): unknown =>
  type.bits && !bytes.isZero(hex) ? bitNames(type, hex) : type.format(hex)

/** A part of a key. */
const partOf = (held: Held): Part =>
  isField(held) ? (firstOf(held).path.join('.') as Path) : computedOf(held)

/** A key: one part, or a list. */
export const keyOf = (parts: readonly Held[]): Key =>
  parts.length === 1 ? partOf(parts[0] as Held) : parts.map(partOf)

function computedOf(held: Held): Computed {
  if (held.made) return held.made
  const { path } = firstOf(held)
  const type = typeOf(held)
  const { mask, xor } = held
  return {
    field: path.join('.') as Path,
    ...(mask !== undefined && !bytes.isAllOnes(mask) && { mask: shown(type, mask) as number }),
    ...(xor !== undefined && { xor: shown(type, xor) as number }),
  }
}
