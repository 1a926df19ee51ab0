/** What has become of boxes between two states. */
import type { Box } from '../../graph/box.js'
import type { State } from '../live.js'

/** A change: of which box, and in words. */
export interface Seen {
  id: string
  words: string
}

interface Placed {
  box: Pick<Box, 'name' | 'state' | 'addresses' | 'facts'>
  where: string
}

/** What differs. `isSame` says whether both are of one connection: only then are revisions comparable. */
export function changesOf(before: State, now: State, isSame: boolean): Seen[] {
  const [were, are] = [boxesOf(before), boxesOf(now)]
  const gone = [...were].flatMap(([id, placed]) =>
    are.has(id) || isMissing(id) ? [] : [{ id, words: `${nameOf(placed)} is gone` }],
  )
  const others = [...are].flatMap(([id, placed]): Seen[] => {
    const was = were.get(id)
    if (was === undefined) {
      return [{ id, words: `${nameOf(placed)} is ${isMissing(id) ? 'missing' : 'new'}` }]
    }
    const words = differences(was, placed)
    const isOther = isSame && now.revisions[id] !== before.revisions[id]
    if (words.length === 0 && !isOther) return []
    return [{ id, words: `${nameOf(placed)}: ${words.join(', ') || 'changed'}` }]
  })
  return [...gone, ...others]
}

/** It is drawn for its definition alone. */
const isMissing = (id: string): boolean => id.startsWith('missing-')

function boxesOf({ chart: { groups } }: State): Map<string, Placed> {
  return new Map(
    groups.flatMap(({ id, title, boxes }): [string, Placed][] => [
      [id, { box: { name: title, addresses: [], facts: [] }, where: '' }],
      ...boxes.map((box): [string, Placed] => [box.id, { box, where: title }]),
    ]),
  )
}

const nameOf = ({ box, where }: Placed) =>
  where === '' ? `namespace ${box.name}` : `${box.name} in ${where}`

function differences({ box: was, where: from }: Placed, { box: is, where: to }: Placed): string[] {
  const without = (these: readonly string[], those: readonly string[]) =>
    these.filter((each) => !those.includes(each))
  return [
    ...(was.name === is.name ? [] : [`was ${was.name}`]),
    ...(from === to ? [] : [`was in ${from}`]),
    ...(was.state === is.state ? [] : [`${was.state ?? 'unknown'} → ${is.state ?? 'unknown'}`]),
    ...without(is.addresses, was.addresses).map((each) => `+ ${each}`),
    ...without(was.addresses, is.addresses).map((each) => `− ${each}`),
    ...without(
      without(is.facts, was.facts),
      ['down', 'no carrier', 'missing'], // which are states
    ),
  ]
}
