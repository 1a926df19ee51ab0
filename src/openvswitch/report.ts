import { OvsdbError } from '../errors.js'
import type { OvsdbClient } from '../ovsdb-client/client.js'
import { Database } from '../ovsdb-client/database.js'
import type { Wait } from '../ovsdb-client/operations.js'
import type { Id } from '../ovsdb-client/reference.js'
import type { Transaction } from '../ovsdb-client/transaction.js'
import type { RowRef } from '../ovsdb-client/values.js'
import { DATABASE } from './errors.js'
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
import type { Made } from './plan.js'
import { Open_vSwitchSchema, type Open_vSwitchTables } from './schema.js'

/** What a transaction made or found in place, as it is in the database now. */
export interface Report {
  bridges: BridgeInfo[]
  ports: PortInfo[]
  /** The interfaces of both: a bridge's local one, and each port's. */
  interfaces: { of: Made; bridge: BridgeInfo | undefined; iface: InterfaceInfo }[]
}

/** Reads the rows of what was made. Rejects with `OVS_APPLY_FAILED` when another deleted one. */
export async function readReport(
  client: OvsdbClient,
  made: readonly Made[],
  signal: AbortSignal,
): Promise<Report> {
  const report: Report = { bridges: [], ports: [], interfaces: [] }
  if (made.length === 0) return report
  const db = new Database(client, Open_vSwitchSchema)
  const { value } = await db.transact((tx) => made.map((each) => read(tx, each)), { signal })
  for (const [at, of] of made.entries()) {
    const [bridgeRow] = value[at]?.bridge ?? []
    const [portRow] = value[at]?.port ?? []
    const [interfaceRow] = value[at]?.iface ?? []
    if (!interfaceRow || !(bridgeRow || portRow)) throw deleted(of, client.remote)
    const iface = interfaceInfo(interfaceRow)
    const bridge = bridgeRow && bridgeInfo(bridgeRow)
    if (bridge) report.bridges.push(bridge)
    if (portRow && of.kind === 'port') report.ports.push(portInfo(of.onBridge, portRow, [iface]))
    report.interfaces.push({ of, bridge, iface })
  }
  return report
}

/** The row itself, and its interface. */
function read(tx: Transaction<Open_vSwitchTables>, made: Made) {
  if (made.kind === 'bridge') {
    return {
      bridge: tx.select('Bridge', idOf(made.bridge), BRIDGE_INFO_COLUMNS),
      iface: tx.select('Interface', [['name', '==', made.name]], INTERFACE_INFO_COLUMNS),
    }
  }
  return {
    port: tx.select('Port', idOf(made.port), PORT_INFO_COLUMNS),
    iface: tx.select('Interface', idOf(made.iface), INTERFACE_INFO_COLUMNS),
  }
}

/** What is committed has an identity. */
function idOf<T extends string>(ref: RowRef): Id<T> {
  return ref[1] as Id<T>
}

/**
 * Throws `OVS_APPLY_FAILED` when ovs-vswitchd could not set up an interface, with its own text. To
 * be called when the configuration is applied: only then are `ofport` and `error` to be trusted.
 */
export function checkApplied(report: Report, remote: string): void {
  const failed = report.interfaces.filter(
    ({ iface: { ofport, error } }) => ofport === undefined || ofport === -1 || error !== undefined,
  )
  const [first] = failed
  if (!first) return
  const details = failed.map(({ of, bridge, iface }) => {
    const why = iface.error ?? `no reason given; ovs-vswitchd's log has it${hint(bridge)}`
    return `${of.kind} ${iface.name}: ${why}`
  })
  throw new OvsdbError(
    `The change is committed, but ovs-vswitchd failed to set up ${details.join('; ')}`,
    {
      code: 'OVS_APPLY_FAILED',
      operation: operationOf(first.of.kind),
      details: failed.map(({ iface }) => iface.error).find(Boolean),
      remote,
    },
  )
}

/**
 * Waits until the ports have the MAC addresses that were asked for: ovs-vswitchd sets these after
 * it has declared the configuration applied. Resolves with whether the report is out of date.
 */
export async function awaitMacs(
  client: OvsdbClient,
  report: Report,
  signal: AbortSignal,
): Promise<boolean> {
  const late = report.interfaces.flatMap(({ of, iface }) =>
    of.kind === 'port' && of.mac !== undefined && of.mac !== iface.mac
      ? [untilMac(of.iface, of.mac)]
      : [],
  )
  if (late.length === 0) return false
  await client.transact(DATABASE, late, { signal })
  return true
}

/** The server answers when it is so. */
function untilMac(iface: RowRef, mac: string): Wait {
  return {
    op: 'wait',
    table: 'Interface',
    where: [['_uuid', '==', iface]],
    columns: ['mac_in_use'],
    until: '==',
    rows: [{ mac_in_use: mac }],
  }
}

/** ovs-vswitchd tells its log only, when the kernel module that a bridge needs is missing. */
function hint(bridge: BridgeInfo | undefined): string {
  return bridge?.datapathType === 'system'
    ? " (datapathType 'system' needs the openvswitch kernel module, 'netdev' does not)"
    : ''
}

function deleted({ kind, name }: Made, remote: string): OvsdbError {
  const details = 'another client deleted it meanwhile'
  return new OvsdbError(`The change is committed, but ${kind} ${name} is not there: ${details}`, {
    code: 'OVS_APPLY_FAILED',
    operation: operationOf(kind),
    details,
    remote,
  })
}

function operationOf(kind: Made['kind']): string {
  return kind === 'bridge' ? 'addBridge' : 'addPort'
}
