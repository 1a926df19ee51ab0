/** What becomes of the objects of the northbound database, as an async iterable. */
import { checkBoolean, checkSignal } from '../base/check.js'
import { invalidType } from '../base/errors.js'
import { Feed } from '../base/feed.js'
import { Iteration } from '../base/iteration.js'
import { slices } from '../base/slices.js'
import { each } from '../base/steps.js'
import { idOf, type RowId } from '../openvswitch/model/view.js'
import { checkKnownOptions, checkOneOf } from '../ovsdb-client/check.js'
import { type Begun, Reported, watching } from '../ovsdb-client/replica/object-watch.js'
import type { Replica, ReplicaChange } from '../ovsdb-client/replica/replica.js'
import type { Row } from '../ovsdb-client/schema/values.js'
import { KINDS, OVN_KINDS, type OvnKind, type Table } from './kinds.js'
import type { OvnObject } from './objects.js'

/** One object came, changed, or went. */
export type OvnEvent = {
  [K in OvnKind]: {
    kind: K
    change: 'added' | 'changed' | 'deleted'
    /** As it is now; of one that went, as it was last. */
    object: OvnObject<K>
    /** As it was before, of one that changed. */
    before?: OvnObject<K>
  }
}[OvnKind]

/** How to watch. */
export interface WatchOvnOptions {
  /** What to watch. Default: everything but `global` and `ssl`, which are no lists. */
  kinds?: readonly OvnKind[] | undefined
  /** Begin with everything there is, as added. Default false. */
  initial?: boolean | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

/** What a watch looks at. @internal */
export interface OvnWatched {
  readonly replica: Replica
  /** Resolves when the replica is what the database is. */
  ready(signal: AbortSignal): Promise<void>
  rows(table: Table): Iterable<Row>
  /** An object, if it is there. */
  object(kind: OvnKind, id: RowId): OvnObject<OvnKind> | undefined
  /** The objects of a kind that have a row for themselves. */
  owners(table: Table, column: string, id: RowId): RowId[]
}

/** Rows that objects have for themselves: whose, and by which column. */
const OWNERS = new Map<string, { kind: OvnKind; table: Table; column: string }>()
for (const kind of OVN_KINDS) {
  const { table, rules } = KINDS[kind]
  for (const { children, column } of Object.values(rules)) {
    if (children) OWNERS.set(children.table, { kind, table, column })
  }
}
const BY_TABLE = new Map<string, OvnKind>(OVN_KINDS.map((kind) => [KINDS[kind].table, kind]))

/**
 * A watch under way: see `Ovn.watch`. What is not taken yet is kept, and nothing is dropped. When the connection was
 * lost the difference is reported.
 */
export class OvnWatch extends Iteration<OvnEvent> {
  /** @internal */
  constructor(watched: OvnWatched, options: WatchOvnOptions) {
    checkKnownOptions(options, ['kinds', 'initial', 'signal'])
    const { kinds = OVN_KINDS, initial = false, signal } = options
    if (!Array.isArray(kinds)) throw invalidType('kinds', 'an array', kinds)
    for (const [at, kind] of kinds.entries()) checkOneOf(`kinds[${at}]`, kind, OVN_KINDS)
    checkBoolean('initial', initial)
    checkSignal(signal)
    const wanted = new Set(kinds as readonly OvnKind[])
    super(...watching((opening) => begin(watched, wanted, opening), { initial, signal }))
  }
}

/** Looks at everything there is; what changes meanwhile is looked at once more when that is done. */
async function begin(
  watched: OvnWatched,
  kinds: ReadonlySet<OvnKind>,
  signal: AbortSignal,
): Promise<Begun<OvnEvent>> {
  const { replica } = watched
  await watched.ready(signal)
  const known = new Known(watched, kinds)
  const feed = new Feed<OvnEvent>()
  const told = feed.iterate()
  let meanwhile: ReplicaChange[] | undefined = []
  const forget = replica.on('change', (change) => {
    if (meanwhile) meanwhile.push(change)
    else for (const event of known.after(change)) feed.publish(event)
  })
  void replica.closed.then(() => feed.end())
  try {
    const first = await slices.run(known.everything())
    signal.throwIfAborted()
    for (const change of meanwhile) for (const event of known.after(change)) feed.publish(event)
    meanwhile = undefined
    const end = () => {
      forget()
      void told.return?.()
    }
    return { first, told, end }
  } catch (error) {
    forget()
    throw error
  }
}

/** The objects that were reported last, by their rows. */
class Known {
  readonly #watched: OvnWatched
  readonly #kinds: ReadonlySet<OvnKind>
  readonly #reported = new Reported<OvnObject<OvnKind>>()

  constructor(watched: OvnWatched, kinds: ReadonlySet<OvnKind>) {
    this.#watched = watched
    this.#kinds = kinds
  }

  /** Every object that there is, as added; may give way at each step. */
  *everything(): Generator<void, readonly OvnEvent[]> {
    const all: OvnEvent[] = []
    for (const kind of this.#kinds) {
      const ids = Array.from(this.#watched.rows(KINDS[kind].table), idOf)
      yield* each(ids, (id) => all.push(...this.#report(kind, id)))
    }
    return all
  }

  /** What a change has made of objects, each reported once. */
  after({ rows }: ReplicaChange): OvnEvent[] {
    const touched = new Map<RowId, OvnKind>()
    for (const { table, id } of rows) {
      const kind = BY_TABLE.get(table)
      if (kind && this.#kinds.has(kind)) touched.set(id, kind)
      const by = OWNERS.get(table)
      if (!by || !this.#kinds.has(by.kind)) continue
      for (const owner of this.#watched.owners(by.table, by.column, id)) touched.set(owner, by.kind)
    }
    return [...touched].flatMap(([id, kind]) => this.#report(kind, id))
  }

  #report(kind: OvnKind, id: RowId): OvnEvent[] {
    const change = this.#reported.change(id, this.#watched.object(kind, id))
    return change ? [{ kind, ...change } as OvnEvent] : []
  }
}
