import { CallOptions, Chain, Computed, Element, ElementKey, FieldOf, FieldValue, Flowtable, Hook, Item, Jhash, Key, Log, MapDefinition, Mapped, Masked, Match, Matched, NatFlags, NatTo, Numgen, Part, Path, Ports, PriorityName, Protocol, Range, Rate, RawSet, Rule, SetDefinition, SetUpdate, Settable, SettableOf, Source, Stateful, Statement, Symhash, TableDefinition, TableFamily, TypeName, ValueOf, Values, VerdictValue, Writes, Written } from "./shared/common.js";

// src/nftables/read.d.ts
/** What identifies a table: its family and name. */
type TableRef = Pick<TableDefinition, 'family' | 'name'>;
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
/** A table as `listNftTables` reports it. */
interface ListedTable extends Required<TableRef> {
  /** Its comment, if it has one. */
  comment?: string;
}
/** Lists the tables of a namespace, of every family, in the order of their creation. Needs CAP_NET_ADMIN. */
declare function listNftTables(options?: CallOptions): Promise<ListedTable[]>;
/**
 * Reads a table, whoever created it, as a definition, for which `replaceTable` changes nothing. A rule that the
 * statements cannot express is reported as `{ raw, sets }`: its expressions, and the anonymous sets and maps that they
 * look up. Counters in rules have their current values. Needs CAP_NET_ADMIN.
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
 * Source NAT for packets that leave these networks: they get the address of the link by which they leave. This gives
 * hosts with private addresses a way out. The table is called `masquerade` by default.
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
/** What `replaceTable` did. */
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
 * Deletes a table and everything in it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table, unless `ifExists` is true.
 */
declare function deleteTable(table: Pick<TableDefinition, 'family' | 'name'>, options?: CallOptions & {
  /** Succeed also when there is no such table. Default false. */ifExists?: boolean | undefined;
}): Promise<void>;
export { type Chain, type Computed, type Counted, type Counts, type Element, type ElementKey, type FieldOf, type FieldValue, type Flowtable, type ForwardPortOptions, type Hook, type IsolateOptions, type Item, type Jhash, type Key, type ListedTable, type Log, type MapDefinition, type Mapped, type Masked, type MasqueradeOptions, type Match, type Matched, type NatFlags, type NatTo, type Numgen, type Part, type Path, type Ports, type PriorityName, type Protocol, type Range, type Rate, type RawSet, type Replaced, type Rule, type SetDefinition, type SetUpdate, type Settable, type SettableOf, type Source, type SpoofGuardOptions, type Stateful, type Statement, type Symhash, type Table, type TableDefinition, type TableFamily, type TableRef, type TypeName, type ValueOf, type Values, type VerdictValue, type Writes, type Written, deleteTable, forwardPort, isolate, listNftTables, masquerade, readCounters, readTable, replaceTable, spoofGuard };