/** What goes wrong with a network as a whole. */
import { isDeepStrictEqual } from 'node:util'
import type { Operation } from './operation.js'

/** What `NetworkError` carries beside its message. */
export interface NetworkErrorInit {
  /**
   * `NETWORK_CONFLICT`: something that does not belong to the network is in the way. `NETWORK_RECREATE`: a link can
   * match the definition only if it is recreated. `NETWORK_PLAN_STALE`: the network has changed since the plan was
   * made. `NETWORK_ROLLED_BACK`: something failed, and the previous state was restored. `NETWORK_ROLLBACK_FAILED`:
   * it does not; `remains` says what is left. `NETWORK_UNVERIFIED`: it does not do what `expect` says.
   * `NETWORK_REMAINS`: the network stands, but something that is no longer part of it could not be deleted.
   * `NETWORK_UNCONFIRMED`: no change waits for confirmation. `NETWORK_JOURNAL`: the journal of the project cannot be
   * read, or, with `confirm`, written. `NETWORK_GUARD`: the process that rolls back what is not confirmed could not be
   * started.
   */
  code: string
  /** The part of the network that it is about, such as `links.web-db`. */
  path?: string | undefined
  /** The conflicting operations, or those that the plan did not have. */
  operations?: readonly Operation[] | undefined
  /** What is left that should not be, and why. */
  remains?: readonly { path: string; error: unknown }[] | undefined
  /** The error that this one comes of: of several the first. */
  cause?: unknown
}

/** An error of a network as a whole. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  declare readonly code: string
  declare readonly path?: string
  declare readonly operations?: readonly Operation[]
  declare readonly remains?: readonly { path: string; error: unknown }[]

  constructor(message: string, { cause, ...facts }: NetworkErrorInit) {
    super(message, cause === undefined ? undefined : { cause })
    for (const [name, value] of Object.entries(facts)) {
      if (value !== undefined) Object.assign(this, { [name]: value })
    }
  }
}

/** Throws when something is in the way. */
export function checkNoConflict(caller: string, conflicts: readonly Operation[]): void {
  const [first] = conflicts
  if (first === undefined) return
  throw new NetworkError(`${caller}: ${first.path}: ${first.because} (NETWORK_CONFLICT)`, {
    ...{ code: 'NETWORK_CONFLICT', path: first.path, operations: conflicts },
  })
}

/** What is to be done now is not what the plan has. */
export function stale(now: readonly Operation[], planned: readonly Operation[]): NetworkError {
  const isIn = (list: readonly Operation[], each: Operation) =>
    list.some((other) => isDeepStrictEqual(each, other))
  const differences = [
    ...now.filter((each) => !isIn(planned, each)),
    ...planned.filter((each) => !isIn(now, each)),
  ]
  const path = differences[0]?.path
  return new NetworkError(
    `apply: the network has changed since the plan was made, first ${path} (NETWORK_PLAN_STALE)`,
    { code: 'NETWORK_PLAN_STALE', path, operations: differences },
  )
}
