/**
 * The objects of the northbound database, as options say them (ovn-nb(5)). Each option says its column, as
 * `Table:column`, or `Table:column:key` for one key of it.
 */

/** What every object may carry. */
export interface OvnTagged {
  /** What others keep with it: `external_ids`. Of an object that exists, the keys given are set, with `null` deleted. */
  externalIds?: Readonly<Record<string, string | null>> | undefined
}

/** Found by its name. */
export interface OvnNamed {
  /** Its name: column `name`. */
  name: string
}

/** A logical switch. No two get the same name here, though the schema would allow it. */
export interface OvnSwitch extends OvnNamed, OvnTagged {
  /** Addresses that `dynamic` ports get, such as `10.0.0.0/24`: Logical_Switch:other_config:subnet. */
  subnet?: string | undefined
  /** Addresses of it that nobody gets, each one or a range `FIRST..LAST`: Logical_Switch:other_config:exclude_ips. */
  excludeIps?: readonly string[] | undefined
  /** The IPv6 prefix that `dynamic` ports get: Logical_Switch:other_config:ipv6_prefix. */
  ipv6Prefix?: string | undefined
  /** Whether it snoops multicast: Logical_Switch:other_config:mcast_snoop. OVN's default is false. */
  multicastSnooping?: boolean | undefined
  /** Further settings, whole keys of Logical_Switch:other_config. */
  otherConfig?: Readonly<Record<string, string | null>> | undefined
  /** Its load balancers, by their names: Logical_Switch:load_balancer. */
  loadBalancers?: readonly string[] | undefined
  /** Groups of them, by their names: Logical_Switch:load_balancer_group. */
  loadBalancerGroups?: readonly string[] | undefined
  /** The names that it answers, by the names of the `dns` objects: Logical_Switch:dns_records. */
  dns?: readonly string[] | undefined
  /** What limits its packets for ovn-controller, by the name of the `copp` object: Logical_Switch:copp. */
  copp?: string | undefined
}

/** What a port of a switch can be, beside one of a virtual machine or container. */
export type OvnSwitchPortType =
  | 'router'
  | 'localnet'
  | 'localport'
  | 'l2gateway'
  | 'vtep'
  | 'external'
  | 'virtual'
  | 'remote'

/** A port of a logical switch. */
export interface OvnSwitchPort extends OvnNamed, OvnTagged {
  /** The switch that has it, by its name: Logical_Switch:ports. */
  switch: string
  /** What it is; absent for a port of a virtual machine or container: Logical_Switch_Port:type. */
  type?: OvnSwitchPortType | undefined
  /**
   * Its addresses, each `MAC [IP]...`, `MAC dynamic`, `dynamic [IP]...`, `router` or `unknown`:
   * Logical_Switch_Port:addresses. Default: of a `router` port `router`, of a `localnet` port `unknown`, else none.
   */
  addresses?: readonly string[] | undefined
  /** What it may send from, each `MAC [IP or prefix]...`; empty for anything: Logical_Switch_Port:port_security. */
  portSecurity?: readonly string[] | undefined
  /** Whether it carries packets: Logical_Switch_Port:enabled. OVN's default is true. */
  enabled?: boolean | undefined
  /** The port that it is nested in, of a container in a virtual machine: Logical_Switch_Port:parent_name. */
  parent?: string | undefined
  /** Its VLAN there, or the one of a `localnet` port; 0 for any of `parent` that is free: Logical_Switch_Port:tag_request. */
  tag?: number | undefined
  /** The router's port at the other end, of type `router`: Logical_Switch_Port:options:router-port. */
  routerPort?: string | undefined
  /** Whose addresses ARP is answered for, of type `router`, such as `router`: Logical_Switch_Port:options:nat-addresses. */
  natAddresses?: string | undefined
  /** The physical network, of type `localnet` or `l2gateway`: Logical_Switch_Port:options:network_name. */
  networkName?: string | undefined
  /** The address that one of several ports has at a time, of type `virtual`: Logical_Switch_Port:options:virtual-ip. */
  virtualIp?: string | undefined
  /** These ports, of type `virtual`: Logical_Switch_Port:options:virtual-parents. */
  virtualParents?: readonly string[] | undefined
  /** The chassis, of type `l2gateway`: Logical_Switch_Port:options:l2gateway-chassis. */
  gatewayChassis?: string | undefined
  /** The chassis that it may be on; others do not take it: Logical_Switch_Port:options:requested-chassis. */
  requestedChassis?: string | undefined
  /** Further settings, whole keys of Logical_Switch_Port:options. */
  options?: Readonly<Record<string, string | null>> | undefined
  /** What it gets by DHCP, by the CIDR of the `dhcpOptions`: Logical_Switch_Port:dhcpv4_options. */
  dhcpv4?: string | undefined
  /** The same by DHCPv6: Logical_Switch_Port:dhcpv6_options. */
  dhcpv6?: string | undefined
  /** Its mirrors, by their names: Logical_Switch_Port:mirror_rules. */
  mirrors?: readonly string[] | undefined
  /** The chassis that may serve it, of type `external`, by the name of their group: Logical_Switch_Port:ha_chassis_group. */
  haChassisGroup?: string | undefined
}

/** What OVN itself says of a port of a switch. */
export interface OvnSwitchPortState {
  /** Whether a chassis has it, with all flows; absent until OVN knows: Logical_Switch_Port:up. */
  readonly up?: boolean | undefined
  /** What a `dynamic` port got, `MAC IP`: Logical_Switch_Port:dynamic_addresses. */
  readonly dynamicAddresses?: string | undefined
}

/** A logical router. No two get the same name here, though the schema would allow it. */
export interface OvnRouter extends OvnNamed, OvnTagged {
  /** Whether it carries packets: Logical_Router:enabled. OVN's default is true. */
  enabled?: boolean | undefined
  /** The chassis that does all its work, which makes it a gateway router: Logical_Router:options:chassis. */
  chassis?: string | undefined
  /** Further settings, whole keys of Logical_Router:options. */
  options?: Readonly<Record<string, string | null>> | undefined
  /** Its load balancers, by their names: Logical_Router:load_balancer. */
  loadBalancers?: readonly string[] | undefined
  /** Groups of them, by their names: Logical_Router:load_balancer_group. */
  loadBalancerGroups?: readonly string[] | undefined
  /** What limits its packets for ovn-controller, by the name of the `copp` object: Logical_Router:copp. */
  copp?: string | undefined
}

/** A port of a logical router. */
export interface OvnRouterPort extends OvnNamed, OvnTagged {
  /** The router that has it, by its name: Logical_Router:ports. */
  router: string
  /** Its MAC address: Logical_Router_Port:mac. */
  mac: string
  /** Its addresses with the prefix lengths of their networks, such as `10.0.0.1/24`: Logical_Router_Port:networks. */
  networks: readonly string[]
  /** Whether it carries packets: Logical_Router_Port:enabled. OVN's default is true. */
  enabled?: boolean | undefined
  /** The other router's port, where it leads to no switch: Logical_Router_Port:peer. */
  peer?: string | undefined
  /** The chassis that may be the gateway, with their priorities, 0 to 32767, the highest first: Logical_Router_Port:gateway_chassis. */
  gatewayChassis?: Readonly<Record<string, number>> | undefined
  /** The same as a group that others share, by its name: Logical_Router_Port:ha_chassis_group. */
  haChassisGroup?: string | undefined
  /** Router advertisements, such as `{ address_mode: 'slaac' }`: Logical_Router_Port:ipv6_ra_configs. */
  ipv6RaConfigs?: Readonly<Record<string, string | null>> | undefined
  /** Further settings, whole keys of Logical_Router_Port:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** A static route of a router, found by router, prefix, route table and, where there are several, next hop. */
export interface OvnRoute extends OvnTagged {
  /** The router, by its name: Logical_Router:static_routes. */
  router: string
  /** Where to, such as `0.0.0.0/0`: Logical_Router_Static_Route:ip_prefix. */
  prefix: string
  /** By way of this address; `discard` drops: Logical_Router_Static_Route:nexthop. */
  nexthop: string
  /** The routing table: Logical_Router_Static_Route:route_table. Default: the main one. */
  routeTable?: string | undefined
  /** The router's port that it leaves by; OVN's default is the one whose network has `nexthop`: Logical_Router_Static_Route:output_port. */
  outputPort?: string | undefined
  /** Whether the prefix is that of the destination or of the source: Logical_Router_Static_Route:policy. OVN's default is `dst-ip`. */
  policy?: 'dst-ip' | 'src-ip' | undefined
  /** The `bfd` object that says whether the next hop is there: Logical_Router_Static_Route:bfd. */
  bfd?: OvnBfdKey | undefined
  /** Further settings, whole keys of Logical_Router_Static_Route:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** A routing policy of a router, found by router, priority and match. */
export interface OvnPolicy extends OvnTagged {
  /** The router, by its name: Logical_Router:policies. */
  router: string
  /** 0 to 32767, the highest first: Logical_Router_Policy:priority. */
  priority: number
  /** Which packets, as ovn-sb(5) writes expressions: Logical_Router_Policy:match. */
  match: string
  /** The action on matching packets: Logical_Router_Policy:action. */
  action: 'allow' | 'drop' | 'reroute'
  /** Where to, of `reroute`; of several each packet takes one: Logical_Router_Policy:nexthops. */
  nexthops?: readonly string[] | undefined
  /** Further settings, whole keys of Logical_Router_Policy:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** Translation of addresses by a router, found by router, type, and both addresses. */
export interface OvnNat extends OvnTagged {
  /** The router, by its name: Logical_Router:nat. */
  router: string
  /** Which addresses it changes: NAT:type. */
  type: 'snat' | 'dnat' | 'dnat_and_snat'
  /** The address outside: NAT:external_ip. */
  externalIp: string
  /** The address inside; of `snat` also a prefix: NAT:logical_ip. */
  logicalIp: string
  /** With `externalMac`, of `dnat_and_snat`: the port whose chassis does it: NAT:logical_port. */
  logicalPort?: string | undefined
  /** The MAC address of the external address: NAT:external_mac. */
  externalMac?: string | undefined
  /** Ports that it uses outside, such as `4000-4999`: NAT:external_port_range. */
  externalPortRange?: string | undefined
  /** The router's port that it is done at, where it has several gateways: NAT:gateway_port. */
  gatewayPort?: string | undefined
  /** Addresses outside for which alone it is done, by the name of an address set: NAT:allowed_ext_ips. */
  allowedExternalIps?: string | undefined
  /** Addresses outside for which it is not done, by the name of an address set: NAT:exempted_ext_ips. */
  exemptedExternalIps?: string | undefined
  /** Without connection tracking, of `dnat_and_snat`: NAT:options:stateless. OVN's default is false. */
  stateless?: boolean | undefined
  /** Further settings, whole keys of NAT:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** Whose packets: those that come from a port, or those that go to one. */
export type OvnDirection = 'from-lport' | 'to-lport'

/** A rule of a switch or port group, found by these, direction, priority and match. */
export interface OvnAcl extends OvnTagged {
  /** The switch that has it, by its name: Logical_Switch:acls. Else `portGroup`. */
  switch?: string | undefined
  /** The port group that has it, by its name: Port_Group:acls. */
  portGroup?: string | undefined
  /** Whose packets: ACL:direction. */
  direction: OvnDirection
  /** 0 to 32767, the highest first: ACL:priority. */
  priority: number
  /** Which packets, as ovn-sb(5) writes expressions; `$name` is an address set, `@name` a port group: ACL:match. */
  match: string
  /** The action on matching packets: ACL:action. */
  action: 'allow' | 'allow-related' | 'allow-stateless' | 'drop' | 'reject'
  /** Whether ovn-controller logs them: ACL:log. Default false. */
  log?: boolean | undefined
  /** What its log calls it, at most 63 characters: ACL:name. */
  name?: string | undefined
  /** How grave it is in the log: ACL:severity. */
  severity?: 'alert' | 'warning' | 'notice' | 'info' | 'debug' | undefined
  /** The meter that limits its log, by its name: ACL:meter. */
  meter?: string | undefined
  /** Further settings, whole keys of ACL:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** Addresses that expressions name as `$name`. */
export interface OvnAddressSet extends OvnNamed, OvnTagged {
  /** IP addresses, prefixes or MAC addresses: Address_Set:addresses. */
  addresses?: readonly string[] | undefined
}

/** Ports, of any switches, that rules are for and expressions name as `@name`. */
export interface OvnPortGroup extends OvnNamed, OvnTagged {
  /** Ports of switches, by their names: Port_Group:ports. */
  ports?: readonly string[] | undefined
}

/** What ports get by DHCP, found by its CIDR; one of several with the same by its `id`. */
export interface OvnDhcpOptions extends OvnTagged {
  /** The network of the ports that it is for: DHCP_Options:cidr. */
  cidr: string
  /**
   * The options, as ovn-nb(5) names them: of IPv4 `server_id`, `server_mac` and `lease_time` at least, of IPv6
   * `server_id`: DHCP_Options:options.
   */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** Names for which switches answer DNS queries. */
export interface OvnDns extends OvnTagged {
  /** Its name, which OVN itself does not use: DNS:external_ids:name. */
  name: string
  /** Addresses by names; DNS:records has them separated by spaces, and the names in lower case. */
  records?: Readonly<Record<string, readonly string[]>> | undefined
}

/** A load balancer, for the switches and routers whose `loadBalancers` name it. */
export interface OvnLoadBalancer extends OvnNamed, OvnTagged {
  /** Backends by virtual addresses, all `ADDRESS:PORT` or all without ports, IPv6 in brackets: Load_Balancer:vips. */
  vips?: Readonly<Record<string, readonly string[]>> | undefined
  /** Of vips with ports: Load_Balancer:protocol. OVN's default is `tcp`. */
  protocol?: 'tcp' | 'udp' | 'sctp' | undefined
  /** What a backend is chosen by; default: all of source, destination and ports: Load_Balancer:selection_fields. */
  selectionFields?:
    | readonly ('eth_src' | 'eth_dst' | 'ip_src' | 'ip_dst' | 'tp_src' | 'tp_dst')[]
    | undefined
  /** Checks of backends by their vips, with options such as `{ interval: '5' }`: Load_Balancer:health_check. */
  healthChecks?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  /** Where backends are checked from: `PORT:SOURCE` by a backend's address: Load_Balancer:ip_port_mappings. */
  ipPortMappings?: Readonly<Record<string, string>> | undefined
  /** Further settings, whole keys of Load_Balancer:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** Marks and limits of a switch's packets, found by switch, direction, priority and match. */
export interface OvnQos extends OvnTagged {
  /** The switch, by its name: Logical_Switch:qos_rules. */
  switch: string
  /** Whose packets: QoS:direction. */
  direction: OvnDirection
  /** 0 to 32767, the highest first: QoS:priority. */
  priority: number
  /** Which packets, as ovn-sb(5) writes expressions: QoS:match. */
  match: string
  /** The DSCP that they get, 0 to 63: QoS:action:dscp. */
  dscp?: number | undefined
  /** Kilobits per second: QoS:bandwidth:rate. */
  rate?: number | undefined
  /** Kilobits that may come at once: QoS:bandwidth:burst. */
  burst?: number | undefined
}

/** A MAC address that a router knows without asking, found by port and address. */
export interface OvnStaticMac {
  /** The router's port, by its name: Static_MAC_Binding:logical_port. */
  logicalPort: string
  /** The address: Static_MAC_Binding:ip. */
  ip: string
  /** Its MAC address: Static_MAC_Binding:mac. */
  mac: string
  /** Whether it goes before what was learned: Static_MAC_Binding:override_dynamic_mac. Default false. */
  overrideDynamicMac?: boolean | undefined
}

/** Limits of packets, for logs of ACLs and for `copp`. */
export interface OvnMeter extends OvnNamed, OvnTagged {
  /** What rates are of: Meter:unit. */
  unit: 'kbps' | 'pktps'
  /**
   * Rates above which packets are dropped, 1 to 4294967295, each with the burst that may come beyond it, 0 for none:
   * Meter:bands. At least one.
   */
  bands: Readonly<Record<number, number>>
  /** Whether each that uses it has it for itself: Meter:fair. OVN's default is false: they share it. */
  fair?: boolean | undefined
}

/** Copies of ports' packets, which go to another machine by a tunnel. */
export interface OvnMirror extends OvnNamed, OvnTagged {
  /** The tunnel: Mirror:type. */
  type: 'gre' | 'erspan'
  /** Whose packets: those that come from the port, or those that go to it: Mirror:filter. */
  filter: OvnDirection
  /** The address that they are sent to: Mirror:sink. */
  sink: string
  /** The tunnel's key, of ERSPAN its index: Mirror:index. */
  index: number
}

/** Chassis of which one at a time does the work. */
export interface OvnHaChassisGroup extends OvnNamed, OvnTagged {
  /** Their priorities, 0 to 32767, the highest first: HA_Chassis_Group:ha_chassis. */
  chassis?: Readonly<Record<string, number>> | undefined
}

/** What finds a BFD session. */
export interface OvnBfdKey {
  /** The router's port, by its name: BFD:logical_port. */
  logicalPort: string
  /** The address of the other end: BFD:dst_ip. */
  dstIp: string
}

/** A BFD session of a router's port (RFC 5880), found by port and address. */
export interface OvnBfd extends OvnBfdKey, OvnTagged {
  /** The least milliseconds between two packets that are sent, from 1: BFD:min_tx. OVN's default is 1000. */
  minTx?: number | undefined
  /** The same of packets that are received: BFD:min_rx. OVN's default is 1000. */
  minRx?: number | undefined
  /** After how many lost packets the other end is gone, from 1: BFD:detect_mult. OVN's default is 5. */
  detectMultiplier?: number | undefined
  /** Further settings, whole keys of BFD:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** What OVN itself says of a BFD session. */
export interface OvnBfdState {
  /** Its state; absent until OVN knows: BFD:status. */
  readonly status?: 'down' | 'init' | 'up' | 'admin_down' | undefined
}

/** Packets that switches and routers have ovn-controller deal with. */
export type OvnCoppProtocol =
  | 'arp'
  | 'arp-resolve'
  | 'bfd'
  | 'dhcpv4-opts'
  | 'dhcpv6-opts'
  | 'dns'
  | 'event-elb'
  | 'icmp4-error'
  | 'icmp6-error'
  | 'igmp'
  | 'nd-na'
  | 'nd-ns'
  | 'nd-ns-resolve'
  | 'nd-ra-opts'
  | 'reject'
  | 'svc-monitor'
  | 'tcp-reset'

/** Protection of ovn-controller: limits of the packets that it deals with (CoPP). */
export interface OvnCopp extends OvnNamed, OvnTagged {
  /** Meters, by their names, by what they limit: Copp:meters. */
  meters?: Readonly<Partial<Record<OvnCoppProtocol, string>>> | undefined
}

/** Load balancers that switches and routers have together. */
export interface OvnLoadBalancerGroup extends OvnNamed {
  /** Load balancers, by their names: Load_Balancer_Group:load_balancer. */
  loadBalancers?: readonly string[] | undefined
}

/** Ports of a switch that take turns for one address. */
export interface OvnForwardingGroup extends OvnNamed, OvnTagged {
  /** The switch, by its name: Logical_Switch:forwarding_groups. */
  switch: string
  /** The address: Forwarding_Group:vip. */
  vip: string
  /** Its MAC address: Forwarding_Group:vmac. */
  vmac: string
  /** The ports, by their names, at least one: Forwarding_Group:child_port. */
  ports: readonly string[]
  /** Whether only ports whose tunnels are up, by BFD, get any: Forwarding_Group:liveness. OVN's default is false. */
  liveness?: boolean | undefined
}

/** What `^name` in load balancers means on one chassis; found by the chassis. */
export interface OvnChassisTemplate extends OvnTagged {
  /** The chassis, by its name: Chassis_Template_Var:chassis. */
  chassis: string
  /** Values by names, whole keys: Chassis_Template_Var:variables. */
  variables?: Readonly<Record<string, string | null>> | undefined
}

/** Where the northbound database listens, or connects to, for clients; found by its target. */
export interface OvnConnection extends OvnTagged {
  /** A method, such as `ptcp:6641` or `pssl:6641:192.0.2.1` (ovsdb(7)): Connection:target. */
  target: string
  /** The most milliseconds between two attempts to connect, from 1000: Connection:max_backoff. */
  maxBackoff?: number | undefined
  /** Milliseconds of silence after which a client is probed; 0 for never: Connection:inactivity_probe. */
  inactivityProbe?: number | undefined
  /** Further settings, whole keys of Connection:other_config. */
  otherConfig?: Readonly<Record<string, string | null>> | undefined
}

/** What ovsdb-server says of a connection. */
export interface OvnConnectionState {
  /** Whether a client is connected: Connection:is_connected. */
  readonly isConnected: boolean
  /** What is known of it, such as `state`: Connection:status. */
  readonly status: Readonly<Record<string, string>>
}

/** The whole of an OVN. */
export interface OvnGlobal extends OvnTagged {
  /** What it is called: NB_Global:name. */
  name?: string | undefined
  /** Whether tunnels are encrypted: NB_Global:ipsec. OVN's default is false. */
  ipsec?: boolean | undefined
  /** Settings of all of it, such as `use_logical_dp_groups`, whole keys of NB_Global:options. */
  options?: Readonly<Record<string, string | null>> | undefined
}

/** What OVN itself says of the whole. */
export interface OvnGlobalState {
  /** How many changes were waited for so far: NB_Global:nb_cfg. */
  readonly changes: bigint
  /** How far ovn-northd has come: NB_Global:sb_cfg. */
  readonly northd: bigint
  /** How far the slowest chassis has come: NB_Global:hv_cfg. */
  readonly chassis: bigint
}

/** The files by which the northbound database serves by TLS, on its server. */
export interface OvnSsl extends OvnTagged {
  /** Its private key: SSL:private_key. */
  privateKey: string
  /** Its certificate: SSL:certificate. */
  certificate: string
  /** The certificates of those who may vouch for clients: SSL:ca_cert. */
  caCert: string
  /** Whether the first client's is believed and kept in `caCert`: SSL:bootstrap_ca_cert. Default false. */
  bootstrapCaCert?: boolean | undefined
  /** Versions of TLS, such as `TLSv1.2`; default: ovsdb-server's: SSL:ssl_protocols. */
  protocols?: readonly string[] | undefined
  /** Ciphers, as OpenSSL writes lists of them; default: ovsdb-server's: SSL:ssl_ciphers. */
  ciphers?: string | undefined
}
