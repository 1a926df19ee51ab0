/** An nftables table as a value: what `replaceTable` takes and `readTable` returns. */
import type { CtExpectation, CtHelper, CtTimeout } from './ct-objects.js'
import type { TableFamily } from './family.js'
import type { MapDefinition, SetDefinition } from './set-definition.js'
import type { Rate } from './stateful.js'
import type { Statement } from './statements.js'

/** A rule: its statements in order, or the same with a comment. */
export type Rule =
  | readonly Statement[]
  | {
      /** A comment of up to 127 bytes, which nft shows. */
      comment?: string | undefined
      /** The statements, in order. */
      do: readonly Statement[]
    }

/**
 * Where in the kernel's packet path a base chain runs. `ingress` exists in `inet` and `netdev` tables, `egress` in
 * `netdev` tables only; `arp` tables have `input` and `output`.
 */
export type Hook =
  | 'prerouting'
  | 'input'
  | 'forward'
  | 'output'
  | 'postrouting'
  | 'ingress'
  | 'egress'

/**
 * nft's names for priorities: `raw` is -300, `mangle` -150, `dstnat` -100, `filter` 0, `security` 50, `srcnat` 100. In
 * `bridge` tables `dstnat` is -300, `filter` -200, `out` 100, `srcnat` 300; `arp` and `netdev` tables have `filter` only.
 */
export type PriorityName = 'raw' | 'mangle' | 'dstnat' | 'filter' | 'security' | 'srcnat' | 'out'

/** A chain: a list of rules, attached to a hook or reached by `jump` and `goto`. */
export interface Chain {
  /** Makes this a base chain, which runs at this hook. A chain without a hook runs only when a rule jumps to it. */
  hook?: Hook | undefined
  /**
   * For base chains: `nat` sees only the first packet of each connection; `route` (hook `output`) looks up the route
   * again when a rule has changed the packet. Default filter.
   */
  type?: 'filter' | 'nat' | 'route' | undefined
  /** For base chains: chains of one hook run in ascending priority. Default filter. */
  priority?: number | PriorityName | undefined
  /** For base chains: the verdict on packets that reach the end of the chain. Default accept. */
  policy?: 'accept' | 'drop' | undefined
  /** For `ingress` and `egress`: the links whose packets the chain sees. */
  devices?: readonly string[] | undefined
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined
  /** The rules, in order. Default none. */
  rules?: readonly Rule[] | undefined
}

/** A flow table: a fast path for packets of established connections. The statement `{ flow: name }` adds a connection. */
export interface Flowtable {
  /** The links whose packets take the fast path. */
  devices: readonly string[]
  /** The priority of its ingress hook. Default filter, which is 0. */
  priority?: number | PriorityName | undefined
  /** Let the network card forward. Default false. */
  offload?: boolean | undefined
  /** Update the packet and byte counters of tracked connections. Default false. */
  counter?: boolean | undefined
}

/** What can have a comment. */
export interface Commented {
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined
}

/**
 * A table and everything in it. A name begins with a letter or `_`, and has at most 127 letters, digits and
 * characters of `_`, `.`, `-`, `/` and `\`.
 */
export interface TableDefinition {
  /** The address family. Default inet: IPv4 and IPv6. */
  family?: TableFamily | undefined
  /** The name, unique within the family and the network namespace. */
  name: string
  /** Whether the table is disabled: its chains see no packets. Default false. */
  dormant?: boolean | undefined
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined
  /** Chains by name. */
  chains?: Readonly<Record<string, Chain>> | undefined
  /** Sets by name. */
  sets?: Readonly<Record<string, SetDefinition>> | undefined
  /** Maps by name. */
  maps?: Readonly<Record<string, MapDefinition>> | undefined
  /** Counters that rules share, by name. A replacement keeps what they have counted. */
  counters?: Readonly<Record<string, Commented>> | undefined
  /** Quotas that rules share, by name. `over` matches once the quota is used up, instead of until then. */
  quotas?:
    | Readonly<Record<string, Commented & { bytes: number | bigint; over?: boolean | undefined }>>
    | undefined
  /** Rate limits that rules share, by name. */
  limits?: Readonly<Record<string, Rate & Commented>> | undefined
  /** Connection tracking helpers by name; in tables of the families inet, ip and ip6. */
  ctHelpers?: Readonly<Record<string, CtHelper>> | undefined
  /** Timeouts of connections by name; in tables of the families inet, ip and ip6. */
  ctTimeouts?: Readonly<Record<string, CtTimeout>> | undefined
  /** Expectations of connections by name; in tables of the families inet, ip and ip6. */
  ctExpectations?: Readonly<Record<string, CtExpectation>> | undefined
  /** Flow tables by name. */
  flowtables?: Readonly<Record<string, Flowtable>> | undefined
}

/** What identifies a table: its family and name. */
export type TableRef = Pick<TableDefinition, 'family' | 'name'>
