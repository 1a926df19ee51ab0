/** Comparing what is asked for with what there is, when nothing is to be made. */
import { binding } from '../addon/binding.js'
import type { Place, RawExisting, RawStep } from '../addon/types.js'
import type { NetlinkError } from '../base/errors.js'
import { type Call, submit } from './submit.js'

/**
 * In how far what each of `reads` finds is as it was `asked`; nothing where one is not there. `steps` are what would make
 * it: they are checked, and none is done.
 */
export async function compared(
  places: readonly Place[],
  steps: readonly RawStep[],
  reads: readonly RawStep[],
  call: Call,
): Promise<readonly RawExisting[]> {
  let existing: readonly RawExisting[] = []
  // The addon compares for a program that failed at what is there. Each namespace has its `lo`.
  const fails = { operation: 'getLink', place: 0, options: { name: 'lo' }, absent: 17 as const }
  await submit(() => binding.run([...places], [fails, ...steps], undefined, [...reads]), {
    ...call,
    optionName: (step, option, syscall) => call.optionName?.(step - 1, option, syscall),
    existing: (found) => {
      existing = found
    },
  }).catch((error: NetlinkError) => {
    // What is read is not there.
    if (error.code !== 'EEXIST') throw error
  })
  return existing
}
