import { type CallOptions } from './call.js';
import type { Created, MayExist } from './existing.js';
import { type Given, type HandedBack, type IfExists } from './object.js';
import type { IpProtocol, Protocol, RouteTable } from './route.js';
/** What a rule does with the packets it is for (FR_ACT_*). */
export type RuleAction = 'table' | 'goto' | 'nop' | 'blackhole' | 'unreachable' | 'prohibit';
/** What a rule can be told. What it does not say matches every packet. */
export interface RuleOptions {
    /** Default: that of `from` or `to`, or else inet. */
    family?: 'inet' | 'inet6' | undefined;
    /** Rules are asked by it, the smallest first. Default: before all but 0 (FRA_PRIORITY). */
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
    /** Default: all bits (FRA_FWMASK). */
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
    /** The table to ask. Default: main (FRA_TABLE). */
    table?: RouteTable | undefined;
    /** Default: table; goto with `goto` (action). */
    action?: RuleAction | undefined;
    /** The priority of the rule to go on with (FRA_GOTO). */
    goto?: number | undefined;
    /** Routes with a prefix of this length or shorter do not count (FRA_SUPPRESS_PREFIXLEN). */
    suppressPrefixLength?: number | undefined;
    /** Routes by links of this group do not count (FRA_SUPPRESS_IFGROUP). */
    suppressIfGroup?: number | undefined;
    /** Classes of traffic, for tc (FRA_FLOW). */
    realms?: number | undefined;
    /** Who installed it (FRA_PROTOCOL). Default: boot. */
    protocol?: Protocol | undefined;
}
/** A rule as the kernel reports it. */
export interface Rule extends Given<Omit<RuleOptions, 'sport' | 'dport' | 'uidRange' | 'tunId' | 'family' | 'action'>> {
    /** IPv4 or IPv6. */
    family: 'inet' | 'inet6';
    /** What it does. */
    action: RuleAction;
    /** The source ports, `[lowest, highest]` (FRA_SPORT_RANGE). */
    sport?: [number, number];
    /** The destination ports, `[lowest, highest]` (FRA_DPORT_RANGE). */
    dport?: [number, number];
    /** The users, `[lowest, highest]` (FRA_UID_RANGE). */
    uidRange?: [number, number];
    /** The tunnel it came by (FRA_TUN_ID). */
    tunId?: bigint;
    /** For all packets but these (FIB_RULE_INVERT). */
    invert: boolean;
    /** It cannot be deleted (FIB_RULE_PERMANENT). */
    permanent: boolean;
    /** The rule that `goto` tells is not there (FIB_RULE_UNRESOLVED). */
    unresolved: boolean;
    /** There is no link of the name that `iif` tells (FIB_RULE_IIF_DETACHED). */
    iifDetached: boolean;
    /** There is no link of the name that `oif` tells (FIB_RULE_OIF_DETACHED). */
    oifDetached: boolean;
    /** Attributes this library does not know, by number. */
    unknown?: Record<string, Uint8Array>;
}
/**
 * Adds a policy rule. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is the very same, unless `mayExist`; `ENOTSUP` when the kernel is too old for
 * an option, which it would ignore: the rule is deleted again.
 */
export declare function addRule(options: HandedBack<RuleOptions, Rule> & CallOptions & MayExist): Promise<Created>;
/**
 * Deletes the first policy rule that is as told; what is not given does not matter (an option that is
 * `undefined` is refused). Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `ENOTSUP` when the kernel would
 * take another rule for it: of two that differ in `invert` or `goto` alone it deletes the first.
 */
export declare function deleteRule(options: HandedBack<Given<RuleOptions>, Rule> & CallOptions & IfExists): Promise<void>;
/**
 * The requests that delete these, which are some of `all`. The kernel deletes the first rule that has
 * what a request tells, whatever else that rule has: where that is another one, there is no request.
 */
export declare function deletions(operation: string, rules: readonly Rule[], all: readonly Rule[]): Rule[];
/** Which rules: those that have all of these options. Default all. */
export interface ListRulesOptions extends CallOptions, Omit<RuleOptions, 'priority'> {
    /** Only this family's. Default both. */
    family?: RuleOptions['family'];
    /** Only those of this priority, or of one of `[lowest, highest]`. */
    priority?: number | readonly [number, number] | undefined;
}
/**
 * The policy rules of a namespace, both families, in the order they are asked. The kernel filters by
 * the family; what else is asked for is compared here.
 */
export declare function listRules(options?: ListRulesOptions): Promise<Rule[]>;
/** All rules of a family, or of both, and which of them are asked for. */
export declare function readRules(operation: string, options: ListRulesOptions | undefined): Promise<{
    rules: Rule[];
    isAsked: (rule: Rule) => boolean;
}>;
