/** Doing what a plan says: all of it, or what stood before stands again. */
import { isDeepStrictEqual } from 'node:util'
import { checkBoolean, checkInteger, checkMembers } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { type Confirmable, confirmable } from './confirm.js'
import { partsIn } from './define.js'
import { checkNoConflict, NetworkError, stale } from './errors.js'
import { checkExpectations } from './expect.js'
import { type Journal, lockJournal } from './journal.js'
import { monotonic } from './journal-text.js'
import { isInSwitch } from './marks.js'
import type { Operation } from './operation.js'
import {
  checkedOptions,
  operationsOf,
  type Plan,
  type ReadOptions,
  type Stage,
  stagesOf,
} from './plan.js'
import { removeAll } from './remains.js'
import { placesOf } from './removals.js'
import { startGuard } from './revert.js'
import { checkSelection, type SelectionOptions, selectionOf } from './selection.js'
import { withSwitch } from './switch.js'
import { UndoError, undone } from './undo.js'
import { finishFirst } from './unfinished.js'
import type { Undo } from './world.js'

/** How to apply a plan. */
export interface ApplyOptions extends ReadOptions {
  /**
   * Delete and recreate what cannot be changed, such as a link with another VNI. It is not rolled back when
   * something fails later. Default false: the call is refused, and names it.
   */
  recreate?: boolean | undefined
  /**
   * Take all of it back unless it is confirmed in time, whatever becomes of this process. Nothing is deleted before.
   * Default: it stays.
   */
  confirm?: ConfirmOptions | undefined
}

/** How long there is to confirm. */
export interface ConfirmOptions {
  /** Milliseconds after `apply` has resolved, 1 to 2,147,483,647. */
  within: number
}

/** What was done. */
export interface Applied {
  /** Those of the plan; where it had something `unfinished`, what was to be done without that. */
  operations: readonly Operation[]
}

/**
 * Applies a plan: all of it, or, when a step fails, nothing after a rollback. What the network no longer has is
 * deleted when all else stands and `expect` has been seen to. Nothing that a plan does not have is done. Needs
 * CAP_NET_ADMIN, and CAP_SYS_ADMIN for namespaces.
 *
 * @throws NetworkError `NETWORK_CONFLICT`, `NETWORK_RECREATE`, `NETWORK_PLAN_STALE` before anything is done;
 * `NETWORK_ROLLED_BACK` with the error as `cause` and the part as `path`; `NETWORK_ROLLBACK_FAILED` with what
 * `remains`; `NETWORK_JOURNAL`, `NETWORK_GUARD` when `confirm` cannot be; `NETWORK_REMAINS` when the network stands, but something that it no longer has could not be deleted.
 */
export function apply(
  plan: Plan,
  options: ApplyOptions & { confirm: ConfirmOptions },
): Promise<Applied & Confirmable>
export function apply(plan: Plan, options?: ApplyOptions): Promise<Applied>
export async function apply(plan: Plan, options?: ApplyOptions): Promise<Applied> {
  const { signal, recreate, confirm, ovs: given } = checkedOptions(options, 'recreate', 'confirm')
  checkBoolean('recreate', recreate)
  const within = checkConfirm(confirm)
  const { network, operations, unfinished } = plan ?? {}
  if (!Array.isArray(operations)) throw invalidType('plan', 'the result of plan', plan)
  const limits = checkSelection({ only: plan.only, except: plan.except })
  const { parts } = selectionOf(partsIn(network), limits)
  const wanted = { recreate: recreate === true, within, limits }
  // What is in the way now may not be once the interrupted apply is rolled back.
  if (unfinished === undefined) checkDoable(operations, wanted)
  return withSwitch(parts, given, signal, async (ovs) => {
    using journal = await lockJournal(network.project, signal)
    const { operations, id } = await applyBy({ journal, ovs, signal, ...wanted }, plan)
    return { operations, ...(within && confirmable(network, id, { ovs: given })) }
  })
}

function checkConfirm(confirm: ConfirmOptions | undefined): number | undefined {
  if (confirm === undefined) return undefined
  const { within } = checkMembers(confirm, 'confirm', ['within'])
  return checkInteger('confirm.within', within, { min: 1, max: 0x7fffffff })
}

/** What an apply works with. */
interface Means {
  journal: Journal
  ovs: Ovs | undefined
  signal: AbortSignal | undefined
  recreate: boolean
  /** The parts that the plan is about. */
  limits: SelectionOptions
  /** Milliseconds to confirm. */
  within: number | undefined
}

async function applyBy(
  { journal, ovs, signal, ...wanted }: Means,
  { network, operations, unfinished }: Plan,
): Promise<Applied & { id: string }> {
  const parts = partsIn(network)
  await finishFirst('apply', journal, network.project, ovs)
  const stages = await stagesOf(network, ovs, signal, { note: journal.note, limits: wanted.limits })
  const now = operationsOf(stages)
  if (unfinished !== undefined) checkDoable(now, wanted)
  else if (!isDeepStrictEqual(now, operations)) throw stale(now, operations)
  const check = async () => {
    const { has } = selectionOf(parts, wanted.limits)
    if (now.length > 0) await checkExpectations(parts, signal, has)
  }
  const remote = ovs?.session?.status.remote ?? parts.ovs?.remote
  if (wanted.within !== undefined) checkRevertible(journal, now, remote)
  const id = journal.begin({ places: placesOf(parts.namespaces), remote })
  try {
    if (wanted.within !== undefined) await startGuard(network.project, signal)
    await done(stages.whole, check, signal, journal)
  } catch (error) {
    // The next run tries again what could not be rolled back.
    if ((error as NetworkError).code !== 'NETWORK_ROLLBACK_FAILED') journal.end()
    throw error
  }
  const paths = stages.last.flat().map(({ operation }) => operation.path)
  if (wanted.within !== undefined) {
    journal.wait({ until: monotonic() + wanted.within, deletes: paths })
    return { operations: now, id }
  }
  journal.end()
  const removals = stages.last.map((stage) =>
    stage.map(({ operation, run }) => ({ path: operation.path, remove: run })),
  )
  await removeAll(removals, 'apply: the network stands, but ')
  return { operations: now, id }
}

/** Refuses to begin what another process could not roll back. */
function checkRevertible(
  { isWritten, file }: Journal,
  operations: readonly Operation[],
  remote: string | readonly string[] | undefined,
): void {
  if (!isWritten) {
    const words = `apply: confirm: ${file}, which it takes, cannot be written; nothing has changed`
    throw new NetworkError(`${words} (NETWORK_JOURNAL)`, { code: 'NETWORK_JOURNAL' })
  }
  const isSecret = [remote ?? ''].flat().some((each) => each.startsWith('ssl:'))
  if (isSecret && operations.some(({ path }) => isInSwitch(path))) {
    throw invalidValue('confirm', 'cannot stand with an Open vSwitch that takes a key', remote)
  }
}

/** Runs the stages, one after the other, and then `check`; all or nothing. */
async function done(
  stages: readonly Stage[],
  check: () => Promise<void>,
  signal: AbortSignal | undefined,
  { note }: Pick<Journal, 'note'>,
): Promise<void> {
  let at = ''
  const failedAt = (path: string, error: unknown) => {
    if (at === '') at = path
    throw error
  }
  try {
    await undone(async (keep) => {
      for (const stage of stages) {
        signal?.throwIfAborted()
        const results = await Promise.allSettled(
          stage.map(async ({ operation, run }) => {
            const { action, path } = operation
            // What is made there is noted with its transaction.
            if (isMaking.has(action) && !isInSwitch(path)) note({ type: 'made', path })
            keep(await run().catch((error: unknown): Undo => failedAt(path, error)))
          }),
        )
        const failed = results.find(({ status }) => status === 'rejected')
        if (failed !== undefined) throw (failed as PromiseRejectedResult).reason
      }
      await check().catch((error: unknown) => failedAt('expect', error))
    })
  } catch (error) {
    throw rolledBack(error, at)
  }
}

const isMaking = new Set<Operation['action']>(['create', 'recreate'])

function rolledBack(error: unknown, path: string): unknown {
  const cause = error instanceof UndoError ? error.cause : error
  // Aborted between two stages.
  if (path === '' && !(error instanceof UndoError)) return cause
  const words = [path, cause instanceof Error ? cause.message : String(cause)]
    .filter((each) => each !== '')
    .join(': ')
  if (!(error instanceof UndoError)) {
    if ((cause as Partial<NetworkError>).code === 'NETWORK_PLAN_STALE') return cause
    return new NetworkError(`apply: ${words}; nothing has changed (NETWORK_ROLLED_BACK)`, {
      ...{ code: 'NETWORK_ROLLED_BACK', path, cause },
    })
  }
  return new NetworkError(
    `apply: ${words}; not everything could be rolled back (NETWORK_ROLLBACK_FAILED)`,
    {
      ...{ code: 'NETWORK_ROLLBACK_FAILED', path, cause },
      remains: error.remains.map((each) => ({ path, error: each })),
    },
  )
}

/** Refuses a plan that cannot be done. */
function checkDoable(
  operations: readonly Operation[],
  { recreate, within }: Pick<Means, 'recreate' | 'within'>,
): void {
  checkNoConflict(
    'apply',
    operations.filter(({ action }) => action === 'conflict'),
  )
  const anew = operations.filter(({ action }) => action === 'recreate')
  const isAllowed = recreate && within === undefined
  if (isAllowed || anew[0] === undefined) return
  const { path, because } = anew[0]
  const words = recreate
    ? 'which confirm does not allow, because it cannot be rolled back'
    : 'which the option recreate allows'
  throw new NetworkError(
    `apply: ${path}: ${because}; it must be recreated, ${words} (NETWORK_RECREATE)`,
    { code: 'NETWORK_RECREATE', path, operations: anew },
  )
}
