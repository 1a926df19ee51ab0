/**
 * What the kernel reports of objects that cannot be listed along with it: events as they come, and that some were
 * lost.
 */
import { binding } from '../../addon/binding.js'
import { uncounted } from '../../addon/queue-limit.js'
import type { RawReading, Subscription } from '../../addon/types.js'
import { onAbort, unlessAborted } from '../../base/abort.js'
import { Iteration } from '../../base/iteration.js'
import { Netns } from '../../netns/handle.js'
import { type NetnsRef, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { othersTurn, readEvents, readIn } from './reading.js'

/** Events came faster than they were read, and the kernel dropped some: list the objects again. */
export interface OverrunEvent {
  /** That it is about no object. */
  type: 'overrun'
}

type RawEvent = RawReading['events'][number]

interface EventsWanted<Event> {
  netns: NetnsRef | undefined
  /** What the addon calls them: of one protocol. */
  types: readonly string[]
  bufferSize: number
  signal: AbortSignal | undefined
  /** The library's function. */
  operation: string
  /** The event to report; undefined when it is not asked for. */
  told?: (event: RawEvent, stop: AbortSignal) => Event | undefined | Promise<Event | undefined>
  /**
   * In place of that: the report of several events, for which something is read where they happened.
   */
  toldOfAll?: (
    events: readonly RawEvent[],
    where: { netns: NetnsRef | undefined; signal: AbortSignal },
  ) => Promise<Event[]>
}

/** An open watch of events: see `watchConntrack` and `watchDrivers`. */
export class EventWatch<Event> extends Iteration<Event | OverrunEvent> {
  /** @internal */
  constructor(wanted: EventsWanted<Event>) {
    const { netns, types, bufferSize, signal, operation } = wanted
    const open = () => binding.openWatch(placeOf(netns), types, bufferSize, false)
    const opened = uncounted(() => submit(open, { operation, places: [netns] }))
    super(signal, opened, (stop) => {
      const handle = netns instanceof Netns ? netns.closing : undefined
      const forgetHandle = onAbort(handle, () => void this.close())
      const end = () => {
        forgetHandle()
        opened.then(binding.closeWatch, () => {})
      }
      stop.addEventListener('abort', end, { once: true })
      return told(opened, wanted, stop)
    })
  }
}

async function* told<Event>(
  opened: Promise<Subscription>,
  { operation, netns, told: toEvent, toldOfAll }: EventsWanted<Event>,
  stop: AbortSignal,
): AsyncGenerator<Event | OverrunEvent, undefined, void> {
  const subscription = await opened
  for (;;) {
    await othersTurn()
    if (stop.aborted) return undefined
    const reading = await unlessAborted(
      stop,
      readEvents(subscription, { operation, idle: false, now: false, signal: stop }),
    )
    if (reading === undefined || reading.gone) return undefined
    for (const raw of reading.events) {
      const event = await unlessAborted(stop, Promise.resolve(toEvent?.(raw, stop)))
      if (event !== undefined) yield event
      if (stop.aborted) return undefined
    }
    if (toldOfAll !== undefined && reading.events.length > 0) {
      const tell = (where: NetnsRef | undefined) =>
        toldOfAll(reading.events, { netns: where, signal: stop })
      for (const event of (await unlessAborted(stop, readIn(subscription, netns, tell))) ?? []) {
        yield event
        if (stop.aborted) return undefined
      }
    }
    if (reading.overrun) yield { type: 'overrun' }
  }
}
