/** `conntrack` as an oracle: what it adds and what it shows. */
import { execFileSync, spawnSync } from 'node:child_process'
import type { Conntrack, ConntrackCounters } from '../../src/index.js'
import { skip } from './test.js'

/** Runs `conntrack`, in a namespace perhaps, and returns what it printed. Throws with its words when it fails. */
export function conntrack(args: readonly (string | number)[], netns?: string): string {
  const within = netns === undefined ? [] : ['ip', 'netns', 'exec', netns]
  const [command = '', ...all] = [...within, 'conntrack', ...args.map(String)]
  const { stdout, stderr, status, error } = spawnSync(command, all, { encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** For connections, which a kernel may not track. Loads the module, where there is one. */
export function needsConntrack(): void {
  if (spawnSync('conntrack', ['-C']).status !== 0) skip('this kernel tracks no connections')
}

/**
 * Has a namespace track what its sockets send and receive, which the kernel does only where a rule of netfilter asks
 * for it: `nft` makes one that lets everything pass.
 */
export function track(netns: string): void {
  if (spawnSync('nft', ['list', 'tables']).status !== 0) skip('this kernel has no nf_tables')
  const rules = ['input', 'output'].map(
    (hook) =>
      `add chain inet tracked ${hook} { type filter hook ${hook} priority 0; }
       add rule inet tracked ${hook} ct state new accept`,
  )
  const input = ['add table inet tracked', ...rules].join('\n')
  execFileSync('ip', ['netns', 'exec', netns, 'nft', '-f', '-'], { input })
}

/** A connection as `conntrack -L -o extended,id` shows it. */
export interface Shown {
  family: 'inet' | 'inet6'
  ipProto: number
  expires: number
  /** Of TCP and SCTP. */
  state?: string
  original: Record<string, string | number>
  reply: Record<string, string | number>
  /** What it carried, one way and the other, where the namespace counts. */
  counters?: { packets: bigint; bytes: bigint }[]
  flags: string[]
  mark: number
  zone: number
  id: number
}

/** All of a family. */
export const conntrackShows = (family: 'ipv4' | 'ipv6', netns?: string): Shown[] =>
  conntrack(['-L', '-f', family, '-o', 'extended,id'], netns)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed)

const parts: Readonly<Record<string, string>> = {
  ...{ src: 'src', dst: 'dst', sport: 'sport', dport: 'dport' },
  ...{ type: 'icmpType', code: 'icmpCode', id: 'icmpId' },
}

function parsed(line: string): Shown {
  const [l3, , , ipProto, expires, ...words] = line.split(/\s+/)
  const tuples: Record<string, string | number>[] = []
  const counters: Record<string, bigint>[] = []
  const facts: Record<string, number> = {}
  for (const word of words) {
    const [name = '', value = ''] = word.split('=')
    if (name === 'src') tuples.push({})
    const isTuples = name in parts && !(name === 'id' && line.trim().endsWith(` ${word}`))
    if (value === '') continue
    if (name === 'packets') counters.push({})
    if (['packets', 'bytes'].includes(name)) {
      Object.assign(counters.at(-1) ?? {}, { [name]: BigInt(value) })
    } else if (!isTuples) facts[name] = Number(value)
    else Object.assign(tuples.at(-1) ?? {}, { [parts[name] ?? '']: numeric(value) })
  }
  const state = words[0] !== undefined && /^[A-Z_0-9]+$/.test(words[0]) ? words[0] : undefined
  const [original = {}, reply = {}] = tuples
  return {
    ...{ family: l3 === 'ipv6' ? 'inet6' : 'inet', ipProto: Number(ipProto) },
    ...{ expires: Number(expires), original, reply, ...(state !== undefined && { state }) },
    ...(counters.length > 0 && { counters: counters as Shown['counters'] & object }),
    flags: [...line.matchAll(/\[(\w+)\]/g)].map(([, flag = '']) => flag),
    ...{ mark: facts['mark'] ?? 0, zone: facts['zone'] ?? 0, id: facts['id'] ?? 0 },
  }
}

const numeric = (value: string) => (/^\d+$/.test(value) ? Number(value) : value)

const numbers = { icmp: 1, tcp: 6, udp: 17, 'ipv6-icmp': 58, sctp: 132 } as const
export const tcpStates = {
  ...{ synSent: 'SYN_SENT', synReceived: 'SYN_RECV', established: 'ESTABLISHED' },
  ...{ finWait: 'FIN_WAIT', closeWait: 'CLOSE_WAIT', lastAck: 'LAST_ACK' },
  ...{ timeWait: 'TIME_WAIT', close: 'CLOSE', synSent2: 'SYN_SENT2' },
} as const
export const sctpStates = { established: 'ESTABLISHED', shutdownSent: 'SHUTDOWN_SENT' } as const

/** What `conntrack` says of one that is reported. */
export function asShown(connection: Conntrack): Omit<Shown, 'expires'> {
  const {
    family,
    original,
    reply,
    mark = 0,
    zone = 0,
    id = 0,
    seenReply,
    assured,
    tcp,
    sctp,
  } = connection
  const { ipProto } = original
  const number = typeof ipProto === 'number' ? ipProto : numbers[ipProto as keyof typeof numbers]
  const tuple = ({ ipProto: _, ...rest }: Conntrack['original']) => ({ ...rest }) as never
  const states: Readonly<Record<string, string>> = { ...tcpStates, ...sctpStates, none: 'NONE' }
  const state = tcp?.state ?? sctp?.state
  return {
    ...{ family, ipProto: number, original: tuple(original), reply: tuple(reply) },
    ...(state !== undefined && { state: states[state] as string }),
    ...(connection.originalCounters !== undefined && {
      counters: [connection.originalCounters, connection.replyCounters].map(counted),
    }),
    flags: [...(seenReply ? [] : ['UNREPLIED']), ...(assured ? ['ASSURED'] : [])],
    ...{ mark, zone, id },
  }
}

const counted = ({ packets = 0n, bytes = 0n }: ConntrackCounters = {}) => ({ packets, bytes })
