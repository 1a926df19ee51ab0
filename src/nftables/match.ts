/** Comparisons of what a packet has: `{ ip: { saddr: '192.0.2.0/24' } }` as expressions. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { type Build, toldBy } from './build.js'
import * as bytes from './bytes.js'
import type { FieldOf, FieldValue, Protocol } from './fields.js'
import { textOf } from './given.js'
import { addLookup } from './lookups.js'
import { type Loadable, loadAll, loadable } from './parts.js'
import { fieldAt, fieldOf } from './paths.js'
import { contentsOf } from './sets.js'
import { type Type, types } from './types.js'
import {
  bitsOf,
  compared,
  isSpan,
  itemOf,
  joined,
  type Matched,
  prefixOf,
  spanOf,
} from './values.js'

/** A match: a packet must satisfy the condition on every field given. Matching a protocol's field implies that protocol. */
export type Match = {
  readonly [Of in Protocol]?: {
    readonly [Which in FieldOf<Of>]?: Matched<FieldValue<Of, Which>> | undefined
  }
}

/** Adds the comparisons of one protocol's fields. */
export function addMatch(build: Build, protocol: Protocol, given: unknown, option: string): void {
  if (!isObject(given)) throw invalidType(option, 'an object', given)
  const asked = Object.entries(given).filter(([, value]) => value !== undefined)
  if (asked.length === 0) throw invalidValue(option, 'expected at least one field', given)
  for (const [name, value] of asked) {
    const path = `${option}.${name}`
    fieldOf(protocol, name, path)
    addComparison(build, loadable(`${protocol}.${name}`, path), value, path)
    implied(build, `${protocol}.${name}`, value)
  }
}

/** What a rule says itself need not be added for fields behind it. */
function implied(build: Build, path: string, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number') return
  const { type } = fieldAt(path, path)
  const what = toldBy(path, () => (types[type] as Type).parse(value, path))
  if (what !== undefined) build.isSure(what)
}

const operators = { lt: 'lt', le: 'le', gt: 'gt', ge: 'ge' } as const
const forms = ['not', 'set', 'mask', 'value', 'from', 'to', ...Object.keys(operators)]

/** Compares a part of a packet. */
export function addComparison(build: Build, part: Loadable, given: unknown, option: string) {
  const { inPlace } = part
  if (isObject(given)) {
    const form = checkMembers(given, option, forms)
    if ('not' in form) return addEquality(build, part, form['not'], `${option}.not`, true)
    const operator = Object.keys(operators).find((name) => name in form)
    if (operator !== undefined) {
      if (!inPlace.ranges) throw invalidValue(option, `${inPlace.name} has no order`, given)
      const value = inPlace.parse(form[operator], `${option}.${operator}`)
      load(build, part, true)
      build.compare(operator as keyof typeof operators, compared(inPlace, value))
      return
    }
  }
  addEquality(build, part, given, option, false)
}

function load(build: Build, part: Loadable, ordered = false): void {
  part.require(build)
  loadAll(build, [part], { ordered })
}

function addEquality(build: Build, part: Loadable, given: unknown, option: string, not: boolean) {
  const { inPlace } = part
  if (isObject(given) && 'set' in given) {
    const name = textOf(given.set, `${option}.set`, "a set's name")
    return addLookup(build, [part], { named: name, not })
  }
  if (isObject(given) && 'mask' in given) return addMasked(build, part, given, option, not)
  if (inPlace.bits) {
    const bits = bitsOf(inPlace, given, option)
    load(build, part)
    build.mask(bits)
    build.compare(not ? 'eq' : 'ne', bytes.hexOf(0, inPlace.length))
    return
  }
  if (Array.isArray(given)) return addList(build, part, given, option, not)
  const op = not ? 'ne' : 'eq'
  const prefix = prefixOf(inPlace, given, option)
  if (prefix !== undefined) {
    addPrefix(build, part, prefix, op)
  } else if (isSpan(inPlace, given, option)) {
    const { low, high } = spanOf(inPlace, given, option)
    load(build, part, true)
    if (not) return build.add({ range: { sreg: 1, op, from: { value: low }, to: { value: high } } })
    build.compare('ge', low)
    build.compare('le', high)
  } else {
    const wildcard = inPlace === types.link ? wildcardOf(given) : undefined
    const value = wildcard ?? inPlace.parse(given, option)
    load(build, part)
    build.compare(op, value)
  }
}

/** As nft has it: of whole bytes only these are compared, and of a packet's only these are read. */
function addPrefix(
  build: Build,
  part: Loadable,
  { value, mask, length }: { value: string; mask: string; length: number },
  op: 'eq' | 'ne',
) {
  const whole = length > 0 && length % 8 === 0
  const { field } = part
  const { payload } = field?.load ?? {}
  if (field && whole && payload !== undefined) {
    const short = { payload: { ...payload, length: length / 8 } }
    build.load({ ...field, load: short, length: length / 8 })
  } else {
    load(build, part)
    if (!whole) build.mask(mask)
  }
  build.compare(op, whole ? value.slice(0, length / 4) : value)
}

/** `eth*`: names that begin so. The kernel compares as many bytes as it is given. */
function wildcardOf(given: unknown): string | undefined {
  const [, start] = (typeof given === 'string' && /^([^*\s/]{1,15})\*$/.exec(given)) || []
  return start === undefined ? undefined : Buffer.from(start).toString('hex')
}

function addMasked(build: Build, part: Loadable, given: object, option: string, not: boolean) {
  const { inPlace } = part
  const form = checkMembers(given, option, ['mask', 'value'])
  const side = (name: 'mask' | 'value') => {
    if (form[name] === undefined) throw invalidValue(`${option}.${name}`, 'is needed', form[name])
    return inPlace.bits
      ? bitsOf(inPlace, form[name], `${option}.${name}`)
      : inPlace.parse(form[name], `${option}.${name}`)
  }
  const [mask, value] = [side('mask'), side('value')]
  if (bytes.masked(value, mask) !== value) {
    throw invalidValue(`${option}.value`, 'has bits outside of the mask', form['value'])
  }
  load(build, part)
  build.mask(mask)
  build.compare(not ? 'ne' : 'eq', value)
}

/** One of several: a set without a name, in which what touches is one range. */
function addList(
  build: Build,
  part: Loadable,
  given: readonly unknown[],
  option: string,
  not: boolean,
) {
  if (given.length === 0) throw invalidValue(option, 'expected at least one', given)
  const { inPlace } = part
  const spans = given.map((item, at) => spanOf(inPlace, item, `${option}[${at}]`))
  const isRanged = given.some((item) => isSpan(inPlace, item, option))
  const unique = isRanged
    ? joined(spans).map((span) => itemOf(inPlace, span))
    : [...new Map(given.map((item, at) => [spans[at]?.low, item])).values()]
  addLookup(build, [part], { contents: contentsOf([inPlace], unique, { option }), not })
}
