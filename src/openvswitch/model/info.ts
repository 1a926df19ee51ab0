/** Bridges, ports and interfaces as plain objects. */
import type { Replica } from '../../ovsdb-client/replica/replica.js'
import type { Row } from '../../ovsdb-client/schema/values.js'
import { type BridgeRow, type InterfaceRow, Open_vSwitchSchema, type PortRow } from '../schema.js'
import { type BridgeSeen, type PortSeen, portSeen } from './model.js'
import { idsIn, type RowId, View } from './view.js'

/** A bridge: its row in the Bridge table. */
export interface BridgeInfo {
  /** Bridge.name. */
  name: string
  /** The row's (Bridge._uuid); of a fake bridge, that of its row in Port. */
  uuid: string
  /** Of a fake bridge, the bridge that it is a VLAN of; else `undefined`. */
  parent: string | undefined
  /** Of a fake bridge, its VLAN (Port.tag); else `undefined`. */
  vlan: number | undefined
  /** Bridge:fail_mode; `undefined` when unset. This and what follows is a fake bridge's parent's. */
  failMode: string | undefined
  /** Bridge:datapath_type; an unset one is `system`. */
  datapathType: string
  /** Bridge:datapath_id, 16 hexadecimal digits, once ovs-vswitchd has made the bridge. */
  datapathId: string | undefined
  /** Bridge:protocols; empty for all that are supported. */
  protocols: string[]
  /** Bridge:stp_enable. */
  stp: boolean
  /** Bridge:rstp_enable. */
  rstp: boolean
  /** Bridge:mcast_snooping_enable. */
  mcastSnooping: boolean
  /** Bridge.external_ids; a fake bridge has its own. */
  externalIds: Record<string, string>
  /** Bridge.other_config. */
  otherConfig: Record<string, string>
}

/** An interface: its row in the Interface table. */
export interface InterfaceInfo {
  /** Interface.name. */
  name: string
  /** The row's (Interface._uuid). */
  uuid: string
  /** `system`, `internal`, `vxlan` or any other type of ovs-vswitchd. */
  type: string
  /** The OpenFlow port number; -1 when ovs-vswitchd failed, `undefined` while it has not tried. */
  ofport: number | undefined
  /** Interface:mac_in_use. */
  mac: string | undefined
  /** Interface:error, ovs-vswitchd's own words. */
  error: string | undefined
  /** Whether it is administratively up, and whether it has a carrier; as ovs-vswitchd last saw. */
  adminState: 'up' | 'down' | undefined
  /** Whether it has a carrier (Interface.link_state). */
  linkState: 'up' | 'down' | undefined
  /** Bytes. */
  mtu: number | undefined
  /** The kernel's index of the device; 0 when there is none, as for a tunnel in the netdev datapath. */
  ifindex: number | undefined
  /** Interface:options, as strings by their names in ovs-vswitchd.conf.db(5). */
  options: Record<string, string>
  /** Interface.external_ids. */
  externalIds: Record<string, string>
  /** Interface.statistics, such as `rx_bytes`; in a watch with that option. */
  statistics?: Record<string, bigint>
}

/** A port with its interfaces: one, but for a bond. */
export interface PortInfo {
  /** Port.name. */
  name: string
  /** Of the row in the Port table. */
  uuid: string
  /** The bridge that it is on. */
  bridge: string
  /** Port:tag. */
  tag: number | undefined
  /** Port:trunks; empty for all. */
  trunks: number[]
  /** Port:vlan_mode; `undefined` when unset. */
  vlanMode: string | undefined
  /** Port:bond_mode; `undefined` when unset. */
  bondMode: string | undefined
  /** Port:lacp; `undefined` when unset. */
  lacp: string | undefined
  /** The first interface's `type`, `ofport` and `mac`. */
  type: string
  /** The OpenFlow port number of its one interface (Interface.ofport). */
  ofport: number | undefined
  /** The Ethernet address of its one interface (Interface.mac_in_use). */
  mac: string | undefined
  /** Port.external_ids; those of its interfaces are theirs. */
  externalIds: Record<string, string>
  /** Its interfaces; more than one makes it a bond. */
  interfaces: InterfaceInfo[]
}

/** A port that ovs-vswitchd has applied, so that it has a number. */
export interface AppliedPort extends PortInfo {
  /** Its OpenFlow port number, 1 to 65,279 (Interface.ofport). */
  ofport: number
}

/** What the objects above are made of; not `ports`, of which there may be thousands. */
export const COLUMNS = {
  Bridge: [
    ...(['_uuid', 'name', 'fail_mode', 'datapath_type', 'datapath_id', 'protocols'] as const),
    ...(['stp_enable', 'rstp_enable', 'mcast_snooping_enable'] as const),
    ...(['external_ids', 'other_config'] as const),
  ],
  Port: [
    ...(['_uuid', 'name', 'tag', 'trunks', 'vlan_mode', 'bond_mode', 'lacp'] as const),
    ...(['external_ids'] as const),
  ],
  Interface: [
    ...(['_uuid', 'name', 'type', 'ofport', 'mac_in_use', 'error', 'admin_state'] as const),
    ...(['link_state', 'mtu', 'ifindex', 'options', 'external_ids'] as const),
  ],
} as const

type Columns<T extends keyof typeof COLUMNS> = (typeof COLUMNS)[T][number]

/** The tables of a replica that the objects are read from, with the columns of these. */
function typedTables(replica: Replica) {
  const typed = replica.typed(Open_vSwitchSchema)
  const hasStatistics = replica.table('Interface').columns.includes('statistics')
  return {
    Bridge: typed.table('Bridge', COLUMNS.Bridge),
    Port: typed.table('Port', COLUMNS.Port),
    Interface: typed.table('Interface', COLUMNS.Interface),
    statistics: hasStatistics ? typed.table('Interface', ['statistics']) : undefined,
  }
}

/** Reads the objects out of a replica. */
export class InfoReader {
  readonly replica: Replica
  readonly #typed: ReturnType<typeof typedTables>
  readonly #view: View
  /** What a fake bridge's external ids are called in its Port row. */
  static readonly FAKE_BRIDGE_PREFIX = 'fake-bridge-'

  constructor(replica: Replica, typed = typedTables(replica), view = new View(replica)) {
    this.replica = replica
    this.#typed = typed
    this.#view = view
  }

  /** The same that reads what a view shows. */
  at(view: View): InfoReader {
    return new InfoReader(this.replica, this.#typed, view)
  }

  bridge({ name, id, fake }: BridgeSeen): BridgeInfo {
    const info = bridgeInfo(this.#typed.Bridge.of(this.#view.row('Bridge', id) as Row))
    if (!fake) return info
    const port = this.#typed.Port.of(this.#view.row('Port', fake.port) as Row)
    const { FAKE_BRIDGE_PREFIX: prefix } = InfoReader
    const ids = Object.entries(port.external_ids)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value])
    const { parent, vlan } = fake
    return { ...info, name, uuid: port._uuid, parent, vlan, externalIds: Object.fromEntries(ids) }
  }

  port({ row, bridge }: PortSeen): PortInfo {
    const interfaces = idsIn(row, 'interfaces').map((each) => this.interface(each))
    return portInfo(bridge.name, this.#typed.Port.of(row), interfaces.sort(byName))
  }

  /** A port by its row; `undefined` when no bridge has it. */
  portOf(row: Row): PortInfo | undefined {
    const seen = portSeen(this.#view, row)
    return seen && this.port(seen)
  }

  interface(id: RowId): InterfaceInfo {
    const row = this.#view.row('Interface', id) as Row
    const info = interfaceInfo(this.#typed.Interface.of(row))
    const counted = this.#typed.statistics?.of(row)
    return counted ? { ...info, statistics: { ...counted.statistics } } : info
  }
}

type BridgeColumns = Pick<BridgeRow, Columns<'Bridge'>>
type PortColumns = Pick<PortRow, Columns<'Port'>>
type InterfaceColumns = Pick<InterfaceRow, Columns<'Interface'>>

function bridgeInfo(row: BridgeColumns): BridgeInfo {
  return {
    name: row.name,
    uuid: row._uuid,
    parent: undefined,
    vlan: undefined,
    failMode: row.fail_mode,
    datapathType: row.datapath_type || 'system',
    datapathId: row.datapath_id,
    protocols: [...row.protocols],
    stp: row.stp_enable,
    rstp: row.rstp_enable,
    mcastSnooping: row.mcast_snooping_enable,
    externalIds: { ...row.external_ids },
    otherConfig: { ...row.other_config },
  }
}

function interfaceInfo(row: InterfaceColumns): InterfaceInfo {
  return {
    name: row.name,
    uuid: row._uuid,
    type: row.type || 'system',
    ofport: row.ofport,
    mac: row.mac_in_use,
    error: row.error,
    adminState: row.admin_state,
    linkState: row.link_state,
    mtu: row.mtu,
    ifindex: row.ifindex,
    options: { ...row.options },
    externalIds: { ...row.external_ids },
  }
}

function portInfo(bridge: string, row: PortColumns, interfaces: InterfaceInfo[]): PortInfo {
  const [first] = interfaces
  return {
    name: row.name,
    uuid: row._uuid,
    bridge,
    tag: row.tag,
    trunks: [...row.trunks],
    vlanMode: row.vlan_mode,
    bondMode: row.bond_mode,
    lacp: row.lacp,
    type: first?.type ?? 'system',
    ofport: first?.ofport,
    mac: first?.mac,
    externalIds: { ...row.external_ids },
    interfaces,
  }
}

export function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
