import { NetlinkError } from '../errors.js';
import type { CallOptions } from './call.js';
/** Deletes what is listed, as options of `request`; whether there was something to delete. */
export declare function deleteListed(operation: string, request: string, { netns, signal, timeout }: CallOptions, list: () => Promise<object[]>): Promise<boolean>;
/** What the kernel would say of a deletion of what it has not. */
export declare function noSuch(operation: string, { netns }: CallOptions, facts: {
    code: string;
    errno: number;
    syscall: string;
}): NetlinkError;
