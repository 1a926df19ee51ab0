/** What has to hold of whatever an OVSDB server sends. Each target throws when it does not. */
import { readFileSync } from 'node:fs'
import { OvsdbError } from '../../../src/base/errors.js'
import type { AnyUpdates } from '../../../src/ovsdb-client/client/best-monitor.js'
import { ReplicaTables } from '../../../src/ovsdb-client/replica/replica-tables.js'
import { Column } from '../../../src/ovsdb-client/schema/column.js'
import type { DatabaseSchema } from '../../../src/ovsdb-client/schema/schema.js'
import type { Row, Value } from '../../../src/ovsdb-client/schema/values.js'
import { MessageSplitter } from '../../../src/ovsdb-client/wire/framing.js'
import { parseWithBigIntegers, stringify } from '../../../src/ovsdb-client/wire/json.js'
import { SCHEMA } from '../server.js'
import { updated } from '../updated.js'

export interface Target {
  seeds: readonly Buffer[]
  run(input: Buffer): void
}

/** What ovsdb-server 3.1 sent to a client that used all of its methods. */
const captured = readFileSync(new URL('captured.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')

const everything = JSON.parse(
  readFileSync(new URL('../fixtures/everything.ovsschema', import.meta.url), 'utf8'),
) as DatabaseSchema

/** Whatever the cuts: the same messages and the same end. */
function framing(input: Buffer): void {
  const limits = { maxBytes: 2048, maxDepth: 20 }
  const whole = split([input], limits)
  // Where to cut is said by what is cut.
  const step = 1 + ((input[0] ?? 0) % 7) + (input.length % 61)
  const pieces = split(cut(input, step), limits)
  must(pieces.error === whole.error, `${pieces.error} in pieces, ${whole.error} in one`)
  must(same(pieces.messages, whole.messages), 'other messages in pieces')
  if (whole.error === undefined)
    must(pieces.scanned === input.length, 'a byte was not scanned once')
  for (const message of whole.messages) {
    // JSON.parse reads 1e999 as what JSON has no word for.
    if (text(message).includes('Infinity')) continue
    must(same(split([Buffer.from(stringify(message))]).messages, [message]), 'written as another')
  }
}

function split(chunks: readonly Uint8Array[], limits = {}) {
  const messages: unknown[] = []
  const splitter = new MessageSplitter((message) => messages.push(message), limits)
  let error: string | undefined
  try {
    for (const chunk of chunks) splitter.push(chunk)
  } catch (thrown) {
    error = codeOf(thrown)
  }
  return { messages, error, scanned: splitter.bytesScanned }
}

function cut(bytes: Buffer, step: number): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += step) chunks.push(bytes.subarray(at, at + step))
  return chunks
}

/** A column of each type. Those of 64 bits are generated as bigint. */
const columns = Object.entries(everything.tables).flatMap(([table, { columns: all }]) =>
  Object.entries(all).map(
    ([name, schema]) => new Column(table, name, schema, { bigint: /large|counters/.test(name) }),
  ),
)

/** Each column has a value for what comes in, that can be sent back and is the same then, or refuses it. */
function values(input: Buffer): void {
  const value = parsed(input)
  if (value === undefined) return
  for (const column of columns) {
    const typed = orRefused(() => column.decode(value as Value), 'ERR_INVALID_ARG_VALUE')
    if (typed === refusal) continue
    // The schema may allow less than the type, and the server is not to be mistrusted in that.
    const sent = orRefused(() => column.encode(typed), 'ERR_INVALID_ARG_VALUE')
    if (sent === refusal) continue
    const again = column.decode(sent as Value)
    // The letters of a UUID are sent as small ones.
    must(
      text(again).toLowerCase() === text(typed).toLowerCase(),
      `${column.path} came back as another`,
    )
  }
}

/** An update is applied whole or not at all, and what is held then is sound. */
function updates(input: Buffer): void {
  const told = parsed(input)
  if (told === undefined) return
  const tables = new ReplicaTables({ tables: { Item: {} } })
  tables.reshape(SCHEMA)
  updated(tables, initial, true)
  const before = held(tables)
  for (const isWhole of [false, true]) {
    const events = orRefused(() => updated(tables, told as AnyUpdates, isWhole))
    if (events === refusal) must(same(held(tables), before), 'half of an update was taken')
    else sound(tables)
  }
}

const initial: AnyUpdates = JSON.parse(captured[3] as string).result[2]

function held(tables: ReplicaTables): Record<string, Row> {
  return Object.fromEntries(tables.get('Item')?.entries() ?? [])
}

function sound(tables: ReplicaTables): void {
  const items = tables.get('Item')
  const rows = [...(items?.entries() ?? [])]
  for (const [id, row] of rows) {
    must(Object.getPrototypeOf(row) === Object.prototype, 'a row with another prototype')
    must(same(Object.keys(row).sort(), keys), 'a row with other columns')
    must(same(row['_uuid'], ['uuid', id]), 'a row with the id of another')
    must(
      items?.find({ name: row['name'] as Value }).includes(row) === true,
      'a row not in its index',
    )
  }
  const again = { Item: Object.fromEntries(rows.map(([id, row]) => [id, { initial: row }])) }
  must(updated(tables, again, true).length === 0, 'what is held, told again, was news')
}

const keys = ['_uuid', ...Object.keys(SCHEMA.tables['Item']?.columns ?? {})].sort()

const refusal = Symbol('refused')

/** Calls `act`, which may refuse with an error of ours and no other. */
function orRefused(act: () => unknown, ...codes: string[]): unknown {
  try {
    return act()
  } catch (error) {
    const code = codeOf(error, codes)
    must(code !== undefined, 'an error without a code')
    return refusal
  }
}

/** The code of an error that is ours; throws any other. */
function codeOf(error: unknown, codes: readonly string[] = []): string {
  const { code } = error as { code?: string }
  if (error instanceof OvsdbError) return error.code
  if (code !== undefined && codes.includes(code)) return code
  throw error
}

/** The input as JSON; `undefined` when it is none. */
function parsed(input: Buffer): unknown {
  try {
    return parseWithBigIntegers(input.toString())
  } catch {
    return undefined
  }
}

function same(a: unknown, b: unknown): boolean {
  return text(a) === text(b)
}

/**
 * With what JSON leaves out: bigints, -0, infinities, maps. A real without a fraction is written as the
 * integer that it is, and read as a bigint where a double may not hold that.
 */
function text(value: unknown): string {
  if (value === undefined) return 'undefined'
  return JSON.stringify(value, (_key, item) => {
    if (typeof item === 'bigint') return `${item}n`
    if (typeof item === 'number' && !Number.isFinite(item)) return String(item)
    if (typeof item === 'number' && isLongInteger(String(item))) return `${item}n`
    return item instanceof Map ? [...item] : item
  })
}

const isLongInteger = (digits: string) =>
  /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits))

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

const buffers = (texts: readonly string[]) => texts.map((each) => Buffer.from(each))

export const targets: Readonly<Record<string, Target>> = {
  'ovsdb-framing': { seeds: buffers([...captured, captured.slice(0, 4).join('')]), run: framing },
  'ovsdb-values': {
    seeds: buffers([
      ...['1', '-9223372036854775808', '1.5', 'true', '"text"', '["set",[]]', '["set",[1,2]]'],
      ...['["uuid","07319aa7-7950-4ec6-9e57-a1be9335bbdf"]', '["map",[["k","v"],["red","é𝄞"]]]'],
      ...['["map",[[1,"a"],[2,"b"]]]', '["map",[[true,false]]]', '["map",[["red",0.5]]]', '"red"'],
      ...[
        '["set",["red","green"]]',
        '["map",[["k",9007199254740993]]]',
        '["map",[["k",["uuid","x"]]]]',
      ],
    ]),
    run: values,
  },
  'ovsdb-updates': {
    seeds: captured
      .map((message) => JSON.parse(message))
      .flatMap(({ params, result }) => [params?.at(-1), result, result?.[2]])
      .filter((tables) => tables?.Item !== undefined)
      .map((tables) => Buffer.from(JSON.stringify(tables))),
    run: updates,
  },
}
