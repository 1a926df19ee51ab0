/** The conditions of ovs-vsctl's `find` and `wait-until`. */

import { invalidType, invalidValue } from '../../base/errors.js'
import { checkOneOf } from '../../ovsdb-client/check.js'
import { encodeAs } from '../../ovsdb-client/schema/column.js'
import type { ColumnType } from '../../ovsdb-client/schema/column-type.js'
import { valueKey } from '../../ovsdb-client/schema/row-shape.js'
import { bySchema } from '../../ovsdb-client/schema/schema-refusal.js'
import {
  type Atom,
  decodeSet,
  encodeSet,
  isMap,
  type Row,
  type Value,
} from '../../ovsdb-client/schema/values.js'
import type { TableName, Types } from '../types.js'
import type { ColumnOf, ElementOf, KeyOf, ValueAt } from './column-types.js'

/**
 * How a column, or the value of a key, compares with what is given. `{...}` compare sets: `{<=}` and
 * `{in}` are true when everything there is among what is given, `{>=}` when everything given is
 * there, `{not-in}` when nothing is. Only these are ever true of a key that is not there.
 */
export type Operator =
  | ('=' | '!=' | '<' | '>' | '<=' | '>=')
  | ('{=}' | '{!=}' | '{<}' | '{>}' | '{<=}' | '{>=}' | '{in}' | '{not-in}')

/** A condition on a column, or on `column:key` of a map. */
export type Condition<T extends TableName> =
  | {
      [C in ColumnOf<T>]: readonly [column: C, operator: Operator, value: ElementOf<T, C>]
    }[ColumnOf<T>]
  | { [K in KeyOf<T>]: readonly [key: K, operator: Operator, value: ValueAt<T, K>] }[KeyOf<T>]

type Elements = readonly (readonly [Atom, Atom?])[]

/** What a comparison knows: the elements on both sides, and how they are ordered. */
interface Sides {
  have: Elements
  want: Elements
  order: number
}

const OPERATORS: Readonly<Record<Operator, (sides: Sides) => boolean>> = {
  '=': ({ order }) => order === 0,
  '!=': ({ order }) => order !== 0,
  '<': ({ order }) => order < 0,
  '>': ({ order }) => order > 0,
  '<=': ({ order }) => order <= 0,
  '>=': ({ order }) => order >= 0,
  '{=}': ({ order }) => order === 0,
  '{!=}': ({ order }) => order !== 0,
  '{<}': ({ have, want }) => have.length < want.length && among(have, want),
  '{>}': ({ have, want }) => have.length > want.length && among(want, have),
  '{<=}': ({ have, want }) => among(have, want),
  '{>=}': ({ have, want }) => among(want, have),
  '{in}': ({ have, want }) => among(have, want),
  '{not-in}': ({ have, want }) => {
    const there = new Set(have.map(elementKey))
    return !want.some((each) => there.has(elementKey(each)))
  },
}

/** Conditions, checked by the schema, as a predicate of rows that meet all of them. */
export function encodeConditions(
  types: Types,
  table: TableName,
  conditions: unknown,
): {
  /** The columns that they are about. */
  columns: string[]
  met(row: Row): boolean
} {
  if (!Array.isArray(conditions)) throw invalidType('conditions', 'an array', conditions)
  const tests = conditions.map((each, at) =>
    encodeCondition(types, table, each, `conditions[${at}]`),
  )
  return {
    columns: tests.map(({ column }) => column),
    met: (row) => tests.every((test) => test.met(row)),
  }
}

function encodeCondition(types: Types, table: TableName, condition: unknown, place: string) {
  if (!Array.isArray(condition) || condition.length !== 3 || typeof condition[0] !== 'string') {
    throw invalidType(place, '[column, operator, value]', condition)
  }
  const [target, operator, value] = condition as [string, Operator, unknown]
  const [name, key] = splitKey(target)
  const column = types.table(table).column(name)
  const { path, type } = column
  checkOneOf(path, operator, Object.keys(OPERATORS))
  const compare = OPERATORS[operator]
  if (key === undefined) {
    const want = elementsOf(encodeElements(type, value, path))
    return {
      column: name,
      met(row: Row) {
        const have = elementsOf(row[name] ?? column.default)
        return compare({ have, want, order: compareElements(have, want) })
      },
    }
  }
  if (!type.value) throw bySchema(invalidValue(path, 'has no keys', target))
  const wantedKey = encodeAs(alone(type.key), keyOf(type, key), path)
  const values = { ...alone(type.value), min: 0, max: Number.POSITIVE_INFINITY }
  const want = elementsOf(encodeAs(values, Array.isArray(value) ? value : [value], path))
  return {
    column: name,
    met(row: Row) {
      const pair = elementsOf(row[name] ?? column.default).find(
        ([each]) => valueKey(each) === valueKey(wantedKey),
      )
      if (!pair && !operator.startsWith('{')) return false
      const have: Elements = pair ? [[pair[1] as Atom]] : []
      return compare({ have, want, order: compareElements(have, want) })
    },
  }
}

/** `column` or `column:key`. */
export function splitKey(target: string): [column: string, key: string | undefined] {
  const at = target.indexOf(':')
  return at < 0 ? [target, undefined] : [target.slice(0, at), target.slice(at + 1)]
}

/** A map's key, as the schema has it, from what it is called in `column:key`. */
export function keyOf({ key }: ColumnType, text: string): unknown {
  return key.type === 'integer' ? Number(text) : text
}

/** One value of a kind. */
export function alone(base: ColumnType['key']): ColumnType {
  return { key: base, value: undefined, min: 1, max: 1 }
}

/** A column's value; of a set, also one element of it. */
export function encodeElements(type: ColumnType, value: unknown, path: string): Value {
  if (type.value) return encodeAs(type, value, path)
  if (value === undefined) return encodeSet([])
  if (!Array.isArray(value)) return encodeAs(alone(type.key), value, path)
  const set = encodeAs({ ...type, min: 0, max: Number.POSITIVE_INFINITY }, value, path)
  if (decodeSet(set).length > type.max) {
    throw bySchema(invalidValue(path, `must have at most ${type.max} elements`, value))
  }
  return set
}

/** A set's or map's elements in their order. */
function elementsOf(value: Value): Elements {
  const elements: Elements = isMap(value) ? value[1] : decodeSet(value).map((atom) => [atom])
  return [...elements].sort(([a], [b]) => compareAtoms(a, b))
}

/** The order that ovsdb gives to values: the fewer elements, then the keys, then their values. */
function compareElements(a: Elements, b: Elements): number {
  if (a.length !== b.length) return a.length - b.length
  for (const place of [0, 1]) {
    for (const [at, element] of a.entries()) {
      const one = element[place]
      const other = b[at]?.[place]
      const order = one === undefined || other === undefined ? 0 : compareAtoms(one, other)
      if (order !== 0) return order
    }
  }
  return 0
}

function compareAtoms(a: Atom, b: Atom): number {
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string))
  const [one, other] = [a, b].map((atom) => (typeof atom === 'object' ? atom[1] : atom)) as [
    number,
    number,
  ]
  return one < other ? -1 : one > other ? 1 : 0
}

function among(some: Elements, all: Elements): boolean {
  const there = new Set(all.map(elementKey))
  return some.every((each) => there.has(elementKey(each)))
}

function elementKey([key, value]: readonly [Atom, Atom?]): string {
  return value === undefined ? valueKey(key) : `${valueKey(key)}:${valueKey(value)}`
}
