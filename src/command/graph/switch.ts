/** What a network has in Open vSwitch, as boxes and lines. */
import type { DeviceDefinition, PortDefinition, SwitchDefinition } from '../../network/index.js'
import { type Box, boxOf, type End, type Line, type Options } from './box.js'

/** A bridge, or a port that is no end of a link. */
interface Drawn {
  box: Box
  options: Options
}

/** Boxes of bridges and of ports, and lines between them and to ends of links. A port that is such an end is its box. */
export function switchOf(
  { bridges = {}, remote }: SwitchDefinition = {},
  ends: readonly End[],
): {
  title: string
  bridges: readonly Drawn[]
  lines: readonly Line[]
  /** Facts of ends that are ports, by the ids of their boxes. */
  more: ReadonlyMap<string, readonly string[]>
} {
  const drawn: Drawn[] = []
  const lines: Line[] = []
  const more = new Map<string, readonly string[]>()
  const patches = new Map<string, { id: string; peer: unknown }>()
  for (const [at, [key, bridge]] of Object.entries(bridges).entries()) {
    const { name = key, ports = {}, failMode } = bridge
    const id = `bridge${at}`
    const facts = ['Open vSwitch bridge', ...(failMode ? [failMode] : []), ...deviceOf(bridge)]
    drawn.push({ box: { ...boxOf(id, name, facts), isBridge: true }, options: {} })
    for (const [which, [portKey, port]] of Object.entries(ports).entries()) {
      const { name: portName = portKey, type = 'system', options = {} } = port as PortDefinition
      const { remote_ip: to, peer } = options as Record<string, unknown>
      const end = ends.find((each) => each.netns === undefined && each.name === portName)
      const isEnd = type === 'system' && end !== undefined
      const box = isEnd ? end.box : boxOf(`port${at}_${which}`, portName, factsOf(port))
      if (isEnd) more.set(box.id, vlansOf(port))
      else drawn.push({ box, options: typeof to === 'string' ? { remote: to } : {} })
      lines.push({ from: box.id, to: id, kind: 'port' })
      if (type === 'patch') patches.set(portName, { id: box.id, peer })
    }
  }
  for (const [name, { id, peer }] of patches) {
    const other = patches.get(String(peer))
    const isSecond = other?.peer === name && other.id < id
    if (other !== undefined && !isSecond) lines.push({ from: id, to: other.id, kind: 'pair' })
  }
  const words = remote === undefined ? [] : [remote].flat()
  return { title: ['Open vSwitch', ...words].join(' '), bridges: drawn, lines, more }
}

/** `vxlan`, `VNI 42`, `to 192.0.2.1`, `VLAN 10`. */
function factsOf(port: PortDefinition): string[] {
  const { type = 'system', options = {} } = port
  const { remote_ip: to, key } = options as Record<string, unknown>
  return [
    type,
    ...(key === undefined ? [] : [`${named.has(type) ? 'VNI' : 'key'} ${key}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
    ...deviceOf(port),
    ...vlansOf(port),
  ]
}

/** Types whose key is a virtual network's. */
const named: ReadonlySet<string> = new Set(['vxlan', 'geneve'])

const vlansOf = ({ tag, trunks }: PortDefinition): string[] => [
  ...(typeof tag === 'number' ? [`VLAN ${tag}`] : []),
  ...(trunks ? [`VLANs ${trunks.join(' ')}`] : []),
]

/** Of the device of a port: `in vm1`, `192.168.0.11/24`. */
function deviceOf({ netns, addresses = [] }: Partial<DeviceDefinition>): string[] {
  const texts = addresses.map((each) => (typeof each === 'string' ? each : each.address))
  return [...(netns === undefined ? [] : [`in ${netns}`]), ...texts]
}
