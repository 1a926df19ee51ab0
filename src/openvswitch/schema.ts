/** Written by ovs-netlink-codegen from the schema of Open_vSwitch 8.3.1 (cksum 3012963480 26720). Not to be edited. */
import { type Id, TypedSchema } from '../ovsdb-client/index.js'

/** A row of table AutoAttach. It is deleted when no row refers to it any more. */
export interface AutoAttachRow {
  readonly _uuid: Id<'AutoAttach'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** Keys: 0 to 16777215. Values: 0 to 4095. */
  readonly mappings: ReadonlyMap<number, number>
  readonly system_description: string
  readonly system_name: string
}

/**
 * A row of table Bridge. It is deleted when no row refers to it any more. No two rows have the
 * same name.
 */
export interface BridgeRow {
  readonly _uuid: Id<'Bridge'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly auto_attach: Id<'AutoAttach'> | undefined
  readonly controller: readonly Id<'Controller'>[]
  /** Not kept when the server starts again. */
  readonly datapath_id: string | undefined
  readonly datapath_type: string
  readonly datapath_version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly fail_mode: 'secure' | 'standalone' | undefined
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly flood_vlans: readonly number[]
  /** Keys: 0 to 254. */
  readonly flow_tables: ReadonlyMap<number, Id<'Flow_Table'>>
  readonly ipfix: Id<'IPFIX'> | undefined
  readonly mcast_snooping_enable: boolean
  readonly mirrors: readonly Id<'Mirror'>[]
  /** Set on insert only. */
  readonly name: string
  readonly netflow: Id<'NetFlow'> | undefined
  readonly other_config: Readonly<Record<string, string>>
  readonly ports: readonly Id<'Port'>[]
  readonly protocols: readonly ('OpenFlow10' | 'OpenFlow11' | 'OpenFlow12' | 'OpenFlow13' | 'OpenFlow14' | 'OpenFlow15')[]
  readonly rstp_enable: boolean
  /** Not kept when the server starts again. */
  readonly rstp_status: Readonly<Record<string, string>>
  readonly sflow: Id<'sFlow'> | undefined
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  readonly stp_enable: boolean
}

/** A row of table CT_Timeout_Policy. It is deleted when no row refers to it any more. */
export interface CT_Timeout_PolicyRow {
  readonly _uuid: Id<'CT_Timeout_Policy'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  /** Values: 0 to 4294967295. */
  readonly timeouts: Readonly<Partial<Record<'icmp_first' | 'icmp_reply' | 'tcp_close' | 'tcp_close_wait' | 'tcp_established' | 'tcp_fin_wait' | 'tcp_last_ack' | 'tcp_retransmit' | 'tcp_syn_recv' | 'tcp_syn_sent' | 'tcp_syn_sent2' | 'tcp_time_wait' | 'tcp_unack' | 'udp_first' | 'udp_multiple' | 'udp_single', number>>>
}

/** A row of table CT_Zone. It is deleted when no row refers to it any more. */
export interface CT_ZoneRow {
  readonly _uuid: Id<'CT_Zone'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly timeout_policy: Id<'CT_Timeout_Policy'> | undefined
}

/** A row of table Controller. It is deleted when no row refers to it any more. */
export interface ControllerRow {
  readonly _uuid: Id<'Controller'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly connection_mode: 'in-band' | 'out-of-band' | undefined
  /** At least 25. */
  readonly controller_burst_limit: number | undefined
  /** 1 to 512. */
  readonly controller_queue_size: number | undefined
  /** At least 100. */
  readonly controller_rate_limit: number | undefined
  readonly enable_async_messages: boolean | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly inactivity_probe: number | undefined
  /** Not kept when the server starts again. */
  readonly is_connected: boolean
  readonly local_gateway: string | undefined
  readonly local_ip: string | undefined
  readonly local_netmask: string | undefined
  /** At least 1000. */
  readonly max_backoff: number | undefined
  readonly other_config: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly role: 'master' | 'other' | 'slave' | undefined
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  readonly target: string
  readonly type: 'primary' | 'service' | undefined
}

/** A row of table Datapath. It is deleted when no row refers to it any more. */
export interface DatapathRow {
  readonly _uuid: Id<'Datapath'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly capabilities: Readonly<Record<string, string>>
  /** Keys: 0 to 65535. */
  readonly ct_zones: ReadonlyMap<number, Id<'CT_Zone'>>
  readonly datapath_version: string
  readonly external_ids: Readonly<Record<string, string>>
}

/** A row of table Flow_Sample_Collector_Set. No two rows have the same id, bridge. */
export interface Flow_Sample_Collector_SetRow {
  readonly _uuid: Id<'Flow_Sample_Collector_Set'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly bridge: Id<'Bridge'>
  readonly external_ids: Readonly<Record<string, string>>
  /** 0 to 4294967295. */
  readonly id: number
  readonly ipfix: Id<'IPFIX'> | undefined
}

/** A row of table Flow_Table. It is deleted when no row refers to it any more. */
export interface Flow_TableRow {
  readonly _uuid: Id<'Flow_Table'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  /** At least 0. */
  readonly flow_limit: number | undefined
  readonly groups: readonly string[]
  readonly name: string | undefined
  readonly overflow_policy: 'evict' | 'refuse' | undefined
  /** At most 3 elements. */
  readonly prefixes: readonly string[]
}

/** A row of table IPFIX. It is deleted when no row refers to it any more. */
export interface IPFIXRow {
  readonly _uuid: Id<'IPFIX'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** 0 to 4200. */
  readonly cache_active_timeout: number | undefined
  /** 0 to 4294967295. */
  readonly cache_max_flows: number | undefined
  readonly external_ids: Readonly<Record<string, string>>
  /** 0 to 4294967295. */
  readonly obs_domain_id: number | undefined
  /** 0 to 4294967295. */
  readonly obs_point_id: number | undefined
  readonly other_config: Readonly<Record<string, string>>
  /** 1 to 4294967295. */
  readonly sampling: number | undefined
  readonly targets: readonly string[]
}

/**
 * A row of table Interface. It is deleted when no row refers to it any more. No two rows have the
 * same name.
 */
export interface InterfaceRow {
  readonly _uuid: Id<'Interface'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** Not kept when the server starts again. */
  readonly admin_state: 'down' | 'up' | undefined
  readonly bfd: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly bfd_status: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly cfm_fault: boolean | undefined
  /** Not kept when the server starts again. */
  readonly cfm_fault_status: readonly string[]
  readonly cfm_flap_count: number | undefined
  /** 0 to 100. Not kept when the server starts again. */
  readonly cfm_health: number | undefined
  readonly cfm_mpid: number | undefined
  /** Not kept when the server starts again. */
  readonly cfm_remote_mpids: readonly number[]
  /** Not kept when the server starts again. */
  readonly cfm_remote_opstate: 'down' | 'up' | undefined
  /** Not kept when the server starts again. */
  readonly duplex: 'full' | 'half' | undefined
  readonly error: string | undefined
  readonly external_ids: Readonly<Record<string, string>>
  /** 0 to 4294967295. Not kept when the server starts again. */
  readonly ifindex: number | undefined
  /** At least 0. */
  readonly ingress_policing_burst: number
  /** At least 0. */
  readonly ingress_policing_kpkts_burst: number
  /** At least 0. */
  readonly ingress_policing_kpkts_rate: number
  /** At least 0. */
  readonly ingress_policing_rate: number
  /** Not kept when the server starts again. */
  readonly lacp_current: boolean | undefined
  /** Not kept when the server starts again. */
  readonly link_resets: number | undefined
  /** Not kept when the server starts again. */
  readonly link_speed: number | undefined
  /** Not kept when the server starts again. */
  readonly link_state: 'down' | 'up' | undefined
  readonly lldp: Readonly<Record<string, string>>
  readonly mac: string | undefined
  /** Not kept when the server starts again. */
  readonly mac_in_use: string | undefined
  /** Not kept when the server starts again. */
  readonly mtu: number | undefined
  /** At least 1. */
  readonly mtu_request: number | undefined
  /** Set on insert only. */
  readonly name: string
  readonly ofport: number | undefined
  /** 1 to 65279. */
  readonly ofport_request: number | undefined
  readonly options: Readonly<Record<string, string>>
  readonly other_config: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  readonly type: string
}

/**
 * A row of table Manager. It is deleted when no row refers to it any more. No two rows have the
 * same target.
 */
export interface ManagerRow {
  readonly _uuid: Id<'Manager'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly connection_mode: 'in-band' | 'out-of-band' | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly inactivity_probe: number | undefined
  /** Not kept when the server starts again. */
  readonly is_connected: boolean
  /** At least 1000. */
  readonly max_backoff: number | undefined
  readonly other_config: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  readonly target: string
}

/** A row of table Mirror. It is deleted when no row refers to it any more. */
export interface MirrorRow {
  readonly _uuid: Id<'Mirror'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly name: string
  /** A reference goes when its row is deleted. */
  readonly output_port: Id<'Port'> | undefined
  /** 1 to 4095. */
  readonly output_vlan: number | undefined
  readonly select_all: boolean
  /** A reference goes when its row is deleted. */
  readonly select_dst_port: readonly Id<'Port'>[]
  /** A reference goes when its row is deleted. */
  readonly select_src_port: readonly Id<'Port'>[]
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly select_vlan: readonly number[]
  /** 14 to 65535. */
  readonly snaplen: number | undefined
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>
}

/** A row of table NetFlow. It is deleted when no row refers to it any more. */
export interface NetFlowRow {
  readonly _uuid: Id<'NetFlow'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** At least -1. */
  readonly active_timeout: number
  readonly add_id_to_interface: boolean
  /** 0 to 255. */
  readonly engine_id: number | undefined
  /** 0 to 255. */
  readonly engine_type: number | undefined
  readonly external_ids: Readonly<Record<string, string>>
  /** At least one element. */
  readonly targets: readonly string[]
}

/** A row of table Open_vSwitch. The table has at most 1 row. */
export interface Open_vSwitchRow {
  readonly _uuid: Id<'Open_vSwitch'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly bridges: readonly Id<'Bridge'>[]
  readonly cur_cfg: bigint
  readonly datapath_types: readonly string[]
  readonly datapaths: Readonly<Record<string, Id<'Datapath'>>>
  readonly db_version: string | undefined
  readonly dpdk_initialized: boolean
  readonly dpdk_version: string | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly iface_types: readonly string[]
  readonly manager_options: readonly Id<'Manager'>[]
  readonly next_cfg: bigint
  readonly other_config: Readonly<Record<string, string>>
  readonly ovs_version: string | undefined
  readonly ssl: Id<'SSL'> | undefined
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, string>>
  readonly system_type: string | undefined
  readonly system_version: string | undefined
}

/**
 * A row of table Port. It is deleted when no row refers to it any more. No two rows have the same
 * name.
 */
export interface PortRow {
  readonly _uuid: Id<'Port'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly bond_active_slave: string | undefined
  readonly bond_downdelay: number
  readonly bond_fake_iface: boolean
  readonly bond_mode: 'active-backup' | 'balance-slb' | 'balance-tcp' | undefined
  readonly bond_updelay: number
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly cvlans: readonly number[]
  readonly external_ids: Readonly<Record<string, string>>
  readonly fake_bridge: boolean
  /** At least one element. */
  readonly interfaces: readonly Id<'Interface'>[]
  readonly lacp: 'active' | 'off' | 'passive' | undefined
  readonly mac: string | undefined
  /** Set on insert only. */
  readonly name: string
  readonly other_config: Readonly<Record<string, string>>
  readonly protected: boolean
  readonly qos: Id<'QoS'> | undefined
  /** Not kept when the server starts again. */
  readonly rstp_statistics: Readonly<Record<string, bigint>>
  /** Not kept when the server starts again. */
  readonly rstp_status: Readonly<Record<string, string>>
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>
  /** 0 to 4095. */
  readonly tag: number | undefined
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly trunks: readonly number[]
  readonly vlan_mode: 'access' | 'dot1q-tunnel' | 'native-tagged' | 'native-untagged' | 'trunk' | undefined
}

/** A row of table QoS. */
export interface QoSRow {
  readonly _uuid: Id<'QoS'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly other_config: Readonly<Record<string, string>>
  /** Keys: 0 to 4294967295. */
  readonly queues: ReadonlyMap<number, Id<'Queue'>>
  readonly type: string
}

/** A row of table Queue. */
export interface QueueRow {
  readonly _uuid: Id<'Queue'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** 0 to 63. */
  readonly dscp: number | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly other_config: Readonly<Record<string, string>>
}

/**
 * A row of table SSL. It is deleted when no row refers to it any more. The table has at most 1
 * row.
 */
export interface SSLRow {
  readonly _uuid: Id<'SSL'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly bootstrap_ca_cert: boolean
  readonly ca_cert: string
  readonly certificate: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly private_key: string
}

/** A row of table sFlow. It is deleted when no row refers to it any more. */
export interface sFlowRow {
  readonly _uuid: Id<'sFlow'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly agent: string | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly header: number | undefined
  readonly polling: number | undefined
  readonly sampling: number | undefined
  /** At least one element. */
  readonly targets: readonly string[]
}

/** The tables of Open_vSwitch: their rows, what an insert must give, what stays as inserted. */
export type Open_vSwitchTables = {
  AutoAttach: { row: AutoAttachRow; required: never; immutable: never }
  Bridge: { row: BridgeRow; required: never; immutable: 'name' }
  CT_Timeout_Policy: { row: CT_Timeout_PolicyRow; required: never; immutable: never }
  CT_Zone: { row: CT_ZoneRow; required: never; immutable: never }
  Controller: { row: ControllerRow; required: never; immutable: never }
  Datapath: { row: DatapathRow; required: never; immutable: never }
  Flow_Sample_Collector_Set: { row: Flow_Sample_Collector_SetRow; required: 'bridge'; immutable: never }
  Flow_Table: { row: Flow_TableRow; required: never; immutable: never }
  IPFIX: { row: IPFIXRow; required: never; immutable: never }
  Interface: { row: InterfaceRow; required: never; immutable: 'name' }
  Manager: { row: ManagerRow; required: never; immutable: never }
  Mirror: { row: MirrorRow; required: never; immutable: never }
  NetFlow: { row: NetFlowRow; required: never; immutable: never }
  Open_vSwitch: { row: Open_vSwitchRow; required: never; immutable: never }
  Port: { row: PortRow; required: 'interfaces'; immutable: 'name' }
  QoS: { row: QoSRow; required: never; immutable: never }
  Queue: { row: QueueRow; required: never; immutable: never }
  SSL: { row: SSLRow; required: never; immutable: never }
  sFlow: { row: sFlowRow; required: never; immutable: never }
}

/** The schema of Open_vSwitch, to check and convert by. */
export const Open_vSwitchSchema = new TypedSchema<Open_vSwitchTables>(
  {
    name: 'Open_vSwitch',
    version: '8.3.1',
    cksum: '3012963480 26720',
    tables: {
      AutoAttach: {
        columns: {
          mappings: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 16777215 }, value: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 'unlimited' } },
          system_description: { type: 'string' },
          system_name: { type: 'string' },
        },
      },
      Bridge: {
        indexes: [['name']],
        columns: {
          auto_attach: { type: { key: { type: 'uuid', refTable: 'AutoAttach' }, min: 0, max: 1 } },
          controller: { type: { key: { type: 'uuid', refTable: 'Controller' }, min: 0, max: 'unlimited' } },
          datapath_id: { type: { key: 'string', min: 0, max: 1 }, ephemeral: true },
          datapath_type: { type: 'string' },
          datapath_version: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          fail_mode: { type: { key: { type: 'string', enum: ['set', ['standalone', 'secure']] }, min: 0, max: 1 } },
          flood_vlans: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          flow_tables: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 254 }, value: { type: 'uuid', refTable: 'Flow_Table' }, min: 0, max: 'unlimited' } },
          ipfix: { type: { key: { type: 'uuid', refTable: 'IPFIX' }, min: 0, max: 1 } },
          mcast_snooping_enable: { type: 'boolean' },
          mirrors: { type: { key: { type: 'uuid', refTable: 'Mirror' }, min: 0, max: 'unlimited' } },
          name: { type: 'string', mutable: false },
          netflow: { type: { key: { type: 'uuid', refTable: 'NetFlow' }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ports: { type: { key: { type: 'uuid', refTable: 'Port' }, min: 0, max: 'unlimited' } },
          protocols: { type: { key: { type: 'string', enum: ['set', ['OpenFlow10', 'OpenFlow11', 'OpenFlow12', 'OpenFlow13', 'OpenFlow14', 'OpenFlow15']] }, min: 0, max: 'unlimited' } },
          rstp_enable: { type: 'boolean' },
          rstp_status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          sflow: { type: { key: { type: 'uuid', refTable: 'sFlow' }, min: 0, max: 1 } },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          stp_enable: { type: 'boolean' },
        },
      },
      CT_Timeout_Policy: {
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          timeouts: { type: { key: { type: 'string', enum: ['set', ['tcp_syn_sent', 'tcp_syn_recv', 'tcp_established', 'tcp_fin_wait', 'tcp_close_wait', 'tcp_last_ack', 'tcp_time_wait', 'tcp_close', 'tcp_syn_sent2', 'tcp_retransmit', 'tcp_unack', 'udp_first', 'udp_single', 'udp_multiple', 'icmp_first', 'icmp_reply']] }, value: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 'unlimited' } },
        },
      },
      CT_Zone: {
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          timeout_policy: { type: { key: { type: 'uuid', refTable: 'CT_Timeout_Policy' }, min: 0, max: 1 } },
        },
      },
      Controller: {
        columns: {
          connection_mode: { type: { key: { type: 'string', enum: ['set', ['in-band', 'out-of-band']] }, min: 0, max: 1 } },
          controller_burst_limit: { type: { key: { type: 'integer', minInteger: 25 }, min: 0, max: 1 } },
          controller_queue_size: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 512 }, min: 0, max: 1 } },
          controller_rate_limit: { type: { key: { type: 'integer', minInteger: 100 }, min: 0, max: 1 } },
          enable_async_messages: { type: { key: { type: 'boolean' }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          inactivity_probe: { type: { key: 'integer', min: 0, max: 1 } },
          is_connected: { type: 'boolean', ephemeral: true },
          local_gateway: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          local_ip: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          local_netmask: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          max_backoff: { type: { key: { type: 'integer', minInteger: 1000 }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          role: { type: { key: { type: 'string', enum: ['set', ['other', 'master', 'slave']] }, min: 0, max: 1 }, ephemeral: true },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          target: { type: 'string' },
          type: { type: { key: { type: 'string', enum: ['set', ['primary', 'service']] }, min: 0, max: 1 } },
        },
      },
      Datapath: {
        columns: {
          capabilities: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ct_zones: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 65535 }, value: { type: 'uuid', refTable: 'CT_Zone' }, min: 0, max: 'unlimited' } },
          datapath_version: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Flow_Sample_Collector_Set: {
        isRoot: true,
        indexes: [['id', 'bridge']],
        columns: {
          bridge: { type: { key: { type: 'uuid', refTable: 'Bridge' }, min: 1, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 1, max: 1 } },
          ipfix: { type: { key: { type: 'uuid', refTable: 'IPFIX' }, min: 0, max: 1 } },
        },
      },
      Flow_Table: {
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          flow_limit: { type: { key: { type: 'integer', minInteger: 0 }, min: 0, max: 1 } },
          groups: { type: { key: 'string', min: 0, max: 'unlimited' } },
          name: { type: { key: 'string', min: 0, max: 1 } },
          overflow_policy: { type: { key: { type: 'string', enum: ['set', ['refuse', 'evict']] }, min: 0, max: 1 } },
          prefixes: { type: { key: 'string', min: 0, max: 3 } },
        },
      },
      IPFIX: {
        columns: {
          cache_active_timeout: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4200 }, min: 0, max: 1 } },
          cache_max_flows: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          obs_domain_id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 } },
          obs_point_id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          sampling: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 4294967295 }, min: 0, max: 1 } },
          targets: { type: { key: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Interface: {
        indexes: [['name']],
        columns: {
          admin_state: { type: { key: { type: 'string', enum: ['set', ['up', 'down']] }, min: 0, max: 1 }, ephemeral: true },
          bfd: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          bfd_status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          cfm_fault: { type: { key: { type: 'boolean' }, min: 0, max: 1 }, ephemeral: true },
          cfm_fault_status: { type: { key: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          cfm_flap_count: { type: { key: { type: 'integer' }, min: 0, max: 1 } },
          cfm_health: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 100 }, min: 0, max: 1 }, ephemeral: true },
          cfm_mpid: { type: { key: { type: 'integer' }, min: 0, max: 1 } },
          cfm_remote_mpids: { type: { key: { type: 'integer' }, min: 0, max: 'unlimited' }, ephemeral: true },
          cfm_remote_opstate: { type: { key: { type: 'string', enum: ['set', ['up', 'down']] }, min: 0, max: 1 }, ephemeral: true },
          duplex: { type: { key: { type: 'string', enum: ['set', ['half', 'full']] }, min: 0, max: 1 }, ephemeral: true },
          error: { type: { key: 'string', min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ifindex: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, min: 0, max: 1 }, ephemeral: true },
          ingress_policing_burst: { type: { key: { type: 'integer', minInteger: 0 } } },
          ingress_policing_kpkts_burst: { type: { key: { type: 'integer', minInteger: 0 } } },
          ingress_policing_kpkts_rate: { type: { key: { type: 'integer', minInteger: 0 } } },
          ingress_policing_rate: { type: { key: { type: 'integer', minInteger: 0 } } },
          lacp_current: { type: { key: { type: 'boolean' }, min: 0, max: 1 }, ephemeral: true },
          link_resets: { type: { key: { type: 'integer' }, min: 0, max: 1 }, ephemeral: true },
          link_speed: { type: { key: 'integer', min: 0, max: 1 }, ephemeral: true },
          link_state: { type: { key: { type: 'string', enum: ['set', ['up', 'down']] }, min: 0, max: 1 }, ephemeral: true },
          lldp: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          mac: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          mac_in_use: { type: { key: { type: 'string' }, min: 0, max: 1 }, ephemeral: true },
          mtu: { type: { key: 'integer', min: 0, max: 1 }, ephemeral: true },
          mtu_request: { type: { key: { type: 'integer', minInteger: 1 }, min: 0, max: 1 } },
          name: { type: 'string', mutable: false },
          ofport: { type: { key: 'integer', min: 0, max: 1 } },
          ofport_request: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 65279 }, min: 0, max: 1 } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          type: { type: 'string' },
        },
      },
      Manager: {
        indexes: [['target']],
        columns: {
          connection_mode: { type: { key: { type: 'string', enum: ['set', ['in-band', 'out-of-band']] }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          inactivity_probe: { type: { key: 'integer', min: 0, max: 1 } },
          is_connected: { type: 'boolean', ephemeral: true },
          max_backoff: { type: { key: { type: 'integer', minInteger: 1000 }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          target: { type: 'string' },
        },
      },
      Mirror: {
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          name: { type: 'string' },
          output_port: { type: { key: { type: 'uuid', refTable: 'Port', refType: 'weak' }, min: 0, max: 1 } },
          output_vlan: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 4095 }, min: 0, max: 1 } },
          select_all: { type: 'boolean' },
          select_dst_port: { type: { key: { type: 'uuid', refTable: 'Port', refType: 'weak' }, min: 0, max: 'unlimited' } },
          select_src_port: { type: { key: { type: 'uuid', refTable: 'Port', refType: 'weak' }, min: 0, max: 'unlimited' } },
          select_vlan: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          snaplen: { type: { key: { type: 'integer', minInteger: 14, maxInteger: 65535 }, min: 0, max: 1 } },
          statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
        },
      },
      NetFlow: {
        columns: {
          active_timeout: { type: { key: { type: 'integer', minInteger: -1 } } },
          add_id_to_interface: { type: 'boolean' },
          engine_id: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 255 }, min: 0, max: 1 } },
          engine_type: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 255 }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          targets: { type: { key: { type: 'string' }, min: 1, max: 'unlimited' } },
        },
      },
      Open_vSwitch: {
        isRoot: true,
        maxRows: 1,
        columns: {
          bridges: { type: { key: { type: 'uuid', refTable: 'Bridge' }, min: 0, max: 'unlimited' } },
          cur_cfg: { type: 'integer' },
          datapath_types: { type: { key: { type: 'string' }, min: 0, max: 'unlimited' } },
          datapaths: { type: { key: { type: 'string' }, value: { type: 'uuid', refTable: 'Datapath' }, min: 0, max: 'unlimited' } },
          db_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          dpdk_initialized: { type: 'boolean' },
          dpdk_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          iface_types: { type: { key: { type: 'string' }, min: 0, max: 'unlimited' } },
          manager_options: { type: { key: { type: 'uuid', refTable: 'Manager' }, min: 0, max: 'unlimited' } },
          next_cfg: { type: 'integer' },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ovs_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          ssl: { type: { key: { type: 'uuid', refTable: 'SSL' }, min: 0, max: 1 } },
          statistics: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          system_type: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          system_version: { type: { key: { type: 'string' }, min: 0, max: 1 } },
        },
      },
      Port: {
        indexes: [['name']],
        columns: {
          bond_active_slave: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          bond_downdelay: { type: 'integer' },
          bond_fake_iface: { type: 'boolean' },
          bond_mode: { type: { key: { type: 'string', enum: ['set', ['balance-tcp', 'balance-slb', 'active-backup']] }, min: 0, max: 1 } },
          bond_updelay: { type: 'integer' },
          cvlans: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          fake_bridge: { type: 'boolean' },
          interfaces: { type: { key: { type: 'uuid', refTable: 'Interface' }, min: 1, max: 'unlimited' } },
          lacp: { type: { key: { type: 'string', enum: ['set', ['active', 'passive', 'off']] }, min: 0, max: 1 } },
          mac: { type: { key: { type: 'string' }, min: 0, max: 1 } },
          name: { type: 'string', mutable: false },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          protected: { type: 'boolean' },
          qos: { type: { key: { type: 'uuid', refTable: 'QoS' }, min: 0, max: 1 } },
          rstp_statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
          rstp_status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          statistics: { type: { key: 'string', value: 'integer', min: 0, max: 'unlimited' }, ephemeral: true },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          tag: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 1 } },
          trunks: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 4096 } },
          vlan_mode: { type: { key: { type: 'string', enum: ['set', ['trunk', 'access', 'native-tagged', 'native-untagged', 'dot1q-tunnel']] }, min: 0, max: 1 } },
        },
      },
      QoS: {
        isRoot: true,
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          queues: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 }, value: { type: 'uuid', refTable: 'Queue' }, min: 0, max: 'unlimited' } },
          type: { type: 'string' },
        },
      },
      Queue: {
        isRoot: true,
        columns: {
          dscp: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 63 }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      SSL: {
        maxRows: 1,
        columns: {
          bootstrap_ca_cert: { type: 'boolean' },
          ca_cert: { type: 'string' },
          certificate: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          private_key: { type: 'string' },
        },
      },
      sFlow: {
        columns: {
          agent: { type: { key: 'string', min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          header: { type: { key: 'integer', min: 0, max: 1 } },
          polling: { type: { key: 'integer', min: 0, max: 1 } },
          sampling: { type: { key: 'integer', min: 0, max: 1 } },
          targets: { type: { key: 'string', min: 1, max: 'unlimited' } },
        },
      },
    },
  } as const,
  { bigint: ['Interface.statistics', 'Mirror.statistics', 'Open_vSwitch.cur_cfg', 'Open_vSwitch.next_cfg', 'Port.rstp_statistics', 'Port.statistics'] },
)
