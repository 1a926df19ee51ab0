/** What watches of objects have in common, whatever rows these are read of. */
import { isDeepStrictEqual } from 'node:util'

/** A watch that has begun to take notice. */
export interface Begun<Event> {
  /** What there was then. */
  first: readonly Event[] | Promise<readonly Event[]>
  told: AsyncIterableIterator<Event>
  /** Ends what was opened for it. */
  end(): void
}

/**
 * The arguments of an `Iteration` of objects: of those that there were, with `initial`, and then of what becomes of
 * them. `begin` is to give up when its signal is aborted.
 */
export function watching<Event>(
  begin: (signal: AbortSignal) => Promise<Begun<Event>>,
  { initial, signal }: { initial: boolean; signal: AbortSignal | undefined },
): [
  signal: AbortSignal | undefined,
  ready: Promise<unknown>,
  begin: (stop: AbortSignal) => AsyncGenerator<Event, undefined, void>,
] {
  const opening = new AbortController()
  const begun = begin(opening.signal)
  const events = (stop: AbortSignal) => {
    const end = () => {
      opening.abort()
      void begun.then(
        (each) => each.end(),
        () => {},
      )
    }
    if (stop.aborted) end()
    else stop.addEventListener('abort', end, { once: true })
    return eventsOf(begun, initial, stop)
  }
  return [signal, begun, events]
}

async function* eventsOf<Event>(
  begun: Promise<Begun<Event>>,
  initial: boolean,
  stop: AbortSignal,
): AsyncGenerator<Event, undefined, void> {
  try {
    const { first, told } = await begun
    const added = await first
    for (const event of initial ? added : []) {
      if (stop.aborted) return undefined
      yield event
    }
    yield* told
  } catch (error) {
    // Ended before it had begun.
    if (!stop.aborted) throw error
  }
  return undefined
}

/** What has become of an object. */
export interface ObjectChange<Of> {
  change: 'added' | 'changed' | 'deleted'
  object: Of
  before?: Of
}

/** The objects that were reported last, by their rows. */
export class Reported<Of extends object> {
  readonly #objects = new Map<string, Of>()

  /** One that there was before anything is reported. */
  begin(id: string, object: Of): void {
    this.#objects.set(id, object)
  }

  /** What has become of the object of a row, which is this now, or gone; undefined where that is nothing. */
  change(id: string, object: Of | undefined): ObjectChange<Of> | undefined {
    const before = this.#objects.get(id)
    if (object) this.#objects.set(id, object)
    else this.#objects.delete(id)
    if (object && !before) return { change: 'added', object }
    if (!object) return before && { change: 'deleted', object: before }
    return isDeepStrictEqual(object, before)
      ? undefined
      : { change: 'changed', object, before: before as Of }
  }
}
