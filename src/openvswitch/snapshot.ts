import type { OvsdbClient } from '../ovsdb-client/client.js'
import type { Select } from '../ovsdb-client/operations.js'
import { decodeOptional, type Row, type RowRef, uuid, uuidOf } from '../ovsdb-client/values.js'
import { DATABASE, notInitialized } from './errors.js'

/** The bridges and ports that a transaction's verbs are about. */
export interface Names {
  bridges: readonly string[]
  ports: readonly string[]
}

/** A bridge as it was read, or as this transaction makes it. */
export interface BridgeState {
  readonly name: string
  readonly ref: RowRef
  /** Its configuration, for comparison. */
  row: Row
}

/** A port as it was read, or as this transaction makes it. */
export interface PortState {
  readonly name: string
  readonly ref: RowRef
  readonly bridge: { readonly name: string; readonly ref: RowRef }
  /** The interface of the same name, as every port but a bond has one. */
  readonly iface: { readonly ref: RowRef; readonly row: Row } | undefined
  readonly row: Row
}

/** What the database held when it was read; no entry for what was not there. */
export interface Snapshot {
  bridges: Map<string, BridgeState>
  ports: Map<string, PortState>
}

const BRIDGE_COLUMNS = [
  '_uuid',
  'name',
  'fail_mode',
  'datapath_type',
  'protocols',
  'external_ids',
  'other_config',
]
const PORT_COLUMNS = ['_uuid', 'name', 'tag']
const INTERFACE_COLUMNS = [
  '_uuid',
  'name',
  'type',
  'options',
  'ofport_request',
  'mac',
  'mtu_request',
  'external_ids',
]

/**
 * Reads what is stored under these names, and nothing else: a bridge may have thousands of ports.
 * It takes two steps when a port exists, to find the bridge it is on, so it is a hint that the
 * transaction's own guards must confirm.
 */
export async function readSnapshot(
  client: OvsdbClient,
  { bridges, ports }: Names,
  signal: AbortSignal,
): Promise<Snapshot> {
  const [root, ...found] = await select(client, signal, [
    { op: 'select', table: 'Open_vSwitch', where: [], columns: ['_uuid'] },
    ...bridges.map((name) => byName('Bridge', name, BRIDGE_COLUMNS)),
    ...ports.map((name) => byName('Port', name, PORT_COLUMNS)),
    ...ports.map((name) => byName('Interface', name, INTERFACE_COLUMNS)),
  ])
  if (!root) throw notInitialized(client.remote)
  const bridgeRows = found.slice(0, bridges.length).filter(isRow)
  const portRows = found.slice(bridges.length, bridges.length + ports.length)
  const interfaceRows = found.slice(bridges.length + ports.length)

  const present = portRows.flatMap((row, at) => (row ? [{ row, iface: interfaceRows[at] }] : []))
  const holders = await select(
    client,
    signal,
    present.map(({ row }) => ({
      op: 'select',
      table: 'Bridge',
      where: [['ports', 'includes', refOf(row)]],
      columns: ['_uuid', 'name'],
    })),
  )
  return {
    bridges: new Map(bridgeRows.map((row) => [nameOf(row), bridgeState(row)])),
    ports: new Map(
      present.flatMap(({ row, iface }, at) => {
        const holder = holders[at]
        return holder ? [[nameOf(row), portState(row, iface, holder)] as const] : []
      }),
    ),
  }
}

function bridgeState(row: Row): BridgeState {
  return { name: nameOf(row), ref: refOf(row), row }
}

function portState(row: Row, iface: Row | undefined, holder: Row): PortState {
  return {
    name: nameOf(row),
    ref: refOf(row),
    bridge: { name: nameOf(holder), ref: refOf(holder) },
    iface: iface && { ref: refOf(iface), row: iface },
    row,
  }
}

/** The first row of each selection: names are unique, and so is a port's bridge. */
async function select(
  client: OvsdbClient,
  signal: AbortSignal,
  selections: readonly Select[],
): Promise<(Row | undefined)[]> {
  if (selections.length === 0) return []
  const results = await client.transact(DATABASE, selections, { signal })
  return results.map(({ rows }) => rows[0])
}

function byName(table: string, name: string, columns: readonly string[]): Select {
  return { op: 'select', table, where: [['name', '==', name]], columns }
}

function refOf(row: Row): RowRef {
  return uuid(uuidOf(row['_uuid']) ?? '')
}

function nameOf(row: Row): string {
  return String(decodeOptional(row['name']))
}

function isRow(row: Row | undefined): row is Row {
  return row !== undefined
}
