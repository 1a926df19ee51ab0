import { Iteration, OvsdbError, OvsdbErrorInit } from "./shared/common.js";
import { CallOptions, Id, OvsdbTransactionError, SessionOptions, TypedSchema } from "./shared/ovsdb-client.js";
import { OvnChassisSettings, OvnEncapsulation, bindPort, getChassis, setChassis, unbindPort, waitForBinding } from "./shared/ovn.js";

// src/ovn/options.d.ts
/**
 * The objects of the northbound database, as options say them (ovn-nb(5)). Each option says its column, as
 * `Table:column`, or `Table:column:key` for one key of it.
 */
/** What every object may carry. */
interface OvnTagged {
  /** What others keep with it: `external_ids`. Of an object that exists, the keys given are set, with `null` deleted. */
  externalIds?: Readonly<Record<string, string | null>> | undefined;
}
/** Found by its name. */
interface OvnNamed {
  /** Its name: column `name`. */
  name: string;
}
/** A logical switch. No two get the same name here, though the schema would allow it. */
interface OvnSwitch extends OvnNamed, OvnTagged {
  /** Addresses that `dynamic` ports get, such as `10.0.0.0/24`: Logical_Switch:other_config:subnet. */
  subnet?: string | undefined;
  /** Addresses of it that nobody gets, each one or a range `FIRST..LAST`: Logical_Switch:other_config:exclude_ips. */
  excludeIps?: readonly string[] | undefined;
  /** The IPv6 prefix that `dynamic` ports get: Logical_Switch:other_config:ipv6_prefix. */
  ipv6Prefix?: string | undefined;
  /** Whether it snoops multicast: Logical_Switch:other_config:mcast_snoop. OVN's default is false. */
  multicastSnooping?: boolean | undefined;
  /** Further settings, whole keys of Logical_Switch:other_config. */
  otherConfig?: Readonly<Record<string, string | null>> | undefined;
  /** Its load balancers, by their names: Logical_Switch:load_balancer. */
  loadBalancers?: readonly string[] | undefined;
  /** Groups of them, by their names: Logical_Switch:load_balancer_group. */
  loadBalancerGroups?: readonly string[] | undefined;
  /** The names that it answers, by the names of the `dns` objects: Logical_Switch:dns_records. */
  dns?: readonly string[] | undefined;
  /** What limits its packets for ovn-controller, by the name of the `copp` object: Logical_Switch:copp. */
  copp?: string | undefined;
}
/** What a port of a switch can be, beside one of a virtual machine or container. */
type OvnSwitchPortType = 'router' | 'localnet' | 'localport' | 'l2gateway' | 'vtep' | 'external' | 'virtual' | 'remote';
/** A port of a logical switch. */
interface OvnSwitchPort extends OvnNamed, OvnTagged {
  /** The switch that has it, by its name: Logical_Switch:ports. */
  switch: string;
  /** What it is; absent for a port of a virtual machine or container: Logical_Switch_Port:type. */
  type?: OvnSwitchPortType | undefined;
  /**
   * Its addresses, each `MAC [IP]...`, `MAC dynamic`, `dynamic [IP]...`, `router` or `unknown`:
   * Logical_Switch_Port:addresses. Default: of a `router` port `router`, of a `localnet` port `unknown`, else none.
   */
  addresses?: readonly string[] | undefined;
  /** What it may send from, each `MAC [IP or prefix]...`; empty for anything: Logical_Switch_Port:port_security. */
  portSecurity?: readonly string[] | undefined;
  /** Whether it carries packets: Logical_Switch_Port:enabled. OVN's default is true. */
  enabled?: boolean | undefined;
  /** The port that it is nested in, of a container in a virtual machine: Logical_Switch_Port:parent_name. */
  parent?: string | undefined;
  /** Its VLAN there, or the one of a `localnet` port; 0 for any of `parent` that is free: Logical_Switch_Port:tag_request. */
  tag?: number | undefined;
  /** The router's port at the other end, of type `router`: Logical_Switch_Port:options:router-port. */
  routerPort?: string | undefined;
  /** Whose addresses ARP is answered for, of type `router`, such as `router`: Logical_Switch_Port:options:nat-addresses. */
  natAddresses?: string | undefined;
  /** The physical network, of type `localnet` or `l2gateway`: Logical_Switch_Port:options:network_name. */
  networkName?: string | undefined;
  /** The address that one of several ports has at a time, of type `virtual`: Logical_Switch_Port:options:virtual-ip. */
  virtualIp?: string | undefined;
  /** These ports, of type `virtual`: Logical_Switch_Port:options:virtual-parents. */
  virtualParents?: readonly string[] | undefined;
  /** The chassis, of type `l2gateway`: Logical_Switch_Port:options:l2gateway-chassis. */
  gatewayChassis?: string | undefined;
  /** The chassis that it may be on; others do not take it: Logical_Switch_Port:options:requested-chassis. */
  requestedChassis?: string | undefined;
  /** Further settings, whole keys of Logical_Switch_Port:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
  /** What it gets by DHCP, by the CIDR of the `dhcpOptions`: Logical_Switch_Port:dhcpv4_options. */
  dhcpv4?: string | undefined;
  /** The same by DHCPv6: Logical_Switch_Port:dhcpv6_options. */
  dhcpv6?: string | undefined;
  /** Its mirrors, by their names: Logical_Switch_Port:mirror_rules. */
  mirrors?: readonly string[] | undefined;
  /** The chassis that may serve it, of type `external`, by the name of their group: Logical_Switch_Port:ha_chassis_group. */
  haChassisGroup?: string | undefined;
}
/** What OVN itself says of a port of a switch. */
interface OvnSwitchPortState {
  /** Whether a chassis has it, with all flows; absent until OVN knows: Logical_Switch_Port:up. */
  readonly up?: boolean | undefined;
  /** What a `dynamic` port got, `MAC IP`: Logical_Switch_Port:dynamic_addresses. */
  readonly dynamicAddresses?: string | undefined;
}
/** A logical router. No two get the same name here, though the schema would allow it. */
interface OvnRouter extends OvnNamed, OvnTagged {
  /** Whether it carries packets: Logical_Router:enabled. OVN's default is true. */
  enabled?: boolean | undefined;
  /** The chassis that does all its work, which makes it a gateway router: Logical_Router:options:chassis. */
  chassis?: string | undefined;
  /** Further settings, whole keys of Logical_Router:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
  /** Its load balancers, by their names: Logical_Router:load_balancer. */
  loadBalancers?: readonly string[] | undefined;
  /** Groups of them, by their names: Logical_Router:load_balancer_group. */
  loadBalancerGroups?: readonly string[] | undefined;
  /** What limits its packets for ovn-controller, by the name of the `copp` object: Logical_Router:copp. */
  copp?: string | undefined;
}
/** A port of a logical router. */
interface OvnRouterPort extends OvnNamed, OvnTagged {
  /** The router that has it, by its name: Logical_Router:ports. */
  router: string;
  /** Its MAC address: Logical_Router_Port:mac. */
  mac: string;
  /** Its addresses with the prefix lengths of their networks, such as `10.0.0.1/24`: Logical_Router_Port:networks. */
  networks: readonly string[];
  /** Whether it carries packets: Logical_Router_Port:enabled. OVN's default is true. */
  enabled?: boolean | undefined;
  /** The other router's port, where it leads to no switch: Logical_Router_Port:peer. */
  peer?: string | undefined;
  /** The chassis that may be the gateway, with their priorities, 0 to 32767, the highest first: Logical_Router_Port:gateway_chassis. */
  gatewayChassis?: Readonly<Record<string, number>> | undefined;
  /** The same as a group that others share, by its name: Logical_Router_Port:ha_chassis_group. */
  haChassisGroup?: string | undefined;
  /** Router advertisements, such as `{ address_mode: 'slaac' }`: Logical_Router_Port:ipv6_ra_configs. */
  ipv6RaConfigs?: Readonly<Record<string, string | null>> | undefined;
  /** Further settings, whole keys of Logical_Router_Port:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** A static route of a router, found by router, prefix, route table and, where there are several, next hop. */
interface OvnRoute extends OvnTagged {
  /** The router, by its name: Logical_Router:static_routes. */
  router: string;
  /** Where to, such as `0.0.0.0/0`: Logical_Router_Static_Route:ip_prefix. */
  prefix: string;
  /** By way of this address; `discard` drops: Logical_Router_Static_Route:nexthop. */
  nexthop: string;
  /** The routing table: Logical_Router_Static_Route:route_table. Default: the main one. */
  routeTable?: string | undefined;
  /** The router's port that it leaves by; OVN's default is the one whose network has `nexthop`: Logical_Router_Static_Route:output_port. */
  outputPort?: string | undefined;
  /** Whether the prefix is that of the destination or of the source: Logical_Router_Static_Route:policy. OVN's default is `dst-ip`. */
  policy?: 'dst-ip' | 'src-ip' | undefined;
  /** The `bfd` object that says whether the next hop is there: Logical_Router_Static_Route:bfd. */
  bfd?: OvnBfdKey | undefined;
  /** Further settings, whole keys of Logical_Router_Static_Route:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** A routing policy of a router, found by router, priority and match. */
interface OvnPolicy extends OvnTagged {
  /** The router, by its name: Logical_Router:policies. */
  router: string;
  /** 0 to 32767, the highest first: Logical_Router_Policy:priority. */
  priority: number;
  /** Which packets, as ovn-sb(5) writes expressions: Logical_Router_Policy:match. */
  match: string;
  /** The action on matching packets: Logical_Router_Policy:action. */
  action: 'allow' | 'drop' | 'reroute';
  /** Where to, of `reroute`; of several each packet takes one: Logical_Router_Policy:nexthops. */
  nexthops?: readonly string[] | undefined;
  /** Further settings, whole keys of Logical_Router_Policy:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** Translation of addresses by a router, found by router, type, and both addresses. */
interface OvnNat extends OvnTagged {
  /** The router, by its name: Logical_Router:nat. */
  router: string;
  /** Which addresses it changes: NAT:type. */
  type: 'snat' | 'dnat' | 'dnat_and_snat';
  /** The address outside: NAT:external_ip. */
  externalIp: string;
  /** The address inside; of `snat` also a prefix: NAT:logical_ip. */
  logicalIp: string;
  /** With `externalMac`, of `dnat_and_snat`: the port whose chassis does it: NAT:logical_port. */
  logicalPort?: string | undefined;
  /** The MAC address of the external address: NAT:external_mac. */
  externalMac?: string | undefined;
  /** Ports that it uses outside, such as `4000-4999`: NAT:external_port_range. */
  externalPortRange?: string | undefined;
  /** The router's port that it is done at, where it has several gateways: NAT:gateway_port. */
  gatewayPort?: string | undefined;
  /** Addresses outside for which alone it is done, by the name of an address set: NAT:allowed_ext_ips. */
  allowedExternalIps?: string | undefined;
  /** Addresses outside for which it is not done, by the name of an address set: NAT:exempted_ext_ips. */
  exemptedExternalIps?: string | undefined;
  /** Without connection tracking, of `dnat_and_snat`: NAT:options:stateless. OVN's default is false. */
  stateless?: boolean | undefined;
  /** Further settings, whole keys of NAT:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** Whose packets: those that come from a port, or those that go to one. */
type OvnDirection = 'from-lport' | 'to-lport';
/** A rule of a switch or port group, found by these, direction, priority and match. */
interface OvnAcl extends OvnTagged {
  /** The switch that has it, by its name: Logical_Switch:acls. Else `portGroup`. */
  switch?: string | undefined;
  /** The port group that has it, by its name: Port_Group:acls. */
  portGroup?: string | undefined;
  /** Whose packets: ACL:direction. */
  direction: OvnDirection;
  /** 0 to 32767, the highest first: ACL:priority. */
  priority: number;
  /** Which packets, as ovn-sb(5) writes expressions; `$name` is an address set, `@name` a port group: ACL:match. */
  match: string;
  /** The action on matching packets: ACL:action. */
  action: 'allow' | 'allow-related' | 'allow-stateless' | 'drop' | 'reject';
  /** Whether ovn-controller logs them: ACL:log. Default false. */
  log?: boolean | undefined;
  /** What its log calls it, at most 63 characters: ACL:name. */
  name?: string | undefined;
  /** How grave it is in the log: ACL:severity. */
  severity?: 'alert' | 'warning' | 'notice' | 'info' | 'debug' | undefined;
  /** The meter that limits its log, by its name: ACL:meter. */
  meter?: string | undefined;
  /** Further settings, whole keys of ACL:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** Addresses that expressions name as `$name`. */
interface OvnAddressSet extends OvnNamed, OvnTagged {
  /** IP addresses, prefixes or MAC addresses: Address_Set:addresses. */
  addresses?: readonly string[] | undefined;
}
/** Ports, of any switches, that rules are for and expressions name as `@name`. */
interface OvnPortGroup extends OvnNamed, OvnTagged {
  /** Ports of switches, by their names: Port_Group:ports. */
  ports?: readonly string[] | undefined;
}
/** What ports get by DHCP, found by its CIDR; one of several with the same by its `id`. */
interface OvnDhcpOptions extends OvnTagged {
  /** The network of the ports that it is for: DHCP_Options:cidr. */
  cidr: string;
  /**
   * The options, as ovn-nb(5) names them: of IPv4 `server_id`, `server_mac` and `lease_time` at least, of IPv6
   * `server_id`: DHCP_Options:options.
   */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** Names for which switches answer DNS queries. */
interface OvnDns extends OvnTagged {
  /** Its name, which OVN itself does not use: DNS:external_ids:name. */
  name: string;
  /** Addresses by names; DNS:records has them separated by spaces, and the names in lower case. */
  records?: Readonly<Record<string, readonly string[]>> | undefined;
}
/** A load balancer, for the switches and routers whose `loadBalancers` name it. */
interface OvnLoadBalancer extends OvnNamed, OvnTagged {
  /** Backends by virtual addresses, all `ADDRESS:PORT` or all without ports, IPv6 in brackets: Load_Balancer:vips. */
  vips?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Of vips with ports: Load_Balancer:protocol. OVN's default is `tcp`. */
  protocol?: 'tcp' | 'udp' | 'sctp' | undefined;
  /** What a backend is chosen by; default: all of source, destination and ports: Load_Balancer:selection_fields. */
  selectionFields?: readonly ('eth_src' | 'eth_dst' | 'ip_src' | 'ip_dst' | 'tp_src' | 'tp_dst')[] | undefined;
  /** Checks of backends by their vips, with options such as `{ interval: '5' }`: Load_Balancer:health_check. */
  healthChecks?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Where backends are checked from: `PORT:SOURCE` by a backend's address: Load_Balancer:ip_port_mappings. */
  ipPortMappings?: Readonly<Record<string, string>> | undefined;
  /** Further settings, whole keys of Load_Balancer:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** Marks and limits of a switch's packets, found by switch, direction, priority and match. */
interface OvnQos extends OvnTagged {
  /** The switch, by its name: Logical_Switch:qos_rules. */
  switch: string;
  /** Whose packets: QoS:direction. */
  direction: OvnDirection;
  /** 0 to 32767, the highest first: QoS:priority. */
  priority: number;
  /** Which packets, as ovn-sb(5) writes expressions: QoS:match. */
  match: string;
  /** The DSCP that they get, 0 to 63: QoS:action:dscp. */
  dscp?: number | undefined;
  /** Kilobits per second: QoS:bandwidth:rate. */
  rate?: number | undefined;
  /** Kilobits that may come at once: QoS:bandwidth:burst. */
  burst?: number | undefined;
}
/** A MAC address that a router knows without asking, found by port and address. */
interface OvnStaticMac {
  /** The router's port, by its name: Static_MAC_Binding:logical_port. */
  logicalPort: string;
  /** The address: Static_MAC_Binding:ip. */
  ip: string;
  /** Its MAC address: Static_MAC_Binding:mac. */
  mac: string;
  /** Whether it goes before what was learned: Static_MAC_Binding:override_dynamic_mac. Default false. */
  overrideDynamicMac?: boolean | undefined;
}
/** Limits of packets, for logs of ACLs and for `copp`. */
interface OvnMeter extends OvnNamed, OvnTagged {
  /** What rates are of: Meter:unit. */
  unit: 'kbps' | 'pktps';
  /**
   * Rates above which packets are dropped, 1 to 4294967295, each with the burst that may come beyond it, 0 for none:
   * Meter:bands. At least one.
   */
  bands: Readonly<Record<number, number>>;
  /** Whether each that uses it has it for itself: Meter:fair. OVN's default is false: they share it. */
  fair?: boolean | undefined;
}
/** Copies of ports' packets, which go to another machine by a tunnel. */
interface OvnMirror extends OvnNamed, OvnTagged {
  /** The tunnel: Mirror:type. */
  type: 'gre' | 'erspan';
  /** Whose packets: those that come from the port, or those that go to it: Mirror:filter. */
  filter: OvnDirection;
  /** The address that they are sent to: Mirror:sink. */
  sink: string;
  /** The tunnel's key, of ERSPAN its index: Mirror:index. */
  index: number;
}
/** Chassis of which one at a time does the work. */
interface OvnHaChassisGroup extends OvnNamed, OvnTagged {
  /** Their priorities, 0 to 32767, the highest first: HA_Chassis_Group:ha_chassis. */
  chassis?: Readonly<Record<string, number>> | undefined;
}
/** What finds a BFD session. */
interface OvnBfdKey {
  /** The router's port, by its name: BFD:logical_port. */
  logicalPort: string;
  /** The address of the other end: BFD:dst_ip. */
  dstIp: string;
}
/** A BFD session of a router's port (RFC 5880), found by port and address. */
interface OvnBfd extends OvnBfdKey, OvnTagged {
  /** The least milliseconds between two packets that are sent, from 1: BFD:min_tx. OVN's default is 1000. */
  minTx?: number | undefined;
  /** The same of packets that are received: BFD:min_rx. OVN's default is 1000. */
  minRx?: number | undefined;
  /** After how many lost packets the other end is gone, from 1: BFD:detect_mult. OVN's default is 5. */
  detectMultiplier?: number | undefined;
  /** Further settings, whole keys of BFD:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** What OVN itself says of a BFD session. */
interface OvnBfdState {
  /** Its state; absent until OVN knows: BFD:status. */
  readonly status?: 'down' | 'init' | 'up' | 'admin_down' | undefined;
}
/** Packets that switches and routers have ovn-controller deal with. */
type OvnCoppProtocol = 'arp' | 'arp-resolve' | 'bfd' | 'dhcpv4-opts' | 'dhcpv6-opts' | 'dns' | 'event-elb' | 'icmp4-error' | 'icmp6-error' | 'igmp' | 'nd-na' | 'nd-ns' | 'nd-ns-resolve' | 'nd-ra-opts' | 'reject' | 'svc-monitor' | 'tcp-reset';
/** Protection of ovn-controller: limits of the packets that it deals with (CoPP). */
interface OvnCopp extends OvnNamed, OvnTagged {
  /** Meters, by their names, by what they limit: Copp:meters. */
  meters?: Readonly<Partial<Record<OvnCoppProtocol, string>>> | undefined;
}
/** Load balancers that switches and routers have together. */
interface OvnLoadBalancerGroup extends OvnNamed {
  /** Load balancers, by their names: Load_Balancer_Group:load_balancer. */
  loadBalancers?: readonly string[] | undefined;
}
/** Ports of a switch that take turns for one address. */
interface OvnForwardingGroup extends OvnNamed, OvnTagged {
  /** The switch, by its name: Logical_Switch:forwarding_groups. */
  switch: string;
  /** The address: Forwarding_Group:vip. */
  vip: string;
  /** Its MAC address: Forwarding_Group:vmac. */
  vmac: string;
  /** The ports, by their names, at least one: Forwarding_Group:child_port. */
  ports: readonly string[];
  /** Whether only ports whose tunnels are up, by BFD, get any: Forwarding_Group:liveness. OVN's default is false. */
  liveness?: boolean | undefined;
}
/** What `^name` in load balancers means on one chassis; found by the chassis. */
interface OvnChassisTemplate extends OvnTagged {
  /** The chassis, by its name: Chassis_Template_Var:chassis. */
  chassis: string;
  /** Values by names, whole keys: Chassis_Template_Var:variables. */
  variables?: Readonly<Record<string, string | null>> | undefined;
}
/** Where the northbound database listens, or connects to, for clients; found by its target. */
interface OvnConnection extends OvnTagged {
  /** A method, such as `ptcp:6641` or `pssl:6641:192.0.2.1` (ovsdb(7)): Connection:target. */
  target: string;
  /** The most milliseconds between two attempts to connect, from 1000: Connection:max_backoff. */
  maxBackoff?: number | undefined;
  /** Milliseconds of silence after which a client is probed; 0 for never: Connection:inactivity_probe. */
  inactivityProbe?: number | undefined;
  /** Further settings, whole keys of Connection:other_config. */
  otherConfig?: Readonly<Record<string, string | null>> | undefined;
}
/** What ovsdb-server says of a connection. */
interface OvnConnectionState {
  /** Whether a client is connected: Connection:is_connected. */
  readonly isConnected: boolean;
  /** What is known of it, such as `state`: Connection:status. */
  readonly status: Readonly<Record<string, string>>;
}
/** The whole of an OVN. */
interface OvnGlobal extends OvnTagged {
  /** What it is called: NB_Global:name. */
  name?: string | undefined;
  /** Whether tunnels are encrypted: NB_Global:ipsec. OVN's default is false. */
  ipsec?: boolean | undefined;
  /** Settings of all of it, such as `use_logical_dp_groups`, whole keys of NB_Global:options. */
  options?: Readonly<Record<string, string | null>> | undefined;
}
/** What OVN itself says of the whole. */
interface OvnGlobalState {
  /** How many changes were waited for so far: NB_Global:nb_cfg. */
  readonly changes: bigint;
  /** How far ovn-northd has come: NB_Global:sb_cfg. */
  readonly northd: bigint;
  /** How far the slowest chassis has come: NB_Global:hv_cfg. */
  readonly chassis: bigint;
}
/** The files by which the northbound database serves by TLS, on its server. */
interface OvnSsl extends OvnTagged {
  /** Its private key: SSL:private_key. */
  privateKey: string;
  /** Its certificate: SSL:certificate. */
  certificate: string;
  /** The certificates of those who may vouch for clients: SSL:ca_cert. */
  caCert: string;
  /** Whether the first client's is believed and kept in `caCert`: SSL:bootstrap_ca_cert. Default false. */
  bootstrapCaCert?: boolean | undefined;
  /** Versions of TLS, such as `TLSv1.2`; default: ovsdb-server's: SSL:ssl_protocols. */
  protocols?: readonly string[] | undefined;
  /** Ciphers, as OpenSSL writes lists of them; default: ovsdb-server's: SSL:ssl_ciphers. */
  ciphers?: string | undefined;
}
/** A row of table ACL. It is deleted when no row refers to it any more. */
interface ACLRow {
  readonly _uuid: Id<'ACL'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly action: 'allow' | 'allow-related' | 'allow-stateless' | 'drop' | 'reject';
  readonly direction: 'from-lport' | 'to-lport';
  readonly external_ids: Readonly<Record<string, string>>;
  /** 0 to 4294967295. */
  readonly label: number;
  readonly log: boolean;
  readonly match: string;
  readonly meter: string | undefined;
  /** At most 63 characters. */
  readonly name: string | undefined;
  readonly options: Readonly<Record<string, string>>;
  /** 0 to 32767. */
  readonly priority: number;
  readonly severity: 'alert' | 'debug' | 'info' | 'notice' | 'warning' | undefined;
}
/** A row of table Address_Set. No two rows have the same name. */
interface Address_SetRow {
  readonly _uuid: Id<'Address_Set'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly addresses: readonly string[];
  readonly external_ids: Readonly<Record<string, string>>;
  readonly name: string;
}
/** A row of table BFD. No two rows have the same logical_port, dst_ip. */
interface BFDRow {
  readonly _uuid: Id<'BFD'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** At least 1. */
  readonly detect_mult: number | undefined;
  readonly dst_ip: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly logical_port: string;
  readonly min_rx: number | undefined;
  /** At least 1. */
  readonly min_tx: number | undefined;
  readonly options: Readonly<Record<string, string>>;
  readonly status: 'admin_down' | 'down' | 'init' | 'up' | undefined;
}
/** A row of table Chassis_Template_Var. No two rows have the same chassis. */
interface Chassis_Template_VarRow {
  readonly _uuid: Id<'Chassis_Template_Var'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly chassis: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
}
/**
 * A row of table Connection. It is deleted when no row refers to it any more. No two rows have the
 * same target.
 */
interface ConnectionRow {
  readonly _uuid: Id<'Connection'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly inactivity_probe: number | undefined;
  /** Not kept when the server starts again. */
  readonly is_connected: boolean;
  /** At least 1000. */
  readonly max_backoff: number | undefined;
  readonly other_config: Readonly<Record<string, string>>;
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>;
  readonly target: string;
}
/** A row of table Copp. No two rows have the same name. */
interface CoppRow {
  readonly _uuid: Id<'Copp'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly meters: Readonly<Record<string, string>>;
  readonly name: string;
}
/** A row of table DHCP_Options. */
interface DHCP_OptionsRow {
  readonly _uuid: Id<'DHCP_Options'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly cidr: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}
/** A row of table DNS. */
interface DNSRow {
  readonly _uuid: Id<'DNS'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, string>>;
}
/** A row of table Forwarding_Group. It is deleted when no row refers to it any more. */
interface Forwarding_GroupRow {
  readonly _uuid: Id<'Forwarding_Group'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** At least one element. */
  readonly child_port: readonly string[];
  readonly external_ids: Readonly<Record<string, string>>;
  readonly liveness: boolean;
  readonly name: string;
  readonly vip: string;
  readonly vmac: string;
}
/**
 * A row of table Gateway_Chassis. It is deleted when no row refers to it any more. No two rows
 * have the same name.
 */
interface Gateway_ChassisRow {
  readonly _uuid: Id<'Gateway_Chassis'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly chassis_name: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  /** 0 to 32767. */
  readonly priority: number;
}
/** A row of table HA_Chassis. It is deleted when no row refers to it any more. */
interface HA_ChassisRow {
  readonly _uuid: Id<'HA_Chassis'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly chassis_name: string;
  readonly external_ids: Readonly<Record<string, string>>;
  /** 0 to 32767. */
  readonly priority: number;
}
/** A row of table HA_Chassis_Group. No two rows have the same name. */
interface HA_Chassis_GroupRow {
  readonly _uuid: Id<'HA_Chassis_Group'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly ha_chassis: readonly Id<'HA_Chassis'>[];
  readonly name: string;
}
/** A row of table Load_Balancer. */
interface Load_BalancerRow {
  readonly _uuid: Id<'Load_Balancer'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly health_check: readonly Id<'Load_Balancer_Health_Check'>[];
  readonly ip_port_mappings: Readonly<Record<string, string>>;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly protocol: 'sctp' | 'tcp' | 'udp' | undefined;
  readonly selection_fields: readonly ('eth_dst' | 'eth_src' | 'ip_dst' | 'ip_src' | 'tp_dst' | 'tp_src')[];
  readonly vips: Readonly<Record<string, string>>;
}
/** A row of table Load_Balancer_Group. No two rows have the same name. */
interface Load_Balancer_GroupRow {
  readonly _uuid: Id<'Load_Balancer_Group'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** A reference goes when its row is deleted. */
  readonly load_balancer: readonly Id<'Load_Balancer'>[];
  readonly name: string;
}
/** A row of table Load_Balancer_Health_Check. It is deleted when no row refers to it any more. */
interface Load_Balancer_Health_CheckRow {
  readonly _uuid: Id<'Load_Balancer_Health_Check'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly vip: string;
}
/** A row of table Logical_Router. */
interface Logical_RouterRow {
  readonly _uuid: Id<'Logical_Router'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** A reference goes when its row is deleted. */
  readonly copp: Id<'Copp'> | undefined;
  readonly enabled: boolean | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  /** A reference goes when its row is deleted. */
  readonly load_balancer: readonly Id<'Load_Balancer'>[];
  readonly load_balancer_group: readonly Id<'Load_Balancer_Group'>[];
  readonly name: string;
  readonly nat: readonly Id<'NAT'>[];
  readonly options: Readonly<Record<string, string>>;
  readonly policies: readonly Id<'Logical_Router_Policy'>[];
  readonly ports: readonly Id<'Logical_Router_Port'>[];
  readonly static_routes: readonly Id<'Logical_Router_Static_Route'>[];
}
/** A row of table Logical_Router_Policy. It is deleted when no row refers to it any more. */
interface Logical_Router_PolicyRow {
  readonly _uuid: Id<'Logical_Router_Policy'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly action: 'allow' | 'drop' | 'reroute';
  readonly external_ids: Readonly<Record<string, string>>;
  readonly match: string;
  readonly nexthop: string | undefined;
  readonly nexthops: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** 0 to 32767. */
  readonly priority: number;
}
/**
 * A row of table Logical_Router_Port. It is deleted when no row refers to it any more. No two rows
 * have the same name.
 */
interface Logical_Router_PortRow {
  readonly _uuid: Id<'Logical_Router_Port'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly enabled: boolean | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly gateway_chassis: readonly Id<'Gateway_Chassis'>[];
  readonly ha_chassis_group: Id<'HA_Chassis_Group'> | undefined;
  readonly ipv6_prefix: readonly string[];
  readonly ipv6_ra_configs: Readonly<Record<string, string>>;
  readonly mac: string;
  readonly name: string;
  /** At least one element. */
  readonly networks: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly peer: string | undefined;
}
/** A row of table Logical_Router_Static_Route. It is deleted when no row refers to it any more. */
interface Logical_Router_Static_RouteRow {
  readonly _uuid: Id<'Logical_Router_Static_Route'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** A reference goes when its row is deleted. */
  readonly bfd: Id<'BFD'> | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly ip_prefix: string;
  readonly nexthop: string;
  readonly options: Readonly<Record<string, string>>;
  readonly output_port: string | undefined;
  readonly policy: 'dst-ip' | 'src-ip' | undefined;
  readonly route_table: string;
}
/** A row of table Logical_Switch. */
interface Logical_SwitchRow {
  readonly _uuid: Id<'Logical_Switch'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly acls: readonly Id<'ACL'>[];
  /** A reference goes when its row is deleted. */
  readonly copp: Id<'Copp'> | undefined;
  /** A reference goes when its row is deleted. */
  readonly dns_records: readonly Id<'DNS'>[];
  readonly external_ids: Readonly<Record<string, string>>;
  readonly forwarding_groups: readonly Id<'Forwarding_Group'>[];
  /** A reference goes when its row is deleted. */
  readonly load_balancer: readonly Id<'Load_Balancer'>[];
  readonly load_balancer_group: readonly Id<'Load_Balancer_Group'>[];
  readonly name: string;
  readonly other_config: Readonly<Record<string, string>>;
  readonly ports: readonly Id<'Logical_Switch_Port'>[];
  readonly qos_rules: readonly Id<'QoS'>[];
}
/**
 * A row of table Logical_Switch_Port. It is deleted when no row refers to it any more. No two rows
 * have the same name.
 */
interface Logical_Switch_PortRow {
  readonly _uuid: Id<'Logical_Switch_Port'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly addresses: readonly string[];
  /** A reference goes when its row is deleted. */
  readonly dhcpv4_options: Id<'DHCP_Options'> | undefined;
  /** A reference goes when its row is deleted. */
  readonly dhcpv6_options: Id<'DHCP_Options'> | undefined;
  readonly dynamic_addresses: string | undefined;
  readonly enabled: boolean | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly ha_chassis_group: Id<'HA_Chassis_Group'> | undefined;
  /** A reference goes when its row is deleted. */
  readonly mirror_rules: readonly Id<'Mirror'>[];
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly parent_name: string | undefined;
  readonly port_security: readonly string[];
  /** 1 to 4095. */
  readonly tag: number | undefined;
  /** 0 to 4095. */
  readonly tag_request: number | undefined;
  readonly type: string;
  readonly up: boolean | undefined;
}
/** A row of table Meter. No two rows have the same name. */
interface MeterRow {
  readonly _uuid: Id<'Meter'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** At least one element. */
  readonly bands: readonly Id<'Meter_Band'>[];
  readonly external_ids: Readonly<Record<string, string>>;
  readonly fair: boolean | undefined;
  readonly name: string;
  readonly unit: 'kbps' | 'pktps';
}
/** A row of table Meter_Band. It is deleted when no row refers to it any more. */
interface Meter_BandRow {
  readonly _uuid: Id<'Meter_Band'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly action: 'drop';
  /** 0 to 4294967295. */
  readonly burst_size: number;
  readonly external_ids: Readonly<Record<string, string>>;
  /** 1 to 4294967295. */
  readonly rate: number;
}
/** A row of table Mirror. No two rows have the same name. */
interface MirrorRow {
  readonly _uuid: Id<'Mirror'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly filter: 'from-lport' | 'to-lport';
  readonly index: number;
  readonly name: string;
  readonly sink: string;
  readonly type: 'erspan' | 'gre';
}
/** A row of table NAT. It is deleted when no row refers to it any more. */
interface NATRow {
  readonly _uuid: Id<'NAT'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly allowed_ext_ips: Id<'Address_Set'> | undefined;
  readonly exempted_ext_ips: Id<'Address_Set'> | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly external_ip: string;
  readonly external_mac: string | undefined;
  readonly external_port_range: string;
  /** A reference goes when its row is deleted. */
  readonly gateway_port: Id<'Logical_Router_Port'> | undefined;
  readonly logical_ip: string;
  readonly logical_port: string | undefined;
  readonly options: Readonly<Record<string, string>>;
  readonly type: 'dnat' | 'dnat_and_snat' | 'snat';
}
/** A row of table NB_Global. The table has at most 1 row. */
interface NB_GlobalRow {
  readonly _uuid: Id<'NB_Global'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly connections: readonly Id<'Connection'>[];
  readonly external_ids: Readonly<Record<string, string>>;
  readonly hv_cfg: bigint;
  readonly hv_cfg_timestamp: number;
  readonly ipsec: boolean;
  readonly name: string;
  readonly nb_cfg: bigint;
  readonly nb_cfg_timestamp: number;
  readonly options: Readonly<Record<string, string>>;
  readonly sb_cfg: bigint;
  readonly sb_cfg_timestamp: number;
  readonly ssl: Id<'SSL'> | undefined;
}
/** A row of table Port_Group. No two rows have the same name. */
interface Port_GroupRow {
  readonly _uuid: Id<'Port_Group'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly acls: readonly Id<'ACL'>[];
  readonly external_ids: Readonly<Record<string, string>>;
  readonly name: string;
  /** A reference goes when its row is deleted. */
  readonly ports: readonly Id<'Logical_Switch_Port'>[];
}
/** A row of table QoS. It is deleted when no row refers to it any more. */
interface QoSRow {
  readonly _uuid: Id<'QoS'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** Values: 0 to 63. */
  readonly action: Readonly<Partial<Record<'dscp', number>>>;
  /** Values: 1 to 4294967295. */
  readonly bandwidth: Readonly<Partial<Record<'burst' | 'rate', number>>>;
  readonly direction: 'from-lport' | 'to-lport';
  readonly external_ids: Readonly<Record<string, string>>;
  readonly match: string;
  /** 0 to 32767. */
  readonly priority: number;
}
/**
 * A row of table SSL. It is deleted when no row refers to it any more. The table has at most 1
 * row.
 */
interface SSLRow {
  readonly _uuid: Id<'SSL'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly bootstrap_ca_cert: boolean;
  readonly ca_cert: string;
  readonly certificate: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly private_key: string;
  readonly ssl_ciphers: string;
  readonly ssl_protocols: string;
}
/** A row of table Static_MAC_Binding. No two rows have the same logical_port, ip. */
interface Static_MAC_BindingRow {
  readonly _uuid: Id<'Static_MAC_Binding'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly ip: string;
  readonly logical_port: string;
  readonly mac: string;
  readonly override_dynamic_mac: boolean;
}
/** The tables of OVN_Northbound: their rows, what an insert must give, what stays as inserted. */
type OVN_NorthboundTables = {
  ACL: {
    row: ACLRow;
    required: 'action' | 'direction';
    immutable: never;
  };
  Address_Set: {
    row: Address_SetRow;
    required: never;
    immutable: never;
  };
  BFD: {
    row: BFDRow;
    required: never;
    immutable: never;
  };
  Chassis_Template_Var: {
    row: Chassis_Template_VarRow;
    required: never;
    immutable: never;
  };
  Connection: {
    row: ConnectionRow;
    required: never;
    immutable: never;
  };
  Copp: {
    row: CoppRow;
    required: never;
    immutable: never;
  };
  DHCP_Options: {
    row: DHCP_OptionsRow;
    required: never;
    immutable: never;
  };
  DNS: {
    row: DNSRow;
    required: never;
    immutable: never;
  };
  Forwarding_Group: {
    row: Forwarding_GroupRow;
    required: never;
    immutable: never;
  };
  Gateway_Chassis: {
    row: Gateway_ChassisRow;
    required: never;
    immutable: never;
  };
  HA_Chassis: {
    row: HA_ChassisRow;
    required: never;
    immutable: never;
  };
  HA_Chassis_Group: {
    row: HA_Chassis_GroupRow;
    required: never;
    immutable: never;
  };
  Load_Balancer: {
    row: Load_BalancerRow;
    required: never;
    immutable: never;
  };
  Load_Balancer_Group: {
    row: Load_Balancer_GroupRow;
    required: never;
    immutable: never;
  };
  Load_Balancer_Health_Check: {
    row: Load_Balancer_Health_CheckRow;
    required: never;
    immutable: never;
  };
  Logical_Router: {
    row: Logical_RouterRow;
    required: never;
    immutable: never;
  };
  Logical_Router_Policy: {
    row: Logical_Router_PolicyRow;
    required: 'action';
    immutable: never;
  };
  Logical_Router_Port: {
    row: Logical_Router_PortRow;
    required: never;
    immutable: never;
  };
  Logical_Router_Static_Route: {
    row: Logical_Router_Static_RouteRow;
    required: never;
    immutable: never;
  };
  Logical_Switch: {
    row: Logical_SwitchRow;
    required: never;
    immutable: never;
  };
  Logical_Switch_Port: {
    row: Logical_Switch_PortRow;
    required: never;
    immutable: never;
  };
  Meter: {
    row: MeterRow;
    required: 'bands' | 'unit';
    immutable: never;
  };
  Meter_Band: {
    row: Meter_BandRow;
    required: 'action' | 'rate';
    immutable: never;
  };
  Mirror: {
    row: MirrorRow;
    required: 'filter' | 'type';
    immutable: never;
  };
  NAT: {
    row: NATRow;
    required: 'type';
    immutable: never;
  };
  NB_Global: {
    row: NB_GlobalRow;
    required: never;
    immutable: never;
  };
  Port_Group: {
    row: Port_GroupRow;
    required: never;
    immutable: never;
  };
  QoS: {
    row: QoSRow;
    required: 'direction';
    immutable: never;
  };
  SSL: {
    row: SSLRow;
    required: never;
    immutable: never;
  };
  Static_MAC_Binding: {
    row: Static_MAC_BindingRow;
    required: never;
    immutable: never;
  };
};
/** The schema of OVN_Northbound, to check and convert by. */
declare const OVN_NorthboundSchema: TypedSchema<OVN_NorthboundTables>;
/** What is known of a kind of object: its options, and what OVN says of it beside them. */
interface KindTypes<O extends object, Key extends keyof O, Holder extends keyof O = never, More extends keyof O = never, S = object> {
  readonly object: O;
  /** The options that it is found by. */
  readonly key: Key;
  /** Those that are needed where there are several. */
  readonly more: More;
  /** Those that say what holds it. */
  readonly holder: Holder;
  readonly state: S;
}
/** The kinds of objects, by the names that an `Ovn` has them by. */
interface OvnKinds {
  switches: KindTypes<OvnSwitch, 'name'>;
  switchPorts: KindTypes<OvnSwitchPort, 'name', 'switch', never, OvnSwitchPortState>;
  routers: KindTypes<OvnRouter, 'name'>;
  routerPorts: KindTypes<OvnRouterPort, 'name', 'router'>;
  routes: KindTypes<OvnRoute, 'prefix', 'router', 'routeTable' | 'nexthop'>;
  policies: KindTypes<OvnPolicy, 'priority' | 'match', 'router'>;
  nats: KindTypes<OvnNat, 'type', 'router', 'externalIp' | 'logicalIp'>;
  acls: KindTypes<OvnAcl, 'direction' | 'priority' | 'match', 'switch' | 'portGroup'>;
  addressSets: KindTypes<OvnAddressSet, 'name'>;
  portGroups: KindTypes<OvnPortGroup, 'name'>;
  dhcpOptions: KindTypes<OvnDhcpOptions, 'cidr'>;
  dns: KindTypes<OvnDns, 'name'>;
  loadBalancers: KindTypes<OvnLoadBalancer, 'name'>;
  qos: KindTypes<OvnQos, 'direction' | 'priority' | 'match', 'switch'>;
  staticMacs: KindTypes<OvnStaticMac, 'logicalPort' | 'ip'>;
  meters: KindTypes<OvnMeter, 'name'>;
  mirrors: KindTypes<OvnMirror, 'name'>;
  haChassisGroups: KindTypes<OvnHaChassisGroup, 'name'>;
  bfd: KindTypes<OvnBfd, 'logicalPort' | 'dstIp', never, never, OvnBfdState>;
  copp: KindTypes<OvnCopp, 'name'>;
  loadBalancerGroups: KindTypes<OvnLoadBalancerGroup, 'name'>;
  forwardingGroups: KindTypes<OvnForwardingGroup, 'name', 'switch'>;
  chassisTemplates: KindTypes<OvnChassisTemplate, 'chassis'>;
  connections: KindTypes<OvnConnection, 'target', never, never, OvnConnectionState>;
  global: KindTypes<OvnGlobal, never, never, never, OvnGlobalState>;
  ssl: KindTypes<OvnSsl, never>;
}
/** Kinds of which there is one object at most, which nothing needs to find. */
type OvnSingleKind = 'global' | 'ssl';
/** The name of a kind of which there may be many objects. */
type OvnKind = Exclude<keyof OvnKinds, OvnSingleKind>;
type KeyIn<K extends OvnKind> = Pick<OvnKinds[K]['object'], never> & { readonly [Option in OvnKinds[K]['key']]: Option extends keyof OvnKinds[K]['object'] ? OvnKinds[K]['object'][Option] : never } & { readonly [Option in OvnKinds[K]['more'] | OvnKinds[K]['holder']]?: Option extends keyof OvnKinds[K]['object'] ? OvnKinds[K]['object'][Option] : never };
/** What an object is found by: its UUID, or options; a name alone where that is enough. */
type OvnKey<K extends OvnKind> = {
  readonly id: string;
} | KeyIn<K> | (OvnKinds[K]['key'] extends 'name' | 'cidr' | 'prefix' | 'chassis' | 'target' ? string : never);
/** An object to make. */
type OvnNew<K extends OvnKind> = OvnKinds[K]['object'];
/** What of an object is to change; `null` empties what may be empty. */
type OvnChanges<K extends OvnKind> = { readonly [Option in Exclude<keyof OvnKinds[K]['object'], OvnKinds[K]['holder']>]?: OvnKinds[K]['object'][Option] | null };
type Listed<V> = V extends readonly unknown[] ? true : V extends object ? true : false;
/** Elements of an object's lists and maps. */
type OvnElements<K extends OvnKind> = { readonly [Option in keyof OvnKinds[K]['object'] as true extends Listed<NonNullable<OvnKinds[K]['object'][Option]>> ? Option : never]?: OvnKinds[K]['object'][Option] };
/** Elements to take out: those of lists, and the keys of maps. */
type OvnElementKeys<K extends OvnKind> = { readonly [Option in keyof OvnElements<K>]?: readonly string[] | undefined };
/** An object that is there, with its UUID and what OVN says of it. What is not set is absent. */
type OvnObject<K extends OvnKind> = Readonly<OvnKinds[K]['object']> & OvnKinds[K]['state'] & {
  readonly id: string;
};
/** For verbs that make something. */
interface OvnMayExist {
  /**
   * Succeed when it exists and matches the request; without it, or when the existing object differs in any option
   * that was passed, the call fails. Default false.
   */
  mayExist?: boolean | undefined;
}
/** For verbs that delete something. */
interface OvnIfExists {
  /** Succeed when there is nothing to delete. Default false. */
  ifExists?: boolean | undefined;
}
/** How a change is made; all of it optional. */
interface OvnChangeOptions {
  /**
   * What is waited for once it is committed: nothing, that ovn-northd has taken it up (`sb`), or that every
   * chassis has, too (`hv`). Default: the connection's.
   */
  wait?: 'none' | 'sb' | 'hv' | undefined;
  /** Milliseconds for all of it; 0 and Infinity mean no limit. Default: the connection's `changeTimeout`. */
  timeout?: number | undefined;
  /** Ends the call; what was sent is committed all the same. */
  signal?: AbortSignal | undefined;
}
/**
 * The objects of one kind in the northbound database. Each change is one transaction; see `Ovn` for errors.
 *
 * @typeParam K the kind, such as `switchPorts`
 */
declare class OvnObjects<K extends OvnKind> {
  #private;
  /** Adds an object with its parts, and resolves with the object as it is stored. */
  add(object: OvnNew<K>, options?: OvnMayExist & OvnChangeOptions): Promise<OvnObject<K>>;
  /** Changes options of an object; absent options keep their values. */
  set(key: OvnKey<K>, changes: OvnChanges<K>, options?: OvnChangeOptions): Promise<void>;
  /**
   * Adds elements to lists and maps of an object, without reading them; existing elements stay or are replaced.
   */
  include(key: OvnKey<K>, elements: OvnElements<K>, options?: OvnChangeOptions): Promise<void>;
  /** Removes elements from lists, and keys from maps, of an object; missing ones are ignored. */
  exclude(key: OvnKey<K>, elements: OvnElementKeys<K>, options?: OvnChangeOptions): Promise<void>;
  /** Deletes an object with all its parts. */
  delete(key: OvnKey<K>, options?: OvnIfExists & OvnChangeOptions): Promise<void>;
  /** Returns an object. */
  get(key: OvnKey<K>, options?: CallOptions): Promise<OvnObject<K>>;
  /** Lists all objects, or those with these key values, such as `{ switch: 'sw0' }`. */
  list(filter?: Partial<KeyIn<K>>, options?: CallOptions): Promise<OvnObject<K>[]>;
}
/** What of the one object of a kind is to change; `null` empties what may be empty. */
type OvnSingleChanges<K extends OvnSingleKind> = { readonly [Option in keyof OvnKinds[K]['object']]: OvnKinds[K]['object'][Option] | null };
/** The one object of a kind, as it is. */
type OvnSingleObject<K extends OvnSingleKind> = Readonly<OvnKinds[K]['object']> & OvnKinds[K]['state'] & {
  readonly id: string;
};
/**
 * The one object of a kind. Each change is one transaction; see `Ovn` for errors.
 *
 * @typeParam K the kind, `global` or `ssl`
 */
declare class OvnSingle<K extends OvnSingleKind> {
  #private;
  /** Changes its options; those that are not given stay. It is made when it is not there. */
  set(changes: OvnSingleChanges<K>, options?: OvnChangeOptions): Promise<void>;
  /** It, as it is. */
  get(options?: CallOptions): Promise<OvnSingleObject<K>>;
}
/** One that may be deleted. */
declare class OvnSslObject extends OvnSingle<'ssl'> {
  #private;
  /** Deletes it. */
  delete(options?: OvnIfExists & OvnChangeOptions): Promise<void>;
}
/** The verb of the one object of a kind in a transaction. */
declare class OvnSingleVerbs<K extends OvnSingleKind> {
  #private;
  /** Changes its options; those that are not given stay. It is made when it is not there. */
  set(changes: OvnSingleChanges<K>): void;
}
/** The verbs of one kind in a transaction: each sees the work of those before it. */
declare class OvnVerbs<K extends OvnKind> {
  #private;
  /** Adds an object with its parts. */
  add(object: OvnNew<K>, options?: OvnMayExist): void;
  /** Changes options of an object; absent options keep their values. */
  set(key: OvnKey<K>, changes: OvnChanges<K>): void;
  /** Adds elements to lists and maps of an object, without reading them. */
  include(key: OvnKey<K>, elements: OvnElements<K>): void;
  /** Removes elements from lists, and keys from maps, of an object. */
  exclude(key: OvnKey<K>, elements: OvnElementKeys<K>): void;
  /** Deletes an object with all its parts. */
  delete(key: OvnKey<K>, options?: OvnIfExists): void;
}
/** A transaction in the making: the verbs of each kind. */
type OvnTransaction = { readonly [K in OvnKind]: OvnVerbs<K> } & { readonly [K in OvnSingleKind]: OvnSingleVerbs<K> };
/** One object came, changed, or went. */
type OvnEvent = { [K in OvnKind]: {
  kind: K;
  change: 'added' | 'changed' | 'deleted'; /** As it is now; of one that went, as it was last. */
  object: OvnObject<K>; /** As it was before, of one that changed. */
  before?: OvnObject<K>;
} }[OvnKind];
/** How to watch. */
interface WatchOvnOptions {
  /** What to watch. Default: everything but `global` and `ssl`, which are no lists. */
  kinds?: readonly OvnKind[] | undefined;
  /** Begin with everything there is, as added. Default false. */
  initial?: boolean | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * A watch under way: see `Ovn.watch`. What is not taken yet is kept, and nothing is dropped. When the connection was
 * lost the difference is reported.
 */
declare class OvnWatch extends Iteration<OvnEvent> {}
/**
 * The northbound database of one OVN: its logical network, kind by kind. When the connection is lost it is made
 * again: calls wait for it as long as their `timeout` allows.
 *
 * **Outcome of a change.** Resolved means committed, and, with `wait`, taken up by ovn-northd (`sb`) or by every
 * chassis as well (`hv`). When one of these rejects, the change is or may be in the database and stays there:
 *
 * - `OVN_WAIT_TIMEOUT`: committed, but not taken up in time; `details` names the chassis that are behind, where
 *   `connectOvn({ southbound })` leads to their database.
 * - `OVSDB_OUTCOME_UNKNOWN`: the connection was lost, or the server fell silent, between the request and its
 *   reply; or `close()` came while others were waited for.
 *
 * With any other error nothing was changed:
 *
 * - `OVN_ALREADY_EXISTS`, `OVN_NOT_FOUND`: as the message says.
 * - `OVN_DIFFERS`: with `mayExist`, the existing object differs from the request; `details` has the difference.
 * - `OVN_AMBIGUOUS`: several are there of what the call is about.
 * - `OVN_DUPLICATE_ADDRESS`: two ports of a switch would have one IP address.
 * - `OVN_CONTENTION`: the database kept moving under the change.
 * - `OVSDB_NO_ANSWER`, `OVSDB_CONNECTION_CLOSED`: the server is silent or gone; `close()` was called.
 * - An OvsdbTransactionError: the server refused, in its own words.
 * - A TypeError or RangeError: bad input, which is never sent.
 *
 * OVN itself never refuses a row: what it cannot parse, such as a match, is reported only in the logs of ovn-northd
 * and ovn-controller. An idle connection does not keep the process alive.
 */
declare class Ovn implements AsyncDisposable {
  #private;
  /** Resolves when the connection is closed. Never rejects. */
  readonly closed: Promise<void>;
  /** Logical switches. */
  readonly switches: OvnObjects<'switches'>;
  /** Ports of logical switches. */
  readonly switchPorts: OvnObjects<'switchPorts'>;
  /** Logical routers. */
  readonly routers: OvnObjects<'routers'>;
  /** Ports of logical routers. */
  readonly routerPorts: OvnObjects<'routerPorts'>;
  /** Static routes of routers. */
  readonly routes: OvnObjects<'routes'>;
  /** Routing policies of routers. */
  readonly policies: OvnObjects<'policies'>;
  /** Address translations of routers. */
  readonly nats: OvnObjects<'nats'>;
  /** Rules of switches and port groups. */
  readonly acls: OvnObjects<'acls'>;
  /** Addresses that expressions name as `$name`. */
  readonly addressSets: OvnObjects<'addressSets'>;
  /** Ports that expressions name as `@name`. */
  readonly portGroups: OvnObjects<'portGroups'>;
  /** Options that ports get by DHCP. */
  readonly dhcpOptions: OvnObjects<'dhcpOptions'>;
  /** Names for which switches answer DNS queries. */
  readonly dns: OvnObjects<'dns'>;
  /** Load balancers. */
  readonly loadBalancers: OvnObjects<'loadBalancers'>;
  /** Marks and limits of switches' packets. */
  readonly qos: OvnObjects<'qos'>;
  /** MAC addresses that routers know without asking. */
  readonly staticMacs: OvnObjects<'staticMacs'>;
  /** Limits of packets. */
  readonly meters: OvnObjects<'meters'>;
  /** Copies of ports' packets. */
  readonly mirrors: OvnObjects<'mirrors'>;
  /** Chassis of which one at a time does the work. */
  readonly haChassisGroups: OvnObjects<'haChassisGroups'>;
  /** BFD sessions of routers' ports. */
  readonly bfd: OvnObjects<'bfd'>;
  /** Limits of the packets that ovn-controller deals with. */
  readonly copp: OvnObjects<'copp'>;
  /** Load balancers that switches and routers have together. */
  readonly loadBalancerGroups: OvnObjects<'loadBalancerGroups'>;
  /** Ports of switches that take turns for one address. */
  readonly forwardingGroups: OvnObjects<'forwardingGroups'>;
  /** What `^name` in load balancers means on each chassis. */
  readonly chassisTemplates: OvnObjects<'chassisTemplates'>;
  /** Where the northbound database listens, and connects to, for clients. */
  readonly connections: OvnObjects<'connections'>;
  /** The whole of it. */
  readonly global: OvnSingle<'global'>;
  /** The files by which the northbound database serves by TLS. */
  readonly ssl: OvnSslObject;
  /**
   * Commits all that `build` calls on its argument as one atomic transaction: either all of it takes effect or
   * nothing does, and each verb sees the work of those before it. `build` must be synchronous; when it throws
   * nothing is sent.
   */
  transaction(build: (tx: OvnTransaction) => void, options?: OvnChangeOptions): Promise<void>;
  /**
   * Resolves when ovn-northd (`sb`), or also every chassis (`hv`, the default), has applied everything that was
   * committed before the call. Chassis that are not registered yet are not waited for. A chassis that is gone
   * without a word is waited for in vain.
   */
  sync(options?: {
    wait?: 'sb' | 'hv' | undefined;
  } & Omit<OvnChangeOptions, 'wait'>): Promise<void>;
  /**
   * Resolves when a chassis has a port of a switch with all its flows: Logical_Switch_Port:up. Rejects with
   * `OVSDB_NO_ANSWER` when that does not come within `timeout`, by default 30 s.
   */
  waitUntilUp(port: string, options?: CallOptions): Promise<void>;
  /**
   * What becomes of objects from now on, whoever changes them: each that came, changed or went, with its options as
   * they are and were. A name in it, such as of a port's DHCP options, is what it was when the object itself changed.
   * It ends with its loop, by the signal, and when the connection is closed; the next event throws what it could not
   * begin for. It does not keep the process alive.
   *
   * ```ts
   * for await (const { kind, change, object } of nb.watch({ kinds: ['switchPorts'] })) { ... }
   * ```
   *
   * @throws TypeError or RangeError for bad options.
   */
  watch(options?: WatchOvnOptions): OvnWatch;
  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** How to connect to an OVN; all of it optional. */
interface ConnectOvnOptions extends Partial<Omit<SessionOptions, 'database' | 'signal'>> {
  /** The southbound database: with it, an error says which chassis are behind. */
  southbound?: string | readonly string[] | undefined;
  /** What changes wait for that do not say. Default `none`, as of ovn-nbctl. */
  wait?: 'none' | 'sb' | 'hv' | undefined;
  /** Milliseconds that each change, and `sync`, may take when it has no `timeout` of its own. Default 10000. */
  changeTimeout?: number | undefined;
  /** The same for each call that reads. Default 10000. In both 0 and Infinity mean no limit. */
  readTimeout?: number | undefined;
  /** Ends the attempt to connect. */
  signal?: AbortSignal | undefined;
}
/**
 * Connects to the northbound database of an OVN and reads it. Without `remote` it is the one that ovn-nbctl finds:
 * what OVN_NB_DB names, else `ovnnb_db.sock` in the folder that OVN_RUNDIR names, or in /var/run/ovn.
 *
 * Rejects with `OVSDB_CONNECT_FAILED` or `OVSDB_NO_ANSWER` when it cannot be reached, with a TypeError or RangeError
 * for bad options, or with the signal's reason.
 */
declare function connectOvn(options?: ConnectOvnOptions): Promise<Ovn>;
export { ACLRow, Address_SetRow, BFDRow, type CallOptions, Chassis_Template_VarRow, type ConnectOvnOptions, ConnectionRow, CoppRow, DHCP_OptionsRow, DNSRow, Forwarding_GroupRow, Gateway_ChassisRow, HA_ChassisRow, HA_Chassis_GroupRow, Load_BalancerRow, Load_Balancer_GroupRow, Load_Balancer_Health_CheckRow, Logical_RouterRow, Logical_Router_PolicyRow, Logical_Router_PortRow, Logical_Router_Static_RouteRow, Logical_SwitchRow, Logical_Switch_PortRow, MeterRow, Meter_BandRow, MirrorRow, NATRow, NB_GlobalRow, OVN_NorthboundSchema, OVN_NorthboundTables, Ovn, type OvnAcl, type OvnAddressSet, type OvnBfd, type OvnBfdKey, type OvnBfdState, type OvnChangeOptions, type OvnChanges, type OvnChassisSettings, type OvnChassisTemplate, type OvnConnection, type OvnConnectionState, type OvnCopp, type OvnCoppProtocol, type OvnDhcpOptions, type OvnDirection, type OvnDns, type OvnElementKeys, type OvnElements, type OvnEncapsulation, type OvnEvent, type OvnForwardingGroup, type OvnGlobal, type OvnGlobalState, type OvnHaChassisGroup, type OvnIfExists, type OvnKey, type OvnKind, type OvnKinds, type OvnLoadBalancer, type OvnLoadBalancerGroup, type OvnMayExist, type OvnMeter, type OvnMirror, type OvnNamed, type OvnNat, type OvnNew, type OvnObject, type OvnObjects, type OvnPolicy, type OvnPortGroup, type OvnQos, type OvnRoute, type OvnRouter, type OvnRouterPort, type OvnSingle, type OvnSingleChanges, type OvnSingleKind, type OvnSingleObject, type OvnSingleVerbs, type OvnSsl, type OvnSslObject, type OvnStaticMac, type OvnSwitch, type OvnSwitchPort, type OvnSwitchPortState, type OvnSwitchPortType, type OvnTagged, type OvnTransaction, type OvnVerbs, OvnWatch, OvsdbError, type OvsdbErrorInit, OvsdbTransactionError, Port_GroupRow, QoSRow, SSLRow, Static_MAC_BindingRow, type WatchOvnOptions, bindPort, connectOvn, getChassis, setChassis, unbindPort, waitForBinding };