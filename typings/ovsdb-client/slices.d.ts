/**
 * Lets long work give way to the event loop: it goes on while its slice lasts, and then in another
 * turn. All work that has one of these shares the slice of a turn.
 */
export declare class Slices {
    #private;
    /** Whether this turn's slice is used up. */
    get over(): boolean;
    /** Resolves in a turn that has a slice left. */
    give(): Promise<void>;
}
