/** `fdb/show` and `fdb/stats-show`. */
import { mapped } from '../../../base/steps.js'
import { below, groupsOf, linesOf, ofportOf, Unreadable } from './reply.js'

/** A MAC address that a bridge knows. */
export interface OvsFdbEntry {
  /** Such as `0a:00:00:00:00:01`. */
  mac: string
  /** The VLAN; 0 for none. */
  vlan: number
  /** The OpenFlow port it was seen on; 65534 for the bridge's own. */
  ofport: number
  /** Seconds since it was seen; absent where it is static. */
  age?: number
  /** Whether it was put there and does not age; Open vSwitch 2.16 and later have such. */
  static: boolean
}

/** What a bridge has learned so far. */
export interface OvsFdbStatistics {
  /** MAC addresses in the table, static ones included. */
  entries: number
  /** How many can be. */
  maxEntries: number
  /** Static ones; absent in Open vSwitch before 2.16. */
  staticEntries?: number
  /** How many were learned ever. */
  learned: bigint
  /** How many of these expired. */
  expired: bigint
  /** How many gave way to others because the table was full. */
  evicted: bigint
  /** How often one moved to another port. */
  moved: bigint
}

const ENTRY =
  /^\s*(?<port>LOCAL|\d+)\s+(?<vlan>\d+)\s+(?<mac>[0-9a-f]{2}(?::[0-9a-f]{2}){5})\s+(?:(?<age>\d+)|static)$/

/** Since Open vSwitch 4.0 the first column begins with a capital. */
const HEADING = /^\s*[Pp]ort\s+VLAN\s+MAC\s+Age$/

/** May give way at each step, as there may be very many. */
export function readFdb(text: string): Generator<void, OvsFdbEntry[]> {
  return mapped(below(HEADING, text), (line) => {
    const { port, vlan, mac, age } = groupsOf<'port' | 'vlan' | 'mac'>(ENTRY, line)
    return {
      ...{ mac, vlan: Number(vlan), ofport: ofportOf(port) },
      ...(age !== undefined && { age: Number(age) }),
      static: age === undefined,
    }
  })
}

/** What each line is called, from its beginning. */
const LINES = {
  table: /^ *Current\/maximum MAC entries in the table *: (\d+)\/(\d+)$/m,
  static: /^ *Current static MAC entries in the table *: (\d+)$/m,
  learned: /^ *Total number of learned MAC entries *: (\d+)$/m,
  expired: /^ *Total number of expired MAC entries *: (\d+)$/m,
  evicted: /^ *Total number of evicted MAC entries *: (\d+)$/m,
  moved: /^ *Total number of port moved MAC entries *: (\d+)$/m,
} as const

export function readFdbStatistics(text: string): OvsFdbStatistics {
  const numbers = (name: keyof typeof LINES) => LINES[name].exec(text)?.slice(1)
  const total = (name: keyof typeof LINES) => {
    const [count] = numbers(name) ?? []
    if (count === undefined) throw new Unreadable(linesOf(text).at(-1) ?? '')
    return BigInt(count)
  }
  const [entries, maxEntries] = numbers('table') ?? []
  const [staticEntries] = numbers('static') ?? []
  if (maxEntries === undefined) throw new Unreadable(linesOf(text)[0] ?? '')
  return {
    entries: Number(entries),
    maxEntries: Number(maxEntries),
    ...(staticEntries !== undefined && { staticEntries: Number(staticEntries) }),
    learned: total('learned'),
    expired: total('expired'),
    evicted: total('evicted'),
    moved: total('moved'),
  }
}
