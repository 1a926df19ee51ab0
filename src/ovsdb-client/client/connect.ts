import { checkSignal } from '../../base/check.js'
import { invalidType, OvsdbError } from '../../base/errors.js'
import { checkKnownOptions } from '../check.js'
import { Connection } from '../wire/connection.js'
import { checkLinkOptions, LINK_OPTIONS, type LinkOptions } from '../wire/link-options.js'
import { parseRemote } from '../wire/remote.js'
import { Listeners, OvsdbClient } from './client.js'

/** How to connect to an OVSDB server. */
export interface ConnectOvsdbOptions extends LinkOptions {
  /**
   * Where the server listens: `unix:PATH`, `tcp:HOST[:PORT]` or `ssl:HOST[:PORT]` (an IPv6 address
   * in brackets, port 6640 by default). Of several the first that accepts is taken, tried in their
   * order. Or where it finds us, which is waited for until the signal: `punix:PATH`, `ptcp:[PORT][:HOST]`,
   * `pssl:[PORT][:HOST]`.
   */
  remote: string | readonly string[]
  /** Ends the attempt to connect. */
  signal?: AbortSignal
}

/** Milliseconds an attempt to connect may take that does not say. */
export const CONNECT_TIMEOUT = 5000

/**
 * Connects to an OVSDB server (RFC 7047).
 *
 * Rejects with a TypeError or RangeError for bad options, with OvsdbError `OVSDB_CONNECT_FAILED`
 * or `OVSDB_CONNECT_TIMEOUT` (of several remotes `OVSDB_CONNECT_FAILED` with an AggregateError as its
 * cause), or with the signal's reason.
 */
export async function connectOvsdb(options: ConnectOvsdbOptions): Promise<OvsdbClient> {
  checkKnownOptions(options, ['remote', 'signal', ...LINK_OPTIONS])
  const { remote, signal, ...link } = options
  const remotes = checkRemotes(remote)
  checkLinkOptions(link)
  checkSignal(signal)

  const failures: unknown[] = []
  for (const each of remotes) {
    try {
      return await openClient(each, { ...link, signal })
    } catch (error) {
      signal?.throwIfAborted()
      failures.push(error)
    }
  }
  if (failures.length === 1) throw failures[0]
  throw new OvsdbError(`None of ${remotes.join(', ')} accepted a connection`, {
    code: 'OVSDB_CONNECT_FAILED',
    operation: 'connect',
    cause: new AggregateError(failures),
  })
}

/** Connects to one remote; all options are checked. `background` lets the process end meanwhile. */
export async function openClient(
  remote: string,
  options: LinkOptions & { signal?: AbortSignal | undefined; background?: boolean },
): Promise<OvsdbClient> {
  const listeners = new Listeners()
  const connection = await Connection.open(remote, {
    ...options,
    connectTimeout: options.connectTimeout ?? CONNECT_TIMEOUT,
    notified: (method, params) => listeners.notified(method, params),
  })
  return new OvsdbClient(connection, listeners)
}

export function checkRemotes(remote: string | readonly string[]): readonly string[] {
  const remotes = Array.isArray(remote) ? remote : [remote]
  if (remotes.length === 0) throw invalidType('remote', 'at least one remote', remote)
  for (const each of remotes) parseRemote(each)
  return remotes
}
