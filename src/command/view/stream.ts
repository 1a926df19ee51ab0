/** Server-sent events to one page. */
import type { ServerResponse } from 'node:http'
import { jsonOf } from '../draw-plan.js'
import type { Viewer } from './live.js'

type Name = 'state' | 'rates' | 'failed'

/** What a page that reads slowly has not read yet is kept once: of each kind of event the latest. */
export class Stream implements Viewer {
  readonly #response: ServerResponse
  readonly #waiting = new Map<Name, object>()
  #isFull = false

  constructor(response: ServerResponse) {
    this.#response = response
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(`retry: ${retry}\n\n`)
    response.on('drain', () => {
      this.#isFull = false
      this.#flush()
    })
  }

  state(state: object): void {
    this.#send('state', state)
  }

  rates(rates: object): void {
    this.#send('rates', rates)
  }

  failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    this.#send('failed', { version: 1, message })
  }

  #send(name: Name, data: object): void {
    this.#waiting.set(name, data)
    this.#flush()
  }

  #flush(): void {
    for (const [name, data] of this.#waiting) {
      if (this.#isFull) return
      this.#waiting.delete(name)
      this.#isFull = !this.#response.write(`event: ${name}\ndata: ${jsonOf(data)}\n\n`)
    }
  }
}

/** Milliseconds until a page tries again when the server is gone. */
const retry = 1000
