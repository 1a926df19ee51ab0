import { NewRow } from '../ovsdb-client/reference.js'
import type { Condition } from './conditions.js'
import type { RecordId } from './records.js'
import type { CreateRowOptions } from './row-verbs.js'
import * as rows from './row-verbs.js'
import type { NewRowSettings } from './settings.js'
import { named, type Types, type Verb, type VerbName } from './verb.js'
import type { TableName } from './view.js'
import { WriteVerbs } from './write-verbs.js'

/** Collects the verbs of one atomic transaction; each sees the work of those before it. */
export class OvsTransaction extends WriteVerbs<'transaction'> {
  /** @internal */
  readonly verbs: Verb<unknown>[] = []
  /** @internal The rows that `create` makes. */
  readonly created: NewRow[] = []
  readonly #types: Types

  /** @internal */
  constructor(types: Types) {
    super()
    this.#types = types
  }

  /**
   * Makes a row, as `ovs-vsctl create`, and returns what stands for it in values and as a record of
   * this transaction. What nothing refers to when it is committed vanishes, but for rows of
   * Flow_Sample_Collector_Set, QoS, Queue and Open_vSwitch.
   */
  create<T extends TableName>(
    table: T,
    settings: NewRowSettings<T>,
    options?: CreateRowOptions,
  ): NewRow<T> {
    const row = new NewRow(table, `new${this.created.length}`)
    this.verbs.push(
      named(
        { operation: 'create', table },
        rows.create(this.#types, table, settings, options, row.name),
      ),
    )
    this.created.push(row)
    return row
  }

  /** What stands, in values of this transaction, for a row that is there: `ovs-vsctl --id=@x get`. */
  row<T extends TableName>(table: T, record: RecordId<T>): NewRow<T> {
    const row = new NewRow(table, `old${this.verbs.length}`)
    this.verbs.push(
      named({ operation: 'row', table, record }, rows.find(this.#types, table, record, row.name)),
    )
    return row
  }

  /**
   * Holds the transaction back until a row is there and meets conditions, as `ovs-vsctl wait-until`:
   * nothing of it takes effect before.
   */
  waitUntil<T extends TableName>(
    table: T,
    record: RecordId<T>,
    conditions: readonly Condition<T>[] = [],
  ): this {
    this.verbs.push(
      named(
        { operation: 'waitUntil', table, record },
        rows.waitUntil(this.#types, table, record, conditions),
      ),
    )
    return this
  }

  /** A note for the database's log, which `ovsdb-tool show-log` shows. */
  comment(text: string): this {
    this.verbs.push(named({ operation: 'comment' }, rows.comment(text)))
    return this
  }

  /** @internal */
  protected override perform<O extends object, T>(
    about: VerbName,
    options: O | undefined,
    make: (own: O, types: Types) => Verb<T>,
  ): this {
    this.verbs.push(named(about, make(options === undefined ? ({} as O) : options, this.#types)))
    return this
  }
}
