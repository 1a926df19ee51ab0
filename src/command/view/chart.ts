/** What was seen as boxes and lines: the same that is drawn of a file, with states. */
import type {
  DescribedBridge,
  DescribedLink,
  DescribedNetns,
  DescribedPort,
  DescribedSwitch,
  LinkEnd,
} from '../../index.js'
import { markKey, projectIn } from '../../network/marks.js'
import type { ListedTable } from '../../nftables/index.js'
import { type Box, boxOf, type Line, type LinkState } from '../graph/box.js'
import type { Chart, Group } from '../graph/chart.js'
import { linkId, type Sight } from './sight.js'

/** A chart, and everything known of its boxes. */
export interface Drawn {
  chart: Chart
  /** By the ids of boxes. */
  known: ReadonlyMap<string, object>
  /** How many there are: of namespaces, but for the process's own, and of links, without loopback. */
  namespaces: number
  links: number
}

/** The chart of everything, or of what a project has, with all that is in its own namespaces. */
export function drawnOf(sight: Sight, title: string, project: string | undefined): Drawn {
  const drawing = new Drawing(sight, project)
  return drawing.drawn(title)
}

class Drawing {
  readonly #sight: Sight
  readonly #project: string | undefined
  readonly #known = new Map<string, object>()
  readonly #lines: Line[] = []
  readonly #strangers = new Map<string, Box>()
  /** Links that are drawn as something else: the local port of a bridge is the bridge. */
  readonly #alias = new Map<string, string>()
  /** What a link is as a port of Open vSwitch, by the id of its box. */
  readonly #ports = new Map<string, readonly string[]>()
  readonly #drawn = new Set<string>()
  /** Patch ports by their names, with the name of the other end. */
  readonly #patches = new Map<string, { id: string; peer: string | undefined }>()
  #links = 0

  constructor(sight: Sight, project: string | undefined) {
    this.#sight = sight
    this.#project = project
  }

  drawn(title: string): Drawn {
    const switches = this.#sight.switches.map((each) => this.#switch(each))
    const namespaces = this.#sight.namespaces.flatMap((each) => this.#namespace(each))
    const groups = [...namespaces, ...switches.filter((each) => each.boxes.length > 0)]
    for (const { links, inode } of this.#sight.namespaces) {
      for (const link of links) this.#joins(link, inode)
    }
    for (const [name, { id, peer = '' }] of this.#patches) {
      const other = this.#patches.get(peer)
      if (other?.peer === name && id < other.id) {
        this.#lines.push({ from: id, to: other.id, kind: 'pair' })
      }
    }
    const chart = { title, groups, strangers: [...this.#strangers.values()], lines: this.#lines }
    return {
      ...{ chart, known: this.#known, links: this.#links },
      namespaces: namespaces.filter(({ id }) => id !== own).length,
    }
  }

  #namespace(netns: DescribedNetns): Group[] {
    const { inode, names, own: isOwn, links, error } = netns
    const mark = markIn(links.find(({ loopback }) => loopback)?.altNames)
    const isIts =
      this.#project === undefined || mark.project === this.#project || this.#sight.placed.has(inode)
    const isWanted = (its: Mark) => isIts || its.project === this.#project
    const boxes = [
      ...links.flatMap((link) => {
        // A port of a bridge is drawn with it, whosever it is.
        const isPort = this.#ports.has(linkId(inode, link.index))
        return isPort || isWanted(markIn(link.altNames)) ? this.#link(link, inode) : []
      }),
      ...(this.#sight.tables.get(inode) ?? []).flatMap((table) =>
        isWanted(markIn([table.comment])) ? this.#table(table, inode) : [],
      ),
    ]
    if (boxes.length === 0 && (!isIts || isOwn)) return []
    const id = isOwn ? own : `netns${inode}`
    const known = { names, inode, ...mark, ...(isOwn && { own: true }), ...(error && { error }) }
    this.#known.set(id, known)
    const title = names.join(', ') || (isOwn ? "(the process's own)" : `net:[${inode}]`)
    return [
      {
        id,
        title,
        boxes,
        ...(mark.path && { path: mark.path }),
        ...(error && { error: error.message }),
      },
    ]
  }

  #link(link: DescribedLink, inode: number): Box[] {
    const id = linkId(inode, link.index)
    if (link.loopback || this.#alias.has(id)) return []
    this.#links++
    return [this.#add(id, link, link, factsOf(link).concat(this.#ports.get(id) ?? []))]
  }

  /** A box with a link's state and addresses. */
  #add(id: string, known: object, link: DescribedLink | undefined, facts: string[]): Box {
    const { name } = (link ?? known) as { name: string }
    const mark = markIn(link?.altNames)
    const state = link && stateOf(link)
    this.#known.set(id, { ...mark, ...known })
    this.#drawn.add(id)
    return {
      ...boxOf(id, name, [...facts, ...(state === undefined ? [] : wordsOf(state))]),
      addresses: (link?.addresses ?? []).map(({ address }) => address).filter(isOfInterest),
      isBridge: link?.kind === 'bridge',
      ...(state && { state }),
      ...(mark.path !== undefined && { path: mark.path }),
    }
  }

  #table(table: ListedTable, inode: number): Box {
    const { family, name, comment } = table
    const id = `table${inode}_${family}_${name}`
    const mark = markIn([comment])
    this.#known.set(id, { ...mark, ...table })
    return {
      ...boxOf(id, `table ${family} ${name}`),
      ...(mark.path !== undefined && { path: mark.path }),
    }
  }

  #switch({ remote, bridges, error }: DescribedSwitch): Group {
    const isWanted = ({ externalIds }: DescribedBridge) =>
      this.#project === undefined || markIn([externalIds[markKey]]).project === this.#project
    const boxes = bridges.filter(isWanted).flatMap((bridge) => this.#bridge(bridge))
    const title = ['Open vSwitch', ...(remote === undefined ? [] : [remote])].join(' ')
    return { id: 'switch', title, boxes, ...(error && { error: error.message }) }
  }

  #bridge(bridge: DescribedBridge): Box[] {
    const { local, ports, ...own } = bridge
    const { name, uuid, failMode } = own
    const id = `bridge${uuid}`
    const link = this.#linkAt(local?.link)
    if (link !== undefined) this.#alias.set(linkId(link.inode, link.link.index), id)
    const facts = ['Open vSwitch bridge', ...(failMode === undefined ? [] : [failMode])]
    const known = { ...own, ...(link && { link: link.link }) }
    // Most bridges work while their local port, which is the link, is down.
    const isUp = link !== undefined && stateOf(link.link) === 'up'
    const box = this.#add(id, known, isUp ? link.link : undefined, facts)
    const mark = markIn([own.externalIds[markKey]])
    const its = { ...box, name, isBridge: true, ...(mark.path && { path: mark.path }) }
    return [its, ...ports.flatMap((port) => this.#port(port, id))]
  }

  /** One that is a link is drawn as that. */
  #port(port: DescribedPort, bridge: string): Box[] {
    const { name, uuid, interfaces } = port
    const [only, ...others] = interfaces
    const link = others.length === 0 ? this.#linkAt(only?.link) : undefined
    const vlans = vlansOf(port)
    if (link !== undefined) {
      const id = linkId(link.inode, link.link.index)
      this.#ports.set(id, vlans)
      this.#lines.push({ from: id, to: bridge, kind: 'port' })
      return []
    }
    const id = `port${uuid}`
    const { type = '', options = {}, error } = only ?? {}
    const { remote_ip: to, key } = options
    const facts = [
      others.length > 0 ? 'bond' : type,
      ...(key === undefined ? [] : [`key ${key}`]),
      ...(to === undefined ? [] : [`to ${to}`]),
      ...vlans,
      ...(error === undefined ? [] : [error]),
    ]
    this.#known.set(id, port)
    this.#lines.push({ from: id, to: bridge, kind: 'port' })
    if (to !== undefined) this.#tunnel(id, to)
    if (type === 'patch') this.#patches.set(name, { id, peer: options['peer'] })
    const path = markIn([port.externalIds[markKey]]).path
    const state = error === undefined ? {} : { state: 'down' as const }
    return [{ ...boxOf(id, name, facts), ...(path && { path }), ...state }]
  }

  #linkAt(end: LinkEnd | undefined): { link: DescribedLink; inode: number } | undefined {
    const netns = this.#sight.namespaces.find(({ inode }) => inode === end?.inode)
    const link = netns?.links.find(({ index }) => index === end?.index)
    return netns && link && { link, inode: netns.inode }
  }

  /** Lines from a link: to the other end of a pair, to what it is a port of, to what it is on, along a tunnel. */
  #joins(link: DescribedLink, inode: number): void {
    const { index, master, peer, lower, farEnd, vxlan } = link
    const id = (at: number, of = inode) => this.#alias.get(linkId(of, at)) ?? linkId(of, at)
    const from = id(index)
    if (!this.#drawn.has(from)) return
    const to = (end: LinkEnd | undefined, kind: Line['kind']) => {
      if (end?.inode === undefined || !this.#drawn.has(id(end.index, end.inode))) return false
      const there = id(end.index, end.inode)
      // A pair, and a tunnel, has two ends and one line.
      const isSecond = kind === 'pair' || kind === 'tunnel' ? from > there : false
      if (!isSecond) this.#lines.push({ from, to: there, kind })
      return true
    }
    if (master !== undefined) to({ index: master, inode }, 'port')
    to(peer, 'pair')
    to(lower, 'below')
    const isJoined = to(farEnd, 'tunnel')
    if (!isJoined && vxlan?.remote !== undefined) this.#tunnel(from, vxlan.remote)
  }

  #tunnel(from: string, remote: string): void {
    const id = `address${remote}`
    this.#strangers.set(id, boxOf(id, remote))
    this.#lines.push({ from, to: id, kind: 'tunnel' })
  }
}

const own = 'netns0'

/** Whose something is, and what it is there. */
interface Mark {
  project?: string
  path?: string
}

function markIn(marks: readonly (string | undefined)[] = []): Mark {
  for (const mark of marks) {
    const project = mark === undefined ? undefined : projectIn(mark)
    if (project === undefined) continue
    // The other end of a pair is of the same path.
    return { project, path: (mark as string).slice(project.length + 1).replace(/\.peer$/, '') }
  }
  return {}
}

/** Of a link: a pair's end whose other end is down has no carrier either. */
export function stateOf({ up, operState }: Pick<DescribedLink, 'up' | 'operState'>): LinkState {
  if (!up) return 'down'
  return operState === 'down' || operState === 'lowerlayerdown' ? 'no carrier' : 'up'
}

/** Every link that is up has one of IPv6 that the kernel gave it. */
const isOfInterest = (address: string): boolean => !address.startsWith('fe80:')

const wordsOf = (state: LinkState): string[] => (state === 'up' ? [] : [state])

function factsOf({ kind, vxlan, vlan }: DescribedLink): string[] {
  return [
    kind ?? 'physical',
    ...(vxlan?.vni === undefined ? [] : [`VNI ${vxlan.vni}`]),
    ...(vxlan?.remote === undefined ? [] : [`to ${vxlan.remote}`]),
    ...(vlan?.id === undefined ? [] : [`VLAN ${vlan.id}`]),
  ]
}

const vlansOf = ({ tag, trunks }: DescribedPort): string[] => [
  ...(tag === undefined ? [] : [`VLAN ${tag}`]),
  ...(trunks.length === 0 ? [] : [`VLANs ${trunks.join(' ')}`]),
]
