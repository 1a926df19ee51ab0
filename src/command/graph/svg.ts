/** A chart as a picture: SVG by itself, which follows the colours of whoever looks at it, light or dark. */
import type { Chart } from './chart.js'
import { type Layout, layoutOf, type Point } from './layout.js'
import { anchorOf } from './routes.js'
import { type Edge, hasRates, type Node, type Row, sceneOf, sizes } from './scene.js'

/** Its lines. */
export const svg = (chart: Chart): string[] => {
  const scene = sceneOf(chart)
  return drawn(layoutOf(scene), scene.title, false)
}

/**
 * A chart of what is there, for a page that has the style: what can be chosen is a group with the id of its box, and
 * has its state as a class. It is as wide as `room`, in pixels, if it can be.
 */
export const liveSvg = (chart: Chart, room: number): string[] => {
  const scene = sceneOf(chart)
  return drawn(layoutOf(scene, room), scene.title, true)
}

function drawn(layout: Layout, title: string, isLive: boolean): string[] {
  const { width, height, host, nodes, strangers, paths } = layout
  const [role, own] = isLive ? ['group', []] : ['img', ['<style>', ...pictureStyle, '</style>']]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="${role}">`,
    `<title>${escaped(title)}</title>`,
    ...own,
    rect('page', 0, 0, width, height, 0),
    rect('host', host.x, host.y, host.width, host.height, 10),
    text('title', host.x + 14, host.y + 22, title),
    ...paths.map(({ edge, points }) => {
      const { word, isTunnel } = edge
      const named = word === undefined ? '/>' : `><title>${escaped(word)}</title></path>`
      const name = `${isTunnel ? 'tunnel' : 'pair'}${isLive ? wayOf(edge) : ''}`
      return `<path class="${name}" d="${curve(points)}"${named}`
    }),
    ...[...nodes, ...strangers].flatMap((node) => nodeLines(node, isLive)),
    ...dotsOf(layout),
    '</svg>',
  ]
}

/** Nothing goes along a line one of whose ends is not up. */
function wayOf({ from, to }: Edge): string {
  const isStill = [from, to].some(({ box: { state = 'up' } }) => state !== 'up')
  return isStill ? ' still' : ''
}

/** Light and dark. */
const colours = [
  { page: '#ffffff', host: '#f6f8fa', box: '#ffffff', edge: '#d0d7de', text: '#1f2328' },
  { page: '#0d1117', host: '#151b23', box: '#0d1117', edge: '#3d444d', text: '#f0f6fc' },
].map((each, at) => ({
  ...each,
  faint: at === 0 ? '#59636e' : '#9198a1',
  line: at === 0 ? '#57606a' : '#8b949e',
  bar: at === 0 ? '#ddf4ff' : '#0c2d57',
  barEdge: at === 0 ? '#54aeff' : '#316dca',
  tunnel: at === 0 ? '#8250df' : '#b68cff',
}))

const painted = ({
  page,
  host,
  box,
  edge,
  text: ink,
  faint,
  line,
  bar,
  barEdge,
  tunnel,
}: (typeof colours)[number]) =>
  [
    `.page{fill:${page}}`,
    `.host{fill:${host};stroke:${edge}}`,
    `.netns,.switch,.stranger{fill:${box};stroke:${edge}}`,
    `.stranger{stroke:${tunnel}}`,
    `.bar{fill:${bar};stroke:${barEdge}}`,
    `.rail{stroke:${barEdge}}`,
    `text{fill:${ink}}`,
    `.facts{fill:${faint}}`,
    `.pair{stroke:${line}}`,
    `.tunnel{stroke:${tunnel}}`,
    `.end{fill:${box};stroke:${line}}`,
    `.far{fill:${box};stroke:${tunnel}}`,
  ].join('')

/** Its colours and fonts. */
export const pictureStyle: readonly string[] = [
  'text{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif}',
  `.title,.node{font-size:${sizes.title}px;font-weight:600}`,
  `.name{font-size:${sizes.name}px;font-weight:600}`,
  `.facts,.address{font-size:${sizes.small}px;font-weight:400}`,
  'path{fill:none;stroke-width:1.5}.tunnel{stroke-dasharray:6 4}.stranger{stroke-dasharray:4 3}',
  '.rail{stroke-width:1.5}.end,.far{stroke-width:1.5}',
  ...colours.map((each, at) =>
    at === 0 ? painted(each) : `@media (prefers-color-scheme:dark){${painted(each)}}`,
  ),
]

function nodeLines(node: Node, isLive: boolean): string[] {
  const { id, kind, title, x, y, width, height, rows, isDrifted } = node
  const heading = [text('node', x + sizes.padding, y + 20, title)]
  const hit = { x, y, width, height: sizes.titleLine + sizes.padding / 2 }
  const words = kind === 'netns' ? `namespace ${title}` : title
  const name = isDrifted ? 'place drifted' : 'place'
  return [
    rect(isLive && isDrifted ? `${kind} drifted` : kind, x, y, width, height, 7),
    ...(isLive && kind !== 'stranger' ? choosable({ id, name, words, hit }, heading) : heading),
    ...rows.flatMap((row) => (isLive ? liveRow(row, node) : rowLines(row, node))),
  ]
}

function rowLines(row: Row, node: Node): string[] {
  const { name, facts, addresses, box } = row
  const { x, first, isAtRight } = placeOf(row, node)
  const anchor = isAtRight ? ' text-anchor="end"' : ''
  const more =
    facts === '' ? '' : `<tspan class="facts" dx="${sizes.gap}">${escaped(facts)}</tspan>`
  return [
    ...(box.isBridge ? barLines(row, node) : []),
    `<text class="name" x="${x}" y="${first}"${anchor}>${escaped(name)}${more}</text>`,
    ...addresses.map((each, at) =>
      text('address', x, first + (at + 1) * sizes.address, each, anchor),
    ),
  ]
}

/** Where the texts of a row begin, and the height of the first. */
function placeOf({ y, depth, box, side }: Row, node: Node) {
  const isAtRight = node.isSplit && !box.isBridge && side === 'right'
  const around = box.isBridge ? sizes.bar : 0
  const inward = sizes.padding + depth * sizes.indent + around
  const x = isAtRight ? node.x + node.width - inward : node.x + inward
  return { x, first: node.y + y + around + 14, isAtRight }
}

/** A row that can be chosen, with a mark of its state and room for its rates. */
function liveRow(row: Row, node: Node): string[] {
  const { name, facts, addresses, box, y, height } = row
  const { x, first, isAtRight } = placeOf(row, node)
  const { state, isDrifted } = box
  const half = node.isSplit && !box.isBridge ? node.width / 2 : 0
  const left = node.x + 3 + (isAtRight ? half : 0)
  const hit = { x: left, y: node.y + y, width: node.width - half - 6, height }
  const words = [name, facts, ...addresses].join(', ')
  const classes = ['row', state?.replace(' ', '-'), isDrifted && 'drifted']
  const mark = { x: isAtRight ? x + 3 : x - (box.isBridge ? 5 : 6), y: first - 10 }
  const rates = { y: first + (addresses.length + 1) * sizes.address }
  const anchor = isAtRight ? ' text-anchor="end"' : ''
  return choosable({ id: box.id, name: classes.filter(Boolean).join(' '), words, hit }, [
    ...rowLines(row, node),
    ...(state === undefined ? [] : [rect('state', mark.x, mark.y, 3, 12, 1.5)]),
    ...(hasRates(box) ? [text('rates', x, rates.y, '', anchor)] : []),
  ])
}

/** What can be chosen, by a click or by a key. */
function choosable(
  {
    id,
    name,
    words,
    hit,
  }: {
    id: string
    name: string
    words: string
    hit: { x: number; y: number; width: number; height: number }
  },
  lines: readonly string[],
): string[] {
  const { x, y, width, height } = hit
  return [
    `<g class="${name}" data-id="${escaped(id)}" tabindex="0" role="button" aria-label="${escaped(words)}">`,
    rect('hit', x, y, width, height, 4),
    ...lines,
    '</g>',
  ]
}

/** A bridge goes across its box; from it down to its ports goes a line on each side that has some. */
function barLines({ y, height, depth, box }: Row, node: Node): string[] {
  const inward = sizes.padding + depth * sizes.indent
  const left = node.x + inward
  const right = node.x + node.width - inward
  const at = node.rows.findIndex((each) => each.box === box)
  const below = node.rows.slice(at + 1)
  const end = below.findIndex((each) => each.depth <= depth)
  const ports = (end < 0 ? below : below.slice(0, end)).filter((each) => each.depth === depth + 1)
  const from = node.y + y + height - 2
  const rails = (['left', 'right'] as const).flatMap((side) => {
    const its = node.isSplit ? ports.filter((each) => each.side === side) : ports
    const last = its.at(-1)
    if (last === undefined || (side === 'right' && !node.isSplit)) return []
    const x = side === 'left' ? left + 5 : right - 5
    const inside = side === 'left' ? 5 : -5
    const ticks = its.map((each) => `M${x} ${tickOf(each)}h${inside}`)
    return [`<path class="rail" d="M${x} ${from}V${tickOf(last)}${ticks.join('')}"/>`]
  })
  return [rect('bar', left, node.y + y + 2, right - left, height - 4, 4), ...rails]
}

const tickOf = (row: Row) => row.node.y + anchorOf(row)

/** Where lines end. */
const dotsOf = ({ paths }: Layout): string[] =>
  paths.flatMap(({ edge: { isTunnel }, points }) =>
    [points[0], points.at(-1)].map(
      (point) =>
        `<circle class="${isTunnel ? 'far' : 'end'}" cx="${point?.[0]}" cy="${point?.[1]}" r="3"/>`,
    ),
  )

/** Through all points, around corners. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]]
  let from = first
  const parts = [`M${first.join(' ')}`]
  for (const [at, corner] of rest.entries()) {
    const next = rest[at + 1]
    const towards = next && toward(corner, next)
    if (next === undefined || towards === undefined) parts.push(`L${corner.join(' ')}`)
    else
      parts.push(
        `L${(toward(corner, from) ?? corner).join(' ')}Q${corner.join(' ')} ${towards.join(' ')}`,
      )
    from = corner
  }
  return parts.join('')
}

/** A little way from one point to another; undefined when they are the same. */
function toward([x, y]: Point, [toX, toY]: Point): Point | undefined {
  const length = Math.abs(toX - x) + Math.abs(toY - y)
  if (length === 0) return undefined
  const share = Math.min(6, length / 2) / length
  return [x + (toX - x) * share, y + (toY - y) * share]
}

function rect(name: string, x: number, y: number, width: number, height: number, round: number) {
  return `<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>`
}

const text = (name: string, x: number, y: number, words: string, more = ''): string =>
  `<text class="${name}" x="${x}" y="${y}"${more}>${escaped(words)}</text>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML has none for are gone already: `plain` spells them out. */
const escaped = (words: string): string =>
  words.replaceAll(/[&<>"]/g, (each) => entities[each] ?? '')
