import { type NetnsRef } from '../netns/ref.js';
import { OpenVswitch } from './open-vswitch.js';
import { type Programs } from './programs.js';
/** How to start a private Open vSwitch; all of it optional. */
export interface StartOptions {
    /** The folder for its database, sockets and logs. Must not exist yet. Default: a temporary one. */
    dir?: string;
    /** The network namespace of the switch and its devices. Default: the process's own. */
    netns?: NetnsRef;
    /** Further places for ovsdb-server to listen, such as `ptcp:6640:127.0.0.1`; ovsdb-server(1). */
    listen?: readonly string[];
    /** Where its parts are. Default: looked for in PATH and where packages put them. */
    programs?: Partial<Programs>;
    /** Let the daemons and the folder outlive this process, until `close()`. Default false. */
    detached?: boolean;
    /**
     * Milliseconds until it must be ready. Default: 10000, times what the environment has as
     * `OVS_NETLINK_PATIENCE`, for machines that are slow, such as emulated ones.
     */
    timeout?: number;
    /** Ends the start; what was started is ended and removed. */
    signal?: AbortSignal;
}
/**
 * Starts an Open vSwitch of its own: ovsdb-server and ovs-vswitchd on a new database in a new
 * folder, reached by a unix socket, beside any other that runs. Resolves when ovs-vswitchd has
 * applied its first configuration. Needs the right to make network devices (CAP_NET_ADMIN).
 *
 * `close()` ends it and takes its devices down. When this process ends without that, or is killed,
 * the daemons end too, but devices of internal ports stay, unless they go with their namespace; and
 * when it is killed, the folder stays.
 *
 * Rejects, with everything undone, with OvsdbError `OVS_NOT_INSTALLED`, `OVS_DAEMON_DIED` (its
 * `details` has the tail of the daemon's log), `OVS_START_FAILED`, `OVS_START_TIMEOUT`, with a
 * TypeError or RangeError for bad options, or with the signal's reason.
 */
export declare function startOpenVswitch(options?: StartOptions): Promise<OpenVswitch>;
/**
 * An Open vSwitch that `startOpenVswitch` left running, `detached`, by its folder: also for another process.
 * It stays detached. When a daemon of it has ended meanwhile, `closed` says so, and `close()` removes the rest.
 *
 * Rejects with `OVS_NOT_FOUND` for a folder that holds none.
 */
export declare function findOpenVswitch(dir: string): Promise<OpenVswitch>;
