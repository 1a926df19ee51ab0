/**
 * Tables of nftables that all attachments of a host share: chains and sets that are always the same, and elements that
 * come with an attachment and go with it. An element's comment says whose it is. The first attachment brings the table,
 * the last one takes it away.
 */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import {
  changeTable,
  listNftTables,
  type MapDefinition,
  readTable,
  type Table,
  type TableDefinition,
} from 'ovs-netlink/nftables'
import type { Common } from './common.js'
import { type Attachment, CniError, keyOf } from './protocol.js'

/** What an attachment has in a table: by the names of sets their elements, by those of maps keys with their values. */
export type Part = Readonly<Record<string, readonly Entry[]>>

/** As `readTable` reports it, so that what is there can be compared. */
export interface Entry {
  key: unknown
  /** Of a map. */
  value?: unknown
}

/** An entry that is there. */
export interface Owned extends Entry {
  owner: string
}

type Network = Pick<Common, 'name' | 'valid'>

/**
 * Adds what an attachment has, in place of what it had. A key of a set goes to who asks for it last; a key of a map has
 * one value, and whoever comes second is refused.
 */
export async function addPart(
  table: TableDefinition,
  { name }: Network,
  attachment: Attachment,
  part: Part,
): Promise<void> {
  const owner = ownerOf(name, attachment)
  await changeTable(table, (there) =>
    tableWith(table, (set, isMap) => {
      const own = (part[set] ?? []).map((entry) => ({ ...entry, owner }))
      const others = entriesIn(there, set).filter((each) => !isOf(owner)(each))
      const taken = (each: Entry) => own.some(({ key }) => isDeepStrictEqual(key, each.key))
      const [clash] = isMap ? others.filter(taken) : []
      if (clash !== undefined) {
        const [, ...whose] = clash.owner.split(' ')
        const what = [clash.key].flat().join(' ')
        throw new CniError('portTaken', `${what} is taken: by ${whose.join(' ')}`)
      }
      return [...others.filter((each) => !taken(each)), ...own]
    }),
  )
}

/** A table before and after a part went from it; undefined where there is none. */
export interface Change {
  before: TableDefinition | undefined
  after: TableDefinition | undefined
}

/** Removes what an attachment has; nothing needs to be there. */
export const removePart = (
  table: TableDefinition,
  { name }: Network,
  attachment: Attachment,
): Promise<Change> => removeOf(table, isOf(ownerOf(name, attachment)))

/** Removes what attachments of the network have that there ought not to be. */
export function removeOtherParts(
  table: TableDefinition,
  { name, valid }: Network,
): Promise<Change> {
  const kept = valid.map((each) => isOf(ownerOf(name, each)))
  const network = `${digest(name)}-`
  return removeOf(
    table,
    (entry) => entry.owner.startsWith(network) && !kept.some((isKept) => isKept(entry)),
  )
}

async function removeOf(
  table: TableDefinition,
  isMeant: (entry: Owned) => boolean,
): Promise<Change> {
  let change: Change = { before: undefined, after: undefined }
  await changeTable(table, (before) => {
    const rest = (set: string) => entriesIn(before, set).filter((entry) => !isMeant(entry))
    const isEmpty = namesIn(table).every((set) => rest(set).length === 0)
    change = { before, after: isEmpty ? undefined : tableWith(table, rest) }
    return change.after
  })
  return change
}

/** What of an attachment's part, and of the table itself, is not as ADD made it. */
export async function partDiffers(
  table: TableDefinition,
  { name }: Network,
  attachment: Attachment,
  part: Part,
): Promise<string[]> {
  const owner = ownerOf(name, attachment)
  const there = await tableThere(table)
  if (there === undefined) {
    return Object.values(part).flat().length === 0 ? [] : [`table ${table.name} is gone`]
  }
  const missing = Object.entries(part).flatMap(([set, entries]) => {
    const own = entriesIn(there, set).filter(isOf(owner))
    const isThere = ({ key, value }: Entry) =>
      own.some((each) => isDeepStrictEqual([each.key, each.value], [key, value]))
    return entries
      .filter((entry) => !isThere(entry))
      .map(({ key, value }) => {
        const what = [key, ...(value === undefined ? [] : ['->', value])].flat().join(' ')
        return `table ${table.name} has no ${what} in ${set}`
      })
  })
  // Rules here have one field in each match, as `readTable` reports them.
  const chains = Object.entries(table.chains ?? {})
    .filter(([chain, wanted]) => !isDeepStrictEqual(there.chains?.[chain], wanted))
    .map(([chain]) => `chain ${chain} of table ${table.name} has other rules`)
  return [...missing, ...chains]
}

/** Whether the kernel has such tables, for STATUS. */
export async function tablesAvailable(): Promise<void> {
  try {
    await listNftTables()
  } catch (error) {
    throw new CniError('notAvailable', 'the kernel has no nf_tables', String(error))
  }
}

/** The table as it is; undefined where there is none. */
export async function tableThere(table: TableDefinition): Promise<Table | undefined> {
  try {
    return await readTable(table)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const namesIn = ({ sets = {}, maps = {} }: TableDefinition) => Object.keys({ ...sets, ...maps })

/** The table with these elements. */
function tableWith(
  table: TableDefinition,
  entriesOf: (set: string, isMap: boolean) => readonly Owned[],
): TableDefinition {
  const keyed = ({ key, owner }: Owned) => ({ key, comment: owner })
  const filled = (set: string, isMap: boolean) =>
    entriesOf(set, isMap).map((entry) =>
      isMap ? ([keyed(entry), entry.value] as const) : keyed(entry),
    )
  const all = (sets: object | undefined, isMap: boolean) =>
    Object.fromEntries(
      Object.entries(sets ?? {}).map(([set, of]) => [set, { ...of, elements: filled(set, isMap) }]),
    )
  return {
    ...table,
    sets: all(table.sets, false),
    maps: all(table.maps, true) as Record<string, MapDefinition>,
  }
}

/** The elements of a set or a map. */
export function entriesIn(table: TableDefinition | undefined, set: string): Owned[] {
  const owned = (element: unknown) => {
    const { key = element, comment = '' } = (element ?? {}) as { key?: unknown; comment?: string }
    return { key, owner: comment }
  }
  const pairs = table?.maps?.[set]?.elements
  if (pairs) return pairs.map(([element, value]) => ({ ...owned(element), value }))
  return (table?.sets?.[set]?.elements ?? []).map(owned)
}

/**
 * What no two attachments have alike, and behind it words for people: a comment has 127 bytes at most, fewer than names
 * may have.
 */
const ownerOf = (network: string, attachment: Attachment) =>
  `${digest(network)}-${digest(keyOf(attachment))} ${keyOf(attachment)} ${network}`.slice(0, 127)

const isOf = (owner: string) => {
  const [id] = owner.split(' ')
  return (entry: Owned) => entry.owner.split(' ')[0] === id
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
