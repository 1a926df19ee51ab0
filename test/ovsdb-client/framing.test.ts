import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type FramingLimits, MessageSplitter } from '../../src/ovsdb-client/wire/framing.js'
import { stringify } from '../../src/ovsdb-client/wire/json.js'
import { message } from './arbitrary-json.js'

/** Messages with whatever could mislead a scanner, and what stands between them. */
const corpus = [
  {},
  [],
  { id: 1, result: [], error: null },
  { text: 'braces } ] { [ and "quotes" and \\ backslashes \\\\' },
  { text: 'ends in a backslash \\' },
  { 'kéy "x"': 'naïve ☃ 𝄞 \u0000 \u2028', '[': ']' },
  [[[[[['deep', { a: [{}] }]]]]]],
  { numbers: [0, -1, 1.5e300, 1e-7, 9007199254740991, -9007199254740991, 1234567890.125] },
  { escaped: '\u00e9\ud834\udd1e' },
]
const separators = ['', ' ', '\n', '\r\n\t ']
const text = corpus
  .map((message, at) => JSON.stringify(message) + separators[at % separators.length])
  .join('')
  // The one form that JSON.stringify does not write: characters as escapes.
  .replace('"escaped":"é𝄞"', '"escaped":"\\u00e9\\ud834\\udd1e"')
const bytes = Buffer.from(text)

function split(chunks: readonly Uint8Array[], limits?: FramingLimits) {
  const messages: unknown[] = []
  const splitter = new MessageSplitter((message) => messages.push(message), limits)
  for (const chunk of chunks) splitter.push(chunk)
  return { messages, bytesScanned: splitter.bytesScanned }
}

function pieces(all: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, at) => all.subarray(at * size, (at + 1) * size))
}

test('the corpus survives every cut into two', () => {
  for (let at = 0; at <= bytes.length; at++) {
    assert.equal(
      split([bytes.subarray(0, at), bytes.subarray(at)]).messages,
      corpus,
      `cut at ${at}`,
    )
  }
})

test('the corpus survives pieces of every size', () => {
  for (let size = 1; size <= bytes.length; size++) {
    assert.equal(split(pieces(bytes, size)).messages, corpus, `pieces of ${size}`)
  }
})

test('each byte is scanned once, however the message was cut', () => {
  const large = Buffer.from(JSON.stringify({ rows: Array(2000).fill({ name: 'é'.repeat(50) }) }))
  for (const size of [1, 7, 4096, 65536, large.length]) {
    const { messages, bytesScanned } = split(pieces(large, size))
    assert.is(messages.length, 1)
    assert.is(bytesScanned, large.length, `pieces of ${size}`)
  }
})

test('a message is handed on with its last byte, not later', () => {
  assert.is(split([Buffer.from('{"a":1}{"b"')]).messages.length, 1)
})

test('64-bit integers keep every digit; all else is a number', () => {
  const [message] = split([
    Buffer.from(
      '{"i":[9223372036854775807,-9223372036854775808,9007199254740993,9007199254740991],' +
        '"r":[0.12345678901234566,1234567890123456789e0],"s":"9223372036854775807 \\"9223372036854775807"}',
    ),
  ]).messages
  assert.equal(message, {
    i: [9223372036854775807n, -9223372036854775808n, 9007199254740993n, 9007199254740991],
    r: [0.12345678901234566, Number('1234567890123456789')],
    s: '9223372036854775807 "9223372036854775807',
  })
})

test('a message may be as long as the limit and not a byte longer', () => {
  const message = Buffer.from('{"a":"0123456789"}')
  assert.is(split(pieces(message, 5), { maxBytes: message.length }).messages.length, 1)
  for (const size of [1, 5, message.length]) {
    assert.throws(
      () => split(pieces(message, size), { maxBytes: message.length - 1 }),
      hasCode('OVSDB_MESSAGE_TOO_LARGE'),
    )
  }
})

test('the limit is for one message, not for the connection', () => {
  const { messages } = split(pieces(Buffer.from('{"a":1}'.repeat(100)), 64), { maxBytes: 7 })
  assert.is(messages.length, 100)
})

test('an unfinished message beyond the limit is refused before it ends', () => {
  assert.throws(
    () => split([Buffer.from('{"a":"'), Buffer.alloc(100, 0x61)], { maxBytes: 50 }),
    hasCode('OVSDB_MESSAGE_TOO_LARGE'),
  )
})

test('nesting is limited, and brackets in strings do not count', () => {
  const nested = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth))
  assert.is(split([nested(10)], { maxDepth: 10 }).messages.length, 1)
  assert.throws(() => split([nested(11)], { maxDepth: 10 }), hasCode('OVSDB_MESSAGE_TOO_LARGE'))
  assert.is(split([Buffer.from(`["${'['.repeat(50)}"]`)], { maxDepth: 2 }).messages.length, 1)
  assert.throws(() => split([Buffer.from('['.repeat(100_000))]), hasCode('OVSDB_MESSAGE_TOO_LARGE'))
})

test('what is not JSON is a protocol error', () => {
  const garbage = [
    'x',
    '1',
    '"text"',
    'null',
    '}',
    '{"a":}',
    '[1,]',
    '{]',
    '{"a":1]',
    'HTTP/1.1 400',
  ]
  for (const each of garbage) {
    assert.throws(() => split([Buffer.from(each)]), hasCode('OVSDB_PROTOCOL_ERROR'), each)
  }
  const brokenUtf8 = Buffer.from([0x7b, 0x22, 0xc3, 0x22, 0x3a, 0x31, 0x7d])
  assert.throws(() => split([brokenUtf8]), hasCode('OVSDB_PROTOCOL_ERROR'))
})

/** What comes of a text, or how it is refused. */
function outcome(text: string, limits?: FramingLimits): unknown {
  try {
    return split([Buffer.from(text)], limits).messages
  } catch (error) {
    return (error as { code?: string }).code
  }
}

function isUnfinished(text: string): boolean {
  const [whole, more] = [outcome(text), outcome(`${text}{}`)]
  return Array.isArray(whole) && !(Array.isArray(more) && more.length > whole.length)
}

test('a message is what it is, however small the pieces that it is parsed in; so is what is none', () => {
  const edit = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 2 }),
    put: fc.constantFrom(
      '',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      ':',
      '0',
      ' ',
      '\\',
      ',]',
      '[,',
      '\ufeff',
    ),
  })
  fc.assert(
    fc.property(
      message,
      fc.array(edit, { maxLength: 2 }),
      fc.integer({ min: 1, max: 30 }),
      (value, edits, pieceBytes) => {
        let text = stringify(value)
        for (const { at, cut, put } of edits) {
          const place = at % (text.length + 1)
          text = text.slice(0, place) + put + text.slice(place + cut)
        }
        const [want, got] = [outcome(text), outcome(text, { pieceBytes })]
        // What is no JSON may be found before its end has come.
        if (typeof got === 'string' && isUnfinished(text)) return
        assert.equal(got, want, text)
      },
    ),
    { numRuns: 3000 },
  )
})

test('keys that are numbers, are twice, or have a meaning elsewhere do not lead a piece astray', () => {
  for (const text of [
    '{"b":[1,2,3],"0":[4,5,{"1":[6,7],"a":[8,9,10]}],"2":3}',
    '{"a":[1,2],"b":1,"a":[3,4,5],"c":{"a":1,"a":[2,3]},"c":{"d":[1,2]}}',
    '{"__proto__":[1,2,{"__proto__":{"x":[1,2],"y":2}}],"constructor":[1,2,3],"":[1,2]}',
    '{"a\\"b\\\\":[1,2,3],"\\u0061":[1,2],"é☃":[1,{"𝄞":[1,2,3]},2]}',
    `${'['.repeat(30)}1,2${',3]'.repeat(30)}`,
  ]) {
    for (let pieceBytes = 1; pieceBytes < text.length; pieceBytes++) {
      const [value] = outcome(text, { pieceBytes }) as unknown[]
      assert.is(JSON.stringify(value), JSON.stringify(JSON.parse(text)))
    }
  }
})

function hasCode(code: string) {
  return (error: { code?: string }) => error.code === code
}

test('any messages survive any cuts', () => {
  const cuts = fc.array(fc.nat(), { maxLength: 40 })
  fc.assert(
    fc.property(fc.array(message, { maxLength: 8 }), cuts, (messages, places) => {
      const all = Buffer.from(messages.map((each) => stringify(each)).join(''))
      const ends = [...places.map((place) => place % (all.length + 1)), 0, all.length]
      ends.sort((a, b) => a - b)
      const chunks = ends.slice(1).map((end, at) => all.subarray(ends[at], end))
      const done = split(chunks)
      assert.equal(done.messages, messages)
      assert.is(done.bytesScanned, all.length)
    }),
    { numRuns: 300 },
  )
})

test.run()
