/** Where a network differs from its definition, marked in the chart of what there is of it. */
import type { Network, Operation } from '../../network/index.js'
import type { Box, Line } from '../graph/box.js'
import { type Chart, chartOf, type Group } from '../graph/chart.js'

/** The chart with what differs marked, and with what is missing as its definition has it. */
export function withDrift(chart: Chart, network: Network, operations: readonly Operation[]): Chart {
  if (operations.length === 0) return chart
  const places = placesOf(network, operations)
  const mark = <Each extends Box | Group>(each: Each, group: Group): Each =>
    each.path !== undefined && places.some((is) => is(each as Box, group))
      ? { ...each, isDrifted: true, ...('facts' in each && { facts: [...each.facts, 'differs'] }) }
      : each
  const groups = chart.groups.map((group) => {
    const boxes = group.boxes.map((box) => mark(box, group))
    return { ...mark(group, group), boxes }
  })
  return withMissing({ ...chart, groups }, network, operations)
}

type Place = (box: Pick<Box, 'path' | 'name'>, group: Group) => boolean

/** What each operation is about. */
function placesOf(network: Network, operations: readonly Operation[]): Place[] {
  return operations.flatMap(({ path, changes = [] }): Place[] => {
    const ends = changes.map(({ option }) => /^ends\[(\d)\]\./.exec(option)?.[1])
    // Of a pair, the end that differs.
    const [only, ...others] = [...new Set(ends)]
    const end =
      only === undefined || others.length > 0 ? undefined : endAt(network, path, Number(only))
    return [
      (box, group) =>
        box.path === path &&
        (end === undefined || (box.name === end.name && group.path === end.group)),
    ]
  })
}

interface Ends {
  name?: string
  ends?: readonly { netns?: string; name?: string }[]
}

/** How an end of a link is found in a chart; undefined where that is not a namespace of the network's own. */
function endAt({ definition }: Network, path: string, at: number) {
  const key = path.slice('links.'.length)
  const { netns, name = key } = (definition.links?.[key] as Ends | undefined)?.ends?.[at] ?? {}
  const { pid, path: file } = definition.namespaces?.[netns ?? ''] ?? {}
  if (netns === undefined || pid !== undefined || file !== undefined) return undefined
  return { name, group: `namespaces.${netns}` }
}

/** What is to be created is drawn as the definition has it, in the namespaces that are there, or will be. */
function withMissing(chart: Chart, network: Network, operations: readonly Operation[]): Chart {
  const missing = new Set(
    operations.flatMap(({ action, path }) => (action === 'create' ? [path] : [])),
  )
  if (missing.size === 0) return chart
  const drawn = chartOf(network)
  const { links = {}, tables = {}, namespaces = {}, ovs = {} } = network.definition
  const keys = { link: Object.keys(links), table: Object.keys(tables) }
  const pathOf = ({ id }: Box): string => {
    const [, kind = '', at] = /^(link|table)(\d+)/.exec(id) ?? []
    if (kind === 'link' || kind === 'table') return `${kind}s.${keys[kind][Number(at)]}`
    const [, bridge, port] = /^(?:bridge|port)(\d+)(?:_(\d+))?/.exec(id) ?? []
    const [key, { ports = {} }] = Object.entries(ovs.bridges ?? {})[Number(bridge)] ?? ['', {}]
    const its = port === undefined ? '' : `.ports.${Object.keys(ports)[Number(port)]}`
    return `ovs.bridges.${key}${its}`
  }
  const ghosts = new Map<string, string>()
  const ghost = (box: Box): Box[] => {
    const path = pathOf(box)
    if (!missing.has(path)) return []
    const id = `missing-${box.id}`
    ghosts.set(box.id, id)
    return [{ ...box, id, path, state: 'missing', facts: [...box.facts, 'missing'] }]
  }
  const groups = [...chart.groups]
  for (const [at, group] of drawn.groups.entries()) {
    const key = Object.keys(namespaces)[at]
    const path = key === undefined ? undefined : `namespaces.${key}`
    const boxes = group.boxes.flatMap(ghost)
    const isMissing = path !== undefined && missing.has(path)
    if (boxes.length === 0 && !isMissing) continue
    const is = (each: Group) => (path === undefined ? each.id === group.id : each.path === path)
    const found = groups.findIndex((each) => is(each) || each.title === group.title)
    const there = groups[found]
    if (there !== undefined) groups[found] = { ...there, boxes: [...there.boxes, ...boxes] }
    else {
      const its = path === undefined ? { id: group.id } : { id: `missing-${group.id}`, path }
      groups.push({ ...group, ...its, boxes, isDrifted: true })
    }
  }
  const lines = drawn.lines.flatMap(({ from, to, ...line }): Line[] => {
    const [one, other] = [ghosts.get(from), ghosts.get(to)]
    return one === undefined || other === undefined ? [] : [{ ...line, from: one, to: other }]
  })
  return { ...chart, groups, lines: [...chart.lines, ...lines] }
}
