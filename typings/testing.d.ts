import { CallOptions, Counted, NetnsRef, Nftables, OvsdbError, TableRef } from "./shared/common.js";
import { ConnectOvsOptions, Ovs } from "./shared/openvswitch.js";
import { OvnChassisSettings } from "./shared/ovn.js";

// src/testing/nftables/fake-nftables.d.ts
/** What `createFakeNftables` returns. */
interface FakeNftables extends Nftables {
  /**
   * Adds to what a named counter has counted, as packets would.
   *
   * @throws RangeError when there is no such counter.
   */
  count(table: TableRef, counter: string, counted: Partial<Counted>, options?: Pick<CallOptions, 'netns'>): void;
}
/**
 * Creates the functions of `ovs-netlink/nftables` on tables in memory, for unit tests without root and without a
 * kernel with nf_tables. Definitions are compiled, checked and encoded as for the kernel, changed in atomic
 * batches, and read back by the same decoder. What the kernel refuses is refused by the same code and `option`:
 * names that do not exist, chains and sets in use, statements in chains that cannot have them, jumps in a circle.
 * Each namespace that `netns` names exists, with every link, and has tables of its own; no packet ever comes. Two
 * fakes share nothing.
 */
declare function createFakeNftables(): FakeNftables;
/** How to run another program beside a switch; all of it optional. */
interface ProgramOptions {
  /** Its arguments, before those for its files. */
  args?: readonly string[] | undefined;
  /**
   * Whether it takes `--unixctl`: then it is ended by its `exit` command, else by SIGTERM. Older
   * ovn-controllers do not take it, but make a control socket of their own, `NAME.PID.ctl` in the folder, and
   * are ended by that with `own`. Default true.
   */
  control?: boolean | 'own' | undefined;
  /** What its files in the folder are called, `NAME.log` and `NAME.pid`. Default: its file's name. */
  name?: string | undefined;
}
/** A program that runs beside a switch; see `OpenVswitch.run`. */
declare class RunningProgram implements AsyncDisposable {
  #private;
  readonly name: string;
  readonly pid: number;
  /**
   * Resolves with `undefined` after `close()`, of it or of the switch, or with `OVS_DAEMON_DIED` as soon as it
   * exits by itself. Never rejects, and does not keep the process alive.
   */
  readonly closed: Promise<OvsdbError | undefined>;
  /** Ends it. Idempotent. Resolves when it has ended. */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** A private Open vSwitch, running; see `startOpenVswitch`. */
declare class OpenVswitch implements AsyncDisposable {
  #private;
  /** Its folder: database, sockets, logs. As OVS_RUNDIR it leads ovs-vsctl and `connectAppctl` here. */
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
   * Resolves with `undefined` after `close()`, or with `OVS_DAEMON_DIED` as soon as a daemon exits by itself;
   * `close()` is due then too. Never rejects, and does not keep the process alive.
   */
  readonly closed: Promise<OvsdbError | undefined>;
  /**
   * The `datapathType` to pass to `addBridge`: `system` when the kernel has the openvswitch module loaded, else
   * `netdev`, which needs none.
   */
  get datapathType(): 'system' | 'netdev';
  /**
   * Opens a connection to it, which you close yourself. By default its `changeTimeout` and `readTimeout` are 10000,
   * times what the environment has as `OVS_NETLINK_PATIENCE`.
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
  /**
   * Stops the programs that `run` started, then the daemons, and deletes the folder. Idempotent. Resolves when all
   * is gone.
   */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/**
 * A chassis to start. What its ovn-controller is to know can be said as of `setChassis`; by default it sends by
 * Geneve, and has an address of 127.0.0.0/8, which is enough without another chassis.
 */
interface OvnChassisOptions extends Omit<OvnChassisSettings, 'systemId' | 'remote'> {
  /** The network namespace of its switch and devices. Default: the process's own. */
  netns?: NetnsRef | undefined;
}
/** A chassis of a private OVN: an Open vSwitch with an ovn-controller beside it. */
declare class OvnChassis implements AsyncDisposable {
  #private;
  /** Its name, `external_ids:system-id`. */
  readonly name: string;
  /** Its Open vSwitch, whose folder is ovn-controller's, too. */
  readonly vswitch: OpenVswitch;
  /** Its ovn-controller. */
  readonly controller: RunningProgram;
  /**
   * Ends it: first ovn-controller, which takes the chassis out of the southbound database, then the switch. Idempotent.
   * Resolves when all is gone.
   */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** A private OVN, running; see `startOvn`. */
declare class PrivateOvn implements AsyncDisposable {
  #private;
  /**
   * Its folder: databases, sockets, logs, and a folder for each chassis. As OVN_RUNDIR it leads ovn-nbctl,
   * ovn-sbctl and ovn-appctl here.
   */
  readonly dir: string;
  /** The northbound database as a remote, `unix:PATH`. */
  readonly northbound: string;
  /** The southbound database as a remote, `unix:PATH`. */
  readonly southbound: string;
  /** The process ids of the central daemons. */
  readonly pids: {
    readonly northbound: number;
    readonly southbound: number;
    readonly ovnNorthd: number;
  };
  /**
   * Resolves with `undefined` after `close()`, or with `OVS_DAEMON_DIED` as soon as a central daemon exits by
   * itself; `close()` is due then too. Never rejects, and does not keep the process alive.
   */
  readonly closed: Promise<OvsdbError | undefined>;
  /** The chassis that were started, by their names. */
  get chassis(): ReadonlyMap<string, OvnChassis>;
  /** Ends the chassis and the daemons, and removes the folder. Idempotent. Resolves when all is gone. */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** Where the parts of Open vSwitch are: absolute paths. */
interface Programs {
  ovsdbTool: string;
  ovsdbServer: string;
  ovsVswitchd: string;
  /** `vswitch.ovsschema`, the schema of the database. */
  schema: string;
  /**
   * setpriv(1) of util-linux, which has the kernel end the daemons when this process is killed.
   * Without it they outlive a SIGKILL.
   */
  setpriv?: string;
}
/** Where the parts of OVN are, beside those of Open vSwitch: absolute paths. */
interface OvnPrograms extends Programs {
  ovnNorthd: string;
  ovnController: string;
  /** `ovn-nb.ovsschema`, the schema of the northbound database. */
  northboundSchema: string;
  /** `ovn-sb.ovsschema`, the schema of the southbound database. */
  southboundSchema: string;
}
/** How to start a private Open vSwitch; all of it optional. */
interface StartOptions {
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
 * Starts a private Open vSwitch: ovsdb-server and ovs-vswitchd on a new database in a new folder, with a unix
 * socket, beside any other that runs. Resolves when ovs-vswitchd has applied its first configuration. Needs the
 * right to make network devices (CAP_NET_ADMIN).
 *
 * `close()` ends it and takes its devices down. When this process ends without that, or is killed,
 * the daemons end too, but devices of internal ports stay, unless they go with their namespace; and
 * when it is killed, the folder stays.
 *
 * Rejects, with everything undone, with OvsdbError `OVS_NOT_INSTALLED`, `OVS_DAEMON_DIED` (its
 * `details` has the tail of the daemon's log), `OVS_START_FAILED`, `OVS_START_TIMEOUT`, with a
 * TypeError or RangeError for bad options, or with the signal's reason.
 */
declare function startOpenVswitch(options?: StartOptions): Promise<OpenVswitch>;
/**
 * Finds an Open vSwitch that `startOpenVswitch` left running (`detached`) by its folder, also from another process.
 * It stays detached. When a daemon of it has ended meanwhile, `closed` says so, and `close()` removes the rest.
 *
 * Rejects with `OVS_NOT_FOUND` for a folder that holds none.
 */
declare function findOpenVswitch(dir: string): Promise<OpenVswitch>;
/** How to start a private OVN; all of it optional. */
interface StartOvnOptions {
  /** The folder for its databases, sockets and logs. Must not exist yet. Default: a temporary one. */
  dir?: string;
  /** The network namespace of the central daemons. Default: the process's own. */
  netns?: NetnsRef;
  /** The chassis, by their names (`system-id`). Default: none. */
  chassis?: Readonly<Record<string, OvnChassisOptions>>;
  /** Where its parts are. Default: looked for in PATH and where packages put them. */
  programs?: Partial<OvnPrograms>;
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
 * Starts a private OVN, beside any other that runs: ovsdb-servers with new northbound and southbound databases,
 * ovn-northd, and for each chassis an Open vSwitch as of `startOpenVswitch` with ovn-controller, all in one new
 * folder and reached by unix sockets, from any network namespace. Resolves when ovn-northd works and every chassis
 * is registered.
 *
 * `close()` ends all of it and takes its devices down; what becomes of it without that is said at
 * `startOpenVswitch`.
 *
 * Rejects, with everything undone, with OvsdbError `OVN_NOT_INSTALLED`, `OVS_DAEMON_DIED` (its `details` has
 * the tail of the daemon's log), `OVN_START_FAILED`, `OVN_START_TIMEOUT`, as `startOpenVswitch` for a chassis, with a
 * TypeError or RangeError for bad options, or with the signal's reason.
 */
declare function startOvn(options?: StartOvnOptions): Promise<PrivateOvn>;
export { type FakeNftables, type OpenVswitch, type OvnChassis, type OvnChassisOptions, type OvnPrograms, type PrivateOvn, type ProgramOptions, type Programs, type RunningProgram, type StartOptions, type StartOvnOptions, createFakeNftables, findOpenVswitch, startOpenVswitch, startOvn };