import { OvsdbError } from '../errors.js'
import type { OvsdbClient } from '../ovsdb-client/client.js'
import { OvsdbTransactionError } from '../ovsdb-client/errors.js'
import type { Operation, ResultOf, Select } from '../ovsdb-client/operations.js'
import { decodeOptional, type RowRef } from '../ovsdb-client/values.js'
import type { Deadline } from './deadline.js'
import { commitUnknown, DATABASE, noAnswer, notInitialized } from './errors.js'
import { type Made, Plan } from './plan.js'
import { readSnapshot } from './snapshot.js'
import type { Verb } from './verbs.js'

/** A committed transaction. */
export interface Committed {
  /** The next_cfg it wrote: it is applied when cur_cfg has come as far. */
  config: number | bigint
  /** What the verbs made or found in place, in their order, by the UUIDs that the rows have now. */
  made: readonly Made[]
}

/** How often a transaction is planned anew because the database moved under it. */
const ATTEMPTS = 8

/**
 * ovs-vswitchd takes note of every change to next_cfg, and of some others only together with one,
 * so each transaction makes one (ovs-vswitchd.conf.db(5), Open_vSwitch:next_cfg).
 */
const NEXT_CONFIG: readonly Operation[] = [
  { op: 'mutate', table: 'Open_vSwitch', where: [], mutations: [['next_cfg', '+=', 1]] },
  { op: 'select', table: 'Open_vSwitch', where: [], columns: ['next_cfg'] },
]

/**
 * Commits verbs as one transaction: reads what they are about, plans, sends. When the database
 * moved in between it begins again, a bounded number of times.
 *
 * Rejects with the verb's own error, with the server's (an OvsdbTransactionError), with
 * `OVS_CONTENTION` when the database kept moving, with `OVS_NOT_INITIALIZED`, or when the time is up
 * with `OVSDB_NO_ANSWER` or `OVSDB_OUTCOME_UNKNOWN`.
 */
export async function commit(
  client: OvsdbClient,
  verbs: readonly Verb[],
  deadline: Deadline,
): Promise<Committed> {
  const { signal } = deadline
  const names = {
    bridges: unique(verbs.flatMap((verb) => verb.names.bridges)),
    ports: unique(verbs.flatMap((verb) => verb.names.ports)),
  }
  for (let attempt = 1; ; attempt++) {
    const reading = readSnapshot(client, names, signal)
    const plan = new Plan(await deadline.during(reading, () => noAnswer(client.remote)))
    const made = verbs.flatMap((verb) => verb.plan(plan) ?? [])
    const operations = [...plan.operations, ...NEXT_CONFIG]
    try {
      const results = await deadline.during(client.transact(DATABASE, operations, { signal }), () =>
        commitUnknown(client.remote),
      )
      const [root] = (results.at(-1) as ResultOf<Select>).rows
      const config = decodeOptional(root?.['next_cfg'])
      if (config === undefined) throw notInitialized(client.remote)
      return {
        config: config as number | bigint,
        made: made
          .filter((each) => plan.keeps(each))
          .map((each) => settle(each, (ref) => plan.stored(ref, results))),
      }
    } catch (error) {
      if (!hasMoved(error, operations.length)) throw error
      if (attempt === ATTEMPTS) throw guardFailed(error) ? contention(client.remote, error) : error
    }
  }
}

/** `made` with references to stored rows instead of names that only the transaction knew. */
function settle(made: Made, stored: (ref: RowRef) => RowRef): Made {
  if (made.kind === 'bridge') return { ...made, bridge: stored(made.bridge) }
  return { ...made, port: stored(made.port), iface: stored(made.iface) }
}

/**
 * Whether a transaction failed because of what others did meanwhile: a guard that did not hold, or
 * a commit that would have broken a name's uniqueness or a reference.
 */
function hasMoved(error: unknown, operations: number): error is OvsdbTransactionError {
  if (!(error instanceof OvsdbTransactionError)) return false
  return guardFailed(error) || error.index === operations
}

function guardFailed(error: OvsdbTransactionError): boolean {
  return error.code === 'OVSDB_TIMED_OUT'
}

function contention(remote: string, cause: OvsdbTransactionError): OvsdbError {
  const { error, details, message } = cause
  return new OvsdbError(
    `The database did not take the change in ${ATTEMPTS} attempts: ${message}`,
    {
      code: 'OVS_CONTENTION',
      error,
      details,
      operation: 'transact',
      remote,
      cause,
    },
  )
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
