/**
 * Multicast entries: to which ports of a bridge, or to which hosts of a vxlan link (Linux 6.4), a
 * group's packets go. bridge(8), mdb; linux/if_bridge.h.
 */
import { checkBoolean, checkInteger, checkLink, checkOptions } from '../../base/check.js'
import { invalidType, NetlinkError, within } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist } from '../engine/existing.js'
import { type Implied, unlessImplied } from '../engine/implied.js'
import { checkNotAny } from '../engine/matching.js'
import {
  change,
  type Given,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { Protocol } from '../generated/objects.js'
import { getLink } from '../links/get-link.js'

/** Which multicast entry of a bridge or vxlan link. */
export interface MdbKey {
  /** The group: an IP address, or an Ethernet address. On vxlan all zeros is every group without an entry. */
  group: string
  /** The port of the bridge, by name or index. Default: the link itself, which means the bridge's own host. */
  port?: LinkRef | undefined
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs. Default: every VLAN of the port. */
  vid?: number | undefined
  /** Only packets from this address (MDBE_ATTR_SOURCE). */
  source?: string | undefined
  /** Vxlan: the host to send to (MDBE_ATTR_DST). */
  dst?: string | undefined
  /** Vxlan: the UDP port to send to. Default: the link's (MDBE_ATTR_DST_PORT). */
  dstPort?: number | undefined
  /** Vxlan: the VNI to send with. Default: the link's (MDBE_ATTR_VNI). */
  vni?: number | undefined
  /** Vxlan with `external`: the VNI whose entry it is (MDBE_ATTR_SRC_VNI). */
  srcVni?: number | undefined
  /** Vxlan: the link to send by, by name or index (MDBE_ATTR_IFINDEX). */
  via?: LinkRef | undefined
}

/** What a multicast entry can be told. */
export interface MdbOptions extends MdbKey {
  /** `temp` ages, `permanent` stays; vxlan has only these. Default `temp`, as bridge(8). */
  state?: 'temp' | 'permanent' | undefined
  /**
   * What `sourceList` means: all but those, or only those. Default `exclude`; since Linux 6.2 (MDBE_ATTR_GROUP_MODE). A
   * bridge of IGMPv2, or for IPv6 of MLDv1, ignores both: the call fails with `ENOTSUP` (`mcastIgmpVersion`,
   * `mcastMldVersion`).
   */
  filterMode?: 'include' | 'exclude' | undefined
  /** Sources; since Linux 6.2 (MDBE_ATTR_SRC_LIST). */
  sourceList?: readonly string[] | undefined
  /** Who put it there. Default static; since Linux 6.2 (MDBE_ATTR_RTPROT). */
  protocol?: Protocol | undefined
}

/** A multicast entry as the kernel reports it. */
export interface Mdb extends Given<Omit<MdbOptions, 'port' | 'via'>> {
  /** The index of the bridge or vxlan link. */
  index: number
  /** The index of the port; that of the link itself for its own host. */
  port: number
  state: 'temp' | 'permanent'
  /** Hardware knows it too (MDB_FLAGS_OFFLOAD). */
  offload: boolean
  /** The port leaves the group at once (MDB_FLAGS_FAST_LEAVE). */
  fastLeave: boolean
  /** Added because of an entry for all sources (MDB_FLAGS_STAR_EXCL). */
  addedByStarExclude: boolean
  /** Hardware could not take it; since Linux 6.16, with the bridge's `mdbOffloadFailNotify`. */
  offloadFailed: boolean
  /** Packets from this source do not go there (MDB_FLAGS_BLOCKED). */
  blocked: boolean
  /** Hundredths of a second until it goes (MDBA_MDB_EATTR_TIMER). */
  timer?: number
  /** The index of the link to send by. */
  via?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

export interface ListMdbOptions extends CallOptions {
  /** Only those of this port of the bridge, by name or index. */
  port?: LinkRef | undefined
  /** Only those of this VLAN. */
  vid?: number | undefined
}

/** What of the entries of a link to delete; what is not told does not matter. */
export interface FlushMdbOptions extends CallOptions, Omit<MdbKey, 'group' | 'source'> {
  /** Only entries that stay, or only others. Default both. */
  permanent?: boolean | undefined
  /** Only those that this one put there. */
  protocol?: Protocol | undefined
}

const inEntry = ['group', 'port', 'vid'] as const
const keyOptions = [...inEntry, 'source', 'dst', 'dstPort', 'vni', 'srcVni', 'via']
const allOptions = [...keyOptions, 'state', 'filterMode', 'sourceList', 'protocol']
const reported = reportedIn(rowsOf('mdb', 'database', 'groups', 'ports'), ['index'])

/**
 * Adds a multicast entry to a bridge or vxlan link, by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the group has that entry, unless `mayExist` and it is what was
 * asked for; `EINVAL` when the link is down, when
 * the bridge does not snoop, or when it cannot be a multicast group; `ENOTSUP` when the kernel has
 * none for such a link.
 */
export function addMdb(
  link: LinkRef,
  options: HandedBack<MdbOptions, Mdb> & CallOptions & MayExist,
): Promise<Created> {
  return put('addMdb', 'newMdb', link, options, allOptions)
}

/** Adds a multicast entry, or replaces the one there is; since Linux 6.2. Needs CAP_NET_ADMIN. */
export async function replaceMdb(
  link: LinkRef,
  options: HandedBack<MdbOptions, Mdb> & CallOptions,
): Promise<void> {
  await put('replaceMdb', 'replaceMdb', link, options, allOptions)
}

/**
 * Deletes a multicast entry of a bridge or vxlan link; without `vid`, on a bridge that filters VLANs, those of
 * all VLANs of the port. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; of several VLANs, when the last one that the
 * kernel looks at has none.
 */
export async function deleteMdb(
  link: LinkRef,
  options: HandedBack<MdbKey, Mdb> & CallOptions & IfExists,
): Promise<void> {
  try {
    await put('deleteMdb', 'deleteMdb', link, options as MdbKey & CallOptions, keyOptions, 'ENOENT')
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
 * Deletes all multicast entries of a bridge or vxlan link, by name or index, that are as told; since
 * Linux 6.8. Needs CAP_NET_ADMIN.
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
      checkNotAny('flushMdb', compared, 'options')
      const state = permanent === true ? 'permanent' : 'temp'
      const stateMask = permanent === undefined ? undefined : 1
      return { link, entry: { port, vid, state }, options: { ...rest, stateMask } }
    },
    rename,
  })
}

const flushFilters = [
  ...['port', 'vid', 'dst', 'dstPort', 'vni', 'srcVni', 'via', 'permanent', 'protocol'],
]

/**
 * The entries of one group, one for each of its ports or hosts, by one lookup of the kernel's; since
 * Linux 6.7.
 *
 * @throws NetlinkError `ENOENT` when there are none; `ENOTSUP` when the kernel cannot.
 */
export async function getMdb(
  link: LinkRef,
  options: HandedBack<Pick<MdbKey, 'group' | 'vid' | 'source' | 'srcVni'>, Mdb> & CallOptions,
): Promise<Mdb[]> {
  checkLink(link)
  const [message] = await read({
    operation: 'getMdb',
    request: 'getMdb',
    options,
    known: ['group', 'vid', 'source', 'srcVni'],
    reported,
    link,
    filters: ({ group, vid, ...rest }) => {
      checkGroup(group)
      checkVid(vid)
      const told = Object.values(rest).some((value) => value !== undefined)
      return [{ link, entry: { group, vid }, options: told ? rest : undefined }]
    },
    rename,
  })
  return mdbEntries(message as MdbMessage)
}

/**
 * The multicast entries of a bridge or vxlan link, by name or index, or, without one, of all.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export async function listMdb(link?: LinkRef, options?: ListMdbOptions): Promise<Mdb[]> {
  if (link !== undefined) checkLink(link)
  const { port, vid, ...call } = checkOptions(options)
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
  const [[messages = []], ofLink, ofPort] = await Promise.all([
    listing,
    indexOf(link, 'link'),
    indexOf(port, 'port'),
  ])
  return (messages as MdbMessage[])
    .flatMap(mdbEntries)
    .filter(
      (entry) =>
        (ofLink === undefined || entry.index === ofLink) &&
        (ofPort === undefined || entry.port === ofPort) &&
        (vid === undefined || entry.vid === vid),
    )
}

/** A message of the kernel's, of a listing or an event. */
export interface MdbMessage {
  index: number
  database?: { groups?: { ports?: Omit<Mdb, 'index'>[] }[] }
}

export const mdbEntries = ({ index, database = {} }: MdbMessage): Mdb[] =>
  (database.groups ?? []).flatMap(({ ports = [] }) =>
    ports.map((entry) => ({ index, ...entry }) as Mdb),
  )

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
      defaults: ({ state }) => (state === undefined ? ['state'] : []),
      complete: ({ group, port = link, vid, state = 'temp', filterMode, ...others }) => {
        checkGroup(group)
        checkVid(vid)
        // That of an entry of one source is fixed: it is reported, and not taken.
        const fixed = others.source !== undefined && filterMode === 'include'
        const rest = { ...others, filterMode: fixed ? undefined : filterMode }
        const attributes = Object.values(rest).some((value) => value !== undefined)
          ? rest
          : undefined
        return { link, entry: { port, vid, state, group }, options: attributes }
      },
      rename,
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

const rename = (option: string) => option.replace(/^(entry|options)\.?/, '')
