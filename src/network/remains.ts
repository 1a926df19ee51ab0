/** Deleting what is no longer wanted, each whatever becomes of the others. */
import { NetworkError } from './errors.js'

/** Something to be deleted. */
export interface Removal {
  path: string
  remove(): Promise<unknown>
}

/** Those of a stage side by side, after those before it. `words` are what its error says before what could not be deleted. */
export async function removeAll(
  stages: readonly (readonly Removal[])[],
  words: string,
): Promise<void> {
  const remains: { path: string; error: unknown }[] = []
  for (const stage of stages) {
    await Promise.all(
      stage.map(({ path, remove }) =>
        remove().catch((error: unknown) => remains.push({ path, error })),
      ),
    )
  }
  const [first] = remains
  if (first === undefined) return
  throw new NetworkError(
    `${words}${first.path} could not be deleted: ${first.error} (NETWORK_REMAINS)`,
    { code: 'NETWORK_REMAINS', path: first.path, remains, cause: first.error },
  )
}
