/** Doing several things, all or none. */
import type { Undo } from './world.js'

/** What could not be taken back of work that failed. */
export class UndoError extends Error {
  readonly remains: readonly unknown[]

  constructor(cause: unknown, remains: readonly unknown[]) {
    super('the changes could not be rolled back', { cause })
    this.remains = remains
  }
}

/**
 * Does some work, which says how each part of it is taken back. When it fails, what was done is taken back, the last
 * first, and the error is thrown; when it succeeds, what it returns takes all of it back.
 */
export async function undone(work: (keep: (undo: Undo) => void) => Promise<void>): Promise<Undo> {
  const undos: Undo[] = []
  const undo = async () => {
    const errors: unknown[] = []
    for (const each of undos.splice(0).reverse()) {
      await each().catch((error: unknown) =>
        errors.push(...(error instanceof UndoError ? error.remains : [error])),
      )
    }
    if (errors.length > 0) throw new UndoError(errors[0], errors)
  }
  try {
    await work((each) => undos.push(each))
  } catch (error) {
    const remains = error instanceof UndoError ? [...error.remains] : []
    await undo().catch((each: UndoError) => remains.push(...each.remains))
    const cause = error instanceof UndoError ? error.cause : error
    throw remains.length === 0 ? cause : new UndoError(cause, remains)
  }
  return undo
}
