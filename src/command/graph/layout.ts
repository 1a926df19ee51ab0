/** Where everything of a picture is: blocks of boxes beside and below each other, in the box of the host. */
import { type Block, blocksOf } from './blocks.js'
import { anchorOf, lane, type Route, type Routed, routed } from './routes.js'
import { type Edge, type Node, type Row, type Scene, sizes } from './scene.js'
import { widthOf } from './text-width.js'

/** A point of a line. */
export type Point = readonly [x: number, y: number]

/** A line by its corners. */
export interface Path {
  edge: Edge
  points: readonly Point[]
}

/** A picture; all of it has its place. */
export interface Layout {
  width: number
  height: number
  host: { x: number; y: number; width: number; height: number }
  nodes: readonly Node[]
  strangers: readonly Node[]
  paths: readonly Path[]
}

const margin = 16

/** Around what is in the host's box. */
const inset = { side: 12, top: 34, bottom: 12 }

/** A block with its place. */
interface Placed {
  routed: Routed
  /** Where each column begins, and the gap after the last. */
  gaps: readonly number[]
  width: number
  x: number
  y: number
  /** The height below the blocks beside it, where its lines go along. */
  bottom: number
  /** How many lines of those beside it go along above its own. */
  before: number
}

/** Gives all of a scene its place, in so many pixels from left to right if it can be. */
export function layoutOf(scene: Scene, room?: number): Layout {
  const { strangers, title } = scene
  const blocks = blocksOf(scene, room).map(withWidth)
  const { right, bottom } = onShelves(blocks, room)
  const channel = strangers.length === 0 ? 0 : 2 * lane.margin
  const outward = blocks.flatMap(({ routed: { routes } }) =>
    routes.filter(({ edge }) => edge.to.node.kind === 'stranger'),
  )
  const host = {
    ...{ x: margin, y: margin },
    width: Math.max(right, margin + inset.side + widthOf(title, sizes.title)) + inset.side - margin,
    height: bottom + inset.bottom - margin,
  }
  const beside = host.x + host.width + channel + outward.length * lane.pitch
  let y = margin + inset.top
  for (const node of strangers) {
    Object.assign(node, { x: beside, y })
    y += node.height + lane.margin
  }
  let at = 0
  const paths = blocks.flatMap((placed) =>
    placed.routed.routes.map((route) => {
      const isOut = route.edge.to.node.kind === 'stranger'
      const x = host.x + host.width + lane.margin + (isOut ? at++ : 0) * lane.pitch
      return { edge: route.edge, points: pointsOf(placed, route, x) }
    }),
  )
  const most = Math.max(0, ...strangers.map(({ width }) => width))
  return {
    width: (strangers.length === 0 ? host.x + host.width : beside + most) + margin,
    height: Math.max(host.y + host.height, strangers.length === 0 ? 0 : y) + margin,
    ...{ host, strangers, paths, nodes: scene.nodes },
  }
}

/** The widths of its columns and of the gaps between them. */
function withWidth(block: Block): Placed {
  const its = routed(block)
  const gaps: number[] = []
  let x = 0
  for (let column = 0; column <= block.columns; column++) {
    gaps.push(x)
    const lanes = its.lanes[column] ?? 0
    const isOuter = column === 0 || column === block.columns
    const least = isOuter ? 0 : 2 * lane.margin
    x += lanes === 0 ? least : 2 * lane.margin + (lanes - 1) * lane.pitch
    const spots = [...block.spots.values()].filter((each) => each.column === column)
    const widest = Math.max(0, ...spots.map(({ node }) => node.width))
    for (const { node, isAtRight } of spots) node.x = x + (isAtRight ? widest - node.width : 0)
    x += widest
  }
  return { routed: its, gaps, width: x, x: 0, y: 0, bottom: 0, before: 0 }
}

/**
 * Puts blocks beside each other in as many rows as there is room for, or in about as many as make all of it a little
 * wider than high.
 */
function onShelves(
  blocks: readonly Placed[],
  room: number | undefined,
): { right: number; bottom: number } {
  const area = blocks.reduce(
    (sum, { width, routed: { height } }) => sum + (width + lane.margin) * (height + lane.margin),
    0,
  )
  const widest = Math.max(0, ...blocks.map(({ width }) => width))
  const inside = room === undefined ? Math.sqrt(area * 1.7) : room - 2 * (margin + inset.side)
  const limit = Math.max(widest, inside)
  const left = margin + inset.side
  let [x, y, right] = [left, margin + inset.top - lane.margin, left]
  let shelf: Placed[] = []
  const end = () => {
    const height = Math.max(0, ...shelf.map((each) => each.routed.height))
    let lines = 0
    for (const each of shelf) {
      each.bottom = y + height + lane.margin
      each.before = lines
      lines += each.routed.below
    }
    y += height + (lines === 0 ? 0 : lane.margin + lines * lane.pitch)
    x = left
    shelf = []
  }
  for (const each of blocks) {
    if (x > left && x + each.width > left + limit) end()
    each.x = x
    each.y = y
    for (const { node } of each.routed.block.spots.values()) {
      node.x += x
      node.y += y
    }
    x += each.width + lane.margin
    right = Math.max(right, x - lane.margin)
    shelf.push(each)
  }
  end()
  return { right, bottom: y }
}

/** The corners of a line. `outside` is where it goes up to a box beside the host. */
function pointsOf(
  placed: Placed,
  { edge, ends, first, second, level, below }: Route,
  outside: number,
): Point[] {
  const { from, to } = edge
  const laneAt = ({ gap, at }: { gap: number; at: number }) =>
    placed.x + (placed.gaps[gap] ?? 0) + lane.margin + at * lane.pitch
  const y = below === undefined ? level : placed.bottom + (placed.before + below) * lane.pitch
  const one = first && laneAt(first)
  const other = second && laneAt(second)
  const heightOf = (row: Row, at: 0 | 1) =>
    row.node.kind === 'stranger' ? row.node.y + anchorOf(row) : placed.y + ends[at]
  const isOne = second === undefined && below === undefined
  const start = leaving(from, one ?? outside, heightOf(from, 0))
  const end = leaving(to, (isOne ? one : other) ?? outside, heightOf(to, 1))
  if (isOne) {
    const x = one as number
    return [start, [x, start[1]], [x, end[1]], end]
  }
  const across = (y ?? 0) + (below === undefined ? placed.y : 0)
  const [x1, x2] = [one ?? outside, other ?? outside]
  return [start, [x1, start[1]], [x1, across], [x2, across], [x2, end[1]], end]
}

/** Where a line that goes up or down at `x` leaves the box of a row. */
const leaving = ({ node }: Row, x: number, y: number): Point => [
  x < node.x ? node.x : node.x + node.width,
  y,
]
