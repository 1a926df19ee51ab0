/** Values as ovs-vsctl(8) reads and prints them. */
import { Open_vSwitchSchema } from '../../../src/openvswitch/index.js'
import type { NewRow } from '../../../src/ovsdb-client/index.js'
import type { Column } from '../../../src/ovsdb-client/schema/column.js'
import type { BaseType } from '../../../src/ovsdb-client/schema/column-type.js'

/** Rows of the run that have names, such as `@qos`. */
export type Names = ReadonlyMap<string, NewRow>

export function columnOf(table: string, name: string): Column {
  return Open_vSwitchSchema.table(table as never).column(name)
}

/** Pieces between separators that are not in quotes. */
function split(text: string, separator: RegExp): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[\s\S]/g)) {
    if (separator.test(token)) pieces.push(piece)
    else piece += token
    if (separator.test(token)) piece = ''
  }
  return [...pieces, piece].map((each) => each.trim()).filter((each) => each !== '')
}

export function word(text: string): string {
  return text.startsWith('"') ? JSON.parse(text) : text
}

function atom(base: BaseType, text: string, names: Names): unknown {
  const plain = word(text)
  if (base.type === 'integer') return base.bigint ? BigInt(plain) : Number(plain)
  if (base.type === 'real') return Number(plain)
  if (base.type === 'boolean') return plain === 'true' ? true : plain === 'false' ? false : plain
  return names.get(plain) ?? plain
}

/** A column's value, as the typed API has it. */
export function parseValue(column: Column, texts: readonly string[], names: Names): unknown {
  const { key, value } = column.type
  const inner = texts.map((text) => text.replace(/^[[{]([\s\S]*)[\]}]$/, '$1'))
  const pieces = inner.flatMap((text) => split(text, /^,$/))
  if (value) {
    const pairs = pieces.map((piece) => {
      const [name = '', ...rest] = split(piece, /^=$/)
      return [atom(key, name, names), atom(value, rest.join('='), names)] as const
    })
    return column.shape === 'record' ? Object.fromEntries(pairs) : new Map(pairs as never)
  }
  const atoms = pieces.map((piece) => atom(key, piece, names))
  return column.shape === 'set' ? atoms : atoms.length > 1 ? atoms : atoms[0]
}

/** One element, or a key or value of a map. */
export function parseAtom(column: Column, text: string, names: Names): unknown {
  return atom(column.type.value ?? column.type.key, text, names)
}

const BARE = /^[A-Za-z_][A-Za-z0-9_.-]*$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function printAtom(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  if (UUID.test(value)) return value
  return BARE.test(value) && value !== 'true' && value !== 'false' ? value : JSON.stringify(value)
}

function order(a: unknown, b: unknown): number {
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(String(b)))
  return Number(a) - Number(b)
}

/** The elements of a typed value in ovsdb's order, those of a map as pairs. */
export function elementsIn(value: unknown): [unknown, unknown?][] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null) return [[value]]
  const elements: [unknown, unknown?][] = Array.isArray(value)
    ? value.map((each) => [each])
    : value instanceof Map
      ? [...value]
      : Object.entries(value)
  return elements.sort(([a], [b]) => order(a, b))
}

/** A typed value as `get` and `list` print it. */
export function printValue(column: Column, value: unknown): string {
  const elements = elementsIn(value).map((element) => element.map(printAtom).join('='))
  if (column.type.value) return `{${elements.join(', ')}}`
  return Array.isArray(value) || value === undefined
    ? `[${elements.join(', ')}]`
    : (elements[0] as string)
}
