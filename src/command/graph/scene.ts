/** What a picture of a network has: boxes of namespaces with rows of links, and the lines between rows. */
import { plain } from '../../base/drawing.js'
import type { Box } from './box.js'
import type { Chart, Group } from './chart.js'
import { widthOf } from './text-width.js'

/** Measures of the picture, in pixels. */
export const sizes = {
  title: 14,
  name: 12,
  small: 11,
  /** Heights of a title, of a row's first line, of each further one, and of what stands around a bridge's. */
  titleLine: 26,
  line: 19,
  address: 15,
  bar: 5,
  /** Around the rows of a box, and between its two lists. */
  padding: 12,
  between: 28,
  /** How far ports stand in from their bridge. */
  indent: 14,
  gap: 7,
}

/** A link, a bridge, a port or a table in its box. */
export interface Row {
  box: Box
  node: Node
  name: string
  facts: string
  addresses: readonly string[]
  /** How many bridges it is below. */
  depth: number
  width: number
  height: number
  /** The side of its lines, and of its text where a box has two lists. */
  side: 'left' | 'right'
  /** Within its box: its top. */
  y: number
}

/** A namespace, Open vSwitch, or an address somewhere else. */
export interface Node {
  id: string
  title: string
  kind: 'netns' | 'switch' | 'stranger'
  rows: Row[]
  /** Its rows stand in two lists, so that lines leave it on both sides. */
  isSplit: boolean
  /** It is not as its definition has it. */
  isDrifted: boolean
  width: number
  height: number
  x: number
  y: number
}

/** A pair, or a tunnel. */
export interface Edge {
  from: Row
  to: Row
  isTunnel: boolean
  /** The key of its link. */
  word: string | undefined
}

/** All that is drawn. */
export interface Scene {
  title: string
  nodes: readonly Node[]
  strangers: readonly Node[]
  edges: readonly Edge[]
}

/** The scene of a chart; nothing has its place yet. */
export function sceneOf({ title, groups, strangers, lines }: Chart): Scene {
  const bridgeOf = new Map(
    lines.flatMap(({ from, to, kind }) => (kind === 'port' ? [[from, to] as const] : [])),
  )
  const boxes = new Map(
    [...groups.flatMap((each) => each.boxes), ...strangers].map((box) => [box.id, box]),
  )
  const lowers = new Map(
    lines.flatMap(({ from, to, kind }) =>
      kind === 'below' ? [[from, `on ${boxes.get(to)?.name}`] as const] : [],
    ),
  )
  const ports = new Map<string, Box[]>()
  for (const [from, to] of bridgeOf) {
    const box = boxes.get(from)
    if (box !== undefined) ports.set(to, [...(ports.get(to) ?? []), box])
  }
  const rows = new Map<string, Row>()
  const nodeOf = (
    { id, title: its, isDrifted = false }: Omit<Group, 'boxes'>,
    kind: Node['kind'],
    boxesIn: readonly Box[],
  ): Node => {
    const node: Node = {
      ...{ id, title: plain(its), kind, rows: [], isDrifted },
      ...{ isSplit: false, width: 0, height: 0, x: 0, y: 0 },
    }
    const add = (box: Box, depth: number) => {
      // Bridges that are ports of each other in a circle have no first.
      if (rows.has(box.id)) return
      const row = rowOf(box, node, depth, lowers.get(box.id))
      rows.set(box.id, row)
      node.rows.push(row)
      for (const port of ports.get(box.id) ?? []) add(port, depth + 1)
    }
    for (const box of boxesIn) if (!boxes.has(bridgeOf.get(box.id) ?? '')) add(box, 0)
    return node
  }
  const kindOf = ({ id }: Group) => (id.endsWith('switch') ? 'switch' : 'netns')
  const nodes = groups.map((group) => nodeOf(group, kindOf(group), group.boxes))
  // What is left is in a circle of bridges.
  for (const [at, { boxes: its }] of groups.entries()) {
    for (const box of its) {
      const node = nodes[at]
      if (node === undefined || rows.has(box.id)) continue
      const row = rowOf(box, node, 0, lowers.get(box.id))
      rows.set(box.id, row)
      node.rows.push(row)
    }
  }
  const far = strangers.map((box) => nodeOf({ id: box.id, title: 'elsewhere' }, 'stranger', [box]))
  return {
    title: plain(title),
    nodes: nodes.filter((each) => each.rows.length > 0 || !each.title.endsWith(own)),
    strangers: far,
    edges: lines.flatMap(({ from, to, kind, word }) => {
      const [one, other] = [rows.get(from), rows.get(to)]
      if ((kind !== 'pair' && kind !== 'tunnel') || one === undefined || other === undefined) {
        return []
      }
      return [{ from: one, to: other, isTunnel: kind === 'tunnel', word }]
    }),
  }
}

/** Its links may all be ports of Open vSwitch. */
const own = "(the process's own)"

/** A link that is there has a line for its rates, whether something flows or not: nothing moves when it does. */
export const hasRates = ({ state }: Box): boolean => state !== undefined && state !== 'missing'

/** Not narrower than any rates that are written there. */
const widestRates = '↓ 999 kB/s ↑ 999 kB/s'

function rowOf(box: Box, node: Node, depth: number, lower: string | undefined): Row {
  const name = plain(box.name)
  const facts = [...box.facts, ...(lower === undefined ? [] : [lower])].map(plain).join(', ')
  const addresses = box.addresses.map(plain)
  const first = widthOf(name, sizes.name) + sizes.gap + widthOf(facts, sizes.small)
  const rates = hasRates(box) ? [widestRates] : []
  const lines = [...addresses, ...rates]
  const widths = [first, ...lines.map((each) => widthOf(each, sizes.small))]
  const around = box.isBridge ? 2 * sizes.bar : 0
  return {
    ...{ box, node, name, facts, addresses, depth, side: 'right', y: 0 },
    width: Math.max(...widths) + depth * sizes.indent + around,
    height: sizes.line + lines.length * sizes.address + around,
  }
}

/** Sets the places of a box's rows, and its size. */
export function arrange(node: Node): void {
  const { rows, title, isSplit } = node
  const { padding, between } = sizes
  const top = padding / 2 + sizes.titleLine
  const bottom = { left: top, right: top }
  const widest = { left: 0, right: 0 }
  for (const row of rows) {
    // A bridge goes across both lists.
    const isWhole = !isSplit || row.box.isBridge
    row.y = isWhole ? Math.max(bottom.left, bottom.right) : bottom[row.side]
    const end = row.y + row.height
    if (isWhole) Object.assign(bottom, { left: end, right: end })
    else bottom[row.side] = end
    if (!isWhole) widest[row.side] = Math.max(widest[row.side], row.width)
  }
  const both = isSplit ? widest.left + between + widest.right : 0
  const whole = rows.filter(({ box }) => !isSplit || box.isBridge).map(({ width }) => width)
  node.width = Math.max(both, widthOf(title, sizes.title), ...whole) + 2 * padding
  node.height = Math.max(bottom.left, bottom.right) + (rows.length > 0 ? padding : 0)
}
