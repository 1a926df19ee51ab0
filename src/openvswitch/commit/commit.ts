import { OvsdbError, type OvsVerb } from '../../base/errors.js'
import { slices } from '../../base/slices.js'
import { everyFew } from '../../base/steps.js'
import type { Deadline } from '../../ovsdb-client/client/deadline.js'
import type { Replica } from '../../ovsdb-client/replica/replica.js'
import type { Operation, ResultOf, Select } from '../../ovsdb-client/schema/operations.js'
import { NewRow } from '../../ovsdb-client/schema/reference.js'
import { decodeOptional } from '../../ovsdb-client/schema/values.js'
import type { OvsdbSession } from '../../ovsdb-client/session/session.js'
import type { Author } from '../../ovsdb-client/transaction/author.js'
import { optimistically } from '../../ovsdb-client/transaction/optimistic.js'
import { commitUnknown, noAnswer, notInitialized, unmet } from '../errors.js'
import { Draft, type Made } from '../model/draft.js'
import type { InfoReader } from '../model/info.js'
import type { Moment, Moments } from '../model/moment.js'
import { Report } from '../model/report.js'
import { Open_vSwitchSchema } from '../schema.js'
import type { TableName, Types } from '../types.js'
import { type Result, Unmet, type Verb } from '../verbs/verb.js'

/** Where changes are committed. */
export interface Link {
  readonly session: OvsdbSession
  readonly reader: InfoReader
  readonly moments: Moments
}

/** A committed transaction. */
export interface Committed<T> {
  /** The next_cfg it wrote: it is applied when cur_cfg has come as far. */
  config: number | bigint
  /** When it was. */
  readonly moment: Moment
  /** What it made, as it is at a moment. */
  report(moment: Moment): Generator<void, Report>
  /** The results of its verbs, read out of a report. */
  results(report: Report): T[]
}

/** Verbs that ran in a draft. */
export interface Drafted<T> {
  readonly draft: Draft
  readonly verbs: readonly Verb<T>[]
  readonly results: Result<T>[]
  readonly made: readonly Made[]
}

/**
 * ovs-vswitchd takes note of every change to next_cfg, and of some others only together with one,
 * so each transaction makes one (ovs-vswitchd.conf.db(5), Open_vSwitch:next_cfg).
 */
const NEXT_CONFIG: readonly Operation[] = [
  { op: 'mutate', table: 'Open_vSwitch', where: [], mutations: [['next_cfg', '+=', 1]] },
  { op: 'select', table: 'Open_vSwitch', where: [], columns: ['next_cfg'] },
]

/**
 * Commits verbs as one transaction: drafts it by the replica and sends it. When the database moved
 * meanwhile it begins again, a bounded number of times.
 *
 * Rejects with the verb's own error, with the server's (an OvsdbTransactionError), with
 * `OVS_CONTENTION` when the database kept moving, with `OVS_NOT_INITIALIZED`, or when the time is up
 * with `OVSDB_NO_ANSWER` or `OVSDB_OUTCOME_UNKNOWN`.
 *
 * @param begun called when it is on its way, or waits for something: what follows may begin
 */
export async function commit<T>(
  link: Link,
  verbs: readonly Verb<T>[],
  deadline: Deadline,
  begun: () => void = () => {},
): Promise<Committed<T>> {
  const { session, reader } = link
  const { replica } = reader
  const changed = waitsFor(replica, deadline)
  const { signal } = deadline
  const silence = () => refusalOf(verbs) ?? noAnswer()
  let synced = false
  const draftNow = async (): Promise<Drafted<T>> => {
    for (;;) {
      if (replica.state !== 'current') {
        begun()
        await deadline.during(replica.current(deadline.call), silence)
      }
      const draft = new Draft(replica)
      try {
        return await deadline.during(drafted(draft, verbs, signal), noAnswer)
      } catch (error) {
        begun()
        if (signal.aborted) throw error
        // What stands in the way may be gone already, or what is missing be there.
        if (error instanceof Unmet) await deadline.standing(changed(error))
        else if (synced) throw error
        else await deadline.during(replica.sync(deadline.call), silence)
        synced = true
      } finally {
        draft.unpin()
      }
    }
  }
  let types: Types | undefined
  const isOutdated = () =>
    replica.state !== 'current' || Open_vSwitchSchema.on(replica.schema) !== types
  const persistence = { isOutdated, commits: true, code: 'OVS_CONTENTION' }
  try {
    return await optimistically(persistence, async () => {
      const done = await draftNow()
      types = done.draft.types
      const operations = operationsOf(done.draft)
      const send = async () => {
        let isSent = false
        const written = () => {
          isSent = true
        }
        try {
          const sent = session.send(operations, { signal, written })
          begun()
          const answers = await deadline.during(sent, () => (isSent ? commitUnknown() : noAnswer()))
          return committed(link, done, answers)
        } catch (error) {
          throw blamed(error, verbs, done.draft.culprit(error))
        }
      }
      return { operations, send }
    })
  } finally {
    begun()
  }
}

/**
 * Runs verbs in a draft, in slices. It sees the database all the while as it was, until it is unpinned.
 *
 * Rejects with what a verb throws, and which it is; with the signal's reason.
 */
export async function drafted<T>(
  draft: Draft,
  verbs: readonly Verb<T>[],
  signal?: AbortSignal,
): Promise<Drafted<T>> {
  draft.pin()
  return slices.run(run(draft, verbs, signal))
}

function* run<T>(
  draft: Draft,
  verbs: readonly Verb<T>[],
  signal: AbortSignal | undefined,
): Generator<void, Drafted<T>> {
  const results: Result<T>[] = []
  const before = draft.made.length
  for (const verb of verbs) {
    try {
      const result = verb.run(draft.by(verb))
      results.push(typeof result === 'function' ? result : yield* result)
    } catch (error) {
      throw blamed(error, verbs, verb)
    }
    yield
    signal?.throwIfAborted()
  }
  for (const verb of verbs) {
    try {
      verb.finish?.(draft)
    } catch (error) {
      throw blamed(error, verbs, verb)
    }
    yield
    signal?.throwIfAborted()
  }
  return { draft, verbs, results, made: draft.made.slice(before) }
}

/** What is to be sent of a draft. */
export function operationsOf(draft: Draft): readonly Operation[] {
  return [...draft.operations, ...NEXT_CONFIG]
}

/** What a verb was refused for that the server's schema has not decided yet. */
export function refusalOf(verbs: readonly Verb<unknown>[]): Error | undefined {
  return verbs.find(({ refusal }) => refusal !== undefined)?.refusal as Error | undefined
}

/** What verbs did, once the server took it. */
export function committed<T>(
  { reader, moments }: Link,
  { draft, verbs, results, made }: Drafted<T>,
  answers: readonly unknown[],
): Committed<T> {
  const stored = (id: string) => draft.stored(id, answers)
  const remaining = () => {
    const isThere = (table: TableName, id: string) =>
      reader.replica.table(table).get(stored(id)) !== undefined
    return verbs.flatMap((verb, at) => (draft.remains(verb, isThere) ? verbAt(verb, at) : []))
  }
  return {
    config: configOf(answers),
    moment: moments.now,
    *report(moment) {
      const kept: Made[] = []
      const isDue = everyFew()
      for (const each of made) {
        if (draft.isKept(each)) kept.push(withStored(each, stored))
        if (isDue()) yield
      }
      return new Report(reader, moment.view, kept, stored, remaining)
    },
    results: (report) => results.map((result) => result(report)),
  }
}

/** The same with the UUIDs that its rows have now. */
function withStored(made: Made, stored: (id: string) => string): Made {
  return {
    ...made,
    port: stored(made.port),
    interfaces: made.interfaces.map((iface) => ({ ...iface, id: stored(iface.id) })),
  }
}

/** An error that says at which verb it came about. */
function blamed(error: unknown, verbs: readonly Verb<unknown>[], culprit?: Author): unknown {
  const index = verbs.indexOf(culprit as Verb<unknown>)
  if (index === -1 || !(error instanceof OvsdbError) || error.verb) return error
  return Object.assign(error, { verb: verbAt(verbs[index] as Verb<unknown>, index) })
}

function verbAt({ about }: Verb<unknown>, index: number): OvsVerb | [] {
  if (!about) return []
  const { record, name, ...rest } = about
  return {
    index,
    ...rest,
    ...(record !== undefined && { record: record instanceof NewRow ? record.name : record }),
    ...(name !== undefined && { name }),
  }
}

/** The next_cfg that a transaction wrote, by the last of its answers. */
export function configOf(answers: readonly unknown[]): number | bigint {
  const [root] = (answers.at(-1) as ResultOf<Select>).rows
  const config = decodeOptional(root?.['next_cfg'])
  if (config === undefined) throw notInitialized()
  return config as number | bigint
}

/**
 * Waits for changes, as long as each that waits may: the time of `waitUntil` is its own, and as long as
 * the transaction's where it has none.
 */
function waitsFor(
  replica: Replica,
  { signal, timeout }: Deadline,
): (unmet: Unmet) => Promise<void> {
  const ends = new Map<Unmet['waits'], number>()
  return async ({ waits }) => {
    const end = ends.get(waits) ?? performance.now() + (waits.timeout ?? timeout)
    ends.set(waits, end)
    let isChanged = false
    const forget = replica.on('change', () => {
      isChanged = true
    })
    try {
      const left = Math.max(1, end - performance.now())
      await replica.waitFor(() => isChanged, { signal, timeout: left })
    } catch (error) {
      const isLate = error instanceof OvsdbError && error.code === 'OVSDB_NO_ANSWER'
      throw isLate ? unmet() : error
    } finally {
      forget()
    }
  }
}
