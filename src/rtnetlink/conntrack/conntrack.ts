/** Connections that the kernel tracks: conntrack(8), linux/netfilter/nfnetlink_conntrack.h. */
import { binding } from '../../addon/binding.js'
import { checkCall, checkKnown, checkOptions, checkSelecting, isObject } from '../../base/check.js'
import { invalidValue, NetlinkError, notSupported, within } from '../../base/errors.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { describeNetns, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { noSuch } from '../engine/delete-listed.js'
import type { Created, MayExist } from '../engine/existing.js'
import type { Selecting } from '../engine/flush.js'
import {
  change,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedBeyond,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type {
  Conntrack,
  ConntrackCount,
  ConntrackFilter,
  ConntrackKey,
  ConntrackOptions,
  ConntrackSettings,
} from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'
import { filtered } from './filter.js'
import { checkTuple, familyOf, reversed } from './tuple.js'

const rows = rowsOf('conntrack')
const key: readonly string[] = optionsIn.ConntrackKey
const settable = [...optionsIn.ConntrackOptions, 'id', 'labels']
const beyondKey = reportedBeyond(rows, settable, key)

/** Options of a connection besides its key. */
const settings: readonly string[] = [...key, ...optionsIn.ConntrackSettings]

/**
 * Adds a connection as if the kernel had seen its packets, as on failover from another host. `original` needs
 * `src`, `dst`, `ipProto` and what the protocol has besides, ports or `icmpType`, `icmpCode` and `icmpId`;
 * `expires` is needed, too. Labels are set by `setConntrack`: of a new one the kernel ignores them. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one with these packets, unless `mayExist` and the existing one
 * matches; `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
export function addConntrack(
  options: HandedBack<ConntrackOptions, Conntrack> & CallOptions & MayExist,
): Promise<Created> {
  const adding = change({
    operation: 'addConntrack',
    request: 'newConntrack',
    options: options as ConntrackOptions & CallOptions & MayExist,
    known: optionsIn.ConntrackOptions,
    reported: reportedIn(rows, ['id', 'labels']),
    lookup,
    complete: (connection) => {
      const { expires, reply } = connection
      const original = checkTuple(connection.original, 'original')
      if (expires === undefined) throw invalidValue('expires', 'is needed', expires)
      return {
        ...connection,
        ...confirmed(connection),
        family: familyOf(connection),
        reply: reply ?? reversed(original),
      }
    },
  })
  return tracked('addConntrack', options, adding)
}

const lookup: Lookup<ConntrackOptions> = {
  request: 'getConntrack',
  filter: (connection) => keyOf(connection),
  rows,
}

/** What the kernel finds it by. */
function keyOf(connection: ConntrackKey): ConntrackKey {
  const { original, zone, id } = connection
  checkTuple(original, 'original')
  return { family: familyOf(connection), original, zone, id }
}

const flags = ['seenReply', 'assured', 'fixedTimeout'] as const

/** The kernel refuses flags of a connection that say that its first packet is still to leave. */
const confirmed = (connection: ConntrackSettings) =>
  flags.some((flag) => connection[flag] !== undefined) ? { confirmed: true } : {}

/**
 * Changes the options that are passed of a connection. Flags can be set, and not unset. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EBUSY` with the flag that cannot be unset; `ENOSPC` with
 * `labels` where no rule uses labels.
 */
export async function setConntrack(
  options: HandedBack<ConntrackKey & ConntrackSettings, Conntrack> & CallOptions,
): Promise<void> {
  const given = checkOptions(options) as ConntrackKey & ConntrackSettings & CallOptions
  const { netns, signal, timeout, family, original, zone, id } = given
  // The kernel requires all flags that are set.
  const isOfFlags = flags.some((flag) => given[flag] !== undefined) && isObject(original)
  const asked = { family, original, zone, id, netns, signal, timeout }
  const found = isOfFlags ? await within('setConntrack', getConntrack(asked)) : undefined
  const set = flags.filter((flag) => found?.[flag] && given[flag] === undefined)
  const setting = change({
    operation: 'setConntrack',
    request: 'setConntrack',
    options: given,
    known: settings,
    reported: reportedBeyond(rows, settable, settings),
    complete: (connection) => ({
      ...connection,
      ...keyOf(connection),
      ...confirmed(connection),
      ...Object.fromEntries(set.map((flag) => [flag, true])),
    }),
  })
  await tracked('setConntrack', given, setting)
}

/**
 * Returns a connection, by its tuple and, if it is passed, its `id`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function getConntrack(
  options: HandedBack<ConntrackKey, Conntrack> & CallOptions,
): Promise<Conntrack> {
  const given = checkOptions(options) as ConntrackKey & CallOptions
  const reading = read({
    operation: 'getConntrack',
    request: 'getConntrack',
    options: given,
    known: key,
    reported: beyondKey,
    filters: (connection) => [keyOf(connection)],
  })
  const [found] = await tracked('getConntrack', given, reading)
  const connection = found as Conntrack
  if (given.id === undefined || given.id === connection.id) return connection
  const facts = { code: 'ENOENT', errno: -2, syscall: 'IPCTNL_MSG_CT_GET' }
  throw noSuch('getConntrack', given, facts)
}

/** Which connections to list, and where. */
export interface ListConntrackOptions extends CallOptions, ConntrackFilter {}

/**
 * Lists the connections that a namespace tracks. The kernel compares what it can, and is asked again here:
 * addresses in any spelling, and prefixes. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
export function listConntrack(options?: ListConntrackOptions): Promise<Conntrack[]> {
  return listed('listConntrack', options)
}

async function listed(
  operation: string,
  options: ListConntrackOptions | undefined,
): Promise<Conntrack[]> {
  const reading = read({
    operation,
    request: 'listConntrack',
    options,
    known: optionsIn.ConntrackFilter,
    filters: (filter) => [filtered(filter).request],
    matches: (filter) => filtered(filter).matches as (connection: object) => boolean,
  })
  const [connections] = await tracked(operation, options, reading)
  return connections as Conntrack[]
}

/**
 * Returns the number of connections that a namespace tracks. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
export async function countConntrack(options?: CallOptions): Promise<ConntrackCount> {
  const [counts] = await tracked('countConntrack', options, counted('countConntrack', options))
  return counts as ConntrackCount
}

const counted = (operation: string, options: CallOptions | undefined) =>
  read({ operation, request: 'countConntrack', options, known: [], filters: () => [{}] })

/**
 * What comes of a call; but where the kernel tracks no connections, that. It says no more of such a request than that
 * it is invalid, as it would of an option: of a request without options, too.
 */
export async function tracked<Result>(
  operation: string,
  options: CallOptions | undefined,
  work: Promise<Result>,
): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!isOfNone(error)) throw error
    const { netns } = options ?? {}
    const [counting] = await Promise.allSettled([counted(operation, { netns })])
    if (counting?.status !== 'rejected' || !isOfNone(counting.reason)) throw error
    const { syscall = '' } = error
    const why = 'the running kernel has no connection tracking'
    throw notSupported(operation, why, { syscall, netns: describeNetns(netns) })
  }
}

const isOfNone = (error: unknown): error is NetlinkError =>
  error instanceof NetlinkError &&
  error.kernelMessage === undefined &&
  ['EINVAL', 'EPROTONOSUPPORT'].includes(error.code)

/**
 * Deletes a connection, by its tuple; with the reported `id`, only that very connection. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EBUSY` when a flow table forwards it.
 */
export async function deleteConntrack(
  options: HandedBack<ConntrackKey, Conntrack> & CallOptions & IfExists,
): Promise<void> {
  const deletion = change({
    operation: 'deleteConntrack',
    request: 'deleteConntrack',
    options: options as ConntrackKey & CallOptions & IfExists,
    known: key,
    reported: beyondKey,
    missing: 'ENOENT',
    selecting: key,
    complete: keyOf,
  })
  await tracked('deleteConntrack', options, deletion)
}

/** Which connections to delete. */
export interface FlushConntrackOptions extends Selecting<ListConntrackOptions> {
  /** All of them: without it, another option must select some. */
  all?: true
}

/** So many deletions are done before others have their turn. */
const atOnce = 256

/**
 * Deletes the connections that `listConntrack` lists, except those that a flow table forwards; `all: true` selects
 * every one. Needs CAP_NET_ADMIN.
 */
export async function flushConntrack(options: FlushConntrackOptions): Promise<void> {
  const given = checkOptions(options)
  const { all, ...which } = given
  checkKnown(which, [...optionsIn.ConntrackFilter, ...callKeys])
  const { netns, signal, timeout, ...filter } = which
  checkCall({ signal, timeout })
  checkSelecting(filter, Object.keys(filter))
  for (const name of ['original', 'reply'] as const) {
    const tuple = filter[name]
    if (isObject(tuple)) checkSelecting(tuple, Object.keys(tuple), `${name}.`)
  }
  const isAll = checkAll(all, Object.keys(filter))
  const call = { operation: 'flushConntrack', places: [netns], signal, timeout }
  const run = (steps: object[]) => submit(() => binding.run([placeOf(netns)], steps as never), call)
  if (isAll) {
    // Without a tuple the kernel deletes all.
    const all = run([{ operation: 'deleteConntrack', place: 0, options: {} }])
    await tracked('flushConntrack', given, all)
    return
  }
  const connections = (await listed('flushConntrack', which)).filter(({ offload }) => !offload)
  for (let at = 0; at < connections.length; at += atOnce) {
    // What goes by itself meanwhile is gone.
    const steps = connections.slice(at, at + atOnce).map((connection) => ({
      ...{ operation: 'deleteConntrack', place: 0, options: keyOf(connection) },
      forgives: noEntry,
    }))
    await run(steps)
  }
}

const noEntry = 2

function checkAll(all: unknown, told: readonly string[]): boolean {
  if (all === undefined) {
    if (told.length > 0) return false
    throw invalidValue('all', 'is required when no other option selects connections', all)
  }
  if (all !== true) throw invalidValue('all', 'expected true', all)
  if (told.length > 0) throw invalidValue('all', `cannot be combined with ${told[0]}`, all)
  return true
}
