import { OvsdbError } from '../errors.js';
import type { NetnsRef } from '../netns/ref.js';
/** How to start a daemon of Open vSwitch. */
export interface DaemonOptions {
    program: string;
    args: readonly string[];
    /** Whether it has a control socket, as ovs-appctl(8) speaks to. */
    control: boolean;
    /** The namespace it is born in. */
    netns: NetnsRef | undefined;
    /** The setpriv(1) that ties its life to ours; without, it outlives us when we are killed. */
    setpriv: string | undefined;
}
/**
 * A daemon: our child in the foreground, or one that an earlier process of ours left running. It has a
 * process group of its own, so that Ctrl-C reaches us alone and we end things in their order. It does not
 * keep our process alive.
 */
export declare class Daemon {
    #private;
    readonly name: string;
    private constructor();
    /** Starts one that keeps its files in a folder. */
    static start(name: string, dir: string, options: DaemonOptions, exitArguments?: readonly string[]): Daemon;
    /** One that was started in a folder, and may have ended since. */
    static find(name: string, dir: string, exitArguments?: readonly string[]): Promise<Daemon>;
    get pid(): number;
    /** Resolves when it has ended, with how, for people. Never rejects. */
    get ended(): Promise<string>;
    /** Resolves when it has ended, with an error that carries the tail of its log. */
    died(): Promise<OvsdbError>;
    /**
     * Ends it: by its own `exit` command, so that it takes down what it set up in the kernel, else by
     * SIGTERM, at last by SIGKILL. One that is stopped is woken for it. Resolves when it has ended.
     */
    stop(): Promise<void>;
    /** Ends it by force. Does not wait. */
    kill(): void;
}
