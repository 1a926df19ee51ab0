/** Watching a namespace: what the kernel tells of changes, and how nothing of it is lost. */
import { inspect, isDeepStrictEqual } from 'node:util'
import { binding, type RawReading, type Subscription } from '../binding.js'
import { checkInteger, checkOptions, checkSignal } from '../check.js'
import { invalidType, invalidValue } from '../errors.js'
import { Iteration } from '../iteration.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { submit } from '../submit.js'
import { type Address, listAddresses } from './address.js'
import { type Fdb, listFdb } from './fdb.js'
import { type Link, listLinks } from './link.js'
import { listMdb, type Mdb, type MdbMessage, mdbEntries } from './mdb.js'
import { listNeighbors, type Neighbor } from './neighbor.js'
import { listNexthops, type Nexthop } from './nexthop.js'
import { listNetnsIds, type NetnsId } from './nsid.js'
import { listRoutes, type Route } from './route.js'
import { listRules, type Rule } from './rule.js'

/** What can be watched, and what a watch knows of it. */
export interface Watched {
  link: Link
  address: Address
  neighbor: Neighbor
  fdb: Fdb
  mdb: Mdb
  route: Route
  rule: Rule
  nexthop: Nexthop
  nsid: NetnsId
}

export type WatchType = keyof Watched

/** One object came, changed, or went. */
export type ChangeEvent = {
  [Type in WatchType]: {
    type: Type
    change: 'added' | 'changed' | 'deleted'
    /** As it is now; of one that went, as it was last. */
    object: Watched[Type]
    /** As it was before, of one that changed. */
    before?: Watched[Type]
  }
}[WatchType]

/** Everything that is there, read anew. */
export type ResyncEvent = {
  type: 'resync'
  /** `start`, asked for with `initial`; `overrun`: changes came faster than they were taken. */
  reason: 'start' | 'overrun'
  /** What differs from what the watch had told before. */
  changes: ChangeEvent[]
} & { [Type in WatchType as Plural<Type>]?: Watched[Type][] }

export type WatchEvent = ChangeEvent | ResyncEvent

type Plural<Type extends string> = Type extends 'address'
  ? 'addresses'
  : Type extends 'fdb' | 'mdb'
    ? Type
    : `${Type}s`

export interface WatchOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** What to watch. Default: everything. */
  types?: readonly WatchType[] | undefined
  /** Begin with a `resync` event that has everything there is. Default false. */
  initial?: boolean | undefined
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

interface Kind<Type extends WatchType> {
  /** Its name in a resync event. */
  plural: Plural<Type>
  list(netns: NetnsRef | undefined): Promise<Watched[Type][]>
  /** What stays the same while an object changes. */
  key(object: Watched[Type]): string | number
  /** Of one key there may be several, and an event does not tell which of them it replaced. */
  several?: true
  /** The objects that one event is about. Default: the one it is. */
  objects?(event: unknown): Watched[Type][]
  /** With a link or an address of it the kernel drops such objects without a word. */
  droppedSilently?: true
}

const kinds: { [Type in WatchType]: Kind<Type> } = {
  link: { plural: 'links', list: (netns) => listLinks({ netns }), key: ({ index }) => index },
  address: {
    plural: 'addresses',
    list: (netns) => listAddresses({ netns }),
    key: ({ index, address, peer = '' }) => `${index} ${address} ${peer}`,
  },
  neighbor: {
    plural: 'neighbors',
    list: (netns) => listNeighbors({ netns }),
    key: ({ index, dst }) => `${index} ${dst}`,
  },
  fdb: {
    plural: 'fdb',
    list: (netns) => listFdb(undefined, { netns }),
    key: ({ index, mac, vlan, self, dst, port, vni, srcVni, via }) =>
      [index, mac, vlan, self, dst, port, vni, srcVni, via].join(' '),
  },
  mdb: {
    plural: 'mdb',
    list: (netns) => listMdb(undefined, { netns }),
    key: ({ index, port, vid, group, source, srcVni, dst, dstPort, vni, via }) =>
      [index, port, vid, group, source, srcVni, dst, dstPort, vni, via].join(' '),
    objects: (event) => mdbEntries(event as MdbMessage),
    droppedSilently: true,
  },
  route: {
    plural: 'routes',
    list: (netns) => listRoutes({ netns }),
    key: ({ family, table, destination, metric, tos, from }) =>
      [family, table, destination, metric, tos, from].join(' '),
    several: true,
    droppedSilently: true,
  },
  rule: {
    plural: 'rules',
    list: (netns) => listRules({ netns }),
    key: ({ unresolved: _, iifDetached: __, oifDetached: ___, priority = 0, ...rest }) =>
      inspect({ priority, ...rest }, { sorted: true, breakLength: Number.POSITIVE_INFINITY }),
  },
  nexthop: {
    plural: 'nexthops',
    list: (netns) => listNexthops({ netns }),
    key: ({ id }) => id,
    droppedSilently: true,
  },
  nsid: { plural: 'nsids', list: (netns) => listNetnsIds({ netns }), key: ({ nsid }) => nsid },
}

/** What takes such objects with it. */
const taking: readonly string[] = ['link', 'address'] satisfies WatchType[]

const subscribed = (types: readonly WatchType[]) =>
  types.some((type) => kinds[type].droppedSilently) ? [...new Set([...types, ...taking])] : types

/** Bytes of events turned into objects at a time, so that the event loop breathes. */
const readingBytes = 32 * 1024

/**
 * Watches a namespace. Iterate over what is returned:
 *
 * ```ts
 * for await (const event of watch({ netns: 'vm1', signal })) {
 *   if (event.type === 'resync') replaceAll(event.links)
 *   else console.log(event.type, event.change, event.object)
 * }
 * ```
 *
 * It begins at once, before the first iteration: a change made by a later call is not missed.
 * Events wait in the kernel until they are asked for. When its buffer overflows, the watch reads
 * everything anew and tells what changed by a `resync` event; nothing is lost but the steps in
 * between. What the kernel itself does not announce, as the alias of a link that is down, a watch
 * learns with the link's next change; routes, nexthops and multicast entries that go silently with a
 * link or an address are read anew at such a change, and routes when an event does not tell which one
 * of several with the same destination, table and metric it replaced. The iteration ends when the signal is aborted, when the watch is
 * closed, and when the namespace goes: its name is deleted, or the process ends it was named by. An
 * open watch does not hold the process open; a pending `next()` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace.
 */
export function watch(options?: WatchOptions): Watch {
  const given = checkOptions(options)
  const { types = Object.keys(kinds) as WatchType[], signal, bufferSize = 4 << 20 } = given
  placeOf(given.netns)
  checkSignal(signal)
  checkInteger('bufferSize', bufferSize, { min: 4096, max: 1 << 30 })
  if (!Array.isArray(types)) throw invalidType('types', 'an array', types)
  const unknown = types.find((type) => !Object.hasOwn(kinds, type))
  if (unknown !== undefined || types.length === 0) {
    throw invalidValue('types', `expected some of ${Object.keys(kinds).join(', ')}`, unknown)
  }
  return new Watch({ ...given, types: [...new Set(types)], bufferSize })
}

/** A watch under way: see `watch`. */
export class Watch extends Iteration<WatchEvent> {
  /** @internal */
  constructor(options: WatchOptions & { types: WatchType[]; bufferSize: number }) {
    const { netns, types, bufferSize, signal } = options
    const call = { operation: 'watch', places: [netns] }
    const opened = submit(
      () => binding.openWatch(placeOf(netns), subscribed(types), bufferSize),
      call,
    )
    // Queued right behind it, so that the mirror is of the moment the watch began.
    const ready = Promise.all([opened, Mirror.read(types, netns)])
    super(signal, ready, (stop) => {
      stop.addEventListener('abort', () => opened.then(binding.closeWatch, () => {}), {
        once: true,
      })
      return told(ready, options, stop)
    })
  }
}

async function* told(
  ready: Promise<[Subscription, Mirror]>,
  { netns, types, initial }: WatchOptions & { types: WatchType[] },
  stop: AbortSignal,
): AsyncGenerator<WatchEvent, undefined, void> {
  const [subscription, first] = await ready
  let mirror = first
  if (initial === true) yield mirror.resync('start', [])
  for (;;) {
    let reading = await readUntilStopped(subscription, stop)
    if (reading === undefined || reading.gone) return undefined
    if (!reading.overrun) {
      const doubtful = new Set<WatchType>()
      for (const event of reading.events) {
        const type = event.type as WatchType
        const changes = doubtful.has(type) ? [] : mirror.apply(event)
        if (changes === undefined) doubtful.add(type)
        for (const change of changes ?? []) {
          if (stop.aborted) return undefined
          yield change
        }
      }
      const taken = reading.events.some(({ type }) => taking.includes(type))
      const again = types.filter(
        (type) => doubtful.has(type) || (taken && kinds[type].droppedSilently),
      )
      if (again.length === 0) continue
      const now = await Mirror.read(again, netns)
      yield* now.changesSince(mirror)
      mirror.take(now)
      continue
    }
    // What had arrived before is older than what is read now. The kernel drops everything until
    // all of that was taken, so it has to be taken before the reading.
    while (!reading.drained) {
      reading = await readUntilStopped(subscription, stop)
      if (reading === undefined) return undefined
    }
    const now = await Mirror.read(types, netns)
    const changes = now.changesSince(mirror)
    mirror = now
    yield mirror.resync('overrun', changes)
  }
}

/** Undefined once the watch is to stop. */
async function readUntilStopped(
  subscription: Subscription,
  stop: AbortSignal,
): Promise<RawReading | undefined> {
  try {
    const queue = () => binding.readWatch(subscription, readingBytes)
    return await submit(queue, { operation: 'watch', signal: stop })
  } catch (error) {
    if (stop.aborted) return undefined
    throw error
  }
}

/** By key; of most kinds there is one of each. */
type Objects = Map<string | number, Watched[WatchType][]>

/** What a watch has told of, so that it can tell what differs. */
class Mirror {
  readonly #objects: Map<WatchType, Objects>

  private constructor(objects: Map<WatchType, Objects>) {
    this.#objects = objects
  }

  static async read(types: readonly WatchType[], netns: NetnsRef | undefined): Promise<Mirror> {
    const lists = await Promise.all(
      types.map(async (type): Promise<[WatchType, Objects]> => {
        const kind = kinds[type] as Kind<WatchType>
        const objects: Objects = new Map()
        for (const object of await kind.list(netns)) {
          const key = kind.key(object)
          objects.set(key, [...(objects.get(key) ?? []), object])
        }
        return [type, objects]
      }),
    )
    return new Mirror(new Map(lists))
  }

  /**
   * Takes an event in, and returns what it changed. Undefined when it does not tell which of several
   * objects it is about: then they have to be read.
   */
  apply({ type, deleted, object }: RawReading['events'][number]): ChangeEvent[] | undefined {
    const known = this.#objects.get(type as WatchType)
    if (known === undefined) return []
    const kind = kinds[type as WatchType] as Kind<WatchType>
    const objects = kind.objects?.(object) ?? [object as Watched[WatchType]]
    const changes: ChangeEvent[] = []
    for (const now of objects) {
      const key = kind.key(now)
      const before = known.get(key) ?? []
      const same = before.findIndex((each) => alike(each, now))
      if (before.length > 0 && same < 0 && kind.several) return undefined
      if (deleted && before.length > 0) {
        const rest = before.toSpliced(Math.max(same, 0), 1)
        if (rest.length === 0) known.delete(key)
        else known.set(key, rest)
        changes.push(change(type, 'deleted', now))
      } else if (!deleted) {
        known.set(key, same < 0 ? [now] : before.with(same, now))
        if (same < 0) changes.push(changed(type, before[0], now))
      }
    }
    return changes
  }

  /** Knows from now on what the other one does, of its types. */
  take(other: Mirror): void {
    for (const [type, objects] of other.#objects) this.#objects.set(type, objects)
  }

  changesSince(earlier: Mirror): ChangeEvent[] {
    const gone: ChangeEvent[] = []
    const come: ChangeEvent[] = []
    for (const [type, objects] of this.#objects) {
      const known = earlier.#objects.get(type) as Objects
      for (const key of new Set([...known.keys(), ...objects.keys()])) {
        // What is new takes the place of what is no more, in their order.
        const [before, now] = without(known.get(key) ?? [], objects.get(key) ?? [])
        for (const object of before.slice(now.length)) gone.push(change(type, 'deleted', object))
        for (const [at, object] of now.entries()) come.push(changed(type, before[at], object))
      }
    }
    return [...gone, ...come]
  }

  resync(reason: ResyncEvent['reason'], changes: ChangeEvent[]): ResyncEvent {
    const lists = [...this.#objects].map(([type, objects]) => [
      kinds[type].plural,
      [...objects.values()].flat(),
    ])
    return { type: 'resync', reason, changes, ...Object.fromEntries(lists) }
  }
}

/** Both lists without what they have in common. */
function without<T extends Watched[WatchType]>(one: readonly T[], other: readonly T[]): [T[], T[]] {
  const rest = [...other]
  const left = one.filter((object) => {
    const at = rest.findIndex((each) => alike(each, object))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [left, rest]
}

/** The same but for what the passing of time changes. */
function alike(one: Watched[WatchType], other: Watched[WatchType]): boolean {
  const times = { cache: undefined, expires: undefined, probes: undefined, timer: undefined }
  return isDeepStrictEqual({ ...one, ...times }, { ...other, ...times })
}

/** Came, or took the place of another. */
const changed = (
  type: string,
  before: Watched[WatchType] | undefined,
  now: Watched[WatchType],
): ChangeEvent => change(type, before === undefined ? 'added' : 'changed', now, before)

function change(
  type: string,
  how: ChangeEvent['change'],
  object: Watched[WatchType],
  before?: Watched[WatchType],
): ChangeEvent {
  return { type, change: how, object, ...(before && { before }) } as ChangeEvent
}
