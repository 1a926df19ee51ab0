import { NewRow } from '../ovsdb-client/reference.js';
import type { Condition } from './conditions.js';
import type { RecordId } from './records.js';
import type { CreateRowOptions } from './row-verbs.js';
import type { NewRowSettings } from './settings.js';
import type { Types, Verb } from './verb.js';
import type { TableName } from './view.js';
import { WriteVerbs } from './write-verbs.js';
/** Collects the verbs of one atomic transaction; each sees the work of those before it. */
export declare class OvsTransaction extends WriteVerbs<'transaction'> {
    #private;
    /** @internal */
    readonly verbs: Verb<unknown>[];
    /** @internal The rows that `create` makes. */
    readonly created: NewRow[];
    /** @internal */
    constructor(types: Types);
    /**
     * Makes a row, as `ovs-vsctl create`, and returns what stands for it in values and as a record of
     * this transaction. What nothing refers to when it is committed vanishes, but for rows of
     * Flow_Sample_Collector_Set, QoS, Queue and Open_vSwitch.
     */
    create<T extends TableName>(table: T, settings: NewRowSettings<T>, options?: CreateRowOptions): NewRow<T>;
    /** What stands, in values of this transaction, for a row that is there: `ovs-vsctl --id=@x get`. */
    row<T extends TableName>(table: T, record: RecordId<T>): NewRow<T>;
    /**
     * Holds the transaction back until a row is there and meets conditions, as `ovs-vsctl wait-until`:
     * nothing of it takes effect before.
     */
    waitUntil<T extends TableName>(table: T, record: RecordId<T>, conditions?: readonly Condition<T>[]): this;
    /** A note for the database's log, which `ovsdb-tool show-log` shows. */
    comment(text: string): this;
    /** @internal */
    protected perform<O extends object, T>(options: O | undefined, make: (own: O, types: Types) => Verb<T>): this;
}
