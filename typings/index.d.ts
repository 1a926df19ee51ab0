import { Action, ActionControl, ActionOptions, Address, AddressOptions, AddressScope, ArpOperation, Bareudp, Bond, BondAdInfo, BondPort, BpfEncap, BpfFilter, BpfFilterOptions, Bridge, BridgePort, BridgeQuerier, Cake, CakeAckFilter, CakeCells, CakeDiffserv, CakeFlowMode, CakeOptions, CallOptions, Chain$1 as Chain, ChainOptions, ChangedFeatures, ChannelSettings, Channels, ClockRole, ClockState, Coalescing, CoalescingSettings, Conntrack, ConntrackCount, ConntrackCounters, ConntrackDccp, ConntrackDccpOptions, ConntrackFilter, ConntrackKey, ConntrackNatOptions, ConntrackOptions, ConntrackSctp, ConntrackSctpOptions, ConntrackSctpState, ConntrackSettings, ConntrackSynproxy, ConntrackTcp, ConntrackTcpFlagOptions, ConntrackTcpFlags, ConntrackTcpOptions, ConntrackTcpState, ConntrackTuple, ConntrackTupleOptions, Created, Csum, CsumOptions, Ct, CtOptions, DevicePort, Dummy, Duplex, EncErspan, EncGeneve, EncGtp, EncKeyOptions, EncOptions, EncVxlan, Encap, EncapProgram, EncapState, Erspan, EthCtrlStatistics, EthMacStatistics, EthPhyStatistics, EtherType, EventWatch, Family, Fdb, FdbActivity, FdbKey, FdbOptions, Feature, FeatureSettings, Features, Filter, FilterOptions, Flower, FlowerOptions, FlushFdbOptions, FouPort, FouPortKey, FouPortOptions, FqCodelOptions, FqOptions, Fw, FwOptions, Gact, GactChance, GactChanceOptions, GactOptions, GactRandomness, Geneve, GetRouteOptions, Given, GlobalVlan, GlobalVlanOptions, Gre, HandedBack, Hsr, Htb, HtbClass, HtbClassOptions, HtbOptions, IfExists as IfExists$1, Ifb, ImpairOptions, Impairment, InvalidArgument, Ioam6Encap, Ip6Encap, Ip6erspan, Ip6gre, Ip6tnl, IpEncap, IpProtocol, Ipip, Ipvlan, Iteration, KindOptions, Link, LinkInet6, LinkInfo, LinkInfoSettings, LinkKind, LinkModeSettings, LinkModes, LinkOffloads, LinkPortOptions, LinkRef, LinkSettings, LinkSpeed, LinkState, LinkStatistics, LinkSysctls, ListAddressesOptions, ListNexthopBucketsOptions, ListSysctlsOptions, Macsec, Macvlan, MaskedNumber, Matchall, MatchallOptions, MayExist as MayExist$1, Mdb, MdbKey, MdbOptions, Mdix, Mirred, MirredAction, MirredOptions, MplsEncap, MplsEntry, MplsHop, MplsRoute, MplsRouteOptions, Mst, MstOptions, MustExist, Neighbor, NeighborOptions, NeighborState, Netem, NetemChance, NetemCorrelation, NetemGilbertElliott, NetemLossModel, NetemOptions, NetemSlot, NetemState, Netkit, NetlinkDifference, NetlinkError, NetlinkErrorInit, NetlinkLimits, Netns, NetnsId, NetnsRef, NewAddress, NewLink, NewPeer, NewRoute, Nexthop, NexthopBucket, NexthopOptions, NftBitwise, NftBitwiseOperation, NftByteOrderOperation, NftByteorder, NftChain, NftChainCounters, NftChainOptions, NftChecksumType, NftCmp, NftCompareOperation, NftConnlimit, NftCounter, NftCt, NftCtExpectation, NftCtHelper, NftCtKey, NftCtPolicy, NftCtTimeout, NftData, NftDup, NftDynset, NftDynsetOperation, NftElement, NftElements, NftElementsOptions, NftExpression, NftExtensionHeaderOperation, NftExthdr, NftFamily, NftFib, NftFibResult, NftFlowHook, NftFlowOffload, NftFlowtable, NftFlowtableOptions, NftFwd, NftGeneration, NftHash, NftHashType, NftHook, NftImmediate, NftLast, NftLimit, NftLimitType, NftLog, NftLogLevel, NftLookup, NftMasq, NftMeta, NftMetaKey, NftNat, NftNatType, NftNotrack, NftNumgen, NftNumgenType, NftObject, NftObjectData, NftObjectOptions, NftObjref, NftOsf, NftPayload, NftPayloadBase, NftPolicy, NftQueue, NftQuota, NftRange, NftRangeOperation, NftRedir, NftReject, NftRejectType, NftRt, NftRtKey, NftRule, NftRuleCompat, NftRuleOptions, NftSet, NftSetDescription, NftSetField, NftSetOptions, NftSetPolicy, NftSocket, NftSocketKey, NftState, NftSynproxy, NftTable, NftTableOptions, NftTproxy, NftTrace, NftTraceType, NftTunnel, NftTunnelMatchKey, NftVerdict, NftVerdictCode, NftXfrm, NftXfrmKey, Nlmon, NoLinkReason, OverrunEvent, OvsFailure, OvsVerb, OvsdbError, OvsdbErrorInit, PacketSizes, PacketType, PairedKind, Pause, PauseSettings, Pedit, PeditKey, PeditOptions, Police, PoliceOptions, PrioOptions, Protocol$1 as Protocol, Qdisc, QdiscOptions, QueueOptions, RateLinkLayer, RateMatching, RawAttribute, Recreate, RingSettings, Rings, RmonStatistics, Route, RouteHop, RouteKey, RouteMetrics, RouteOptions, RouteTable, RouteType, RplEncap, Rule$1 as Rule, RuleAction, RuleOptions, Seg6Encap, Seg6LocalEncap, Segments, SfqOptions, Sit, Skbedit, SkbeditOptions, StackedKind, StandardStatistics, Sysctl, SysctlValue, Sysctls, TargetOptions, Tbf, TbfOptions, TcpDataSplit, TrafficClass, TrafficClassOptions, TrafficStatistics, Transceiver, Tun, TunnelHeaderOptions, TunnelHeaderState, TunnelKey, TunnelKeyAction, TunnelKeyOptions, TunnelKind, U32, U32Mark, U32Match, U32Next, U32Options, Vcan, Veth, Vf, VfSettings, VfStatistics, VfTxRate, VfVlan, Vlan, VlanAction, VlanActionKind, VlanActionOptions, VlanDevice, VlanOptions, VlanRange, VlanState, Vni, VniOptions, VniRange, VniStatistics, Vrf, VrfPort, Vti, Vti6, Vxlan, Wireguard, WireguardPeer, WireguardPeerSettings, WireguardSettings, WireguardState, Xdp, XdpMode, XdpSettings, Xfrm, XfrmEncap, addAddress, clearImpairment, deleteAddress, getFeatures, getSysctl, impair, listAddresses, listSysctls, replaceAddress, setFeatures, setSysctl } from "./shared/common.js";
import { AppctlClient, AppctlCommand, AppctlCommands, AppctlCounter, AppctlCoverage, AppctlLogLevel, AppctlLogLevels, AppctlVersion, AppliedPort, BondMember, BondOptions, BridgeInfo, BridgeOptions, ChangeOptions, Condition, ConnectAppctlOptions, ConnectOvsOptions, ConnectionOptions, CreateRowOptions, DatapathFlowOptions, DeletePortOptions, FailMode, FakeBridgeOptions, IfExists, InterfaceInfo, InterfaceOptions, InterfaceTypeName, LogLevelOptions, MayExist, MirrorOptions, Ovs, OvsBond, OvsBondMember, OvsBondState, OvsDatapath, OvsDatapathBridge, OvsDatapathFlow, OvsDatapathPort, OvsEvent, OvsFdbEntry, OvsFdbStatistics, OvsLacpMember, OvsLacpSide, OvsLacpState, OvsTrace, OvsTraceNode, OvsTracePass, OvsTransaction, OvsTunnelNeighbor, OvsTunnelPort, OvsTunnelRoute, OvsWatch, OvsWatched, PatchEnd, PortInfo, PortOptions, QosOptions, RecordId, SslOptions, TraceOptions, TransactionResult, VxlanPortOptions, WatchOvsOptions, appctl, connectAppctl, connectOvs } from "./shared/openvswitch.js";
import { Socket } from "node:dgram";
import { Server, Socket as Socket$1 } from "node:net";
import { ChildProcess, SpawnOptions } from "node:child_process";
import { OvsdbTransactionError } from "./shared/ovsdb-client.js";

// src/addon/queue-limit.d.ts
/** A limit for programs that call faster than the kernel works. */
/**
 * Limits how many calls on links, addresses, other rtnetlink objects and namespaces may be queued or running at a
 * time, in all namespaces together. A call beyond is rejected with `ERR_QUEUE_FULL`, and nothing of it was done;
 * those that wait already are not touched. The limit is that of one thread of JavaScript: the main one and each
 * worker have their own.
 *
 * A call that waits takes some 4 KB. What a watch reads does not count, a running ping does.
 *
 * @param most 1 to 4,294,967,295; `undefined` takes the limit away. Default: no limit.
 * @throws `ERR_INVALID_ARG_TYPE` or `ERR_INVALID_ARG_VALUE`.
 */
declare function setQueueLimit(most: number | undefined): void;
/** What exists on a machine, as far as it was requested and could be read. */
interface Description {
  /** The process's own namespace first, the others by name. */
  namespaces: DescribedNetns[];
  /** The Open vSwitch servers, in the order that they were asked for. */
  switches: DescribedSwitch[];
}
/** A network namespace with its links. */
interface DescribedNetns {
  /** The namespace's inode number, as in `ls -l /proc/PID/ns/net`, which identifies it. */
  inode: number;
  /** The names that it has as `ip netns` knows them, sorted; none, one, or several. */
  names: string[];
  /** Whether it is the one that this process is in. */
  own: boolean;
  /** Its links, by index; none when it could not be read. */
  links: DescribedLink[];
  /** Why it could not be read. */
  error?: DescribedError;
}
/** A link as the kernel reports it, with its addresses and what it is joined to. */
interface DescribedLink extends Link {
  /** Its addresses, as `listAddresses` has them. */
  addresses: Address[];
  /** Of a link that comes in a pair, such as a veth: the other one, in whatever namespace. */
  peer?: LinkEnd;
  /** Of a link that is stacked on another, as a vlan or vxlan is: that one. */
  lower?: LinkEnd;
  /**
   * Of a vxlan link with a `remote`: the link at the tunnel's far end, when just one of the described
   * links has its VNI and port, and its `local` and `remote` the other way round.
   */
  farEnd?: LinkEnd;
}
/** Another link. */
interface LinkEnd {
  /** Its index in its namespace. */
  index: number;
  /** The number of its namespace; absent when that is none of the described ones. */
  inode?: number;
  /** Its name; absent when its namespace is not described. */
  name?: string;
}
/** An Open vSwitch, by the server that has its database. */
interface DescribedSwitch {
  /** Where the server is, such as `unix:/run/openvswitch/db.sock`; absent when that is not known. */
  remote?: string;
  /** Its bridges, fake ones among them, by name; none when it could not be read. */
  bridges: DescribedBridge[];
  /** Why it could not be read; most often there is none: `OVSDB_CONNECT_FAILED`. */
  error?: DescribedError;
}
/** A bridge of Open vSwitch with its ports. */
interface DescribedBridge extends BridgeInfo {
  /** The interface of its local port, which has its name. */
  local?: DescribedInterface;
  /** Its other ports, by name. */
  ports: DescribedPort[];
}
/** A port of such a bridge. */
interface DescribedPort extends Omit<PortInfo, 'interfaces'> {
  /** Its interfaces; more than one makes it a bond. */
  interfaces: DescribedInterface[];
}
/** An interface of such a port. */
interface DescribedInterface extends InterfaceInfo {
  /**
   * The link that it is, wherever that was moved: the one of its name among those described; where
   * several have that, the one with its Ethernet address. Absent when that is not just one.
   */
  link?: LinkEnd;
}
/** Why something could not be read. */
interface DescribedError {
  /** As errors of this library have it, such as `EPERM`. */
  code: string;
  /** For people. */
  message: string;
}
/** What to describe, and how long to wait for it. */
interface DescribeOptions {
  /**
   * The namespaces. Default: the process's own, and all that have a name in `folder`, but for those
   * that go away meanwhile. One that is given has to be there.
   */
  netns?: readonly NetnsRef[] | undefined;
  /** The folder of names. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
  /**
   * The Open vSwitches: connections, which stay open, or remotes such as
   * `unix:/run/openvswitch/db.sock`; none for `[]`. Default: the local one, as ovs-vsctl finds it.
   */
  ovs?: Ovs | string | readonly (Ovs | string)[] | undefined;
  /** Report counters of links, and timers that run, as `getLink` does. Default false. */
  statistics?: boolean | undefined;
  /** Milliseconds that each Open vSwitch may take to be reached and read. Default 10,000. */
  timeout?: number | undefined;
  /** Ends it: the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/**
 * Describes what exists on this machine: network namespaces, their links with addresses, peers, masters and
 * tunnels, and the bridges and ports of Open vSwitch. Everything is read at once and nothing is changed. The
 * namespaces are held open meanwhile, so that none goes away half read. `renderTree` and `renderMermaid` draw it.
 *
 * What cannot be read is reported in its place, as `error`: a namespace that we may not enter, which needs
 * CAP_SYS_ADMIN, and an Open vSwitch that cannot be reached or does not answer.
 *
 * @throws NetlinkError `ENOENT` when there is no namespace that `netns` names.
 */
declare function describe(options?: DescribeOptions): Promise<Description>;
/**
 * Renders a description as a Mermaid flowchart: a box for each namespace and each Open vSwitch with its links and
 * bridges; a line joins a port to its bridge and the two ends of a pair, a dotted line leads to the lower link, a
 * thick line follows a tunnel. Loopback devices are left out. All names are escaped.
 */
declare function renderMermaid(description: Description): string;
/**
 * Renders a description as a tree of text, one line each: namespaces with their links, ports below their link, Open
 * vSwitches with their bridges and ports. Characters that a terminal would obey are spelled out.
 */
declare function renderTree(description: Description): string;
/** What every call on names of namespaces takes. */
interface NetnsOptions {
  /**
   * The folder of names, which must exist or be one level below one that does. Default
   * /run/netns, `ip netns`'s own. A namespace in another folder is given to other
   * functions as its `Netns` or as `{ path }`.
   */
  folder?: string | undefined;
  /** Drops the call while it waits in its queue; the promise is rejected with its reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds the call may wait in its queue; then it is rejected with `ETIMEDOUT`. */
  timeout?: number | undefined;
}
/** How to create a namespace. */
interface CreateNetnsOptions extends NetnsOptions {
  /** Bring its loopback device up. Default false, as `ip netns add`, and the kernel, leave it. */
  loopback?: boolean | undefined;
  /**
   * Sysctls to set before anybody can find the namespace, and before its loopback device comes up: all
   * of them, or there is no namespace.
   */
  sysctls?: Sysctls | undefined;
  /**
   * Succeed when the name leads to an existing namespace that matches `loopback` and `sysctls`, if they are passed;
   * where it is not, the call fails with `EEXIST` and the `differences`. Default false.
   */
  mayExist?: boolean | undefined;
}
/** One name in the folder of namespaces. */
interface NetnsEntry {
  /** The name of the file. */
  name: string;
  /** The file, folder and all. */
  path: string;
  /** The namespace's number; absent when no network namespace is bound to the name: it is stale, or just being made. */
  inode?: number;
}
/**
 * Creates a network namespace: with a name, one that `ip netns` sees and that stays until
 * `deleteNetns`; without, one that lives as long as the handle is open or a process is in it.
 * Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist`; `EPERM` without the
 * capability; of a sysctl what `setSysctl` throws, with the option, such as
 * `sysctls.net.ipv4.ip_forward`.
 */
declare function createNetns(name: string, options?: CreateNetnsOptions): Promise<Netns>;
declare function createNetns(name?: undefined, options?: Pick<CreateNetnsOptions, 'loopback' | 'sysctls' | 'signal' | 'timeout'>): Promise<Netns>;
/**
 * Attaches a name to an existing namespace, as `ip netns attach` does: the namespace of a process, of a handle, or
 * one that has a name already. It then lives until all its names are deleted and nothing else holds it. Needs
 * CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` when there is no such namespace.
 */
declare function attachNetns(name: string, netns: NetnsRef, options?: NetnsOptions): Promise<Netns>;
/**
 * Opens a namespace and keeps it alive until the handle is closed.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EINVAL` when what is there is no network
 * namespace, as a stale name is.
 */
declare function openNetns(netns: NetnsRef, options?: Pick<NetnsOptions, 'signal' | 'timeout'>): Promise<Netns>;
/** Lists the names of namespaces in a folder, sorted. A folder that does not exist has none. */
declare function listNetns(options?: NetnsOptions): Promise<NetnsEntry[]>;
/** Protocols of Ethernet that have names here (ETH_P_*). */
declare const protocols: {
  all: number;
  ip: number;
  arp: number;
  ipv6: number;
  lldp: number;
};
/** Which frames. */
interface PacketSocketOptions extends CallOptions {
  /**
   * The protocol whose frames are received, by name or number (ETH_P_*); `all` has those that this host sends
   * on the link, too. 0: the socket only sends. Default `all`.
   */
  protocol?: keyof typeof protocols | number | undefined;
  /** The most bytes of a frame that are kept, 64 to 262,144. Default 65,536. */
  snapLength?: number | undefined;
}
/** A frame that was on the link. */
interface Frame {
  /** It, from its Ethernet header on; at most `snapLength` bytes. */
  bytes: Buffer;
  /** How many bytes it had. */
  size: number;
  /** This host sent it. */
  outgoing: boolean;
  /** When, in milliseconds since 1970, with fractions. */
  time: number;
}
/**
 * Receives the frames of a link, as an async iterable, and sends frames. It hears of what comes once it is open, in
 * the kernel's buffer of some 200 KB; what that has no room for is counted in `dropped`. To leave a loop over it
 * does not close it.
 */
declare class PacketSocket implements AsyncIterableIterator<Frame>, AsyncDisposable {
  #private;
  /** The number of frames that the kernel dropped for lack of space, as far as is known. */
  get dropped(): number;
  /**
   * Sends a frame, its Ethernet header included.
   *
   * @throws NetlinkError `ENETDOWN` when the link is down, `EMSGSIZE` when the frame is longer than its MTU
   * allows, `ENOBUFS` or `EAGAIN` when there is no room.
   */
  send(frame: Uint8Array, options?: Pick<CallOptions, 'signal' | 'timeout'>): Promise<void>;
  /**
   * Returns the next frame. Calls are answered in their order.
   *
   * @throws NetlinkError `ENETDOWN` once when the link went down or away; a link that comes up again is heard.
   */
  next(): Promise<IteratorResult<Frame, undefined>>;
  /** Called when you leave a loop over it: the socket stays open. */
  return(): Promise<IteratorResult<Frame, undefined>>;
  /** Itself. */
  [Symbol.asyncIterator](): this;
  /** Ends every iteration. Idempotent. */
  close(): Promise<void>;
  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Opens a packet socket on a link, for programs that have no address yet, such as DHCP clients, and for protocols
 * of their own frames. Needs CAP_NET_RAW in the user namespace that owns the network namespace.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `EPERM` without the capability.
 */
declare function openPacketSocket(link: LinkRef, options?: PacketSocketOptions): Promise<PacketSocket>;
/** How to ping. */
interface PingOptions {
  /** Where to send from. Default: the process's own namespace. */
  netns?: NetnsRef | undefined;
  /** How many echo requests to send, 1 to 1,000,000. Default 3. */
  count?: number | undefined;
  /** Milliseconds between requests. Default 1000. */
  interval?: number | undefined;
  /** How many milliseconds after the last request a reply may still come. Default 1000. */
  timeout?: number | undefined;
  /** Bytes of payload, 0 to 65,000. Default 56, as ping(8)'s. */
  size?: number | undefined;
  /** Time to live, or hop limit, 1 to 255. Default: the namespace's (64). */
  ttl?: number | undefined;
  /** The address to send from, one of the namespace's. Default: by its routes. */
  source?: string | undefined;
  /**
   * The link to send by, and to hear from, by name or index, whatever the routes say: addresses that each
   * link has its own of (fe80::/10, RFC 4007) need one. The same as `%LINK` after an IPv6 `host`.
   * Default: by the routes.
   */
  dev?: LinkRef | undefined;
  /** Ends the ping; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/** An echo that came back. */
interface PingReply {
  /** The request it answers, counted from 1. */
  sequence: number;
  /** Round trip time in milliseconds. */
  rtt: number;
  /** The reply's time to live when it arrived; 0 if unknown. */
  ttl: number;
}
/** What became of all the requests. */
interface PingResult {
  /** Requests that were sent. */
  transmitted: number;
  /** Requests that were answered. */
  received: number;
  /** The share of requests that no reply came to: 0 to 1. */
  loss: number;
  /** Round trip times in milliseconds; absent when nothing was received. */
  rtt?: {
    min: number;
    avg: number;
    max: number;
    mdev: number;
  };
  /** Replies to requests that had been answered already. */
  duplicates: number;
  /** ICMP errors that came back, and requests the kernel refused to send. */
  errors: number;
  /** The latest of those, such as `EHOSTUNREACH`. */
  lastError?: string;
  /** The answers, in the order they came. */
  replies: PingReply[];
}
/**
 * Sends ICMP echo requests (RFC 792, RFC 4443) and waits for the replies, without a process and without blocking
 * the event loop. Resolves as soon as all are answered, and also when none is: look at `received`. Needs
 * CAP_NET_RAW, or a group in net.ipv4.ping_group_range.
 *
 * @param host An IPv4 or IPv6 address, an IPv6 one also with its link: `fe80::1%eth0`.
 * @throws NetlinkError `ENETUNREACH` when there is no route at all; `ENODEV` without the link; `EPERM`
 * without the right.
 */
declare function ping(host: string, options?: PingOptions): Promise<PingResult>;
/**
 * Lists the PIDs of the processes in a namespace, by default the process's own. One that comes or goes meanwhile
 * may be among them or not; those that we may not look at (ptrace(2)) are passed over. A process is where its first
 * thread is.
 *
 * @throws NetlinkError `ENOENT` when there is no such namespace.
 */
declare function listNetnsPids(options?: CallOptions): Promise<number[]>;
/**
 * Returns the names of the namespace of a process, by default the calling one: none, one, or several.
 *
 * @throws NetlinkError `ESRCH` when there is no such process; `EACCES` when we may not look at it
 * (ptrace(2)).
 */
declare function identifyNetns(pid?: number, options?: NetnsOptions): Promise<NetnsEntry[]>;
/** What sockets have in common. */
interface SocketOptions extends CallOptions {
  /**
   * The link to send by, and to hear from, by its name, whatever the routes say (SO_BINDTODEVICE). Default: by
   * the routes.
   */
  dev?: string | undefined;
}
/** Where to connect to. */
interface ConnectTcpOptions extends SocketOptions {
  /**
   * An address, an IPv6 one also with its link, `fe80::1%eth0`; or a name, which is looked up in the process's
   * own namespace, and each of whose addresses is tried in turn. Default 127.0.0.1.
   */
  host?: string | undefined;
  /** 1 to 65,535. */
  port: number;
  /** The address to connect from. Default: by the routes. */
  localAddress?: string | undefined;
  /** The port to connect from. Default: one that is free. */
  localPort?: number | undefined;
  /** The socket stays open for writing when the other side has ended. Default false, as node:net has it. */
  allowHalfOpen?: boolean | undefined;
  /** Milliseconds for all of it. Default: the kernel's, some two minutes. */
  timeout?: number | undefined;
  /** Gives it up; the promise is then rejected with its reason. */
  signal?: AbortSignal | undefined;
}
/** Where to listen. */
interface ListenTcpOptions extends SocketOptions {
  /** An address, as of `connectTcp`. Default: every one, `::`, or 0.0.0.0 where there is no IPv6. */
  host?: string | undefined;
  /** 0 to 65,535; 0 for one that is free. */
  port: number;
  /** How many connections may wait to be accepted. Default 511, as node:net has it. */
  backlog?: number | undefined;
  /** Of `::`, no IPv4 (IPV6_V6ONLY). Default false. */
  ipv6Only?: boolean | undefined;
  /** Others may listen there, too (SO_REUSEPORT). Default false. */
  reusePort?: boolean | undefined;
  /** As of `connectTcp`, of the sockets that the server accepts. */
  allowHalfOpen?: boolean | undefined;
}
/** Where datagrams are received. */
interface BindUdpOptions extends SocketOptions {
  /** An address, as of `connectTcp`. Default: every one, `::`, or 0.0.0.0 where there is no IPv6. */
  address?: string | undefined;
  /** 0 to 65,535. Default 0: one that is free. */
  port?: number | undefined;
  /** Of `::`, no IPv4 (IPV6_V6ONLY). Default false. */
  ipv6Only?: boolean | undefined;
  /** Others may receive there, too (SO_REUSEPORT). Default false. */
  reusePort?: boolean | undefined;
}
/**
 * Connects by TCP in a namespace, and returns a connected `Socket` of node:net that stays in it.
 *
 * @throws NetlinkError as node:net's errors are: `ECONNREFUSED` of `connect` where nobody listens, `ETIMEDOUT`,
 * `EHOSTUNREACH` ...; with the option, such as `host`.
 */
declare function connectTcp(options: ConnectTcpOptions): Promise<Socket$1>;
/**
 * Listens for TCP connections in a namespace, and returns a listening `Server` of node:net. The sockets that it
 * accepts are in the namespace, too: `listener`, or its event `connection`, has them. Node looks up the links of
 * addresses such as fe80::1 in the process's own namespace, and so may fail to report one (`server.address()`).
 *
 * @throws NetlinkError `EADDRINUSE`, or `EACCES` without CAP_NET_BIND_SERVICE, with the option `port`;
 * `EADDRNOTAVAIL` with `host`.
 */
declare function listenTcp(options: ListenTcpOptions, listener?: (socket: Socket$1) => void): Promise<Server>;
/**
 * Returns a `Socket` of node:dgram that is bound in a namespace and stays in it. It is of type `udp6` where its
 * address is one of IPv6, which `::`, the default, is: that one sends and receives IPv4 by addresses such as
 * `::ffff:192.0.2.1`.
 *
 * @throws NetlinkError `EADDRINUSE`, or `EACCES` without CAP_NET_BIND_SERVICE, with the option `port`;
 * `EADDRNOTAVAIL` with `address`; `ENOTSUP` on Deno, which makes no socket of node:dgram of a descriptor.
 */
declare function bindUdp(options?: BindUdpOptions): Promise<Socket>;
/** How to start a program: as `child_process.spawn`, and where. */
interface SpawnNetnsOptions extends SpawnOptions {
  /** The network namespace that the process is born in. Default: the process's own. */
  netns?: NetnsRef | undefined;
}
/**
 * Runs `child_process.spawn` with the child in a network namespace from its start. It is given nothing but the
 * namespace: /sys still shows the devices of ours. Needs CAP_SYS_ADMIN for a namespace other than our own. A
 * command that cannot be found is reported by the child's 'error' event, as by `child_process.spawn`.
 *
 * @throws NetlinkError at once when the namespace cannot be entered: `ENOENT`, `EPERM`.
 */
declare function spawn(command: string, args?: readonly string[], options?: SpawnNetnsOptions): ChildProcess;
/** What names to watch. */
interface WatchNetnsOptions {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
  /** Begin with a `resync` event that has all names there are. Default false. */
  initial?: boolean | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/** A name came, went, or leads elsewhere: to a namespace, having been stale, or to another one. */
interface NetnsChangeEvent {
  /** That it is about a name. */
  type: 'netns';
  /** What became of it. */
  change: 'added' | 'changed' | 'deleted';
  /** As it is now; of one that went, as it was last. */
  object: NetnsEntry;
  /** As it was before, of one that changed. */
  before?: NetnsEntry;
}
/** Some changes were missed: what there is now. */
interface NetnsResyncEvent {
  /** That it is about all names. */
  type: 'resync';
  /** Asked for with `initial`. */
  reason: 'start';
  /** All names there are, sorted. */
  names: NetnsEntry[];
}
/** An event of a watch of names. */
type NetnsEvent = NetnsChangeEvent | NetnsResyncEvent;
/**
 * Watches the names of namespaces in a folder, which need not exist yet. A name without an `inode` is stale, or is
 * just being made: then it changes next.
 *
 * It begins at once, before the first iteration. At each sign of a change the folder is listed anew and what
 * differs is reported: no change is lost, however late it is asked for, but the steps in between may be, such as a
 * name that came and went, or one made anew whose namespace was given the number of the one before. The iteration
 * ends when the signal is aborted and when the watch is closed. An open watch does not hold the process open; a
 * pending `next()` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when what the folder lies in does not exist.
 */
declare function watchNetns(options?: WatchNetnsOptions): NetnsWatch;
/** An open watch of names: see `watchNetns`. */
declare class NetnsWatch extends Iteration<NetnsEvent> {}
interface ListNeighborsOptions extends CallOptions {
  /** Only this link's, by name or index. The kernel filters. */
  link?: LinkRef | undefined;
  /** Only those of the ports of this link. The kernel filters. */
  master?: LinkRef | undefined;
  /** Only this family's. Default both. The kernel filters. */
  family?: Family | undefined;
  /** The entries with `proxy`, instead of the others. Default false. */
  proxy?: boolean | undefined;
  /** Only those in this state, or in one of these. */
  state?: NeighborState | number | readonly (NeighborState | number)[] | undefined;
  /** Only those that this one put there. */
  protocol?: Protocol | undefined;
}
/**
 * Adds a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address is known there, unless `mayExist` and the existing one matches;
 * `ENODEV` without such a link.
 */
declare function addNeighbor(link: LinkRef, options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a neighbour, or changes the existing one. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceNeighbor(link: LinkRef, options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
declare function deleteNeighbor(link: LinkRef, options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions & IfExists$1): Promise<void>;
/**
 * Returns a neighbour of a link or, with `proxy`, a proxy entry of the link.
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENODEV` without such a link.
 */
declare function getNeighbor(link: LinkRef, options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions): Promise<Neighbor>;
/** Lists the neighbours of a link, by name or index, or of all links of a namespace, both families. */
declare function listNeighbors(link?: LinkRef, options?: Omit<ListNeighborsOptions, 'link'>): Promise<Neighbor[]>;
declare function listNeighbors(options?: ListNeighborsOptions): Promise<Neighbor[]>;
interface ListNexthopsOptions extends CallOptions {
  /** Only this family's. */
  family?: Family | undefined;
  /** Only those by this link. */
  dev?: LinkRef | undefined;
  /** Only those by the ports of this link. */
  master?: LinkRef | undefined;
  /** Only groups. Default false. */
  groups?: boolean | undefined;
  /** Only those for forwarding entries. Default false. */
  fdb?: boolean | undefined;
  /** Only those that this one installed. */
  protocol?: Protocol | undefined;
  /** Report `statistics` of groups; since Linux 6.9. Default false. */
  statistics?: boolean | undefined;
}
/** What of a nexthop to report. */
interface GetNexthopOptions extends CallOptions {
  /** Report `statistics` of a group; since Linux 6.9. Default false. */
  statistics?: boolean | undefined;
}
/** A nexthop to add. */
type NewNexthop = HandedBack<Omit<NexthopOptions, 'id'> & {
  /** Its number. Default: one that is free, which the kernel chooses (NHA_ID). */id?: number | undefined;
}, Nexthop>;
/** A nexthop that there is now. */
interface AddedNexthop {
  /** Its number. */
  id: number;
  /** Whether the call made it; false where `mayExist` found it. */
  created: boolean;
}
/**
 * Adds a nexthop and returns its id, which the kernel chooses unless one is passed. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the id is taken, unless `mayExist`, which needs one, and the existing one
 * matches; `ENETUNREACH` when the gateway is not reachable.
 */
declare function addNexthop(options: NewNexthop & CallOptions & MayExist$1): Promise<AddedNexthop>;
/**
 * Adds a nexthop, or replaces the one with its id in all routes that use it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceNexthop(options: HandedBack<NexthopOptions, Nexthop> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a nexthop, and with it the routes that use it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
declare function deleteNexthop(id: number, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * Returns a nexthop by its id.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getNexthop(id: number, options?: GetNexthopOptions): Promise<Nexthop>;
/**
 * Lists the nexthops of a namespace, ordered by id. The kernel filters, but for `fdb` and `protocol`.
 */
declare function listNexthops(options?: ListNexthopsOptions): Promise<Nexthop[]>;
/**
 * Lists the buckets of the resilient groups of a namespace; since Linux 5.13. The kernel filters.
 *
 * @throws NetlinkError `ENOENT` when there is no nexthop `id`, `EINVAL` when it is not such a group.
 */
declare function listNexthopBuckets(options?: ListNexthopBucketsOptions): Promise<NexthopBucket[]>;
interface ListRoutesOptions extends CallOptions {
  /** Only this family's. Default both. */
  family?: Family | undefined;
  /** Only this table's. Default all. */
  table?: RouteTable | undefined;
  /** Only those by this link, by name or index. */
  dev?: LinkRef | undefined;
  /** Only those installed by this one. Default all. */
  protocol?: Protocol | undefined;
  /** Only those of this type. Default all. */
  type?: RouteType | undefined;
}
/**
 * Adds a route. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the destination has one with that metric in that table, unless `mayExist` and
 * the existing one matches (`expires` aside, which passes); `ENETUNREACH` when the gateway is not reachable;
 * `ENODEV` without such a link.
 */
declare function addRoute(options: HandedBack<RouteOptions, Route> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a route, or replaces the one with the same destination and metric. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceRoute(options: HandedBack<RouteOptions, Route> & CallOptions & MustExist): Promise<void>;
/**
 * Adds a route before the existing ones of the destination with the same metric; for IPv6 it is the same as
 * `appendRoute`. Needs CAP_NET_ADMIN.
 */
declare function prependRoute(options: HandedBack<RouteOptions, Route> & CallOptions): Promise<void>;
/**
 * Adds a route behind the existing ones of the destination; an IPv6 route becomes one more path of theirs. Needs
 * CAP_NET_ADMIN.
 */
declare function appendRoute(options: HandedBack<RouteOptions, Route> & CallOptions): Promise<void>;
/**
 * Deletes the first route that matches the options; absent options match anything (an option that is `undefined` is
 * refused), except `table`, which is main by default, and `tos` and `from`, which are none by default. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ESRCH` when there is none, unless `ifExists`.
 */
declare function deleteRoute(options: HandedBack<Given<RouteOptions>, Route> & CallOptions & IfExists$1): Promise<void>;
/** Lists the routes of a namespace, of all tables and both families. The kernel filters. */
declare function listRoutes(options?: ListRoutesOptions): Promise<Route[]>;
/**
 * Returns the route that a packet to an address would take.
 *
 * @throws NetlinkError `ENETUNREACH` when there is none; `EHOSTUNREACH`, `EACCES`, `EINVAL` when it
 * is unreachable, prohibit, blackhole.
 */
declare function getRoute(destination: string, options?: GetRouteOptions): Promise<Route>;
/**
 * Adds a policy rule. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is the very same, unless `mayExist`; `ENOTSUP` when the kernel is too old for
 * an option, which it would ignore: the rule is deleted again.
 */
declare function addRule(options: HandedBack<RuleOptions, Rule> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Deletes the first policy rule that matches the options; absent options match anything (an option that is
 * `undefined` is refused). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `ENOTSUP` when the kernel would
 * take another rule for it: of two that differ in `invert` or `goto` alone it deletes the first.
 */
declare function deleteRule(options: HandedBack<Given<RuleOptions>, Rule> & CallOptions & IfExists$1): Promise<void>;
/** Which rules: those that have all of these options. Default all. */
interface ListRulesOptions extends CallOptions, Omit<RuleOptions, 'priority'> {
  /** Only this family's. Default both. */
  family?: RuleOptions['family'];
  /** Only those of this priority, or of one of `[lowest, highest]`. */
  priority?: number | readonly [number, number] | undefined;
}
/**
 * Lists the policy rules of a namespace, both families, in the order in which the kernel evaluates them. The kernel
 * filters by the family; the remaining options are compared here.
 */
declare function listRules(options?: ListRulesOptions): Promise<Rule[]>;
/**
 * An option that is passed has a value: were one lost on the way, more would be deleted than was meant.
 */
type Selecting<Options extends CallOptions> = CallOptions & Given<Omit<Options, keyof CallOptions>>;
/**
 * Deletes all addresses of a link, by name or index, or those of one family. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function flushAddresses(link: LinkRef, options?: Pick<ListAddressesOptions, 'family'> & CallOptions): Promise<void>;
/**
 * Deletes the neighbours that `listNeighbors` lists, except, as in ip-neighbour(8), permanent and noarp ones unless
 * `state` or `proxy` selects them. Needs CAP_NET_ADMIN.
 */
declare function flushNeighbors(options?: Selecting<ListNeighborsOptions>): Promise<void>;
/**
 * Deletes the routes that `listRoutes` lists; `table` at least is required. Needs CAP_NET_ADMIN.
 */
declare function flushRoutes(options: Selecting<ListRoutesOptions> & {
  table: RouteTable;
}): Promise<void>;
/** Which rules to delete: those that have all of these options. */
type FlushRulesOptions = Selecting<ListRulesOptions>;
/**
 * Deletes the policy rules that `listRules` lists, except the kernel's own default rules unless `protocol` selects
 * them. Needs CAP_NET_ADMIN.
 */
declare function flushRules(options?: FlushRulesOptions): Promise<void>;
/**
 * Deletes the nexthops that `listNexthops` lists, groups before their members, and with them the routes that use
 * them. Needs CAP_NET_ADMIN.
 */
declare function flushNexthops(options?: Selecting<ListNexthopsOptions>): Promise<void>;
/**
 * Adds a connection as if the kernel had seen its packets, as on failover from another host. `original` needs
 * `src`, `dst`, `ipProto` and what the protocol has besides, ports or `icmpType`, `icmpCode` and `icmpId`;
 * `expires` is needed, too. Labels are set by `setConntrack`: of a new one the kernel ignores them. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one with these packets, unless `mayExist` and the existing one
 * matches; `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
declare function addConntrack(options: HandedBack<ConntrackOptions, Conntrack> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Changes the options that are passed of a connection. Flags can be set, and not unset. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EBUSY` with the flag that cannot be unset; `ENOSPC` with
 * `labels` where no rule uses labels.
 */
declare function setConntrack(options: HandedBack<ConntrackKey & ConntrackSettings, Conntrack> & CallOptions): Promise<void>;
/**
 * Returns a connection, by its tuple and, if it is passed, its `id`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getConntrack(options: HandedBack<ConntrackKey, Conntrack> & CallOptions): Promise<Conntrack>;
/** Which connections to list, and where. */
interface ListConntrackOptions extends CallOptions, ConntrackFilter {}
/**
 * Lists the connections that a namespace tracks. The kernel compares what it can, and is asked again here:
 * addresses in any spelling, and prefixes. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
declare function listConntrack(options?: ListConntrackOptions): Promise<Conntrack[]>;
/**
 * Returns the number of connections that a namespace tracks. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
declare function countConntrack(options?: CallOptions): Promise<ConntrackCount>;
/**
 * Deletes a connection, by its tuple; with the reported `id`, only that very connection. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EBUSY` when a flow table forwards it.
 */
declare function deleteConntrack(options: HandedBack<ConntrackKey, Conntrack> & CallOptions & IfExists$1): Promise<void>;
/** Which connections to delete. */
interface FlushConntrackOptions extends Selecting<ListConntrackOptions> {
  /** All of them: without it, another option must select some. */
  all?: true;
}
/**
 * Deletes the connections that `listConntrack` lists, except those that a flow table forwards; `all: true` selects
 * every one. Needs CAP_NET_ADMIN.
 */
declare function flushConntrack(options: FlushConntrackOptions): Promise<void>;
/** A connection began, changed, or ended. */
interface ConntrackEvent {
  /** That it is about a connection. */
  type: 'conntrack';
  /** What became of it. */
  change: 'added' | 'changed' | 'deleted';
  /**
   * What the kernel reports of it: for one that ended, what it has carried, and not how long it would have been
   * kept.
   */
  object: Conntrack;
}
/** Selects the connections to watch: those that match every option. */
interface WatchConntrackOptions extends ConntrackFilter {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Only these events. Default: all. */
  changes?: readonly ConntrackEvent['change'][] | undefined;
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * Watches the connections that a namespace tracks. It begins at once, before the first iteration. Unlike `watch` it
 * does not know what there is: events come as the kernel reports them, and where they came faster than they were
 * taken, an `overrun` says so; `listConntrack` has what there is then. Of connections that began before anybody
 * listened the kernel reports nothing unless net.netfilter.nf_conntrack_events is 1. Needs CAP_NET_ADMIN.
 *
 * The iteration ends as that of `watch` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace.
 */
declare function watchConntrack(options?: WatchConntrackOptions): EventWatch<ConntrackEvent>;
/** Which entries to list. */
interface ListEntriesOptions extends CallOptions {
  /** Only this link's, by name or index. */
  link?: LinkRef | undefined;
  /** Report counters. Default false. */
  statistics?: boolean | undefined;
}
/** Members of an object that it can be found by: none that is an object itself. */
type FindableBy<T> = { [Name in keyof T as Extract<T[Name], object> extends never ? Name : never]?: T[Name] | undefined };
/**
 * The objects of one type, each as the kernel reports it. They are never changed: an object that
 * changes is a new one, so what was read stays as it was.
 */
declare class ObjectTable<T extends object> implements Iterable<T> {
  #private;
  /** The number of objects. */
  get size(): number;
  /** Every object. */
  [Symbol.iterator](): IterableIterator<T>;
  /**
   * Returns the objects whose members have these values, as reported; `undefined` matches a member that is not
   * reported. The first search by a set of members makes an index, which is kept up to date from then on.
   *
   * @throws TypeError for a value that is an object.
   */
  where(values: FindableBy<T>): T[];
  /** Returns one of the objects that `where` returns, if any. */
  find(values: FindableBy<T>): T | undefined;
}
/** The links. */
declare class LinkTable extends ObjectTable<Link> {
  /** Returns a link by its index, its name, or one of its alternative names. */
  get(link: LinkRef): Link | undefined;
}
/** A link's driver. A text that it does not report is empty. */
interface DriverInfo {
  /** Its name. */
  driver: string;
  /** Its version, or the kernel's. */
  version: string;
  /** That of the firmware. */
  firmwareVersion: string;
  /** That of the expansion ROM. */
  expansionRomVersion: string;
  /** Where the device is, such as `0000:00:1f.6`. */
  busInfo: string;
  /** Whether it counts: `getDriverStatistics` has what. */
  statistics: boolean;
  /** Whether it can test itself. */
  selfTest: boolean;
  /** Whether its EEPROM can be read. */
  eeprom: boolean;
  /** Whether its registers can. */
  registers: boolean;
  /** Whether it has flags of its own. */
  privateFlags: boolean;
}
/**
 * Returns a link's driver, as `ethtool -i` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver says nothing.
 */
declare function getDriverInfo(link: LinkRef, options?: CallOptions): Promise<DriverInfo>;
/**
 * Returns the counters of a link's driver, by the driver's names, as `ethtool -S` does. Empty where it counts
 * nothing but what `getLink` has with `statistics`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link.
 */
declare function getDriverStatistics(link: LinkRef, options?: CallOptions): Promise<Record<string, bigint>>;
/** Counters that standards name, by who names them. */
type StatisticsGroup = 'ethPhy' | 'ethMac' | 'ethCtrl' | 'rmon';
/** What counters to read. */
interface StandardStatisticsOptions {
  /** Only these groups. Default: all. */
  groups?: readonly StatisticsGroup[] | undefined;
}
/**
 * Returns the IEEE 802.3 and RMON counters of a link's driver, as `ethtool -S LINK --groups` does; only network
 * cards have them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver counts nothing of these groups,
 * or the kernel knows none (before Linux 5.13).
 */
declare function getStandardStatistics(link: LinkRef, options?: StandardStatisticsOptions & CallOptions): Promise<StandardStatistics>;
/**
 * Returns the number of queues of a link's driver, as `ethtool -l` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getChannels(link: LinkRef, options?: CallOptions): Promise<Channels>;
/**
 * Sets the number of queues of a link's driver, as `ethtool -L` does: every option that is passed, or nothing.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting;
 * `EINVAL` with the option of which the driver has fewer.
 */
declare function setChannels(link: LinkRef, options: HandedBack<ChannelSettings, Channels> & CallOptions): Promise<void>;
/**
 * Returns the ring sizes of a link's driver, as `ethtool -g` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getRings(link: LinkRef, options?: CallOptions): Promise<Rings>;
/**
 * Sets the ring sizes of a link's driver, as `ethtool -G` does: every option that is passed, or nothing. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting;
 * `EINVAL` with the option that is above what the driver takes; `ENOTSUP` with the option that it rounds.
 */
declare function setRings(link: LinkRef, options: HandedBack<RingSettings, Rings> & CallOptions): Promise<void>;
/**
 * Returns the interrupt coalescing of a link's driver, as `ethtool -c` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report it.
 */
declare function getCoalescing(link: LinkRef, options?: CallOptions): Promise<Coalescing>;
/**
 * Sets the interrupt coalescing of a link's driver, as `ethtool -C` does: every option that is passed, or nothing.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting, and
 * with the option of which it made something else; `EINVAL` with the option that it does not have.
 */
declare function setCoalescing(link: LinkRef, options: HandedBack<CoalescingSettings, Coalescing> & CallOptions): Promise<void>;
/**
 * Returns a link's pause frame settings, as `ethtool -a` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getPause(link: LinkRef, options?: CallOptions): Promise<Pause>;
/**
 * Sets a link's pause frames, as `ethtool -A` does: every option that is passed, or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
declare function setPause(link: LinkRef, options: HandedBack<PauseSettings, Pause> & CallOptions): Promise<void>;
/**
 * Returns a link's speed, duplex and modes, as `ethtool` shows them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getLinkModes(link: LinkRef, options?: CallOptions): Promise<LinkModes>;
/**
 * Sets a link's speed, duplex and modes, as `ethtool -s` does: every option that is passed, or nothing. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
declare function setLinkModes(link: LinkRef, options: HandedBack<LinkModeSettings, LinkModes> & CallOptions): Promise<void>;
/**
 * Returns a link's connector and transceiver, as `ethtool` shows them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getLinkInfo(link: LinkRef, options?: CallOptions): Promise<LinkInfo>;
/**
 * Sets a link's connector, as `ethtool -s` does: every option that is passed, or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
declare function setLinkInfo(link: LinkRef, options: HandedBack<LinkInfoSettings, LinkInfo> & CallOptions): Promise<void>;
/**
 * Returns whether a link is detected, and why not, as `ethtool` shows it.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report it.
 */
declare function getLinkState(link: LinkRef, options?: CallOptions): Promise<LinkState>;
/** The settings of links' drivers, by the name of their change events. */
interface DriverSettings {
  /** As `getFeatures` has them. */
  features: Features;
  /** As `getChannels`. */
  channels: Channels;
  /** As `getRings`. */
  rings: Rings;
  /** As `getCoalescing`. */
  coalescing: Coalescing;
  /** As `getPause`. */
  pause: Pause;
  /** As `getLinkModes`. */
  linkModes: LinkModes;
  /** As `getLinkInfo`. */
  linkInfo: LinkInfo;
}
/** Somebody changed a setting of a link's driver or, for features, the kernel did. */
type DriverEvent = { [Type in keyof DriverSettings]: {
  /** What was changed. */type: Type; /** The index of the link. */
  index: number; /** All of it, as it is. */
  object: DriverSettings[Type];
} }[keyof DriverSettings];
/** What to watch of links' drivers. */
interface WatchDriversOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Only these settings. Default: all. */
  types?: readonly (keyof DriverSettings)[] | undefined;
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * Watches the driver settings of links in a namespace, as `ethtool --monitor` does. It begins at once, before the
 * first iteration. Unlike `watch` it does not know what there is: events come as the kernel reports them, and where
 * they came faster than they were taken, an `overrun` event says so. Of features and link modes the kernel reports
 * that they changed: their values are read when you read the event.
 *
 * The iteration ends as that of `watch` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; `ENOTSUP` when the kernel has
 * no such events (before Linux 5.6).
 */
declare function watchDrivers(options?: WatchDriversOptions): EventWatch<DriverEvent>;
/** Options of an EVPN device. */
interface EvpnOptions {
  /** The bridge, by name. */
  bridge: string;
  /** The vxlan link, by name: a port of it. */
  vxlan: string;
  /** The address that its packets are sent from. Default: the kernel chooses. */
  local?: string | undefined;
  /** The UDP port, 1 to 65,535. Default 4789. */
  dstPort?: number | undefined;
  /** Answer ARP and neighbour discovery of hosts that are known, instead of flooding it. Default true. */
  neighSuppress?: boolean | undefined;
  /** The VNI of each VLAN, such as `{ 10: 10010, 20: 10020 }`: no two have one. */
  vlans: Readonly<Record<number, number>>;
}
/** An EVPN device as it is. */
interface Evpn {
  /** The bridge. */
  bridge: string;
  /** The vxlan link. */
  vxlan: string;
  /** The address that its packets are sent from; absent where the kernel chooses. */
  local?: string;
  /** The UDP port. */
  dstPort: number;
  /** Whether it answers ARP and neighbour discovery of hosts that are known. */
  neighSuppress: boolean;
  /** The VNI of each VLAN. */
  vlans: Record<number, number>;
}
/**
 * Creates a VLAN-aware bridge and a single vxlan device as its port, which carries each VLAN in a VNI of its own:
 * the device with `external` and `vniFilter`, its VNIs, and the VLANs with their VNIs, up and not learning, all or
 * nothing. Who is where `addFdb` puts it, with `srcVni`. `deleteLinks([vxlan, bridge])` deletes it. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` with `bridge` or `vxlan` when there is such a link, unless `mayExist` and all of it
 * matches; `ENOTSUP` when the kernel has no VLANs of bridges, or no VNI filter (before Linux 5.18).
 */
declare function createEvpn(options: EvpnOptions & CallOptions & MayExist$1): Promise<Created>;
/**
 * Changes an EVPN device to the VLANs and VNIs that are passed: others are removed, missing ones are added, and the
 * rest is not touched. All or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` with `vxlan` when it is no such device, with
 * `bridge` when it is a port of another, and with `dstPort` when it has another.
 */
declare function setEvpn(options: EvpnOptions & CallOptions): Promise<void>;
/**
 * Returns an EVPN device, by its vxlan link, in the form that `createEvpn` and `setEvpn` take. VLANs without a VNI
 * are not part of it.
 *
 * @param vxlan Its name.
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is no such device.
 */
declare function getEvpn(vxlan: string, options?: CallOptions): Promise<Evpn>;
/** A link whose kind is known. */
type LinkOf<Kind extends LinkKind> = Link & {
  kind: Kind;
} & Pick<KindOptions, Kind>;
/** A VXLAN link. */
interface VxlanLink extends LinkOf<'vxlan'> {
  /** Its options; those named are always reported. */
  vxlan: Vxlan & {
    vni: number;
    dstPort: number;
    dev?: number;
  };
}
/** One end of a veth pair. */
type VethLink = LinkOf<'veth'>;
/** A bridge. */
type BridgeLink = LinkOf<'bridge'>;
/** What of a link to report. */
interface GetLinkOptions extends CallOptions, TargetOptions {
  /** Report `statistics`, and timers that run, such as those of a bridge. Default false. */
  statistics?: boolean | undefined;
  /** Report `vfs`, with `statistics` with their counters, and `vfCount`. Default false. */
  vfs?: boolean | undefined;
}
/** Which links. */
interface LinkFilter {
  /** Only links of this kind. */
  kind?: string | undefined;
  /** Only the ports of this link, by name or index. */
  master?: LinkRef | undefined;
  /** Only those that are up, or only those that are down. */
  up?: boolean | undefined;
  /** Only those of this link group. */
  group?: number | undefined;
}
/** Which links to list. */
interface ListLinksOptions extends GetLinkOptions, LinkFilter {}
/** Further options of a new link of some kind, whether the kind's options are nested or not. */
type Around<Kind extends LinkKind> = NewLink & CallOptions & MayExist$1 & (Kind extends PairedKind ? {
  /** The other end. */peer: NewPeer;
} : unknown) & (Kind extends StackedKind ? {
  /** The link it is stacked on (IFLA_LINK). */link: LinkRef;
} : unknown) & (Kind extends StackedKind | TunnelKind ? {
  /**
   * The namespace of the link that it is stacked on, or that a tunnel's packets are sent and
   * received in: it is made from there, not moved. `{ self: true }` is the process's own.
   * Needs CAP_NET_ADMIN in both; not with `mayExist`. Default: `netns`.
   */
  linkNetns?: NetnsRef | undefined;
  /**
   * The same by this namespace's number for it (IFLA_LINK_NETNSID), as it is reported; `link`, if
   * there is one, by index then.
   */
  linkNetnsId?: number | undefined;
} : unknown);
/** A link of some kind, with its options under its name, or as it was reported. */
type CreateAs<Kind extends LinkKind> = HandedBack<Around<Kind>, Link> & {
  kind: Kind;
} & { [Key in Kind]?: KindOptions[Key] | undefined };
/**
 * A link as it was reported, of a kind that can be created; of a pair with its `peer`, which may be
 * one that was reported, too.
 */
type ReportedLink = Link & CallOptions & MayExist$1 & Pick<NewLink, 'addresses' | 'routes'> & {
  /** The other end, of a pair. */peer?: NewPeer | undefined; /** See `createVxlan`, `createVlan`. */
  linkNetns?: NetnsRef | undefined;
};
/** What `createLink` takes: the kind, and the kind's own options under its name. */
type CreateLinkOptions = { [Kind in LinkKind]: CreateAs<Kind> }[LinkKind] | OtherLinkOptions | ReportedLink;
/** Options of a link of a kind that this library does not describe. */
type OtherLink = NewLink & CallOptions & MayExist$1 & {
  /** Its own options. A kind that needs none is made with an empty list. */raw: readonly RawAttribute[]; /** The link that it is on (IFLA_LINK), if there is one. */
  link?: LinkRef | undefined; /** See `createVxlan`, `createVlan`. */
  linkNetns?: NetnsRef | undefined; /** See `createVxlan`, `createVlan`. */
  linkNetnsId?: number | undefined;
};
/** A link of a kind that this library does not describe: `kind` as the kernel calls it (IFLA_INFO_KIND), up to 55 bytes. */
type OtherLinkOptions = HandedBack<OtherLink, Link> & {
  kind: string;
};
/**
 * What `createVxlan` and its like take: the kind's own options beside the others; or, with `kind`, what
 * `createLink` takes.
 */
type CreateOptions<Kind extends LinkKind> = (Omit<Around<Kind>, keyof KindOptions[Kind]> & KindOptions[Kind] & {
  kind?: undefined;
}) | CreateAs<Kind>;
/** `group` is the multicast group; for a link group use `createLink`. */
type CreateVxlanOptions = CreateOptions<'vxlan'>;
/** How to create a bridge. */
type CreateBridgeOptions = CreateOptions<'bridge'>;
/** How to create a veth pair. */
type CreateVethOptions = CreateOptions<'veth'>;
/**
 * Creates a link of any kind with its addresses and its peer, and returns the link as the kernel reports it. When a
 * step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * A link that was reported makes one like it, with its index; what is only reported is passed over. The other end
 * of a pair is `peer`.
 *
 * Of a kind that this library does not describe, whose options it cannot check or name, `raw` has the attributes;
 * what the kernel passes over of them goes unnoticed.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist` and the existing one matches, with its
 * peer and addresses; `ENOTSUP` when the running kernel does not know the kind, or, with the option, ignores one it
 * does not know or makes another value of one; and whatever the kernel says of an option.
 */
declare function createLink(options: CreateLinkOptions): Promise<Link & Created>;
/** Both ends of a new pair. */
interface Pair<Kind extends PairedKind> extends Created {
  /** The end where the call was made. */
  link: LinkOf<Kind>;
  /** The other end, as its own namespace reports it. */
  peer: LinkOf<Kind>;
}
/**
 * Creates a tunnel of bare packets in UDP. Routes or tc set the destination of each packet; since
 * Linux 5.7. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the port, is taken.
 */
declare const createBareudp: (options: CreateOptions<"bareudp">) => Promise<Link & {
  kind: "bareudp";
} & Pick<KindOptions, "bareudp"> & Created>;
/** Creates a bond of several links. A port must be down when it is added. Needs CAP_NET_ADMIN. */
declare const createBond: (options: CreateOptions<"bond">) => Promise<Link & {
  kind: "bond";
} & Pick<KindOptions, "bond"> & Created>;
/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
declare const createBridge: (options: CreateOptions<"bridge">) => Promise<Link & {
  kind: "bridge";
} & Pick<KindOptions, "bridge"> & Created>;
/** Creates a dummy, which drops what is sent to it. Needs CAP_NET_ADMIN. */
declare const createDummy: (options: CreateOptions<"dummy">) => Promise<Link & {
  kind: "dummy";
} & Pick<KindOptions, "dummy"> & Created>;
/** Creates a tunnel of mirrored packets over IPv4. Needs CAP_NET_ADMIN. */
declare const createErspan: (options: CreateOptions<"erspan">) => Promise<Link & {
  kind: "erspan";
} & Pick<KindOptions, "erspan"> & Created>;
/**
 * Creates a GENEVE tunnel end (RFC 8926). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI and remote on that port, is taken.
 */
declare const createGeneve: (options: CreateOptions<"geneve">) => Promise<Link & {
  kind: "geneve";
} & Pick<KindOptions, "geneve"> & Created>;
/** Creates a GRE tunnel of IP packets over IPv4. Needs CAP_NET_ADMIN. */
declare const createGre: (options: CreateOptions<"gre">) => Promise<Link & {
  kind: "gre";
} & Pick<KindOptions, "gre"> & Created>;
/** Creates a GRE tunnel of Ethernet frames over IPv4. Needs CAP_NET_ADMIN. */
declare const createGretap: (options: CreateOptions<"gretap">) => Promise<Link & {
  kind: "gretap";
} & Pick<KindOptions, "gretap"> & Created>;
/**
 * Creates an HSR link, which sends each frame on two ports and accepts the first copy to arrive.
 * Needs CAP_NET_ADMIN.
 */
declare const createHsr: (options: CreateOptions<"hsr">) => Promise<Link & {
  kind: "hsr";
} & Pick<KindOptions, "hsr"> & Created>;
/** Creates an intermediate functional block, to which tc redirects traffic. Needs CAP_NET_ADMIN. */
declare const createIfb: (options: CreateOptions<"ifb">) => Promise<Link & {
  kind: "ifb";
} & Pick<KindOptions, "ifb"> & Created>;
/** Creates a tunnel of mirrored packets over IPv6. Needs CAP_NET_ADMIN. */
declare const createIp6erspan: (options: CreateOptions<"ip6erspan">) => Promise<Link & {
  kind: "ip6erspan";
} & Pick<KindOptions, "ip6erspan"> & Created>;
/** Creates a GRE tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN. */
declare const createIp6gre: (options: CreateOptions<"ip6gre">) => Promise<Link & {
  kind: "ip6gre";
} & Pick<KindOptions, "ip6gre"> & Created>;
/** Creates a GRE tunnel of Ethernet frames over IPv6. Needs CAP_NET_ADMIN. */
declare const createIp6gretap: (options: CreateOptions<"ip6gretap">) => Promise<Link & {
  kind: "ip6gretap";
} & Pick<KindOptions, "ip6gretap"> & Created>;
/**
 * Creates a tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
declare const createIp6tnl: (options: CreateOptions<"ip6tnl">) => Promise<Link & {
  kind: "ip6tnl";
} & Pick<KindOptions, "ip6tnl"> & Created>;
/**
 * Creates a tunnel of IPv4 packets over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
declare const createIpip: (options: CreateOptions<"ipip">) => Promise<Link & {
  kind: "ipip";
} & Pick<KindOptions, "ipip"> & Created>;
/**
 * Creates an ipvlan: a link with IP addresses of its own and the other link's MAC. Needs
 * CAP_NET_ADMIN.
 */
declare const createIpvlan: (options: CreateOptions<"ipvlan">) => Promise<Link & {
  kind: "ipvlan";
} & Pick<KindOptions, "ipvlan"> & Created>;
/** Creates an ipvtap: an ipvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
declare const createIpvtap: (options: CreateOptions<"ipvtap">) => Promise<Link & {
  kind: "ipvtap";
} & Pick<KindOptions, "ipvtap"> & Created>;
/**
 * Creates a MACsec link, which encrypts and signs what it sends on another link, and verifies what
 * it receives. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EBUSY` when `link` is a port, or has such a link with that `sci`.
 */
declare const createMacsec: (options: CreateOptions<"macsec">) => Promise<Link & {
  kind: "macsec";
} & Pick<KindOptions, "macsec"> & Created>;
/** Creates a macvlan: a link with a MAC of its own on another link. Needs CAP_NET_ADMIN. */
declare const createMacvlan: (options: CreateOptions<"macvlan">) => Promise<Link & {
  kind: "macvlan";
} & Pick<KindOptions, "macvlan"> & Created>;
/** Creates a macvtap: a macvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
declare const createMacvtap: (options: CreateOptions<"macvtap">) => Promise<Link & {
  kind: "macvtap";
} & Pick<KindOptions, "macvtap"> & Created>;
/**
 * Creates a netkit pair, each end where it will live; since Linux 6.7. Needs CAP_NET_ADMIN in both
 * namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
declare const createNetkit: (options: CreateOptions<"netkit">) => Promise<Pair<"netkit">>;
/**
 * Creates a monitor of netlink, for packet sockets to see what netlink carries. Needs
 * CAP_NET_ADMIN.
 */
declare const createNlmon: (options: CreateOptions<"nlmon">) => Promise<Link & {
  kind: "nlmon";
} & Pick<KindOptions, "nlmon"> & Created>;
/**
 * Creates a tunnel of IPv6 packets over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
declare const createSit: (options: CreateOptions<"sit">) => Promise<Link & {
  kind: "sit";
} & Pick<KindOptions, "sit"> & Created>;
/**
 * Creates a persistent tun or tap device, to which a program attaches later, as `ip tuntap` does.
 * Needs CAP_NET_ADMIN, and leave to open /dev/net/tun.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` or `EACCES` of `open` when there
 * is no /dev/net/tun for us.
 */
declare const createTun: (options: CreateOptions<"tun">) => Promise<Link & {
  kind: "tun";
} & Pick<KindOptions, "tun"> & Created>;
/**
 * Creates a virtual CAN device, on which programs of this host exchange CAN frames. Needs
 * CAP_NET_ADMIN.
 */
declare const createVcan: (options: CreateOptions<"vcan">) => Promise<Link & {
  kind: "vcan";
} & Pick<KindOptions, "vcan"> & Created>;
/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
declare const createVeth: (options: CreateOptions<"veth">) => Promise<Pair<"veth">>;
/**
 * Creates a VLAN device on another link (IEEE 802.1Q). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VLAN on that link, is taken.
 */
declare const createVlan: (options: CreateOptions<"vlan">) => Promise<Link & {
  kind: "vlan";
} & Pick<KindOptions, "vlan"> & Created>;
/** Creates a VRF: its ports have a routing table of their own. Needs CAP_NET_ADMIN. */
declare const createVrf: (options: CreateOptions<"vrf">) => Promise<Link & {
  kind: "vrf";
} & Pick<KindOptions, "vrf"> & Created>;
/**
 * Creates a tunnel into IPsec over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends with these keys, is taken.
 */
declare const createVti: (options: CreateOptions<"vti">) => Promise<Link & {
  kind: "vti";
} & Pick<KindOptions, "vti"> & Created>;
/**
 * Creates a tunnel into IPsec over IPv6. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends with these keys, is taken.
 */
declare const createVti6: (options: CreateOptions<"vti6">) => Promise<Link & {
  kind: "vti6";
} & Pick<KindOptions, "vti6"> & Created>;
/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
declare const createVxlan: (options: CreateOptions<"vxlan">) => Promise<VxlanLink & Created>;
/**
 * Creates an IPsec interface: what is sent through it meets the policies of its number. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the number, is taken.
 */
declare const createXfrm: (options: CreateOptions<"xfrm">) => Promise<Link & {
  kind: "xfrm";
} & Pick<KindOptions, "xfrm"> & Created>;
/**
 * Adds an alternative name to a link. Of these there may be any number, of 1 to 127 bytes each. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when a link of the namespace has it, unless `mayExist` and it is this
 * one; `ENODEV` when there is no link.
 */
declare function addAltName(link: LinkRef, altName: string, options?: CallOptions & MayExist$1): Promise<Created>;
/**
 * Deletes an alternative name of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has no such name, unless `ifExists`; `ENODEV` when there
 * is no link.
 */
declare function deleteAltName(link: LinkRef, altName: string, options?: CallOptions & IfExists$1): Promise<void>;
/** How to announce an address. */
interface AnnounceOptions extends CallOptions {
  /** How many times, 1 to 1000. Default 1. */
  count?: number | undefined;
  /** Milliseconds from one to the next. Default 1000. */
  interval?: number | undefined;
  /** Of IPv6: say that it is a router's. Default false. */
  router?: boolean | undefined;
}
/**
 * Announces an address on a link, as the kernel does with the sysctls `arp_notify` and `ndisc_notify`: an IPv4
 * address by gratuitous ARP (RFC 5227), an IPv6 address by an unsolicited neighbour advertisement (RFC 4861). Who
 * knows the address by another Ethernet address takes that of the link. The link need not have the address. The
 * signal ends it between two; what was sent stays sent. Needs CAP_NET_RAW.
 *
 * @param address IPv4 or IPv6, without a prefix.
 * @throws NetlinkError `ENODEV` without the link, `ENETDOWN` when it is down, `ENOTSUP` when it has no Ethernet
 * address, each with the option `link`; `EPERM` without the capability.
 */
declare function announce(link: LinkRef, address: string, options?: AnnounceOptions): Promise<void>;
/**
 * Deletes a link, and with it its peer and the links that are stacked on it. The kernel takes some 17 ms, but
 * hardly more for many: deletes that wait behind each other are done as one, as `deleteLinks` does it. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none, unless `ifExists`.
 */
declare function deleteLink(link: LinkRef, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * Deletes many links at once, as one link group, so that the kernel waits for only one grace period. Meanwhile they
 * bear a group number of their own. Needs CAP_NET_ADMIN.
 *
 * @param links Names and indexes, or which: all that have every property named, such as
 * `{ kind: 'veth' }`, but never the loopback device. Those are listed first; one that is gone by the
 * time it would be deleted is no error.
 * @throws AggregateError of a NetlinkError for each link that was not deleted, all others being
 * gone; `ENODEV` is none with `ifExists`.
 */
declare function deleteLinks(links: readonly LinkRef[] | LinkFilter, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * Returns a link, by name or index.
 *
 * @throws NetlinkError `ENODEV` when there is none; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
declare function getLink(link: LinkRef, options?: GetLinkOptions): Promise<Link>;
/**
 * Lists the links of a namespace, ordered by index. Kind and master are compared by the kernel, which then sends no
 * others; the remaining options are compared here.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
declare function listLinks(options?: ListLinksOptions): Promise<Link[]>;
interface OpenTunOptions extends CallOptions, Pick<Tun, 'packetInfo' | 'vnetHeader'> {
  /** IP packets, or Ethernet frames, also by number; for an existing device, its own. */
  mode: 'tun' | 'tap' | 1 | 2;
  /** How many descriptors, 1 to 256. Default 1. More need a device with `multiQueue`. */
  queues?: number | undefined;
  /** Let others attach as well. Default: with more than one queue. A device must have been made so. */
  multiQueue?: boolean | undefined;
}
/**
 * Queues of a tun or tap device. A read of a descriptor takes one packet that the kernel sent out
 * through the device, a write hands it one that comes in. They do not block: a read with nothing there
 * fails with `EAGAIN`. They are closed when a program is executed, but for a child's own `stdio`.
 *
 * The handle owns them: they are open until `close`, and must not be closed otherwise, nor used after.
 */
declare class TunQueues implements AsyncDisposable {
  #private;
  /** The device. */
  readonly name: string;
  /** One descriptor per queue; none once it is closed. */
  get fds(): readonly number[];
  /**
   * Detaches from the device. A device that is not persistent is deleted when its last descriptor is closed.
   * Idempotent.
   */
  close(): Promise<void>;
  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Attaches to a tun or tap device. A device that does not exist is created, and exists until its last descriptor is
 * closed; `createTun` makes one that stays. It is down at first: see `setLink`. Needs leave to open /dev/net/tun,
 * and CAP_NET_ADMIN unless the device is the user's own.
 *
 * @throws NetlinkError `EINVAL` of TUNSETIFF when there is a link of another kind, mode or `multiQueue`,
 * `EBUSY` when a device of one queue is taken; `ENOENT` or `EACCES` of `open`.
 */
declare function openTun(name: string, options: OpenTunOptions): Promise<TunQueues>;
/** The options of its kind, and of the port that it is. */
type OwnOptions = { [Key in keyof (KindOptions & LinkPortOptions)]?: (KindOptions & LinkPortOptions)[Key] | undefined };
/**
 * An option with the name of a kind, such as `vxlan`, changes the options of a link of that kind;
 * `bridgePort` and `bondPort` change those of a port.
 */
interface SetLinkOptions extends LinkSettings, OwnOptions, LinkOffloads, LinkSysctls, CallOptions {
  /** Its new name; of a link that is up since Linux 6.2, `EBUSY` before. */
  name?: string | undefined;
}
/** Options, or a link as it was reported, perhaps with some of it changed. */
type LinkChanges = HandedBack<Omit<SetLinkOptions, keyof CallOptions>, Link> & CallOptions;
/**
 * Changes a link, by name or index: every option that is passed, or nothing. The kernel takes the changes one after
 * another; when it refuses one, or one is not so afterwards, earlier ones are set back. Needs CAP_NET_ADMIN.
 *
 * A link as it was reported, which `index` and other members that are only reported reveal, is compared with the
 * link first: only what differs is sent. Of what cannot be changed, such as a VNI, a difference is refused with
 * `ENOTSUP`; members that are only reported are ignored, except `index`, which must be the link's own. Its XDP
 * program, which is reported by number, stays.
 *
 * @throws NetlinkError `ENODEV` when there is none; `ENOTSUP` with the option when the running kernel
 * ignores it, or makes another value of it; what the kernel says of a change, with the option at fault.
 */
declare function setLink(link: LinkRef, options: LinkChanges): Promise<void>;
/**
 * Moves a link to another namespace and returns it as it is there. The kernel takes it down,
 * drops its addresses, and gives it another index if its own is taken there. It waits some 17 ms
 * for that: a link created where it will live costs nothing of the kind. Needs CAP_NET_ADMIN in both.
 *
 * @throws NetlinkError `EEXIST` when a link there has the name, `EBUSY` when one has the index.
 */
declare function moveLink(link: LinkRef, options: CallOptions & {
  /** The other namespace. */to: NetnsRef; /** Its name there. Default: the one it has. */
  name?: string | undefined; /** Its index there. Default: the one it has, or another if that is taken (IFLA_NEW_IFINDEX). */
  index?: number | undefined;
}): Promise<Link>;
/** How to delete a name, and whether to wait for what it named. */
interface DeleteNetnsOptions extends NetnsOptions {
  /** Succeed when there is no such name. Default false. */
  ifExists?: boolean | undefined;
  /**
   * Wait until the namespace itself is gone, with the links in it and their peers, as the kernel reports. It needs
   * CAP_NET_ADMIN, because the kernel reports that where the namespace has a nsid (see `setNetnsId`), which is
   * given in one made for the purpose, and takes two of the kernel's rounds of clearing up, each some grace periods
   * of 17 ms. The signal ends the wait, too. `timeout` is then the milliseconds that all of it may take, default
   * 30,000; when something still holds the namespace at the end of them, the call fails with `EBUSY`, and the name
   * is gone. Default false.
   */
  wait?: boolean | undefined;
}
/**
 * Deletes the name of a namespace. The namespace goes once no process, descriptor or link in transit holds it; the
 * kernel frees the namespace and the links in it later: `wait` waits for that. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such name, unless `ifExists`; with `wait`, `EBUSY` when
 * the name is gone and something still holds the namespace.
 */
declare function deleteNetns(name: string, options?: DeleteNetnsOptions): Promise<void>;
/**
 * Assigns a nsid to a namespace, `other`, as seen from the namespace in `netns`; the kernel chooses one when none
 * is passed. Returns the number, and whether the call gave it. Once given, it stays. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when `other` has a number, unless `mayExist` and it is this one, and when
 * another namespace has it: then the option is `nsid`.
 */
declare function setNetnsId(other: NetnsRef, nsid?: number, options?: CallOptions & MayExist$1): Promise<NetnsId & Created>;
/**
 * Returns the nsid of a namespace, `other`, as seen from the namespace in `netns`; undefined when it has none.
 */
declare function getNetnsId(other: NetnsRef, options?: CallOptions): Promise<number | undefined>;
/**
 * Lists the namespaces that have a nsid in the namespace in `netns`.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
declare function listNetnsIds(options?: CallOptions & TargetOptions): Promise<NetnsId[]>;
/**
 * Adds a chain of filters, which other filters reach by `goto chain`: `addChain('eth0', { parent: 'ingress', chain:
 * 5 })`. A filter creates its chain implicitly, and the chain is deleted with it; one that was added stays. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one, unless `mayExist`; `EINVAL` without a qdisc there.
 */
declare function addChain(link: LinkRef, options: HandedBack<ChainOptions, Chain> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Deletes a chain, with its filters. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` when there is none, or no qdisc there, unless `ifExists`.
 */
declare function deleteChain(link: LinkRef, options: HandedBack<ChainOptions, Chain> & CallOptions & IfExists$1): Promise<void>;
/**
 * Lists the chains at one place of a link, by default the root, including those that filters created.
 */
declare function listChains(link: LinkRef, options?: Pick<ChainOptions, 'parent'> & CallOptions): Promise<Chain[]>;
/**
 * Adds a forwarding entry to a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address has one there, unless `mayExist` and the existing one matches;
 * `ENODEV` without such a link.
 */
declare function addFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a forwarding entry beside the existing ones of the address: vxlan sends to every host of an address that is
 * multicast or all zeros. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the very same is there, unless `mayExist`, and when another
 * address than those has an entry: it cannot have two.
 */
declare function appendFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a forwarding entry, or replaces the existing one of the address. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`; `ENOTSUP` of a group's address, or of
 * zeros, at a vxlan link, which can have several hosts: `appendFdb` and `deleteFdb` are for those.
 */
declare function replaceFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a forwarding entry of a link; when a vxlan has several hosts for the address, the one in `dst`, or all
 * without it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `ENOTSUP` for `srcVni` on a vxlan that is
 * not `external`, which would delete the address's entry whatever the VNI.
 */
declare function deleteFdb(link: LinkRef, options: HandedBack<FdbKey, Fdb> & CallOptions & IfExists$1): Promise<void>;
/**
 * Looks up the forwarding entry of an address in the kernel: of a bridge, on any port (with `vlan` if the bridge is
 * VLAN-aware); of a port with `master`, its bridge's; of a vxlan, the first of several (with `srcVni` if it is
 * `external`).
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENOTSUP` when the kernel cannot look up on links
 * of this kind; `ENODEV` without such a link.
 */
declare function getFdb(link: LinkRef, options: HandedBack<Pick<FdbKey, 'mac' | 'master' | 'self' | 'vlan' | 'srcVni'>, Fdb> & CallOptions): Promise<Fdb>;
/** Which forwarding entries to list. */
interface ListFdbOptions extends CallOptions {
  /** Only this link's, by name or index. The kernel filters. */
  link?: LinkRef | undefined;
  /** Only those of this bridge and its ports, by name or index. */
  bridge?: LinkRef | undefined;
}
/** Lists the forwarding entries of a link, by name or index, or of all links. The kernel filters. */
declare function listFdb(options?: ListFdbOptions): Promise<Fdb[]>;
declare function listFdb(link?: LinkRef, options?: Omit<ListFdbOptions, 'link'>): Promise<Fdb[]>;
/**
 * Deletes, in one request, all forwarding entries of a link that match the options: on bridges and their ports
 * since Linux 5.19, on vxlan since 6.7. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot flush, or not links of this kind; `EINVAL`
 * with the `option` that it does not know there. Nothing was deleted then.
 */
declare function flushFdb(link: LinkRef, options?: FlushFdbOptions): Promise<void>;
/** Which filters to list, and what of them. */
interface ListFiltersOptions extends CallOptions, Pick<FilterOptions, 'parent' | 'chain' | 'protocol' | 'priority' | 'kind'> {
  /** Report `statistics` of their actions. Default false. */
  statistics?: boolean | undefined;
}
/** Which filter of a link: where it is, and what it is called by there. */
interface WhichFilter extends Pick<FilterOptions, 'parent' | 'chain' | 'protocol' | 'handle' | 'kind'> {
  /** Its priority: of 0 there is none. */
  priority: number;
}
/** Which filter, and what of it to report. */
interface GetFilterOptions extends CallOptions, WhichFilter {
  /** Its name among those of its priority. */
  handle: number;
  /** Report `statistics` of its actions. Default false. */
  statistics?: boolean | undefined;
}
/** What `addFilter` made, and what it is called by. */
interface AddedFilter extends Created {
  /** Its priority. */
  priority: number;
  /** Its name among those of its priority. */
  handle: number;
}
type GivenFilter = HandedBack<FilterOptions, Filter> & CallOptions;
/**
 * Adds a filter to a link, by name or index, and returns its priority and handle: `addFilter('eth0', { parent:
 * 'ingress', matchall: { actions: [{ mirred: { link: 'ifb0' } }] } })`. Without a `handle` it is one more, whatever
 * there is at its `priority`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one of that `handle`, or of a kind of which there can be one alone,
 * unless `mayExist` and the existing one matches; `EINVAL` without a qdisc there; `ENOENT` when the kernel has no
 * such kind of filter or action; `ENOTSUP` with the option that the kernel ignores, such as a port without
 * `ipProto`.
 */
declare function addFilter(link: LinkRef, options: GivenFilter & MayExist$1): Promise<AddedFilter>;
/**
 * Replaces the filter with the same `priority` and `handle`, which must be of the same kind, or adds one. What is
 * not given gets its default. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError as `addFilter`, but for `EEXIST` of the same handle.
 */
declare function replaceFilter(link: LinkRef, options: GivenFilter & {
  priority: number;
}): Promise<void>;
/**
 * Deletes the filter with this `priority` and `handle`, or all filters of the priority when no handle is passed.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EINVAL` without a qdisc there, or when it is of
 * another `kind` or `protocol`.
 */
declare function deleteFilter(link: LinkRef, options: HandedBack<WhichFilter, Filter> & CallOptions & IfExists$1): Promise<void>;
/**
 * Returns a filter by its `priority` and `handle`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getFilter(link: LinkRef, options: GetFilterOptions): Promise<Filter>;
/**
 * Lists the filters of a link: of all its qdiscs and classes, or those at `parent`. Of u32 its tables are among
 * them. The remaining options are compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listFilters(link: LinkRef, options?: ListFiltersOptions): Promise<Filter[]>;
/**
 * Deletes the filters of one chain at one place of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` without a qdisc there; `ENODEV` without such a link.
 */
declare function flushFilters(link: LinkRef, options?: Pick<FilterOptions, 'parent' | 'chain'> & CallOptions): Promise<void>;
/**
 * Adds a FOU port: the kernel decapsulates the packets that arrive at this UDP port, as links with `encapType` and
 * other hosts send them. It is not for tunnels that only send. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EADDRINUSE` with `port` when something listens there, such a port, too; `ENOTSUP` when the kernel
 * has no such ports (its module is `fou`).
 */
declare function addFouPort(options: HandedBack<FouPortOptions, FouPort> & CallOptions): Promise<void>;
/**
 * Deletes a FOU port. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` when there is none, unless `ifExists`.
 */
declare function deleteFouPort(options: HandedBack<FouPortKey, FouPort> & CallOptions & IfExists$1): Promise<void>;
/** Lists the FOU ports of a namespace. None where the kernel has no such ports. */
declare function listFouPorts(options?: CallOptions): Promise<FouPort[]>;
interface ListMdbOptions extends CallOptions {
  /** Only those of this bridge or vxlan link, by name or index. */
  link?: LinkRef | undefined;
  /** Only those of this port of the bridge, by name or index. */
  port?: LinkRef | undefined;
  /** Only those of this VLAN. */
  vid?: number | undefined;
}
/** Selects the entries of a link to delete; options that are absent match every entry. */
interface FlushMdbOptions extends CallOptions, Omit<MdbKey, 'group' | 'source'> {
  /** Only entries that stay, or only others. Default both. */
  permanent?: boolean | undefined;
  /** Only those that this one put there. */
  protocol?: Protocol | undefined;
}
/**
 * Adds a multicast entry to a bridge or vxlan link, by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the group has that entry, unless `mayExist` and the existing one matches;
 * `EINVAL` when the link is down, when the bridge does not snoop, or when it cannot be a multicast group; `ENOTSUP`
 * when the kernel has none for such a link.
 */
declare function addMdb(link: LinkRef, options: HandedBack<MdbOptions, Mdb> & CallOptions & MayExist$1): Promise<Created>;
/** Adds a multicast entry, or replaces the existing one; since Linux 6.2. Needs CAP_NET_ADMIN. */
declare function replaceMdb(link: LinkRef, options: HandedBack<MdbOptions, Mdb> & CallOptions): Promise<void>;
/**
 * Deletes a multicast entry of a bridge or vxlan link; on a VLAN-aware bridge without `vid`, the entries of all
 * VLANs of the port. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; of several VLANs, when the last one that the
 * kernel looks at has none.
 */
declare function deleteMdb(link: LinkRef, options: HandedBack<MdbKey, Mdb> & CallOptions & IfExists$1): Promise<void>;
/**
 * Deletes all multicast entries of a bridge or vxlan link, by name or index, that match the options; since Linux
 * 6.8. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot; nothing was deleted then.
 */
declare function flushMdb(link: LinkRef, options?: FlushMdbOptions): Promise<void>;
/**
 * Looks up the entries of a multicast group, one for each port or host; since Linux 6.7.
 *
 * @throws NetlinkError `ENOENT` when there are none; `ENOTSUP` when the kernel cannot.
 */
declare function getMdb(link: LinkRef, options: HandedBack<Pick<MdbKey, 'group' | 'vid' | 'source' | 'srcVni'>, Mdb> & CallOptions): Promise<Mdb[]>;
/**
 * Lists the multicast entries of a bridge or vxlan link, by name or index, or of all.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listMdb(options?: ListMdbOptions): Promise<Mdb[]>;
declare function listMdb(link?: LinkRef, options?: Omit<ListMdbOptions, 'link'>): Promise<Mdb[]>;
/**
 * Adds a route for packets with a label. The kernel takes such packets by links whose sysctl
 * `net.mpls.conf.LINK.input` is 1, and labels below `net.mpls.platform_labels`, which is 0 at first. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the label has one, unless `mayExist` and the existing one matches; `EINVAL`
 * with `label` when it is none of those that are taken; `ENOTSUP` when the kernel has no MPLS (its module is
 * `mpls_router`).
 */
declare function addMplsRoute(options: HandedBack<MplsRouteOptions, MplsRoute> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a route for packets with a label, or replaces the existing one. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceMplsRoute(options: HandedBack<MplsRouteOptions, MplsRoute> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes the route of a label; other options are ignored. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ESRCH` when there is none, unless `ifExists`.
 */
declare function deleteMplsRoute(options: HandedBack<Pick<MplsRouteOptions, 'label'>, MplsRoute> & CallOptions & IfExists$1): Promise<void>;
/** Lists the MPLS routes of a namespace, ordered by label. None where the kernel has no MPLS. */
declare function listMplsRoutes(options?: CallOptions): Promise<MplsRoute[]>;
/**
 * Sets the state of a bridge port, by name or index, in one of the bridge's spanning trees: for each VLAN of the
 * port that has this `msti`. The kernel keeps none of a tree in which the port has no VLAN. That in tree 0 is the
 * port's own, which `setLink` sets as well. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EBUSY` when the bridge has no `mst`; `EINVAL` when the link is no port of one.
 */
declare function setMst(port: LinkRef, options: HandedBack<MstOptions, Mst> & CallOptions): Promise<void>;
/**
 * Lists the states of all ports of bridges with `mst` in each spanning tree in which they have VLANs.
 */
declare function listMsts(options?: CallOptions): Promise<Mst[]>;
/** Which qdiscs to list, and what of them. */
interface ListQdiscsOptions extends CallOptions, Pick<QdiscOptions, 'kind' | 'parent'> {
  /** Only this link's, by name or index. */
  link?: LinkRef | undefined;
  /** Also those that classes have while nobody gives them another one. Default false. */
  invisible?: boolean | undefined;
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
/** Which qdisc of a link: the one at `parent`, or the one with this `handle`. */
type WhichQdisc = Pick<QdiscOptions, 'parent' | 'handle' | 'kind'>;
/** What of a qdisc to report. */
interface GetQdiscOptions extends CallOptions, WhichQdisc {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
type GivenQdisc = HandedBack<QdiscOptions, Qdisc> & CallOptions;
/**
 * Adds a qdisc to a link, by name or index: `addQdisc('eth0', { netem: { delay: 100 } })`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one at that place, unless `mayExist` and the existing one matches;
 * the kernel's default ones do not count. `ENOENT` when the kernel has no such kind.
 */
declare function addQdisc(link: LinkRef, options: GivenQdisc & MayExist$1): Promise<Created>;
/**
 * Adds a qdisc or replaces the existing one. A qdisc of the same kind, and without another `handle`, is changed in
 * place: it keeps its classes and its queued packets. What is not given of a netem, tbf, htb or prio gets its
 * default; of the others it stays as it is. Needs CAP_NET_ADMIN.
 */
declare function replaceQdisc(link: LinkRef, options: GivenQdisc): Promise<void>;
/**
 * Changes an existing qdisc as `replaceQdisc` does; a qdisc of another kind replaces it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function changeQdisc(link: LinkRef, options: GivenQdisc): Promise<void>;
/**
 * Deletes the qdisc at `parent`, by default the root, with its classes and filters. What the kernel has by itself
 * takes its place. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none but the kernel's own, unless `ifExists`; `EINVAL` when it has another
 * `handle` or `kind`.
 */
declare function deleteQdisc(link: LinkRef, options?: HandedBack<WhichQdisc, Qdisc> & CallOptions & IfExists$1): Promise<void>;
/**
 * Returns the qdisc at `parent`, by default the root, or the one with this `handle`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getQdisc(link: LinkRef, options?: GetQdiscOptions): Promise<Qdisc>;
/**
 * Lists the qdiscs of a link, by name or index, or of all links of a namespace, including the kernel's default ones.
 * The kernel lists all; the options are compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listQdiscs(link?: LinkRef, options?: Omit<ListQdiscsOptions, 'link'>): Promise<Qdisc[]>;
declare function listQdiscs(options?: ListQdiscsOptions): Promise<Qdisc[]>;
/** Which classes to list, and what of them. */
interface ListClassesOptions extends CallOptions, Pick<TrafficClassOptions, 'kind' | 'parent'> {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
/** What of a class to report. */
interface GetClassOptions extends CallOptions {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
type GivenClass = HandedBack<TrafficClassOptions, TrafficClass> & CallOptions;
/**
 * Adds a class to a qdisc of a link, by name or index:
 * `addClass('eth0', { classId: '1:10', htb: { rate: 10_000_000 } })`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one of that name, unless `mayExist` and the existing one matches;
 * `ENOENT` without such a qdisc, `EOPNOTSUPP` when it has no classes that can be made.
 */
declare function addClass(link: LinkRef, options: GivenClass & MayExist$1): Promise<Created>;
/**
 * Adds a class, or changes the existing one; absent options get their defaults. Needs CAP_NET_ADMIN.
 */
declare function replaceClass(link: LinkRef, options: GivenClass): Promise<void>;
/**
 * Changes an existing class; absent options get their defaults. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function changeClass(link: LinkRef, options: GivenClass): Promise<void>;
/**
 * Deletes a class: `deleteClass('eth0', '1:10')`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EBUSY` when it has classes or filters of its own.
 */
declare function deleteClass(link: LinkRef, classId: string, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * Returns a class by its id: `getClass('eth0', '1:10')`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getClass(link: LinkRef, classId: string, options?: GetClassOptions): Promise<TrafficClass>;
/**
 * Lists the classes of all qdiscs of a link. The options are compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listClasses(link: LinkRef, options?: ListClassesOptions): Promise<TrafficClass[]>;
/** Options of an existing VLAN. */
type VlanSettings = Omit<VlanOptions, 'pvid' | 'untagged'>;
/**
 * Adds VLANs to a bridge or a bridge port, by name or index. The options of existing VLANs are set, including
 * `pvid` and `untagged` when they are absent: see `setVlan`. All or nothing: a call that fails leaves what was
 * there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel knows no VLANs of bridges, or ignores an option; `EINVAL` when the link is
 * neither a bridge nor a port of one.
 */
declare function addVlan(link: LinkRef, options: HandedBack<VlanOptions, Vlan> & CallOptions): Promise<void>;
/**
 * Sets options of existing VLANs of a bridge or a bridge port; absent options keep their values, and `pvid` and
 * `untagged` always do. All or nothing, as `addVlan`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has not all of them, `ENOTSUP` when the kernel knows no
 * VLANs of bridges; `EINVAL` when the link is neither a bridge nor a port of one. Whether a change that
 * asks for nothing is refused is up to the kernel.
 */
declare function setVlan(link: LinkRef, options: HandedBack<VlanSettings, Vlan> & CallOptions): Promise<void>;
/**
 * Deletes VLANs of a bridge or a bridge port; VLANs that do not exist are ignored. Needs CAP_NET_ADMIN.
 */
declare function deleteVlan(link: LinkRef, options: HandedBack<VlanRange, Vlan> & CallOptions): Promise<void>;
/** Lists the VLANs of a bridge or a port, by name or index, or of all. */
declare function listVlans(options?: ListEntriesOptions): Promise<Vlan[]>;
declare function listVlans(link?: LinkRef, options?: Omit<ListEntriesOptions, 'link'>): Promise<Vlan[]>;
/**
 * Sets the global options of VLANs of a bridge, by name or index; absent options keep their values. The bridge
 * itself has to have the VLANs. Those of multicast count with `mcastVlanSnooping` on the bridge. All or nothing: a
 * call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the bridge has not all of the VLANs; `EINVAL` when the link is no
 * bridge; `ENOTSUP` when the kernel knows no VLANs of bridges.
 */
declare function setGlobalVlan(bridge: LinkRef, options: HandedBack<GlobalVlanOptions, GlobalVlan> & CallOptions): Promise<void>;
/** Which VLANs' global options to list. */
interface ListGlobalVlansOptions extends CallOptions {
  /** Only this bridge's, by name or index. */
  bridge?: LinkRef | undefined;
}
/** Lists the global options of the VLANs of a bridge, by name or index, or of all bridges. */
declare function listGlobalVlans(options?: ListGlobalVlansOptions): Promise<GlobalVlan[]>;
declare function listGlobalVlans(bridge?: LinkRef, options?: CallOptions): Promise<GlobalVlan[]>;
/**
 * Adds VNIs to the filter of a vxlan link. Of those it takes already, the host or group is set. All or nothing: a
 * call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the link has no `vniFilter`; `EEXIST` when another link
 * on that port takes one of them.
 */
declare function addVni(link: LinkRef, options: HandedBack<VniOptions, Vni> & CallOptions): Promise<void>;
/**
 * Deletes VNIs from the filter of a vxlan link: all of them, or none. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when it does not take one of them; with `ifExists` those that it takes
 * are deleted.
 */
declare function deleteVni(link: LinkRef, options: HandedBack<VniRange, Vni> & CallOptions & IfExists$1): Promise<void>;
/**
 * Lists the VNIs in the filter of a vxlan link, by name or index, or of all links with `vniFilter`.
 *
 * @throws NetlinkError `EINVAL` when the link has no `vniFilter`.
 */
declare function listVnis(options?: ListEntriesOptions): Promise<Vni[]>;
declare function listVnis(link?: LinkRef, options?: Omit<ListEntriesOptions, 'link'>): Promise<Vni[]>;
/** How long to wait, for what a replica waits for. */
interface WaitForOptions {
  /** Milliseconds until the condition must be met, 0 to 2,147,483,647. Default: no limit. */
  timeout?: number | undefined;
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/** `syncing`: it has not been read yet; `current`: it has all that was announced; `closed`: it stays as it is. */
type NetnsReplicaState = 'syncing' | 'current' | 'closed';
/** The part of a replica that does not depend on what it holds. */
declare abstract class LiveCopy<Change> implements AsyncDisposable {
  #private;
  /**
   * Resolves when everything has been read. Rejects when that fails, and when the replica was closed
   * before that.
   */
  readonly ready: Promise<void>;
  /**
   * Resolves when it is closed: with `undefined` after `close()`, with the signal, and when the
   * namespace is gone, or else with the error for which it ended. Never rejects.
   */
  readonly closed: Promise<Error | undefined>;
  /** The current state. */
  get state(): NetnsReplicaState;
  /**
   * Calls `listener` after each change; the returned function unsubscribes it. What it throws becomes an uncaught
   * exception.
   */
  on(event: 'change', listener: (change: Change) => void): () => void;
  /**
   * Iterates over each later change, and drops none, however slowly you read. With `initial` all that is there
   * comes first, as added. Ends when the replica is closed, with the signal, and when its loop is left. A pending
   * `next()` holds the process.
   */
  changes(options?: {
    initial?: boolean | undefined;
    signal?: AbortSignal | undefined;
  }): AsyncIterableIterator<Change>;
  /**
   * Resolves with the result of `predicate` as soon as it is truthy: `predicate` is called once everything has been
   * read, and after each change. Until then the process is held.
   *
   * @throws NetlinkError `ETIMEDOUT` when the time is up; `ENOENT` when the namespace is gone; `ECANCELED`
   * when the replica is closed. What `predicate` throws, the promise is rejected with.
   */
  waitFor<T>(predicate: (replica: this) => T, options?: WaitForOptions): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
  /**
   * Resolves when the replica has everything that the kernel had announced before the call: each change that
   * anybody had made by then.
   */
  sync(): Promise<void>;
  /** Closes the replica; what it holds stays readable. Idempotent. */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** What can be watched, and what a watch knows of it. */
interface Watched {
  link: Link;
  address: Address;
  neighbor: Neighbor;
  fdb: Fdb;
  mdb: Mdb;
  /** Each VLAN separately, without `end` and `mcastGroups`. */
  vlan: Vlan;
  /** Each VNI separately, without `end`. */
  vni: Vni;
  route: Route;
  rule: Rule;
  nexthop: Nexthop;
  /** Those that somebody made, which have a `handle`. */
  qdisc: Qdisc;
  trafficClass: TrafficClass;
  /** Of filters of links, not of blocks that several share; without `statistics`. */
  filter: Filter;
  nsid: NetnsId;
}
/** A type of object that can be watched. */
type WatchType = keyof Watched;
type Plural<Type extends string> = Type extends 'address' | 'trafficClass' ? `${Type}es` : Type extends 'fdb' | 'mdb' ? Type : `${Type}s`;
/** One object came, changed, or went. */
type ChangeEvent = { [Type in WatchType]: {
  type: Type;
  change: 'added' | 'changed' | 'deleted'; /** As it is now; of one that went, as it was last. */
  object: Watched[Type]; /** As it was before, of one that changed. */
  before?: Watched[Type];
  /**
   * With `allNsid`: the namespace that it is in, by the number that the one watched has for it;
   * absent when it is in that one itself.
   */
  nsid?: number;
} }[WatchType];
/** The objects of the watched types. */
type Lists = { [Type in WatchType as Plural<Type>]?: Watched[Type][] };
/** What changed at once. When listeners are called the replica has all of it. */
interface ReplicaChange {
  /**
   * `initial`: what was there at first. `update`: what happened. `resync`: changes came faster than they
   * were taken, so everything was read again, and this is what differs.
   */
  cause: 'initial' | 'update' | 'resync';
  /** Each step, in order. */
  changes: readonly ChangeEvent[];
}
/** A namespace in memory: see `replicate`. */
declare class NetnsReplica extends LiveCopy<ReplicaChange> {
  #private;
  /**
   * The objects of a type. It stays the same table, whatever happens.
   *
   * @throws RangeError when the type is not held.
   */
  table(type: 'link'): LinkTable;
  table<Type extends WatchType>(type: Type): ObjectTable<Watched[Type]>;
  /** The links. */
  get links(): LinkTable;
  /** The addresses. */
  get addresses(): ObjectTable<Watched['address']>;
  /** The neighbours, except those that the kernel does not announce: see `watch`. */
  get neighbors(): ObjectTable<Watched['neighbor']>;
  /** The forwarding entries. */
  get fdb(): ObjectTable<Watched['fdb']>;
  /** The multicast entries. */
  get mdb(): ObjectTable<Watched['mdb']>;
  /** The VLANs of bridges and their ports, one entry per VLAN. */
  get vlans(): ObjectTable<Watched['vlan']>;
  /** The VNIs of vxlan links with `vniFilter`, one entry per VNI. */
  get vnis(): ObjectTable<Watched['vni']>;
  /** The qdiscs that were added, without the kernel's default ones. */
  get qdiscs(): ObjectTable<Watched['qdisc']>;
  /** The classes of qdiscs. */
  get trafficClasses(): ObjectTable<Watched['trafficClass']>;
  /** The filters of links. */
  get filters(): ObjectTable<Watched['filter']>;
  /** The routes, of all tables. */
  get routes(): ObjectTable<Watched['route']>;
  /** The policy rules. */
  get rules(): ObjectTable<Watched['rule']>;
  /** The nexthops. */
  get nexthops(): ObjectTable<Watched['nexthop']>;
  /** The nsids of other namespaces in this one. */
  get nsids(): ObjectTable<Watched['nsid']>;
}
/** Where something is waited for, and how long. */
interface WaitOptions {
  /** The network namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Milliseconds until the condition must be met, 0 to 86,400,000. Default 5000. */
  timeout?: number | undefined;
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/** Where the address is, and how long to wait; detection alone takes one to two seconds. */
interface WaitForAddressOptions extends WaitOptions {}
/**
 * Waits until an address can be used: until the link has it and, of an IPv6 address, duplicate
 * address detection (RFC 4862, section 5.4) has ended. Resolves with the address.
 *
 * @param address With or without its prefix length.
 * @throws NetlinkError `ETIMEDOUT` when it is not usable in time: without carrier, detection never
 * ends; `EADDRINUSE` when another host has it; `ENODEV` when there is no such link, or no longer; `ENOENT`
 * when the namespace is gone.
 */
declare function waitForAddress(link: LinkRef, address: string, options?: WaitForAddressOptions): Promise<Address>;
/** What a link has to be like; absent options match anything. */
interface WaitForLinkOptions extends WaitOptions {
  /** Whether it is up (IFF_UP). */
  up?: boolean | undefined;
  /** Whether it has a carrier (IFF_LOWER_UP). */
  carrier?: boolean | undefined;
  /** RFC 2863's state, by name or number. */
  operState?: Link['operState'] | number;
  /** The link that it is a port of, by name or index; null for none. */
  master?: LinkRef | null | undefined;
  /** That there is none, or no longer; no other options are allowed then. Default false. */
  gone?: boolean | undefined;
}
/**
 * Waits until a link exists and matches the options. Resolves with it; with `gone`, with the link as it was last,
 * or undefined when there was none. A link that is there is that link whatever it is then called.
 *
 * @throws NetlinkError `ETIMEDOUT` when the condition is not met in time; `ENODEV` as soon as the link, which was
 * there, is gone; `ENOENT` when the namespace is.
 */
declare function waitForLink(link: LinkRef, options: WaitForLinkOptions & {
  gone: true;
}): Promise<Link | undefined>;
declare function waitForLink(link: LinkRef, options?: WaitForLinkOptions): Promise<Link>;
/** Which route, and how long to wait. */
interface WaitForRouteOptions extends RouteKey, WaitOptions {
  /** That there is none, or no longer. Default false. */
  gone?: boolean | undefined;
}
/**
 * Waits until a route exists that matches the options. Resolves with it; with `gone` until there is none, and with
 * the one that there was last, if any.
 *
 * @throws NetlinkError `ETIMEDOUT` when the condition is not met in time; `ENOENT` when the namespace is gone.
 */
declare function waitForRoute(options: WaitForRouteOptions & {
  gone: true;
}): Promise<Route | undefined>;
declare function waitForRoute(options: WaitForRouteOptions): Promise<Route>;
/** In which state the neighbour has to be, and how long to wait. */
interface WaitForNeighborOptions extends WaitOptions {
  /** Default: any in which packets can be sent to it: all but `none`, `incomplete` and `failed`. */
  state?: NeighborState | readonly NeighborState[] | undefined;
}
/**
 * Waits until a neighbour of a link is reachable. Resolves with the neighbour. It resolves nothing by itself:
 * traffic does, or `addNeighbor` with `use`.
 *
 * @throws NetlinkError `ETIMEDOUT` when the condition is not met in time; `ENODEV` when there is no such link, or
 * no longer; `ENOENT` when the namespace is gone.
 */
declare function waitForNeighbor(link: LinkRef, dst: string, options?: WaitForNeighborOptions): Promise<Neighbor>;
/** What changed at once in one of the namespaces. When listeners are called the replica has all of it. */
interface NamespacesChange {
  /** The namespace's name. */
  netns: string;
  /**
   * As in `ReplicaChange`; `initial` too when a namespace has come, and `gone` when it has gone: then each of its
   * objects is reported as deleted.
   */
  cause: 'initial' | 'update' | 'resync' | 'gone';
  /** Each step, in order. */
  changes: readonly ChangeEvent[];
}
/** All named namespaces in memory: see `replicateAll`. */
declare class NamespacesReplica extends LiveCopy<NamespacesChange> {
  #private;
  /**
   * The namespaces that have been read, by their names. The replica of one that has gone is closed, and stays as it
   * was last; one that was created again under the same name has another one.
   */
  get namespaces(): ReadonlyMap<string, NetnsReplica>;
  /** The namespaces that cannot be entered, by name, with the error: EPERM or EACCES. */
  get unreadable(): ReadonlyMap<string, NetlinkError>;
}
/** What to replicate. */
interface ReplicateOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** What to hold. Default: everything that can be watched. */
  types?: readonly WatchType[] | undefined;
  /** As that of `watch`. */
  bufferSize?: number | undefined;
  /** Closes it. */
  signal?: AbortSignal | undefined;
}
/**
 * Keeps a replica of a namespace in memory: links, addresses, routes and so on, always consistent with one moment
 * of the namespace, and reports each change as an event. What `watch` describes of lost events and of what the
 * kernel does not announce holds here, too; after an overrun it reads everything again automatically.
 *
 * ```ts
 * await using replica = replicate({ netns: 'vm1', types: ['link', 'address'] })
 * await replica.ready
 * replica.links.get('eth0')?.operState
 * const link = await replica.waitFor(({ links }) => links.find({ name: 'eth0', operState: 'up' }))
 * ```
 *
 * It begins at once: a change made by a later call is not missed. It is closed by `close()`, with the
 * signal, and when the namespace goes, as a watch ends. An open replica does not hold the process open; what
 * waits for it does.
 */
declare function replicate(options?: ReplicateOptions): NetnsReplica;
/** What to replicate of every named namespace. */
interface ReplicateAllOptions extends Omit<ReplicateOptions, 'netns'> {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
}
/**
 * Keeps a replica of every named namespace in memory, as `replicate` does for one. Namespaces that come are joined;
 * when one goes, each of its objects is reported as deleted. A namespace that was deleted and created again under
 * the same name is reported as gone, and the new one as another.
 *
 * ```ts
 * await using all = replicateAll({ types: ['link'] })
 * await all.waitFor(({ namespaces }) => namespaces.get('vm1')?.links.find({ name: 'eth0', operState: 'up' }))
 * all.on('change', ({ netns, cause, changes }) => console.log(netns, cause, changes.length))
 * ```
 *
 * The changes of one namespace are reported in their order; those of several are not ordered among each other. It
 * is closed by `close()` and with the signal. An open replica does not hold the process open; what waits for it
 * does. A namespace takes four file descriptors, all of them together four, one inotify instance among them. It is
 * held until its name is seen to be gone.
 *
 * A namespace that goes while it is opened is passed over, and one that cannot be entered is in `unreadable`.
 * Whatever else fails, such as `EMFILE`, closes it: `ready` and what waits reject with that.
 */
declare function replicateAll(options?: ReplicateAllOptions): NamespacesReplica;
/** The complete state, read again. */
type ResyncEvent = {
  type: 'resync'; /** `start`, with `initial`; `overrun`: changes came faster than they were taken. */
  reason: 'start' | 'overrun'; /** What differs from what the watch had reported before. */
  changes: ChangeEvent[]; /** With `allNsid`: what is in the other namespaces, by their numbers. */
  namespaces?: ({
    nsid: number;
  } & Lists)[];
} & Lists;
/** An event of a watch. */
type WatchEvent = ChangeEvent | ResyncEvent;
/** What to watch, and how. */
interface WatchOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /**
   * Watch every namespace that has a number in this one (see `setNetnsId`), through one socket, and report their
   * objects with their `nsid` (NETLINK_LISTEN_ALL_NSID). Needs CAP_NET_BROADCAST in this one, and in each of the
   * others CAP_NET_BROADCAST and CAP_NET_ADMIN: namespaces whose owner does not grant them are left out. Default
   * false.
   */
  allNsid?: boolean | undefined;
  /**
   * What to watch. Default: everything; with `allNsid`, which nothing else can be watched with:
   * `link`, `address` and `nsid`.
   */
  types?: readonly WatchType[] | undefined;
  /** Begin with a `resync` event that has everything there is. Default false. */
  initial?: boolean | undefined;
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * Watches a namespace. Iterate over what is returned:
 *
 * ```ts
 * for await (const event of watch({ netns: 'vm1', signal })) {
 *   if (event.type === 'resync') replaceAll(event.links)
 *   else console.log(event.type, event.change, event.object)
 * }
 * ```
 *
 * It begins at once, before the first iteration: a change made by a later call is not missed. Events wait in the
 * kernel until they are read. When its buffer overflows, the watch reads everything again and reports what changed
 * in a `resync` event; nothing is lost but the steps in between. Much of what the kernel does it does not announce;
 * where something else that it announces shows that, the watch reads what is in doubt: routes, nexthops, multicast
 * and forwarding entries that go with a link or an address, the other end of a pair, ports of a bridge, rules whose
 * link came or went, and routes when an event does not say which one of several with the same destination, table
 * and metric it replaced. VLANs of bridges and ports (since Linux 5.6) are reported one by one, not as ranges, and
 * without `mcastGroups`.
 *
 * What nothing shows, a watch learns with the link's next change: alias, alternative names, group and the kind's
 * options of a link that is down; `promiscuity`, `headroom`; what a bridge counts and hears (`fdbLearnedCount`,
 * `mcastGroups`, `mcastQuerierState`, the spanning tree's figures between changes of a port's state). While a
 * bridge is in a change of the topology, the watch reads it once a second: the kernel announces neither its end nor
 * the ageing time that is then in force again. A link's own list of multicast addresses, which is part of `fdb`, is
 * kept since Linux 6.13, but for what `ip maddress` adds. Neighbours in state `noarp` that the kernel itself
 * creates, for multicast and broadcast addresses, are left out.
 *
 * With `allNsid` a namespace that gets its number while the watch runs is read then, and its objects are reported
 * as added; those of one that is gone are reported as deleted. What changes in another namespace before `ready` has
 * resolved is part of what is there at the start.
 *
 * The iteration ends when the signal is aborted, when the watch is closed, and when the namespace
 * goes: its name is deleted, the process ends, or the handle is closed that it was named by. One
 * that was named by a descriptor the watch keeps alive. An open watch does not hold the process open;
 * a pending `next()` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; with
 * `allNsid`, `EPERM` without CAP_NET_BROADCAST.
 */
declare function watch(options?: WatchOptions): Watch;
/** An open watch: see `watch`. */
declare class Watch extends Iteration<WatchEvent> {}
/** A namespace came under its name, or is gone from it. */
interface NamespaceEvent {
  /** That it is about a namespace. */
  type: 'netns';
  /**
   * What became of it: its objects are reported as added after this event, and as deleted before it.
   */
  change: 'added' | 'deleted';
  /** Its name, and the number that it has. */
  object: NetnsEntry;
  /** The namespace's name, as in every other event. */
  netns: string;
  /** Why it cannot be entered, EPERM or EACCES: then nothing else is reported of it. */
  error?: NetlinkError;
}
/**
 * The events of a watch of all namespaces: those of `watch`, each with the name of its namespace.
 */
type WatchAllEvent = (ChangeEvent & {
  netns: string;
}) | (ResyncEvent & {
  netns: string;
}) | NamespaceEvent;
/** What to watch in every named namespace, and how. */
interface WatchAllOptions extends Pick<WatchOptions, 'types' | 'bufferSize' | 'signal'> {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
  /** Begin with a `resync` event for each namespace, that has everything there is in it. Default false. */
  initial?: boolean | undefined;
}
/**
 * Watches every named namespace as `watch` does for one; its rules about lost events and unannounced changes hold
 * for each namespace. Its events have the name in `netns`.
 *
 * ```ts
 * for await (const event of watchAll({ types: ['link'], signal })) {
 *   if (event.type === 'link') console.log(event.netns, event.change, event.object.name)
 *   if (event.type === 'netns') console.log(event.netns, event.change)
 * }
 * ```
 *
 * A namespace that appears is reported by an event of type `netns`, and its contents as added; when one goes, its
 * contents are reported as deleted, and then the namespace. One that was deleted and created again under the same
 * name is another one. Events of one namespace are in their order; those of several are not ordered among each
 * other. For each namespace one batch of events is kept, and the rest waits in the kernel until it is read.
 *
 * The iteration ends when the signal is aborted and when the watch is closed. An open watch does not hold the
 * process open; a pending `next()` does. A namespace takes four file descriptors, all of them together four,
 * one inotify instance among them. It is held until its name is seen to be gone.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when what the folder lies in does not exist; `EMFILE`
 * from any. A namespace that goes while it is opened is passed over.
 */
declare function watchAll(options?: WatchAllOptions): WatchAll;
/** An open watch of all namespaces: see `watchAll`. */
declare class WatchAll extends Iteration<WatchAllEvent> {}
/** Options of a new WireGuard tunnel: its keys and peers, and the options of all links. */
type CreateWireguardOptions = CreateOptions<'wireguard'> & NewSettings;
type NewSettings = Omit<WireguardSettings, 'replacePeers'>;
/**
 * Creates a WireGuard tunnel with its keys, peers, addresses and routes, all or nothing. Needs CAP_NET_ADMIN.
 * `mayExist` is for a tunnel without keys and peers.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOTSUP` when the kernel has no WireGuard; `EADDRINUSE` with
 * `listenPort` when something else listens there and it is `up`.
 */
declare const createWireguard: (options: CreateWireguardOptions) => Promise<LinkOf<'wireguard'> & Created>;
/** A pair of keys: `privateKey` for one's own end, `publicKey` for the peers. */
interface WireguardKeys {
  /** 32 bytes in base64, as `wg genkey` makes them. */
  privateKey: string;
  /** The matching public key, as from `wg pubkey`. */
  publicKey: string;
}
/** Generates a key pair. */
declare function generateWireguardKeys(): WireguardKeys;
/** Generates a preshared key, as `wg genpsk` does. */
declare function generateWireguardPresharedKey(): string;
/** Derives the public key of a private key. */
declare function wireguardPublicKey(privateKey: string): string;
/**
 * Returns the keys and peers of a WireGuard tunnel. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is none of WireGuard's.
 */
declare function getWireguard(link: LinkRef, options?: CallOptions): Promise<WireguardState>;
/**
 * Sets keys and peers of a WireGuard tunnel, as `wg set` does; options that are absent keep their values. Needs
 * CAP_NET_ADMIN. What was reported can be handed back. The kernel takes the peers one after another: those before
 * one that it refuses are changed.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is none of WireGuard's; `EADDRINUSE`
 * with `listenPort` when something else listens there.
 */
declare function setWireguard(link: LinkRef, options: HandedBack<WireguardSettings, WireguardState> & CallOptions): Promise<void>;
export { type Action, type ActionControl, type ActionOptions, type AddedFilter, type AddedNexthop, type Address, type AddressOptions, type AddressScope, type AnnounceOptions, type AppctlClient, type AppctlCommand, type AppctlCommands, type AppctlCounter, type AppctlCoverage, type AppctlLogLevel, type AppctlLogLevels, type AppctlVersion, type AppliedPort, type ArpOperation, type Bareudp, type BindUdpOptions, type Bond, type BondAdInfo, type BondMember, type BondOptions, type BondPort, type BpfEncap, type BpfFilter, type BpfFilterOptions, type Bridge, type BridgeInfo, type BridgeLink, type BridgeOptions, type BridgePort, type BridgeQuerier, type Cake, type CakeAckFilter, type CakeCells, type CakeDiffserv, type CakeFlowMode, type CakeOptions, type CallOptions, type Chain, type ChainOptions, type ChangeEvent, type ChangeOptions, type ChangedFeatures, type ChannelSettings, type Channels, type ClockRole, type ClockState, type Coalescing, type CoalescingSettings, type Condition, type ConnectAppctlOptions, type ConnectOvsOptions, type ConnectTcpOptions, type ConnectionOptions, type Conntrack, type ConntrackCount, type ConntrackCounters, type ConntrackDccp, type ConntrackDccpOptions, type ConntrackEvent, type ConntrackFilter, type ConntrackKey, type ConntrackNatOptions, type ConntrackOptions, type ConntrackSctp, type ConntrackSctpOptions, type ConntrackSctpState, type ConntrackSettings, type ConntrackSynproxy, type ConntrackTcp, type ConntrackTcpFlagOptions, type ConntrackTcpFlags, type ConntrackTcpOptions, type ConntrackTcpState, type ConntrackTuple, type ConntrackTupleOptions, type CreateBridgeOptions, type CreateLinkOptions, type CreateNetnsOptions, type CreateOptions, type CreateRowOptions, type CreateVethOptions, type CreateVxlanOptions, type CreateWireguardOptions, type Created, type Csum, type CsumOptions, type Ct, type CtOptions, type DatapathFlowOptions, type DeleteNetnsOptions, type DeletePortOptions, type DescribeOptions, type DescribedBridge, type DescribedError, type DescribedInterface, type DescribedLink, type DescribedNetns, type DescribedPort, type DescribedSwitch, type Description, type DevicePort, type DriverEvent, type DriverInfo, type DriverSettings, type Dummy, type Duplex, type EncErspan, type EncGeneve, type EncGtp, type EncKeyOptions, type EncOptions, type EncVxlan, type Encap, type EncapProgram, type EncapState, type Erspan, type EthCtrlStatistics, type EthMacStatistics, type EthPhyStatistics, type EtherType, EventWatch, type Evpn, type EvpnOptions, type FailMode, type FakeBridgeOptions, type Family, type Fdb, type FdbActivity, type FdbKey, type FdbOptions, type Feature, type FeatureSettings, type Features, type Filter, type FilterOptions, type FindableBy, type Flower, type FlowerOptions, type FlushConntrackOptions, type FlushFdbOptions, type FlushMdbOptions, type FlushRulesOptions, type FouPort, type FouPortKey, type FouPortOptions, type FqCodelOptions, type FqOptions, type Frame, type Fw, type FwOptions, type Gact, type GactChance, type GactChanceOptions, type GactOptions, type GactRandomness, type Geneve, type GetClassOptions, type GetFilterOptions, type GetLinkOptions, type GetNexthopOptions, type GetQdiscOptions, type GetRouteOptions, type Given, type GlobalVlan, type GlobalVlanOptions, type Gre, type HandedBack, type Hsr, type Htb, type HtbClass, type HtbClassOptions, type HtbOptions, type IfExists, type Ifb, type ImpairOptions, type Impairment, type InterfaceInfo, type InterfaceOptions, type InterfaceTypeName, type InvalidArgument, type Ioam6Encap, type Ip6Encap, type Ip6erspan, type Ip6gre, type Ip6tnl, type IpEncap, type IpProtocol, type Ipip, type Ipvlan, type KindOptions, type Link, type LinkChanges, type LinkEnd, type LinkFilter, type LinkInet6, type LinkInfo, type LinkInfoSettings, type LinkKind, type LinkModeSettings, type LinkModes, type LinkOf, type LinkPortOptions, type LinkRef, type LinkSettings, type LinkSpeed, type LinkState, type LinkStatistics, LinkTable, type ListAddressesOptions, type ListClassesOptions, type ListConntrackOptions, type ListEntriesOptions, type ListFdbOptions, type ListFiltersOptions, type ListGlobalVlansOptions, type ListLinksOptions, type ListMdbOptions, type ListNeighborsOptions, type ListNexthopBucketsOptions, type ListNexthopsOptions, type ListQdiscsOptions, type ListRoutesOptions, type ListRulesOptions, type ListSysctlsOptions, type ListenTcpOptions, type Lists, type LogLevelOptions, type Macsec, type Macvlan, type MaskedNumber, type Matchall, type MatchallOptions, type MayExist, type Mdb, type MdbKey, type MdbOptions, type Mdix, type Mirred, type MirredAction, type MirredOptions, type MirrorOptions, type MplsEncap, type MplsEntry, type MplsHop, type MplsRoute, type MplsRouteOptions, type Mst, type MstOptions, type MustExist, type NamespaceEvent, type NamespacesChange, NamespacesReplica, type Neighbor, type NeighborOptions, type NeighborState, type Netem, type NetemChance, type NetemCorrelation, type NetemGilbertElliott, type NetemLossModel, type NetemOptions, type NetemSlot, type NetemState, type Netkit, type NetlinkDifference, NetlinkError, type NetlinkErrorInit, type NetlinkLimits, Netns, type NetnsChangeEvent, type NetnsEntry, type NetnsEvent, type NetnsId, type NetnsOptions, type NetnsRef, NetnsReplica, type NetnsReplicaState, type NetnsResyncEvent, NetnsWatch, type NewAddress, type NewLink, type NewNexthop, type NewPeer, type NewRoute, type Nexthop, type NexthopBucket, type NexthopOptions, type NftBitwise, type NftBitwiseOperation, type NftByteOrderOperation, type NftByteorder, type NftChain, type NftChainCounters, type NftChainOptions, type NftChecksumType, type NftCmp, type NftCompareOperation, type NftConnlimit, type NftCounter, type NftCt, type NftCtExpectation, type NftCtHelper, type NftCtKey, type NftCtPolicy, type NftCtTimeout, type NftData, type NftDup, type NftDynset, type NftDynsetOperation, type NftElement, type NftElements, type NftElementsOptions, type NftExpression, type NftExtensionHeaderOperation, type NftExthdr, type NftFamily, type NftFib, type NftFibResult, type NftFlowHook, type NftFlowOffload, type NftFlowtable, type NftFlowtableOptions, type NftFwd, type NftGeneration, type NftHash, type NftHashType, type NftHook, type NftImmediate, type NftLast, type NftLimit, type NftLimitType, type NftLog, type NftLogLevel, type NftLookup, type NftMasq, type NftMeta, type NftMetaKey, type NftNat, type NftNatType, type NftNotrack, type NftNumgen, type NftNumgenType, type NftObject, type NftObjectData, type NftObjectOptions, type NftObjref, type NftOsf, type NftPayload, type NftPayloadBase, type NftPolicy, type NftQueue, type NftQuota, type NftRange, type NftRangeOperation, type NftRedir, type NftReject, type NftRejectType, type NftRt, type NftRtKey, type NftRule, type NftRuleCompat, type NftRuleOptions, type NftSet, type NftSetDescription, type NftSetField, type NftSetOptions, type NftSetPolicy, type NftSocket, type NftSocketKey, type NftState, type NftSynproxy, type NftTable, type NftTableOptions, type NftTproxy, type NftTrace, type NftTraceType, type NftTunnel, type NftTunnelMatchKey, type NftVerdict, type NftVerdictCode, type NftXfrm, type NftXfrmKey, type Nlmon, type NoLinkReason, ObjectTable, type OpenTunOptions, type OtherLinkOptions, type OverrunEvent, type Ovs, type OvsBond, type OvsBondMember, type OvsBondState, type OvsDatapath, type OvsDatapathBridge, type OvsDatapathFlow, type OvsDatapathPort, type OvsEvent, type OvsFailure, type OvsFdbEntry, type OvsFdbStatistics, type OvsLacpMember, type OvsLacpSide, type OvsLacpState, type OvsTrace, type OvsTraceNode, type OvsTracePass, type OvsTransaction, type OvsTunnelNeighbor, type OvsTunnelPort, type OvsTunnelRoute, type OvsVerb, type OvsWatch, type OvsWatched, OvsdbError, type OvsdbErrorInit, OvsdbTransactionError, type PacketSizes, PacketSocket, type PacketSocketOptions, type PacketType, type Pair, type PairedKind, type PatchEnd, type Pause, type PauseSettings, type Pedit, type PeditKey, type PeditOptions, type PingOptions, type PingReply, type PingResult, type Police, type PoliceOptions, type PortInfo, type PortOptions, type PrioOptions, type Protocol, type Qdisc, type QdiscOptions, type QosOptions, type QueueOptions, type RateLinkLayer, type RateMatching, type RawAttribute, type RecordId, type Recreate, type ReplicaChange, type ReplicateAllOptions, type ReplicateOptions, type ReportedLink, type ResyncEvent, type RingSettings, type Rings, type RmonStatistics, type Route, type RouteHop, type RouteKey, type RouteMetrics, type RouteOptions, type RouteTable, type RouteType, type RplEncap, type Rule, type RuleAction, type RuleOptions, type Seg6Encap, type Seg6LocalEncap, type Segments, type SetLinkOptions, type SfqOptions, type Sit, type Skbedit, type SkbeditOptions, type SpawnNetnsOptions, type SslOptions, type StackedKind, type StandardStatistics, type StandardStatisticsOptions, type StatisticsGroup, type Sysctl, type SysctlValue, type Sysctls, type TargetOptions, type Tbf, type TbfOptions, type TcpDataSplit, type TraceOptions, type TrafficClass, type TrafficClassOptions, type TrafficStatistics, type TransactionResult, type Transceiver, type Tun, TunQueues, type TunnelHeaderOptions, type TunnelHeaderState, type TunnelKey, type TunnelKeyAction, type TunnelKeyOptions, type TunnelKind, type U32, type U32Mark, type U32Match, type U32Next, type U32Options, type Vcan, type Veth, type VethLink, type Vf, type VfSettings, type VfStatistics, type VfTxRate, type VfVlan, type Vlan, type VlanAction, type VlanActionKind, type VlanActionOptions, type VlanDevice, type VlanOptions, type VlanRange, type VlanSettings, type VlanState, type Vni, type VniOptions, type VniRange, type VniStatistics, type Vrf, type VrfPort, type Vti, type Vti6, type Vxlan, type VxlanLink, type VxlanPortOptions, type WaitForAddressOptions, type WaitForLinkOptions, type WaitForNeighborOptions, type WaitForOptions, type WaitForRouteOptions, type WaitOptions, Watch, WatchAll, type WatchAllEvent, type WatchAllOptions, type WatchConntrackOptions, type WatchDriversOptions, type WatchEvent, type WatchNetnsOptions, type WatchOptions, type WatchOvsOptions, type WatchType, type Watched, type WhichFilter, type WhichQdisc, type Wireguard, type WireguardKeys, type WireguardPeer, type WireguardPeerSettings, type WireguardSettings, type WireguardState, type Xdp, type XdpMode, type XdpSettings, type Xfrm, type XfrmEncap, addAddress, addAltName, addChain, addClass, addConntrack, addFdb, addFilter, addFouPort, addMdb, addMplsRoute, addNeighbor, addNexthop, addQdisc, addRoute, addRule, addVlan, addVni, announce, appctl, appendFdb, appendRoute, attachNetns, bindUdp, changeClass, changeQdisc, clearImpairment, connectAppctl, connectOvs, connectTcp, countConntrack, createBareudp, createBond, createBridge, createDummy, createErspan, createEvpn, createGeneve, createGre, createGretap, createHsr, createIfb, createIp6erspan, createIp6gre, createIp6gretap, createIp6tnl, createIpip, createIpvlan, createIpvtap, createLink, createMacsec, createMacvlan, createMacvtap, createNetkit, createNetns, createNlmon, createSit, createTun, createVcan, createVeth, createVlan, createVrf, createVti, createVti6, createVxlan, createWireguard, createXfrm, deleteAddress, deleteAltName, deleteChain, deleteClass, deleteConntrack, deleteFdb, deleteFilter, deleteFouPort, deleteLink, deleteLinks, deleteMdb, deleteMplsRoute, deleteNeighbor, deleteNetns, deleteNexthop, deleteQdisc, deleteRoute, deleteRule, deleteVlan, deleteVni, describe, flushAddresses, flushConntrack, flushFdb, flushFilters, flushMdb, flushNeighbors, flushNexthops, flushRoutes, flushRules, generateWireguardKeys, generateWireguardPresharedKey, getChannels, getClass, getCoalescing, getConntrack, getDriverInfo, getDriverStatistics, getEvpn, getFdb, getFeatures, getFilter, getLink, getLinkInfo, getLinkModes, getLinkState, getMdb, getNeighbor, getNetnsId, getNexthop, getPause, getQdisc, getRings, getRoute, getStandardStatistics, getSysctl, getWireguard, identifyNetns, impair, listAddresses, listChains, listClasses, listConntrack, listFdb, listFilters, listFouPorts, listGlobalVlans, listLinks, listMdb, listMplsRoutes, listMsts, listNeighbors, listNetns, listNetnsIds, listNetnsPids, listNexthopBuckets, listNexthops, listQdiscs, listRoutes, listRules, listSysctls, listVlans, listVnis, listenTcp, moveLink, openNetns, openPacketSocket, openTun, ping, prependRoute, renderMermaid, renderTree, replaceAddress, replaceClass, replaceFdb, replaceFilter, replaceMdb, replaceMplsRoute, replaceNeighbor, replaceNexthop, replaceQdisc, replaceRoute, replicate, replicateAll, setChannels, setCoalescing, setConntrack, setEvpn, setFeatures, setGlobalVlan, setLink, setLinkInfo, setLinkModes, setMst, setNetnsId, setPause, setQueueLimit, setRings, setSysctl, setVlan, setWireguard, spawn, waitForAddress, waitForLink, waitForNeighbor, waitForRoute, watch, watchAll, watchConntrack, watchDrivers, watchNetns, wireguardPublicKey };