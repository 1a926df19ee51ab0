import { constants } from 'node:buffer'
import { OvsdbError } from '../errors.js'
import { parseWithBigIntegers, UNSAFE_DIGITS } from './json.js'

/** The longest text that V8 can hold, and with it the longest message, in bytes: 512 MiB. */
export const MAX_MESSAGE = constants.MAX_STRING_LENGTH

/** How much a peer may send in one message. */
export interface FramingLimits {
  /** Bytes of one message. Default `MAX_MESSAGE`. */
  maxBytes?: number | undefined
  /** Levels of nested arrays and objects. Default 1000, as in Open vSwitch. */
  maxDepth?: number
}

const DEFAULT_LIMITS = { maxBytes: MAX_MESSAGE, maxDepth: 1000 }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const ZERO = 0x30
const NINE = 0x39

/**
 * Cuts a stream of JSON texts, which follow each other without a separator, into parsed values.
 *
 * The stream may arrive in any pieces, cut inside a number, an escape or a UTF-8 character. Every
 * byte is looked at once, when it arrives: what distinguishes the inside of a string from
 * structure is ASCII and never part of a longer UTF-8 sequence, so bytes suffice, and text is
 * decoded only when its message is complete. After a throw the stream's state is lost and the
 * splitter must not be used again.
 */
export class MessageSplitter {
  readonly #onMessage: (value: unknown) => void
  readonly #maxBytes: number
  readonly #maxDepth: number
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })

  /** The unfinished message: pieces in order of arrival, and their length together. */
  #pieces: Uint8Array[] = []
  #length = 0

  #depth = 0
  #inString = false
  #escaped = false
  /** Digits in a row outside of strings, and whether the message has too many for a double. */
  #digits = 0
  #bigIntegers = false

  #bytesScanned = 0

  constructor(onMessage: (value: unknown) => void, limits: FramingLimits = {}) {
    this.#onMessage = onMessage
    this.#maxBytes = limits.maxBytes ?? DEFAULT_LIMITS.maxBytes
    this.#maxDepth = limits.maxDepth ?? DEFAULT_LIMITS.maxDepth
  }

  /** How many bytes the scanner has looked at: equals the bytes pushed, however they were cut. */
  get bytesScanned(): number {
    return this.#bytesScanned
  }

  /**
   * Takes the next piece and calls `onMessage` for each message that it completes.
   *
   * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` for what is not JSON, or a JSON value that is
   *   neither object nor array; `OVSDB_MESSAGE_TOO_LARGE` beyond a limit.
   */
  push(chunk: Uint8Array): void {
    let start = 0
    while (start < chunk.length) {
      if (this.#depth === 0) {
        const byte = chunk[start] as number
        if (isBlank(byte)) {
          this.#bytesScanned++
          start++
          continue
        }
        if (!isOpening(byte)) {
          throw protocolError(`byte 0x${byte.toString(16)} where a message should begin`)
        }
      }
      const end = this.#scan(chunk, start)
      this.#bytesScanned += end - start
      this.#keep(chunk.subarray(start, end))
      if (this.#depth === 0) this.#finish()
      start = end
    }
  }

  /**
   * Goes on to the end of the message or of the chunk, and returns where that is. Mismatched brackets
   * are left for JSON.parse to find.
   */
  #scan(chunk: Uint8Array, from: number): number {
    // The state lies in variables meanwhile: this loop runs once a byte.
    let depth = this.#depth
    let inString = this.#inString
    let escaped = this.#escaped
    let digits = this.#digits
    let at = from
    for (; at < chunk.length; at++) {
      let byte = chunk[at] as number
      if (inString) {
        if (escaped) {
          escaped = false
          continue
        }
        // Most bytes are inside of strings, and mean nothing there.
        while (byte !== QUOTE && byte !== BACKSLASH && ++at < chunk.length) {
          byte = chunk[at] as number
        }
        if (at === chunk.length) break
        if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
      } else if (byte >= ZERO && byte <= NINE) {
        if (++digits === UNSAFE_DIGITS) this.#bigIntegers = true
      } else {
        digits = 0
        if (byte === QUOTE) inString = true
        else if (isOpening(byte)) {
          if (++depth > this.#maxDepth) {
            throw tooLarge(`a message is nested deeper than ${this.#maxDepth} levels`)
          }
        } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
          if (--depth === 0) {
            at++
            break
          }
        }
      }
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
    this.#digits = digits
    return at
  }

  #keep(piece: Uint8Array): void {
    this.#length += piece.length
    if (this.#length > this.#maxBytes) {
      throw tooLarge(`a message is longer than ${this.#maxBytes} bytes`)
    }
    this.#pieces.push(piece)
  }

  #finish(): void {
    const [first] = this.#pieces
    const bytes =
      this.#pieces.length === 1 && first ? first : Buffer.concat(this.#pieces, this.#length)
    const bigIntegers = this.#bigIntegers
    this.#pieces = []
    this.#length = 0
    this.#bigIntegers = false
    this.#onMessage(this.#parse(bytes, bigIntegers))
  }

  #parse(bytes: Uint8Array, bigIntegers: boolean): unknown {
    try {
      const text = this.#decoder.decode(bytes)
      return bigIntegers ? parseWithBigIntegers(text) : JSON.parse(text)
    } catch (cause) {
      throw protocolError('a message is not JSON in UTF-8', cause)
    }
  }
}

function isOpening(byte: number): boolean {
  return byte === OPEN_BRACE || byte === OPEN_BRACKET
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

function protocolError(what: string, cause?: unknown): OvsdbError {
  return new OvsdbError(`The peer broke the protocol: ${what}`, {
    code: 'OVSDB_PROTOCOL_ERROR',
    cause,
  })
}

function tooLarge(what: string): OvsdbError {
  return new OvsdbError(`The peer sent too much: ${what}`, { code: 'OVSDB_MESSAGE_TOO_LARGE' })
}
