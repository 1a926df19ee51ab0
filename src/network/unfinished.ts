/** What an apply has left that was killed, or not confirmed in time: it is rolled back before anything else. */
import type { Ovs } from '../openvswitch/ovs.js'
import { NetworkError } from './errors.js'
import { isWaiting, type Journal, readJournal } from './journal.js'
import { pathsOf } from './journal-entry.js'
import type { Remainder } from './remains.js'
import { takeBack } from './take-back.js'

/** The paths of what is to be rolled back first; undefined if there is nothing. Reads only. */
export function unfinishedOf(project: string): readonly string[] | undefined {
  const { past, isLocked } = readJournal(project)
  return past === undefined || isLocked || isWaiting(past) ? undefined : pathsOf(past.entries)
}

/** Takes back what a journal says, and resolves with what could not be taken back; with all of it the journal ends. */
export async function finish(
  journal: Journal,
  project: string,
  ovs: Ovs | undefined,
): Promise<readonly Remainder[]> {
  const { past } = journal
  if (past === undefined) return []
  const remains = await takeBack(project, past, ovs, journal.note)
  if (remains.length === 0) journal.end()
  return remains
}

/** Takes back what an interrupted apply has left, before the work of the caller; what waits to be confirmed stays. */
export async function finishFirst(
  caller: string,
  journal: Journal,
  project: string,
  ovs: Ovs | undefined,
): Promise<void> {
  if (isWaiting(journal.past)) return
  checkTakenBack(caller, journal, await finish(journal, project, ovs))
}

/** Throws when something could not be taken back. */
export function checkTakenBack(
  caller: string,
  { file }: Journal,
  remains: readonly Remainder[],
): void {
  const [first] = remains
  if (first === undefined) return
  const { path, error: cause } = first
  const words = cause instanceof Error ? cause.message : String(cause)
  throw new NetworkError(
    `${caller}: an interrupted apply could not be rolled back: ${path}: ${words}; ${file} lists its changes (NETWORK_ROLLBACK_FAILED)`,
    { code: 'NETWORK_ROLLBACK_FAILED', path, cause, remains },
  )
}
