/**
 * What has to be read again, because the kernel announces only a part of what it does: an event of one
 * thing leaves others in doubt.
 */
import type { RawReading } from '../../addon/types.js'
import type { ObjectTable } from '../engine/object-table.js'
import type { Link } from '../generated/link.js'
import type { Fdb, Filter, Vlan, Vni } from '../generated/objects.js'
import { ofBlock, type Part, type Watched, type WatchType } from './watched.js'

/** What the kernel reported: cpp/addon/jobs.h. */
export type RawEvent = RawReading['events'][number]

/** What is known of one namespace, of the types that are watched. */
export type Tables = ReadonlyMap<WatchType, ObjectTable<Watched[WatchType]>>

/** What is listened to beside the types themselves (cpp/rtnetlink/subscription.cpp). */
type News = WatchType | 'bridgeNews' | 'membership'

/** The parts of a type that an event leaves in doubt; `all` of it. */
type Rule = (event: RawEvent, tables: Tables) => Iterable<Part | 'all'>

const all: Rule = () => ['all']

const linksIn = (tables: Tables) => tables.get('link') as ObjectTable<Link> | undefined

/** What is of the link that an event is about, and of the one below it, which takes packets for it. */
const ofLink: Rule = ({ object }, tables) => {
  const index = at(object)
  const lower = lowerOf({ ...linksIn(tables)?.of(index)[0], ...(object as Partial<Link>) })
  return lower === undefined ? [{ index }] : [{ index }, { index: lower }]
}

/** The index of the link below, or of the other end, where that is in the same namespace. */
const lowerOf = ({ link, linkNetnsId }: Partial<Link>): number | undefined =>
  linkNetnsId === undefined && link !== 0 ? link : undefined

const at = (object: unknown) => (object as { index: number }).index

const known = <Type extends WatchType>(tables: Tables, type: Type) =>
  (tables.get(type) ?? []) as Iterable<Watched[Type]>

const allWhere =
  <Type extends WatchType>(type: Type, matters: (object: Watched[Type]) => unknown): Rule =>
  (_, tables) => {
    for (const object of known(tables, type)) if (matters(object)) return ['all']
    return []
  }

/**
 * Links whose change an event about another link implies, without one of their own: the link below it, or the other
 * end of a pair, announced before it had one; links above it, which have its carrier while they are down, and find
 * it elsewhere when it went; the ports of a bridge that has another identity in the spanning tree; the link that
 * has a port more, or less.
 */
const relatedLinks: Rule = ({ object, deleted }, tables) => {
  const links = linksIn(tables) as ObjectTable<Link>
  const { index, kind, carrier } = object as Link
  const lower = lowerOf(object as Link)
  const above = links.where({ link: index }).filter((each) => deleted || each.carrier !== carrier)
  const backed = deleted ? backedUp(links, index) : []
  const end = lower === undefined ? undefined : links.of(lower)[0]
  const knows = end?.kind === kind && end?.link === index && end.linkNetnsId === undefined
  const before = links.of(index)[0]
  const ports = portsOfOther(links, before, object as Link)
  const related = [...above, ...backed, ...(end === undefined || knows ? [] : [end]), ...ports]
  return [...partsOf(related), ...mastersOf(before, deleted ? undefined : (object as Link))]
}

/** The links that gained a port or lost one: what they can do at most is what their ports can. */
function mastersOf(before: Link | undefined, now: Link | undefined): Part[] {
  const masters = [before?.master, now?.master]
  if (masters[0] === masters[1]) return []
  return masters.flatMap((index) => (index === undefined ? [] : [{ index }]))
}

/** The ports of a bridge that has another identity in the spanning tree than before. */
export function portsOfOther(
  links: ObjectTable<Link>,
  before: Link | undefined,
  { index, bridge }: Link,
): Link[] {
  const was = before?.bridge
  const isOther =
    was !== undefined && (was.bridgeId !== bridge?.bridgeId || was.rootId !== bridge?.rootId)
  return isOther ? links.where({ master: index }) : []
}

/** A port that left its bridge backs up no other. */
const leftBridge: Rule = ({ object, deleted }, tables) =>
  deleted ? partsOf(backedUp(linksIn(tables) as ObjectTable<Link>, at(object))) : []

const backedUp = (links: ObjectTable<Link>, index: number) =>
  links.where({ portKind: 'bridge' }).filter(({ bridgePort }) => bridgePort?.backupPort === index)

const partsOf = (links: readonly Link[]): Part[] => links.map(({ index }) => ({ index }))

/** Entries that lead to a group that is gone. */
const byNexthop: Rule = ({ object, deleted }, tables) => {
  if (!deleted) return []
  const entries = tables.get('fdb') as ObjectTable<Fdb>
  const { id } = object as { id: number }
  return entries.where({ nexthopId: id }).map(({ index }) => ({ index }))
}

/**
 * All that a vxlan link sends a MAC's packets to is one entry of its own, in one state: an event of one
 * destination says nothing of the others, whose state it may have changed.
 */
const destinations: Rule = ({ object, deleted }, tables) => {
  const { self, index, mac, srcVni, state, externLearn, router } = object as Fdb
  if (deleted || !self) return []
  const entries = tables.get('fdb') as ObjectTable<Fdb>
  const another = entries.find({ self, index, mac, srcVni })
  const isSame =
    another === undefined ||
    (another.state === state && another.externLearn === externLearn && another.router === router)
  return isSame ? [] : [{ index }]
}

/**
 * The first VLAN of a bridge, that of a link which moved to the namespace, and those of one that left are not
 * announced; a bridge that begins to follow multicast by VLAN reports more of each port's.
 */
const vlansOf: Rule = ({ object, deleted }, tables) => {
  const { index, kind, portKind, bridge } = object as Link
  const before = linksIn(tables)?.of(index)[0]
  const isSame = (['vlanFiltering', 'mcastVlanSnooping'] as const).every(
    (option) => before?.bridge?.[option] === bridge?.[option],
  )
  if (kind === 'bridge' && !deleted) return before !== undefined && isSame ? [{ index }] : ['all']
  const vlans = tables.get('vlan') as ObjectTable<Vlan>
  return portKind === 'bridge' || vlans.where({ index }).length > 0 ? [{ index }] : []
}

/** Nor is which VLAN was a link's `pvid` until another became it. */
const pvidOf: Rule = ({ object }) => ((object as Vlan).pvid ? [{ index: at(object) }] : [])

/** The VNIs of a link that came from another namespace, or went, are not announced. */
const vnisOf: Rule = ({ object, deleted }, tables) => {
  const { index, vxlan } = object as Link
  if (!deleted && linksIn(tables)?.of(index).length) return []
  const vnis = tables.get('vni') as ObjectTable<Vni>
  return vxlan?.vniFilter || vnis.where({ index }).length > 0 ? [{ index }] : []
}

/** What a link had of traffic control goes with it, without a word. */
const ofGone =
  (type: 'qdisc' | 'trafficClass' | 'filter'): Rule =>
  ({ object, deleted }, tables) => {
    const index = at(object)
    const its = tables.get(type) as ObjectTable<Watched['qdisc']>
    return deleted && its.where({ index }).length > 0 ? [{ index }] : []
  }

const sameLink: Rule = ({ object }) => [{ index: at(object) }]

/** What is at a qdisc or a class that went goes with it. */
const belowGone: Rule = (event, tables) => (event.deleted ? sameLink(event, tables) : [])

/**
 * All of a priority, or of a place; those of a block are of several links. Of one of u32 that is replaced the
 * kernel reports what it was.
 */
const manyFilters: Rule = (event, tables) => {
  const { index, handle, kind } = event.object as Filter
  if (index === ofBlock) return ['all']
  return handle === undefined || kind === 'u32' ? sameLink(event, tables) : []
}

const rules: { [Type in WatchType]?: { [Event in News]?: Rule } } = {
  link: { link: relatedLinks, bridgeNews: leftBridge },
  // Link-local ones are announced once duplicate address detection has ended: without carrier, never.
  address: { link: ofLink },
  // A link's own list of multicast addresses is never announced, nor that an address which several
  // links of a bridge have is now another one's.
  fdb: {
    ...{ link: ofLink, address: ofLink, membership: ofLink, bridgeNews: ofLink },
    ...{ nexthop: byNexthop, fdb: destinations },
  },
  mdb: { link: all, address: all, bridgeNews: all },
  // A state that VLANs share (MST) is announced as the port's alone.
  vlan: { link: vlansOf, vlan: pvidOf, bridgeNews: (event) => [{ index: at(event.object) }] },
  vni: { link: vnisOf },
  route: { link: all, address: all, nexthop: allWhere('route', ({ nexthopId }) => nexthopId) },
  nexthop: { link: all, address: all },
  qdisc: { link: ofGone('qdisc'), qdisc: belowGone, trafficClass: belowGone },
  // A class has another level, and a qdisc has classes, without a word.
  trafficClass: { link: ofGone('trafficClass'), qdisc: sameLink, trafficClass: sameLink },
  filter: {
    ...{ link: ofGone('filter'), qdisc: belowGone, trafficClass: belowGone },
    filter: manyFilters,
  },
  // Whether there is such a link, and such a rule to go to.
  rule: {
    link: allWhere('rule', ({ iif, oif }) => iif ?? oif),
    rule: allWhere('rule', ({ action }) => action === 'goto'),
  },
}

/** What has to be listened to, to know of these. */
export function subscribed(types: readonly WatchType[], allNsid: boolean): News[] {
  const more = types.flatMap((type) => Object.keys(rules[type] ?? {}) as News[])
  return [...new Set([...types, ...more, ...(allNsid ? ['nsid' as const] : [])])]
}

/** More parts of a type than these are read by one listing of all. */
const mostParts = 8

/** What is in doubt. */
export class Doubts {
  readonly #parts = new Map<WatchType, Map<string, Part> | 'all'>()

  get any(): boolean {
    return this.#parts.size > 0
  }

  add(type: WatchType, part: Part | 'all'): void {
    const parts = this.#parts.get(type)
    if (part === 'all') this.#parts.set(type, 'all')
    else if (parts === undefined) this.#parts.set(type, new Map([[nameOf(part), part]]))
    else if (parts !== 'all') parts.set(nameOf(part), part)
  }

  /** What an event leaves in doubt of what is known, which does not have it yet. */
  raise(event: RawEvent, tables: Tables): void {
    for (const type of tables.keys()) {
      for (const part of rules[type]?.[event.type as News]?.(event, tables) ?? []) {
        this.add(type, part)
      }
    }
  }

  /** Everything that is in doubt, which then is not any more. */
  take(): [WatchType, Part | undefined][] {
    const taken = [...this.#parts].flatMap(([type, parts]): [WatchType, Part | undefined][] =>
      parts === 'all' || parts.size > mostParts
        ? [[type, undefined]]
        : [...parts.values()].map((part) => [type, part]),
    )
    this.#parts.clear()
    return taken
  }
}

const nameOf = (part: Part) => JSON.stringify(part)
