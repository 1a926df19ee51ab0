/** Rows that are taken out of a message while it arrives: together they are the message, whatever is in it. */
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { MessageSplitter } from '../../src/ovsdb-client/wire/framing.js'
import { stringify } from '../../src/ovsdb-client/wire/json.js'
import { arbitraryText, jsonValue } from './arbitrary-json.js'

type Tables = Record<string, Record<string, unknown>>

/** What ends a row, and what looks as if it did. */
const misleading = fc.constantFrom(
  ...['}},"', '}}', 'a}},', '"}},"', '\\', '\\"', '}}}', '{"', 'é}},"☃', '9007199254740993'],
)
const atom = fc.oneof(misleading, arbitraryText, fc.integer(), fc.bigInt({ min: 2n ** 60n }))
const row = fc.dictionary(
  fc.constantFrom('name', 'tags', 'é', '}},', '"}},"'),
  fc.oneof({ weight: 5, arbitrary: atom }, jsonValue),
  { maxKeys: 3 },
)
const update = fc.oneof(
  { weight: 6, arbitrary: row.map((initial): unknown => ({ initial })) },
  { weight: 1, arbitrary: row.map((modify): unknown => ({ modify })) },
  { weight: 1, arbitrary: fc.constant<unknown>({ delete: null }) },
  { weight: 1, arbitrary: jsonValue },
)
const id = fc.oneof(
  { weight: 9, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.oneof(arbitraryText, misleading) },
)
const rows = fc.array(fc.tuple(id, update), { maxLength: 12 }).map(Object.fromEntries)
const result = fc
  .record({ First: rows, Second: rows, Third: rows }, { requiredKeys: [] })
  .map((tables) => [false, 'since', tables])
/** What comes behind the tables, and may open anything at any depth. */
const behind = fc.oneof(
  jsonValue,
  rows,
  fc.tuple(fc.tuple(rows), rows),
  fc.record({ a: rows, b: rows }),
)

/** What `JSON.parse` does not do justice to, nobody takes; and by these some others. */
const isTaken = (text: string, every: number) => !/\d{16}/.test(text) && text.length % every > 0

/** The messages in some bytes, or the code of how they are refused; and how many rows were taken. */
function read(text: string, chunkBytes: number, pieceBytes: number, every: number) {
  const messages: unknown[] = []
  let taken: [table: string, id: string, told: unknown][] = []
  let count = 0
  const splitter = new MessageSplitter(
    (message) => {
      const tables = (message as { result?: unknown[] }).result?.[2] as Tables
      for (const [table, id, told] of taken) (tables[table] as object)[id as never] = told as never
      taken = []
      messages.push(message)
    },
    { pieceBytes },
    (message) => {
      const tables = (message as { result?: unknown[] }).result?.[2]
      if (every === 0 || typeof tables !== 'object' || tables === null) return undefined
      const take = (table: string, id: string, told: object, row: string) => {
        assert.equal(JSON.parse(row), told)
        if (!isTaken(row, every)) return false
        count++
        return taken.push([table, id, told]) > 0
      }
      return { tables, take }
    },
  )
  const bytes = Buffer.from(text)
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      splitter.push(bytes.subarray(at, at + chunkBytes))
    }
    return { outcome: messages, count }
  } catch (error) {
    return { outcome: (error as { code?: string }).code, count }
  }
}

function isUnfinished(text: string): boolean {
  const [whole, more] = [text, `${text}{}`].map((each) => read(each, 1e9, 1e9, 0).outcome)
  return Array.isArray(whole) && !(Array.isArray(more) && more.length > whole.length)
}

test('rows that are taken and what is left are the message, however it is cut; so is what is none', () => {
  let all = 0
  const edit = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 2 }),
    put: fc.constantFrom('', ',', '[', ']', '{', '}', '"', ':', '0', ' ', '\\', '}},"', '}}'),
  })
  const pretty = fc.constantFrom<string | undefined>(undefined, undefined, ' ', '\n')
  const size = fc.integer({ min: 1, max: 400 })
  fc.assert(
    fc.property(
      ...([
        fc.tuple(result, behind),
        fc.array(edit, { maxLength: 2 }),
        pretty,
        size,
        size,
        fc.nat({ max: 9 }),
      ] as const),
      ([result, error], edits, space, chunkBytes, pieceBytes, every) => {
        const message = stringify({ id: 1, result, error })
        let text = `${message}${message}{}`
        if (space !== undefined && !/\d{16}/.test(text)) {
          text = JSON.stringify(JSON.parse(message), null, space).repeat(2)
        }
        for (const { at, cut, put } of edits) {
          const place = at % (text.length + 1)
          text = text.slice(0, place) + put + text.slice(place + cut)
        }
        const want = read(text, 1e9, 1e9, 0).outcome
        const got = read(text, chunkBytes, pieceBytes, every + 2)
        all += got.count
        // What is no JSON may be found before its end has come.
        if (typeof got.outcome === 'string' && isUnfinished(text)) return
        assert.equal(got.outcome, want, text)
      },
    ),
    { numRuns: 3000 },
  )
  assert.ok(all > 3000, `${all} rows taken`)
})

test.run()
