import { type ReconnectState } from './session-states.js';
/** How attempts to connect are spaced. */
export interface Backoff {
    /** Milliseconds before the first repetition. Default 100. */
    min?: number;
    /** Milliseconds that they never exceed. Default 8000. */
    max?: number;
    /** Which part of each pause is left to chance, 0 to 1. Default 0.5. */
    jitter?: number;
}
export interface ReconnectOptions extends Backoff {
    /** How many attempts in a row need no pause: one for each remote. Default 1. */
    free?: number;
    /** From 0 up to 1. Default Math.random. */
    random?: () => number;
}
/**
 * Decides when to connect again. Pauses double from `min` to `max`; a part of each is left to chance,
 * so that the clients of a server that comes back do not come all at once. A link that lasted
 * longer than the pause before it was a good one, and the count begins anew.
 *
 * Pure: it does no I/O and its clock is passed in (milliseconds, never going back), so that time can
 * be played in a test. Modelled on the ideas of Open vSwitch's lib/reconnect.h.
 */
export declare class Reconnect {
    #private;
    constructor(now: number, options?: ReconnectOptions);
    get state(): ReconnectState;
    /** Milliseconds until the next attempt is due; never, unless in `backoff`. */
    dueIn(now: number): number;
    /** An attempt begins. */
    connecting(): void;
    /** The attempt succeeded. */
    connected(now: number): void;
    /** The attempt failed, or the link is lost. */
    disconnected(now: number): void;
    /** The next attempt needs no pause. */
    hurry(): void;
    /** No more attempts. */
    stop(): void;
}
