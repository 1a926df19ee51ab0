/** The networks of several hosts in one chart, with the tunnels between them. */
import type { Network, NetworksDefinition } from '../../network/index.js'
import { portKey } from '../../network/origins.js'
import type { Box, Line } from './box.js'
import { type Chart, chartOf, type Group } from './chart.js'

/** What there is to draw of all of them. */
export function chartOfHosts(
  { project, tunnels = {}, hosts }: NetworksDefinition,
  networks: Readonly<Record<string, Network>>,
): Chart {
  const all = Object.keys(hosts)
  const prefixes = new Map(all.map((host, at) => [host, `host${at}_`]))
  const idAt = (host: string, tunnel: string, other: string) =>
    `${prefixes.get(host)}${endIn(networks[host] as Network, tunnel, other)}`
  const between = Object.entries(tunnels).flatMap(([tunnel, { ends }]) =>
    pairsOf(Object.keys(ends ?? hosts)).map(([one, other]): Line => {
      const [from, to] = [idAt(one, tunnel, other), idAt(other, tunnel, one)]
      return { from, to, kind: 'tunnel', word: tunnel }
    }),
  )
  const drawn = new Set(between.flatMap(({ from, to }) => [from, to]))
  const charts = all.map((host) => {
    const chart = chartOf(networks[host] as Network)
    return prefixed(chart, host, prefixes.get(host) as string)
  })
  // Where its addresses lead to is drawn.
  const lines = charts
    .flatMap((each) => each.lines)
    .filter(({ from, kind }) => kind !== 'tunnel' || !drawn.has(from))
  const reached = new Set(lines.map(({ to }) => to))
  return {
    title: project,
    groups: charts.flatMap(({ groups }) => groups),
    strangers: charts.flatMap((each) => each.strangers).filter(({ id }) => reached.has(id)),
    lines: [...lines, ...between],
  }
}

/** The box of an end of a tunnel in the chart of its host: a link, or a port of a bridge. */
function endIn({ definition }: Network, tunnel: string, other: string): string {
  const bridges = Object.values(definition.ovs?.bridges ?? {})
  const port = portKey(tunnel, other)
  const link = Object.keys(definition.links ?? {}).indexOf(tunnel)
  if (link >= 0) return `link${link}_0`
  const bridge = bridges.findIndex(({ ports = {} }) => Object.hasOwn(ports, port))
  return `port${bridge}_${Object.keys(bridges[bridge]?.ports ?? {}).indexOf(port)}`
}

const pairsOf = (hosts: readonly string[]): [string, string][] =>
  hosts.flatMap((one, at) => hosts.slice(at + 1).map((other): [string, string] => [one, other]))

/** The same with ids and titles of a host. */
function prefixed({ title, groups, strangers, lines }: Chart, host: string, prefix: string): Chart {
  const box = (each: Box): Box => ({ ...each, id: prefix + each.id })
  return {
    title,
    groups: groups.map(
      (group): Group => ({
        id: prefix + group.id,
        title: `${host}: ${group.title}`,
        boxes: group.boxes.map(box),
      }),
    ),
    strangers: strangers.map(box),
    lines: lines.map((line) => ({ ...line, from: prefix + line.from, to: prefix + line.to })),
  }
}
