/** What a session can be at, and everything that leads from one state to another. */
/**
 * - `backoff`: there is no link; the next attempt is made after a pause.
 * - `connecting`: a socket is being opened, TLS included; or a server that is to connect to us is waited for.
 * - `identifying`: the server is asked whether it has the database, as the options want it, and for its schema.
 * - `syncing`: the server will do; the replicas are brought up to date.
 * - `ready`: calls go to the server.
 * - `closed`: for good.
 */
export type SessionState = 'backoff' | 'connecting' | 'identifying' | 'syncing' | 'ready' | 'closed';
/**
 * - `attempt`: the pause is over.
 * - `linked`: the socket is open.
 * - `accepted`: the server will do, and its schema is known.
 * - `synced`: every replica has what the server has.
 * - `converted`: the server says that the database has another schema.
 * - `lost`: the attempt failed, the link ended, or the server will do no longer.
 * - `closed`: `close()`, or the signal.
 */
export type SessionEvent = 'attempt' | 'linked' | 'accepted' | 'synced' | 'converted' | 'lost' | 'closed';
/** Where each event leads; what is not here does not happen. */
export declare const TRANSITIONS: Readonly<Record<SessionState, Readonly<Partial<Record<SessionEvent, SessionState>>>>>;
/** @throws Error for what does not happen: the fault is ours. */
export declare function next(state: SessionState, event: SessionEvent): SessionState;
