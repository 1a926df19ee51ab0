/** The database as the verbs of one transaction see it, and the operations that they make of it. */
import type { Mutation, Operation } from '../ovsdb-client/operations.js';
import { type Atom, type Row } from '../ovsdb-client/values.js';
import type { Report } from './report.js';
import type { Types, Verb } from './verb.js';
import { type RowId, type TableName, View } from './view.js';
/** A bridge or port that a verb made or found in place, to be reported once it is applied. */
export interface Made {
    kind: 'bridge' | 'port';
    name: string;
    /** Whether it was made; else it was found, or got the interfaces. */
    isNew: boolean;
    /** The row in Port; of a bridge, of its local port. */
    port: RowId;
    interfaces: readonly MadeInterface[];
}
export interface MadeInterface {
    id: RowId;
    isNew: boolean;
    /** The MAC address that was asked for. */
    mac?: string | undefined;
}
/**
 * What the replica holds, changed by what the verbs wrote so far, so that each sees the work of
 * those before it. It lives for one attempt to commit.
 *
 * What a verb's decision rests on is confirmed by a guard, a `wait` with timeout 0: when the database
 * moved since, the transaction fails and is drafted again. That a name is free needs none: the
 * schema's index on it refuses a second one. A change is a `mutate` of what changes, never a whole
 * set, here as on the wire, so that it costs the same however many ports there are.
 *
 * While it is `pinned` the replica may go on: the draft sees it as it was.
 */
export declare class Draft extends View {
    #private;
    /** Our types on the schema that the server has. */
    readonly types: Types;
    /** What the verbs made or found in place, in their order. */
    readonly made: Made[];
    /** Holds on to the replica as it is now, until `unpin`. */
    pin(): void;
    unpin(): void;
    /** Runs a verb. What it writes and rests on is its own. */
    by<T>(verb: Verb<T>): (report: Report) => T;
    /** Whose work the server refused, as far as that can be known. */
    culprit(error: unknown): Verb<unknown> | undefined;
    /** Whether something of what a verb wrote is there, going by which rows are. */
    remains(verb: Verb<unknown>, isThere: (table: TableName, id: RowId) => boolean): boolean;
    /** Of what verbs made or found, that which is still there: a later one may have deleted it. */
    kept(made: readonly Made[]): Made[];
    /** Guards first: nothing is done when one of them does not hold. */
    get operations(): Operation[];
    row(table: TableName, id: RowId): Row | undefined;
    rows(table: TableName): IterableIterator<Row>;
    find(table: TableName, values: Row): Row[];
    referring(table: TableName, column: string, id: RowId): Row[];
    refers(table: TableName, id: RowId, column: string, to: RowId): boolean;
    count(table: TableName, id: RowId, column: string): number;
    pair(table: TableName, id: RowId, column: string, key: Atom): Atom | undefined;
    /**
     * @param as the new row's `uuid-name`
     * @param wanted the UUID that it is to have
     */
    insert(table: TableName, columns: Row, as?: RowId, wanted?: string): RowId;
    update(table: TableName, id: RowId, columns: Row): void;
    mutate(table: TableName, id: RowId, ...mutations: Mutation[]): void;
    /** A set of a row is to have a new row. However many are added one after the other, they are one write. */
    refer(table: TableName, id: RowId, column: string, made: RowId): void;
    delete(table: TableName, id: RowId): void;
    /** A row that nothing refers to any more: ovsdb-server deletes it by itself. */
    drop(table: TableName, id: RowId): void;
    note(comment: string): void;
    /** A stored row must be there still, with these columns as they are held. */
    verify(table: TableName, id: RowId, columns?: readonly string[]): void;
    /** A stored row must still refer to another, whatever else it refers to. */
    verifyMember(table: TableName, id: RowId, column: string, member: RowId): void;
    /** No other rows than there are may have these values. */
    verifyHaving(table: TableName, values: Row): void;
    /** The rows of a table must be the same ones, with these columns as they are held. */
    verifyAll(table: TableName, columns: readonly string[]): void;
    /** The columns that are known of a table. */
    columnsOf(table: TableName): readonly string[];
    /** Whether this transaction makes a row. */
    isNew(id: RowId): boolean;
    /**
     * Whether a row stays when this is committed: a root, or one that such a row refers to, not weakly.
     * Others ovsdb-server deletes at once (RFC 7047 section 3.2, isRoot).
     */
    stays(table: TableName, id: RowId, seen?: ReadonlySet<RowId>): boolean;
    /** The row that a name stands for. */
    resolve(name: string): RowId;
    /** From now on this name stands for a row, in values too. */
    alias(name: string, id: RowId): void;
    /** The UUID that a row has once the operations are committed. */
    stored(id: RowId, results: readonly unknown[]): string;
}
