/** Bridges, ports and interfaces as ovs-vsctl(8) sees them: fake bridges are bridges, too. */
import { decodeOptional, type Row } from '../../ovsdb-client/schema/values.js'
import { alreadyExists, notAllowed, notFound, notInitialized } from '../errors.js'
import { idOf, idsIn, type RowId, textOf, type View } from './view.js'

/** A bridge, or a fake one: a port of another that stands for a VLAN of it. */
export interface BridgeSeen {
  readonly name: string
  /** The row in Bridge; of a fake bridge its parent's. */
  readonly id: RowId
  /** Of a fake bridge, its own port. */
  readonly fake?: { readonly port: RowId; readonly vlan: number; readonly parent: string }
}

/** A port that a bridge has. */
export interface PortSeen {
  readonly name: string
  readonly id: RowId
  readonly row: Row
  /** The bridge that it belongs to; the row in Bridge whose `ports` has it is `bridge.id`. */
  readonly bridge: BridgeSeen
}

/** An interface that a port has. */
export interface InterfaceSeen {
  readonly name: string
  readonly id: RowId
  readonly port: PortSeen
}

/** The one row of Open_vSwitch, on which all configuration hangs. */
export function rootOf(view: View): Row {
  for (const row of view.rows('Open_vSwitch')) return row
  throw notInitialized()
}

/** Every bridge that there is now, fake ones last; each is looked at when it comes to it. */
export function* bridgesOf(view: View): Generator<BridgeSeen, void> {
  for (const id of idsIn(rootOf(view), 'bridges')) yield realBridge(view, id)
  for (const port of view.find('Port', { fake_bridge: true })) {
    const parent = vlanOf(port) === undefined ? undefined : holderOf(view, idOf(port))
    if (parent) yield fakeBridge(port, parent)
  }
}

/** The fake bridges of a bridge. */
export function childrenOf(view: View, parent: BridgeSeen): BridgeSeen[] {
  if (parent.fake) return []
  return fakePorts(view, parent, { fake_bridge: true }).map((port) => fakeBridge(port, parent))
}

/** The fake bridge that stands for a VLAN of a bridge. */
export function childOn(view: View, parent: BridgeSeen, vlan: number): BridgeSeen | undefined {
  const [port] = fakePorts(view, parent, { fake_bridge: true, tag: vlan })
  return port && fakeBridge(port, parent)
}

function fakePorts(view: View, parent: BridgeSeen, values: Row): Row[] {
  return view
    .find('Port', values)
    .filter((port) => vlanOf(port) !== undefined)
    .filter((port) => view.refers('Bridge', parent.id, 'ports', idOf(port)))
}

export function findBridge(view: View, name: string): BridgeSeen | undefined {
  const row = view.named('Bridge', name)
  if (row && isConfigured(view, idOf(row))) return { name, id: idOf(row) }
  const port = view.named('Port', name)
  if (port?.['fake_bridge'] !== true || vlanOf(port) === undefined) return undefined
  const parent = holderOf(view, idOf(port))
  return parent && fakeBridge(port, parent)
}

export function existingBridge(view: View, operation: string, name: string): BridgeSeen {
  const bridge = findBridge(view, name)
  if (!bridge) throw notFound(operation, `no bridge named ${name}`)
  return bridge
}

/** A bridge that is not a fake one. */
export function existingRealBridge(view: View, operation: string, name: string): BridgeSeen {
  const bridge = existingBridge(view, operation, name)
  if (bridge.fake) throw notAllowed(operation, `${name} is a fake bridge`)
  return bridge
}

/** The ports that a bridge has now, its local one among them; each is looked at when it comes to it. */
export function* portsOf(view: View, bridge: BridgeSeen): Generator<PortSeen, void> {
  const seen = (row: Row) => ({ name: textOf(row, 'name'), id: idOf(row), row, bridge })
  if (bridge.fake) {
    for (const row of view.find('Port', { tag: bridge.fake.vlan })) {
      if (view.refers('Bridge', bridge.id, 'ports', idOf(row))) yield seen(row)
    }
    return
  }
  const vlans = new Set(childrenOf(view, bridge).map(({ fake }) => fake?.vlan))
  for (const id of idsIn(view.row('Bridge', bridge.id) as Row, 'ports')) {
    const row = view.row('Port', id)
    const vlan = row && vlanOf(row)
    if (row && (vlan === undefined || !vlans.has(vlan))) yield seen(row)
  }
}

/** A port that is on a bridge, local ones among them. */
export function seePort(view: View, name: string): PortSeen | undefined {
  const row = view.named('Port', name)
  return row && portSeen(view, row)
}

/** A port by its name, local ones not among them. */
export function findPort(view: View, name: string): PortSeen | undefined {
  const port = seePort(view, name)
  return port && port.name !== port.bridge.name ? port : undefined
}

export function existingPort(view: View, operation: string, name: string): PortSeen {
  const port = findPort(view, name)
  if (!port) throw notFound(operation, `no port named ${name}`)
  return port
}

/** An interface of a port that is on a bridge, local ones among them. */
export function seeInterface(view: View, name: string): InterfaceSeen | undefined {
  const row = view.named('Interface', name)
  if (!row) return undefined
  const id = idOf(row)
  const [holder] = view.referring('Port', 'interfaces', id)
  const port = holder && portSeen(view, holder)
  return port && { name, id, port }
}

/** An interface by its name, local ones not among them. */
export function findInterface(view: View, name: string): InterfaceSeen | undefined {
  const iface = seeInterface(view, name)
  return iface && iface.name !== iface.port.bridge.name ? iface : undefined
}

/**
 * Throws when a bridge, a port or an interface has this name: they share one space of names.
 *
 * @param what what is to be made: `a port named p0`
 */
export function checkFree(view: View, operation: string, what: string, name: string): void {
  const taken = (by: string) =>
    alreadyExists(operation, `cannot create ${what} because ${by} already exists`)
  if (findBridge(view, name)) throw taken(`a bridge named ${name}`)
  const on = (kind: string, { bridge }: PortSeen) =>
    alreadyExists(
      operation,
      `cannot create ${what} because ${kind} named ${name} already exists on bridge ${bridge.name}`,
    )
  const port = seePort(view, name)
  if (port) throw on('a port', port)
  const iface = seeInterface(view, name)
  if (iface) throw on('an interface', iface.port)
}

/** The port's VLAN as far as ovs-vsctl takes note of it. */
export function vlanOf(port: Row): number | undefined {
  const tag = decodeOptional(port['tag'])
  return typeof tag === 'number' && tag >= 0 && tag <= 4095 ? tag : undefined
}

/** The port that a row is, if a bridge has it. */
export function portSeen(view: View, row: Row): PortSeen | undefined {
  const id = idOf(row)
  const holder = holderOf(view, id)
  if (!holder) return undefined
  const vlan = vlanOf(row)
  const owner = vlan === undefined ? undefined : childOn(view, holder, vlan)
  return { name: textOf(row, 'name'), id, row, bridge: owner ?? holder }
}

/** The bridge whose `ports` has a port. */
function holderOf(view: View, port: RowId): BridgeSeen | undefined {
  const holder = view
    .referring('Bridge', 'ports', port)
    .find((bridge) => isConfigured(view, idOf(bridge)))
  return holder && { name: textOf(holder, 'name'), id: idOf(holder) }
}

/** Whether the configuration has a bridge: a row alone is none. */
function isConfigured(view: View, bridge: RowId): boolean {
  return view.referring('Open_vSwitch', 'bridges', bridge).length > 0
}

function realBridge(view: View, id: RowId): BridgeSeen {
  return { name: textOf(view.row('Bridge', id) as Row, 'name'), id }
}

function fakeBridge(port: Row, parent: BridgeSeen): BridgeSeen {
  return {
    name: textOf(port, 'name'),
    id: parent.id,
    fake: { port: idOf(port), vlan: vlanOf(port) as number, parent: parent.name },
  }
}
