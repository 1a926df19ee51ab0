/** Types the addon's exports (cpp/addon/addon.cpp). */
import type { NetlinkDifference, NetlinkLimits } from './errors.js'
import { loadAddon } from './load-addon.js'

/** A namespace as the addon takes it: a path, a descriptor, or null for the process's own. */
export type Place = string | number | null

/** One request of a program: see cpp/addon/jobs.h. */
export interface RawStep {
  operation: string
  place: number
  options: object
  undo?: { operation: string; place: number; options: object } | undefined
  /** What the step may leave though the kernel refuses it: how it is found, and how deleted. */
  look?: { operation: string; options: object } | undefined
  remove?: { operation: string; options: object } | undefined
  statistics?: boolean | undefined
  /** Those of the options that are not the caller's: what becomes of them is not compared. */
  defaults?: readonly string[] | undefined
  /** Deletes what the kernel cannot change, and adds it anew. */
  anew?: boolean | undefined
  /** Of a range that it deletes some need not be there. */
  ifExists?: boolean | undefined
  /**
   * Looks first, by the program's `instead`, for what has the same key, or is the same in all: the kernel
   * does not say that it is there already.
   */
  lookFirst?: 'key' | 'all' | undefined
  /**
   * A request that is not sent: it tells what was asked for of what this step reads. `given` are those
   * of its options that are compared.
   */
  asked?: { operation: string; options: object; given?: object } | undefined
  /** Earlier steps that fail when the link that this one reads is not in all what they asked for, */
  verifies?: readonly number[] | undefined
  /** and the one that asked for it as the other end. */
  verifiesPeer?: number | undefined
  /** What it reads is not to be there: where it is, the step fails with this error, EEXIST or EBUSY. */
  absent?: 17 | 16 | undefined
  /** A change of a link: all of it, or none; what was before is again when this step or a later one fails. */
  restores?: boolean | undefined
}

/** Work that was queued. */
export interface Ticket<Result> {
  id: number
  promise: Promise<Result>
}

/** What a promise of the addon is rejected with; what is not known is absent. */
export interface Facts {
  cancelled?: true
  errno: number
  /** strerror(3) of it, or the addon's own words. */
  reason: string
  syscall: string
  /** The index of the program's step that failed. */
  step?: number
  place?: number
  message?: string
  option?: string
  link?: string
  missingAttribute?: number
  limits?: NetlinkLimits
  /** With EINTR: what an inconsistent listing has. */
  partial?: unknown[]
  undoErrno?: number
  undoMessage?: string
  /** What there was already, one entry for each of the program's `instead`. */
  existing?: readonly RawExisting[]
}

/**
 * Of what a step found, that which is nearest to its `asked`, and in what it is not as asked; neither
 * where nothing can be meant.
 */
export interface RawExisting {
  found?: unknown
  differences?: NetlinkDifference[]
}

export interface OptionRow {
  name: string
  access: 'change' | 'create' | 'read' | 'write'
  /** Of an option that is an object, or a list of some. */
  inside?: OptionRow[]
  /** What its numbers are called. */
  names?: Record<string, number>
}

export interface RawPing {
  transmitted: number
  duplicates: number
  errors: number
  lastError: number
  replies: { sequence: number; rtt: number; ttl: number }[]
}

export interface RawPingOptions {
  source: string | undefined
  /** The link to send by, and what the caller called it. */
  dev: string | number | undefined
  devOption: string
  count: number
  interval: number
  timeout: number
  size: number
  ttl: number
}

/** The addon's handle of a watch. */
export interface Subscription {
  readonly __subscription: never
}

/** The addon's handle of a watch of names. */
export interface NamesSubscription {
  readonly __names: never
}

/** What had arrived: see cpp/rtnetlink/subscription.h. */
export interface RawReading {
  events: { type: string; deleted: boolean; object: unknown; nsid?: number }[]
  overrun: boolean
  drained: boolean
  gone: boolean
}

/** A program's steps, as JSON where that holds them. */
type Packed = string | readonly RawStep[]

interface Addon {
  /**
   * `device`: a tun or tap device to make first. `instead`: what is read when the first step meets
   * what exists.
   */
  run(
    places: Place[],
    steps: Packed,
    device: object | undefined,
    instead: Packed | undefined,
  ): Ticket<unknown[]>
  /**
   * The object that a request would ask for, as the kernel would report it; nothing is sent. A link
   * that is given by its name is not looked up.
   */
  asReported(operation: string, options: object): Record<string, unknown>
  deleteLinks(place: Place, links: readonly (string | number)[]): Ticket<(Facts | undefined)[]>
  createNetns(folder: string, name: string, loopback: boolean, mayExist: boolean): Ticket<number>
  createAnonymousNetns(loopback: boolean): Ticket<{ fd: number; inode: number }>
  attachNetns(folder: string, name: string, place: Place): Ticket<number>
  deleteNetns(folder: string, name: string): Ticket<void>
  listNetns(folder: string): Ticket<{ name: string; inode: number }[]>
  openNetns(place: Place): Ticket<{ fd: number; inode: number }>
  openTun(place: Place, device: object, queues: number): Ticket<number[]>
  ping(place: Place, host: string, options: RawPingOptions): Ticket<RawPing>
  openWatch(
    place: Place,
    types: readonly string[],
    bufferBytes: number,
    allNsid: boolean,
  ): Ticket<Subscription>
  /** Idle, it does not hold the process; `atOnce`, it reads what has arrived, if anything, and does not wait. */
  readWatch(
    subscription: Subscription,
    most: number,
    idle: boolean,
    atOnce: boolean,
  ): Ticket<RawReading>
  /** A descriptor of the namespace that is watched, whatever its name leads to by now. */
  openWatched(subscription: Subscription): number
  closeWatch(subscription: Subscription): void
  /** How many calls, but those that wait for a watch, may wait or be at work; `undefined`: no limit. */
  limitQueues(most: number | undefined): void
  /** Whether the calls that follow count. */
  countCalls(count: boolean): void
  openNames(folder: string): Ticket<NamesSubscription>
  /** Idle, it does not hold the process. */
  awaitNames(names: NamesSubscription, idle: boolean): Ticket<void>
  closeNames(names: NamesSubscription): void
  cancel(id: number): void
  /** Closes a descriptor that `createAnonymousNetns`, `openNetns`, `openTun` or `openWatched` gave. */
  close(fd: number): void
  callInNetns<Result>(place: Place, use: () => Result): Result
  /** The descriptor of a TCP socket that is bound to a numeric address. Whoever listens on it owns it. */
  bindTcp(address: string, port: number): number
  tables: {
    link: OptionRow[]
    kinds: Record<string, OptionRow[]>
    /** Kinds of which the kernel takes what a change leaves out as unset. */
    changedWhole: string[]
    ports: Record<string, OptionRow[]>
    /** Of every other object: cpp/rtnetlink/object.h. */
    objects: Record<string, OptionRow[]>
  }
}

const addon = loadAddon() as Addon

/** What the rest of the library calls. */
export const binding = {
  ...addon,
  run: (
    places: Place[],
    steps: readonly RawStep[],
    device?: object,
    instead?: readonly RawStep[],
  ): Ticket<unknown[]> => addon.run(places, packed(steps), device, instead && packed(instead)),
}

/** Node-API takes objects apart member by member: a text crosses several times faster. */
const packed = (steps: readonly RawStep[]): Packed =>
  fitsJson(steps, 0) ? JSON.stringify(steps) : steps

/** Deeper than any option; what is cyclic ends here, and is refused by the addon. */
const deepest = 16

/** Whether JSON.stringify leaves nothing out of a value, and changes nothing in it. */
function fitsJson(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > deepest) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!fitsJson(item, depth + 1)) return false
    return true
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const name in value) {
    const member = (value as Record<string, unknown>)[name]
    if (member !== undefined && !fitsJson(member, depth + 1)) return false
  }
  return true
}
