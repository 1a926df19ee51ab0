/** Doing what a plan says: all of it, or what stood before stands again. */
import { isDeepStrictEqual } from 'node:util'
import { checkBoolean } from '../base/check.js'
import { invalidType } from '../base/errors.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { partsIn } from './define.js'
import { NetworkError, stale } from './errors.js'
import { checkExpectations } from './expect.js'
import type { Operation } from './operation.js'
import {
  checkedOptions,
  operationsOf,
  type Plan,
  type PlanOptions,
  type Stage,
  stagesOf,
} from './plan.js'
import { removeAll } from './remains.js'
import { withSwitch } from './switch.js'
import { UndoError, undone } from './undo.js'
import type { Undo } from './world.js'

/** How to apply a plan. */
export interface ApplyOptions extends PlanOptions {
  /**
   * Delete and recreate what cannot be changed, such as a link with another VNI. It is not rolled back when
   * something fails later. Default false: the call is refused, and names it.
   */
  recreate?: boolean | undefined
}

/** What was done. */
export interface Applied {
  /** Those of the plan. */
  operations: readonly Operation[]
}

/**
 * Applies a plan: all of it, or, when a step fails, nothing after a rollback. What the network no longer has is
 * deleted when all else stands and `expect` has been seen to. Nothing that a plan does not have is done. Needs
 * CAP_NET_ADMIN, and CAP_SYS_ADMIN for namespaces.
 *
 * @throws NetworkError `NETWORK_CONFLICT`, `NETWORK_RECREATE`, `NETWORK_PLAN_STALE` before anything is done;
 * `NETWORK_ROLLED_BACK` with the error as `cause` and the part as `path`; `NETWORK_ROLLBACK_FAILED` with what
 * `remains`; `NETWORK_REMAINS` when the network stands, but something that it no longer has could not be deleted.
 */
export async function apply(plan: Plan, options?: ApplyOptions): Promise<Applied> {
  const { signal, recreate, ovs: given } = checkedOptions(options, 'recreate')
  checkBoolean('recreate', recreate)
  const { network, operations } = plan ?? {}
  if (!Array.isArray(operations)) throw invalidType('plan', 'the result of plan', plan)
  const parts = partsIn(network)
  checkDoable(operations, recreate === true)
  await withSwitch(parts, given, signal, (ovs) => applyBy(ovs, plan, signal))
  return { operations }
}

async function applyBy(
  ovs: Ovs | undefined,
  { network, operations }: Plan,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stages = await stagesOf(network, ovs, signal)
  const now = operationsOf(stages)
  if (!isDeepStrictEqual(now, operations)) throw stale(now, operations)
  const check = async () => {
    if (operations.length > 0) await checkExpectations(partsIn(network), signal)
  }
  await done(stages.whole, check, signal)
  const removals = stages.last.map((stage) =>
    stage.map(({ operation, run }) => ({ path: operation.path, remove: run })),
  )
  await removeAll(removals, 'apply: the network stands, but ')
}

/** Runs the stages, one after the other, and then `check`; all or nothing. */
async function done(
  stages: readonly Stage[],
  check: () => Promise<void>,
  signal: AbortSignal | undefined,
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
          stage.map(async ({ operation, run }) =>
            keep(await run().catch((error: unknown): Undo => failedAt(operation.path, error))),
          ),
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
function checkDoable(operations: readonly Operation[], recreate: boolean): void {
  const conflicts = operations.filter(({ action }) => action === 'conflict')
  const [first] = conflicts
  if (first !== undefined) {
    throw new NetworkError(`apply: ${first.path}: ${first.because} (NETWORK_CONFLICT)`, {
      ...{ code: 'NETWORK_CONFLICT', path: first.path, operations: conflicts },
    })
  }
  const anew = operations.filter(({ action }) => action === 'recreate')
  if (recreate || anew[0] === undefined) return
  const { path, because } = anew[0]
  throw new NetworkError(
    `apply: ${path}: ${because}; it must be recreated, which the option recreate allows (NETWORK_RECREATE)`,
    { code: 'NETWORK_RECREATE', path, operations: anew },
  )
}
