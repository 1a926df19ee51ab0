/** What a rule takes of a packet, to compare it, to look it up or to write it elsewhere: fields, and numbers. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type { Build } from './build.js'
import * as bytes from './bytes.js'
import { type Field, typeInPlace } from './fields.js'
import { max32, small } from './given.js'
import { registerAt, wordOf } from './numbers.js'
import { fieldAt, type Path } from './paths.js'
import { lengthOf, roomOf, type Type, types } from './types.js'
import { bitsOf } from './values.js'

/** A number for each packet, from `offset` up to `offset + mod - 1`. */
export interface Numgen {
  /** `inc`: one after the other; `random`: at random. Default inc. */
  mode?: 'inc' | 'random' | undefined
  /** How many numbers there are. */
  mod: number
  /** The lowest number. Default 0. */
  offset?: number | undefined
}

/** A hash of fields: what is equal has the same number, from `offset` up to `offset + mod - 1`. */
export interface Jhash {
  /** What is hashed. */
  of: Key
  /** How many numbers there are. */
  mod: number
  /** The start value. Default: the kernel selects one at random. */
  seed?: number | undefined
  /** The lowest number. Default 0. */
  offset?: number | undefined
}

/** A hash of the connection, the same in both directions: a number from `offset` up to `offset + mod - 1`. */
export interface Symhash {
  /** How many numbers there are. */
  mod: number
  /** The lowest number. Default 0. */
  offset?: number | undefined
}

/**
 * What the kernel takes of a packet: a field, whose bits of `mask` stay and whose bits of `xor` are inverted (a bit
 * of `xor` that is not in `mask` is set); a number that goes up or is random; a hash.
 */
export type Computed =
  | {
      field: Path
      mask?: number | string | undefined
      xor?: number | string | undefined
    }
  | { numgen: Numgen }
  | { jhash: Jhash }
  | { symhash: Symhash }

/** One part of a lookup key: a field by its path, or a computed number. */
export type Part = Path | Computed

/** A lookup key: a field or a computed number, or a list of these that forms a concatenated key. */
export type Key = Part | readonly Part[]

/** A part, checked: how it comes into a register. */
export interface Loadable {
  /** Values as definitions have them. */
  type: Type
  /** Values as they lie in the register: bits of a field are not moved to the right. */
  inPlace: Type
  /** Where it is nothing but a field. */
  field?: Field
  /** Makes sure that the packet has it. This uses the first register. */
  require(build: Build): void
  load(build: Build, dreg: number): void
}

/** Numbers that the kernel makes are in the machine's order. */
const made = types.hostWord as Type

const masked = (type: Type, given: unknown, option: string) =>
  type.bits ? bitsOf(type, given, option) : type.parse(given, option)

function ofField(given: unknown, option: string): Loadable {
  const isPath = typeof given === 'string'
  const members = isPath ? { field: given } : checkMembers(given, option, ['field', 'mask', 'xor'])
  const field = fieldAt(members['field'], isPath ? option : `${option}.field`)
  const { mask, xor } = members as { mask?: unknown; xor?: unknown }
  const [type, inPlace] = [types[field.type] as Type, typeInPlace(field)]
  const plain = {
    ...{ type, inPlace, field },
    require: (build: Build) => build.require(field.needs),
    load: (build: Build, dreg: number) => build.fill(field, dreg),
  }
  if (mask === undefined && xor === undefined) return plain
  if (field.bits)
    throw invalidValue(option, 'some bits of this field belong to another field', given)
  const ones = bytes.prefixMask(8 * field.length, field.length)
  const kept = mask === undefined ? ones : masked(type, mask, `${option}.mask`)
  const inverted = xor === undefined ? undefined : masked(type, xor, `${option}.xor`)
  const { field: _, ...rest } = plain
  return {
    ...rest,
    load(build, dreg) {
      build.fill(field, dreg)
      build.mask(kept, dreg, inverted)
    },
  }
}

const nothing = () => {}

/** Of an offset of 0 the kernel reports nothing for hashes. */
function numbers({ mod, offset }: Readonly<Record<string, unknown>>, option: string) {
  const lowest = offset === undefined ? 0 : small(offset, `${option}.offset`)
  return {
    modulus: small(mod, `${option}.mod`, max32, 1),
    ...(lowest !== 0 && { offset: lowest }),
  }
}

/** Each of them by its name. */
const computed: Readonly<Record<string, (given: unknown, option: string) => Loadable>> = {
  numgen(given, option) {
    const members = checkMembers(given, option, ['mode', 'mod', 'offset'])
    const { mode = 'inc' } = members
    if (mode !== 'inc' && mode !== 'random') {
      throw invalidValue(`${option}.mode`, 'expected inc or random', mode)
    }
    const type = mode === 'inc' ? 'incremental' : 'random'
    const numgen = { offset: 0, ...numbers(members, option), type } as const
    return {
      ...{ type: made, inPlace: made, require: nothing },
      load: (build, dreg) => build.add({ numgen: { dreg, ...numgen } }),
    }
  },
  symhash(given, option) {
    const members = checkMembers(given, option, ['mod', 'offset'])
    const hash = { ...numbers(members, option), type: 'symmetric' } as const
    return {
      ...{ type: made, inPlace: made, require: nothing },
      load: (build, dreg) => build.add({ hash: { dreg, ...hash } }),
    }
  },
  jhash(given, option) {
    const members = checkMembers(given, option, ['of', 'mod', 'seed', 'offset'])
    const { of, seed } = members
    const parts = loadables(of, `${option}.of`)
    const start = seed === undefined ? {} : { seed: small(seed, `${option}.seed`) }
    const hash = { ...numbers(members, option), ...start, type: 'jenkins' } as const
    return {
      ...{ type: made, inPlace: made },
      require: (build) => requireAll(build, parts),
      load(build, dreg) {
        // As nft has it: what is hashed begins in the next register of sixteen bytes.
        const sreg = registerAt(4 * (Math.floor(wordOf(dreg) / 4) + 1))
        const aligned = parts.length > 1
        loadAll(build, parts, { dreg: sreg, aligned })
        build.add({
          hash: { sreg, dreg, length: lengthOf(parts.map(({ type }) => type)), ...hash },
        })
      },
    }
  },
}

export const isComputed = (given: unknown): boolean =>
  isObject(given) && ('field' in given || Object.keys(computed).some((name) => name in given))

export function loadable(given: unknown, option: string): Loadable {
  if (typeof given === 'string') return ofField(given, option)
  if (!isComputed(given)) {
    const expected = `a field such as ip.saddr, or { field }, { ${Object.keys(computed).join(' }, { ')} }`
    throw invalidType(option, expected, given)
  }
  const members = given as object
  if ('field' in members) return ofField(members, option)
  const names = Object.keys(computed)
  const [[name, options] = ['', undefined]] = Object.entries(checkMembers(given, option, names))
  return (computed[name] as (typeof computed)[string])(options, `${option}.${name}`)
}

/** The parts of a key. */
export function loadables(key: unknown, option: string): readonly Loadable[] {
  const list = Array.isArray(key) ? key : [key]
  if (list.length === 0) throw invalidValue(option, 'expected at least one field', key)
  return list.map((part, at) => loadable(part, Array.isArray(key) ? `${option}[${at}]` : option))
}

export function requireAll(build: Build, parts: readonly Loadable[]): void {
  for (const part of parts) part.require(build)
}

/**
 * Parts into registers, one behind the other. `ordered`: numbers in the network's order, in which ranges compare;
 * `aligned`: bits moved to the right, as sets with a name have them.
 */
export function loadAll(
  build: Build,
  parts: readonly Loadable[],
  { dreg = 1, ordered = false, aligned = false } = {},
): void {
  let word = wordOf(dreg)
  for (const part of parts) {
    const at = registerAt(word)
    part.load(build, at)
    const { shift = 0 } = part.field?.bits ?? {}
    if (aligned && shift > 0) {
      if (part.type.length > 1) {
        throw invalidValue(build.option, 'these bits can only be compared with values', shift)
      }
      build.shift(shift, at)
    }
    if (ordered) build.order(part.type, at)
    word += roomOf(part.type) / 4
  }
}
