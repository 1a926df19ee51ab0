import { isDeepStrictEqual } from 'node:util'
import { OvsdbError } from '../errors.js'
import { OvsdbTransactionError } from '../ovsdb-client/errors.js'
import type { Operation, ResultOf, Select } from '../ovsdb-client/operations.js'
import type { Replica } from '../ovsdb-client/replica.js'
import type { DatabaseSchema } from '../ovsdb-client/schema.js'
import type { OvsdbSession } from '../ovsdb-client/session.js'
import { decodeOptional } from '../ovsdb-client/values.js'
import type { Deadline } from './deadline.js'
import { Draft } from './draft.js'
import { commitUnknown, noAnswer, notInitialized, unmet } from './errors.js'
import type { InfoReader } from './info.js'
import { Report } from './report.js'
import type { Verb } from './verb.js'

/** A committed transaction. */
export interface Committed<T> {
  /** The next_cfg it wrote: it is applied when cur_cfg has come as far. */
  config: number | bigint
  /** What it made, as it is now. */
  report(): Report
  /** The results of its verbs, read out of a report. */
  results(report: Report): T[]
}

/** How often a transaction is drafted anew because the database moved under it. */
const ATTEMPTS = 8

/**
 * ovs-vswitchd takes note of every change to next_cfg, and of some others only together with one,
 * so each transaction makes one (ovs-vswitchd.conf.db(5), Open_vSwitch:next_cfg).
 */
export const NEXT_CONFIG: readonly Operation[] = [
  { op: 'mutate', table: 'Open_vSwitch', where: [], mutations: [['next_cfg', '+=', 1]] },
  { op: 'select', table: 'Open_vSwitch', where: [], columns: ['next_cfg'] },
]

/** A verb's condition is not met: it is to be asked again when the database has changed. */
export class Unmet extends Error {}

/**
 * Commits verbs as one transaction: drafts it by the replica and sends it. When the database moved
 * meanwhile it begins again, a bounded number of times.
 *
 * Rejects with the verb's own error, with the server's (an OvsdbTransactionError), with
 * `OVS_CONTENTION` when the database kept moving, with `OVS_NOT_INITIALIZED`, or when the time is up
 * with `OVSDB_NO_ANSWER` or `OVSDB_OUTCOME_UNKNOWN`.
 */
export async function commit<T>(
  session: OvsdbSession,
  reader: InfoReader,
  verbs: readonly Verb<T>[],
  deadline: Deadline,
): Promise<Committed<T>> {
  const { signal } = deadline
  const { replica } = reader
  let attempt = 1
  let refused: readonly Operation[] | undefined
  for (let synced = false; ; ) {
    if (replica.state !== 'current') await deadline.during(replica.current({ signal }), noAnswer)
    const draft = new Draft(replica)
    let results: ReturnType<Verb<T>['run']>[]
    try {
      results = verbs.map((verb) => verb.run(draft))
    } catch (error) {
      // What stands in the way may be gone already, or what is missing be there.
      if (error instanceof Unmet) await deadline.during(changeOf(replica, signal), unmet)
      else if (synced) throw error
      else await deadline.during(replica.sync({ signal }), noAnswer)
      synced = true
      continue
    }
    const operations = [...draft.operations, ...NEXT_CONFIG]
    const { schema } = replica
    let isSent = false
    const written = () => {
      isSent = true
    }
    try {
      const answers = await deadline.during(session.send(operations, { signal, written }), () =>
        isSent ? commitUnknown() : noAnswer(),
      )
      const made = draft.kept()
      return {
        config: configOf(answers),
        report: () => new Report(reader, made, (id) => draft.stored(id, answers)),
        results: (report) => results.map((result) => result(report)),
      }
    } catch (error) {
      if (!(hasMoved(error, operations.length) || hasConverted(error, replica, schema))) throw error
      if (attempt === ATTEMPTS) throw guardFailed(error) ? contention(error) : error
      // The same again, in a database that did not move, is refused for what it is.
      if (isDeepStrictEqual(operations, refused)) throw error
      refused = operations
      attempt++
    }
  }
}

/** The next_cfg that a transaction wrote, by the last of its answers. */
export function configOf(answers: readonly unknown[]): number | bigint {
  const [root] = (answers.at(-1) as ResultOf<Select>).rows
  const config = decodeOptional(root?.['next_cfg'])
  if (config === undefined) throw notInitialized()
  return config as number | bigint
}

function changeOf(replica: Replica, signal: AbortSignal): Promise<unknown> {
  let changed = false
  const forget = replica.on('change', () => {
    changed = true
  })
  return replica.waitFor(() => changed, { signal }).finally(forget)
}

/**
 * Whether a transaction failed because of what others did meanwhile: a guard that did not hold, or
 * a commit that would have broken a name's uniqueness or a reference.
 */
function hasMoved(error: unknown, operations: number): error is OvsdbTransactionError {
  if (!(error instanceof OvsdbTransactionError)) return false
  return guardFailed(error) || error.index === operations
}

/** Whether the server refused it by another schema than it was drafted by. */
function hasConverted(
  error: unknown,
  replica: Replica,
  schema: DatabaseSchema | undefined,
): error is OvsdbTransactionError {
  if (!(error instanceof OvsdbTransactionError)) return false
  return replica.state !== 'current' || replica.schema !== schema
}

function guardFailed(error: OvsdbTransactionError): boolean {
  return error.code === 'OVSDB_TIMED_OUT'
}

function contention(cause: OvsdbTransactionError): OvsdbError {
  const { error, details, message } = cause
  return new OvsdbError(
    `The database did not take the change in ${ATTEMPTS} attempts: ${message}`,
    { code: 'OVS_CONTENTION', error, details, operation: 'transact', cause },
  )
}
