import { contestants } from './contestants.js'
import { type Result, summarise } from './statistics.js'
import { duration } from './table.js'
import type { ContestantName } from './workloads/workload.js'

const width = 900
const left = 370
const right = 40
const top = 92
const rowHeight = 30
/** How many times as long as the library; the axis is logarithmic. */
const axis = [0.25, 1, 4, 16, 64, 256]
const [lowest, highest] = [axis[0] as number, axis.at(-1) as number]

/** Distinct with and without colour vision, on white and on black. */
const colours: Record<ContestantName, string> = {
  library: '#888888',
  floor: '#0072b2',
  'floor-64': '#56b4e9',
  'ip-batch': '#e69f00',
  ip: '#d55e00',
  bash: '#d55e00',
  pyroute2: '#009e73',
  vishvananda: '#cc79a7',
  'npm-netlink': '#b5a800',
  'ovs-vsctl': '#d55e00',
  'ovs-vsctl-batch': '#e69f00',
  'few-ports': '#0072b2',
  'json-parse': '#0072b2',
  'bare-socket': '#56b4e9',
  'python-idl': '#009e73',
  'bare-node': '#0072b2',
  'node-start': '#0072b2',
  'ovsdb-client': '#56b4e9',
  sharp: '#d55e00',
  undici: '#e69f00',
  zeromq: '#009e73',
}

/** A row a workload, a dot a contestant: how many times the library's time it takes. */
export function chart(results: readonly Result[], machine: string): string {
  const bottom = top + results.length * rowHeight
  const present = contestants.filter(
    ({ name }) => name !== 'library' && results.some(({ runs }) => runs.has(name)),
  )
  // Processes of ip and of ovs-vsctl are one contestant to the reader.
  const shown = new Map(present.map(({ name, title }) => [title, colours[name]]))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 34}" font-family="sans-serif" font-size="12" fill="#888888">
<title>Time an operation takes, as a multiple of ovs-netlink's</title>
${[...shown].map(([title, colour], at) => legend(title, colour, at)).join('\n')}
${axis.map((times) => gridLine(times, bottom)).join('\n')}
${results.map((result, at) => row(result, top + (at + 0.5) * rowHeight)).join('\n')}
<text x="${width - right}" y="${bottom + 28}" text-anchor="end" font-size="10">${machine}; medians; a dot further right is slower, the line at 1 is ovs-netlink</text>
</svg>
`
}

function legend(title: string, colour: string, at: number): string {
  const x = 14 + (at % 4) * 210
  const y = 20 + Math.floor(at / 4) * 20
  return `<circle cx="${x}" cy="${y - 4}" r="5" fill="${colour}"/><text x="${x + 10}" y="${y}">${title}</text>`
}

function gridLine(times: number, bottom: number): string {
  const stroke = times === 1 ? 2 : 0.5
  return `<path d="M${x(times)} ${top}V${bottom}" stroke="#888888" stroke-width="${stroke}"/><text x="${x(times)}" y="${top - 6}" text-anchor="middle">${times < 1 ? `1/${1 / times}` : times}</text>`
}

function row({ workload, runs }: Result, y: number): string {
  const library = summarise(runs.get('library') ?? []).median
  const dots = [...runs]
    .filter(([name]) => name !== 'library')
    .map(([name, measured]) => {
      const times = summarise(measured).median / library
      return `<circle cx="${x(times)}" cy="${y}" r="5" fill="${colours[name]}"/>`
    })
  const [title] = workload.title.split(/[:,] /)
  return `<text x="14" y="${y + 4}">${title}</text><text x="${left - 34}" y="${y + 4}" text-anchor="end">${duration(library)}</text>${dots.join('')}`
}

/** Where so many times the library's time lies; what is beyond the axis, at its end. */
function x(times: number): number {
  const within = Math.min(Math.max(times, lowest), highest)
  const share = Math.log(within / lowest) / Math.log(highest / lowest)
  return Math.round((left + share * (width - left - right)) * 10) / 10
}
