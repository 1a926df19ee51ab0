import { Iteration, OvsdbError } from "./common.js";
import { CallOptions, ColumnName, Id, InsertRow, NewRow, OvsdbSession, RowOf, SessionOptions, TypedSchema, UpdateRow, Written } from "./ovsdb-client.js";

// src/openvswitch/appctl/replies/bonds.d.ts
/** A bond, in short. */
interface OvsBond {
  /** The port's name. */
  name: string;
  /** `active-backup`, `balance-slb` or `balance-tcp`. */
  mode: string;
  /** The recirculation that it has; 0 for none. */
  recircId: number;
  /** The interfaces of it. */
  members: string[];
}
/** A bond as it is at work. */
interface OvsBondState {
  /** The port's name. */
  name: string;
  /** `active-backup`, `balance-slb` or `balance-tcp`. */
  mode: string;
  /** Milliseconds until a member that came up is used. */
  upDelay: number;
  /** Milliseconds until a member that went down is no longer used. */
  downDelay: number;
  /** Milliseconds until its load is redistributed; absent where it is not. */
  nextRebalance?: number;
  /** `off`, `configured` or `negotiated`. */
  lacpStatus: string;
  /** The member that an active-backup bond prefers, whether there is such a member or not. */
  primary?: string;
  /** The one that carries what is not spread; absent where none is up. */
  activeMember?: {
    name: string;
    mac: string;
  };
  /** The interfaces of it. */
  members: OvsBondMember[];
  /** Everything that is reported, by ovs-vswitchd's own names, such as `bond-hash-basis`. */
  details: Record<string, string>;
}
/** An interface of a bond. */
interface OvsBondMember {
  /** The interface's name. */
  name: string;
  /** Whether it carries packets. */
  enabled: boolean;
  /** Whether it is the active one. */
  active: boolean;
  /** Whether it could be enabled: its link is up, and LACP agrees. */
  mayEnable: boolean;
  /** What is spread over it, by hash, in kilobytes of late. */
  hashes: {
    hash: number;
    load: bigint;
  }[];
  /** Everything else that is reported, one line each, such as `updelay expires in 80 ms`. */
  notes: string[];
}
/** A command of a daemon. */
interface AppctlCommand {
  /** Such as `fdb/show`. */
  name: string;
  /** Its arguments, as the daemon writes them, such as `[bridge]`; empty for none. */
  usage: string;
}
/** Which program a daemon is. */
interface AppctlVersion {
  /** Such as `ovs-vswitchd`. */
  program: string;
  /** Such as `3.1.0`. */
  version: string;
  /** All that it says, in lines, such as the version of the library that it is built with. */
  text: string;
}
/** How often what happened in a daemon. */
interface AppctlCoverage {
  /** The events that happened at all. */
  counters: AppctlCounter[];
  /** How many never did. */
  neverHit: number;
}
/** An event and how often it happened. */
interface AppctlCounter {
  /** Such as `xlate_actions`. */
  name: string;
  /** Times a second: of late, and for longer. */
  rates: {
    last5Seconds: number;
    lastMinute: number;
    lastHour: number;
  };
  /** Times since the daemon began. */
  total: bigint;
}
/** How much a daemon logs. */
type AppctlLogLevel = 'off' | 'emer' | 'err' | 'warn' | 'info' | 'dbg';
/** How much a module of a daemon logs, by where to. */
interface AppctlLogLevels {
  /** Such as `bridge`. */
  module: string;
  /** To its standard error. */
  console: AppctlLogLevel;
  /** To the system's log. */
  syslog: AppctlLogLevel;
  /** To its own log. */
  file: AppctlLogLevel;
}
/** A datapath with the bridges that it carries. */
interface OvsDatapath {
  /** Its name with its type, as `dpctl` takes it, such as `netdev@ovs-netdev`. */
  name: string;
  /** `system` for the kernel's, `netdev` for that of ovs-vswitchd itself. */
  type: string;
  /** Packets that a flow of the datapath matched. */
  hits: bigint;
  /** Packets that ovs-vswitchd was asked about. */
  misses: bigint;
  /** Sorted by name. */
  bridges: OvsDatapathBridge[];
}
/** A bridge on a datapath. */
interface OvsDatapathBridge {
  /** The bridge's name. */
  name: string;
  /** Its own included. */
  ports: OvsDatapathPort[];
}
/** A port of a bridge, as it is on its datapath. */
interface OvsDatapathPort {
  /** The interface's name. */
  name: string;
  /** The OpenFlow port; 65534 for the bridge's own. */
  ofport: number;
  /**
   * The port of the datapath, which flows have as `in_port`; absent if it has none, as for patch ports.
   */
  datapathPort?: number;
  /** Its type, such as `system`, `tap` or `vxlan`. */
  type: string;
  /** Its active options, such as `remote_ip`. */
  options: Record<string, string>;
}
/** A MAC address that a bridge knows. */
interface OvsFdbEntry {
  /** Such as `0a:00:00:00:00:01`. */
  mac: string;
  /** The VLAN; 0 for none. */
  vlan: number;
  /** The OpenFlow port it was seen on; 65534 for the bridge's own. */
  ofport: number;
  /** Seconds since it was seen; absent where it is static. */
  age?: number;
  /** Whether it was put there and does not age; Open vSwitch 2.16 and later have such. */
  static: boolean;
}
/** What a bridge has learned so far. */
interface OvsFdbStatistics {
  /** MAC addresses in the table, static ones included. */
  entries: number;
  /** How many can be. */
  maxEntries: number;
  /** Static ones; absent in Open vSwitch before 2.16. */
  staticEntries?: number;
  /** How many were learned ever. */
  learned: bigint;
  /** How many of these expired. */
  expired: bigint;
  /** How many gave way to others because the table was full. */
  evicted: bigint;
  /** How often one moved to another port. */
  moved: bigint;
}
/** A flow of a datapath. */
interface OvsDatapathFlow {
  /** Its identifier; only with `verbose`. */
  ufid?: string;
  /**
   * What packets must have, by field, as ovs-vswitchd writes it: `{ in_port: '6', eth_type: '0x0800',
   * ipv4: 'frag=no' }`. What follows a VLAN tag is in `encap`.
   */
  key: Record<string, string>;
  /** Packets that matched. */
  packets: bigint;
  /** Their bytes. */
  bytes: bigint;
  /** Seconds since the last of them; absent where there was none. */
  used?: number;
  /** The TCP flags that were seen, such as `SFP.`. */
  flags?: string;
  /** The actions on them, as ovs-vswitchd writes them, such as `push_vlan(vid=10,pcp=0),7`. */
  actions: string;
  /**
   * For the netdev datapath, the thread that handles it, such as `main` or `pmd on cpu core: 3`.
   */
  thread?: string;
  /** Everything else that is reported, such as `{ dp: 'ovs', offloaded: 'yes' }`. */
  more: Record<string, string>;
}
/** The LACP state of a bond. */
interface OvsLacpState {
  /** The port's name. */
  name: string;
  /** Whether it begins to speak, or answers only. */
  active: boolean;
  /** Whether the other side agreed. */
  negotiated: boolean;
  /** The MAC address that this side is known by. */
  systemId: string;
  /** Of two systems the lower one decides. */
  systemPriority: number;
  /** The key of the links that may be one; absent where it has none yet. */
  aggregationKey?: number;
  /** How often it speaks: every second, or every 30 seconds. */
  time: 'fast' | 'slow';
  /** The interfaces of it, sorted by name. */
  members: OvsLacpMember[];
}
/** An interface of a bond with LACP. */
interface OvsLacpMember {
  /** The interface's name. */
  name: string;
  /** How new what is known of the other side is. */
  status: 'current' | 'expired' | 'defaulted';
  /** Whether it carries packets of the bond. */
  attached: boolean;
  /** The number that it has for LACP. */
  portId: number;
  /** Of two ports the lower one is preferred. */
  portPriority: number;
  /** Whether the bond may use it, as LACP has it. */
  mayEnable: boolean;
  /** This side. */
  actor: OvsLacpSide;
  /** The other side, as it reported itself; zeros if it did not. */
  partner: OvsLacpSide;
}
/** One side of a link with LACP. */
interface OvsLacpSide {
  /** A MAC address. */
  systemId: string;
  /** Of two systems the lower one decides. */
  systemPriority: number;
  /** The number of its port. */
  portId: number;
  /** Of two ports the lower one is preferred. */
  portPriority: number;
  /** The same for all links that may be one. */
  key: number;
  /** Such as `activity`, `aggregation`, `synchronized`, `collecting`, `distributing`. */
  state: string[];
}
/** The path of a packet through a switch. */
interface OvsTrace {
  /**
   * Each time that the packet goes through the bridges: once, and again whenever the datapath
   * recirculates it, as after connection tracking.
   */
  passes: OvsTracePass[];
}
/** A packet on its way from the datapath through the bridges and back. */
interface OvsTracePass {
  /** Why it came again; absent of the first. */
  recirculation?: {
    /** Such as `0x4`. */id: string; /** In ovs-vswitchd's words, such as `resume conntrack with ct_state=est|trk`. */
    reason?: string; /** Whatever else it says, a line each, such as the flow that NAT makes of it. */
    notes: string[];
  };
  /** The packet as it comes: a flow as ovs-ofctl(8) writes it. */
  flow: string;
  /** The bridges it goes through. */
  bridges: OvsTraceNode[];
  /** The final packet; equal to `flow` if nothing changed it. */
  finalFlow: string;
  /** What of the packet was looked at: others that are the same in this go the same way. */
  megaflow: string;
  /** What the datapath does, such as `push_vlan(vid=10,pcp=0),7`; `drop` for nothing. */
  datapathActions: string;
  /** Why each such packet goes through ovs-vswitchd; empty where the datapath manages. */
  slowPath: string[];
  /** Why the packet is dropped, where its way could not be found out. */
  failure?: string;
}
/** A step on the way of a packet. */
interface OvsTraceNode {
  /**
   * - `bridge`: a bridge that it enters
   * - `table`: a table, and the flow of it that it matches
   * - `actionSet`: the actions that were put off until the end
   * - `bucket`: a bucket of a group
   * - `thaw`: where it goes on after a recirculation
   * - `action`: an action of a flow
   * - `detail`, `warning`, `error`: a word on what is before it
   */
  kind: 'bridge' | 'table' | 'actionSet' | 'bucket' | 'thaw' | 'action' | 'detail' | 'warning' | 'error';
  /** As ovs-vswitchd writes it: of an action all of it, of a table the whole line. */
  text: string;
  /** Of a bridge, its name. */
  bridge?: string;
  /** Of a table, its number. */
  table?: number;
  /** Of a table, what its flow matches: empty for everything, absent where no flow matched. */
  match?: string;
  /** Of a table, the priority of its flow. */
  priority?: number;
  /** Of a table, the cookie of its flow, such as `0xabc`, unless it is 0. */
  cookie?: string;
  /** Of a bucket, its number. */
  bucket?: number;
  /**
   * What comes of it, in order: the tables of a bridge, the actions of a table; of an action the words
   * on it, and the tables, buckets and bridges that it leads to.
   */
  steps: OvsTraceNode[];
}
/** A device that packets of tunnels are taken off the underlay for. */
interface OvsTunnelPort {
  /** Its name, such as `vxlan_sys_4789`. */
  name: string;
  /** The port of the datapath. */
  datapathPort: number;
  /** How many tunnels use it. */
  references: number;
}
/** A route that tunnels take. */
interface OvsTunnelRoute {
  /** `kernel` for one that was read from the kernel, `user` for one that `ovs/route/add` made. */
  origin: 'kernel' | 'user';
  /** Where to: a prefix, such as `192.0.2.0/24`. */
  destination: string;
  /** The device, mostly a bridge. */
  device: string;
  /** The next hop; absent where the destination is on the link. */
  gateway?: string;
  /** The address that packets come from. */
  source?: string;
  /** The mark that packets must have. */
  mark?: number;
  /** Whether the destination is an address of this machine. */
  local: boolean;
  /** The kernel's table, where it is not the main one; Open vSwitch 3.6 and later. */
  table?: number;
}
/** Who has an address of an underlay. */
interface OvsTunnelNeighbor {
  /** An IPv4 or IPv6 address. */
  address: string;
  /** Whose it is. */
  mac: string;
  /** The bridge that it was learned on. */
  bridge: string;
}
/** Which flows of datapaths to list. */
interface DatapathFlowOptions extends CallOptions {
  /** Those that this bridge's packets have: `dpif/dump-flows`. */
  bridge?: string | undefined;
  /**
   * All of this datapath, such as `netdev@ovs-netdev`: `dpctl/dump-flows`. Without it and `bridge` those of
   * the only datapath there is.
   */
  datapath?: string | undefined;
  /** What packets of them have, as ovs-ofctl(8) writes it, such as `tcp,in_port=1`; not with `bridge`. */
  filter?: string | undefined;
  /** Where they are active, such as `offloaded`; ovs-dpctl(8). Not with `bridge`. */
  type?: string | undefined;
  /** Report every field, and the `ufid`. Default false. */
  verbose?: boolean | undefined;
  /** Report ports by their names; by default only with `verbose`. */
  names?: boolean | undefined;
}
/** How to trace a packet. */
interface TraceOptions extends CallOptions {
  /**
   * What connection tracking finds, each time that it is asked, such as `['trk,new', 'trk,est']`; by default
   * `trk,new`.
   */
  ctNext?: readonly string[] | undefined;
  /** Report ports by their names. Default false. */
  names?: boolean | undefined;
  /**
   * Do what the packet would do: learn its address, send what goes to a controller. With true a packet is
   * made of the flow; or the frame itself, in hexadecimal. Default false.
   */
  packet?: boolean | string | undefined;
}
/** What a change of levels is about; by default all. */
interface LogLevelOptions extends CallOptions {
  /** A module, such as `bridge`. */
  module?: string | undefined;
  /** Where the messages go. */
  destination?: 'console' | 'syslog' | 'file' | undefined;
}
/**
 * The commands of ovs-appctl(8): typed where their replies have a structure, as text otherwise. A request for
 * something that ovs-vswitchd does not have, or that another daemon does not support, rejects with
 * `OVS_COMMAND_FAILED` or `OVS_UNKNOWN_COMMAND`, with the daemon's message in `details`. A reply that is laid out
 * as in no version that is known is `OVS_UNREADABLE_REPLY`, with the line in `details`; `call` has its text.
 */
declare abstract class AppctlCommands {
  #private;
  /**
   * Runs a command of the daemon, and resolves with its output as ovs-appctl(8) prints it; the output of some
   * commands does not end in a newline.
   */
  call(command: string, args?: readonly string[], options?: CallOptions): Promise<string>;
  /**
   * The same with the output as JSON: `ovs-appctl --format json`, since Open vSwitch 3.4. Older ones reject it with
   * `OVS_UNKNOWN_COMMAND`, and do nothing. Of a command that has only text it is `{ 'reply-format': 'plain', reply:
   * TEXT }`.
   */
  callJson(command: string, args?: readonly string[], options?: CallOptions): Promise<unknown>;
  /** Lists the commands of the daemon: `list-commands`. */
  commands(options?: CallOptions): Promise<AppctlCommand[]>;
  /** Returns the daemon's program and version: `version`. */
  version(options?: CallOptions): Promise<AppctlVersion>;
  /** Returns the daemon's event counters: `coverage/show`. */
  getCoverage(options?: CallOptions): Promise<AppctlCoverage>;
  /**
   * Returns the number of objects in the daemon's memory, such as `{ ports: 17, rules: 276 }`: `memory/show`.
   */
  getMemory(options?: CallOptions): Promise<Record<string, number>>;
  /** Lists the log levels of the daemon's modules: `vlog/list`. */
  listLogLevels(options?: CallOptions): Promise<AppctlLogLevels[]>;
  /** Sets the log level of one module or of all, for one destination or for all: `vlog/set`. */
  setLogLevel(level: AppctlLogLevel, options?: LogLevelOptions): Promise<void>;
  /** Lists the MAC addresses in a bridge's FDB: `fdb/show`. */
  listFdb(bridge: string, options?: CallOptions): Promise<OvsFdbEntry[]>;
  /** Flushes the learned MAC addresses of a bridge, or of every bridge: `fdb/flush`. */
  flushFdb(bridge?: string, options?: CallOptions): Promise<void>;
  /** Returns the learning statistics of a bridge's FDB: `fdb/stats-show`. */
  getFdbStatistics(bridge: string, options?: CallOptions): Promise<OvsFdbStatistics>;
  /** Lists the datapaths with their bridges and ports: `dpif/show`. */
  listDatapaths(options?: CallOptions): Promise<OvsDatapath[]>;
  /**
   * Lists the datapath flows of a bridge, `dpif/dump-flows`, or of a datapath, `dpctl/dump-flows`.
   */
  listDatapathFlows(options?: DatapathFlowOptions): Promise<OvsDatapathFlow[]>;
  /**
   * Traces a packet through a bridge: `ofproto/trace`.
   *
   * @param flow the packet, as ovs-ofctl(8) writes flows: `in_port=eth1,tcp,nw_dst=192.0.2.1`
   */
  trace(bridge: string, flow: string, options?: TraceOptions): Promise<OvsTrace>;
  /**
   * Waits until the datapath flows match the bridges' current configuration: `revalidator/wait`.
   */
  waitForRevalidators(options?: CallOptions): Promise<void>;
  /** Lists the bonds with their members: `bond/list`. */
  listBonds(options?: CallOptions): Promise<OvsBond[]>;
  /** Returns the state of a bond, or of every bond: `bond/show`. */
  listBondStates(port?: string, options?: CallOptions): Promise<OvsBondState[]>;
  /** Returns the LACP state of a bond, or of every bond with LACP: `lacp/show`. */
  listLacpStates(port?: string, options?: CallOptions): Promise<OvsLacpState[]>;
  /** Lists the ports at which the netdev datapath receives tunnel packets: `tnl/ports/show`. */
  listTunnelPorts(options?: CallOptions): Promise<OvsTunnelPort[]>;
  /** Lists the routes that the netdev datapath uses for tunnels: `ovs/route/show`. */
  listTunnelRoutes(options?: CallOptions): Promise<OvsTunnelRoute[]>;
  /** Lists the neighbours that the netdev datapath uses for tunnels: `tnl/neigh/show`. */
  listTunnelNeighbors(options?: CallOptions): Promise<OvsTunnelNeighbor[]>;
}
/**
 * A connection to a daemon of Open vSwitch or OVN, with the commands of ovs-appctl(8). Calls may overlap:
 * the daemon carries them out one after the other, in the order they were made, so one that waits for
 * something holds up those after it, also when nobody waits for it any more. An idle one does not keep the
 * process alive.
 */
declare class AppctlClient extends AppctlCommands implements AsyncDisposable {
  #private;
  /** The control socket that it is connected to, as `unix:PATH`. */
  get remote(): string;
  /** Whether the connection is open. */
  get open(): boolean;
  /**
   * Resolves when the connection is closed: with the error that ended it, or with `undefined` after
   * `close()`. Never rejects, and does not keep the process alive.
   */
  get closed(): Promise<OvsdbError | undefined>;
  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** How to connect to a daemon; all of it optional. */
interface ConnectAppctlOptions {
  /**
   * The folder with the daemon's pid file and control socket. Default: what OVS_RUNDIR names, else
   * /var/run/openvswitch; of targets that begin with `ovn` what OVN_RUNDIR names, else /var/run/ovn.
   */
  rundir?: string | undefined;
  /** Milliseconds the attempt to connect may take. Default 5000. */
  connectTimeout?: number | undefined;
  /**
   * Milliseconds that each call may take that has no `timeout` of its own; 0 and Infinity mean no limit.
   * Default 10000.
   */
  callTimeout?: number | undefined;
  /** Ends the attempt to connect. */
  signal?: AbortSignal | undefined;
}
/** A row of table AutoAttach. It is deleted when no row refers to it any more. */
interface AutoAttachRow {
  readonly _uuid: Id<'AutoAttach'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** Keys: 0 to 16777215. Values: 0 to 4095. */
  readonly mappings: ReadonlyMap<number, number>;
  readonly system_description: string;
  readonly system_name: string;
}
/**
 * A row of table Bridge. It is deleted when no row refers to it any more. No two rows have the
 * same name.
 */
interface BridgeRow {
  readonly _uuid: Id<'Bridge'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly auto_attach: Id<'AutoAttach'> | undefined;
  readonly controller: readonly Id<'Controller'>[];
  /** Not kept when the server starts again. */
  readonly datapath_id: string | undefined;
  readonly datapath_type: string;
  readonly datapath_version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly fail_mode: 'secure' | 'standalone' | undefined;
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly flood_vlans: readonly number[];
  /** Keys: 0 to 254. */
  readonly flow_tables: ReadonlyMap<number, Id<'Flow_Table'>>;
  readonly ipfix: Id<'IPFIX'> | undefined;
  readonly mcast_snooping_enable: boolean;
  readonly mirrors: readonly Id<'Mirror'>[];
  /** Set on insert only. */
  readonly name: string;
  readonly netflow: Id<'NetFlow'> | undefined;
  readonly other_config: Readonly<Record<string, string>>;
  readonly ports: readonly Id<'Port'>[];
  readonly protocols: readonly ('OpenFlow10' | 'OpenFlow11' | 'OpenFlow12' | 'OpenFlow13' | 'OpenFlow14' | 'OpenFlow15')[];
  readonly rstp_enable: boolean;
  /** Not kept when the server starts again. */
  readonly rstp_status: Readonly<Record<string, string>>;
  readonly sflow: Id<'sFlow'> | undefined;
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>;
  readonly stp_enable: boolean;
}
/** A row of table CT_Timeout_Policy. It is deleted when no row refers to it any more. */
interface CT_Timeout_PolicyRow {
  readonly _uuid: Id<'CT_Timeout_Policy'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  /** Values: 0 to 4294967295. */
  readonly timeouts: Readonly<Partial<Record<'icmp_first' | 'icmp_reply' | 'tcp_close' | 'tcp_close_wait' | 'tcp_established' | 'tcp_fin_wait' | 'tcp_last_ack' | 'tcp_retransmit' | 'tcp_syn_recv' | 'tcp_syn_sent' | 'tcp_syn_sent2' | 'tcp_time_wait' | 'tcp_unack' | 'udp_first' | 'udp_multiple' | 'udp_single', number>>>;
}
/** A row of table CT_Zone. It is deleted when no row refers to it any more. */
interface CT_ZoneRow {
  readonly _uuid: Id<'CT_Zone'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly timeout_policy: Id<'CT_Timeout_Policy'> | undefined;
}
/** A row of table Controller. It is deleted when no row refers to it any more. */
interface ControllerRow {
  readonly _uuid: Id<'Controller'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly connection_mode: 'in-band' | 'out-of-band' | undefined;
  /** At least 25. */
  readonly controller_burst_limit: number | undefined;
  /** 1 to 512. */
  readonly controller_queue_size: number | undefined;
  /** At least 100. */
  readonly controller_rate_limit: number | undefined;
  readonly enable_async_messages: boolean | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly inactivity_probe: number | undefined;
  /** Not kept when the server starts again. */
  readonly is_connected: boolean;
  readonly local_gateway: string | undefined;
  readonly local_ip: string | undefined;
  readonly local_netmask: string | undefined;
  /** At least 1000. */
  readonly max_backoff: number | undefined;
  readonly other_config: Readonly<Record<string, string>>;
  /** Not kept when the server starts again. */
  readonly role: 'master' | 'other' | 'slave' | undefined;
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>;
  readonly target: string;
  readonly type: 'primary' | 'service' | undefined;
}
/** A row of table Datapath. It is deleted when no row refers to it any more. */
interface DatapathRow {
  readonly _uuid: Id<'Datapath'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly capabilities: Readonly<Record<string, string>>;
  /** Keys: 0 to 65535. */
  readonly ct_zones: ReadonlyMap<number, Id<'CT_Zone'>>;
  readonly datapath_version: string;
  readonly external_ids: Readonly<Record<string, string>>;
}
/** A row of table Flow_Sample_Collector_Set. No two rows have the same id, bridge. */
interface Flow_Sample_Collector_SetRow {
  readonly _uuid: Id<'Flow_Sample_Collector_Set'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly bridge: Id<'Bridge'>;
  readonly external_ids: Readonly<Record<string, string>>;
  /** 0 to 4294967295. */
  readonly id: number;
  readonly ipfix: Id<'IPFIX'> | undefined;
}
/** A row of table Flow_Table. It is deleted when no row refers to it any more. */
interface Flow_TableRow {
  readonly _uuid: Id<'Flow_Table'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  /** At least 0. */
  readonly flow_limit: number | undefined;
  readonly groups: readonly string[];
  readonly name: string | undefined;
  readonly overflow_policy: 'evict' | 'refuse' | undefined;
  /** At most 3 elements. */
  readonly prefixes: readonly string[];
}
/** A row of table IPFIX. It is deleted when no row refers to it any more. */
interface IPFIXRow {
  readonly _uuid: Id<'IPFIX'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** 0 to 4200. */
  readonly cache_active_timeout: number | undefined;
  /** 0 to 4294967295. */
  readonly cache_max_flows: number | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  /** 0 to 4294967295. */
  readonly obs_domain_id: number | undefined;
  /** 0 to 4294967295. */
  readonly obs_point_id: number | undefined;
  readonly other_config: Readonly<Record<string, string>>;
  /** 1 to 4294967295. */
  readonly sampling: number | undefined;
  readonly targets: readonly string[];
}
/**
 * A row of table Interface. It is deleted when no row refers to it any more. No two rows have the
 * same name.
 */
interface InterfaceRow {
  readonly _uuid: Id<'Interface'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** Not kept when the server starts again. */
  readonly admin_state: 'down' | 'up' | undefined;
  readonly bfd: Readonly<Record<string, string>>;
  /** Not kept when the server starts again. */
  readonly bfd_status: Readonly<Record<string, string>>;
  /** Not kept when the server starts again. */
  readonly cfm_fault: boolean | undefined;
  /** Not kept when the server starts again. */
  readonly cfm_fault_status: readonly string[];
  readonly cfm_flap_count: number | undefined;
  /** 0 to 100. Not kept when the server starts again. */
  readonly cfm_health: number | undefined;
  readonly cfm_mpid: number | undefined;
  /** Not kept when the server starts again. */
  readonly cfm_remote_mpids: readonly number[];
  /** Not kept when the server starts again. */
  readonly cfm_remote_opstate: 'down' | 'up' | undefined;
  /** Not kept when the server starts again. */
  readonly duplex: 'full' | 'half' | undefined;
  readonly error: string | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  /** 0 to 4294967295. Not kept when the server starts again. */
  readonly ifindex: number | undefined;
  /** At least 0. */
  readonly ingress_policing_burst: number;
  /** At least 0. */
  readonly ingress_policing_kpkts_burst: number;
  /** At least 0. */
  readonly ingress_policing_kpkts_rate: number;
  /** At least 0. */
  readonly ingress_policing_rate: number;
  /** Not kept when the server starts again. */
  readonly lacp_current: boolean | undefined;
  /** Not kept when the server starts again. */
  readonly link_resets: number | undefined;
  /** Not kept when the server starts again. */
  readonly link_speed: number | undefined;
  /** Not kept when the server starts again. */
  readonly link_state: 'down' | 'up' | undefined;
  readonly lldp: Readonly<Record<string, string>>;
  readonly mac: string | undefined;
  /** Not kept when the server starts again. */
  readonly mac_in_use: string | undefined;
  /** Not kept when the server starts again. */
  readonly mtu: number | undefined;
  /** At least 1. */
  readonly mtu_request: number | undefined;
  /** Set on insert only. */
  readonly name: string;
  readonly ofport: number | undefined;
  /** 1 to 65279. */
  readonly ofport_request: number | undefined;
  readonly options: Readonly<Record<string, string>>;
  readonly other_config: Readonly<Record<string, string>>;
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>;
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>;
  readonly type: string;
}
/**
 * A row of table Manager. It is deleted when no row refers to it any more. No two rows have the
 * same target.
 */
interface ManagerRow {
  readonly _uuid: Id<'Manager'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly connection_mode: 'in-band' | 'out-of-band' | undefined;
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
/** A row of table Mirror. It is deleted when no row refers to it any more. */
interface MirrorRow {
  readonly _uuid: Id<'Mirror'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly name: string;
  /** A reference goes when its row is deleted. */
  readonly output_port: Id<'Port'> | undefined;
  /** 1 to 4095. */
  readonly output_vlan: number | undefined;
  readonly select_all: boolean;
  /** A reference goes when its row is deleted. */
  readonly select_dst_port: readonly Id<'Port'>[];
  /** A reference goes when its row is deleted. */
  readonly select_src_port: readonly Id<'Port'>[];
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly select_vlan: readonly number[];
  /** 14 to 65535. */
  readonly snaplen: number | undefined;
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>;
}
/** A row of table NetFlow. It is deleted when no row refers to it any more. */
interface NetFlowRow {
  readonly _uuid: Id<'NetFlow'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** At least -1. */
  readonly active_timeout: number;
  readonly add_id_to_interface: boolean;
  /** 0 to 255. */
  readonly engine_id: number | undefined;
  /** 0 to 255. */
  readonly engine_type: number | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  /** At least one element. */
  readonly targets: readonly string[];
}
/** A row of table Open_vSwitch. The table has at most 1 row. */
interface Open_vSwitchRow {
  readonly _uuid: Id<'Open_vSwitch'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly bridges: readonly Id<'Bridge'>[];
  readonly cur_cfg: bigint;
  readonly datapath_types: readonly string[];
  readonly datapaths: Readonly<Record<string, Id<'Datapath'>>>;
  readonly db_version: string | undefined;
  readonly dpdk_initialized: boolean;
  readonly dpdk_version: string | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly iface_types: readonly string[];
  readonly manager_options: readonly Id<'Manager'>[];
  readonly next_cfg: bigint;
  readonly other_config: Readonly<Record<string, string>>;
  readonly ovs_version: string | undefined;
  readonly ssl: Id<'SSL'> | undefined;
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, string>>;
  readonly system_type: string | undefined;
  readonly system_version: string | undefined;
}
/**
 * A row of table Port. It is deleted when no row refers to it any more. No two rows have the same
 * name.
 */
interface PortRow {
  readonly _uuid: Id<'Port'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly bond_active_slave: string | undefined;
  readonly bond_downdelay: number;
  readonly bond_fake_iface: boolean;
  readonly bond_mode: 'active-backup' | 'balance-slb' | 'balance-tcp' | undefined;
  readonly bond_updelay: number;
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly cvlans: readonly number[];
  readonly external_ids: Readonly<Record<string, string>>;
  readonly fake_bridge: boolean;
  /** At least one element. */
  readonly interfaces: readonly Id<'Interface'>[];
  readonly lacp: 'active' | 'off' | 'passive' | undefined;
  readonly mac: string | undefined;
  /** Set on insert only. */
  readonly name: string;
  readonly other_config: Readonly<Record<string, string>>;
  readonly protected: boolean;
  readonly qos: Id<'QoS'> | undefined;
  /** Not kept when the server starts again. */
  readonly rstp_statistics: Readonly<Record<string, bigint>>;
  /** Not kept when the server starts again. */
  readonly rstp_status: Readonly<Record<string, string>>;
  /** Not kept when the server starts again. */
  readonly statistics: Readonly<Record<string, bigint>>;
  /** Not kept when the server starts again. */
  readonly status: Readonly<Record<string, string>>;
  /** 0 to 4095. */
  readonly tag: number | undefined;
  /** Each: 0 to 4095. At most 4096 elements. */
  readonly trunks: readonly number[];
  readonly vlan_mode: 'access' | 'dot1q-tunnel' | 'native-tagged' | 'native-untagged' | 'trunk' | undefined;
}
/** A row of table QoS. */
interface QoSRow {
  readonly _uuid: Id<'QoS'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly other_config: Readonly<Record<string, string>>;
  /** Keys: 0 to 4294967295. */
  readonly queues: ReadonlyMap<number, Id<'Queue'>>;
  readonly type: string;
}
/** A row of table Queue. */
interface QueueRow {
  readonly _uuid: Id<'Queue'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  /** 0 to 63. */
  readonly dscp: number | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly other_config: Readonly<Record<string, string>>;
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
}
/** A row of table sFlow. It is deleted when no row refers to it any more. */
interface sFlowRow {
  readonly _uuid: Id<'sFlow'>;
  /** Another one after each change of the row. */
  readonly _version: string;
  readonly agent: string | undefined;
  readonly external_ids: Readonly<Record<string, string>>;
  readonly header: number | undefined;
  readonly polling: number | undefined;
  readonly sampling: number | undefined;
  /** At least one element. */
  readonly targets: readonly string[];
}
/** The tables of Open_vSwitch: their rows, what an insert must give, what stays as inserted. */
type Open_vSwitchTables = {
  AutoAttach: {
    row: AutoAttachRow;
    required: never;
    immutable: never;
  };
  Bridge: {
    row: BridgeRow;
    required: never;
    immutable: 'name';
  };
  CT_Timeout_Policy: {
    row: CT_Timeout_PolicyRow;
    required: never;
    immutable: never;
  };
  CT_Zone: {
    row: CT_ZoneRow;
    required: never;
    immutable: never;
  };
  Controller: {
    row: ControllerRow;
    required: never;
    immutable: never;
  };
  Datapath: {
    row: DatapathRow;
    required: never;
    immutable: never;
  };
  Flow_Sample_Collector_Set: {
    row: Flow_Sample_Collector_SetRow;
    required: 'bridge';
    immutable: never;
  };
  Flow_Table: {
    row: Flow_TableRow;
    required: never;
    immutable: never;
  };
  IPFIX: {
    row: IPFIXRow;
    required: never;
    immutable: never;
  };
  Interface: {
    row: InterfaceRow;
    required: never;
    immutable: 'name';
  };
  Manager: {
    row: ManagerRow;
    required: never;
    immutable: never;
  };
  Mirror: {
    row: MirrorRow;
    required: never;
    immutable: never;
  };
  NetFlow: {
    row: NetFlowRow;
    required: never;
    immutable: never;
  };
  Open_vSwitch: {
    row: Open_vSwitchRow;
    required: never;
    immutable: never;
  };
  Port: {
    row: PortRow;
    required: 'interfaces';
    immutable: 'name';
  };
  QoS: {
    row: QoSRow;
    required: never;
    immutable: never;
  };
  Queue: {
    row: QueueRow;
    required: never;
    immutable: never;
  };
  SSL: {
    row: SSLRow;
    required: never;
    immutable: never;
  };
  sFlow: {
    row: sFlowRow;
    required: never;
    immutable: never;
  };
};
/** The schema of Open_vSwitch, to check and convert by. */
declare const Open_vSwitchSchema: TypedSchema<Open_vSwitchTables>;
/** A table of Open vSwitch's schema. */
type TableName = keyof Open_vSwitchTables & string;
/**
 * A row: its name, where its table has names, or the name of the bridge or port that has it; its
 * UUID, or the first four or more of its characters; `.` for a table's only row; or, in a transaction,
 * a row that it made.
 */
type RecordId<T extends string = string> = string | NewRow<T>;
type Tables = Open_vSwitchTables;
type Stored<T extends TableName, C> = C extends keyof RowOf<Tables, T> ? RowOf<Tables, T>[C] : never;
/** The columns of a table. */
type ColumnOf<T extends TableName> = ColumnName<Tables, T>;
/** The values of a map. */
type MapValue<V> = V extends ReadonlyMap<unknown, infer U> ? U : V extends string | readonly unknown[] ? never : V extends Readonly<Record<string, infer U>> ? U : never;
type MapColumnOf<T extends TableName> = { [C in ColumnOf<T>]: [MapValue<Stored<T, C>>] extends [never] ? never : C }[ColumnOf<T>];
/** `column:key` for every map. */
type KeyOf<T extends TableName> = `${MapColumnOf<T>}:${string}`;
/** One value of a map, or some, to compare with. */
type ValueAt<T extends TableName, K> = K extends `${infer C}:${string}` ? Written<MapValue<Stored<T, C>>> | readonly Written<MapValue<Stored<T, C>>>[] : never;
/** What is read of a row: columns, and values of maps, as `column:key`. */
type Readable<T extends TableName> = ColumnOf<T> | KeyOf<T>;
/** The value of one key as it is read; `undefined` where the map does not have it. */
type KeyValue<T extends TableName, K> = K extends `${infer C}:${string}` ? MapValue<Stored<T, C>> | undefined : never;
/** A column's value, to compare with; of a set, also one element. */
type ElementOf<T extends TableName, C> = Stored<T, C> extends readonly (infer E)[] ? readonly Written<E>[] | Written<E> : Written<Stored<T, C>>;
/**
 * How a column, or the value of a key, compares with what is given. `{...}` compare sets: `{<=}` and
 * `{in}` are true when everything there is among what is given, `{>=}` when everything given is
 * there, `{not-in}` when nothing is. Only these are ever true of a key that is not there.
 */
type Operator = ('=' | '!=' | '<' | '>' | '<=' | '>=') | ('{=}' | '{!=}' | '{<}' | '{>}' | '{<=}' | '{>=}' | '{in}' | '{not-in}');
/** A condition on a column, or on `column:key` of a map. */
type Condition<T extends TableName> = { [C in ColumnOf<T>]: readonly [column: C, operator: Operator, value: ElementOf<T, C>] }[ColumnOf<T>] | { [K in KeyOf<T>]: readonly [key: K, operator: Operator, value: ValueAt<T, K>] }[KeyOf<T>];
type KeySettings<T extends TableName> = { readonly [C in MapColumnOf<T> as `${C}:${string}`]?: Written<MapValue<Stored<T, C>>> };
/** Columns to set, whole or by `column:key`. */
type Settings<T extends TableName> = UpdateRow<Tables, T> & KeySettings<T>;
/** The columns of a new row, whole or by `column:key`. */
type NewRowSettings<T extends TableName> = InsertRow<Tables, T> & KeySettings<T>;
/** A bridge: its row in the Bridge table. */
interface BridgeInfo {
  /** Bridge.name. */
  name: string;
  /** The row's (Bridge._uuid); of a fake bridge, that of its row in Port. */
  uuid: string;
  /** Of a fake bridge, the bridge that it is a VLAN of; else `undefined`. */
  parent: string | undefined;
  /** Of a fake bridge, its VLAN (Port.tag); else `undefined`. */
  vlan: number | undefined;
  /** Bridge:fail_mode; `undefined` when unset. This and what follows is a fake bridge's parent's. */
  failMode: string | undefined;
  /** Bridge:datapath_type; an unset one is `system`. */
  datapathType: string;
  /** Bridge:datapath_id, 16 hexadecimal digits, once ovs-vswitchd has made the bridge. */
  datapathId: string | undefined;
  /** Bridge:protocols; empty for all that are supported. */
  protocols: string[];
  /** Bridge:stp_enable. */
  stp: boolean;
  /** Bridge:rstp_enable. */
  rstp: boolean;
  /** Bridge:mcast_snooping_enable. */
  mcastSnooping: boolean;
  /** Bridge.external_ids; a fake bridge has its own. */
  externalIds: Record<string, string>;
  /** Bridge.other_config. */
  otherConfig: Record<string, string>;
}
/** An interface: its row in the Interface table. */
interface InterfaceInfo {
  /** Interface.name. */
  name: string;
  /** The row's (Interface._uuid). */
  uuid: string;
  /** `system`, `internal`, `vxlan` or any other type of ovs-vswitchd. */
  type: string;
  /** The OpenFlow port number; -1 when ovs-vswitchd failed, `undefined` while it has not tried. */
  ofport: number | undefined;
  /** Interface:mac_in_use. */
  mac: string | undefined;
  /** Interface:error, ovs-vswitchd's own words. */
  error: string | undefined;
  /** Whether it is administratively up, and whether it has a carrier; as ovs-vswitchd last saw. */
  adminState: 'up' | 'down' | undefined;
  /** Whether it has a carrier (Interface.link_state). */
  linkState: 'up' | 'down' | undefined;
  /** Bytes. */
  mtu: number | undefined;
  /** The kernel's index of the device; 0 when there is none, as for a tunnel in the netdev datapath. */
  ifindex: number | undefined;
  /** Interface:options, as strings by their names in ovs-vswitchd.conf.db(5). */
  options: Record<string, string>;
  /** Interface.external_ids. */
  externalIds: Record<string, string>;
  /** Interface.statistics, such as `rx_bytes`; in a watch with that option. */
  statistics?: Record<string, bigint>;
}
/** A port with its interfaces: one, but for a bond. */
interface PortInfo {
  /** Port.name. */
  name: string;
  /** Of the row in the Port table. */
  uuid: string;
  /** The bridge that it is on. */
  bridge: string;
  /** Port:tag. */
  tag: number | undefined;
  /** Port:trunks; empty for all. */
  trunks: number[];
  /** Port:vlan_mode; `undefined` when unset. */
  vlanMode: string | undefined;
  /** Port:bond_mode; `undefined` when unset. */
  bondMode: string | undefined;
  /** Port:lacp; `undefined` when unset. */
  lacp: string | undefined;
  /** The first interface's `type`, `ofport` and `mac`. */
  type: string;
  /** The OpenFlow port number of its one interface (Interface.ofport). */
  ofport: number | undefined;
  /** The Ethernet address of its one interface (Interface.mac_in_use). */
  mac: string | undefined;
  /** Port.external_ids; those of its interfaces are theirs. */
  externalIds: Record<string, string>;
  /** Its interfaces; more than one makes it a bond. */
  interfaces: InterfaceInfo[];
}
/** A port that ovs-vswitchd has applied, so that it has a number. */
interface AppliedPort extends PortInfo {
  /** Its OpenFlow port number, 1 to 65,279 (Interface.ofport). */
  ofport: number;
}
/** For verbs that make something. */
interface MayExist {
  /**
   * Succeed when it exists and matches the request; without it, or when the existing object differs in any option
   * that was passed, the call fails. Default false.
   */
  mayExist?: boolean | undefined;
}
/** For verbs that delete or change something. */
interface IfExists {
  /** Succeed when there is nothing to delete or change. Default false. */
  ifExists?: boolean | undefined;
}
/**
 * Reads the database as the preceding verbs of the transaction leave it. What is read is guarded: when somebody
 * changes it before the commit, nothing is committed and the transaction is built again. So read as few columns as
 * will do. Statistics are not known here. A row that the transaction made has a `NewRow` where others have a UUID.
 */
declare class OvsReader {
  #private;
  /** A row with these columns, by default with all; `undefined` when there is none. */
  get<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, record: RecordId<T>, columns?: readonly C[]): Pick<RowOf<Open_vSwitchTables, T>, C> | undefined;
  /** Returns whether the row exists. */
  exists<T extends TableName>(table: T, record: RecordId<T>): boolean;
  /** Every row of a table with these columns, by default with all. */
  list<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, columns?: readonly C[]): Pick<RowOf<Open_vSwitchTables, T>, C>[];
  /** The rows that meet conditions, with these columns, by default with all. */
  find<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, conditions: readonly Condition<T>[], columns?: readonly C[]): Pick<RowOf<Open_vSwitchTables, T>, C>[];
}
/** For `create`. */
interface CreateRowOptions {
  /** The UUID that the row is to have. Default: one of the server's choice. */
  uuid?: string | undefined;
}
/** What a bridge does when it has no controller, or lost it: Bridge:fail_mode. */
type FailMode = 'standalone' | 'secure';
/** An OpenFlow version: Bridge:protocols. */
type OpenFlowProtocol = 'OpenFlow10' | 'OpenFlow11' | 'OpenFlow12' | 'OpenFlow13' | 'OpenFlow14' | 'OpenFlow15';
/** Options of a bridge: columns of the Bridge table, ovs-vswitchd.conf.db(5). */
interface BridgeOptions {
  /** `standalone`: a learning switch; `secure`: drops what no flow matches. Default: unset. */
  failMode?: FailMode | null | undefined;
  /**
   * `system` (the kernel module) or `netdev` (ovs-vswitchd itself, which needs no module), or
   * another type this Open vSwitch was built with. Default: unset, which is `system`.
   */
  datapathType?: string | undefined;
  /** The datapath id to use, 16 hexadecimal digits: Bridge:other_config:datapath-id. */
  datapathId?: string | undefined;
  /** OpenFlow versions that controllers may use. Default: all that are supported. */
  protocols?: readonly OpenFlowProtocol[] | null | undefined;
  /** IEEE 802.1D spanning tree: Bridge:stp_enable. Of no effect beside `rstp`. Default false. */
  stp?: boolean | undefined;
  /** IEEE 802.1D-2004 rapid spanning tree: Bridge:rstp_enable. Default false. */
  rstp?: boolean | undefined;
  /** Multicast snooping: Bridge:mcast_snooping_enable. Default false. */
  mcastSnooping?: boolean | undefined;
  /** VLANs without learning, 0 to 4095 each: Bridge:flood_vlans. Default: none. */
  floodVlans?: readonly number[] | null | undefined;
  /** Bridge:external_ids, for the caller's own use. */
  externalIds?: Readonly<Record<string, string>> | null | undefined;
  /** Bridge:other_config, such as `{ hwaddr: '02:00:00:00:00:01' }`. */
  otherConfig?: Readonly<Record<string, string>> | null | undefined;
}
/** A fake bridge: a VLAN of another bridge that looks like a bridge, as for the Linux bridge. */
interface FakeBridgeOptions {
  /** The bridge that it is a VLAN of; not itself a fake one. */
  parent: string;
  /** The VLAN, 0 to 4095: of the packets without a tag, 0. */
  vlan: number;
}
/**
 * Options of every tunnel: keys of Interface:options, by their names in ovs-vswitchd.conf.db(5), "Tunnel Options".
 * `'flow'` leaves a value to the flow table.
 */
interface TunnelOptions {
  /** Address of the other end, IPv4 or IPv6, not a multicast one. */
  remote_ip: string | 'flow';
  /** Address of this end; `'flow'` only beside `remote_ip: 'flow'`. Default: as routing decides. */
  local_ip?: string | 'flow' | undefined;
  /** The outer header's ToS byte, a multiple of 4 up to 252, or the inner packet's. Default 0. */
  tos?: number | 'inherit' | undefined;
  /** The outer header's TTL, 0 to 255, or the inner packet's. Default 64. */
  ttl?: number | 'inherit' | undefined;
  /** Whether the outer IPv4 header forbids fragmentation. Default true. */
  df_default?: boolean | undefined;
  /** The mark that outgoing packets get: 0 to 4294967295. */
  egress_pkt_mark?: number | undefined;
}
/** The key (VNI, tunnel id) of a tunnel, whose width is the type's. */
interface KeyOptions<Key = number> {
  /** The key both ways. Default 0, or none. Excludes `in_key` and `out_key`. */
  key?: Key | 'flow' | undefined;
  /** The key that received packets must have. */
  in_key?: Key | 'flow' | undefined;
  /** The key that sent packets get. */
  out_key?: Key | 'flow' | undefined;
}
/** Of tunnels that IPsec may protect; ovs-monitor-ipsec(8) reads them. */
interface IpsecOptions {
  /** The preshared key. */
  psk?: string | undefined;
  /** The file of the other end's own certificate, in PEM. */
  remote_cert?: string | undefined;
  /** The common name in the other end's certificate, signed by a CA. */
  remote_name?: string | undefined;
}
/** Options of a `vxlan` port (RFC 7348). Keys are VNIs: 0 to 16777215. */
interface VxlanPortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
  /** UDP port. Default 4789. */
  dst_port?: number | undefined;
  /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
  csum?: boolean | undefined;
  /** The protocol extensions: group policy, generic protocol extension. */
  exts?: 'gbp' | 'gpe' | 'gbp,gpe' | undefined;
  /** What the tunnel carries. Default `legacy_l2`; `legacy_l3` needs `exts: 'gpe'`. */
  packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap' | undefined;
}
/** Options of a `geneve` port (RFC 8926). Keys are VNIs: 0 to 16777215. */
interface GenevePortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
  /** UDP port. Default 6081. */
  dst_port?: number | undefined;
  /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
  csum?: boolean | undefined;
}
/** Options of a `gre` port (RFC 2890). Keys: 0 to 4294967295. */
interface GrePortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
  /** Whether packets carry a checksum. Default false. */
  csum?: boolean | undefined;
  /** Whether packets carry a sequence number. Default false. */
  seq?: boolean | undefined;
  /** What the tunnel carries. Default `legacy_l2`; `legacy_l3` in the netdev datapath only. */
  packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap' | undefined;
}
/** Options of an `ip6gre` port: GRE over IPv6. Keys: 0 to 4294967295. */
interface Ip6grePortOptions extends TunnelOptions, KeyOptions {
  /** Whether packets carry a checksum. Default false. */
  csum?: boolean | undefined;
  /** Whether packets carry a sequence number. Default false. */
  seq?: boolean | undefined;
}
/** Options of an `erspan` or `ip6erspan` port. Keys are session ids: 0 to 1023. */
interface ErspanPortOptions extends TunnelOptions, KeyOptions {
  /** 1 (type II) or 2 (type III); `'flow'` leaves all of these to the flow table. */
  erspan_ver: 1 | 2 | 'flow';
  /** Version 1: the mirrored traffic's source port, 0 to 1048575. Stored in hexadecimal. */
  erspan_idx?: number | 'flow' | undefined;
  /** Version 2: the mirrored traffic's direction, 0 for ingress, 1 for egress. */
  erspan_dir?: 0 | 1 | 'flow' | undefined;
  /** Version 2: the engine within the system, 0 to 63. Stored in hexadecimal. */
  erspan_hwid?: number | 'flow' | undefined;
}
/** Options of an `stt` port. Keys have 64 bits. */
interface SttPortOptions extends TunnelOptions, KeyOptions<number | bigint>, IpsecOptions {
  /** TCP port. Default 7471. */
  dst_port?: number | undefined;
  /** Whether packets carry a checksum. */
  csum?: boolean | undefined;
}
/** Options of a `lisp` port (RFC 6830). Keys: 0 to 16777215. */
interface LispPortOptions extends TunnelOptions, KeyOptions {
  /** UDP port. Default 4341. */
  dst_port?: number | undefined;
  /** How it shows packets, which have no Ethernet header. Default `legacy_l3`. */
  packet_type?: 'legacy_l3' | 'ptap' | undefined;
}
/** Options of a `gtpu` port (3GPP TS 29.281). Keys are tunnel endpoint ids: 0 to 4294967295. */
interface GtpuPortOptions extends TunnelOptions, KeyOptions {
  /** UDP port. Default 2152. */
  dst_port?: number | undefined;
}
/** Options of a `bareudp` port. */
interface BareudpPortOptions extends TunnelOptions {
  /** UDP port. */
  dst_port: number;
  /** The EtherType that it carries, such as `'0x8847'`, or all of a protocol's. */
  payload_type: 'ip' | 'mpls' | string;
  /** Whether the outer UDP header has a checksum. */
  csum?: boolean | undefined;
}
/** Options of an `srv6` port: L3 in IPv6 with a segment routing header (RFC 8754). */
interface Srv6PortOptions extends TunnelOptions {
  /** The segments, IPv6 addresses with commas between; the first is `remote_ip`. Default: that alone. */
  srv6_segs?: string | undefined;
  /** The outer header's flow label: 0, the inner one's, or a hash of the flow. Default `compute`. */
  srv6_flowlabel?: 'zero' | 'copy' | 'compute' | undefined;
}
/** Options of a `patch` port; `addPatch` creates both at once. */
interface PatchPortOptions {
  /** The name of the other patch port, whose `peer` is this one. */
  peer: string;
}
/** Options of a `dpdk` port. */
interface DpdkPortOptions {
  /** The PCI address or virtual driver. */
  'dpdk-devargs'?: string | undefined;
  /** Receive queues, at least 1. */
  n_rxq?: number | undefined;
  /** Receive descriptors, a power of 2 up to 4096. */
  n_rxq_desc?: number | undefined;
  /** Transmit descriptors, a power of 2 up to 4096. */
  n_txq_desc?: number | undefined;
  /** The MAC address of a VF's representor. */
  'dpdk-vf-mac'?: string | undefined;
  'rx-flow-ctrl'?: boolean | undefined;
  'tx-flow-ctrl'?: boolean | undefined;
  'flow-ctrl-autoneg'?: boolean | undefined;
  /** Learn of the link's state by interrupt. */
  'dpdk-lsc-interrupt'?: boolean | undefined;
}
/** Options of a `dpdkvhostuserclient` port. */
interface VhostClientPortOptions {
  /** The path of the socket that QEMU listens on. */
  'vhost-server-path': string;
  /** 0 to 32. Default 8. */
  'tx-retries-max'?: number | undefined;
}
/** Options of an `afxdp` or `afxdp-nonpmd` port. */
interface AfxdpPortOptions {
  /** Receive queues, at least 1. */
  n_rxq?: number | undefined;
  /** Default `best-effort`. */
  'xdp-mode'?: 'best-effort' | 'native-with-zerocopy' | 'native' | 'generic' | undefined;
  /** Default: as the kernel allows. */
  'use-need-wakeup'?: boolean | undefined;
}
/** A type without options. */
type NoOptions = Record<string, never>;
/** Options by interface type. */
interface OptionsByType {
  system: NoOptions;
  internal: NoOptions;
  tap: NoOptions;
  vxlan: VxlanPortOptions;
  geneve: GenevePortOptions;
  gre: GrePortOptions;
  ip6gre: Ip6grePortOptions;
  erspan: ErspanPortOptions;
  ip6erspan: ErspanPortOptions;
  stt: SttPortOptions;
  lisp: LispPortOptions;
  gtpu: GtpuPortOptions;
  bareudp: BareudpPortOptions;
  srv6: Srv6PortOptions;
  patch: PatchPortOptions;
  dpdk: DpdkPortOptions;
  dpdkvhostuser: NoOptions;
  dpdkvhostuserclient: VhostClientPortOptions;
  afxdp: AfxdpPortOptions;
  'afxdp-nonpmd': AfxdpPortOptions;
}
/** A type of interface: Interface:type. `iface_types` lists those that a switch was built with. */
type InterfaceTypeName = keyof OptionsByType;
/** The types of interface that are known here; a switch may know others. */
declare const INTERFACE_TYPE_NAMES: InterfaceTypeName[];
/** Whether ports of this type are network devices, so that their names are bounded. */
declare function isDevice(type: InterfaceTypeName): boolean;
/** Whether ports of this type have a far end, `remote_ip`. */
declare function isTunnel(type: string): type is InterfaceTypeName;
/**
 * Checks the options of an interface type and turns them into the strings of Interface:options.
 *
 * @throws TypeError or RangeError naming the option, such as `options.remote_ip`.
 */
declare function encodeOptions(type: InterfaceTypeName, options?: unknown): Readonly<Record<string, string>>;
/** How packets of a port relate to VLANs: Port:vlan_mode. */
type VlanMode = 'access' | 'trunk' | 'native-tagged' | 'native-untagged' | 'dot1q-tunnel';
/** Columns of the Port table, ovs-vswitchd.conf.db(5). */
interface PortColumnOptions {
  /** The VLAN of an access port, or a trunk's native one, 0 to 4095: Port:tag. */
  tag?: number | null | undefined;
  /** The VLANs that a trunk carries, 0 to 4095 each: Port:trunks. Default: all. */
  trunks?: readonly number[] | null | undefined;
  /** Default: `access` with a `tag`, else `trunk`. */
  vlanMode?: VlanMode | null | undefined;
  /** The customer VLANs of a `dot1q-tunnel` port, 0 to 4095 each: Port:cvlans. Default: all. */
  cvlans?: readonly number[] | null | undefined;
  /** Whether it exchanges packets with no other protected port: Port:protected. */
  protected?: boolean | undefined;
  /** Port:other_config, such as `{ 'priority-tags': 'always' }`. */
  otherConfig?: Readonly<Record<string, string>> | null | undefined;
  /**
   * Whether it goes when the machine restarts: Port:other_config:transient. `ovs-ctl start` deletes such
   * ports, whose devices a restart has taken away, before ovs-vswitchd starts.
   */
  transient?: boolean | undefined;
  /** Port:external_ids. */
  portExternalIds?: Readonly<Record<string, string>> | null | undefined;
}
/** Columns of the Port table that matter for more than one interface. */
interface BondColumnOptions {
  /** Port:bond_mode. Default: unset, which is `active-backup`. */
  bondMode?: 'active-backup' | 'balance-slb' | 'balance-tcp' | null | undefined;
  /** Port:lacp. Default: unset, which is `off`. */
  lacp?: 'active' | 'passive' | 'off' | null | undefined;
  /** Milliseconds that a member must have a carrier before it is used: Port:bond_updelay. */
  bondUpdelay?: number | undefined;
  /** Milliseconds that a member must lack it before it is not: Port:bond_downdelay. */
  bondDowndelay?: number | undefined;
  /** Make a device of the bond's name for other programs to see: Port:bond_fake_iface. */
  fakeInterface?: boolean | undefined;
}
/** Columns of the Interface table, ovs-vswitchd.conf.db(5). */
interface InterfaceColumnOptions {
  /** The OpenFlow port number to ask for, 1 to 65279: Interface:ofport_request. */
  ofportRequest?: number | undefined;
  /** The MAC address an internal port gets, such as `02:00:00:00:00:01`: Interface:mac. */
  mac?: string | undefined;
  /** The MTU to ask for, 68 to 65535: Interface:mtu_request. */
  mtuRequest?: number | undefined;
  /** Interface:external_ids, where for instance `iface-id` belongs. */
  externalIds?: Readonly<Record<string, string>> | undefined;
  /** Interface:other_config. */
  interfaceOtherConfig?: Readonly<Record<string, string>> | undefined;
}
/** The options of one type, required where the type has a required one. */
type TypedOptions<T extends InterfaceTypeName> = Record<string, never> extends OptionsByType[T] ? {
  options?: OptionsByType[T];
} : {
  options: OptionsByType[T];
};
/**
 * How an interface is to be. `type` is Interface:type: `system` (the default: a network device that
 * exists, such as one end of a veth pair), `internal` (a device that Open vSwitch makes), a tunnel
 * or another, whose `options` are its own. A newer type, which is not among these, is taken when the
 * switch lists it in Open_vSwitch:iface_types, with options that are text (a cast in TypeScript).
 */
type InterfaceOptions = InterfaceColumnOptions & ({ [T in Exclude<InterfaceTypeName, 'system'>]: {
  type: T;
} & TypedOptions<T> }[Exclude<InterfaceTypeName, 'system'>] | ({
  type?: 'system';
} & TypedOptions<'system'>));
/** How to make a port: its row in Port and its one interface. */
type PortOptions = InterfaceOptions & PortColumnOptions;
/** How to make a bond. */
type BondOptions = PortColumnOptions & BondColumnOptions;
/** A member of a bond: the name of a network device, or an interface with options. */
type BondMember = string | ({
  name: string;
} & InterfaceOptions);
/** What every change takes. */
interface ChangeOptions {
  /**
   * Resolve when ovs-vswitchd has applied the change; with `false` already when it is committed.
   * Default true.
   */
  wait?: boolean | undefined;
  /**
   * What to do with a change of which ovs-vswitchd could not set up a part: `keep` leaves it in the database, as
   * ovs-vsctl does; `remove` takes every bridge, port and interface away again that the call made, those that work,
   * too. `remaining` of the error says what else it did. Default `keep`.
   */
  onFailure?: 'keep' | 'remove' | undefined;
  /**
   * Milliseconds the whole call may take; 0 and Infinity mean no limit. Default: the connection's
   * `changeTimeout`.
   */
  timeout?: number | undefined;
  /** Ends the wait: the promise rejects with the signal's reason. The change may be committed. */
  signal?: AbortSignal | undefined;
}
/** For `setControllers` and `setManagers`. */
interface ConnectionOptions {
  /** Milliseconds of silence until the connection is probed; 0 for never. Default: unset. */
  inactivityProbe?: number | undefined;
}
/** Where Open vSwitch finds its key and certificates: the SSL table. */
interface SslOptions {
  /** The file of the switch's private key, in PEM. */
  privateKey: string;
  /** The file of the certificate for it. */
  certificate: string;
  /** The file of the certificate of the CA that controllers and managers must be signed by. */
  caCert: string;
  /** Take the CA's certificate from the first controller when the file is not there. Default false. */
  bootstrap?: boolean | undefined;
}
type NewRowOf<T extends TableName> = InsertRow<Open_vSwitchTables, T>;
/** Columns of the Mirror table, with ports by their names. */
interface MirrorOptions extends Omit<NewRowOf<'Mirror'>, 'name' | 'statistics' | 'output_port' | 'select_src_port' | 'select_dst_port'> {
  /** The port that copies go to. */
  output_port?: string | undefined;
  /** Copy what these ports receive. */
  select_src_port?: readonly string[] | undefined;
  /** Copy what these ports send. */
  select_dst_port?: readonly string[] | undefined;
}
/** Quality of service of a port: columns of the QoS table, with its queues by their numbers. */
interface QosOptions extends Omit<NewRowOf<'QoS'>, 'queues'> {
  /** Rows of Queue by their numbers, 0 to 4294967295. */
  queues?: Readonly<Record<number, NewRowOf<'Queue'>>> | undefined;
}
/** For `deletePort`. */
interface DeletePortOptions extends IfExists {
  /** Also find the port by the name of an interface that it has. Default false. */
  withInterface?: boolean | undefined;
  /**
   * Delete it only when its bridge has no other port left but its local one: the last one out takes the
   * tunnel away. Otherwise nothing is done, and the call succeeds. Default false.
   */
  ifLast?: boolean | undefined;
}
/** One end of a patch. */
interface PatchEnd {
  /** The bridge that it is on. */
  bridge: string;
  /** The name of the patch port. */
  port: string;
}
/** Seconds by what they are the timeout of, such as `{ tcp_syn_sent: 10 }`: CT_Timeout_Policy. */
type ZoneTimeouts = CT_Timeout_PolicyRow['timeouts'];
/** Where a verb is called: on an `Ovs`, which commits it, or on that transaction, which collects it. */
type VerbsOf = 'ovs' | object;
/** What a verb returns: a promise of its result, or the transaction itself. */
type Returned<W extends VerbsOf, T> = W extends 'ovs' ? Promise<T> : W;
/** A verb's options: its own, and those of the commit where it is one. */
type Call<W extends VerbsOf, O extends object = object> = O & (W extends 'ovs' ? ChangeOptions : object);
/**
 * The verbs of ovs-vsctl(8) that change the database. Each checks its arguments at once; what the
 * database allows is found out when they are committed.
 */
declare abstract class WriteVerbs<W extends VerbsOf> {
  /**
   * Creates a bridge with its local port, an internal interface of the same name, as `ovs-vsctl add-br` does; with
   * `parent` and `vlan`, a fake bridge.
   *
   * @param name 1 to 15 bytes: the local port is a network device.
   */
  addBridge(name: string, options?: Call<W, (BridgeOptions | FakeBridgeOptions) & MayExist>): Returned<W, BridgeInfo>;
  /** Deletes a bridge, its fake bridges and all its ports, as `ovs-vsctl del-br` does. */
  deleteBridge(name: string, options?: Call<W, IfExists>): Returned<W, void>;
  /** Changes the options of a bridge that are passed; `null` empties a column. */
  setBridge(name: string, options: Call<W, BridgeOptions>): Returned<W, void>;
  /** Sets Bridge:fail_mode, as `ovs-vsctl set-fail-mode`; `null` unsets it. */
  setFailMode(bridge: string, failMode: FailMode | null, options?: Call<W>): Returned<W, void>;
  /**
   * Sets an external id of a bridge, as `ovs-vsctl br-set-external-id` does; `null` deletes it. A fake bridge has
   * its own.
   */
  setBridgeExternalId(bridge: string, key: string, value: string | null, options?: Call<W>): Returned<W, void>;
  /**
   * Adds a port to a bridge, as `ovs-vsctl add-port` does, and resolves with its ofport. On a fake bridge it is in
   * the bridge's VLAN.
   *
   * @param name 1 to 15 bytes when the port is a network device (`system`, `internal`, `tap`).
   */
  addPort(bridge: string, name: string, options?: Call<W, PortOptions & MayExist> & {
    wait?: true;
  }): Returned<W, AppliedPort>;
  addPort(bridge: string, name: string, options: Call<W, PortOptions & MayExist>): Returned<W, PortInfo>;
  /** Creates a bond of two or more interfaces, as `ovs-vsctl add-bond` does. */
  addBond(bridge: string, name: string, members: readonly BondMember[], options?: Call<W, BondOptions & MayExist>): Returned<W, PortInfo>;
  /**
   * Creates a pair of patch ports on two bridges or on one: frames that enter one leave by the other. Both bridges
   * must be of the same datapath type.
   */
  addPatch(one: PatchEnd, other: PatchEnd, options?: Call<W, MayExist>): Returned<W, PortInfo[]>;
  /** Changes the options of a port that are passed; `null` empties a column. */
  setPort(name: string, options: Call<W, BondOptions>): Returned<W, void>;
  /**
   * Deletes a port from its bridge, as `ovs-vsctl del-port` does; a bond is deleted with all its interfaces. The
   * QoS row and the queues that it alone had go with it.
   */
  deletePort(name: string, options?: Call<W, DeletePortOptions>): Returned<W, void>;
  /** The same, if it is on this bridge. */
  deletePort(bridge: string, name: string, options?: Call<W, DeletePortOptions>): Returned<W, void>;
  /**
   * Adds an interface to a bond, as `ovs-vsctl add-bond-iface` does, or to another port, which becomes a bond.
   */
  addBondInterface(bond: string, name: string, options?: Call<W, InterfaceOptions & MayExist>): Returned<W, InterfaceInfo>;
  /**
   * Deletes an interface from its bond, as `ovs-vsctl del-bond-iface` does; the last one cannot be deleted.
   */
  deleteBondInterface(name: string, options?: Call<W, IfExists>): Returned<W, void>;
  /** The same, if this bond has it. */
  deleteBondInterface(bond: string, name: string, options?: Call<W, IfExists>): Returned<W, void>;
  /**
   * Mirrors packets of a bridge to a port or VLAN: a row of Mirror, with ports by their names. Without any
   * `select_...` it copies nothing.
   */
  addMirror(bridge: string, name: string, mirror: MirrorOptions, options?: Call<W>): Returned<W, void>;
  /** Deletes a mirror from a bridge. */
  deleteMirror(bridge: string, name: string, options?: Call<W, IfExists>): Returned<W, void>;
  /**
   * Sets the QoS of a port with its own queues: a row of QoS, such as `{ type: 'linux-htb', other_config: {
   * 'max-rate': '1000000' }, queues: { 0: {} } }`. What it had before, and no other port has, is deleted. `null`
   * takes it away.
   */
  setQos(port: string, qos: QosOptions | null, options?: Call<W>): Returned<W, void>;
  /** Exports flows of a bridge by NetFlow: a row of NetFlow; `null` stops the export. */
  setNetflow(bridge: string, row: InsertRow<Open_vSwitchTables, 'NetFlow'> | null, options?: Call<W>): Returned<W, void>;
  /** Exports samples of a bridge's packets by sFlow: a row of sFlow; `null` stops the export. */
  setSflow(bridge: string, row: InsertRow<Open_vSwitchTables, 'sFlow'> | null, options?: Call<W>): Returned<W, void>;
  /** Exports flows of a bridge by IPFIX (RFC 7011): a row of IPFIX; `null` stops the export. */
  setIpfix(bridge: string, row: InsertRow<Open_vSwitchTables, 'IPFIX'> | null, options?: Call<W>): Returned<W, void>;
  /**
   * Configures an OpenFlow table, 0 to 254, of a bridge: a row of Flow_Table; `null` deletes it.
   */
  setFlowTable(bridge: string, number: number, row: InsertRow<Open_vSwitchTables, 'Flow_Table'> | null, options?: Call<W>): Returned<W, void>;
  /** Maps an I-SID, 0 to 16777215, to a VLAN, 0 to 4095, as `ovs-vsctl add-aa-mapping`. */
  addAutoAttachMapping(bridge: string, isid: number, vlan: number, options?: Call<W>): Returned<W, void>;
  /**
   * Deletes the mapping of an I-SID to a VLAN, if it exists, as `ovs-vsctl del-aa-mapping` does.
   */
  deleteAutoAttachMapping(bridge: string, isid: number, vlan: number, options?: Call<W>): Returned<W, void>;
  /**
   * Sets the OpenFlow controllers of a bridge, such as `tcp:192.0.2.1:6653`, as `ovs-vsctl set-controller` does, in
   * place of the previous ones.
   */
  setControllers(bridge: string, targets: readonly string[], options?: Call<W, ConnectionOptions>): Returned<W, void>;
  /** Deletes the controllers of a bridge, as `ovs-vsctl del-controller` does. */
  deleteControllers(bridge: string, options?: Call<W>): Returned<W, void>;
  /**
   * Sets the OVSDB managers, such as `ptcp:6640`, as `ovs-vsctl set-manager` does, in place of the previous ones.
   */
  setManagers(targets: readonly string[], options?: Call<W, ConnectionOptions>): Returned<W, void>;
  /** Deletes the managers, as `ovs-vsctl del-manager` does. */
  deleteManagers(options?: Call<W>): Returned<W, void>;
  /** Sets the paths of the switch's key and certificates, as `ovs-vsctl set-ssl` does. */
  setSsl(options: Call<W, SslOptions>): Returned<W, void>;
  /** Deletes the SSL configuration, as `ovs-vsctl del-ssl` does. */
  deleteSsl(options?: Call<W>): Returned<W, void>;
  /**
   * Sets the timeouts, in seconds, of a conntrack zone, 0 to 65535, of a datapath such as `netdev`, as `ovs-vsctl
   * add-zone-tp` does. With `mayExist` they replace what the zone has.
   */
  addZoneTimeoutPolicy(datapath: string, zone: number, timeouts: ZoneTimeouts, options?: Call<W, MayExist>): Returned<W, void>;
  /** Deletes the timeouts of a zone, as `ovs-vsctl del-zone-tp` does. */
  deleteZoneTimeoutPolicy(datapath: string, zone: number, options?: Call<W, IfExists>): Returned<W, void>;
  /**
   * Sets columns of a row, as `ovs-vsctl set`: `{ fail_mode: 'secure' }` replaces the column,
   * `{ 'other_config:hwaddr': '02:00:00:00:00:01' }` one key of a map.
   */
  set<T extends TableName>(table: T, record: RecordId<T>, settings: Settings<T>, options?: Call<W, IfExists>): Returned<W, void>;
  /**
   * Adds elements to a set, or pairs to a map whose keys it does not have yet, as `ovs-vsctl add`.
   */
  add<T extends TableName, C extends ColumnOf<T>>(table: T, record: RecordId<T>, column: C, value: ElementOf<T, C>, options?: Call<W, IfExists>): Returned<W, void>;
  /** Removes elements from a set, or pairs from a map, by their keys or as pairs: `remove`. */
  remove<T extends TableName, C extends ColumnOf<T>>(table: T, record: RecordId<T>, column: C, value: ElementOf<T, C> | readonly (string | number | ElementOf<T, C>)[], options?: Call<W, IfExists>): Returned<W, void>;
  /** Empties columns that may be empty, as `ovs-vsctl clear`. */
  clear<T extends TableName>(table: T, record: RecordId<T>, columns: ColumnOf<T> | readonly ColumnOf<T>[], options?: Call<W, IfExists>): Returned<W, void>;
  /** Deletes rows to which nothing refers any more, as `ovs-vsctl destroy` does. */
  destroy<T extends TableName>(table: T, records: RecordId<T> | readonly RecordId<T>[], options?: Call<W, IfExists>): Returned<W, void>;
  /** Deletes every row of a table, as `ovs-vsctl --all destroy`. */
  destroyAll(table: TableName, options?: Call<W>): Returned<W, void>;
  /**
   * Initialises the database for Open vSwitch unless it is initialised, as `ovs-vsctl init` does.
   */
  init(options?: Call<W>): Returned<W, void>;
  /**
   * Sets the configuration back to a clean state, as `ovs-vsctl emer-reset`: bridges, ports and
   * interfaces stay; controllers, managers, SSL, mirrors, flow export and most settings go.
   */
  emergencyReset(options?: Call<W>): Returned<W, void>;
}
/** Collects the verbs of one atomic transaction; each sees the work of those before it. */
declare class OvsTransaction extends WriteVerbs<OvsTransaction> {
  #private;
  /**
   * Creates a row, as `ovs-vsctl create` does, and returns a reference to it for values and records of this
   * transaction. What nothing refers to when it is committed, other than weakly, would vanish and is refused with
   * `OVS_NOT_ALLOWED`; rows of Flow_Sample_Collector_Set, QoS, Queue and Open_vSwitch need nobody.
   */
  create<T extends TableName>(table: T, settings: NewRowSettings<T>, {
    as,
    ...options
  }?: CreateRowOptions & {
    as?: NewRow<T>;
  }): NewRow<T>;
  /**
   * Returns a reference to a row that a later `create` makes `as` this name, so that earlier rows can refer to it.
   */
  reference<T extends TableName>(table: T): NewRow<T>;
  /**
   * Chooses further verbs by the state of the database: `build` gets a transaction to add them to, and the database
   * as the preceding verbs leave it. What it reads is guarded, so that it still holds when all is committed,
   * together; else `build` is called again. It must be synchronous, and do nothing that may not be done twice. Rows
   * that it creates are not in the result's `rows`.
   *
   * ```ts
   * await ovs.transaction((tx) =>
   *   tx.deletePort('vm1').decide((then, now) => {
   *     const bridge = now.get('Bridge', 'br0', ['ports'])
   *     if (bridge?.ports.length === 2) then.deletePort('vx0') // it and the local port: the last one out
   *   }),
   * )
   * ```
   */
  decide(build: (tx: OvsTransaction, now: OvsReader) => void): this;
  /**
   * Returns a reference to an existing row for values of this transaction: `ovs-vsctl --id=@x get`.
   */
  row<T extends TableName>(table: T, record: RecordId<T>): NewRow<T>;
  /**
   * Delays the transaction until a row exists and meets conditions, as `ovs-vsctl wait-until` does; nothing of it
   * takes effect before. It fails with `OVS_UNMET` after `timeout` milliseconds, which do not count for the
   * transaction; by default after as many as that has.
   */
  waitUntil<T extends TableName>(table: T, record: RecordId<T>, conditions?: readonly Condition<T>[], options?: {
    timeout?: number | undefined;
  }): this;
  /** Adds a comment to the database's log, which `ovsdb-tool show-log` prints. */
  comment(text: string): this;
}
/** What can be watched, and what is reported of it. */
interface OvsWatched {
  /** Not fake bridges, which are ports. */
  bridge: BridgeInfo;
  /** Local ports, too. Its interfaces are as they were when the port itself changed. */
  port: PortInfo;
  /** Its link state, error, ofport, and with `statistics` its counters. */
  interface: InterfaceInfo;
}
/** One object came, changed, or went. */
type OvsEvent = { [Type in keyof OvsWatched]: {
  type: Type;
  change: 'added' | 'changed' | 'deleted'; /** As it is now; of one that went, as it was last. */
  object: OvsWatched[Type]; /** As it was before, of one that changed. */
  before?: OvsWatched[Type];
} }[keyof OvsWatched];
/** How to watch. */
interface WatchOvsOptions {
  /** What to watch. Default: everything. */
  types?: readonly (keyof OvsWatched)[] | undefined;
  /** Begin with everything there is, as added. Default false. */
  initial?: boolean | undefined;
  /**
   * Report the interfaces' counters, too: ovs-vswitchd writes them every few seconds
   * (Open_vSwitch:other_config:stats-update-interval). Default false.
   */
  statistics?: boolean | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * An open watch: see `Ovs.watch`. What is not taken yet is kept, and nothing is dropped. When the connection was
 * lost the difference is reported.
 */
declare class OvsWatch extends Iteration<OvsEvent> {}
/** A row with some of its columns, and values of maps, by `column:key`. */
type RowWith<T extends TableName, C extends Readable<T>> = Pick<RowOf<Open_vSwitchTables, T>, C & ColumnOf<T>> & { [K in Exclude<C, ColumnOf<T>>]: KeyValue<T, K> };
/** For `list`. */
interface ListOptions extends CallOptions, IfExists {
  /** The rows, as `RecordId` says. Default: every row. */
  records?: readonly string[] | undefined;
}
/**
 * The verbs of ovs-vsctl(8) that read the database. Each knows all that was committed when it was called. One that
 * has no answer within its `timeout`, by default the connection's `readTimeout`, rejects with `OVSDB_NO_ANSWER`.
 */
declare abstract class ReadVerbs extends WriteVerbs<'ovs'> {
  #private;
  /** The session with the database, for requests that have no verb here. */
  readonly session: OvsdbSession;
  /** Lists the bridges, including fake ones, sorted by name. */
  listBridges(options?: CallOptions): Promise<BridgeInfo[]>;
  /** Returns a bridge, which may be a fake one. Rejects with `OVS_NOT_FOUND`. */
  getBridge(name: string, options?: CallOptions): Promise<BridgeInfo>;
  /**
   * Lists the ports of a bridge except its local one, sorted by name. Rejects with `OVS_NOT_FOUND`.
   */
  listPorts(bridge: string, options?: CallOptions): Promise<PortInfo[]>;
  /** Returns a port with the bridge that it is on. Rejects with `OVS_NOT_FOUND`. */
  getPort(name: string, options?: CallOptions): Promise<PortInfo>;
  /** Returns an interface, which may be a bridge's local one. Rejects with `OVS_NOT_FOUND`. */
  getInterface(name: string, options?: CallOptions): Promise<InterfaceInfo>;
  /**
   * Returns whether a bridge with this name exists, which may be a fake one: `ovs-vsctl br-exists`.
   */
  bridgeExists(name: string, options?: CallOptions): Promise<boolean>;
  /**
   * Returns the VLAN of a fake bridge, or 0 for a real one: `ovs-vsctl br-to-vlan`. Rejects with `OVS_NOT_FOUND`.
   */
  bridgeToVlan(bridge: string, options?: CallOptions): Promise<number>;
  /**
   * Returns the parent of a fake bridge, or the name itself for a real one: `ovs-vsctl br-to-parent`.
   */
  bridgeToParent(bridge: string, options?: CallOptions): Promise<string>;
  /** Returns the bridge of a port other than a local one: `ovs-vsctl port-to-br`. */
  portToBridge(port: string, options?: CallOptions): Promise<string>;
  /** Returns the bridge of an interface other than a local one: `ovs-vsctl iface-to-br`. */
  interfaceToBridge(name: string, options?: CallOptions): Promise<string>;
  /**
   * Lists the interfaces of a bridge except its local one, sorted by name: `ovs-vsctl list-ifaces`.
   */
  listInterfaces(bridge: string, options?: CallOptions): Promise<InterfaceInfo[]>;
  /** Returns the targets of a bridge's controllers, sorted: `ovs-vsctl get-controller`. */
  getControllers(bridge: string, options?: CallOptions): Promise<string[]>;
  /** Returns the targets of the managers, sorted: `ovs-vsctl get-manager`. */
  getManagers(options?: CallOptions): Promise<string[]>;
  /**
   * Returns the paths of the switch's key and certificates, or `undefined`: `ovs-vsctl get-ssl`.
   */
  getSsl(options?: CallOptions): Promise<Required<SslOptions> | undefined>;
  /** Returns the VLANs of a bridge by the I-SIDs that map to them: `ovs-vsctl get-aa-mapping`. */
  getAutoAttachMappings(bridge: string, options?: CallOptions): Promise<Map<number, number>>;
  /** Returns the timeouts of a datapath's conntrack zones, by zone: `ovs-vsctl list-zone-tp`. */
  listZoneTimeoutPolicies(datapath: string, options?: CallOptions): Promise<Map<number, ZoneTimeouts>>;
  /** Returns the capabilities of a datapath such as `netdev`: `ovs-vsctl list-dp-cap`. */
  listDatapathCapabilities(datapath: string, options?: CallOptions): Promise<Record<string, string>>;
  /**
   * Returns a row with these columns, or values of their keys as `column:key`, by default with all columns:
   * `ovs-vsctl get`, `ovs-vsctl list`. A key that is not there is `undefined`. Rejects with `OVS_NOT_FOUND`; with
   * `ifExists` resolves with `undefined`.
   */
  get<T extends TableName, C extends Readable<T> = ColumnOf<T>>(table: T, record: string, columns?: readonly C[], options?: CallOptions): Promise<RowWith<T, C>>;
  get<T extends TableName, C extends Readable<T> = ColumnOf<T>>(table: T, record: string, columns: readonly C[] | undefined, options: CallOptions & IfExists): Promise<RowWith<T, C> | undefined>;
  /**
   * Lists the rows of a table, or these `records` in their order, from one snapshot, with these columns or keys as
   * in `get`, by default with all columns: `ovs-vsctl list`. Rejects with `OVS_NOT_FOUND` for a record that is not
   * there; with `ifExists` leaves it out.
   */
  list<T extends TableName, C extends Readable<T> = ColumnOf<T>>(table: T, columns?: readonly C[], {
    records,
    ifExists,
    ...options
  }?: ListOptions): Promise<RowWith<T, C>[]>;
  /**
   * Finds the rows that meet conditions, with these columns or keys as in `get`, by default with all columns:
   * `ovs-vsctl find`.
   *
   * ```ts
   * await ovs.find('Interface', [['type', '=', 'vxlan'], ['options:remote_ip', '=', '192.0.2.1']])
   * ```
   */
  find<T extends TableName, C extends Readable<T> = ColumnOf<T>>(table: T, conditions: readonly Condition<T>[], columns?: readonly C[], options?: CallOptions): Promise<RowWith<T, C>[]>;
  /**
   * Waits until a row exists and meets conditions: `ovs-vsctl wait-until`. Rejects with `OVS_UNMET` when it does
   * not within `timeout`, by default 30 s. It knows no statistics.
   */
  waitUntil<T extends TableName>(table: T, record: string, conditions?: readonly Condition<T>[], options?: CallOptions): Promise<void>;
  /**
   * Reports changes of bridges, ports and interfaces, until you leave the loop or `signal` aborts.
   *
   * ```ts
   * for await (const { type, change, object } of ovs.watch({ types: ['interface'] })) { ... }
   * ```
   */
  watch(options?: WatchOvsOptions): OvsWatch;
}
/** What a transaction's verbs made or found in place, each in call order. */
interface TransactionResult {
  /** Bridges that verbs of it made or found, by name. */
  bridges: BridgeInfo[];
  /** Ports that verbs of it made or found, by name. */
  ports: PortInfo[];
  /** The UUIDs of the rows that its `create` made. */
  rows: string[];
}
/**
 * The verbs of ovs-vsctl(8) on one Open vSwitch database. When the connection is lost it is made
 * again: calls wait for it as long as their `timeout` allows, and what was committed is still waited
 * for.
 *
 * **Outcome of a change.** Resolved means applied by ovs-vswitchd. When one of these rejects, the change is or may
 * be in the database and stays there, as with ovs-vsctl: ovs-vswitchd applies it when it can; delete it by a
 * further call.
 *
 * - `OVS_APPLY_FAILED`: committed, but ovs-vswitchd could not set up an interface; `failures` has each with
 *   ovs-vswitchd's words, `details` the first of these. With `onFailure: 'remove'` the change is undone. Also when
 *   another client deleted it at once.
 * - `OVS_APPLY_TIMEOUT`: committed, but ovs-vswitchd did not apply it in time.
 * - `OVSDB_OUTCOME_UNKNOWN`: the connection was lost, or the server fell silent, between the request
 *   and its reply; or `close()` came while ovs-vswitchd was waited for.
 *
 * With any other error nothing was changed; `verb` says which of the verbs it is about:
 *
 * - `OVS_ALREADY_EXISTS`, `OVS_NOT_FOUND`: as the message says.
 * - `OVS_DIFFERS`: with `mayExist`, the existing object differs from the request; `details` has the difference.
 * - `OVS_NOT_ALLOWED`: the request is impossible, such as deleting a bridge's local port alone.
 * - `OVS_UNMET`: what `waitUntil` waits for did not come in time.
 * - `OVS_CONTENTION`: the database kept moving under the change.
 * - `OVS_NOT_INITIALIZED`: the database has no Open_vSwitch row.
 * - `OVSDB_NO_ANSWER`, `OVSDB_CONNECTION_CLOSED`: the server is silent or gone; `close()` was called.
 * - An OvsdbTransactionError: the server refused, in its own words.
 * - A TypeError or RangeError: bad input, which is never sent.
 *
 * Calls may overlap. Changes that are made together are applied together, so many calls awaited at
 * once take little longer than one. An idle connection does not keep the process alive.
 */
declare class Ovs extends ReadVerbs implements AsyncDisposable {
  #private;
  /** Resolves when the connection is closed. Never rejects. */
  readonly closed: Promise<void>;
  /**
   * The ovs-vswitchd of this switch with the commands of ovs-appctl(8), typed: `ovs.vswitchd.listFdb('br0')`. Each
   * call makes a connection to its control socket (`connectOvs({ control })`), and has by default the connection's
   * `readTimeout`. Rejects with `OVS_NOT_ALLOWED` where the switch is elsewhere, and as `appctl` does.
   */
  get vswitchd(): AppctlCommands;
  /**
   * Runs a command of this switch's ovs-vswitchd, as ovs-appctl(8) does, and resolves with its output; see the
   * function `appctl` for errors, and `vswitchd` for commands whose results have types.
   */
  appctl(command: string, args?: readonly string[], options?: CallOptions): Promise<string>;
  /**
   * Commits all that `build` calls on its argument as one atomic transaction: either all of it
   * takes effect or nothing does, and each verb sees the work of those before it. `build` must be
   * synchronous; when it throws nothing is sent.
   */
  transaction(build: (tx: OvsTransaction) => void, options?: ChangeOptions): Promise<TransactionResult>;
  /** Resolves when ovs-vswitchd has applied everything that was committed before the call. */
  sync(options?: Pick<ChangeOptions, 'timeout' | 'signal'>): Promise<void>;
  /**
   * Creates a row, as `ovs-vsctl create` does, and resolves with its UUID. What nothing refers to would vanish at
   * once, so this is for rows of Flow_Sample_Collector_Set, QoS and Queue; others are refused with
   * `OVS_NOT_ALLOWED`, and made in a `transaction`, with what refers to them.
   */
  create<T extends TableName>(table: T, settings: NewRowSettings<T>, options?: CreateRowOptions & ChangeOptions): Promise<Id<T>>;
  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** How to connect to an Open vSwitch; all of it optional. */
interface ConnectOvsOptions extends Partial<Omit<SessionOptions, 'database' | 'signal'>> {
  /**
   * Go on trying when no remote can be reached, and wait for its answers, until the signal; without it
   * the first attempt on each decides. Default false. Once there was a connection, a lost one is always made again.
   */
  retry?: boolean | undefined;
  /**
   * Milliseconds that each change, and `sync`, may take when it has no `timeout` of its own; more of
   * them for a switch that is slow or has much to do. Default 10000.
   */
  changeTimeout?: number | undefined;
  /** The same for each call that reads. Default 10000. In both 0 and Infinity mean no limit. */
  readTimeout?: number | undefined;
  /**
   * The ovs-vswitchd that `appctl` and `vswitchd` are about: the path of its control socket, or a target as of
   * `connectAppctl`. Default: the one whose pid file is in the folder of the database's socket; one that is
   * reached by tcp or ssl has none.
   */
  control?: string | undefined;
  /** Ends the attempt to connect. */
  signal?: AbortSignal | undefined;
}
/**
 * Connects to a daemon of Open vSwitch or OVN by its control socket, as ovs-appctl(8) and ovn-appctl(8) do.
 *
 * The target is a daemon's name, such as `ovs-vswitchd`, `ovsdb-server`, `ovn-northd` or `ovn-controller`: its pid
 * file, `NAME.pid` in the run directory, leads to `NAME.PID.ctl` there, or, where there is none, to `NAME.ctl`.
 * Or it is the name of a control socket in the run directory, such as `ovnnb_db.ctl`, or the absolute path of
 * one. Default `ovs-vswitchd`.
 *
 * Rejects with OvsdbError `OVS_DAEMON_UNREACHABLE`, whose `path` is the pid file that is not there, cannot be
 * read or is stale, or the socket; with `OVSDB_CONNECT_TIMEOUT`; with a TypeError or RangeError for bad options;
 * or with the signal's reason.
 */
declare function connectAppctl(target?: string, options?: ConnectAppctlOptions): Promise<AppctlClient>;
/**
 * Runs one command of a daemon, as `ovs-appctl -t TARGET COMMAND ARGS` does, and resolves with its output. The
 * target is as for `connectAppctl`.
 *
 * Rejects as that does, with `OVS_UNKNOWN_COMMAND` or `OVS_COMMAND_FAILED`, which have the daemon's words in
 * `details`, or with `OVSDB_NO_ANSWER` or `OVSDB_CONNECTION_CLOSED` when no answer came; of a command that may
 * have changed something by then, with `OVSDB_OUTCOME_UNKNOWN`.
 */
declare function appctl(target: string, command: string, args?: readonly string[], options?: CallOptions & Pick<ConnectAppctlOptions, 'rundir'>): Promise<string>;
/**
 * Connects to the database of an Open vSwitch and reads it. Without `remote` it is the local one as ovs-vsctl finds
 * it: `db.sock` in the folder that OVS_RUNDIR names, or in /var/run/openvswitch.
 *
 * Rejects with `OVSDB_CONNECT_FAILED` or whatever else kept it from using a remote, with a TypeError
 * or RangeError for bad options, or with the signal's reason.
 */
declare function connectOvs(options?: ConnectOvsOptions): Promise<Ovs>;
export { AfxdpPortOptions, AppctlClient, AppctlCommand, AppctlCommands, AppctlCounter, AppctlCoverage, AppctlLogLevel, AppctlLogLevels, AppctlVersion, AppliedPort, AutoAttachRow, BareudpPortOptions, BondMember, BondOptions, BridgeInfo, BridgeOptions, BridgeRow, CT_Timeout_PolicyRow, CT_ZoneRow, Call, ChangeOptions, ColumnOf, Condition, ConnectAppctlOptions, ConnectOvsOptions, ConnectionOptions, ControllerRow, CreateRowOptions, DatapathFlowOptions, DatapathRow, DeletePortOptions, DpdkPortOptions, ElementOf, ErspanPortOptions, FailMode, FakeBridgeOptions, Flow_Sample_Collector_SetRow, Flow_TableRow, GenevePortOptions, GrePortOptions, GtpuPortOptions, INTERFACE_TYPE_NAMES, IPFIXRow, IfExists, InterfaceInfo, InterfaceOptions, InterfaceRow, InterfaceTypeName, Ip6grePortOptions, IpsecOptions, KeyOf, KeyOptions, KeyValue, LispPortOptions, LogLevelOptions, ManagerRow, MayExist, MirrorOptions, MirrorRow, NetFlowRow, NewRowSettings, NoOptions, OpenFlowProtocol, Open_vSwitchRow, Open_vSwitchSchema, Open_vSwitchTables, Operator, OptionsByType, Ovs, OvsBond, OvsBondMember, OvsBondState, OvsDatapath, OvsDatapathBridge, OvsDatapathFlow, OvsDatapathPort, OvsEvent, OvsFdbEntry, OvsFdbStatistics, OvsLacpMember, OvsLacpSide, OvsLacpState, OvsReader, OvsTrace, OvsTraceNode, OvsTracePass, OvsTransaction, OvsTunnelNeighbor, OvsTunnelPort, OvsTunnelRoute, OvsWatch, OvsWatched, PatchEnd, PatchPortOptions, PortInfo, PortOptions, PortRow, QoSRow, QosOptions, QueueRow, ReadVerbs, Readable, RecordId, Returned, RowWith, SSLRow, Settings, Srv6PortOptions, SslOptions, SttPortOptions, TableName, TraceOptions, TransactionResult, TunnelOptions, ValueAt, VerbsOf, VhostClientPortOptions, VlanMode, VxlanPortOptions, WatchOvsOptions, WriteVerbs, ZoneTimeouts, appctl, connectAppctl, connectOvs, encodeOptions, isDevice, isTunnel, sFlowRow };