import type { CallOptions, OvsdbClient } from '../ovsdb-client/client.js'
import { Database } from '../ovsdb-client/database.js'
import type { Id } from '../ovsdb-client/reference.js'
import { notFound } from './errors.js'
import {
  BRIDGE_INFO_COLUMNS,
  type BridgeInfo,
  bridgeInfo,
  INTERFACE_INFO_COLUMNS,
  type InterfaceInfo,
  interfaceInfo,
  PORT_INFO_COLUMNS,
  type PortInfo,
  portInfo,
} from './info.js'
import { Open_vSwitchSchema } from './schema.js'

/** Every bridge, by name. */
export async function listBridges(client: OvsdbClient, options: CallOptions) {
  const rows = await open(client).select('Bridge', [], BRIDGE_INFO_COLUMNS, options)
  return rows.map(bridgeInfo).sort(byName)
}

/** One bridge. */
export async function getBridge(
  client: OvsdbClient,
  name: string,
  options: CallOptions,
): Promise<BridgeInfo> {
  const where = [['name', '==', name]] as const
  const [row] = await open(client).select('Bridge', where, BRIDGE_INFO_COLUMNS, options)
  if (!row) throw notFound('getBridge', `no bridge named ${name}`)
  return bridgeInfo(row)
}

/** The ports of a bridge but its local one, by name; all read in one transaction. */
export async function listPorts(
  client: OvsdbClient,
  bridge: string,
  options: CallOptions,
): Promise<PortInfo[]> {
  const { value } = await open(client).transact(
    (tx) => ({
      bridges: tx.select('Bridge', [['name', '==', bridge]], ['ports']),
      ports: tx.select('Port', [], PORT_INFO_COLUMNS),
      interfaces: tx.select('Interface', [], INTERFACE_INFO_COLUMNS),
    }),
    options,
  )
  const [row] = value.bridges
  if (!row) throw notFound('listPorts', `no bridge named ${bridge}`)
  const ports = byId(value.ports)
  const interfaces = byId(value.interfaces)
  return referred(row.ports, ports)
    .map((port) => {
      const infos = referred(port.interfaces, interfaces).map(interfaceInfo)
      return portInfo(bridge, port, infos.sort(byName))
    })
    .filter(({ name }) => name !== bridge)
    .sort(byName)
}

/** One interface, a bridge's local one included. */
export async function getInterface(
  client: OvsdbClient,
  name: string,
  options: CallOptions,
): Promise<InterfaceInfo> {
  const where = [['name', '==', name]] as const
  const [row] = await open(client).select('Interface', where, INTERFACE_INFO_COLUMNS, options)
  if (!row) throw notFound('getInterface', `no interface named ${name}`)
  return interfaceInfo(row)
}

function open(client: OvsdbClient) {
  return new Database(client, Open_vSwitchSchema)
}

function byId<R extends { readonly _uuid: Id }>(rows: readonly R[]): Map<R['_uuid'], R> {
  return new Map(rows.map((row) => [row._uuid, row]))
}

function referred<I extends Id, R>(references: readonly I[], rows: ReadonlyMap<I, R>): R[] {
  return references.flatMap((reference) => rows.get(reference) ?? [])
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
