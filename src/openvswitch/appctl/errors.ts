import { OvsdbError } from '../../base/errors.js'

/** The daemon that is asked for cannot be reached; `path` is the file that shows it. */
export function unreachable(
  target: string,
  why: string,
  { path, cause }: { path: string; cause?: unknown },
): OvsdbError {
  return new OvsdbError(`${target}: ${why}`, { code: 'OVS_DAEMON_UNREACHABLE', path, cause })
}

/** As daemons say it, with more words since Open vSwitch 2.0. */
const UNKNOWN = /^"[^"]*" is not a valid command\b/

/** What a daemon answered with in its own words, of a command that it refused. */
export function commandRefused(error: OvsdbError, command: string): OvsdbError {
  const words = (error.error ?? '').trimEnd()
  return new OvsdbError(`${command}: ${words}`, {
    code: UNKNOWN.test(words) ? 'OVS_UNKNOWN_COMMAND' : 'OVS_COMMAND_FAILED',
    details: words,
    operation: command,
    remote: error.remote,
  })
}

/** The connection is to a machine elsewhere, whose daemons have control sockets there. */
export function noControl(remote: string): OvsdbError {
  return new OvsdbError(
    `appctl: ${remote} has no control socket; pass one on this machine as connectOvs({ control })`,
    { code: 'OVS_NOT_ALLOWED', operation: 'appctl', remote, option: 'control' },
  )
}
