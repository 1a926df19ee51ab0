import { lstatSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { onAbort } from '../abort.js'
import { OvsdbError } from '../errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { connectIn } from './netns-socket.js'
import { type ActiveRemote, isPassive, type PassiveRemote, parseRemote } from './remote.js'
import { accepts, type Loaded, loaded, secure, type TlsSource } from './tls.js'
import { bootstrap } from './tls-bootstrap.js'
import { reachable } from './unix-path.js'

/** Limits and surroundings of one attempt to connect. */
export interface DialOptions {
  /** Milliseconds, the TLS handshake included; a server that is to connect to us is waited for without end. */
  timeout: number
  signal?: AbortSignal | undefined
  /** For `ssl:` and `pssl:`. */
  tls?: TlsSource | undefined
  /** The namespace of a tcp or ssl socket; a unix socket is a file, and in none. */
  netns?: NetnsRef | undefined
  /** Whether the process may end meanwhile. */
  background?: boolean | undefined
}

/** An attempt under way: what it tells, and how it is given up. */
interface Attempt {
  usable(socket: Socket): void
  failed(cause: Error): void
}
type Begun = { stop(): void; unref(): void }

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
  const connectTo = netns === undefined ? connect : await connectIn(netns)
  const open = (attempt: Attempt, tls: Loaded): Begun =>
    isPassive(target) ? listen(target, tls, attempt) : reach(target, tls, connectTo, attempt)
  const through = (tls: Loaded) => {
    const limit = isPassive(target) ? undefined : timeout
    return begun(remote, { limit, signal, background, failure }, (attempt) => open(attempt, tls))
  }
  signal?.throwIfAborted()
  if (target.scheme !== 'ssl' && target.scheme !== 'pssl') return through({})
  let tls: Loaded
  try {
    tls = await loaded(options.tls)
    if (target.scheme === 'ssl') tls = await bootstrap(tls, through)
  } catch (error) {
    throw error instanceof OvsdbError || signal?.aborted ? error : failure(error as Error)
  }
  return through(tls)
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
  open: (attempt: Attempt) => Begun,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    let attempt: Begun | undefined
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

/** Connects to a server. */
function reach(
  target: ActiveRemote,
  tls: Loaded,
  connectTo: Awaited<ReturnType<typeof connectIn>>,
  { usable, failed }: Attempt,
): Begun {
  let release = () => {}
  let raw: Socket
  if (target.scheme === 'unix') {
    const short = reachable(target.path)
    release = short.release
    raw = connect({ path: short.path })
  } else raw = connectTo({ host: target.host, port: target.port, noDelay: true })
  let socket = raw
  const fail = (cause: Error) => {
    release()
    failed(cause)
  }
  const done = () => {
    socket.off('error', fail)
    usable(socket)
  }
  raw.once('connect', () => {
    release()
    if (target.scheme !== 'ssl') return done()
    try {
      socket = secure(raw, target.host, tls, done)
    } catch (error) {
      return fail(error as Error)
    }
    socket.on('error', fail)
  })
  raw.on('error', fail)
  return {
    stop() {
      release()
      // The listeners for 'error' stay: a socket that is being destroyed may still report.
      socket.destroy()
      raw.destroy()
    },
    unref: () => void raw.unref(),
  }
}

/** Waits for a server to connect to us: the first that does is taken, and nobody else meanwhile. */
function listen(target: PassiveRemote, tls: Loaded, { usable, failed }: Attempt): Begun {
  let release = () => {}
  const stop = () => {
    server.close(release)
  }
  const taken = (socket: Socket) => {
    if (!accepts(socket, tls)) return void socket.destroy()
    stop()
    usable(socket)
  }
  let server: Server
  if (target.scheme === 'pssl') {
    const { ca, cert, key, passphrase } = tls
    server = createTlsServer(
      {
        ...({ ca, cert, key, passphrase } as object),
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
      },
      taken,
    )
  } else server = createServer(taken)
  server.on('error', failed)
  if (target.scheme === 'punix') {
    const short = reachable(target.path)
    release = short.release
    // Whoever listened there is gone or is to be replaced, as with Open vSwitch's own programs.
    if (lstatSync(short.path, { throwIfNoEntry: false })?.isSocket()) rmSync(short.path)
    server.listen({ path: short.path })
  } else
    server.listen({ port: target.port, ...(target.host !== undefined && { host: target.host }) })
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
