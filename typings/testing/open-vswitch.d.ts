import type { OvsdbError } from '../errors.js';
import type { ConnectOvsOptions } from '../openvswitch/connect.js';
import type { Ovs } from '../openvswitch/ovs.js';
import type { Daemon } from './daemon.js';
import type { Teardown } from './teardown.js';
/** @internal */
export declare const datapathHere: () => "system" | "netdev";
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
    constructor(teardown: Teardown, server: Daemon, vswitchd: Daemon);
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
    /** Ends both daemons and removes the folder. Idempotent. Resolves when all is gone. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
}
