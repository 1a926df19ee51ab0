/** Comparing what is asked for with what there is, when nothing is to be made. */
import { binding } from '../addon/binding.js'
import type { Place, RawExisting, RawStep } from '../addon/types.js'
import { type Call, submit } from './submit.js'

/** In how far what each of `reads` finds is as it was `asked`; nothing where there is no link of this name. */
export async function compared(
  places: readonly Place[],
  link: string,
  reads: readonly RawStep[],
  call: Call,
): Promise<readonly RawExisting[]> {
  let existing: readonly RawExisting[] = []
  // The addon compares for a program that failed at what is there: this one fails where the link is.
  const isAbsent = { operation: 'getLink', place: 0, options: { name: link }, absent: 17 as const }
  await submit(() => binding.run([...places], [isAbsent], undefined, [...reads]), {
    ...call,
    existing: (found) => {
      existing = found
    },
  })
  return existing
}
