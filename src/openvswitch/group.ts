import { onAbort } from '../abort.js'
import { OvsdbTransactionError } from '../ovsdb-client/errors.js'
import type { Operation } from '../ovsdb-client/operations.js'
import type { OvsdbSession } from '../ovsdb-client/session.js'
import { type Committed, commit, configOf, NEXT_CONFIG } from './commit.js'
import type { Deadline } from './deadline.js'
import { Draft, type Made } from './draft.js'
import { commitUnknown, noAnswer } from './errors.js'
import type { InfoReader } from './info.js'
import { Report } from './report.js'
import type { Verb } from './verb.js'

/** A change that was asked for. */
interface Asked {
  verbs: readonly Verb<unknown>[]
  deadline: Deadline
  /** The transaction that it is in with others. */
  group?: Group
  resolve(committed: Committed<unknown> | Promise<Committed<unknown>>): void
  reject(error: unknown): void
}

/**
 * Those whose changes are one transaction. Until it is written it is nobody's but theirs: when one
 * of them leaves it is taken back, for the others to be committed without that one. Afterwards it goes on as
 * long as one of them waits.
 */
class Group {
  readonly members: Set<Asked>
  #isSent = false
  readonly #ended = new AbortController()

  constructor(members: Iterable<Asked>) {
    this.members = new Set(members)
    for (const each of members) each.group = this
  }

  get isSent(): boolean {
    return this.#isSent
  }

  send(session: OvsdbSession, operations: readonly Operation[]): Promise<unknown[]> {
    return session.send(operations, {
      signal: this.#ended.signal,
      written: () => {
        this.#isSent = true
      },
    })
  }

  leave(member: Asked): void {
    this.members.delete(member)
    if (!this.#isSent || this.members.size === 0) this.#ended.abort()
  }
}

/** A change in a draft that it shares with others. */
interface Drafted {
  asked: Asked
  results: ReturnType<Verb<unknown>['run']>[]
  made: readonly Made[]
}

/** More of them that cannot be done would cost more than what goes together saves. */
const MOST_MISFITS = 8

/**
 * Commits changes. Those that are asked for in one turn of the event loop go as one transaction: it
 * is one piece of work for ovs-vswitchd, which looks at every port each time. Each keeps an outcome of
 * its own: one that cannot be done, or all of them when the server refuses, are committed alone.
 */
export class Committer {
  readonly #session: OvsdbSession
  readonly #reader: InfoReader
  readonly #waiting: Asked[] = []

  constructor(session: OvsdbSession, reader: InfoReader) {
    this.#session = session
    this.#reader = reader
  }

  /** Rejects as `commit` in commit.ts. */
  commit<T>(verbs: readonly Verb<T>[], deadline: Deadline): Promise<Committed<T>> {
    let each: Asked | undefined
    const asked = new Promise<Committed<unknown>>((resolve, reject) => {
      const disarm = onAbort(deadline.signal, () => {
        reject(deadline.signal.reason)
        if (each) each.group?.leave(each)
      })
      each = {
        verbs,
        deadline,
        resolve(committed) {
          disarm()
          resolve(committed)
        },
        reject(error) {
          disarm()
          reject(error)
        },
      }
      if (this.#waiting.push(each) === 1) setImmediate(() => this.#flush())
    })
    const late = () => (each?.group?.isSent ? commitUnknown() : noAnswer())
    return deadline.during(asked, late) as Promise<Committed<T>>
  }

  #flush(): void {
    const asked = this.#waiting.splice(0).filter(({ deadline }) => !deadline.signal.aborted)
    const together = asked.length > 1 && this.#reader.replica.state === 'current'
    if (together) void this.#together(asked)
    else this.#alone(asked)
  }

  #alone(asked: readonly Asked[]): void {
    for (const each of asked) {
      delete each.group
      each.resolve(commit(this.#session, this.#reader, each.verbs, each.deadline))
    }
  }

  async #together(asked: readonly Asked[]): Promise<void> {
    const { draft, drafted, misfits } = this.#draft(asked)
    if (drafted.length === 0) return this.#alone(asked)
    const group = new Group(drafted.map((each) => each.asked))
    let answers: unknown[]
    try {
      answers = await group.send(this.#session, [...draft.operations, ...NEXT_CONFIG])
    } catch (error) {
      // What the server refused was not done, and each may have its own reason.
      const isUndone = !group.isSent || error instanceof OvsdbTransactionError
      if (isUndone) return this.#alone([...group.members, ...misfits])
      for (const each of group.members) each.reject(error)
      return this.#alone(misfits)
    }
    const stored = (id: string) => draft.stored(id, answers)
    for (const { asked, results, made } of drafted) {
      try {
        asked.resolve({
          config: configOf(answers),
          report: () => new Report(this.#reader, draft.kept(made), stored),
          results: (report) => results.map((result) => result(report)),
        })
      } catch (error) {
        asked.reject(error)
      }
    }
    this.#alone(misfits)
  }

  /** A draft of all but those that cannot be done now; of none, when these are too many. */
  #draft(asked: readonly Asked[]): { draft: Draft; drafted: Drafted[]; misfits: Asked[] } {
    const misfits: Asked[] = []
    for (;;) {
      const draft = new Draft(this.#reader.replica)
      const drafted: Drafted[] = []
      const misfit = asked.find((each) => {
        if (misfits.includes(each)) return false
        try {
          const before = draft.made.length
          const results = each.verbs.map((verb) => verb.run(draft))
          drafted.push({ asked: each, results, made: draft.made.slice(before) })
          return false
        } catch {
          return true
        }
      })
      if (!misfit) return { draft, drafted, misfits }
      misfits.push(misfit)
      if (misfits.length > MOST_MISFITS) return { draft, drafted: [], misfits }
    }
  }
}
