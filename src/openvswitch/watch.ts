/** What becomes of bridges, ports and interfaces, as an async iterable. */
import { checkBoolean, checkSignal } from '../base/check.js'
import { invalidType } from '../base/errors.js'
import { Feed } from '../base/feed.js'
import { Iteration } from '../base/iteration.js'
import { slices } from '../base/slices.js'
import { each } from '../base/steps.js'
import { checkKnownOptions, checkOneOf } from '../ovsdb-client/check.js'
import { type Begun, Reported, watching } from '../ovsdb-client/replica/object-watch.js'
import type { ReplicaChange } from '../ovsdb-client/replica/replica.js'
import type { Row } from '../ovsdb-client/schema/values.js'
import type { BridgeInfo, InfoReader, InterfaceInfo, PortInfo } from './model/info.js'
import { Overlay } from './model/overlay.js'
import { idOf, textOf } from './model/view.js'
import type { TableName } from './types.js'

/** What can be watched, and what is reported of it. */
export interface OvsWatched {
  /** Not fake bridges, which are ports. */
  bridge: BridgeInfo
  /** Local ports, too. Its interfaces are as they were when the port itself changed. */
  port: PortInfo
  /** Its link state, error, ofport, and with `statistics` its counters. */
  interface: InterfaceInfo
}

/** One object came, changed, or went. */
export type OvsEvent = {
  [Type in keyof OvsWatched]: {
    type: Type
    change: 'added' | 'changed' | 'deleted'
    /** As it is now; of one that went, as it was last. */
    object: OvsWatched[Type]
    /** As it was before, of one that changed. */
    before?: OvsWatched[Type]
  }
}[keyof OvsWatched]

/** How to watch. */
export interface WatchOvsOptions {
  /** What to watch. Default: everything. */
  types?: readonly (keyof OvsWatched)[] | undefined
  /** Begin with everything there is, as added. Default false. */
  initial?: boolean | undefined
  /**
   * Report the interfaces' counters, too: ovs-vswitchd writes them every few seconds
   * (Open_vSwitch:other_config:stats-update-interval). Default false.
   */
  statistics?: boolean | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

/** Where each kind is found, and how it is read. */
const KINDS: {
  readonly [Type in keyof OvsWatched]: {
    table: TableName
    read(reader: InfoReader, row: Row): OvsWatched[Type] | undefined
  }
} = {
  bridge: {
    table: 'Bridge',
    read: (reader, row) => reader.bridge({ name: textOf(row, 'name'), id: idOf(row) }),
  },
  port: { table: 'Port', read: (reader, row) => reader.portOf(row) },
  interface: { table: 'Interface', read: (reader, row) => reader.interface(idOf(row)) },
}

/** A source of rows for a watch; what it opened for it, `close` ends. */
export interface WatchSource {
  reader: InfoReader
  close(): Promise<void>
}

/**
 * An open watch: see `Ovs.watch`. What is not taken yet is kept, and nothing is dropped. When the connection was
 * lost the difference is reported.
 */
export class OvsWatch extends Iteration<OvsEvent> {
  /** @internal */
  constructor(
    open: (statistics: boolean, signal: AbortSignal) => Promise<WatchSource>,
    options: WatchOvsOptions,
  ) {
    checkKnownOptions(options, ['types', 'initial', 'statistics', 'signal'])
    const { types = Object.keys(KINDS), initial = false, statistics = false, signal } = options
    if (!Array.isArray(types)) throw invalidType('types', 'an array', types)
    for (const [at, type] of types.entries()) checkOneOf(`types[${at}]`, type, Object.keys(KINDS))
    checkBoolean('initial', initial)
    checkBoolean('statistics', statistics)
    checkSignal(signal)
    const wanted = types as (keyof OvsWatched)[]
    const begin = async (opening: AbortSignal) => begun(await open(statistics, opening), wanted)
    super(...watching(begin, { initial, signal }))
  }
}

/** Begins to take notice. */
function begun(
  { reader, close }: WatchSource,
  types: readonly (keyof OvsWatched)[],
): Begun<OvsEvent> {
  const known = new Known(reader, types)
  const feed = new Feed<OvsEvent>()
  // Now, while the replica is as the change left it.
  const forget = reader.replica.on('change', (change) => {
    for (const event of known.after(change)) feed.publish(event)
  })
  void reader.replica.closed.then(() => feed.end())
  const first = Promise.resolve(slices.run(known.everything()))
  first.catch(() => {}) // reported by the first iteration
  const told = feed.iterate()
  const end = () => {
    forget()
    void told.return?.()
    void close()
  }
  return { first, told, end }
}

/**
 * The objects that were reported last, by their rows. What there was at first is looked at in slices: until it has
 * been, it is kept as it was.
 */
class Known {
  readonly #reader: InfoReader
  readonly #types: readonly (keyof OvsWatched)[]
  readonly #reported = new Reported<OvsWatched[keyof OvsWatched]>()
  #beginning: Beginning | undefined

  constructor(reader: InfoReader, types: readonly (keyof OvsWatched)[]) {
    this.#reader = reader
    this.#types = types
    this.#beginning = new Beginning(reader)
  }

  /** Every object that there was at first, as added; may give way at each step. */
  *everything(): Generator<void, readonly OvsEvent[]> {
    const beginning = this.#beginning as Beginning
    for (const type of this.#types) {
      yield* each(beginning.rows(KINDS[type].table), (row) => this.#begin(type, idOf(row)))
    }
    this.#beginning = undefined
    beginning.end()
    return beginning.events
  }

  after({ rows }: ReplicaChange): OvsEvent[] {
    return rows.flatMap(({ table, id }) => {
      const type = this.#types.find((each) => KINDS[each].table === table)
      if (!type) return []
      this.#begin(type, id)
      return this.#tell(type, id)
    })
  }

  /** An object as it was at first, unless that has been looked at. */
  #begin(type: keyof OvsWatched, id: string): void {
    const object = this.#beginning?.look(type, id)
    if (object) this.#reported.begin(id, object)
  }

  #tell(type: keyof OvsWatched, id: string): OvsEvent[] {
    const { table, read } = KINDS[type]
    const row = this.#reader.replica.table(table).get(id)
    const change = this.#reported.change(id, row && read(this.#reader, row))
    return change ? [{ type, ...change } as OvsEvent] : []
  }
}

/** What there was when a watch began, however long it takes to look at it. */
class Beginning {
  readonly events: OvsEvent[] = []
  readonly #then: Overlay
  readonly #reader: InfoReader
  readonly #seen = new Set<string>()

  constructor(reader: InfoReader) {
    this.#then = new Overlay(reader.replica)
    this.#then.pin()
    this.#reader = reader.at(this.#then)
  }

  rows(table: TableName): Iterable<Row> {
    return this.#then.rows(table)
  }

  /** An object, the first time that it is asked for. */
  look<T extends keyof OvsWatched>(type: T, id: string): OvsWatched[T] | undefined {
    if (this.#seen.has(id)) return undefined
    this.#seen.add(id)
    const { table, read } = KINDS[type]
    const row = this.#then.row(table, id)
    const object = row && read(this.#reader, row)
    if (object) this.events.push({ type, change: 'added', object } as OvsEvent)
    return object
  }

  end(): void {
    this.#then.unpin()
  }
}
