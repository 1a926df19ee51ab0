import type { CallOptions, OvsdbClient } from '../ovsdb-client/client.js'
import { decodeSet, type Row, type Value } from '../ovsdb-client/values.js'
import { DATABASE, notFound } from './errors.js'
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

/** Every bridge, by name. */
export async function listBridges(client: OvsdbClient, options: CallOptions) {
  const [bridges] = await client.transact(
    DATABASE,
    [{ op: 'select', table: 'Bridge', where: [], columns: BRIDGE_INFO_COLUMNS }],
    options,
  )
  return bridges.rows.map(bridgeInfo).sort(byName)
}

/** One bridge. */
export async function getBridge(
  client: OvsdbClient,
  name: string,
  options: CallOptions,
): Promise<BridgeInfo> {
  const [bridges] = await client.transact(
    DATABASE,
    [
      {
        op: 'select',
        table: 'Bridge',
        where: [['name', '==', name]],
        columns: BRIDGE_INFO_COLUMNS,
      },
    ],
    options,
  )
  const [row] = bridges.rows
  if (!row) throw notFound('getBridge', `no bridge named ${name}`)
  return bridgeInfo(row)
}

/** The ports of a bridge but its local one, by name; all read in one transaction. */
export async function listPorts(
  client: OvsdbClient,
  bridge: string,
  options: CallOptions,
): Promise<PortInfo[]> {
  const [bridges, ports, interfaces] = await client.transact(
    DATABASE,
    [
      { op: 'select', table: 'Bridge', where: [['name', '==', bridge]], columns: ['ports'] },
      { op: 'select', table: 'Port', where: [], columns: PORT_INFO_COLUMNS },
      { op: 'select', table: 'Interface', where: [], columns: INTERFACE_INFO_COLUMNS },
    ],
    options,
  )
  const [row] = bridges.rows
  if (!row) throw notFound('listPorts', `no bridge named ${bridge}`)
  const portsByUuid = byUuid(ports.rows)
  const interfacesByUuid = byUuid(interfaces.rows)
  return referred(row['ports'], portsByUuid)
    .map((port) => {
      const rows = referred(port['interfaces'], interfacesByUuid)
      return portInfo(bridge, port, rows.map(interfaceInfo).sort(byName))
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
  const [interfaces] = await client.transact(
    DATABASE,
    [
      {
        op: 'select',
        table: 'Interface',
        where: [['name', '==', name]],
        columns: INTERFACE_INFO_COLUMNS,
      },
    ],
    options,
  )
  const [row] = interfaces.rows
  if (!row) throw notFound('getInterface', `no interface named ${name}`)
  return interfaceInfo(row)
}

/** Rows by their UUID; a reference as a key is its text. */
function byUuid(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [String(row['_uuid']), row]))
}

function referred(references: Value | undefined, rows: Map<string, Row>): Row[] {
  return decodeSet(references).flatMap((reference) => {
    const row = rows.get(String(reference))
    return row ? [row] : []
  })
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
