/** `lacp/show`. What Open vSwitch calls a member was a slave before 2.15. */
import { groupsOf, linesOf, Unreadable } from './reply.js'

/** The LACP state of a bond. */
export interface OvsLacpState {
  /** The port's name. */
  name: string
  /** Whether it begins to speak, or answers only. */
  active: boolean
  /** Whether the other side agreed. */
  negotiated: boolean
  /** The MAC address that this side is known by. */
  systemId: string
  /** Of two systems the lower one decides. */
  systemPriority: number
  /** The key of the links that may be one; absent where it has none yet. */
  aggregationKey?: number
  /** How often it speaks: every second, or every 30 seconds. */
  time: 'fast' | 'slow'
  /** The interfaces of it, sorted by name. */
  members: OvsLacpMember[]
}

/** An interface of a bond with LACP. */
export interface OvsLacpMember {
  /** The interface's name. */
  name: string
  /** How new what is known of the other side is. */
  status: 'current' | 'expired' | 'defaulted'
  /** Whether it carries packets of the bond. */
  attached: boolean
  /** The number that it has for LACP. */
  portId: number
  /** Of two ports the lower one is preferred. */
  portPriority: number
  /** Whether the bond may use it, as LACP has it. */
  mayEnable: boolean
  /** This side. */
  actor: OvsLacpSide
  /** The other side, as it reported itself; zeros if it did not. */
  partner: OvsLacpSide
}

/** One side of a link with LACP. */
export interface OvsLacpSide {
  /** A MAC address. */
  systemId: string
  /** Of two systems the lower one decides. */
  systemPriority: number
  /** The number of its port. */
  portId: number
  /** Of two ports the lower one is preferred. */
  portPriority: number
  /** The same for all links that may be one. */
  key: number
  /** Such as `activity`, `aggregation`, `synchronized`, `collecting`, `distributing`. */
  state: string[]
}

const BOND = /^---- (?<name>.+) ----$/
const MEMBER =
  /^(?:member|slave): (?<name>\S+): (?<status>current|expired|defaulted) (?<attached>attached|detached)$/
const DETAIL = /^ {2}(?<name>[^:]+):(?: (?<value>.*))?$/

type Details = Record<string, string>
interface Told {
  line: string
  details: Details
}

export function readLacpStates(text: string): OvsLacpState[] {
  const bonds: (Told & { members: Told[] })[] = []
  for (const line of linesOf(text)) {
    const bond = bonds.at(-1)
    if (BOND.test(line)) bonds.push({ line, details: {}, members: [] })
    else if (!bond) throw new Unreadable(line)
    else if (MEMBER.test(line)) bond.members.push({ line, details: {} })
    else {
      const { name, value } = groupsOf<'name'>(DETAIL, line)
      const { details } = bond.members.at(-1) ?? bond
      details[name] = value ?? ''
    }
  }
  return bonds.map(({ line, details, members }) => {
    const { text: textOf, number } = readerOf({ line, details })
    const status = textOf('status').split(' ')
    return {
      name: groupsOf<'name'>(BOND, line).name,
      active: status.includes('active'),
      negotiated: status.includes('negotiated'),
      systemId: textOf('sys_id'),
      systemPriority: number('sys_priority'),
      ...(textOf('aggregation key') !== 'none' && { aggregationKey: number('aggregation key') }),
      time: textOf('lacp_time') === 'fast' ? 'fast' : 'slow',
      members: members.map(readMember),
    }
  })
}

function readMember(told: Told): OvsLacpMember {
  const groups = groupsOf<'name' | 'status' | 'attached'>(MEMBER, told.line)
  const { text, number } = readerOf(told)
  return {
    name: groups.name,
    status: groups.status as OvsLacpMember['status'],
    attached: groups.attached === 'attached',
    portId: number('port_id'),
    portPriority: number('port_priority'),
    mayEnable: text('may_enable') === 'true',
    actor: readSide(told, 'actor'),
    partner: readSide(told, 'partner'),
  }
}

function readSide(told: Told, side: 'actor' | 'partner'): OvsLacpSide {
  const { text, number } = readerOf(told)
  return {
    systemId: text(`${side} sys_id`),
    systemPriority: number(`${side} sys_priority`),
    portId: number(`${side} port_id`),
    portPriority: number(`${side} port_priority`),
    key: number(`${side} key`),
    state: text(`${side} state`).split(' ').filter(Boolean),
  }
}

/** Values by name, each of which there has to be. */
function readerOf({ line, details }: Told) {
  const text = (name: string) => {
    const value = details[name]
    if (value === undefined) throw new Unreadable(line)
    return value
  }
  const number = (name: string) => Number(groupsOf<'digits'>(/^(?<digits>\d+)$/, text(name)).digits)
  return { text, number }
}
