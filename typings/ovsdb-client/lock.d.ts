import { OvsdbError } from '../errors.js';
import { type CallOptions } from './call-options.js';
import type { Connection } from './connection.js';
/** A lock of the server, as one connection holds it or waits for it (RFC 7047 section 4.1.8). */
export interface Lock {
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
/** The locks that one connection has asked for. */
export declare class LockSet {
    #private;
    /** Asks for one; resolves when the server has answered. */
    ask(connection: Connection, name: string, steal: boolean, call: CallOptions): Promise<Lock>;
    /** Takes `locked` and `stolen`. */
    notified(method: string, [name]: readonly unknown[]): void;
    /** The connection is gone. */
    ended(cause: OvsdbError): void;
}
