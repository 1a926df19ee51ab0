/** Verbs as one transaction on the northbound database. */
import { RowDraft } from '../openvswitch/model/row-draft.js'
import type { RowId } from '../openvswitch/model/view.js'
import type { Deadline } from '../ovsdb-client/client/deadline.js'
import type { Replica } from '../ovsdb-client/replica/replica.js'
import type { Operation, ResultOf, Select } from '../ovsdb-client/schema/operations.js'
import { decodeOptional } from '../ovsdb-client/schema/values.js'
import type { OvsdbSession } from '../ovsdb-client/session/session.js'
import { optimistically } from '../ovsdb-client/transaction/optimistic.js'
import { type Addressed, checkAddresses } from './addresses.js'
import { commitUnknown, noAnswer } from './errors.js'
import type { Draft, Types } from './rows.js'
import { OVN_NorthboundSchema } from './schema.js'
import { rootOf, type Verb } from './verbs.js'

/** A committed transaction. */
export interface Committed {
  /** The rows that its verbs are about. */
  readonly ids: readonly (string | undefined)[]
  /** The nb_cfg that it wrote, where it is to be waited for. */
  readonly config: bigint | undefined
}

/** Where verbs are committed. */
export interface Link {
  readonly session: OvsdbSession
  readonly replica: Replica
}

/**
 * Drafts verbs by the replica and sends them. When the database moved meanwhile it begins again, a bounded number
 * of times. What a verb finds to be missing or there is confirmed by the server first.
 *
 * @param counted whether nb_cfg is to be raised with it, to wait for what becomes of it
 */
export async function commit(
  { session, replica }: Link,
  verbs: readonly Verb[],
  deadline: Deadline,
  counted: boolean,
): Promise<Committed> {
  const { signal } = deadline
  let types: Types | undefined
  let synced = false
  const draftNow = async (): Promise<{ draft: Draft; made: (string | undefined)[] }> => {
    for (;;) {
      if (replica.state !== 'current') {
        await deadline.during(replica.current(deadline.call), noAnswer)
      }
      const draft: Draft = new RowDraft(replica, OVN_NorthboundSchema)
      try {
        const made = verbs.map((verb) => verb.run(draft.by(verb)))
        checkAddresses(draft, addressed(verbs, made))
        return { draft, made }
      } catch (error) {
        // An option may be refused for what another was, which somebody may have changed.
        if (synced) throw error
        await deadline.during(replica.sync(deadline.call), noAnswer)
        synced = true
      }
    }
  }
  const isOutdated = () =>
    replica.state !== 'current' || OVN_NorthboundSchema.on(replica.schema) !== types
  const persistence = { isOutdated, commits: true, code: 'OVN_CONTENTION' }
  return optimistically(persistence, async (attempt) => {
    if (attempt > 1) await deadline.during(replica.sync(deadline.call), noAnswer)
    const { draft, made } = await draftNow()
    types = draft.types
    if (counted) rootOf(draft)
    const operations = [...draft.operations, ...(counted ? COUNTER : [])]
    const send = async (): Promise<Committed> => {
      if (operations.length === 0) return { ids: made, config: undefined }
      let isSent = false
      const written = () => {
        isSent = true
      }
      const sent = session.send(operations, { signal, written })
      const answers = await deadline.during(sent, () => (isSent ? commitUnknown() : noAnswer()))
      return {
        ids: made.map((id) => id && draft.stored(id, answers)),
        config: counted ? configOf(answers) : undefined,
      }
    }
    return { operations, send }
  })
}

/** The ports that get addresses. */
const addressed = (verbs: readonly Verb[], made: readonly (RowId | undefined)[]): Addressed[] =>
  verbs.flatMap(({ operation, writesAddresses }, at) => {
    const id = made[at]
    return writesAddresses && id !== undefined ? [{ id, operation }] : []
  })

/** Reads what this transaction has made of it. */
const COUNTER: readonly Operation[] = [
  { op: 'mutate', table: 'NB_Global', where: [], mutations: [['nb_cfg', '+=', 1]] },
  { op: 'select', table: 'NB_Global', where: [], columns: ['nb_cfg'] },
]

function configOf(answers: readonly unknown[]): bigint {
  const [root] = (answers.at(-1) as ResultOf<Select>).rows
  return BigInt(decodeOptional(root?.['nb_cfg']) as number)
}
