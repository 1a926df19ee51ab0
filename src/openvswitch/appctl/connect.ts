import { checkSignal } from '../../base/check.js'
import { OvsdbError } from '../../base/errors.js'
import { remaining } from '../../base/wait.js'
import {
  checkKnownOptions,
  checkLimit,
  checkString,
  checkTimeout,
} from '../../ovsdb-client/check.js'
import { CALL_TIMEOUT, type CallOptions, limitOf } from '../../ovsdb-client/client/call-options.js'
import { CONNECT_TIMEOUT } from '../../ovsdb-client/client/connect.js'
import { Connection } from '../../ovsdb-client/wire/connection.js'
import { AppctlClient } from './client.js'
import { AppctlCommands, type Question } from './commands.js'
import { checkTarget, findSocket, notReached } from './target.js'

/** How to connect to a daemon; all of it optional. */
export interface ConnectAppctlOptions {
  /**
   * The folder with the daemon's pid file and control socket. Default: what OVS_RUNDIR names, else
   * /var/run/openvswitch; of targets that begin with `ovn` what OVN_RUNDIR names, else /var/run/ovn.
   */
  rundir?: string | undefined
  /** Milliseconds the attempt to connect may take. Default 5000. */
  connectTimeout?: number | undefined
  /**
   * Milliseconds that each call may take that has no `timeout` of its own; 0 and Infinity mean no limit.
   * Default 10000.
   */
  callTimeout?: number | undefined
  /** Ends the attempt to connect. */
  signal?: AbortSignal | undefined
}

const CONNECT_OPTIONS = ['rundir', 'connectTimeout', 'callTimeout', 'signal']

/** See connect-appctl.ts, which loads this. */
export async function connect(
  target = 'ovs-vswitchd',
  options: ConnectAppctlOptions = {},
): Promise<AppctlClient> {
  checkTarget(target)
  checkKnownOptions(options, CONNECT_OPTIONS)
  const { rundir, connectTimeout, callTimeout, signal } = options
  if (rundir !== undefined) checkString('rundir', rundir)
  checkTimeout('connectTimeout', connectTimeout)
  checkLimit('callTimeout', callTimeout)
  checkSignal(signal)
  signal?.throwIfAborted()
  return new AppctlClient(await open(target, options), callTimeout)
}

async function open(
  target: string,
  { rundir, connectTimeout = CONNECT_TIMEOUT, signal }: ConnectAppctlOptions,
): Promise<Connection> {
  const socket = await findSocket(target, rundir)
  signal?.throwIfAborted()
  try {
    return await Connection.open(`unix:${socket.path}`, {
      ...{ connectTimeout, signal },
      // A daemon that is at work on a command says nothing meanwhile.
      inactivityProbe: 0,
      notified: () => {},
    })
  } catch (error) {
    const failed = error instanceof OvsdbError && error.code === 'OVSDB_CONNECT_FAILED'
    throw failed ? notReached(target, socket, error) : error
  }
}

/** Where a daemon is, and how long a call may take that does not say. */
export interface DaemonPlace {
  target: string
  rundir?: string | undefined
  timeout?: number | undefined
}

/**
 * A daemon with a connection of its own for each call, as ovs-appctl(8) makes it: whichever runs by then is
 * asked, and no call waits for another.
 */
export class AppctlDaemon extends AppctlCommands {
  readonly #place: () => DaemonPlace

  /** @internal */
  constructor(place: () => DaemonPlace) {
    super()
    this.#place = place
  }

  /** @internal */
  protected override async ask({ command, args, options, json }: Question): Promise<unknown> {
    const { target, rundir, timeout: byDefault = CALL_TIMEOUT } = this.#place()
    const { signal } = options
    const timeout = limitOf(options.timeout, limitOf(byDefault, CALL_TIMEOUT))
    const since = performance.now()
    const connectTimeout = Math.min(timeout, CONNECT_TIMEOUT)
    signal?.throwIfAborted()
    const client = new AppctlClient(
      await open(target, { rundir, connectTimeout, signal }),
      undefined,
    )
    try {
      const left = remaining({ signal, timeout }, since)
      return await client[json ? 'callJson' : 'call'](command, args, left)
    } finally {
      await client.close()
    }
  }
}

/** See connect-appctl.ts, which loads this. */
export async function once(
  target: string,
  command: string,
  args: readonly string[] = [],
  options: CallOptions & Pick<ConnectAppctlOptions, 'rundir'> = {},
): Promise<string> {
  checkTarget(target)
  checkKnownOptions(options, ['rundir', 'signal', 'timeout'])
  const { rundir, ...call } = options
  if (rundir !== undefined) checkString('rundir', rundir)
  return new AppctlDaemon(() => ({ target, rundir })).call(command, args, call)
}
