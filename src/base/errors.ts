/** What `NetlinkError` carries beside its message. Only what is known is set. */
export interface NetlinkErrorInit {
  /** The symbolic error, such as `EEXIST`; stable. */
  code: string
  /** The negative errno, such as -17, as Node's own system errors carry it. */
  errno?: number | undefined
  /** The kernel request or system call that failed, such as `RTM_NEWLINK` or `setns`. */
  syscall?: string | undefined
  /** The library's function that was called, such as `createVxlan`. */
  operation?: string | undefined
  /** The link it was about. */
  link?: string | undefined
  /** The namespace it happened in: a name or a path; absent for the process's own. */
  netns?: string | undefined
  /** The kernel's own words, from the extended acknowledgement. */
  kernelMessage?: string | undefined
  /** The option at fault, by its name in this API. */
  option?: string | undefined
  /** The number of the attribute that the kernel misses; `option` is what would have sent it. */
  missingAttribute?: number | undefined
  /** With `EPERM`: the capability that is missing, such as `CAP_NET_ADMIN` (capabilities(7)). */
  capability?: string | undefined
  /** The limits that the option broke, where the kernel reports them. */
  limits?: NetlinkLimits | undefined
  /** With `EEXIST` and `mayExist`: the options in which the existing object differs. */
  differences?: readonly NetlinkDifference[] | undefined
  /** With `EINTR`: what was read of a listing that kept changing while it was read. */
  partial?: unknown[] | undefined
  /** The error that this one comes of. */
  cause?: unknown
}

/** An option in which the existing object differs from the request. */
export interface NetlinkDifference {
  /** Dotted path of the option, such as `vxlan.vni`. */
  option: string
  /** What was asked for. */
  asked: unknown
  /** What there is; undefined for nothing. */
  existing: unknown
}

/**
 * The kernel's limits of an attribute (NLMSGERR_ATTR_POLICY). What a number does not hold exactly is
 * a bigint.
 */
export interface NetlinkLimits {
  /** Of a number. */
  min?: number | bigint
  /** Of a number, its largest. */
  max?: number | bigint
  /** Of its length, in bytes. */
  minLength?: number
  /** Of its length, in bytes, the most. */
  maxLength?: number
  /** The bits that may be set. */
  mask?: number | bigint
  /** Its type on the wire, such as `u32` or `nulString` (NL_ATTR_TYPE_*). */
  type?: string
}

/** The kernel, or a system call on the way to it, refused. Shaped as Node's system errors are. */
export class NetlinkError extends Error {
  override readonly name = 'NetlinkError'
  declare readonly code: string
  declare readonly errno?: number
  declare readonly syscall?: string
  declare readonly operation?: string
  declare readonly link?: string
  declare readonly netns?: string
  declare readonly kernelMessage?: string
  declare readonly option?: string
  declare readonly missingAttribute?: number
  declare readonly capability?: string
  declare readonly limits?: NetlinkLimits
  declare readonly differences?: readonly NetlinkDifference[]
  declare readonly partial?: unknown[]

  constructor(message: string, { cause, ...facts }: NetlinkErrorInit) {
    super(message, cause === undefined ? undefined : { cause })
    assignKnown(this, facts)
  }
}

/** What was asked for cannot be had here, as the library found by itself. `why` completes the sentence. */
export function notSupported(
  operation: string,
  why: string,
  facts: Pick<NetlinkErrorInit, 'syscall' | 'option' | 'link' | 'netns' | 'cause'>,
): NetlinkError {
  const { syscall, option } = facts
  const code = syscall === undefined ? 'ENOTSUP' : `ENOTSUP, ${syscall}`
  const at = option === undefined ? '' : `, option ${option}`
  return new NetlinkError(`${operation}: ${why} (${code})${at}`, {
    ...{ code: 'ENOTSUP', errno: -95, operation },
    ...facts,
  })
}

/**
 * The result of work that `operation` has another function of ours do: its errors are those of the
 * function that was called, and `renamed` says what that calls an option.
 */
export async function within<Result>(
  operation: string,
  work: Promise<Result>,
  renamed: (option: string) => string = (option) => option,
): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof NetlinkError)) throw renamedArgument(error, renamed)
    const option = error.option === undefined ? undefined : renamed(error.option)
    const message = error.message
      .replace(error.operation ?? operation, operation)
      .replace(`, option ${error.option}`, `, option ${option}`)
    throw new NetlinkError(message, { ...error, operation, option, cause: error.cause })
  }
}

/** The same of bad input. */
export function renamedArgument(error: unknown, renamed: (option: string) => string): unknown {
  const { option } = error as Partial<InvalidArgument>
  if (!(error instanceof Error) || option === undefined) return error
  error.message = error.message.replace(option, renamed(option))
  return Object.assign(error, { option: renamed(option) })
}

/** What `OvsdbError` carries beside its message. Only what is known is set. */
export interface OvsdbErrorInit {
  /** Stable code: `OVSDB_...` for the protocol and connection, `OVS_...` for Open vSwitch. */
  code: string
  /** The server's own error string (RFC 7047 section 3.1), such as `constraint violation`. */
  error?: string | undefined
  /** The server's or ovs-vswitchd's own words. */
  details?: string | undefined
  /** The library's function or the RPC method that failed. */
  operation?: string | undefined
  /** The remote it happened on, such as `unix:/run/openvswitch/db.sock`. */
  remote?: string | undefined
  /** With `OVS_DAEMON_UNREACHABLE`: the pid file or the socket that shows it. */
  path?: string | undefined
  /** The option at fault, by its name in this API. */
  option?: string | undefined
  /** Of a change: the verb that it failed at. */
  verb?: OvsVerb | undefined
  /** With `OVS_APPLY_FAILED`: each interface that ovs-vswitchd could not set up. */
  failures?: readonly OvsFailure[] | undefined
  /** With `onFailure: 'remove'`: the verbs of which something is in the database; none when all of it went. */
  remaining?: readonly OvsVerb[] | undefined
  /** The error that this one comes of. */
  cause?: unknown
}

/** A verb of a change. */
export interface OvsVerb {
  /** Its position among the verbs of the transaction, counted from 0. */
  index: number
  /** Its name, such as `addPort`. */
  operation: string
  /** Of a row verb, its table. */
  table?: string
  /** Of a row verb, its record. */
  record?: string
  /** Of a row verb that is about one, its column. */
  column?: string
  /** The name of the bridge, port or other thing that it is about. */
  name?: string
}

/** An interface that ovs-vswitchd could not set up. */
export interface OvsFailure {
  /** Its owner: a bridge, whose local interface it is, or a port. */
  kind: 'bridge' | 'port'
  /** The name of that bridge or port. */
  name: string
  /** The interface's name. */
  interface: string
  /** ovs-vswitchd's own words (Interface:error); absent when it wrote none. */
  error?: string
}

/** The OVSDB server refused, the connection failed, or ovs-vswitchd could not apply a change. */
export class OvsdbError extends Error {
  override readonly name = 'OvsdbError'
  declare readonly code: string
  declare readonly error?: string
  declare readonly details?: string
  declare readonly operation?: string
  declare readonly remote?: string
  declare readonly path?: string
  declare readonly option?: string
  declare readonly verb?: OvsVerb
  declare readonly failures?: readonly OvsFailure[]
  declare readonly remaining?: readonly OvsVerb[]

  constructor(message: string, { cause, ...facts }: OvsdbErrorInit) {
    super(message, cause === undefined ? undefined : { cause })
    assignKnown(this, facts)
  }
}

/** Bad input, refused before any request was made. `option` names it as the caller spelled it. */
export interface InvalidArgument extends Error {
  /** Whether its type cannot be meant, or its value. */
  code: 'ERR_INVALID_ARG_TYPE' | 'ERR_INVALID_ARG_VALUE'
  /** Dotted path of the option at fault, such as `peer.name`. */
  option: string
}

/** `option` has a value of the wrong type. */
export function invalidType(option: string, expected: string, value: unknown): InvalidArgument {
  const error = new TypeError(`${option}: expected ${expected}, got ${describe(value)}`)
  return Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE', option } as const)
}

/** `option` has a value of the right type that cannot be meant. `why` completes the sentence. */
export function invalidValue(option: string, why: string, value: unknown): InvalidArgument {
  const error = new RangeError(`${option}: ${why}, got ${describe(value)}`)
  return Object.assign(error, { code: 'ERR_INVALID_ARG_VALUE', option } as const)
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return 'an array'
  return `an instance of ${value.constructor?.name ?? 'Object'}`
}

/** Absent facts stay absent, so that printing an error shows only what is known. */
function assignKnown(target: object, facts: object): void {
  for (const [key, value] of Object.entries(facts)) {
    if (value !== undefined) Object.assign(target, { [key]: value })
  }
}
