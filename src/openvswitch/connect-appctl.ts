/** The way in to daemons' control sockets, which nothing is loaded of before it is wanted. */
import type { CallOptions } from '../ovsdb-client/client/call-options.js'
import type { AppctlClient } from './appctl/client.js'
import type { ConnectAppctlOptions } from './appctl/connect.js'

/**
 * Connects to a daemon of Open vSwitch or OVN by its control socket, as ovs-appctl(8) and ovn-appctl(8) do.
 *
 * The target is a daemon's name, such as `ovs-vswitchd`, `ovsdb-server`, `ovn-northd` or `ovn-controller`: its pid
 * file, `NAME.pid` in the run directory, leads to `NAME.PID.ctl` there, or, where there is none, to `NAME.ctl`.
 * Or it is the name of a control socket in the run directory, such as `ovnnb_db.ctl`, or the absolute path of
 * one. Default `ovs-vswitchd`.
 *
 * Rejects with OvsdbError `OVS_DAEMON_UNREACHABLE`, whose `path` is the pid file that is not there, cannot be
 * read or is stale, or the socket; with `OVSDB_CONNECT_TIMEOUT`; with a TypeError or RangeError for bad options;
 * or with the signal's reason.
 */
export async function connectAppctl(
  target?: string,
  options?: ConnectAppctlOptions,
): Promise<AppctlClient> {
  const { connect } = await import('./appctl/connect.js')
  return connect(target, options)
}

/**
 * Runs one command of a daemon, as `ovs-appctl -t TARGET COMMAND ARGS` does, and resolves with its output. The
 * target is as for `connectAppctl`.
 *
 * Rejects as that does, with `OVS_UNKNOWN_COMMAND` or `OVS_COMMAND_FAILED`, which have the daemon's words in
 * `details`, or with `OVSDB_NO_ANSWER` or `OVSDB_CONNECTION_CLOSED` when no answer came; of a command that may
 * have changed something by then, with `OVSDB_OUTCOME_UNKNOWN`.
 */
export async function appctl(
  target: string,
  command: string,
  args?: readonly string[],
  options?: CallOptions & Pick<ConnectAppctlOptions, 'rundir'>,
): Promise<string> {
  const { once } = await import('./appctl/connect.js')
  return once(target, command, args, options)
}
