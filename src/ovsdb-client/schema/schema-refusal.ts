/** Which errors are a schema's: another one may allow what it refuses. */

const refusals = new WeakSet<object>()

/** Marks an error as a schema's. */
export function bySchema<E extends object>(error: E): E {
  refusals.add(error)
  return error
}

export function isBySchema(error: unknown): boolean {
  return typeof error === 'object' && error !== null && refusals.has(error)
}
