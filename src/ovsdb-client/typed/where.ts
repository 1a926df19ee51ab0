/** Conditions and mutations (RFC 7047 section 5.1): which columns they fit, and their arguments. */
import { invalidType, invalidValue } from '../../base/errors.js'
import { type Column, encodeAs } from '../schema/column.js'
import type { BaseType, ColumnType } from '../schema/column-type.js'
import type { Condition, Mutation } from '../schema/operations.js'
import { encodeRef, isId, NewRow } from '../schema/reference.js'
import { valueKey } from '../schema/row-shape.js'
import { decodeSet, isMap, uuid, type Value } from '../schema/values.js'
import type { Table } from './typed-schema.js'

/** What an operator makes of its argument, or throws when it does not fit the column. */
type Argument = (column: Column, value: unknown, operator: string) => Value

const CONDITIONS: Readonly<Record<Condition[1], Argument>> = {
  '==': same,
  '!=': same,
  includes: part,
  excludes: part,
  '<': order,
  '<=': order,
  '>=': order,
  '>': order,
}

const MUTATORS: Readonly<Record<Mutation[1], Argument>> = {
  '+=': operand,
  '-=': operand,
  '*=': operand,
  '/=': divisor,
  '%=': remainder,
  insert: elements,
  delete: elementsOrKeys,
}

/**
 * Which rows an operation is about: one by its identity, or those that meet every condition.
 *
 * @throws TypeError or RangeError naming table and column.
 */
export function encodeWhere(table: Table, where: unknown): (Condition | boolean)[] {
  if (isId(where) || where instanceof NewRow) {
    const ref = encodeRef(where)
    if (where instanceof NewRow && where.table !== table.name) {
      throw invalidValue(table.name, 'must be a row of this table', where.table)
    }
    return [['_uuid', '==', ref]]
  }
  if (!Array.isArray(where)) {
    throw invalidType(table.name, 'conditions or the identity of a row', where)
  }
  const conditions = where.map((condition) =>
    typeof condition === 'boolean'
      ? condition
      : encodeTriple(table, condition, CONDITIONS, 'column'),
  )
  return decided(conditions, (name) => {
    const column = table.column(name)
    return column.exists ? undefined : column.default
  })
}

/** No row: what is asked for by this is found nowhere, on every server. */
export const NOTHING: readonly Condition[] = [
  ['_uuid', '==', uuid('00000000-0000-0000-0000-000000000000')],
]

/**
 * All conditions, without those on columns that the server does not have: these are decided by the
 * value that all rows have there.
 */
function decided(
  conditions: readonly (Condition | boolean)[],
  absent: (column: string) => Value | undefined,
): (Condition | boolean)[] {
  const left: (Condition | boolean)[] = []
  for (const condition of conditions) {
    const there = typeof condition === 'boolean' ? undefined : absent(condition[0])
    if (there === undefined) left.push(condition)
    else if (!holds(there, condition as Condition)) return [...NOTHING]
  }
  return left
}

/** Whether a value meets a condition (RFC 7047 section 5.1). */
export function holds(value: Value, [, operator, argument]: Condition): boolean {
  return HOLDS[operator](value, argument)
}

const keysOf = (value: Value): string[] =>
  isMap(value)
    ? value[1].map(([key, item]) => `${valueKey(key)}:${valueKey(item)}`)
    : decodeSet(value).map(valueKey)

/** An optional number that is not there meets no order. */
const ordered =
  (isMet: (value: number | bigint, argument: number | bigint) => boolean) =>
  (value: Value, argument: Value): boolean => {
    const [one] = decodeSet(value)
    return one !== undefined && isMet(one as number | bigint, argument as number | bigint)
  }

const HOLDS: Readonly<Record<Condition[1], (value: Value, argument: Value) => boolean>> = {
  '==': (value, argument) => valueKey(value) === valueKey(argument),
  '!=': (value, argument) => valueKey(value) !== valueKey(argument),
  includes: (value, argument) => {
    const there = new Set(keysOf(value))
    return keysOf(argument).every((each) => there.has(each))
  },
  excludes: (value, argument) => {
    const there = new Set(keysOf(value))
    return !keysOf(argument).some((each) => there.has(each))
  },
  '<': ordered((value, argument) => value < argument),
  '<=': ordered((value, argument) => value <= argument),
  '>=': ordered((value, argument) => value >= argument),
  '>': ordered((value, argument) => value > argument),
}

/** @throws TypeError or RangeError naming table and column. */
export function encodeMutations(table: Table, mutations: unknown): Mutation[] {
  if (!Array.isArray(mutations)) throw invalidType(table.name, 'mutations', mutations)
  return mutations.map((each) => encodeTriple(table, each, MUTATORS, 'changeable'))
}

function encodeTriple<F extends string>(
  table: Table,
  triple: unknown,
  operators: Readonly<Record<F, Argument>>,
  find: 'column' | 'changeable',
): [string, F, Value] {
  if (!Array.isArray(triple) || triple.length !== 3 || typeof triple[0] !== 'string') {
    throw invalidType(table.name, '[column, operator, value]', triple)
  }
  const [name, operator, value] = triple as [string, F, unknown]
  const column = table[find](name)
  if (!Object.hasOwn(operators, operator)) {
    const known = Object.keys(operators).join(' ')
    throw invalidValue(column.path, `takes the operators ${known}`, operator)
  }
  return [name, operator, operators[operator](column, value, operator)]
}

function same(column: Column, value: unknown): Value {
  return column.encode(value)
}

/** Some of the elements; of a scalar, itself. */
function part(column: Column, value: unknown): Value {
  return column.shape === 'scalar' ? column.encode(value) : elements(column, value, '')
}

/** RFC 7047 has these for numbers, ovsdb-server for optional ones too (ovsdb-server(7)). */
function order(column: Column, value: unknown, operator: string): Value {
  const { key } = column.type
  const single = column.shape === 'scalar' || column.shape === 'optional'
  if (!single || !isNumeric(key)) throw misfit(column, operator)
  return encodeAs(scalar(column.type), value, column.path)
}

function operand(column: Column, value: unknown, operator: string): Value {
  if (column.type.value || !isNumeric(column.type.key)) throw misfit(column, operator)
  return encodeAs(scalar(column.type), value, column.path)
}

function divisor(column: Column, value: unknown, operator: string): Value {
  const encoded = operand(column, value, operator)
  if (Number(encoded) === 0) throw invalidValue(column.path, `${operator} by zero`, value)
  return encoded
}

function remainder(column: Column, value: unknown, operator: string): Value {
  if (column.type.key.type === 'real') throw misfit(column, operator)
  return divisor(column, value, operator)
}

/** As many as one likes: which of them there may be, the column's limits say. */
function elements(column: Column, value: unknown, operator: string): Value {
  if (column.shape === 'scalar') throw misfit(column, operator)
  const { type, path, shape } = column
  const max = shape === 'optional' ? 1 : Number.POSITIVE_INFINITY
  return encodeAs({ ...type, min: 0, max }, value, path)
}

function elementsOrKeys(column: Column, value: unknown, operator: string): Value {
  if (!column.type.value || !Array.isArray(value)) return elements(column, value, operator)
  const keys = { ...column.type, value: undefined, min: 0, max: Number.POSITIVE_INFINITY }
  return encodeAs(keys, value, column.path)
}

/** One number, without the limits of what is stored: it is compared or reckoned with. */
function scalar({ key }: ColumnType): ColumnType {
  const free = key.type === 'integer' ? INTEGERS : REALS
  return { key: { ...key, ...free, enum: undefined }, value: undefined, min: 1, max: 1 }
}

const INTEGERS = { min: -(2n ** 63n), max: 2n ** 63n - 1n }
const REALS = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE }

function isNumeric({ type }: BaseType): boolean {
  return type === 'integer' || type === 'real'
}

function misfit({ path, type, shape }: Column, operator: string): Error {
  return invalidValue(path, `its type (${shape} of ${type.key.type}) does not take`, operator)
}
