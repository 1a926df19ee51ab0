import { constants } from 'node:buffer'
import { OvsdbError } from '../../base/errors.js'
import { parseWithBigIntegers, UNSAFE_DIGITS } from './json.js'
import { type Cut, LongMessage } from './long-message.js'
import { ROW_END, type RowTaker, takeRows } from './row-texts.js'

/** The longest text that V8 can hold, and with it the longest message, in bytes: 512 MiB. */
export const MAX_MESSAGE = constants.MAX_STRING_LENGTH

/** How much a peer may send in one message. */
export interface FramingLimits {
  /** Bytes of one message. Default `MAX_MESSAGE`. */
  maxBytes?: number | undefined
  /** Levels of nested arrays and objects. Default 1000, as in Open vSwitch. */
  maxDepth?: number
  /** Bytes that are parsed at once, and a little more. Default 131072. */
  pieceBytes?: number
}

/**
 * A piece takes about a millisecond. What JSON.parse makes of text of 100 KB or more V8 puts where what
 * lives long is, which saves it a copy or two.
 */
const PIECE_BYTES = 131_072

const DEFAULT_LIMITS = { maxBytes: MAX_MESSAGE, maxDepth: 1000, pieceBytes: PIECE_BYTES }

/** The deepest level that a message is cut at. */
const CUT_DEPTH = 16

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const COMMA = 0x2c
const ZERO = 0x30
const NINE = 0x39

/**
 * Cuts a stream of JSON texts, which follow each other without a separator, into parsed values.
 *
 * The stream may arrive in any pieces, cut inside a number, an escape or a UTF-8 character. Every
 * byte is looked at once, when it arrives: what distinguishes the inside of a string from
 * structure is ASCII and never part of a longer UTF-8 sequence, so bytes suffice, and text is
 * decoded only when its message is complete, or a piece of a long one. After a throw the stream's state is lost and the
 * splitter must not be used again.
 */
export class MessageSplitter {
  readonly #onMessage: (value: unknown) => void
  readonly #takerOf: (message: unknown) => RowTaker | undefined
  readonly #maxBytes: number
  readonly #maxDepth: number
  readonly #pieceBytes: number
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

  /** What is not parsed yet of the unfinished message, in order of arrival; and its length. */
  #pieces: Uint8Array[] = []
  #pieceLength = 0
  /** What is parsed of it. */
  #long: LongMessage | undefined
  /** All of its length. */
  #length = 0

  #depth = 0
  #inString = false
  #escaped = false
  /** Digits in a row outside of strings, and whether the message has too many for a double. */
  #digits = 0
  #bigIntegers = false

  /** By depth: the bracket that opened the container there, and where in the piece its last string begins. */
  readonly #brackets = new Uint8Array(CUT_DEPTH + 1)
  readonly #keys = new Float64Array(CUT_DEPTH + 1)
  /** The least depth since the last cut: so many containers were open all the while. */
  #lowest = 0

  #taker: RowTaker | undefined
  /** Whether the message is cut behind the next row, however short the piece: others may be taken then. */
  #seeksRows = false
  /** The table whose rows are being taken, if so, and the depth of these. */
  #table: string | undefined
  #rowsDepth = 0

  #bytesScanned = 0

  /**
   * @param takerOf who takes the rows of a long message, of which so much is there; asked again until it is known
   */
  constructor(
    onMessage: (value: unknown) => void,
    limits: FramingLimits = {},
    takerOf: (message: unknown) => RowTaker | undefined = () => undefined,
  ) {
    this.#onMessage = onMessage
    this.#takerOf = takerOf
    this.#maxBytes = limits.maxBytes ?? DEFAULT_LIMITS.maxBytes
    this.#maxDepth = limits.maxDepth ?? DEFAULT_LIMITS.maxDepth
    this.#pieceBytes = limits.pieceBytes ?? DEFAULT_LIMITS.pieceBytes
  }

  /** How many bytes the scanner has looked at: equals those pushed, however they were cut, but for rows that are taken. */
  get bytesScanned(): number {
    return this.#bytesScanned
  }

  /**
   * Takes the next piece and calls `onMessage` for each message that it completes.
   *
   * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` for what is not JSON, or a JSON value that is
   *   neither object nor array; `OVSDB_MESSAGE_TOO_LARGE` beyond a limit.
   */
  push(bytes: Uint8Array): void {
    let chunk = bytes
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
      if (this.#table !== undefined) {
        chunk = this.#takeRows(this.#table, chunk.subarray(start))
        start = 0
      }
      const end = this.#scan(chunk, start)
      this.#bytesScanned += end - start
      this.#keep(chunk.subarray(start, end))
      if (this.#depth === 0) this.#finish()
      else if (end < chunk.length) this.#cut()
      start = end
    }
  }

  /**
   * Goes on to the end of the message, of the chunk, or to the comma where the message is to be cut, and
   * returns where that is. Mismatched brackets are left for JSON.parse to find.
   */
  #scan(chunk: Uint8Array, from: number): number {
    // The state lies in variables meanwhile: this loop runs once a byte.
    let depth = this.#depth
    let inString = this.#inString
    let escaped = this.#escaped
    let digits = this.#digits
    let lowest = this.#lowest
    const [brackets, keys] = [this.#brackets, this.#keys]
    const seeksRows = this.#seeksRows
    /** Where the piece began, and where it is long enough, as places in this chunk. */
    const origin = from - this.#pieceLength
    const enough = origin + this.#pieceBytes
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
        if (byte === QUOTE) {
          inString = true
          if (depth <= CUT_DEPTH) keys[depth] = at - origin
        } else if (isOpening(byte)) {
          if (++depth > this.#maxDepth) {
            throw tooLarge(`a message is nested deeper than ${this.#maxDepth} levels`)
          }
          if (depth <= CUT_DEPTH) brackets[depth] = byte
        } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
          if (--depth === 0) {
            at++
            break
          }
          if (depth < lowest) lowest = depth
        } else if (byte === COMMA && depth <= CUT_DEPTH) {
          if (at >= enough || (seeksRows && at > from && isRowEnd(chunk, at, brackets[depth])))
            break
        }
      }
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
    this.#digits = digits
    this.#lowest = lowest
    return at
  }

  #keep(piece: Uint8Array): void {
    this.#length += piece.length
    if (this.#length > this.#maxBytes) {
      throw tooLarge(`a message is longer than ${this.#maxBytes} bytes`)
    }
    this.#pieces.push(piece)
    this.#pieceLength += piece.length
  }

  /** Has the rows taken that end in a chunk, and returns what is to be looked at byte by byte. */
  #takeRows(table: string, chunk: Uint8Array): Uint8Array {
    const { buffer, byteOffset, length } = chunk
    const end = Buffer.from(buffer, byteOffset, length).lastIndexOf(ROW_END) + 2
    // What was looked at ahead has closed the table.
    if (this.#lowest < this.#rowsDepth) this.#table = undefined
    if (end < 2 || this.#table === undefined) return chunk
    this.#keep(chunk.subarray(0, end))
    const taker = this.#taker as RowTaker
    const left = this.#parsed((text) => {
      const taken = takeRows(text, table, taker.take)
      return taken < text.length ? Buffer.from(text.slice(taken)) : undefined
    })
    this.#depth = this.#rowsDepth
    this.#lowest = this.#rowsDepth
    this.#inString = false
    this.#escaped = false
    this.#digits = 0
    const rest = chunk.subarray(end)
    if (!left) return rest
    this.#length -= left.length
    this.#table = undefined
    this.#seeksRows = false
    return Buffer.concat([left, rest])
  }

  #finish(): void {
    const long = this.#long
    this.#long = undefined
    this.#taker = undefined
    this.#table = undefined
    this.#seeksRows = false
    this.#length = 0
    this.#lowest = 0
    const value = this.#parsed((text, parse) => {
      if (!long) return parse(text)
      long.add(text, parse)
      return long.value
    })
    this.#onMessage(value)
  }

  #cut(): void {
    const depth = this.#depth
    const brackets = this.#brackets.subarray(0, depth + 1)
    const closing = Array.from(brackets.subarray(1), (each) => (each === OPEN_BRACE ? '}' : ']'))
    const kept = this.#lowest
    this.#lowest = depth
    this.#parsed((text, parse, bytes) => {
      this.#long ??= new LongMessage()
      const openAt: Cut['openAt'] = (at) =>
        brackets[at] === OPEN_BRACKET
          ? 'array'
          : { key: this.#stringAt(bytes, this.#keys[at] ?? 0) }
      this.#long.add(text, parse, { closing: closing.reverse().join(''), kept, openAt })
      this.#taker ??= this.#takerOf(this.#long.value)
    })
    this.#seeksRows = this.#taker !== undefined
    this.#table = this.#taker && this.#long?.keyWithin(this.#taker.tables)
    this.#rowsDepth = depth
  }

  /** What `use` makes of the text that is not parsed yet. */
  #parsed<T>(use: (text: string, parse: (text: string) => unknown, bytes: Uint8Array) => T): T {
    const [first] = this.#pieces
    const bytes =
      this.#pieces.length === 1 && first ? first : Buffer.concat(this.#pieces, this.#pieceLength)
    const parse = this.#bigIntegers ? parseWithBigIntegers : (text: string) => JSON.parse(text)
    this.#pieces = []
    this.#pieceLength = 0
    this.#bigIntegers = false
    try {
      return use(this.#decoder.decode(bytes), parse, bytes)
    } catch (cause) {
      throw protocolError('a message is not JSON in UTF-8', cause)
    }
  }

  /** The string that begins there. */
  #stringAt(bytes: Uint8Array, from: number): string {
    let to = from + 1
    while (bytes[to] !== QUOTE) to += bytes[to] === BACKSLASH ? 2 : 1
    return JSON.parse(this.#decoder.decode(bytes.subarray(from, to + 1)))
  }
}

/** Whether a comma in such a container may be behind a row. */
function isRowEnd(chunk: Uint8Array, comma: number, bracket: number | undefined): boolean {
  return bracket === OPEN_BRACE && chunk[comma - 1] === CLOSE_BRACE
}

function isOpening(byte: number): boolean {
  return byte === OPEN_BRACE || byte === OPEN_BRACKET
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

function protocolError(what: string, cause?: unknown): OvsdbError {
  return new OvsdbError(`The peer violated the protocol: ${what}`, {
    code: 'OVSDB_PROTOCOL_ERROR',
    cause,
  })
}

function tooLarge(what: string): OvsdbError {
  return new OvsdbError(`The peer sent too much: ${what}`, { code: 'OVSDB_MESSAGE_TOO_LARGE' })
}
