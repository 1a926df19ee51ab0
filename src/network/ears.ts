/** Noticing that something of a network may have changed. */
import { NetlinkError } from '../base/errors.js'
import type { Iteration } from '../base/iteration.js'
import type { NetnsRef } from '../netns/ref.js'
import { type NetnsEvent, watchNetns } from '../netns/watch-names.js'
import { watchNftables } from '../nftables/watch.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { type WatchEvent, watch } from '../rtnetlink/watch/watch.js'
import type { WatchType } from '../rtnetlink/watch/watched.js'
import type { Parts } from './define.js'
import { refOf } from './world.js'

/** Where a network has something that the kernel announces. */
interface Listened {
  netns: NetnsRef | undefined
  /** Whether it has tables of the network. */
  tables: boolean
  /** What is heard of. */
  types: readonly WatchType[]
}

/** Listens in the namespaces of a network, as long as they are there. */
export class Ears {
  readonly #wanted: ReadonlyMap<string | undefined, Listened>
  readonly #names: ReadonlySet<string>
  readonly #ovs: Ovs | undefined
  readonly #stop: AbortSignal
  readonly #open = new Set<string | undefined>()
  #begun = false
  #rung = false
  #wake: () => void = () => {}

  constructor(parts: Parts, ovs: Ovs | undefined, stop: AbortSignal) {
    this.#wanted = placesOf(parts)
    this.#names = new Set([...parts.namespaces.values()].flatMap(({ name }) => name ?? []))
    this.#ovs = ovs
    this.#stop = stop
    stop.addEventListener('abort', () => this.#wake(), { once: true })
  }

  /** Begins to listen wherever it does not yet. Of a namespace that is not there, its coming will be heard. */
  async listen(): Promise<void> {
    const signal = this.#stop
    if (!this.#begun) {
      this.#begun = true
      if (this.#names.size > 0) {
        const isOurs = (event: NetnsEvent) =>
          event.type === 'netns' && this.#names.has(event.object.name)
        await this.#follow(watchNetns({ signal }), isOurs)
      }
      if (this.#ovs !== undefined) await this.#follow(this.#ovs.watch({ signal }), () => true)
    }
    await Promise.all(
      [...this.#wanted]
        .filter(([key]) => !this.#open.has(key))
        .map(([key, place]) => this.#enter(key, place)),
    )
  }

  /**
   * Whether something has been heard since this was last asked: resolves as soon as it has, after `most` milliseconds,
   * and at the end.
   */
  async heard(most: number): Promise<boolean> {
    if (!this.#rung && !this.#stop.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, most)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    const isRung = this.#rung
    this.#rung = false
    return isRung
  }

  async #enter(key: string | undefined, { netns, tables, types }: Listened): Promise<void> {
    const signal = this.#stop
    this.#open.add(key)
    const over = () => this.#open.delete(key)
    try {
      await this.#follow(watch({ netns, types, signal }), isOfInterest, over)
      if (tables) await this.#follow(watchNftables({ netns, signal }), () => true)
    } catch (error) {
      over()
      if (!(error instanceof NetlinkError && isAbsent(error))) throw error
    }
  }

  /** Rings at each event that counts, and when there will be no more. */
  async #follow<Event>(
    events: Iteration<Event>,
    counts: (event: Event) => boolean,
    over: () => void = () => {},
  ): Promise<void> {
    await events.ready
    const ended = () => {
      over()
      this.#ring()
    }
    const ringing = async () => {
      for await (const event of events) if (counts(event)) this.#ring()
    }
    // What went wrong with a watch, the next one says.
    ringing().then(ended, ended)
  }

  #ring(): void {
    this.#rung = true
    this.#wake()
  }
}

/** What the kernel learns of neighbours comes and goes, and is nothing to the network. */
const isOfInterest = (event: WatchEvent): boolean => {
  if (!('object' in event) || (event.type !== 'neighbor' && event.type !== 'fdb')) return true
  const { state } = event.object
  return event.change === 'deleted' || ['permanent', 'static', 'none'].includes(state as string)
}

/** Of a namespace that is not there, by name, path or process. */
const isAbsent = ({ code }: NetlinkError) => code === 'ENOENT' || code === 'ESRCH'

function placesOf(parts: Parts): Map<string | undefined, Listened> {
  const devices = (parts.ovs?.devices ?? []).map(({ link }) => link)
  const ends = [...parts.links, ...devices].flatMap((link) => link.ends)
  // Devices come to be where ovs-vswitchd is.
  const inLinks = new Set([
    ...ends.map(({ netns }) => netns),
    ...(devices.length > 0 ? [undefined] : []),
  ])
  const inTables = new Set(parts.tables.map(({ netns }) => netns))
  const typesAt = (key: string | undefined): WatchType[] => {
    const its = ends.filter(({ netns }) => netns === key)
    const more: [WatchType, boolean][] = [
      ['neighbor', its.some(({ lists }) => lists['neighbors'] !== undefined)],
      ['fdb', its.some(({ lists }) => lists['fdb'] !== undefined)],
      ['qdisc', its.some(({ qdisc }) => qdisc !== undefined)],
      ['rule', key !== undefined && parts.namespaces.get(key)?.rules !== undefined],
    ]
    return ['link', 'address', 'route', ...more.flatMap(([type, is]) => (is ? [type] : []))]
  }
  return new Map(
    [...new Set([...parts.namespaces.keys(), ...inLinks, ...inTables])].map((key) => [
      key,
      { netns: refOf(parts, key), tables: inTables.has(key), types: typesAt(key) },
    ]),
  )
}
