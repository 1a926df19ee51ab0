import { Chain, Counted, Counts, DeleteTableOptions, Element, ElementKey, FieldOf, FieldValue, Flowtable, Hook, Item, Key, ListedTable, Log, MapDefinition, Match, Matched, NatFlags, NatTo, Nftables, Path, Ports, PriorityName, Protocol, Range, Rate, RawSet, Replaced, Rule, SetDefinition, SetUpdate, Statement, Table, TableDefinition, TableFamily, TableRef, TypeName, ValueOf, Values, VerdictValue, deleteTable, listNftTables, readCounters, readTable, replaceTable } from "./shared/common.js";

// src/nftables/ready.d.ts
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
export { type Chain, type Counted, type Counts, type DeleteTableOptions, type Element, type ElementKey, type FieldOf, type FieldValue, type Flowtable, type ForwardPortOptions, type Hook, type IsolateOptions, type Item, type Key, type ListedTable, type Log, type MapDefinition, type MasqueradeOptions, type Match, type Matched, type NatFlags, type NatTo, type Nftables, type Path, type Ports, type PriorityName, type Protocol, type Range, type Rate, type RawSet, type Replaced, type Rule, type SetDefinition, type SetUpdate, type SpoofGuardOptions, type Statement, type Table, type TableDefinition, type TableFamily, type TableRef, type TypeName, type ValueOf, type Values, type VerdictValue, deleteTable, forwardPort, isolate, listNftTables, masquerade, readCounters, readTable, replaceTable, spoofGuard };