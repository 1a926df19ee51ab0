import type { Socket } from 'node:net'
import type { ReadGate } from './read-gate.js'

/** Characters handed on at once. A long message goes in pieces, so that it shows whether the peer reads. */
const PIECE = 256 * 1024

/** Characters of answers that may wait: a peer that asks and does not read is not listened to beyond. */
const MOST_ANSWERS = PIECE

/** What waits to be handed on. */
interface Message {
  /** Absent while it is being made: what was written later waits for it. */
  text: string | undefined
  written: (() => void) | undefined
}

/**
 * What was written and is not yet taken by the network. When nothing of it is taken for `timeout`
 * milliseconds the peer no longer reads, however much it may still say.
 *
 * The socket has one piece at a time, so that all other messages are still ours to take back.
 */
export class WriteQueue {
  readonly #socket: Socket
  readonly #gate: ReadGate
  readonly #timeout: number
  readonly #stuck: () => void
  readonly #messages = new Set<Message>()
  /** What is left of a long message that was begun. */
  #rest = ''
  /** Characters of answers that were written since all was taken. */
  #answers = 0
  /** Whether the socket has a piece that the network has not. */
  #handed = false
  #timer: NodeJS.Timeout | undefined
  /** Whether the end of this turn hands on what is there. */
  #due = false

  /** @param timeout milliseconds; 0 for no limit */
  constructor(socket: Socket, gate: ReadGate, timeout: number, stuck: () => void) {
    this.#socket = socket
    this.#gate = gate
    this.#timeout = timeout
    this.#stuck = stuck
  }

  /**
   * Writes what the peer asked for. Our own messages stop nobody from reading: a server that is busy with
   * telling us something may take them only when we have read it.
   */
  answer(text: string): void {
    this.#answers += text.length
    if (this.#answers > MOST_ANSWERS) this.#gate.close('answers')
    this.write(text)
  }

  /**
   * Written in one turn of the event loop, texts go to the network together, in their order. The
   * function returned takes this one back, unless the network has any of it.
   *
   * @param text or, of a long one, what becomes of making it; when that fails, nothing is written
   * @param written called when the socket gets the first of it
   */
  write(text: string | Promise<string>, written?: () => void): () => void {
    const message: Message = { text: undefined, written }
    this.#messages.add(message)
    const takeBack = () => {
      if (this.#messages.delete(message)) this.#moved()
    }
    const made = (text: string) => {
      message.text = text
      if (this.#messages.has(message)) this.#moved()
    }
    if (text instanceof Promise) text.then(made, takeBack)
    else made(text)
    return takeBack
  }

  /** Drops what is left: the socket is done for. */
  end(): void {
    clearTimeout(this.#timer)
    this.#messages.clear()
    this.#rest = ''
  }

  /** Another message may be the next. */
  #moved(): void {
    this.#rested()
    if (this.#isResting) return
    if (this.#timeout > 0) this.#timer ??= setTimeout(this.#stuck, this.#timeout).unref()
    if (this.#due) return
    this.#due = true
    process.nextTick(() => {
      this.#due = false
      this.#pump()
    })
  }

  #pump(): void {
    if (this.#handed) return
    if (this.#rest === '') this.#rest = this.#next()
    const piece = firstOf(this.#rest)
    if (piece === '') return
    this.#rest = this.#rest.slice(piece.length)
    this.#handed = true
    this.#socket.write(piece, this.#taken)
  }

  /** The messages that wait, as far as a piece holds them; or a longer one. */
  #next(): string {
    let joined = ''
    for (const message of this.#messages) {
      const { text } = message
      if (text === undefined || (joined !== '' && joined.length + text.length > PIECE)) break
      this.#messages.delete(message)
      joined += text
      message.written?.()
    }
    return joined
  }

  readonly #taken = (): void => {
    this.#handed = false
    this.#timer?.refresh()
    this.#pump()
    this.#rested()
  }

  /** Whether the peer has all that could be handed on. */
  get #isResting(): boolean {
    if (this.#handed || this.#rest !== '') return false
    for (const { text } of this.#messages) return text === undefined
    return true
  }

  /** When all is taken nobody is waited for. */
  #rested(): void {
    if (!this.#isResting) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#messages.size > 0) return
    this.#answers = 0
    this.#gate.open('answers')
  }
}

/** A piece of a text, which ends with a whole character. */
function firstOf(text: string): string {
  if (text.length <= PIECE) return text
  const isHalf = text.charCodeAt(PIECE - 1) >>> 10 === HIGH_SURROGATE
  return text.slice(0, isHalf ? PIECE - 1 : PIECE)
}

/** The upper bits of the first half of a character that takes two. */
const HIGH_SURROGATE = 0xd800 >>> 10
