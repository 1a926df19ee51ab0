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
  : Type extends 'fdb'
    ? 'fdb'
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
  route: {
    plural: 'routes',
    list: (netns) => listRoutes({ netns }),
    // IPv6 has one a link of what is otherwise the same.
    key: ({ family, table, destination, metric, tos, from, dev, multipath }) =>
      [
        ...[family, table, destination, metric, tos, from],
        family === 'inet6' ? (dev ?? multipath?.[0]?.dev) : '',
      ].join(' '),
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
 * learns with the link's next change; routes and nexthops that go silently with a link or an address
 * are read anew at such a change. The iteration ends when the signal is aborted, when the watch is
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
      for (const event of reading.events) {
        const change = mirror.apply(event)
        if (change === undefined) continue
        if (stop.aborted) return undefined
        yield change
      }
      const silent = types.filter((type) => kinds[type].droppedSilently)
      if (silent.length === 0 || !reading.events.some(({ type }) => taking.includes(type))) continue
      const now = await Mirror.read(silent, netns)
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

type Objects = Map<string | number, Watched[WatchType]>

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
        const objects = await kind.list(netns)
        return [type, new Map(objects.map((object) => [kind.key(object), object]))]
      }),
    )
    return new Mirror(new Map(lists))
  }

  /** Takes an event in. Undefined when it tells nothing new. */
  apply({ type, deleted, object }: RawReading['events'][number]): ChangeEvent | undefined {
    const known = this.#objects.get(type as WatchType)
    if (known === undefined) return undefined
    const now = object as Watched[WatchType]
    const key = (kinds[type as WatchType] as Kind<WatchType>).key(now)
    const before = known.get(key)
    if (deleted) {
      if (!known.delete(key)) return undefined
      return change(type, 'deleted', now)
    }
    known.set(key, now)
    if (before === undefined) return change(type, 'added', now)
    return alike(before, now) ? undefined : change(type, 'changed', now, before)
  }

  /** Knows from now on what the other one does, of its types. */
  take(other: Mirror): void {
    for (const [type, objects] of other.#objects) this.#objects.set(type, objects)
  }

  changesSince(earlier: Mirror): ChangeEvent[] {
    const changes: ChangeEvent[] = []
    for (const [type, objects] of this.#objects) {
      const known = earlier.#objects.get(type) as Objects
      for (const [key, object] of known) {
        if (!objects.has(key)) changes.push(change(type, 'deleted', object))
      }
      for (const [key, object] of objects) {
        const before = known.get(key)
        if (before === undefined) changes.push(change(type, 'added', object))
        else if (!alike(before, object)) {
          changes.push(change(type, 'changed', object, before))
        }
      }
    }
    return changes
  }

  resync(reason: ResyncEvent['reason'], changes: ChangeEvent[]): ResyncEvent {
    const lists = [...this.#objects].map(([type, objects]) => [
      kinds[type].plural,
      [...objects.values()],
    ])
    return { type: 'resync', reason, changes, ...Object.fromEntries(lists) }
  }
}

/** The same but for what the passing of time changes. */
function alike(one: Watched[WatchType], other: Watched[WatchType]): boolean {
  const times = { cache: undefined, expires: undefined, probes: undefined }
  return isDeepStrictEqual({ ...one, ...times }, { ...other, ...times })
}

function change(
  type: string,
  how: ChangeEvent['change'],
  object: Watched[WatchType],
  before?: Watched[WatchType],
): ChangeEvent {
  return { type, change: how, object, ...(before && { before }) } as ChangeEvent
}
