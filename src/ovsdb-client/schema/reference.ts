/** References to rows, typed by their table. */
import { namedUuid, type RowRef, uuid } from './values.js'

declare const table: unique symbol

/** The identity of a row of table `T`: its UUID as text. `Id<string>` is a row of any table. */
export type Id<T extends string = string> = string & { readonly [table]: T }

/** A reference to a row of table `T`: one that is stored, or one that this transaction inserts. */
export type Ref<T extends string = string> = Id<T> | NewRow<T>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Returns whether a value can be a row's identity. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value)
}

/** A row that a transaction inserts, by the name it has there (RFC 7047 section 5.2.1). */
export class NewRow<out T extends string = string> {
  readonly table: T
  /** The `uuid-name`. */
  readonly name: string

  /** @internal Made by `Transaction.insert`. */
  constructor(table: T, name: string) {
    this.table = table
    this.name = name
  }
}

/** A reference on the wire. */
export function encodeRef(ref: Ref): RowRef {
  return ref instanceof NewRow ? namedUuid(ref.name) : uuid(ref.toLowerCase())
}
