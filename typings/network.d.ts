import { FdbOptions, Impairment, Iteration, KindOptions, Link, LinkKind, LinkPortOptions, NeighborOptions, NewLink, PairedKind, QdiscOptions, RuleOptions, Sysctls, TableDefinition } from "./shared/common.js";
import { BridgeOptions, ConnectOvsOptions, InterfaceTypeName, OptionsByType, Ovs, PortOptions } from "./shared/openvswitch.js";

// src/network/operation.d.ts
/** An option in which the current state differs from the definition. */
interface Change {
  /** Its path within the part, such as `mtu` or `ends[0].addresses[1]`. */
  option: string;
  /** Undefined where something of the network's own is to go. */
  asked: unknown;
  /** Undefined where there is none. */
  found: unknown;
}
/** One step of a plan. */
interface Operation {
  /** The part of the network, such as `links.web-db`. */
  path: string;
  /**
   * `recreate`: it cannot be changed, only deleted and created again. `conflict`: something that does not belong to
   * the network is in the way. `rename`: it is kept, and gets a new path. `adopt`: it gets the network's mark, and
   * nothing else of it changes.
   */
  action: 'create' | 'change' | 'rename' | 'recreate' | 'delete' | 'conflict' | 'adopt';
  /** Of `rename`: the path that it had. */
  was?: string;
  /** Of `change`, `rename` and `recreate`: in what it differs. */
  changes?: readonly Change[];
  /** Why, in words. */
  because: string;
}
/**
 * A namespace. Without `pid` and `path` the network makes it, and deletes it again; with one of them it is a
 * foreign namespace, in which the network has links.
 */
interface NamespaceDefinition {
  /** The name in /run/netns. Default: the key. */
  name?: string | undefined;
  /** Sysctls of the namespace, by dotted or slashed name (`net.ipv4.ip_forward`). */
  sysctls?: Sysctls | undefined;
  /** Policy rules, which say what routing table is asked. Only of a namespace that the network makes. */
  rules?: readonly RuleDefinition[] | undefined;
  /** Use the namespace of this process instead of making one. */
  pid?: number | undefined;
  /** Use the namespace that is bound to this path instead of making one. */
  path?: string | undefined;
}
/** Options that are the network's own business: where a link is, and how it is marked. */
type Managed = 'name' | 'index' | 'group' | 'altNames' | 'netns';
/** A policy rule: what it does not say matches every packet. */
interface RuleDefinition extends Omit<RuleOptions, 'protocol'> {
  /** Rules are asked by it, the smallest first. */
  priority: number;
}
/** A neighbour that stays: which Ethernet address an IP address has on a link. */
interface NeighborDefinition extends Pick<NeighborOptions, 'dst' | 'mac' | 'router'> {
  /** The link answers for the address, for others: no `mac` then. Default false. */
  proxy?: boolean | undefined;
}
/** A forwarding entry that stays: behind which host a vxlan, or which port a bridge, finds an Ethernet address. */
interface FdbDefinition extends Omit<FdbOptions, 'self' | 'state' | 'externLearn' | 'use' | 'protocol' | 'activity'> {
  /** The entry of the link's bridge. Default false of a vxlan; others have no entries but these. */
  master?: boolean | undefined;
  /** `permanent`: on a bridge the address is the bridge's own. Default `static` with `master`, else `permanent`. */
  state?: 'permanent' | 'static' | undefined;
}
/** What a link of a network has beyond a new one. */
interface Beyond {
  /** Neighbours that stay. What the kernel learns of others is left to it. */
  neighbors?: readonly NeighborDefinition[] | undefined;
  /** Forwarding entries that stay: all that the link has, where it has some. What is learnt is left alone. */
  fdb?: readonly FdbDefinition[] | undefined;
  /** How what leaves the link waits: its root qdisc. */
  qdisc?: Omit<QdiscOptions, 'parent' | 'handle'> | undefined;
  /** What becomes of what leaves the link, as `impair` does it; not with `qdisc`. */
  impair?: Impairment | undefined;
}
/** Where a link is and what it is called. */
interface Placed {
  /** The namespace, by its key in `namespaces`. Default: the process's own. */
  netns?: string | undefined;
  /** The name, 1 to 15 bytes. Default: the key; the ends of a pair need theirs. */
  name?: string | undefined;
}
/** What it was known by before. */
interface Formerly {
  /**
   * The key that it had in `links`, when it has another now: what is there keeps, with its addresses and its index, and is
   * given the new mark and name. Where there is none of that key it says nothing.
   */
  was?: string | undefined;
}
/** One end of a pair. */
interface EndDefinition extends Omit<NewLink, Managed>, Placed, Beyond {
  name: string;
}
/** A link of a kind, the kind's own options beside the others. `up` is true by default. */
type SingleDefinition<Kind extends LinkKind = Exclude<LinkKind, PairedKind>> = { [Each in Kind]: {
  kind: Each;
} & Omit<NewLink, Managed | keyof KindOptions[Each]> & KindOptions[Each] & Placed & Beyond & {
  /** The link that it is stacked on, by name. */link?: string | undefined;
} & Formerly }[Kind];
/** A pair of links: two ends, each in a namespace of its own, and the options of their kind. */
type PairDefinition = { [Each in PairedKind]: {
  kind: Each;
  ends: readonly [EndDefinition, EndDefinition];
} & KindOptions[Each] & Formerly }[PairedKind];
/** A link, or a pair of them. */
type LinkDefinition = SingleDefinition | PairDefinition;
/** A table of nftables; its comment is the network's mark. */
interface NetworkTable extends Omit<TableDefinition, 'name' | 'comment'> {
  /** The namespace, by its key in `namespaces`. Default: the process's own. */
  netns?: string | undefined;
  /** The name. Default: the key. */
  name?: string | undefined;
}
/**
 * The device of an internal port, or of a bridge's local one, which ovs-vswitchd makes in its own namespace: where it is to
 * be, and what is on it. It has the name of the port. With any of these options `up` is true by default; without them
 * nothing of the device is looked at.
 */
interface DeviceDefinition extends Omit<NewLink, Managed | 'master' | keyof LinkPortOptions | 'txQueues' | 'rxQueues' | 'xdp'>, Omit<Beyond, 'fdb'> {
  /** The namespace that it is moved into, by its key in `namespaces`. Default: the process's own, which is ovs-vswitchd's. */
  netns?: string | undefined;
}
/** What a port is called. */
interface Named {
  /** The name. Default: the key. */
  name?: string | undefined;
}
/**
 * A port of a bridge of Open vSwitch, with the options of `addPort`; an internal one also with those of its device. One of
 * type `system`, the default, is a device that exists, such as an end of a pair of `links` in the namespace of
 * ovs-vswitchd: it is added after all links.
 */
type PortDefinition = (PortOptions & Named) | (Extract<PortOptions, {
  type: 'internal';
}> & Named & DeviceDefinition);
/** A bridge of Open vSwitch, with the options of `addBridge`, and those of the device of its local port. */
interface BridgeDefinition extends BridgeOptions, Omit<DeviceDefinition, 'mac'> {
  /** The name, 1 to 15 bytes. Default: the key. */
  name?: string | undefined;
  /** Its ports beside the local one. Those of others on it stay. */
  ports?: Readonly<Record<string, PortDefinition>> | undefined;
}
/** What a network has in Open vSwitch. */
interface SwitchDefinition {
  /** Where the database is, such as `unix:/run/openvswitch/db.sock`. Default: the local one, as ovs-vsctl finds it. */
  remote?: string | readonly string[] | undefined;
  /** Bridges. */
  bridges?: Readonly<Record<string, BridgeDefinition>> | undefined;
}
/** Expectations of the applied network. */
interface Expectation {
  /** The namespace it is looked at from, by its key in `namespaces`. Default: the process's own. */
  from?: string | undefined;
  /** An address that answers an echo request (ping). */
  ping: string;
  /** Milliseconds until it has to. Default 5,000. */
  within?: number | undefined;
}
/** A network. Keys of its members are what its parts are known by, whatever they are called. */
interface NetworkDefinition {
  /**
   * The name of the whole, which is part of every mark: a letter, then letters, digits, `_` and `-`, at most 40. Of one
   * host of `defineNetworks`, `@` and its key follow.
   */
  project: string;
  /** Network namespaces. */
  namespaces?: Readonly<Record<string, NamespaceDefinition>> | undefined;
  /** Links, with their addresses and routes. */
  links?: Readonly<Record<string, LinkDefinition>> | undefined;
  /** Tables of nftables. */
  tables?: Readonly<Record<string, NetworkTable>> | undefined;
  /** Bridges and ports of Open vSwitch. Without it, no daemon is contacted. */
  ovs?: SwitchDefinition | undefined;
  /** What has to work once all of it stands; `verify` tries it. */
  expect?: readonly Expectation[] | undefined;
}
/** A checked network. It is a plain value: nothing is read or made until it is planned. */
interface Network {
  /** The name of the whole. */
  readonly project: string;
  /** What it was defined as; frozen. */
  readonly definition: NetworkDefinition;
}
/**
 * Checks a definition and makes a network of it. Nothing is read or made.
 *
 * @throws TypeError, RangeError with `option`, the path of what is wrong, such as `links.web-db.ends[1].netns`.
 */
declare function defineNetwork(definition: NetworkDefinition): Network;
/** What a call is limited to. */
interface SelectionOptions {
  /**
   * Only these parts, by their paths: `links.web-db`, or with `*` for any text, `tables.*`. A path stands for what is in
   * it, too: `ovs` for all bridges and their ports. What they need is included: namespaces, links that they are on, bridges.
   * Default: all parts.
   */
  only?: readonly string[] | undefined;
  /** Not these parts, by their paths likewise. What the others need cannot be left out. Default: none. */
  except?: readonly string[] | undefined;
}
/** A connection, which stays the caller's, or how to make one for the length of a call. */
type SwitchOption = Ovs | ConnectOvsOptions;
/** The result of `plan`, which `apply` carries out exactly. */
interface Plan {
  /** The network that it is for. */
  readonly network: Network;
  /** In the order in which they are done; what can be done side by side is. Empty when the network stands. */
  readonly operations: readonly Operation[];
  /**
   * Paths of the parts that an interrupted apply has left: one that was killed, or not confirmed in time. `apply` rolls that back
   * first, plans again, and does what is necessary then; `operations` compare with the current state. Absent if there are none.
   */
  readonly unfinished?: readonly string[];
  /** What it is limited to, as `plan` was asked; `apply` is limited to the same. */
  readonly only?: readonly string[] | undefined;
  /** What it leaves out. */
  readonly except?: readonly string[] | undefined;
}
/** How to plan. */
interface PlanOptions extends ReadOptions, SelectionOptions {}
/** How to look at what there is. */
interface ReadOptions {
  /** Ends the call. */
  signal?: AbortSignal | undefined;
  /**
   * The Open vSwitch to look for what the project has in: a connection, which stays open, or options for one
   * (`connectOvs`). Default: what `ovs` of the definition says; where there is none, Open vSwitch is not looked at.
   */
  ovs?: SwitchOption | undefined;
}
/**
 * Computes what `apply` would do for this network: the difference between its definition and what the project has
 * on this machine. Reads only.
 *
 * @throws NetlinkError what reading throws; RangeError, TypeError for a value that the kernel cannot take, with the
 * path of it in the definition as `option`.
 */
declare function plan(network: Network, options?: PlanOptions): Promise<Plan>;
/**
 * Adds the marks of a network to what exists and matches its definition: from then on `apply` changes it, and `destroy`
 * deletes it. Nothing else of it changes. What has the marks already keeps them; what does not exist is left to `apply`.
 * A namespace must have no other links, tables and rules than those of the definition, and a link no other addresses,
 * routes, neighbours, forwarding entries and links on it: they would be deleted with it. A table is replaced, with its
 * mark, in one transaction, so its counters start anew. A root qdisc of the definition must have the handle `4f:`.
 *
 * @returns what was adopted.
 * @throws NetworkError `NETWORK_CONFLICT` with the `operations` in conflict, if something differs from the definition or
 * belongs to another project: nothing was marked. `NETWORK_ROLLED_BACK`, `NETWORK_ROLLBACK_FAILED`, `NETWORK_JOURNAL` as
 * of `apply`.
 */
declare function adopt(network: Network, options?: ReadOptions): Promise<Operation[]>;
/** A change that is rolled back unless it is confirmed. */
interface Confirmable {
  /**
   * Has it stay, and deletes what the definition no longer has.
   *
   * @throws NetworkError `NETWORK_UNCONFIRMED` when it was rolled back, or something else was applied; `NETWORK_REMAINS`
   * with what could not be deleted.
   */
  confirm(): Promise<void>;
  /** Rolls it back now; false when it was confirmed or rolled back already, or something else was applied. */
  revert(): Promise<boolean>;
}
/**
 * Confirms what was applied with `confirm`, in this process or another: it stays, and what its definition no longer has is
 * deleted. Open vSwitch is reached where it was then, unless the option `ovs` says otherwise.
 *
 * @throws NetworkError `NETWORK_UNCONFIRMED` when nothing waits to be confirmed, as when the time is over, and it was taken
 * back; `NETWORK_REMAINS` when it stays, and something could not be deleted.
 */
declare function confirm(network: Network | string, options?: ReadOptions): Promise<void>;
/** How to apply a plan. */
interface ApplyOptions extends ReadOptions {
  /**
   * Delete and recreate what cannot be changed, such as a link with another VNI. It is not rolled back when
   * something fails later. Default false: the call is refused, and names it.
   */
  recreate?: boolean | undefined;
  /**
   * Take all of it back unless it is confirmed in time, whatever becomes of this process. Nothing is deleted before.
   * Default: it stays.
   */
  confirm?: ConfirmOptions | undefined;
}
/** How long there is to confirm. */
interface ConfirmOptions {
  /** Milliseconds after `apply` has resolved, 1 to 2,147,483,647. */
  within: number;
}
/** What was done. */
interface Applied {
  /** Those of the plan; where it had something `unfinished`, what was to be done without that. */
  operations: readonly Operation[];
}
/**
 * Applies a plan: all of it, or, when a step fails, nothing after a rollback. What the network no longer has is
 * deleted when all else stands and `expect` has been seen to. Nothing that a plan does not have is done. Needs
 * CAP_NET_ADMIN, and CAP_SYS_ADMIN for namespaces.
 *
 * @throws NetworkError `NETWORK_CONFLICT`, `NETWORK_RECREATE`, `NETWORK_PLAN_STALE` before anything is done;
 * `NETWORK_ROLLED_BACK` with the error as `cause` and the part as `path`; `NETWORK_ROLLBACK_FAILED` with what
 * `remains`; `NETWORK_JOURNAL`, `NETWORK_GUARD` when `confirm` cannot be; `NETWORK_REMAINS` when the network stands, but something that it no longer has could not be deleted.
 */
declare function apply(plan: Plan, options: ApplyOptions & {
  confirm: ConfirmOptions;
}): Promise<Applied & Confirmable>;
declare function apply(plan: Plan, options?: ApplyOptions): Promise<Applied>;
/** A bridge of Open vSwitch that is a project's. */
interface NetworkBridge {
  /** Its path, such as `ovs.bridges.br0`. */
  path: string;
  /** Bridge.name. */
  name: string;
  /** The project's ports on it, in the order of their paths. */
  ports: NetworkPort[];
}
/** A port of such a bridge. */
interface NetworkPort {
  /** Its path, such as `ovs.bridges.br0.ports.vx1`. */
  path: string;
  /** Port.name, which is that of its interface. */
  name: string;
  /** Interface:type; `system` is a device that exists. */
  type: string;
  /** Port:tag. */
  tag?: number;
  /** Interface:options, such as `remote_ip` of a tunnel. */
  options: Record<string, string>;
  /** Why ovs-vswitchd has not set it up: Interface:error. */
  error?: string;
}
/** A project, as it was found. */
interface NetworkDescription {
  /** The name of the whole. */
  project: string;
  /** Where it has something, its own first: in the order of their paths. */
  namespaces: DescribedPlace[];
  /** Its bridges of Open vSwitch, in the order of their paths; absent where that was not looked at. */
  bridges?: NetworkBridge[];
}
/** A namespace, with what the project has in it. */
interface DescribedPlace {
  /** Its path, such as `namespaces.web`; absent of one that is not the project's. */
  path?: string;
  /** Its name, or where it is; absent of the process's own. */
  netns?: string;
  /** Its links, an end each. */
  links: DescribedEnd[];
  /** Its tables of nftables. */
  tables: {
    path: string;
    family: string;
    name: string;
  }[];
}
/** An end of a link; of most links the only one. */
interface DescribedEnd {
  /** The path of the link, such as `links.web-db`; of a device of Open vSwitch that of its port or bridge. */
  path: string;
  /** What the kernel reports of it. */
  link: Link;
  /** Its addresses, with their prefix lengths; others' too. */
  addresses: string[];
  /** Of a pair, where its other end is; without `netns` in the process's own. */
  peer?: {
    netns?: string;
    name: string;
  };
}
/**
 * Describes what a project has on this machine: everything that carries its mark, in its own namespaces and in the
 * process's. For a network, rather than the name of its project, also what it has in the namespaces that its
 * definition names by `pid` and `path`, and in the Open vSwitch of its `ovs`; for a name, Open vSwitch is read if the
 * option `ovs` says which one. Reads only.
 */
declare function describeNetwork(network: Network | string, options?: ReadOptions): Promise<NetworkDescription>;
/**
 * Deletes what a project has on this machine: everything that carries its mark, in its own namespaces and in the
 * process's. For a network, rather than the name of its project, also what it has in the namespaces that its
 * definition names by `pid` and `path`, and in the Open vSwitch of its `ovs`; by the name alone, Open vSwitch is
 * looked at where the option `ovs` says so. Sysctls that it has set there stay. A project without anything is not
 * an error. With `only` and `except`, what they leave out stays, and what would take it along is refused before anything
 * is deleted.
 *
 * @returns what was deleted.
 * @throws NetworkError `NETWORK_REMAINS` with what could not be deleted, once all else is.
 */
declare function destroy(network: Network | string, options?: PlanOptions): Promise<Operation[]>;
/** What becomes of a network. */
type DriftEvent = /** It is as it is defined: at the start, and again after it was not. */{
  type: 'settled';
} /** It is not: what `apply` would have to do. */ | {
  type: 'drifted';
  operations: readonly Operation[];
} /** With `repair`: that was done. `settled` follows, unless something else has changed meanwhile. */ | {
  type: 'repaired';
  operations: readonly Operation[];
} /** With `repair`: it could not be done; what `apply` threw. */ | {
  type: 'failed';
  operations: readonly Operation[];
  error: unknown;
};
/** What to do about drift. */
interface DriftOptions extends PlanOptions {
  /** Apply what mends it, and nothing else. Default false: it is only reported. */
  repair?: boolean | undefined;
  /** With `repair`: allow recreating, as `apply` does. Default false. */
  recreate?: boolean | undefined;
  /**
   * With `repair`: how many times in a row the same is tried, when it fails, before it is left until something
   * changes. Default 5.
   */
  attempts?: number | undefined;
  /**
   * Milliseconds after which the network is planned again without any event, 100 to 2,147,483,647. Default 10,000.
   * The kernel does not announce sysctls, offloads and some options of links.
   */
  every?: number | undefined;
}
/**
 * Watches a network, and reports when it differs from its definition, and when it no longer does. The first event says
 * how it is now.
 *
 * ```ts
 * for await (const event of drift(shop, { repair: true, signal })) {
 *   if (event.type === 'drifted') for (const { path, because } of event.operations) console.log(path, because)
 * }
 * ```
 *
 * Whatever is heard from the network's namespaces, tables and Open vSwitch makes it be planned anew, at most half of the time, so
 * what comes and goes in between is not reported. Repairs follow each other ever more slowly, up to a minute apart,
 * when somebody else keeps undoing them.
 *
 * The iteration ends when its signal is aborted and when it is closed; a running repair is rolled back then. It
 * holds the process open until then.
 *
 * @throws NetlinkError from any iteration what `plan` throws, unless the network has changed meanwhile.
 */
declare function drift(network: Network, options?: DriftOptions): Drift;
/** A network that is watched: see `drift`. */
declare class Drift extends Iteration<DriftEvent> {}
/** What `NetworkError` carries beside its message. */
interface NetworkErrorInit {
  /**
   * `NETWORK_CONFLICT`: something that does not belong to the network is in the way. `NETWORK_RECREATE`: a link can
   * match the definition only if it is recreated. `NETWORK_PLAN_STALE`: the network has changed since the plan was
   * made. `NETWORK_ROLLED_BACK`: something failed, and the previous state was restored. `NETWORK_ROLLBACK_FAILED`:
   * it does not; `remains` says what is left. `NETWORK_UNVERIFIED`: it does not do what `expect` says.
   * `NETWORK_REMAINS`: the network stands, but something that is no longer part of it could not be deleted.
   * `NETWORK_UNCONFIRMED`: no change waits for confirmation. `NETWORK_JOURNAL`: the journal of the project cannot be
   * read, or, with `confirm`, written. `NETWORK_GUARD`: the process that rolls back what is not confirmed could not be
   * started.
   */
  code: string;
  /** The part of the network that it is about, such as `links.web-db`. */
  path?: string | undefined;
  /** The conflicting operations, or those that the plan did not have. */
  operations?: readonly Operation[] | undefined;
  /** What is left that should not be, and why. */
  remains?: readonly {
    path: string;
    error: unknown;
  }[] | undefined;
  /** The error that this one comes of: of several the first. */
  cause?: unknown;
}
/** An error of a network as a whole. */
declare class NetworkError extends Error {
  readonly name = "NetworkError";
  readonly code: string;
  readonly path?: string;
  readonly operations?: readonly Operation[];
  readonly remains?: readonly {
    path: string;
    error: unknown;
  }[];
  constructor(message: string, {
    cause,
    ...facts
  }: NetworkErrorInit);
}
/** What an export consists of beside its definition. */
/** Something that exists, and that no definition has. */
interface Omitted {
  /** What it is, such as `link eth0 in web`. */
  what: string;
  /** Why no definition has it, in words. */
  because: string;
}
/** What to export. */
interface ExportOptions extends ReadOptions {
  /** Namespaces by name, with all that is in them, whosever it is. Default: what the project has. */
  namespaces?: readonly string[] | undefined;
  /** All namespaces that have names, and the process's own. Default false. */
  machine?: boolean | undefined;
}
/** A definition of what exists. */
interface Exported {
  /** What `defineNetwork` takes. */
  definition: NetworkDefinition;
  /** What exists there, and is not in it. */
  omitted: readonly Omitted[];
}
/**
 * Returns what exists as the definition of a network: what a project has, or, if the options say so, everything in some
 * namespaces or on the whole machine, and, if the option `ovs` says which one, in Open vSwitch. Options that have the
 * kernel's defaults are left out, and what the kernel adds by itself: `lo`, link-local addresses, routes of addresses,
 * Ethernet addresses. Sysctls and offloads are left out, too. Reads only; to find out the defaults it creates links in
 * a namespace without a name, which then goes away.
 *
 * @param project the name that the definition has
 * @throws NetlinkError what reading throws; `ENOENT` for a namespace that is not there.
 */
declare function exportNetwork(project: string, options?: ExportOptions): Promise<Exported>;
/** What a host has beside that which all have. */
interface HostDefinition extends Omit<NetworkDefinition, 'project'> {
  /** The IP address at which the other hosts reach it: the far end of their tunnels to it. */
  address?: string | undefined;
}
/** Kinds of links that have a far end. */
type TunnelKind = { [Kind in Exclude<LinkKind, PairedKind>]: 'remote' extends keyof KindOptions[Kind] ? Kind : never }[Exclude<LinkKind, PairedKind>];
/** Types of ports of Open vSwitch that have a far end. */
type TunnelType = { [Type in InterfaceTypeName]: 'remote_ip' extends keyof OptionsByType[Type] ? Type : never }[InterfaceTypeName];
/** What the addresses of the hosts say. */
type Addressed = 'local' | 'remote';
/** A tunnel of the kernel: a link on each host that has an end. A vxlan has two ends or more, each other kind two. */
type LinkTunnel<Host extends string = string> = { [Kind in TunnelKind]: Omit<SingleDefinition<Kind>, Addressed> & {
  /** The hosts that it joins, each with options of its own end. Default: all hosts. */ends?: Readonly<Partial<Record<Host, Partial<Omit<SingleDefinition<Kind>, Addressed | 'kind' | 'was'>>>>> | undefined;
} }[TunnelKind];
/** Options of the type of a port, without its two addresses. */
type TypeOptions<Type extends TunnelType> = Omit<OptionsByType[Type], 'remote_ip' | 'local_ip'>;
/** What ports of all types take. */
type AnyPort = Omit<PortOptions, 'type' | 'options'>;
/** A tunnel of Open vSwitch: on each host that has an end, a port `KEY-HOST` to each of the others. */
type PortTunnel<Host extends string = string> = { [Type in TunnelType]: AnyPort & {
  /** The bridge that its ports are on, by its key, which each of the hosts has. */bridge: string;
  type: Type; /** The hosts that it joins, each with options of its own end. Default: all hosts. */
  ends?: Readonly<Partial<Record<Host, AnyPort & {
    options?: Partial<TypeOptions<Type>>;
  }>>> | undefined;
} & (Record<string, never> extends TypeOptions<Type> ? {
  options?: TypeOptions<Type> | undefined;
} : {
  options: TypeOptions<Type>;
}) }[TunnelType];
/** A tunnel between hosts: with `bridge` of Open vSwitch, else of the kernel. */
type TunnelDefinition<Host extends string = string> = LinkTunnel<Host> | PortTunnel<Host>;
/** Networks of several hosts. What stands beside `hosts` and `tunnels`, each host has. */
interface NetworksDefinition<Host extends string = string> extends NetworkDefinition {
  /** The hosts, each with what it alone has. The project of each is `PROJECT@KEY`. */
  hosts: Readonly<Record<Host, HostDefinition>>;
  /** Tunnels between them: each is written once, and is a link or ports on every host that it joins. */
  tunnels?: Readonly<Record<string, TunnelDefinition<NoInfer<Host>>>> | undefined;
}
/**
 * Checks one definition of several hosts, and makes a network of each host's part: what all hosts have, what it alone
 * has, and its ends of the tunnels. `plan` and all others take it as any network; its project is `PROJECT@HOST`, so marks say
 * of which host a part is. Nothing is read or made.
 *
 * ```ts
 * const networks = defineNetworks({
 *   project: 'lab',
 *   hosts: { a: { address: '192.0.2.1' }, b: { address: '192.0.2.2' } },
 *   tunnels: { overlay: { kind: 'vxlan', vni: 42 } },
 * })
 * await apply(await plan(networks.a))
 * ```
 *
 * @returns the networks, by the keys of their hosts.
 * @throws TypeError, RangeError with `option`, the path of what is wrong in the definition, such as
 * `hosts.a.links.web-db.ends[1].netns`.
 */
declare function defineNetworks<Host extends string>(definition: NetworksDefinition<Host>): Readonly<Record<Host, Network>>;
/**
 * Lists the names of all projects that have namespaces, or links and tables in the process's own, sorted; if the option
 * `ovs` says which Open vSwitch, also of those that have bridges in it.
 */
declare function listProjects(options?: ReadOptions): Promise<string[]>;
/** How to roll back. */
interface RevertOptions extends ReadOptions {
  /**
   * Wait until the time for confirmation is over, or the process that applies has died, instead of rolling back at once. The
   * call also ends, with false, when the change is confirmed or something else is applied. Default false.
   */
  due?: boolean | undefined;
}
/**
 * Rolls back a change that `apply` made with `confirm` and that is not confirmed yet, or what an `apply` has left whose process
 * was killed: the previous state is restored. If there is neither, nothing is done. It connects to the Open vSwitch that the
 * change was made in, unless the option `ovs` is another.
 *
 * @returns whether there was something to roll back.
 * @throws NetworkError `NETWORK_ROLLBACK_FAILED` with what `remains`.
 */
declare function revert(network: Network | string, options?: RevertOptions): Promise<boolean>;
/**
 * Resolves if the network matches its definition and meets its expectations (`expect`). Reads, and sends echo
 * requests.
 *
 * @throws NetworkError `NETWORK_UNVERIFIED`, with the `operations` that would make it so, or the `path` of what was
 * expected.
 */
declare function verify(network: Network, options?: PlanOptions): Promise<void>;
export { type Applied, type ApplyOptions, type Beyond, type BridgeDefinition, type Change, type ConfirmOptions, type Confirmable, type DescribedEnd, type DescribedPlace, type DeviceDefinition, Drift, type DriftEvent, type DriftOptions, type EndDefinition, type Expectation, type ExportOptions, type Exported, type FdbDefinition, type Formerly, type HostDefinition, type LinkDefinition, type LinkTunnel, type Managed, type NamespaceDefinition, type NeighborDefinition, type Network, type NetworkBridge, type NetworkDefinition, type NetworkDescription, NetworkError, type NetworkErrorInit, type NetworkPort, type NetworkTable, type NetworksDefinition, type Omitted, type Operation, type PairDefinition, type Placed, type Plan, type PlanOptions, type PortDefinition, type PortTunnel, type ReadOptions, type RevertOptions, type RuleDefinition, type SelectionOptions, type SingleDefinition, type SwitchDefinition, type SwitchOption, type TunnelDefinition, type TunnelKind, type TunnelType, adopt, apply, confirm, defineNetwork, defineNetworks, describeNetwork, destroy, drift, exportNetwork, listProjects, plan, revert, verify };