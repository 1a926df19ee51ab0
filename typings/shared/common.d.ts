/** What `NetlinkError` carries beside its message. Only what is known is set. */
interface NetlinkErrorInit {
  /** The symbolic error, such as `EEXIST`; stable. */
  code: string;
  /** The negative errno, such as -17, as Node's own system errors carry it. */
  errno?: number | undefined;
  /** The kernel request or system call that failed, such as `RTM_NEWLINK` or `setns`. */
  syscall?: string | undefined;
  /** The library's function that was called, such as `createVxlan`. */
  operation?: string | undefined;
  /** The link it was about. */
  link?: string | undefined;
  /** The namespace it happened in: a name or a path; absent for the process's own. */
  netns?: string | undefined;
  /** The kernel's own words, from the extended acknowledgement. */
  kernelMessage?: string | undefined;
  /** The option at fault, by its name in this API. */
  option?: string | undefined;
  /** The number of the attribute that the kernel misses; `option` is what would have sent it. */
  missingAttribute?: number | undefined;
  /** With `EPERM`: the capability that is missing, such as `CAP_NET_ADMIN` (capabilities(7)). */
  capability?: string | undefined;
  /** The limits that the option broke, where the kernel reports them. */
  limits?: NetlinkLimits | undefined;
  /** With `EEXIST` and `mayExist`: the options in which the existing object differs. */
  differences?: readonly NetlinkDifference[] | undefined;
  /** With `EINTR`: what was read of a listing that kept changing while it was read. */
  partial?: unknown[] | undefined;
  /** The error that this one comes of. */
  cause?: unknown;
}
/** An option in which the existing object differs from the request. */
interface NetlinkDifference {
  /** Dotted path of the option, such as `vxlan.vni`. */
  option: string;
  /** What was asked for. */
  asked: unknown;
  /** What there is; undefined for nothing. */
  existing: unknown;
}
/**
 * The kernel's limits of an attribute (NLMSGERR_ATTR_POLICY). What a number does not hold exactly is
 * a bigint.
 */
interface NetlinkLimits {
  /** Of a number. */
  min?: number | bigint;
  /** Of a number, its largest. */
  max?: number | bigint;
  /** Of its length, in bytes. */
  minLength?: number;
  /** Of its length, in bytes, the most. */
  maxLength?: number;
  /** The bits that may be set. */
  mask?: number | bigint;
  /** Its type on the wire, such as `u32` or `nulString` (NL_ATTR_TYPE_*). */
  type?: string;
}
/** The kernel, or a system call on the way to it, refused. Shaped as Node's system errors are. */
declare class NetlinkError extends Error {
  readonly name = "NetlinkError";
  readonly code: string;
  readonly errno?: number;
  readonly syscall?: string;
  readonly operation?: string;
  readonly link?: string;
  readonly netns?: string;
  readonly kernelMessage?: string;
  readonly option?: string;
  readonly missingAttribute?: number;
  readonly capability?: string;
  readonly limits?: NetlinkLimits;
  readonly differences?: readonly NetlinkDifference[];
  readonly partial?: unknown[];
  constructor(message: string, {
    cause,
    ...facts
  }: NetlinkErrorInit);
}
/** What `OvsdbError` carries beside its message. Only what is known is set. */
interface OvsdbErrorInit {
  /** Stable code: `OVSDB_...` for the protocol and connection, `OVS_...` for Open vSwitch. */
  code: string;
  /** The server's own error string (RFC 7047 section 3.1), such as `constraint violation`. */
  error?: string | undefined;
  /** The server's or ovs-vswitchd's own words. */
  details?: string | undefined;
  /** The library's function or the RPC method that failed. */
  operation?: string | undefined;
  /** The remote it happened on, such as `unix:/run/openvswitch/db.sock`. */
  remote?: string | undefined;
  /** With `OVS_DAEMON_UNREACHABLE`: the pid file or the socket that shows it. */
  path?: string | undefined;
  /** The option at fault, by its name in this API. */
  option?: string | undefined;
  /** Of a change: the verb that it failed at. */
  verb?: OvsVerb | undefined;
  /** With `OVS_APPLY_FAILED`: each interface that ovs-vswitchd could not set up. */
  failures?: readonly OvsFailure[] | undefined;
  /** With `onFailure: 'remove'`: the verbs of which something is in the database; none when all of it went. */
  remaining?: readonly OvsVerb[] | undefined;
  /** The error that this one comes of. */
  cause?: unknown;
}
/** A verb of a change. */
interface OvsVerb {
  /** Its position among the verbs of the transaction, counted from 0. */
  index: number;
  /** Its name, such as `addPort`. */
  operation: string;
  /** Of a row verb, its table. */
  table?: string;
  /** Of a row verb, its record. */
  record?: string;
  /** Of a row verb that is about one, its column. */
  column?: string;
  /** The name of the bridge, port or other thing that it is about. */
  name?: string;
}
/** An interface that ovs-vswitchd could not set up. */
interface OvsFailure {
  /** Its owner: a bridge, whose local interface it is, or a port. */
  kind: 'bridge' | 'port';
  /** The name of that bridge or port. */
  name: string;
  /** The interface's name. */
  interface: string;
  /** ovs-vswitchd's own words (Interface:error); absent when it wrote none. */
  error?: string;
}
/** The OVSDB server refused, the connection failed, or ovs-vswitchd could not apply a change. */
declare class OvsdbError extends Error {
  readonly name = "OvsdbError";
  readonly code: string;
  readonly error?: string;
  readonly details?: string;
  readonly operation?: string;
  readonly remote?: string;
  readonly path?: string;
  readonly option?: string;
  readonly verb?: OvsVerb;
  readonly failures?: readonly OvsFailure[];
  readonly remaining?: readonly OvsVerb[];
  constructor(message: string, {
    cause,
    ...facts
  }: OvsdbErrorInit);
}
/** Bad input, refused before any request was made. `option` names it as the caller spelled it. */
interface InvalidArgument extends Error {
  /** Whether its type cannot be meant, or its value. */
  code: 'ERR_INVALID_ARG_TYPE' | 'ERR_INVALID_ARG_VALUE';
  /** Dotted path of the option at fault, such as `peer.name`. */
  option: string;
}
/** A link, by its name, one of its alternative names, or its index. */
type LinkRef = string | number;
/**
 * A network namespace. From `createNetns(name)` it refers to the namespace by its name and
 * holds nothing; from `openNetns` and from `createNetns()` without a name it holds the
 * namespace open, and so alive, until it is closed. Give it wherever `netns` is asked for.
 *
 * One that holds a namespace and is garbage collected without `close` is closed then, some time later,
 * with a warning of the process (code `OVS_NETLINK_NETNS_NOT_CLOSED`). Whoever keeps its `fd` alone
 * does not keep it open.
 */
declare class Netns implements AsyncDisposable {
  #private;
  /** Its name as `ip netns` shows it, if it was created or opened by name. */
  readonly name: string | undefined;
  /** The file it is bound to, if it was created or opened by name or path. */
  readonly path: string | undefined;
  /** The number that identifies it, as in `ls -l /proc/PID/ns/net`. */
  readonly inode: number;
  /**
   * Whether the call that returned this handle created the namespace; undefined for an opened one.
   */
  readonly created: boolean | undefined;
  /** The descriptor that holds it open, if this handle has one and is not closed. */
  get fd(): number | undefined;
  /** Whether `close` was called; functions refuse a closed handle. */
  get closed(): boolean;
  /**
   * Returns whether both are the same namespace, as long as both exist: the kernel reuses a number once its
   * namespace is gone.
   */
  equals(other: Netns): boolean;
  /** Closes the handle; the namespace stays if it has a name or a process in it. Idempotent. */
  close(): Promise<void>;
  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Which network namespace: a name as `ip netns` knows it (a file in /run/netns), a handle, the
 * process's own (`{ self: true }`), that of a process, whatever is bound to a path, or an open
 * descriptor.
 *
 * An option `netns` defaults to the process's own, except a pair's `peer.netns`, which defaults to the
 * namespace of the first end, as `linkNetns` does to that of the link: there `{ self: true }` is needed
 * to name the process's own. It is exactly what `netns` left out is, in worker threads, too: such calls
 * share one queue, and no capability is needed to enter the namespace. `{ pid: process.pid }` has another
 * queue, and takes CAP_SYS_ADMIN.
 */
type NetnsRef = string | Netns | {
  self: true;
} | {
  pid: number;
} | {
  path: string;
} | {
  fd: number;
};
declare class Iteration<Event> implements AsyncIterableIterator<Event>, AsyncDisposable {
  #private;
  /**
   * Resolves when the watch has started: later changes are reported. Rejects as the first iteration does, and when
   * it was ended before that.
   */
  readonly ready: Promise<void>;
  /** Returns the next event. Calls may overlap; they are answered in order. */
  next(): Promise<IteratorResult<Event, undefined>>;
  /** Ends the watch, as leaving the loop does. */
  return(): Promise<IteratorResult<Event, undefined>>;
  /** Ends the watch; a pending `next()` resolves as done. Idempotent. */
  close(): Promise<void>;
  /** Itself: it is iterated once. */
  [Symbol.asyncIterator](): this;
  /** Ends the iteration. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** The options of kinds that this library does not describe. */
/** An attribute of a kind's own (inside IFLA_INFO_DATA), by its number in the kernel's headers. */
interface RawAttribute {
  /** 0 to 16,383. */
  type: number;
  /**
   * Its bytes, as they are or as hexadecimal digits, two for each; or the attributes inside of it. Numbers are in the
   * machine's byte order, unless the kernel says otherwise. Absent for a flag, which has none. Reported as bytes, or,
   * where the kernel says that there are attributes inside (NLA_F_NESTED), as those.
   */
  value?: Uint8Array | string | readonly RawAttribute[] | undefined;
}
/** What every call on rtnetlink takes. */
interface CallOptions {
  /** The network namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /**
   * Drops the call while it waits in its queue; the promise is then rejected with the signal's
   * reason and nothing was done. Once with the kernel, a call ends with the kernel's verdict.
   */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds the call may wait in its queue, 0 to 2,147,483,647; then it is dropped, nothing was
   * done, and the promise is rejected with `ETIMEDOUT`. Once with the kernel, a call ends with the
   * kernel's verdict. Default: no limit.
   */
  timeout?: number | undefined;
}
/** For what the kernel reads of other namespaces, too. */
interface TargetOptions {
  /**
   * Read another namespace instead, without entering it: the one that this one knows by this number,
   * 0 to 2,147,483,647 (see `setNetnsId`; a link's `linkNetnsId`). Needs CAP_NET_ADMIN in the user
   * namespace that owns the other one.
   */
  targetNsid?: number | undefined;
}
/** For functions that create. */
interface MayExist {
  /**
   * Succeed when the object exists and matches every option that was passed; others do not matter. Where it
   * differs, the call fails with `EEXIST`, which lists the options with both values in `differences`. Nothing is
   * changed either way. Default false.
   */
  mayExist?: boolean | undefined;
}
/** What functions that create return, alone or beside what they made. */
interface Created {
  /**
   * Whether the call made it. False where it was there already, as `mayExist` allows: then it is
   * somebody else's, and not to be deleted when what follows fails.
   */
  created: boolean;
}
/** For functions that delete. */
interface IfExists {
  /** Succeed when there is none. Default false. */
  ifExists?: boolean | undefined;
}
/**
 * Options, or the same object as it was reported: what a list, a get or a watch returned can be
 * handed back. What of it is no option is passed over; an `index` that is another link's is refused.
 */
type HandedBack<Options, Reported> = { [Key in keyof Options]: Key extends keyof Reported ? Options[Key] | Reported[Key] : Options[Key] } & { [Key in Exclude<keyof Reported, keyof Options>]?: unknown };
/** What is given has a value. */
type Given<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> };
/** For functions that replace. */
interface MustExist {
  /** Fail with `ENOENT` when there is none, instead of adding it. Default false. */
  mustExist?: boolean | undefined;
}
/** For functions that replace what the kernel does not change in all. */
interface Recreate {
  /**
   * If the kernel cannot change the existing object as requested, delete it and add it again: dependent objects,
   * such as routes, may be deleted with it. Default false: the call fails with `ENOTSUP` and the option, and
   * changes nothing.
   */
  recreate?: boolean | undefined;
}
/** IPv4 or IPv6, by its name or its number (AF_INET, AF_INET6). */
type Family = 'inet' | 'inet6' | 2 | 10;
/**
 * Options of a tunnel of bare packets in UDP, such as MPLS in UDP (RFC 7510,
 * Documentation/networking/bareudp.rst of the kernel). Each member is an attribute IFLA_BAREUDP_*
 * of linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface Bareudp {
  /** UDP port to send to and listen on; needed (PORT; fixed). */
  dstPort?: number | undefined;
  /**
   * The protocol of the carried packets, by name or by the number of their Ethernet type; needed
   * (ETHERTYPE; fixed).
   */
  etherType?: 'ip' | 'ipv6' | 'mpls_uc' | 'mpls_mc' | number | undefined;
  /** Lowest UDP port to send from, which follows from the packet (SRCPORT_MIN; fixed). */
  srcPortMin?: number | undefined;
  /** With `ip` carry IPv6 packets, too; with `mpls_uc` those to many (MULTIPROTO_MODE; fixed). */
  multiProto?: boolean | undefined;
}
/**
 * The aggregator that a bond with 802.3ad uses. Each member is an attribute IFLA_BOND_AD_INFO_* of
 * linux/if_link.h, named beside it.
 */
interface BondAdInfo {
  /** The aggregator in use (AGGREGATOR). */
  aggregatorId?: number;
  /** Its ports (NUM_PORTS). */
  ports?: number;
  /** Our key (ACTOR_KEY). */
  actorKey?: number;
  /** The partner's key (PARTNER_KEY). */
  partnerKey?: number;
  /** The partner's Ethernet address (PARTNER_MAC). */
  partnerMac?: string;
}
/**
 * Options of a bond (ip-link(8) "BOND Type Support", Documentation/networking/bonding.rst of the
 * kernel). Times are in milliseconds. Many can only be changed while the bond is down or has no
 * ports, or only in some modes; the kernel refuses them otherwise. Each member is an attribute
 * IFLA_BOND_* of linux/if_link.h, named beside it. Those marked (reported) cannot be set.
 */
interface Bond {
  /** How ports share the work. Default balance-rr (MODE). */
  mode?: 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' | 'balance-tlb' | 'balance-alb' | number | undefined;
  /** The port in use, by name or index, of a mode that uses one (ACTIVE_SLAVE). */
  activePort?: string | number | undefined;
  /** Between looks at the ports' carrier; 0 does not look. Default 0 (MIIMON). */
  miimon?: number | undefined;
  /** From a port's carrier to its use, a multiple of `miimon` (UPDELAY). */
  upDelay?: number | undefined;
  /** From the loss of carrier to disuse, likewise (DOWNDELAY). */
  downDelay?: number | undefined;
  /** Between notifications to the neighbours after a failover (PEER_NOTIF_DELAY). */
  peerNotifyDelay?: number | undefined;
  /**
   * Read the carrier from the driver's flag. Default true (USE_CARRIER; always true since Linux
   * 6.18).
   */
  useCarrier?: boolean | undefined;
  /** Between ARP requests to `arpIpTargets`; 0 sends none (ARP_INTERVAL). */
  arpInterval?: number | undefined;
  /** IPv4 addresses, at most 16, that must answer (ARP_IP_TARGET). */
  arpIpTargets?: readonly string[] | undefined;
  /** IPv6 addresses, at most 16, that must answer; since Linux 5.18 (NS_IP6_TARGET). */
  nsIp6Targets?: readonly string[] | undefined;
  /** Which answers are checked (ARP_VALIDATE). */
  arpValidate?: 'none' | 'active' | 'backup' | 'all' | 'filter' | 'filter_active' | 'filter_backup' | number | undefined;
  /** Whether one target must answer or all (ARP_ALL_TARGETS). */
  arpAllTargets?: 'any' | 'all' | number | undefined;
  /** Answers that may be missing, 1 to 255. Default 2; since Linux 5.17 (MISSED_MAX). */
  arpMissedMax?: number | undefined;
  /** The port to prefer, by name or index (PRIMARY). */
  primary?: string | number | undefined;
  /** When it is taken again after a failure (PRIMARY_RESELECT). */
  primaryReselect?: 'always' | 'better' | 'failure' | number | undefined;
  /** Whose Ethernet address the bond has (FAIL_OVER_MAC). */
  failOverMac?: 'none' | 'active' | 'follow' | number | undefined;
  /** The hash policy that selects the port of a packet (XMIT_HASH_POLICY). */
  xmitHashPolicy?: 'layer2' | 'layer3+4' | 'layer2+3' | 'encap2+3' | 'encap3+4' | 'vlan+srcmac' | number | undefined;
  /** IGMP reports after a failover, 0 to 255 (RESEND_IGMP). */
  resendIgmp?: number | undefined;
  /** Notifications to the neighbours after a failover, 0 to 255 (NUM_PEER_NOTIF). */
  peerNotifications?: number | undefined;
  /** Take packets that arrive on ports that are not in use (ALL_SLAVES_ACTIVE). */
  allPortsActive?: boolean | undefined;
  /** Ports with carrier that the bond needs to have one (MIN_LINKS). */
  minLinks?: number | undefined;
  /** Seconds between learning packets (LP_INTERVAL). */
  lpInterval?: number | undefined;
  /** With balance-rr, packets before the next port's turn; 0 is random (PACKETS_PER_SLAVE). */
  packetsPerPort?: number | undefined;
  /** How often the partner should send LACP packets (AD_LACP_RATE). */
  lacpRate?: 'slow' | 'fast' | number | undefined;
  /** Send LACP packets unasked. Default true; since Linux 5.15 (AD_LACP_ACTIVE). */
  lacpActive?: boolean | undefined;
  /**
   * With 802.3ad, no port carries packets before a partner has answered. Default false; since Linux
   * 7.2 (LACP_STRICT).
   */
  lacpStrict?: boolean | undefined;
  /** How one of several aggregators is chosen; `actor_port_prio` since Linux 6.18 (AD_SELECT). */
  adSelect?: 'stable' | 'bandwidth' | 'count' | 'actor_port_prio' | number | undefined;
  /** With 802.3ad, 1 to 65,535 (AD_ACTOR_SYS_PRIO). */
  adActorSystemPriority?: number | undefined;
  /** With 802.3ad, 0 to 1023 (AD_USER_PORT_KEY). */
  adUserPortKey?: number | undefined;
  /** With 802.3ad, an Ethernet address (AD_ACTOR_SYSTEM). */
  adActorSystem?: string | undefined;
  /** With 802.3ad, the aggregator in use (AD_INFO; reported). */
  adInfo?: BondAdInfo | undefined;
  /** Shift load between ports by how it changes (TLB_DYNAMIC_LB). */
  tlbDynamicLb?: boolean | undefined;
  /**
   * With 802.3ad, collecting and distributing are one state; since Linux 6.9, and 6.1 of Debian
   * (COUPLED_CONTROL).
   */
  coupledControl?: boolean | undefined;
  /**
   * With 802.3ad, send ARP and neighbour discovery on all ports; since Linux 6.17
   * (BROADCAST_NEIGH).
   */
  broadcastNeighbor?: boolean | undefined;
}
/**
 * Options of a port of a bond. Each member is an attribute IFLA_BOND_SLAVE_* of linux/if_link.h,
 * named beside it. Those marked (reported) cannot be set.
 */
interface BondPort {
  /** In use, or waiting (STATE; reported). */
  state?: 'active' | 'backup' | number | undefined;
  /** Its carrier (MII_STATUS; reported). */
  miiStatus?: 'up' | 'going-down' | 'down' | 'going-back' | number | undefined;
  /** How often it lost its carrier (LINK_FAILURE_COUNT; reported). */
  linkFailures?: number | undefined;
  /** The Ethernet address it has outside the bond (PERM_HWADDR; reported). */
  permanentMac?: string | undefined;
  /** The transmit queue that leads to it, 0 for none (QUEUE_ID). */
  queueId?: number | undefined;
  /** The higher, the sooner it is taken; since Linux 6.0 (PRIO). */
  priority?: number | undefined;
  /** (AD_AGGREGATOR_ID; reported) */
  adAggregatorId?: number | undefined;
  /** (AD_ACTOR_OPER_PORT_STATE; reported) */
  adActorOperState?: number | undefined;
  /** (AD_PARTNER_OPER_PORT_STATE; reported) */
  adPartnerOperState?: number | undefined;
  /** With 802.3ad; since Linux 6.18 (ACTOR_PORT_PRIO). */
  adActorPriority?: number | undefined;
}
/**
 * Who sends multicast queries on a bridge, or in a VLAN of it. Each member is an attribute
 * BRIDGE_QUERIER_* of linux/if_bridge.h, named beside it.
 */
interface BridgeQuerier {
  /** The IPv4 querier's address (IP_ADDRESS). */
  ip?: string;
  /** The ifindex of the port that leads to it (IP_PORT). */
  port?: number;
  /** Hundredths of a second until it is forgotten (IP_OTHER_TIMER). */
  timer?: bigint;
  /** The IPv6 querier's address (IPV6_ADDRESS). */
  ip6?: string;
  /** The ifindex of the port that leads to it (IPV6_PORT). */
  port6?: number;
  /** Hundredths of a second until it is forgotten (IPV6_OTHER_TIMER). */
  timer6?: bigint;
}
/**
 * Options of a Linux bridge (ip-link(8) "BRIDGE Type Support"). Times are in hundredths of a
 * second. Each member is an attribute IFLA_BR_* of linux/if_link.h, or a bit of one, named beside
 * it. Those marked (reported) cannot be set.
 */
interface Bridge {
  /** 200 to 3000 (FORWARD_DELAY). */
  forwardDelay?: number | undefined;
  /** 100 to 1000 (HELLO_TIME). */
  helloTime?: number | undefined;
  /** 600 to 4000 (MAX_AGE). */
  maxAge?: number | undefined;
  /** How long a learned MAC lives; 0 forgets at once (AGEING_TIME). */
  ageingTime?: number | undefined;
  /** Spanning tree protocol (STP_STATE). */
  stp?: boolean | undefined;
  /**
   * Who runs it: `user`, a program; `kernel`; `auto`, a program if /sbin/bridge-stp takes the
   * bridge, in the first namespace alone. Only while `stp` is off. Default auto; since Linux 7.1
   * (STP_MODE).
   */
  stpMode?: 'auto' | 'user' | 'kernel' | number | undefined;
  /** Priority in the spanning tree, 0 to 65,535 (PRIORITY). */
  priority?: number | undefined;
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number | undefined;
  /** The spanning tree's multicast address (GROUP_ADDR). */
  groupAddress?: string | undefined;
  /**
   * The root of the spanning tree, priority and MAC: `8000.02:00:00:00:00:01` (ROOT_ID; reported).
   */
  rootId?: string | undefined;
  /** This bridge, likewise (BRIDGE_ID; reported). */
  bridgeId?: string | undefined;
  /** The port towards the root (ROOT_PORT; reported). */
  rootPort?: number | undefined;
  /** Cost of the path to the root (ROOT_PATH_COST; reported). */
  rootPathCost?: number | undefined;
  /** (TOPOLOGY_CHANGE; reported) */
  topologyChange?: boolean | undefined;
  /** (TOPOLOGY_CHANGE_DETECTED; reported) */
  topologyChangeDetected?: boolean | undefined;
  /** Time that is left of the timer, with `statistics` (HELLO_TIMER; reported). */
  helloTimer?: bigint | undefined;
  /** Time that is left of the timer, with `statistics` (TCN_TIMER; reported). */
  tcnTimer?: bigint | undefined;
  /** Time that is left of the timer, with `statistics` (TOPOLOGY_CHANGE_TIMER; reported). */
  topologyChangeTimer?: bigint | undefined;
  /** Time that is left of the timer, with `statistics` (GC_TIMER; reported). */
  gcTimer?: bigint | undefined;
  /** Keep VLANs apart (VLAN_FILTERING). */
  vlanFiltering?: boolean | undefined;
  /** (VLAN_PROTOCOL) */
  vlanProtocol?: '802.1Q' | '802.1ad' | number | undefined;
  /** VLAN of untagged packets, 0 for none (VLAN_DEFAULT_PVID). */
  vlanDefaultPvid?: number | undefined;
  /** Count per VLAN (VLAN_STATS_ENABLED). */
  vlanStats?: boolean | undefined;
  /** Count per VLAN and port; only while no port has a VLAN (VLAN_STATS_PER_PORT). */
  vlanStatsPerPort?: boolean | undefined;
  /** 0 never, 1 learned, 2 always (MCAST_ROUTER). */
  mcastRouter?: number | undefined;
  /** Multicast snooping (MCAST_SNOOPING). */
  mcastSnooping?: boolean | undefined;
  /** Send multicast queries (MCAST_QUERIER). */
  mcastQuerier?: boolean | undefined;
  /** Send queries from the bridge's own address, not from 0.0.0.0 (MCAST_QUERY_USE_IFADDR). */
  mcastQueryUseIfaddr?: boolean | undefined;
  /** (MCAST_HASH_ELASTICITY; reported; always 16 since Linux 5.0) */
  mcastHashElasticity?: number | undefined;
  /** Most multicast groups (MCAST_HASH_MAX). */
  mcastHashMax?: number | undefined;
  /** Queries before a group counts as left (MCAST_LAST_MEMBER_CNT). */
  mcastLastMemberCount?: number | undefined;
  /** Queries at the start (MCAST_STARTUP_QUERY_CNT). */
  mcastStartupQueryCount?: number | undefined;
  /** Between the queries before a group counts as left (MCAST_LAST_MEMBER_INTVL). */
  mcastLastMemberInterval?: bigint | undefined;
  /** How long a member is remembered (MCAST_MEMBERSHIP_INTVL). */
  mcastMembershipInterval?: bigint | undefined;
  /** How long another querier is waited for (MCAST_QUERIER_INTVL). */
  mcastQuerierInterval?: bigint | undefined;
  /** Between queries (MCAST_QUERY_INTVL). */
  mcastQueryInterval?: bigint | undefined;
  /** How long members may take to answer (MCAST_QUERY_RESPONSE_INTVL). */
  mcastQueryResponseInterval?: bigint | undefined;
  /** Between the queries at the start (MCAST_STARTUP_QUERY_INTVL). */
  mcastStartupQueryInterval?: bigint | undefined;
  /** Count multicast packets (MCAST_STATS_ENABLED). */
  mcastStats?: boolean | undefined;
  /** 2 or 3 (MCAST_IGMP_VERSION). */
  mcastIgmpVersion?: number | undefined;
  /** 1 or 2 (MCAST_MLD_VERSION). */
  mcastMldVersion?: number | undefined;
  /** How many MACs were learned; since Linux 6.7 (FDB_N_LEARNED; reported). */
  fdbLearnedCount?: number | undefined;
  /** Most MACs to learn, 0 for no limit; since Linux 6.7 (FDB_MAX_LEARNED). */
  fdbMaxLearned?: number | undefined;
  /** Do not learn from link-local packets; since Linux 5.0 (MULTI_BOOLOPT, NO_LL_LEARN). */
  noLinkLocalLearn?: boolean | undefined;
  /** Snoop each VLAN by itself; since Linux 5.15 (MULTI_BOOLOPT, MCAST_VLAN_SNOOPING). */
  mcastVlanSnooping?: boolean | undefined;
  /**
   * Multiple spanning trees; only while no port has a VLAN; since Linux 5.18 (MULTI_BOOLOPT,
   * MST_ENABLE).
   */
  mst?: boolean | undefined;
  /**
   * Report multicast entries that hardware did not take; since Linux 6.16 (MULTI_BOOLOPT,
   * MDB_OFFLOAD_FAIL_NOTIFICATION).
   */
  mdbOffloadFailNotify?: boolean | undefined;
  /**
   * Keep the bridge's own addresses in VLAN 0 alone; since Linux 6.18 (MULTI_BOOLOPT,
   * FDB_LOCAL_VLAN_0).
   */
  fdbLocalVlan0?: boolean | undefined;
  /** Who sends multicast queries, if another does (MCAST_QUERIER_STATE; reported). */
  mcastQuerierState?: BridgeQuerier | undefined;
  /** Forget all that was learned; not reported (FDB_FLUSH). */
  fdbFlush?: boolean | undefined;
  /** Show bridged packets to iptables (NF_CALL_IPTABLES). */
  nfCallIptables?: boolean | undefined;
  /** Show bridged packets to ip6tables (NF_CALL_IP6TABLES). */
  nfCallIp6tables?: boolean | undefined;
  /** Show bridged packets to arptables (NF_CALL_ARPTABLES). */
  nfCallArptables?: boolean | undefined;
}
/**
 * Options of a port of a bridge (bridge(8) "bridge link set", ip-link(8) "bridge_slave"). Each
 * member is an attribute IFLA_BRPORT_* of linux/if_link.h, named beside it. Those marked (reported)
 * cannot be set.
 */
interface BridgePort {
  /** In the spanning tree; the kernel's or a program's to change (STATE). */
  state?: 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking' | number | undefined;
  /** In the spanning tree, 0 to 63 (PRIORITY). */
  priority?: number | undefined;
  /** In the spanning tree, 1 to 65,535 (COST). */
  cost?: number | undefined;
  /** Send packets out of the port they came in by (MODE). */
  hairpin?: boolean | undefined;
  /** Disable the port when a spanning tree packet arrives (BPDU guard) (GUARD). */
  guard?: boolean | undefined;
  /** Prevent the port from becoming the root port (PROTECT). */
  rootBlock?: boolean | undefined;
  /** Stop a multicast group at once when it is left (FAST_LEAVE). */
  mcastFastLeave?: boolean | undefined;
  /** Learn MAC addresses from received packets. Default true (LEARNING). */
  learning?: boolean | undefined;
  /** Send unicast packets of unknown destination. Default true (UNICAST_FLOOD). */
  flood?: boolean | undefined;
  /** Send multicast packets of unknown group. Default true (MCAST_FLOOD). */
  mcastFlood?: boolean | undefined;
  /** Send broadcast packets. Default true (BCAST_FLOOD). */
  bcastFlood?: boolean | undefined;
  /** Send multicast packets as unicast, to each member (MCAST_TO_UCAST). */
  mcastToUnicast?: boolean | undefined;
  /** Answer ARP for neighbours (PROXYARP). */
  proxyArp?: boolean | undefined;
  /** The same, as IEEE 802.11 and Hotspot 2.0 require it (PROXYARP_WIFI). */
  proxyArpWifi?: boolean | undefined;
  /** Take what the hardware learned; not reported (LEARNING_SYNC). */
  learningSync?: boolean | undefined;
  /** Answer ARP and neighbour discovery instead of sending it on (NEIGH_SUPPRESS). */
  neighSuppress?: boolean | undefined;
  /** The same per VLAN; since Linux 6.4 (NEIGH_VLAN_SUPPRESS). */
  neighVlanSuppress?: boolean | undefined;
  /**
   * With `neighSuppress`, send gratuitous ARP and unsolicited neighbour advertisements on all the
   * same; not with `neighVlanSuppress`, where VLANs have this. Default false; since Linux 7.2
   * (NEIGH_FORWARD_GRAT).
   */
  neighForwardGrat?: boolean | undefined;
  /** Map VLANs to tunnels (VLAN_TUNNEL). */
  vlanTunnel?: boolean | undefined;
  /** Reach only ports that are not isolated (ISOLATED). */
  isolated?: boolean | undefined;
  /** Take packets only from MACs in the forwarding database; since Linux 5.18 (LOCKED). */
  locked?: boolean | undefined;
  /** With `locked`, note the MACs that were refused; since Linux 6.2 (MAB). */
  mab?: boolean | undefined;
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number | undefined;
  /**
   * Whether a multicast router is attached: 0 never, 1 if seen, 2 always, 3 seen for now
   * (MULTICAST_ROUTER).
   */
  mcastRouter?: number | undefined;
  /** How many multicast groups it has; since Linux 6.3 (MCAST_N_GROUPS; reported). */
  mcastGroups?: number | undefined;
  /** How many it may have, 0 for no limit; since Linux 6.3 (MCAST_MAX_GROUPS). */
  mcastMaxGroups?: number | undefined;
  /** Hosts that are tracked by themselves (MCAST_EHT_HOSTS_LIMIT). */
  mcastEhtHostsLimit?: number | undefined;
  /** How many there are (MCAST_EHT_HOSTS_CNT; reported). */
  mcastEhtHosts?: number | undefined;
  /**
   * The port that takes over without carrier: given by name or index, reported by index
   * (BACKUP_PORT).
   */
  backupPort?: string | number | undefined;
  /** The nexthop that its packets then get; since Linux 6.6 (BACKUP_NHID). */
  backupNexthop?: number | undefined;
  /** Forget what was learned on it; not reported (FLUSH). */
  fdbFlush?: boolean | undefined;
  /** The root bridge that the port learned, priority and MAC (ROOT_ID; reported). */
  rootId?: string | undefined;
  /** The designated bridge, likewise (BRIDGE_ID; reported). */
  bridgeId?: string | undefined;
  /** (DESIGNATED_PORT; reported) */
  designatedPort?: number | undefined;
  /** (DESIGNATED_COST; reported) */
  designatedCost?: number | undefined;
  /** Priority and number as the spanning tree has them (ID; reported). */
  id?: number | undefined;
  /** Its number among the bridge's ports (NO; reported). */
  number?: number | undefined;
  /** (TOPOLOGY_CHANGE_ACK; reported) */
  topologyChangeAck?: boolean | undefined;
  /** (CONFIG_PENDING; reported) */
  configPending?: boolean | undefined;
  /**
   * Time that is left, in hundredths of a second, with `statistics` (MESSAGE_AGE_TIMER; reported).
   */
  messageAgeTimer?: bigint | undefined;
  /** The same (FORWARD_DELAY_TIMER; reported). */
  forwardDelayTimer?: bigint | undefined;
  /** The same (HOLD_TIMER; reported). */
  holdTimer?: bigint | undefined;
  /** Media redundancy (MRP_RING_OPEN; reported). */
  mrpRingOpen?: boolean | undefined;
  /** Media redundancy (MRP_IN_OPEN; reported). */
  mrpInOpen?: boolean | undefined;
}
/** A dummy has no options of its own: it takes packets and drops them (ip-link(8)). */
type Dummy = Record<never, never>;
/**
 * Options of all GRE tunnels (RFC 2784 and 2890, ip-link(8) "IPIP, SIT Type Support" and the
 * sections after it). Each member is an attribute IFLA_GRE_* of linux/if_tunnel.h, or a bit of one,
 * named beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface AnyGre {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** Received packets have a key. Default true where `iKey` is given (IFLAGS, GRE_KEY). */
  iKeyed?: boolean | undefined;
  /** Drop received packets that are out of order (IFLAGS, GRE_SEQ). */
  iSequence?: boolean | undefined;
  /** Received packets must have a checksum (IFLAGS, GRE_CSUM). */
  iChecksum?: boolean | undefined;
  /** Sent packets have a key. Default true where `oKey` is given (OFLAGS, GRE_KEY). */
  oKeyed?: boolean | undefined;
  /** Number sent packets (OFLAGS, GRE_SEQ). */
  oSequence?: boolean | undefined;
  /** Sent packets have a checksum (OFLAGS, GRE_CSUM). */
  oChecksum?: boolean | undefined;
  /** Key of received packets (IKEY). */
  iKey?: number | undefined;
  /** Key of sent packets (OKEY). */
  oKey?: number | undefined;
  /**
   * Time to live of the outer packet; 0 takes the inner packet's. Default 0 over IPv4, 64 over IPv6
   * (TTL).
   */
  ttl?: number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /** Routes, tc or Open vSwitch set key and remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/**
 * A GRE tunnel over IPv4: `gre` carries IP packets, `gretap` Ethernet frames. Each member is an
 * attribute IFLA_GRE_* of linux/if_tunnel.h, named beside it. Those marked (fixed) cannot be
 * changed after the link was created.
 */
interface Gre extends AnyGre {
  /** The address to send from, of the tunnel's own family (LOCAL). */
  local?: string | undefined;
  /** The other end, of the same family (REMOTE). */
  remote?: string | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** Path MTU discovery. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined;
  /** Fragment although the inner packet forbids it; not with `pmtuDiscovery` (IGNORE_DF). */
  ignoreDf?: boolean | undefined;
}
/**
 * Options of mirroring tunnels (ip-link(8) "erspan"). Each member is an attribute IFLA_GRE_* of
 * linux/if_tunnel.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface AnyErspan {
  /** Version of the header, 0 to 2; 1 and 2 have the options below (ERSPAN_VER; fixed). */
  version?: number | undefined;
  /** With version 1, the mirrored port, 0 to 1,048,575 (ERSPAN_INDEX). */
  sessionIndex?: number | undefined;
  /** With version 2, which of a port's packets are mirrored (ERSPAN_DIR). */
  direction?: 'ingress' | 'egress' | number | undefined;
  /** With version 2, the mirroring engine, 0 to 63 (ERSPAN_HWID). */
  hardwareId?: number | undefined;
}
/** A tunnel of mirrored packets over IPv4. */
interface Erspan extends Gre, AnyErspan {}
/**
 * Options of a GENEVE link (RFC 8926, ip-link(8) "GENEVE Type Support"). Each member is an
 * attribute IFLA_GENEVE_* of linux/if_link.h, named beside it. Those marked (fixed) cannot be
 * changed after the link was created.
 */
interface Geneve {
  /**
   * Virtual network identifier, 0 to 16,777,215; needed unless `external`; not with `external` (ID;
   * fixed).
   */
  vni?: number | undefined;
  /**
   * The other end of the tunnel, a unicast IPv4 or IPv6 address; needed unless `external`; not with
   * `external` (REMOTE, REMOTE6).
   */
  remote?: string | undefined;
  /**
   * The address to send from; of the family of `remote`; since Linux 7.2 (LOCAL, LOCAL6; fixed).
   */
  local?: string | undefined;
  /** UDP port to send to and listen on. Default 6081 (PORT; fixed). */
  dstPort?: number | undefined;
  /** UDP ports to send from, lowest and highest; since Linux 6.15 (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number] | undefined;
  /** Time to live of the outer packet, 0 for the route's; not with `external` (TTL). */
  ttl?: number | undefined;
  /** Take the time to live from the inner packet (TTL_INHERIT). */
  ttlInherit?: boolean | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's; not with `external` (TOS). */
  tos?: number | undefined;
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit' | number | undefined;
  /** IPv6 flow label of the outer packet, 0 to 1,048,575; not with `external` (LABEL). */
  flowLabel?: number | undefined;
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean | undefined;
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean | undefined;
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean | undefined;
  /** Routes, tc or Open vSwitch set VNI and remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
  /**
   * Carry any protocol, not Ethernet frames alone; since Linux 5.18 (INNER_PROTO_INHERIT; fixed).
   */
  innerProtoInherit?: boolean | undefined;
  /**
   * Send the hint for GRO of inner tunnels to the other end, in an option; since Linux 7.0
   * (GRO_HINT; fixed).
   */
  groHint?: boolean | undefined;
}
/**
 * Options of a ring or a pair of networks without a single point of failure: HSR and PRP of IEC
 * 62439-3 (ip-link(8) "HSR Type Support"). Each member is an attribute IFLA_HSR_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created, those marked (reported) cannot be set.
 */
interface Hsr {
  /**
   * The first of the two links to send by: given by name or index, reported by index; needed
   * (SLAVE1; fixed).
   */
  slave1?: string | number | undefined;
  /** The second one; needed (SLAVE2; fixed). */
  slave2?: string | number | undefined;
  /**
   * A link to nodes without HSR support, which become nodes of the ring; since Linux 6.10
   * (INTERLINK; fixed).
   */
  interlink?: string | number | undefined;
  /**
   * `hsr` sends around a ring in both directions, `prp` by two networks. Default `hsr` (PROTOCOL;
   * fixed).
   */
  protocol?: 'hsr' | 'prp' | number | undefined;
  /**
   * Version of HSR, 0 or 1; not of PRP. Default 0 (VERSION; fixed; not reported by every kernel).
   */
  version?: number | undefined;
  /**
   * Where frames go by which nodes find each other: `01:15:4e:00:01` and a byte of choice. Default
   * `01:15:4e:00:01:00` (SUPERVISION_ADDR; fixed).
   */
  supervisionAddress?: string | undefined;
  /** Number of the next frame, with `statistics` (SEQ_NR; reported). */
  sequence?: number | undefined;
}
/**
 * An intermediate functional block has no options of its own: traffic is redirected to it by tc.
 */
type Ifb = Record<never, never>;
/**
 * A GRE tunnel over IPv6: `ip6gre` carries IP packets, `ip6gretap` Ethernet frames. Each member is
 * an attribute IFLA_GRE_* of linux/if_tunnel.h, or a bit of one, named beside it. Those marked
 * (fixed) cannot be changed after the link was created.
 */
interface Ip6gre extends AnyGre {
  /** The address to send from, of the tunnel's own family (LOCAL). */
  local?: string | undefined;
  /** The other end, of the same family (REMOTE). */
  remote?: string | undefined;
  /**
   * Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff (FLOWINFO).
   */
  flowInfo?: number | undefined;
  /** Encapsulations that are allowed within this one. Default 4 (ENCAP_LIMIT). */
  encapLimit?: number | undefined;
  /** Send no such limit. The options of FLAGS are set together (FLAGS, IGN_ENCAP_LIMIT). */
  noEncapLimit?: boolean | undefined;
  /** Take the traffic class from the inner packet (FLAGS, USE_ORIG_TCLASS). */
  tclassInherit?: boolean | undefined;
  /** Take the flow label from the inner packet (FLAGS, USE_ORIG_FLOWLABEL). */
  flowLabelInherit?: boolean | undefined;
  /** Give a received packet the outer one's DSCP (FLAGS, RCV_DSCP_COPY). */
  dscpInherit?: boolean | undefined;
  /** Take the firewall mark from the inner packet (FLAGS, USE_ORIG_FWMARK). */
  fwMarkInherit?: boolean | undefined;
  /** The remote may be an address of this host; since Linux 4.20 (FLAGS, ALLOW_LOCAL_REMOTE). */
  allowLocalRemote?: boolean | undefined;
}
/** A tunnel of mirrored packets over IPv6. */
interface Ip6erspan extends Ip6gre, AnyErspan {}
/**
 * Options of a tunnel of IPv6 or IPv4 packets over IPv6 (RFC 2473, ip-link(8) "IP6TNL Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Ip6tnl {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv6 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv6 address (REMOTE). */
  remote?: string | undefined;
  /** Hop limit of the outer packet; 0 takes the inner packet's. Default 64 (TTL). */
  ttl?: number | undefined;
  /**
   * Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff (FLOWINFO).
   */
  flowInfo?: number | undefined;
  /** Encapsulations that are allowed within this one. Default 4 (ENCAP_LIMIT). */
  encapLimit?: number | undefined;
  /** Send no such limit. The options of FLAGS are set together (FLAGS, IGN_ENCAP_LIMIT). */
  noEncapLimit?: boolean | undefined;
  /** Take the traffic class from the inner packet (FLAGS, USE_ORIG_TCLASS). */
  tclassInherit?: boolean | undefined;
  /** Take the flow label from the inner packet (FLAGS, USE_ORIG_FLOWLABEL). */
  flowLabelInherit?: boolean | undefined;
  /** Give a received packet the outer one's DSCP (FLAGS, RCV_DSCP_COPY). */
  dscpInherit?: boolean | undefined;
  /** Take the firewall mark from the inner packet (FLAGS, USE_ORIG_FWMARK). */
  fwMarkInherit?: boolean | undefined;
  /** The remote may be an address of this host; since Linux 4.20 (FLAGS, ALLOW_LOCAL_REMOTE). */
  allowLocalRemote?: boolean | undefined;
  /** Which packets it carries. Default any (PROTO). */
  mode?: 'any' | 'ipip6' | 'ip6ip6' | number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /** Routes or tc set the remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/**
 * Options of a tunnel of IPv4 or MPLS packets over IPv4 (RFC 2003, ip-link(8) "IPIP, SIT Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Ipip {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined;
  /** Time to live of the outer packet; 0 takes the inner packet's. Default 0 (TTL). */
  ttl?: number | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** Path MTU discovery, which cannot be off where a `ttl` is given. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** Which packets it carries. Default ipip (PROTO). */
  mode?: 'any' | 'ipip' | 'mplsip' | number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /** Routes or tc set the remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/**
 * Options of an ipvlan or ipvtap (ip-link(8) "IPVLAN and IPVTAP Type Support"). Each member is an
 * attribute IFLA_IPVLAN_* of linux/if_link.h, or a bit of one, named beside it.
 */
interface Ipvlan {
  /**
   * At which layer packets are switched; all on one lower link have the same. Default l3 (MODE).
   */
  mode?: 'l2' | 'l3' | 'l3s' | number | undefined;
  /** Links on one lower link do not reach each other. Set together with `vepa` (FLAGS, PRIVATE). */
  private?: boolean | undefined;
  /**
   * They reach each other by a switch that turns packets around. Set together with `private`
   * (FLAGS, VEPA).
   */
  vepa?: boolean | undefined;
}
/**
 * Options of MACsec, which encrypts and signs what a link carries (IEEE 802.1AE, ip-macsec(8)). Its
 * keys and the channels of others are not among them. Each member is an attribute IFLA_MACSEC_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface Macsec {
  /**
   * Secure channel identifier: the 48 bits of a MAC address and the 16 of a port, such as
   * `0x0200000000010001n`. Default the MAC address of `link`, and `port` (SCI; fixed).
   */
  sci?: bigint | undefined;
  /**
   * The lower 16 bits of `sci`; reported as part of `sci`; not with `sci`. Default 1; not reported
   * (PORT).
   */
  port?: number | undefined;
  /**
   * Cipher suite; those with `xpn` number packets with 64 bits. Default `gcm-aes-128`
   * (CIPHER_SUITE; fixed).
   */
  cipher?: 'gcm-aes-128' | 'gcm-aes-256' | 'gcm-aes-xpn-128' | 'gcm-aes-xpn-256' | bigint | undefined;
  /** Length of the integrity check value in bytes, 8 to 16. Default 16 (ICV_LEN; fixed). */
  icvLength?: number | undefined;
  /** Association number of the key to send with, 0 to 3. Default 0 (ENCODING_SA). */
  encodingSa?: number | undefined;
  /** Encrypt, not only sign. Default false (ENCRYPT). */
  encrypt?: boolean | undefined;
  /** Sign. Default true (PROTECT). */
  protect?: boolean | undefined;
  /**
   * Send the identifier in each packet. It cannot be false where `sci` is given. Default true
   * (INC_SCI).
   */
  sendSci?: boolean | undefined;
  /**
   * Say that the identifier is the MAC address with port 1, instead of sending it: with `sendSci:
   * false`. Default false (ES).
   */
  endStation?: boolean | undefined;
  /**
   * Single copy broadcast, as of passive optical networks: with `sendSci: false`. Default false
   * (SCB).
   */
  scb?: boolean | undefined;
  /**
   * Drop packets that arrive twice, or later than `window` allows (replay protection); needs
   * `window`. Default false (REPLAY_PROTECT).
   */
  replayProtect?: boolean | undefined;
  /**
   * How many packets one may be late, reported with `replayProtect`; up to 1,073,741,824 with `xpn`
   * (WINDOW).
   */
  window?: number | undefined;
  /**
   * How to treat received packets whose signature is invalid: accept them, accept and count them,
   * or drop them. Default `strict` (VALIDATION).
   */
  validation?: 'disabled' | 'check' | 'strict' | number | undefined;
  /** Which part of the card below does the work. Default `off`; since Linux 6.3 (OFFLOAD). */
  offload?: 'off' | 'phy' | 'mac' | number | undefined;
}
/**
 * Options of a macvlan or macvtap (ip-link(8) "MACVLAN and MACVTAP Type Support"). Each member is
 * an attribute IFLA_MACVLAN_* of linux/if_link.h, or a bit of one, named beside it. Those marked
 * (reported) cannot be set.
 */
interface Macvlan {
  /**
   * How links on the same lower link reach each other: not at all, by a hairpin switch, or
   * directly; `passthru` takes over the lower link, `source` accepts only packets from the
   * addresses in `macList`. Default vepa (MODE).
   */
  mode?: 'private' | 'vepa' | 'bridge' | 'passthru' | 'source' | number | undefined;
  /**
   * With `passthru`, leave the lower link's promiscuity alone. Set together with `noDst` (FLAGS,
   * NOPROMISC).
   */
  noPromisc?: boolean | undefined;
  /**
   * With `source`, do not look for other links of the destination. Set together with `noPromisc`
   * (FLAGS, NODST).
   */
  noDst?: boolean | undefined;
  /**
   * How `macList` or `listedMac` changes the list. Default set, where `macList` is given; not
   * reported (MACADDR_MODE).
   */
  macListMode?: 'add' | 'delete' | 'flush' | 'set' | number | undefined;
  /** The address to add or delete; not reported (MACADDR). */
  listedMac?: string | undefined;
  /** With `source`, the addresses to take packets from (MACADDR_DATA). */
  macList?: readonly string[] | undefined;
  /** How many there are (MACADDR_COUNT; reported). */
  macCount?: number | undefined;
  /** Broadcast packets that may wait. Default 1000; since Linux 5.11 (BC_QUEUE_LEN). */
  bcQueueLength?: number | undefined;
  /** The same, the largest value of all links on the lower link (BC_QUEUE_LEN_USED; reported). */
  bcQueueLengthUsed?: number | undefined;
  /** Multicast receivers above which packets are queued, -1 never; since Linux 6.4 (BC_CUTOFF). */
  bcCutoff?: number | undefined;
}
/**
 * Options of a netkit pair: a pair of links as veth, with BPF programs of its own; since Linux 6.7.
 * Each member is an attribute IFLA_NETKIT_* of linux/if_link.h, named beside it. Those marked
 * (fixed) cannot be changed after the link was created, those marked (reported) cannot be set.
 */
interface Netkit {
  /** Ethernet frames, or IP packets. Default l3 (MODE; fixed). */
  mode?: 'l2' | 'l3' | number | undefined;
  /** What this end does with packets without a program. Default pass (POLICY). */
  policy?: 'pass' | 'blackhole' | number | undefined;
  /** What the peer does. Default pass (PEER_POLICY). */
  peerPolicy?: 'pass' | 'blackhole' | number | undefined;
  /**
   * Whether marks and priorities of packets are cleared; since Linux 6.13, and late 6.12 (SCRUB;
   * fixed).
   */
  scrub?: 'none' | 'default' | number | undefined;
  /** The same for the peer (PEER_SCRUB; fixed). */
  peerScrub?: 'none' | 'default' | number | undefined;
  /** Bytes of room before each packet; since Linux 6.14 (HEADROOM; fixed). */
  headroom?: number | undefined;
  /** Bytes of tailroom of each packet; since Linux 6.14 (TAILROOM; fixed). */
  tailroom?: number | undefined;
  /**
   * Whether the link has a peer, or is a single one that another program created to lease queues of
   * a network card; since Linux 7.1 (PAIRING; reported).
   */
  pairing?: 'pair' | 'single' | number | undefined;
  /** This is the end that the pair was created by (PRIMARY; reported). */
  primary?: boolean | undefined;
}
/**
 * A monitor of netlink has no options of its own: packet sockets see on it what netlink of the
 * namespace carries.
 */
type Nlmon = Record<never, never>;
/**
 * Options of a tunnel of IPv6, IPv4 or MPLS packets over IPv4 (RFC 4213, ip-link(8) "IPIP, SIT Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Sit {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined;
  /** Time to live of the outer packet; 0 takes the inner packet's. Default 64 (TTL). */
  ttl?: number | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** Path MTU discovery, which cannot be off where a `ttl` is given. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** Which packets it carries. Default ip6ip (PROTO). */
  mode?: 'any' | 'ipip' | 'ip6ip' | 'mplsip' | number | undefined;
  /**
   * Find the other end by the Intra-Site Automatic Tunnel Addressing Protocol, RFC 5214 (FLAGS,
   * ISATAP).
   */
  isatap?: boolean | undefined;
  /**
   * The IPv6 prefix of the site, RFC 5969, whose addresses have the IPv4 address of the other end
   * in them. Default 2002::, of 6to4 (6RD_PREFIX).
   */
  sixRdPrefix?: string | undefined;
  /** How many of its bits count, set together with `sixRdPrefix`. Default 16 (6RD_PREFIXLEN). */
  sixRdPrefixLength?: number | undefined;
  /**
   * The IPv4 prefix that all ends of the site have, whose bits the IPv6 address leaves out
   * (6RD_RELAY_PREFIX).
   */
  sixRdRelayPrefix?: string | undefined;
  /**
   * How many of its bits count, set together with `sixRdRelayPrefix`. Default 0
   * (6RD_RELAY_PREFIXLEN).
   */
  sixRdRelayPrefixLength?: number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /** Routes or tc set the remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/**
 * Options of a tun or tap device, which is created by ioctl, through /dev/net/tun
 * (Documentation/networking/tuntap.rst of the kernel). Each member is an attribute IFLA_TUN_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created, those marked (reported) cannot be set.
 */
interface Tun {
  /** IP packets, or Ethernet frames. As an option also by number, 1 and 2; needed (TYPE; fixed). */
  mode?: 'tun' | 'tap' | number | undefined;
  /** The user, by number, who may attach to it without CAP_NET_ADMIN (OWNER; fixed). */
  owner?: number | undefined;
  /** The group, by number, that may (GROUP; fixed). */
  group?: number | undefined;
  /** Four bytes of flags and protocol before each packet. Default false (PI; fixed). */
  packetInfo?: boolean | undefined;
  /** A virtio_net_hdr before each packet. Default false (VNET_HDR; fixed). */
  vnetHeader?: boolean | undefined;
  /** The device is persistent, as are all that this library creates (PERSIST; reported). */
  persist?: boolean | undefined;
  /** Several programs or threads may attach at once. Default false (MULTI_QUEUE; fixed). */
  multiQueue?: boolean | undefined;
  /** How many are attached, with `multiQueue` (NUM_QUEUES; reported). */
  queues?: number | undefined;
  /** How many of them are disabled (NUM_DISABLED_QUEUES; reported). */
  disabledQueues?: number | undefined;
}
/**
 * A virtual CAN device has no options of its own: what is sent to it, all programs that listen on
 * it receive (Documentation/networking/can.rst of the kernel).
 */
type Vcan = Record<never, never>;
/** A veth has no options of its own but its other end, `peer` (veth(4)). */
type Veth = Record<never, never>;
/**
 * Options of a VLAN device (IEEE 802.1Q, ip-link(8) "VLAN Type Support"). Where all options of
 * FLAGS are false, none of them is reported. Each member is an attribute IFLA_VLAN_* of
 * linux/if_link.h, or a bit of one, named beside it. Those marked (fixed) cannot be changed after
 * the link was created.
 */
interface VlanDevice {
  /** VLAN identifier, 0 to 4094; needed (ID; fixed). */
  id?: number | undefined;
  /** How packets are tagged. Default 802.1Q (PROTOCOL; fixed). */
  protocol?: '802.1Q' | '802.1ad' | number | undefined;
  /** Take the tag off received packets. Default true (FLAGS, REORDER_HDR). */
  reorderHeader?: boolean | undefined;
  /** Register the VLAN with the switch by GVRP. Default false (FLAGS, GVRP). */
  gvrp?: boolean | undefined;
  /** Register the VLAN with the switch by MVRP. Default false (FLAGS, MVRP). */
  mvrp?: boolean | undefined;
  /** Do not follow the state of the link below. Default false (FLAGS, LOOSE_BINDING). */
  looseBinding?: boolean | undefined;
  /**
   * Have carrier as the ports of the bridge below that are in this VLAN. Default false (FLAGS,
   * BRIDGE_BINDING).
   */
  bridgeBinding?: boolean | undefined;
  /**
   * Priority of a received packet's tag, 0 to 7, to the kernel's priority. Entries are added to
   * those there are (INGRESS_QOS).
   */
  ingressQos?: Readonly<Record<number, number>> | undefined;
  /** The kernel's priority of a packet to that of its tag, 0 to 7; likewise (EGRESS_QOS). */
  egressQos?: Readonly<Record<number, number>> | undefined;
}
/**
 * Options of a VRF (ip-link(8) "VRF Type Support"). Each member is an attribute IFLA_VRF_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface Vrf {
  /** The routing table of its ports, 1 to 4,294,967,295; needed (TABLE; fixed). */
  table?: number | undefined;
}
/**
 * What is reported of a port of a VRF. Each member is an attribute IFLA_VRF_PORT_* of
 * linux/if_link.h, named beside it.
 */
interface VrfPort {
  /** Its routing table (TABLE). */
  table?: number | undefined;
}
/**
 * Options of a tunnel into IPsec over IPv4 (ip-link(8) "VTI Type Support"). `xfrm` is what came
 * after it. Each member is an attribute IFLA_VTI_* of linux/if_tunnel.h, named beside it.
 */
interface Vti {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined;
  /** Mark of received packets, by which IPsec finds their states (IKEY). */
  iKey?: number | undefined;
  /** Mark of sent packets, by which IPsec finds their policies (OKEY). */
  oKey?: number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
}
/**
 * Options of a tunnel into IPsec over IPv6 (ip-link(8) "VTI Type Support"). `xfrm` is what came
 * after it. Each member is an attribute IFLA_VTI_* of linux/if_tunnel.h, named beside it.
 */
interface Vti6 {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv6 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv6 address (REMOTE). */
  remote?: string | undefined;
  /** Mark of received packets, by which IPsec finds their states (IKEY). */
  iKey?: number | undefined;
  /** Mark of sent packets, by which IPsec finds their policies (OKEY). */
  oKey?: number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
}
/**
 * Options of a VXLAN link (RFC 7348, ip-link(8) "VXLAN Type Support"). A boolean that is absent
 * leaves the kernel's default. Each member is an attribute IFLA_VXLAN_* of linux/if_link.h, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Vxlan {
  /**
   * VXLAN network identifier, 0 to 16,777,215; needed unless `external`; not with `external` (ID;
   * fixed).
   */
  vni?: number | undefined;
  /** The other end of the tunnel, a unicast IPv4 or IPv6 address (GROUP, GROUP6). */
  remote?: string | undefined;
  /**
   * The multicast group to flood to, joined on `dev`; needs `dev`; not with `remote` (GROUP,
   * GROUP6).
   */
  group?: string | undefined;
  /** The address to send from (LOCAL, LOCAL6). */
  local?: string | undefined;
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /**
   * UDP port to send to and listen on. Default 4789, IANA's; the kernel's own is 8472 (PORT;
   * fixed).
   */
  dstPort?: number | undefined;
  /** UDP ports to send from, lowest and highest (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number] | undefined;
  /** Time to live of the outer packet, 0 for the route's (TTL). */
  ttl?: number | undefined;
  /** Take the time to live from the inner packet (TTL_INHERIT; fixed). */
  ttlInherit?: boolean | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit' | number | undefined;
  /** IPv6 flow label of the outer packet, 0 to 1,048,575 (LABEL). */
  flowLabel?: number | undefined;
  /** The source of the flow label; since Linux 6.8 (LABEL_POLICY). */
  labelPolicy?: 'fixed' | 'inherit' | number | undefined;
  /**
   * Learn the remote of a MAC address from received packets. Default true, with `external` false
   * (LEARNING).
   */
  learning?: boolean | undefined;
  /** Seconds a learned entry lives. Default 300 (AGEING). */
  ageing?: number | undefined;
  /** Most entries of the forwarding database; 0 is no limit (LIMIT; fixed). */
  limit?: number | undefined;
  /** Answer ARP and neighbour discovery from the forwarding database (PROXY; fixed). */
  proxy?: boolean | undefined;
  /** Route short circuit (RSC; fixed). */
  rsc?: boolean | undefined;
  /** Report unknown MACs by netlink (L2MISS; fixed). */
  l2miss?: boolean | undefined;
  /** Report unknown IPs by netlink (L3MISS; fixed). */
  l3miss?: boolean | undefined;
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean | undefined;
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean | undefined;
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean | undefined;
  /** Remote checksum offload when sending (REMCSUM_TX; fixed). */
  remCsumTx?: boolean | undefined;
  /** Remote checksum offload when receiving (REMCSUM_RX; fixed). */
  remCsumRx?: boolean | undefined;
  /** No partial checksums in remote checksum offload (REMCSUM_NOPARTIAL; fixed). */
  remCsumNoPartial?: boolean | undefined;
  /** Routes, tc or Open vSwitch set VNI and remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
  /** Group policy extension (GBP; fixed). */
  gbp?: boolean | undefined;
  /** Generic protocol extension; not with `gbp` (GPE; fixed). */
  gpe?: boolean | undefined;
  /** Accept only the VNIs of the filter; needs `external` (VNIFILTER; fixed). */
  vniFilter?: boolean | undefined;
  /**
   * Deliver locally what is sent to a local VXLAN of the same port; since Linux 6.5 (LOCALBYPASS).
   */
  localBypass?: boolean | undefined;
  /**
   * The bits of the VXLAN header that must be 0 in received packets, the header's 64 bits as a
   * number; since Linux 6.14 (RESERVED_BITS; fixed).
   */
  reservedBits?: bigint | undefined;
  /**
   * Route multicast packets by the routing table; since Linux 6.17 (MC_ROUTE; fixed; not reported).
   */
  mcRoute?: boolean | undefined;
}
/**
 * A WireGuard tunnel has no options of a link: `createWireguard` and `setWireguard` set keys and
 * peers, `getWireguard` reads them.
 */
type Wireguard = Record<never, never>;
/**
 * Options of an IPsec interface (ip-link(8) "XFRM Type Support"). Each member is an attribute
 * IFLA_XFRM_* of linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the
 * link was created.
 */
interface Xfrm {
  /**
   * The number of the policies and states that are its own, 1 to 4,294,967,295, of no other such
   * link in the namespace; needed unless `external`; not with `external` (IF_ID).
   */
  ifId?: number | undefined;
  /**
   * The device to send through: given by name or index, reported by index; not with `external`
   * (LINK; fixed).
   */
  dev?: string | number | undefined;
  /** Routes, tc or BPF set the id for each packet; since Linux 6.1 (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/** The options that each kind of link has of its own, under the kind's name. */
interface KindOptions {
  bareudp: Bareudp;
  bond: Bond;
  bridge: Bridge;
  dummy: Dummy;
  erspan: Erspan;
  geneve: Geneve;
  gre: Gre;
  gretap: Gre;
  hsr: Hsr;
  ifb: Ifb;
  ip6erspan: Ip6erspan;
  ip6gre: Ip6gre;
  ip6gretap: Ip6gre;
  ip6tnl: Ip6tnl;
  ipip: Ipip;
  ipvlan: Ipvlan;
  ipvtap: Ipvlan;
  macsec: Macsec;
  macvlan: Macvlan;
  macvtap: Macvlan;
  netkit: Netkit;
  nlmon: Nlmon;
  sit: Sit;
  tun: Tun;
  vcan: Vcan;
  veth: Veth;
  vlan: VlanDevice;
  vrf: Vrf;
  vti: Vti;
  vti6: Vti6;
  vxlan: Vxlan;
  wireguard: Wireguard;
  xfrm: Xfrm;
}
/** A kind of virtual link, as the kernel calls it (IFLA_INFO_KIND). */
type LinkKind = keyof KindOptions;
/** Kinds that are stacked on another link. */
type StackedKind = 'ipvlan' | 'ipvtap' | 'macsec' | 'macvlan' | 'macvtap' | 'vlan';
/** Kinds that send what they carry by others, to another host. */
type TunnelKind = 'bareudp' | 'erspan' | 'geneve' | 'gre' | 'gretap' | 'ip6erspan' | 'ip6gre' | 'ip6gretap' | 'ip6tnl' | 'ipip' | 'sit' | 'vti' | 'vti6' | 'vxlan' | 'wireguard';
/** Kinds whose links come in pairs. */
type PairedKind = 'netkit' | 'veth';
/** The options of a port, by the kind of the link it is a port of. */
interface LinkPortOptions {
  bondPort: BondPort;
  bridgePort: BridgePort;
  vrfPort: VrfPort;
}
/** How far an address is valid; a number for those that have no name (rtm_scope). */
type AddressScope = 'global' | 'site' | 'link' | 'host' | 'nowhere' | number;
/** A routing table: 255, 254, 253 have names; others are a number from 1 to 4,294,967,295. */
type RouteTable = 'local' | 'main' | 'default' | number;
/** What a route does with a packet (RTN_*); by number where it has no name here. */
type RouteType = /** Of a route to delete: any. */'unspec' | 'unicast' | 'local' | 'broadcast' | 'anycast' | 'multicast' /** Dropped without a word. */ | 'blackhole' /** Refused: the host is unreachable. */ | 'unreachable' /** Refused: administratively prohibited. */ | 'prohibit' /** The lookup goes on in the next table. */ | 'throw' /** No kernel of today has such routes. */ | 'nat' | number;
/** Who installed something (RTPROT_*), by a name of iproute2's or by its number, 0 to 255. */
type Protocol$1 = 'unspec' | 'redirect' | 'kernel' | 'boot' | 'static' | 'gated' | 'ra' | 'mrt' | 'zebra' | 'bird' | 'dnrouted' | 'xorp' | 'ntk' | 'dhcp' | 'keepalived' | 'babel' | 'bgp' | 'isis' | 'ospf' | 'rip' | 'eigrp' | 'ovn' | number;
/** The IP protocol, by name or number (netinet/in.h, IPPROTO_*). */
type IpProtocol = 'icmp' | 'tcp' | 'udp' | 'ipv6-icmp' | 'sctp' | number;
/** What a rule does with the packets it is for (FR_ACT_*); by number where it has no name here. */
type RuleAction = 'table' | 'goto' | 'nop' | 'blackhole' | 'unreachable' | 'prohibit' | number;
/**
 * A neighbour's state (NUD_*). Permanent and noarp do not change by themselves; the other states
 * do. A number if several states hold, or if the kernel's state has no name here.
 */
type NeighborState = 'none' | 'incomplete' | 'reachable' | 'stale' | 'delay' | 'probe' | 'noarp' | 'permanent' | 'failed' | number;
/** The state of a VLAN in the spanning tree (BRIDGE_VLANDB_ENTRY_STATE). */
type VlanState = 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking' | number;
/** How packets are counted for a rate (TC_LINKLAYER_*). */
type RateLinkLayer = 'ethernet' | 'atm' | number;
/** By which priorities packets are sorted (CAKE_DIFFSERV_*). */
type CakeDiffserv = 'diffserv3' | 'diffserv4' | 'diffserv8' | 'besteffort' | 'precedence' | number;
/** What counts as a flow for fairness (CAKE_FLOW_*). */
type CakeFlowMode = 'flowblind' | 'srchost' | 'dsthost' | 'hosts' | 'flows' | 'dual-srchost' | 'dual-dsthost' | 'triple-isolate' | number;
/** In which cells the link sends packets (CAKE_ATM_*). */
type CakeCells = 'none' | 'atm' | 'ptm' | number;
/** Which acknowledgements of TCP are left out (CAKE_ACK_*). */
type CakeAckFilter = 'none' | 'filter' | 'aggressive' | number;
/** What a packet carries (ETH_P_*), in the words of tc. */
type EtherType = 'all' | 'ip' | 'ipv6' | 'arp' | '802.1Q' | '802.1ad' | 'mpls_uc' | 'mpls_mc' | 'ppp_ses' | 'lldp' | number;
/** How packets are chosen (PGACT_*). */
type GactRandomness = 'netrand' | 'determ' | number;
/**
 * Whether the packet itself goes, or a copy, and whether by leaving the link or as if it had
 * arrived there (TCA_EGRESS_REDIR ...).
 */
type MirredAction = 'egress redirect' | 'egress mirror' | 'ingress redirect' | 'ingress mirror' | number;
/** What is done to tags, or to the Ethernet header (TCA_VLAN_ACT_*). */
type VlanActionKind = 'pop' | 'push' | 'modify' | 'pop_eth' | 'push_eth' | number;
/**
 * Whether a packet gets what a tunnel is to send it with, or loses what it came with
 * (TCA_TUNNEL_KEY_ACT_*).
 */
type TunnelKeyAction = 'set' | 'release' | number;
/** For whom a packet is (PACKET_*). */
type PacketType = 'host' | 'broadcast' | 'multicast' | 'otherhost' | number;
/** Fields of an ARP packet (RFC 826). */
type ArpOperation = 'request' | 'reply' | number;
/** A state of a TCP connection (TCP_CONNTRACK_*). */
type ConntrackTcpState = 'none' | 'synSent' | 'synReceived' | 'established' | 'finWait' | 'closeWait' | 'lastAck' | 'timeWait' | 'close' | 'synSent2' | number;
/** A state of an SCTP association (SCTP_CONNTRACK_*). */
type ConntrackSctpState = 'none' | 'closed' | 'cookieWait' | 'cookieEchoed' | 'established' | 'shutdownSent' | 'shutdownReceived' | 'shutdownAckSent' | 'heartbeatSent' | number;
/** Whether headers and payloads of received packets go to buffers of their own. */
type TcpDataSplit = 'unknown' | 'disabled' | 'enabled' | number;
/** Megabits a second. */
type LinkSpeed = 'unknown' | number;
/** Whether a link sends and receives at a time. */
type Duplex = 'half' | 'full' | 'unknown' | number;
/** Which end's clock the link uses: the requested setting. */
type ClockRole = 'unsupported' | 'unknown' | 'masterPreferred' | 'slavePreferred' | 'masterForce' | 'slaveForce' | number;
/** Which end's clock the link uses. */
type ClockState = 'unsupported' | 'unknown' | 'master' | 'slave' | 'error' | number;
/** How a PHY matches the rates of its two sides. */
type RateMatching = 'none' | 'pause' | 'crs' | 'openLoop' | number;
/** The connector. */
type DevicePort = 'tp' | 'aui' | 'mii' | 'fibre' | 'bnc' | 'da' | 'none' | 'other' | number;
/** Whether the pairs of the cable cross. */
type Mdix = 'unknown' | 'off' | 'on' | 'auto' | number;
/** Where the transceiver is. */
type Transceiver = 'internal' | 'external' | number;
/** Why there is no link (ETHTOOL_LINK_EXT_STATE_*). */
type NoLinkReason = 'autoneg' | 'linkTraining' | 'logicalMismatch' | 'badSignal' | 'noCable' | 'cableIssue' | 'eepromIssue' | 'calibration' | 'powerBudget' | 'overheat' | 'module' | number;
/** The verdict on a packet (NF_*, NFT_*). */
type NftVerdictCode = 'drop' | 'accept' | 'stolen' | 'queue' | 'return' | 'goto' | 'jump' | 'break' | 'continue' | number;
/** An operation on bits (NFT_BITWISE_*). */
type NftBitwiseOperation = 'mask' | 'shiftLeft' | 'shiftRight' | 'and' | 'or' | 'xor' | number;
/** A change of byte order. */
type NftByteOrderOperation = 'ntoh' | 'hton' | number;
/** A comparison (NFT_CMP_*). */
type NftCompareOperation = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | number;
/** Whether it is in a range. */
type NftRangeOperation = 'eq' | 'ne' | number;
/** The header that an offset counts from (NFT_PAYLOAD_*). */
type NftPayloadBase = 'link' | 'network' | 'transport' | 'inner' | 'tunnel' | number;
/** The checksum that is kept right. */
type NftChecksumType = 'none' | 'inet' | 'sctp' | number;
/** Whose option it is. */
type NftExtensionHeaderOperation = 'ipv6' | 'tcpOption' | 'ipv4' | 'sctp' | 'dccp' | number;
/** What the kernel knows of a packet (NFT_META_*). */
type NftMetaKey = 'length' | 'protocol' | 'priority' | 'mark' | 'iif' | 'oif' | 'iifname' | 'oifname' | 'iiftype' | 'oiftype' | 'skuid' | 'skgid' | 'nftrace' | 'rtclassid' | 'secmark' | 'nfproto' | 'l4proto' | 'ibrname' | 'obrname' | 'pkttype' | 'cpu' | 'iifgroup' | 'oifgroup' | 'cgroup' | 'random' | 'ipsec' | 'iifkind' | 'oifkind' | 'ibrpvid' | 'ibrvproto' | 'time' | 'day' | 'hour' | 'sdif' | 'sdifname' | 'broute' | 'ibrhwaddr' | number;
/** What the route of a packet has (NFT_RT_*). */
type NftRtKey = 'classid' | 'nexthop4' | 'nexthop6' | 'mtu' | 'ipsec' | number;
/** What is known of the connection (NFT_CT_*). */
type NftCtKey = 'state' | 'direction' | 'status' | 'mark' | 'secmark' | 'expiration' | 'helper' | 'l3proto' | 'saddr' | 'daddr' | 'protocol' | 'protoSrc' | 'protoDst' | 'labels' | 'packets' | 'bytes' | 'avgpkt' | 'zone' | 'event' | 'ipSaddr' | 'ipDaddr' | 'ip6Saddr' | 'ip6Daddr' | 'id' | number;
/** What is looked up in the routes (NFT_FIB_RESULT_*). */
type NftFibResult = 'oif' | 'oifname' | 'type' | number;
/** What is known of the socket (NFT_SOCKET_*). */
type NftSocketKey = 'transparent' | 'mark' | 'wildcard' | 'cgroupv2' | number;
/** Of registers, or of the connection. */
type NftHashType = 'jenkins' | 'symmetric' | number;
/** One after the other, or by chance. */
type NftNumgenType = 'incremental' | 'random' | number;
/** What is counted. */
type NftLimitType = 'packets' | 'bytes' | number;
/** How important it is. */
type NftLogLevel = 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'audit' | number;
/** How a packet is refused (NFT_REJECT_*). */
type NftRejectType = 'icmp' | 'tcpReset' | 'icmpx' | number;
/** What is translated. */
type NftNatType = 'snat' | 'dnat' | number;
/** The packets that a table sees (NFPROTO_*); `inet`: both IPv4 and IPv6. */
type NftFamily = 'inet' | 'ip' | 'arp' | 'netdev' | 'bridge' | 'ip6' | number;
/** What is known of the tunnel. */
type NftTunnelMatchKey = 'path' | 'id' | number;
/** What is known of IPsec (NFT_XFRM_KEY_*). */
type NftXfrmKey = 'daddr4' | 'daddr6' | 'saddr4' | 'saddr6' | 'reqid' | 'spi' | number;
/** What becomes of the element. */
type NftDynsetOperation = 'add' | 'update' | 'delete' | number;
/** The verdict on packets that no rule decides about (NF_*). */
type NftPolicy = 'drop' | 'accept' | number;
/** What the kernel chooses the form of a set by (NFT_SET_POL_*). */
type NftSetPolicy = 'performance' | 'memory' | number;
/** What a report of a traced packet is about (NFT_TRACETYPE_*). */
type NftTraceType = 'policy' | 'return' | 'rule' | number;
/**
 * How a bridge reports activity of an address, for setups with several paths to a host. Each member
 * is an attribute NFEA_* of linux/neighbour.h, named beside it.
 */
interface FdbActivity {
  /**
   * `active`: reports activity; `inactive`: also marks the address as inactive now. Default off
   * (ACTIVITY_NOTIFY).
   */
  notify?: 'off' | 'active' | 'inactive' | number | undefined;
  /** Replacing the entry does not count as a packet. Default false; not reported (DONT_REFRESH). */
  noRefresh?: boolean | undefined;
}
/** What happens to a packet after an action, in the terms of tc-actions(8) (TC_ACT_*). */
type ActionControl = 'pass' | 'ok' | 'drop' | 'shot' | 'pipe' | 'continue' | 'reclassify' | 'trap' | 'stolen' | `goto chain ${number}` | `jump ${number}`;
/** Options of an address. */
interface AddressOptions {
  /**
   * The other end of a point-to-point link, with its prefix length: `10.0.0.2/32` (IFA_ADDRESS).
   */
  peer?: string | undefined;
  /**
   * Broadcast address, IPv4; `+` for that of the prefix, whose host bits are ones, `-` for zeros,
   * where the prefix has 30 bits at most. Default none, as `ip address add` (IFA_BROADCAST).
   */
  broadcast?: string | undefined;
  /** A name for it, beginning with the link's, at most 15 bytes; IPv4 only (IFA_LABEL). */
  label?: string | undefined;
  /** How far it is valid. Default global; host for loopback addresses must be said (ifa_scope). */
  scope?: AddressScope | undefined;
  /** Metric of the prefix route (IFA_RT_PRIORITY). */
  metric?: number | undefined;
  /** Where it came from, a number of rtnetlink's; since Linux 5.18 (IFA_PROTO). */
  protocol?: number | undefined;
  /** Seconds until it goes. Default never (IFA_CACHEINFO). */
  validLifetime?: number | undefined;
  /**
   * Seconds until it is no longer used for new connections, at most `validLifetime`
   * (IFA_CACHEINFO).
   */
  preferredLifetime?: number | undefined;
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad?: boolean | undefined;
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic?: boolean | undefined;
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home?: boolean | undefined;
  /** IPv6: generate temporary addresses from it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress?: boolean | undefined;
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute?: boolean | undefined;
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin?: boolean | undefined;
}
/** An address as the kernel reports it. */
interface Address extends Given<AddressOptions> {
  /** The index of the link that bears it (ifa_index). */
  index: number;
  /** IPv4 or IPv6 (ifa_family). */
  family: 'inet' | 'inet6';
  /** With its prefix length: `192.0.2.1/24` (IFA_LOCAL, ifa_prefixlen). */
  address: string;
  /** How far it is valid (ifa_scope). */
  scope: AddressScope;
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad: boolean;
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic: boolean;
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home: boolean;
  /** IPv6: generate temporary addresses from it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress: boolean;
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute: boolean;
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin: boolean;
  /** It does not expire (IFA_F_PERMANENT). */
  permanent: boolean;
  /** Duplicate address detection has not ended; without carrier it never does (IFA_F_TENTATIVE). */
  tentative: boolean;
  /** Duplicate address detection found another owner (IFA_F_DADFAILED). */
  dadFailed: boolean;
  /** Past its preferred lifetime (IFA_F_DEPRECATED). */
  deprecated: boolean;
  /** IPv4: another address of its subnet came first. IPv6: temporary (IFA_F_SECONDARY). */
  secondary: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Metrics of the path for TCP and IP (RTAX_*). */
interface RouteMetrics {
  /** Largest packet in bytes (RTAX_MTU). */
  mtu?: number | undefined;
  /** Largest TCP window in bytes (RTAX_WINDOW). */
  window?: number | undefined;
  /** First guess of the round trip, in eighths of a millisecond (RTAX_RTT). */
  rtt?: number | undefined;
  /** First guess of its variance, in quarters of a millisecond (RTAX_RTTVAR). */
  rttvar?: number | undefined;
  /** Slow start threshold, in segments (RTAX_SSTHRESH). */
  ssthresh?: number | undefined;
  /** Largest congestion window, in segments; only with `cwnd` in `lock` (RTAX_CWND). */
  cwnd?: number | undefined;
  /** Maximum segment size announced to the other end, in bytes (RTAX_ADVMSS). */
  advmss?: number | undefined;
  /** Packets out of order that are no loss yet (RTAX_REORDERING). */
  reordering?: number | undefined;
  /** Time to live of packets sent, 0 to 255 (RTAX_HOPLIMIT). */
  hoplimit?: number | undefined;
  /** First congestion window, in segments (RTAX_INITCWND). */
  initcwnd?: number | undefined;
  /** First receive window, in segments (RTAX_INITRWND). */
  initrwnd?: number | undefined;
  /** Shortest retransmission time, in milliseconds; only with `rtoMin` in `lock` (RTAX_RTO_MIN). */
  rtoMin?: number | undefined;
  /** Acknowledge at once (RTAX_QUICKACK). */
  quickack?: boolean | undefined;
  /** TCP's congestion control, such as `cubic` (RTAX_CC_ALGO). */
  congctl?: string | undefined;
  /** TCP Fast Open without a cookie (RTAX_FASTOPEN_NO_COOKIE). */
  fastopenNoCookie?: boolean | undefined;
  /**
   * `ecn`: explicit congestion notification; `tcp_usec_ts`: TCP timestamps in microseconds, since
   * Linux 6.7 (RTAX_FEATURES).
   */
  features?: readonly ('ecn' | 'tcp_usec_ts')[] | undefined;
  /** Metrics that the kernel must not change by what it learns (RTAX_LOCK). */
  lock?: readonly string[] | undefined;
}
/** One path of a multipath route. */
interface RouteHop {
  /** The gateway; of an IPv4 route it may be an IPv6 address (RTA_GATEWAY, RTA_VIA). */
  via?: string | undefined;
  /** The link, by name or index (rtnh_ifindex). */
  dev?: LinkRef | undefined;
  /** Its share, 1 to 256. Default 1 (rtnh_hops). */
  weight?: number | undefined;
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink?: boolean | undefined;
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined;
  /** The encapsulation of packets: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined;
}
/** Identifies a route, and selects the one to delete. */
interface RouteKey {
  /** `default`, a prefix such as `192.0.2.0/24`, or an address (RTA_DST). */
  destination: string;
  /** Which `default`. Default that of `via` or `src`, or else inet (rtm_family). */
  family?: Family | undefined;
  /**
   * The table that it is in. Default main; local for types local, broadcast, and anycast
   * (RTA_TABLE).
   */
  table?: RouteTable | undefined;
  /** The smaller one is preferred. Default 0, of IPv6 1,024 (RTA_PRIORITY). */
  metric?: number | undefined;
  /** Only for this type of service, the upper 6 bits of the octet, IPv4 (rtm_tos). */
  tos?: number | undefined;
  /** IPv6: only for packets from this prefix (RTA_SRC). */
  from?: string | undefined;
  /** What it does with a packet. Default unicast (rtm_type). */
  type?: RouteType | undefined;
  /**
   * How far away it leads, IPv4. Default link without a gateway, host for local, else global
   * (rtm_scope).
   */
  scope?: AddressScope | undefined;
  /** Who installed it. Default boot (rtm_protocol). */
  protocol?: Protocol$1 | undefined;
  /**
   * The gateway; of an IPv4 route it may be an IPv6 address; not with `nexthopId` or `multipath`
   * (RTA_GATEWAY, RTA_VIA).
   */
  via?: string | undefined;
  /** The link, by name or index; not with `nexthopId` or `multipath` (RTA_OIF). */
  dev?: LinkRef | undefined;
  /** The source address for packets sent (RTA_PREFSRC). */
  src?: string | undefined;
  /** A nexthop object (RTA_NH_ID). */
  nexthopId?: number | undefined;
  /** Several ways at once; not with `nexthopId` (RTA_MULTIPATH). */
  multipath?: readonly RouteHop[] | undefined;
}
/** Options of a route. */
interface RouteOptions extends RouteKey {
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink?: boolean | undefined;
  /** Metrics of the path for TCP and IP (RTA_METRICS). */
  metrics?: RouteMetrics | undefined;
  /** IPv6: against other routers' (RFC 4191). Default medium (RTA_PREF). */
  preference?: 'low' | 'medium' | 'high' | number | undefined;
  /** IPv6: seconds until it expires (RTA_EXPIRES). */
  expires?: number | undefined;
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined;
  /** The encapsulation of packets: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined;
}
/** Reported members of every path. */
interface HopState {
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink: boolean;
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
}
/** A route as the kernel reports it. Members that it does not report are absent. */
interface Route extends Given<Omit<RouteOptions, 'family' | 'dev' | 'multipath' | 'encap'>> {
  /** IPv4 or IPv6 (rtm_family). */
  family: 'inet' | 'inet6';
  /** The table that it is in (RTA_TABLE). */
  table: RouteTable;
  /** What it does with a packet (rtm_type). */
  type: RouteType;
  /** How far away it leads, IPv4 (rtm_scope). */
  scope: AddressScope;
  /** Who installed it (rtm_protocol). */
  protocol: Protocol$1;
  /** The index of its link (RTA_OIF). */
  dev?: number;
  /** Its paths, if it has several (RTA_MULTIPATH). */
  multipath?: (Omit<RouteHop, 'dev' | 'onlink' | 'encap'> & HopState & {
    dev?: number;
    weight: number;
    encap?: EncapState;
  })[];
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink: boolean;
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
  /** The encapsulation of packets: a lightweight tunnel (RTA_ENCAP). */
  encap?: EncapState;
  /** Hardware offload failed (RTM_F_OFFLOAD_FAILED). */
  offloadFailed: boolean;
  /** Made by a lookup, not installed (RTM_F_CLONED). */
  cloned: boolean;
  /** Lookups: the incoming link, and the other options of the lookup (RTA_IIF). */
  iif?: number;
  /** Lookups: the mark of the lookup (RTA_MARK). */
  mark?: number;
  /** Lookups: the user of the lookup (RTA_UID). */
  uid?: number;
  /**
   * In an event: why the kernel itself deleted it, because it expired or a router withdrew it;
   * IPv6; since Linux 7.3 (RTA_DEL_REASON).
   */
  deleteReason?: 'expired' | 'ra-withdrawn' | number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Properties of the packet to look up. */
interface GetRouteOptions extends CallOptions {
  /** The link it came by, by name or index, and not from here; then `from` is needed (RTA_IIF). */
  iif?: LinkRef | undefined;
  /** Its mark (RTA_MARK). */
  mark?: number | undefined;
  /** Its socket's user (RTA_UID). */
  uid?: number | undefined;
  /** What it carries (RTA_IP_PROTO). */
  ipProto?: IpProtocol | undefined;
  /** Its source port (RTA_SPORT). */
  sport?: number | undefined;
  /** Its destination port (RTA_DPORT). */
  dport?: number | undefined;
  /** Its flow label, IPv6, 0 to 1,048,575; since Linux 6.14 (RTA_FLOWLABEL). */
  flowLabel?: number | undefined;
  /** Return the route that matched, instead of the result of the lookup (RTM_F_FIB_MATCH). */
  fibMatch?: boolean | undefined;
  /** Its source address (RTA_SRC). */
  from?: string | undefined;
  /** The link its socket is bound to (RTA_OIF). */
  dev?: LinkRef | undefined;
  /** Its type of service (rtm_tos). */
  tos?: number | undefined;
}
/** One of these; a route's tunnel is of one kind. */
interface Encap {
  mpls?: MplsEncap | undefined;
  ip?: IpEncap | undefined;
  ip6?: Ip6Encap | undefined;
  seg6?: Seg6Encap | undefined;
  seg6local?: Seg6LocalEncap | undefined;
  rpl?: RplEncap | undefined;
  ioam6?: Ioam6Encap | undefined;
  xfrm?: XfrmEncap | undefined;
  bpf?: BpfEncap | undefined;
}
/** Labels to put before the packet (RFC 3032); needs the module `mpls_iptunnel`. */
interface MplsEncap {
  /** The outermost first, each 0 to 1,048,575; at most 30 (MPLS_IPTUNNEL_DST). */
  labels: readonly number[];
  /** Time to live of the labels, 1 to 255. Default the packet's (MPLS_IPTUNNEL_TTL). */
  ttl?: number | undefined;
}
/** Options of the tunnel's header, of one kind (LWTUNNEL_IP_OPTS). Erspan's are left out. */
interface TunnelHeaderOptions {
  /**
   * Vxlan's group policy: 32 bits, of which the lower 16 are the group (LWTUNNEL_IP_OPTS_VXLAN).
   */
  vxlan?: {
    gbp: number;
  } | undefined;
}
/** The same as they are reported. */
interface TunnelHeaderState extends TunnelHeaderOptions {
  /**
   * Geneve's (RFC 8926). They are refused when given: Linux 6.15 and later, 6.18.44 among them,
   * dies of them and leaves all of rtnetlink locked (LWTUNNEL_IP_OPTS_GENEVE).
   */
  geneve?: {
    class: number;
    type: number;
    data: Uint8Array;
  }[];
}
/** What tunnels over IPv4 and IPv6 have in common. */
interface TunnelFlags {
  /** The tunnel's id: a VNI, a GRE key; 64 bits. Default 0 (LWTUNNEL_IP_ID). */
  id?: number | bigint | undefined;
  /** Send a checksum (TUNNEL_CSUM). */
  csum?: boolean | undefined;
  /** Send `id` as a key (TUNNEL_KEY). */
  key?: boolean | undefined;
  /** Send sequence numbers (TUNNEL_SEQ). */
  seq?: boolean | undefined;
  /** Options of the tunnel's header (LWTUNNEL_IP_OPTS). */
  options?: TunnelHeaderOptions | undefined;
}
/** For a link with `external`, such as vxlan, geneve or gre: what it sends with, over IPv4. */
interface IpEncap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP_DST). */
  dst?: string | undefined;
  /** This end. Default the route's to `dst` (LWTUNNEL_IP_SRC). */
  src?: string | undefined;
  /** 0 for the link's own (LWTUNNEL_IP_TTL). */
  ttl?: number | undefined;
  /** Type of service (LWTUNNEL_IP_TOS). */
  tos?: number | undefined;
}
/** The same over IPv6. */
interface Ip6Encap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP6_DST). */
  dst?: string | undefined;
  /** This end (LWTUNNEL_IP6_SRC). */
  src?: string | undefined;
  /** 0 for the link's own (LWTUNNEL_IP6_HOPLIMIT). */
  hopLimit?: number | undefined;
  /** The traffic class (LWTUNNEL_IP6_TC). */
  tc?: number | undefined;
}
/** Segments on the way (RFC 8754). */
interface Segments {
  /** IPv6 addresses in the order they are visited, at most 64. */
  segments: readonly string[];
  /** The number of the key to sign with, one that the kernel has (`ip sr hmac`). */
  hmac?: number | undefined;
}
/** Sends packets along segments (SEG6_IPTUNNEL_SRH). */
interface Seg6Encap extends Segments {
  /**
   * `inline` puts the header into an IPv6 packet, `encap` wraps the packet and `l2encap` the frame;
   * with `.red` the first segment is left out of the header (Linux 6.0).
   */
  mode: 'inline' | 'encap' | 'l2encap' | 'encap.red' | 'l2encap.red';
}
/** What is done at the last segments. */
interface Seg6Flavors {
  /** The last segment but one takes the header off (SEG6_LOCAL_FLV_OP_PSP). */
  psp?: boolean | undefined;
  /** The last segment takes the header off (SEG6_LOCAL_FLV_OP_USP). */
  usp?: boolean | undefined;
  /** The last segment unwraps the packet (SEG6_LOCAL_FLV_OP_USD). */
  usd?: boolean | undefined;
  /** Compressed segments; since Linux 6.1 (SEG6_LOCAL_FLV_OP_NEXT_CSID). */
  nextCsid?: boolean | undefined;
  /** Of `nextCsid`: bits of the locator block (SEG6_LOCAL_FLV_LCBLOCK_BITS). */
  blockBits?: number | undefined;
  /** Of `nextCsid`: bits of the node and function (SEG6_LOCAL_FLV_LCNODE_FN_BITS). */
  functionBits?: number | undefined;
}
/** What happens to packets to a segment that is this machine's own (RFC 8986). */
interface Seg6LocalEncap {
  /** The action; not every kernel has each one (SEG6_LOCAL_ACTION). */
  action: 'End' | 'End.X' | 'End.T' | 'End.DX2' | 'End.DX6' | 'End.DX4' | 'End.DT6' | 'End.DT4' | 'End.DT46' | 'End.B6' | 'End.B6.Encaps' | 'End.BM' | 'End.S' | 'End.AS' | 'End.AM' | 'End.BPF' | number;
  /** The table to look the next hop up in (SEG6_LOCAL_TABLE). */
  table?: number | undefined;
  /** The table of the VRF to do so in; since Linux 5.11 (SEG6_LOCAL_VRFTABLE). */
  vrfTable?: number | undefined;
  /** The next hop (SEG6_LOCAL_NH4). */
  nh4?: string | undefined;
  /** The IPv6 router to send to, of the actions that send to one (SEG6_LOCAL_NH6). */
  nh6?: string | undefined;
  /** The link that the packet came by, by name or index (SEG6_LOCAL_IIF). */
  iif?: LinkRef | undefined;
  /** The link to send by, of the actions that send by one (SEG6_LOCAL_OIF). */
  oif?: LinkRef | undefined;
  /**
   * The segments that End.B6 and End.B6.Encaps add. End.B6 wants `::` as the last one, for the
   * packet's own destination (SEG6_LOCAL_SRH).
   */
  srh?: Segments | undefined;
  /** Count packets; reported as `counters`; since Linux 5.13 (SEG6_LOCAL_COUNTERS). */
  count?: boolean | undefined;
  /** Of End and End.X: what is done at the last segments (SEG6_LOCAL_FLAVORS). */
  flavors?: Seg6Flavors | undefined;
}
/**
 * A source route for low-power networks (RFC 6554); the kernel has to have
 * CONFIG_IPV6_RPL_LWTUNNEL.
 */
interface RplEncap {
  /** IPv6 addresses in the order they are visited, at most 127 (RPL_IPTUNNEL_SRH). */
  segments: readonly string[];
}
/** A trace to fill in. */
interface Ioam6Trace {
  /** Which data each node writes: 24 bits, the first the highest, as IOAM-Trace-Type has them. */
  type: number;
  /**
   * The namespace of node and data, 0 to 65,535, one that the kernel has (`ip ioam`). Default 0.
   */
  namespace?: number | undefined;
  /** Room for the data, in bytes: a multiple of 4, at most 244. */
  size: number;
}
/**
 * What nodes on the way are to write into the packet (RFC 9197); the kernel has to have
 * CONFIG_IPV6_IOAM6_LWTUNNEL.
 */
interface Ioam6Encap {
  /**
   * `inline` puts the trace into the packet, `encap` wraps the packet, `auto` does the first to
   * packets of this machine's own and else the second. Default `inline` (IOAM6_IPTUNNEL_MODE).
   */
  mode?: 'inline' | 'encap' | 'auto' | number | undefined;
  /** The wrapped packet's destination, which `encap` and `auto` need (IOAM6_IPTUNNEL_DST). */
  dst?: string | undefined;
  /** Its source. Default the route's to `dst`; since Linux 6.12 (IOAM6_IPTUNNEL_SRC). */
  src?: string | undefined;
  /**
   * Of so many packets, `freqK`, 1 to 1,000,000. Default 1; since Linux 6.2
   * (IOAM6_IPTUNNEL_FREQ_N).
   */
  freqN?: number | undefined;
  /** So many get a trace, 1 to `freqN`. Default 1; since Linux 6.2 (IOAM6_IPTUNNEL_FREQ_K). */
  freqK?: number | undefined;
  /** The trace to fill in (IOAM6_IPTUNNEL_TRACE). */
  trace: Ioam6Trace;
}
/** IPsec by an xfrm link with `external`; since Linux 6.1. */
interface XfrmEncap {
  /** The interface id of the policies and states to use, from 1 (LWT_XFRM_IF_ID). */
  ifId: number;
  /** The link that packets leave by (LWT_XFRM_LINK). */
  link?: LinkRef | undefined;
}
/** A program of a `BpfEncap`. */
interface EncapProgram {
  /**
   * Its descriptor, as bpf(2) returns it, which must stay open until the call has ended
   * (LWT_BPF_PROG_FD).
   */
  fd: number;
  /** What it is reported as, 1 to 255 bytes (LWT_BPF_PROG_NAME). */
  name: string;
}
/** Programs that packets of the route go through. */
interface BpfEncap {
  /** For packets that come in; of type BPF_PROG_TYPE_LWT_IN (LWT_BPF_IN). */
  in?: EncapProgram | undefined;
  /** For packets that go out; of type BPF_PROG_TYPE_LWT_OUT (LWT_BPF_OUT). */
  out?: EncapProgram | undefined;
  /**
   * For packets about to be sent, which it may change; of type BPF_PROG_TYPE_LWT_XMIT
   * (LWT_BPF_XMIT).
   */
  xmit?: EncapProgram | undefined;
  /**
   * Bytes kept free before a packet for `xmit`, at most 256; not reported. Default 0
   * (LWT_BPF_XMIT_HEADROOM).
   */
  headroom?: number | undefined;
}
/** As the kernel reports it: links by their index, ids as bigint, programs by their names. */
interface EncapState {
  mpls?: MplsEncap;
  ip?: Omit<IpEncap, 'id' | 'options'> & {
    id: bigint;
    options?: TunnelHeaderState;
  };
  ip6?: Omit<Ip6Encap, 'id' | 'options'> & {
    id: bigint;
    options?: TunnelHeaderState;
  };
  seg6?: Seg6Encap;
  seg6local?: Omit<Seg6LocalEncap, 'iif' | 'oif' | 'count'> & {
    iif?: number;
    oif?: number;
    counters?: Record<'packets' | 'bytes' | 'errors', bigint>;
  };
  rpl?: RplEncap;
  ioam6?: Ioam6Encap;
  xfrm?: Omit<XfrmEncap, 'link'> & {
    link?: number;
  };
  bpf?: Partial<Record<'in' | 'out' | 'xmit', Omit<EncapProgram, 'fd'>>>;
  /** A type that this library does not know, by its number (LWTUNNEL_ENCAP_*). */
  unknown?: Record<string, Uint8Array>;
}
/** Options of a resilient group (NHA_RES_GROUP). */
interface NexthopResilient {
  /** How many buckets it has (NHA_RES_GROUP_BUCKETS). */
  buckets?: number | undefined;
  /**
   * How long a bucket must be idle to be moved, in hundredths of a second
   * (NHA_RES_GROUP_IDLE_TIMER).
   */
  idleTimer?: number | undefined;
  /**
   * How long the group may be unbalanced, in hundredths of a second; 0 for ever
   * (NHA_RES_GROUP_UNBALANCED_TIMER).
   */
  unbalancedTimer?: number | undefined;
}
/** The same as it is reported. */
interface NexthopResilientState {
  /** How many buckets it has (NHA_RES_GROUP_BUCKETS). */
  buckets: number;
  /**
   * How long a bucket must be idle to be moved, in hundredths of a second
   * (NHA_RES_GROUP_IDLE_TIMER).
   */
  idleTimer: number;
  /**
   * How long the group may be unbalanced, in hundredths of a second; 0 for ever
   * (NHA_RES_GROUP_UNBALANCED_TIMER).
   */
  unbalancedTimer: number;
  /** Hundredths of a second that it has been unbalanced for (NHA_RES_GROUP_UNBALANCED_TIME). */
  unbalancedTime: bigint;
}
/** Options of a nexthop. */
interface NexthopOptions {
  /** Its number, 1 to 4,294,967,295, in its namespace (NHA_ID). */
  id: number;
  /** IPv4 or IPv6. A group has none. Default that of `via`, or else inet (nh_family). */
  family?: Family | undefined;
  /** The gateway; not with `group` (NHA_GATEWAY). */
  via?: string | undefined;
  /** The link, by name or index; not with `group` or `fdb` (NHA_OIF). */
  dev?: LinkRef | undefined;
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink?: boolean | undefined;
  /** Packets are dropped; not with `via` or `dev` or `group` or `fdb` (NHA_BLACKHOLE). */
  blackhole?: boolean | undefined;
  /** For forwarding entries of vxlan, whose host `via` is (NHA_FDB). */
  fdb?: boolean | undefined;
  /**
   * The UDP port to send to; needs `fdb` and `via`. Default the link's; since Linux 7.3
   * (NHA_DST_PORT).
   */
  dstPort?: number | undefined;
  /**
   * Several nexthops at once, each with its share, 1 to 65,536, default 1; more than 256 since
   * Linux 6.12 (NHA_GROUP).
   */
  group?: readonly {
    id: number;
    weight?: number | undefined;
  }[] | undefined;
  /**
   * How a group spreads flows; needs `group`. Default `mpath`: by their hash alone
   * (NHA_GROUP_TYPE).
   */
  groupType?: 'mpath' | 'resilient' | number | undefined;
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilient | undefined;
  /** Have hardware count a group's packets; since Linux 6.9 (NHA_HW_STATS_ENABLE). */
  hwStats?: boolean | undefined;
  /** Who installed it. Default boot (nh_protocol). */
  protocol?: Protocol$1 | undefined;
  /** The encapsulation of packets: a lightweight tunnel (NHA_ENCAP). */
  encap?: Encap | undefined;
}
/** A nexthop as the kernel reports it. */
interface Nexthop extends Given<Omit<NexthopOptions, 'family' | 'dev' | 'group' | 'resilient' | 'encap'>> {
  /** IPv4 or IPv6. A group has none (nh_family). */
  family?: 'inet' | 'inet6';
  /** The index of its link (NHA_OIF). */
  dev?: number;
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink: boolean;
  /** Its members, with their shares (NHA_GROUP). */
  group?: {
    id: number;
    weight: number;
  }[];
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilientState;
  /** Who installed it (nh_protocol). */
  protocol: Protocol$1;
  /** The encapsulation of packets: a lightweight tunnel (NHA_ENCAP). */
  encap?: EncapState;
  /** How far away it leads, IPv4 (nh_scope). */
  scope: AddressScope;
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
  /** Hardware counts its packets (NHA_HW_STATS_USED). */
  hwStatsUsed?: boolean;
  /**
   * Groups, if requested: the packets of each member, and with `hwStats` those of them that
   * hardware sent (NHA_GROUP_STATS).
   */
  statistics?: {
    id: number;
    packets: bigint;
    hwPackets?: bigint;
  }[];
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A part of the flows of a resilient group, and where they go (NHA_RES_BUCKET). */
interface NexthopBucket {
  /** The group (NHA_ID). */
  id: number;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
  /** Which of its buckets, from 0 (NHA_RES_BUCKET_INDEX). */
  index: number;
  /** The member of the group that its packets take (NHA_RES_BUCKET_NH_ID). */
  nexthopId: number;
  /** Hundredths of a second since a packet took it (NHA_RES_BUCKET_IDLE_TIME). */
  idleTime: bigint;
}
/** Which buckets to list. */
interface ListNexthopBucketsOptions extends CallOptions {
  /** Only those of this group (NHA_ID). */
  id?: number | undefined;
  /** Only those whose packets leave by this link, by name or index (NHA_OIF). */
  dev?: LinkRef | undefined;
  /** Only those whose packets leave by a port of this link, by name or index (NHA_MASTER). */
  master?: LinkRef | undefined;
  /** Only those whose packets take this member (NHA_RES_BUCKET_NH_ID). */
  nexthopId?: number | undefined;
}
/** Options of a rule. Selectors that are absent match every packet. */
interface RuleOptions {
  /** IPv4 or IPv6. Default that of `from` or `to`, or else inet (family). */
  family?: Family | undefined;
  /** The order of evaluation, the smallest first. Default before all but 0 (FRA_PRIORITY). */
  priority?: number | undefined;
  /** Source: a prefix, an address, or `all` (FRA_SRC). */
  from?: string | undefined;
  /** Destination: a prefix, an address, or `all` (FRA_DST). */
  to?: string | undefined;
  /** The name of the link that it came by; there need be none yet (FRA_IIFNAME). */
  iif?: string | undefined;
  /** The name of the link that its socket is bound to (FRA_OIFNAME). */
  oif?: string | undefined;
  /** Its mark, in the bits of `fwmask` (FRA_FWMARK). */
  fwmark?: number | undefined;
  /** Which bits of the mark count. Default all bits (FRA_FWMASK). */
  fwmask?: number | undefined;
  /** Type of service (tos). */
  tos?: number | undefined;
  /** Differentiated services code point, 0 to 63; since Linux 6.12 (FRA_DSCP). */
  dscp?: number | undefined;
  /** Bits of `dscp` that count; since Linux 6.15 (FRA_DSCP_MASK). */
  dscpMask?: number | undefined;
  /** IPv6 flow label, 20 bits; since Linux 6.14 (FRA_FLOWLABEL). */
  flowLabel?: number | undefined;
  /** Bits of `flowLabel` that count; since Linux 6.14 (FRA_FLOWLABEL_MASK). */
  flowLabelMask?: number | undefined;
  /** What it carries (FRA_IP_PROTO). */
  ipProto?: IpProtocol | undefined;
  /** Source port, or `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: number | readonly [number, number] | undefined;
  /** Destination port, or `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: number | readonly [number, number] | undefined;
  /** Bits of `sport` that count; since Linux 6.15 (FRA_SPORT_MASK). */
  sportMask?: number | undefined;
  /** Bits of `dport` that count; since Linux 6.15 (FRA_DPORT_MASK). */
  dportMask?: number | undefined;
  /** The user its socket belongs to, or `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: number | readonly [number, number] | undefined;
  /** The tunnel it came by: a bigint, such as a VNI (FRA_TUN_ID). */
  tunId?: bigint | number | undefined;
  /** For all packets but these (FIB_RULE_INVERT). */
  invert?: boolean | undefined;
  /** Ask the table of the VRF that the packet belongs to, instead of `table` (FRA_L3MDEV). */
  l3mdev?: boolean | undefined;
  /** The table to ask; not with `l3mdev`. Default main (FRA_TABLE). */
  table?: RouteTable | undefined;
  /** What it does. Default table; goto with `goto` (action). */
  action?: RuleAction | undefined;
  /** The priority of the rule to go on with (FRA_GOTO). */
  goto?: number | undefined;
  /** Routes with a prefix of this length or shorter do not count (FRA_SUPPRESS_PREFIXLEN). */
  suppressPrefixLength?: number | undefined;
  /** Routes by links of this group do not count (FRA_SUPPRESS_IFGROUP). */
  suppressIfGroup?: number | undefined;
  /** Classes of traffic, for tc (FRA_FLOW). */
  realms?: number | undefined;
  /** Who installed it. Default boot (FRA_PROTOCOL). */
  protocol?: Protocol$1 | undefined;
}
/** A rule as the kernel reports it. */
interface Rule$1 extends Given<Omit<RuleOptions, 'family' | 'sport' | 'dport' | 'uidRange' | 'tunId'>> {
  /** IPv4 or IPv6 (family). */
  family: 'inet' | 'inet6';
  /** The source ports, `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: [number, number];
  /** The destination ports, `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: [number, number];
  /** The users, `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: [number, number];
  /** The tunnel it came by: a bigint, such as a VNI (FRA_TUN_ID). */
  tunId?: bigint;
  /** For all packets but these (FIB_RULE_INVERT). */
  invert: boolean;
  /** What it does (action). */
  action: RuleAction;
  /** It cannot be deleted (FIB_RULE_PERMANENT). */
  permanent: boolean;
  /** The rule that `goto` names does not exist (FIB_RULE_UNRESOLVED). */
  unresolved: boolean;
  /** No link has the name in `iif` (FIB_RULE_IIF_DETACHED). */
  iifDetached: boolean;
  /** No link has the name in `oif` (FIB_RULE_OIF_DETACHED). */
  oifDetached: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Options of a neighbour. */
interface NeighborOptions {
  /** Its IP address, IPv4 or IPv6 (NDA_DST). */
  dst: string;
  /** Its Ethernet address. Not for `proxy` (NDA_LLADDR). */
  mac?: string | undefined;
  /**
   * Its state. Default `permanent`; `none` with `managed` or `use`. Of `proxy` the kernel reports
   * `none`, and keeps the entry when the link loses its carrier (ndm_state).
   */
  state?: NeighborState | undefined;
  /**
   * Answer for this address on the link; of entries like this there is a list apart (NTF_PROXY).
   */
  proxy?: boolean | undefined;
  /** It is a router (NTF_ROUTER). */
  router?: boolean | undefined;
  /** Learnt by a control plane; the kernel does not collect it (NTF_EXT_LEARNED). */
  externLearn?: boolean | undefined;
  /** The kernel resolves it, and keeps it resolved; since Linux 5.16 (NTF_EXT_MANAGED). */
  managed?: boolean | undefined;
  /**
   * The kernel neither removes it nor marks it as failed by itself; since Linux 6.17
   * (NTF_EXT_EXT_VALIDATED).
   */
  externValidated?: boolean | undefined;
  /** Resolve it now, as if a packet were sent (NTF_USE). */
  use?: boolean | undefined;
  /** Who put it there (NDA_PROTOCOL). */
  protocol?: Protocol$1 | undefined;
}
/** A neighbour as the kernel reports it. */
interface Neighbor extends Given<Omit<NeighborOptions, 'use'>> {
  /** The index of its link (ndm_ifindex). */
  index: number;
  /** IPv4 or IPv6 (ndm_family). */
  family: 'inet' | 'inet6';
  /** Its state (ndm_state). */
  state: NeighborState;
  /**
   * Answer for this address on the link; of entries like this there is a list apart (NTF_PROXY).
   */
  proxy: boolean;
  /** It is a router (NTF_ROUTER). */
  router: boolean;
  /** Learnt by a control plane; the kernel does not collect it (NTF_EXT_LEARNED). */
  externLearn: boolean;
  /** The kernel resolves it, and keeps it resolved; since Linux 5.16 (NTF_EXT_MANAGED). */
  managed: boolean;
  /**
   * The kernel neither removes it nor marks it as failed by itself; since Linux 6.17
   * (NTF_EXT_EXT_VALIDATED).
   */
  externValidated: boolean;
  /** Hardware knows it too (NTF_OFFLOADED). */
  offloaded: boolean;
  /** Probes sent without an answer (NDA_PROBES). */
  probes?: number;
  /** Hundredths of a second since each, and who holds it (NDA_CACHEINFO). */
  cache?: {
    confirmed: number;
    used: number;
    updated: number;
    references: number;
  };
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Which forwarding entry of a link. */
interface FdbKey {
  /** The Ethernet address. On vxlan all zeros is every address without an entry (NDA_LLADDR). */
  mac: string;
  /** The entry of a bridge port's bridge. Default false (NTF_MASTER). */
  master?: boolean | undefined;
  /**
   * The entry of the link itself, not with `master`, which is another one. Default true unless
   * `master` is (NTF_SELF).
   */
  self?: boolean | undefined;
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs (NDA_VLAN). */
  vlan?: number | undefined;
  /** Vxlan: the host of the address (VTEP), IPv4 or IPv6 (NDA_DST). */
  dst?: string | undefined;
  /** Vxlan: the VNI to send with. Default the link's (NDA_VNI). */
  vni?: number | undefined;
  /** Vxlan with `external`: the VNI whose entry it is (NDA_SRC_VNI). */
  srcVni?: number | undefined;
  /** Vxlan: the UDP port to send to. Default the link's `dstPort` (NDA_PORT). */
  port?: number | undefined;
  /** Vxlan: the link to send by, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined;
  /** Vxlan: a nexthop group with `fdb`, instead of `dst` (NDA_NH_ID). */
  nexthopId?: number | undefined;
}
/** Options of a forwarding entry. */
interface FdbOptions extends FdbKey {
  /**
   * `permanent`: it stays, and on a bridge the address is the bridge's own; `static`: it stays;
   * `dynamic`: it ages. Default `permanent`, as bridge(8) (ndm_state).
   */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined;
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn?: boolean | undefined;
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky?: boolean | undefined;
  /** Vxlan: a router has the address, for route short-circuiting (NTF_ROUTER). */
  router?: boolean | undefined;
  /** It was used just now (NTF_USE). */
  use?: boolean | undefined;
  /** Who put it there; only vxlan keeps it (NDA_PROTOCOL). */
  protocol?: Protocol$1 | undefined;
  /**
   * Bridge, permanent entries: whether watches report that packets arrive from the address after it
   * was inactive for the ageing time, and that they have stopped; since Linux 5.14
   * (NDA_FDB_EXT_ATTRS).
   */
  activity?: FdbActivity | undefined;
}
/** A forwarding entry as the kernel reports it. */
interface Fdb extends Given<Omit<FdbOptions, 'master' | 'via' | 'state' | 'use' | 'activity'>> {
  /** The index of the link (ndm_ifindex). */
  index: number;
  /** The entry of the link itself (NTF_SELF). */
  self: boolean;
  /** The index of the link to send by (NDA_IFINDEX). */
  via?: number;
  /** As it was set, or `stale`: learnt, and not used recently (ndm_state). */
  state: 'permanent' | 'static' | 'dynamic' | 'stale' | number;
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn: boolean;
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky: boolean;
  /** Vxlan: a router has the address, for route short-circuiting (NTF_ROUTER). */
  router: boolean;
  /**
   * Whether the address is active, if the bridge reports it; since Linux 5.14 (NDA_FDB_EXT_ATTRS).
   */
  activity?: {
    notify: 'off' | 'active' | 'inactive' | number;
  };
  /** Hardware knows it too (NTF_OFFLOADED). */
  offloaded: boolean;
  /** The port is locked, and the address not yet let in; since Linux 6.2 (NTF_EXT_LOCKED). */
  locked: boolean;
  /** The index of the bridge whose entry it is (NDA_MASTER). */
  bridge?: number;
  /** The namespace of a vxlan's tunnel, as this one numbers it (NDA_LINK_NETNSID). */
  linkNetnsId?: number;
  /** Hundredths of a second since each (NDA_CACHEINFO). */
  cache?: {
    confirmed: number;
    used: number;
    updated: number;
    references: number;
  };
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Selects the entries of a link to delete; options that are absent match every entry. */
interface FlushFdbOptions extends CallOptions {
  /** Those of a bridge port's bridge. Default false (NTF_MASTER). */
  master?: boolean | undefined;
  /** Those of the link itself: of a bridge all. Default true unless `master` is (NTF_SELF). */
  self?: boolean | undefined;
  /** Bridge: of this port, by name or index (NDA_IFINDEX). */
  bridgePort?: LinkRef | undefined;
  /** Bridge: of this VLAN, 1 to 4,094 (NDA_VLAN). */
  vlan?: number | undefined;
  /** Vxlan: only entries that send to this host (NDA_DST). */
  dst?: string | undefined;
  /** Only entries that send to this UDP port (NDA_PORT). */
  port?: number | undefined;
  /** Only entries that send with this VNI (NDA_VNI). */
  vni?: number | undefined;
  /** Only entries of this VNI, on a vxlan with `external` (NDA_SRC_VNI). */
  srcVni?: number | undefined;
  /** Only entries that send on this link, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined;
  /** Only entries of this nexthop group (NDA_NH_ID). */
  nexthopId?: number | undefined;
  /**
   * True: only those with the flag; false: only those without (NTF_EXT_LEARNED,
   * NDA_NDM_FLAGS_MASK).
   */
  externLearn?: boolean | undefined;
  /** Only entries that do not move to another port, or only the others (NTF_STICKY). */
  sticky?: boolean | undefined;
  /** Only entries of routers, or only the others (NTF_ROUTER). */
  router?: boolean | undefined;
  /** Only entries that are also in hardware, or only the others (NTF_OFFLOADED). */
  offloaded?: boolean | undefined;
  /** Bridge: put there by somebody, not learnt (NTF_USE). */
  addedByUser?: boolean | undefined;
  /** Only those in this state (NDA_NDM_STATE_MASK); `static` and `dynamic` are not permanent. */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined;
}
/** Which multicast entry of a bridge or vxlan link. */
interface MdbKey {
  /**
   * The group: an IP address, or an Ethernet address. On vxlan all zeros is every group without an
   * entry (addr.u).
   */
  group: string;
  /**
   * The port of the bridge, by name or index. Default: the link itself, which means the bridge's
   * own host (ifindex).
   */
  port?: LinkRef | undefined;
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs. Default every VLAN of the port (vid). */
  vid?: number | undefined;
  /** Only packets from this address (MDBE_ATTR_SOURCE). */
  source?: string | undefined;
  /** Vxlan: the host to send to (MDBE_ATTR_DST). */
  dst?: string | undefined;
  /** Vxlan: the UDP port to send to. Default the link's (MDBE_ATTR_DST_PORT). */
  dstPort?: number | undefined;
  /** Vxlan: the VNI to send with. Default the link's (MDBE_ATTR_VNI). */
  vni?: number | undefined;
  /** Vxlan with `external`: the VNI whose entry it is (MDBE_ATTR_SRC_VNI). */
  srcVni?: number | undefined;
  /** Vxlan: the link to send by, by name or index (MDBE_ATTR_IFINDEX). */
  via?: LinkRef | undefined;
}
/** Options of a multicast entry. */
interface MdbOptions extends MdbKey {
  /** `temp` ages, `permanent` stays; vxlan has only these. Default `temp`, as bridge(8) (state). */
  state?: 'temp' | 'permanent' | number | undefined;
  /**
   * What `sourceList` means: all but those, or only those. A bridge of IGMPv2, or for IPv6 of
   * MLDv1, ignores both: the call fails with `ENOTSUP` (`mcastIgmpVersion`, `mcastMldVersion`).
   * Default `exclude`; since Linux 6.2 (MDBE_ATTR_GROUP_MODE).
   */
  filterMode?: 'exclude' | 'include' | number | undefined;
  /** Sources; since Linux 6.2 (MDBE_ATTR_SRC_LIST). */
  sourceList?: readonly string[] | undefined;
  /** Who put it there. Default static; since Linux 6.2 (MDBE_ATTR_RTPROT). */
  protocol?: Protocol$1 | undefined;
}
/** A multicast entry as the kernel reports it. */
interface Mdb extends Given<Omit<MdbOptions, 'port' | 'via'>> {
  /** The index of the bridge or vxlan link (ifindex). */
  index: number;
  /** The index of the port; that of the link itself for its own host (ifindex). */
  port: number;
  /** `temp` ages, `permanent` stays; vxlan has only these (state). */
  state: 'temp' | 'permanent' | number;
  /** Hardware knows it too (MDB_FLAGS_OFFLOAD). */
  offload: boolean;
  /** The port leaves the group at once (MDB_FLAGS_FAST_LEAVE). */
  fastLeave: boolean;
  /** Added because of an entry for all sources (MDB_FLAGS_STAR_EXCL). */
  addedByStarExclude: boolean;
  /** Packets from this source do not go there (MDB_FLAGS_BLOCKED). */
  blocked: boolean;
  /**
   * Hardware offload failed; with the bridge's `mdbOffloadFailNotify`; since Linux 6.16
   * (MDB_FLAGS_OFFLOAD_FAILED).
   */
  offloadFailed: boolean;
  /** Hundredths of a second until it expires (MDBA_MDB_EATTR_TIMER). */
  timer?: number;
  /** The index of the link to send by (MDBA_MDB_EATTR_IFINDEX). */
  via?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** One VLAN, or all from `vid` to `end`. */
interface VlanRange {
  /** 1 to 4,094 (vid). */
  vid: number;
  /** The last one, included. Default `vid` alone. */
  end?: number | undefined;
}
/** Options of VLANs. */
interface VlanOptions extends VlanRange {
  /**
   * Untagged packets that arrive belong to this VLAN (PVID); one VLAN of a link at most. Default
   * false (BRIDGE_VLAN_INFO_PVID).
   */
  pvid?: boolean | undefined;
  /** Packets leave without a tag. Default false (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged?: boolean | undefined;
  /** The VLAN's spanning tree state on a port (BRIDGE_VLANDB_ENTRY_STATE). */
  state?: VlanState | undefined;
  /**
   * Is there a multicast router: 0 never, 1 the bridge finds out, 2 always
   * (BRIDGE_VLANDB_ENTRY_MCAST_ROUTER).
   */
  mcastRouter?: number | undefined;
  /**
   * Most multicast groups on a port, 0 for no limit; since Linux 6.3
   * (BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS).
   */
  mcastMaxGroups?: number | undefined;
  /**
   * Answer ARP and neighbour discovery from the bridge's tables; since Linux 6.4
   * (BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS).
   */
  neighSuppress?: boolean | undefined;
  /**
   * Of a port with `neighVlanSuppress`: with `neighSuppress`, send gratuitous ARP and unsolicited
   * neighbour advertisements on all the same; since Linux 7.2
   * (BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT).
   */
  neighForwardGrat?: boolean | undefined;
  /**
   * The VNI that a port's VLAN is carried by, with `vlanTunnel` on the port, in place of the one it
   * has. Of a range the first one's; the others follow. Null for none
   * (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO).
   */
  vni?: number | null | undefined;
}
/** VLANs as the kernel reports them: adjacent equal ones are merged into one entry. */
interface Vlan extends Given<Omit<VlanOptions, 'vni'>> {
  /** The index of the link (ifindex). */
  index: number;
  /** Untagged packets that arrive belong to this VLAN (PVID) (BRIDGE_VLAN_INFO_PVID). */
  pvid: boolean;
  /** Packets leave without a tag (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged: boolean;
  /**
   * Multicast groups that a port has in it; of a range in the first one; since Linux 6.3
   * (BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS).
   */
  mcastGroups?: number;
  /** The VNI that a port's VLAN is carried by (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO). */
  vni?: number;
  /** Counters, if they were requested; then each VLAN is an entry (BRIDGE_VLANDB_ENTRY_STATS). */
  statistics?: Record<'rxBytes' | 'rxPackets' | 'txBytes' | 'txPackets', bigint>;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Each member is one attribute, named beside it. Times are in hundredths of a second. */
interface GlobalVlanOptions extends VlanRange {
  /** Track group memberships (snooping) (BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING). */
  mcastSnooping?: boolean | undefined;
  /** Ask for members oneself (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER). */
  mcastQuerier?: boolean | undefined;
  /** 2 or 3 (BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION). */
  mcastIgmpVersion?: number | undefined;
  /** 1 or 2 (BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION). */
  mcastMldVersion?: number | undefined;
  /** Queries before a group counts as left (BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT). */
  mcastLastMemberCount?: number | undefined;
  /** Between these (BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL). */
  mcastLastMemberInterval?: bigint | undefined;
  /** Queries at the start (BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT). */
  mcastStartupQueryCount?: number | undefined;
  /** Between these (BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL). */
  mcastStartupQueryInterval?: bigint | undefined;
  /** How long a member is remembered (BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL). */
  mcastMembershipInterval?: bigint | undefined;
  /** How long another querier is waited for (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL). */
  mcastQuerierInterval?: bigint | undefined;
  /** Between queries (BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL). */
  mcastQueryInterval?: bigint | undefined;
  /** How long members may take to answer (BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL). */
  mcastQueryResponseInterval?: bigint | undefined;
  /**
   * The spanning tree that it belongs to, with `mst` on the bridge; since Linux 5.18
   * (BRIDGE_VLANDB_GOPTS_MSTI).
   */
  msti?: number | undefined;
}
/** As the kernel reports them: adjacent equal VLANs are merged into one. */
interface GlobalVlan extends Given<GlobalVlanOptions> {
  /** The index of the bridge (ifindex). */
  index: number;
  /** The ifindexes of ports with a multicast router (BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS). */
  mcastRouterPorts?: number[];
  /** Who asks for members (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE). */
  mcastQuerierState?: BridgeQuerier;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** One VNI, or all from `vni` to `end`. */
interface VniRange {
  /** 1 to 16,777,215 (VXLAN_VNIFILTER_ENTRY_START). */
  vni: number;
  /** The last one, included. Default `vni` alone (VXLAN_VNIFILTER_ENTRY_END). */
  end?: number | undefined;
}
/** Options of VNIs. */
interface VniOptions extends VniRange {
  /**
   * The host to which packets of these VNIs are sent without a matching forwarding entry
   * (VXLAN_VNIFILTER_ENTRY_GROUP, VXLAN_VNIFILTER_ENTRY_GROUP6).
   */
  remote?: string | undefined;
  /**
   * A multicast group instead; the link needs `dev`, the device to join it on; not with `remote`
   * (VXLAN_VNIFILTER_ENTRY_GROUP, VXLAN_VNIFILTER_ENTRY_GROUP6).
   */
  group?: string | undefined;
}
/** Counters of a VNI (VNIFILTER_ENTRY_STATS_*). */
interface VniStatistics {
  /** Bytes received (VNIFILTER_ENTRY_STATS_RX_BYTES). */
  rxBytes: bigint;
  /** Packets received (VNIFILTER_ENTRY_STATS_RX_PKTS). */
  rxPackets: bigint;
  /** Packets received and dropped (VNIFILTER_ENTRY_STATS_RX_DROPS). */
  rxDropped: bigint;
  /** Packets received with errors (VNIFILTER_ENTRY_STATS_RX_ERRORS). */
  rxErrors: bigint;
  /** Bytes sent (VNIFILTER_ENTRY_STATS_TX_BYTES). */
  txBytes: bigint;
  /** Packets sent (VNIFILTER_ENTRY_STATS_TX_PKTS). */
  txPackets: bigint;
  /** Packets dropped instead of sent (VNIFILTER_ENTRY_STATS_TX_DROPS). */
  txDropped: bigint;
  /** Packets that could not be sent (VNIFILTER_ENTRY_STATS_TX_ERRORS). */
  txErrors: bigint;
}
/** VNIs as the kernel reports them: adjacent equal ones are merged into one entry. */
interface Vni extends Given<VniOptions> {
  /** The index of the link (ifindex). */
  index: number;
  /** Counters, if they were requested; then each VNI is an entry (VXLAN_VNIFILTER_ENTRY_STATS). */
  statistics?: VniStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** One way of an MPLS route. */
interface MplsHop {
  /**
   * The labels in its place, the outermost first. Without them the label is taken off (RTA_NEWDST).
   */
  as?: readonly number[] | undefined;
  /** The neighbour to send to, an IPv4 or IPv6 address (RTA_VIA). */
  via?: string | undefined;
  /** The link, by name or index (rtnh_ifindex). */
  dev?: LinkRef | undefined;
}
/** Reported members of every path. */
interface MplsHopState {
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
}
/** Options of an MPLS route. */
interface MplsRouteOptions {
  /** The label of incoming packets, 16 to 1,048,575, below `net.mpls.platform_labels` (RTA_DST). */
  label: number;
  /** Who installed it. Default boot (rtm_protocol). */
  protocol?: Protocol$1 | undefined;
  /**
   * The labels in its place, the outermost first. Without them the label is taken off (RTA_NEWDST).
   */
  as?: readonly number[] | undefined;
  /** The neighbour to send to, an IPv4 or IPv6 address (RTA_VIA). */
  via?: string | undefined;
  /** The link to send by, by name or index (RTA_OIF). */
  dev?: LinkRef | undefined;
  /**
   * Several paths, over which flows are spread, instead of `as`, `via` and `dev` (RTA_MULTIPATH).
   */
  multipath?: readonly MplsHop[] | undefined;
  /**
   * Whether the remaining TTL is written into the packet when the last label is removed. Default
   * `net.mpls.ip_ttl_propagate` (RTA_TTL_PROPAGATE).
   */
  ttlPropagate?: boolean | undefined;
}
/** An MPLS route. */
interface MplsRoute extends Given<Omit<MplsRouteOptions, 'dev' | 'multipath'>> {
  /** Who installed it (rtm_protocol). */
  protocol: Protocol$1;
  /** The index of its link (RTA_OIF). */
  dev?: number;
  /** Its paths, if it has several (RTA_MULTIPATH). */
  multipath?: (Omit<MplsHop, 'dev'> & MplsHopState & {
    dev?: number;
  })[];
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Options of a port in one of the spanning trees. */
interface MstOptions {
  /** The spanning tree, 0 to 4,094: `msti` of `setGlobalVlan` (IFLA_BRIDGE_MST_ENTRY_MSTI). */
  msti: number;
  /** The port's state in it (IFLA_BRIDGE_MST_ENTRY_STATE). */
  state: VlanState;
}
/** A port's state in one of the spanning trees of its bridge. */
interface Mst {
  /** The index of the port (ifi_index). */
  index: number;
  /** The spanning tree, 0 to 4,094: `msti` of `setGlobalVlan` (IFLA_BRIDGE_MST_ENTRY_MSTI). */
  msti: number;
  /** The port's state in it (IFLA_BRIDGE_MST_ENTRY_STATE). */
  state: VlanState;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A namespace as another one numbers it. */
interface NetnsId {
  /** The number, 0 to 2,147,483,647 (NETNSA_NSID). */
  nsid: number;
  /**
   * With `targetNsid`: the number that this namespace has for the same; absent when it has none
   * (NETNSA_CURRENT_NSID).
   */
  currentNsid?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** The VLAN that a virtual function is in, without knowing of it. */
interface VfVlan {
  /** 1 to 4094; 0 for none. */
  id: number;
  /** Its priority, IEEE 802.1p, from 0 to 7. Default 0. */
  qos?: number | undefined;
  /** The kind of tag. Default `802.1Q` (IFLA_VF_VLAN; with it IFLA_VF_VLAN_LIST). */
  protocol?: '802.1Q' | '802.1ad' | undefined;
}
/** How much a virtual function sends, in megabits a second. */
interface VfTxRate {
  /** At most so much; 0 for no limit (IFLA_VF_TX_RATE). */
  max: number;
  /** At least so much; 0 for none. Default what it is (IFLA_VF_RATE). */
  min?: number | undefined;
}
/** A virtual function's settings. The card's driver decides which of them it supports. */
interface VfSettings {
  /** Its Ethernet address (IFLA_VF_MAC). */
  mac?: string | undefined;
  /** Its VLAN: all of it is set at once (IFLA_VF_VLAN). */
  vlan?: VfVlan | undefined;
  /** The limits of what it sends (IFLA_VF_TX_RATE). */
  txRate?: VfTxRate | undefined;
  /** It sends with no address but its own (IFLA_VF_SPOOFCHK). */
  spoofCheck?: boolean | undefined;
  /** It may ask how the card spreads packets over its queues (IFLA_VF_RSS_QUERY_EN). */
  queryRss?: boolean | undefined;
  /** The carrier it sees: the card's own, always, or never (IFLA_VF_LINK_STATE). */
  state?: 'auto' | 'enable' | 'disable' | undefined;
  /** It may do what affects others, such as take all packets (IFLA_VF_TRUST). */
  trust?: boolean | undefined;
  /**
   * InfiniBand: its node's GUID, eight bytes as `00:02:c9:03:00:00:00:01` (IFLA_VF_IB_NODE_GUID).
   */
  nodeGuid?: string | undefined;
  /** InfiniBand: its port's GUID (IFLA_VF_IB_PORT_GUID). */
  portGuid?: string | undefined;
  /** Which one: its number on the card, from 0. */
  index: number;
}
/**
 * A virtual function as the card's driver reports it. A setting that the driver does not know is
 * absent, and so is `vlan` where there is none.
 */
interface Vf extends VfSettings {
  /** Its address: an Ethernet one, or InfiniBand's of 20 bytes (IFLA_VF_MAC). */
  mac: string;
  /** Both limits; 0 for none (IFLA_VF_TX_RATE). */
  txRate: VfTxRate & {
    min: number;
  };
  /** The carrier it sees: the card's own, always, or never (IFLA_VF_LINK_STATE). */
  state: 'auto' | 'enable' | 'disable';
  /** Counters, if they were requested; 0 if the driver has none (IFLA_VF_STATS). */
  statistics?: VfStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/**
 * What went through a qdisc, a class or an action, and what did not (TCA_STATS2,
 * linux/gen_stats.h).
 */
interface TrafficStatistics {
  /** Bytes that were sent. */
  bytes: bigint;
  /** Packets that were sent. */
  packets: bigint;
  /** Packets that were dropped. */
  drops: number;
  /** How often packets had to wait, or exceeded a rate. */
  overlimits: number;
  /** How often the link could not take a packet. */
  requeues: number;
  /** Packets that wait. */
  queued: number;
  /** Bytes that wait. */
  backlog: number;
}
/** How much the fate of a packet depends on the previous packet (TCA_NETEM_CORR). */
interface NetemCorrelation {
  /** Of the delays, 0 to 1 (delay_corr). */
  delay?: number | undefined;
  /** Of the losses, 0 to 1 (loss_corr). */
  loss?: number | undefined;
  /** Of the duplicates, 0 to 1 (dup_corr). */
  duplicate?: number | undefined;
}
/** How often something happens (TCA_NETEM_CORRUPT, TCA_NETEM_REORDER). */
interface NetemChance {
  /** How likely it is, 0 to 1 (probability). */
  probability?: number | undefined;
  /** How much it depends on the packet before, 0 to 1 (correlation). */
  correlation?: number | undefined;
}
/** Losses by four states (NETEM_LOSS_GI). */
interface NetemState {
  /** From packets that pass to a burst of losses, 0 to 1 (p13). */
  p13: number;
  /** From a burst of losses to packets that pass, 0 to 1 (p31). */
  p31: number;
  /** From a burst of losses to packets that pass within it, 0 to 1 (p32). */
  p32?: number | undefined;
  /** Back from these to losses, 0 to 1. Default 1 (p23). */
  p23?: number | undefined;
  /** A single loss among packets that pass, 0 to 1 (p14). */
  p14?: number | undefined;
}
/** Losses by two states (NETEM_LOSS_GE). */
interface NetemGilbertElliott {
  /** From the good state to the bad one, 0 to 1 (p). */
  p: number;
  /** From the bad state to the good one, 0 to 1 (r). */
  r: number;
  /**
   * That a packet passes in the bad state, 0 to 1: the rest of what tc calls 1-h. Default 0: all
   * are lost (h).
   */
  h?: number | undefined;
  /** That a packet is lost in the good state, 0 to 1: 1-k of tc (k1). */
  k1?: number | undefined;
}
/** How losses follow each other (TCA_NETEM_LOSS). */
interface NetemLossModel {
  /** Four states, by their transition probabilities (NETEM_LOSS_GI). */
  state?: NetemState | undefined;
  /** A good and a bad state, by Gilbert and Elliott (NETEM_LOSS_GE). */
  gilbertElliott?: NetemGilbertElliott | undefined;
}
/** Packets leave in slots (TCA_NETEM_SLOT). */
interface NetemSlot {
  /** The shortest time between slots, in milliseconds (min_delay). */
  minDelay?: number | undefined;
  /** The longest one, in milliseconds; default the shortest (max_delay). */
  maxDelay?: number | undefined;
  /** Packets that a slot takes. Default any number (max_packets). */
  maxPackets?: number | undefined;
  /** Bytes that a slot takes. Default any number (max_bytes). */
  maxBytes?: number | undefined;
  /** With `slotDistribution`: the mean time between slots, in milliseconds (dist_delay). */
  distributionDelay?: number | undefined;
  /** With `slotDistribution`: how far that varies, in milliseconds (dist_jitter). */
  distributionJitter?: number | undefined;
}
/** What netem does to packets: tc-netem(8). */
interface NetemOptions {
  /** How much later packets leave, in milliseconds; to a nanosecond (TCA_NETEM_LATENCY64). */
  delay?: number | undefined;
  /** How far the delay varies, in milliseconds (TCA_NETEM_JITTER64). */
  jitter?: number | undefined;
  /**
   * How the delay varies: by name, or as values of -32,768 to 32,767, of which 8,192 are one
   * `jitter`. Default uniform (TCA_NETEM_DELAY_DIST).
   */
  distribution?: 'uniform' | 'normal' | 'pareto' | 'paretonormal' | readonly number[] | undefined;
  /** How much the fate of a packet depends on the previous packet (TCA_NETEM_CORR). */
  correlation?: NetemCorrelation | undefined;
  /** The share of packets that is lost, 0 to 1 (loss). */
  loss?: number | undefined;
  /** How losses follow each other, instead of `loss`: one of the two (TCA_NETEM_LOSS). */
  lossModel?: NetemLossModel | undefined;
  /** The share of packets that is sent twice, 0 to 1 (duplicate). */
  duplicate?: number | undefined;
  /** Packets of which a bit is changed (TCA_NETEM_CORRUPT). */
  corrupt?: NetemChance | undefined;
  /** Packets that do not wait for the delay, and so overtake others (TCA_NETEM_REORDER). */
  reorder?: NetemChance | undefined;
  /** Only each so-many-th packet can overtake others. Default 1 with `reorder` (gap). */
  gap?: number | undefined;
  /** Bits a second that packets leave with at most (TCA_NETEM_RATE). */
  rate?: number | undefined;
  /**
   * Bytes that each packet takes besides its own; negative: that it does not take; needs `rate`
   * (TCA_NETEM_RATE).
   */
  packetOverhead?: number | undefined;
  /** Bytes of a cell, of which packets take whole ones; needs `rate` (TCA_NETEM_RATE). */
  cellSize?: number | undefined;
  /** Bytes that each cell takes besides its own; needs `rate` (TCA_NETEM_RATE). */
  cellOverhead?: number | undefined;
  /** Mark packets (ECN) that would be lost, where both ends can (TCA_NETEM_ECN). */
  ecn?: boolean | undefined;
  /** Packets leave in slots, as from a radio link (TCA_NETEM_SLOT). */
  slot?: NetemSlot | undefined;
  /** How the times between slots vary, as `distribution` (TCA_NETEM_SLOT_DIST). */
  slotDistribution?: 'uniform' | 'normal' | 'pareto' | 'paretonormal' | readonly number[] | undefined;
  /** How many packets can wait. Default 1000 (limit). */
  limit?: number | undefined;
  /**
   * The seed of its random numbers. Default a random one; since Linux 6.6 (TCA_NETEM_PRNG_SEED).
   */
  seed?: number | bigint | undefined;
}
/** A token bucket: tc-tbf(8). */
interface TbfOptions {
  /** Bits a second (TCA_TBF_RATE64). */
  rate: number;
  /**
   * Burst in bytes; at least the rate times a tick of the kernel, and one packet. The kernel stores
   * it as a time, in steps of 64 ns (TCA_TBF_BURST).
   */
  burst: number;
  /** Bytes that can wait; it or `latency` is needed (limit). */
  limit?: number | undefined;
  /**
   * The longest wait of a packet in milliseconds, instead of `limit`, which is derived from it
   * (TCA_TBF_UNSPEC).
   */
  latency?: number | undefined;
  /**
   * Bits a second that a burst leaves with; needs `peakBurst`. Default as fast as the link takes it
   * (TCA_TBF_PRATE64).
   */
  peakRate?: number | undefined;
  /**
   * Bytes that can leave at once faster than `peakRate`: at least the size of packets. It is kept
   * as a time, in steps of 64 ns (TCA_TBF_PBURST).
   */
  peakBurst?: number | undefined;
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined;
  /**
   * How packet sizes are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined;
}
/** What all classes of an htb have in common: tc-htb(8). */
interface HtbOptions {
  /**
   * The class of packets that no filter gives one: the second number of its handle, 0x30 for
   * '1:30'. Default 0: they pass as they come (defcls).
   */
  defaultClass?: number | undefined;
  /**
   * Which part of its rate a class sends at a time, when they lend each other. Default 10
   * (rate2quantum).
   */
  rateToQuantum?: number | undefined;
  /**
   * Packets without a class that can wait. Default the link's `txQueueLen` (TCA_HTB_DIRECT_QLEN).
   */
  directQueueLength?: number | undefined;
  /** Have hardware do it (TCA_HTB_OFFLOAD). */
  offload?: boolean | undefined;
}
/** Fair queues with pacing: tc-fq(8). */
interface FqOptions {
  /** How many packets can wait (TCA_FQ_PLIMIT). */
  limit?: number | undefined;
  /** How many of one flow (TCA_FQ_FLOW_PLIMIT). */
  flowLimit?: number | undefined;
  /** Bytes that a flow sends at a time (TCA_FQ_QUANTUM). */
  quantum?: number | undefined;
  /** Bytes that a new flow sends first (TCA_FQ_INITIAL_QUANTUM). */
  initialQuantum?: number | undefined;
  /** Respect the rate that a socket requested (TCA_FQ_RATE_ENABLE). */
  pacing?: boolean | undefined;
  /** Bits a second of each flow at most (TCA_FQ_FLOW_MAX_RATE). */
  maxRate?: number | undefined;
  /** The logarithm, base 2, of the number of its lists of flows (TCA_FQ_BUCKETS_LOG). */
  bucketsLog?: number | undefined;
  /** Milliseconds of idleness after which a flow is new (TCA_FQ_FLOW_REFILL_DELAY). */
  refillDelay?: number | undefined;
  /** Bits of the hash of packets without a socket (TCA_FQ_ORPHAN_MASK). */
  orphanMask?: number | undefined;
  /** Bits a second below which each packet is paced (TCA_FQ_LOW_RATE_THRESHOLD). */
  lowRateThreshold?: number | undefined;
  /** Milliseconds of waiting from which on packets are marked (ECN) (TCA_FQ_CE_THRESHOLD). */
  ceThreshold?: number | undefined;
  /** Nanoseconds by which its timers may be late (TCA_FQ_TIMER_SLACK). */
  timerSlack?: number | undefined;
  /** The longest delay in milliseconds that a packet may request (TCA_FQ_HORIZON). */
  horizon?: number | undefined;
  /**
   * Drop packets that request more, instead of delaying them by `horizon` (TCA_FQ_HORIZON_DROP).
   */
  horizonDrop?: boolean | undefined;
}
/** Fair queues with CoDel: tc-fq_codel(8). */
interface FqCodelOptions {
  /** How many packets can wait (TCA_FQ_CODEL_LIMIT). */
  limit?: number | undefined;
  /**
   * Into how many queues flows are spread: said when it is made, and not later
   * (TCA_FQ_CODEL_FLOWS).
   */
  flows?: number | undefined;
  /** Milliseconds that packets may always wait; kept in steps of 1.024 µs (TCA_FQ_CODEL_TARGET). */
  target?: number | undefined;
  /**
   * Milliseconds of which the shortest wait counts; kept in steps of 1.024 µs
   * (TCA_FQ_CODEL_INTERVAL).
   */
  interval?: number | undefined;
  /** Bytes that a queue sends at a time (TCA_FQ_CODEL_QUANTUM). */
  quantum?: number | undefined;
  /** Mark packets instead of dropping them (TCA_FQ_CODEL_ECN). */
  ecn?: boolean | undefined;
  /**
   * Milliseconds of waiting from which on all packets are marked; kept in steps of 1.024 µs
   * (TCA_FQ_CODEL_CE_THRESHOLD).
   */
  ceThreshold?: number | undefined;
  /**
   * The value that the bits of `ceThresholdMask` of a DS field must have for `ceThreshold`
   * (TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR).
   */
  ceThresholdSelector?: number | undefined;
  /** Which bits of the DS field those are (TCA_FQ_CODEL_CE_THRESHOLD_MASK). */
  ceThresholdMask?: number | undefined;
  /** Packets that are dropped at once when too many wait (TCA_FQ_CODEL_DROP_BATCH_SIZE). */
  dropBatch?: number | undefined;
  /** Bytes of memory that waiting packets can take (TCA_FQ_CODEL_MEMORY_LIMIT). */
  memoryLimit?: number | undefined;
}
/** Cake: tc-cake(8). */
interface CakeOptions {
  /** Bits a second; 0 is no limit. Default 0 (TCA_CAKE_BASE_RATE64). */
  bandwidth?: number | undefined;
  /** Find the bandwidth by what arrives (TCA_CAKE_AUTORATE). */
  autorate?: boolean | undefined;
  /** By which priorities packets are sorted (TCA_CAKE_DIFFSERV_MODE). */
  diffserv?: CakeDiffserv | undefined;
  /** What counts as a flow for fairness (TCA_CAKE_FLOW_MODE). */
  flowMode?: CakeFlowMode | undefined;
  /** Milliseconds that packets usually take there and back (TCA_CAKE_RTT). */
  rtt?: number | undefined;
  /** Milliseconds that packets may always wait (TCA_CAKE_TARGET). */
  target?: number | undefined;
  /** In which cells the link sends packets (TCA_CAKE_ATM). */
  cells?: CakeCells | undefined;
  /** Bytes that each packet takes besides its own (TCA_CAKE_OVERHEAD). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes (TCA_CAKE_MPU). */
  mpu?: number | undefined;
  /** Bytes of memory that waiting packets can take (TCA_CAKE_MEMORY). */
  memoryLimit?: number | undefined;
  /** See through NAT which host is which (TCA_CAKE_NAT). */
  nat?: boolean | undefined;
  /** Clear the DS field of what leaves (TCA_CAKE_WASH). */
  wash?: boolean | undefined;
  /** It shapes what arrives: what it drops counts, too (TCA_CAKE_INGRESS). */
  ingress?: boolean | undefined;
  /** Which acknowledgements of TCP are left out (TCA_CAKE_ACK_FILTER). */
  ackFilter?: CakeAckFilter | undefined;
  /** Cut packets of several segments into those (TCA_CAKE_SPLIT_GSO). */
  splitGso?: boolean | undefined;
  /** Bits of the mark that choose the priority (TCA_CAKE_FWMARK). */
  fwmark?: number | undefined;
  /**
   * Packets take the bytes that they have with their Ethernet header, and no overhead. Default true
   * without overhead (TCA_CAKE_RAW).
   */
  raw?: boolean | undefined;
}
/** Priorities: tc-prio(8). */
interface PrioOptions {
  /** How many classes there are, 2 to 16. Default 3 (bands). */
  bands?: number | undefined;
  /**
   * For each of the 16 priorities of packets (TC_PRIO_*) the band, from 0, the most urgent. Default
   * 1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1 (TCA_UNSPEC).
   */
  priorityMap?: readonly number[] | undefined;
}
/** Stochastic fair queues: tc-sfq(8). */
interface SfqOptions {
  /** Bytes that a flow sends at a time (v0.quantum). */
  quantum?: number | undefined;
  /** Seconds after which flows are hashed again; 0 for never. Default 0 (v0.perturb_period). */
  perturb?: number | undefined;
  /** How many packets can wait (v0.limit). */
  limit?: number | undefined;
  /** Into how many queues flows are spread, a power of 2 (v0.divisor). */
  divisor?: number | undefined;
  /** The largest number of flows: at most the number of packets that can wait (v0.flows). */
  flows?: number | undefined;
  /** How many packets of one flow can wait (depth). */
  depth?: number | undefined;
  /** Drop the oldest packet of a flow, not the newest (1). */
  headDrop?: boolean | undefined;
}
/** A plain queue: tc-pfifo(8), tc-bfifo(8). */
interface QueueOptions {
  /** How many packets can wait (limit). */
  limit?: number | undefined;
}
/**
 * Options of a qdisc: its kind, or the options of one kind. Times are in milliseconds, rates in
 * bits per second, and shares from 0 to 1.
 */
interface QdiscOptions {
  /**
   * Its kind, as the kernel names it: netem, tbf, htb, fq, fq_codel, cake, prio, sfq, pfifo, bfifo,
   * noqueue, ingress, clsact, mq and others. Default that of which there are options (TCA_KIND).
   */
  kind?: string | undefined;
  /**
   * Where it is: `root`, what leaves the link; `ingress` or `clsact`, what arrives; or a class,
   * such as '1:10'. Default root; of the kinds ingress and clsact themselves (tcm_parent).
   */
  parent?: string | undefined;
  /**
   * Its handle: '1:', two hexadecimal numbers of which the second is 0. Default one from '8001:' on
   * (tcm_handle).
   */
  handle?: string | undefined;
  /** What a bad network does to packets: delay, loss, and more (TCA_OPTIONS). */
  netem?: NetemOptions | undefined;
  /** A rate, and no faster (TCA_OPTIONS). */
  tbf?: TbfOptions | undefined;
  /** Classes with rates of their own, which can lend them (TCA_OPTIONS). */
  htb?: HtbOptions | undefined;
  /** Flows take turns, each at the rate that its socket asked for (TCA_OPTIONS). */
  fq?: FqOptions | undefined;
  /** Flows take turns, and none waits for long (TCA_OPTIONS). */
  fq_codel?: FqCodelOptions | undefined;
  /** The same with a bandwidth, hosts and priorities (TCA_OPTIONS). */
  cake?: CakeOptions | undefined;
  /** Urgent packets first (TCA_OPTIONS). */
  prio?: PrioOptions | undefined;
  /** Flows take turns (TCA_OPTIONS). */
  sfq?: SfqOptions | undefined;
  /** A queue of so many packets (TCA_OPTIONS). */
  pfifo?: QueueOptions | undefined;
  /** A queue of so many bytes (TCA_OPTIONS). */
  bfifo?: QueueOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
  /**
   * The block whose filters it shares for what arrives, of ingress and clsact (TCA_INGRESS_BLOCK).
   */
  ingressBlock?: number | undefined;
  /** The block whose filters it shares for what leaves, of clsact (TCA_EGRESS_BLOCK). */
  egressBlock?: number | undefined;
}
/** What `NetemOptions` were given, as the kernel reports it. */
interface Netem extends Given<Omit<NetemOptions, 'distribution' | 'slotDistribution' | 'seed'>> {
  /** How many packets can wait (limit). */
  limit: number;
  /** The seed of its random numbers; since Linux 6.6 (TCA_NETEM_PRNG_SEED). */
  seed?: bigint;
}
/** What `TbfOptions` were given, as the kernel reports it. */
interface Tbf extends Given<Omit<TbfOptions, 'latency'>> {
  /** Bytes that can wait; it or `latency` is needed (limit). */
  limit: number;
  /** How packet sizes are counted: as they are, or in cells of 53 bytes (rate.linklayer). */
  linkLayer: RateLinkLayer;
}
/** What `HtbOptions` were given, as the kernel reports it. */
interface Htb extends Given<HtbOptions> {
  /** Which part of its rate a class sends at a time, when they lend each other (rate2quantum). */
  rateToQuantum: number;
  /** Packets that had no class (direct_pkts). */
  directPackets?: number;
}
/** What `CakeOptions` were given, as the kernel reports it. */
interface Cake extends Given<CakeOptions> {}
/** A qdisc as the kernel reports it. */
interface Qdisc extends Given<Omit<QdiscOptions, 'netem' | 'tbf' | 'htb' | 'cake'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /**
   * Its kind, as the kernel names it: netem, tbf, htb, fq, fq_codel, cake, prio, sfq, pfifo, bfifo,
   * noqueue, ingress, clsact, mq and others (TCA_KIND).
   */
  kind: string;
  /** What a bad network does to packets: delay, loss, and more (TCA_OPTIONS). */
  netem?: Netem;
  /** A rate, and no faster (TCA_OPTIONS). */
  tbf?: Tbf;
  /** Classes with rates of their own, which can lend them (TCA_OPTIONS). */
  htb?: Htb;
  /** The same with a bandwidth, hosts and priorities (TCA_OPTIONS). */
  cake?: Cake;
  /** Hardware does it (TCA_HW_OFFLOAD). */
  offloaded?: boolean;
  /** Its counters, if they were requested (TCA_STATS2). */
  statistics?: TrafficStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A class of an htb: tc-htb(8). */
interface HtbClassOptions {
  /** Bits a second that it can always send (TCA_HTB_RATE64). */
  rate: number;
  /**
   * Bits a second with what others lend it. Default its `rate`: nothing is lent to it
   * (TCA_HTB_CEIL64).
   */
  ceil?: number | undefined;
  /**
   * Bytes that can leave at once at `rate`. It is kept as a time, in steps of 64 ns. Default 1600
   * (TCA_HTB_UNSPEC).
   */
  burst?: number | undefined;
  /**
   * Bytes that can leave at once at `ceil`. It is kept as a time, in steps of 64 ns. Default 1600
   * (TCA_HTB_UNSPEC).
   */
  ceilBurst?: number | undefined;
  /**
   * Bytes that it sends at a time while others lend it. Default the part of its rate that
   * `rateToQuantum` of the qdisc says (quantum).
   */
  quantum?: number | undefined;
  /** Who is lent to first: 0 to 7, the smallest first. Default 0 (prio). */
  priority?: number | undefined;
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined;
  /**
   * How packet sizes are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined;
}
/** What `HtbClassOptions` were given, as the kernel reports it. */
interface HtbClass extends Given<HtbClassOptions> {
  /** Who is lent to first: 0 to 7, the smallest first (prio). */
  priority: number;
  /** How packet sizes are counted: as they are, or in cells of 53 bytes (rate.linklayer). */
  linkLayer: RateLinkLayer;
  /**
   * Its level, as the kernel counts it: 7 at the root, less below, 0 of one without classes
   * (level).
   */
  level?: number;
}
/** Options of a class. Rates are in bits per second. */
interface TrafficClassOptions {
  /** The kind of its qdisc. Default that of which there are options (TCA_KIND). */
  kind?: string | undefined;
  /**
   * Its class id: '1:10', two hexadecimal numbers of which the first is its qdisc's (tcm_handle).
   */
  classId: string;
  /** The class that it is a part of; `root`, of none. Default root (tcm_parent). */
  parent?: string | undefined;
  /** A rate, and what others lend (TCA_OPTIONS). */
  htb?: HtbClassOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
}
/** A class as the kernel reports it. */
interface TrafficClass extends Given<Omit<TrafficClassOptions, 'htb'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /** The kind of its qdisc (TCA_KIND). */
  kind: string;
  /** The handle of the qdisc at which its packets wait (tcm_info). */
  leaf?: string;
  /** A rate, and what others lend (TCA_OPTIONS). */
  htb?: HtbClass;
  /** Its counters, if they were requested (TCA_STATS2). */
  statistics?: TrafficStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A number of which only some bits count. */
interface MaskedNumber {
  /** The bits. */
  value: number;
  /** Which of them count. */
  mask: number;
}
/** What is written into a packet: up to 32 bits. */
interface PeditKey {
  /** From which header on `offset` counts. */
  header: 'network' | 'eth' | 'ip4' | 'ip6' | 'tcp' | 'udp';
  /** Whether the bits are set, or added to the present value. Default set. */
  command?: 'set' | 'add' | undefined;
  /** Where: bytes, a multiple of 4; it may be negative. */
  offset: number;
  /** The 32 bits there, as in the packet, the first the highest, and none outside of `mask`. */
  value: number;
  /** Which of them are written. Default all. */
  mask?: number | undefined;
}
/** A random verdict on some packets (TCA_GACT_PROB). */
interface GactChanceOptions {
  /**
   * Whether one in `every` is chosen at random, or each that is the last of so many. Default
   * netrand (ptype).
   */
  type?: GactRandomness | undefined;
  /** Of how many one is chosen (pval). */
  every: number;
  /** What happens to the packet afterwards. Default pass (paction). */
  control?: ActionControl | undefined;
}
/** What `GactChanceOptions` were given, as the kernel reports it. */
interface GactChance extends Given<GactChanceOptions> {
  /** Whether one in `every` is chosen at random, or each that is the last of so many (ptype). */
  type: GactRandomness;
  /** What happens to the packet afterwards (paction). */
  control: ActionControl;
}
/** A verdict (linux/tc_act/tc_gact.h). */
interface GactOptions {
  /** What happens to the packet afterwards. Default pass (action). */
  control?: ActionControl | undefined;
  /** What happens to some packets instead (TCA_GACT_PROB). */
  chance?: GactChanceOptions | undefined;
}
/** What `GactOptions` were given, as the kernel reports it. */
interface Gact extends Given<Omit<GactOptions, 'chance'>> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
  /** What happens to some packets instead (TCA_GACT_PROB). */
  chance?: GactChance;
}
/** To another link: tc-mirred(8). */
interface MirredOptions {
  /**
   * What happens to the packet afterwards. Default stolen where it is redirected, pipe where it is
   * mirrored (action).
   */
  control?: ActionControl | undefined;
  /** What becomes of it. Default egress redirect (eaction). */
  action?: MirredAction | undefined;
  /** The destination: a link, by name or index (ifindex). */
  link?: LinkRef | undefined;
}
/** What `MirredOptions` were given, as the kernel reports it. */
interface Mirred extends Given<Omit<MirredOptions, 'link'>> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
  /** What becomes of it (eaction). */
  action: MirredAction;
  /** The ifindex of the destination; absent when that link is gone (ifindex). */
  link?: number;
}
/** A rate that is not exceeded: tc-police(8). */
interface PoliceOptions {
  /** Bits a second that conform (TCA_POLICE_RATE). */
  rate?: number | undefined;
  /** Burst in bytes. The kernel stores it as a time, in steps of 64 ns (TCA_POLICE_UNSPEC). */
  burst?: number | undefined;
  /**
   * Bits a second that conform within a burst, too; packets up to `mtu` go at once
   * (TCA_POLICE_PEAKRATE).
   */
  peakRate?: number | undefined;
  /** Packets a second that conform, instead of `rate`; since Linux 5.13 (TCA_POLICE_PKTRATE64). */
  packetRate?: number | undefined;
  /** Burst in packets (TCA_POLICE_PKTBURST64). */
  packetBurst?: number | undefined;
  /**
   * Bytes of the largest packet that conforms. What a link leaves to hardware is 64 KiB large.
   * Default any, where tc has 2040 bytes (TCA_POLICE_UNSPEC).
   */
  mtu?: number | undefined;
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined;
  /**
   * How packet sizes are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined;
  /** What happens to a packet that does not conform. Default drop (action). */
  exceed?: ActionControl | undefined;
  /** What happens to a packet that conforms. Default pass (TCA_POLICE_RESULT). */
  conform?: ActionControl | undefined;
  /** Bits a second that an estimator of the link may have measured (TCA_POLICE_AVRATE). */
  averageRate?: number | undefined;
}
/** What `PoliceOptions` were given, as the kernel reports it. */
interface Police extends Given<PoliceOptions> {
  /** What happens to a packet that does not conform (action). */
  exceed: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** VLAN tags: tc-vlan(8). */
interface VlanActionOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** What is done (v_action). */
  action: VlanActionKind;
  /** The VLAN (TCA_VLAN_PUSH_VLAN_ID). */
  vid?: number | undefined;
  /** Which sort of tag: 802.1Q or 802.1ad. Default 802.1Q (TCA_VLAN_PUSH_VLAN_PROTOCOL). */
  protocol?: EtherType | undefined;
  /** The priority in the tag, 0 to 7 (TCA_VLAN_PUSH_VLAN_PRIORITY). */
  priority?: number | undefined;
  /** The destination of a header that is pushed (TCA_VLAN_PUSH_ETH_DST). */
  dstMac?: string | undefined;
  /** Its source (TCA_VLAN_PUSH_ETH_SRC). */
  srcMac?: string | undefined;
}
/** What `VlanActionOptions` were given, as the kernel reports it. */
interface VlanAction extends Given<VlanActionOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** An option of Geneve's header. */
interface EncGeneve {
  /** Who defines the option's type (TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS). */
  class: number;
  /** Its type (TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE). */
  type: number;
  /** What it holds: 4 to 128 bytes, a multiple of 4 (TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA). */
  data: Uint8Array;
}
/** What vxlan's header has besides. */
interface EncVxlan {
  /**
   * The group policy: 32 bits, of which the lower 16 are the group
   * (TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP).
   */
  gbp: number;
}
/** What erspan's header has besides. */
interface EncErspan {
  /** 1 or 2 (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER). */
  version: number;
  /** Of version 1: where the packet was taken (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX). */
  index?: number | undefined;
  /**
   * Of version 2: 0 for packets that came, 1 for those that left
   * (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR).
   */
  direction?: number | undefined;
  /** Of version 2: which device (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID). */
  hwid?: number | undefined;
}
/** What a tunnel carries beside packets. */
interface EncOptions {
  /** Geneve's (RFC 8926) (TCA_FLOWER_KEY_ENC_OPTS_GENEVE). */
  geneve?: readonly EncGeneve[] | undefined;
  /** Vxlan's (TCA_FLOWER_KEY_ENC_OPTS_VXLAN). */
  vxlan?: EncVxlan | undefined;
  /** Erspan's (TCA_FLOWER_KEY_ENC_OPTS_ERSPAN). */
  erspan?: EncErspan | undefined;
}
/** What a tunnel sends with: tc-tunnel_key(8). */
interface TunnelKeyOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** What is done (t_action). */
  action: TunnelKeyAction;
  /** The VNI, or the key (TCA_TUNNEL_KEY_ENC_KEY_ID). */
  keyId?: number | undefined;
  /**
   * From where: an address of this machine; `set` needs it (TCA_TUNNEL_KEY_ENC_IPV4_SRC,
   * TCA_TUNNEL_KEY_ENC_IPV6_SRC).
   */
  src?: string | undefined;
  /** To where; `set` needs it (TCA_TUNNEL_KEY_ENC_IPV4_DST, TCA_TUNNEL_KEY_ENC_IPV6_DST). */
  dst?: string | undefined;
  /** The UDP port (TCA_TUNNEL_KEY_ENC_DST_PORT). */
  dstPort?: number | undefined;
  /** The TOS (TCA_TUNNEL_KEY_ENC_TOS). */
  tos?: number | undefined;
  /** The TTL (TCA_TUNNEL_KEY_ENC_TTL). */
  ttl?: number | undefined;
  /** Send no UDP checksum. Default false (TCA_TUNNEL_KEY_NO_CSUM). */
  noChecksum?: boolean | undefined;
  /** What the tunnel sends besides (TCA_TUNNEL_KEY_ENC_OPTS). */
  options?: EncOptions | undefined;
}
/** What `TunnelKeyOptions` were given, as the kernel reports it. */
interface TunnelKey extends Given<TunnelKeyOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** What the kernel knows of a packet: tc-skbedit(8). */
interface SkbeditOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** The class, such as '1:10'; priorities of sockets are ':0' to ':f' (TCA_SKBEDIT_PRIORITY). */
  priority?: string | undefined;
  /** The mark, or those of its bits that a mask has (TCA_SKBEDIT_MARK). */
  mark?: number | MaskedNumber | undefined;
  /** The queue of the link, from 0 (TCA_SKBEDIT_QUEUE_MAPPING). */
  queue?: number | undefined;
  /** For whom it is (TCA_SKBEDIT_PTYPE). */
  packetType?: PacketType | undefined;
  /** Take the priority out of the TOS (TCA_SKBEDIT_FLAGS). */
  inheritDsfield?: boolean | undefined;
}
/** What `SkbeditOptions` were given, as the kernel reports it. */
interface Skbedit extends Given<SkbeditOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** What is in a packet: tc-pedit(8). */
interface PeditOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (TCA_PEDIT_PARMS_EX). */
  control?: ActionControl | undefined;
  /** What is written, one after another (TCA_PEDIT_PARMS_EX). */
  keys: readonly PeditKey[];
}
/** What `PeditOptions` were given, as the kernel reports it. */
interface Pedit extends Given<Omit<PeditOptions, 'keys'>> {
  /** What is written, one after another (TCA_PEDIT_PARMS_EX). */
  keys: PeditKey[];
  /** Its number among the actions of its kind: tc's `index` (TCA_PEDIT_PARMS_EX). */
  id: number;
}
/** Checksums: tc-csum(8). */
interface CsumOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** Recompute the checksum of: The header of IPv4 (TCA_CSUM_UPDATE_FLAG_IPV4HDR). */
  ipv4?: boolean | undefined;
  /** Recompute the checksum of: ICMP, and ICMPv6 (TCA_CSUM_UPDATE_FLAG_ICMP). */
  icmp?: boolean | undefined;
  /** Recompute the checksum of: IGMP (TCA_CSUM_UPDATE_FLAG_IGMP). */
  igmp?: boolean | undefined;
  /** Recompute the checksum of: TCP (TCA_CSUM_UPDATE_FLAG_TCP). */
  tcp?: boolean | undefined;
  /** Recompute the checksum of: UDP (TCA_CSUM_UPDATE_FLAG_UDP). */
  udp?: boolean | undefined;
  /** Recompute the checksum of: UDP-Lite (TCA_CSUM_UPDATE_FLAG_UDPLITE). */
  udplite?: boolean | undefined;
  /** Recompute the checksum of: SCTP (TCA_CSUM_UPDATE_FLAG_SCTP). */
  sctp?: boolean | undefined;
}
/** What `CsumOptions` were given, as the kernel reports it. */
interface Csum extends Given<CsumOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
  /** Recompute the checksum of: The header of IPv4 (TCA_CSUM_UPDATE_FLAG_IPV4HDR). */
  ipv4: boolean;
  /** Recompute the checksum of: ICMP, and ICMPv6 (TCA_CSUM_UPDATE_FLAG_ICMP). */
  icmp: boolean;
  /** Recompute the checksum of: IGMP (TCA_CSUM_UPDATE_FLAG_IGMP). */
  igmp: boolean;
  /** Recompute the checksum of: TCP (TCA_CSUM_UPDATE_FLAG_TCP). */
  tcp: boolean;
  /** Recompute the checksum of: UDP (TCA_CSUM_UPDATE_FLAG_UDP). */
  udp: boolean;
  /** Recompute the checksum of: UDP-Lite (TCA_CSUM_UPDATE_FLAG_UDPLITE). */
  udplite: boolean;
  /** Recompute the checksum of: SCTP (TCA_CSUM_UPDATE_FLAG_SCTP). */
  sctp: boolean;
}
/** Connection tracking: tc-ct(8). */
interface CtOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** Keep the connection (TCA_CT_ACTION, TCA_CT_ACT_COMMIT). */
  commit?: boolean | undefined;
  /** Anew, whatever direction it was kept with (TCA_CT_ACTION, TCA_CT_ACT_FORCE). */
  force?: boolean | undefined;
  /** Forget what is known of the packet (TCA_CT_ACTION, TCA_CT_ACT_CLEAR). */
  clear?: boolean | undefined;
  /**
   * Translate by what the connection has, or as `natSrc` and `natDst` say (TCA_CT_ACTION,
   * TCA_CT_ACT_NAT).
   */
  nat?: boolean | undefined;
  /** Translate the source (TCA_CT_ACTION, TCA_CT_ACT_NAT_SRC). */
  natSrc?: boolean | undefined;
  /** Translate the destination (TCA_CT_ACTION, TCA_CT_ACT_NAT_DST). */
  natDst?: boolean | undefined;
  /** The zone (TCA_CT_ZONE). */
  zone?: number | undefined;
  /** The connection's mark (TCA_CT_MARK). */
  mark?: number | MaskedNumber | undefined;
  /**
   * The connection's labels: 32 hexadecimal digits, and optionally a mask of as many after a /
   * (TCA_CT_LABELS).
   */
  labels?: string | undefined;
  /** The first address of the range (TCA_CT_NAT_IPV4_MIN, TCA_CT_NAT_IPV6_MIN). */
  natMin?: string | undefined;
  /** The last. Default the first (TCA_CT_NAT_IPV4_MAX, TCA_CT_NAT_IPV6_MAX). */
  natMax?: string | undefined;
  /** The first port of the range (TCA_CT_NAT_PORT_MIN). */
  natPortMin?: number | undefined;
  /** The last. Default the first (TCA_CT_NAT_PORT_MAX). */
  natPortMax?: number | undefined;
}
/** What `CtOptions` were given, as the kernel reports it. */
interface Ct extends Given<CtOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** One action of a filter: its kind, or the options of one. */
interface ActionOptions {
  /**
   * Its kind, as the kernel names it: gact, mirred, police, vlan, tunnel_key, skbedit, pedit, csum,
   * ct and others. Default that of which there are options (TCA_ACT_KIND).
   */
  kind?: string | undefined;
  /** A verdict: drop, pass, or on to another chain (TCA_ACT_OPTIONS). */
  gact?: GactOptions | undefined;
  /** To another link, or a copy there (TCA_ACT_OPTIONS). */
  mirred?: MirredOptions | undefined;
  /** No more than a rate (TCA_ACT_OPTIONS). */
  police?: PoliceOptions | undefined;
  /** VLAN tags (TCA_ACT_OPTIONS). */
  vlan?: VlanActionOptions | undefined;
  /** What a tunnel with `external` sends it with (TCA_ACT_OPTIONS). */
  tunnel_key?: TunnelKeyOptions | undefined;
  /** Its priority, mark, queue and what it is (TCA_ACT_OPTIONS). */
  skbedit?: SkbeditOptions | undefined;
  /** What is in the packet (TCA_ACT_OPTIONS). */
  pedit?: PeditOptions | undefined;
  /** Checksums anew (TCA_ACT_OPTIONS). */
  csum?: CsumOptions | undefined;
  /** Connection tracking (TCA_ACT_OPTIONS). */
  ct?: CtOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_ACT_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
  /** 1 to 16 bytes that the kernel keeps with it (TCA_ACT_COOKIE). */
  cookie?: Uint8Array | undefined;
  /** Count for all processors together (TCA_ACT_FLAGS, TCA_ACT_FLAGS_NO_PERCPU_STATS). */
  noPercpuStats?: boolean | undefined;
  /**
   * The hardware's counters at the time of the request (TCA_ACT_HW_STATS,
   * TCA_ACT_HW_STATS_IMMEDIATE).
   */
  hwStatsImmediate?: boolean | undefined;
  /** Hardware's counters as they were a while ago (TCA_ACT_HW_STATS, TCA_ACT_HW_STATS_DELAYED). */
  hwStatsDelayed?: boolean | undefined;
}
/** What `ActionOptions` were given, as the kernel reports it. */
interface Action extends Given<Omit<ActionOptions, 'gact' | 'mirred' | 'police' | 'vlan' | 'tunnel_key' | 'skbedit' | 'pedit' | 'csum' | 'ct'>> {
  /**
   * Its kind, as the kernel names it: gact, mirred, police, vlan, tunnel_key, skbedit, pedit, csum,
   * ct and others (TCA_ACT_KIND).
   */
  kind: string;
  /** A verdict: drop, pass, or on to another chain (TCA_ACT_OPTIONS). */
  gact?: Gact;
  /** To another link, or a copy there (TCA_ACT_OPTIONS). */
  mirred?: Mirred;
  /** No more than a rate (TCA_ACT_OPTIONS). */
  police?: Police;
  /** VLAN tags (TCA_ACT_OPTIONS). */
  vlan?: VlanAction;
  /** What a tunnel with `external` sends it with (TCA_ACT_OPTIONS). */
  tunnel_key?: TunnelKey;
  /** Its priority, mark, queue and what it is (TCA_ACT_OPTIONS). */
  skbedit?: Skbedit;
  /** What is in the packet (TCA_ACT_OPTIONS). */
  pedit?: Pedit;
  /** Checksums anew (TCA_ACT_OPTIONS). */
  csum?: Csum;
  /** Connection tracking (TCA_ACT_OPTIONS). */
  ct?: Ct;
  /** In how many devices it is (TCA_ACT_IN_HW_COUNT). */
  inHwCount?: number;
  /** Its counters, if they were requested (TCA_ACT_STATS). */
  statistics?: TrafficStatistics;
}
/** A label of a stack. */
interface MplsEntry {
  /** Which label of the stack, 1 the outermost, to 7 (TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH). */
  depth: number;
  /** The label, 20 bits (TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL). */
  label?: number | undefined;
  /** The traffic class, 0 to 7 (TCA_FLOWER_KEY_MPLS_OPT_LSE_TC). */
  tc?: number | undefined;
  /** 1 at the bottom of the stack (TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS). */
  bos?: number | undefined;
  /** The TTL (TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL). */
  ttl?: number | undefined;
}
/** What GTP's header has besides. */
interface EncGtp {
  /** The type of the PDU session (TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE). */
  pduType: number;
  /** Its QoS flow (TCA_FLOWER_KEY_ENC_OPT_GTP_QFI). */
  qfi: number;
}
/** What a tunnel carried beside the packet. */
interface EncKeyOptions {
  /** Geneve's (RFC 8926) (TCA_FLOWER_KEY_ENC_OPTS_GENEVE). */
  geneve?: readonly EncGeneve[] | undefined;
  /** Vxlan's (TCA_FLOWER_KEY_ENC_OPTS_VXLAN). */
  vxlan?: EncVxlan | undefined;
  /** Erspan's (TCA_FLOWER_KEY_ENC_OPTS_ERSPAN). */
  erspan?: EncErspan | undefined;
  /** GTP's (TCA_FLOWER_KEY_ENC_OPTS_GTP). */
  gtp?: EncGtp | undefined;
}
/** Header fields of packets: tc-flower(8). Every given field must match. */
interface FlowerOptions {
  /**
   * What the packet carries; behind a tag where `protocol` is one. Default the filter's `protocol`
   * (TCA_FLOWER_KEY_ETH_TYPE).
   */
  ethType?: EtherType | undefined;
  /** The destination: an Ethernet address, or ADDRESS/MASK (TCA_FLOWER_KEY_ETH_DST). */
  dstMac?: string | undefined;
  /** The source (TCA_FLOWER_KEY_ETH_SRC). */
  srcMac?: string | undefined;
  /** The VLAN; `protocol` is 802.1Q or 802.1ad (TCA_FLOWER_KEY_VLAN_ID). */
  vlanId?: number | undefined;
  /** The priority in its tag, 0 to 7 (TCA_FLOWER_KEY_VLAN_PRIO). */
  vlanPriority?: number | undefined;
  /** What is behind the tag (TCA_FLOWER_KEY_VLAN_ETH_TYPE). */
  vlanEthType?: EtherType | undefined;
  /** The inner VLAN (TCA_FLOWER_KEY_CVLAN_ID). */
  cvlanId?: number | undefined;
  /** The priority in its tag, 0 to 7 (TCA_FLOWER_KEY_CVLAN_PRIO). */
  cvlanPriority?: number | undefined;
  /** What is behind the inner tag (TCA_FLOWER_KEY_CVLAN_ETH_TYPE). */
  cvlanEthType?: EtherType | undefined;
  /** How many tags there are; since Linux 5.19 (TCA_FLOWER_KEY_NUM_OF_VLANS). */
  vlanCount?: number | undefined;
  /** The session of PPPoE; since Linux 6.0 (TCA_FLOWER_KEY_PPPOE_SID). */
  pppoeSession?: number | undefined;
  /** What PPP carries; since Linux 6.0 (TCA_FLOWER_KEY_PPP_PROTO). */
  pppProtocol?: number | undefined;
  /** What IP carries; with `ethType` (TCA_FLOWER_KEY_IP_PROTO). */
  ipProto?: IpProtocol | undefined;
  /**
   * The source: an address, a prefix, or ADDRESS/MASK (TCA_FLOWER_KEY_IPV4_SRC,
   * TCA_FLOWER_KEY_IPV6_SRC).
   */
  srcIp?: string | undefined;
  /** The destination (TCA_FLOWER_KEY_IPV4_DST, TCA_FLOWER_KEY_IPV6_DST). */
  dstIp?: string | undefined;
  /** The TOS, or the traffic class; with `ethType` (TCA_FLOWER_KEY_IP_TOS). */
  ipTos?: number | MaskedNumber | undefined;
  /** The TTL, or the hop limit; with `ethType` (TCA_FLOWER_KEY_IP_TTL). */
  ipTtl?: number | MaskedNumber | undefined;
  /** The source port of TCP; with `ipProto` (TCA_FLOWER_KEY_TCP_SRC). */
  tcpSrc?: number | MaskedNumber | undefined;
  /** The destination port of TCP; with `ipProto` (TCA_FLOWER_KEY_TCP_DST). */
  tcpDst?: number | MaskedNumber | undefined;
  /** The source port of UDP; with `ipProto` (TCA_FLOWER_KEY_UDP_SRC). */
  udpSrc?: number | MaskedNumber | undefined;
  /** The destination port of UDP; with `ipProto` (TCA_FLOWER_KEY_UDP_DST). */
  udpDst?: number | MaskedNumber | undefined;
  /** The source port of SCTP; with `ipProto` (TCA_FLOWER_KEY_SCTP_SRC). */
  sctpSrc?: number | MaskedNumber | undefined;
  /** The destination port of SCTP; with `ipProto` (TCA_FLOWER_KEY_SCTP_DST). */
  sctpDst?: number | MaskedNumber | undefined;
  /** The range that the source port is in; with `ipProto` (TCA_FLOWER_KEY_PORT_SRC_MIN). */
  srcPorts?: readonly [lowest: number, highest: number] | undefined;
  /** The range that the destination port is in; with `ipProto` (TCA_FLOWER_KEY_PORT_DST_MIN). */
  dstPorts?: readonly [lowest: number, highest: number] | undefined;
  /** The flags of TCP, 12 bits; with `ipProto` (TCA_FLOWER_KEY_TCP_FLAGS). */
  tcpFlags?: number | MaskedNumber | undefined;
  /** The type of ICMP; with `ipProto` (TCA_FLOWER_KEY_ICMPV4_TYPE). */
  icmpType?: number | MaskedNumber | undefined;
  /** Its code (TCA_FLOWER_KEY_ICMPV4_CODE). */
  icmpCode?: number | MaskedNumber | undefined;
  /** The type of ICMPv6; with `ipProto` (TCA_FLOWER_KEY_ICMPV6_TYPE). */
  icmp6Type?: number | MaskedNumber | undefined;
  /** Its code (TCA_FLOWER_KEY_ICMPV6_CODE). */
  icmp6Code?: number | MaskedNumber | undefined;
  /** Whether it is a fragment, and the first (TCA_FLOWER_KEY_FLAGS). */
  fragment?: {
    any?: boolean | undefined;
    first?: boolean | undefined;
  } | undefined;
  /** What an ARP packet says; with `ethType` (TCA_FLOWER_KEY_ARP_OP). */
  arpOperation?: ArpOperation | MaskedNumber | undefined;
  /** The sender's address (TCA_FLOWER_KEY_ARP_SIP). */
  arpSrcIp?: string | undefined;
  /** The target's address (TCA_FLOWER_KEY_ARP_TIP). */
  arpDstIp?: string | undefined;
  /** The sender's Ethernet address (TCA_FLOWER_KEY_ARP_SHA). */
  arpSrcMac?: string | undefined;
  /** The target's Ethernet address (TCA_FLOWER_KEY_ARP_THA). */
  arpDstMac?: string | undefined;
  /** The outermost label, 20 bits; with `ethType` (TCA_FLOWER_KEY_MPLS_LABEL). */
  mplsLabel?: number | undefined;
  /** Its traffic class, 0 to 7 (TCA_FLOWER_KEY_MPLS_TC). */
  mplsTc?: number | undefined;
  /** 1 where it is the only label (TCA_FLOWER_KEY_MPLS_BOS). */
  mplsBos?: number | undefined;
  /** Its TTL (TCA_FLOWER_KEY_MPLS_TTL). */
  mplsTtl?: number | undefined;
  /** The session of L2TPv3; since Linux 6.1 (TCA_FLOWER_KEY_L2TPV3_SID). */
  l2tpv3Session?: number | undefined;
  /** Of a tunnel that it came by: the VNI, or the key (TCA_FLOWER_KEY_ENC_KEY_ID). */
  encKeyId?: number | undefined;
  /** From where it came (TCA_FLOWER_KEY_ENC_IPV4_SRC, TCA_FLOWER_KEY_ENC_IPV6_SRC). */
  encSrcIp?: string | undefined;
  /** To where (TCA_FLOWER_KEY_ENC_IPV4_DST, TCA_FLOWER_KEY_ENC_IPV6_DST). */
  encDstIp?: string | undefined;
  /** The UDP port from which it came (TCA_FLOWER_KEY_ENC_UDP_SRC_PORT). */
  encSrcPort?: number | MaskedNumber | undefined;
  /** The UDP port to which it came (TCA_FLOWER_KEY_ENC_UDP_DST_PORT). */
  encDstPort?: number | MaskedNumber | undefined;
  /** The TOS that it came with (TCA_FLOWER_KEY_ENC_IP_TOS). */
  encTos?: number | MaskedNumber | undefined;
  /** The TTL that it came with (TCA_FLOWER_KEY_ENC_IP_TTL). */
  encTtl?: number | MaskedNumber | undefined;
  /** What the tunnel carried besides (TCA_FLOWER_KEY_ENC_OPTS). */
  encOptions?: EncKeyOptions | undefined;
  /** Which bits of that count. Default all (TCA_FLOWER_KEY_ENC_OPTS_MASK). */
  encOptionsMask?: EncKeyOptions | undefined;
  /** What connection tracking knows of it, after `ct` (TCA_FLOWER_KEY_CT_STATE). */
  ctState?: {
    new?: boolean | undefined;
    established?: boolean | undefined;
    related?: boolean | undefined;
    tracked?: boolean | undefined;
    invalid?: boolean | undefined;
    reply?: boolean | undefined;
  } | undefined;
  /** The zone (TCA_FLOWER_KEY_CT_ZONE). */
  ctZone?: number | MaskedNumber | undefined;
  /** The connection's mark (TCA_FLOWER_KEY_CT_MARK). */
  ctMark?: number | MaskedNumber | undefined;
  /** The connection's labels: 32 hexadecimal digits (TCA_FLOWER_KEY_CT_LABELS). */
  ctLabels?: string | undefined;
  /** The hash that `skbedit` or a program gave it (TCA_FLOWER_KEY_HASH). */
  hash?: number | MaskedNumber | undefined;
  /** The link that it arrived by, which has to be in the same namespace (TCA_FLOWER_INDEV). */
  indev?: string | undefined;
  /** The class that packets are of, such as '1:10' (TCA_FLOWER_CLASSID). */
  classId?: string | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** Actions on packets that match, in this order: up to 32 (TCA_FLOWER_ACT). */
  actions?: readonly ActionOptions[] | undefined;
  /** Several labels, instead of one (TCA_FLOWER_KEY_MPLS_OPTS_LSE). */
  mplsStack?: readonly MplsEntry[] | undefined;
}
/** What `FlowerOptions` were given, as the kernel reports it. */
interface Flower extends Given<Omit<FlowerOptions, 'actions' | 'mplsStack'>> {
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** In how many devices it is (TCA_FLOWER_IN_HW_COUNT). */
  inHwCount?: number;
  /** Actions on packets that match, in this order: up to 32 (TCA_FLOWER_ACT). */
  actions?: Action[];
  /** Several labels, instead of one (TCA_FLOWER_KEY_MPLS_OPTS_LSE). */
  mplsStack?: MplsEntry[];
}
/** Every packet: tc-matchall(8). */
interface MatchallOptions {
  /** The class that packets are of, such as '1:10' (TCA_MATCHALL_CLASSID). */
  classId?: string | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** Actions on packets that match, in this order: up to 32 (TCA_MATCHALL_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `MatchallOptions` were given, as the kernel reports it. */
interface Matchall extends Given<Omit<MatchallOptions, 'actions'>> {
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** Actions on packets that match, in this order: up to 32 (TCA_MATCHALL_ACT). */
  actions?: Action[];
}
/** The packet's mark, which is the filter's `handle`: tc-fw(8). */
interface FwOptions {
  /** Which bits of the mark count. Default all (TCA_FW_MASK). */
  mask?: number | undefined;
  /** The link that it arrived by (TCA_FW_INDEV). */
  indev?: string | undefined;
  /** The class that packets are of, such as '1:10' (TCA_FW_CLASSID). */
  classId?: string | undefined;
  /** Actions on packets that match, in this order: up to 32 (TCA_FW_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `FwOptions` were given, as the kernel reports it. */
interface Fw extends Given<Omit<FwOptions, 'actions'>> {
  /** Actions on packets that match, in this order: up to 32 (TCA_FW_ACT). */
  actions?: Action[];
}
/** A program: tc-bpf(8). */
interface BpfFilterOptions {
  /**
   * A descriptor of the program, as bpf(2) returns it, which must stay open until the call has
   * ended (TCA_BPF_FD).
   */
  fd?: number | undefined;
  /** Its name in listings: 1 to 255 bytes (TCA_BPF_NAME). */
  name?: string | undefined;
  /** The program decides itself what happens to a packet (TCA_BPF_FLAG_ACT_DIRECT). */
  directAction?: boolean | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** The class that packets are of, such as '1:10' (TCA_BPF_CLASSID). */
  classId?: string | undefined;
  /** Actions on packets that match, in this order: up to 32 (TCA_BPF_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `BpfFilterOptions` were given, as the kernel reports it. */
interface BpfFilter extends Given<Omit<BpfFilterOptions, 'fd' | 'actions'>> {
  /** The program decides itself what happens to a packet (TCA_BPF_FLAG_ACT_DIRECT). */
  directAction: boolean;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** The program's number in the kernel (TCA_BPF_ID). */
  id?: number;
  /** A hash of the program, 8 bytes (TCA_BPF_TAG). */
  tag?: Uint8Array;
  /** Actions on packets that match, in this order: up to 32 (TCA_BPF_ACT). */
  actions?: Action[];
}
/** A value that 32 bits of a packet must have. */
interface U32Match {
  /** The bits, as in the packet, the first the highest. */
  value: number;
  /** Which of them count. */
  mask: number;
  /**
   * Where: bytes from the network header, which is IP's; a multiple of 4, and it may be negative.
   */
  offset: number;
  /** From the header that the table before found (`nexthdr+` of tc). Default false. */
  fromNext?: boolean | undefined;
}
/** How a u32 filter leads on (tc_u32_sel): `offset` and `hashkey` of tc. */
interface U32Next {
  /** Bytes to the next header. Default 0. */
  plus?: number | undefined;
  /** The offset of 16 bits that hold a further offset. Default 0. */
  at?: number | undefined;
  /** Which of these count. Default none. */
  mask?: number | undefined;
  /** By how many bits they are moved to the right. Default 0. */
  shift?: number | undefined;
  /** Later offsets count from there. Default false. */
  eat?: boolean | undefined;
  /** Where the 32 bits are that choose a row. Default 0. */
  hashAt?: number | undefined;
  /** Which of these choose. Default none. */
  hashMask?: number | undefined;
}
/** A value that the mark of a packet must have. */
interface U32Mark {
  /** The bits (val). */
  value: number;
  /** Which of them count (mask). */
  mask: number;
}
/** Any bits of a packet: tc-u32(8). */
interface U32Options {
  /**
   * Values that words of the packet must have: up to 128, all of which must match. Default any
   * packet (TCA_U32_SEL).
   */
  match?: readonly U32Match[] | undefined;
  /**
   * Of one that leads to another table: where the next header begins, and by which bits the row is
   * chosen (TCA_U32_SEL).
   */
  next?: U32Next | undefined;
  /** It is a table of so many rows, a power of 2 up to 256, and no filter (TCA_U32_DIVISOR). */
  divisor?: number | undefined;
  /**
   * The row of a table that it is in: the table's `handle`, and 4096 times the row's number.
   * Default the one that the kernel makes for its priority (TCA_U32_HASH).
   */
  table?: number | undefined;
  /** The table that it leads to, by that one's `handle` (TCA_U32_LINK). */
  link?: number | undefined;
  /** What the mark has to be (TCA_U32_MARK). */
  mark?: U32Mark | undefined;
  /** The link that it arrived by (TCA_U32_INDEV). */
  indev?: string | undefined;
  /** The class that packets are of, such as '1:10' (TCA_U32_CLASSID). */
  classId?: string | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** Actions on packets that match, in this order: up to 32 (TCA_U32_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `U32Options` were given, as the kernel reports it. */
interface U32 extends Given<Omit<U32Options, 'match' | 'actions'>> {
  /**
   * Values that words of the packet must have: up to 128, all of which must match (TCA_U32_SEL).
   */
  match?: U32Match[];
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** Actions on packets that match, in this order: up to 32 (TCA_U32_ACT). */
  actions?: Action[];
}
/** Options of a filter: its place, and its kind or the options of one kind. */
interface FilterOptions {
  /**
   * Its kind, as the kernel names it: matchall, flower, fw, u32, bpf and others. Default that of
   * which there are options (TCA_KIND).
   */
  kind?: string | undefined;
  /**
   * Where it is: `root`, the link's root qdisc; `ingress`, what arrives at a qdisc ingress or
   * clsact, or `egress`, what leaves by a clsact; or another qdisc or class, such as '1:' or
   * '1:10'. Default root (tcm_parent).
   */
  parent?: string | undefined;
  /** Which packets it looks at. Default all (tcm_info). */
  protocol?: EtherType | undefined;
  /**
   * The smallest is looked at first: 1 to 65,535; filters of one priority are of one kind and
   * protocol. Default one before those that there are (tcm_info).
   */
  priority?: number | undefined;
  /**
   * Its handle among the filters of its priority. Of fw it is the mark; of u32 three numbers:
   * 0x80000800 is what tc calls 800::800. Default one that is free (tcm_handle).
   */
  handle?: number | undefined;
  /** The chain that it is in, up to 268,435,455. Default 0, where packets begin (TCA_CHAIN). */
  chain?: number | undefined;
  /** Every packet (TCA_OPTIONS). */
  matchall?: MatchallOptions | undefined;
  /** What is in headers (TCA_OPTIONS). */
  flower?: FlowerOptions | undefined;
  /** The packet's mark (TCA_OPTIONS). */
  fw?: FwOptions | undefined;
  /** Any bits of the packet (TCA_OPTIONS). */
  u32?: U32Options | undefined;
  /** A program (TCA_OPTIONS). */
  bpf?: BpfFilterOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
}
/** A filter as the kernel reports it. */
interface Filter extends Given<Omit<FilterOptions, 'matchall' | 'flower' | 'fw' | 'u32' | 'bpf'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /** Its kind, as the kernel names it: matchall, flower, fw, u32, bpf and others (TCA_KIND). */
  kind: string;
  /** Which packets it looks at (tcm_info). */
  protocol: EtherType;
  /**
   * The smallest is looked at first: 1 to 65,535; filters of one priority are of one kind and
   * protocol (tcm_info).
   */
  priority: number;
  /**
   * Its handle among the filters of its priority. Of fw it is the mark; of u32 three numbers:
   * 0x80000800 is what tc calls 800::800 (tcm_handle).
   */
  handle: number;
  /** Every packet (TCA_OPTIONS). */
  matchall?: Matchall;
  /** What is in headers (TCA_OPTIONS). */
  flower?: Flower;
  /** The packet's mark (TCA_OPTIONS). */
  fw?: Fw;
  /** Any bits of the packet (TCA_OPTIONS). */
  u32?: U32;
  /** A program (TCA_OPTIONS). */
  bpf?: BpfFilter;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Which chain of filters. */
interface ChainOptions {
  /**
   * Where it is: `root`, the link's root qdisc; `ingress`, what arrives at a qdisc ingress or
   * clsact, or `egress`, what leaves by a clsact; or another qdisc or class, such as '1:' or
   * '1:10'. Default root (tcm_parent).
   */
  parent?: string | undefined;
  /** Its number, up to 268,435,455 (TCA_CHAIN). */
  chain: number;
}
/** A chain of filters as the kernel reports it. */
interface Chain$1 extends Given<ChainOptions> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Packets of a connection, one way. */
interface ConntrackTupleOptions {
  /** The source address (CTA_IP_V4_SRC, CTA_IP_V6_SRC). */
  src?: string | undefined;
  /** The destination (CTA_IP_V4_DST, CTA_IP_V6_DST). */
  dst?: string | undefined;
  /** The IP protocol, by name or number (CTA_PROTO_NUM). */
  ipProto?: IpProtocol | undefined;
  /** The source port; of GRE its key (CTA_PROTO_SRC_PORT). */
  sport?: number | undefined;
  /** The destination port; of GRE its key (CTA_PROTO_DST_PORT). */
  dport?: number | undefined;
  /** Of ICMP and ICMPv6: the identifier, as of an echo (CTA_PROTO_ICMP_ID, CTA_PROTO_ICMPV6_ID). */
  icmpId?: number | undefined;
  /** Of ICMP and ICMPv6: the type (CTA_PROTO_ICMP_TYPE, CTA_PROTO_ICMPV6_TYPE). */
  icmpType?: number | undefined;
  /** Of ICMP and ICMPv6: the code (CTA_PROTO_ICMP_CODE, CTA_PROTO_ICMPV6_CODE). */
  icmpCode?: number | undefined;
  /** The zone, where that is one of this direction alone (CTA_TUPLE_ZONE). */
  zone?: number | undefined;
}
/** Packets of a connection, one way. */
interface ConntrackTuple {
  /** The source address (CTA_IP_V4_SRC, CTA_IP_V6_SRC). */
  src?: string;
  /** The destination (CTA_IP_V4_DST, CTA_IP_V6_DST). */
  dst?: string;
  /** The IP protocol, by name or number (CTA_PROTO_NUM). */
  ipProto?: IpProtocol;
  /** The source port; of GRE its key (CTA_PROTO_SRC_PORT). */
  sport?: number;
  /** The destination port; of GRE its key (CTA_PROTO_DST_PORT). */
  dport?: number;
  /** Of ICMP and ICMPv6: the identifier, as of an echo (CTA_PROTO_ICMP_ID, CTA_PROTO_ICMPV6_ID). */
  icmpId?: number;
  /** Of ICMP and ICMPv6: the type (CTA_PROTO_ICMP_TYPE, CTA_PROTO_ICMPV6_TYPE). */
  icmpType?: number;
  /** Of ICMP and ICMPv6: the code (CTA_PROTO_ICMP_CODE, CTA_PROTO_ICMPV6_CODE). */
  icmpCode?: number;
  /** The zone, where that is one of this direction alone (CTA_TUPLE_ZONE). */
  zone?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** TCP flags of one end of a connection. */
interface ConntrackTcpFlagOptions {
  /** It scales windows (IP_CT_TCP_FLAG_WINDOW_SCALE). */
  windowScale?: boolean | undefined;
  /** It permits selective acknowledgements (IP_CT_TCP_FLAG_SACK_PERM). */
  sackPermitted?: boolean | undefined;
  /** It was the first to close (IP_CT_TCP_FLAG_CLOSE_INIT). */
  closeInit?: boolean | undefined;
  /** Packets out of the window are let be (IP_CT_TCP_FLAG_BE_LIBERAL). */
  beLiberal?: boolean | undefined;
  /** Some of its data is not acknowledged (IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED). */
  unacknowledged?: boolean | undefined;
  /** It has acknowledged something (IP_CT_TCP_FLAG_MAXACK_SET). */
  maxAckSet?: boolean | undefined;
  /**
   * It is expected to acknowledge a packet that is out of order (RFC 5961)
   * (IP_CT_EXP_CHALLENGE_ACK).
   */
  challengeAck?: boolean | undefined;
  /** Both ends began at a time (IP_CT_TCP_SIMULTANEOUS_OPEN). */
  simultaneousOpen?: boolean | undefined;
}
/** What is known of an end of a TCP connection. */
interface ConntrackTcpFlags {
  /** It scales windows (IP_CT_TCP_FLAG_WINDOW_SCALE). */
  windowScale: boolean;
  /** It permits selective acknowledgements (IP_CT_TCP_FLAG_SACK_PERM). */
  sackPermitted: boolean;
  /** It was the first to close (IP_CT_TCP_FLAG_CLOSE_INIT). */
  closeInit: boolean;
  /** Packets out of the window are let be (IP_CT_TCP_FLAG_BE_LIBERAL). */
  beLiberal: boolean;
  /** Some of its data is not acknowledged (IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED). */
  unacknowledged: boolean;
  /** It has acknowledged something (IP_CT_TCP_FLAG_MAXACK_SET). */
  maxAckSet: boolean;
  /**
   * It is expected to acknowledge a packet that is out of order (RFC 5961)
   * (IP_CT_EXP_CHALLENGE_ACK).
   */
  challengeAck: boolean;
  /** Both ends began at a time (IP_CT_TCP_SIMULTANEOUS_OPEN). */
  simultaneousOpen: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Options of a TCP connection. */
interface ConntrackTcpOptions {
  /** How far it is (CTA_PROTOINFO_TCP_STATE). */
  state?: ConntrackTcpState | undefined;
  /**
   * By how many bits the windows of the sender of `original` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_ORIGINAL).
   */
  originalWindowScale?: number | undefined;
  /**
   * By how many bits the windows of the sender of `reply` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_REPLY).
   */
  replyWindowScale?: number | undefined;
  /** What is known of the sender of `original` (CTA_PROTOINFO_TCP_FLAGS_ORIGINAL). */
  originalFlags?: ConntrackTcpFlagOptions | undefined;
  /** What is known of the sender of `reply` (CTA_PROTOINFO_TCP_FLAGS_REPLY). */
  replyFlags?: ConntrackTcpFlagOptions | undefined;
}
/** How far a connection of TCP is. */
interface ConntrackTcp {
  /** How far it is (CTA_PROTOINFO_TCP_STATE). */
  state?: ConntrackTcpState;
  /**
   * By how many bits the windows of the sender of `original` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_ORIGINAL).
   */
  originalWindowScale?: number;
  /**
   * By how many bits the windows of the sender of `reply` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_REPLY).
   */
  replyWindowScale?: number;
  /** What is known of the sender of `original` (CTA_PROTOINFO_TCP_FLAGS_ORIGINAL). */
  originalFlags?: ConntrackTcpFlags;
  /** What is known of the sender of `reply` (CTA_PROTOINFO_TCP_FLAGS_REPLY). */
  replyFlags?: ConntrackTcpFlags;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Options of an SCTP association. */
interface ConntrackSctpOptions {
  /** How far it is (CTA_PROTOINFO_SCTP_STATE). */
  state?: ConntrackSctpState | undefined;
  /** Verification tag of `original` (CTA_PROTOINFO_SCTP_VTAG_ORIGINAL). */
  originalTag?: number | undefined;
  /** Verification tag of `reply` (CTA_PROTOINFO_SCTP_VTAG_REPLY). */
  replyTag?: number | undefined;
}
/** How far an association of SCTP is. */
interface ConntrackSctp {
  /** How far it is (CTA_PROTOINFO_SCTP_STATE). */
  state?: ConntrackSctpState;
  /** Verification tag of `original` (CTA_PROTOINFO_SCTP_VTAG_ORIGINAL). */
  originalTag?: number;
  /** Verification tag of `reply` (CTA_PROTOINFO_SCTP_VTAG_REPLY). */
  replyTag?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Options of a DCCP connection. */
interface ConntrackDccpOptions {
  /** How far it is, by the kernel's number (CTA_PROTOINFO_DCCP_STATE). */
  state?: number | undefined;
  /** Whether `original` is of the client, 0, or of the server, 1 (CTA_PROTOINFO_DCCP_ROLE). */
  role?: number | undefined;
  /** Sequence number of the handshake (CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ). */
  handshakeSeq?: bigint | undefined;
}
/** How far a connection of DCCP is. */
interface ConntrackDccp {
  /** How far it is, by the kernel's number (CTA_PROTOINFO_DCCP_STATE). */
  state?: number;
  /** Whether `original` is of the client, 0, or of the server, 1 (CTA_PROTOINFO_DCCP_ROLE). */
  role?: number;
  /** Sequence number of the handshake (CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ). */
  handshakeSeq?: bigint;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What an address and a port are translated to. */
interface ConntrackNatOptions {
  /** The address, or the first of several (CTA_NAT_V4_MINIP, CTA_NAT_V6_MINIP). */
  address?: string | undefined;
  /** The last one. Default `address` (CTA_NAT_V4_MAXIP, CTA_NAT_V6_MAXIP). */
  lastAddress?: string | undefined;
  /** The port, or the first of several (CTA_PROTONAT_PORT_MIN). */
  port?: number | undefined;
  /** The last one. Default `port` (CTA_PROTONAT_PORT_MAX). */
  lastPort?: number | undefined;
}
/** What a connection has carried, one way. */
interface ConntrackCounters {
  /** Packets (CTA_COUNTERS_PACKETS). */
  packets?: bigint;
  /** Their bytes (CTA_COUNTERS_BYTES). */
  bytes?: bigint;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a TCP proxy has sent to a client. */
interface ConntrackSynproxy {
  /** The first sequence number that the proxy chose (CTA_SYNPROXY_ISN). */
  isn?: number;
  /** The first time stamp (CTA_SYNPROXY_ITS). */
  its?: number;
  /** What is added to time stamps (CTA_SYNPROXY_TSOFF). */
  timestampOffset?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Identifies a connection. */
interface ConntrackKey {
  /** IPv4 or IPv6. Default that of the tuple's addresses (nfgen_family). */
  family?: Family | undefined;
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTupleOptions;
  /**
   * The zone of both directions: connections in different zones are independent. Default 0, which
   * is not reported (CTA_ZONE).
   */
  zone?: number | undefined;
  /**
   * A number derived from its tuple and its address in memory: a later connection has another one,
   * unless it is at the same address (CTA_ID).
   */
  id?: number | undefined;
}
/** Options of a new connection. */
interface ConntrackOptions {
  /** IPv4 or IPv6. Default that of the tuple's addresses (nfgen_family). */
  family?: Family | undefined;
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTupleOptions;
  /** The packets that answer. Default `original`, the other way round (CTA_TUPLE_REPLY). */
  reply?: ConntrackTupleOptions | undefined;
  /** `original` of the connection to which it belongs (CTA_TUPLE_MASTER). */
  master?: ConntrackTupleOptions | undefined;
  /**
   * The zone of both directions: connections in different zones are independent. Default 0, which
   * is not reported (CTA_ZONE).
   */
  zone?: number | undefined;
  /** Seconds until it expires, unless packets arrive before (CTA_TIMEOUT). */
  expires?: number | undefined;
  /** Its mark (CTA_MARK). */
  mark?: number | undefined;
  /** The bits of `mark` that are set; the others stay. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined;
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed?: boolean | undefined;
  /**
   * Of a new one: what the source of its packets becomes. It is reported as what `reply` has
   * (CTA_NAT_SRC).
   */
  snat?: ConntrackNatOptions | undefined;
  /**
   * Of a new one: what the destination of its packets becomes. It is reported as what `reply` has
   * (CTA_NAT_DST).
   */
  dnat?: ConntrackNatOptions | undefined;
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcpOptions | undefined;
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctpOptions | undefined;
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccpOptions | undefined;
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string | undefined;
}
/** Options of an existing connection. */
interface ConntrackSettings {
  /** Seconds until it expires, unless packets arrive before (CTA_TIMEOUT). */
  expires?: number | undefined;
  /** Its mark (CTA_MARK). */
  mark?: number | undefined;
  /** The bits of `mark` that are set; the others stay. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined;
  /**
   * Its labels: 16 bytes, a bit each; the kernel keeps them where a rule of netfilter uses labels
   * (CTA_LABELS).
   */
  labels?: Uint8Array | undefined;
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string | undefined;
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcpOptions | undefined;
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctpOptions | undefined;
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccpOptions | undefined;
}
/** A connection that the kernel tracks. */
interface Conntrack {
  /** IPv4 or IPv6 (nfgen_family). */
  family: 'inet' | 'inet6';
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTuple;
  /** The packets that answer (CTA_TUPLE_REPLY). */
  reply: ConntrackTuple;
  /** `original` of the connection to which it belongs (CTA_TUPLE_MASTER). */
  master?: ConntrackTuple;
  /** The zone of both directions: connections in different zones are independent (CTA_ZONE). */
  zone?: number;
  /** Seconds until it expires, unless packets arrive before (CTA_TIMEOUT). */
  expires?: number;
  /** Its mark (CTA_MARK). */
  mark?: number;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply: boolean;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured: boolean;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout: boolean;
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed: boolean;
  /** A helper expected it (IPS_EXPECTED). */
  expected: boolean;
  /** The source of its packets is translated (IPS_SRC_NAT). */
  srcNat: boolean;
  /** The destination of its packets is translated (IPS_DST_NAT). */
  dstNat: boolean;
  /** Sequence numbers of TCP are adjusted (IPS_SEQ_ADJUST). */
  seqAdjust: boolean;
  /** Whether to translate the source is settled (IPS_SRC_NAT_DONE). */
  srcNatDone: boolean;
  /** So it is for the destination (IPS_DST_NAT_DONE). */
  dstNatDone: boolean;
  /** It is about to go (IPS_DYING). */
  dying: boolean;
  /** It is a template for others (IPS_TEMPLATE). */
  template: boolean;
  /** Its helper was given to it, and not found by its port (IPS_HELPER). */
  ownHelper: boolean;
  /** A flow table forwards it: it cannot be deleted (IPS_OFFLOAD). */
  offload: boolean;
  /** Hardware forwards it (IPS_HW_OFFLOAD). */
  hwOffload: boolean;
  /**
   * Its labels: 16 bytes, a bit each; the kernel keeps them where a rule of netfilter uses labels
   * (CTA_LABELS).
   */
  labels?: Uint8Array;
  /**
   * What `original` has carried; absent unless net.netfilter.nf_conntrack_acct is on
   * (CTA_COUNTERS_ORIG).
   */
  originalCounters?: ConntrackCounters;
  /**
   * What `reply` has carried; absent unless net.netfilter.nf_conntrack_acct is on
   * (CTA_COUNTERS_REPLY).
   */
  replyCounters?: ConntrackCounters;
  /** Where a proxy answers the first packets of TCP: what it sent to the client (CTA_SYNPROXY). */
  synproxy?: ConntrackSynproxy;
  /**
   * A number derived from its tuple and its address in memory: a later connection has another one,
   * unless it is at the same address (CTA_ID).
   */
  id?: number;
  /** Number of references to it in the kernel (CTA_USE). */
  uses?: number;
  /**
   * Of an event: when it was, in milliseconds since 1970, as `Date.now()` has it; since Linux 6.14
   * (CTA_TIMESTAMP_EVENT).
   */
  eventTime?: number;
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcp;
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctp;
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccp;
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string;
  /** When it began, in milliseconds since 1970, as `Date.now()` has it (CTA_TIMESTAMP_START). */
  started?: number;
  /** When it ended, in milliseconds since 1970, as `Date.now()` has it (CTA_TIMESTAMP_STOP). */
  stopped?: number;
  /** Its security context (CTA_SECCTX_NAME). */
  securityContext?: string;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Selects connections: those that match every option. */
interface ConntrackFilter {
  /** Only those of IPv4, or of IPv6. Default both (nfgen_family). */
  family?: Family | undefined;
  /**
   * Only connections whose `original` matches all of this; an address may be a prefix, such as
   * `10.0.0.0/8` (CTA_TUPLE_ORIG).
   */
  original?: ConntrackTupleOptions | undefined;
  /** Only connections whose `reply` matches all of this, likewise (CTA_TUPLE_REPLY). */
  reply?: ConntrackTupleOptions | undefined;
  /** Only those of this zone. Default any (CTA_ZONE). */
  zone?: number | undefined;
  /** Only those with this mark (CTA_MARK). */
  mark?: number | undefined;
  /** The bits of marks that are compared; needs `mark`. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined;
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed?: boolean | undefined;
  /** A helper expected it (IPS_EXPECTED). */
  expected?: boolean | undefined;
  /** The source of its packets is translated (IPS_SRC_NAT). */
  srcNat?: boolean | undefined;
  /** The destination of its packets is translated (IPS_DST_NAT). */
  dstNat?: boolean | undefined;
  /** Sequence numbers of TCP are adjusted (IPS_SEQ_ADJUST). */
  seqAdjust?: boolean | undefined;
  /** Whether to translate the source is settled (IPS_SRC_NAT_DONE). */
  srcNatDone?: boolean | undefined;
  /** So it is for the destination (IPS_DST_NAT_DONE). */
  dstNatDone?: boolean | undefined;
  /** It is about to go (IPS_DYING). */
  dying?: boolean | undefined;
  /** It is a template for others (IPS_TEMPLATE). */
  template?: boolean | undefined;
  /** Its helper was given to it, and not found by its port (IPS_HELPER). */
  ownHelper?: boolean | undefined;
  /** A flow table forwards it: it cannot be deleted (IPS_OFFLOAD). */
  offload?: boolean | undefined;
  /** Hardware forwards it (IPS_HW_OFFLOAD). */
  hwOffload?: boolean | undefined;
}
/** How many connections there are. */
interface ConntrackCount {
  /** How many there are (CTA_STATS_GLOBAL_ENTRIES). */
  entries: number;
  /**
   * How many there can be: packets of more are dropped; since Linux 4.18
   * (CTA_STATS_GLOBAL_MAX_ENTRIES).
   */
  max?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** How many queues a link's driver has at work: what is given is changed. */
interface ChannelSettings {
  /** Queues with an interrupt that receive only (ETHTOOL_A_CHANNELS_RX_COUNT). */
  rx?: number | undefined;
  /** Queues with an interrupt that transmit only (ETHTOOL_A_CHANNELS_TX_COUNT). */
  tx?: number | undefined;
  /** Interrupts for anything else (ETHTOOL_A_CHANNELS_OTHER_COUNT). */
  other?: number | undefined;
  /** Queues that do both (ETHTOOL_A_CHANNELS_COMBINED_COUNT). */
  combined?: number | undefined;
}
/** How many queues a link's driver has at work. What it does not have is absent. */
interface Channels {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Queues with an interrupt that receive only (ETHTOOL_A_CHANNELS_RX_COUNT). */
  rx?: number;
  /** The largest `rx` (ETHTOOL_A_CHANNELS_RX_MAX). */
  rxMax?: number;
  /** Queues with an interrupt that transmit only (ETHTOOL_A_CHANNELS_TX_COUNT). */
  tx?: number;
  /** The largest `tx` (ETHTOOL_A_CHANNELS_TX_MAX). */
  txMax?: number;
  /** Interrupts for anything else (ETHTOOL_A_CHANNELS_OTHER_COUNT). */
  other?: number;
  /** The largest `other` (ETHTOOL_A_CHANNELS_OTHER_MAX). */
  otherMax?: number;
  /** Queues that do both (ETHTOOL_A_CHANNELS_COMBINED_COUNT). */
  combined?: number;
  /** The largest `combined` (ETHTOOL_A_CHANNELS_COMBINED_MAX). */
  combinedMax?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** How long the queues of a link's driver are: what is given is changed. */
interface RingSettings {
  /** Packets that wait to be received (ETHTOOL_A_RINGS_RX). */
  rx?: number | undefined;
  /** Small packets that do (ETHTOOL_A_RINGS_RX_MINI). */
  rxMini?: number | undefined;
  /** Large packets that do (ETHTOOL_A_RINGS_RX_JUMBO). */
  rxJumbo?: number | undefined;
  /** Packets that wait to be transmitted (ETHTOOL_A_RINGS_TX). */
  tx?: number | undefined;
  /** Bytes of a buffer of the receiving ring (ETHTOOL_A_RINGS_RX_BUF_LEN). */
  rxBufLen?: number | undefined;
  /**
   * Whether headers and payloads of received packets go to buffers of their own
   * (ETHTOOL_A_RINGS_TCP_DATA_SPLIT).
   */
  tcpDataSplit?: TcpDataSplit | undefined;
  /** Bytes of a completion event (ETHTOOL_A_RINGS_CQE_SIZE). */
  cqeSize?: number | undefined;
  /** Whether descriptors are written to the device itself (ETHTOOL_A_RINGS_TX_PUSH). */
  txPush?: boolean | undefined;
  /** Whether receive descriptors are; since Linux 6.3 (ETHTOOL_A_RINGS_RX_PUSH). */
  rxPush?: boolean | undefined;
  /**
   * Bytes of a packet that are written there with it; since Linux 6.4
   * (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN).
   */
  txPushBufLen?: number | undefined;
  /**
   * Bytes of a packet above which headers are split off; since Linux 6.14
   * (ETHTOOL_A_RINGS_HDS_THRESH).
   */
  hdsThresh?: number | undefined;
}
/** How long the queues of a link's driver are. What it does not have is absent. */
interface Rings {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Packets that wait to be received (ETHTOOL_A_RINGS_RX). */
  rx?: number;
  /** The largest `rx` (ETHTOOL_A_RINGS_RX_MAX). */
  rxMax?: number;
  /** Small packets that do (ETHTOOL_A_RINGS_RX_MINI). */
  rxMini?: number;
  /** The largest `rxMini` (ETHTOOL_A_RINGS_RX_MINI_MAX). */
  rxMiniMax?: number;
  /** Large packets that do (ETHTOOL_A_RINGS_RX_JUMBO). */
  rxJumbo?: number;
  /** The largest `rxJumbo` (ETHTOOL_A_RINGS_RX_JUMBO_MAX). */
  rxJumboMax?: number;
  /** Packets that wait to be transmitted (ETHTOOL_A_RINGS_TX). */
  tx?: number;
  /** The largest `tx` (ETHTOOL_A_RINGS_TX_MAX). */
  txMax?: number;
  /** Bytes of a buffer of the receiving ring (ETHTOOL_A_RINGS_RX_BUF_LEN). */
  rxBufLen?: number;
  /**
   * Whether headers and payloads of received packets go to buffers of their own
   * (ETHTOOL_A_RINGS_TCP_DATA_SPLIT).
   */
  tcpDataSplit?: TcpDataSplit;
  /** Bytes of a completion event (ETHTOOL_A_RINGS_CQE_SIZE). */
  cqeSize?: number;
  /** Whether descriptors are written to the device itself (ETHTOOL_A_RINGS_TX_PUSH). */
  txPush?: boolean;
  /** Whether receive descriptors are; since Linux 6.3 (ETHTOOL_A_RINGS_RX_PUSH). */
  rxPush?: boolean;
  /**
   * Bytes of a packet that are written there with it; since Linux 6.4
   * (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN).
   */
  txPushBufLen?: number;
  /** The largest `txPushBufLen`; since Linux 6.4 (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN_MAX). */
  txPushBufLenMax?: number;
  /**
   * Bytes of a packet above which headers are split off; since Linux 6.14
   * (ETHTOOL_A_RINGS_HDS_THRESH).
   */
  hdsThresh?: number;
  /** The largest `hdsThresh`; since Linux 6.14 (ETHTOOL_A_RINGS_HDS_THRESH_MAX). */
  hdsThreshMax?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** How many packets, or how much time, make an interrupt: what is given is changed. */
interface CoalescingSettings {
  /** Microseconds from a received packet to the interrupt (ETHTOOL_A_COALESCE_RX_USECS). */
  rxUsecs?: number | undefined;
  /** Received packets until the interrupt (ETHTOOL_A_COALESCE_RX_MAX_FRAMES). */
  rxFrames?: number | undefined;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_RX_USECS_IRQ). */
  rxUsecsIrq?: number | undefined;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ). */
  rxFramesIrq?: number | undefined;
  /** Microseconds from a transmitted packet to the interrupt (ETHTOOL_A_COALESCE_TX_USECS). */
  txUsecs?: number | undefined;
  /** Transmitted packets until the interrupt (ETHTOOL_A_COALESCE_TX_MAX_FRAMES). */
  txFrames?: number | undefined;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_TX_USECS_IRQ). */
  txUsecsIrq?: number | undefined;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ). */
  txFramesIrq?: number | undefined;
  /** Microseconds between updates of counters (ETHTOOL_A_COALESCE_STATS_BLOCK_USECS). */
  statsBlockUsecs?: number | undefined;
  /** Whether the driver adapts the receiving side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX). */
  adaptiveRx?: boolean | undefined;
  /** Whether the driver adapts the transmitting side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX). */
  adaptiveTx?: boolean | undefined;
  /** Packets a second below which the rate is low (ETHTOOL_A_COALESCE_PKT_RATE_LOW). */
  pktRateLow?: number | undefined;
  /** `rxUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_USECS_LOW). */
  rxUsecsLow?: number | undefined;
  /**
   * `rxFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW).
   */
  rxFramesLow?: number | undefined;
  /** `txUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_USECS_LOW). */
  txUsecsLow?: number | undefined;
  /**
   * `txFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW).
   */
  txFramesLow?: number | undefined;
  /** Packets a second above which the rate is high (ETHTOOL_A_COALESCE_PKT_RATE_HIGH). */
  pktRateHigh?: number | undefined;
  /** `rxUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_USECS_HIGH). */
  rxUsecsHigh?: number | undefined;
  /**
   * `rxFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH).
   */
  rxFramesHigh?: number | undefined;
  /** `txUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_USECS_HIGH). */
  txUsecsHigh?: number | undefined;
  /**
   * `txFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH).
   */
  txFramesHigh?: number | undefined;
  /** Seconds between samples of the rate (ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL). */
  sampleInterval?: number | undefined;
  /**
   * Whether a completion restarts the transmitting side's timer
   * (ETHTOOL_A_COALESCE_USE_CQE_MODE_TX).
   */
  cqeModeTx?: boolean | undefined;
  /**
   * Whether a completion restarts the receiving side's timer (ETHTOOL_A_COALESCE_USE_CQE_MODE_RX).
   */
  cqeModeRx?: boolean | undefined;
  /**
   * Bytes that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES).
   */
  txAggrMaxBytes?: number | undefined;
  /**
   * Packets that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES).
   */
  txAggrMaxFrames?: number | undefined;
  /**
   * Microseconds that the first of them waits; since Linux 6.3
   * (ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS).
   */
  txAggrUsecs?: number | undefined;
}
/** How many packets, or how much time, make an interrupt. What it does not have is absent. */
interface Coalescing {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Microseconds from a received packet to the interrupt (ETHTOOL_A_COALESCE_RX_USECS). */
  rxUsecs?: number;
  /** Received packets until the interrupt (ETHTOOL_A_COALESCE_RX_MAX_FRAMES). */
  rxFrames?: number;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_RX_USECS_IRQ). */
  rxUsecsIrq?: number;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ). */
  rxFramesIrq?: number;
  /** Microseconds from a transmitted packet to the interrupt (ETHTOOL_A_COALESCE_TX_USECS). */
  txUsecs?: number;
  /** Transmitted packets until the interrupt (ETHTOOL_A_COALESCE_TX_MAX_FRAMES). */
  txFrames?: number;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_TX_USECS_IRQ). */
  txUsecsIrq?: number;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ). */
  txFramesIrq?: number;
  /** Microseconds between updates of counters (ETHTOOL_A_COALESCE_STATS_BLOCK_USECS). */
  statsBlockUsecs?: number;
  /** Whether the driver adapts the receiving side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX). */
  adaptiveRx?: boolean;
  /** Whether the driver adapts the transmitting side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX). */
  adaptiveTx?: boolean;
  /** Packets a second below which the rate is low (ETHTOOL_A_COALESCE_PKT_RATE_LOW). */
  pktRateLow?: number;
  /** `rxUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_USECS_LOW). */
  rxUsecsLow?: number;
  /**
   * `rxFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW).
   */
  rxFramesLow?: number;
  /** `txUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_USECS_LOW). */
  txUsecsLow?: number;
  /**
   * `txFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW).
   */
  txFramesLow?: number;
  /** Packets a second above which the rate is high (ETHTOOL_A_COALESCE_PKT_RATE_HIGH). */
  pktRateHigh?: number;
  /** `rxUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_USECS_HIGH). */
  rxUsecsHigh?: number;
  /**
   * `rxFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH).
   */
  rxFramesHigh?: number;
  /** `txUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_USECS_HIGH). */
  txUsecsHigh?: number;
  /**
   * `txFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH).
   */
  txFramesHigh?: number;
  /** Seconds between samples of the rate (ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL). */
  sampleInterval?: number;
  /**
   * Whether a completion restarts the transmitting side's timer
   * (ETHTOOL_A_COALESCE_USE_CQE_MODE_TX).
   */
  cqeModeTx?: boolean;
  /**
   * Whether a completion restarts the receiving side's timer (ETHTOOL_A_COALESCE_USE_CQE_MODE_RX).
   */
  cqeModeRx?: boolean;
  /**
   * Bytes that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES).
   */
  txAggrMaxBytes?: number;
  /**
   * Packets that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES).
   */
  txAggrMaxFrames?: number;
  /**
   * Microseconds that the first of them waits; since Linux 6.3
   * (ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS).
   */
  txAggrUsecs?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Pause frames of Ethernet: what is given is changed. */
interface PauseSettings {
  /** Whether the two ends agree on it (ETHTOOL_A_PAUSE_AUTONEG). */
  autoneg?: boolean | undefined;
  /** Whether received pause frames are heeded (ETHTOOL_A_PAUSE_RX). */
  rx?: boolean | undefined;
  /** Whether pause frames are sent (ETHTOOL_A_PAUSE_TX). */
  tx?: boolean | undefined;
}
/** Pause frames of Ethernet. What it does not have is absent. */
interface Pause {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Whether the two ends agree on it (ETHTOOL_A_PAUSE_AUTONEG). */
  autoneg?: boolean;
  /** Whether received pause frames are heeded (ETHTOOL_A_PAUSE_RX). */
  rx?: boolean;
  /** Whether pause frames are sent (ETHTOOL_A_PAUSE_TX). */
  tx?: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A link's speed, duplex and modes: what is given is changed. */
interface LinkModeSettings {
  /** Whether the two ends agree on speed and duplex (ETHTOOL_A_LINKMODES_AUTONEG). */
  autoneg?: boolean | undefined;
  /**
   * Link modes by the kernel's names, such as `1000baseT/Full`: whether each is advertised; those
   * that are given are changed (ETHTOOL_A_LINKMODES_OURS).
   */
  modes?: Record<string, boolean> | undefined;
  /** Megabits a second (ETHTOOL_A_LINKMODES_SPEED). */
  speed?: LinkSpeed | undefined;
  /** Half or full duplex (ETHTOOL_A_LINKMODES_DUPLEX). */
  duplex?: Duplex | undefined;
  /** Whose clock it goes by (ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG). */
  clock?: ClockRole | undefined;
  /** Lanes that carry the link (ETHTOOL_A_LINKMODES_LANES). */
  lanes?: number | undefined;
}
/** A link's speed, duplex and modes. What it does not have is absent. */
interface LinkModes {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Whether the two ends agree on speed and duplex (ETHTOOL_A_LINKMODES_AUTONEG). */
  autoneg?: boolean;
  /** The link modes that it supports, and whether each is advertised (ETHTOOL_A_LINKMODES_OURS). */
  modes?: Record<string, boolean>;
  /** Those that the other end advertises (ETHTOOL_A_LINKMODES_PEER). */
  peerModes?: string[];
  /** Megabits a second (ETHTOOL_A_LINKMODES_SPEED). */
  speed?: LinkSpeed;
  /** Half or full duplex (ETHTOOL_A_LINKMODES_DUPLEX). */
  duplex?: Duplex;
  /** Whose clock it goes by (ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG). */
  clock?: ClockRole;
  /** Whose clock it goes by now (ETHTOOL_A_LINKMODES_MASTER_SLAVE_STATE). */
  clockState?: ClockState;
  /** Lanes that carry the link (ETHTOOL_A_LINKMODES_LANES). */
  lanes?: number;
  /** How the PHY matches the rates of its two sides (ETHTOOL_A_LINKMODES_RATE_MATCHING). */
  rateMatching?: RateMatching;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A link's connector: what is given is changed. */
interface LinkInfoSettings {
  /** The connector (ETHTOOL_A_LINKINFO_PORT). */
  port?: DevicePort | undefined;
  /** The PHY's address (ETHTOOL_A_LINKINFO_PHYADDR). */
  phyAddress?: number | undefined;
  /** Whether they are to cross (ETHTOOL_A_LINKINFO_TP_MDIX_CTRL). */
  mdixControl?: Mdix | undefined;
}
/** A link's connector. What it does not have is absent. */
interface LinkInfo {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** The connector (ETHTOOL_A_LINKINFO_PORT). */
  port?: DevicePort;
  /** The PHY's address (ETHTOOL_A_LINKINFO_PHYADDR). */
  phyAddress?: number;
  /** Whether the pairs of the cable cross (ETHTOOL_A_LINKINFO_TP_MDIX). */
  mdix?: Mdix;
  /** Whether they are to cross (ETHTOOL_A_LINKINFO_TP_MDIX_CTRL). */
  mdixControl?: Mdix;
  /** Where the transceiver is (ETHTOOL_A_LINKINFO_TRANSCEIVER). */
  transceiver?: Transceiver;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Whether there is a link, and why not. What it does not have is absent. */
interface LinkState {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Whether there is a link: as a rule, the carrier (ETHTOOL_A_LINKSTATE_LINK). */
  detected?: boolean;
  /** The signal's quality (ETHTOOL_A_LINKSTATE_SQI). */
  sqi?: number;
  /** The best `sqi` (ETHTOOL_A_LINKSTATE_SQI_MAX). */
  sqiMax?: number;
  /** Why there is no link (ETHTOOL_A_LINKSTATE_EXT_STATE). */
  reason?: NoLinkReason;
  /**
   * More of that, by the kernel's number (ETHTOOL_LINK_EXT_SUBSTATE_*)
   * (ETHTOOL_A_LINKSTATE_EXT_SUBSTATE).
   */
  reasonDetail?: number;
  /** How often the link went down; since Linux 6.4 (ETHTOOL_A_LINKSTATE_EXT_DOWN_CNT). */
  downCount?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Packets whose length is in a range. */
interface PacketSizes {
  /** Bytes of the shortest of them (ETHTOOL_A_STATS_GRP_HIST_BKT_LOW). */
  least: number;
  /** Bytes of the longest; 0: any (ETHTOOL_A_STATS_GRP_HIST_BKT_HI). */
  most: number;
  /** How many there were (ETHTOOL_A_STATS_GRP_HIST_VAL). */
  packets: bigint;
}
/** The standard counters of a link's driver. A group without any counter is absent. */
interface StandardStatistics {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** IEEE 802.3's of the PHY. */
  ethPhy?: EthPhyStatistics;
  /** IEEE 802.3's of the MAC. */
  ethMac?: EthMacStatistics;
  /** IEEE 802.3's of MAC control. */
  ethCtrl?: EthCtrlStatistics;
  /** RMON's. */
  rmon?: RmonStatistics;
  /** Packets received by their length, of `rmon` (ETHTOOL_A_STATS_GRP_HIST_RX). */
  rxSizes?: PacketSizes[];
  /** Packets sent by their length, of `rmon` (ETHTOOL_A_STATS_GRP_HIST_TX). */
  txSizes?: PacketSizes[];
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Identifies a port. */
interface FouPortKey {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number;
  /**
   * Packets over IPv4 or over IPv6. Default that of `local` or `peer`, or else inet (FOU_ATTR_AF).
   */
  family?: 'inet' | 'inet6' | number | undefined;
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string | undefined;
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string | undefined;
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number | undefined;
  /**
   * Only packets that arrive on this link, by name or index; needs `local`; since Linux 5.2
   * (FOU_ATTR_IFINDEX).
   */
  dev?: LinkRef | undefined;
}
/** Options of a UDP port for tunnels. */
interface FouPortOptions {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number;
  /**
   * Packets over IPv4 or over IPv6. Default that of `local` or `peer`, or else inet (FOU_ATTR_AF).
   */
  family?: 'inet' | 'inet6' | number | undefined;
  /**
   * `fou`: the packet itself; `gue`: a header that says what it is (Generic UDP Encapsulation).
   * Default `fou` (FOU_ATTR_TYPE).
   */
  type?: 'fou' | 'gue' | number | undefined;
  /**
   * With `fou`: which protocol the packets are of, by name or number; needed there
   * (FOU_ATTR_IPPROTO).
   */
  ipProto?: IpProtocol | undefined;
  /**
   * With `gue`: do not leave checksums to the card after a remote checksum offload
   * (FOU_ATTR_REMCSUM_NOPARTIAL).
   */
  remCsumNoPartial?: boolean | undefined;
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string | undefined;
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string | undefined;
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number | undefined;
  /**
   * Only packets that arrive on this link, by name or index; needs `local`; since Linux 5.2
   * (FOU_ATTR_IFINDEX).
   */
  dev?: LinkRef | undefined;
}
/** A port for tunnels in UDP. */
interface FouPort {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number;
  /** Packets over IPv4 or over IPv6 (FOU_ATTR_AF). */
  family: 'inet' | 'inet6' | number;
  /**
   * `fou`: the packet itself; `gue`: a header that says what it is (Generic UDP Encapsulation)
   * (FOU_ATTR_TYPE).
   */
  type: 'fou' | 'gue' | number;
  /**
   * With `fou`: which protocol the packets are of, by name or number; needed there
   * (FOU_ATTR_IPPROTO).
   */
  ipProto?: IpProtocol;
  /**
   * With `gue`: do not leave checksums to the card after a remote checksum offload
   * (FOU_ATTR_REMCSUM_NOPARTIAL).
   */
  remCsumNoPartial?: boolean;
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string;
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string;
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number;
  /** The index of the link (FOU_ATTR_IFINDEX). */
  dev?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A verdict. */
interface NftVerdict {
  /** What becomes of the packet (NFTA_VERDICT_CODE). */
  code?: NftVerdictCode | undefined;
  /** Of jump and goto: where to (NFTA_VERDICT_CHAIN). */
  chain?: string | undefined;
  /** Likewise: the `id` of a chain of the batch (NFTA_VERDICT_CHAIN_ID). */
  chainId?: number | undefined;
}
/** A value, or a verdict. */
interface NftData {
  /** Bytes, as hexadecimal digits (NFTA_DATA_VALUE). */
  value?: string | undefined;
  /** A verdict (NFTA_DATA_VERDICT). */
  verdict?: NftVerdict | undefined;
}
/** Writes a value into a register, or ends with a verdict. */
interface NftImmediate {
  /** The register that it writes (NFTA_IMMEDIATE_DREG). */
  dreg?: number | undefined;
  /** What is written (NFTA_IMMEDIATE_DATA). */
  data?: NftData | undefined;
}
/** Changes bits: (source & mask) ^ xor. */
interface NftBitwise {
  /** The register that it reads (NFTA_BITWISE_SREG). */
  sreg?: number | undefined;
  /** The register that it writes (NFTA_BITWISE_DREG). */
  dreg?: number | undefined;
  /** Bytes (NFTA_BITWISE_LEN). */
  length?: number | undefined;
  /** The bits that stay (NFTA_BITWISE_MASK). */
  mask?: NftData | undefined;
  /** The bits that are inverted (NFTA_BITWISE_XOR). */
  xor?: NftData | undefined;
  /** What is done (NFTA_BITWISE_OP). */
  op?: NftBitwiseOperation | undefined;
  /** Of shifts: by how many bits (NFTA_BITWISE_DATA). */
  data?: NftData | undefined;
  /** The register that it reads; since Linux 6.13 (NFTA_BITWISE_SREG2). */
  sreg2?: number | undefined;
}
/** Changes the order of bytes. */
interface NftByteorder {
  /** The register that it reads (NFTA_BYTEORDER_SREG). */
  sreg?: number | undefined;
  /** The register that it writes (NFTA_BYTEORDER_DREG). */
  dreg?: number | undefined;
  /** From which order to which (NFTA_BYTEORDER_OP). */
  op?: NftByteOrderOperation | undefined;
  /** Bytes (NFTA_BYTEORDER_LEN). */
  length?: number | undefined;
  /** Bytes of each number (NFTA_BYTEORDER_SIZE). */
  size?: number | undefined;
}
/** Goes on if a register compares so. */
interface NftCmp {
  /** The register that it reads (NFTA_CMP_SREG). */
  sreg?: number | undefined;
  /** How (NFTA_CMP_OP). */
  op?: NftCompareOperation | undefined;
  /** With what (NFTA_CMP_DATA). */
  data?: NftData | undefined;
}
/** Goes on if a register is in a range, or not in it. */
interface NftRange {
  /** The register that it reads (NFTA_RANGE_SREG). */
  sreg?: number | undefined;
  /** Whether it is to be in it (NFTA_RANGE_OP). */
  op?: NftRangeOperation | undefined;
  /** The lowest value (NFTA_RANGE_FROM_DATA). */
  from?: NftData | undefined;
  /** The highest one (NFTA_RANGE_TO_DATA). */
  to?: NftData | undefined;
}
/** Goes on if a set has what is in a register. */
interface NftLookup {
  /** The set (NFTA_LOOKUP_SET). */
  set?: string | undefined;
  /** The register that it reads (NFTA_LOOKUP_SREG). */
  sreg?: number | undefined;
  /** The register that it writes (NFTA_LOOKUP_DREG). */
  dreg?: number | undefined;
  /** The `id` of a set of the batch (NFTA_LOOKUP_SET_ID). */
  setId?: number | undefined;
  /** 1: if it does not have it (NFTA_LOOKUP_FLAGS). */
  flags?: number | undefined;
}
/** Reads bytes of a packet, or writes them. */
interface NftPayload {
  /** The register that it writes (NFTA_PAYLOAD_DREG). */
  dreg?: number | undefined;
  /** The header that `offset` counts from (NFTA_PAYLOAD_BASE). */
  base?: NftPayloadBase | undefined;
  /** Bytes (NFTA_PAYLOAD_OFFSET). */
  offset?: number | undefined;
  /** Bytes (NFTA_PAYLOAD_LEN). */
  length?: number | undefined;
  /** The register that it reads (NFTA_PAYLOAD_SREG). */
  sreg?: number | undefined;
  /** The checksum that is kept right (NFTA_PAYLOAD_CSUM_TYPE). */
  checksum?: NftChecksumType | undefined;
  /** Where it is (NFTA_PAYLOAD_CSUM_OFFSET). */
  checksumOffset?: number | undefined;
  /** 1: that of the transport, too (NFTA_PAYLOAD_CSUM_FLAGS). */
  checksumFlags?: number | undefined;
}
/** Reads an extension header, or an option of TCP. */
interface NftExthdr {
  /** The register that it writes (NFTA_EXTHDR_DREG). */
  dreg?: number | undefined;
  /** Which one (NFTA_EXTHDR_TYPE). */
  type?: number | undefined;
  /** Bytes (NFTA_EXTHDR_OFFSET). */
  offset?: number | undefined;
  /** Bytes (NFTA_EXTHDR_LEN). */
  length?: number | undefined;
  /** 1: whether it is there (NFTA_EXTHDR_FLAGS). */
  flags?: number | undefined;
  /** Whose it is (NFTA_EXTHDR_OP). */
  op?: NftExtensionHeaderOperation | undefined;
  /** The register that it reads (NFTA_EXTHDR_SREG). */
  sreg?: number | undefined;
}
/** Reads what the kernel knows of a packet, or sets it. */
interface NftMeta {
  /** The register that it writes (NFTA_META_DREG). */
  dreg?: number | undefined;
  /** What (NFTA_META_KEY). */
  key?: NftMetaKey | undefined;
  /** The register that it reads (NFTA_META_SREG). */
  sreg?: number | undefined;
}
/** Reads what the route of a packet has. */
interface NftRt {
  /** The register that it writes (NFTA_RT_DREG). */
  dreg?: number | undefined;
  /** What (NFTA_RT_KEY). */
  key?: NftRtKey | undefined;
}
/** Reads what is known of the connection, or sets it. */
interface NftCt {
  /** The register that it writes (NFTA_CT_DREG). */
  dreg?: number | undefined;
  /** What (NFTA_CT_KEY). */
  key?: NftCtKey | undefined;
  /** 0: of who began; 1: of who answers (NFTA_CT_DIRECTION). */
  direction?: number | undefined;
  /** The register that it reads (NFTA_CT_SREG). */
  sreg?: number | undefined;
}
/** Looks an address up in the routes. */
interface NftFib {
  /** The register that it writes (NFTA_FIB_DREG). */
  dreg?: number | undefined;
  /** What of the route (NFTA_FIB_RESULT). */
  result?: NftFibResult | undefined;
  /** What is looked up: NFTA_FIB_F_* (NFTA_FIB_FLAGS). */
  flags?: number | undefined;
}
/** Reads what is known of the socket that a packet is for. */
interface NftSocket {
  /** What (NFTA_SOCKET_KEY). */
  key?: NftSocketKey | undefined;
  /** The register that it writes (NFTA_SOCKET_DREG). */
  dreg?: number | undefined;
  /** Of cgroupv2: how deep (NFTA_SOCKET_LEVEL). */
  level?: number | undefined;
}
/** A hash, modulo a number. */
interface NftHash {
  /** The register that it reads (NFTA_HASH_SREG). */
  sreg?: number | undefined;
  /** The register that it writes (NFTA_HASH_DREG). */
  dreg?: number | undefined;
  /** Bytes (NFTA_HASH_LEN). */
  length?: number | undefined;
  /** Of how many values (NFTA_HASH_MODULUS). */
  modulus?: number | undefined;
  /** What it begins with (NFTA_HASH_SEED). */
  seed?: number | undefined;
  /** What is added (NFTA_HASH_OFFSET). */
  offset?: number | undefined;
  /** Of what (NFTA_HASH_TYPE). */
  type?: NftHashType | undefined;
}
/** A number, one after the other or by chance. */
interface NftNumgen {
  /** The register that it writes (NFTA_NG_DREG). */
  dreg?: number | undefined;
  /** Of how many values (NFTA_NG_MODULUS). */
  modulus?: number | undefined;
  /** How (NFTA_NG_TYPE). */
  type?: NftNumgenType | undefined;
  /** What is added (NFTA_NG_OFFSET). */
  offset?: number | undefined;
}
/** Goes on at most so often. */
interface NftLimit {
  /** How many in `unit` (NFTA_LIMIT_RATE). */
  rate?: bigint | undefined;
  /** Seconds (NFTA_LIMIT_UNIT). */
  unit?: bigint | undefined;
  /** How many more at once (NFTA_LIMIT_BURST). */
  burst?: number | undefined;
  /** What is counted (NFTA_LIMIT_TYPE). */
  type?: NftLimitType | undefined;
  /** 1: what is over the limit (NFTA_LIMIT_FLAGS). */
  flags?: number | undefined;
}
/** Goes on while there are at most so many connections. */
interface NftConnlimit {
  /** How many (NFTA_CONNLIMIT_COUNT). */
  count?: number | undefined;
  /** 1: while there are more (NFTA_CONNLIMIT_FLAGS). */
  flags?: number | undefined;
}
/** Goes on until so many bytes have passed. */
interface NftQuota {
  /** How many (NFTA_QUOTA_BYTES). */
  bytes?: bigint | undefined;
  /** 1: once they have (NFTA_QUOTA_FLAGS). */
  flags?: number | undefined;
  /** How many have (NFTA_QUOTA_CONSUMED). */
  consumed?: bigint | undefined;
}
/** Counts. */
interface NftCounter {
  /** Bytes (NFTA_COUNTER_BYTES). */
  bytes?: bigint | undefined;
  /** Packets (NFTA_COUNTER_PACKETS). */
  packets?: bigint | undefined;
}
/** Remembers when a packet came last. */
interface NftLast {
  /** Whether one came (NFTA_LAST_SET). */
  set?: number | undefined;
  /** How long ago: milliseconds (NFTA_LAST_MSECS). */
  ago?: bigint | undefined;
}
/** Logs the packet. */
interface NftLog {
  /** Of nflog: the group (NFTA_LOG_GROUP). */
  group?: number | undefined;
  /** What a line begins with (NFTA_LOG_PREFIX). */
  prefix?: string | undefined;
  /** Of nflog: how many bytes of the packet (NFTA_LOG_SNAPLEN). */
  snapLength?: number | undefined;
  /** Of nflog: how many are sent together (NFTA_LOG_QTHRESHOLD). */
  threshold?: number | undefined;
  /** How important it is (NFTA_LOG_LEVEL). */
  level?: NftLogLevel | undefined;
  /** What of it: NF_LOG_* (NFTA_LOG_FLAGS). */
  flags?: number | undefined;
}
/** Hands the packet to a program. */
interface NftQueue {
  /** The first queue (NFTA_QUEUE_NUM). */
  number?: number | undefined;
  /** How many queues (NFTA_QUEUE_TOTAL). */
  total?: number | undefined;
  /** 1: pass where no program listens; 2: a queue for each processor (NFTA_QUEUE_FLAGS). */
  flags?: number | undefined;
  /** The register that it reads (NFTA_QUEUE_SREG_QNUM). */
  sreg?: number | undefined;
}
/** Refuses the packet, and says so to its sender. */
interface NftReject {
  /** How (NFTA_REJECT_TYPE). */
  type?: NftRejectType | undefined;
  /** The code of ICMP (NFTA_REJECT_ICMP_CODE). */
  code?: number | undefined;
}
/** Translates an address. */
interface NftNat {
  /** Which (NFTA_NAT_TYPE). */
  type?: NftNatType | undefined;
  /** Of which protocol the addresses are (NFTA_NAT_FAMILY). */
  family?: NftFamily | undefined;
  /** The register with the lowest address (NFTA_NAT_REG_ADDR_MIN). */
  addressMin?: number | undefined;
  /** The register with the highest one (NFTA_NAT_REG_ADDR_MAX). */
  addressMax?: number | undefined;
  /** The register with the lowest port (NFTA_NAT_REG_PROTO_MIN). */
  portMin?: number | undefined;
  /** The register with the highest one (NFTA_NAT_REG_PROTO_MAX). */
  portMax?: number | undefined;
  /** Bits: NF_NAT_RANGE_* (NFTA_NAT_FLAGS). */
  flags?: number | undefined;
}
/** Translates the source to the address of the link that the packet leaves by. */
interface NftMasq {
  /** Bits: NF_NAT_RANGE_* (NFTA_MASQ_FLAGS). */
  flags?: number | undefined;
  /** The register with the lowest port (NFTA_MASQ_REG_PROTO_MIN). */
  portMin?: number | undefined;
  /** The register with the highest one (NFTA_MASQ_REG_PROTO_MAX). */
  portMax?: number | undefined;
}
/** Translates the destination to this machine. */
interface NftRedir {
  /** The register with the lowest port (NFTA_REDIR_REG_PROTO_MIN). */
  portMin?: number | undefined;
  /** The register with the highest one (NFTA_REDIR_REG_PROTO_MAX). */
  portMax?: number | undefined;
  /** Bits: NF_NAT_RANGE_* (NFTA_REDIR_FLAGS). */
  flags?: number | undefined;
}
/** Hands the packet to a socket of this machine, as it is. */
interface NftTproxy {
  /** Of which protocol the addresses are (NFTA_TPROXY_FAMILY). */
  family?: NftFamily | undefined;
  /** The register with the address (NFTA_TPROXY_REG_ADDR). */
  address?: number | undefined;
  /** The register with the port (NFTA_TPROXY_REG_PORT). */
  port?: number | undefined;
}
/** Sends a copy elsewhere. */
interface NftDup {
  /** The register with the address of the next hop (NFTA_DUP_SREG_ADDR). */
  address?: number | undefined;
  /** The register with the index of the link (NFTA_DUP_SREG_DEV). */
  device?: number | undefined;
}
/** Sends the packet out of another link. */
interface NftFwd {
  /** The register with the index of the link (NFTA_FWD_SREG_DEV). */
  device?: number | undefined;
  /** The register with the address of the next hop (NFTA_FWD_SREG_ADDR). */
  address?: number | undefined;
  /** Of which protocol that is (NFTA_FWD_NFPROTO). */
  family?: NftFamily | undefined;
}
/** Uses an object, such as a counter of this name. */
interface NftObjref {
  /** What it is (NFT_OBJECT_*) (NFTA_OBJREF_IMM_TYPE). */
  type?: number | undefined;
  /** Its name (NFTA_OBJREF_IMM_NAME). */
  name?: string | undefined;
  /** The register that it reads (NFTA_OBJREF_SET_SREG). */
  sreg?: number | undefined;
  /** The map that says which (NFTA_OBJREF_SET_NAME). */
  set?: string | undefined;
  /** The `id` of a map of the batch (NFTA_OBJREF_SET_ID). */
  setId?: number | undefined;
}
/** Has a flow table forward what follows of the connection. */
interface NftFlowOffload {
  /** The flow table (NFTA_FLOW_TABLE_NAME). */
  table?: string | undefined;
}
/** Does not track the connection. */
interface NftNotrack {}
/** Answers the first packets of TCP. */
interface NftSynproxy {
  /** The largest segment (NFTA_SYNPROXY_MSS). */
  mss?: number | undefined;
  /** By how many bits windows are shifted (NFTA_SYNPROXY_WSCALE). */
  windowScale?: number | undefined;
  /** NF_SYNPROXY_OPT_* (NFTA_SYNPROXY_FLAGS). */
  flags?: number | undefined;
}
/** Guesses the operating system of the sender. */
interface NftOsf {
  /** The register that it writes (NFTA_OSF_DREG). */
  dreg?: number | undefined;
  /** How the TTL counts (NFTA_OSF_TTL). */
  ttl?: number | undefined;
  /** 1: its version, too (NFTA_OSF_FLAGS). */
  flags?: number | undefined;
}
/** Reads what the tunnel said that a packet came from. */
interface NftTunnel {
  /** What (NFTA_TUNNEL_KEY). */
  key?: NftTunnelMatchKey | undefined;
  /** The register that it writes (NFTA_TUNNEL_DREG). */
  dreg?: number | undefined;
  /** 0: any; 1: received; 2: to be sent (NFTA_TUNNEL_MODE). */
  mode?: number | undefined;
}
/** Reads what is known of IPsec. */
interface NftXfrm {
  /** The register that it writes (NFTA_XFRM_DREG). */
  dreg?: number | undefined;
  /** What (NFTA_XFRM_KEY). */
  key?: NftXfrmKey | undefined;
  /** 0: in; 1: out (NFTA_XFRM_DIR). */
  direction?: number | undefined;
  /** Which of several (NFTA_XFRM_SPNUM). */
  spnum?: number | undefined;
}
/** Adds an element to a set. */
interface NftDynset {
  /** The set (NFTA_DYNSET_SET_NAME). */
  set?: string | undefined;
  /** The `id` of a set of the batch (NFTA_DYNSET_SET_ID). */
  setId?: number | undefined;
  /** What becomes of the element (NFTA_DYNSET_OP). */
  op?: NftDynsetOperation | undefined;
  /** The register that it reads (NFTA_DYNSET_SREG_KEY). */
  sregKey?: number | undefined;
  /** The register that it reads (NFTA_DYNSET_SREG_DATA). */
  sregData?: number | undefined;
  /** When it expires: milliseconds (NFTA_DYNSET_TIMEOUT). */
  timeout?: bigint | undefined;
  /** What it has, such as a counter (NFTA_DYNSET_EXPRESSIONS). */
  expressions?: readonly NftState[] | undefined;
  /** 1: inverted; 2: it has expressions (NFTA_DYNSET_FLAGS). */
  flags?: number | undefined;
}
/** What keeps a state: the options of one kind. */
interface NftState {
  /** Its kind, as the kernel names it. Default that of which there are options (NFTA_EXPR_NAME). */
  kind?: string | undefined;
  /** Goes on at most so often (NFTA_EXPR_DATA). */
  limit?: NftLimit | undefined;
  /** Goes on while there are at most so many connections (NFTA_EXPR_DATA). */
  connlimit?: NftConnlimit | undefined;
  /** Goes on until so many bytes have passed (NFTA_EXPR_DATA). */
  quota?: NftQuota | undefined;
  /** Counts (NFTA_EXPR_DATA). */
  counter?: NftCounter | undefined;
  /** Remembers when a packet came last (NFTA_EXPR_DATA). */
  last?: NftLast | undefined;
  /** Of one that has no options here: its attributes, as hexadecimal digits (NFTA_EXPR_DATA). */
  raw?: string | undefined;
}
/** One expression of a rule: the options of one kind. */
interface NftExpression {
  /** Its kind, as the kernel names it. Default that of which there are options (NFTA_EXPR_NAME). */
  kind?: string | undefined;
  /** Writes a value into a register, or ends with a verdict (NFTA_EXPR_DATA). */
  immediate?: NftImmediate | undefined;
  /** Changes bits: (source & mask) ^ xor (NFTA_EXPR_DATA). */
  bitwise?: NftBitwise | undefined;
  /** Changes the order of bytes (NFTA_EXPR_DATA). */
  byteorder?: NftByteorder | undefined;
  /** Goes on if a register compares so (NFTA_EXPR_DATA). */
  cmp?: NftCmp | undefined;
  /** Goes on if a register is in a range, or not in it (NFTA_EXPR_DATA). */
  range?: NftRange | undefined;
  /** Goes on if a set has what is in a register (NFTA_EXPR_DATA). */
  lookup?: NftLookup | undefined;
  /** Reads bytes of a packet, or writes them (NFTA_EXPR_DATA). */
  payload?: NftPayload | undefined;
  /** Reads an extension header, or an option of TCP (NFTA_EXPR_DATA). */
  exthdr?: NftExthdr | undefined;
  /** Reads what the kernel knows of a packet, or sets it (NFTA_EXPR_DATA). */
  meta?: NftMeta | undefined;
  /** Reads what the route of a packet has (NFTA_EXPR_DATA). */
  rt?: NftRt | undefined;
  /** Reads what is known of the connection, or sets it (NFTA_EXPR_DATA). */
  ct?: NftCt | undefined;
  /** Looks an address up in the routes (NFTA_EXPR_DATA). */
  fib?: NftFib | undefined;
  /** Reads what is known of the socket that a packet is for (NFTA_EXPR_DATA). */
  socket?: NftSocket | undefined;
  /** A hash, modulo a number (NFTA_EXPR_DATA). */
  hash?: NftHash | undefined;
  /** A number, one after the other or by chance (NFTA_EXPR_DATA). */
  numgen?: NftNumgen | undefined;
  /** Goes on at most so often (NFTA_EXPR_DATA). */
  limit?: NftLimit | undefined;
  /** Goes on while there are at most so many connections (NFTA_EXPR_DATA). */
  connlimit?: NftConnlimit | undefined;
  /** Goes on until so many bytes have passed (NFTA_EXPR_DATA). */
  quota?: NftQuota | undefined;
  /** Counts (NFTA_EXPR_DATA). */
  counter?: NftCounter | undefined;
  /** Remembers when a packet came last (NFTA_EXPR_DATA). */
  last?: NftLast | undefined;
  /** Logs the packet (NFTA_EXPR_DATA). */
  log?: NftLog | undefined;
  /** Hands the packet to a program (NFTA_EXPR_DATA). */
  queue?: NftQueue | undefined;
  /** Refuses the packet, and says so to its sender (NFTA_EXPR_DATA). */
  reject?: NftReject | undefined;
  /** Translates an address (NFTA_EXPR_DATA). */
  nat?: NftNat | undefined;
  /**
   * Translates the source to the address of the link that the packet leaves by (NFTA_EXPR_DATA).
   */
  masq?: NftMasq | undefined;
  /** Translates the destination to this machine (NFTA_EXPR_DATA). */
  redir?: NftRedir | undefined;
  /** Hands the packet to a socket of this machine, as it is (NFTA_EXPR_DATA). */
  tproxy?: NftTproxy | undefined;
  /** Sends a copy elsewhere (NFTA_EXPR_DATA). */
  dup?: NftDup | undefined;
  /** Sends the packet out of another link (NFTA_EXPR_DATA). */
  fwd?: NftFwd | undefined;
  /** Uses an object, such as a counter of this name (NFTA_EXPR_DATA). */
  objref?: NftObjref | undefined;
  /** Has a flow table forward what follows of the connection (NFTA_EXPR_DATA). */
  flow_offload?: NftFlowOffload | undefined;
  /** Does not track the connection (NFTA_EXPR_DATA). */
  notrack?: NftNotrack | undefined;
  /** Answers the first packets of TCP (NFTA_EXPR_DATA). */
  synproxy?: NftSynproxy | undefined;
  /** Guesses the operating system of the sender (NFTA_EXPR_DATA). */
  osf?: NftOsf | undefined;
  /** Reads what the tunnel said that a packet came from (NFTA_EXPR_DATA). */
  tunnel?: NftTunnel | undefined;
  /** Reads what is known of IPsec (NFTA_EXPR_DATA). */
  xfrm?: NftXfrm | undefined;
  /** Adds an element to a set (NFTA_EXPR_DATA). */
  dynset?: NftDynset | undefined;
  /** Of one that has no options here: its attributes, as hexadecimal digits (NFTA_EXPR_DATA). */
  raw?: string | undefined;
}
/** What reads along with a connection. */
interface NftCtHelper {
  /** The helper, such as `ftp` (NFTA_CT_HELPER_NAME). */
  name?: string | undefined;
  /** For IPv4 or IPv6 (NFTA_CT_HELPER_L3PROTO). */
  l3proto?: NftFamily | undefined;
  /** For TCP or UDP (NFTA_CT_HELPER_L4PROTO). */
  l4proto?: IpProtocol | undefined;
}
/** How long a connection stays in each state. */
interface NftCtPolicy {
  /** Seconds: of TCP in SYN_SENT, of UDP without a reply (CTA_TIMEOUT_TCP_SYN_SENT). */
  state1?: number | undefined;
  /** Seconds: of TCP in SYN_RECV, of UDP with a reply (CTA_TIMEOUT_TCP_SYN_RECV). */
  state2?: number | undefined;
  /** Seconds: of TCP in ESTABLISHED (CTA_TIMEOUT_TCP_ESTABLISHED). */
  state3?: number | undefined;
  /** Seconds: of TCP in FIN_WAIT (CTA_TIMEOUT_TCP_FIN_WAIT). */
  state4?: number | undefined;
  /** Seconds: of TCP in CLOSE_WAIT (CTA_TIMEOUT_TCP_CLOSE_WAIT). */
  state5?: number | undefined;
  /** Seconds: of TCP in LAST_ACK (CTA_TIMEOUT_TCP_LAST_ACK). */
  state6?: number | undefined;
  /** Seconds: of TCP in TIME_WAIT (CTA_TIMEOUT_TCP_TIME_WAIT). */
  state7?: number | undefined;
  /** Seconds: of TCP in CLOSE (CTA_TIMEOUT_TCP_CLOSE). */
  state8?: number | undefined;
  /** Seconds: of TCP in SYN_SENT2 (CTA_TIMEOUT_TCP_SYN_SENT2). */
  state9?: number | undefined;
  /** Seconds: of TCP with retransmissions (CTA_TIMEOUT_TCP_RETRANS). */
  state10?: number | undefined;
  /** Seconds: of TCP with what is not acknowledged (CTA_TIMEOUT_TCP_UNACK). */
  state11?: number | undefined;
}
/** Timeouts of connections. */
interface NftCtTimeout {
  /** For IPv4, IPv6 or both (NFTA_CT_TIMEOUT_L3PROTO). */
  l3proto?: NftFamily | undefined;
  /** For which protocol (NFTA_CT_TIMEOUT_L4PROTO). */
  l4proto?: IpProtocol | undefined;
  /** How long it stays in each state (NFTA_CT_TIMEOUT_DATA). */
  policy?: NftCtPolicy | undefined;
}
/** A connection that is expected beside another one. */
interface NftCtExpectation {
  /** For IPv4, IPv6 or both (NFTA_CT_EXPECT_L3PROTO). */
  l3proto?: NftFamily | undefined;
  /** For which protocol (NFTA_CT_EXPECT_L4PROTO). */
  l4proto?: IpProtocol | undefined;
  /** The destination port of what is expected (NFTA_CT_EXPECT_DPORT). */
  dport?: number | undefined;
  /** How long it is expected: milliseconds (NFTA_CT_EXPECT_TIMEOUT). */
  timeout?: number | undefined;
  /** How many are expected at once (NFTA_CT_EXPECT_SIZE). */
  size?: number | undefined;
}
/** One of these. */
interface NftObjectData {
  /** A counter. */
  counter?: NftCounter | undefined;
  /** A quota. */
  quota?: NftQuota | undefined;
  /** A ctHelper. */
  ctHelper?: NftCtHelper | undefined;
  /** A limit. */
  limit?: NftLimit | undefined;
  /** A ctTimeout. */
  ctTimeout?: NftCtTimeout | undefined;
  /** A ctExpectation. */
  ctExpectation?: NftCtExpectation | undefined;
  /** A connlimit. */
  connlimit?: NftConnlimit | undefined;
  /** A synproxy. */
  synproxy?: NftSynproxy | undefined;
}
/** Where a base chain, or a flow table, sees packets. */
interface NftHook {
  /** Where: the number of the hook (NFTA_HOOK_HOOKNUM). */
  hook: number;
  /** Chains of one hook go by this, the lowest first (NFTA_HOOK_PRIORITY). */
  priority: number;
  /** Of netdev, and of ingress: the link (NFTA_HOOK_DEV). */
  device?: string | undefined;
  /** Likewise: several links (NFTA_HOOK_DEVS). */
  devices?: readonly string[] | undefined;
}
/** Where a flow table sees packets. */
interface NftFlowHook {
  /** Where: 0, ingress (NFTA_FLOWTABLE_HOOK_NUM). */
  hook?: number | undefined;
  /** Those of one hook go by this, the lowest first (NFTA_FLOWTABLE_HOOK_PRIORITY). */
  priority?: number | undefined;
  /** The links whose packets it forwards (NFTA_FLOWTABLE_HOOK_DEVS). */
  devices?: readonly string[] | undefined;
}
/** Packets, and their bytes. */
interface NftChainCounters {
  /** Packets (NFTA_COUNTER_PACKETS). */
  packets?: bigint | undefined;
  /** Their bytes (NFTA_COUNTER_BYTES). */
  bytes?: bigint | undefined;
}
/** What iptables keeps with its rules. */
interface NftRuleCompat {
  /** The protocol (NFTA_RULE_COMPAT_PROTO). */
  protocol?: number | undefined;
  /** Whether it is inverted (NFTA_RULE_COMPAT_FLAGS). */
  flags?: number | undefined;
}
/** One part of a concatenation. */
interface NftSetField {
  /** Its bytes (NFTA_SET_FIELD_LEN). */
  length?: number | undefined;
}
/** The expected size of a set, and its parts. */
interface NftSetDescription {
  /** How many elements it can have (NFTA_SET_DESC_SIZE). */
  size?: number | undefined;
  /** Of concatenations: their parts (NFTA_SET_DESC_CONCAT). */
  fields?: readonly NftSetField[] | undefined;
}
/** An element of a set, or of a map. */
interface NftElement {
  /** What is looked for (NFTA_SET_ELEM_KEY). */
  key?: NftData | undefined;
  /** Of a range of concatenations: its other end (NFTA_SET_ELEM_KEY_END). */
  keyEnd?: NftData | undefined;
  /** Of a map: the value (NFTA_SET_ELEM_DATA). */
  data?: NftData | undefined;
  /** The first key after a range (NFT_SET_ELEM_INTERVAL_END). */
  intervalEnd?: boolean | undefined;
  /** What has no element has this (NFT_SET_ELEM_CATCHALL). */
  catchAll?: boolean | undefined;
  /** When it expires: milliseconds (NFTA_SET_ELEM_TIMEOUT). */
  timeout?: bigint | undefined;
  /** Milliseconds until it does (NFTA_SET_ELEM_EXPIRATION). */
  expires?: bigint | undefined;
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_SET_ELEM_USERDATA). */
  userdata?: string | undefined;
  /** What it has, such as a counter (NFTA_SET_ELEM_EXPRESSIONS). */
  expressions?: readonly NftState[] | undefined;
  /** Of a map of objects: its name (NFTA_SET_ELEM_OBJREF). */
  object?: string | undefined;
}
/** A table. */
interface NftTableOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its name (NFTA_TABLE_NAME). */
  name: string;
  /** Its chains see no packets (NFT_TABLE_F_DORMANT). */
  dormant?: boolean | undefined;
  /**
   * It is deleted with the socket that created it, and nobody else may change it
   * (NFT_TABLE_F_OWNER).
   */
  owned?: boolean | undefined;
  /** Owned, it outlives the socket; since Linux 6.9 (0x4). */
  persistent?: boolean | undefined;
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_TABLE_USERDATA). */
  userdata?: string | undefined;
}
/** What `NftTableOptions` were given, as the kernel reports it. */
interface NftTable extends Given<NftTableOptions> {
  /** Its chains see no packets (NFT_TABLE_F_DORMANT). */
  dormant: boolean;
  /**
   * It is deleted with the socket that created it, and nobody else may change it
   * (NFT_TABLE_F_OWNER).
   */
  owned: boolean;
  /** Owned, it outlives the socket; since Linux 6.9 (0x4). */
  persistent: boolean;
  /** How many chains, sets, objects and flow tables it has (NFTA_TABLE_USE). */
  uses?: number;
  /** The number by which the kernel knows it (NFTA_TABLE_HANDLE). */
  handle: bigint;
  /** Of one with an owner: the port of its socket (NFTA_TABLE_OWNER). */
  owner?: number;
}
/** A chain. */
interface NftChainOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its table (NFTA_CHAIN_TABLE). */
  table?: string | undefined;
  /** Its name (NFTA_CHAIN_NAME). */
  name?: string | undefined;
  /** The number by which the kernel knows it (NFTA_CHAIN_HANDLE). */
  handle?: bigint | undefined;
  /** Of a base chain: where it sees packets (NFTA_CHAIN_HOOK). */
  hook?: NftHook | undefined;
  /** What becomes of packets at its end (NFTA_CHAIN_POLICY). */
  policy?: NftPolicy | undefined;
  /** Of a base chain: filter, nat or route (NFTA_CHAIN_TYPE). */
  type?: string | undefined;
  /** It sees packets by itself (NFT_CHAIN_BASE). */
  base?: boolean | undefined;
  /** Hardware executes it (NFT_CHAIN_HW_OFFLOAD). */
  offload?: boolean | undefined;
  /** It is deleted with the rule that jumps to it (NFT_CHAIN_BINDING). */
  binding?: boolean | undefined;
  /** A number for others of the batch (NFTA_CHAIN_ID). */
  id?: number | undefined;
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_CHAIN_USERDATA). */
  userdata?: string | undefined;
}
/** What `NftChainOptions` were given, as the kernel reports it. */
interface NftChain extends Given<Omit<NftChainOptions, 'id'>> {
  /** How many rules and jumps it has (NFTA_CHAIN_USE). */
  uses?: number;
  /** What its policy decided about (NFTA_CHAIN_COUNTERS). */
  counters?: NftChainCounters;
  /** It sees packets by itself (NFT_CHAIN_BASE). */
  base: boolean;
  /** Hardware executes it (NFT_CHAIN_HW_OFFLOAD). */
  offload: boolean;
  /** It is deleted with the rule that jumps to it (NFT_CHAIN_BINDING). */
  binding: boolean;
}
/** A rule. */
interface NftRuleOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its table (NFTA_RULE_TABLE). */
  table?: string | undefined;
  /** Its chain (NFTA_RULE_CHAIN). */
  chain?: string | undefined;
  /** The number by which the kernel knows it (NFTA_RULE_HANDLE). */
  handle?: bigint | undefined;
  /** What it does, in this order (NFTA_RULE_EXPRESSIONS). */
  expressions?: readonly NftExpression[] | undefined;
  /** Of iptables' rules: the protocol (NFTA_RULE_COMPAT). */
  compat?: NftRuleCompat | undefined;
  /** The handle of the rule that it stands behind (NFTA_RULE_POSITION). */
  position?: bigint | undefined;
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_RULE_USERDATA). */
  userdata?: string | undefined;
  /** A number for others of the batch (NFTA_RULE_ID). */
  id?: number | undefined;
  /** The `id` of the rule that it stands behind (NFTA_RULE_POSITION_ID). */
  positionId?: number | undefined;
  /** The `id` of its chain (NFTA_RULE_CHAIN_ID). */
  chainId?: number | undefined;
}
/** What `NftRuleOptions` were given, as the kernel reports it. */
interface NftRule extends Given<Omit<NftRuleOptions, 'expressions' | 'id' | 'positionId' | 'chainId'>> {
  /** What it does, in this order (NFTA_RULE_EXPRESSIONS). */
  expressions?: NftExpression[];
}
/** A set, or a map. */
interface NftSetOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its table (NFTA_SET_TABLE). */
  table?: string | undefined;
  /** Its name (NFTA_SET_NAME). */
  name?: string | undefined;
  /** It goes with its rule (NFT_SET_ANONYMOUS). */
  anonymous?: boolean | undefined;
  /** It does not change while it is used (NFT_SET_CONSTANT). */
  constant?: boolean | undefined;
  /** Its elements are ranges (NFT_SET_INTERVAL). */
  interval?: boolean | undefined;
  /** Its elements have values (NFT_SET_MAP). */
  map?: boolean | undefined;
  /** Its elements may expire (NFT_SET_TIMEOUT). */
  expires?: boolean | undefined;
  /** Rules may add elements (NFT_SET_EVAL). */
  dynamic?: boolean | undefined;
  /** The values are objects, such as counters (NFT_SET_OBJECT). */
  objects?: boolean | undefined;
  /** Its elements have several parts (NFT_SET_CONCAT). */
  concatenated?: boolean | undefined;
  /** Its elements have expressions (0x100). */
  withExpressions?: boolean | undefined;
  /** The type of its elements, by nft's number (NFTA_SET_KEY_TYPE). */
  keyType?: number | undefined;
  /** Their bytes (NFTA_SET_KEY_LEN). */
  keyLength?: number | undefined;
  /** Of a map: the type of its values, by nft's number (NFTA_SET_DATA_TYPE). */
  dataType?: number | undefined;
  /** Their bytes (NFTA_SET_DATA_LEN). */
  dataLength?: number | undefined;
  /** What its form is chosen by (NFTA_SET_POLICY). */
  policy?: NftSetPolicy | undefined;
  /** Its expected size, and its parts (NFTA_SET_DESC). */
  description?: NftSetDescription | undefined;
  /** A number for others of the batch (NFTA_SET_ID). */
  id?: number | undefined;
  /** When elements expire, unless they say: milliseconds (NFTA_SET_TIMEOUT). */
  timeout?: bigint | undefined;
  /** How often expired ones are removed: ms (NFTA_SET_GC_INTERVAL). */
  gcInterval?: number | undefined;
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_SET_USERDATA). */
  userdata?: string | undefined;
  /** Of a map of objects: what they are (NFTA_SET_OBJ_TYPE). */
  objectType?: number | undefined;
  /** The number by which the kernel knows it (NFTA_SET_HANDLE). */
  handle?: bigint | undefined;
  /** What each element has, such as a counter (NFTA_SET_EXPRESSIONS). */
  expressions?: readonly NftState[] | undefined;
}
/** What `NftSetOptions` were given, as the kernel reports it. */
interface NftSet extends Given<Omit<NftSetOptions, 'id' | 'expressions'>> {
  /** It goes with its rule (NFT_SET_ANONYMOUS). */
  anonymous: boolean;
  /** It does not change while it is used (NFT_SET_CONSTANT). */
  constant: boolean;
  /** Its elements are ranges (NFT_SET_INTERVAL). */
  interval: boolean;
  /** Its elements have values (NFT_SET_MAP). */
  map: boolean;
  /** Its elements may expire (NFT_SET_TIMEOUT). */
  expires: boolean;
  /** Rules may add elements (NFT_SET_EVAL). */
  dynamic: boolean;
  /** The values are objects, such as counters (NFT_SET_OBJECT). */
  objects: boolean;
  /** Its elements have several parts (NFT_SET_CONCAT). */
  concatenated: boolean;
  /** Its elements have expressions (0x100). */
  withExpressions: boolean;
  /** What each element has, such as a counter (NFTA_SET_EXPRESSIONS). */
  expressions?: NftState[];
  /** The same, where it is one (NFTA_SET_EXPR). */
  expression?: NftState;
  /** How many elements it has; since Linux 6.17; since Linux 6.17 (NFTA_SET_COUNT). */
  count?: number;
  /** Which form the kernel chose; since Linux 6.17; since Linux 6.17 (NFTA_SET_TYPE). */
  form?: string;
}
/** Elements of a set. */
interface NftElementsOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its table (NFTA_SET_ELEM_LIST_TABLE). */
  table?: string | undefined;
  /** Their set (NFTA_SET_ELEM_LIST_SET). */
  set?: string | undefined;
  /** The elements (NFTA_SET_ELEM_LIST_ELEMENTS). */
  elements?: readonly NftElement[] | undefined;
  /** The `id` of their set (NFTA_SET_ELEM_LIST_SET_ID). */
  setId?: number | undefined;
}
/** What `NftElementsOptions` were given, as the kernel reports it. */
interface NftElements extends Given<Omit<NftElementsOptions, 'elements' | 'setId'>> {
  /** The elements (NFTA_SET_ELEM_LIST_ELEMENTS). */
  elements?: NftElement[];
}
/** An object with a state, such as a counter. */
interface NftObjectOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its table (NFTA_OBJ_TABLE). */
  table?: string | undefined;
  /** Its name (NFTA_OBJ_NAME). */
  name?: string | undefined;
  /** What is to be deleted, by its number (NFT_OBJECT_*) (NFTA_OBJ_TYPE). */
  type?: number | undefined;
  /** What it is (NFTA_OBJ_DATA). */
  data?: NftObjectData | undefined;
  /** The number by which the kernel knows it (NFTA_OBJ_HANDLE). */
  handle?: bigint | undefined;
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_OBJ_USERDATA). */
  userdata?: string | undefined;
}
/** What `NftObjectOptions` were given, as the kernel reports it. */
interface NftObject extends Given<Omit<NftObjectOptions, 'type'>> {
  /** What refers to it (NFTA_OBJ_USE). */
  uses?: number;
}
/** A flow table. */
interface NftFlowtableOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its table (NFTA_FLOWTABLE_TABLE). */
  table?: string | undefined;
  /** Its name (NFTA_FLOWTABLE_NAME). */
  name?: string | undefined;
  /** Where it sees packets (NFTA_FLOWTABLE_HOOK). */
  hook?: NftFlowHook | undefined;
  /** The number by which the kernel knows it (NFTA_FLOWTABLE_HANDLE). */
  handle?: bigint | undefined;
  /** Hardware forwards (NFT_FLOWTABLE_HW_OFFLOAD). */
  offload?: boolean | undefined;
  /** It counts for connection tracking (NFT_FLOWTABLE_COUNTER). */
  counter?: boolean | undefined;
}
/** What `NftFlowtableOptions` were given, as the kernel reports it. */
interface NftFlowtable extends Given<NftFlowtableOptions> {
  /** What refers to it (NFTA_FLOWTABLE_USE). */
  uses?: number;
  /** Hardware forwards (NFT_FLOWTABLE_HW_OFFLOAD). */
  offload: boolean;
  /** It counts for connection tracking (NFT_FLOWTABLE_COUNTER). */
  counter: boolean;
}
/** Which state of all rules it is. */
interface NftGeneration {
  /** A number that every change of the rules increments (NFTA_GEN_ID). */
  id: number;
  /** Who changed them: the process (NFTA_GEN_PROC_PID). */
  pid?: number;
  /** Its name (NFTA_GEN_PROC_NAME). */
  processName?: string;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What became of a traced packet at a rule, or at the end of a chain. */
interface NftTrace {
  /** What packets it sees (nfgen_family). */
  family: NftFamily;
  /** Its table (NFTA_TRACE_TABLE). */
  table?: string;
  /** The chain (NFTA_TRACE_CHAIN). */
  chain?: string;
  /** The handle of the rule (NFTA_TRACE_RULE_HANDLE). */
  rule?: bigint;
  /** What it is about (NFTA_TRACE_TYPE). */
  type?: NftTraceType;
  /** Of rules and returns: the verdict (NFTA_TRACE_VERDICT). */
  verdict?: NftVerdict;
  /** A number of the packet (NFTA_TRACE_ID). */
  id?: number;
  /** The first bytes of the header of the link (NFTA_TRACE_LL_HEADER). */
  linkHeader?: string;
  /** Likewise, of the network (NFTA_TRACE_NETWORK_HEADER). */
  networkHeader?: string;
  /** Likewise, of the transport (NFTA_TRACE_TRANSPORT_HEADER). */
  transportHeader?: string;
  /** The index of the link that it came by (NFTA_TRACE_IIF). */
  iif?: number;
  /** What that is (ARPHRD_*) (NFTA_TRACE_IIFTYPE). */
  iiftype?: number;
  /** The index of the link that it leaves by (NFTA_TRACE_OIF). */
  oif?: number;
  /** What that is (ARPHRD_*) (NFTA_TRACE_OIFTYPE). */
  oiftype?: number;
  /** Its mark, unless that is 0 (NFTA_TRACE_MARK). */
  mark?: number;
  /** Which protocol it is of (NFPROTO_*) (NFTA_TRACE_NFPROTO). */
  nfproto?: number;
  /** Of policies: which (NFTA_TRACE_POLICY). */
  policy?: NftPolicy;
  /** The id of its connection; since Linux 6.16 (NFTA_TRACE_CT_ID). */
  ctId?: number;
  /**
   * Its direction in that: 0, original, or 1, reply; since Linux 6.16 (NFTA_TRACE_CT_DIRECTION).
   */
  ctDirection?: number;
  /** Bits of its status (IPS_*); since Linux 6.16 (NFTA_TRACE_CT_STATUS). */
  ctStatus?: number;
  /** Bits of its state; since Linux 6.16 (NFTA_TRACE_CT_STATE). */
  ctState?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Options of a peer of a WireGuard tunnel. */
interface WireguardPeerSettings {
  /** Its public key, by which it is known: 32 bytes in base64 (WGPEER_A_PUBLIC_KEY). */
  publicKey: string;
  /**
   * A key that both ends have besides, 32 bytes in base64; zeros for none (WGPEER_A_PRESHARED_KEY).
   */
  presharedKey?: string | undefined;
  /** Remove it (WGPEER_F_REMOVE_ME). */
  remove?: boolean | undefined;
  /** Do nothing where there is no such peer yet, instead of adding it (WGPEER_F_UPDATE_ONLY). */
  updateOnly?: boolean | undefined;
  /**
   * Take away all other `allowedIps` first. Default whether `allowedIps` are given
   * (WGPEER_F_REPLACE_ALLOWEDIPS).
   */
  replaceAllowedIps?: boolean | undefined;
  /**
   * Where to send to, such as `192.0.2.1:51820` or `[2001:db8::1]:51820`. The kernel updates it to
   * the source of received packets (WGPEER_A_ENDPOINT).
   */
  endpoint?: string | undefined;
  /**
   * Seconds between packets that keep a NAT open; 0 for none
   * (WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL).
   */
  persistentKeepalive?: number | undefined;
  /**
   * Prefixes whose packets go to it and are taken from it. No two peers have one: the last that is
   * given it (WGPEER_A_ALLOWEDIPS).
   */
  allowedIps?: readonly string[] | undefined;
}
/** A peer of a WireGuard tunnel. */
interface WireguardPeer {
  /** Its public key, by which it is known: 32 bytes in base64 (WGPEER_A_PUBLIC_KEY). */
  publicKey: string;
  /**
   * A key that both ends have besides, 32 bytes in base64; zeros for none (WGPEER_A_PRESHARED_KEY).
   */
  presharedKey?: string;
  /**
   * Where to send to, such as `192.0.2.1:51820` or `[2001:db8::1]:51820`. The kernel updates it to
   * the source of received packets (WGPEER_A_ENDPOINT).
   */
  endpoint?: string;
  /**
   * Seconds between packets that keep a NAT open; 0 for none
   * (WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL).
   */
  persistentKeepalive?: number;
  /**
   * Prefixes whose packets go to it and are taken from it. No two peers have one: the last that is
   * given it (WGPEER_A_ALLOWEDIPS).
   */
  allowedIps?: readonly string[];
  /**
   * The time of the last handshake, in milliseconds since 1970, as in `Date.now()`; absent before
   * the first one (WGPEER_A_LAST_HANDSHAKE_TIME).
   */
  lastHandshake?: number;
  /** Bytes received from it (WGPEER_A_RX_BYTES). */
  rxBytes?: bigint;
  /** Bytes sent to it (WGPEER_A_TX_BYTES). */
  txBytes?: bigint;
  /** Version of the protocol; there is 1 (WGPEER_A_PROTOCOL_VERSION). */
  protocolVersion?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Options of a WireGuard tunnel. */
interface WireguardSettings {
  /**
   * Its private key, 32 bytes in base64; zeros for none. No error message contains it
   * (WGDEVICE_A_PRIVATE_KEY).
   */
  privateKey?: string | undefined;
  /**
   * UDP port to listen on and send from; 0 for one that is free, when it is up
   * (WGDEVICE_A_LISTEN_PORT).
   */
  listenPort?: number | undefined;
  /** Mark of the packets it sends, for rules; 0 for none (WGDEVICE_A_FWMARK). */
  fwMark?: number | undefined;
  /** Remove all other peers first. Default false (WGDEVICE_F_REPLACE_PEERS). */
  replacePeers?: boolean | undefined;
  /** Its peers: those that are given are added or changed (WGDEVICE_A_PEERS). */
  peers?: readonly WireguardPeerSettings[] | undefined;
}
/** The keys and peers of a WireGuard tunnel. */
interface WireguardState {
  /** The link's index (WGDEVICE_A_IFINDEX). */
  index: number;
  /** The link's name (WGDEVICE_A_IFNAME). */
  name: string;
  /**
   * Its private key, 32 bytes in base64; zeros for none. No error message contains it
   * (WGDEVICE_A_PRIVATE_KEY).
   */
  privateKey?: string;
  /** The public key of `privateKey` (WGDEVICE_A_PUBLIC_KEY). */
  publicKey?: string;
  /**
   * UDP port to listen on and send from; 0 for one that is free, when it is up
   * (WGDEVICE_A_LISTEN_PORT).
   */
  listenPort?: number;
  /** Mark of the packets it sends, for rules; 0 for none (WGDEVICE_A_FWMARK). */
  fwMark?: number;
  /** Its peers (WGDEVICE_A_PEERS). */
  peers: WireguardPeer[];
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** IFLA_VF_STATS_*: what the virtual function sent and received. An older kernel has fewer. */
type VfStatistics = Record<'rxPackets' | 'txPackets' | 'rxBytes' | 'txBytes' | 'broadcast' | 'multicast', bigint> & Record<string, bigint>;
/**
 * IEEE 802.3's counters of the PHY (ETHTOOL_A_STATS_ETH_PHY_*). What the driver does not count is
 * absent.
 */
type EthPhyStatistics = { [Counter in 'symbolErrorDuringCarrier']?: bigint };
/**
 * IEEE 802.3's counters of the MAC (ETHTOOL_A_STATS_ETH_MAC_*). What the driver does not count is
 * absent.
 */
type EthMacStatistics = { [Counter in 'framesTransmittedOK' | 'singleCollisionFrames' | 'multipleCollisionFrames' | 'framesReceivedOK' | 'frameCheckSequenceErrors' | 'alignmentErrors' | 'octetsTransmittedOK' | 'framesWithDeferredXmissions' | 'lateCollisions' | 'framesAbortedDueToXSColls' | 'framesLostDueToIntMACXmitError' | 'carrierSenseErrors' | 'octetsReceivedOK' | 'framesLostDueToIntMACRcvError' | 'multicastFramesXmittedOK' | 'broadcastFramesXmittedOK' | 'framesWithExcessiveDeferral' | 'multicastFramesReceivedOK' | 'broadcastFramesReceivedOK' | 'inRangeLengthErrors' | 'outOfRangeLengthField' | 'frameTooLongErrors']?: bigint };
/**
 * IEEE 802.3's counters of MAC control, such as pause frames (ETHTOOL_A_STATS_ETH_CTRL_*). What the
 * driver does not count is absent.
 */
type EthCtrlStatistics = { [Counter in 'macControlFramesTransmitted' | 'macControlFramesReceived' | 'unsupportedOpcodesReceived']?: bigint };
/**
 * RMON's counters of packets received, of RFC 2819 (ETHTOOL_A_STATS_RMON_*). What the driver does
 * not count is absent.
 */
type RmonStatistics = { [Counter in 'etherStatsUndersizePkts' | 'etherStatsOversizePkts' | 'etherStatsFragments' | 'etherStatsJabbers']?: bigint };
/** The XDP program of a link: ip-link(8) "xdp", linux/if_link.h IFLA_XDP_*. */
/**
 * Where an XDP program runs: in the driver, in the kernel's general path, or on the device. By name
 * alone: the kernel is asked by bits (XDP_FLAGS_*_MODE) and reports by other numbers (XDP_ATTACHED_*),
 * so that a number would have two meanings.
 */
type XdpMode = 'native' | 'generic' | 'offload';
/** A change of a link's XDP program. */
interface XdpSettings {
  /**
   * A descriptor of the program, as bpf(2) returns it, which must stay open until the call has ended;
   * null takes the program off (FD).
   */
  fd: number | null;
  /**
   * Where it runs. Default: native if the driver can, otherwise generic; to take a program off it must
   * be the mode that the program was given (FLAGS).
   */
  mode?: XdpMode | undefined;
  /**
   * Only in the place of the program that this descriptor is of, or, null, where there is none: `EEXIST`
   * otherwise; since Linux 5.7 (EXPECTED_FD).
   */
  expectedFd?: number | null | undefined;
  /** `EBUSY` where there is a program. Default false: it is replaced (FLAGS). */
  ifNoExist?: boolean | undefined;
}
/**
 * IPv6 settings of a link (IFLA_AF_SPEC, AF_INET6). Absent if the link has no IPv6. Each member is
 * an attribute IFLA_INET6_* of linux/if_link.h, named beside it.
 */
interface LinkInet6 {
  /**
   * How the link-local address, and those from router advertisements, are generated. A change
   * applies to addresses generated later; with `up: true` it is set first (ADDR_GEN_MODE).
   */
  addrGenMode?: 'eui64' | 'none' | 'stable_secret' | 'random' | number | undefined;
  /**
   * The lower 64 bits of addresses from router advertisements, as `::1`; `::` for none. Not for
   * routers, nor for links without such addresses (TOKEN).
   */
  token?: string | undefined;
}
/**
 * A link's XDP program as the kernel reports it. Each member is an attribute IFLA_XDP_* of
 * linux/if_link.h, or a bit of one, named beside it.
 */
interface Xdp {
  /** Where it runs; `multi`: there is one in more than one place (ATTACHED). */
  mode: XdpMode | 'multi';
  /** Its id, as in bpftool(8), unless there are several programs (PROG_ID). */
  programId?: number | undefined;
  /** (DRV_PROG_ID) */
  nativeProgramId?: number | undefined;
  /** (SKB_PROG_ID) */
  genericProgramId?: number | undefined;
  /** (HW_PROG_ID) */
  offloadProgramId?: number | undefined;
}
/** Options of any link, at creation and later. */
interface LinkSettings {
  /** Bring the link up, or take it down (IFF_UP). */
  up?: boolean | undefined;
  /** Its Ethernet address (IFLA_ADDRESS). */
  mac?: string | undefined;
  /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
  mtu?: number | undefined;
  /** The bridge, bond or other link that it is a port of; null for none (IFLA_MASTER). */
  master?: LinkRef | null | undefined;
  /** Its link group, 0 to 4,294,967,295 (IFLA_GROUP). */
  group?: number | undefined;
  /** A text of at most 255 bytes (IFLA_IFALIAS). */
  alias?: string | undefined;
  /** Packets that its queue holds (IFLA_TXQLEN). */
  txQueueLength?: number | undefined;
  /** Use ARP and neighbour discovery (not IFF_NOARP). */
  arp?: boolean | undefined;
  /** Take all packets (IFF_PROMISC). */
  promisc?: boolean | undefined;
  /** Take all multicast packets (IFF_ALLMULTI). */
  allMulticast?: boolean | undefined;
  /** Supports multicast (IFF_MULTICAST). */
  multicast?: boolean | undefined;
  /** Its Ethernet broadcast address (IFLA_BROADCAST). */
  broadcast?: string | undefined;
  /** Carrier, for kinds that let it be set (IFLA_CARRIER). */
  carrier?: boolean | undefined;
  /** Hold it down for a protocol (IFLA_PROTO_DOWN). */
  protoDown?: boolean | undefined;
  /**
   * Who holds it down, a bit each, as the administrator numbers them: `mask` says which bits are
   * set to those of `value`, all without it (IFLA_PROTO_DOWN_REASON).
   */
  protoDownReason?: {
    value: number;
    mask?: number | undefined;
  } | undefined;
  /** How its operational state follows its carrier, RFC 2863 (IFLA_LINKMODE). */
  linkMode?: 'default' | 'dormant' | number | undefined;
  /** Bytes of a packet for segmentation offload (IFLA_GSO_MAX_SIZE). */
  gsoMaxSize?: number | undefined;
  /** Segments of such a packet (IFLA_GSO_MAX_SEGS). */
  gsoMaxSegs?: number | undefined;
  /** Bytes of a packet put together on receipt (IFLA_GRO_MAX_SIZE). */
  groMaxSize?: number | undefined;
  /** `gsoMaxSize` for IPv4; since Linux 6.3 (IFLA_GSO_IPV4_MAX_SIZE). */
  gsoIpv4MaxSize?: number | undefined;
  /** `groMaxSize` for IPv4; since Linux 6.3 (IFLA_GRO_IPV4_MAX_SIZE). */
  groIpv4MaxSize?: number | undefined;
  /** How it does IPv6 (IFLA_AF_SPEC). */
  inet6?: LinkInet6 | undefined;
  /**
   * Settings of a network card's virtual functions; of each, only what is given (IFLA_VFINFO_LIST).
   */
  vfs?: readonly VfSettings[] | undefined;
  /** Its XDP program; null detaches it. `mayExist` does not compare it (IFLA_XDP). */
  xdp?: XdpSettings | null | undefined;
}
/**
 * A link as the kernel reports it. Members that the kernel does not report are absent. The options
 * of its kind are under the kind's name, its port options under `bridgePort`, `bondPort` or
 * `vrfPort`.
 */
interface Link extends Omit<LinkSettings, 'master' | 'protoDownReason' | 'vfs' | 'xdp'>, Partial<KindOptions>, Partial<LinkPortOptions> {
  /** Its number, from 1, in its namespace (ifi_index). */
  index: number;
  /** Its name in its namespace (IFLA_IFNAME). */
  name: string;
  /** The kind of virtual link, such as `vxlan`; absent for a physical one (IFLA_INFO_KIND). */
  kind?: string;
  /** The options of a kind that this library does not describe (IFLA_INFO_DATA). */
  raw?: readonly RawAttribute[];
  /** The kind of the link it is a port of, such as `bridge` (IFLA_INFO_SLAVE_KIND). */
  portKind?: string;
  /** Alternative names, 1 to 127 bytes each (IFLA_PROP_LIST; IFLA_ALT_IFNAME). */
  altNames?: readonly string[];
  /** The index of its lower link, or of its peer, in the namespace of `linkNetnsId` (IFLA_LINK). */
  link?: number;
  /**
   * The namespace of `link`, as this namespace numbers it; absent when it is this one, and of an
   * ipvtap, of which the kernel does not report it (IFLA_LINK_NETNSID).
   */
  linkNetnsId?: number;
  /** RFC 2863's state (IFLA_OPERSTATE). */
  operState?: 'unknown' | 'notpresent' | 'down' | 'lowerlayerdown' | 'testing' | 'dormant' | 'up' | number;
  /** Up, and able to pass packets (IFF_RUNNING). */
  running: boolean;
  /** It has a carrier (IFF_LOWER_UP). */
  lowerUp: boolean;
  /** It leads back to its own host (IFF_LOOPBACK). */
  loopback: boolean;
  /** It has one other end (IFF_POINTOPOINT). */
  pointToPoint: boolean;
  /** ARPHRD_*: 1 is Ethernet, 772 loopback (ifi_type, linux/if_arp.h). */
  hardwareType: number;
  /** The Ethernet address it came with (IFLA_PERM_ADDRESS). */
  permanentMac?: string;
  /** The device below it, such as a PCI function (IFLA_PARENT_DEV_NAME). */
  parentDev?: string;
  /** The bus of `parentDev`, such as `pci` (IFLA_PARENT_DEV_BUS_NAME). */
  parentBus?: string;
  /** The smallest MTU it takes, in bytes (IFLA_MIN_MTU). */
  minMtu?: number;
  /** The largest MTU it takes, in bytes; 0 for no limit (IFLA_MAX_MTU). */
  maxMtu?: number;
  /** Its queueing discipline (IFLA_QDISC). */
  qdisc?: string;
  /** Transmit queues (IFLA_NUM_TX_QUEUES). */
  txQueues?: number;
  /** Receive queues (IFLA_NUM_RX_QUEUES). */
  rxQueues?: number;
  /** How often its carrier came or went (IFLA_CARRIER_CHANGES). */
  carrierChanges?: number;
  /** How often it came (IFLA_CARRIER_UP_COUNT). */
  carrierUpCount?: number;
  /** How often it went (IFLA_CARRIER_DOWN_COUNT). */
  carrierDownCount?: number;
  /** Number of users of promiscuous mode (IFLA_PROMISCUITY). */
  promiscuity?: number;
  /** Number of users of all-multicast mode (IFLA_ALLMULTI). */
  allMulticastCount?: number;
  /** Bytes that its device segments at most (IFLA_TSO_MAX_SIZE). */
  tsoMaxSize?: number;
  /** Largest number of segments of its device (IFLA_TSO_MAX_SEGS). */
  tsoMaxSegs?: number;
  /** It cannot be moved to another namespace (IFLA_NETNS_IMMUTABLE). */
  netnsImmutable?: boolean;
  /** Bytes kept free before a packet (IFLA_HEADROOM). */
  headroom?: number;
  /** Bytes of tailroom that packets need (IFLA_TAILROOM). */
  tailroom?: number;
  /** How far ahead its device paces packets, in nanoseconds (IFLA_MAX_PACING_OFFLOAD_HORIZON). */
  pacingOffloadHorizon?: number;
  /**
   * Number of virtual functions, if they were requested and the link is a network card
   * (IFLA_NUM_VF).
   */
  vfCount?: number;
  /** Counters, if they were requested. */
  statistics?: LinkStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
  /** It was brought up (IFF_UP). */
  up: boolean;
  /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
  mtu: number;
  /** The index of the link that it is a port of (IFLA_MASTER). */
  master?: number;
  /** Who holds it down, a bit each (IFLA_PROTO_DOWN_REASON). */
  protoDownReason?: {
    value: number;
  };
  /**
   * Its virtual functions, if they were requested and the driver reports them (IFLA_VFINFO_LIST).
   */
  vfs?: Vf[];
  /** Its XDP program (IFLA_XDP). */
  xdp?: Xdp;
}
/** Options of a link that can be set only at creation, or later by other functions. */
interface LinkCreation {
  /** Alternative names, 1 to 127 bytes each (IFLA_PROP_LIST; IFLA_ALT_IFNAME). */
  altNames?: readonly string[] | undefined;
  /** Transmit queues (IFLA_NUM_TX_QUEUES; fixed). */
  txQueues?: number | undefined;
  /** Receive queues (IFLA_NUM_RX_QUEUES; fixed). */
  rxQueues?: number | undefined;
}
/** rtnl_link_stats64. An older kernel's has fewer. */
type LinkStatistics = Record<'rxPackets' | 'txPackets' | 'rxBytes' | 'txBytes' | 'rxErrors' | 'txErrors' | 'rxDropped' | 'txDropped' | 'multicast' | 'collisions', bigint> & Record<string, bigint>;
/**
 * The value of a sysctl: its text as for `sysctl -w`; a number; `true` for 1 and `false` for 0; or, of one that has
 * several values, a list of numbers, such as `[4096, 131072, 6291456]`.
 */
type SysctlValue = string | number | boolean | readonly number[];
/**
 * Sysctls and what they are set to. A name is spelled with dots or with slashes, as sysctl(8) takes it: what
 * separates its first two parts separates them all, and the other character stands in names of links for
 * itself: `net.ipv4.conf.eth0/100.forwarding` and `net/ipv4/conf/eth0.100/forwarding` are the same, that of the
 * link eth0.100. Only those below `net` belong to a network namespace.
 */
type Sysctls = Readonly<Record<string, SysctlValue>>;
/** A sysctl that there is. */
interface Sysctl {
  /** Its name, spelled with dots. */
  name: string;
  /**
   * Its value; several are separated by tabs. Absent where there is none to read, as of
   * `net.ipv4.route.flush`, which can only be written.
   */
  value?: string;
  /** Whether the kernel allows setting it at all; what a caller may set, its rights say. */
  writable: boolean;
}
/** Which sysctls to list. */
interface ListSysctlsOptions extends CallOptions {
  /** Only those whose names begin with these parts, such as `net.ipv6.conf.eth0`. Default `net`: all. */
  under?: string | undefined;
}
/**
 * Returns the value of a sysctl as text; several values are separated by tabs.
 *
 * @param name Spelled with dots or slashes: see `Sysctls`.
 * @throws NetlinkError `ENOENT` when there is no such sysctl; `EACCES` when it can only be written; `EIO` when
 * it has no value yet.
 */
declare function getSysctl(name: string, options?: CallOptions): Promise<string>;
/**
 * Sets one sysctl or several, in their order: all of them, or none. When one is refused, those before it are set
 * back, and so is what the kernel changed with them, such as the `forwarding` of every link with
 * `net.ipv4.ip_forward`. IPv6 addresses that it drops with `disable_ipv6` do not come back. Of values that are
 * times the kernel makes whole ticks: `getSysctl` returns what it made of them. Needs CAP_NET_ADMIN in the user
 * namespace that owns the network namespace, or to be its root.
 *
 * @param name Spelled with dots or slashes: see `Sysctls`.
 * @throws NetlinkError `ENOENT` when there is no such sysctl; `EACCES` when it is read-only, or without the
 * right; `EINVAL` when the kernel does not take the value; `EROFS` when /proc/sys is mounted read-only.
 */
declare function setSysctl(name: string, value: SysctlValue, options?: CallOptions): Promise<void>;
/**
 * The same of several.
 *
 * @param values What each is set to, by its name.
 */
declare function setSysctl(values: Sysctls, options?: CallOptions): Promise<void>;
/** Lists the visible sysctls of a namespace, sorted by their names in the spelling with slashes. */
declare function listSysctls(options?: ListSysctlsOptions): Promise<Sysctl[]>;
/** An address of a new link: `IP/PREFIX` alone, with options, or as it was reported of another link. */
type NewAddress = string | (HandedBack<AddressOptions, Address> & {
  address: string;
});
/** Which addresses to list. */
interface ListAddressesOptions extends CallOptions, TargetOptions {
  /** Only this link's, by name or index. */
  link?: string | number | undefined;
  /** Only this family's. Default both. */
  family?: Family | undefined;
}
/**
 * Adds an address, `IP/PREFIX`, to a link, by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the link has it already, unless `mayExist` and the existing one matches
 * (lifetimes aside, which run); `ENODEV` without such a link.
 */
declare function addAddress(link: string | number, address: string, options?: HandedBack<AddressOptions, Address> & CallOptions & MayExist): Promise<Created>;
/**
 * Adds an address, or sets the options of the existing one. For IPv4, the kernel changes only `metric`, `protocol`
 * and lifetimes; of IPv6 neither the prefix length nor `autoJoin`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` with the option that the kernel cannot change, unless `recreate`;
 * nothing was changed then.
 */
declare function replaceAddress(link: string | number, address: string, options?: HandedBack<AddressOptions, Address> & CallOptions & Recreate): Promise<void>;
/**
 * Deletes an address of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EADDRNOTAVAIL` when the link does not have it, unless `ifExists`.
 */
declare function deleteAddress(link: string | number, address: string, options?: HandedBack<Pick<AddressOptions, 'peer'>, Address> & CallOptions & IfExists): Promise<void>;
/**
 * Lists the addresses of a link, by name or index, or of all links of a namespace, both families.
 *
 * @throws NetlinkError `ENODEV` without such a link; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
declare function listAddresses(link?: LinkRef, options?: Omit<ListAddressesOptions, 'link'>): Promise<Address[]>;
declare function listAddresses(options?: ListAddressesOptions): Promise<Address[]>;
/** Events came faster than they were read, and the kernel dropped some: list the objects again. */
interface OverrunEvent {
  /** That it is about no object. */
  type: 'overrun';
}
/** An open watch of events: see `watchConntrack` and `watchDrivers`. */
declare class EventWatch<Event> extends Iteration<Event | OverrunEvent> {}
/** A feature of a link's driver. */
interface Feature {
  /** Whether it is on. */
  active: boolean;
  /** Whether it is on as soon as it can be: another feature may be in its way. */
  wanted: boolean;
  /** Whether the driver does not allow this change. */
  fixed: boolean;
}
/** A link's features, by the kernel's names, such as `tx-checksum-ip-generic`: as `ethtool -k` lists them. */
type Features = Record<string, Feature>;
/**
 * Features to turn on or off, by the kernel's names; or as they were reported: then `wanted` is set of those that
 * are not fixed. `checksums` is all by which a driver fills in the checksums of what the link transmits and that it
 * lets be changed (`tx-checksum-...`).
 */
type FeatureSettings = Readonly<Record<string, boolean | Feature | undefined>>;
/** What became of a change of features. */
interface ChangedFeatures {
  /** All that is not as it was, what the driver changed besides among it: what each is now. */
  changed: Record<string, boolean>;
  /** What the driver did not take, as other features do not go with it: what was asked of each. */
  refused: Record<string, boolean>;
}
/**
 * Returns the offload features of a link's driver by the kernel's names, as `ethtool -k` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link.
 */
declare function getFeatures(link: LinkRef, options?: CallOptions): Promise<Features>;
/**
 * Turns offload features of a link's driver on and off, as `ethtool -K` does. Unknown features, and fixed ones with
 * another value, fail the call, which then changes nothing; what is only not possible beside the other features is
 * reported as refused. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` with the option, `features.NAME`, when the
 * kernel has no such feature, or the driver does not allow this change.
 */
declare function setFeatures(link: LinkRef, features: FeatureSettings, options?: CallOptions): Promise<ChangedFeatures>;
/**
 * A route by a new link, with which it goes. One that was reported may be of another link: it leads by this
 * one.
 */
type NewRoute = HandedBack<Omit<RouteOptions, 'dev' | 'multipath' | 'nexthopId'>, Route>;
/** For functions that make or change a link. */
interface LinkOffloads {
  /**
   * What its driver does for the kernel, by the kernel's names (`ethtool -k`): `{ 'tx-checksum-ip-generic': false
   * }`. `{ checksums: false }` is required for a link whose other end is read by a packet socket, as by Open
   * vSwitch's userspace datapath: its packets leave with their checksums filled in, and as segments of its `mtu`.
   * What the driver does not take, or does not let be changed, fails the call. Not reported with the link: see
   * `getFeatures`.
   */
  offloads?: FeatureSettings | undefined;
}
/** For functions that make or change a link. */
interface LinkSysctls {
  /**
   * Sysctls of its own, set in their order after all else but before it is brought up. Names are as
   * `setSysctl` has them, with `IFNAME` in the place of the link's name, as CNI and Docker spell them:
   * `{ 'net.ipv6.conf.IFNAME.disable_ipv6': true, 'net.ipv4.conf.IFNAME.rp_filter': 0 }`. `mayExist` compares them with
   * what the kernel made of them, which of a time is whole ticks.
   */
  sysctls?: Sysctls | undefined;
}
/** Options of a new link, or of its peer. */
interface NewLink extends Omit<LinkSettings, 'master' | 'vfs'>, LinkOffloads, LinkSysctls, LinkCreation, Partial<{ [Key in keyof LinkPortOptions]: LinkPortOptions[Key] | undefined }> {
  /** 1 to 15 bytes, without '/', ':', '%' and white space. */
  name: string;
  /**
   * Its index, 1 to 2,147,483,647; not of a tun. Of a peer only with one of the first end. Default: the
   * next that is free (ifi_index).
   */
  index?: number | undefined;
  /** The bridge, bond or other link that it becomes a port of. */
  master?: LinkRef | undefined;
  /** Its addresses, `IP/PREFIX` each, added in this order. */
  addresses?: readonly NewAddress[] | undefined;
  /**
   * Routes by it, added in this order after its addresses and options: the kernel takes them where it is
   * `up`. They go with it, also when a later step fails.
   */
  routes?: readonly NewRoute[] | undefined;
}
/** The other end of a pair, or one as it was reported. */
type NewPeer = HandedBack<NewLink, Link> & PeerPlace;
interface PeerPlace {
  /**
   * Where it is created, not moved. Default: where the first end is, unlike that of every other `netns`;
   * `{ self: true }` is the process's own.
   */
  netns?: NetnsRef | undefined;
}
/** The options that stand around those of a kind. */
/** The impairment of packets that leave a link. Shares are from 0, none, to 1, all. */
interface Impairment {
  /** Milliseconds that they leave later; to a nanosecond. Default 0. */
  delay?: number | undefined;
  /** Milliseconds by which the delay varies, up and down. Default 0. */
  jitter?: number | undefined;
  /** How it varies. Default `uniform`. */
  distribution?: NetemOptions['distribution'];
  /** The share that is lost. Default 0. */
  loss?: number | undefined;
  /** The share that is sent twice. Default 0. */
  duplicate?: number | undefined;
  /** The share of which a bit is changed. Default 0. */
  corrupt?: number | undefined;
  /** The share that does not wait, and so overtakes others; needs `delay`. Default 0. */
  reorder?: number | undefined;
  /** Bits a second that leave at most. Default as fast as the link takes it. */
  rate?: number | undefined;
  /**
   * How many packets can wait; more are lost. Default 1000: for a long delay at a high rate it has to be more, what
   * the rate makes of the delay.
   */
  limit?: number | undefined;
}
/** An impairment, and where the link is. */
interface ImpairOptions extends CallOptions, Impairment {}
/**
 * Impairs the outgoing traffic of a link, by name or index: `impair('eth0', { delay: 40, loss: 0.01 })`. Another
 * call puts its impairment in the place of what was there. Impair incoming packets at the other end of the wire. It
 * is a netem in place of the link's root qdisc; on a kernel without it, and with `rate` alone, a tbf. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel has neither, or no netem and more than `rate` was requested;
 * `ENODEV` without such a link.
 */
declare function impair(link: LinkRef, options: ImpairOptions): Promise<void>;
/**
 * Ends the impairment of a link: deletes its root qdisc if that is a netem or tbf, and does nothing otherwise.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function clearImpairment(link: LinkRef, options?: CallOptions): Promise<void>;
/** The address family of a table, which selects the packets that it sees; `inet` covers IPv4 and IPv6. */
type TableFamily = 'inet' | 'ip' | 'ip6' | 'arp' | 'bridge' | 'netdev';
/** The addresses of connections: IPv4, IPv6, or both. */
type CtFamily = 'ip' | 'ip6' | 'inet';
/**
 * A connection tracking helper: code of the kernel that reads along with connections of one protocol, and makes what
 * belongs to them `related`. The statement `{ ctHelper: name }` assigns it to a connection.
 */
interface CtHelper {
  /** The helper as the kernel knows it: `ftp`, `tftp`, `sip`, `irc` ..., of 1 to 15 bytes. */
  type: string;
  /** The transport protocol of its connections. */
  protocol: 'tcp' | 'udp';
  /** The addresses of its connections. Default: those of the table's family, of which the helper may know IPv4 alone. */
  l3proto?: CtFamily | undefined;
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
}
/** Seconds without a packet, 0 to 4,294,967, by the state of a TCP connection. */
interface TcpTimeouts {
  /** Default 120. */
  synSent?: number | undefined;
  /** Default 60. */
  synRecv?: number | undefined;
  /** Default 432,000. */
  established?: number | undefined;
  /** Default 120. */
  finWait?: number | undefined;
  /** Default 60. */
  closeWait?: number | undefined;
  /** Default 30. */
  lastAck?: number | undefined;
  /** Default 120. */
  timeWait?: number | undefined;
  /** Default 10. */
  close?: number | undefined;
  /** Default 120. */
  synSent2?: number | undefined;
  /** After several retransmissions. Default 300. */
  retrans?: number | undefined;
  /** With data that is not acknowledged. Default 300. */
  unack?: number | undefined;
}
/** Seconds without a packet, 0 to 4,294,967, by whether a UDP flow has an answer. */
interface UdpTimeouts {
  /** Default 30. */
  unreplied?: number | undefined;
  /** Default 120. */
  replied?: number | undefined;
}
/**
 * After how many seconds without a packet the kernel forgets a connection, by its state. The statement
 * `{ ctTimeout: name }` assigns it to a connection.
 */
type CtTimeout = {
  /** The addresses of the connections. Default: those of the table's family. */l3proto?: CtFamily | undefined; /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
} & ({
  /** The transport protocol of the connections. */protocol: 'tcp'; /** Seconds by state. */
  policy?: TcpTimeouts | undefined;
} | {
  /** The transport protocol of the connections. */protocol: 'udp'; /** Seconds by state. */
  policy?: UdpTimeouts | undefined;
});
/**
 * A connection that is expected after the one to which the statement `{ ctExpectation: name }` assigns it: from any port
 * of the same client to the same server, it is `related`.
 */
interface CtExpectation {
  /** The transport protocol of the expected connection. */
  protocol: 'tcp' | 'udp';
  /** Its destination port. */
  dport: number;
  /** How long it is expected: 0 to 4,294,967,295, in the unit of nft's `timeout`, milliseconds. */
  timeout: number;
  /** How many are expected at once: 0 to 255. */
  size: number;
  /** Its addresses. Default: those of the table's family; needed in tables of the family inet. */
  l3proto?: 'ip' | 'ip6' | undefined;
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
}
/** A kind of object that rules share by name, and that a map can have for its keys. */
type SharedKind = 'counter' | 'quota' | 'limit' | 'ctHelper' | 'ctTimeout' | 'ctExpectation';
/** A rate limit. */
interface Rate {
  /** Packets or bytes in each `per`. */
  rate: number;
  /** The unit of time. Default second. */
  per?: 'second' | 'minute' | 'hour' | 'day' | 'week' | undefined;
  /** What the limit counts. Default packets. */
  unit?: 'packets' | 'bytes' | undefined;
  /** How much may exceed the rate at once. Default 5 packets, or 0 bytes. */
  burst?: number | undefined;
  /** Match what exceeds the limit, instead of what is within it. Default false. */
  over?: boolean | undefined;
}
/** A statement that keeps a state, which an element of a set can have for itself. */
type Stateful = 'counter' | {
  counter: {
    packets?: number | bigint;
    bytes?: number | bigint;
  };
} | {
  quota: {
    bytes: number | bigint;
    over?: boolean | undefined;
  };
} | {
  limit: Rate;
} | {
  connlimit: {
    count: number;
    over?: boolean | undefined;
  };
};
/** IPPROTO_*. */
declare const protocols: {
  comp: number;
  vrrp: number;
  sctp: number;
  udplite: number;
  icmp: number;
  igmp: number;
  tcp: number;
  udp: number;
  dccp: number;
  gre: number;
  esp: number;
  ah: number;
  icmpv6: number;
};
/** `ct status`, `ct state` and `fib type` as nft has them. */
declare const ctStates: {
  invalid: number;
  established: number;
  related: number;
  new: number;
  untracked: number;
};
declare const ctStatuses: {
  expected: number;
  seenReply: number;
  assured: number;
  confirmed: number;
  snat: number;
  dnat: number;
  dying: number;
};
declare const addressTypes: {
  blackhole: number;
  unreachable: number;
  prohibit: number;
  unspec: number;
  unicast: number;
  local: number;
  broadcast: number;
  anycast: number;
  multicast: number;
};
declare const icmpTypes: {
  addressMaskRequest: number;
  addressMaskReply: number;
  timestampRequest: number;
  timestampReply: number;
  infoRequest: number;
  infoReply: number;
  routerAdvertisement: number;
  routerSolicitation: number;
  timeExceeded: number;
  parameterProblem: number;
  echoReply: number;
  destinationUnreachable: number;
  sourceQuench: number;
  redirect: number;
  echoRequest: number;
};
declare const icmp6Types: {
  inverseNeighborAdvertisement: number;
  mld2ListenerReport: number;
  routerRenumbering: number;
  inverseNeighborSolicitation: number;
  neighborSolicitation: number;
  neighborAdvertisement: number;
  redirect: number;
  mldListenerDone: number;
  routerSolicitation: number;
  routerAdvertisement: number;
  echoRequest: number;
  echoReply: number;
  mldListenerQuery: number;
  mldListenerReport: number;
  destinationUnreachable: number;
  packetTooBig: number;
  timeExceeded: number;
  parameterProblem: number;
};
declare const tcpFlags: {
  fin: number;
  syn: number;
  rst: number;
  psh: number;
  ack: number;
  urg: number;
  ecn: number;
  cwr: number;
};
/** EtherTypes: what Ethernet carries. */
declare const etherTypes: {
  ip: number;
  arp: number;
  ip6: number;
  '8021q': number;
  '8021ad': number;
};
/** NFPROTO_*. */
declare const protocolFamilies: {
  ip: number;
  arp: number;
  bridge: number;
  ip6: number;
};
declare const directions: {
  original: number;
  reply: number;
};
declare const arpOperations: {
  request: number;
  reply: number;
  rrequest: number;
  rreply: number;
  inrequest: number;
  inreply: number;
};
declare const packetTypes: {
  host: number;
  broadcast: number;
  multicast: number;
  other: number;
};
type Named<Names> = keyof Names | number;
/** The types of values in rules and sets, and what each is in JavaScript. */
interface Values {
  /** An IPv4 address. */
  ip: string;
  /** An IPv6 address. */
  ip6: string;
  /** An Ethernet address. */
  mac: string;
  /** A link's name. */
  link: string;
  /** A port of TCP, UDP and others. */
  port: number;
  /** What IP carries. */
  protocol: Named<typeof protocols>;
  /** A mark of a packet or a connection. */
  mark: number;
  /** The index of a link. */
  ifindex: number;
  /** The group of a link. */
  group: number;
  /** What Ethernet carries. */
  etherType: Named<typeof etherTypes>;
  /** Which protocol a packet is of. */
  family: Named<typeof protocolFamilies>;
  /** The state of a connection. */
  ctState: Named<typeof ctStates>;
  /** The status of a connection. */
  ctStatus: Named<typeof ctStatuses>;
  /** The direction within a connection. */
  ctDirection: Named<typeof directions>;
  /** What an address is to the routes. */
  addressType: Named<typeof addressTypes>;
  /** The type of an ICMP message. */
  icmpType: Named<typeof icmpTypes>;
  /** The type of an ICMPv6 message. */
  icmp6Type: Named<typeof icmp6Types>;
  /** Flags of TCP. */
  tcpFlags: Named<typeof tcpFlags>;
  /** The operation of ARP. */
  arpOperation: Named<typeof arpOperations>;
  /** Whom Ethernet sends a packet to. */
  packetType: Named<typeof packetTypes>;
  /** A user. */
  uid: number;
  /** A group of users. */
  gid: number;
  /** The name of an operating system, or the name and version, as the table of fingerprints has it. */
  osName: string;
  /** A control group of version 2, by its id: the inode number of its directory. */
  cgroup: number | bigint;
  /** Whether something is there. */
  boolean: boolean;
  /** 8 bits. */
  byte: number;
  /** 16 bits. */
  short: number;
  /** 32 bits. */
  word: number;
  /** 8 bits in the machine's order. */
  hostByte: number;
  /** 16 bits in the machine's order. */
  hostShort: number;
  /** 32 bits in the machine's order. */
  hostWord: number;
}
/** The name of a type of values, as set definitions have it. */
type TypeName = keyof Values;
/** The JavaScript type of a value. */
type ValueOf<Name extends TypeName> = Values[Name];
/** A value of a verdict map. */
type VerdictValue = 'accept' | 'drop' | 'return' | 'continue' | {
  jump: string;
} | {
  goto: string;
};
/**
 * The key of an element: a value, a range or a prefix; in a set with a concatenated type a list of these. `'*'` stands for
 * every key that has no element: it is in the set, and a map has its value for it.
 */
type ElementKey = unknown;
/** An element of a set: its key, or the key with a timeout, a comment or statements of its own. */
type Element = ElementKey | {
  /** The key. */key: ElementKey;
  /**
   * Milliseconds until the element expires. An element that is there with another timeout than this one is replaced;
   * how much of the time is left makes no difference.
   */
  timeout?: number | undefined; /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
  /**
   * What the element counts or limits by itself, one or two, of the kinds that the set's `statements` have. Reading
   * a table reports their current values.
   */
  statements?: readonly Stateful[] | undefined;
};
/** A named set, which rules look up and may add elements to. */
interface SetDefinition {
  /** The type of the elements; a list of types for a concatenation. */
  type: TypeName | readonly TypeName[];
  /** Whether elements may be ranges and prefixes. Default: true when some of `elements` are. */
  ranges?: boolean | undefined;
  /** Elements may expire. A number is the timeout, in milliseconds, of elements that have none of their own. */
  timeout?: number | boolean | undefined;
  /** Rules may add and update elements. Default false. */
  dynamic?: boolean | undefined;
  /** The largest number of elements. Default unlimited; 65,535 with `dynamic`, or where a rule changes the set. */
  size?: number | undefined;
  /**
   * What each element counts or limits by itself, one or two: `['counter']`. An element without `statements` of its own
   * gets these.
   */
  statements?: readonly Stateful[] | undefined;
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
  /** The elements. Default none. A replacement keeps the elements that rules have added. */
  elements?: readonly Element[] | undefined;
}
/** A named map: like a set, with a value for each key. */
interface MapDefinition extends Omit<SetDefinition, 'elements'> {
  /**
   * The type of the values, or `verdict`; a list of types for values of several parts, such as an address and a port; or
   * the kind of the objects that it has, such as `counter`. A map of objects cannot be `dynamic`.
   */
  data: TypeName | 'verdict' | SharedKind | readonly TypeName[];
  /**
   * Pairs of a key and its value; of a verdict map a `VerdictValue`, of several types a list, of objects the name of one
   * of this table. Default none.
   */
  elements?: readonly (readonly [key: ElementKey, value: unknown])[] | undefined;
}
/** How a value comes into a register; `dreg` is added. */
type Load = Pick<NftExpression, 'ct' | 'exthdr' | 'fib' | 'meta' | 'osf' | 'payload' | 'rt' | 'socket'>;
interface Field<Name extends TypeName = TypeName> {
  type: Name;
  load: Load;
  /** Bytes that are read. */
  length: number;
  /** Of them only these bits, so many from the right. */
  bits?: {
    width: number;
    shift: number;
  };
  /** A protocol that the packet must be of: as EtherType, as IP has it, or for tables of one family. */
  needs?: Need;
}
interface Need {
  family?: 'ip' | 'ip6' | 'arp';
  l4?: number;
  vlan?: true;
}
declare const fields: {
  readonly meta: {
    readonly length: Field<"hostWord">;
    readonly protocol: Field<"etherType">;
    readonly priority: Field<"hostWord">;
    readonly mark: Field<"mark">;
    readonly iif: Field<"ifindex">;
    readonly oif: Field<"ifindex">;
    readonly iifname: Field<"link">;
    readonly oifname: Field<"link">;
    readonly iiftype: Field<"hostShort">;
    readonly oiftype: Field<"hostShort">;
    readonly iifkind: Field<"link">;
    readonly oifkind: Field<"link">;
    readonly iifgroup: Field<"group">;
    readonly oifgroup: Field<"group">;
    readonly skuid: Field<"uid">;
    readonly skgid: Field<"gid">;
    readonly rtclassid: Field<"hostWord">;
    readonly nfproto: Field<"family">;
    readonly l4proto: Field<"protocol">;
    readonly ibrname: Field<"link">;
    readonly obrname: Field<"link">;
    readonly ibrpvid: Field<"hostShort">;
    readonly pkttype: Field<"packetType">;
    readonly cpu: Field<"hostWord">;
    readonly cgroup: Field<"hostWord">;
    readonly sdif: Field<"ifindex">;
    readonly sdifname: Field<"link">;
    readonly random: Field<"word">;
    readonly ipsec: Field<"boolean">;
  };
  readonly ct: {
    readonly state: Field<"ctState">;
    readonly direction: Field<"ctDirection">;
    readonly status: Field<"ctStatus">;
    readonly protocol: Field<"protocol">;
    readonly mark: Field<"mark">;
    readonly zone: Field<"hostShort">;
    readonly id: Field<"word">;
  };
  readonly ctOriginal: {
    saddr: Field<"ip">;
    daddr: Field<"ip">;
    saddr6: Field<"ip6">;
    daddr6: Field<"ip6">;
    sport: Field<"port">;
    dport: Field<"port">;
  };
  readonly ctReply: {
    saddr: Field<"ip">;
    daddr: Field<"ip">;
    saddr6: Field<"ip6">;
    daddr6: Field<"ip6">;
    sport: Field<"port">;
    dport: Field<"port">;
  };
  readonly fib: {
    readonly saddrType: Field<"addressType">;
    readonly daddrType: Field<"addressType">;
    readonly saddrTypeIif: Field<"addressType">;
    readonly daddrTypeIif: Field<"addressType">;
    readonly daddrTypeOif: Field<"addressType">;
    readonly saddrIifOif: Field<"ifindex">;
    readonly saddrOif: Field<"ifindex">;
    readonly daddrOif: Field<"ifindex">;
  };
  readonly ether: {
    readonly daddr: Field<"mac">;
    readonly saddr: Field<"mac">;
    readonly type: Field<"etherType">;
  };
  readonly vlan: {
    readonly id: Field<"short">;
    readonly pcp: Field<"byte">;
    readonly dei: Field<"byte">;
    readonly type: Field<"etherType">;
  };
  readonly arp: {
    readonly htype: Field<"short">;
    readonly ptype: Field<"etherType">;
    readonly hlen: Field<"byte">;
    readonly plen: Field<"byte">;
    readonly operation: Field<"arpOperation">;
    readonly senderMac: Field<"mac">;
    readonly senderIp: Field<"ip">;
    readonly targetMac: Field<"mac">;
    readonly targetIp: Field<"ip">;
  };
  readonly ip: {
    readonly version: Field<"byte">;
    readonly hdrlength: Field<"byte">;
    readonly dscp: Field<"byte">;
    readonly ecn: Field<"byte">;
    readonly length: Field<"short">;
    readonly id: Field<"short">;
    readonly fragOff: Field<"short">;
    readonly ttl: Field<"byte">;
    readonly protocol: Field<"protocol">;
    readonly checksum: Field<"short">;
    readonly saddr: Field<"ip">;
    readonly daddr: Field<"ip">;
  };
  readonly ip6: {
    readonly dscp: Field<"short">;
    readonly length: Field<"short">;
    readonly nexthdr: Field<"protocol">;
    readonly hoplimit: Field<"byte">;
    readonly saddr: Field<"ip6">;
    readonly daddr: Field<"ip6">;
  };
  readonly icmp: {
    readonly type: Field<"icmpType">;
    readonly code: Field<"byte">;
    readonly checksum: Field<"short">;
    readonly id: Field<"short">;
    readonly sequence: Field<"short">;
  };
  readonly icmpv6: {
    readonly type: Field<"icmp6Type">;
    readonly code: Field<"byte">;
    readonly checksum: Field<"short">;
    readonly id: Field<"short">;
    readonly sequence: Field<"short">;
    readonly mtu: Field<"word">;
  };
  readonly tcp: {
    readonly sport: Field<"port">;
    readonly dport: Field<"port">;
    readonly sequence: Field<"word">;
    readonly ackseq: Field<"word">;
    readonly flags: Field<"tcpFlags">;
    readonly window: Field<"short">;
    readonly checksum: Field<"short">;
    readonly urgptr: Field<"short">;
  };
  readonly udp: {
    readonly sport: Field<"port">;
    readonly dport: Field<"port">;
    readonly length: Field<"short">;
    readonly checksum: Field<"short">;
  };
  readonly udplite: {
    readonly sport: Field<"port">;
    readonly dport: Field<"port">;
  };
  readonly sctp: {
    readonly sport: Field<"port">;
    readonly dport: Field<"port">;
    readonly vtag: Field<"word">;
  };
  readonly dccp: {
    readonly sport: Field<"port">;
    readonly dport: Field<"port">;
  };
  readonly esp: {
    readonly spi: Field<"word">;
    readonly sequence: Field<"word">;
  };
  readonly ah: {
    readonly spi: Field<"word">;
    readonly sequence: Field<"word">;
  };
  readonly tcpOption: {
    readonly maxseg: Field<"boolean">;
    readonly maxsegSize: Field<"short">;
    readonly window: Field<"boolean">;
    readonly windowCount: Field<"byte">;
    readonly sackPerm: Field<"boolean">;
    readonly sack: Field<"boolean">;
    readonly sackLeft: Field<"word">;
    readonly sackRight: Field<"word">;
    readonly timestamp: Field<"boolean">;
    readonly timestampTsval: Field<"word">;
    readonly timestampTsecr: Field<"word">;
    readonly md5sig: Field<"boolean">;
    readonly mptcp: Field<"boolean">;
    readonly mptcpSubtype: Field<"byte">;
    readonly fastopen: Field<"boolean">;
  };
  readonly ipOption: {
    readonly lsrr: Field<"boolean">;
    readonly ra: Field<"boolean">;
    readonly rr: Field<"boolean">;
    readonly ssrr: Field<"boolean">;
  };
  readonly exthdr: {
    readonly hbh: Field<"boolean">;
    readonly rt: Field<"boolean">;
    readonly frag: Field<"boolean">;
    readonly dst: Field<"boolean">;
    readonly mh: Field<"boolean">;
  };
  readonly hbh: {
    nexthdr: Field<"protocol">;
    hdrlength: Field<"byte">;
  };
  readonly dst: {
    nexthdr: Field<"protocol">;
    hdrlength: Field<"byte">;
  };
  readonly frag: {
    readonly nexthdr: Field<"protocol">;
    readonly fragOff: Field<"short">;
    readonly moreFragments: Field<"byte">;
    readonly id: Field<"word">;
  };
  readonly rt: {
    readonly classid: Field<"hostWord">;
    readonly nexthop: Field<"ip">;
    readonly nexthop6: Field<"ip6">;
    readonly mtu: Field<"hostShort">;
    readonly ipsec: Field<"boolean">;
  };
  readonly socket: {
    readonly transparent: Field<"boolean">;
    readonly mark: Field<"mark">;
    readonly wildcard: Field<"boolean">;
    readonly cgroupLevel1: Field<"cgroup">;
    readonly cgroupLevel2: Field<"cgroup">;
    readonly cgroupLevel3: Field<"cgroup">;
    readonly cgroupLevel4: Field<"cgroup">;
    readonly cgroupLevel5: Field<"cgroup">;
    readonly cgroupLevel6: Field<"cgroup">;
    readonly cgroupLevel7: Field<"cgroup">;
    readonly cgroupLevel8: Field<"cgroup">;
  };
  readonly osf: {
    readonly name: Field<"osName">;
    readonly nameLoose: Field<"osName">;
    readonly nameSkip: Field<"osName">;
    readonly version: Field<"osName">;
    readonly versionLoose: Field<"osName">;
    readonly versionSkip: Field<"osName">;
  }; /** Of whichever protocol has ports there. */
  readonly th: {
    readonly sport: Field<"port">;
    readonly dport: Field<"port">;
  };
};
/** All fields. */
type Fields = typeof fields;
/** The name of a protocol, or of another source of fields such as `meta` and `ct`. */
type Protocol = keyof Fields;
/** The name of a field of a protocol. */
type FieldOf<Of extends Protocol> = keyof Fields[Of];
/** The JavaScript type of the value of a field. */
type FieldValue<Of extends Protocol, Which extends FieldOf<Of>> = Fields[Of][Which] extends Field<infer Name> ? ValueOf<Name> : never;
/** A range of values, both ends included. */
interface Range<Value> {
  /** The lowest value. */
  from: Value;
  /** The highest value. */
  to: Value;
}
/** A value or a range; for addresses also a prefix, such as `192.0.2.0/24`. */
type Item<Value> = Value | Range<Value>;
/** Bits: those of `mask` are exactly those of `value`. */
interface Masked<Value> {
  /** The bits that are compared. */
  mask: Value | readonly Value[];
  /** Those among them that are set. */
  value: Value | readonly Value[];
}
/**
 * The condition on a field: a single value, range or prefix; a list, of which one must match; `not`; a comparison
 * (`lt`, `le`, `gt`, `ge`); bits (`mask`, and the `value` that remains); or the name of a set.
 */
type Matched<Value> = Item<Value> | readonly Item<Value>[] | {
  not: Item<Value> | readonly Item<Value>[] | Masked<Value> | {
    set: string;
  };
} | {
  lt: Value;
} | {
  le: Value;
} | {
  gt: Value;
} | {
  ge: Value;
} | Masked<Value> | {
  set: string;
};
/** The path of a field, such as `ip.saddr`. */
type Path = { [Of in Protocol]: `${Of}.${Extract<FieldOf<Of>, string>}` }[keyof Fields];
/** A number for each packet, from `offset` up to `offset + mod - 1`. */
interface Numgen {
  /** `inc`: one after the other; `random`: at random. Default inc. */
  mode?: 'inc' | 'random' | undefined;
  /** How many numbers there are. */
  mod: number;
  /** The lowest number. Default 0. */
  offset?: number | undefined;
}
/** A hash of fields: what is equal has the same number, from `offset` up to `offset + mod - 1`. */
interface Jhash {
  /** What is hashed. */
  of: Key$1;
  /** How many numbers there are. */
  mod: number;
  /** The start value. Default: the kernel selects one at random. */
  seed?: number | undefined;
  /** The lowest number. Default 0. */
  offset?: number | undefined;
}
/** A hash of the connection, the same in both directions: a number from `offset` up to `offset + mod - 1`. */
interface Symhash {
  /** How many numbers there are. */
  mod: number;
  /** The lowest number. Default 0. */
  offset?: number | undefined;
}
/**
 * What the kernel takes of a packet: a field, whose bits of `mask` stay and whose bits of `xor` are inverted (a bit
 * of `xor` that is not in `mask` is set); a number that goes up or is random; a hash.
 */
type Computed = {
  field: Path;
  mask?: number | string | undefined;
  xor?: number | string | undefined;
} | {
  numgen: Numgen;
} | {
  jhash: Jhash;
} | {
  symhash: Symhash;
};
/** One part of a lookup key: a field by its path, or a computed number. */
type Part = Path | Computed;
/** A lookup key: a field or a computed number, or a list of these that forms a concatenated key. */
type Key$1 = Part | readonly Part[];
/** A value that a map has for a key, which is looked up for each packet. */
interface Mapped {
  /** What is looked up. */
  key: Key$1;
  /** The name of a map of the table; or pairs of a key and its value, which may have ranges and prefixes as keys. */
  map: string | readonly (readonly [key: unknown, value: unknown])[];
}
/** A match: a packet must satisfy the condition on every field given. Matching a protocol's field implies that protocol. */
type Match = { readonly [Of in Protocol]?: { readonly [Which in FieldOf<Of>]?: Matched<FieldValue<Of, Which>> | undefined } };
/** A value that differs from packet to packet: computed, or out of a map. */
type Source = Computed | Mapped;
/** How NAT selects addresses and ports. */
interface NatFlags {
  /** Start the search for a free port at a hash of the connection (NF_NAT_RANGE_PROTO_RANDOM). */
  random?: boolean | undefined;
  /** Select the port at random (NF_NAT_RANGE_PROTO_RANDOM_FULLY). */
  fullyRandom?: boolean | undefined;
  /** Give a client the same address for each connection (NF_NAT_RANGE_PERSISTENT). */
  persistent?: boolean | undefined;
}
/** A port, or the first and the last port of a range. */
type Ports = number | readonly [lowest: number, highest: number];
/**
 * What `snat` and `dnat` translate to: an address, a port, or both. Each may differ from packet to packet: a map has it
 * for a key, such as the port or a random number.
 */
interface NatTo extends NatFlags {
  /** The address, or the first and the last address of a range. */
  address?: string | readonly [lowest: string, highest: string] | Source | undefined;
  /** The port or ports. The rule must match a protocol with ports first. Default: unchanged. */
  port?: Ports | Source | undefined;
  /** Instead of both: a map whose values are pairs of an address and a port. */
  to?: Mapped | undefined;
}
/** The fields of `meta` and `ct` that the kernel lets rules set, and the options of TCP of which it writes the bytes. */
interface OwnWrites {
  /** What the kernel knows of a packet. */
  meta: 'mark' | 'priority' | 'pkttype';
  /** The connection. */
  ct: 'mark' | 'zone';
  /** Options of TCP. */
  tcpOption: 'maxsegSize' | 'sackLeft' | 'sackRight' | 'timestampTsval' | 'timestampTsecr';
}
/** Headers of packets: all their fields can be set. */
type WrittenHeader = 'ether' | 'vlan' | 'arp' | 'ip' | 'ip6' | 'icmp' | 'icmpv6' | 'tcp' | 'udp' | 'udplite' | 'sctp' | 'dccp' | 'esp' | 'ah' | 'th';
/** Fields of these protocols can be set. */
type Settable = keyof OwnWrites | WrittenHeader;
/** The fields of a protocol that can be set. */
type SettableOf<Of extends Settable> = Of extends keyof OwnWrites ? OwnWrites[Of] : FieldOf<Of>;
/** A value that is set: given, of a type of flags as a list, or taken of the packet or a map. */
type Written<Value> = Value | readonly Value[] | Source;
/**
 * What `set` sets, by protocol and field, and `meta.nftrace`, which makes the kernel trace the packet.
 */
type Writes = { readonly [Of in Settable]?: { readonly [Which in SettableOf<Of>]?: Which extends FieldOf<Of> ? Written<FieldValue<Of, Which>> | undefined : never } } & {
  readonly meta?: {
    readonly nftrace?: boolean | undefined;
  };
};
/** What to log, and where. */
interface Log {
  /** The beginning of each line, of up to 127 bytes. */
  prefix?: string | undefined;
  /** The log level. Default warning. */
  level?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'audit' | undefined;
  /** Send packets to the listeners of this nflog group (NFNETLINK_LOG), instead of the kernel log. */
  group?: number | undefined;
  /** With `group`: how many bytes of each packet. Default: all. */
  snapLength?: number | undefined;
  /** With `group`: how many packets the kernel collects before it sends them. Default 1. */
  threshold?: number | undefined;
}
/** An element that a rule adds to, updates in, or deletes from a set, for each packet. */
interface SetUpdate {
  /** The name of the set, which is `dynamic`. */
  set: string;
  /** The fields that make up the element. */
  key: Key$1;
  /** Milliseconds until the element expires; the set must have a `timeout`. Default: that of the set. */
  timeout?: number | undefined;
  /**
   * What each element counts or limits by itself, one or two: `[{ limit: { rate: 10 } }]`. A limit is a match as well:
   * it ends the rule for the packets of an element that are over it. Default: those of the set.
   */
  statements?: readonly Stateful[] | undefined;
}
/** An object of the table: its name, or a map that has the name for a key. */
type ObjectRef = string | Mapped;
/**
 * One statement of a rule: a match, which ends the rule for packets that differ, or an action. The kernel evaluates
 * the statements of a rule in order.
 */
type Statement = Match | VerdictValue | Stateful | {
  counter: ObjectRef;
} | {
  quota: ObjectRef;
} | {
  limit: ObjectRef;
} | {
  ctHelper: ObjectRef;
} | {
  ctTimeout: ObjectRef;
} | {
  ctExpectation: ObjectRef;
} | 'log' | {
  log: Log;
} | 'reject' | {
  reject: 'tcpReset' | {
    icmp: number;
  } | {
    icmpx: number;
  };
} | 'masquerade' | {
  masquerade: NatFlags & {
    port?: Ports | Source | undefined;
  };
} | 'redirect' | {
  redirect: NatFlags & {
    port?: Ports | Source | undefined;
  };
} | {
  snat: NatTo;
} | {
  dnat: NatTo;
} | 'notrack' | {
  set: Writes;
} | {
  add: SetUpdate;
} | {
  update: SetUpdate;
} | {
  delete: SetUpdate;
} | {
  match: {
    key: Part;
    is: Matched<unknown>;
  };
} | {
  lookup: {
    key: Key$1;
    set: string | readonly ElementKey[];
    not?: boolean | undefined;
  };
} | {
  verdict: {
    key: Key$1;
    map: string | readonly (readonly [ElementKey, VerdictValue])[];
  };
} | {
  flow: string;
} | {
  queue: {
    number: number;
    total?: number | undefined;
    bypass?: boolean | undefined;
  };
} | {
  raw: readonly NftExpression[];
  sets?: readonly RawSet[] | undefined;
};
/** A set or map without a name, which goes with the rule whose `raw` expressions look it up. */
interface RawSet {
  /** The set, by the name that the expressions know it by. */
  set: Omit<NftSetOptions, 'family' | 'table'>;
  /** Its elements. */
  elements: readonly NftElement[];
}
/** A rule: its statements in order, or the same with a comment. */
type Rule = readonly Statement[] | {
  /** A comment of up to 127 bytes, which nft shows. */comment?: string | undefined; /** The statements, in order. */
  do: readonly Statement[];
};
/**
 * Where in the kernel's packet path a base chain runs. `ingress` exists in `inet` and `netdev` tables, `egress` in
 * `netdev` tables only; `arp` tables have `input` and `output`.
 */
type Hook = 'prerouting' | 'input' | 'forward' | 'output' | 'postrouting' | 'ingress' | 'egress';
/**
 * nft's names for priorities: `raw` is -300, `mangle` -150, `dstnat` -100, `filter` 0, `security` 50, `srcnat` 100. In
 * `bridge` tables `dstnat` is -300, `filter` -200, `out` 100, `srcnat` 300; `arp` and `netdev` tables have `filter` only.
 */
type PriorityName = 'raw' | 'mangle' | 'dstnat' | 'filter' | 'security' | 'srcnat' | 'out';
/** A chain: a list of rules, attached to a hook or reached by `jump` and `goto`. */
interface Chain {
  /** Makes this a base chain, which runs at this hook. A chain without a hook runs only when a rule jumps to it. */
  hook?: Hook | undefined;
  /**
   * For base chains: `nat` sees only the first packet of each connection; `route` (hook `output`) looks up the route
   * again when a rule has changed the packet. Default filter.
   */
  type?: 'filter' | 'nat' | 'route' | undefined;
  /** For base chains: chains of one hook run in ascending priority. Default filter. */
  priority?: number | PriorityName | undefined;
  /** For base chains: the verdict on packets that reach the end of the chain. Default accept. */
  policy?: 'accept' | 'drop' | undefined;
  /** For `ingress` and `egress`: the links whose packets the chain sees. */
  devices?: readonly string[] | undefined;
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
  /** The rules, in order. Default none. */
  rules?: readonly Rule[] | undefined;
}
/** A flow table: a fast path for packets of established connections. The statement `{ flow: name }` adds a connection. */
interface Flowtable {
  /** The links whose packets take the fast path. */
  devices: readonly string[];
  /** The priority of its ingress hook. Default filter, which is 0. */
  priority?: number | PriorityName | undefined;
  /** Let the network card forward. Default false. */
  offload?: boolean | undefined;
  /** Update the packet and byte counters of tracked connections. Default false. */
  counter?: boolean | undefined;
}
/** What can have a comment. */
interface Commented {
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
}
/**
 * A table and everything in it. A name begins with a letter or `_`, and has at most 127 letters, digits and
 * characters of `_`, `.`, `-`, `/` and `\`.
 */
interface TableDefinition {
  /** The address family. Default inet: IPv4 and IPv6. */
  family?: TableFamily | undefined;
  /** The name, unique within the family and the network namespace. */
  name: string;
  /** Whether the table is disabled: its chains see no packets. Default false. */
  dormant?: boolean | undefined;
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
  /** Chains by name. */
  chains?: Readonly<Record<string, Chain>> | undefined;
  /** Sets by name. */
  sets?: Readonly<Record<string, SetDefinition>> | undefined;
  /** Maps by name. */
  maps?: Readonly<Record<string, MapDefinition>> | undefined;
  /** Counters that rules share, by name. A replacement keeps what they have counted. */
  counters?: Readonly<Record<string, Commented>> | undefined;
  /** Quotas that rules share, by name. `over` matches once the quota is used up, instead of until then. */
  quotas?: Readonly<Record<string, Commented & {
    bytes: number | bigint;
    over?: boolean | undefined;
  }>> | undefined;
  /** Rate limits that rules share, by name. */
  limits?: Readonly<Record<string, Rate & Commented>> | undefined;
  /** Connection tracking helpers by name; in tables of the families inet, ip and ip6. */
  ctHelpers?: Readonly<Record<string, CtHelper>> | undefined;
  /** Timeouts of connections by name; in tables of the families inet, ip and ip6. */
  ctTimeouts?: Readonly<Record<string, CtTimeout>> | undefined;
  /** Expectations of connections by name; in tables of the families inet, ip and ip6. */
  ctExpectations?: Readonly<Record<string, CtExpectation>> | undefined;
  /** Flow tables by name. */
  flowtables?: Readonly<Record<string, Flowtable>> | undefined;
}
/** What identifies a table: its family and name. */
type TableRef = Pick<TableDefinition, 'family' | 'name'>;
/** A table as `listNftTables` reports it. */
interface ListedTable extends Required<TableRef> {
  /** Its comment, if it has one. */
  comment?: string;
}
/** A table as `readTable` reports it. */
interface Table extends TableDefinition {
  /** The address family. */
  family: TableFamily;
  /**
   * The names of sets and objects that a definition cannot express. Absent when there are none. `replaceTable` takes
   * no table with this member; without it, it would remove them.
   */
  unread?: string[];
}
/** What a counter has counted. */
interface Counted {
  /** The number of packets. */
  packets: bigint;
  /** The number of bytes. */
  bytes: bigint;
}
/** Lists the tables of a namespace, of every family, in the order of their creation. Needs CAP_NET_ADMIN. */
declare function listNftTables(options?: CallOptions): Promise<ListedTable[]>;
/**
 * Reads any table as a definition; passing the result to `replaceTable` changes nothing. A rule that the statements
 * cannot express is reported as `{ raw, sets }`: its expressions, and the anonymous sets and maps that they look
 * up. Counters in rules have their current values. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table.
 */
declare function readTable(table: TableRef, options?: CallOptions): Promise<Table>;
/**
 * Reads the named counters of a table. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table.
 */
declare function readCounters(table: TableRef, options?: CallOptions): Promise<Record<string, Counted>>;
/** How many rules are new, were removed, and stayed with their counters. */
interface Counts {
  /** New rules. */
  added: number;
  /** Rules that went. */
  removed: number;
  /** Rules that stayed. */
  kept: number;
}
/** What `replaceTable` or `changeTable` did. */
interface Replaced {
  /** Whether anything changed. False when the table was as defined already. */
  changed: boolean;
  /** How many rules were added, removed, and kept with their counters. */
  rules: Counts;
}
/**
 * Makes a table equal to its definition in one atomic batch. The call creates a table that does not exist, and removes
 * from an existing one whatever the definition does not have. Rules, sets and objects that are equal already stay, with
 * their counters; when everything is equal, nothing is sent. A concurrent change of the ruleset by somebody else makes
 * the call read and compare again. Other tables stay untouched. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError when the kernel refuses the batch; nothing has changed then, and `option` is the rule or the
 * statement, such as `chains.forward.rules[2][0]`. `EBUSY` when concurrent changes do not cease.
 */
declare function replaceTable(definition: TableDefinition, options?: CallOptions): Promise<Replaced>;
/**
 * Changes a table that several programs share, each of which has a part of it: `change` gets the table as
 * `readTable` reports it, or undefined when there is none, and returns the whole new table, or undefined to delete
 * it. The difference is sent in one atomic batch, as by `replaceTable`. A concurrent change of the ruleset by
 * somebody else makes the call read the table again and call `change` again, so no change is lost. `change` must
 * return its result at once, and may throw. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError as `replaceTable` does; what `change` throws; a RangeError for a result of another family or name.
 */
declare function changeTable(table: TableRef, change: (table: Table | undefined) => TableDefinition | undefined, options?: CallOptions): Promise<Replaced>;
/** Options of `deleteTable`. */
interface DeleteTableOptions extends CallOptions {
  /** Succeed also when there is no such table. Default false. */
  ifExists?: boolean | undefined;
}
/**
 * Deletes a table and everything in it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table, unless `ifExists` is true.
 */
declare function deleteTable(table: TableRef, options?: DeleteTableOptions): Promise<void>;
/**
 * The functions of this module that need a kernel. Code that takes them as a parameter of this type, with the module
 * itself as its default, runs in tests on `createFakeNftables()` of `ovs-netlink/testing`.
 */
interface Nftables {
  /** See the function `replaceTable`. */
  replaceTable(definition: TableDefinition, options?: CallOptions): Promise<Replaced>;
  /** See the function `changeTable`. */
  changeTable(table: TableRef, change: (table: Table | undefined) => TableDefinition | undefined, options?: CallOptions): Promise<Replaced>;
  /** See the function `readTable`. */
  readTable(table: TableRef, options?: CallOptions): Promise<Table>;
  /** See the function `readCounters`. */
  readCounters(table: TableRef, options?: CallOptions): Promise<Record<string, Counted>>;
  /** See the function `listNftTables`. */
  listNftTables(options?: CallOptions): Promise<ListedTable[]>;
  /** See the function `deleteTable`. */
  deleteTable(table: TableRef, options?: DeleteTableOptions): Promise<void>;
}
export { Action, ActionControl, ActionOptions, Address, AddressOptions, AddressScope, ArpOperation, Bareudp, Bond, BondAdInfo, BondPort, BpfEncap, BpfFilter, BpfFilterOptions, Bridge, BridgePort, BridgeQuerier, Cake, CakeAckFilter, CakeCells, CakeDiffserv, CakeFlowMode, CakeOptions, CallOptions, Chain, Chain$1, ChainOptions, ChangedFeatures, ChannelSettings, Channels, ClockRole, ClockState, Coalescing, CoalescingSettings, Commented, Computed, Conntrack, ConntrackCount, ConntrackCounters, ConntrackDccp, ConntrackDccpOptions, ConntrackFilter, ConntrackKey, ConntrackNatOptions, ConntrackOptions, ConntrackSctp, ConntrackSctpOptions, ConntrackSctpState, ConntrackSettings, ConntrackSynproxy, ConntrackTcp, ConntrackTcpFlagOptions, ConntrackTcpFlags, ConntrackTcpOptions, ConntrackTcpState, ConntrackTuple, ConntrackTupleOptions, Counted, Counts, Created, Csum, CsumOptions, Ct, CtExpectation, CtFamily, CtHelper, CtOptions, CtTimeout, DeleteTableOptions, DevicePort, Dummy, Duplex, Element, ElementKey, EncErspan, EncGeneve, EncGtp, EncKeyOptions, EncOptions, EncVxlan, Encap, EncapProgram, EncapState, Erspan, EthCtrlStatistics, EthMacStatistics, EthPhyStatistics, EtherType, EventWatch, Family, Fdb, FdbActivity, FdbKey, FdbOptions, Feature, FeatureSettings, Features, Field, FieldOf, FieldValue, Fields, Filter, FilterOptions, Flower, FlowerOptions, Flowtable, FlushFdbOptions, FouPort, FouPortKey, FouPortOptions, FqCodelOptions, FqOptions, Fw, FwOptions, Gact, GactChance, GactChanceOptions, GactOptions, GactRandomness, Geneve, GetRouteOptions, Given, GlobalVlan, GlobalVlanOptions, Gre, HandedBack, Hook, Hsr, Htb, HtbClass, HtbClassOptions, HtbOptions, IfExists, Ifb, ImpairOptions, Impairment, InvalidArgument, Ioam6Encap, Ip6Encap, Ip6erspan, Ip6gre, Ip6tnl, IpEncap, IpProtocol, Ipip, Ipvlan, Item, Iteration, Jhash, Key$1 as Key, KindOptions, Link, LinkInet6, LinkInfo, LinkInfoSettings, LinkKind, LinkModeSettings, LinkModes, LinkOffloads, LinkPortOptions, LinkRef, LinkSettings, LinkSpeed, LinkState, LinkStatistics, LinkSysctls, ListAddressesOptions, ListNexthopBucketsOptions, ListSysctlsOptions, ListedTable, Log, Macsec, Macvlan, MapDefinition, Mapped, Masked, MaskedNumber, Match, Matchall, MatchallOptions, Matched, MayExist, Mdb, MdbKey, MdbOptions, Mdix, Mirred, MirredAction, MirredOptions, MplsEncap, MplsEntry, MplsHop, MplsRoute, MplsRouteOptions, Mst, MstOptions, MustExist, NatFlags, NatTo, Neighbor, NeighborOptions, NeighborState, Netem, NetemChance, NetemCorrelation, NetemGilbertElliott, NetemLossModel, NetemOptions, NetemSlot, NetemState, Netkit, NetlinkDifference, NetlinkError, NetlinkErrorInit, NetlinkLimits, Netns, NetnsId, NetnsRef, NewAddress, NewLink, NewPeer, NewRoute, Nexthop, NexthopBucket, NexthopOptions, NftBitwise, NftBitwiseOperation, NftByteOrderOperation, NftByteorder, NftChain, NftChainCounters, NftChainOptions, NftChecksumType, NftCmp, NftCompareOperation, NftConnlimit, NftCounter, NftCt, NftCtExpectation, NftCtHelper, NftCtKey, NftCtPolicy, NftCtTimeout, NftData, NftDup, NftDynset, NftDynsetOperation, NftElement, NftElements, NftElementsOptions, NftExpression, NftExtensionHeaderOperation, NftExthdr, NftFamily, NftFib, NftFibResult, NftFlowHook, NftFlowOffload, NftFlowtable, NftFlowtableOptions, NftFwd, NftGeneration, NftHash, NftHashType, NftHook, NftImmediate, NftLast, NftLimit, NftLimitType, NftLog, NftLogLevel, NftLookup, NftMasq, NftMeta, NftMetaKey, NftNat, NftNatType, NftNotrack, NftNumgen, NftNumgenType, NftObject, NftObjectData, NftObjectOptions, NftObjref, NftOsf, NftPayload, NftPayloadBase, NftPolicy, NftQueue, NftQuota, NftRange, NftRangeOperation, NftRedir, NftReject, NftRejectType, NftRt, NftRtKey, NftRule, NftRuleCompat, NftRuleOptions, NftSet, NftSetDescription, NftSetField, NftSetOptions, NftSetPolicy, NftSocket, NftSocketKey, NftState, NftSynproxy, NftTable, NftTableOptions, NftTproxy, NftTrace, NftTraceType, NftTunnel, NftTunnelMatchKey, NftVerdict, NftVerdictCode, NftXfrm, NftXfrmKey, Nftables, Nlmon, NoLinkReason, Numgen, ObjectRef, OverrunEvent, OvsFailure, OvsVerb, OvsdbError, OvsdbErrorInit, OwnWrites, PacketSizes, PacketType, PairedKind, Part, Path, Pause, PauseSettings, Pedit, PeditKey, PeditOptions, Police, PoliceOptions, Ports, PrioOptions, PriorityName, Protocol, Protocol$1, Qdisc, QdiscOptions, QueueOptions, Range, Rate, RateLinkLayer, RateMatching, RawAttribute, RawSet, Recreate, Replaced, RingSettings, Rings, RmonStatistics, Route, RouteHop, RouteKey, RouteMetrics, RouteOptions, RouteTable, RouteType, RplEncap, Rule, Rule$1, RuleAction, RuleOptions, Seg6Encap, Seg6LocalEncap, Segments, SetDefinition, SetUpdate, Settable, SettableOf, SfqOptions, SharedKind, Sit, Skbedit, SkbeditOptions, Source, StackedKind, StandardStatistics, Stateful, Statement, Symhash, Sysctl, SysctlValue, Sysctls, Table, TableDefinition, TableFamily, TableRef, TargetOptions, Tbf, TbfOptions, TcpDataSplit, TcpTimeouts, TrafficClass, TrafficClassOptions, TrafficStatistics, Transceiver, Tun, TunnelHeaderOptions, TunnelHeaderState, TunnelKey, TunnelKeyAction, TunnelKeyOptions, TunnelKind, TypeName, U32, U32Mark, U32Match, U32Next, U32Options, UdpTimeouts, ValueOf, Values, Vcan, VerdictValue, Veth, Vf, VfSettings, VfStatistics, VfTxRate, VfVlan, Vlan, VlanAction, VlanActionKind, VlanActionOptions, VlanDevice, VlanOptions, VlanRange, VlanState, Vni, VniOptions, VniRange, VniStatistics, Vrf, VrfPort, Vti, Vti6, Vxlan, Wireguard, WireguardPeer, WireguardPeerSettings, WireguardSettings, WireguardState, Writes, Written, WrittenHeader, Xdp, XdpMode, XdpSettings, Xfrm, XfrmEncap, addAddress, changeTable, clearImpairment, deleteAddress, deleteTable, getFeatures, getSysctl, impair, listAddresses, listNftTables, listSysctls, readCounters, readTable, replaceAddress, replaceTable, setFeatures, setSysctl };