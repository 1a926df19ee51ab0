/** What is shown, kept current while somebody looks at it, and left alone while nobody does. */
import type { Ovs } from '../../index.js'
import { drift, type Network, type Operation } from '../../network/index.js'
import { jsonOf } from '../draw-plan.js'
import type { Chart } from '../graph/chart.js'
import { Bell, looks } from '../live/bell.js'
import { type Drawn, drawnOf } from './chart.js'
import { withDrift } from './drifted.js'
import { type Counts, counted, countsIn, look, type Sight, type Where } from './sight.js'

/** What to show. */
export interface Shown extends Where {
  title: string
  /** Of one project; else of the whole machine. */
  project: string | undefined
  /** What it is compared with. */
  network: Network | undefined
}

/** What `state` events have. */
export interface State {
  version: 1
  /** When it was seen. */
  time: string
  chart: Chart
  /** Of each box, how often what is known of it has changed. */
  revisions: Record<string, number>
  /** How many there are: of namespaces, but for the process's own, and of links, without loopback. */
  namespaces: number
  links: number
  /** None of it is there. */
  isNothing: boolean
  /** What differs from the definition; absent without one, and until that is known. */
  drift?: readonly Operation[]
}

/** What `rates` events have: of each link on which something went, per second. */
export interface Rates {
  version: 1
  rates: Record<string, Record<keyof Counts, number>>
}

/** Somebody who looks. Each gets what is known at once, and then what becomes of it. */
export interface Viewer {
  state(state: State): void
  rates(rates: Rates): void
  /** It can go on no more. */
  failed(error: unknown): void
}

/** In milliseconds. */
const pauses = {
  /** Between two readings of counters. */
  counters: 1000,
  /** From a look to its report. */
  soon: 20,
  /** For which what is open stays open without a viewer: a page that is loaded again is another viewer. */
  linger: 1000,
}

/** See above. */
export class Live {
  readonly #shown: Shown
  readonly #ovs: Ovs | undefined
  readonly #signal: AbortSignal
  readonly #viewers = new Set<Viewer>()
  #running: AbortController | undefined
  #leaving: NodeJS.Timeout | undefined
  #sight: Sight | undefined
  #drawn: Drawn | undefined
  readonly #revisions = new Revisions()
  #operations: readonly Operation[] | undefined
  #state: State | undefined
  #soon: NodeJS.Timeout | undefined
  /** What was reported last, without its time. */
  #last: string | undefined

  constructor(shown: Shown, signal: AbortSignal) {
    this.#shown = shown
    this.#ovs = shown.ovs
    this.#signal = signal
  }

  /** Looks once: what makes that fail would make all of it fail. */
  async begin(): Promise<void> {
    this.#see(await look(this.#shown, this.#signal))
  }

  /** Everything known of a box. */
  known(id: string): object | undefined {
    return this.#drawn?.known.get(id)
  }

  /** Shows it to somebody, until the returned function is called. */
  show(viewer: Viewer): () => void {
    clearTimeout(this.#leaving)
    this.#viewers.add(viewer)
    // What was known when the last one left may be long over.
    if (this.#running === undefined) this.#run()
    else if (this.#state !== undefined) viewer.state(this.#state)
    return () => {
      if (!this.#viewers.delete(viewer) || this.#viewers.size > 0) return
      this.#leaving = setTimeout(() => this.#rest(), pauses.linger).unref()
    }
  }

  #run(): void {
    const running = new AbortController()
    this.#running = running
    const signal = AbortSignal.any([running.signal, this.#signal])
    this.#last = undefined
    const parts = [this.#watch(signal), this.#count(signal), this.#compare(signal)]
    Promise.all(parts).catch((error: unknown) => {
      if (signal.aborted) return
      for (const viewer of this.#viewers) viewer.failed(error)
      this.#rest()
    })
  }

  #rest(): void {
    this.#running?.abort()
    this.#running = undefined
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const bell = new Bell({ places: this.#shown.places, ovs: this.#ovs, signal })
    for await (const sight of looks(bell, signal, () => look(this.#shown, signal))) this.#see(sight)
  }

  async #compare(signal: AbortSignal): Promise<void> {
    const { network } = this.#shown
    if (network === undefined) return
    for await (const event of drift(network, { ...(this.#ovs && { ovs: this.#ovs }), signal })) {
      if (event.type === 'settled') this.#operations = []
      else if (event.type === 'drifted') this.#operations = event.operations
      this.#reportSoon()
    }
  }

  /** Nothing announces counters. */
  async #count(signal: AbortSignal): Promise<void> {
    let before: Map<string, Counts> | undefined
    let since = 0
    while (!signal.aborted) {
      const now = performance.now()
      const counts = await countsIn(this.#sight?.refs ?? new Map(), signal)
      if (before !== undefined) {
        const rates = ratesOf(before, counts, (now - since) / 1000)
        for (const id of Object.keys(rates)) if (!this.#drawn?.known.has(id)) delete rates[id]
        for (const viewer of this.#viewers) viewer.rates({ version: 1, rates })
      }
      before = counts
      since = now
      await pausing(pauses.counters, signal)
    }
  }

  #see(sight: Sight): void {
    this.#sight = sight
    this.#drawn = drawnOf(sight, this.#shown.title, this.#shown.project)
    this.#reportSoon()
  }

  /** Soon: what is seen and what differs comes of the same change. */
  #reportSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.#report()
    }, pauses.soon)
  }

  #report(): void {
    if (this.#drawn === undefined || this.#running === undefined) return
    const { chart, namespaces, links } = this.#drawn
    const { network } = this.#shown
    const operations = network && this.#operations
    const state = {
      chart: network && operations ? withDrift(chart, network, operations) : chart,
      revisions: this.#revisions.of(this.#drawn.known),
      ...{ namespaces, links, isNothing: chart.groups.length === 0 },
      ...(operations && { drift: operations }),
    }
    const words = jsonOf(state)
    if (words === this.#last) return
    this.#last = words
    this.#state = { version: 1, time: new Date().toISOString(), ...state }
    for (const viewer of this.#viewers) viewer.state(this.#state)
  }
}

/** Counts the changes of what is known. */
class Revisions {
  #last = new Map<string, { words: string; revision: number }>()

  of(known: ReadonlyMap<string, object>): Record<string, number> {
    const now = new Map<string, { words: string; revision: number }>()
    for (const [id, facts] of known) {
      const words = JSON.stringify(facts, unlessRunning)
      const before = this.#last.get(id)
      const revision = before === undefined ? 0 : before.revision + (before.words === words ? 0 : 1)
      now.set(id, { words, revision })
    }
    this.#last = now
    return Object.fromEntries([...now].map(([id, { revision }]) => [id, revision]))
  }
}

/** What runs by itself is no change. */
const unlessRunning = (name: string, value: unknown): unknown =>
  name.endsWith('Lifetime') ? undefined : typeof value === 'bigint' ? String(value) : value

/** Of links that were there before; a counter that was set back says nothing. */
function ratesOf(
  before: ReadonlyMap<string, Counts>,
  now: ReadonlyMap<string, Counts>,
  seconds: number,
): Rates['rates'] {
  const rates: Rates['rates'] = {}
  for (const [id, counts] of now) {
    const past = before.get(id)
    if (past === undefined) continue
    const each = counted.map((name) => {
      const more = Number(counts[name] - past[name])
      return [name, Math.max(0, Math.round(more / seconds))] as const
    })
    if (each.some(([, rate]) => rate > 0)) {
      rates[id] = Object.fromEntries(each) as Rates['rates'][string]
    }
  }
  return rates
}

const pausing = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end, { once: true })
  })
