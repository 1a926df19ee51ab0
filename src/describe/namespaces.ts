/** The namespaces with their links and addresses. */
import { stat } from 'node:fs/promises'
import { NetlinkError } from '../base/errors.js'
import type { Netns } from '../netns/handle.js'
import { listNetns, type NetnsEntry, openNetns } from '../netns/netns.js'
import { inodeOf } from '../netns/processes.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { listLinks } from '../rtnetlink/links/get-link.js'
import { listAddresses } from '../rtnetlink/objects/address.js'
import type { DescribedError, DescribedLink, DescribedNetns } from './description.js'
import type { Held } from './held.js'
import { join } from './join.js'

interface NamespacesToRead {
  netns: readonly NetnsRef[] | undefined
  folder: string
  statistics: boolean
  signal: AbortSignal | undefined
}

/** All that is wanted, joined, the process's own first. */
export async function readNamespaces(wanted: NamespacesToRead): Promise<DescribedNetns[]> {
  const { netns, folder, signal } = wanted
  const [own, entries] = await Promise.all([inodeOf(process.pid), listNetns({ folder, signal })])
  const refs = netns ?? entries.filter(isBound).map(({ path }) => ({ path }))
  const opened = await Promise.allSettled(refs.map((ref) => open(ref, signal)))
  const found = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  try {
    const lost = opened.filter((each) => each.status === 'rejected').map(({ reason }) => reason)
    const [failed] = netns === undefined ? lost.filter((reason) => !isGone(reason)) : lost
    if (failed !== undefined) throw failed
    // One of several that are the same stands for all.
    const byInode = new Map(found.map((each) => [each.inode, each]))
    if (netns === undefined || byInode.has(own)) byInode.set(own, { inode: own })
    const held = await Promise.all(
      [...byInode.values()].map((each) => hold(each, own, entries, wanted)),
    )
    await join(held.sort(byPlace), signal)
    return held.map((each) => each.netns)
  } finally {
    await Promise.all(found.map(({ handle }) => handle?.close()))
  }
}

/** A stale name leads nowhere. */
const isBound = ({ inode }: NetnsEntry) => inode !== undefined

/** A name that was deleted since it was listed, or is just being. */
const isGone = ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'EINVAL'

interface Opened {
  inode: number
  handle?: Netns
  /** Why it may not be opened. */
  error?: DescribedError
}

async function open(ref: NetnsRef, signal: AbortSignal | undefined): Promise<Opened> {
  try {
    const handle = await openNetns(ref, { signal })
    return { inode: handle.inode, handle }
  } catch (error) {
    if (!(error instanceof NetlinkError && error.code === 'EPERM')) throw error
    const place = placeOf(ref)
    const { ino } = await stat(typeof place === 'number' ? `/proc/self/fd/${place}` : `${place}`)
    return { inode: ino, error: { code: error.code, message: error.message } }
  }
}

async function hold(
  { inode, handle, error }: Opened,
  own: number,
  entries: readonly NetnsEntry[],
  wanted: NamespacesToRead,
): Promise<Held> {
  const names = entries.filter((each) => each.inode === inode).map(({ name }) => name)
  const netns = { inode, names, own: inode === own }
  if (error !== undefined) return { netns: { ...netns, links: [], error }, handle: undefined }
  return { netns: { ...netns, links: await readLinks(handle, wanted) }, handle }
}

async function readLinks(
  netns: Netns | undefined,
  { statistics, signal }: NamespacesToRead,
): Promise<DescribedLink[]> {
  const [links, addresses] = await Promise.all([
    listLinks({ netns, statistics, signal }),
    listAddresses({ netns, signal }),
  ])
  return links.map((link) => ({
    ...link,
    addresses: addresses.filter(({ index }) => index === link.index),
  }))
}

function byPlace({ netns: one }: Held, { netns: other }: Held): number {
  const rank = ({ own: isOwn, names: [name] }: DescribedNetns) =>
    isOwn ? 0 : name === undefined ? 2 : 1
  const [a, b] = [one.names[0] ?? '', other.names[0] ?? '']
  return rank(one) - rank(other) || (a < b ? -1 : a > b ? 1 : one.inode - other.inode)
}
