/** A database's rows with the UUIDs taken out, so that two databases can be compared. */
import { createHash } from 'node:crypto'
import {
  type Atom,
  decodeMap,
  decodeSet,
  type OvsdbSession,
  type Row,
  type Value,
} from '../../src/ovsdb-client/index.js'

/** Roots that nothing refers to: ovs-vsctl leaves them, the library deletes them with their port. */
const LEAKED = ['QoS', 'Queue']
/** What counts the transactions, which one of the two does not write. */
const UNCOMPARED = new Set(['_uuid', '_version', 'next_cfg', 'cur_cfg'])

interface Entry {
  table: string
  row: Row
}

/** Every row as a line of text, sorted; a reference is a digest of what it refers to. */
export async function normalise(session: OvsdbSession): Promise<string[]> {
  const tables = Object.keys(session.schema?.tables ?? {})
  const results = await session.transact(
    tables.map((table) => ({ op: 'select' as const, table, where: [] })),
  )
  const entries = new Map<string, Entry>()
  for (const [at, { rows }] of results.entries()) {
    for (const row of rows) entries.set(idOf(row), { table: tables[at] as string, row })
  }
  forgetLeaked(entries)

  // Rows that differ only in what they refer to, at whatever distance, come apart in some rounds.
  let labels = new Map([...entries].map(([id, { table }]) => [id, table]))
  for (let round = 0; round < 5; round++) {
    const before = labels
    labels = new Map([...entries].map(([id, entry]) => [id, digest(lineOf(entry, before))]))
  }
  return [...entries.values()].map((entry) => lineOf(entry, labels)).sort()
}

function forgetLeaked(entries: Map<string, Entry>): void {
  for (const table of LEAKED) {
    const referred = new Set([...entries.values()].flatMap(({ row }) => referencesIn(row)))
    for (const [id, entry] of [...entries]) {
      if (entry.table === table && !referred.has(id)) entries.delete(id)
    }
  }
}

function lineOf({ table, row }: Entry, labels: ReadonlyMap<string, string>): string {
  const columns = Object.keys(row)
    .filter((name) => !UNCOMPARED.has(name))
    .sort()
    .map((name) => `${name}=${valueText(row[name] as Value, labels)}`)
  return `${table}: ${columns.join(' ')}`
}

function valueText(value: Value, labels: ReadonlyMap<string, string>): string {
  const atom = (each: Atom) =>
    typeof each === 'object' ? `<${labels.get(each[1]) ?? 'gone'}>` : JSON.stringify(String(each))
  if (Array.isArray(value) && value[0] === 'map') {
    return `{${[...decodeMap(value)]
      .map(([key, item]) => `${atom(key)}:${atom(item)}`)
      .sort()
      .join()}}`
  }
  return `[${decodeSet(value).map(atom).sort().join()}]`
}

function referencesIn(row: Row): string[] {
  return Object.entries(row)
    .filter(([name]) => !UNCOMPARED.has(name))
    .flatMap(([, value]) => [...decodeSet(value), ...[...decodeMap(value)].flat()])
    .flatMap((atom) => (Array.isArray(atom) && atom[0] === 'uuid' ? [String(atom[1])] : []))
}

function idOf(row: Row): string {
  return (row['_uuid'] as [string, string])[1]
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12)
}
