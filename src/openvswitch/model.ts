/** Bridges, ports and interfaces as ovs-vsctl(8) sees them: fake bridges are bridges, too. */
import { decodeOptional, type Row } from '../ovsdb-client/values.js'
import { type Draft, hasId, idOf, idsIn, type RowId, textOf } from './draft.js'
import { alreadyExists, notAllowed, notFound, notInitialized } from './errors.js'

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
export function rootOf(draft: Draft): Row {
  for (const row of draft.rows('Open_vSwitch')) return row
  throw notInitialized()
}

/** Every bridge, fake ones among them. */
export function bridgesOf(draft: Draft): BridgeSeen[] {
  const real = idsIn(rootOf(draft), 'bridges').map((id) => realBridge(draft, id))
  return [...real, ...real.flatMap((parent) => childrenOf(draft, parent))]
}

/** The fake bridges of a bridge. */
export function childrenOf(draft: Draft, parent: BridgeSeen): BridgeSeen[] {
  if (parent.fake) return []
  const row = draft.row('Bridge', parent.id) as Row
  return draft
    .having('Port', 'fake_bridge', true)
    .filter((port) => vlanOf(port) !== undefined && hasId(row, 'ports', idOf(port)))
    .map((port) => fakeBridge(port, parent))
}

export function findBridge(draft: Draft, name: string): BridgeSeen | undefined {
  const row = draft.named('Bridge', name)
  if (row && hasId(rootOf(draft), 'bridges', idOf(row))) return { name, id: idOf(row) }
  const port = draft.named('Port', name)
  if (port?.['fake_bridge'] !== true || vlanOf(port) === undefined) return undefined
  const parent = holderOf(draft, idOf(port))
  return parent && fakeBridge(port, parent)
}

export function existingBridge(draft: Draft, operation: string, name: string): BridgeSeen {
  const bridge = findBridge(draft, name)
  if (!bridge) throw notFound(operation, `no bridge named ${name}`)
  return bridge
}

/** A bridge that is not a fake one. */
export function existingRealBridge(draft: Draft, operation: string, name: string): BridgeSeen {
  const bridge = existingBridge(draft, operation, name)
  if (bridge.fake) throw notAllowed(operation, `${name} is a fake bridge`)
  return bridge
}

/** The ports of a bridge, its local one among them. */
export function portsOf(draft: Draft, bridge: BridgeSeen): PortSeen[] {
  const holder = { name: bridge.fake?.parent ?? bridge.name, id: bridge.id }
  const children = new Map(
    childrenOf(draft, holder).map((child) => [child.fake?.vlan as number, child]),
  )
  return idsIn(draft.row('Bridge', bridge.id) as Row, 'ports').flatMap((id) => {
    const row = draft.row('Port', id)
    if (!row) return []
    const owner = children.get(vlanOf(row) ?? -1) ?? holder
    return owner.name === bridge.name ? [{ name: textOf(row, 'name'), id, row, bridge: owner }] : []
  })
}

/** A port that is on a bridge, local ones among them. */
export function seePort(draft: Draft, name: string): PortSeen | undefined {
  const row = draft.named('Port', name)
  return row && portSeen(draft, row)
}

/** A port by its name, local ones not among them. */
export function findPort(draft: Draft, name: string): PortSeen | undefined {
  const port = seePort(draft, name)
  return port && port.name !== port.bridge.name ? port : undefined
}

export function existingPort(draft: Draft, operation: string, name: string): PortSeen {
  const port = findPort(draft, name)
  if (!port) throw notFound(operation, `no port named ${name}`)
  return port
}

/** An interface of a port that is on a bridge, local ones among them. */
export function seeInterface(draft: Draft, name: string): InterfaceSeen | undefined {
  const row = draft.named('Interface', name)
  if (!row) return undefined
  const id = idOf(row)
  const namesake = draft.named('Port', name)
  const holder =
    namesake && hasId(namesake, 'interfaces', id)
      ? namesake
      : [...draft.rows('Port')].find((each) => hasId(each, 'interfaces', id))
  const port = holder && portSeen(draft, holder)
  return port && { name, id, port }
}

/** An interface by its name, local ones not among them. */
export function findInterface(draft: Draft, name: string): InterfaceSeen | undefined {
  const iface = seeInterface(draft, name)
  return iface && iface.name !== iface.port.bridge.name ? iface : undefined
}

/**
 * Throws when a bridge, a port or an interface has this name: they share one space of names.
 *
 * @param what what is to be made: `a port named p0`
 */
export function checkFree(draft: Draft, operation: string, what: string, name: string): void {
  const taken = (by: string) =>
    alreadyExists(operation, `cannot create ${what} because ${by} already exists`)
  if (findBridge(draft, name)) throw taken(`a bridge named ${name}`)
  const on = (kind: string, { bridge }: PortSeen) =>
    alreadyExists(
      operation,
      `cannot create ${what} because ${kind} named ${name} already exists on bridge ${bridge.name}`,
    )
  const port = seePort(draft, name)
  if (port) throw on('a port', port)
  const iface = seeInterface(draft, name)
  if (iface) throw on('an interface', iface.port)
}

/** The port's VLAN as far as ovs-vsctl takes note of it. */
export function vlanOf(port: Row): number | undefined {
  const tag = decodeOptional(port['tag'])
  return typeof tag === 'number' && tag >= 0 && tag <= 4095 ? tag : undefined
}

/** The port that a row is, if a bridge has it. */
export function portSeen(draft: Draft, row: Row): PortSeen | undefined {
  const id = idOf(row)
  const holder = holderOf(draft, id)
  if (!holder) return undefined
  const vlan = vlanOf(row)
  const owner =
    vlan === undefined
      ? undefined
      : childrenOf(draft, holder).find(({ fake }) => fake?.vlan === vlan)
  return { name: textOf(row, 'name'), id, row, bridge: owner ?? holder }
}

/** The bridge whose `ports` has a port. */
function holderOf(draft: Draft, port: RowId): BridgeSeen | undefined {
  const id = idsIn(rootOf(draft), 'bridges').find((each) =>
    hasId(draft.row('Bridge', each) as Row, 'ports', port),
  )
  return id === undefined ? undefined : realBridge(draft, id)
}

function realBridge(draft: Draft, id: RowId): BridgeSeen {
  return { name: textOf(draft.row('Bridge', id) as Row, 'name'), id }
}

function fakeBridge(port: Row, parent: BridgeSeen): BridgeSeen {
  return {
    name: textOf(port, 'name'),
    id: parent.id,
    fake: { port: idOf(port), vlan: vlanOf(port) as number, parent: parent.name },
  }
}
