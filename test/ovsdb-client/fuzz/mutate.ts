/** Inputs made of others: bytes flipped, cut, doubled, put together, with words that mean something. */

/** The same numbers from the same seed: xorshift (Marsaglia 2003), 32 bits. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0 || 1
  }

  /** An integer from 0 to `below` - 1. */
  below(below: number): number {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return (x >>> 0) % below
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }
}

/** Of the wire protocol, and what JSON and JavaScript stumble over. */
const words = [
  ...[
    '"uuid"',
    '"named-uuid"',
    '"set"',
    '"map"',
    '["set",[]]',
    '["map",[]]',
    '["map",[["k","v"]]]',
  ],
  ...[
    '{"initial":{',
    '{"insert":{',
    '{"modify":{',
    '{"delete":null}',
    '"old":',
    '"new":',
    '"Item":{',
  ],
  ...['"name":', '"tags":', '"labels":', '"count":', '"__proto__":', '"constructor":', '"_uuid":'],
  ...['null', 'true', '9007199254740993', '-9223372036854775808', '1e999', '-0', '1.5', '{}', '[]'],
  ...['"', '\\', '\\u', '\\ud800', '{', '}', '[', ']', ',', ':', ' ', '\n', '\0', 'é', '𝄞'],
].map((word) => Buffer.from(word))
const halves = [0xc3, 0xf0, 0xed, 0xff].map((byte) => Buffer.from([byte]))

type Mutation = (bytes: Buffer, random: Random, seeds: readonly Buffer[]) => Buffer

const mutations: readonly Mutation[] = [
  function flip(bytes, random) {
    const next = Buffer.from(bytes)
    const at = random.below(next.length)
    next[at] = (next[at] as number) ^ (1 << random.below(8))
    return next
  },
  function leaveOut(bytes, random) {
    const [from, to] = range(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  function double(bytes, random) {
    const [from, to] = range(bytes, random)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  function insertWord(bytes, random) {
    const at = random.below(bytes.length + 1)
    const word = random.pick(random.below(8) === 0 ? halves : words)
    return Buffer.concat([bytes.subarray(0, at), word, bytes.subarray(at)])
  },
  function replaceByWord(bytes, random) {
    const [from, to] = range(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), random.pick(words), bytes.subarray(to)])
  },
  function replaceValue(bytes, random) {
    const [from, to] = valueIn(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), random.pick(words), bytes.subarray(to)])
  },
  function replaceValueByOther(bytes, random, seeds) {
    const [from, to] = valueIn(bytes, random)
    const other = random.pick(seeds)
    const [begin, end] = valueIn(other, random)
    return Buffer.concat([bytes.subarray(0, from), other.subarray(begin, end), bytes.subarray(to)])
  },
]

/** Where a short piece begins and ends. */
function range(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + random.below(16))]
}

/** Where something that may be a JSON value begins and ends. */
function valueIn(bytes: Buffer, random: Random): [number, number] {
  const from = nextOf(bytes, ':[,', random.below(bytes.length)) + 1
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const character = String.fromCharCode(bytes[at] as number)
    if ('[{'.includes(character)) depth++
    else if (']}'.includes(character) && --depth < 0) return [from, at]
    else if (character === ',' && depth === 0) return [from, at]
  }
  return [from, bytes.length]
}

function nextOf(bytes: Buffer, characters: string, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (characters.includes(String.fromCharCode(bytes[at] as number))) return at
  }
  return -1
}

/** One of the seeds, changed a few times. */
export function mutated(seeds: readonly Buffer[], random: Random): Buffer {
  let bytes = random.pick(seeds)
  for (let times = 1 + random.below(4); times > 0; times--) {
    if (bytes.length > 0) bytes = random.pick(mutations)(bytes, random, seeds)
  }
  return bytes
}
