/**
 * Multicast entries: to which ports of a bridge, or to which hosts of a vxlan link (Linux 6.4), a
 * group's packets go. bridge(8), mdb; linux/if_bridge.h.
 */

import { checkBoolean, checkInteger, checkLink } from '../../base/check.js'
import { invalidType, NetlinkError, within } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist } from '../engine/existing.js'
import { type Implied, unlessImplied } from '../engine/implied.js'
import { checkNotAny } from '../engine/matching.js'
import {
  change,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import { ofLink } from '../engine/of-link.js'
import type { Mdb, MdbKey, MdbOptions, Protocol } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'
import { getLink } from '../links/get-link.js'

export interface ListMdbOptions extends CallOptions {
  /** Only those of this bridge or vxlan link, by name or index. */
  link?: LinkRef | undefined
  /** Only those of this port of the bridge, by name or index. */
  port?: LinkRef | undefined
  /** Only those of this VLAN. */
  vid?: number | undefined
}

/** Selects the entries of a link to delete; options that are absent match every entry. */
export interface FlushMdbOptions extends CallOptions, Omit<MdbKey, 'group' | 'source'> {
  /** Only entries that stay, or only others. Default both. */
  permanent?: boolean | undefined
  /** Only those that this one put there. */
  protocol?: Protocol | undefined
}

const reported = reportedIn(rowsOf('mdb'))

/**
 * Adds a multicast entry to a bridge or vxlan link, by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the group has that entry, unless `mayExist` and the existing one matches;
 * `EINVAL` when the link is down, when the bridge does not snoop, or when it cannot be a multicast group; `ENOTSUP`
 * when the kernel has none for such a link.
 */
export function addMdb(
  link: LinkRef,
  options: HandedBack<MdbOptions, Mdb> & CallOptions & MayExist,
): Promise<Created> {
  return put('addMdb', 'newMdb', link, options, optionsIn.MdbOptions)
}

/** Adds a multicast entry, or replaces the existing one; since Linux 6.2. Needs CAP_NET_ADMIN. */
export async function replaceMdb(
  link: LinkRef,
  options: HandedBack<MdbOptions, Mdb> & CallOptions,
): Promise<void> {
  await put('replaceMdb', 'replaceMdb', link, options, optionsIn.MdbOptions)
}

/**
 * Deletes a multicast entry of a bridge or vxlan link; on a VLAN-aware bridge without `vid`, the entries of all
 * VLANs of the port. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; of several VLANs, when the last one that the
 * kernel looks at has none.
 */
export async function deleteMdb(
  link: LinkRef,
  options: HandedBack<MdbKey, Mdb> & CallOptions & IfExists,
): Promise<void> {
  try {
    await put(
      'deleteMdb',
      'deleteMdb',
      link,
      options as MdbKey & CallOptions,
      optionsIn.MdbKey,
      'ENOENT',
    )
  } catch (error) {
    if (!isMissing(error)) throw error
    if (options.ifExists === true) return
    const { operation, syscall, link: its, netns } = error
    throw new NetlinkError(`deleteMdb ${link}: there is no such entry (ENOENT)`, {
      ...{ code: 'ENOENT', errno: -2, operation, syscall, link: its, netns },
      cause: error,
    })
  }
}

/** A bridge that does not have the entry says so by a bare EINVAL; other refusals have words. */
const isMissing = (error: unknown): error is NetlinkError =>
  error instanceof NetlinkError && error.code === 'EINVAL' && error.kernelMessage === undefined

/**
 * Deletes all multicast entries of a bridge or vxlan link, by name or index, that match the options; since Linux
 * 6.8. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot; nothing was deleted then.
 */
export async function flushMdb(link: LinkRef, options?: FlushMdbOptions): Promise<void> {
  checkLink(link)
  await change({
    operation: 'flushMdb',
    request: 'flushMdb',
    options,
    known: flushFilters,
    selecting: flushFilters,
    link,
    complete: ({ port, vid, permanent, ...rest }) => {
      checkBoolean('permanent', permanent)
      checkVid(vid)
      const { via: _, ...compared } = rest
      checkNotAny('flushMdb', compared)
      const state = permanent === true ? 'permanent' : 'temp'
      const stateMask = permanent === undefined ? undefined : 1
      return { link, port, vid, state, ...rest, stateMask }
    },
  })
}

const notFlushed: readonly string[] = ['group', 'source']
const flushFilters = [
  ...optionsIn.MdbKey.filter((name) => !notFlushed.includes(name)),
  ...['permanent', 'protocol'],
]

/**
 * Looks up the entries of a multicast group, one for each port or host; since Linux 6.7.
 *
 * @throws NetlinkError `ENOENT` when there are none; `ENOTSUP` when the kernel cannot.
 */
export async function getMdb(
  link: LinkRef,
  options: HandedBack<Pick<MdbKey, 'group' | 'vid' | 'source' | 'srcVni'>, Mdb> & CallOptions,
): Promise<Mdb[]> {
  checkLink(link)
  const [entries] = await read({
    operation: 'getMdb',
    request: 'getMdb',
    options,
    known: ['group', 'vid', 'source', 'srcVni'],
    reported,
    link,
    filters: (key) => {
      checkGroup(key.group)
      checkVid(key.vid)
      return [{ link, ...key }]
    },
  })
  return entries as Mdb[]
}

/**
 * Lists the multicast entries of a bridge or vxlan link, by name or index, or of all.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export function listMdb(options?: ListMdbOptions): Promise<Mdb[]>
export function listMdb(link?: LinkRef, options?: Omit<ListMdbOptions, 'link'>): Promise<Mdb[]>
export async function listMdb(
  first?: LinkRef | ListMdbOptions,
  more?: Omit<ListMdbOptions, 'link'>,
): Promise<Mdb[]> {
  const { link, port, vid, ...call } = ofLink(first, more)
  if (port !== undefined) checkLink(port, 'port')
  checkVid(vid)
  const listing = read({
    operation: 'listMdb',
    request: 'listMdb',
    options: call,
    known: [],
    link,
    filters: () => [{}], // the kernel takes none
    missing: 'ENOTSUP', // no bridge has ever been made here
  })
  const indexOf = async (wanted: LinkRef | undefined, option: string) =>
    typeof wanted === 'string'
      ? (await within('listMdb', getLink(wanted, call), () => option)).index
      : wanted
  const [[entries = []], linkIndex, portIndex] = await Promise.all([
    listing,
    indexOf(link, 'link'),
    indexOf(port, 'port'),
  ])
  return (entries as Mdb[]).filter(
    (entry) =>
      (linkIndex === undefined || entry.index === linkIndex) &&
      (portIndex === undefined || entry.port === portIndex) &&
      (vid === undefined || entry.vid === vid),
  )
}

/** Before Linux 6.2 the kernel takes neither. */
const implied: Implied = { filterMode: ['exclude', 0], protocol: ['static', 4] }

async function put(
  operation: string,
  request: string,
  link: LinkRef,
  options: HandedBack<MdbOptions, Mdb> & CallOptions,
  known: readonly string[],
  missing?: string,
): Promise<Created> {
  checkLink(link)
  const send = (options: HandedBack<MdbOptions, Mdb> & CallOptions) =>
    change({
      operation,
      request,
      options,
      known,
      reported,
      link,
      // A bridge that filters VLANs would delete the entries of all of the port's.
      ...(missing !== undefined && { missing, selecting: ['vid'] }),
      lookup: request === 'newMdb' ? lookup : undefined,
      complete: ({ group, port = link, vid, state = 'temp', filterMode, ...others }) => {
        checkGroup(group)
        checkVid(vid)
        // That of an entry of one source is fixed: it is reported, and not taken.
        const fixed = others.source !== undefined && filterMode === 'include'
        const mode = fixed ? undefined : filterMode
        return { link, group, port, vid, state, ...others, filterMode: mode }
      },
    })
  return unlessImplied(options, implied, send)
}

const lookup: Lookup<MdbOptions> = {
  request: 'listMdb',
  filter: () => ({}),
}

function checkGroup(group: unknown): void {
  if (typeof group !== 'string') throw invalidType('group', 'an IP or Ethernet address', group)
}

function checkVid(vid: number | undefined): void {
  if (vid !== undefined) checkInteger('vid', vid, { min: 1, max: 4094 })
}
