import { describeNetns, type NetnsRef } from '../netns/ref.js'
import type { Link } from '../rtnetlink/generated/link.js'
import { listAddresses } from '../rtnetlink/objects/address.js'
import { type Network, partsIn, projectOf } from './define.js'
import { bridgesIn, type NetworkBridge } from './describe-bridges.js'
import { inventory } from './inventory.js'
import { checkedOptions, type ReadOptions } from './plan.js'
import { withSwitch } from './switch.js'

/** A project, as it was found. */
export interface NetworkDescription {
  /** The name of the whole. */
  project: string
  /** Where it has something, its own first: in the order of their paths. */
  namespaces: DescribedPlace[]
  /** Its bridges of Open vSwitch, in the order of their paths; absent where that was not looked at. */
  bridges?: NetworkBridge[]
}

/** A namespace, with what the project has in it. */
export interface DescribedPlace {
  /** Its path, such as `namespaces.web`; absent of one that is not the project's. */
  path?: string
  /** Its name, or where it is; absent of the process's own. */
  netns?: string
  /** Its links, an end each. */
  links: DescribedEnd[]
  /** Its tables of nftables. */
  tables: { path: string; family: string; name: string }[]
}

/** An end of a link; of most links the only one. */
export interface DescribedEnd {
  /** The path of the link, such as `links.web-db`; of a device of Open vSwitch that of its port or bridge. */
  path: string
  /** What the kernel reports of it. */
  link: Link
  /** Its addresses, with their prefix lengths; others' too. */
  addresses: string[]
  /** Of a pair, where its other end is; without `netns` in the process's own. */
  peer?: { netns?: string; name: string }
}

/**
 * Describes what a project has on this machine: everything that carries its mark, in its own namespaces and in the
 * process's. For a network, rather than the name of its project, also what it has in the namespaces that its
 * definition names by `pid` and `path`, and in the Open vSwitch of its `ovs`; for a name, Open vSwitch is read if the
 * option `ovs` says which one. Reads only.
 */
export async function describeNetwork(
  network: Network | string,
  options?: ReadOptions,
): Promise<NetworkDescription> {
  const { signal, ovs: given } = checkedOptions(options)
  const parts = typeof network === 'string' ? undefined : partsIn(network)
  const project = projectOf(network)
  const [{ namespaces, links, devices, tables }, bridges] = await Promise.all([
    inventory(project, parts?.namespaces, signal),
    withSwitch(parts, given, signal, async (ovs) =>
      ovs?.observe((view) => bridgesIn(view, project), { signal }),
    ),
  ])
  const own = [...namespaces.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
  const places = new Map<string | undefined, DescribedPlace>(
    own.map(({ path, name }) => [name, { path, netns: name, links: [], tables: [] }]),
  )
  const placeOf = (ref: NetnsRef | undefined): DescribedPlace => {
    const netns = describeNetns(ref)
    const place = places.get(netns) ?? { ...named(netns), links: [], tables: [] }
    places.set(netns, place)
    return place
  }
  const ofSwitch = [...devices].map(([path, ends]) => ({ path, ends, isPair: false }))
  const all = [...[...links.values()].map((each) => ({ ...each, isPair: true })), ...ofSwitch]
  const ends = all.flatMap(({ path, ends, isPair }) =>
    ends.flatMap((end, at) => {
      const other = isPair ? ends[1 - at] : undefined
      return end === undefined ? [] : [{ path, ...end, other }]
    }),
  )
  const addresses = await Promise.all(
    ends.map(({ netns, link: { index } }) => listAddresses({ netns, link: index, signal })),
  )
  for (const [at, { path, netns, link, other }] of ends.entries()) {
    placeOf(netns).links.push({
      ...{ path, link, addresses: (addresses[at] ?? []).map(({ address }) => address) },
      ...(other && { peer: { ...named(describeNetns(other.netns)), name: other.link.name } }),
    })
  }
  for (const {
    path,
    places: [ref],
    table,
  } of tables.values()) {
    placeOf(ref).tables.push({ path, family: table.family ?? 'inet', name: table.name })
  }
  return { project, namespaces: [...places.values()], ...(bridges && { bridges }) }
}

const named = (netns: string | undefined) => (netns === undefined ? {} : { netns })
