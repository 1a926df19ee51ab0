/** Loops over very many, as generators that yield wherever they may give way; see slices.ts. */

/** Small steps of a loop between two looks at the clock, each of which costs as much as such a step. */
const A_FEW = 32

/** Says of each step of a loop whether it is to give way after it: after every few. */
export function everyFew(): () => boolean {
  let steps = 0
  return () => ++steps % A_FEW === 0
}

/** Does something with each of many; may give way at each step. */
export function* each<T>(items: Iterable<T>, act: (item: T) => void): Generator<void> {
  const isDue = everyFew()
  for (const item of items) {
    act(item)
    if (isDue()) yield
  }
}

/** What becomes of each of many; may give way at each step. */
export function* mapped<T, R>(items: Iterable<T>, made: (item: T) => R): Generator<void, R[]> {
  const all: R[] = []
  yield* each(items, (item) => all.push(made(item)))
  return all
}

/** Items in their order; those that are equal stay as they are. May give way at each step. */
export function* sorted<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const longer: T[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] as T[], runs[at + 1] ?? [], compare))
    }
    runs = longer
  }
  return runs[0] ?? []
}

/** So many are sorted in one step. */
const RUN = 256

function* merged<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  const all: T[] = []
  const isDue = everyFew()
  let at = 0
  for (const item of one) {
    while (at < other.length && compare(other[at] as T, item) < 0) {
      all.push(other[at++] as T)
      if (isDue()) yield
    }
    all.push(item)
    if (isDue()) yield
  }
  return all.concat(other.slice(at))
}
