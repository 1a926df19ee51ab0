/** Deleting what is no longer wanted, each whatever becomes of the others. */
import { NetworkError } from './errors.js'

/** Something to be deleted. */
export interface Removal {
  path: string
  remove(): Promise<unknown>
}

/** `words` are what its error says before what could not be deleted. */
export async function removeAll(removals: readonly Removal[], words: string): Promise<void> {
  const results = await Promise.allSettled(removals.map((each) => each.remove()))
  const remains = results.flatMap((each, at) =>
    each.status === 'rejected'
      ? [{ path: removals[at]?.path ?? '', error: each.reason as unknown }]
      : [],
  )
  const [first] = remains
  if (first === undefined) return
  throw new NetworkError(
    `${words}${first.path} could not be deleted: ${first.error} (NETWORK_REMAINS)`,
    { code: 'NETWORK_REMAINS', path: first.path, remains, cause: first.error },
  )
}
