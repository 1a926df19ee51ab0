/**
 * Objects that rules assign to connections: helpers, timeouts and expectations. Each in both directions: what a
 * definition has, and the options of the kernel's object.
 */
import { checkMembers } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type { NftObjectData } from '../rtnetlink/generated/objects.js'
import type { TableFamily } from './family.js'
import { max16, max32, small } from './given.js'

/** The addresses of connections: IPv4, IPv6, or both. */
export type CtFamily = 'ip' | 'ip6' | 'inet'

/**
 * A connection tracking helper: code of the kernel that reads along with connections of one protocol, and makes what
 * belongs to them `related`. The statement `{ ctHelper: name }` assigns it to a connection.
 */
export interface CtHelper {
  /** The helper as the kernel knows it: `ftp`, `tftp`, `sip`, `irc` ..., of 1 to 15 bytes. */
  type: string
  /** The transport protocol of its connections. */
  protocol: 'tcp' | 'udp'
  /** The addresses of its connections. Default: those of the table's family, of which the helper may know IPv4 alone. */
  l3proto?: CtFamily | undefined
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined
}

/** Seconds without a packet, 0 to 4,294,967, by the state of a TCP connection. */
export interface TcpTimeouts {
  /** Default 120. */
  synSent?: number | undefined
  /** Default 60. */
  synRecv?: number | undefined
  /** Default 432,000. */
  established?: number | undefined
  /** Default 120. */
  finWait?: number | undefined
  /** Default 60. */
  closeWait?: number | undefined
  /** Default 30. */
  lastAck?: number | undefined
  /** Default 120. */
  timeWait?: number | undefined
  /** Default 10. */
  close?: number | undefined
  /** Default 120. */
  synSent2?: number | undefined
  /** After several retransmissions. Default 300. */
  retrans?: number | undefined
  /** With data that is not acknowledged. Default 300. */
  unack?: number | undefined
}

/** Seconds without a packet, 0 to 4,294,967, by whether a UDP flow has an answer. */
export interface UdpTimeouts {
  /** Default 30. */
  unreplied?: number | undefined
  /** Default 120. */
  replied?: number | undefined
}

/** The states of TCP connections in the kernel's order, and the seconds after which one ends there by default. */
const tcp: Readonly<Record<keyof TcpTimeouts, number>> = {
  ...{ synSent: 120, synRecv: 60, established: 432_000, finWait: 120, closeWait: 60, lastAck: 30 },
  ...{ timeWait: 120, close: 10, synSent2: 120, retrans: 300, unack: 300 },
}
/** Those of UDP. */
const udp: Readonly<Record<keyof UdpTimeouts, number>> = { unreplied: 30, replied: 120 }
const states: Readonly<Record<'tcp' | 'udp', Readonly<Record<string, number>>>> = { tcp, udp }

/**
 * After how many seconds without a packet the kernel forgets a connection, by its state. The statement
 * `{ ctTimeout: name }` assigns it to a connection.
 */
export type CtTimeout = {
  /** The addresses of the connections. Default: those of the table's family. */
  l3proto?: CtFamily | undefined
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined
} & (
  | {
      /** The transport protocol of the connections. */
      protocol: 'tcp'
      /** Seconds by state. */
      policy?: TcpTimeouts | undefined
    }
  | {
      /** The transport protocol of the connections. */
      protocol: 'udp'
      /** Seconds by state. */
      policy?: UdpTimeouts | undefined
    }
)

/**
 * A connection that is expected after the one to which the statement `{ ctExpectation: name }` assigns it: from any port
 * of the same client to the same server, it is `related`.
 */
export interface CtExpectation {
  /** The transport protocol of the expected connection. */
  protocol: 'tcp' | 'udp'
  /** Its destination port. */
  dport: number
  /** How long it is expected: 0 to 4,294,967,295, in the unit of nft's `timeout`, milliseconds. */
  timeout: number
  /** How many are expected at once: 0 to 255. */
  size: number
  /** Its addresses. Default: those of the table's family; needed in tables of the family inet. */
  l3proto?: 'ip' | 'ip6' | undefined
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined
}

/** What each is in a definition, by the kind that the addon has for it. */
export interface CtObjects {
  ctHelper: CtHelper
  ctTimeout: CtTimeout
  ctExpectation: CtExpectation
}
export type CtObjectName = keyof CtObjects

type Options = Readonly<Record<string, unknown>>
/** The families of tables whose packets have connections. */
type Tracked = Extract<TableFamily, CtFamily>

interface Direction {
  /** What a definition has besides a comment. */
  members: readonly string[]
  make(given: Options, option: string, family: Tracked): Options
  /** What a definition has; undefined where it has no words for it. */
  read(options: Options, family: Tracked): Options | undefined
}

/** Helpers of the kernel that know IPv4 alone: asked for both, it takes them for this one. */
const ofIpv4 = new Set(['irc', 'netbios-ns', 'pptp', 'snmp'])

const isProtocol = (value: unknown): value is 'tcp' | 'udp' => value === 'tcp' || value === 'udp'

function protocolOf({ protocol }: Options, option: string): 'tcp' | 'udp' {
  if (isProtocol(protocol)) return protocol
  throw invalidValue(`${option}.protocol`, 'expected tcp or udp', protocol)
}

function familyOf(given: unknown, option: string, known: readonly string[]): CtFamily {
  if (known.includes(given as string)) return given as CtFamily
  throw invalidValue(`${option}.l3proto`, `expected one of ${known.join(', ')}`, given)
}

const families = ['ip', 'ip6', 'inet']
const usualOf = (type: unknown, family: Tracked): CtFamily =>
  family === 'inet' && ofIpv4.has(type as string) ? 'ip' : family

/** The longest time that the kernel counts in ticks, of which there are up to a thousand in a second. */
const longest = Math.floor(max32 / 1000)

function nameOf({ type }: Options, option: string): string {
  if (typeof type !== 'string') throw invalidType(`${option}.type`, "a helper's name", type)
  if (/^[^\0]+$/.test(type) && Buffer.byteLength(type) <= 15) return type
  throw invalidValue(`${option}.type`, "expected a helper's name, of 1 to 15 bytes", type)
}

export const ctObjects: Readonly<Record<CtObjectName, Direction>> = {
  ctHelper: {
    members: ['type', 'protocol', 'l3proto'],
    make(given, option, family) {
      const name = nameOf(given, option)
      const l4proto = protocolOf(given, option)
      const { l3proto = family } = given
      const its = familyOf(l3proto, option, families)
      return { name, l4proto, l3proto: its === 'inet' ? usualOf(name, its) : its }
    },
    read({ name, l4proto, l3proto }, family) {
      if (!isProtocol(l4proto) || !families.includes(l3proto as string)) return undefined
      const isUsual = l3proto === usualOf(name, family)
      return { type: name, protocol: l4proto, ...(!isUsual && { l3proto }) }
    },
  },
  ctTimeout: {
    members: ['protocol', 'l3proto', 'policy'],
    make(given, option, family) {
      const l4proto = protocolOf(given, option)
      const { l3proto = family, policy = {} } = given
      const usual = states[l4proto]
      const path = `${option}.policy`
      const seconds = checkMembers(policy, path, Object.keys(usual))
      const all = Object.entries(usual).map(([state, its], at) => [
        `state${at + 1}`,
        small(seconds[state] === undefined ? its : seconds[state], `${path}.${state}`, longest),
      ])
      return {
        ...{ l4proto, l3proto: familyOf(l3proto, option, families) },
        policy: Object.fromEntries(all),
      }
    },
    read({ l4proto, l3proto, policy = {} }, family) {
      if (!isProtocol(l4proto) || !families.includes(l3proto as string)) return undefined
      const seconds = policy as Options
      const all = Object.entries(states[l4proto]).map(
        ([state, usual], at) => [state, seconds[`state${at + 1}`], usual] as const,
      )
      const other = all.filter(([, its, usual]) => its !== undefined && its !== usual)
      return {
        protocol: l4proto,
        ...(l3proto !== family && { l3proto }),
        ...(other.length > 0 && { policy: Object.fromEntries(other) }),
      }
    },
  },
  ctExpectation: {
    members: ['protocol', 'dport', 'timeout', 'size', 'l3proto'],
    make(given, option, family) {
      const l4proto = protocolOf(given, option)
      const { dport, timeout, size, l3proto = family === 'inet' ? undefined : family } = given
      return {
        ...{ l4proto, l3proto: familyOf(l3proto, option, ['ip', 'ip6']) },
        dport: small(dport, `${option}.dport`, max16),
        timeout: small(timeout, `${option}.timeout`),
        size: small(size, `${option}.size`, 255),
      }
    },
    read({ l4proto, l3proto, dport, timeout, size }, family) {
      if (!isProtocol(l4proto)) return undefined
      const its = { protocol: l4proto, dport, timeout, size }
      return { ...its, ...(l3proto !== family && { l3proto }) }
    },
  },
}

/** Where each stands in a definition of a table. */
export const ctParts = {
  ctHelpers: 'ctHelper',
  ctTimeouts: 'ctTimeout',
  ctExpectations: 'ctExpectation',
} as const

export const isCtObject = (kind: string): kind is CtObjectName => Object.hasOwn(ctObjects, kind)

const isTracked = (family: TableFamily): family is Tracked =>
  family === 'inet' || family === 'ip' || family === 'ip6'

/** What the kernel is given of one; its comment is checked elsewhere. */
export function ctObjectOf(
  kind: CtObjectName,
  given: unknown,
  family: TableFamily,
  option: string,
): NftObjectData {
  const { members, make } = ctObjects[kind]
  const known = checkMembers(given, option, [...members, 'comment'])
  if (!isTracked(family)) {
    throw invalidValue(option, `tables of the family ${family} have no such objects`, given)
  }
  return { [kind]: make(known, option, family) }
}

/** What a definition has of one; undefined where it has no words for it. */
export const readCtObject = (
  kind: CtObjectName,
  options: object,
  family: TableFamily,
): Options | undefined =>
  isTracked(family) ? ctObjects[kind].read(options as Options, family) : undefined
