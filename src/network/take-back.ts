/** Taking back what a process has begun that was killed, or that nobody has confirmed: by its journal, and by marks. */
import type { NetlinkError } from '../base/errors.js'
import { listNetns } from '../netns/netns.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { deleteNetns } from '../rtnetlink/namespaces/delete-netns.js'
import { takeBackRows } from './bridges.js'
import type { Note } from './journal-entry.js'
import type { Past } from './journal-text.js'
import { type Remainder, removed } from './remains.js'
import { removalsOf } from './removals.js'
import { withSwitch } from './switch.js'
import { takeBackOne } from './take-back-one.js'
import { UndoError } from './undo.js'

/** Takes back all of it, what was made first; resolves with what could not be taken back. What has gone since is passed over. */
export async function takeBack(
  project: string,
  { entries, places, remote }: Past,
  ovs: Ovs | undefined,
  note: Note,
): Promise<Remainder[]> {
  const remains: Remainder[] = []
  const trying = (path: string, work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      const all = error instanceof UndoError ? error.remains : isGone(error) ? [] : [error]
      remains.push(...all.map((each) => ({ path, error: each })))
    })
  const rows = entries.findLast((each) => each.type === 'rows')
  if (rows !== undefined) {
    const all = { ovs: { remote, rows: [] } }
    const work = (to: Ovs | undefined) => to && takeBackRows(to, project, rows)
    const path = rows.made[0]?.path ?? 'ovs.bridges'
    await trying(
      path,
      withSwitch(all, ovs, undefined, async (to) => void (await work(to))),
    )
  }
  const made = entries.filter((each) => each.type === 'made')
  const paths = new Set(made.map(({ path }) => path))
  const isMade = ({ path, isUnfinished }: { path: string; isUnfinished?: boolean }) =>
    paths.has(path) || isUnfinished === true
  const signal = undefined
  const removals = await removalsOf({ project, places, ovs: undefined, signal }, isMade)
  remains.push(...(await removed(removals)))
  await trying('namespaces', deleteStale(made.flatMap(({ name }) => name ?? [])))
  for (const entry of entries.toReversed()) {
    if (entry.type === 'rows' || entry.type === 'made') continue
    await trying(entry.path, takeBackOne(project, entry, note))
  }
  return remains
}

/** Where it was, or itself, is there no longer: there is nothing to be set back. */
const isGone = (error: unknown): boolean =>
  ['ENODEV', 'ENOENT', 'ESRCH'].includes((error as NetlinkError).code)

/** Names that no namespace was bound to any more. */
async function deleteStale(names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const all = await listNetns()
  const stale = all.filter(({ name, inode }) => inode === undefined && names.includes(name))
  await Promise.all(stale.map(({ name }) => deleteNetns(name, { ifExists: true })))
}
