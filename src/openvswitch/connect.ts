import { env } from 'node:process'
import { checkBoolean, checkOptions, checkSignal } from '../base/check.js'
import { MAX_DELAY } from '../base/wait.js'
import { checkLimit } from '../ovsdb-client/check.js'
import { CALL_TIMEOUT, limitOf, UNLIMITED } from '../ovsdb-client/client/call-options.js'
import { CONNECT_TIMEOUT } from '../ovsdb-client/client/connect.js'
import {
  type OvsdbSession,
  openSession,
  type SessionOptions,
} from '../ovsdb-client/session/session.js'
import type { LinkOptions } from '../ovsdb-client/wire/link-options.js'
import { isPassive, parseRemote } from '../ovsdb-client/wire/remote.js'
import { checkTarget } from './appctl/target.js'
import { DATABASE } from './errors.js'
import { LOOKUPS } from './model/view.js'
import { Ovs } from './ovs.js'
import { Open_vSwitchSchema } from './schema.js'

/** How to connect to an Open vSwitch; all of it optional. */
export interface ConnectOvsOptions extends Partial<Omit<SessionOptions, 'database' | 'signal'>> {
  /**
   * Go on trying when no remote can be reached, and wait for its answers, until the signal; without it
   * the first attempt on each decides. Default false. Once there was a connection, a lost one is always made again.
   */
  retry?: boolean | undefined
  /**
   * Milliseconds that each change, and `sync`, may take when it has no `timeout` of its own; more of
   * them for a switch that is slow or has much to do. Default 10000.
   */
  changeTimeout?: number | undefined
  /** The same for each call that reads. Default 10000. In both 0 and Infinity mean no limit. */
  readTimeout?: number | undefined
  /**
   * The ovs-vswitchd that `appctl` and `vswitchd` are about: the path of its control socket, or a target as of
   * `connectAppctl`. Default: the one whose pid file is in the folder of the database's socket; one that is
   * reached by tcp or ssl has none.
   */
  control?: string | undefined
  /** Ends the attempt to connect. */
  signal?: AbortSignal | undefined
}

/** ovs-vswitchd writes these again and again; they are read from the server when they are wanted. */
const VOLATILE = Object.entries(Open_vSwitchSchema.definition.tables).flatMap(
  ([name, { columns }]) =>
    Object.keys(columns)
      .filter((column) => /(^|_)statistics$/.test(column))
      .map((column) => `${name}.${column}`),
)

/** See connect-ovs.ts, which loads this. */
export async function connect(options: ConnectOvsOptions = {}): Promise<Ovs> {
  const {
    retry = false,
    remote = defaultRemote(),
    changeTimeout,
    readTimeout,
    control,
    signal,
    ...link
  } = checkOptions(options)
  checkBoolean('retry', retry)
  checkLimit('changeTimeout', changeTimeout)
  checkLimit('readTimeout', readTimeout)
  if (control !== undefined) checkTarget(control, 'control')
  checkSignal(signal)
  signal?.throwIfAborted()
  const session = openSession({ ...link, remote, database: DATABASE })
  const timeout = retry ? Number.POSITIVE_INFINITY : timeOf([remote].flat(), link, readTimeout)
  // It keeps the process alive meanwhile.
  const ready = session.ready({ signal, timeout })
  ready.catch(() => {})
  try {
    if (!retry) await Promise.race([ready, failed(session, [remote].flat().length)])
    await ready
    const replica = await session.replicate({
      types: Open_vSwitchSchema,
      except: VOLATILE,
      lookups: LOOKUPS,
      signal,
      ...(retry && UNLIMITED),
    })
    return new Ovs(session, replica, { changeTimeout, readTimeout, control })
  } catch (error) {
    await session.close()
    signal?.throwIfAborted()
    throw error
  }
}

/** Milliseconds for an attempt on each remote and the answers of the last; none where a switch is waited for. */
function timeOf(
  remotes: readonly string[],
  { connectTimeout = CONNECT_TIMEOUT }: LinkOptions,
  readTimeout: number | undefined,
): number {
  if (remotes.some((each) => isPassive(parseRemote(each)))) return Number.POSITIVE_INFINITY
  return Math.min(MAX_DELAY, remotes.length * connectTimeout + limitOf(readTimeout, CALL_TIMEOUT))
}

/** Rejects when each remote failed once; resolves with the first link. */
async function failed(session: OvsdbSession, remotes: number): Promise<void> {
  let failures = 0
  for await (const { state, error } of session.statuses()) {
    if (state === 'ready') return
    if (state === 'backoff' && ++failures === remotes) throw error
  }
}

function defaultRemote(): string {
  return `unix:${env['OVS_RUNDIR'] || '/var/run/openvswitch'}/db.sock`
}
