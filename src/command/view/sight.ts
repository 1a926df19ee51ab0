/** What there is to see: namespaces with their links and tables, and Open vSwitch, as of one moment. */
import {
  type Description,
  describe,
  listLinks,
  listNetns,
  type NetlinkError,
  type NetnsRef,
  type Ovs,
  openNetns,
} from '../../index.js'
import { type ListedTable, listNftTables } from '../../nftables/index.js'

/** Where to look, beside the process's own namespace and all that have names. */
export interface Where {
  /** Namespaces by process or path. */
  places: readonly NetnsRef[]
  ovs: Ovs | undefined
}

/** What was seen. */
export interface Sight extends Description {
  /** The tables of nftables in each namespace, by its number. */
  tables: ReadonlyMap<number, readonly ListedTable[]>
  /** How each namespace is named in calls, by its number. */
  refs: ReadonlyMap<number, NetnsRef>
  /** The numbers of the namespaces that are named by process or path. */
  placed: ReadonlySet<number>
}

/** Looks at all of it. */
export async function look({ places, ovs }: Where, signal: AbortSignal): Promise<Sight> {
  const found = new Map<number, NetnsRef>()
  await Promise.all(
    places.map(async (place) => {
      const inode = await inodeOf(place, signal)
      if (inode !== undefined) found.set(inode, place)
    }),
  )
  const named = async () =>
    (await listNetns({ signal })).flatMap(({ name, inode }) => (inode === undefined ? [] : [name]))
  // Those that have names are known to `describe`, which passes over one that is just going.
  const netns: NetnsRef[] | undefined =
    found.size === 0 ? undefined : [{ self: true }, ...(await named()), ...found.values()]
  const seen = await describe({ ...(netns && { netns }), ovs: ovs ?? [], signal })
  const refs = new Map(
    seen.namespaces.flatMap(({ inode, names: [name], own }): [number, NetnsRef][] => {
      const ref = own ? ({ self: true } as const) : (name ?? found.get(inode))
      return ref === undefined ? [] : [[inode, ref]]
    }),
  )
  const tables = await Promise.all(
    [...refs].map(async ([inode, ref]) => [inode, await tablesIn(ref, signal)] as const),
  )
  return { ...seen, refs, tables: new Map(tables), placed: new Set(found.keys()) }
}

/** Undefined where there is none, or none that we may enter. */
async function inodeOf(place: NetnsRef, signal: AbortSignal): Promise<number | undefined> {
  try {
    await using netns = await openNetns(place, { signal })
    return netns.inode
  } catch (error) {
    if ((error as NetlinkError).code === undefined) throw error
    return undefined
  }
}

/** None where the kernel knows no tables, or does not let us see them. */
const tablesIn = (netns: NetnsRef, signal: AbortSignal) =>
  orNone(listNftTables({ netns, signal }), signal)

/** Nothing of what is refused, or has gone meanwhile. */
async function orNone<Each>(list: Promise<Each[]>, signal: AbortSignal): Promise<Each[]> {
  try {
    return await list
  } catch (error) {
    signal.throwIfAborted()
    if ((error as NetlinkError).code === undefined) throw error
    return []
  }
}

/** What a link has counted. */
export type Counts = Readonly<Record<(typeof counted)[number], bigint>>

/** What is counted of a link. */
export const counted = ['rxBytes', 'txBytes', 'rxPackets', 'txPackets'] as const

/** The counters of all links in some namespaces, by the number of the namespace and the index. */
export async function countsIn(
  refs: ReadonlyMap<number, NetnsRef>,
  signal: AbortSignal,
): Promise<Map<string, Counts>> {
  const lists = await Promise.all(
    [...refs].map(async ([inode, netns]) => {
      const links = await orNone(listLinks({ netns, statistics: true, signal }), signal)
      return links.flatMap(({ index, statistics }) =>
        statistics === undefined ? [] : [[linkId(inode, index), statistics] as const],
      )
    }),
  )
  return new Map(lists.flat())
}

/** How the box of a link is known. */
export const linkId = (inode: number, index: number): string => `link${inode}_${index}`
