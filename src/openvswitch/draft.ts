/** The database as the verbs of one transaction see it, and the operations that they make of it. */
import type { Insert, Mutation, Operation, ResultOf, Wait } from '../ovsdb-client/operations.js'
import { isId } from '../ovsdb-client/reference.js'
import type { Replica } from '../ovsdb-client/replica.js'
import { valueKey, wholeRow } from '../ovsdb-client/row-shape.js'
import {
  type Atom,
  decodeSet,
  encodeSet,
  namedUuid,
  type OvsdbMap,
  type Row,
  type RowRef,
  uuid,
  type Value,
} from '../ovsdb-client/values.js'
import type { Open_vSwitchTables } from './schema.js'

/** A table of Open vSwitch's schema. */
export type TableName = keyof Open_vSwitchTables & string

/** A row's UUID, or the `uuid-name` of one that this transaction inserts. */
export type RowId = string

/** A bridge or port that a verb made or found in place, to be reported once it is applied. */
export interface Made {
  kind: 'bridge' | 'port'
  name: string
  /** The row in Port; of a bridge, of its local port. */
  port: RowId
  interfaces: readonly MadeInterface[]
}

export interface MadeInterface {
  id: RowId
  /** The MAC address that was asked for. */
  mac?: string | undefined
}

/**
 * What the replica holds, changed by what the verbs wrote so far, so that each sees the work of
 * those before it. It lives for one attempt to commit.
 *
 * What a verb's decision rests on is confirmed by a guard, a `wait` with timeout 0: when the database
 * moved since, the transaction fails and is drafted again. That a name is free needs none: the
 * schema's index on it refuses a second one. A change is a `mutate` of what changes, never a whole
 * set, so that it costs the same however many ports there are.
 */
export class Draft {
  readonly replica: Replica
  /** What the verbs made or found in place, in their order. */
  readonly made: Made[] = []
  readonly #writes: Operation[] = []
  readonly #guards = new Map<string, Operation>()
  /** Rows that differ from the replica's; `undefined` for those that are gone. */
  readonly #changed = new Map<TableName, Map<RowId, Row | undefined>>()
  /** Inserted rows by table and name: such names never change. */
  readonly #named = new Map<string, RowId>()
  /** Which write inserts a row. */
  readonly #inserts = new Map<RowId, number>()
  /** Where the next new row joins a row's last write, because that refers to new ones in a set. */
  readonly #referring = new Map<RowId, { column: string; refs: RowRef[] }>()
  /** Rows that the caller found by `row`, by the names that stand for them. */
  readonly #found = new Map<string, RowRef>()

  constructor(replica: Replica) {
    this.replica = replica
  }

  /** Of what verbs made or found, that which is still there: a later one may have deleted it. */
  kept(made: readonly Made[] = this.made): Made[] {
    return made.filter(({ port }) => this.row('Port', port) !== undefined)
  }

  /** Guards first: nothing is done when one of them does not hold. */
  get operations(): Operation[] {
    return [...this.#guards.values(), ...this.#writes]
  }

  row(table: TableName, id: RowId): Row | undefined {
    const changed = this.#changed.get(table)
    return changed?.has(id) ? changed.get(id) : this.replica.table(table).get(id)
  }

  *rows(table: TableName): IterableIterator<Row> {
    const changed = this.#changed.get(table)
    for (const row of this.replica.table(table)) if (!changed?.has(idOf(row))) yield row
    for (const row of changed?.values() ?? []) if (row) yield row
  }

  /** The row with this name, in a table where the schema lets no two have the same. */
  named(table: 'Bridge' | 'Port' | 'Interface', name: string): Row | undefined {
    const id = this.#named.get(`${table} ${name}`)
    const row = id === undefined ? undefined : this.row(table, id)
    if (row) return row
    const [stored] = this.replica.table(table).find({ name })
    return stored && this.row(table, idOf(stored))
  }

  /** The rows with this value in a column. */
  having(table: TableName, column: string, value: Value): Row[] {
    const held = this.replica.table(table)
    const key = valueKey(value)
    const changed = this.#changed.get(table)
    return [
      ...held
        .index([column])
        .all(value)
        .filter((row) => !changed?.has(idOf(row))),
      ...[...(changed?.values() ?? [])]
        .filter((row) => row !== undefined)
        .filter((row) => valueKey(row[column] as Value) === key),
    ]
  }

  /**
   * @param as the new row's `uuid-name`
   * @param wanted the UUID that it is to have
   */
  insert(
    table: TableName,
    columns: Row,
    as: RowId = `row${this.#inserts.size}`,
    wanted?: string,
  ): RowId {
    const row = this.#resolved(columns)
    this.#inserts.set(as, this.#writes.length)
    const own = wanted === undefined ? {} : { uuid: wanted }
    this.#writes.push({ op: 'insert', table, row, 'uuid-name': as, ...own })
    this.#put(table, as, {
      ...wholeRow(this.replica.table(table).shape, as, row),
      _uuid: refTo(as),
    })
    if (typeof row['name'] === 'string') this.#named.set(`${table} ${row['name']}`, as)
    return as
  }

  update(table: TableName, id: RowId, columns: Row): void {
    const row = this.#resolved(columns)
    this.#write(table, id, (where) => ({ op: 'update', table, where, row }))
    this.#put(table, id, { ...(this.row(table, id) as Row), ...row })
  }

  mutate(table: TableName, id: RowId, ...mutations: Mutation[]): void {
    const resolved = mutations.map(
      ([column, mutator, value]): Mutation => [column, mutator, this.#substitute(value)],
    )
    this.#write(table, id, (where) => ({ op: 'mutate', table, where, mutations: resolved }))
    const row: Record<string, Value> = { ...(this.row(table, id) as Row) }
    for (const [column, mutator, value] of resolved) {
      row[column] = mutated(row[column] as Value, mutator, value)
    }
    this.#put(table, id, row)
  }

  /** A set of a row is to have a new row. However many are added one after the other, they are one write. */
  refer(table: TableName, id: RowId, column: string, made: RowId): void {
    const ref = refTo(made)
    const last = this.#referring.get(id)
    if (last?.column === column) last.refs.push(ref)
    else {
      const refs = [ref]
      const mutations: Mutation[] = [[column, 'insert', ['set', refs]]]
      this.#write(table, id, (where) => ({ op: 'mutate', table, where, mutations }))
      this.#referring.set(id, { column, refs })
    }
    const row = this.row(table, id) as Row
    this.#put(table, id, { ...row, [column]: encodeSet([...decodeSet(row[column]), ref]) })
  }

  delete(table: TableName, id: RowId): void {
    this.#write(table, id, (where) => ({ op: 'delete', table, where }))
    this.#put(table, id, undefined)
  }

  /** A row that nothing refers to any more: ovsdb-server deletes it by itself. */
  drop(table: TableName, id: RowId): void {
    this.#put(table, id, undefined)
  }

  note(comment: string): void {
    this.#writes.push({ op: 'comment', comment })
  }

  /** A stored row must be there still, with these columns as they are held. */
  verify(table: TableName, id: RowId, columns: readonly string[] = []): void {
    if (!isId(id)) return
    const held = this.replica.table(table).get(id) as Row
    const names = ['_uuid', ...columns]
    this.#guard(`${table} ${id} ${columns}`, {
      table,
      where: [['_uuid', '==', uuid(id)]],
      columns: names,
      rows: [Object.fromEntries(names.map((name) => [name, held[name] as Value]))],
    })
  }

  /** A stored row must still refer to another, whatever else it refers to. */
  verifyMember(table: TableName, id: RowId, column: string, member: RowId): void {
    if (!isId(id) || !isId(member)) return
    this.#guard(`${table} ${id} ${column} ${member}`, {
      table,
      where: [
        ['_uuid', '==', uuid(id)],
        [column, 'includes', uuid(member)],
      ],
      columns: ['_uuid'],
      rows: [{ _uuid: uuid(id) }],
    })
  }

  /** No other rows than the replica holds may have this value in a column. */
  verifyHaving(table: TableName, column: string, value: Value): void {
    const rows = this.replica.table(table).index([column]).all(value)
    this.#guard(`${table} ${column} ${valueKey(value)}`, {
      table,
      where: [[column, '==', value]],
      columns: ['_uuid'],
      rows: rows.map((row) => ({ _uuid: row['_uuid'] as Value })),
    })
  }

  /** The row that a name stands for. */
  resolve(name: string): RowId {
    return this.#found.get(name)?.[1] ?? name
  }

  /** From now on this name stands for a row, in values too. */
  alias(name: string, id: RowId): void {
    this.#found.set(name, refTo(id))
  }

  /** The UUID that a row has once the operations are committed. */
  stored(id: RowId, results: readonly unknown[]): string {
    const at = this.#inserts.get(id)
    if (at === undefined) return id
    return (results[this.#guards.size + at] as ResultOf<Insert>).uuid[1]
  }

  #write(
    table: TableName,
    id: RowId,
    operation: (where: [[column: string, operator: '==', value: RowRef]]) => Operation,
  ): void {
    this.verify(table, id)
    this.#referring.delete(id)
    this.#writes.push(operation([['_uuid', '==', refTo(id)]]))
  }

  #put(table: TableName, id: RowId, row: Row | undefined): void {
    const changed = this.#changed.get(table) ?? new Map<RowId, Row | undefined>()
    this.#changed.set(table, changed.set(id, row))
  }

  #guard(key: string, wait: Pick<Wait, 'table' | 'where' | 'columns' | 'rows'>): void {
    if (!this.#guards.has(key)) {
      this.#guards.set(key, { op: 'wait', timeout: 0, until: '==', ...wait })
    }
  }

  #resolved(columns: Row): Row {
    if (this.#found.size === 0) return columns
    return Object.fromEntries(
      Object.entries(columns).map(([name, value]) => [name, this.#substitute(value)]),
    )
  }

  /** A value with the rows in it that aliases stand for. */
  #substitute<V extends Value>(value: V): V {
    if (this.#found.size === 0 || !Array.isArray(value)) return value
    if (value[0] === 'named-uuid') return (this.#found.get(value[1] as string) ?? value) as V
    return value.map((each) =>
      Array.isArray(each) ? this.#substitute(each as never) : each,
    ) as never
  }
}

/** A reference to a row, stored or new. */
export function refTo(id: RowId): RowRef {
  return isId(id) ? uuid(id) : namedUuid(id)
}

export function idOf(row: Row): RowId {
  return (row['_uuid'] as RowRef)[1]
}

/** The rows that a column refers to, as elements or as the values of a map. */
export function idsIn(row: Row, column: string): RowId[] {
  const value = row[column]
  if (isMap(value)) return value[1].map(([, ref]) => (ref as RowRef)[1])
  return decodeSet(value).map((ref) => (ref as RowRef)[1])
}

export function hasId(row: Row, column: string, id: RowId): boolean {
  return decodeSet(row[column]).some((ref) => (ref as RowRef)[1] === id)
}

export function textOf(row: Row, column: string): string {
  return String(decodeSet(row[column])[0] ?? '')
}

export function isMap(value: Value | undefined): value is OvsdbMap {
  return Array.isArray(value) && value[0] === 'map'
}

/** A value after a mutation of it (RFC 7047 section 5.1). */
function mutated(value: Value, mutator: Mutation[1], operand: Value): Value {
  if (isMap(value)) return ['map', mutatedPairs(value[1], mutator, operand)]
  const [held, atoms] = [decodeSet(value), decodeSet(operand)]
  const isIn = (set: readonly Atom[], atom: Atom) => set.some((each) => sameAtom(each, atom))
  if (mutator === 'insert') return encodeSet(held.concat(atoms.filter((atom) => !isIn(held, atom))))
  return encodeSet(held.filter((atom) => !isIn(atoms, atom)))
}

function sameAtom(a: Atom, b: Atom): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a[1] === b[1])
}

type Pairs = OvsdbMap[1]

/** An insert leaves keys alone that are there; a delete names pairs, or keys whatever their value. */
function mutatedPairs(pairs: Pairs, mutator: Mutation[1], operand: Value): Pairs {
  const pairKey = ([key, item]: readonly [Atom, Atom]) => `${valueKey(key)}:${valueKey(item)}`
  if (mutator === 'insert') {
    const keys = new Set(pairs.map(([key]) => valueKey(key)))
    return [...pairs, ...(operand as OvsdbMap)[1].filter(([key]) => !keys.has(valueKey(key)))]
  }
  const gone = new Set(isMap(operand) ? operand[1].map(pairKey) : decodeSet(operand).map(valueKey))
  return pairs.filter((pair) => !gone.has(isMap(operand) ? pairKey(pair) : valueKey(pair[0])))
}
