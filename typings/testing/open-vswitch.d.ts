import { type OvsdbError } from '../errors.js';
import type { ConnectOvsOptions } from '../openvswitch/connect.js';
import type { Ovs } from '../openvswitch/ovs.js';
import type { Daemon, DaemonOptions } from './daemon.js';
import { type ProgramOptions, RunningProgram } from './running-program.js';
import type { Teardown } from './teardown.js';
/** @internal */
export declare const datapathHere: () => "system" | "netdev";
/** Starts a program in the switch's folder. @internal */
export type Launch = (name: string, options: Pick<DaemonOptions, 'program' | 'args' | 'control'>) => Daemon;
/** A private Open vSwitch, running; see `startOpenVswitch`. */
export declare class OpenVswitch implements AsyncDisposable {
    #private;
    /** Its folder: database, sockets, logs. As OVS_RUNDIR it leads ovs-vsctl and ovs-appctl here. */
    readonly dir: string;
    /** The path of its database socket. */
    readonly socket: string;
    /** The same as a remote, `unix:PATH`. */
    readonly remote: string;
    /** The daemons' process ids. */
    readonly pids: {
        readonly ovsdbServer: number;
        readonly ovsVswitchd: number;
    };
    /**
     * Resolves with `undefined` after `close()`, or with `OVS_DAEMON_DIED` as soon as a daemon ended
     * by itself; `close()` is due then too. Never rejects, and does not keep the
     * process alive.
     */
    readonly closed: Promise<OvsdbError | undefined>;
    /** @internal Use `startOpenVswitch`. */
    constructor(teardown: Teardown, server: Daemon, vswitchd: Daemon, launch: Launch);
    /**
     * What to give `addBridge` as `datapathType`: `system` when the kernel has the openvswitch
     * module loaded, else `netdev`, which needs none.
     */
    get datapathType(): 'system' | 'netdev';
    /**
     * Opens a connection to it, which is the caller's to close. By default its `changeTimeout` and
     * `readTimeout` are 10000, times what the environment has as `OVS_NETLINK_PATIENCE`.
     */
    connect(options?: Omit<ConnectOvsOptions, 'remote'>): Promise<Ovs>;
    /**
     * Runs another program of Open vSwitch or OVN, such as ovn-controller, with its files in the same folder,
     * which its environment names (OVS_RUNDIR and its like). It is born where the switch was started, lives as long
     * as it, and is ended before it.
     *
     * @param program an absolute path, or a name that is looked for in PATH
     * @throws TypeError or RangeError for bad options.
     */
    run(program: string, options?: ProgramOptions): RunningProgram;
    /** Ends the daemons, programs that `run` started first, and removes the folder. Idempotent. Resolves when all is gone. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
}
