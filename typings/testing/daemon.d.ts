import { OvsdbError } from '../errors.js';
import type { NetnsRef } from '../netns/ref.js';
/** How to start a daemon of Open vSwitch, and how to end it. */
export interface DaemonOptions {
    /** The folder for whatever it writes. */
    dir: string;
    program: string;
    args: readonly string[];
    /** The arguments of its `exit` command; ovs-appctl(8). */
    exitArguments: readonly string[];
    /** The namespace it is born in. */
    netns: NetnsRef | undefined;
    /** The setpriv(1) that ties its life to ours; without, it outlives us when we are killed. */
    setpriv: string | undefined;
}
/**
 * A daemon as our child in the foreground, ended by its handle. It has a process group of its own,
 * so that Ctrl-C reaches us alone and we end things in their order. It does not keep our process
 * alive.
 */
export declare class Daemon {
    #private;
    readonly name: string;
    /** Resolves when it has ended, with how, for people. Never rejects. */
    readonly ended: Promise<string>;
    constructor(name: string, { dir, program, args, exitArguments, netns, setpriv }: DaemonOptions);
    /** 0 when it could not be started. */
    get pid(): number;
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
