/** Expressions that load, compare and look up, as matches again. */
import * as bytes from './bytes.js'
import { catchAll } from './numbers.js'
import type { Computed } from './parts.js'
import { keysIn } from './read-sets.js'
import {
  type Held,
  isField,
  keyOf,
  type Options,
  type Reading,
  shown,
  typeOf,
  Unreadable,
} from './reading.js'
import type { Type } from './types.js'
import { compared, itemOf } from './values.js'

type Take = (reading: Reading, options: Options) => void

const hexIn = (data: unknown): string => (data as { value?: string } | undefined)?.value ?? ''
const negated = (isNot: boolean, value: unknown) => (isNot ? { not: value } : value)
const format = (type: Type, hex: string) => type.format(compared(type, hex))

function bitwise(reading: Reading, { sreg, dreg, op = 'mask', mask, xor, data }: Options) {
  const held = reading.held(sreg)
  if (op === 'mask') {
    const left = reading.left(held, hexIn(mask), hexIn(xor))
    return reading.put(dreg, { held: left })
  }
  const { shift } = held.fields[0]?.field.bits ?? {}
  if (op !== 'shiftRight' || Number(bytes.numberOf(hexIn(data), 'host')) !== shift) {
    throw new Unreadable('bitwise')
  }
  reading.put(dreg, { held: { ...held, aligned: true } })
}

function cmp(reading: Reading, { sreg, op = 'eq', data }: Options) {
  const held = reading.held(sreg)
  const type = typeOf(held)
  const short = hexIn(data)
  const isPrefix = type.name.endsWith('_addr') && bytes.bytesOf(short) < type.length
  const mask = isPrefix ? bytes.prefixMask(4 * short.length, type.length) : held.mask
  const hex = isPrefix ? short.padEnd(2 * type.length, '0') : short
  const { lowest, statements } = reading
  if (op === 'le' && lowest?.held === held && lowest.at === statements.length - 1) {
    statements.pop()
    return reading.match(held, { from: format(type, lowest.hex), to: format(type, hex) })
  }
  if (mask !== undefined && held.xor === undefined) {
    return masked(reading, held, { mask, hex, isNot: op === 'ne', isShort: isPrefix })
  }
  if (op !== 'eq' && op !== 'ne') {
    reading.lowest = op === 'ge' ? { hex, at: statements.length, held } : undefined
    return reading.match(held, { [`${op}`]: format(type, hex) })
  }
  if (type.name === 'ifname' && hex.length < 32) {
    return reading.match(held, negated(op === 'ne', `${Buffer.from(hex, 'hex')}*`))
  }
  if (op === 'eq') reading.learn(held, hex)
  reading.match(held, negated(op === 'ne', type.format(hex)))
}

function masked(
  reading: Reading,
  held: Held,
  { mask, hex, isNot, isShort }: { mask: string; hex: string; isNot: boolean; isShort: boolean },
) {
  const type = typeOf(held)
  if (type.bits && bytes.isZero(hex)) return reading.match(held, negated(!isNot, shown(type, mask)))
  const length = bytes.prefixLength(mask)
  // Of a prefix of whole bytes no others are loaded.
  const isPrefix = length !== undefined && (isShort || length % 8 !== 0 || !isInPacket(held))
  if (isPrefix && type.name.endsWith('_addr')) {
    return reading.match(held, negated(isNot, `${type.format(hex)}/${length}`))
  }
  reading.match(held, negated(isNot, { mask: shown(type, mask), value: shown(type, hex) }))
}

const isInPacket = ({ fields: [first] }: Held) => first?.field.load.payload !== undefined

function range(reading: Reading, { sreg, op = 'eq', from, to }: Options) {
  const held = reading.held(sreg)
  const type = typeOf(held)
  const item = itemOf(type, { low: hexIn(from), high: hexIn(to) })
  // A prefix would be compared otherwise.
  const isPrefix = typeof item === 'string' && item.includes('/')
  const ends = { from: format(type, hexIn(from)), to: format(type, hexIn(to)) }
  reading.match(held, negated(op === 'ne', isPrefix ? ends : item))
}

function lookup(reading: Reading, { set: name, sreg, dreg, flags }: Options) {
  const set = reading.set(name)
  if (set === undefined) throw new Unreadable('a set')
  const parts = reading.parts(sreg, set.keyLength)
  const [key, types] = [keyOf(parts), parts.map(typeOf)]
  if (dreg === 0) {
    return reading.say({
      verdict: { key, map: set.anonymous ? reading.pairs(set, types, []) : name },
    })
  }
  if (dreg !== undefined) return reading.put(dreg, { looked: { key, types, set } }, set.dataLength)
  const isNot = flags === 1
  const items = set.anonymous
    ? keysIn(types, set, reading.elements(set)).map((each) => each.key)
    : undefined
  const [only] = parts as [Held]
  // A list of flags is one of which any may be set, and other bits as well.
  const isRest = items?.includes(catchAll)
  const isList =
    parts.length > 1 || isRest || (items && (!isField(only) || types[0]?.bits) && !only.made)
  if (isList || (!items && !isField(only) && !only.made)) {
    return reading.say({ lookup: { key, set: items ?? name, ...(isNot && { not: true }) } })
  }
  reading.match(only, negated(isNot, items ?? { set: name }))
}

function immediate(reading: Reading, { dreg, data }: Options) {
  const { value = '', verdict } = data as {
    value?: string
    verdict?: { code: string; chain?: string }
  }
  if (verdict === undefined) return reading.put(dreg, { value })
  const { code, chain } = verdict
  reading.say(chain === undefined ? code : { [code]: chain })
}

const made = (reading: Reading, dreg: unknown, computed: Computed) =>
  reading.put(dreg, { held: { fields: [], load: '', made: computed } })

function numgen(reading: Reading, { dreg, modulus, type, offset }: Options) {
  made(reading, dreg, {
    numgen: {
      ...(type === 'random' && { mode: 'random' as const }),
      mod: modulus as number,
      ...(offset ? { offset: offset as number } : {}),
    },
  })
}

function hash(reading: Reading, options: Options) {
  const { sreg, dreg, length, modulus, seed, offset, type } = options as Record<string, number>
  const its = { mod: modulus as number, ...(offset && { offset }) }
  if ((type as unknown) === 'symmetric') return made(reading, dreg, { symhash: its })
  const of = keyOf(reading.parts(sreg, length))
  made(reading, dreg, { jhash: { of, ...its, ...(seed !== undefined && { seed }) } })
}

export const matches: Readonly<Record<string, Take>> = {
  ...{ bitwise, cmp, range, lookup, immediate, numgen, hash },
  byteorder: (reading, { sreg }) => void reading.content(sreg),
}
