import { type Row } from '../ovsdb-client/values.js';
import type { Draft, Made } from './draft.js';
import { type BridgeSeen, type PortSeen } from './model.js';
import { type Verb } from './verb.js';
import { type RowId } from './view.js';
export interface NewInterface {
    name: string;
    row: Row;
}
/** A port with its interfaces, which no bridge has yet. */
export declare function insertPort(draft: Draft, name: string, row: Row, interfaces: readonly NewInterface[]): {
    port: RowId;
    made: Omit<Made, 'kind'>;
};
export declare function insertInterface(draft: Draft, { name, row }: NewInterface): {
    id: string;
    isNew: boolean;
    mac: string | undefined;
};
/** Takes a port off its bridge, with its interfaces and the quality of service it alone had. */
export declare function deletePortOf(draft: Draft, { id, bridge }: Pick<PortSeen, 'id' | 'bridge'>): void;
/** Takes an interface off its port, which has others. */
export declare function deleteInterfaceOf(draft: Draft, port: RowId, id: RowId): void;
/** A bridge with its fake ones, its ports, and what refers to it. */
export declare function dropBridge(draft: Draft, bridge: BridgeSeen): void;
/** Deletes what verbs made, unless somebody else did. What they found stays. */
export declare function takeBack(made: readonly Made[]): Verb;
/** A port that goes because nothing refers to it any more. */
export declare function dropPort(draft: Draft, id: RowId): void;
/**
 * Takes the quality of service off a port. The row is deleted when no other port has it, and so are
 * its queues that no other row has: they are roots, which ovsdb-server would keep for ever.
 */
export declare function takeQos(draft: Draft, port: RowId): void;
