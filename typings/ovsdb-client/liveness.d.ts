/** What is due on a connection, and after how many milliseconds to ask again. */
export interface Due {
    action: 'wait' | 'probe' | 'give up';
    after: number;
}
/**
 * Decides when a silent peer is probed and when it is given up: a probe after `interval`
 * milliseconds without a byte from it, the end after as much again. Any byte counts as life.
 *
 * Pure: its clock is passed in, so that time can be played in a test.
 */
export declare class Liveness {
    #private;
    constructor(interval: number, now: number);
    /** Bytes arrived. */
    heard(now: number): void;
    /** What to do now. A probe is asked for once; the caller sends it. */
    due(now: number): Due;
}
