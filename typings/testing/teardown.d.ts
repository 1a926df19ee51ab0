import type { Daemon } from './daemon.js';
/** What must not stay behind: a folder and the daemons that were started in it. */
export declare class Teardown {
    #private;
    readonly dir: string;
    /** @param detached whether it may stay when this process exits */
    constructor(dir: string, detached: boolean);
    add(daemon: Daemon): Daemon;
    /** Ends the daemons, the last one first, and removes the folder. */
    run(): Promise<void>;
    /** The same by force, for when nothing can be awaited any more. */
    runNow(): void;
}
