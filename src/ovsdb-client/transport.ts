import { connect, type Socket } from 'node:net'
import { onAbort } from '../abort.js'
import { invalidType, invalidValue, OvsdbError } from '../errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { connectIn } from './netns-socket.js'
import { secure, type TlsOptions } from './tls.js'

/** Where a server listens. */
export type Remote =
  | { scheme: 'unix'; path: string }
  | { scheme: 'tcp' | 'ssl'; host: string; port: number }

/** The port that IANA assigned to OVSDB. */
const DEFAULT_PORT = 6640
/** The longest path that fits struct sockaddr_un with its terminator. */
const MAX_UNIX_PATH = 107

const TCP = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^[\]:]+))(?::(?<port>\d+))?$/

/**
 * Reads a remote as ovsdb(7) writes it: `unix:PATH`, `tcp:HOST[:PORT]` or `ssl:HOST[:PORT]`, an IPv6
 * address in brackets, port 6640 by default.
 *
 * @throws TypeError or RangeError naming `option`.
 */
export function parseRemote(remote: unknown, option = 'remote'): Remote {
  if (typeof remote !== 'string') throw invalidType(option, 'a string such as unix:PATH', remote)
  const colon = remote.indexOf(':')
  const scheme = remote.slice(0, Math.max(colon, 0))
  const rest = remote.slice(colon + 1)
  if (scheme === 'unix') return parseUnix(remote, rest, option)
  if (scheme === 'tcp' || scheme === 'ssl') return parseHost(scheme, remote, rest, option)
  throw invalidValue(option, 'must begin with unix:, tcp: or ssl:', remote)
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

function parseHost(scheme: 'tcp' | 'ssl', remote: string, rest: string, option: string): Remote {
  const { v6, host, port: digits } = TCP.exec(rest)?.groups ?? {}
  const name = v6 ?? host
  if (!name)
    throw invalidValue(option, `must be ${scheme}:HOST:PORT or ${scheme}:[IPV6]:PORT`, remote)
  const port = digits === undefined ? DEFAULT_PORT : Number(digits)
  if (port < 1 || port > 65535) throw invalidValue(option, 'must have a port of 1 to 65535', remote)
  return { scheme, host: name, port }
}

/** Limits and surroundings of one attempt to connect. */
export interface DialOptions {
  /** Milliseconds, the TLS handshake included. */
  timeout: number
  signal?: AbortSignal | undefined
  /** For `ssl:`. */
  tls?: TlsOptions | undefined
  /** The namespace of a tcp or ssl socket; a unix socket is a file, and in none. */
  netns?: NetnsRef | undefined
  /** Whether the process may end meanwhile. */
  background?: boolean | undefined
}

/**
 * Opens a socket to the remote; the caller owns it once the promise resolves.
 *
 * Rejects with OvsdbError `OVSDB_CONNECT_FAILED` (its cause is the system's error, or that of TLS),
 * `OVSDB_CONNECT_TIMEOUT`, with NetlinkError when the namespace cannot be entered, or with the
 * signal's reason.
 */
export async function dial(remote: string, options: DialOptions): Promise<Socket> {
  const { timeout, signal, tls = {}, netns, background } = options
  const target = parseRemote(remote)
  const connectTo = netns === undefined ? connect : await connectIn(netns)
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const raw =
      target.scheme === 'unix'
        ? connect({ path: target.path })
        : connectTo({ host: target.host, port: target.port, noDelay: true })
    let socket = raw

    const finish = () => {
      clearTimeout(timer)
      disarm()
    }
    const fail = (error: unknown) => {
      finish()
      // The listeners for 'error' stay: a socket that is being destroyed may still report.
      socket.destroy()
      raw.destroy()
      reject(error)
    }
    const usable = () => {
      finish()
      socket.off('error', failed)
      resolve(socket)
    }
    const connected = () => {
      if (target.scheme !== 'ssl') return usable()
      try {
        socket = secure(raw, target.host, tls, usable)
      } catch (error) {
        return failed(error as Error)
      }
      socket.on('error', failed)
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
    const expired = () =>
      fail(
        new OvsdbError(`${remote} did not accept a connection within ${timeout} ms`, {
          code: 'OVSDB_CONNECT_TIMEOUT',
          operation: 'connect',
          remote,
        }),
      )

    const timer = setTimeout(expired, timeout)
    const disarm = onAbort(signal, () => fail(signal?.reason))
    if (background) {
      timer.unref()
      raw.unref()
    }
    raw.once('connect', connected)
    raw.on('error', failed)
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
