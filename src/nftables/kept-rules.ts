/** Which rules of a chain stay, when others are wanted in their places. */
import type { NftSet } from '../rtnetlink/generated/objects.js'
import type { Found } from './compared.js'
import type { CompiledRule, RuleBody } from './compile.js'
import { type Shape, sameShape, shapeOf } from './same.js'

/** What becomes of a chain's rules. */
export interface Kept {
  /** For each rule that is wanted the one that stays for it; undefined where it is new. */
  stays: (Found | undefined)[]
  /** Those that go. */
  goes: Found[]
}

/** As many rules as there are in the order in which they are wanted: each of them stays. */
export function common(
  wanted: readonly CompiledRule[],
  current: readonly Found[],
  sets: readonly NftSet[],
  changed: ReadonlySet<string>,
): Kept {
  const named = sets.filter(({ anonymous }) => !anonymous)
  const unchanged = (shape: Shape) =>
    changed.size > 0 && shape.uses.some((name) => changed.has(name)) ? undefined : shape
  const asked = wanted.map(({ body }) => unchanged(shapeOfBody(body, named)))
  const found = current.map(({ shape }) => unchanged(shape))
  let start = 0
  while (start < asked.length && sameShape(asked[start], found[start])) start++
  let end = 0
  while (
    end < Math.min(asked.length, found.length) - start &&
    sameShape(asked.at(-1 - end), found.at(-1 - end))
  ) {
    end++
  }
  const stays: (Found | undefined)[] = wanted.map((_, at) => {
    if (at < start) return current[at]
    return at >= wanted.length - end ? current[current.length - wanted.length + at] : undefined
  })
  between(asked, found, start, end).forEach(([to, from]) => {
    stays[to] = current[from]
  })
  const kept = new Set(stays)
  return { stays, goes: current.filter((rule) => !kept.has(rule)) }
}

/** Pairs of what is the same in the middle of two lists: the longest common subsequence. */
function between(
  asked: readonly (Shape | undefined)[],
  found: readonly (Shape | undefined)[],
  start: number,
  end: number,
): [to: number, from: number][] {
  const [rows, columns] = [asked.length - start - end, found.length - start - end]
  if (rows === 0 || columns === 0) return []
  // Of very long lists, what changes in the middle of them is made anew.
  if (rows * columns > 4_000_000) return []
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const isSame = (row: number, column: number) =>
    sameShape(asked[start + row], found[start + column])
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      ;(lengths[row] as Uint16Array)[column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(row, column)) pairs.push([start + row++, start + column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

/** Of bodies, which may be those of several replacements. */
const known = new WeakMap<RuleBody, Shape>()

function shapeOfBody(body: RuleBody, named: readonly NftSet[]): Shape {
  const before = known.get(body)
  if (before !== undefined) return before
  const shape = shapeOf(body.expressions, body.userdata, [...body.sets, ...named])
  if (shape.alone) known.set(body, shape)
  return shape
}
