import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseWithBigIntegers, stringify } from '../../src/ovsdb-client/wire/json.js'
import { jsonValue } from './arbitrary-json.js'

test('a bigint becomes an integer with all its digits', () => {
  assert.is(
    stringify({ a: [9223372036854775807n, -1n, 5], s: '7n' }),
    '{"a":[9223372036854775807,-1,5],"s":"7n"}',
  )
})

test('what was written is read back', () => {
  const value = { big: 9223372036854775807n, negative: -9223372036854775808n, text: '"\\"' }
  assert.equal(parseWithBigIntegers(stringify(value)), value)
})

test('without a bigint the text is that of JSON.stringify', () => {
  const value = { a: 'é"\\\u0000', b: [1.5, null, true] }
  assert.is(stringify(value), JSON.stringify(value))
})

test('whatever is written is read back, integers with all their digits', () => {
  fc.assert(
    fc.property(jsonValue, (value) => {
      assert.equal(parseWithBigIntegers(stringify(value)), value)
    }),
    { numRuns: 500 },
  )
})

test('what JSON.parse reads exactly is read as by JSON.parse', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const parsed: unknown = JSON.parse(text)
      if (!/\d{16}/.test(text)) assert.equal(parseWithBigIntegers(text), parsed)
    }),
    { numRuns: 500 },
  )
})

test("a text in a number's likeness stays a text", () => {
  const value = { '9223372036854775807': '9223372036854775807', big: [9223372036854775807n] }
  assert.equal(parseWithBigIntegers(stringify(value)), value)
})

test.run()
