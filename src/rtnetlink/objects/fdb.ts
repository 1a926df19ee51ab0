/**
 * Forwarding entries: behind which port of a bridge, or which host of an overlay, an Ethernet
 * address is. bridge(8), fdb; linux/neighbour.h.
 */
import { checkLink, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue, NetlinkError } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist } from '../engine/existing.js'
import { isNoStations } from '../engine/mac.js'
import { checkNotAny, named, reportedValue } from '../engine/matching.js'
import {
  change,
  type Given,
  type HandedBack,
  type IfExists,
  type Lookup,
  type MustExist,
  optionsOf,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { Protocol } from './route.js'

/** Which forwarding entry of a link. */
export interface FdbKey {
  /** The Ethernet address (NDA_LLADDR). On vxlan all zeros is every address without an entry. */
  mac: string
  /** The entry of a bridge port's bridge (NTF_MASTER). Default false. */
  master?: boolean | undefined
  /** The entry of the link itself, not with `master`, which is another one (NTF_SELF). Default: true unless `master` is. */
  self?: boolean | undefined
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs (NDA_VLAN). */
  vlan?: number | undefined
  /** Vxlan: the host behind which the address is, IPv4 or IPv6 (NDA_DST). */
  dst?: string | undefined
  /** Vxlan: the VNI to send with. Default: the link's (NDA_VNI). */
  vni?: number | undefined
  /** Vxlan with `external`: the VNI whose entry it is (NDA_SRC_VNI). */
  srcVni?: number | undefined
  /** Vxlan: the UDP port to send to. Default: the link's `dstPort` (NDA_PORT). */
  port?: number | undefined
  /** Vxlan: the link to send by, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined
  /** Vxlan: a nexthop group with `fdb`, instead of `dst` (NDA_NH_ID). */
  nexthopId?: number | undefined
}

/** What a forwarding entry can be told. */
export interface FdbOptions extends FdbKey {
  /**
   * `permanent`: it stays, and on a bridge the address is the bridge's own; `static`: it stays;
   * `dynamic`: it ages. Default `permanent`, as bridge(8).
   */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn?: boolean | undefined
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky?: boolean | undefined
  /** Vxlan: behind it is a router, for route short-circuiting (NTF_ROUTER). */
  router?: boolean | undefined
  /** It was used just now (NTF_USE). */
  use?: boolean | undefined
  /** Who put it there (NDA_PROTOCOL); only vxlan keeps it. */
  protocol?: Protocol | undefined
  /**
   * Bridge, of an entry that stays: whether a watch is told when packets come from the address after a
   * silence of the ageing time, and when they have stopped; since Linux 5.14 (NDA_FDB_EXT_ATTRS).
   */
  activity?: FdbActivity | undefined
}

/** How a bridge tells whether an address is heard, as one with several ways to a host needs to know. */
export interface FdbActivity {
  /** `active`: it tells; `inactive`: and the address counts as silent from now on. Default off (NFEA_ACTIVITY_NOTIFY). */
  notify?: 'off' | 'active' | 'inactive' | undefined
  /** Replacing the entry does not count as a packet; not reported. Default false (NFEA_DONT_REFRESH). */
  noRefresh?: boolean | undefined
}

/** A forwarding entry as the kernel reports it. */
export interface Fdb
  extends Given<Omit<FdbOptions, 'state' | 'master' | 'via' | 'use' | 'activity'>> {
  /** The index of the link (ndm_ifindex). */
  index: number
  /** As it was told, or `stale`: learnt, and not used of late (ndm_state). */
  state: 'permanent' | 'static' | 'dynamic' | 'stale' | number
  self: boolean
  externLearn: boolean
  sticky: boolean
  router: boolean
  /** Hardware knows it too (NTF_OFFLOADED). */
  offloaded: boolean
  /** Whether the address is heard, where the bridge tells of it (NFEA_ACTIVITY_NOTIFY). */
  activity?: { notify: 'off' | 'active' | 'inactive' | number }
  /** The port is locked, and the address not yet let in; since Linux 6.2 (NTF_EXT_LOCKED). */
  locked: boolean
  /** The index of the bridge whose entry it is (NDA_MASTER). */
  bridge?: number
  /** The index of the link to send by (NDA_IFINDEX). */
  via?: number
  /** The namespace of a vxlan's tunnel, as this one numbers it (NDA_LINK_NETNSID). */
  linkNetnsId?: number
  /** Hundredths of a second since each (NDA_CACHEINFO). */
  cache?: { confirmed: number; used: number; updated: number; references: number }
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

const fdbOptions = optionsOf('fdb', ['link'])
const reported = reportedIn(rowsOf('fdb'))
const keyOptions = [
  'mac',
  'master',
  'self',
  'vlan',
  'dst',
  'vni',
  'srcVni',
  'port',
  'via',
  'nexthopId',
  'bridge',
]

/**
 * Adds a forwarding entry to a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address has one there, unless `mayExist` and it is what was
 * asked for; `ENODEV` without such a link.
 */
export function addFdb(
  link: LinkRef,
  options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist,
): Promise<Created> {
  return put('addFdb', 'newFdb', link, options)
}

/**
 * Adds a forwarding entry beside those that the address has: vxlan sends to all hosts of one
 * that is a multicast address or all zeros. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the very same is there, unless `mayExist`, and when another
 * address than those has an entry: it cannot have two.
 */
export function appendFdb(
  link: LinkRef,
  options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist,
): Promise<Created> {
  // One that is no group's has one host: the kernel would not append another, and not say so.
  const { mac } = checkOptions(options)
  return put('appendFdb', isNoStations(mac) ? 'appendFdb' : 'newFdb', link, options)
}

/**
 * Adds a forwarding entry, or replaces the one that the address has. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export async function replaceFdb(
  link: LinkRef,
  options: HandedBack<FdbOptions, Fdb> & CallOptions & MustExist,
): Promise<void> {
  await put('replaceFdb', 'replaceFdb', link, options)
}

/**
 * Deletes a forwarding entry of a link; of a vxlan's address with several hosts the one that
 * `dst` tells, or, without it, all. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `ENOTSUP` for `srcVni` on a vxlan that is
 * not `external`, which would delete the address's entry whatever the VNI.
 */
export async function deleteFdb(
  link: LinkRef,
  options: HandedBack<FdbKey, Fdb> & CallOptions & IfExists,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteFdb',
    request: 'deleteFdb',
    options,
    known: keyOptions,
    reported,
    // Without them all ways to the hosts of an address go, or the entries of a port in all VLANs.
    selecting: ['dst', 'vlan'],
    link,
    missing: 'ENOENT',
    // Links without a handler of their own want the state that all their entries have.
    complete: (rest) => {
      checkWay(rest)
      return { state: 'permanent', ...keyOf(link, rest, options.index) }
    },
  })
}

/**
 * The forwarding entry of one address, by one lookup of the kernel's: of a bridge, with `vlan` where
 * it filters VLANs, whichever port it is behind; of a port with `master`, its bridge's; of a vxlan, with
 * `srcVni` where it is `external`, the first one of several.
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENOTSUP` when the kernel cannot look up on links
 * of this kind; `ENODEV` without such a link.
 */
export async function getFdb(
  link: LinkRef,
  options: HandedBack<Pick<FdbKey, 'mac' | 'master' | 'self' | 'vlan' | 'srcVni'>, Fdb> &
    CallOptions,
): Promise<Fdb> {
  checkLink(link)
  const [entry] = await read({
    operation: 'getFdb',
    request: 'getFdb',
    options,
    known: ['mac', 'master', 'self', 'vlan', 'srcVni', 'bridge'],
    reported,
    link,
    // Which VNI's entry it is, a lookup is told where others are told the one to send with.
    filters: ({ srcVni, ...key }) => [
      { ...keyOf(link, key as FdbKey, options.index), vni: srcVni },
    ],
    rename: (option) => (option === 'vni' ? 'srcVni' : option),
  })
  const { srcVni } = options
  if (srcVni === undefined || ((entry as Fdb).srcVni ?? 0) === srcVni) return entry as Fdb
  // A vxlan that is not external finds an entry whatever the VNI.
  const message = `getFdb ${link}: links such as this one ignore it (ENOTSUP), option srcVni`
  const facts = { code: 'ENOTSUP', errno: -95, operation: 'getFdb', option: 'srcVni' }
  throw new NetlinkError(message, { ...facts, link: String(link) })
}

/**
 * The forwarding entries of a link, by name or index, or, without one, of all links. The kernel
 * filters.
 */
export async function listFdb(
  link?: LinkRef,
  options?: CallOptions & {
    /** Only those of this bridge and its ports, by name or index. */
    bridge?: LinkRef | undefined
  },
): Promise<Fdb[]> {
  if (link !== undefined) checkLink(link)
  const [entries] = await read({
    operation: 'listFdb',
    request: 'listFdb',
    options,
    known: ['bridge'],
    link,
    filters: (rest) => [{ ...rest, link }],
  })
  return entries as Fdb[]
}

/** What of the entries of a link to delete; what is not told does not matter. */
export interface FlushFdbOptions extends CallOptions {
  /** Those of a bridge port's bridge (NTF_MASTER). Default false. */
  master?: boolean | undefined
  /** Those of the link itself (NTF_SELF): of a bridge all. Default: true unless `master` is. */
  self?: boolean | undefined
  /** Bridge: of this port, by name or index (NDA_IFINDEX). */
  bridgePort?: LinkRef | undefined
  /** Bridge: of this VLAN, 1 to 4,094 (NDA_VLAN). */
  vlan?: number | undefined
  /** Vxlan: only those that send to this host (NDA_DST). */
  dst?: string | undefined
  /** Only those that send to this UDP port (NDA_PORT). */
  port?: number | undefined
  /** Only those that send with this VNI (NDA_VNI). */
  vni?: number | undefined
  /** Only those of this VNI, on a vxlan with `external` (NDA_SRC_VNI). */
  srcVni?: number | undefined
  /** Only those that send by this link, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined
  /** Only those of this nexthop group (NDA_NH_ID). */
  nexthopId?: number | undefined
  /** Only those in this state (NDA_NDM_STATE_MASK); `static` and `dynamic` are not permanent. */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined
  /** True: only those with the flag; false: only those without (NDA_NDM_FLAGS_MASK). */
  externLearn?: boolean | undefined
  /** Only those that do not move to another port, or only the others (NTF_STICKY). */
  sticky?: boolean | undefined
  /** Only those behind which is a router, or only the others (NTF_ROUTER). */
  router?: boolean | undefined
  /** Only those that hardware knows too, or only the others (NTF_OFFLOADED). */
  offloaded?: boolean | undefined
  /** Bridge: put there by somebody, not learnt (NTF_USE). */
  addedByUser?: boolean | undefined
}

/** As bits: what stays is `noarp`, and what is the bridge's own besides `permanent`. */
const flushedStates = {
  permanent: { permanent: true },
  static: { permanent: false, noarp: true },
  dynamic: { permanent: false, noarp: false },
} as const

/**
 * Deletes, in one request, all forwarding entries of a link that are as told: of a bridge and its
 * ports since Linux 5.19, of vxlan since 6.7. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot flush, or not links of this kind; `EINVAL`
 * with the `option` that it does not know there. Nothing was deleted then.
 */
export async function flushFdb(link: LinkRef, options?: FlushFdbOptions): Promise<void> {
  checkLink(link)
  try {
    await change({
      operation: 'flushFdb',
      request: 'flushFdb',
      options,
      known: flushFilters,
      selecting: flushFilters,
      link,
      complete: ({ state, self, ...rest }) => {
        const name = named('newFdb', 'state', state)
        if (name !== undefined && !Object.hasOwn(flushedStates, name)) {
          const names = Object.keys(flushedStates).join(', ')
          throw invalidValue('state', `expected one of ${names}`, state)
        }
        if (rest.bridgePort !== undefined && rest.via !== undefined) {
          throw invalidValue('bridgePort', 'cannot stand with via', rest.bridgePort)
        }
        const bits = name === undefined ? {} : flushedStates[name as keyof typeof flushedStates]
        const { via: _, bridgePort: __, ...compared } = rest
        checkNotAny('flushFdb', compared)
        checkSide({ master: rest.master, self })
        return { ...rest, ...bits, self: self === undefined ? rest.master !== true : self, link }
      },
    })
  } catch (error) {
    throw asUnknown(error)
  }
}

const flushFilters = [...optionsOf('fdbFlush', ['link', 'permanent', 'noarp']), 'state']

/**
 * Before Linux 5.19 the kernel takes a flush for the deletion of one entry, and misses its Ethernet
 * address.
 */
function asUnknown(error: unknown): unknown {
  if (!(error instanceof NetlinkError) || error.code !== 'EINVAL') return error
  if (!/^invalid address$/i.test(error.kernelMessage ?? '')) return error
  const { operation, syscall, link, netns } = error
  return new NetlinkError('flushFdb: the running kernel knows no flush (ENOTSUP)', {
    ...{ code: 'ENOTSUP', errno: -95, operation, syscall, link, netns },
    cause: error,
  })
}

async function put(
  operation: string,
  request: string,
  link: LinkRef,
  options: HandedBack<FdbOptions, Fdb> & CallOptions,
): Promise<Created> {
  checkLink(link)
  return change({
    operation,
    request,
    options: options as FdbOptions & CallOptions,
    known: fdbOptions,
    reported,
    link,
    lookup: request === 'replaceFdb' ? undefined : lookup(link, request === 'appendFdb'),
    modify: request === 'replaceFdb' ? 'modifyFdb' : undefined,
    complete: (rest) => {
      const { index } = options
      // Of an entry that ages the kernel reports that it has; it takes none that did.
      const { state = 'permanent' } = rest
      const aged = named('newFdb', 'state', state as Fdb['state']) === 'stale'
      return { ...keyOf(link, rest, index), state: aged ? 'dynamic' : state }
    },
  })
}

/** Of a vxlan's address there is one for each host, told by these. */
const host = { dst: false, port: false, vni: false, via: false, nexthopId: false }

const lookup = (link: LinkRef, append: boolean): Lookup<FdbOptions> => ({
  request: 'listFdb',
  filter: () => ({ link }),
  // The kernel appends nothing where the very same is there, and changes what a control plane taught.
  first: ({ externLearn }) => (append ? 'all' : externLearn === true ? 'key' : undefined),
  ...(append && { given: (options: FdbOptions) => ({ ...host, ...options }) }),
})

/**
 * Of a deletion a vxlan link looks at these beside `dst` alone, and takes no host for any: it would
 * delete all ways to the address.
 */
function checkWay(key: FdbKey): void {
  const { dst, vni, port, via } = key
  checkNotAny('deleteFdb', { dst })
  if (dst !== undefined) return
  if (via !== undefined) checkLink(via, 'via')
  for (const [option, value] of Object.entries({ vni, port, via })) {
    if (value === undefined) continue
    if (option !== 'via') reportedValue('deleteFdb', option, value)
    throw invalidValue(option, 'needs dst', value)
  }
}

/** One of the two is meant. */
function checkSide({ master, self }: Pick<FdbKey, 'master' | 'self'>): void {
  if (self === false && master !== true) throw invalidValue('self', 'false needs master', self)
}

/**
 * Whose entry it is, the bridge's or the link's own, is told by flags. Of a bridge's an entry is reported
 * with the bridge instead, which is the link itself where there is no port.
 */
function keyOf(link: LinkRef, key: FdbKey & { bridge?: unknown }, index: unknown): object {
  const { bridge } = key
  if (typeof key.mac !== 'string') throw invalidType('mac', 'an Ethernet address', key.mac)
  if (bridge !== undefined) checkLink(bridge, 'bridge')
  const itself = bridge !== undefined && bridge === (index ?? link)
  const { master = bridge === undefined ? undefined : !itself } = key
  const { self = master !== true } = key
  if (key.master === true && key.self === true) {
    throw invalidValue('self', 'cannot stand with master: each has an entry of its own', self)
  }
  // Without a side the kernel takes that of the bridge.
  checkSide({ master: master === true || itself, self })
  return { ...key, bridge: undefined, master, self: self || itself, link }
}
