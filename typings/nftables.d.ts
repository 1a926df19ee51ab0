import { CallOptions, NftElement, NftExpression, NftSetOptions } from "./shared/common.js";

// src/nftables/family.d.ts
/** The address family of a table, which selects the packets that it sees; `inet` covers IPv4 and IPv6. */
type TableFamily = 'inet' | 'ip' | 'ip6' | 'arp' | 'bridge' | 'netdev';
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
declare const etherTypes: {
  ip: number;
  arp: number;
  ip6: number;
  '8021q': number;
  '8021ad': number;
};
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
type Named$1<Names> = keyof Names | number;
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
  protocol: Named$1<typeof protocols>;
  /** A mark of a packet or a connection. */
  mark: number;
  /** The index of a link. */
  ifindex: number;
  /** The group of a link. */
  group: number;
  /** What Ethernet carries. */
  etherType: Named$1<typeof etherTypes>;
  /** Which protocol a packet is of. */
  family: Named$1<typeof protocolFamilies>;
  /** The state of a connection. */
  ctState: Named$1<typeof ctStates>;
  /** The status of a connection. */
  ctStatus: Named$1<typeof ctStatuses>;
  /** The direction within a connection. */
  ctDirection: Named$1<typeof directions>;
  /** What an address is to the routes. */
  addressType: Named$1<typeof addressTypes>;
  /** The type of an ICMP message. */
  icmpType: Named$1<typeof icmpTypes>;
  /** The type of an ICMPv6 message. */
  icmp6Type: Named$1<typeof icmp6Types>;
  /** Flags of TCP. */
  tcpFlags: Named$1<typeof tcpFlags>;
  /** The operation of ARP. */
  arpOperation: Named$1<typeof arpOperations>;
  /** Whom Ethernet sends a packet to. */
  packetType: Named$1<typeof packetTypes>;
  /** A user. */
  uid: number;
  /** A group of users. */
  gid: number;
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
/** How a value comes into a register; `dreg` is added. */
type Load = Pick<NftExpression, 'ct' | 'exthdr' | 'fib' | 'meta' | 'payload' | 'rt' | 'socket'>;
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
/**
 * The condition on a field: a single value, range or prefix; a list, of which one must match; `not`; a comparison
 * (`lt`, `le`, `gt`, `ge`); bits (`mask`, and the `value` that remains); or the name of a set.
 */
type Matched<Value> = Item<Value> | readonly Item<Value>[] | {
  not: Item<Value> | readonly Item<Value>[] | {
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
} | {
  mask: Value | readonly Value[];
  value: Value | readonly Value[];
} | {
  set: string;
};
/** A match: a packet must satisfy the condition on every field given. Matching a protocol's field implies that protocol. */
type Match = { readonly [Of in Protocol]?: { readonly [Which in FieldOf<Of>]?: Matched<FieldValue<Of, Which>> | undefined } };
/** The path of a field, such as `ip.saddr`. */
type Path = { [Of in Protocol]: `${Of}.${Extract<FieldOf<Of>, string>}` }[keyof Fields];
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
/** What `snat` and `dnat` translate to: an address, a port, or both. */
interface NatTo extends NatFlags {
  /** The address, or the first and the last address of a range. */
  address?: string | readonly [lowest: string, highest: string] | undefined;
  /** The port or ports. The rule must match a protocol with ports first. Default: unchanged. */
  port?: Ports | undefined;
}
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
/** A lookup key: a field, or a list of fields that form a concatenated key. */
type Key = Path | readonly Path[];
/** An element that a rule adds to, updates in, or deletes from a set, for each packet. */
interface SetUpdate {
  /** The name of the set, which is `dynamic`. */
  set: string;
  /** The fields that make up the element. */
  key: Key;
  /** Milliseconds until the element expires; the set must have a `timeout`. Default: that of the set. */
  timeout?: number | undefined;
}
/**
 * One statement of a rule: a match, which ends the rule for packets that differ, or an action. The kernel evaluates
 * the statements of a rule in order.
 */
type Statement = Match | 'accept' | 'drop' | 'return' | 'continue' | {
  jump: string;
} | {
  goto: string;
} | 'counter' | {
  counter: string | {
    packets?: number | bigint;
    bytes?: number | bigint;
  };
} | {
  quota: string | {
    bytes: number | bigint;
    over?: boolean | undefined;
  };
} | {
  limit: string | Rate;
} | {
  connlimit: {
    count: number;
    over?: boolean | undefined;
  };
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
    port?: Ports | undefined;
  };
} | 'redirect' | {
  redirect: NatFlags & {
    port?: Ports | undefined;
  };
} | {
  snat: NatTo;
} | {
  dnat: NatTo;
} | 'notrack' | {
  set: {
    meta?: {
      mark?: number;
      priority?: number;
      nftrace?: boolean;
    };
    ct?: {
      mark?: number;
    };
  };
} | {
  add: SetUpdate;
} | {
  update: SetUpdate;
} | {
  delete: SetUpdate;
} | {
  lookup: {
    key: Key;
    set: string;
    not?: boolean | undefined;
  };
} | {
  verdict: {
    key: Key;
    map: string;
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
/** A value of a verdict map. */
type VerdictValue = 'accept' | 'drop' | 'return' | 'continue' | {
  jump: string;
} | {
  goto: string;
};
/** The key of an element: a value, a range or a prefix; in a set with a concatenated type a list of these. */
type ElementKey = unknown;
/** An element of a set: its key, or the key with a timeout or a comment. */
type Element = ElementKey | {
  /** The key. */key: ElementKey; /** Milliseconds until the element expires. */
  timeout?: number | undefined; /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
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
  /** The largest number of elements. Default unlimited; 65,535 with `dynamic`. */
  size?: number | undefined;
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined;
  /** The elements. Default none. A replacement keeps the elements that rules have added to a `dynamic` set. */
  elements?: readonly Element[] | undefined;
}
/** A named map: like a set, with a value for each key. */
interface MapDefinition extends Omit<SetDefinition, 'elements'> {
  /** The type of the values, or `verdict`. */
  data: TypeName | 'verdict';
  /** Pairs of a key and its value; of a verdict map a `VerdictValue`. Default none. */
  elements?: readonly (readonly [key: ElementKey, value: unknown])[] | undefined;
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
  counters?: Readonly<Record<string, {
    comment?: string | undefined;
  }>> | undefined;
  /** Quotas that rules share, by name. `over` matches once the quota is used up, instead of until then. */
  quotas?: Readonly<Record<string, {
    bytes: number | bigint;
    over?: boolean | undefined;
  }>> | undefined;
  /** Rate limits that rules share, by name. */
  limits?: Readonly<Record<string, Rate>> | undefined;
  /** Flow tables by name. */
  flowtables?: Readonly<Record<string, Flowtable>> | undefined;
}
/** How many rules are new, were removed, and stayed with their counters. */
interface Counts {
  /** New rules. */
  added: number;
  /** Rules that went. */
  removed: number;
  /** Rules that stayed. */
  kept: number;
}
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
/** Lists the tables of a namespace, of every family, in the order of their creation. Needs CAP_NET_ADMIN. */
declare function listNftTables(options?: CallOptions): Promise<Required<TableRef>[]>;
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
export { type Chain, type Counted, type Counts, type Element, type ElementKey, type FieldOf, type FieldValue, type Flowtable, type ForwardPortOptions, type Hook, type IsolateOptions, type Item, type Key, type Log, type MapDefinition, type MasqueradeOptions, type Match, type Matched, type NatFlags, type NatTo, type Path, type Ports, type PriorityName, type Protocol, type Range, type Rate, type RawSet, type Replaced, type Rule, type SetDefinition, type SetUpdate, type SpoofGuardOptions, type Statement, type Table, type TableDefinition, type TableFamily, type TableRef, type TypeName, type ValueOf, type Values, type VerdictValue, deleteTable, forwardPort, isolate, listNftTables, masquerade, readCounters, readTable, replaceTable, spoofGuard };