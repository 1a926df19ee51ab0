import type { Socket } from 'node:net'

/** Keeps a socket from being read for as long as there is any reason to. */
export class ReadGate {
  readonly #socket: Socket
  readonly #reasons = new Set<string>()

  constructor(socket: Socket) {
    this.#socket = socket
  }

  close(reason: string): void {
    if (this.#reasons.size === 0) this.#socket.pause()
    this.#reasons.add(reason)
  }

  open(reason: string): void {
    if (this.#reasons.delete(reason) && this.#reasons.size === 0) this.#socket.resume()
  }
}
