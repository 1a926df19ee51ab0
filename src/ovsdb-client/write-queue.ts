import type { Socket } from 'node:net'

/** Bytes handed on at once. A long message goes in pieces, so that it shows whether the peer reads. */
const PIECE = 256 * 1024

/** Characters of answers that may wait: a peer that asks and does not read is not listened to beyond. */
const MOST_ANSWERS = PIECE

/**
 * What was written and is not yet taken by the network. When nothing of it is taken for `timeout`
 * milliseconds the peer no longer reads, however much it may still say.
 */
export class WriteQueue {
  readonly #socket: Socket
  readonly #timeout: number
  readonly #stuck: () => void
  #pieces: (string | Uint8Array)[] = []
  /** Characters of answers that were written since all was taken. */
  #answers = 0
  /** How many pieces the socket has and the network has not. */
  #untaken = 0
  #timer: NodeJS.Timeout | undefined
  /** Whether the end of this turn hands on what is there. */
  #due = false

  /** @param timeout milliseconds; 0 for no limit */
  constructor(socket: Socket, timeout: number, stuck: () => void) {
    this.#socket = socket
    this.#timeout = timeout
    this.#stuck = stuck
    socket.on('drain', () => this.#pump())
  }

  /**
   * Writes what the peer asked for. Our own messages stop nobody from reading: a server that is busy with
   * telling us something may take them only when we have read it.
   */
  answer(text: string): void {
    this.#answers += text.length
    if (this.#answers > MOST_ANSWERS) this.#socket.pause()
    this.write(text)
  }

  /** Written in one turn of the event loop, texts go to the network together. */
  write(text: string): void {
    const last = this.#pieces.length - 1
    const open = this.#pieces[last]
    if (typeof open === 'string' && open.length + text.length <= PIECE) {
      this.#pieces[last] = open + text
    } else if (text.length <= PIECE) this.#pieces.push(text)
    else {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; at += PIECE) {
        this.#pieces.push(bytes.subarray(at, at + PIECE))
      }
    }
    if (this.#timeout > 0) this.#timer ??= setTimeout(this.#stuck, this.#timeout).unref()
    if (this.#due) return
    this.#due = true
    process.nextTick(() => {
      this.#due = false
      this.#pump()
    })
  }

  /** Drops what is left: the socket is done for. */
  end(): void {
    clearTimeout(this.#timer)
    this.#pieces = []
  }

  #pump(): void {
    while (this.#pieces.length > 0 && !this.#socket.writableNeedDrain) {
      this.#untaken++
      this.#socket.write(this.#pieces.shift() as string | Uint8Array, this.#taken)
    }
  }

  readonly #taken = (): void => {
    if (--this.#untaken > 0 || this.#pieces.length > 0) this.#timer?.refresh()
    else {
      clearTimeout(this.#timer)
      this.#timer = undefined
      this.#answers = 0
      if (this.#socket.isPaused()) this.#socket.resume()
    }
  }
}
