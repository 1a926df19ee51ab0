/** Deleting what is no longer wanted, each whatever becomes of the others. */
import { NetworkError } from './errors.js'

/** Something to be deleted. */
export interface Removal {
  path: string
  /** It is a part of what another removal is about. */
  isPart?: true
  remove(): Promise<unknown>
}

/** Those of a stage side by side, after those before it. `words` are what its error says before what could not be deleted. */
export async function removeAll(
  stages: readonly (readonly Removal[])[],
  words: string,
): Promise<void> {
  const remains = await removed(stages)
  const [first] = remains
  if (first === undefined) return
  throw new NetworkError(
    `${words}${first.path} could not be deleted: ${first.error} (NETWORK_REMAINS)`,
    { code: 'NETWORK_REMAINS', path: first.path, remains, cause: first.error },
  )
}

/** What could not be done, and why. */
export interface Remainder {
  path: string
  error: unknown
}

/** Deletes them likewise, and resolves with what could not be deleted. */
export async function removed(stages: readonly (readonly Removal[])[]): Promise<Remainder[]> {
  const remains: Remainder[] = []
  for (const stage of stages) {
    await Promise.all(
      stage.map(({ path, remove }) =>
        remove().catch((error: unknown) => remains.push({ path, error })),
      ),
    )
  }
  return remains
}
