/** Comparing objects that are asked for with those that there are, when nothing is to be made. */
import type { RawExisting } from '../../addon/types.js'
import { compared } from '../../netns/compared.js'
import { type NetnsRef, placeOf } from '../../netns/ref.js'
import type { Wanted } from './existing.js'

/**
 * What there is of each of them, and in what it differs. Their values are checked, and of those that are not `placed`,
 * whose link or namespace is yet to be made, nothing else is done.
 *
 * @throws TypeError, RangeError for a value that the kernel cannot take, with the name that its `Wanted` gives.
 */
export async function compareWanted(
  operation: string,
  wanted: readonly Wanted[],
  {
    netns,
    placed,
    subject,
    signal,
  }: {
    netns: NetnsRef | undefined
    placed: boolean
    subject?: string | undefined
    signal: AbortSignal | undefined
  },
): Promise<readonly RawExisting[]> {
  if (wanted.length === 0) return []
  const steps = wanted.map(({ read: { asked, place } }) => ({
    ...{ operation: asked?.operation ?? '', options: asked?.options ?? {}, place },
  }))
  const reads = placed ? wanted.map(({ read }) => read) : []
  const found = await compared([placeOf(netns)], steps, reads, {
    ...{ operation, subject, signal, places: [netns] },
    optionName: (step, option) => wanted[step]?.name?.(option) ?? option,
  })
  return wanted.map((_, at) => found[at] ?? {})
}
