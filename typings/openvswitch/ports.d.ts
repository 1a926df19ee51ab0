/** Ports in a draft: how they come and go. */
import { type Row } from '../ovsdb-client/values.js';
import type { Draft, Made } from './draft.js';
import type { PortSeen } from './model.js';
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
    mac: string | undefined;
};
/** Takes a port off its bridge, with its interfaces and the quality of service it alone had. */
export declare function deletePortOf(draft: Draft, { id, bridge }: Pick<PortSeen, 'id' | 'bridge'>): void;
/** A port that goes because nothing refers to it any more. */
export declare function dropPort(draft: Draft, id: RowId): void;
/**
 * Takes the quality of service off a port. The row is deleted when no other port has it, and so are
 * its queues that no other row has: they are roots, which ovsdb-server would keep for ever.
 */
export declare function takeQos(draft: Draft, port: RowId): void;
