/**
 * Forwarding entries: behind which port of a bridge, or which host of an overlay, an Ethernet
 * address is. bridge(8), fdb; linux/neighbour.h.
 */

import { checkLink, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue, NetlinkError } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist, Wanted } from '../engine/existing.js'
import { isNoStations } from '../engine/mac.js'
import { checkNotAny, named, reportedValue } from '../engine/matching.js'
import {
  change,
  type HandedBack,
  type IfExists,
  type Lookup,
  type MustExist,
  read,
  reportedIn,
  rowsOf,
  wantedOf,
} from '../engine/object.js'
import { ofLink } from '../engine/of-link.js'
import type { Fdb, FdbKey, FdbOptions, FlushFdbOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

const fdbOptions = [...optionsIn.FdbOptions, 'bridge']
const reported = reportedIn(rowsOf('fdb'))
const keyOptions = [...optionsIn.FdbKey, 'bridge']

/**
 * Adds a forwarding entry to a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address has one there, unless `mayExist` and the existing one matches;
 * `ENODEV` without such a link.
 */
export function addFdb(
  link: LinkRef,
  options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist,
): Promise<Created> {
  return put('addFdb', 'newFdb', link, options)
}

/**
 * Adds a forwarding entry beside the existing ones of the address: vxlan sends to every host of an address that is
 * multicast or all zeros. Needs CAP_NET_ADMIN.
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
 * Adds a forwarding entry, or replaces the existing one of the address. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`; `ENOTSUP` of a group's address, or of
 * zeros, at a vxlan link, which can have several hosts: `appendFdb` and `deleteFdb` are for those.
 */
export async function replaceFdb(
  link: LinkRef,
  options: HandedBack<FdbOptions, Fdb> & CallOptions & MustExist,
): Promise<void> {
  await put('replaceFdb', 'replaceFdb', link, options)
}

/**
 * Deletes a forwarding entry of a link; when a vxlan has several hosts for the address, the one in `dst`, or all
 * without it. Needs CAP_NET_ADMIN.
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
 * Looks up the forwarding entry of an address in the kernel: of a bridge, on any port (with `vlan` if the bridge is
 * VLAN-aware); of a port with `master`, its bridge's; of a vxlan, the first of several (with `srcVni` if it is
 * `external`).
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
    filters: (key) => [keyOf(link, key as FdbKey, options.index)],
  })
  const { srcVni } = options
  if (srcVni === undefined || ((entry as Fdb).srcVni ?? 0) === srcVni) return entry as Fdb
  // A vxlan that is not external finds an entry whatever the VNI.
  const message = `getFdb ${link}: links such as this one ignore it (ENOTSUP), option srcVni`
  const facts = { code: 'ENOTSUP', errno: -95, operation: 'getFdb', option: 'srcVni' }
  throw new NetlinkError(message, { ...facts, link: String(link) })
}

/** Which forwarding entries to list. */
export interface ListFdbOptions extends CallOptions {
  /** Only this link's, by name or index. The kernel filters. */
  link?: LinkRef | undefined
  /** Only those of this bridge and its ports, by name or index. */
  bridge?: LinkRef | undefined
}

/** Lists the forwarding entries of a link, by name or index, or of all links. The kernel filters. */
export function listFdb(options?: ListFdbOptions): Promise<Fdb[]>
export function listFdb(link?: LinkRef, options?: Omit<ListFdbOptions, 'link'>): Promise<Fdb[]>
export async function listFdb(
  first?: LinkRef | ListFdbOptions,
  more?: Omit<ListFdbOptions, 'link'>,
): Promise<Fdb[]> {
  const options = ofLink(first, more)
  const [entries] = await read({
    operation: 'listFdb',
    request: 'listFdb',
    options,
    known: ['link', 'bridge'],
    link: options.link,
    filters: (rest) => [rest],
  })
  return entries as Fdb[]
}

/** As bits: what stays is `noarp`, and what is the bridge's own besides `permanent`. */
const flushedStates = {
  permanent: { permanent: true },
  static: { permanent: false, noarp: true },
  dynamic: { permanent: false, noarp: false },
} as const

/**
 * Deletes, in one request, all forwarding entries of a link that match the options: on bridges and their ports
 * since Linux 5.19, on vxlan since 6.7. Needs CAP_NET_ADMIN.
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
          throw invalidValue('bridgePort', 'cannot be combined with via', rest.bridgePort)
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

const flushFilters = optionsIn.FlushFdbOptions

/**
 * Before Linux 5.19 the kernel takes a flush for the deletion of one entry, and misses its Ethernet
 * address.
 */
function asUnknown(error: unknown): unknown {
  if (!(error instanceof NetlinkError) || error.code !== 'EINVAL') return error
  if (!/^invalid address$/i.test(error.kernelMessage ?? '')) return error
  const { operation, syscall, link, netns } = error
  return new NetlinkError(
    'flushFdb: the running kernel cannot flush forwarding entries (ENOTSUP)',
    {
      ...{ code: 'ENOTSUP', errno: -95, operation, syscall, link, netns },
      cause: error,
    },
  )
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
    complete: (rest) => completed(link, rest, options.index),
  })
}

function completed(link: LinkRef, options: FdbOptions, index?: unknown): object {
  // Of an entry that ages the kernel reports that it has; it takes none that did.
  const { state = 'permanent' } = options
  const aged = named('newFdb', 'state', state as Fdb['state']) === 'stale'
  return joined(keyOf(link, options, index), { state: aged ? 'dynamic' : state })
}

/** How a forwarding entry that is asked for is found, and compared with what there is. */
export const wantedFdb = (link: LinkRef, options: FdbOptions): Wanted =>
  wantedOf(lookup(link, false), options, {
    operation: 'newFdb',
    options: completed(link, options),
  })

/** A vxlan's address has one for each host, which these identify. */
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
 * Flags say whose entry it is, the bridge's or the link's own. Of a bridge's an entry is reported with the bridge
 * instead, which is the link itself where there is no port.
 */
function keyOf(link: LinkRef, key: FdbKey & { bridge?: unknown }, index: unknown): object {
  const { bridge } = key
  if (typeof key.mac !== 'string') throw invalidType('mac', 'an Ethernet address', key.mac)
  if (bridge !== undefined) checkLink(bridge, 'bridge')
  const itself = bridge !== undefined && bridge === (index ?? link)
  const { master = bridge === undefined ? undefined : !itself } = key
  const { self = master !== true } = key
  if (key.master === true && key.self === true) {
    throw invalidValue('self', 'cannot be combined with master: each has an entry of its own', self)
  }
  // Without a side the kernel takes that of the bridge.
  checkSide({ master: master === true || itself, self })
  return joined(key, { bridge: undefined, master, self: self || itself, link })
}
