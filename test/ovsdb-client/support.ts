import { mkdtempSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import type { OvsdbError } from '../../src/base/errors.js'
import { MessageSplitter } from '../../src/ovsdb-client/wire/framing.js'

/** The error that a promise rejects with; fails when it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<OvsdbError> {
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    return error as OvsdbError
  }
  assert.unreachable(`resolved with ${JSON.stringify(value)}`)
  throw new Error('unreachable')
}

/** A message as a server receives it. */
export interface Received {
  method?: string
  params: unknown[]
  id: unknown
  result?: unknown
}

/** A server for what a real ovsdb-server will not do. */
export class OddServer {
  readonly remote: string
  readonly received: Received[] = []
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(path: string, onMessage: (message: Received, socket: Socket) => void) {
    this.remote = `unix:${path}`
    this.#server = createServer((socket) => {
      this.#sockets.add(socket)
      const splitter = new MessageSplitter((message) => {
        this.received.push(message as Received)
        onMessage(message as Received, socket)
      })
      socket.on('data', (chunk) => splitter.push(chunk)).on('error', () => {})
    })
  }

  static async listen(onMessage: (message: Received, socket: Socket) => void): Promise<OddServer> {
    const path = join(mkdtempSync(join(tmpdir(), 'odd-')), 'sock')
    const odd = new OddServer(path, onMessage)
    await new Promise<void>((resolve) => odd.#server.listen(path, resolve))
    return odd
  }

  /** Sends bytes to every client. */
  send(text: string): void {
    for (const socket of this.#sockets) socket.write(text)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
