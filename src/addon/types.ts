/** The addon's exports (cpp/addon/addon.cpp), typed. */
import type { NetlinkDifference, NetlinkLimits } from '../base/errors.js'

/** A namespace as the addon takes it: a path, a descriptor, or null for the process's own. */
export type Place = string | number | null

/**
 * What a step has for the options of `nftBatch`: messages of one subsystem of netfilter's, which take effect
 * together, or none of them does. It is the last step, and replies with a list of `{ message, object }`: what was
 * reported of those that `echo`, by their places.
 */
export interface RawBatch {
  /** It fails with ERESTART where the kernel is at another one. */
  generation?: number | undefined
  messages: readonly { operation: string; options: object; echo?: boolean | undefined }[]
}

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
  /** What are bigints otherwise are texts in what it replies: that takes far less time, where there are many. */
  countersAsText?: boolean | undefined
  /** It replies with a Buffer of all messages as they came, instead of objects. */
  bytes?: boolean | undefined
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
   * A request that is not sent: it says what was asked for of what this step reads. `given` are those of its
   * options that are compared.
   */
  asked?: { operation: string; options: object; given?: object } | undefined
  /** Earlier steps that fail when the link that this one reads is not in all what they asked for, */
  verifies?: readonly number[] | undefined
  /** and the one that asked for it as the other end. */
  verifiesPeer?: number | undefined
  /** What it reads is not to be there: where it is, the step fails with this error, EEXIST or EBUSY. */
  absent?: 17 | 16 | undefined
  /** An error of the kernel's, by its number, that is none here. */
  forgives?: number | undefined
  /** A change of a link: all of it, or none; what was before is again when this step or a later one fails. */
  restores?: boolean | undefined
  /** It fails where what it changes does not become all that it asks for, and is set back. */
  strict?: boolean | undefined
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

/** A sysctl and what its file is to have; the path is relative to /proc/sys. */
export interface RawSysctl {
  path: string
  text: string
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

/** A numeric address, an IPv6 one perhaps with its link, and a port. */
export interface RawEndpoint {
  address: string
  port: number
}

export interface RawSocketOptions {
  /** TCP; otherwise UDP. */
  stream: boolean
  local?: RawEndpoint | undefined
  /** It is connected when the call has ended. */
  remote?: RawEndpoint | undefined
  /** The link it is bound to; empty for any. */
  dev: string
  reusePort: boolean
  only6: boolean
  /** Milliseconds for connecting. */
  timeout?: number | undefined
  /** The process may end meanwhile. */
  background: boolean
}

/** The addon's handle of a packet socket. */
export interface PacketHandle {
  readonly __packets: never
}

export interface RawFrame {
  bytes: Buffer
  size: number
  outgoing: boolean
  /** Milliseconds since 1970. */
  time: number
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

/**
 * Work that is queued: each function's last argument is the call's id, by which `connect`'s function is notified
 * how it went.
 */
export interface Work {
  /**
   * `device`: a tun or tap device to make first. `instead`: what is read when the first step meets
   * what exists.
   */
  run(
    places: readonly Place[],
    steps: readonly RawStep[],
    device: object | undefined,
    instead: readonly RawStep[] | undefined,
    id: number,
  ): void
  deleteLinks(place: Place, links: readonly (string | number)[], id: number): void
  createNetns(
    folder: string,
    name: string,
    loopback: boolean,
    sysctls: readonly RawSysctl[],
    mayExist: boolean,
    id: number,
  ): void
  createAnonymousNetns(loopback: boolean, sysctls: readonly RawSysctl[], id: number): void
  attachNetns(folder: string, name: string, place: Place, id: number): void
  deleteNetns(folder: string, name: string, id: number): void
  listNetns(folder: string, id: number): void
  openNetns(place: Place, id: number): void
  getSysctl(place: Place, path: string, id: number): void
  listSysctls(place: Place, under: string, id: number): void
  getDriverInfo(place: Place, link: string | number, id: number): void
  getDriverStatistics(place: Place, link: string | number, id: number): void
  openSocket(place: Place, options: RawSocketOptions, id: number): void
  openPackets(place: Place, link: string | number, protocol: number, id: number): void
  sendFrame(socket: PacketHandle, frame: Uint8Array, id: number): void
  receiveFrames(socket: PacketHandle, most: number, bytes: number, id: number): void
  openTun(place: Place, device: object, queues: number, id: number): void
  ping(place: Place, host: string, options: RawPingOptions, id: number): void
  openWatch(
    place: Place,
    types: readonly string[],
    bufferBytes: number,
    allNsid: boolean,
    id: number,
  ): void
  /** Idle, it does not hold the process; `atOnce`, it reads what has arrived, if anything, and does not wait. */
  readWatch(
    subscription: Subscription,
    most: number,
    idle: boolean,
    atOnce: boolean,
    id: number,
  ): void
  openNames(folder: string, id: number): void
  /** Idle, it does not hold the process. */
  awaitNames(names: NamesSubscription, idle: boolean, id: number): void
}

/** What each of them resolves with. */
export interface Results {
  run: unknown[]
  deleteLinks: (Facts | undefined)[]
  createNetns: number
  createAnonymousNetns: { fd: number; inode: number }
  attachNetns: number
  deleteNetns: undefined
  listNetns: { name: string; inode: number }[]
  openNetns: { fd: number; inode: number }
  getSysctl: string
  listSysctls: { path: string; text?: string; writable: boolean }[]
  getDriverInfo: object
  getDriverStatistics: Record<string, bigint>
  /** A descriptor, to be taken by `handOver` or let go of by `close`. */
  openSocket: number
  openPackets: PacketHandle
  sendFrame: undefined
  receiveFrames: { frames: RawFrame[]; dropped: number }
  openTun: number[]
  ping: RawPing
  openWatch: Subscription
  readWatch: RawReading
  openNames: NamesSubscription
  awaitNames: undefined
}

export interface Addon extends Work {
  /** For each copy of the library once: what its calls' ids are above. */
  connect(settle: (ended: Float64Array, calls: number, values: readonly unknown[]) => void): number
  /** Several programs, as src/calls.ts packs them. */
  submit(bytes: Uint8Array, table: Float64Array, calls: number): readonly unknown[]
  /**
   * The object that a request would ask for, as the kernel would report it; nothing is sent. A link
   * that is given by its name is not looked up.
   */
  asReported(operation: string, options: object): Record<string, unknown>
  /** A descriptor of the namespace that is watched, whatever its name leads to by now. */
  openWatched(subscription: Subscription): number
  closeWatch(subscription: Subscription): void
  /** How many calls, but those that wait for a watch, may wait or be at work; `undefined`: no limit. */
  limitQueues(most: number | undefined): void
  /** Whether the calls that follow count. */
  countCalls(count: boolean): void
  closeNames(names: NamesSubscription): void
  cancel(id: number): void
  /** Closes a descriptor that a call resolved with, or `openWatched` returned. */
  close(fd: number): void
  callInNetns<Result>(place: Place, use: () => Result): Result
  /** Whether the file is locked by this descriptor now; false when another has it. The lock ends with the descriptor. */
  lockFile(fd: number): boolean
  /** From now on a descriptor of `openSocket` is the caller's to close. */
  handOver(fd: number): void
  closePackets(socket: PacketHandle): void
  tables: {
    link: OptionRow[]
    kinds: Record<string, OptionRow[]>
    ports: Record<string, OptionRow[]>
    /** Of every other object: cpp/rtnetlink/object.h. */
    objects: Record<string, OptionRow[]>
  }
}
