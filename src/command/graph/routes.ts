/** How lines go around boxes: level and upright pieces, each in a lane of its own between columns and rows of boxes. */
import type { Band, Block, Spot } from './blocks.js'
import type { Edge, Node, Row } from './scene.js'

/** Pixels between two lanes, and beside the first and the last. */
export const lane = { pitch: 9, margin: 18 }

/** What of a line is in the gap between two columns. */
interface Upright {
  gap: number
  from: number
  to: number
  /** The lane, counted from the left. */
  at: number
}

/** A line: along the gap of each end, and in between along a lane above a row of boxes, or below all. */
export interface Route {
  edge: Edge
  /** The heights of its ends. */
  ends: readonly [number, number]
  /** Undefined where the other end is outside the block. */
  first: Upright | undefined
  second: Upright | undefined
  /** The height of the level piece between gaps; undefined where one gap is enough. */
  level: number | undefined
  /** That piece is below the block; the first of them is 0. */
  below: number | undefined
}

/** A block with all heights; its widths come of the lanes. */
export interface Routed {
  block: Block
  routes: readonly Route[]
  height: number
  /** How many lanes each gap has: before the first column, between columns, and behind the last. */
  lanes: readonly number[]
  /** How many lines go along below it. */
  below: number
}

/** The height of the line of a row, from the top of its box. */
export const anchorOf = ({ y, box }: Row): number => y + (box.isBridge ? 15 : 10)

/** Sets the heights of a block's boxes, and finds a way for each line. */
export function routed(block: Block): Routed {
  const ways = block.edges.map((edge) => wayOf(edge, block))
  const height = setHeights(block, ways)
  const ends = endsOf(ways)
  let below = 0
  const routes = ways.map((way): Route => {
    const { edge, gaps, over } = way
    const [one, other] = gaps
    const [from, to] = ends.get(way) ?? [0, 0]
    const isBelow = over === undefined && one !== other
    const level = levelOf(way)
    const middle = isBelow ? Number.POSITIVE_INFINITY : level
    const upright = (gap: number | undefined, start: number, end: number) =>
      gap === undefined ? undefined : { gap, from: start, to: end, at: 0 }
    // Of one gap, from left to right.
    const isTurned = one === other && block.spots.get(edge.from.node)?.gaps.left === one
    const [start, end] = isTurned ? [to, from] : [from, to]
    return {
      edge,
      ends: [from, to],
      first: upright(one, start, middle ?? end),
      second: one === other ? undefined : upright(other, to, middle ?? from),
      level,
      below: isBelow ? below++ : undefined,
    }
  })
  const lanes = Array.from({ length: block.columns + 1 }, (_, gap) =>
    inLanes(
      routes.flatMap(({ first, second }) =>
        [first, second].flatMap((each) => (each?.gap === gap ? [each] : [])),
      ),
    ),
  )
  return { block, routes, height, lanes, below }
}

const levelOf = ({ over, lane: at }: Way): number | undefined =>
  over && over.band.y - lane.margin - at * lane.pitch

/** Moves that keep a line in its row, the smallest first. */
const moves = [0, 4, -4, 6, -6]

/** The heights at which lines end, moved a little where one of another would go on in the same gap. */
function endsOf(ways: readonly Way[]): Map<Way, [number, number]> {
  const taken = new Map<number, number[]>()
  const take = (gap: number | undefined, y: number) => {
    if (gap !== undefined) taken.set(gap, [...(taken.get(gap) ?? []), y])
  }
  for (const way of ways) {
    const level = levelOf(way)
    if (level !== undefined) for (const gap of way.gaps) take(gap, level)
  }
  const free = (gap: number | undefined, y: number) => {
    const others = gap === undefined ? [] : (taken.get(gap) ?? [])
    const move = moves.find((each) => others.every((other) => Math.abs(other - y - each) > 2))
    take(gap, y + (move ?? 0))
    return y + (move ?? 0)
  }
  return new Map(
    ways.map((way) => {
      const { edge, gaps } = way
      const [from, to] = [edge.from, edge.to].map((row) => row.node.y + anchorOf(row))
      if (from === to && gaps[0] === gaps[1]) {
        const y = free(gaps[0], from as number)
        return [way, [y, y]]
      }
      return [way, [free(gaps[0], from as number), free(gaps[1], to as number)]]
    }),
  )
}

/** By which gaps a line goes, and above the row of which box from one to the other. */
interface Way {
  edge: Edge
  gaps: [number | undefined, number | undefined]
  over: Spot | undefined
  lane: number
}

function wayOf(edge: Edge, { spots }: Block): Way {
  const [from, to] = [spots.get(edge.from.node), spots.get(edge.to.node)]
  const gapOf = (spot: Spot | undefined, row: Row, other: Spot | undefined) => {
    if (spot === undefined) return undefined
    const isRight = spot.node.isSplit
      ? row.side === 'right'
      : other === undefined || other.column >= spot.column
    return spot.gaps[isRight ? 'right' : 'left']
  }
  const gaps: Way['gaps'] = [gapOf(from, edge.from, to), gapOf(to, edge.to, from)]
  const [one, other] = gaps
  // All that is between is of the level of one end: there is a way above the row that it is in.
  const isOver = (spot: Spot | undefined) =>
    spot !== undefined &&
    one !== undefined &&
    other !== undefined &&
    spot.level.first <= Math.min(one, other) &&
    Math.max(one, other) - 1 <= spot.level.last
  const over = one === other ? undefined : [to, from].find(isOver)
  return { edge, gaps, over, lane: 0 }
}

/** Gives all bands their heights; that of the whole. */
function setHeights({ root, spots }: Block, ways: readonly Way[]): number {
  const middle = spots.get(root.nodes[0] as Node)?.column ?? 0
  const distance = ({ over }: Way) => Math.abs((over?.column ?? 0) - middle)
  // Those that go far go along above those that do not.
  for (const way of [...ways].sort((one, other) => distance(one) - distance(other))) {
    if (way.over !== undefined) way.lane = way.over.band.lanes++
  }
  setBand(root, 0)
  return heightOf(root)
}

const above = ({ lanes }: Band): number =>
  lanes === 0 ? lane.margin : 2 * lane.margin + (lanes - 1) * lane.pitch

const total = (bands: readonly Band[]): number =>
  bands.reduce((sum, each) => sum + heightOf(each), 0)

const heightOf = (band: Band): number => above(band) + innerOf(band)

const innerOf = ({ nodes, behind }: Band): number =>
  Math.max(...nodes.map(({ height }) => height), ...behind.map(total))

/** A box stands in the middle of those behind it. */
function setBand(band: Band, top: number): void {
  const inner = innerOf(band)
  band.y = top + above(band)
  const middle = (height: number) => band.y + Math.round((inner - height) / 2)
  for (const node of band.nodes) node.y = band.behind.length > 0 ? middle(node.height) : band.y
  for (const bands of band.behind) {
    let y = middle(total(bands))
    for (const each of bands) {
      setBand(each, y)
      y += heightOf(each)
    }
  }
}

/** Gives each piece of a gap a lane in which no other is at the same height; how many there are. */
function inLanes(pieces: readonly Upright[]): number {
  const goesDown = ({ from, to }: Upright) => to > from
  const top = ({ from, to }: Upright) => Math.min(from, to)
  const bottom = ({ from, to }: Upright) => Math.max(from, to)
  const sorted = [...pieces].sort((one, other) => {
    if (goesDown(one) !== goesDown(other)) return goesDown(one) ? -1 : 1
    // So that those of one direction do not cross.
    return goesDown(one) ? other.from - one.from : one.from - other.from
  })
  const lanes: Upright[][] = []
  for (const piece of sorted) {
    const isFree = (others: Upright[]) =>
      others.every((each) => top(each) > bottom(piece) + 4 || bottom(each) < top(piece) - 4)
    let at = lanes.findIndex(isFree)
    if (at < 0) at = lanes.push([]) - 1
    lanes[at]?.push(piece)
    piece.at = at
  }
  return lanes.length
}
