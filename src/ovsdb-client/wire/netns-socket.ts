/** Sockets of remotes: Node's own, and those of a network namespace. */
import { closeSync } from 'node:fs'
import { connect, type ListenOptions, type Socket } from 'node:net'
import type { NetnsRef } from '../../netns/ref.js'

/** What a server listens on. */
export type Bound = ListenOptions | { fd: number }

/** Somebody who waits for something that is under way. */
export interface Waiting<Result> {
  done(result: Result): void
  failed(cause: Error): void
}

/** A connection or a port that is being made; what comes of it after `stop` is let go of. */
export interface UnderWay {
  stop(): void
  unref(): void
}

type Begin<Result> = (waiting: Waiting<Result>) => UnderWay

const nothing = { stop() {}, unref() {} }

/** Binds a port, at a host's address, else at every one, for a server to listen on: Node does. */
export const binding =
  (host: string | undefined, port: number): Begin<Bound> =>
  ({ done }) => {
    done({ port, ...(host !== undefined && { host }) })
    return nothing
  }

/** Connects a socket. */
export const connecting =
  (host: string, port: number): Begin<Socket> =>
  ({ done, failed }) => {
    const socket = connect({ host, port, noDelay: true })
    socket.on('error', failed)
    socket.once('connect', () => {
      socket.off('error', failed)
      done(socket)
    })
    return { stop: () => void socket.destroy(), unref: () => void socket.unref() }
  }

/**
 * The addon is loaded here only: without `netns` nothing of this client needs it. Host names are looked up in the
 * process's own namespace.
 */
const sockets = () => import('../../netns/sockets.js')

const operation = 'connectOvsdb'

/** The same in a network namespace. */
export const bindingIn =
  (netns: NetnsRef, host: string | undefined, port: number): Begin<Bound> =>
  (waiting) =>
    awaited<{ fd: number }>(
      async (signal) => {
        const fd = await (await sockets()).boundTcp(operation, { netns, host, port, signal })
        return { fd }
      },
      waiting,
      ({ fd }) => closeSync(fd),
    )

/** The same in a network namespace; in the background it does not hold the process. */
export const connectingIn =
  (netns: NetnsRef, host: string, port: number, background: boolean): Begin<Socket> =>
  (waiting) =>
    awaited(
      async (signal) => {
        const { connectIn } = await sockets()
        return (await connectIn(operation, { netns, host, port, signal }, background)).setNoDelay()
      },
      waiting,
      (socket) => socket.destroy(),
    )

function awaited<Result>(
  begin: (signal: AbortSignal) => Promise<Result>,
  { done, failed }: Waiting<Result>,
  discard: (result: Result) => void,
): UnderWay {
  const stopping = new AbortController()
  const { signal } = stopping
  begin(signal).then(
    (result) => (signal.aborted ? discard(result) : done(result)),
    (cause) => signal.aborted || failed(cause),
  )
  return { stop: () => stopping.abort(), unref() {} }
}
