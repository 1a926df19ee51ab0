/**
 * How a container runtime and a plugin talk: the CNI specification, version 1.1
 * (github.com/containernetworking/cni, SPEC.md). Parameters come in environment variables, the network's
 * configuration on standard input; the answer is one JSON object on standard output.
 */

/** Newest last. In versions before 1.0.0 results have another shape. */
export const versions = ['1.0.0', '1.1.0'] as const

export const commands = ['ADD', 'DEL', 'CHECK', 'GC', 'STATUS', 'VERSION'] as const
export type Command = (typeof commands)[number]

/** Codes of errors: up to 99 the specification's, the others this plugin's. */
export const codes = {
  incompatibleVersion: 1,
  unknownContainer: 3,
  badEnvironment: 4,
  io: 5,
  badJson: 6,
  badConfig: 7,
  tryAgainLater: 11,
  notAvailable: 50,
  /** The kernel refused, or the library did. */
  kernel: 100,
  /** Open vSwitch refused. */
  openVswitch: 101,
  /** CHECK found something else than ADD had made. */
  differs: 102,
  /** No address is left. */
  noAddress: 103,
  /** A port of the host leads to another container. */
  portTaken: 104,
  other: 999,
} as const

/** What ends a command, as the runtime is to read it. */
export class CniError extends Error {
  readonly code: number
  readonly details: string

  constructor(code: keyof typeof codes, message: string, details = '') {
    super(message)
    this.name = 'CniError'
    this.code = codes[code]
    this.details = details
  }
}

/** One interface of one container: what ADD makes and DEL removes. */
export interface Attachment {
  containerId: string
  /** The interface's name in the container. */
  ifname: string
}

/** What no two attachments have alike. */
export const keyOf = ({ containerId, ifname }: Attachment) => `${containerId} ${ifname}`

/** What a command is given in the environment. */
export interface Parameters extends Attachment {
  /** The path of the container's network namespace; '' where DEL has none, as after a reboot. */
  netns: string
}

type Environment = Readonly<Record<string, string | undefined>>

const identifier = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/
/** As the kernel takes them. */
const interfaceName = /^(?!\.{1,2}$)[^/:\s]{1,15}$/

export function commandIn(env: Environment): Command {
  const { CNI_COMMAND: given } = env
  const command = commands.find((name) => name === given)
  if (command) return command
  throw new CniError(
    'badEnvironment',
    given === undefined ? 'CNI_COMMAND is missing' : `CNI_COMMAND: no command ${given}`,
  )
}

/** The parameters of ADD, DEL and CHECK. */
export function parametersIn(
  env: Environment,
  { netnsNeeded }: { netnsNeeded: boolean },
): Parameters {
  const { CNI_CONTAINERID: containerId = '', CNI_IFNAME: ifname = '', CNI_NETNS: netns = '' } = env
  const bad = [
    ...(identifier.test(containerId) ? [] : ['CNI_CONTAINERID']),
    ...(interfaceName.test(ifname) ? [] : ['CNI_IFNAME']),
    ...(netns === '' && netnsNeeded ? ['CNI_NETNS'] : []),
  ]
  if (bad.length === 0) return { containerId, ifname, netns }
  throw new CniError('badEnvironment', `missing or invalid: ${bad.join(', ')}`)
}

/** What ADD answers, and CHECK and DEL are given back as `prevResult`. */
export interface Result {
  cniVersion: string
  interfaces: { name: string; mac: string; mtu?: number; sandbox?: string }[]
  ips: { address: string; gateway?: string; interface?: number }[]
  routes: Route[]
  dns: Record<string, unknown>
}

export interface Route {
  /** A prefix, such as `0.0.0.0/0`. */
  dst: string
  gw?: string
}
