/** What the library would send, and what npm's `netlink` reads in it. Nothing is sent. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ifla, parseMessage, rt } from 'netlink'
import type { OptionRow } from '../../src/addon/types.js'
import { assert, skip } from '../support/test.js'

/** cpp/testing/encode.cpp, which is built with the C++ tests. */
const program = fileURLToPath(new URL('../../build/tests/ovs_netlink_encode', import.meta.url))

/** Called in `before`. */
export function needsEncoder(): void {
  if (!existsSync(program)) skip('the C++ tests are not built: npm test -- cpp')
}

export type Options = Record<string, unknown>

/** A request of one of the operations of cpp/rtnetlink/operation.cpp, as `netlink` reads it. */
export function read<Kind extends rt.Message['kind']>(
  kind: Kind,
  operation: string,
  options: Options,
): Extract<rt.Message, { kind: Kind }> {
  const [digits = ''] = encoded(operation, [options])
  const bytes = Buffer.from(digits, 'hex')
  const { x, consumed } = parseMessage(bytes)
  assert.is(consumed, bytes.length)
  const message = rt.parseMessage(x.type, x.data)
  assert.is(message.kind, kind)
  return message as Extract<rt.Message, { kind: Kind }>
}

const lines = (input: readonly string[]): string[] =>
  execFileSync(program, { input: `${input.join('\n')}\n`, encoding: 'utf8' })
    .trim()
    .split('\n')

/** The requests of an operation, in hexadecimal. */
export const encoded = (operation: string, requests: readonly Options[]): string[] =>
  lines(requests.map((options) => `${operation} ${JSON.stringify(options)}`))

/** What the library reads in messages of an operation, which are in hexadecimal. */
export const decoded = (operation: string, messages: readonly string[]): unknown[] =>
  lines(messages.map((digits) => `${operation} ${digits}`)).map((line) => JSON.parse(line))

/** Fails with bytes in hexadecimal. */
export const equal = (actual: unknown, expected: unknown) =>
  assert.equal(readable(actual), readable(expected))

function readable(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('hex')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readable(part)]))
}

/** A link request, and what is inside its IFLA_LINKINFO. */
export function readLink(operation: string, options: Options) {
  const { data, attrs } = read('link', operation, options)
  const { linkinfo, ...rest } = attrs
  return { data, attrs: rest, info: linkinfo === undefined ? {} : ifla.parseInfo(linkinfo) }
}

/**
 * Fails unless each option that can be sent is in one of the requests, or in `left` with the reason
 * why it is in none.
 */
export function checkAll(
  rows: readonly OptionRow[],
  requests: readonly Options[],
  left: Record<string, readonly string[]> = {},
): void {
  const given = new Set([...requests.flatMap(Object.keys), ...Object.values(left).flat()])
  const wanted = rows.filter(({ access }) => access !== 'read').map(({ name }) => name)
  assert.equal([...given].sort(), [...wanted].sort())
}

/** Why an option may be left out. */
export const unknown = 'netlink has no such attribute and passes over it'
