/** A new folder that only this user can look into: the one that is named, or a temporary one. */
export declare function makeFolder(dir: string | undefined): Promise<string>;
/** Removes the folder with all that is in it. */
export declare function removeFolder(dir: string): Promise<void>;
/** The same, when nothing can be awaited any more. */
export declare function removeFolderNow(dir: string): void;
/** The database's socket, where Open vSwitch's own programs look for it in their OVS_RUNDIR. */
export declare function socketIn(dir: string): string;
