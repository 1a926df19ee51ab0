/** A network as boxes in groups with lines between them, for whoever draws it. */
import type { Network } from '../../network/index.js'
import { type Box, boxOf, type End, type Line, type Options } from './box.js'
import { switchOf } from './switch.js'

/** A namespace, or Open vSwitch. */
export interface Group {
  id: string
  title: string
  boxes: readonly Box[]
  /** What it is in its project, such as `namespaces.web`. */
  path?: string
  /** It is not as its definition has it. */
  isDrifted?: boolean
  /** Why it could not be read. */
  error?: string
}

/** All that is drawn. */
export interface Chart {
  title: string
  groups: readonly Group[]
  /** Far ends that are no link of the network. */
  strangers: readonly Box[]
  lines: readonly Line[]
}

/** What there is to draw of a network. */
export function chartOf({ project, definition }: Network): Chart {
  const { namespaces = {}, links = {}, tables = {} } = definition
  const pairs = Object.entries(links).map(([key, link], at) => endsOf(key, link, at))
  const ends = pairs.flat()
  const { title, bridges, lines: between, more } = switchOf(definition.ovs, ends)
  const boxes = [
    ...ends.map(({ netns, box }) => ({
      netns,
      box: { ...box, facts: [...box.facts, ...(more.get(box.id) ?? [])] },
    })),
    ...Object.entries(tables).map(([key, { netns, family = 'inet', name = key }], at) => ({
      netns,
      box: boxOf(`table${at}`, `table ${family} ${name}`),
    })),
  ]
  const groups = [...Object.keys(namespaces), undefined].map((key, at) => ({
    ...{ id: `netns${at}`, title: key ?? "(the process's own)" },
    boxes: boxes.filter(({ netns }) => netns === key).map(({ box }) => box),
  }))
  groups.push({ id: 'switch', title, boxes: bridges.map(({ box }) => box) })
  const strangers: Box[] = []
  const lines = [
    ...Object.keys(links).flatMap((word, at): Line[] => {
      const [first, second] = pairs[at] ?? []
      if (first === undefined || second === undefined) return []
      return [{ from: first.box.id, to: second.box.id, kind: 'pair', word }]
    }),
    ...ends.flatMap((end) => [...usesOf(end, ends), ...tunnelOf(end, ends, strangers)]),
    ...between,
    ...bridges.flatMap((each) => tunnelOf(each, ends, strangers)),
  ]
  // The last are the process's own namespace and Open vSwitch.
  const isDrawn = (group: Group, at: number) => at < groups.length - 2 || group.boxes.length > 0
  return { title: project, groups: groups.filter(isDrawn), strangers, lines }
}

function endsOf(key: string, link: object, which: number): End[] {
  const { kind, ends = [link as Options] } = link as { kind: string; ends?: readonly Options[] }
  return ends.map((options, at) => {
    const { netns, name = key, vni } = options
    const addresses = (options.addresses ?? []).map((each) =>
      typeof each === 'string' ? each : each.address,
    )
    const to = typeof options.remote === 'string' ? [`to ${options.remote}`] : []
    const facts = [kind, ...(vni === undefined ? [] : [`VNI ${vni}`]), ...to]
    const box = {
      ...boxOf(`link${which}_${at}`, name, facts, addresses),
      isBridge: kind === 'bridge',
    }
    return { box, netns, name, options }
  })
}

/** Lines to the links that an end is a port of, or on. */
function usesOf({ netns, box, options }: End, all: readonly End[]): Line[] {
  const to = (name: unknown, kind: Line['kind']) =>
    all
      .filter((each) => each.netns === netns && each.name === name)
      .map((each) => ({ from: box.id, to: each.box.id, kind }))
  const { master, link, dev } = options
  return [...to(master, 'port'), ...to(link, 'below'), ...to(dev, 'below')]
}

/** The line of a tunnel: to the one link that has the address, or to the address itself. */
function tunnelOf(
  { box, options }: Pick<End, 'box' | 'options'>,
  all: readonly End[],
  strangers: Box[],
): Line[] {
  const { remote } = options
  if (typeof remote !== 'string') return []
  const bearers = all.filter(({ box: { addresses } }) =>
    addresses.some((each) => each.split('/')[0] === remote),
  )
  const [only, ...others] = bearers
  if (only !== undefined && others.length === 0) {
    return [{ from: box.id, to: only.box.id, kind: 'tunnel' }]
  }
  let stranger = strangers.find(({ name }) => name === remote)
  if (stranger === undefined) {
    stranger = boxOf(`address${strangers.length}`, remote)
    strangers.push(stranger)
  }
  return [{ from: box.id, to: stranger.id, kind: 'tunnel' }]
}
