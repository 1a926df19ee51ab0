import { checkBoolean } from '../../base/check.js'
import { checkKnownOptions } from '../../ovsdb-client/check.js'
import { isBySchema } from '../../ovsdb-client/schema/schema-refusal.js'
import type { Draft } from '../model/draft.js'
import type { RecordId } from '../model/records.js'
import type { Report } from '../model/report.js'
import type { Types } from '../types.js'

/** How a verb's result is read once its transaction is committed. */
export type Result<T> = (report: Report) => T

/**
 * One verb with checked arguments. `run` adds its operations to a draft, or throws when the database
 * does not allow it; it may be called several times, each time with a fresh draft. One that may have very
 * much to do gives way at each step: the draft sees the database as it was all the while.
 */
export interface Verb<T = void> {
  /** What errors call it. */
  readonly about?: VerbName | undefined
  run(draft: Draft): Result<T> | Generator<void, Result<T>>
  /** Why it cannot be made by the schema that was known last. */
  readonly refusal?: unknown | undefined
  /** Called when all verbs of its transaction have run: throws when that leaves it undone. */
  finish?(draft: Draft): void
}

/** A verb's condition is not met: it is to be asked again when the database has changed. */
export class Unmet extends Error {
  /** What waits, and how many milliseconds it does, at most. */
  readonly waits: { readonly timeout: number | undefined }

  constructor(waits: { readonly timeout: number | undefined }) {
    super('a condition is not met')
    this.waits = waits
  }
}

/** Which verb it is, and what it is about. */
export interface VerbName {
  operation: string
  table?: string
  record?: RecordId | undefined
  column?: string
  /** Of a bridge, port or whatever else it is about. */
  name?: string | undefined
}

/**
 * A verb that is made again when the server has another schema than it was made by. What the schema at
 * hand refuses is not refused for good yet: that may be out of date, and a draft has the one that
 * counts.
 *
 * @throws what `make` does for other reasons.
 */
export function verbBy<T>(types: Types, about: VerbName, make: (types: Types) => Verb<T>): Verb<T> {
  return new VerbBySchema(types, about, make)
}

class VerbBySchema<T> implements Verb<T> {
  readonly about: VerbName
  readonly #make: (types: Types) => Verb<T>
  #by: Types | undefined
  #made: Verb<T> | undefined
  #refusal: unknown

  constructor(types: Types, about: VerbName, make: (types: Types) => Verb<T>) {
    this.about = about
    this.#make = make
    try {
      this.#makeBy(types)
    } catch (error) {
      if (!isBySchema(error)) throw error
    }
  }

  get refusal(): unknown {
    return this.#made ? undefined : this.#refusal
  }

  run(draft: Draft): Result<T> | Generator<void, Result<T>> {
    if (this.#by !== draft.types) this.#makeBy(draft.types)
    return (this.#made as Verb<T>).run(draft)
  }

  finish(draft: Draft): void {
    this.#made?.finish?.(draft)
  }

  #makeBy(types: Types): void {
    this.#made = undefined
    try {
      this.#made = this.#make(types)
      this.#by = types
    } catch (error) {
      this.#refusal = error
      throw error
    }
  }
}

/** For verbs that make something. */
export interface MayExist {
  /**
   * Succeed when it exists and matches the request; without it, or when the existing object differs in any option
   * that was passed, the call fails. Default false.
   */
  mayExist?: boolean | undefined
}

/** For verbs that delete or change something. */
export interface IfExists {
  /** Succeed when there is nothing to delete or change. Default false. */
  ifExists?: boolean | undefined
}

/** A verb that has no result. */
export function action(run: (draft: Draft) => void | Generator<void>): Verb {
  return {
    run(draft) {
      const rest = run(draft)
      return rest ? followedBy(rest, nothing) : nothing
    },
  }
}

function nothing(): void {}

function* followedBy<R>(steps: Generator<void>, result: R): Generator<void, R> {
  yield* steps
  return result
}

/** Runs a verb as a part of others. */
export function* part<T>(verb: Verb<T>, draft: Draft): Generator<void, Result<T>> {
  const run = verb.run(draft)
  return typeof run === 'function' ? run : yield* run
}

export function checkIfExists(options: IfExists): void {
  checkKnownOptions(options, ['ifExists'])
  checkBoolean('ifExists', options.ifExists)
}
