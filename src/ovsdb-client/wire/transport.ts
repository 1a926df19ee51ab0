import { lstatSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { onAbort } from '../../base/abort.js'
import { OvsdbError } from '../../base/errors.js'
import type { NetnsRef } from '../../netns/ref.js'
import {
  type Bound,
  binding,
  bindingIn,
  connecting,
  connectingIn,
  type UnderWay,
  type Waiting,
} from './netns-socket.js'
import { isPassive, parseRemote, type Remote } from './remote.js'
import type * as tls from './tls.js'
import type { TlsSource } from './tls-options.js'
import { reachable } from './unix-path.js'

/** Limits and surroundings of one attempt to connect. */
export interface DialOptions {
  /** Milliseconds, the TLS handshake included; a server that is to connect to us is waited for without end. */
  timeout: number
  signal?: AbortSignal | undefined
  /** For `ssl:` and `pssl:`. */
  tls?: TlsSource | undefined
  /** The namespace of a socket of tcp or ssl; a unix socket is a file, and in none. */
  netns?: NetnsRef | undefined
  /** Whether the process may end meanwhile. */
  background?: boolean | undefined
}

/** A current attempt: what it reports, and how it is given up. */
interface Attempt {
  usable(socket: Socket): void
  failed(cause: Error): void
}

/**
 * Opens a socket to the remote, or waits until the server opens one to us; the caller owns it once the
 * promise resolves.
 *
 * Rejects with OvsdbError `OVSDB_CONNECT_FAILED` (its cause is the system's error, or that of TLS),
 * `OVSDB_CONNECT_TIMEOUT`, with NetlinkError when the namespace cannot be entered, or with the
 * signal's reason.
 */
export async function dial(remote: string, options: DialOptions): Promise<Socket> {
  const { timeout, signal, netns, background = false } = options
  const target = parseRemote(remote)
  const failure = (cause: NodeJS.ErrnoException) =>
    new OvsdbError(`Cannot connect to ${remote}: ${explain(cause)}`, {
      code: 'OVSDB_CONNECT_FAILED',
      operation: 'connect',
      remote,
      cause,
    })
  const open = opener(target, netns, background)
  const through = (security?: Security) => {
    const limit = isPassive(target) ? undefined : timeout
    const options = { limit, signal, background, failure }
    return begun(remote, options, (attempt) => open(attempt, security))
  }
  signal?.throwIfAborted()
  if (target.scheme !== 'ssl' && target.scheme !== 'pssl') return through()
  let security: Security
  try {
    const tls = await import('./tls.js')
    const loaded = await tls.loaded(options.tls)
    const { secure, secureServer } = tls
    security = { secure, secureServer, loaded }
    if (target.scheme === 'ssl' && loaded.bootstrapCa !== undefined) {
      const { bootstrap } = await import('./tls-bootstrap.js')
      security.loaded = await bootstrap(loaded, loaded.bootstrapCa, (trusting) =>
        through({ secure, secureServer, loaded: trusting }),
      )
    }
  } catch (error) {
    throw error instanceof OvsdbError || signal?.aborted ? error : failure(error as Error)
  }
  return through(security)
}

/** TLS and what this attempt uses of it. */
type Security = Pick<typeof tls, 'secure' | 'secureServer'> & { loaded: tls.Loaded }

/** What makes attempts, in the namespace; a unix socket is a file, wherever it is. */
function opener(
  target: Remote,
  netns: NetnsRef | undefined,
  background: boolean,
): (attempt: Attempt, security: Security | undefined) => UnderWay {
  if (target.scheme === 'unix') return (attempt) => reachUnix(target.path, attempt)
  if (target.scheme === 'punix') {
    return (attempt) => {
      const { path, release } = reachable(target.path)
      // Whoever listened there is gone or is to be replaced, as with Open vSwitch's own programs.
      if (lstatSync(path, { throwIfNoEntry: false })?.isSocket()) rmSync(path)
      const bind = ({ done }: Waiting<Bound>) => {
        done({ path })
        return { stop() {}, unref() {} }
      }
      return listen(bind, attempt, undefined, release)
    }
  }
  const { host, port } = target
  if (isPassive(target)) {
    const bind = netns === undefined ? binding(host, port) : bindingIn(netns, host, port)
    return (attempt, security) => listen(bind, attempt, security)
  }
  const begin =
    netns === undefined
      ? connecting(target.host, port)
      : connectingIn(netns, target.host, port, background)
  return (attempt, security) => {
    return reach(begin, attempt, target.scheme === 'ssl' ? security : undefined, target.host)
  }
}

/** One attempt, with its end by time or signal. */
function begun(
  remote: string,
  {
    limit,
    signal,
    background,
    failure,
  }: {
    limit: number | undefined
    signal: AbortSignal | undefined
    background: boolean
    failure(cause: Error): OvsdbError
  },
  open: (attempt: Attempt) => UnderWay,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    let attempt: UnderWay | undefined
    const finish = () => {
      clearTimeout(timer)
      disarm()
    }
    const fail = (error: unknown) => {
      finish()
      attempt?.stop()
      reject(error)
    }
    const expired = () =>
      fail(
        new OvsdbError(`${remote} did not accept a connection within ${limit} ms`, {
          code: 'OVSDB_CONNECT_TIMEOUT',
          operation: 'connect',
          remote,
        }),
      )
    const timer = limit === undefined ? undefined : setTimeout(expired, limit)
    const disarm = onAbort(signal, () => fail(signal?.reason))
    try {
      attempt = open({
        usable(socket) {
          finish()
          resolve(socket)
        },
        failed: (cause) => fail(failure(cause)),
      })
    } catch (error) {
      return fail(failure(error as Error))
    }
    if (background) {
      timer?.unref()
      attempt.unref()
    }
  })
}

/** Connects to a server by a file. */
function reachUnix(file: string, { usable, failed }: Attempt): UnderWay {
  const { path, release } = reachable(file)
  const socket = connect({ path })
  const fail = (cause: Error) => {
    release()
    failed(cause)
  }
  socket.once('connect', () => {
    release()
    socket.off('error', fail)
    usable(socket)
  })
  socket.on('error', fail)
  return {
    stop() {
      release()
      // The listener for 'error' stays: a socket that is being destroyed may still report.
      socket.destroy()
    },
    unref: () => void socket.unref(),
  }
}

/** Connects to a server, with `security` by TLS. */
function reach(
  begin: (waiting: Waiting<Socket>) => UnderWay,
  { usable, failed }: Attempt,
  security: Security | undefined,
  host: string,
): UnderWay {
  let raw: Socket | undefined
  let socket: Socket | undefined
  let isIdle = false
  const opening = begin({
    failed,
    done(connected) {
      raw = connected
      if (isIdle) raw.unref()
      if (!security) return usable(raw)
      raw.on('error', failed)
      try {
        const secured = security.secure(raw, host, security.loaded, () => {
          secured.off('error', failed)
          usable(secured)
        })
        socket = secured
        secured.on('error', failed)
      } catch (error) {
        failed(error as Error)
      }
    },
  })
  return {
    stop() {
      // The listeners for 'error' stay: a socket that is being destroyed may still report.
      opening.stop()
      socket?.destroy()
      raw?.destroy()
    },
    unref() {
      isIdle = true
      opening.unref()
    },
  }
}

/** Waits for a server to connect to us: the first that does is taken, and nobody else meanwhile. */
function listen(
  bind: (waiting: Waiting<Bound>) => UnderWay,
  { usable, failed }: Attempt,
  security: Security | undefined,
  release = () => {},
): UnderWay {
  const stop = () => {
    port.stop()
    server.close(release)
  }
  const taken = (socket: Socket) => {
    stop()
    usable(socket)
  }
  const server: Server = security
    ? security.secureServer(security.loaded, taken)
    : createServer(taken)
  server.on('error', failed)
  const port = bind({ done: (bound) => void server.listen(bound), failed })
  return { stop, unref: () => void server.unref() }
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
