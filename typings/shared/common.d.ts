/** What `NetlinkError` carries beside its message. Only what is known is set. */
interface NetlinkErrorInit {
  /** The symbolic error, such as `EEXIST`; stable. */
  code: string;
  /** The negative errno, such as -17, as Node's own system errors carry it. */
  errno?: number | undefined;
  /** The kernel request or system call that failed, such as `RTM_NEWLINK` or `setns`. */
  syscall?: string | undefined;
  /** The library's function that was called, such as `createVxlan`. */
  operation?: string | undefined;
  /** The link it was about. */
  link?: string | undefined;
  /** The namespace it happened in: a name or a path; absent for the process's own. */
  netns?: string | undefined;
  /** The kernel's own words, from the extended acknowledgement. */
  kernelMessage?: string | undefined;
  /** The option at fault, by its name in this API. */
  option?: string | undefined;
  /** The number of the attribute that the kernel misses; `option` is what would have sent it. */
  missingAttribute?: number | undefined;
  /** With `EPERM`: the capability that is missing, such as `CAP_NET_ADMIN` (capabilities(7)). */
  capability?: string | undefined;
  /** The limits that the option broke, where the kernel tells them. */
  limits?: NetlinkLimits | undefined;
  /** With `EEXIST` and `mayExist`: in what that which exists is not what was asked for. */
  differences?: readonly NetlinkDifference[] | undefined;
  /** With `EINTR`: what was read of a listing that kept changing while it was read. */
  partial?: unknown[] | undefined;
  /** The error that this one comes of. */
  cause?: unknown;
}
/** An option in which what exists differs from what was asked for. */
interface NetlinkDifference {
  /** Dotted path of the option, such as `vxlan.vni`. */
  option: string;
  /** What was asked for. */
  asked: unknown;
  /** What there is; undefined for nothing. */
  existing: unknown;
}
/**
 * The kernel's limits of an attribute (NLMSGERR_ATTR_POLICY). What a number does not hold exactly is
 * a bigint.
 */
interface NetlinkLimits {
  /** Of a number. */
  min?: number | bigint;
  /** Of a number, its largest. */
  max?: number | bigint;
  /** Of its length, in bytes. */
  minLength?: number;
  /** Of its length, in bytes, the most. */
  maxLength?: number;
  /** The bits that may be set. */
  mask?: number | bigint;
  /** What it is on the wire, such as `u32` or `nulString` (NL_ATTR_TYPE_*). */
  type?: string;
}
/** The kernel, or a system call on the way to it, refused. Shaped as Node's system errors are. */
declare class NetlinkError extends Error {
  readonly name = "NetlinkError";
  readonly code: string;
  readonly errno?: number;
  readonly syscall?: string;
  readonly operation?: string;
  readonly link?: string;
  readonly netns?: string;
  readonly kernelMessage?: string;
  readonly option?: string;
  readonly missingAttribute?: number;
  readonly capability?: string;
  readonly limits?: NetlinkLimits;
  readonly differences?: readonly NetlinkDifference[];
  readonly partial?: unknown[];
  constructor(message: string, {
    cause,
    ...facts
  }: NetlinkErrorInit);
}
/** What `OvsdbError` carries beside its message. Only what is known is set. */
interface OvsdbErrorInit {
  /** Stable code: `OVSDB_...` for the protocol and connection, `OVS_...` for Open vSwitch. */
  code: string;
  /** The server's own error string (RFC 7047 section 3.1), such as `constraint violation`. */
  error?: string | undefined;
  /** The server's or ovs-vswitchd's own words. */
  details?: string | undefined;
  /** The library's function or the RPC method that failed. */
  operation?: string | undefined;
  /** The remote it happened on, such as `unix:/run/openvswitch/db.sock`. */
  remote?: string | undefined;
  /** The option at fault, by its name in this API. */
  option?: string | undefined;
  /** Of a change: the verb that it failed at. */
  verb?: OvsVerb | undefined;
  /** With `OVS_APPLY_FAILED`: each interface that ovs-vswitchd could not set up. */
  failures?: readonly OvsFailure[] | undefined;
  /** With `onFailure: 'remove'`: the verbs of which something is in the database; none when all of it went. */
  remaining?: readonly OvsVerb[] | undefined;
  /** The error that this one comes of. */
  cause?: unknown;
}
/** A verb of a change. */
interface OvsVerb {
  /** Its position among the verbs of the transaction, counted from 0. */
  index: number;
  /** What it is called, such as `addPort`. */
  operation: string;
  /** Of a row verb, its table. */
  table?: string;
  /** Of a row verb, its record. */
  record?: string;
  /** Of a row verb that is about one, its column. */
  column?: string;
  /** The name of the bridge, port or other thing that it is about. */
  name?: string;
}
/** An interface that ovs-vswitchd could not set up. */
interface OvsFailure {
  /** What it is of: a bridge, whose local interface it is, or a port. */
  kind: 'bridge' | 'port';
  /** The name of that bridge or port. */
  name: string;
  /** The interface's name. */
  interface: string;
  /** ovs-vswitchd's own words (Interface:error); absent when it wrote none. */
  error?: string;
}
/** The OVSDB server refused, the connection failed, or ovs-vswitchd could not apply a change. */
declare class OvsdbError extends Error {
  readonly name = "OvsdbError";
  readonly code: string;
  readonly error?: string;
  readonly details?: string;
  readonly operation?: string;
  readonly remote?: string;
  readonly option?: string;
  readonly verb?: OvsVerb;
  readonly failures?: readonly OvsFailure[];
  readonly remaining?: readonly OvsVerb[];
  constructor(message: string, {
    cause,
    ...facts
  }: OvsdbErrorInit);
}
/** Bad input, refused before any request was made. `option` names it as the caller spelled it. */
interface InvalidArgument extends Error {
  /** Whether its type cannot be meant, or its value. */
  code: 'ERR_INVALID_ARG_TYPE' | 'ERR_INVALID_ARG_VALUE';
  /** Dotted path of the option at fault, such as `peer.name`. */
  option: string;
}
/**
 * A network namespace. From `createNetns(name)` it refers to the namespace by its name and
 * holds nothing; from `openNetns` and from `createNetns()` without a name it holds the
 * namespace open, and so alive, until it is closed. Give it wherever `netns` is asked for.
 *
 * One that holds a namespace and is garbage collected without `close` is closed then, some time later,
 * with a warning of the process (code `OVS_NETLINK_NETNS_NOT_CLOSED`). Whoever keeps its `fd` alone
 * does not keep it open.
 */
declare class Netns implements AsyncDisposable {
  #private;
  /** Its name as `ip netns` shows it, if it was created or opened by name. */
  readonly name: string | undefined;
  /** The file it is bound to, if it was created or opened by name or path. */
  readonly path: string | undefined;
  /** The number that identifies it, as in `ls -l /proc/PID/ns/net`. */
  readonly inode: number;
  /** Whether the call that returned it made the namespace; undefined of one that was opened. */
  readonly created: boolean | undefined;
  /** The descriptor that holds it open, if this handle has one and is not closed. */
  get fd(): number | undefined;
  /** Whether `close` was called; a closed handle is refused wherever one is asked for. */
  get closed(): boolean;
  /**
   * Whether both are the same namespace, as far as both still are: the kernel gives a number again
   * once its namespace is gone.
   */
  equals(other: Netns): boolean;
  /** Lets go of the namespace; it lives on if it has a name, or a process is in it. Idempotent. */
  close(): Promise<void>;
  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Which network namespace: a name as `ip netns` knows it (a file in /run/netns), a handle, the
 * process's own (`{ self: true }`), that of a process, whatever is bound to a path, or an open
 * descriptor.
 *
 * An option `netns` defaults to the process's own, except a pair's `peer.netns`, which defaults to the
 * namespace of the first end, as `linkNetns` does to that of the link: there `{ self: true }` is needed
 * to name the process's own. It is exactly what `netns` left out is, in worker threads, too: such calls
 * share one queue, and no capability is needed to enter the namespace. `{ pid: process.pid }` has another
 * queue, and takes CAP_SYS_ADMIN.
 */
type NetnsRef = string | Netns | {
  self: true;
} | {
  pid: number;
} | {
  path: string;
} | {
  fd: number;
};
declare class Iteration<Event> implements AsyncIterableIterator<Event>, AsyncDisposable {
  #private;
  /**
   * Resolves when it has begun to take notice. Rejects as the first iteration does, and when it was
   * ended before that.
   */
  readonly ready: Promise<void>;
  /** The next event. Calls may overlap; they are answered in order. */
  next(): Promise<IteratorResult<Event, undefined>>;
  /** Ends it, as leaving the loop does. */
  return(): Promise<IteratorResult<Event, undefined>>;
  /** Ends it; a pending `next()` resolves as done. Idempotent. */
  close(): Promise<void>;
  /** Itself: it is iterated once. */
  [Symbol.asyncIterator](): this;
  /** Ends the iteration. */
  [Symbol.asyncDispose](): Promise<void>;
}
export { InvalidArgument, Iteration, NetlinkDifference, NetlinkError, NetlinkErrorInit, NetlinkLimits, Netns, NetnsRef, OvsFailure, OvsVerb, OvsdbError, OvsdbErrorInit };