/** Keeping an eye on a network that stands: how it comes to differ from its definition, and mending that. */
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { checkBoolean, checkInteger } from '../base/check.js'
import { Iteration } from '../base/iteration.js'
import { apply } from './apply.js'
import { type Network, partsIn } from './define.js'
import { Ears } from './ears.js'
import { NetworkError } from './errors.js'
import { isWaiting, readJournal } from './journal.js'
import type { Operation } from './operation.js'
import { checkedOptions, type Plan, type PlanOptions, plan } from './plan.js'
import {
  checkSelection,
  type SelectionOptions,
  selectionOf,
  selectionOptions,
} from './selection.js'
import { openSwitch } from './switch.js'

/** What becomes of a network. */
export type DriftEvent =
  /** It is as it is defined: at the start, and again after it was not. */
  | { type: 'settled' }
  /** It is not: what `apply` would have to do. */
  | { type: 'drifted'; operations: readonly Operation[] }
  /** With `repair`: that was done. `settled` follows, unless something else has changed meanwhile. */
  | { type: 'repaired'; operations: readonly Operation[] }
  /** With `repair`: it could not be done; what `apply` threw. */
  | { type: 'failed'; operations: readonly Operation[]; error: unknown }

/** What to do about drift. */
export interface DriftOptions extends PlanOptions {
  /** Apply what mends it, and nothing else. Default false: it is only reported. */
  repair?: boolean | undefined
  /** With `repair`: allow recreating, as `apply` does. Default false. */
  recreate?: boolean | undefined
  /**
   * With `repair`: how many times in a row the same is tried, when it fails, before it is left until something
   * changes. Default 5.
   */
  attempts?: number | undefined
  /**
   * Milliseconds after which the network is planned again without any event, 100 to 2,147,483,647. Default 10,000.
   * The kernel does not announce sysctls, offloads and some options of links.
   */
  every?: number | undefined
}

/**
 * Watches a network, and reports when it differs from its definition, and when it no longer does. The first event says
 * how it is now.
 *
 * ```ts
 * for await (const event of drift(shop, { repair: true, signal })) {
 *   if (event.type === 'drifted') for (const { path, because } of event.operations) console.log(path, because)
 * }
 * ```
 *
 * Whatever is heard from the network's namespaces, tables and Open vSwitch makes it be planned anew, at most half of the time, so
 * what comes and goes in between is not reported. Repairs follow each other ever more slowly, up to a minute apart,
 * when somebody else keeps undoing them.
 *
 * The iteration ends when its signal is aborted and when it is closed; a running repair is rolled back then. It
 * holds the process open until then.
 *
 * @throws NetlinkError from any iteration what `plan` throws, unless the network has changed meanwhile.
 */
export function drift(network: Network, options?: DriftOptions): Drift {
  const own = ['repair', 'recreate', 'attempts', 'every']
  const given = checkedOptions(options, ...own, ...selectionOptions)
  const limits = checkSelection({ only: given.only, except: given.except })
  const { repair = false, recreate = false, attempts = 5, every = 10_000, ovs, signal } = given
  checkBoolean('repair', repair)
  checkBoolean('recreate', recreate)
  checkInteger('attempts', attempts, { min: 1, max: 0x7fffffff })
  checkInteger('every', every, { min: 100, max: 0x7fffffff })
  selectionOf(partsIn(network), limits)
  return new Drift(network, { repair, recreate, attempts, every, ovs, limits }, signal)
}

type Wanted = {
  [Name in Exclude<keyof DriftOptions, keyof PlanOptions>]-?: NonNullable<DriftOptions[Name]>
} & Pick<PlanOptions, 'ovs'> & { limits: SelectionOptions }

/** A network that is watched: see `drift`. */
export class Drift extends Iteration<DriftEvent> {
  /** @internal */
  constructor(network: Network, wanted: Wanted, signal: AbortSignal | undefined) {
    super(signal, Promise.resolve(), (stop) => drifting(network, wanted, stop))
  }
}

/** In milliseconds. */
const pauses = {
  /** Between two looks at the network. */
  least: 20,
  /** Until the second repair, when one follows another. */
  first: 100,
  /** Between two repairs. */
  most: 60_000,
  /** After which a repair does not follow another. */
  calm: 1000,
  /** Until what makes a look fail has been heard of, if it is a change. */
  doubt: 1000,
}

async function* drifting(
  network: Network,
  wanted: Wanted,
  stop: AbortSignal,
): AsyncGenerator<DriftEvent, undefined, void> {
  const { parts } = selectionOf(partsIn(network), wanted.limits)
  await using opened = await openSwitch(parts, wanted.ovs, stop)
  const { ovs } = opened
  const ears = new Ears(partsIn(network), ovs, stop)
  const repairs = new Repairs({ ...wanted, ovs })
  let last: readonly Operation[] | undefined
  while (!stop.aborted) {
    const began = performance.now()
    const planned = await look(network, ears, { ovs, signal: stop, ...wanted.limits })
    if (planned === undefined) continue
    const { operations } = planned
    if (!isDeepStrictEqual(operations, last)) {
      last = operations
      repairs.changed()
      yield operations.length === 0 ? { type: 'settled' } : { type: 'drifted', operations }
    }
    // A repair would be something else that is applied: what waits to be confirmed would stay.
    const isRepaired =
      operations.length > 0 && !isWaiting(readJournal(network.project).past) && repairs.mayTry()
    if (isRepaired) {
      await pausing(repairs.pause(), stop)
      const done = await repairs.try(planned, stop)
      if (done !== undefined) yield done
    }
    await pausing(Math.max(pauses.least, performance.now() - began), stop)
    await ears.heard(isRepaired ? 0 : wanted.every)
  }
}

/** The plan as it is now; undefined when that failed because the network was just changing, and at the end. */
async function look(
  network: Network,
  ears: Ears,
  options: PlanOptions & { signal: AbortSignal },
): Promise<Plan | undefined> {
  try {
    await ears.listen()
    return await plan(network, options)
  } catch (error) {
    if (options.signal.aborted || (await ears.heard(pauses.doubt))) return undefined
    throw error
  }
}

const pausing = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => {})

/** When a network is repaired: not at once each time, and not forever what fails. */
class Repairs {
  readonly #wanted: Wanted
  /** Of what there is to be done now. */
  #tries = 0
  #pause = 0
  #last = Number.NEGATIVE_INFINITY

  constructor(wanted: Wanted) {
    this.#wanted = wanted
  }

  /** There is something else to be done than before. */
  changed(): void {
    this.#tries = 0
  }

  mayTry(): boolean {
    return this.#wanted.repair && this.#tries < this.#wanted.attempts
  }

  /** Milliseconds until the next: twice as many as before, unless that was long ago. */
  pause(): number {
    const since = performance.now() - this.#last
    const isCalm = since > Math.max(10 * this.#pause, pauses.calm)
    this.#pause = isCalm ? 0 : Math.min(Math.max(2 * this.#pause, pauses.first), pauses.most)
    return this.#pause
  }

  async try(planned: Plan, signal: AbortSignal): Promise<DriftEvent | undefined> {
    const { operations } = planned
    const { recreate, ovs } = this.#wanted
    this.#tries++
    try {
      await apply(planned, { recreate, ovs, signal })
      return { type: 'repaired', operations }
    } catch (error) {
      if (signal.aborted) return undefined
      // Others were faster: what there is to be done is another matter now.
      if (error instanceof NetworkError && error.code === 'NETWORK_PLAN_STALE') return undefined
      return { type: 'failed', operations, error }
    } finally {
      this.#last = performance.now()
    }
  }
}
