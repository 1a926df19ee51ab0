/** Written by ovs-netlink-codegen from the schema of OVN_Northbound 7.0.0 (cksum 94023179 33468). Not to be edited. */
import { type Id, TypedSchema } from '../ovsdb-client/index.js'

/** A row of table ACL. It is deleted when no row refers to it any more. */
export interface ACLRow {
  readonly _uuid: Id<'ACL'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly action: 'allow' | 'allow-related' | 'allow-stateless' | 'drop' | 'reject'
  readonly direction: 'from-lport' | 'to-lport'
  readonly external_ids: Readonly<Record<string, string>>
  /** 0 to 4294967295. */
  readonly label: number
  readonly log: boolean
  readonly match: string
  readonly meter: string | undefined
  /** At most 63 characters. */
  readonly name: string | undefined
  readonly options: Readonly<Record<string, string>>
  /** 0 to 32767. */
  readonly priority: number
  readonly severity: 'alert' | 'debug' | 'info' | 'notice' | 'warning' | undefined
}

/** A row of table Address_Set. No two rows have the same name. */
export interface Address_SetRow {
  readonly _uuid: Id<'Address_Set'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly addresses: readonly string[]
  readonly external_ids: Readonly<Record<string, string>>
  readonly name: string
}

/** A row of table BFD. No two rows have the same logical_port, dst_ip. */
export interface BFDRow {
  readonly _uuid: Id<'BFD'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** At least 1. */
  readonly detect_mult: number | undefined
  readonly dst_ip: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly logical_port: string
  readonly min_rx: number | undefined
  /** At least 1. */
  readonly min_tx: number | undefined
  readonly options: Readonly<Record<string, string>>
  readonly status: 'admin_down' | 'down' | 'init' | 'up' | undefined
}

/** A row of table Chassis_Template_Var. No two rows have the same chassis. */
export interface Chassis_Template_VarRow {
  readonly _uuid: Id<'Chassis_Template_Var'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly chassis: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
}

/**
 * A row of table Connection. It is deleted when no row refers to it any more. No two rows have the
 * same target.
 */
export interface ConnectionRow {
  readonly _uuid: Id<'Connection'>
  /** Another one after each change of the row. */
  readonly _version: string
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

/** A row of table Copp. No two rows have the same name. */
export interface CoppRow {
  readonly _uuid: Id<'Copp'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly meters: Readonly<Record<string, string>>
  readonly name: string
}

/** A row of table DHCP_Options. */
export interface DHCP_OptionsRow {
  readonly _uuid: Id<'DHCP_Options'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly cidr: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}

/** A row of table DNS. */
export interface DNSRow {
  readonly _uuid: Id<'DNS'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly records: Readonly<Record<string, string>>
}

/** A row of table Forwarding_Group. It is deleted when no row refers to it any more. */
export interface Forwarding_GroupRow {
  readonly _uuid: Id<'Forwarding_Group'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** At least one element. */
  readonly child_port: readonly string[]
  readonly external_ids: Readonly<Record<string, string>>
  readonly liveness: boolean
  readonly name: string
  readonly vip: string
  readonly vmac: string
}

/**
 * A row of table Gateway_Chassis. It is deleted when no row refers to it any more. No two rows
 * have the same name.
 */
export interface Gateway_ChassisRow {
  readonly _uuid: Id<'Gateway_Chassis'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly chassis_name: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  /** 0 to 32767. */
  readonly priority: number
}

/** A row of table HA_Chassis. It is deleted when no row refers to it any more. */
export interface HA_ChassisRow {
  readonly _uuid: Id<'HA_Chassis'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly chassis_name: string
  readonly external_ids: Readonly<Record<string, string>>
  /** 0 to 32767. */
  readonly priority: number
}

/** A row of table HA_Chassis_Group. No two rows have the same name. */
export interface HA_Chassis_GroupRow {
  readonly _uuid: Id<'HA_Chassis_Group'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly ha_chassis: readonly Id<'HA_Chassis'>[]
  readonly name: string
}

/** A row of table Load_Balancer. */
export interface Load_BalancerRow {
  readonly _uuid: Id<'Load_Balancer'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly health_check: readonly Id<'Load_Balancer_Health_Check'>[]
  readonly ip_port_mappings: Readonly<Record<string, string>>
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly protocol: 'sctp' | 'tcp' | 'udp' | undefined
  readonly selection_fields: readonly ('eth_dst' | 'eth_src' | 'ip_dst' | 'ip_src' | 'tp_dst' | 'tp_src')[]
  readonly vips: Readonly<Record<string, string>>
}

/** A row of table Load_Balancer_Group. No two rows have the same name. */
export interface Load_Balancer_GroupRow {
  readonly _uuid: Id<'Load_Balancer_Group'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** A reference goes when its row is deleted. */
  readonly load_balancer: readonly Id<'Load_Balancer'>[]
  readonly name: string
}

/** A row of table Load_Balancer_Health_Check. It is deleted when no row refers to it any more. */
export interface Load_Balancer_Health_CheckRow {
  readonly _uuid: Id<'Load_Balancer_Health_Check'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
  readonly vip: string
}

/** A row of table Logical_Router. */
export interface Logical_RouterRow {
  readonly _uuid: Id<'Logical_Router'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** A reference goes when its row is deleted. */
  readonly copp: Id<'Copp'> | undefined
  readonly enabled: boolean | undefined
  readonly external_ids: Readonly<Record<string, string>>
  /** A reference goes when its row is deleted. */
  readonly load_balancer: readonly Id<'Load_Balancer'>[]
  readonly load_balancer_group: readonly Id<'Load_Balancer_Group'>[]
  readonly name: string
  readonly nat: readonly Id<'NAT'>[]
  readonly options: Readonly<Record<string, string>>
  readonly policies: readonly Id<'Logical_Router_Policy'>[]
  readonly ports: readonly Id<'Logical_Router_Port'>[]
  readonly static_routes: readonly Id<'Logical_Router_Static_Route'>[]
}

/** A row of table Logical_Router_Policy. It is deleted when no row refers to it any more. */
export interface Logical_Router_PolicyRow {
  readonly _uuid: Id<'Logical_Router_Policy'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly action: 'allow' | 'drop' | 'reroute'
  readonly external_ids: Readonly<Record<string, string>>
  readonly match: string
  readonly nexthop: string | undefined
  readonly nexthops: readonly string[]
  readonly options: Readonly<Record<string, string>>
  /** 0 to 32767. */
  readonly priority: number
}

/**
 * A row of table Logical_Router_Port. It is deleted when no row refers to it any more. No two rows
 * have the same name.
 */
export interface Logical_Router_PortRow {
  readonly _uuid: Id<'Logical_Router_Port'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly enabled: boolean | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly gateway_chassis: readonly Id<'Gateway_Chassis'>[]
  readonly ha_chassis_group: Id<'HA_Chassis_Group'> | undefined
  readonly ipv6_prefix: readonly string[]
  readonly ipv6_ra_configs: Readonly<Record<string, string>>
  readonly mac: string
  readonly name: string
  /** At least one element. */
  readonly networks: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly peer: string | undefined
}

/** A row of table Logical_Router_Static_Route. It is deleted when no row refers to it any more. */
export interface Logical_Router_Static_RouteRow {
  readonly _uuid: Id<'Logical_Router_Static_Route'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** A reference goes when its row is deleted. */
  readonly bfd: Id<'BFD'> | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly ip_prefix: string
  readonly nexthop: string
  readonly options: Readonly<Record<string, string>>
  readonly output_port: string | undefined
  readonly policy: 'dst-ip' | 'src-ip' | undefined
  readonly route_table: string
}

/** A row of table Logical_Switch. */
export interface Logical_SwitchRow {
  readonly _uuid: Id<'Logical_Switch'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly acls: readonly Id<'ACL'>[]
  /** A reference goes when its row is deleted. */
  readonly copp: Id<'Copp'> | undefined
  /** A reference goes when its row is deleted. */
  readonly dns_records: readonly Id<'DNS'>[]
  readonly external_ids: Readonly<Record<string, string>>
  readonly forwarding_groups: readonly Id<'Forwarding_Group'>[]
  /** A reference goes when its row is deleted. */
  readonly load_balancer: readonly Id<'Load_Balancer'>[]
  readonly load_balancer_group: readonly Id<'Load_Balancer_Group'>[]
  readonly name: string
  readonly other_config: Readonly<Record<string, string>>
  readonly ports: readonly Id<'Logical_Switch_Port'>[]
  readonly qos_rules: readonly Id<'QoS'>[]
}

/**
 * A row of table Logical_Switch_Port. It is deleted when no row refers to it any more. No two rows
 * have the same name.
 */
export interface Logical_Switch_PortRow {
  readonly _uuid: Id<'Logical_Switch_Port'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly addresses: readonly string[]
  /** A reference goes when its row is deleted. */
  readonly dhcpv4_options: Id<'DHCP_Options'> | undefined
  /** A reference goes when its row is deleted. */
  readonly dhcpv6_options: Id<'DHCP_Options'> | undefined
  readonly dynamic_addresses: string | undefined
  readonly enabled: boolean | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly ha_chassis_group: Id<'HA_Chassis_Group'> | undefined
  /** A reference goes when its row is deleted. */
  readonly mirror_rules: readonly Id<'Mirror'>[]
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly parent_name: string | undefined
  readonly port_security: readonly string[]
  /** 1 to 4095. */
  readonly tag: number | undefined
  /** 0 to 4095. */
  readonly tag_request: number | undefined
  readonly type: string
  readonly up: boolean | undefined
}

/** A row of table Meter. No two rows have the same name. */
export interface MeterRow {
  readonly _uuid: Id<'Meter'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** At least one element. */
  readonly bands: readonly Id<'Meter_Band'>[]
  readonly external_ids: Readonly<Record<string, string>>
  readonly fair: boolean | undefined
  readonly name: string
  readonly unit: 'kbps' | 'pktps'
}

/** A row of table Meter_Band. It is deleted when no row refers to it any more. */
export interface Meter_BandRow {
  readonly _uuid: Id<'Meter_Band'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly action: 'drop'
  /** 0 to 4294967295. */
  readonly burst_size: number
  readonly external_ids: Readonly<Record<string, string>>
  /** 1 to 4294967295. */
  readonly rate: number
}

/** A row of table Mirror. No two rows have the same name. */
export interface MirrorRow {
  readonly _uuid: Id<'Mirror'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly external_ids: Readonly<Record<string, string>>
  readonly filter: 'from-lport' | 'to-lport'
  readonly index: number
  readonly name: string
  readonly sink: string
  readonly type: 'erspan' | 'gre'
}

/** A row of table NAT. It is deleted when no row refers to it any more. */
export interface NATRow {
  readonly _uuid: Id<'NAT'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly allowed_ext_ips: Id<'Address_Set'> | undefined
  readonly exempted_ext_ips: Id<'Address_Set'> | undefined
  readonly external_ids: Readonly<Record<string, string>>
  readonly external_ip: string
  readonly external_mac: string | undefined
  readonly external_port_range: string
  /** A reference goes when its row is deleted. */
  readonly gateway_port: Id<'Logical_Router_Port'> | undefined
  readonly logical_ip: string
  readonly logical_port: string | undefined
  readonly options: Readonly<Record<string, string>>
  readonly type: 'dnat' | 'dnat_and_snat' | 'snat'
}

/** A row of table NB_Global. The table has at most 1 row. */
export interface NB_GlobalRow {
  readonly _uuid: Id<'NB_Global'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly connections: readonly Id<'Connection'>[]
  readonly external_ids: Readonly<Record<string, string>>
  readonly hv_cfg: bigint
  readonly hv_cfg_timestamp: number
  readonly ipsec: boolean
  readonly name: string
  readonly nb_cfg: bigint
  readonly nb_cfg_timestamp: number
  readonly options: Readonly<Record<string, string>>
  readonly sb_cfg: bigint
  readonly sb_cfg_timestamp: number
  readonly ssl: Id<'SSL'> | undefined
}

/** A row of table Port_Group. No two rows have the same name. */
export interface Port_GroupRow {
  readonly _uuid: Id<'Port_Group'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly acls: readonly Id<'ACL'>[]
  readonly external_ids: Readonly<Record<string, string>>
  readonly name: string
  /** A reference goes when its row is deleted. */
  readonly ports: readonly Id<'Logical_Switch_Port'>[]
}

/** A row of table QoS. It is deleted when no row refers to it any more. */
export interface QoSRow {
  readonly _uuid: Id<'QoS'>
  /** Another one after each change of the row. */
  readonly _version: string
  /** Values: 0 to 63. */
  readonly action: Readonly<Partial<Record<'dscp', number>>>
  /** Values: 1 to 4294967295. */
  readonly bandwidth: Readonly<Partial<Record<'burst' | 'rate', number>>>
  readonly direction: 'from-lport' | 'to-lport'
  readonly external_ids: Readonly<Record<string, string>>
  readonly match: string
  /** 0 to 32767. */
  readonly priority: number
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
  readonly ssl_ciphers: string
  readonly ssl_protocols: string
}

/** A row of table Static_MAC_Binding. No two rows have the same logical_port, ip. */
export interface Static_MAC_BindingRow {
  readonly _uuid: Id<'Static_MAC_Binding'>
  /** Another one after each change of the row. */
  readonly _version: string
  readonly ip: string
  readonly logical_port: string
  readonly mac: string
  readonly override_dynamic_mac: boolean
}

/** The tables of OVN_Northbound: their rows, what an insert must give, what stays as inserted. */
export type OVN_NorthboundTables = {
  ACL: { row: ACLRow; required: 'action' | 'direction'; immutable: never }
  Address_Set: { row: Address_SetRow; required: never; immutable: never }
  BFD: { row: BFDRow; required: never; immutable: never }
  Chassis_Template_Var: { row: Chassis_Template_VarRow; required: never; immutable: never }
  Connection: { row: ConnectionRow; required: never; immutable: never }
  Copp: { row: CoppRow; required: never; immutable: never }
  DHCP_Options: { row: DHCP_OptionsRow; required: never; immutable: never }
  DNS: { row: DNSRow; required: never; immutable: never }
  Forwarding_Group: { row: Forwarding_GroupRow; required: never; immutable: never }
  Gateway_Chassis: { row: Gateway_ChassisRow; required: never; immutable: never }
  HA_Chassis: { row: HA_ChassisRow; required: never; immutable: never }
  HA_Chassis_Group: { row: HA_Chassis_GroupRow; required: never; immutable: never }
  Load_Balancer: { row: Load_BalancerRow; required: never; immutable: never }
  Load_Balancer_Group: { row: Load_Balancer_GroupRow; required: never; immutable: never }
  Load_Balancer_Health_Check: { row: Load_Balancer_Health_CheckRow; required: never; immutable: never }
  Logical_Router: { row: Logical_RouterRow; required: never; immutable: never }
  Logical_Router_Policy: { row: Logical_Router_PolicyRow; required: 'action'; immutable: never }
  Logical_Router_Port: { row: Logical_Router_PortRow; required: never; immutable: never }
  Logical_Router_Static_Route: { row: Logical_Router_Static_RouteRow; required: never; immutable: never }
  Logical_Switch: { row: Logical_SwitchRow; required: never; immutable: never }
  Logical_Switch_Port: { row: Logical_Switch_PortRow; required: never; immutable: never }
  Meter: { row: MeterRow; required: 'bands' | 'unit'; immutable: never }
  Meter_Band: { row: Meter_BandRow; required: 'action' | 'rate'; immutable: never }
  Mirror: { row: MirrorRow; required: 'filter' | 'type'; immutable: never }
  NAT: { row: NATRow; required: 'type'; immutable: never }
  NB_Global: { row: NB_GlobalRow; required: never; immutable: never }
  Port_Group: { row: Port_GroupRow; required: never; immutable: never }
  QoS: { row: QoSRow; required: 'direction'; immutable: never }
  SSL: { row: SSLRow; required: never; immutable: never }
  Static_MAC_Binding: { row: Static_MAC_BindingRow; required: never; immutable: never }
}

/** The schema of OVN_Northbound, to check and convert by. */
export const OVN_NorthboundSchema = new TypedSchema<OVN_NorthboundTables>(
  {
    name: 'OVN_Northbound',
    version: '7.0.0',
    cksum: '94023179 33468',
    tables: {
      ACL: {
        isRoot: false,
        columns: {
          action: { type: { key: { type: 'string', enum: ['set', ['allow', 'allow-related', 'allow-stateless', 'drop', 'reject']] } } },
          direction: { type: { key: { type: 'string', enum: ['set', ['from-lport', 'to-lport']] } } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          label: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 } } },
          log: { type: 'boolean' },
          match: { type: 'string' },
          meter: { type: { key: 'string', min: 0, max: 1 } },
          name: { type: { key: { type: 'string', maxLength: 63 }, min: 0, max: 1 } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          priority: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 32767 } } },
          severity: { type: { key: { type: 'string', enum: ['set', ['alert', 'warning', 'notice', 'info', 'debug']] }, min: 0, max: 1 } },
        },
      },
      Address_Set: {
        indexes: [['name']],
        isRoot: true,
        columns: {
          addresses: { type: { key: 'string', min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          name: { type: 'string' },
        },
      },
      BFD: {
        indexes: [['logical_port', 'dst_ip']],
        isRoot: true,
        columns: {
          detect_mult: { type: { key: { type: 'integer', minInteger: 1 }, min: 0, max: 1 } },
          dst_ip: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          logical_port: { type: 'string' },
          min_rx: { type: { key: { type: 'integer' }, min: 0, max: 1 } },
          min_tx: { type: { key: { type: 'integer', minInteger: 1 }, min: 0, max: 1 } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          status: { type: { key: { type: 'string', enum: ['set', ['down', 'init', 'up', 'admin_down']] }, min: 0, max: 1 } },
        },
      },
      Chassis_Template_Var: {
        indexes: [['chassis']],
        isRoot: true,
        columns: {
          chassis: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          variables: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Connection: {
        indexes: [['target']],
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          inactivity_probe: { type: { key: 'integer', min: 0, max: 1 } },
          is_connected: { type: 'boolean', ephemeral: true },
          max_backoff: { type: { key: { type: 'integer', minInteger: 1000 }, min: 0, max: 1 } },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          status: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' }, ephemeral: true },
          target: { type: 'string' },
        },
      },
      Copp: {
        indexes: [['name']],
        isRoot: true,
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          meters: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          name: { type: 'string' },
        },
      },
      DHCP_Options: {
        isRoot: true,
        columns: {
          cidr: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      DNS: {
        isRoot: true,
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          records: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Forwarding_Group: {
        isRoot: false,
        columns: {
          child_port: { type: { key: 'string', min: 1, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          liveness: { type: 'boolean' },
          name: { type: 'string' },
          vip: { type: 'string' },
          vmac: { type: 'string' },
        },
      },
      Gateway_Chassis: {
        indexes: [['name']],
        isRoot: false,
        columns: {
          chassis_name: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          name: { type: 'string' },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          priority: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 32767 } } },
        },
      },
      HA_Chassis: {
        isRoot: false,
        columns: {
          chassis_name: { type: 'string' },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          priority: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 32767 } } },
        },
      },
      HA_Chassis_Group: {
        indexes: [['name']],
        isRoot: true,
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ha_chassis: { type: { key: { type: 'uuid', refTable: 'HA_Chassis', refType: 'strong' }, min: 0, max: 'unlimited' } },
          name: { type: 'string' },
        },
      },
      Load_Balancer: {
        isRoot: true,
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          health_check: { type: { key: { type: 'uuid', refTable: 'Load_Balancer_Health_Check', refType: 'strong' }, min: 0, max: 'unlimited' } },
          ip_port_mappings: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          name: { type: 'string' },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          protocol: { type: { key: { type: 'string', enum: ['set', ['tcp', 'udp', 'sctp']] }, min: 0, max: 1 } },
          selection_fields: { type: { key: { type: 'string', enum: ['set', ['eth_src', 'eth_dst', 'ip_src', 'ip_dst', 'tp_src', 'tp_dst']] }, min: 0, max: 'unlimited' } },
          vips: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        },
      },
      Load_Balancer_Group: {
        indexes: [['name']],
        isRoot: true,
        columns: {
          load_balancer: { type: { key: { type: 'uuid', refTable: 'Load_Balancer', refType: 'weak' }, min: 0, max: 'unlimited' } },
          name: { type: 'string' },
        },
      },
      Load_Balancer_Health_Check: {
        isRoot: false,
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          vip: { type: 'string' },
        },
      },
      Logical_Router: {
        isRoot: true,
        columns: {
          copp: { type: { key: { type: 'uuid', refTable: 'Copp', refType: 'weak' }, min: 0, max: 1 } },
          enabled: { type: { key: 'boolean', min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          load_balancer: { type: { key: { type: 'uuid', refTable: 'Load_Balancer', refType: 'weak' }, min: 0, max: 'unlimited' } },
          load_balancer_group: { type: { key: { type: 'uuid', refTable: 'Load_Balancer_Group' }, min: 0, max: 'unlimited' } },
          name: { type: 'string' },
          nat: { type: { key: { type: 'uuid', refTable: 'NAT', refType: 'strong' }, min: 0, max: 'unlimited' } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          policies: { type: { key: { type: 'uuid', refTable: 'Logical_Router_Policy', refType: 'strong' }, min: 0, max: 'unlimited' } },
          ports: { type: { key: { type: 'uuid', refTable: 'Logical_Router_Port', refType: 'strong' }, min: 0, max: 'unlimited' } },
          static_routes: { type: { key: { type: 'uuid', refTable: 'Logical_Router_Static_Route', refType: 'strong' }, min: 0, max: 'unlimited' } },
        },
      },
      Logical_Router_Policy: {
        isRoot: false,
        columns: {
          action: { type: { key: { type: 'string', enum: ['set', ['allow', 'drop', 'reroute']] } } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          match: { type: 'string' },
          nexthop: { type: { key: 'string', min: 0, max: 1 } },
          nexthops: { type: { key: 'string', min: 0, max: 'unlimited' } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          priority: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 32767 } } },
        },
      },
      Logical_Router_Port: {
        indexes: [['name']],
        isRoot: false,
        columns: {
          enabled: { type: { key: 'boolean', min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          gateway_chassis: { type: { key: { type: 'uuid', refTable: 'Gateway_Chassis', refType: 'strong' }, min: 0, max: 'unlimited' } },
          ha_chassis_group: { type: { key: { type: 'uuid', refTable: 'HA_Chassis_Group', refType: 'strong' }, min: 0, max: 1 } },
          ipv6_prefix: { type: { key: 'string', min: 0, max: 'unlimited' } },
          ipv6_ra_configs: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          mac: { type: 'string' },
          name: { type: 'string' },
          networks: { type: { key: 'string', min: 1, max: 'unlimited' } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          peer: { type: { key: 'string', min: 0, max: 1 } },
        },
      },
      Logical_Router_Static_Route: {
        isRoot: false,
        columns: {
          bfd: { type: { key: { type: 'uuid', refTable: 'BFD', refType: 'weak' }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ip_prefix: { type: 'string' },
          nexthop: { type: 'string' },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          output_port: { type: { key: 'string', min: 0, max: 1 } },
          policy: { type: { key: { type: 'string', enum: ['set', ['src-ip', 'dst-ip']] }, min: 0, max: 1 } },
          route_table: { type: 'string' },
        },
      },
      Logical_Switch: {
        isRoot: true,
        columns: {
          acls: { type: { key: { type: 'uuid', refTable: 'ACL', refType: 'strong' }, min: 0, max: 'unlimited' } },
          copp: { type: { key: { type: 'uuid', refTable: 'Copp', refType: 'weak' }, min: 0, max: 1 } },
          dns_records: { type: { key: { type: 'uuid', refTable: 'DNS', refType: 'weak' }, min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          forwarding_groups: { type: { key: { type: 'uuid', refTable: 'Forwarding_Group', refType: 'strong' }, min: 0, max: 'unlimited' } },
          load_balancer: { type: { key: { type: 'uuid', refTable: 'Load_Balancer', refType: 'weak' }, min: 0, max: 'unlimited' } },
          load_balancer_group: { type: { key: { type: 'uuid', refTable: 'Load_Balancer_Group' }, min: 0, max: 'unlimited' } },
          name: { type: 'string' },
          other_config: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ports: { type: { key: { type: 'uuid', refTable: 'Logical_Switch_Port', refType: 'strong' }, min: 0, max: 'unlimited' } },
          qos_rules: { type: { key: { type: 'uuid', refTable: 'QoS', refType: 'strong' }, min: 0, max: 'unlimited' } },
        },
      },
      Logical_Switch_Port: {
        indexes: [['name']],
        isRoot: false,
        columns: {
          addresses: { type: { key: 'string', min: 0, max: 'unlimited' } },
          dhcpv4_options: { type: { key: { type: 'uuid', refTable: 'DHCP_Options', refType: 'weak' }, min: 0, max: 1 } },
          dhcpv6_options: { type: { key: { type: 'uuid', refTable: 'DHCP_Options', refType: 'weak' }, min: 0, max: 1 } },
          dynamic_addresses: { type: { key: 'string', min: 0, max: 1 } },
          enabled: { type: { key: 'boolean', min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          ha_chassis_group: { type: { key: { type: 'uuid', refTable: 'HA_Chassis_Group', refType: 'strong' }, min: 0, max: 1 } },
          mirror_rules: { type: { key: { type: 'uuid', refTable: 'Mirror', refType: 'weak' }, min: 0, max: 'unlimited' } },
          name: { type: 'string' },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          parent_name: { type: { key: 'string', min: 0, max: 1 } },
          port_security: { type: { key: 'string', min: 0, max: 'unlimited' } },
          tag: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 4095 }, min: 0, max: 1 } },
          tag_request: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4095 }, min: 0, max: 1 } },
          type: { type: 'string' },
          up: { type: { key: 'boolean', min: 0, max: 1 } },
        },
      },
      Meter: {
        indexes: [['name']],
        isRoot: true,
        columns: {
          bands: { type: { key: { type: 'uuid', refTable: 'Meter_Band', refType: 'strong' }, min: 1, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          fair: { type: { key: 'boolean', min: 0, max: 1 } },
          name: { type: 'string' },
          unit: { type: { key: { type: 'string', enum: ['set', ['kbps', 'pktps']] } } },
        },
      },
      Meter_Band: {
        isRoot: false,
        columns: {
          action: { type: { key: { type: 'string', enum: ['set', ['drop']] } } },
          burst_size: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 4294967295 } } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          rate: { type: { key: { type: 'integer', minInteger: 1, maxInteger: 4294967295 } } },
        },
      },
      Mirror: {
        indexes: [['name']],
        isRoot: true,
        columns: {
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          filter: { type: { key: { type: 'string', enum: ['set', ['from-lport', 'to-lport']] } } },
          index: { type: 'integer' },
          name: { type: 'string' },
          sink: { type: 'string' },
          type: { type: { key: { type: 'string', enum: ['set', ['gre', 'erspan']] } } },
        },
      },
      NAT: {
        isRoot: false,
        columns: {
          allowed_ext_ips: { type: { key: { type: 'uuid', refTable: 'Address_Set', refType: 'strong' }, min: 0, max: 1 } },
          exempted_ext_ips: { type: { key: { type: 'uuid', refTable: 'Address_Set', refType: 'strong' }, min: 0, max: 1 } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          external_ip: { type: 'string' },
          external_mac: { type: { key: 'string', min: 0, max: 1 } },
          external_port_range: { type: 'string' },
          gateway_port: { type: { key: { type: 'uuid', refTable: 'Logical_Router_Port', refType: 'weak' }, min: 0, max: 1 } },
          logical_ip: { type: 'string' },
          logical_port: { type: { key: 'string', min: 0, max: 1 } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          type: { type: { key: { type: 'string', enum: ['set', ['dnat', 'snat', 'dnat_and_snat']] } } },
        },
      },
      NB_Global: {
        maxRows: 1,
        isRoot: true,
        columns: {
          connections: { type: { key: { type: 'uuid', refTable: 'Connection' }, min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          hv_cfg: { type: { key: 'integer' } },
          hv_cfg_timestamp: { type: { key: 'integer' } },
          ipsec: { type: 'boolean' },
          name: { type: 'string' },
          nb_cfg: { type: { key: 'integer' } },
          nb_cfg_timestamp: { type: { key: 'integer' } },
          options: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          sb_cfg: { type: { key: 'integer' } },
          sb_cfg_timestamp: { type: { key: 'integer' } },
          ssl: { type: { key: { type: 'uuid', refTable: 'SSL' }, min: 0, max: 1 } },
        },
      },
      Port_Group: {
        indexes: [['name']],
        isRoot: true,
        columns: {
          acls: { type: { key: { type: 'uuid', refTable: 'ACL', refType: 'strong' }, min: 0, max: 'unlimited' } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          name: { type: 'string' },
          ports: { type: { key: { type: 'uuid', refTable: 'Logical_Switch_Port', refType: 'weak' }, min: 0, max: 'unlimited' } },
        },
      },
      QoS: {
        isRoot: false,
        columns: {
          action: { type: { key: { type: 'string', enum: ['set', ['dscp']] }, value: { type: 'integer', minInteger: 0, maxInteger: 63 }, min: 0, max: 'unlimited' } },
          bandwidth: { type: { key: { type: 'string', enum: ['set', ['rate', 'burst']] }, value: { type: 'integer', minInteger: 1, maxInteger: 4294967295 }, min: 0, max: 'unlimited' } },
          direction: { type: { key: { type: 'string', enum: ['set', ['from-lport', 'to-lport']] } } },
          external_ids: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
          match: { type: 'string' },
          priority: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 32767 } } },
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
          ssl_ciphers: { type: 'string' },
          ssl_protocols: { type: 'string' },
        },
      },
      Static_MAC_Binding: {
        indexes: [['logical_port', 'ip']],
        isRoot: true,
        columns: {
          ip: { type: 'string' },
          logical_port: { type: 'string' },
          mac: { type: 'string' },
          override_dynamic_mac: { type: 'boolean' },
        },
      },
    },
  } as const,
  { bigint: ['NB_Global.hv_cfg', 'NB_Global.nb_cfg', 'NB_Global.sb_cfg'] },
)
