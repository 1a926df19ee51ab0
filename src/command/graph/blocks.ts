/** Where boxes stand: those that lines join make a block, with the one that has most lines in the middle. */
import { arrange, type Edge, type Node, type Row, type Scene } from './scene.js'

/** Boxes of one distance from the middle, on one side of it, in columns beside each other. */
export interface Level {
  first: number
  last: number
}

/** Boxes beside each other, that begin at the same height; below each other come those that are behind them. */
export interface Band {
  nodes: readonly Node[]
  /** Of a box with others behind it, which it stands in the middle of: theirs, on each side that has some. */
  behind: readonly (readonly Band[])[]
  /** How many lines go along above it. */
  lanes: number
  /** Where it begins, below those. */
  y: number
}

/** Where a box stands in its block. */
export interface Spot {
  node: Node
  level: Level
  column: number
  band: Band
  /** The gaps that its lines go to: next to it, or, past what would be beside it, at the end of the level. */
  gaps: Readonly<Record<Row['side'], number>>
  /** It stands at the right of its column, towards the middle. */
  isAtRight: boolean
}

/** Boxes that lines join, with no other. */
export interface Block {
  spots: ReadonlyMap<Node, Spot>
  root: Band
  columns: number
  edges: readonly Edge[]
}

/** Boxes with this many lines have them on both sides. */
const many = 5

/** Pixels that a level may be high, before it gets another column. */
const tall = 420

/**
 * The blocks of a scene, each not much wider than the room there is; the sides of all rows, and the sizes of all boxes,
 * are set.
 */
export function blocksOf({ nodes, edges, strangers }: Scene, room: number | undefined): Block[] {
  for (const node of strangers) arrange(node)
  const inner = edges.filter(({ from, to }) => isInside(from.node) && isInside(to.node))
  const joined = new Map<Node, { row: Row; other: Node }[]>(nodes.map((node) => [node, []]))
  for (const { from, to } of inner) {
    joined.get(from.node)?.push({ row: from, other: to.node })
    joined.get(to.node)?.push({ row: to, other: from.node })
  }
  // The order of lines at a box is that of its rows.
  for (const [node, lines] of joined) {
    const order = new Map(node.rows.map((row, at) => [row, at]))
    lines.sort((one, other) => (order.get(one.row) ?? 0) - (order.get(other.row) ?? 0))
  }
  const neighbours = (node: Node) => [
    ...new Set((joined.get(node) ?? []).map(({ other }) => other).filter((each) => each !== node)),
  ]
  const done = new Set<Node>()
  const blocks: Block[] = []
  for (const start of nodes) {
    if (done.has(start)) continue
    const all = reached(start, neighbours)
    for (const node of all) done.add(node)
    const its = new Set(all)
    const own = edges.filter(({ from, to }) => its.has(from.node) || its.has(to.node))
    blocks.push(blockOf(all, neighbours, own, room))
  }
  return blocks
}

const isInside = ({ kind }: Node) => kind !== 'stranger'

function reached(start: Node, neighbours: (node: Node) => Node[]): Node[] {
  const all = [start]
  const seen = new Set(all)
  for (const node of all) {
    for (const each of neighbours(node)) {
      if (seen.has(each)) continue
      seen.add(each)
      all.push(each)
    }
  }
  return all
}

function blockOf(
  all: readonly Node[],
  neighbours: (node: Node) => Node[],
  edges: readonly Edge[],
  room: number | undefined,
): Block {
  const middle = all.reduce((best, each) =>
    neighbours(each).length > neighbours(best).length ? each : best,
  )
  const first = neighbours(middle)
  const half = first.length < many ? first.length : Math.ceil(first.length / 2)
  const behind = treeFrom(middle, neighbours)
  const trees = { right: first.slice(0, half), left: first.slice(half) }
  const place = new Map<Node, number>([[middle, 0]])
  const levels = { right: levelsOf(trees.right, behind), left: levelsOf(trees.left, behind) }
  for (const [at, level] of levels.right.entries())
    for (const node of level) place.set(node, at + 1)
  for (const [at, level] of levels.left.entries())
    for (const node of level) place.set(node, -at - 1)
  sides(edges, place)
  for (const node of all) {
    const turned = new Set(node.rows.map(({ side }) => side))
    node.isSplit = turned.size > 1 && neighbours(node).length >= many
    arrange(node)
  }
  const area = all.reduce((sum, { width, height }) => sum + (width + 45) * (height + 30), 0)
  const fitting = room === undefined ? 0.8 * Math.sqrt(area) : area / room
  const limit = Math.max(tall, middle.height, fitting)
  const isInner = (node: Node) => (behind.get(node) ?? []).length > 0
  const columnsOf = (level: readonly Node[]) => {
    const height = level.reduce((sum, each) => sum + (isInner(each) ? 0 : each.height + 24), 0)
    return Math.max(1, Math.min(level.length, Math.ceil(height / limit)))
  }
  const widths = { right: levels.right.map(columnsOf), left: levels.left.map(columnsOf) }
  const own = widths.left.reduce((sum, each) => sum + each, 0)
  const spots = new Map<Node, Spot>()
  const bandOf = (nodes: readonly Node[], its: readonly (readonly Band[])[]): Band => ({
    ...{ nodes, behind: its.filter((each) => each.length > 0), lanes: 0, y: 0 },
  })
  /** The bands of boxes of a level, with those behind them; `next` is the level's first column, or last on the left. */
  const bandsOf = (
    nodes: readonly Node[],
    depth: number,
    next: number,
    isLeft: boolean,
  ): Band[] => {
    const columns = widths[isLeft ? 'left' : 'right'][depth] ?? 1
    const end = isLeft ? next - columns + 1 : next + columns - 1
    const level = { first: Math.min(next, end), last: Math.max(next, end) }
    const bands: Band[] = []
    let leaves: Node[] = []
    const add = (its: Node[], band: Band, isWhole: boolean) => {
      bands.push(band)
      for (const [at, node] of its.entries()) {
        const column = isLeft ? next - at : next + at
        const gaps = {
          left: isWhole && isLeft ? level.first : column,
          right: (isWhole && !isLeft ? level.last : column) + 1,
        }
        spots.set(node, { node, level, column, band, gaps, isAtRight: isLeft })
      }
    }
    const addLeaves = () => {
      if (leaves.length > 0) add(leaves, bandOf(leaves, []), false)
      leaves = []
    }
    for (const node of nodes) {
      if (isInner(node)) {
        addLeaves()
        const its = bandsOf(behind.get(node) ?? [], depth + 1, isLeft ? end - 1 : end + 1, isLeft)
        add([node], bandOf([node], [its]), true)
      } else if (leaves.push(node) === columns) addLeaves()
    }
    addLeaves()
    return bands
  }
  const right = bandsOf(trees.right, 0, own + 1, false)
  const left = bandsOf(trees.left, 0, own - 1, true)
  const root = bandOf([middle], [left, right])
  const level = { first: own, last: own }
  const gaps = { left: own, right: own + 1 }
  spots.set(middle, { node: middle, level, column: own, band: root, gaps, isAtRight: false })
  const columns = own + 1 + widths.right.reduce((sum, each) => sum + each, 0)
  return { spots, root, columns, edges }
}

/** Which boxes are behind which, seen from the middle: each behind the first that is next to it. */
function treeFrom(middle: Node, neighbours: (node: Node) => Node[]): Map<Node, Node[]> {
  const behind = new Map<Node, Node[]>()
  const seen = new Set([middle])
  const all = [middle]
  for (const node of all) {
    const its = neighbours(node).filter((each) => !seen.has(each))
    for (const each of its) seen.add(each)
    behind.set(node, its)
    all.push(...its)
  }
  return behind
}

/** The boxes of each distance. */
function levelsOf(first: readonly Node[], behind: ReadonlyMap<Node, Node[]>): Node[][] {
  const levels: Node[][] = []
  for (let level = [...first]; level.length > 0; ) {
    levels.push(level)
    level = level.flatMap((node) => behind.get(node) ?? [])
  }
  return levels
}

/** Lines leave a box towards the other; to one in the same place, and to one elsewhere, on the right. */
function sides(edges: readonly Edge[], place: ReadonlyMap<Node, number>): void {
  const turned = new Set<Row>()
  const turn = (row: Row, from: number | undefined, to: number | undefined) => {
    if (turned.has(row) || from === undefined) return
    turned.add(row)
    row.side = to !== undefined && to < from ? 'left' : 'right'
  }
  for (const { from, to } of edges) {
    const [one, other] = [place.get(from.node), place.get(to.node)]
    turn(from, one, other)
    turn(to, other, one)
  }
}
