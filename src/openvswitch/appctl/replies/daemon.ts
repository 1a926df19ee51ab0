/** What every daemon answers: `list-commands`, `version`, `coverage/show`, `memory/show`, `vlog/list`. */
import { below, groupsOf, linesOf, Unreadable } from './reply.js'

/** A command of a daemon. */
export interface AppctlCommand {
  /** Such as `fdb/show`. */
  name: string
  /** Its arguments, as the daemon writes them, such as `[bridge]`; empty for none. */
  usage: string
}

/** Which program a daemon is. */
export interface AppctlVersion {
  /** Such as `ovs-vswitchd`. */
  program: string
  /** Such as `3.1.0`. */
  version: string
  /** All that it says, in lines, such as the version of the library that it is built with. */
  text: string
}

/** How often what happened in a daemon. */
export interface AppctlCoverage {
  /** The events that happened at all. */
  counters: AppctlCounter[]
  /** How many never did. */
  neverHit: number
}

/** An event and how often it happened. */
export interface AppctlCounter {
  /** Such as `xlate_actions`. */
  name: string
  /** Times a second: of late, and for longer. */
  rates: { last5Seconds: number; lastMinute: number; lastHour: number }
  /** Times since the daemon began. */
  total: bigint
}

/** How much a daemon logs. */
export type AppctlLogLevel = 'off' | 'emer' | 'err' | 'warn' | 'info' | 'dbg'

/** How much a module of a daemon logs, by where to. */
export interface AppctlLogLevels {
  /** Such as `bridge`. */
  module: string
  /** To its standard error. */
  console: AppctlLogLevel
  /** To the system's log. */
  syslog: AppctlLogLevel
  /** To its own log. */
  file: AppctlLogLevel
}

const COMMAND = /^ {2}(?<name>\S+)\s*(?<usage>.*)$/

export function readCommands(text: string): AppctlCommand[] {
  return below(/^The available commands are:$/, text).map((line) => {
    const { name, usage } = groupsOf<keyof AppctlCommand>(COMMAND, line)
    return { name, usage }
  })
}

const VERSION = /^(?<program>\S+) (?:\([^)]*\) )?(?<version>\d\S*)/

export function readVersion(text: string): AppctlVersion {
  const { program, version } = groupsOf<'program' | 'version'>(VERSION, text)
  return { program, version, text: text.trimEnd() }
}

const COUNTER =
  /^(?<name>\S+)\s+(?<recent>\d+(?:\.\d+)?)\/sec\s+(?<minute>\d+(?:\.\d+)?)\/sec\s+(?<hour>\d+(?:\.\d+)?)\/sec\s+total: (?<total>\d+)$/
const NEVER = /^(?<number>\d+) events never hit$/

export function readCoverage(text: string): AppctlCoverage {
  const lines = below(/^Event coverage, avg rate over last: /, text)
  const last = lines.pop() ?? ''
  return {
    counters: lines.map((line) => {
      const groups = groupsOf<'name' | 'recent' | 'minute' | 'hour' | 'total'>(COUNTER, line)
      const [last5Seconds, lastMinute, lastHour] = [groups.recent, groups.minute, groups.hour].map(
        Number,
      ) as [number, number, number]
      const rates = { last5Seconds, lastMinute, lastHour }
      return { name: groups.name, rates, total: BigInt(groups.total) }
    }),
    neverHit: Number(groupsOf<'number'>(NEVER, last).number),
  }
}

/** Names may have spaces: `udpif keys:30`. */
export function readMemory(text: string): Record<string, number> {
  const line = text.trim()
  const usages = line.split(/(?<=:\d+) /).filter((usage) => usage !== '')
  return Object.fromEntries(
    usages.map((usage) => {
      const { name, count } = groupsOf<'name' | 'count'>(/^(?<name>.+):(?<count>\d+)$/, usage)
      return [name, Number(count)]
    }),
  )
}

export const LOG_LEVELS: readonly AppctlLogLevel[] = ['off', 'emer', 'err', 'warn', 'info', 'dbg']
export const LOG_DESTINATIONS = ['console', 'syslog', 'file'] as const

export function readLogLevels(text: string): AppctlLogLevels[] {
  const [heading = '', rule = '', ...lines] = linesOf(text)
  const columns = heading.trim().split(/\s+/)
  if (!LOG_DESTINATIONS.every((each) => columns.includes(each))) throw new Unreadable(heading)
  if (!/^[\s-]+$/.test(rule)) throw new Unreadable(rule)
  return lines.map((line) => {
    const [module = '', ...levels] = line.trim().split(/\s+/)
    const levelOf = (destination: string) => {
      const level = levels[columns.indexOf(destination)]?.toLowerCase() as AppctlLogLevel
      if (!LOG_LEVELS.includes(level)) throw new Unreadable(line)
      return level
    }
    return {
      module,
      console: levelOf('console'),
      syslog: levelOf('syslog'),
      file: levelOf('file'),
    }
  })
}
