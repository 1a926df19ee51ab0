/** What a project has in Open vSwitch. */
import { textOf, type View } from '../openvswitch/model/view.js'
import { pairsOf } from '../ovsdb-client/schema/row-shape.js'
import { decodeOptional } from '../ovsdb-client/schema/values.js'
import { type FoundRow, findRows } from './find-bridges.js'

/** A bridge of Open vSwitch that is a project's. */
export interface NetworkBridge {
  /** Its path, such as `ovs.bridges.br0`. */
  path: string
  /** Bridge.name. */
  name: string
  /** The project's ports on it, in the order of their paths. */
  ports: NetworkPort[]
}

/** A port of such a bridge. */
export interface NetworkPort {
  /** Its path, such as `ovs.bridges.br0.ports.vx1`. */
  path: string
  /** Port.name, which is that of its interface. */
  name: string
  /** Interface:type; `system` is a device that exists. */
  type: string
  /** Port:tag. */
  tag?: number
  /** Interface:options, such as `remote_ip` of a tunnel. */
  options: Record<string, string>
  /** Why ovs-vswitchd has not set it up: Interface:error. */
  error?: string
}

/** All of them. */
export function* bridgesIn(view: View, project: string): Generator<void, NetworkBridge[]> {
  const all = [...(yield* findRows(view, project)).values()].sort((one, other) =>
    one.path < other.path ? -1 : 1,
  )
  return all.flatMap((each) => {
    if (each.kind === 'port') return []
    const ports = all.filter(({ kind, bridge }) => kind === 'port' && bridge.id === each.id)
    return [{ path: each.path, name: each.name, ports: ports.map(portOf) }]
  })
}

function portOf({ path, name, rows: { Port: port, Interface: iface } }: FoundRow): NetworkPort {
  const tag = decodeOptional(port?.['tag'])
  const error = iface && textOf(iface, 'error')
  const options = pairsOf(iface?.['options']).map(([key, value]) => [key, String(value)] as const)
  return {
    ...{ path, name, type: (iface && textOf(iface, 'type')) || 'system' },
    ...(typeof tag === 'number' && { tag }),
    options: Object.fromEntries(options),
    ...(error && { error }),
  }
}
