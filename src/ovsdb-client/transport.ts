import { connect, type Socket } from 'node:net'
import { onAbort } from '../abort.js'
import { invalidType, invalidValue, OvsdbError } from '../errors.js'

/** Where a server listens. */
export type Remote =
  | { scheme: 'unix'; path: string }
  | { scheme: 'tcp'; host: string; port: number }

/** The port that IANA assigned to OVSDB. */
const DEFAULT_PORT = 6640
/** The longest path that fits struct sockaddr_un with its terminator. */
const MAX_UNIX_PATH = 107

const TCP = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^[\]:]+))(?::(?<port>\d+))?$/

/**
 * Reads a remote as ovsdb(7) writes it: `unix:PATH`, `tcp:HOST[:PORT]`, an IPv6 address in
 * brackets, port 6640 by default.
 *
 * @throws TypeError or RangeError naming `option`; OvsdbError `OVSDB_SSL_UNSUPPORTED` for `ssl:`.
 */
export function parseRemote(remote: unknown, option = 'remote'): Remote {
  if (typeof remote !== 'string') throw invalidType(option, 'a string such as unix:PATH', remote)
  const colon = remote.indexOf(':')
  const scheme = remote.slice(0, Math.max(colon, 0))
  const rest = remote.slice(colon + 1)
  if (scheme === 'unix') return parseUnix(remote, rest, option)
  if (scheme === 'tcp') return parseTcp(remote, rest, option)
  if (scheme === 'ssl') {
    throw new OvsdbError(`${remote}: connections over TLS are not supported yet`, {
      code: 'OVSDB_SSL_UNSUPPORTED',
      remote,
      option,
    })
  }
  throw invalidValue(option, 'must begin with unix: or tcp:', remote)
}

function parseUnix(remote: string, path: string, option: string): Remote {
  if (path === '' || path.includes('\0')) {
    throw invalidValue(option, 'must name a path after unix:', remote)
  }
  if (Buffer.byteLength(path) > MAX_UNIX_PATH) {
    throw invalidValue(option, `must have a path of at most ${MAX_UNIX_PATH} bytes`, remote)
  }
  return { scheme: 'unix', path }
}

function parseTcp(remote: string, rest: string, option: string): Remote {
  const { v6, host, port: digits } = TCP.exec(rest)?.groups ?? {}
  const name = v6 ?? host
  if (!name) throw invalidValue(option, 'must be tcp:HOST:PORT or tcp:[IPV6]:PORT', remote)
  const port = digits === undefined ? DEFAULT_PORT : Number(digits)
  if (port < 1 || port > 65535) throw invalidValue(option, 'must have a port of 1 to 65535', remote)
  return { scheme: 'tcp', host: name, port }
}

/** Limits of one attempt to connect. */
export interface DialOptions {
  /** Milliseconds. */
  timeout: number
  signal?: AbortSignal | undefined
}

/**
 * Opens a socket to the remote; the caller owns it once the promise resolves.
 *
 * Rejects with OvsdbError `OVSDB_CONNECT_FAILED` (its cause is the system's error),
 * `OVSDB_CONNECT_TIMEOUT`, or the signal's reason.
 */
export function dial(remote: string, { timeout, signal }: DialOptions): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const target = parseRemote(remote)
    signal?.throwIfAborted()
    const socket =
      target.scheme === 'unix'
        ? connect({ path: target.path })
        : connect({ host: target.host, port: target.port, noDelay: true })

    const finish = () => {
      clearTimeout(timer)
      disarm()
      socket.off('connect', connected)
    }
    const fail = (error: unknown) => {
      finish()
      // The listener for 'error' stays: a socket that is being destroyed may still report.
      socket.destroy()
      reject(error)
    }
    const connected = () => {
      finish()
      socket.off('error', failed)
      resolve(socket)
    }
    const failed = (cause: NodeJS.ErrnoException) =>
      fail(
        new OvsdbError(`Cannot connect to ${remote}: ${explain(cause)}`, {
          code: 'OVSDB_CONNECT_FAILED',
          operation: 'connect',
          remote,
          cause,
        }),
      )
    const aborted = () => fail(signal?.reason)
    const expired = () =>
      fail(
        new OvsdbError(`${remote} did not accept a connection within ${timeout} ms`, {
          code: 'OVSDB_CONNECT_TIMEOUT',
          operation: 'connect',
          remote,
        }),
      )

    const timer = setTimeout(expired, timeout)
    const disarm = onAbort(signal, aborted)
    socket.on('connect', connected)
    socket.on('error', failed)
  })
}

const HINTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket; is ovsdb-server running?',
  ECONNREFUSED: 'nothing listens there; is ovsdb-server running?',
  EACCES: 'this user may not open the socket',
}

function explain(cause: NodeJS.ErrnoException): string {
  const hint = HINTS[cause.code ?? '']
  return hint ? `${hint} (${cause.code})` : cause.message || String(cause.code)
}
