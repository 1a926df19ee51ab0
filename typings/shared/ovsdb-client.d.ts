import { NetnsRef, OvsdbError } from "./common.js";

// src/ovsdb-client/schema/values.d.ts
/**
 * OVSDB's values on the wire (RFC 7047 section 5.1) and their plain JavaScript forms. A set of
 * exactly one element is written as the bare atom, by the server and by us.
 */
/** A row's identity. */
type Uuid = readonly ['uuid', string];
/** A row that the same transaction inserts under this `uuid-name`. */
type NamedUuid = readonly ['named-uuid', string];
/** A reference to a row. */
type RowRef = Uuid | NamedUuid;
/** RFC 7047's `<atom>`. An integer outside JavaScript's safe range is a bigint. */
type Atom = string | number | bigint | boolean | RowRef;
/** RFC 7047's `<set>`; of one element also the bare atom. */
type OvsdbSet = Atom | readonly ['set', readonly Atom[]];
/** RFC 7047's `<map>`. */
type OvsdbMap = readonly ['map', readonly (readonly [Atom, Atom])[]];
/** RFC 7047's `<value>`. */
type Value = OvsdbSet | OvsdbMap;
/** RFC 7047's `<row>`: values by column. */
type Row = Readonly<Record<string, Value>>;
/** A reference to the row with this UUID. */
declare function uuid(id: string): Uuid;
/** A reference to the row that this transaction inserts as `name`. */
declare function namedUuid(name: string): NamedUuid;
/** A set on the wire. */
declare function encodeSet(atoms: readonly Atom[]): OvsdbSet;
/** Returns the elements of a set; none for an absent value. */
declare function decodeSet(value: Value | undefined): readonly Atom[];
/** Returns the element of a column with at most one; `undefined` when it is empty. */
declare function decodeOptional(value: Value | undefined): Atom | undefined;
/** A map on the wire. */
declare function encodeMap(entries: Readonly<Record<string, Atom>>): OvsdbMap;
/** Returns the entries of a map; none for an absent value. */
declare function decodeMap(value: Value | undefined): Map<Atom, Atom>;
/**
 * Returns the UUID to which a value refers; `undefined` when it is not a reference to a stored row.
 */
declare function uuidOf(value: Value | undefined): string | undefined;
/**
 * Returns the rows to which a value refers, as elements or as keys or values of a map; stored ones as UUIDs.
 */
declare function referencesIn(value: Value | undefined): string[];
/** Returns whether what a server sent has the form of a value. */
declare function isValue(raw: unknown): raw is Value;
/** Returns whether a value is a map. */
declare function isMap(value: Value | undefined): value is OvsdbMap;
/** RFC 7047's `<condition>`; on `_uuid` with `==` the server looks the row up, else it scans. */
type Condition = readonly [column: string, operator: '<' | '<=' | '==' | '!=' | '>=' | '>' | 'includes' | 'excludes', value: Value];
/**
 * Which rows: those that meet every condition, and with none all. ovsdb-server takes a boolean for
 * a condition too (ovsdb-server(7), section 5.1).
 */
type Conditions = readonly (Condition | boolean)[];
/** RFC 7047's `<mutation>`. */
type Mutation = readonly [column: string, mutator: '+=' | '-=' | '*=' | '/=' | '%=' | 'insert' | 'delete', value: Value];
/** RFC 7047 section 5.2.1. Columns left out get their default. */
interface Insert {
  op: 'insert';
  table: string;
  row: Row;
  /** A name for the new row in this transaction: an identifier (letters, digits, `_`). */
  'uuid-name'?: string;
  /** The new row's UUID, where one is wanted: an extension of Open vSwitch 2.13 and later. */
  uuid?: string;
}
/** RFC 7047 section 5.2.2. */
interface Select {
  op: 'select';
  table: string;
  where: Conditions;
  columns?: readonly string[];
}
/** RFC 7047 section 5.2.3. */
interface Update {
  op: 'update';
  table: string;
  where: Conditions;
  row: Row;
}
/** RFC 7047 section 5.2.4. */
interface Mutate {
  op: 'mutate';
  table: string;
  where: Conditions;
  mutations: readonly Mutation[];
}
/** RFC 7047 section 5.2.5. */
interface Delete {
  op: 'delete';
  table: string;
  where: Conditions;
}
/** RFC 7047 section 5.2.6. With `timeout` 0 a condition that does not hold fails at once. */
interface Wait {
  op: 'wait';
  table: string;
  where: Conditions;
  columns: readonly string[];
  until: '==' | '!=';
  rows: readonly Row[];
  /** Milliseconds; without it the wait has no end. */
  timeout?: number;
}
/** RFC 7047 section 5.2.7. */
interface Commit {
  op: 'commit';
  durable: boolean;
}
/** RFC 7047 section 5.2.8. */
interface Abort {
  op: 'abort';
}
/** RFC 7047 section 5.2.9. */
interface Comment {
  op: 'comment';
  comment: string;
}
/** RFC 7047 section 5.2.10. */
interface Assert {
  op: 'assert';
  lock: string;
}
/** One step of a transaction. */
type Operation = Insert | Select | Update | Mutate | Delete | Wait | Commit | Abort | Comment | Assert;
/** What the server answers to one operation. */
type ResultOf<O extends Operation> = O extends Insert ? {
  uuid: Uuid;
} : O extends Select ? {
  rows: Row[];
} : O extends Update | Mutate | Delete ? {
  count: number;
} : Record<string, never>;
/** What the server answers to the operations, in their order. */
type ResultsOf<T extends readonly Operation[]> = { -readonly [K in keyof T]: ResultOf<T[K]> };
/** What every call takes. */
interface CallOptions {
  /**
   * Ends the wait for the reply; the promise rejects with the signal's reason. What was not written
   * yet is not sent any more. A transaction that was is also cancelled at the server (RFC 7047 section
   * 4.1.4), which may have committed it by then.
   */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the wait ends as with `signal`, with `OVSDB_NO_ANSWER`, or, of a transaction
   * that writes and was sent, with `OVSDB_OUTCOME_UNKNOWN`. 0 and Infinity mean no limit. Default:
   * 10 s; 30 s for what waits for more than an answer, which is a first copy (`replicate` and the
   * monitors) and a condition (`waitFor`, `waitUntil`). A transaction has the timeouts of its `wait`s
   * beside that.
   */
  timeout?: number | undefined;
}
/** A server's error in its own words: RFC 7047's `<error>`, or what came in its place. */
interface ServerError {
  error: string;
  details?: string;
}
/** A transaction that the server refused or could not commit; nothing of it took effect. */
declare class OvsdbTransactionError extends OvsdbError {
  #private;
  /**
   * Which of the operations failed, counted from 0; equal to the number of operations when each
   * succeeded and the commit failed.
   */
  readonly index: number;
  /** The table at fault, if the operation or the server's message names it. */
  readonly table?: string;
  /** The columns at fault, likewise; more than one when they make an index together. */
  readonly columns?: readonly string[];
  /** What the operations before the failed one gave (RFC 7047 section 5.2). None of it took effect. */
  readonly results: readonly object[];
  constructor(index: number, operations: readonly Operation[], failure: ServerError, remote: string, results?: readonly object[]);
}
declare const table: unique symbol;
/** The identity of a row of table `T`: its UUID as text. `Id<string>` is a row of any table. */
type Id<T extends string = string> = string & {
  readonly [table]: T;
};
/** A reference to a row of table `T`: one that is stored, or one that this transaction inserts. */
type Ref<T extends string = string> = Id<T> | NewRow<T>;
/** Returns whether a value can be a row's identity. */
declare function isId(value: unknown): value is Id;
/** A row that a transaction inserts, by the name it has there (RFC 7047 section 5.2.1). */
declare class NewRow<out T extends string = string> {
  readonly table: T;
  /** The `uuid-name`. */
  readonly name: string;
}
/** RFC 7047's `<database-schema>`. */
interface DatabaseSchema {
  name: string;
  /** `x.y.z`. */
  version: string;
  cksum?: string;
  tables: Readonly<Record<string, TableSchema>>;
}
/** RFC 7047's `<table-schema>`. */
interface TableSchema {
  columns: Readonly<Record<string, ColumnSchema>>;
  maxRows?: number;
  /** Rows of a non-root table are deleted when nothing refers to them any more. */
  isRoot?: boolean;
  /** Sets of columns whose values together are unique in the table. */
  indexes?: readonly (readonly string[])[];
}
/** RFC 7047's `<column-schema>`. */
interface ColumnSchema {
  type: AtomicType | TypeSchema;
  /** Not kept when the server starts again. Default false. */
  ephemeral?: boolean;
  /** `false`: set on insert only. */
  mutable?: boolean;
}
/** RFC 7047's `<atomic-type>`. */
type AtomicType = 'integer' | 'real' | 'boolean' | 'string' | 'uuid';
/** RFC 7047's `<type>`: a scalar, an optional scalar, a set, or with `value` a map. */
interface TypeSchema {
  key: AtomicType | BaseTypeSchema;
  value?: AtomicType | BaseTypeSchema;
  /** The fewest elements: 0 or 1. Default 1. */
  min?: number;
  /** The most elements. Default 1. */
  max?: number | 'unlimited';
}
/** RFC 7047's `<base-type>`: an atomic type and its limits. */
interface BaseTypeSchema {
  type: AtomicType;
  enum?: OvsdbSet;
  minInteger?: number | bigint;
  maxInteger?: number | bigint;
  minReal?: number;
  maxReal?: number;
  /** In characters. */
  minLength?: number;
  maxLength?: number;
  refTable?: string;
  /** What happens to a reference when its row is deleted. Default `strong`: it must not be. */
  refType?: 'strong' | 'weak';
}
/** One element's type: RFC 7047's `<base-type>`. */
interface BaseType {
  /** RFC 7047's `<atomic-type>`. */
  readonly type: AtomicType;
  /** The only values there may be. */
  readonly enum: readonly Atom[] | undefined;
  /** Of an integer or a real: the value; of a string: its length in characters. */
  readonly min: number | bigint;
  /** Likewise. */
  readonly max: number | bigint;
  /** Of a UUID: the table that it refers to. */
  readonly refTable: string | undefined;
  /** Whether a reference goes when its row is deleted. */
  readonly weak: boolean;
  /** Whether an integer is a bigint in its typed form. */
  readonly bigint: BigintUse;
}
/** Whether an integer's typed form is a bigint: always, never, or when a number cannot hold it. */
type BigintUse = boolean | 'when large';
/** RFC 7047's `<type>`. */
interface ColumnType {
  /** An element, or a map's key. */
  readonly key: BaseType;
  /** There in a map. */
  readonly value: BaseType | undefined;
  /** How many elements there may be. */
  readonly min: number;
  /** Infinity for any number. */
  readonly max: number;
}
/** The typed form of a column: what the generator writes and what conversion makes. */
type Shape = 'scalar' | 'optional' | 'set' | 'record' | 'map';
/** What is known of a column beside the server's definition of it. */
interface ColumnPromise {
  /** The definition that its typed form was generated from. Default: the same. */
  promised?: ColumnSchema | undefined;
  /** Whether the server has it; else its definition is what was promised. Default true. */
  exists?: boolean;
  bigint?: BigintUse;
}
/** Converts and checks the values of one column: typed as was promised, limited as the server says. */
declare class Column {
  /** As the schema has it. */
  readonly name: string;
  /** `Table.column`, as errors name it. */
  readonly path: string;
  /** The schema's type, with its limits. */
  readonly type: ColumnType;
  /** Its typed form. */
  readonly shape: Shape;
  /** Whether it can be changed after the insert. */
  readonly mutable: boolean;
  /** Whether it is gone when the server starts again. */
  readonly ephemeral: boolean;
  /** Whether the server has it. */
  readonly exists: boolean;
  /** What a row has that does not say it. */
  get default(): Value;
  /**
   * A typed value on the wire.
   *
   * @throws TypeError or RangeError whose `option` is `Table.column`, for what the schema does not
   *   allow.
   */
  encode(value: unknown): Value;
  /**
   * A typed value from the wire; the default when it was left out, as servers may.
   *
   * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` for a value of another type than the schema's; RangeError
   *   for an integer that a number cannot hold, in a column that was not generated as bigint.
   */
  decode(value: Value | undefined): unknown;
  /** Whether an insert must give it, because the schema does not allow its default. */
  get required(): boolean;
}
/** What the generator says of one table. */
interface TableTypes {
  /** A row as it is read: every column, with `_uuid` and `_version`. */
  row: object;
  /** The columns that an insert must give. */
  required: string;
  /** The columns that can be set on insert only. */
  immutable: string;
}
/** What the generator says of a database: its tables by name. */
type TablesTypes = Readonly<Record<string, TableTypes>>;
/** The names of a database's tables. */
type TableName<D extends TablesTypes> = keyof D & string;
/** A row as it is read. */
type RowOf<D extends TablesTypes, T extends TableName<D>> = D[T]['row'];
/** The names of a table's columns, `_uuid` and `_version` among them. */
type ColumnName<D extends TablesTypes, T extends TableName<D>> = keyof RowOf<D, T> & string;
/** A column's value as it is written: references may also be to rows of the same transaction. */
type Written<V> = V extends Id<infer T> ? Ref<T> : V extends readonly (infer E)[] ? readonly Written<E>[] : V extends ReadonlyMap<infer K, infer U> ? ReadonlyMap<Written<K>, Written<U>> : V extends object ? { readonly [K in keyof V]: Written<V[K]> } : V;
type Given<R> = { readonly [C in Exclude<keyof R, '_uuid' | '_version'>]: Written<R[C]> };
/** What every object has. */
type Inherited = typeof Object.prototype;
/**
 * Some of the columns. One may be called `toString`, which every object has: what is inherited is no column's
 * value and must not be in the way.
 */
type Some<R> = { [C in keyof R]?: R[C] | (C extends keyof Inherited ? Inherited[C] : never) };
/** The columns of a new row; those left out get their default. */
type InsertRow<D extends TablesTypes, T extends TableName<D>> = Some<Omit<Given<RowOf<D, T>>, D[T]['required']>> & Pick<Given<RowOf<D, T>>, D[T]['required'] & keyof Given<RowOf<D, T>>>;
/** The columns to change; an optional one that is `undefined` is emptied. */
type UpdateRow<D extends TablesTypes, T extends TableName<D>> = Some<Omit<Given<RowOf<D, T>>, D[T]['immutable']>>;
type Equality = '==' | '!=';
type Inclusion = 'includes' | 'excludes';
type Order = '<' | '<=' | '>=' | '>';
type Numeric<V> = Extract<V, number | bigint>;
type IsCollection<V> = V extends string ? false : V extends object ? true : false;
/** What `includes` and `excludes` compare with: some of the elements. */
type Part<V> = V extends readonly unknown[] | ReadonlyMap<unknown, unknown> ? V : V extends string ? V : V extends object ? Partial<V> : V;
/**
 * RFC 7047's `<condition>` on one column. The orderings are for numbers; ovsdb-server takes them on
 * optional numbers too, where they are false for an empty one.
 */
type TypedCondition<R> = { [C in keyof R & string]: readonly [column: C, operator: Equality, value: Written<R[C]>] | readonly [column: C, operator: Inclusion, value: Part<Written<R[C]>>] | (Numeric<R[C]> extends never ? never : readonly [column: C, operator: Order, value: Numeric<R[C]>]) }[keyof R & string];
/**
 * Which rows: the one with this identity, or all that meet every condition; with no conditions all
 * rows. ovsdb-server takes a boolean for a condition too.
 */
type TypedWhere<D extends TablesTypes, T extends TableName<D>> = Ref<T> | readonly (TypedCondition<RowOf<D, T>> | boolean)[];
type Arithmetic = '+=' | '-=' | '*=' | '/=' | '%=';
/** The numbers that arithmetic changes: the column's own, or each in its set. */
type Operand<V> = V extends readonly (infer E)[] ? Numeric<E> : Numeric<V>;
type Insertable<V> = true extends IsCollection<V> ? Part<Exclude<V, undefined>> : undefined extends V ? Exclude<V, undefined> : never;
/** What `delete` takes off: elements, pairs, or pairs by their keys. */
type Deletable<V> = [V] extends [ReadonlyMap<infer K, unknown>] ? V | readonly K[] : [V] extends [readonly unknown[]] ? V : true extends IsCollection<V> ? Partial<V> | readonly (keyof V & string)[] : Insertable<V>;
type MutationOf<C, V, W> = (Operand<V> extends never ? never : readonly [column: C, mutator: Arithmetic, value: Operand<V>]) | (Insertable<W> extends never ? never : readonly [column: C, mutator: 'insert', value: Insertable<W>]) | (Insertable<W> extends never ? never : readonly [column: C, mutator: 'delete', value: Deletable<W>]);
/** RFC 7047's `<mutation>` of one column. */
type TypedMutation<D extends TablesTypes, T extends TableName<D>> = { [C in Exclude<ColumnName<D, T>, '_uuid' | '_version' | D[T]['immutable']>]: MutationOf<C, RowOf<D, T>[C], Written<RowOf<D, T>[C]>> }[Exclude<ColumnName<D, T>, '_uuid' | '_version' | D[T]['immutable']>];
/** One table of a typed schema: the columns that its types promise and those that the server has. */
declare class Table {
  #private;
  /** As the schema has it. */
  readonly name: string;
  /** By name, `_uuid` and `_version` first. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Whether the server has it. */
  readonly exists: boolean;
  /** @throws RangeError when there is none of this name. */
  column(name: string): Column;
  /** Of some columns, or of all, those that the server can be asked for. */
  existing(columns?: Iterable<string>): string[];
  /** Throws when rows of it cannot be written, because the server does not have it. */
  checkExists(): void;
  /**
   * A column that can be written, on insert at least.
   *
   * @param option what the caller knows it as, for errors
   */
  writable(name: string, option?: string): Column;
  /** A column that may be changed. */
  changeable(name: string): Column;
  /**
   * What is known of a row, to compare it by: the columns that the server has. Of others nothing but
   * their default can be known.
   */
  encodeKnown(row: unknown): Row;
  /** The row of an `insert`: no column is missing whose default the schema does not allow. */
  encodeNew(row: unknown): Row;
  /** The row of an `update`: no column that was set for good on insert. */
  encodeChange(row: unknown): Row;
  /** A typed row from the wire; columns that the server left out, or does not have, have their default. */
  decodeRow(row: Row, columns?: Iterable<string>): Record<string, unknown>;
}
/**
 * A database's schema with the types of its rows, as `ovs-netlink-codegen` writes it.
 *
 * `D` are the generated types; nothing of it is left at run time. They are a promise about columns
 * that exist: what a server's schema has is decided by `on`.
 */
declare class TypedSchema<D extends TablesTypes = TablesTypes> {
  #private;
  /** The schema that the types were made of. */
  readonly definition: DatabaseSchema;
  /** For inference alone. */
  readonly types?: D;
  constructor(schema: DatabaseSchema, {
    bigint
  }?: TypedSchemaOptions, server?: DatabaseSchema);
  /** The database. */
  get name(): string;
  /**
   * These types on a server with that schema: its limits hold, its tables and columns are known
   * beside those that the types have, and what it does not have reads as its default and is refused when
   * it is written. Without one, they are as they were generated.
   */
  on(server: DatabaseSchema | undefined): TypedSchema<D>;
  /** A table that the server has, whichever. */
  get anyTable(): string;
  /** @throws RangeError when there is none of this name. */
  table(name: TableName<D>): Table;
}
/** How columns are typed. */
interface TypedSchemaOptions {
  /** The columns, as `Table.column`, whose integers are bigints. */
  bigint?: readonly string[];
}
/** PEM text, or several of them; or a file that holds it, read for each attempt to connect. */
type Pem = string | Buffer | readonly (string | Buffer)[] | {
  readonly file: string;
};
/**
 * TLS options, or a function that returns them before each connection attempt: certificates may be replaced during
 * a session.
 */
type TlsSource = TlsOptions | (() => TlsOptions | Promise<TlsOptions>);
/**
 * How `ssl:` remotes are trusted, and how this side shows who it is. What the server shows is
 * always verified; there is no option to trust anybody.
 */
interface TlsOptions {
  /** Certificates of the authorities to trust. Default: Node's own list. */
  ca?: Pem;
  /** This side's certificate and those that lead to an authority the server trusts. */
  cert?: Pem;
  /** The private key of `cert`. */
  key?: string | Buffer | {
    readonly file: string;
  };
  /**
   * The file of the certificate of the authority to trust. If the file does not exist, the certificate of the first
   * server's CA is trusted and written there, as with `--bootstrap-ca-cert` of Open vSwitch's programs: a man in
   * the middle at that moment is trusted from then on. Of `ssl:` remotes; excludes `ca`.
   */
  bootstrapCa?: string;
  /** What opens an encrypted `key`. */
  passphrase?: string;
  /**
   * The server's name: sent to it (SNI), and expected in its certificate. Default: the remote's host.
   * An address is expected in the certificate, but never sent.
   */
  serverName?: string;
  /**
   * `full`: the certificate's chain and its name. `chain`: the chain alone, as Open vSwitch's own
   * programs do, whose ovs-pki makes certificates without a host's name. Default `full`.
   */
  verify?: 'full' | 'chain';
  /**
   * SHA-256 fingerprints in hexadecimal, colons as you like: the server's own certificate must have
   * one of them. Chain and name are verified beside it only when `ca` is given.
   */
  pin?: string | readonly string[];
}
/** A lock of the server, as one connection holds it or waits for it (RFC 7047 section 4.1.8). */
interface Lock {
  readonly name: string;
  /** Whether it is held now. */
  readonly held: boolean;
  /** Resolves when it is held. Rejects when it is released before, or when the connection goes. */
  readonly acquired: Promise<void>;
  /**
   * Resolves when it is not held any more: somebody stole it, it was released, or the connection
   * went. Never rejects. The server passes a stolen lock back in its turn, which is a new `acquired`.
   */
  readonly lost: Promise<void>;
  /** Gives it up, or the place in its queue. Idempotent. */
  release(options?: CallOptions): Promise<void>;
}
/** Which columns of a table to watch, and which kinds of change (RFC 7047 section 4.1.5). */
interface MonitorRequest {
  /** Default: every column. */
  columns?: readonly string[];
  /** Each kind is watched unless it is `false` here. */
  select?: {
    initial?: boolean;
    insert?: boolean;
    delete?: boolean;
    modify?: boolean;
  };
}
/**
 * Which rows of a table: those for which any of the conditions holds; `false` means none of them,
 * `true` all (ovsdb-server(7), section 4.1.12).
 */
type Where = readonly (Condition | boolean)[];
/** What `monitorCond` watches of a table (ovsdb-server(7), section 4.1.12). */
interface MonitorCondRequest extends MonitorRequest {
  /** Default: every row. */
  where?: Where;
}
/**
 * What happened to a row: `new` alone for an insert and for a row that was there at the start,
 * `old` alone for a delete, both for a change; there `old` holds only the columns that changed.
 */
interface RowUpdate {
  old?: Row;
  new?: Row;
}
/**
 * What happened to a row, as monitors with conditions report it (ovsdb-server(7), section 4.1.14). `initial` and
 * `insert` leave out columns that have their default. `modify` has the columns that changed: the new value where a
 * column holds at most one, else the difference of the sets or maps.
 */
type RowUpdate2 = {
  initial: Row;
} | {
  insert: Row;
} | {
  modify: Row;
} | {
  delete: null;
};
type ByRow<Update> = Readonly<Record<string, Readonly<Record<string, Update>>>>;
/** Changes by table and by the row's UUID. */
type TableUpdates = ByRow<RowUpdate>;
/** Changes by table and by the row's UUID, as monitors with conditions report them. */
type TableUpdates2 = ByRow<RowUpdate2>;
/** Receives changes: first the initial rows, then each of the server's updates in its order. */
type OnUpdate = (tables: TableUpdates) => void;
/** What an update says beside its rows. */
interface UpdateInfo {
  /** Whether this is the content of the monitor's reply: the rows that are there. */
  initial: boolean;
  /** For `monitorCondSince`: the content is only what changed since the given transaction. */
  resumed?: boolean;
  /** Of `monitorCondSince`: the transaction that the rows are as of, to resume from. */
  transaction?: string;
}
/** Receives changes of a monitor with conditions. */
type OnUpdate2 = (tables: TableUpdates2, info: UpdateInfo) => void;
/** A running monitor. */
interface Monitor {
  /** Ends it: after the promise resolves `onUpdate` is not called again. Idempotent. */
  cancel(options?: CallOptions): Promise<void>;
}
/** A running monitor with conditions. */
interface ConditionalMonitor extends Monitor {
  /**
   * Replaces the conditions of some tables (ovsdb-server(7), section 4.1.13). Rows that come or go
   * by it are delivered before the promise resolves.
   */
  change(conditions: Readonly<Record<string, Where>>, options?: CallOptions): Promise<void>;
}
/** What a monitor takes. */
interface MonitorOptions extends CallOptions {
  /**
   * Called when the server ended the monitor, because the database changed its schema or is gone
   * from it; only after `setDbChangeAware(true)`, else the server closes the connection instead.
   */
  canceled?: () => void;
}
/**
 * A connection to an OVSDB server. Calls may overlap; the server takes them in the order they were
 * made. When the connection is lost, calls in flight and later ones reject with
 * `OVSDB_CONNECTION_CLOSED`, a writing transaction that was sent with `OVSDB_OUTCOME_UNKNOWN`. An idle
 * client does not keep the process alive.
 */
declare class OvsdbClient implements AsyncDisposable {
  #private;
  /** The remote it is connected to. */
  get remote(): string;
  /** Whether the connection is open. */
  get open(): boolean;
  /**
   * Resolves when the connection is closed: with the error that ended it, or with `undefined` after
   * `close()`. Never rejects, and does not keep the process alive.
   */
  get closed(): Promise<OvsdbError | undefined>;
  /** Lists the names of the databases (RFC 7047 section 4.1.1). */
  listDbs(options?: CallOptions): Promise<string[]>;
  /** Returns the schema of a database (RFC 7047 section 4.1.2). */
  getSchema(database: string, options?: CallOptions): Promise<DatabaseSchema>;
  /**
   * Executes operations as one atomic transaction (RFC 7047 section 4.1.3); resolves with one
   * result for each. Thousands of operations are written in several turns of the event loop, so they
   * are not to be changed meanwhile.
   *
   * Rejects with OvsdbTransactionError when an operation or the commit failed, and then nothing
   * took effect; with `OVSDB_OUTCOME_UNKNOWN` when the connection was lost before the reply.
   */
  transact<const T extends readonly Operation[]>(database: string, operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
  /**
   * Watches tables of a database (RFC 7047 section 4.1.5). `onUpdate` is called with the initial
   * rows before the promise resolves, then with each change in the order the server made them; a
   * transaction's own changes before its reply. What `onUpdate` throws becomes an uncaught exception.
   */
  monitor(database: string, tables: Readonly<Record<string, MonitorRequest>>, onUpdate: OnUpdate, options?: MonitorOptions): Promise<Monitor>;
  /**
   * The same with conditions, in a more compact encoding (ovsdb-server(7), section 4.1.12).
   *
   * Rejects with `OVSDB_UNKNOWN_METHOD` where the server does not know it.
   */
  monitorCond(database: string, tables: Readonly<Record<string, MonitorCondRequest>>, onUpdate: OnUpdate2, options?: MonitorOptions): Promise<ConditionalMonitor>;
  /**
   * The same, starting after a transaction that an earlier monitor reported (ovsdb-server(7), section 4.1.15), or
   * with everything if the server no longer has that transaction.
   *
   * @param since `UpdateInfo.transaction` of the last update, or `undefined`
   */
  monitorCondSince(database: string, tables: Readonly<Record<string, MonitorCondRequest>>, since: string | undefined, onUpdate: OnUpdate2, options?: MonitorOptions): Promise<ConditionalMonitor>;
  /**
   * Requests a lock of the server, which one connection holds at a time (RFC 7047 section 4.1.8). With `steal` it
   * is taken from whoever has it. Resolves when the server has answered: the lock is `held` or waited for.
   */
  lock(name: string, options?: CallOptions & {
    steal?: boolean;
  }): Promise<Lock>;
  /**
   * Announces whether this client handles `monitor_canceled` and cancelled transactions when databases are added,
   * removed or converted; otherwise the server closes the connection then (ovsdb-server(7), section 4.1.17).
   */
  setDbChangeAware(aware: boolean, options?: CallOptions): Promise<void>;
  /**
   * Returns the UUID of the running server, which changes with each start (ovsdb-server(7), section 4.1.16).
   */
  getServerId(options?: CallOptions): Promise<string>;
  /** Resolves when the server answers: a liveness check (RFC 7047 section 4.1.11). */
  echo(options?: CallOptions): Promise<void>;
  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** What shapes each connection to an OVSDB server. */
interface LinkOptions {
  /** Milliseconds each attempt to connect may take, TLS included. Default 5000. */
  connectTimeout?: number;
  /**
   * Milliseconds of silence after which the server is probed; after as much again the connection
   * counts as lost. Any byte is a sign of life. 0 for never. Default 5000 on tcp and ssl, 2500 on
   * unix: a server that is stopped in its tracks is left within seconds.
   */
  inactivityProbe?: number;
  /**
   * Milliseconds that something written may wait while the server takes nothing of it; then the
   * connection counts as lost. 0 for ever. Default 30000.
   */
  writeTimeout?: number;
  /**
   * Bytes of the longest message that the server may send: with a longer one the connection ends with
   * `OVSDB_MESSAGE_TOO_LARGE`. The first copy of a replica is one message. Default, and most: 512 MiB,
   * the longest text that V8 can hold.
   */
  maxMessageSize?: number;
  /** Certificates and trust of `ssl:` and `pssl:` remotes; a function is asked before each attempt. */
  tls?: TlsSource;
  /**
   * The network namespace that tcp and ssl sockets are opened in, and where ptcp and pssl listen; they
   * stay there. Host names are looked up in the process's own, which is the default. Needs the addon, and
   * CAP_SYS_ADMIN.
   */
  netns?: NetnsRef;
  /**
   * Keep values of rows and conditions from the channels of node:diagnostics_channel
   * (`ovs-netlink:ovsdb:connect`, `:disconnect`, `:request`, `:reply`). Default false.
   */
  redact?: boolean;
}
/** How to connect to an OVSDB server. */
interface ConnectOvsdbOptions extends LinkOptions {
  /**
   * Where the server listens: `unix:PATH`, `tcp:HOST[:PORT]` or `ssl:HOST[:PORT]` (an IPv6 address
   * in brackets, port 6640 by default). Of several the first that accepts is taken, tried in their
   * order. Or where it finds us, which is waited for until the signal: `punix:PATH`, `ptcp:[PORT][:HOST]`,
   * `pssl:[PORT][:HOST]`.
   */
  remote: string | readonly string[];
  /** Ends the attempt to connect. */
  signal?: AbortSignal;
}
/**
 * Connects to an OVSDB server (RFC 7047).
 *
 * Rejects with a TypeError or RangeError for bad options, with OvsdbError `OVSDB_CONNECT_FAILED`
 * or `OVSDB_CONNECT_TIMEOUT` (of several remotes `OVSDB_CONNECT_FAILED` with an AggregateError as its
 * cause), or with the signal's reason.
 */
declare function connectOvsdb(options: ConnectOvsdbOptions): Promise<OvsdbClient>;
/** What a session, a replica and the attempts to connect can be at, and what leads from one state to another. */
/**
 * - `backoff`: there is no link; the next attempt is made after a pause.
 * - `connecting`: a socket is being opened, TLS included; or a server that is to connect to us is waited for.
 * - `identifying`: the server is asked whether it has the database, as the options want it, and for its schema.
 * - `syncing`: the server will do; the replicas are brought up to date.
 * - `ready`: calls go to the server.
 * - `closed`: for good.
 */
type SessionState = 'backoff' | 'connecting' | 'identifying' | 'syncing' | 'ready' | 'closed';
/**
 * - `syncing`: it has not been complete yet.
 * - `current`: it holds what the server has, but for what is on its way.
 * - `stale`: it holds what it did when the link was lost, and will catch up.
 * - `closed`: it holds that, and will not.
 */
type ReplicaState = 'syncing' | 'current' | 'stale' | 'closed';
/**
 * A table of a replica: every row that is monitored, with every column that is, defaults filled in
 * and `_uuid` beside them. Rows are never changed: a row that changes is a new object, so what was
 * read stays as it was.
 */
declare class ReplicaTable implements Iterable<Row> {
  #private;
  readonly name: string;
  get size(): number;
  /** The columns that are held, without `_uuid`. */
  get columns(): readonly string[];
  /** Returns the row with this UUID. */
  get(id: string): Row | undefined;
  /** Every row, in no order. */
  [Symbol.iterator](): IterableIterator<Row>;
  /**
   * Returns an index over columns, which is built on first use and then kept up to date; the same columns return
   * the same index.
   *
   * @throws RangeError for a column that is not held.
   */
  index(columns: readonly string[]): TableIndex;
  /** Finds the rows with these values, by an index over exactly these columns or else by a scan. */
  find(values: Readonly<Record<string, Value>>): Row[];
  /**
   * Finds the rows whose column refers to the row with this UUID, as an element or as a key or value of a map. By
   * an index, which is built on first use and then kept up to date.
   *
   * @throws RangeError for a column that is not held.
   */
  referring(column: string, id: string): Row[];
}
/** An index of rows by the values of some columns. */
declare class TableIndex {
  #private;
  readonly columns: readonly string[];
  /** Returns a row with these values, in the order of `columns`; any one of several. */
  get(...values: readonly Value[]): Row | undefined;
  /** Returns all rows with these values, in the order of `columns`. */
  all(...values: readonly Value[]): Row[];
}
/** What a replica holds of a table. */
interface ReplicaTableOptions {
  /** Default: every column. */
  columns?: readonly string[];
  /** Which rows; see `Where`. Default: every row. */
  where?: Where;
}
/** What became of one row. */
type RowEvent = {
  type: 'added';
  table: string;
  id: string;
  row: Row;
} | {
  type: 'modified';
  table: string;
  id: string;
  row: Row;
  old: Row;
} | {
  type: 'removed';
  table: string;
  id: string;
  old: Row;
};
/** The columns that a replica can hold: monitors do not report `_version`. */
type HeldColumn<D extends TablesTypes, T extends TableName<D>> = Exclude<ColumnName<D, T>, '_version'>;
/** What became of a row. */
type TypedRowEvent<I, R> = {
  type: 'added';
  id: I;
  row: R;
} | {
  type: 'modified';
  id: I;
  row: R;
  old: R;
} | {
  type: 'removed';
  id: I;
  old: R;
};
/** A replica seen through a typed schema. It holds nothing itself: the replica stays the caller's. */
declare class TypedReplica<D extends TablesTypes, R = unknown> {
  #private;
  readonly replica: R;
  /**
   * A table with these columns; by default with all that the types and the server have. What the server
   * does not have is empty: a table without rows, a column with its default.
   *
   * @throws RangeError for a table or a column that the replica does not hold.
   */
  table<T extends TableName<D>, C extends HeldColumn<D, T> = HeldColumn<D, T>>(name: T, columns?: readonly C[]): TypedReplicaTable<Id<T>, Pick<RowOf<D, T>, C>>;
}
/** One table of a replica. A row is made typed once, and then stays the same object. */
declare class TypedReplicaTable<I extends Id, R extends object> implements Iterable<R> {
  #private;
  get size(): number;
  /** Returns the row with this identity. */
  get(id: I): R | undefined;
  /** Returns the rows to which these references lead, if the replica holds them. */
  all(ids: readonly I[]): R[];
  /** Finds the rows with these values, by an index over exactly these columns or else by a scan. */
  find(values: Partial<R>): R[];
  /** Every row, in no order. */
  [Symbol.iterator](): IterableIterator<R>;
  /** Returns what a change did to this table. */
  events({
    rows
  }: {
    readonly rows: readonly RowEvent[];
  }): TypedRowEvent<I, R>[];
}
/** What a replica holds. */
interface ReplicaOptions extends CallOptions {
  /** By the tables' names. Default: every table of the database, those of a later schema too. */
  tables?: Readonly<Record<string, ReplicaTableOptions>>;
  /** Columns that are not held, each as `Table.column`. Default: none. */
  except?: readonly string[];
  /**
   * Generated types that promise tables and columns. What the server does not have of them is held all the same:
   * tables without rows, columns with their default. Else it is an error to ask for them.
   */
  types?: TypedSchema;
}
/**
 * What one update of the server changed: one or more whole transactions. When listeners hear of it
 * the replica has all of it.
 */
interface ReplicaChange {
  /**
   * `initial`: what was there at first. `update`: what happened. `resync`: what differs since the
   * link was lost, however many transactions that were.
   */
  cause: 'initial' | 'update' | 'resync';
  /** Each row at most once. */
  rows: readonly RowEvent[];
}
/**
 * A replica of tables of a database in memory, always consistent with one moment of the database: each update
 * becomes visible as a whole. When the connection is lost, the replica keeps what it has and then catches up, from
 * the last transaction it knows if the server still has that, otherwise by reading everything again; in either case
 * exactly the difference is reported, including rows that are gone.
 */
declare class Replica implements AsyncDisposable {
  #private;
  /**
   * Resolves when it is closed: with `undefined` after `close()` of it or its session, or with the
   * error for which the server refused it. Never rejects.
   */
  readonly closed: Promise<OvsdbError | undefined>;
  private constructor();
  get state(): ReplicaState;
  /** Iterates over the current state and each later one; ends when the replica is closed. */
  states(options?: {
    signal?: AbortSignal;
  }): AsyncIterableIterator<ReplicaState>;
  /** The names of the tables in the replica. */
  get tables(): readonly string[];
  /**
   * Returns a table of the replica. It stays the same object, whatever becomes of links and schemas.
   *
   * @throws RangeError when it is not held.
   */
  table(name: string): ReplicaTable;
  /** The schema of the tables; `undefined` until the replica is complete. */
  get schema(): DatabaseSchema | undefined;
  /** The same replica with typed rows. */
  typed<D extends TablesTypes>(schema: TypedSchema<D>): TypedReplica<D, Replica>;
  /** Returns the rows to which a column of a row refers, if the replica holds them. */
  follow(table: string, row: Row, column: string): Row[];
  /**
   * Calls `listener` after each change; the returned function unsubscribes it. What it throws becomes an uncaught
   * exception.
   */
  on(event: 'change', listener: (change: ReplicaChange) => void): () => void;
  /**
   * Iterates over each later change, and drops none, however slowly you read. With `initial` all rows that are
   * there come first, as added. Ends when the replica is closed, with the signal, and when its loop is left.
   */
  changes(options?: {
    initial?: boolean;
    signal?: AbortSignal;
  }): AsyncIterableIterator<ReplicaChange>;
  /**
   * Resolves with the result of `predicate` as soon as it is truthy: `predicate` is called now, and after each
   * change. Rejects with what it throws, with the signal's reason, with `OVSDB_NO_ANSWER` when the time is up, or
   * with `OVSDB_CONNECTION_CLOSED` when the replica is closed.
   */
  waitFor<T>(predicate: (replica: this) => T, options?: CallOptions): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
  /** Resolves when the replica is `current`. Rejects as `waitFor`. */
  current(options?: CallOptions): Promise<void>;
  /** The same as `OvsdbSession.transact`, once the replica is current. */
  transact<const T extends readonly Operation[]>(operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
  /** Resolves when the replica has everything that the server had committed before the call. */
  sync(options?: CallOptions): Promise<void>;
  /**
   * Changes the condition that selects the rows of a table. Rows that come or go by it are there, and were
   * reported, when the promise resolves. When the link is lost meanwhile, it rejects, and the condition holds for
   * the next link.
   */
  setCondition(table: string, where: Where, options?: CallOptions): Promise<void>;
  /** Closes the replica; its rows stay readable. Idempotent. */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** How attempts to connect are spaced. */
interface Backoff {
  /** Milliseconds before the first repetition. Default 100. */
  min?: number;
  /** Milliseconds that they never exceed. Default 8000. */
  max?: number;
  /** Which part of each pause is left to chance, 0 to 1. Default 0.5. */
  jitter?: number;
}
declare const result: unique symbol;
/** An operation of a transaction; what `transact` resolves with holds its result in its place. */
declare class Step<out R> {
  /** Its place among the operations. */
  readonly index: number;
  /** For inference alone. */
  readonly [result]: R;
}
/** A row that the transaction inserts: a reference for its other operations. */
declare class Inserted<T extends string> extends NewRow<T> {
  readonly index: number;
  readonly [result]: Id<T>;
}
/** What a wait compares, and how. */
interface WaitStepOptions {
  /** Default `==`. */
  until?: '==' | '!=';
  /**
   * Milliseconds until the transaction fails. Default 0: it fails at once when the database is not
   * so, which `Database.transact` takes for a conflict.
   */
  timeout?: number;
}
/**
 * The operations of one transaction (RFC 7047 section 5.2), in the order of the calls.
 *
 * Each call checks its arguments by the schema and throws a TypeError or RangeError whose `option`
 * is `Table.column`; nothing was sent then. Beside `==` and its kin, a condition or mutation takes
 * every operator of RFC 7047 section 5.1 that fits its column.
 */
declare class Transaction<D extends TablesTypes> {
  #private;
  /** What will be sent. */
  get operations(): readonly Operation[];
  /**
   * Inserts a row (section 5.2.1). Its result is the new row's identity; before that it is a
   * reference for other rows of this transaction, earlier ones too.
   *
   * @param uuid The identity it is to have: an extension of Open vSwitch 2.13 and later.
   */
  insert<T extends TableName<D>>(table: T, row: InsertRow<D, T>, uuid?: Id<T>): Inserted<T>;
  /** Reads rows (section 5.2.2), each with these columns; by default with all. */
  select<T extends TableName<D>, C extends ColumnName<D, T> = ColumnName<D, T>>(table: T, where: TypedWhere<D, T>, columns?: readonly C[]): Step<Pick<RowOf<D, T>, C>[]>;
  /** Changes columns (section 5.2.3). Its result is how many rows it matched. */
  update<T extends TableName<D>>(table: T, where: TypedWhere<D, T>, row: UpdateRow<D, T>): Step<number>;
  /** Changes columns by what is in them (section 5.2.4). Its result is how many rows it matched. */
  mutate<T extends TableName<D>>(table: T, where: TypedWhere<D, T>, mutations: readonly TypedMutation<D, T>[]): Step<number>;
  /** Deletes rows (section 5.2.5). Its result is how many. */
  delete<T extends TableName<D>>(table: T, where: TypedWhere<D, T>): Step<number>;
  /**
   * Continues only if exactly these rows match (section 5.2.6); with `until: '!='`, only if they do not. Every row
   * gives the same columns, which are compared.
   */
  wait<T extends TableName<D>, C extends ColumnName<D, T>>(table: T, where: TypedWhere<D, T>, rows: readonly Pick<Written<RowOf<D, T>>, C>[], options?: WaitStepOptions): Step<void>;
  /**
   * Continues only if a row that was read before still has these values, on which a decision rests.
   *
   * @param columns Default: all that `row` has.
   */
  verify<T extends TableName<D>, C extends ColumnName<D, T>>(table: T, row: {
    readonly _uuid: Id<T>;
  } & Pick<RowOf<D, T>, C>, columns?: readonly C[]): Step<void>;
  /** Adds a comment to the server's log (section 5.2.9). */
  comment(comment: string): Step<void>;
  /** Continues only if this client owns a lock (section 5.2.10). */
  assert(lock: string): Step<void>;
  /** With `durable`, requires the transaction to be on disk before the reply (section 5.2.7). */
  commit(options?: {
    durable?: boolean;
  }): Step<void>;
  /** Aborts the transaction, which fails with `OVSDB_ABORTED` (section 5.2.8). */
  abort(): Step<never>;
}
/** What a `Database` asks of what leads to the server: an `OvsdbSession` or a `Replica` is one. */
interface Transactor {
  /** Sends operations as one transaction, as `OvsdbSession.transact` does. */
  transact<const T extends readonly Operation[]>(operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
}
/** How to commit a transaction, beside what every call takes. */
interface TransactOptions extends CallOptions {
  /**
   * How often the transaction is built and sent, at most, while it meets conflicts. Default 8; 1 for
   * never again.
   */
  attempts?: number;
}
/** What `build` returned, with the results of the operations in their places. */
type Settled<V> = V extends Inserted<infer T> ? Id<T> : V extends Step<infer R> ? R : V extends readonly unknown[] | Record<string, unknown> ? { -readonly [K in keyof V]: Settled<V[K]> } : V;
/** A transaction that the server took. */
interface Committed<V> {
  /**
   * `done`: rows were inserted, changed or deleted. `unchanged`: there was nothing to write, no row
   * matched what was to be written, or each had these values already.
   */
  outcome: 'done' | 'unchanged';
  /** What `build` returned, with the results of the operations in their places. */
  value: Settled<V>;
  /** How often it was built. */
  attempts: number;
}
/**
 * One database of a server, typed by its schema. The server's own schema is the truth: types are a
 * promise about columns that exist. Those that it does not have read as their default, and are refused
 * when they are written; others that it has are read, too.
 *
 * ```ts
 * const db = new Database(client, Open_vSwitchSchema)
 * const { value } = await db.transact((tx) => tx.select('Bridge', [['name', '==', 'br0']]))
 * ```
 */
declare class Database<D extends TablesTypes> {
  #private;
  readonly schema: TypedSchema<D>;
  /**
   * @param link A connection, or what survives one: a session, which waits for a server that will
   *   do, or a replica, which has a transaction's changes when its promise resolves.
   */
  constructor(link: OvsdbClient | Transactor, schema: TypedSchema<D>);
  /**
   * Commits the operations that `build` adds to a transaction, all or nothing (RFC 7047 section 4.1.3).
   *
   * When a guard of it does not hold (`verify`, or a `wait` without a timeout), somebody else
   * changed what it rests on: that is a conflict, the server did nothing, and `build` runs again on
   * an empty transaction, at most `attempts` times. So `build` must read what it decides by each
   * time, and do nothing that may not be done twice. Nothing else is ever sent again.
   *
   * Resolves with `done` or `unchanged`. Rejects, having changed nothing, with
   *
   * - `OVSDB_CONFLICT`: a conflict in every attempt; `cause` has the last.
   * - `OVSDB_NOT_OWNER`: an `assert`ed lock is not ours.
   * - `OVSDB_CONSTRAINT_VIOLATION`, `OVSDB_REFERENTIAL_INTEGRITY_VIOLATION` and others as an OvsdbTransactionError,
   *   with the `table` and `columns` at fault where the server names them.
   * - `OVSDB_ABORTED`: by `tx.abort()`.
   * - a TypeError or RangeError for what the schema does not allow, before anything is sent; and
   *   whatever `build` throws.
   *
   * Rejects with `OVSDB_OUTCOME_UNKNOWN` when the connection was lost after it was sent: it may be
   * committed or not. It is not sent again.
   */
  transact<V>(build: (tx: Transaction<D>) => V | Promise<V>, options?: TransactOptions): Promise<Committed<V>>;
  /** Returns the rows that match (RFC 7047 section 5.2.2), with these columns, by default all. */
  select<T extends TableName<D>, C extends ColumnName<D, T> = ColumnName<D, T>>(table: T, where?: TypedWhere<D, T>, columns?: readonly C[], options?: CallOptions): Promise<Pick<RowOf<D, T>, C>[]>;
}
/** How to keep in touch with a database. */
interface SessionOptions extends LinkOptions {
  /**
   * The servers that have the database: `unix:PATH`, `tcp:HOST[:PORT]`, `ssl:HOST[:PORT]`. They are
   * tried in turn, for ever. Or, alone, where a server finds us, as a switch does its manager:
   * `punix:PATH`, `ptcp:[PORT][:HOST]`, `pssl:[PORT][:HOST]`.
   */
  remote: string | readonly string[];
  /** The database's name, such as `OVN_Southbound`. */
  database: string;
  /**
   * Of a clustered database use the leader alone: what it says is never old, and writes take no
   * detour. Without, any server that is in touch with its cluster will do. Default true.
   */
  leaderOnly?: boolean;
  /** Try several remotes in an order left to chance, so that clients spread. Default true. */
  shuffle?: boolean;
  /** The pauses between attempts. Each remote is tried once without. */
  backoff?: Backoff;
  /** Closes the session. */
  signal?: AbortSignal;
}
/** What a session is at. */
interface SessionStatus {
  readonly state: SessionState;
  /** The server that it is about; absent in `backoff` and when `closed`. */
  readonly remote?: string;
  /** In `backoff`: why the last attempt failed, or the link was lost. */
  readonly error?: OvsdbError;
}
/**
 * Opens a session with one database on one of several servers: it connects, checks that the server is usable, and
 * reconnects elsewhere when the connection is lost or the server is no longer usable. Returns at once; calls wait
 * until the link is `ready`, or until their own `timeout` or `signal`.
 *
 * @throws TypeError or RangeError for bad options.
 */
declare function openSession(options: SessionOptions): OvsdbSession;
/**
 * A session with a database, on any of its servers. Calls may overlap; they are sent in the order they were made.
 * What was sent is never sent again: when the link is lost before the reply, a transaction that writes rejects with
 * `OVSDB_OUTCOME_UNKNOWN`, any other with `OVSDB_CONNECTION_CLOSED`. What was not sent waits for the next link,
 * unless its call ends. A session keeps the process alive only while a call waits.
 */
declare class OvsdbSession implements AsyncDisposable {
  #private;
  /** The database's name. */
  readonly database: string;
  /** Resolves after `close()`. Never rejects. */
  readonly closed: Promise<void>;
  /** The current state. */
  get status(): SessionStatus;
  /** Iterates over the current state and each later one; ends when the session is closed. */
  statuses(options?: {
    signal?: AbortSignal;
  }): AsyncIterableIterator<SessionStatus>;
  /** The database's schema as the last server reported it; `undefined` before the first. */
  get schema(): DatabaseSchema | undefined;
  /**
   * Resolves with the current connection when it is `ready`, for calls that have no method here.
   *
   * Rejects with `OVSDB_CONNECT_TIMEOUT` when it is not within `timeout`, its cause being why the
   * last attempt failed; with `OVSDB_CONNECTION_CLOSED` when the session is closed.
   */
  ready(options?: CallOptions): Promise<OvsdbClient>;
  /**
   * Executes operations as one atomic transaction (RFC 7047 section 4.1.3), once; resolves with one
   * result for each, when every replica of this session has its changes.
   *
   * Rejects as `OvsdbClient.transact` and `ready` do.
   */
  transact<const T extends readonly Operation[]>(operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
  /**
   * The same database with typed rows and built transactions.
   *
   * @throws RangeError for another database's schema.
   */
  typed<D extends TablesTypes>(schema: TypedSchema<D>): Database<D>;
  /**
   * Keeps a replica of tables of the database in memory. Resolves when they are complete.
   *
   * Rejects with RangeError for a table or column that the schema does not have, or as `ready`.
   */
  replicate(options?: ReplicaOptions): Promise<Replica>;
  /**
   * Changes the servers that the session uses. A link to one of them stays; another is ended, as `reconnect` does.
   *
   * @throws TypeError or RangeError for an invalid remote.
   */
  setRemotes(remote: string | readonly string[]): void;
  /**
   * Drops the connection, or the current attempt or pause, and reconnects at once. What was sent and not answered
   * ends as with any link that is lost; what was not sent is sent on the next one.
   */
  reconnect(): void;
  /** Closes the connection; calls in flight, and those that wait, reject. Idempotent. */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
export { Abort, Assert, Atom, AtomicType, Backoff, BaseType, BaseTypeSchema, BigintUse, CallOptions, Column, ColumnName, ColumnPromise, ColumnSchema, ColumnType, Comment, Commit, Committed, Condition, ConditionalMonitor, Conditions, ConnectOvsdbOptions, Database, DatabaseSchema, Delete, HeldColumn, Id, Inherited, Insert, InsertRow, Inserted, LinkOptions, Lock, Monitor, MonitorCondRequest, MonitorOptions, MonitorRequest, Mutate, Mutation, NamedUuid, NewRow, OnUpdate, OnUpdate2, Operation, OvsdbClient, OvsdbMap, OvsdbSession, OvsdbSet, OvsdbTransactionError, Pem, Ref, Replica, ReplicaChange, ReplicaOptions, ReplicaState, ReplicaTable, ReplicaTableOptions, ResultOf, ResultsOf, Row, RowEvent, RowOf, RowRef, RowUpdate, RowUpdate2, Select, SessionOptions, SessionState, SessionStatus, Settled, Shape, Some, Step, Table, TableIndex, TableName, TableSchema, TableTypes, TableUpdates, TableUpdates2, TablesTypes, TlsOptions, TlsSource, TransactOptions, Transaction, Transactor, TypeSchema, TypedCondition, TypedMutation, TypedReplica, TypedReplicaTable, TypedRowEvent, TypedSchema, TypedSchemaOptions, TypedWhere, Update, UpdateInfo, UpdateRow, Uuid, Value, Wait, WaitStepOptions, Where, Written, connectOvsdb, decodeMap, decodeOptional, decodeSet, encodeMap, encodeSet, isId, isMap, isValue, namedUuid, openSession, referencesIn, uuid, uuidOf };