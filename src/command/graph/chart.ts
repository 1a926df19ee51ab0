/** A network as boxes in groups with lines between them, for whoever draws it. */
import type { Network } from '../../network/index.js'

/** A link, a table or an address. Names are in its words alone; its id is made of numbers. */
export interface Box {
  id: string
  words: readonly string[]
}

/** A namespace. */
export interface Group {
  id: string
  title: string
  boxes: readonly Box[]
}

/** `tie`: a pair, a port and its bridge; `below`: to the lower link; `tunnel`: to the far end. */
export interface Line {
  from: string
  to: string
  kind: 'tie' | 'below' | 'tunnel'
  word?: string
}

/** All that is drawn. */
export interface Chart {
  title: string
  groups: readonly Group[]
  /** Far ends that are no link of the network. */
  strangers: readonly Box[]
  lines: readonly Line[]
}

/** What is looked at of a link's options, and of an end's. */
interface Options {
  netns?: string
  name?: string
  addresses?: readonly (string | { address: string })[]
  master?: unknown
  link?: unknown
  dev?: unknown
  vni?: number
  remote?: string
}

/** An end of a link, where it is drawn. */
interface End {
  box: Box
  netns: string | undefined
  name: string
  addresses: readonly string[]
  options: Options
}

/** What there is to draw of a network. */
export function chartOf({ project, definition }: Network): Chart {
  const { namespaces = {}, links = {}, tables = {} } = definition
  const pairs = Object.entries(links).map(([key, link], at) => endsOf(key, link, at))
  const ends = pairs.flat()
  const boxes = [
    ...ends.map(({ netns, box }) => ({ netns, box })),
    ...Object.entries(tables).map(([key, { netns, family = 'inet', name = key }], at) => ({
      netns,
      box: { id: `table${at}`, words: [`table ${family} ${name}`] },
    })),
  ]
  const groups = [...Object.keys(namespaces), undefined].map((key, at) => ({
    ...{ id: `netns${at}`, title: key ?? "(the process's own)" },
    boxes: boxes.filter(({ netns }) => netns === key).map(({ box }) => box),
  }))
  const strangers: Box[] = []
  const lines = [
    ...Object.keys(links).flatMap((word, at): Line[] => {
      const [first, second] = pairs[at] ?? []
      if (first === undefined || second === undefined) return []
      return [{ from: first.box.id, to: second.box.id, kind: 'tie', word }]
    }),
    ...ends.flatMap((end) => [...usesOf(end, ends), ...tunnelOf(end, ends, strangers)]),
  ]
  // The last is the process's own namespace.
  const isDrawn = (group: Group, at: number) => at < groups.length - 1 || group.boxes.length > 0
  return { title: project, groups: groups.filter(isDrawn), strangers, lines }
}

function endsOf(key: string, link: object, which: number): End[] {
  const { kind, ends = [link as Options] } = link as { kind: string; ends?: readonly Options[] }
  return ends.map((options, at) => {
    const { netns, name = key, vni } = options
    const addresses = (options.addresses ?? []).map((each) =>
      typeof each === 'string' ? each : each.address,
    )
    const words = [name, kind, ...(vni === undefined ? [] : [`VNI ${vni}`]), ...addresses]
    return { box: { id: `link${which}_${at}`, words }, netns, name, addresses, options }
  })
}

/** Lines to the links that an end is a port of, or on. */
function usesOf({ netns, box, options }: End, all: readonly End[]): Line[] {
  const to = (name: unknown, kind: Line['kind']) =>
    all
      .filter((each) => each.netns === netns && each.name === name)
      .map((each) => ({ from: box.id, to: each.box.id, kind }))
  const { master, link, dev } = options
  return [...to(master, 'tie'), ...to(link, 'below'), ...to(dev, 'below')]
}

/** The line of a tunnel: to the one link that has the address, or to the address itself. */
function tunnelOf({ box, options }: End, all: readonly End[], strangers: Box[]): Line[] {
  const { remote } = options
  if (typeof remote !== 'string') return []
  const bearers = all.filter(({ addresses }) =>
    addresses.some((each) => each.split('/')[0] === remote),
  )
  const [only, ...others] = bearers
  if (only !== undefined && others.length === 0) {
    return [{ from: box.id, to: only.box.id, kind: 'tunnel' }]
  }
  let stranger = strangers.find(({ words }) => words[0] === remote)
  if (stranger === undefined) {
    stranger = { id: `address${strangers.length}`, words: [remote] }
    strangers.push(stranger)
  }
  return [{ from: box.id, to: stranger.id, kind: 'tunnel' }]
}
