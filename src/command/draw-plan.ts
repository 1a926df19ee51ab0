/** Operations of a plan as people read them. */

import { plain } from '../base/drawing.js'
import type { Change, Operation } from '../network/index.js'
import type { Paints } from './terminal.js'

type Action = Operation['action']

/** What stands before each, how it is painted, and how many of them are counted. */
const actions: Readonly<Record<Action, { sign: string; paint: keyof Paints; words: string }>> = {
  create: { sign: '+', paint: 'created', words: 'to create' },
  change: { sign: '~', paint: 'changed', words: 'to change' },
  rename: { sign: '~', paint: 'changed', words: 'to rename' },
  recreate: { sign: '-/+', paint: 'deleted', words: 'to make anew' },
  delete: { sign: '-', paint: 'deleted', words: 'to delete' },
  adopt: { sign: '=', paint: 'created', words: 'adopted' },
  conflict: { sign: '!', paint: 'error', words: 'in conflict' },
}

/** All operations, a line each, with what they change below, and how many there are of each action. */
export function planLines(operations: readonly Operation[], paints: Paints): string[] {
  const width = Math.max(...operations.map(({ path }) => path.length))
  return [
    ...operations.flatMap((operation) => operationLines(operation, width, paints)),
    '',
    `${counted(operations)}.`,
  ]
}

/** What `apply` rolls back before it does anything else. */
export const unfinishedLines = (project: string, paths: readonly string[]): string[] =>
  paths.length === 0
    ? []
    : [`${project}: an interrupted apply is rolled back first: ${plain(paths.join(', '))}`]

function operationLines(
  { action, path, because, changes = [] }: Operation,
  width: number,
  paints: Paints,
): string[] {
  const { sign, paint } = actions[action]
  const head = paints[paint](`${sign.padStart(3)} ${plain(path)}`)
  const gap = ' '.repeat(width - path.length)
  return [
    `${head}${gap}  ${paints.faint(plain(because))}`,
    ...changes.map((change) => `      ${changeWords(change)}`),
  ]
}

/** `2 to create, 1 to delete`. */
function counted(operations: readonly Operation[]): string {
  const counts = Object.entries(actions).map(([action, { words }]) => {
    const count = operations.filter((each) => each.action === action).length
    return count === 0 ? [] : [`${count} ${words}`]
  })
  return counts.flat().join(', ')
}

/** `mtu: 1500 → 1400`: what was found, and what is asked for. */
function changeWords({ option, asked, found }: Change): string {
  const [before, after] = [brief(found), brief(asked)]
  const isSame = before === after
  return plain(`${option}: ${isSame ? whole(found) : before} → ${isSame ? whole(asked) : after}`)
}

/** Addresses and routes by what they are known by. */
function brief(value: unknown): string {
  const { address, destination, via } = Object(value) as Record<string, unknown>
  if (typeof address === 'string') return address
  if (typeof destination !== 'string') return whole(value)
  return typeof via === 'string' ? `${destination} via ${via}` : destination
}

const whole = (value: unknown): string =>
  value === undefined ? 'none' : typeof value === 'string' ? value : jsonOf(value)

/** What no number holds is a text, as JSON has no other way that is exact for all who read it. */
export const jsonOf = (value: unknown, indent?: number): string =>
  JSON.stringify(
    value,
    (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each),
    indent,
  )
