/** Taking back what a process has begun that was killed, or that nobody has confirmed: by its journal, and by marks. */
import { listNetns } from '../netns/netns.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { deleteNetns } from '../rtnetlink/namespaces/delete-netns.js'
import { takeBackRows } from './bridges.js'
import { noRows } from './declare-switch.js'
import type { Note } from './journal-entry.js'
import type { Past } from './journal-text.js'
import { isInSwitch } from './marks.js'
import { isGone } from './move-device.js'
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
  const inSwitch = (to: Ovs | undefined, work: (to: Ovs) => Promise<void>) =>
    withSwitch({ ovs: { ...noRows, remote } }, to, undefined, async (to) => {
      if (to !== undefined) await work(to)
    })
  // Devices leave the namespaces that were made, which would take them along.
  for (const entry of entries.toReversed()) {
    if (entry.type === 'rows' || entry.type === 'made' || !isInSwitch(entry.path)) continue
    const work =
      entry.type === 'reopened'
        ? inSwitch(ovs, (to) => takeBackRows(to, project, { made: [], changed: entry.changed }))
        : takeBackOne(project, entry, note)
    await trying(entry.path, work)
  }
  const rows = entries.findLast((each) => each.type === 'rows')
  if (rows !== undefined) {
    const path = rows.made[0]?.path ?? 'ovs.bridges'
    await trying(
      path,
      inSwitch(ovs, (to) => takeBackRows(to, project, rows)),
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
    if (entry.type === 'rows' || entry.type === 'made' || entry.type === 'reopened') continue
    if (isInSwitch(entry.path)) continue
    await trying(entry.path, takeBackOne(project, entry, note))
  }
  return remains
}

/** Names that no namespace was bound to any more. */
async function deleteStale(names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const all = await listNetns()
  const stale = all.filter(({ name, inode }) => inode === undefined && names.includes(name))
  await Promise.all(stale.map(({ name }) => deleteNetns(name, { ifExists: true })))
}
