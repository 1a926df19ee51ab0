/** Taking back one change, whether it was done, in part, or not at all: as it fails, or by the journal. */
import type { NetnsRef } from '../netns/ref.js'
import { compareSysctls, type Sysctls, setSysctl } from '../netns/sysctl.js'
import { replaceTable } from '../nftables/replace.js'
import { addAltName, deleteAltName } from '../rtnetlink/links/alt-name.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import type { FoundEnd } from './find-links.js'
import type { Note, Single } from './journal-entry.js'
import { linkLists } from './link-lists.js'
import { type Lists, restore } from './lists.js'
import { markOf, pathOfLink } from './marks.js'
import { takeBackMove } from './move-device.js'
import { notesIn } from './notes.js'
import { putBackQdisc } from './qdisc.js'
import { takeBackName } from './rename-link.js'
import { namespaceLists } from './rules.js'
import { listTables } from './table.js'
import type { Undo, World } from './world.js'

const lists: Lists<FoundEnd> = { ...linkLists, ...namespaceLists }

/** What notes a change that is about to be made, and has it taken back when something fails. */
export const announcing =
  ({ project, note }: Pick<World, 'project' | 'note'>, keep: (undo: Undo) => void) =>
  (entry: Single): void => {
    note(entry)
    keep(() => takeBackOne(project, entry, note))
  }

/** Takes it back where it is the network's still. */
export async function takeBackOne(project: string, entry: Single, note: Note): Promise<void> {
  const { netns, path } = entry
  if (entry.type === 'sysctls') return takeBackSysctls(entry)
  if (entry.type === 'renamed') return takeBackName(project, entry)
  if (entry.type === 'moved') return takeBackMove(project, entry)
  if (entry.type === 'table') {
    const mark = markOf(project, path)
    const tables = await listTables(netns, undefined)
    if (!tables.some(({ comment }) => comment === mark)) return
    return void (await replaceTable(entry.before as never, { netns }))
  }
  const { index } = entry
  const link = await getLink(index, { netns })
  // Of what is adopted the mark is the last that comes.
  if (pathOfLink(project, link) !== path && notesIn(project, path, link).size === 0) return
  if (entry.type === 'link') return setLink(index, { ...entry.before, netns } as never)
  if (entry.type === 'lists') return restore(lists, { netns, link }, entry.stood, path, note)
  if (entry.type === 'qdisc') return putBackQdisc({ netns, link }, entry.before)
  for (const altName of entry.go) await addAltName(index, altName, { netns, mayExist: true })
  for (const altName of entry.come.toReversed())
    await deleteAltName(index, altName, { netns, ifExists: true })
}

/** Those that nobody has set to something else since. */
async function takeBackSysctls(entry: {
  netns: NetnsRef | undefined
  asked: Sysctls
  before: Sysctls
}): Promise<void> {
  const { netns, asked, before } = entry
  const changed = await compareSysctls('apply', asked, { netns, signal: undefined })
  const isOurs = (name: string) => !changed.some(({ option }) => option === `sysctls.${name}`)
  const own = Object.entries(before).filter(([name]) => isOurs(name))
  await setSysctl(Object.fromEntries(own), { netns })
}
