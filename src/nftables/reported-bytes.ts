/** Rules and elements as the kernel reports them, in bytes: what is known already need not be decoded to be known again. */
import { endianness } from 'node:os'
import type { NftElement } from '../rtnetlink/generated/objects.js'

/** Of nlmsghdr and nfgenmsg, and of nlattr. */
const [messageHead, head, attributeHead] = [16, 20, 4]

/** NFNL_SUBSYS_NFTABLES and NFT_MSG_*. */
const [newRule, newElements] = [0x0a06, 0x0a0c]

/** NFTA_RULE_*. */
const ofRule = { table: 1, chain: 2, handle: 3, expressions: 4, userdata: 7 } as const
/** NFTA_EXPR_*. */
const ofExpression = { name: 1, data: 2 } as const
/** NFTA_SET_ELEM_LIST_ELEMENTS, NFTA_SET_ELEM_* and NFTA_DATA_VALUE. */
const listOfElements = 3
const ofElement = { key: 1, data: 2, flags: 3, userdata: 6, keyEnd: 10 } as const
const dataValue = 1

const isLittle = endianness() === 'LE'

/** Reads what a listing replied. */
class Reply {
  readonly bytes: Buffer
  readonly #view: DataView

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Where the next one behind `at` begins: of messages and attributes, which begin with their lengths. */
  next(at: number, length: number): number {
    return at + ((length + 3) & ~3)
  }

  messageLength(at: number): number {
    return this.#view.getUint32(at, isLittle)
  }

  messageType(at: number): number {
    return this.#view.getUint16(at + 4, isLittle)
  }

  /** The bytes of an attribute, its header among them. */
  length(at: number): number {
    return this.#view.getUint16(at, isLittle)
  }

  /** Without NLA_F_NESTED. */
  type(at: number): number {
    return this.#view.getUint16(at + 2, isLittle) & 0x3fff
  }

  /** Whether an attribute begins here, and ends no later than that. */
  fits(at: number, end: number): boolean {
    if (at + attributeHead > end) return false
    const length = this.length(at)
    return length >= attributeHead && at + length <= end
  }

  number(at: number): number {
    return this.#view.getUint32(at)
  }

  handle(at: number): bigint {
    return this.#view.getBigUint64(at)
  }

  /** Text as it is, but for its NUL. */
  text(at: number): string {
    return this.bytes.toString('utf8', at + attributeHead, at + this.length(at) - 1)
  }
}

/** Where each message of this type begins and ends. */
function* messagesOf(reply: Reply, type: number): Generator<readonly [at: number, end: number]> {
  const { length: all } = reply.bytes
  for (let at = 0; at + messageHead <= all; ) {
    const length = reply.messageLength(at)
    if (length < messageHead || at + length > all) return
    if (reply.messageType(at) === type) yield [at, at + length]
    at = reply.next(at, length)
  }
}

/** A rule as it was reported. */
export class RuleBytes {
  readonly chain: string
  /** Its expressions, without what counters have counted, and what nft keeps with it: equal where these are. */
  readonly key: string
  readonly #reply: Reply
  readonly #handle: number

  constructor(reply: Reply, facts: { chain: string; key: string; handle: number }) {
    this.chain = facts.chain
    this.key = facts.key
    this.#reply = reply
    this.#handle = facts.handle
  }

  get handle(): bigint {
    return this.#reply.handle(this.#handle + attributeHead)
  }
}

/** The rules of a table that `listNftRules` replied. What their counters have counted is no longer in the reply then. */
export function* rulesIn(replied: Buffer, table: string): Generator<RuleBytes> {
  const reply = new Reply(replied)
  for (const [start, end] of messagesOf(reply, newRule)) {
    const facts = { chain: '', key: '', handle: 0 }
    let isOurs = true
    for (let at = start + head; reply.fits(at, end); ) {
      const length = reply.length(at)
      const type = reply.type(at)
      if (type === ofRule.table) isOurs = reply.text(at) === table
      else if (type === ofRule.chain) facts.chain = reply.text(at)
      else if (type === ofRule.handle) facts.handle = at
      else if (type === ofRule.expressions) withoutCounts(reply, at)
      if (type === ofRule.expressions || type === ofRule.userdata) {
        facts.key += reply.bytes.toString('latin1', at, at + length)
      }
      at = reply.next(at, length)
    }
    if (isOurs) yield new RuleBytes(reply, facts)
  }
}

const counter = Buffer.from('counter\0')
const [counterStart, counterRest] = [counter.readUInt32BE(0), counter.readUInt32BE(4)]

/** Clears what counters among expressions have counted. */
function withoutCounts(reply: Reply, list: number): void {
  const end = list + reply.length(list)
  for (let each = list + attributeHead; reply.fits(each, end); ) {
    const length = reply.length(each)
    const name = each + attributeHead
    const isCounter =
      length >= 3 * attributeHead + counter.length &&
      reply.type(name) === ofExpression.name &&
      reply.length(name) === attributeHead + counter.length &&
      reply.number(name + attributeHead) === counterStart &&
      reply.number(name + attributeHead + 4) === counterRest
    const data = name + attributeHead + counter.length
    if (isCounter && reply.type(data) === ofExpression.data) {
      reply.bytes.fill(0, data + attributeHead, each + length)
    }
    each = reply.next(each, length)
  }
}

/**
 * The elements that `listNftElements` replied, as the addon would have decoded them; undefined where one has what is not
 * read here: times, statements, verdicts. It yields behind each message.
 */
export function* elementsIn(replied: Buffer): Generator<void, NftElement[] | undefined> {
  const reply = new Reply(replied)
  const elements: NftElement[] = []
  for (const [start, end] of messagesOf(reply, newElements)) {
    for (let at = start + head; reply.fits(at, end); ) {
      const length = reply.length(at)
      if (reply.type(at) === listOfElements) {
        const last = at + length
        for (let each = at + attributeHead; reply.fits(each, last); ) {
          const element = elementAt(reply, each)
          if (element === undefined) return undefined
          elements.push(element)
          each = reply.next(each, reply.length(each))
        }
      }
      at = reply.next(at, length)
    }
    yield
  }
  return elements
}

function elementAt(reply: Reply, element: number): NftElement | undefined {
  const end = element + reply.length(element)
  const found: NftElement = {}
  for (let at = element + attributeHead; reply.fits(at, end); ) {
    const [length, type] = [reply.length(at), reply.type(at)]
    if (type === ofElement.key || type === ofElement.keyEnd || type === ofElement.data) {
      const value = at + attributeHead
      if (!reply.fits(value, at + length) || reply.type(value) !== dataValue) return undefined
      const hex = reply.bytes.toString('hex', value + attributeHead, value + reply.length(value))
      if (type === ofElement.key) found.key = { value: hex }
      else if (type === ofElement.keyEnd) found.keyEnd = { value: hex }
      else found.data = { value: hex }
    } else if (type === ofElement.userdata) {
      found.userdata = reply.bytes.toString('hex', at + attributeHead, at + length)
    } else if (type === ofElement.flags && length === attributeHead + 4) {
      const flags = reply.number(at + attributeHead)
      if (flags > 3) return undefined
      found.intervalEnd = (flags & 1) !== 0
      found.catchAll = (flags & 2) !== 0
    } else {
      return undefined
    }
    at = reply.next(at, length)
  }
  return found
}
