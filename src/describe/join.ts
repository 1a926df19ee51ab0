/** Which link a link is joined to: its peer, its lower link, the far end of its tunnel. */
import { factsOf } from '../rtnetlink/links/kinds/index.js'
import { getNetnsId } from '../rtnetlink/namespaces/nsid.js'
import type { DescribedLink, DescribedNetns, LinkEnd } from './description.js'
import type { Held } from './held.js'

/** Sets `peer`, `lower` and `farEnd` of all links, while their namespaces are held. */
export async function join(held: readonly Held[], signal: AbortSignal | undefined): Promise<void> {
  const numbers = new Numbers(held, signal)
  await Promise.all(
    held.map(async (each) => {
      for (const link of each.netns.links) {
        const index = indexOf(link)
        if (!index) continue
        const end = await endOf(each, { link, index }, numbers)
        if (factsOf(link.kind ?? '').peer) link.peer = end
        else link.lower = end
      }
    }),
  )
  joinTunnels(held.map(({ netns }) => netns))
}

/** Tunnels that, once moved, the kernel reports as leading to their own index, for want of another. */
const tunnels = ['bareudp', 'geneve', 'vxlan', 'wireguard']

/** What a link leads to; 0 for nothing. */
function indexOf({ kind = '', link = 0, vxlan }: DescribedLink): number {
  if (typeof vxlan?.dev === 'number') return vxlan.dev
  return tunnels.includes(kind) ? 0 : link
}

interface Lead {
  link: DescribedLink
  /** The index of what it leads to. */
  index: number
}

/** The link that another one names by index and the nsid of its namespace. */
async function endOf(here: Held, lead: Lead, numbers: Numbers): Promise<LinkEnd> {
  const { index, link } = lead
  const { linkNetnsId: nsid } = link
  const there = nsid === undefined ? here : await numbers.find(here, nsid, lead)
  const found = there?.netns.links.find((each) => each.index === index)
  return there === undefined || found === undefined ? { index } : endAt(there.netns, found)
}

export const endAt = ({ inode }: DescribedNetns, { index, name }: DescribedLink): LinkEnd => ({
  index,
  inode,
  name,
})

/** Our own namespace, named to another. */
const own = { self: true } as const

/** Which namespace a number means; numbers are each namespace's own. */
class Numbers {
  readonly #found = new Map<Held, Map<number, Held>>()
  readonly #held: readonly Held[]
  readonly #signal: AbortSignal | undefined

  constructor(held: readonly Held[], signal: AbortSignal | undefined) {
    this.#held = held
    this.#signal = signal
  }

  /** Only those are looked up that have what `link` leads to: for a pair that is most often one. */
  async find(here: Held, nsid: number, { link, index }: Lead): Promise<Held | undefined> {
    const known = this.#found.get(here) ?? new Map<number, Held>()
    this.#found.set(here, known)
    const paired = factsOf(link.kind ?? '').peer === true
    const leadsBack = (each: DescribedLink) =>
      each.index === index && (!paired || each.link === link.index)
    for (const there of this.#held) {
      if (known.has(nsid)) break
      if (there === here || !there.netns.links.some(leadsBack)) continue
      const asked = { netns: here.handle, signal: this.#signal }
      const number = await getNetnsId(there.handle ?? own, asked)
      if (number !== undefined) known.set(number, there)
    }
    return known.get(nsid)
  }
}

/** The items of each key; Node 20 has no Map.groupBy. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Both ends of a tunnel name the other. */
function joinTunnels(namespaces: readonly DescribedNetns[]): void {
  const ends = namespaces.flatMap((netns) =>
    netns.links.flatMap((link) => (link.vxlan?.remote ? [{ netns, link, vxlan: link.vxlan }] : [])),
  )
  const key = (
    from: unknown,
    to: unknown,
    { vni, dstPort }: { vni?: unknown; dstPort?: unknown },
  ) => JSON.stringify([from, to, vni, dstPort])
  const byKey = groupBy(ends, ({ vxlan }) => key(vxlan.local, vxlan.remote, vxlan))
  for (const { link, vxlan } of ends) {
    const [other, ...more] = byKey.get(key(vxlan.remote, vxlan.local, vxlan)) ?? []
    if (other !== undefined && more.length === 0) link.farEnd = endAt(other.netns, other.link)
  }
}
