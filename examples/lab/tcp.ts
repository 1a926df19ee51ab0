/** Connections by TCP to servers that say who they are. */
import { once } from 'node:events'
import type { Server } from 'node:net'
import { connectTcp, listenTcp, type NetnsRef } from 'ovs-netlink'

/** Where a virtual machine serves. */
export interface Serving {
  name: string
  netns: NetnsRef
  port: number
}

export interface Visits {
  transmitted: number
  received: number
  /** The servers that answered. */
  by: Set<string>
  /** Milliseconds of each that was answered. */
  times: number[]
  lastError: string | undefined
}

/** While servers run, connects to an address until each has answered or `patience` is over, and `least` times. */
export async function visit(
  servers: readonly Serving[],
  target: { host: string; port: number; netns: NetnsRef },
  { least, patience, signal }: { least: number; patience: number; signal: AbortSignal },
): Promise<Visits> {
  const running: Server[] = []
  const visits: Visits = {
    ...{ transmitted: 0, received: 0, by: new Set(), times: [], lastError: undefined },
  }
  try {
    for (const { name, netns, port } of servers) {
      running.push(await listenTcp({ port, netns, signal }, (socket) => socket.end(name)))
    }
    const deadline = performance.now() + patience
    const isEnough = () => visits.transmitted >= least && visits.by.size >= servers.length
    while (!isEnough() && performance.now() < deadline) {
      signal.throwIfAborted()
      await visitOnce(visits, target, patience, signal)
    }
    return visits
  } finally {
    for (const server of running) server.close()
  }
}

async function visitOnce(
  visits: Visits,
  target: { host: string; port: number; netns: NetnsRef },
  timeout: number,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now()
  visits.transmitted++
  try {
    const socket = await connectTcp({ ...target, timeout, signal })
    let said = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    await once(socket, 'close', { signal })
    visits.received++
    visits.by.add(said)
    visits.times.push(performance.now() - started)
  } catch (error) {
    signal.throwIfAborted()
    visits.lastError = (error as NodeJS.ErrnoException).code ?? String(error)
  }
}
