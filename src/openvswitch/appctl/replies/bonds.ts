/** `bond/list` and `bond/show`. What Open vSwitch calls a member was a slave before 2.15. */
import { below, groupsOf, linesOf, Unreadable } from './reply.js'

/** A bond, in short. */
export interface OvsBond {
  /** The port's name. */
  name: string
  /** `active-backup`, `balance-slb` or `balance-tcp`. */
  mode: string
  /** The recirculation that it has; 0 for none. */
  recircId: number
  /** The interfaces of it. */
  members: string[]
}

/** A bond as it is at work. */
export interface OvsBondState {
  /** The port's name. */
  name: string
  /** `active-backup`, `balance-slb` or `balance-tcp`. */
  mode: string
  /** Milliseconds until a member that came up is used. */
  upDelay: number
  /** Milliseconds until a member that went down is no longer used. */
  downDelay: number
  /** Milliseconds until its load is redistributed; absent where it is not. */
  nextRebalance?: number
  /** `off`, `configured` or `negotiated`. */
  lacpStatus: string
  /** The member that an active-backup bond prefers, whether there is such a member or not. */
  primary?: string
  /** The one that carries what is not spread; absent where none is up. */
  activeMember?: { name: string; mac: string }
  /** The interfaces of it. */
  members: OvsBondMember[]
  /** Everything that is reported, by ovs-vswitchd's own names, such as `bond-hash-basis`. */
  details: Record<string, string>
}

/** An interface of a bond. */
export interface OvsBondMember {
  /** The interface's name. */
  name: string
  /** Whether it carries packets. */
  enabled: boolean
  /** Whether it is the active one. */
  active: boolean
  /** Whether it could be enabled: its link is up, and LACP agrees. */
  mayEnable: boolean
  /** What is spread over it, by hash, in kilobytes of late. */
  hashes: { hash: number; load: bigint }[]
  /** Everything else that is reported, one line each, such as `updelay expires in 80 ms`. */
  notes: string[]
}

const LISTED = /^(?<name>[^\t]+)\t(?<mode>[^\t]+)\t(?<recirc>\d+)\t(?<members>.*)$/

export function readBonds(text: string): OvsBond[] {
  return below(/^bond\ttype\trecircID\t/, text).map((line) => {
    const { name, mode, recirc, members } = groupsOf<'name' | 'mode' | 'recirc' | 'members'>(
      LISTED,
      line,
    )
    return { name, mode, recircId: Number(recirc), members: members.split(', ').filter(Boolean) }
  })
}

const BOND = /^---- (?<name>.+) ----$/
const MEMBER = /^(?:member|slave) (?<name>\S+): (?<state>enabled|disabled)$/
const DETAIL = /^(?<name>\S[^:]*?) ?: (?<value>.*)$/
const HASH = /^hash (?<hash>\d+): (?<load>\d+) kB load$/

export function readBondStates(text: string): OvsBondState[] {
  const states: OvsBondState[] = []
  let details: Record<string, string> | undefined
  let members: OvsBondMember[] = []
  const finish = (name: string) => states.push(stateOf(name, details ?? {}, members))
  let name: string | undefined
  for (const line of linesOf(text)) {
    const bond = BOND.exec(line)?.groups?.['name']
    const member = members.at(-1)
    if (bond !== undefined) {
      if (name !== undefined) finish(name)
      name = bond
      details = {}
      members = []
    } else if (details === undefined) throw new Unreadable(line)
    else if (line.startsWith(' ') && member) readMemberLine(member, line.trim())
    else if (MEMBER.test(line)) members.push(readMember(line))
    else for (const [key, value] of readDetails(line)) details[key] = value
  }
  if (name !== undefined) finish(name)
  return states
}

function readMember(line: string): OvsBondMember {
  const { name, state } = groupsOf<'name' | 'state'>(MEMBER, line)
  const enabled = state === 'enabled'
  return { name, enabled, active: false, mayEnable: false, hashes: [], notes: [] }
}

function readMemberLine(member: OvsBondMember, line: string): void {
  const { hash, load } = HASH.exec(line)?.groups ?? {}
  if (hash !== undefined && load !== undefined) {
    member.hashes.push({ hash: Number(hash), load: BigInt(load) })
  } else if (/^active (member|slave)$/.test(line)) member.active = true
  else if (line.startsWith('may_enable: ')) member.mayEnable = line === 'may_enable: true'
  else member.notes.push(line)
}

/** Two of them may share a line, such as `lb_output action: disabled, bond-id: -1`. */
function readDetails(line: string): [string, string][] {
  return line.split(/, (?=[\w-]+ ?: )/).map((part) => {
    const { name, value } = groupsOf<'name' | 'value'>(DETAIL, part)
    return [name, value]
  })
}

const ACTIVE = /^(?<mac>[0-9a-f:]{17})\((?<name>.+)\)$/

function stateOf(
  name: string,
  details: Record<string, string>,
  members: OvsBondMember[],
): OvsBondState {
  const wanted = (key: string) => {
    const value = details[key]
    if (value === undefined) throw new Unreadable(`---- ${name} ----`)
    return value
  }
  const milliseconds = (text: string) =>
    Number(groupsOf<'number'>(/^(?<number>-?\d+) ms$/, text).number)
  const { 'next rebalance': rebalance, 'active-backup primary': primary } = details
  const mac = details['active member mac'] ?? wanted('active slave mac')
  const active = groupsOf<'mac' | 'name'>(ACTIVE, mac)
  return {
    ...{ name, mode: wanted('bond_mode') },
    ...{ upDelay: milliseconds(wanted('updelay')), downDelay: milliseconds(wanted('downdelay')) },
    ...(rebalance !== undefined && { nextRebalance: milliseconds(rebalance) }),
    lacpStatus: wanted('lacp_status'),
    ...(primary !== undefined &&
      primary !== '<none>' && { primary: primary.replace(/ \(no such \w+\)$/, '') }),
    ...(active.name !== 'none' && { activeMember: { name: active.name, mac: active.mac } }),
    ...{ members, details },
  }
}
