import { invalidType } from '../../base/errors.js'
import { NewRow } from '../../ovsdb-client/schema/reference.js'
import type { RecordId } from '../model/records.js'
import type { Condition } from '../options/conditions.js'
import type { NewRowSettings } from '../options/settings.js'
import type { TableName, Types } from '../types.js'
import { decide, type OvsReader } from '../verbs/decide.js'
import type { CreateRowOptions } from '../verbs/row-verbs.js'
import * as rows from '../verbs/row-verbs.js'
import { type Verb, type VerbName, verbBy } from '../verbs/verb.js'
import { WriteVerbs } from '../verbs/write-verbs.js'

/** Collects the verbs of one atomic transaction; each sees the work of those before it. */
export class OvsTransaction extends WriteVerbs<OvsTransaction> {
  /** @internal */
  readonly verbs: Verb<unknown>[] = []
  /** @internal The rows that `create` makes. */
  readonly created: NewRow[] = []
  readonly #types: Types
  readonly #prefix: string
  #references = 0

  /** @internal @param prefix of the names of the rows that it makes */
  constructor(types: Types, prefix = '') {
    super()
    this.#types = types
    this.#prefix = prefix
  }

  /**
   * Creates a row, as `ovs-vsctl create` does, and returns a reference to it for values and records of this
   * transaction. What nothing refers to when it is committed, other than weakly, would vanish and is refused with
   * `OVS_NOT_ALLOWED`; rows of Flow_Sample_Collector_Set, QoS, Queue and Open_vSwitch need nobody.
   */
  create<T extends TableName>(
    table: T,
    settings: NewRowSettings<T>,
    { as, ...options }: CreateRowOptions & { as?: NewRow<T> } = {},
  ): NewRow<T> {
    if (as !== undefined && !(as instanceof NewRow && as.table === table)) {
      throw invalidType('as', `a reference to a row of ${table}`, as)
    }
    const row = as ?? this.reference(table)
    this.verbs.push(
      verbBy(this.#types, { operation: 'create', table }, (types) =>
        rows.create(types, table, settings, options, row.name),
      ),
    )
    this.created.push(row)
    return row
  }

  /**
   * Returns a reference to a row that a later `create` makes `as` this name, so that earlier rows can refer to it.
   */
  reference<T extends TableName>(table: T): NewRow<T> {
    return new NewRow(table, `${this.#prefix}new${this.#references++}`)
  }

  /**
   * Chooses further verbs by the state of the database: `build` gets a transaction to add them to, and the database
   * as the preceding verbs leave it. What it reads is guarded, so that it still holds when all is committed,
   * together; else `build` is called again. It must be synchronous, and do nothing that may not be done twice. Rows
   * that it creates are not in the result's `rows`.
   *
   * ```ts
   * await ovs.transaction((tx) =>
   *   tx.deletePort('vm1').decide((then, now) => {
   *     const bridge = now.get('Bridge', 'br0', ['ports'])
   *     if (bridge?.ports.length === 2) then.deletePort('vx0') // it and the local port: the last one out
   *   }),
   * )
   * ```
   */
  decide(build: (tx: OvsTransaction, now: OvsReader) => void): this {
    const prefix = `${this.#prefix}d${this.verbs.length}_`
    const begin = (types: Types) => new OvsTransaction(types, prefix)
    this.verbs.push({ ...decide(build, begin), about: { operation: 'decide' } })
    return this
  }

  /**
   * Returns a reference to an existing row for values of this transaction: `ovs-vsctl --id=@x get`.
   */
  row<T extends TableName>(table: T, record: RecordId<T>): NewRow<T> {
    const row = new NewRow(table, `${this.#prefix}old${this.verbs.length}`)
    this.verbs.push(
      verbBy(this.#types, { operation: 'row', table, record }, (types) =>
        rows.find(types, table, record, row.name),
      ),
    )
    return row
  }

  /**
   * Delays the transaction until a row exists and meets conditions, as `ovs-vsctl wait-until` does; nothing of it
   * takes effect before. It fails with `OVS_UNMET` after `timeout` milliseconds, which do not count for the
   * transaction; by default after as many as that has.
   */
  waitUntil<T extends TableName>(
    table: T,
    record: RecordId<T>,
    conditions: readonly Condition<T>[] = [],
    options: { timeout?: number | undefined } = {},
  ): this {
    this.verbs.push(
      verbBy(this.#types, { operation: 'waitUntil', table, record }, (types) =>
        rows.waitUntil(types, table, record, conditions, options),
      ),
    )
    return this
  }

  /** Adds a comment to the database's log, which `ovsdb-tool show-log` prints. */
  comment(text: string): this {
    this.verbs.push({ ...rows.comment(text), about: { operation: 'comment' } })
    return this
  }

  /** @internal */
  protected override perform<O extends object, T>(
    about: VerbName,
    options: O | undefined,
    make: (own: O, types: Types) => Verb<T>,
  ): this {
    const own = options === undefined ? ({} as O) : options
    this.verbs.push(verbBy(this.#types, about, (types) => make(own, types)))
    return this
  }
}
