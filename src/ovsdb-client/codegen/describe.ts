/** What a schema says of tables and columns beyond their types, in words: doc comments. */

import type { Column } from '../schema/column.js'
import type { BaseType } from '../schema/column-type.js'
import type { TableSchema } from '../schema/schema.js'

/** Of a table: how many rows, what keeps them, what is unique. */
export function describeTable(name: string, schema: TableSchema): string[] {
  const { isRoot, maxRows, indexes = [] } = schema
  return [
    `A row of table ${name}.`,
    ...(isRoot ? [] : ['It is deleted when no row refers to it any more.']),
    ...(maxRows === undefined ? [] : [`The table has at most ${plural(maxRows, 'row')}.`]),
    ...indexes.map((columns) => `No two rows have the same ${columns.join(', ')}.`),
  ]
}

/** Of a column: the limits of its elements, how many there are, and how long it is kept. */
export function describeColumn(column: Column): string[] {
  const { key, value, min, max } = column.type
  const several = column.shape !== 'scalar' && column.shape !== 'optional'
  return [
    ...(value
      ? [...describeBase(key, 'Keys: '), ...describeBase(value, 'Values: ')]
      : describeBase(key, several ? 'Each: ' : '')),
    ...(several ? describeCount(min, max) : []),
    ...(column.mutable ? [] : ['Set on insert only.']),
    ...(column.ephemeral ? ['Not kept when the server starts again.'] : []),
  ].map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
}

function describeBase(base: BaseType, what: string): string[] {
  const limits = base.enum ? undefined : describeLimits(base)
  return [
    ...(limits ? [`${what}${limits}.`] : []),
    ...(base.weak ? ['A reference goes when its row is deleted.'] : []),
  ]
}

function describeLimits({ type, min, max }: BaseType): string | undefined {
  const unit = type === 'string' ? ' characters' : ''
  const least = LOWEST.includes(Number(min)) || (type === 'string' && min === 0) ? '' : `${min}`
  const most = HIGHEST.includes(Number(max)) ? '' : `${max}`
  if (type === 'boolean' || type === 'uuid' || (!least && !most)) return undefined
  if (least && most) return `${least} to ${most}${unit}`
  return least ? `at least ${least}${unit}` : `at most ${most}${unit}`
}

/** What a limit is that was not given. */
const LOWEST = [-(2 ** 63), -Number.MAX_VALUE]
const HIGHEST = [2 ** 63, Number.MAX_VALUE, Number.POSITIVE_INFINITY]

function describeCount(min: number, max: number): string[] {
  const most = Number.isFinite(max) ? `at most ${max} elements` : ''
  const least = min > 0 ? 'at least one element' : ''
  const both = [least, most].filter((each) => each !== '').join(', ')
  return both === '' ? [] : [`${both}.`]
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
