/** What is on links that exist, beyond their addresses and routes, as definitions. */
import type { Link } from '../rtnetlink/generated/link.js'
import type { Fdb, Neighbor, Qdisc } from '../rtnetlink/generated/objects.js'

type Members = Record<string, unknown>

/** A neighbour that stays, as a definition has it. */
export const neighborOf = ({ dst, mac, router, proxy }: Neighbor): Members => ({
  dst,
  ...(!proxy && mac !== undefined && { mac }),
  ...(router && { router }),
  ...(proxy && { proxy }),
})

/** A forwarding entry that stays, of a link of this kind. `links` are those of its namespace. */
export function fdbOf(entry: Fdb, kind: string | undefined, links: readonly Link[]): Members {
  const { mac, self, vlan, sticky, state, router, via, dst, vni, port, srcVni, nexthopId } = entry
  const master = !self
  const link =
    via === undefined ? undefined : (links.find(({ index }) => index === via)?.name ?? via)
  const ways = { vlan, dst, vni, port, srcVni, nexthopId, via: link }
  return {
    mac,
    ...(kind === 'vxlan' && master && { master }),
    ...Object.fromEntries(Object.entries(ways).filter(([, value]) => value !== undefined)),
    ...(sticky && { sticky }),
    ...(router && { router }),
    ...(state !== (master ? 'static' : 'permanent') && { state }),
  }
}

/** A root qdisc: its kind, and the options of that. */
export function qdiscOf(qdisc: Qdisc): Members {
  const { kind } = qdisc
  const options = (qdisc as unknown as Members)[kind]
  return options === undefined ? { kind } : { [kind]: options }
}
