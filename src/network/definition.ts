/** A declared network as a value: what `defineNetwork` takes. */

import type { Sysctls } from '../netns/sysctl.js'
import type { TableDefinition } from '../nftables/definition.js'
import type { BridgeOptions } from '../openvswitch/options/bridge-options.js'
import type { PortOptions } from '../openvswitch/options/port-options.js'
import type {
  KindOptions,
  LinkKind,
  LinkPortOptions,
  PairedKind,
} from '../rtnetlink/generated/kinds.js'
import type {
  FdbOptions,
  NeighborOptions,
  QdiscOptions,
  RuleOptions,
} from '../rtnetlink/generated/objects.js'
import type { NewLink } from '../rtnetlink/links/new-link.js'
import type { Impairment } from '../rtnetlink/objects/impair.js'

/**
 * A namespace. Without `pid` and `path` the network makes it, and deletes it again; with one of them it is a
 * foreign namespace, in which the network has links.
 */
export interface NamespaceDefinition {
  /** The name in /run/netns. Default: the key. */
  name?: string | undefined
  /** Sysctls of the namespace, by dotted or slashed name (`net.ipv4.ip_forward`). */
  sysctls?: Sysctls | undefined
  /** Policy rules, which say what routing table is asked. Only of a namespace that the network makes. */
  rules?: readonly RuleDefinition[] | undefined
  /** Use the namespace of this process instead of making one. */
  pid?: number | undefined
  /** Use the namespace that is bound to this path instead of making one. */
  path?: string | undefined
}

/** Options that are the network's own business: where a link is, and how it is marked. */
export type Managed = 'name' | 'index' | 'group' | 'altNames' | 'netns'

/** A policy rule: what it does not say matches every packet. */
export interface RuleDefinition extends Omit<RuleOptions, 'protocol'> {
  /** Rules are asked by it, the smallest first. */
  priority: number
}

/** A neighbour that stays: which Ethernet address an IP address has on a link. */
export interface NeighborDefinition extends Pick<NeighborOptions, 'dst' | 'mac' | 'router'> {
  /** The link answers for the address, for others: no `mac` then. Default false. */
  proxy?: boolean | undefined
}

/** A forwarding entry that stays: behind which host a vxlan, or which port a bridge, finds an Ethernet address. */
export interface FdbDefinition
  extends Omit<FdbOptions, 'self' | 'state' | 'externLearn' | 'use' | 'protocol' | 'activity'> {
  /** The entry of the link's bridge. Default false of a vxlan; others have no entries but these. */
  master?: boolean | undefined
  /** `permanent`: on a bridge the address is the bridge's own. Default `static` with `master`, else `permanent`. */
  state?: 'permanent' | 'static' | undefined
}

/** What a link of a network has beyond a new one. */
export interface Beyond {
  /** Neighbours that stay. What the kernel learns of others is left to it. */
  neighbors?: readonly NeighborDefinition[] | undefined
  /** Forwarding entries that stay: all that the link has, where it has some. What is learnt is left alone. */
  fdb?: readonly FdbDefinition[] | undefined
  /** How what leaves the link waits: its root qdisc. */
  qdisc?: Omit<QdiscOptions, 'parent' | 'handle'> | undefined
  /** What becomes of what leaves the link, as `impair` does it; not with `qdisc`. */
  impair?: Impairment | undefined
}

/** Where a link is and what it is called. */
export interface Placed {
  /** The namespace, by its key in `namespaces`. Default: the process's own. */
  netns?: string | undefined
  /** The name, 1 to 15 bytes. Default: the key; the ends of a pair need theirs. */
  name?: string | undefined
}

/** What it was known by before. */
export interface Formerly {
  /**
   * The key that it had in `links`, when it has another now: what is there keeps, with its addresses and its index, and is
   * given the new mark and name. Where there is none of that key it says nothing.
   */
  was?: string | undefined
}

/** One end of a pair. */
export interface EndDefinition extends Omit<NewLink, Managed>, Placed, Beyond {
  name: string
}

/** A link of a kind, the kind's own options beside the others. `up` is true by default. */
export type SingleDefinition<Kind extends LinkKind = Exclude<LinkKind, PairedKind>> = {
  [Each in Kind]: { kind: Each } & Omit<NewLink, Managed | keyof KindOptions[Each]> &
    KindOptions[Each] &
    Placed &
    Beyond & {
      /** The link that it is stacked on, by name. */
      link?: string | undefined
    } & Formerly
}[Kind]

/** A pair of links: two ends, each in a namespace of its own, and the options of their kind. */
export type PairDefinition = {
  [Each in PairedKind]: {
    kind: Each
    ends: readonly [EndDefinition, EndDefinition]
  } & KindOptions[Each] &
    Formerly
}[PairedKind]

/** A link, or a pair of them. */
export type LinkDefinition = SingleDefinition | PairDefinition

/** A table of nftables; its comment is the network's mark. */
export interface NetworkTable extends Omit<TableDefinition, 'name' | 'comment'> {
  /** The namespace, by its key in `namespaces`. Default: the process's own. */
  netns?: string | undefined
  /** The name. Default: the key. */
  name?: string | undefined
}

/**
 * The device of an internal port, or of a bridge's local one, which ovs-vswitchd makes in its own namespace: where it is to
 * be, and what is on it. It has the name of the port. With any of these options `up` is true by default; without them
 * nothing of the device is looked at.
 */
export interface DeviceDefinition
  extends Omit<
      NewLink,
      Managed | 'master' | keyof LinkPortOptions | 'txQueues' | 'rxQueues' | 'xdp'
    >,
    Omit<Beyond, 'fdb'> {
  /** The namespace that it is moved into, by its key in `namespaces`. Default: the process's own, which is ovs-vswitchd's. */
  netns?: string | undefined
}

/** What a port is called. */
interface Named {
  /** The name. Default: the key. */
  name?: string | undefined
}

/**
 * A port of a bridge of Open vSwitch, with the options of `addPort`; an internal one also with those of its device. One of
 * type `system`, the default, is a device that exists, such as an end of a pair of `links` in the namespace of
 * ovs-vswitchd: it is added after all links.
 */
export type PortDefinition =
  | (PortOptions & Named)
  | (Extract<PortOptions, { type: 'internal' }> & Named & DeviceDefinition)

/** A bridge of Open vSwitch, with the options of `addBridge`, and those of the device of its local port. */
export interface BridgeDefinition extends BridgeOptions, Omit<DeviceDefinition, 'mac'> {
  /** The name, 1 to 15 bytes. Default: the key. */
  name?: string | undefined
  /** Its ports beside the local one. Those of others on it stay. */
  ports?: Readonly<Record<string, PortDefinition>> | undefined
}

/** What a network has in Open vSwitch. */
export interface SwitchDefinition {
  /** Where the database is, such as `unix:/run/openvswitch/db.sock`. Default: the local one, as ovs-vsctl finds it. */
  remote?: string | readonly string[] | undefined
  /** Bridges. */
  bridges?: Readonly<Record<string, BridgeDefinition>> | undefined
}

/** Expectations of the applied network. */
export interface Expectation {
  /** The namespace it is looked at from, by its key in `namespaces`. Default: the process's own. */
  from?: string | undefined
  /** An address that answers an echo request (ping). */
  ping: string
  /** Milliseconds until it has to. Default 5,000. */
  within?: number | undefined
}

/** A network. Keys of its members are what its parts are known by, whatever they are called. */
export interface NetworkDefinition {
  /**
   * The name of the whole, which is part of every mark: a letter, then letters, digits, `_` and `-`, at most 40. Of one
   * host of `defineNetworks`, `@` and its key follow.
   */
  project: string
  /** Network namespaces. */
  namespaces?: Readonly<Record<string, NamespaceDefinition>> | undefined
  /** Links, with their addresses and routes. */
  links?: Readonly<Record<string, LinkDefinition>> | undefined
  /** Tables of nftables. */
  tables?: Readonly<Record<string, NetworkTable>> | undefined
  /** Bridges and ports of Open vSwitch. Without it, no daemon is contacted. */
  ovs?: SwitchDefinition | undefined
  /** What has to work once all of it stands; `verify` tries it. */
  expect?: readonly Expectation[] | undefined
}
