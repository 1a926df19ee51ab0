import { slices } from '../../base/slices.js'
import type { Deadline } from '../../ovsdb-client/client/deadline.js'
import { OvsdbTransactionError } from '../../ovsdb-client/errors.js'
import type { Operation } from '../../ovsdb-client/schema/operations.js'
import type { OvsdbSession } from '../../ovsdb-client/session/session.js'
import { commitUnknown, noAnswer } from '../errors.js'
import { Draft } from '../model/draft.js'
import type { Verb } from '../verbs/verb.js'
import {
  type Committed,
  commit,
  committed,
  type Drafted,
  drafted,
  type Link,
  operationsOf,
  refusalOf,
} from './commit.js'

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

  constructor(members: readonly Asked[]) {
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

/** More of them that cannot be done would cost more than what goes together saves. */
const MOST_MISFITS = 8

/**
 * Commits changes. Those that are asked for in one turn of the event loop go as one transaction: it
 * is one piece of work for ovs-vswitchd, which looks at every port each time. Each keeps an outcome of
 * its own: one that cannot be done, or all of them when the server refuses, are committed alone.
 */
export class Committer {
  readonly #link: Link
  readonly #waiting: Asked[] = []
  #isBusy = false

  constructor(link: Link) {
    this.#link = link
  }

  /** Rejects as `commit` in commit.ts. */
  commit<T>(verbs: readonly Verb<T>[], deadline: Deadline): Promise<Committed<T>> {
    if (deadline.isOver) return deadline.during(Promise.reject(deadline.reason), noAnswer)
    let each: Asked | undefined
    const asked = new Promise<Committed<unknown>>((resolve, reject) => {
      const disarm = deadline.listen(() => {
        reject(deadline.reason)
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
      this.#waiting.push(each)
      if (this.#isBusy) return
      this.#isBusy = true
      setImmediate(() => void this.#work())
    })
    const late = () => (each?.group?.isSent ? commitUnknown() : (refusalOf(verbs) ?? noAnswer()))
    return deadline.during(asked, late) as Promise<Committed<T>>
  }

  /** What is asked for while others are drafted goes together, too, and behind them. */
  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const asked = this.#waiting.splice(0).filter(isAlive)
      const together = asked.length > 1 && this.#link.reader.replica.state === 'current'
      await (together ? this.#together(asked) : this.#alone(asked))
    }
    this.#isBusy = false
  }

  /** Resolves when all are on their way. */
  async #alone(asked: Iterable<Asked>): Promise<void> {
    for (const each of asked) {
      if (slices.over) await slices.give()
      // Nobody would hear of what becomes of one that has left meanwhile.
      if (!isAlive(each)) continue
      delete each.group
      await new Promise<void>((begun) => {
        each.resolve(commit(this.#link, each.verbs, each.deadline, begun))
      })
    }
  }

  /** Resolves when they are on their way. */
  async #together(asked: readonly Asked[]): Promise<void> {
    const { draft, members, misfits } = await this.#draft(asked)
    if (members.size === 0) return this.#alone(misfits)
    const group = new Group([...members.keys()])
    const answers = group.send(this.#link.session, operationsOf(draft))
    void this.#answered(group, answers, members)
    return this.#alone(misfits)
  }

  async #answered(
    group: Group,
    answers: Promise<unknown[]>,
    members: ReadonlyMap<Asked, Drafted<unknown>>,
  ): Promise<void> {
    let answered: unknown[]
    try {
      answered = await answers
    } catch (error) {
      // What the server refused was not done, and each may have its own reason.
      const isUndone = !group.isSent || error instanceof OvsdbTransactionError
      if (isUndone) return this.#alone(group.members)
      for (const each of group.members) each.reject(error)
      return
    }
    // All of them are of this moment, however long it takes to say so.
    const letGo = this.#link.moments.now.hold()
    const results = Array.from(members, ([each, done]) => {
      try {
        const result = committed(this.#link, done, answered)
        return () => each.resolve(result)
      } catch (error) {
        return () => each.reject(error)
      }
    })
    for (const settle of results) {
      if (slices.over) await slices.give()
      settle()
    }
    // Whoever goes on by now holds it, too.
    setImmediate(letGo)
  }

  /** A draft of all but those that cannot be done now; of none, when these are too many. */
  async #draft(asked: readonly Asked[]): Promise<{
    draft: Draft
    members: Map<Asked, Drafted<unknown>>
    misfits: Asked[]
  }> {
    const misfits = new Set<Asked>()
    for (;;) {
      const draft = new Draft(this.#link.reader.replica)
      const members = new Map<Asked, Drafted<unknown>>()
      let misfit: Asked | undefined
      for (const each of asked) {
        if (misfits.has(each) || !isAlive(each)) continue
        try {
          members.set(each, await drafted(draft, each.verbs))
        } catch {
          misfit = each
          break
        }
      }
      draft.unpin()
      if (misfit) misfits.add(misfit)
      else if ([...members.keys()].every(isAlive)) return { draft, members, misfits: [...misfits] }
      if (misfits.size > MOST_MISFITS) return { draft, members: new Map(), misfits: [...asked] }
    }
  }
}

function isAlive({ deadline }: Asked): boolean {
  return !deadline.isOver
}
