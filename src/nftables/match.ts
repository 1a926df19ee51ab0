/** Comparisons of what a packet has: `{ ip: { saddr: '192.0.2.0/24' } }` as expressions. */
import { isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { type Build, intervals } from './build.js'
import * as bytes from './bytes.js'
import {
  type Field,
  type FieldOf,
  type Fields,
  type FieldValue,
  fields,
  type Protocol,
} from './fields.js'
import { type Type, types } from './types.js'
import { setUserdata } from './userdata.js'
import { bitsOf, compared, isSpan, joined, type Matched, prefixOf, spanOf } from './values.js'

/** A match: a packet must satisfy the condition on every field given. Matching a protocol's field implies that protocol. */
export type Match = {
  readonly [Of in Protocol]?: {
    readonly [Which in FieldOf<Of>]?: Matched<FieldValue<Of, Which>> | undefined
  }
}

export const isProtocol = (name: string): name is Protocol => Object.hasOwn(fields, name)

/** A field by its names; `option` is what errors call it. */
export function fieldOf(protocol: string, name: string, option: string): Field {
  const known = isProtocol(protocol) ? (fields[protocol] as Record<string, Field>) : {}
  const field = Object.hasOwn(known, name) ? known[name] : undefined
  if (field !== undefined) return field
  const expected = Object.keys(known).join(', ')
  throw invalidValue(option, `there is no such field; there are ${expected}`, name)
}

/** The path of a field, such as `ip.saddr`. */
export type Path = { [Of in Protocol]: `${Of}.${Extract<FieldOf<Of>, string>}` }[keyof Fields]

export function fieldAt(path: unknown, option: string): Field {
  if (typeof path !== 'string') throw invalidType(option, 'a field, as ip.saddr', path)
  const [protocol = '', name = ''] = path.split('.')
  if (!isProtocol(protocol)) throw invalidValue(option, 'expected a field, as ip.saddr', path)
  return fieldOf(protocol, name, option)
}

/** Adds the comparisons of one protocol's fields. */
export function addMatch(build: Build, protocol: Protocol, given: unknown, option: string): void {
  if (!isObject(given)) throw invalidType(option, 'an object', given)
  const asked = Object.entries(given).filter(([, value]) => value !== undefined)
  if (asked.length === 0) throw invalidValue(option, 'expected at least one field', given)
  for (const [name, value] of asked) {
    const path = `${option}.${name}`
    addComparison(build, fieldOf(protocol, name, path), value, path)
    if (protocol === 'meta') implied(build, name, value)
  }
}

/** What a rule says itself need not be added for fields behind it. */
function implied(build: Build, name: string, value: unknown): void {
  const single = typeof value === 'string' || typeof value === 'number'
  if (!single) return
  if (name === 'nfproto') build.isSure(`family ${value}`)
  if (name === 'l4proto') {
    build.isSure(`l4 ${Number.parseInt(types.protocol.parse(value as never, ''), 16)}`)
  }
  if (name === 'protocol') build.isSure(`ether ${value}`)
}

const operators = { lt: 'lt', le: 'le', gt: 'gt', ge: 'ge' } as const
const forms = ['not', 'set', 'mask', 'value', 'from', 'to', ...Object.keys(operators)]

function addComparison(build: Build, field: Field, given: unknown, option: string) {
  const type = types[field.type] as Type
  if (isObject(given)) {
    for (const name of Object.keys(given)) {
      if (!forms.includes(name)) {
        throw invalidValue(`${option}.${name}`, `expected one of ${forms.join(', ')}`, given)
      }
    }
    const form = given as Record<string, unknown>
    if ('not' in form) return addEquality(build, field, type, form['not'], `${option}.not`, true)
    if ('mask' in form) return addMasked(build, field, type, form, option)
    const operator = Object.keys(operators).find((name) => name in form)
    if (operator !== undefined) {
      if (!type.ranges) throw invalidValue(option, `${type.name} has no order`, given)
      const value = shifted(field, type.parse(form[operator], `${option}.${operator}`), option)
      build.load(field)
      build.order(type)
      build.compare(operator as keyof typeof operators, compared(type, value))
      return
    }
  }
  addEquality(build, field, type, given, option, false)
}

function addEquality(
  build: Build,
  field: Field,
  type: Type,
  given: unknown,
  option: string,
  not: boolean,
) {
  const setName = isObject(given) && 'set' in given ? given.set : undefined
  if (setName !== undefined) {
    if (typeof setName !== 'string') throw invalidType(`${option}.set`, "a set's name", setName)
    build.load(field)
    build.lookUp(setName, type, not)
    return
  }
  if (type.bits) {
    const bits = bitsOf(type, given, option)
    build.load(field)
    build.mask(bits)
    build.compare(not ? 'eq' : 'ne', bytes.hexOf(0, type.length))
    return
  }
  if (Array.isArray(given)) return addList(build, field, type, given, option, not)
  const op = not ? 'ne' : 'eq'
  const prefix = prefixOf(type, given, option)
  if (prefix !== undefined) {
    addPrefix(build, field, prefix, op)
  } else if (isSpan(type, given, option)) {
    const { low, high } = spanOf(type, given, option)
    const [from, to] = [shifted(field, low, option), shifted(field, high, option)]
    build.load(field)
    build.order(type)
    if (not) return build.add({ range: { sreg: 1, op, from: { value: from }, to: { value: to } } })
    build.compare('ge', from)
    build.compare('le', to)
  } else {
    const wildcard = field.type === 'link' ? wildcardOf(given) : undefined
    const value = wildcard ?? shifted(field, type.parse(given, option), option)
    build.load(field)
    build.compare(op, value)
  }
}

/** As nft has it: of whole bytes only these are compared, and of a packet's only these are read. */
function addPrefix(
  build: Build,
  field: Field,
  { value, mask, length }: { value: string; mask: string; length: number },
  op: 'eq' | 'ne',
) {
  const whole = length > 0 && length % 8 === 0
  const { payload } = field.load
  if (whole && payload !== undefined) {
    const load = { payload: { ...payload, length: length / 8 } }
    build.load({ ...field, load, length: length / 8 })
  } else {
    build.load(field)
    if (!whole) build.mask(mask)
  }
  build.compare(op, whole ? value.slice(0, length / 4) : value)
}

/** `eth*`: names that begin so. The kernel compares as many bytes as it is given. */
function wildcardOf(given: unknown): string | undefined {
  const [, start] = (typeof given === 'string' && /^([^*\s/]{1,15})\*$/.exec(given)) || []
  return start === undefined ? undefined : Buffer.from(start).toString('hex')
}

function addMasked(
  build: Build,
  field: Field,
  type: Type,
  form: Record<string, unknown>,
  option: string,
) {
  const part = (name: 'mask' | 'value') => {
    if (form[name] === undefined) throw invalidValue(`${option}.${name}`, 'is needed', form[name])
    return type.bits
      ? bitsOf(type, form[name], `${option}.${name}`)
      : type.parse(form[name], `${option}.${name}`)
  }
  const [mask, value] = [part('mask'), part('value')]
  if (bytes.masked(value, mask) !== value) {
    throw invalidValue(`${option}.value`, 'has bits outside of the mask', form['value'])
  }
  build.load(field)
  build.mask(shifted(field, mask, option))
  build.compare('eq', shifted(field, value, option))
}

function addList(
  build: Build,
  field: Field,
  type: Type,
  given: readonly unknown[],
  option: string,
  not: boolean,
) {
  if (given.length === 0) throw invalidValue(option, 'expected at least one', given)
  const spans = given.map((item, at) => {
    const { low, high } = spanOf(type, item, `${option}[${at}]`)
    return { low: shifted(field, low, option), high: shifted(field, high, option) }
  })
  const interval = given.some((item) => isSpan(type, item, option))
  const unique = joined(spans)
  const keys = interval
    ? intervals(unique)
    : [...new Set(spans.map(({ low }) => low))].map((low) => ({
        key: { value: compared(type, low) },
      }))
  const { number, length } = type
  const flags = interval ? { interval: true } : {}
  const found = build.anonymous(
    {
      ...{ keyType: number, keyLength: length, ...flags },
      description: { size: keys.length },
      userdata: setUserdata({ key: interval ? 'network' : (type.told ?? type.order) }),
    },
    keys,
  )
  build.load(field)
  if (interval) build.order(type)
  build.add({ lookup: { ...found, sreg: 1, ...(not && { flags: 1 }) } })
}

/** Bits in the middle of bytes: the value where they are. */
export function shifted(field: Field, value: string, option: string): string {
  if (field.bits === undefined) return value
  const { width, shift } = field.bits
  const number = BigInt(`0x${value}`)
  if (number >> BigInt(width) !== 0n) {
    throw invalidValue(option, `expected at most ${2 ** width - 1}`, Number(number))
  }
  return bytes.hexOf(number << BigInt(shift), field.length)
}
