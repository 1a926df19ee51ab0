/** Hearing that something on this machine may have changed: what the kernel and Open vSwitch announce, and no clock. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type NetlinkError, type NetnsRef, type Ovs, watch, watchAll } from '../../index.js'
import { watchNftables } from '../../nftables/index.js'

/** Where to listen, beside the process's own namespace and all that have names. */
export interface Listened {
  /** Namespaces by process or path. */
  places?: readonly NetnsRef[]
  ovs?: Ovs | undefined
  /** Ends it. */
  signal: AbortSignal
}

const types = ['link', 'address'] as const

/** Of a kernel that has no tables, or does not let us see them. */
const noTables: readonly unknown[] = ['ENOTSUP', 'EPERM', 'EPROTONOSUPPORT']

/** Of a namespace that is not there, by path or process. */
const absent: readonly unknown[] = ['ENOENT', 'ESRCH']

/** Rings when something has changed: namespaces, links, addresses, tables of nftables, Open vSwitch. */
export class Bell {
  readonly #places: readonly NetnsRef[]
  readonly #ovs: Ovs | undefined
  readonly #stop: AbortSignal
  readonly #open = new Set<NetnsRef>()
  #begun = false
  #rung = false
  #error: unknown
  #wake: () => void = () => {}

  constructor({ places = [], ovs, signal }: Listened) {
    this.#places = places
    this.#ovs = ovs
    this.#stop = signal
    signal.addEventListener('abort', () => this.#wake(), { once: true })
  }

  /** Begins to listen wherever it does not yet. */
  async listen(): Promise<void> {
    const signal = this.#stop
    const begin = this.#begun ? [] : [this.#enter({ self: true }), this.#enterAll()]
    if (!this.#begun && this.#ovs !== undefined)
      begin.push(this.#follow(this.#ovs.watch({ signal })))
    this.#begun = true
    const missing = this.#places.filter((place) => !this.#open.has(place))
    await Promise.all([...begin, ...missing.map((place) => this.#enter(place))])
  }

  /**
   * Whether something has been heard since this was last asked: resolves as soon as it has, after `most` milliseconds,
   * and at the end.
   */
  async heard(most?: number): Promise<boolean> {
    if (!this.#rung && !this.#stop.aborted) {
      await new Promise<void>((resolve) => {
        const timer = most === undefined ? undefined : setTimeout(resolve, most)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    if (this.#error !== undefined && !this.#stop.aborted) throw this.#error
    const isRung = this.#rung
    this.#rung = false
    return isRung
  }

  async #enter(netns: NetnsRef): Promise<void> {
    const signal = this.#stop
    this.#open.add(netns)
    try {
      await this.#follow(watch({ netns, types, signal }), () => void this.#open.delete(netns))
      await this.#tablesOf(netns)
    } catch (error) {
      this.#open.delete(netns)
      if (!absent.includes((error as NetlinkError).code)) throw error
    }
  }

  /** All that have names; those that come are heard of. */
  async #enterAll(): Promise<void> {
    const events = watchAll({ types, initial: true, signal: this.#stop })
    await events.ready
    this.#run(async () => {
      for await (const event of events) {
        const isNew = event.type === 'resync' ? event.reason === 'start' : isAdded(event)
        if (isNew) this.#tablesOf(event.netns).catch((error: unknown) => this.#fail(error))
        this.#ring()
      }
    })
  }

  async #tablesOf(netns: NetnsRef): Promise<void> {
    try {
      await this.#follow(watchNftables({ netns, signal: this.#stop }))
    } catch (error) {
      const { code } = error as NetlinkError
      if (!noTables.includes(code) && !absent.includes(code)) throw error
    }
    // What was done before it began is not reported.
    this.#ring()
  }

  /** Rings at each event, and when there will be no more. */
  async #follow(
    events: AsyncIterable<unknown> & { ready: Promise<void> },
    over: () => void = () => {},
  ): Promise<void> {
    await events.ready
    this.#run(async () => {
      for await (const _ of events) this.#ring()
      over()
      this.#ring()
    })
  }

  #run(following: () => Promise<void>): void {
    following().catch((error: unknown) => this.#fail(error))
  }

  /** A watch that ends by itself cannot be relied on any more. */
  #fail(error: unknown): void {
    this.#error ??= error
    this.#ring()
  }

  #ring(): void {
    this.#rung = true
    this.#wake()
  }
}

const isAdded = (event: { type: string; change?: string; error?: unknown }): boolean =>
  event.type === 'netns' && event.change === 'added' && event.error === undefined

/** In milliseconds. */
const pauses = {
  /** Between two looks; what changes in between is seen by the next. */
  least: 50,
  /** Until what makes a look fail has been heard of, if it is a change. */
  doubt: 1000,
}

/**
 * What is read at first and then after each change, at most half of the time: what takes longer to read is read less
 * often. Ends with the signal of the bell.
 */
export async function* looks<Found>(
  bell: Bell,
  signal: AbortSignal,
  read: () => Promise<Found>,
): AsyncGenerator<Found, undefined, void> {
  while (!signal.aborted) {
    const began = performance.now()
    try {
      await bell.listen()
      yield await read()
    } catch (error) {
      if (signal.aborted) return
      if (await bell.heard(pauses.doubt)) continue
      throw error
    }
    await pausing(Math.max(pauses.least, performance.now() - began), signal)
    await bell.heard()
  }
}

const pausing = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => {})
