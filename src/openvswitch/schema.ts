/** Written by ovs-netlink-codegen from the schema of Open_vSwitch 8.3.1 (cksum 3012963480 26720). Not to be edited. */
import { type Id, TypedSchema } from '../ovsdb-client/index.js'

/** A row of table Open_vSwitch. The table has at most 1 row. */
export interface Open_vSwitchRow {
  readonly _uuid: Id<'Open_vSwitch'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly datapaths: Readonly<Record<string, Id<'Datapath'>>>
  readonly bridges: readonly Id<'Bridge'>[]
  readonly manager_options: readonly Id<'Manager'>[]
  readonly ssl: Id<'SSL'> | undefined
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
  readonly next_cfg: bigint
  readonly cur_cfg: bigint
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, string>>
  readonly ovs_version: string | undefined
  readonly db_version: string | undefined
  readonly system_type: string | undefined
  readonly system_version: string | undefined
  readonly datapath_types: readonly string[]
  readonly iface_types: readonly string[]
  readonly dpdk_initialized: boolean
  readonly dpdk_version: string | undefined
}

/**
 * A row of table Bridge. It is deleted when no row refers to it any more. No two rows have the
 * same name.
 */
export interface BridgeRow {
  readonly _uuid: Id<'Bridge'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** Set on insert only. */
  readonly name: string
  readonly datapath_type: string
  readonly datapath_version: string
  /** Not kept when the server starts again. */
  readonly datapath_id: string | undefined
  readonly stp_enable: boolean
  readonly rstp_enable: boolean
  readonly mcast_snooping_enable: boolean
  readonly ports: readonly Id<'Port'>[]
  readonly mirrors: readonly Id<'Mirror'>[]
  readonly netflow: Id<'NetFlow'> | undefined
  readonly sflow: Id<'sFlow'> | undefined
  readonly ipfix: Id<'IPFIX'> | undefined
  readonly controller: readonly Id<'Controller'>[]
  readonly protocols: readonly ('OpenFlow10' | 'OpenFlow11' | 'OpenFlow12' | 'OpenFlow13' | 'OpenFlow14' | 'OpenFlow15')[]
  readonly fail_mode: 'standalone' | 'secure' | undefined
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly rstp_status: Readonly<Record<string, string>>
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly flood_vlans: readonly number[]
  /** Keys: 0 to 254. */
  readonly flow_tables: ReadonlyMap<number, Id<'Flow_Table'>>
  readonly auto_attach: Id<'AutoAttach'> | undefined
}

/**
 * A row of table Port. It is deleted when no row refers to it any more. No two rows have the same
 * name.
 */
export interface PortRow {
  readonly _uuid: Id<'Port'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** Set on insert only. */
  readonly name: string
  /** At least one element. */
  readonly interfaces: readonly Id<'Interface'>[]
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly trunks: readonly number[]
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly cvlans: readonly number[]
  /** 0 to 4095. */
  readonly tag: number | undefined
  readonly vlan_mode: 'trunk' | 'access' | 'native-tagged' | 'native-untagged' | 'dot1q-tunnel' | undefined
  readonly qos: Id<'QoS'> | undefined
  readonly mac: string | undefined
  readonly bond_mode: 'balance-tcp' | 'balance-slb' | 'active-backup' | undefined
  readonly lacp: 'active' | 'passive' | 'off' | undefined
  readonly bond_updelay: number
  readonly bond_downdelay: number
  readonly bond_active_slave: string | undefined
  readonly bond_fake_iface: boolean
  readonly fake_bridge: boolean
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly rstp_status: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly rstp_statistics: Readonly<Record<string, bigint>>
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>
  readonly protected: boolean
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
}

/**
 * A row of table Interface. It is deleted when no row refers to it any more. No two rows have the
 * same name.
 */
export interface InterfaceRow {
  readonly _uuid: Id<'Interface'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** Set on insert only. */
  readonly name: string
  readonly type: string
  readonly options: Readonly<Record<string, string>>
  /** At least 0. */
  readonly ingress_policing_rate: number
  /** At least 0. */
  readonly ingress_policing_burst: number
  /** At least 0. */
  readonly ingress_policing_kpkts_rate: number
  /** At least 0. */
  readonly ingress_policing_kpkts_burst: number
  /** Not kept when the server starts again. */
  readonly mac_in_use: string | undefined
  readonly mac: string | undefined
  /** 0 to 4294967295. Not kept when the server starts again. */
  readonly ifindex: number | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly ofport: number | undefined
  /** 1 to 65279. */
  readonly ofport_request: number | undefined
  readonly bfd: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly bfd_status: Readonly<Record<string, string>>
  readonly cfm_mpid: number | undefined
  /** Not kept when the server starts again. */
  readonly cfm_remote_mpids: readonly number[]
  readonly cfm_flap_count: number | undefined
  /** Not kept when the server starts again. */
  readonly cfm_fault: boolean | undefined
  /** Not kept when the server starts again. */
  readonly cfm_fault_status: readonly string[]
  /** Not kept when the server starts again. */
  readonly cfm_remote_opstate: 'up' | 'down' | undefined
  /** 0 to 100. Not kept when the server starts again. */
  readonly cfm_health: number | undefined
  /** Not kept when the server starts again. */
  readonly lacp_current: boolean | undefined
  readonly lldp: Readonly<Record<string, string>>
  readonly other_config: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly admin_state: 'up' | 'down' | undefined
  /** Not kept when the server starts again. */
  readonly link_state: 'up' | 'down' | undefined
  /** Not kept when the server starts again. */
  readonly link_resets: number | undefined
  /** Not kept when the server starts again. */
  readonly link_speed: number | undefined
  /** Not kept when the server starts again. */
  readonly duplex: 'half' | 'full' | undefined
  /** Not kept when the server starts again. */
  readonly mtu: number | undefined
  /** At least 1. */
  readonly mtu_request: number | undefined
  readonly error: string | undefined
}

/** A row of table Flow_Table. It is deleted when no row refers to it any more. */
export interface Flow_TableRow {
  readonly _uuid: Id<'Flow_Table'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly name: string | undefined
  /** At least 0. */
  readonly flow_limit: number | undefined
  readonly overflow_policy: 'refuse' | 'evict' | undefined
  readonly groups: readonly string[]
  /** At most 3 elements. */
  readonly prefixes: readonly string[]
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table QoS. */
export interface QoSRow {
  readonly _uuid: Id<'QoS'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly type: string
  /** Keys: 0 to 4294967295. */
  readonly queues: ReadonlyMap<number, Id<'Queue'>>
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table Queue. */
export interface QueueRow {
  readonly _uuid: Id<'Queue'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** 0 to 63. */
  readonly dscp: number | undefined
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table Mirror. It is deleted when no row refers to it any more. */
export interface MirrorRow {
  readonly _uuid: Id<'Mirror'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly name: string
  readonly select_all: boolean
  /** A reference goes when its row is deleted. */
  readonly select_src_port: readonly Id<'Port'>[]
  /** A reference goes when its row is deleted. */
  readonly select_dst_port: readonly Id<'Port'>[]
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly select_vlan: readonly number[]
  /** A reference goes when its row is deleted. */
  readonly output_port: Id<'Port'> | undefined
  /** 1 to 4095. */
  readonly output_vlan: number | undefined
  /** 14 to 65535. */
  readonly snaplen: number | undefined
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table NetFlow. It is deleted when no row refers to it any more. */
export interface NetFlowRow {
  readonly _uuid: Id<'NetFlow'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** At least one element. */
  readonly targets: readonly string[]
  /** 0 to 255. */
  readonly engine_type: number | undefined
  /** 0 to 255. */
  readonly engine_id: number | undefined
  readonly add_id_to_interface: boolean
  /** At least -1. */
  readonly active_timeout: number
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table sFlow. It is deleted when no row refers to it any more. */
export interface sFlowRow {
  readonly _uuid: Id<'sFlow'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** At least one element. */
  readonly targets: readonly string[]
  readonly sampling: number | undefined
  readonly polling: number | undefined
  readonly header: number | undefined
  readonly agent: string | undefined
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table IPFIX. It is deleted when no row refers to it any more. */
export interface IPFIXRow {
  readonly _uuid: Id<'IPFIX'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly targets: readonly string[]
  /** 1 to 4294967295. */
  readonly sampling: number | undefined
  /** 0 to 4294967295. */
  readonly obs_domain_id: number | undefined
  /** 0 to 4294967295. */
  readonly obs_point_id: number | undefined
  /** 0 to 4200. */
  readonly cache_active_timeout: number | undefined
  /** 0 to 4294967295. */
  readonly cache_max_flows: number | undefined
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table Flow_Sample_Collector_Set. No two rows have the same id, bridge. */
export interface Flow_Sample_Collector_SetRow {
  readonly _uuid: Id<'Flow_Sample_Collector_Set'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** 0 to 4294967295. */
  readonly id: number
  readonly bridge: Id<'Bridge'>
  readonly ipfix: Id<'IPFIX'> | undefined
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table Controller. It is deleted when no row refers to it any more. */
export interface ControllerRow {
  readonly _uuid: Id<'Controller'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly type: 'primary' | 'service' | undefined
  readonly target: string
  /** At least 1000. */
  readonly max_backoff: number | undefined
  readonly inactivity_probe: number | undefined
  readonly connection_mode: 'in-band' | 'out-of-band' | undefined
  readonly local_ip: string | undefined
  readonly local_netmask: string | undefined
  readonly local_gateway: string | undefined
  readonly enable_async_messages: boolean | undefined
  /** 1 to 512. */
  readonly controller_queue_size: number | undefined
  /** At least 100. */
  readonly controller_rate_limit: number | undefined
  /** At least 25. */
  readonly controller_burst_limit: number | undefined
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly is_connected: boolean
  /** Not kept when the server starts again. */
  readonly role: 'other' | 'master' | 'slave' | undefined
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
}

/**
 * A row of table Manager. It is deleted when no row refers to it any more. No two rows have the
 * same target.
 */
export interface ManagerRow {
  readonly _uuid: Id<'Manager'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly target: string
  /** At least 1000. */
  readonly max_backoff: number | undefined
  readonly inactivity_probe: number | undefined
  readonly connection_mode: 'in-band' | 'out-of-band' | undefined
  readonly other_config: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly is_connected: boolean
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
}

/** A row of table Datapath. It is deleted when no row refers to it any more. */
export interface DatapathRow {
  readonly _uuid: Id<'Datapath'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly datapath_version: string
  /** Keys: 0 to 65535. */
  readonly ct_zones: ReadonlyMap<number, Id<'CT_Zone'>>
  readonly capabilities: Readonly<Record<string, string>>
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table CT_Zone. It is deleted when no row refers to it any more. */
export interface CT_ZoneRow {
  readonly _uuid: Id<'CT_Zone'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly timeout_policy: Id<'CT_Timeout_Policy'> | undefined
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table CT_Timeout_Policy. It is deleted when no row refers to it any more. */
export interface CT_Timeout_PolicyRow {
  readonly _uuid: Id<'CT_Timeout_Policy'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** Values: 0 to 4294967295. */
  readonly timeouts: Readonly<Partial<Record<'tcp_syn_sent' | 'tcp_syn_recv' | 'tcp_established' | 'tcp_fin_wait' | 'tcp_close_wait' | 'tcp_last_ack' | 'tcp_time_wait' | 'tcp_close' | 'tcp_syn_sent2' | 'tcp_retransmit' | 'tcp_unack' | 'udp_first' | 'udp_single' | 'udp_multiple' | 'icmp_first' | 'icmp_reply', number>>>
  readonly external_ids: Readonly<Record<string, string>>
}

/**
 * A row of table SSL. It is deleted when no row refers to it any more. The table has at most 1
 * row.
 */
export interface SSLRow {
  readonly _uuid: Id<'SSL'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly private_key: string
  readonly certificate: string
  readonly ca_cert: string
  readonly bootstrap_ca_cert: boolean
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table AutoAttach. It is deleted when no row refers to it any more. */
export interface AutoAttachRow {
  readonly _uuid: Id<'AutoAttach'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly system_name: string
  readonly system_description: string
  /** Keys: 0 to 16777215. Values: 0 to 4095. */
  readonly mappings: ReadonlyMap<number, number>
}

/** The tables of Open_vSwitch: their rows, what an insert must give, what stays as inserted. */
export type Open_vSwitchTables = {
  Open_vSwitch: { row: Open_vSwitchRow; required: never; immutable: never }
  Bridge: { row: BridgeRow; required: never; immutable: 'name' }
  Port: { row: PortRow; required: 'interfaces'; immutable: 'name' }
  Interface: { row: InterfaceRow; required: never; immutable: 'name' }
  Flow_Table: { row: Flow_TableRow; required: never; immutable: never }
  QoS: { row: QoSRow; required: never; immutable: never }
  Queue: { row: QueueRow; required: never; immutable: never }
  Mirror: { row: MirrorRow; required: never; immutable: never }
  NetFlow: { row: NetFlowRow; required: never; immutable: never }
  sFlow: { row: sFlowRow; required: never; immutable: never }
  IPFIX: { row: IPFIXRow; required: never; immutable: never }
  Flow_Sample_Collector_Set: { row: Flow_Sample_Collector_SetRow; required: 'bridge'; immutable: never }
  Controller: { row: ControllerRow; required: never; immutable: never }
  Manager: { row: ManagerRow; required: never; immutable: never }
  Datapath: { row: DatapathRow; required: never; immutable: never }
  CT_Zone: { row: CT_ZoneRow; required: never; immutable: never }
  CT_Timeout_Policy: { row: CT_Timeout_PolicyRow; required: never; immutable: never }
  SSL: { row: SSLRow; required: never; immutable: never }
  AutoAttach: { row: AutoAttachRow; required: never; immutable: never }
}

/** The schema of Open_vSwitch, to check and convert by. */
export const Open_vSwitchSchema = new TypedSchema<Open_vSwitchTables>(
  {
    name: 'Open_vSwitch',
    version: '8.3.1',
    cksum: '3012963480 26720',
    tables: {
      Open_vSwitch: {
        isRoot: true,
        maxRows: 1,
        columns: {
          datapaths: { type: { key: { type: 'string' }, value: { type: 'uuid', refTable: 'Datapath' }, min: 0, max: 'unlimited' } },
          bridges: { type: { key: { type: 'uuid', refTable: 'Bridge' }, min: 0, max: 'unlimited' } },
          manager_options: { type: { key: { type: 'uuid', refTable: 'Manager' }, min: 0, max: 'unlimited' } },
          ssl: { type: { key: { type: 'uuid', refTable: 'SSL' }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          next_cfg: { type: 'integer' },
          cur_cfg: { type: 'integer' },
          statistics: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          ovs_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          db_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          system_type: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          system_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          datapath_types: { type: { key: { type: 'string' }, min: 0, max: 'unlimited' } },
          iface_types: { type: { key: { type: 'string' }, min: 0, max: 'unlimited' } },
          dpdk_initialized: { type: 'boolean' },
          dpdk_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
        },
      },
      Bridge: {
        indexes: [['name']],
        columns: {
          name: { type: 'string', mutable: false },
          datapath_type: { type: 'string' },
          datapath_version: { type: 'string' },
          datapath_id: { type: { key: 'string', min: 0, max: 1 }, ephemeral: true },
          stp_enable: { type: 'boolean' },
          rstp_enable: { type: 'boolean' },
          mcast_snooping_enable: { type: 'boolean' },
          ports: { type: { key: { type: 'uuid', refTable: 'Port' }, min: 0, max: 'unlimited' } },
          mirrors: { type: { key: { type: 'uuid', refTable: 'Mirror' }, min: 0, max: 'unlimited' } },
          netflow: { type: { key: { type: 'uuid', refTable: 'NetFlow' }, min: 0, max: 1 } },
          sflow: { type: { key: { type: 'uuid', refTable: 'sFlow' }, min: 0, max: 1 } },
          ipfix: { type: { key: { type: 'uuid', refTable: 'IPFIX' }, min: 0, max: 1 } },
          controller: { type: { key: { type: 'uuid', refTable: 'Controller' }, min: 0, max: 'unlimited' } },
          protocols: { type: { key: { type: 'string', enum: ['set', ['OpenFlow10', 'OpenFlow11', 'OpenFlow12', 'OpenFlow13', 'OpenFlow14', 'OpenFlow15']] }, min: 0, max: 'unlimited' } },
          fail_mode: { type: { key: { type: 'string', enum: ['set', ['standalone', 'secure']] }, min: 0, max: 1 } },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          rstp_status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          flood_vlans: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          flow_tables: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 254 }, value: { type: 'uuid', refTable: 'Flow_Table' }, min: 0, max: 'unlimited' } },
          auto_attach: { type: { key: { type: 'uuid', refTable: 'AutoAttach' }, min: 0, max: 1 } },
        },
      },
      Port: {
        indexes: [['name']],
        columns: {
          name: { type: 'string', mutable: false },
          interfaces: { type: { key: { type: 'uuid', refTable: 'Interface' }, min: 1, max: 'unlimited' } },
          trunks: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          cvlans: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          tag: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 1 } },
          vlan_mode: { type: { key: { type: 'string', enum: ['set', ['trunk', 'access', 'native-tagged', 'native-untagged', 'dot1q-tunnel']] }, min: 0, max: 1 } },
          qos: { type: { key: { type: 'uuid', refTable: 'QoS' }, min: 0, max: 1 } },
          mac: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          bond_mode: { type: { key: { type: 'string', enum: ['set', ['balance-tcp', 'balance-slb', 'active-backup']] }, min: 0, max: 1 } },
          lacp: { type: { key: { type: 'string', enum: ['set', ['active', 'passive', 'off']] }, min: 0, max: 1 } },
          bond_updelay: { type: 'integer' },
          bond_downdelay: { type: 'integer' },
          bond_active_slave: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          bond_fake_iface: { type: 'boolean' },
          fake_bridge: { type: 'boolean' },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          rstp_status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          rstp_statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
          statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
          protected: { type: 'boolean' },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Interface: {
        indexes: [['name']],
        columns: {
          name: { type: 'string', mutable: false },
          type: { type: 'string' },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ingress_policing_rate: { type: { key: { type: 'integer', minInteger: 0 } } },
          ingress_policing_burst: { type: { key: { type: 'integer', minInteger: 0 } } },
          ingress_policing_kpkts_rate: { type: { key: { type: 'integer', minInteger: 0 } } },
          ingress_policing_kpkts_burst: { type: { key: { type: 'integer', minInteger: 0 } } },
          mac_in_use: { type: { key: { type: 'string' }, min: 0, max: 1 }, ephemeral: true },
          mac: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          ifindex: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 }, ephemeral: true },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ofport: { type: { key: 'integer', min: 0, max: 1 } },
          ofport_request: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 65279 }, min: 0, max: 1 } },
          bfd: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          bfd_status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          cfm_mpid: { type: { key: { type: 'integer' }, min: 0, max: 1 } },
          cfm_remote_mpids: { type: { key: { type: 'integer' }, min: 0, max: 'unlimited' }, ephemeral: true },
          cfm_flap_count: { type: { key: { type: 'integer' }, min: 0, max: 1 } },
          cfm_fault: { type: { key: { type: 'boolean' }, min: 0, max: 1 }, ephemeral: true },
          cfm_fault_status: { type: { key: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          cfm_remote_opstate: { type: { key: { type: 'string', enum: ['set', ['up', 'down']] }, min: 0, max: 1 }, ephemeral: true },
          cfm_health: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 100 }, min: 0, max: 1 }, ephemeral: true },
          lacp_current: { type: { key: { type: 'boolean' }, min: 0, max: 1 }, ephemeral: true },
          lldp: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          admin_state: { type: { key: { type: 'string', enum: ['set', ['up', 'down']] }, min: 0, max: 1 }, ephemeral: true },
          link_state: { type: { key: { type: 'string', enum: ['set', ['up', 'down']] }, min: 0, max: 1 }, ephemeral: true },
          link_resets: { type: { key: { type: 'integer' }, min: 0, max: 1 }, ephemeral: true },
          link_speed: { type: { key: 'integer', min: 0, max: 1 }, ephemeral: true },
          duplex: { type: { key: { type: 'string', enum: ['set', ['half', 'full']] }, min: 0, max: 1 }, ephemeral: true },
          mtu: { type: { key: 'integer', min: 0, max: 1 }, ephemeral: true },
          mtu_request: { type: { key: { type: 'integer', minInteger: 1 }, min: 0, max: 1 } },
          error: { type: { key: 'string', min: 0, max: 1 } },
        },
      },
      Flow_Table: {
        columns: {
          name: { type: { key: 'string', min: 0, max: 1 } },
          flow_limit: { type: { key: { type: 'integer', minInteger: 0 }, min: 0, max: 1 } },
          overflow_policy: { type: { key: { type: 'string', enum: ['set', ['refuse', 'evict']] }, min: 0, max: 1 } },
          groups: { type: { key: 'string', min: 0, max: 'unlimited' } },
          prefixes: { type: { key: 'string', min: 0, max: 3 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      QoS: {
        isRoot: true,
        columns: {
          type: { type: 'string' },
          queues: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, value: { type: 'uuid', refTable: 'Queue' }, min: 0, max: 'unlimited' } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Queue: {
        isRoot: true,
        columns: {
          dscp: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 63 }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Mirror: {
        columns: {
          name: { type: 'string' },
          select_all: { type: 'boolean' },
          select_src_port: { type: { key: { type: 'uuid', refTable: 'Port', refType: 'weak' }, min: 0, max: 'unlimited' } },
          select_dst_port: { type: { key: { type: 'uuid', refTable: 'Port', refType: 'weak' }, min: 0, max: 'unlimited' } },
          select_vlan: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          output_port: { type: { key: { type: 'uuid', refTable: 'Port', refType: 'weak' }, min: 0, max: 1 } },
          output_vlan: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 4095 }, min: 0, max: 1 } },
          snaplen: { type: { key: { type: 'integer', minInteger: 14, maxInteger: 65535 }, min: 0, max: 1 } },
          statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      NetFlow: {
        columns: {
          targets: { type: { key: { type: 'string' }, min: 1, max: 'unlimited' } },
          engine_type: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 255 }, min: 0, max: 1 } },
          engine_id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 255 }, min: 0, max: 1 } },
          add_id_to_interface: { type: 'boolean' },
          active_timeout: { type: { key: { type: 'integer', minInteger: -1 } } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      sFlow: {
        columns: {
          targets: { type: { key: 'string', min: 1, max: 'unlimited' } },
          sampling: { type: { key: 'integer', min: 0, max: 1 } },
          polling: { type: { key: 'integer', min: 0, max: 1 } },
          header: { type: { key: 'integer', min: 0, max: 1 } },
          agent: { type: { key: 'string', min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      IPFIX: {
        columns: {
          targets: { type: { key: 'string', min: 0, max: 'unlimited' } },
          sampling: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 4294967295 }, min: 0, max: 1 } },
          obs_domain_id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 } },
          obs_point_id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 } },
          cache_active_timeout: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4200 }, min: 0, max: 1 } },
          cache_max_flows: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Flow_Sample_Collector_Set: {
        isRoot: true,
        indexes: [['id', 'bridge']],
        columns: {
          id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 1, max: 1 } },
          bridge: { type: { key: { type: 'uuid', refTable: 'Bridge' }, min: 1, max: 1 } },
          ipfix: { type: { key: { type: 'uuid', refTable: 'IPFIX' }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Controller: {
        columns: {
          type: { type: { key: { type: 'string', enum: ['set', ['primary', 'service']] }, min: 0, max: 1 } },
          target: { type: 'string' },
          max_backoff: { type: { key: { type: 'integer', minInteger: 1000 }, min: 0, max: 1 } },
          inactivity_probe: { type: { key: 'integer', min: 0, max: 1 } },
          connection_mode: { type: { key: { type: 'string', enum: ['set', ['in-band', 'out-of-band']] }, min: 0, max: 1 } },
          local_ip: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          local_netmask: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          local_gateway: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          enable_async_messages: { type: { key: { type: 'boolean' }, min: 0, max: 1 } },
          controller_queue_size: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 512 }, min: 0, max: 1 } },
          controller_rate_limit: { type: { key: { type: 'integer', minInteger: 100 }, min: 0, max: 1 } },
          controller_burst_limit: { type: { key: { type: 'integer', minInteger: 25 }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          is_connected: { type: 'boolean', ephemeral: true },
          role: { type: { key: { type: 'string', enum: ['set', ['other', 'master', 'slave']] }, min: 0, max: 1 }, ephemeral: true },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
        },
      },
      Manager: {
        indexes: [['target']],
        columns: {
          target: { type: 'string' },
          max_backoff: { type: { key: { type: 'integer', minInteger: 1000 }, min: 0, max: 1 } },
          inactivity_probe: { type: { key: 'integer', min: 0, max: 1 } },
          connection_mode: { type: { key: { type: 'string', enum: ['set', ['in-band', 'out-of-band']] }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          is_connected: { type: 'boolean', ephemeral: true },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
        },
      },
      Datapath: {
        columns: {
          datapath_version: { type: 'string' },
          ct_zones: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 65535 }, value: { type: 'uuid', refTable: 'CT_Zone' }, min: 0, max: 'unlimited' } },
          capabilities: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      CT_Zone: {
        columns: {
          timeout_policy: { type: { key: { type: 'uuid', refTable: 'CT_Timeout_Policy' }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      CT_Timeout_Policy: {
        columns: {
          timeouts: { type: { key: { type: 'string', enum: ['set', ['tcp_syn_sent', 'tcp_syn_recv', 'tcp_established', 'tcp_fin_wait', 'tcp_close_wait', 'tcp_last_ack', 'tcp_time_wait', 'tcp_close', 'tcp_syn_sent2', 'tcp_retransmit', 'tcp_unack', 'udp_first', 'udp_single', 'udp_multiple', 'icmp_first', 'icmp_reply']] }, value: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      SSL: {
        maxRows: 1,
        columns: {
          private_key: { type: 'string' },
          certificate: { type: 'string' },
          ca_cert: { type: 'string' },
          bootstrap_ca_cert: { type: 'boolean' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      AutoAttach: {
        columns: {
          system_name: { type: 'string' },
          system_description: { type: 'string' },
          mappings: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 16777215 }, value: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 'unlimited' } },
        },
      },
    },
  },
  { bigint: ['Open_vSwitch.next_cfg', 'Open_vSwitch.cur_cfg', 'Port.rstp_statistics', 'Port.statistics', 'Interface.statistics', 'Mirror.statistics'] },
)
