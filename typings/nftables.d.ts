import { Chain, Commented, Computed, Counted, Counts, CtExpectation, CtFamily, CtHelper, CtTimeout, DeleteTableOptions, Element, ElementKey, EventWatch, Field, FieldOf, FieldValue, Fields, Flowtable, Hook, Item, Iteration, Jhash, Key, ListedTable, Log, MapDefinition, Mapped, Masked, Match, Matched, NatFlags, NatTo, NetnsRef, NftElement, Nftables, Numgen, ObjectRef, OwnWrites, Part, Path, Ports, PriorityName, Protocol, Range, Rate, RawSet, Replaced, Rule, SetDefinition, SetUpdate, Settable, SettableOf, SharedKind, Source, Stateful, Statement, Symhash, Table, TableDefinition, TableFamily, TableRef, TcpTimeouts, TypeName, UdpTimeouts, ValueOf, Values, VerdictValue, Writes, Written, WrittenHeader, changeTable, deleteTable, listNftTables, readCounters, readTable, replaceTable } from "./shared/common.js";

// src/nftables/change-event.d.ts
/** What has a name in a table; its definition stands under that name there. */
interface NamedPart<Definition> {
  /** The family of its table. */
  family: TableFamily;
  /** Its table. */
  table: string;
  /** Its name. */
  name: string;
  /** What a definition of the table has under the name. Absent when a definition cannot express it. */
  definition?: Definition;
}
/** Elements of a set or a map. */
interface ElementsPart {
  /** The family of the table. */
  family: TableFamily;
  /** The table. */
  table: string;
  /** The set or the map. */
  set: string;
  /** The elements, as a definition of the set or the map has them. */
  elements?: readonly unknown[];
  /** The same as the kernel reports it, when a definition cannot express it. */
  raw?: readonly NftElement[];
}
/** The objects of a ruleset, by the type of their changes. */
interface NftablesParts {
  /** A table, apart from what is in it. */
  table: Required<Pick<TableDefinition, 'name'>> & Pick<TableDefinition, 'dormant' | 'comment'> & {
    /** Its address family. */family: TableFamily;
  };
  /** A chain without its rules. */
  chain: NamedPart<Omit<Chain, 'rules'>>;
  /** A rule. */
  rule: {
    /** The family of its table. */family: TableFamily; /** Its table. */
    table: string; /** Its chain. */
    chain: string; /** The number by which the kernel knows it, unique within the table. */
    handle: bigint; /** The rule, as `readTable` reports it. */
    rule: Rule;
  };
  /** A set without its elements. */
  set: NamedPart<Omit<SetDefinition, 'elements'>>;
  /** A map without its elements. */
  map: NamedPart<Omit<MapDefinition, 'elements'>>;
  /** Elements of a set or a map. */
  elements: ElementsPart;
  /** A named counter. */
  counter: NamedPart<{
    comment?: string;
  }>;
  /** A named quota. */
  quota: NamedPart<{
    bytes: number | bigint;
    over?: boolean;
  }>;
  /** A named limit. */
  limit: NamedPart<Rate>;
  /** A connection tracking helper. */
  ctHelper: NamedPart<CtHelper>;
  /** Timeouts of connections. */
  ctTimeout: NamedPart<CtTimeout>;
  /** An expectation of connections. */
  ctExpectation: NamedPart<CtExpectation>;
  /** A named object of another kind. */
  object: NamedPart<never>;
  /** A flow table. */
  flowtable: NamedPart<Flowtable>;
}
/** A part of a ruleset came, changed, or went. */
type NftablesChange = { [Type in keyof NftablesParts]: {
  /** What it is. */type: Type; /** What became of it. Elements are `added` also when their timeout is renewed. */
  change: 'added' | 'changed' | 'deleted'; /** As it is now; of one that went, as it was last. */
  object: NftablesParts[Type]; /** As it was before, of one that changed. */
  before?: NftablesParts[Type];
} }[keyof NftablesParts];
/** What a header is of. */
type HeaderProtocol = Exclude<Protocol, 'meta' | 'ct' | 'ctOriginal' | 'ctReply' | 'fib' | 'th'>;
/** The value of a field; of flags the list of those that are set. */
type ReadValue<Of extends Protocol, Which extends FieldOf<Of>> = Fields[Of][Which] extends Field<'tcpFlags' | 'ctState' | 'ctStatus'> ? FieldValue<Of, Which>[] : FieldValue<Of, Which>;
/** Fields of a header, those that are there. */
type ReadFields<Of extends Protocol> = { [Which in FieldOf<Of>]?: ReadValue<Of, Which> };
/** Headers of a packet, by their protocols. */
type Headers = { [Of in HeaderProtocol]?: ReadFields<Of> };
/** The first bytes of headers, as hexadecimal digits. */
interface HeaderBytes {
  /** Of the link: up to 20 bytes. */
  link?: string;
  /** Of IP, or of what else Ethernet carries: up to 40 bytes. */
  network?: string;
  /** Of what IP carries: up to 20 bytes. */
  transport?: string;
}
/** Options of every ready table. */
interface Named {
  /** The name of the table. Tables of one kind in one namespace need different names. Default: that of the function. */
  name?: string | undefined;
}
/** Options of `masquerade`. */
interface MasqueradeOptions extends Named {
  /** The source networks, such as `10.0.0.0/24` and `fd00::/64`. */
  from: string | readonly string[];
  /** The outgoing link. Default: any. */
  out?: string | undefined;
}
/**
 * Source NAT for packets that leave these networks: they get the address of the link by which they leave. So hosts
 * with private addresses reach the outside. The table is called `masquerade` by default.
 */
declare function masquerade(options: MasqueradeOptions): TableDefinition;
/** Options of `forwardPort`. */
interface ForwardPortOptions extends Named {
  /**
   * What to forward: a port or a range of ports, on one address or by default on every local address of the family
   * of `to.address`; `protocol` is tcp by default.
   */
  listen: {
    port: Ports;
    address?: string | undefined;
    protocol?: 'tcp' | 'udp' | undefined;
  };
  /** The destination, which packets must be routed to. The default of `port` is the original port. */
  to: {
    address: string;
    port?: Ports | undefined;
  };
}
/**
 * Destination NAT: redirects what arrives at a local port, or is sent to it from this namespace, to another address. The
 * source address stays, so replies must be routed back through this namespace. The table is called `forward-port` by
 * default.
 */
declare function forwardPort(options: ForwardPortOptions): TableDefinition;
/** Options of `isolate`. */
interface IsolateOptions extends Named {
  /** The links between which no packet is forwarded. */
  links: readonly string[];
}
/** Drops packets that are routed from one of several links to another. The table is called `isolate` by default. */
declare function isolate(options: IsolateOptions): TableDefinition;
/** Options of `spoofGuard`. */
interface SpoofGuardOptions extends Named {
  /** The link on which the packets arrive, such as the host's end of a sandbox's veth pair. */
  link: string;
  /** The only permitted source MAC address. */
  mac: string;
  /**
   * The only permitted source IP addresses. `::` is always permitted, since duplicate address detection sends from it.
   * Link-local addresses are not permitted unless listed. Without an IPv4 address, IPv4 and ARP are dropped.
   */
  addresses: readonly string[];
}
/**
 * Drops packets that arrive on a link with a foreign source MAC or IP address, and ARP with a foreign sender, before
 * anything else sees them (hook ingress). The table is of family `netdev`, and called `spoof-guard` by default.
 */
declare function spoofGuard(options: SpoofGuardOptions): TableDefinition;
/** A rule, and where it stands. */
interface FoundRule {
  /** Its place in its chain, from 0. */
  index: number;
  /** The rule, as `readTable` reports it. */
  rule: Rule;
}
/** A packet as it arrives at a base chain. */
interface TracedPacket extends Headers {
  /** The links that it came by and leaves by, in the words of `meta`; names of those that are still there. */
  meta: Pick<ReadFields<'meta'>, 'iif' | 'iifname' | 'iiftype' | 'oif' | 'oifname' | 'oiftype'>;
  /** What its headers are read from. */
  bytes: HeaderBytes;
}
/** What a rule, or the end of a chain, did with a traced packet. */
interface PacketTrace {
  /** That it is about a packet. */
  type: 'trace';
  /** A number that all reports about this packet have, in every table and at every hook; later ones may get it, too. */
  id: number;
  /** The family of the table. */
  family: TableFamily;
  /** The table. */
  table: string;
  /** The chain. */
  chain: string;
  /**
   * `rule`: the packet matched a rule. `end`: no further rule of the chain did; what called it goes on, or the policy
   * decides. `policy`: that of a base chain did.
   */
  step: 'rule' | 'end' | 'policy';
  /** The number by which the kernel knows the rule. Only for `rule`. */
  handle?: bigint;
  /** The place of the rule in its chain, from 0. Absent when the rule is gone by now. */
  index?: number;
  /** The rule, as `readTable` reports it. Absent when the rule is gone by now. */
  rule?: FoundRule['rule'];
  /** What comes of the packet here. For `end` `continue`, for `policy` the policy. */
  verdict: VerdictValue | 'queue' | 'stolen' | number;
  /** The packet's mark after the rule, unless it is 0. */
  mark?: number;
  /** The packet's connection, in the words of `ct`. Only with `packet`, since Linux 6.16. */
  ct?: Pick<ReadFields<'ct'>, 'id' | 'direction' | 'status' | 'state'>;
  /** The packet. Only in the first report of each base chain. */
  packet?: TracedPacket;
}
/** Which packets to trace. */
interface TracePacketsOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Only the way through this table. Default: all tables. */
  table?: TableRef | undefined;
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * Traces packets through the rules of a namespace, from the rule on that marks them by `{ set: { meta: { nftrace:
 * true } } }`. It begins at once, before the first iteration. Where reports came faster than they were taken, an
 * `overrun` says so.
 *
 * ```ts
 * for await (const report of tracePackets({ netns: 'box', signal })) {
 *   if (report.type === 'trace') console.log(report.chain, report.index, report.verdict)
 * }
 * ```
 *
 * The kernel reports each rule that a packet matched, each end of a chain that it came to, and the policy of each
 * base chain that decided. The rule and its place are read from the table when you read the report.
 *
 * The iteration ends as that of `watch` does. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; `EPERM` without CAP_NET_ADMIN.
 */
declare function tracePackets(options?: TracePacketsOptions): EventWatch<PacketTrace>;
/** Somebody changed the ruleset: what one batch did, all of which took effect at once. */
interface NftablesCommit {
  /** That it is a change of the ruleset. */
  type: 'commit';
  /** The number of the ruleset's state since then, which every commit increments. */
  generation: number;
  /** The process that sent the batch. Its id is that of the initial PID namespace. */
  process: {
    pid: number;
    name: string;
  };
  /** What came, changed and went, in the kernel's order. Never empty. */
  changes: NftablesChange[];
}
/** The complete state, read again. */
interface NftablesResync {
  /** That it is no single commit. */
  type: 'resync';
  /** `start`, with `initial`; `overrun`: changes came faster than they were taken. */
  reason: 'start' | 'overrun';
  /** The number of the ruleset's state that was read. */
  generation: number;
  /** What differs from what the watch had reported before. Empty at the start. */
  changes: NftablesChange[];
  /** All tables that are watched, as `readTable` reports them. */
  tables: Table[];
}
/** What a watch of nftables reports. */
type NftablesEvent = NftablesCommit | NftablesResync;
/** What to watch of nftables. */
interface WatchNftablesOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Only this table, whether it is there or not. Default: all tables of all families. */
  table?: TableRef | undefined;
  /** Begin with a `resync` event that has all tables. Default false. */
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
 * Watches the nftables ruleset of a namespace. Each event is a commit: what one batch of `replaceTable`, `nft` or another
 * program changed at once, in the words of definitions, with the process that did it.
 *
 * ```ts
 * for await (const event of watchNftables({ netns: 'box', signal })) {
 *   for (const { type, change, object } of event.changes) console.log(change, type, object)
 * }
 * ```
 *
 * It begins at once, before the first iteration: a change made by a later call is not missed. Events wait in the
 * kernel until they are read. When its buffer overflows, the watch reads everything again and reports the changes
 * in a `resync` event; nothing is lost but the steps in between. The kernel does not announce what rules add to a
 * `dynamic` set, elements that expire, what is counted, and what goes because its owner's socket or its link went:
 * a watch learns of these with the next `resync`. A chain that is renamed, and one that gets or loses some of its
 * devices, makes it read the ruleset, and commits that follow at once may be part of that one then.
 *
 * The iteration ends as that of `watch` does. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; `EPERM` without CAP_NET_ADMIN.
 */
declare function watchNftables(options?: WatchNftablesOptions): NftablesWatch;
/** An open watch of nftables: see `watchNftables`. */
declare class NftablesWatch extends Iteration<NftablesEvent> {}
export { type Chain, type Commented, type Computed, type Counted, type Counts, type CtExpectation, type CtFamily, type CtHelper, type CtTimeout, type DeleteTableOptions, type Element, type ElementKey, type ElementsPart, type FieldOf, type FieldValue, type Flowtable, type ForwardPortOptions, type HeaderBytes, type HeaderProtocol, type Headers, type Hook, type IsolateOptions, type Item, type Jhash, type Key, type ListedTable, type Log, type MapDefinition, type Mapped, type Masked, type MasqueradeOptions, type Match, type Matched, type NamedPart, type NatFlags, type NatTo, type Nftables, type NftablesChange, type NftablesCommit, type NftablesEvent, type NftablesParts, type NftablesResync, type NftablesWatch, type Numgen, type ObjectRef, type OwnWrites, type PacketTrace, type Part, type Path, type Ports, type PriorityName, type Protocol, type Range, type Rate, type RawSet, type ReadFields, type ReadValue, type Replaced, type Rule, type SetDefinition, type SetUpdate, type Settable, type SettableOf, type SharedKind, type Source, type SpoofGuardOptions, type Stateful, type Statement, type Symhash, type Table, type TableDefinition, type TableFamily, type TableRef, type TcpTimeouts, type TracePacketsOptions, type TracedPacket, type TypeName, type UdpTimeouts, type ValueOf, type Values, type VerdictValue, type WatchNftablesOptions, type Writes, type Written, type WrittenHeader, changeTable, deleteTable, forwardPort, isolate, listNftTables, masquerade, readCounters, readTable, replaceTable, spoofGuard, tracePackets, watchNftables };