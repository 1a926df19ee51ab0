/** Confirming what was applied: it stays, and what its definition no longer has is deleted. */
import { noRows } from './declare-switch.js'
import { type Network, partsIn, projectOf } from './define.js'
import { NetworkError } from './errors.js'
import { isWaiting, lockJournal } from './journal.js'
import { isInSwitch } from './marks.js'
import { checkedOptions, type ReadOptions } from './plan.js'
import { removeAll } from './remains.js'
import { removalsOf } from './removals.js'
import { revertThat } from './revert.js'
import { withSwitch } from './switch.js'
import { checkTakenBack, finish } from './unfinished.js'

/** A change that is rolled back unless it is confirmed. */
export interface Confirmable {
  /**
   * Has it stay, and deletes what the definition no longer has.
   *
   * @throws NetworkError `NETWORK_UNCONFIRMED` when it was rolled back, or something else was applied; `NETWORK_REMAINS`
   * with what could not be deleted.
   */
  confirm(): Promise<void>
  /** Rolls it back now; false when it was confirmed or rolled back already, or something else was applied. */
  revert(): Promise<boolean>
}

/**
 * Confirms what was applied with `confirm`, in this process or another: it stays, and what its definition no longer has is
 * deleted. Open vSwitch is reached where it was then, unless the option `ovs` says otherwise.
 *
 * @throws NetworkError `NETWORK_UNCONFIRMED` when nothing waits to be confirmed, as when the time is over, and it was taken
 * back; `NETWORK_REMAINS` when it stays, and something could not be deleted.
 */
export async function confirm(network: Network | string, options?: ReadOptions): Promise<void> {
  await confirmThat(network, undefined, options)
}

/** With an `id`: that apply, and none after it. */
export async function confirmThat(
  network: Network | string,
  id: string | undefined,
  options: ReadOptions | undefined,
): Promise<void> {
  const { signal, ovs: given } = checkedOptions(options)
  const project = projectOf(network)
  const declared = typeof network === 'string' ? undefined : partsIn(network).ovs
  using journal = await lockJournal(project, signal)
  const { past } = journal
  const { waiting } = past ?? {}
  if (past === undefined || waiting === undefined || (id !== undefined && past.id !== id)) {
    throw unconfirmed(
      'no change waits for confirmation: it was rolled back, or something else was applied',
    )
  }
  const hasRows = waiting.deletes.some(isInSwitch)
  const ovs = hasRows ? { ...noRows, remote: past.remote } : undefined
  await withSwitch({ ovs: declared ?? ovs }, given, signal, async (ovs) => {
    if (!isWaiting(past)) {
      checkTakenBack('confirm', journal, await finish(journal, project, ovs))
      throw unconfirmed('the time was over, and the change was rolled back')
    }
    const isMeant = ({ path }: { path: string }) => waiting.deletes.includes(path)
    const removals = await removalsOf({ project, places: past.places, ovs, signal }, isMeant)
    journal.end()
    await removeAll(removals, 'confirm: the network stands, but ')
  })
}

const unconfirmed = (why: string): NetworkError =>
  new NetworkError(`confirm: ${why} (NETWORK_UNCONFIRMED)`, { code: 'NETWORK_UNCONFIRMED' })

/** What `apply` returns of it. */
export const confirmable = (
  network: Network,
  id: string,
  options: Pick<ReadOptions, 'ovs'>,
): Confirmable => ({
  confirm: () => confirmThat(network, id, options),
  revert: () => revertThat(network.project, id, options),
})
