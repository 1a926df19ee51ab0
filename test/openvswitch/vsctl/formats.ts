/** Tables as ovs-vsctl(8) prints them: `--format`, `--data`, `--no-headings`, `--pretty`. */
import type { Column } from '../../../src/ovsdb-client/schema/column.js'
import type { BaseType } from '../../../src/ovsdb-client/schema/column-type.js'
import { elementsIn, printValue } from './values.js'

/** How tables are printed. */
export interface Style {
  format: string
  data: string
  headings: boolean
  /** Whether tables of the format `json` are indented. */
  pretty: boolean
}

/** The options of the whole run that say so; `undefined` for another option. */
export function styleOption(option: string, style: Style): Style | undefined {
  const [name, value = ''] = option.split('=')
  switch (name) {
    case '--format':
      return { ...style, format: value }
    case '--data':
      return { ...style, data: value }
    case '--no-headings':
      return { ...style, headings: false }
    case '--pretty':
      return { ...style, pretty: true }
    case '--bare':
      return { ...style, format: 'list', data: 'bare', headings: false }
    default:
      return undefined
  }
}

type Print = (column: Column, value: unknown) => string

/** As OVSDB writes it (RFC 7047 section 5.1). */
function toJson({ type }: Column, value: unknown): unknown {
  const atom = (base: BaseType, each: unknown) =>
    base.type === 'uuid' ? ['uuid', each] : typeof each === 'bigint' ? Number(each) : each
  const elements = elementsIn(value)
  const { value: item } = type
  if (item) {
    return ['map', elements.map(([key, each]) => [atom(type.key, key), atom(item, each)])]
  }
  const atoms = elements.map(([key]) => atom(type.key, key))
  return atoms.length === 1 ? atoms[0] : ['set', atoms]
}

/** JSON as Open vSwitch indents it: what closes stands behind what is last. */
function prettyJson(value: unknown, depth = 1): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isArray = Array.isArray(value)
  const members = Object.entries(value).map(([key, each]) => {
    const text = prettyJson(each, depth + 1)
    return `\n${'  '.repeat(depth)}${isArray ? '' : `${JSON.stringify(key)}: `}${text}`
  })
  return isArray ? `[${members.join()}]` : `{${members.join()}}`
}

const CELLS: Readonly<Record<string, Print>> = {
  string: printValue,
  bare: (_, value) =>
    elementsIn(value)
      .map((element) => element.map(String).join('='))
      .join(' '),
  json: (column, value) => JSON.stringify(toJson(column, value)),
}

type Format = (names: readonly string[], cells: readonly string[][], headings: boolean) => string[]

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (each) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[each]};`)
const references = (text: string) =>
  escaped(text).replace(
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    (id) => `<a href="#${id}">${id.slice(0, 8)}</a>`,
  )
/** A row's identity is an anchor, for references to lead there. */
const anchor = (text: string) => `<a name="${escaped(text)}">${escaped(text.slice(0, 8))}</a>`
const htmlRow = (element: string, names: readonly string[], cells: readonly string[]) => [
  '  <tr>',
  ...cells.map((cell, at) => {
    const print = element === 'td' && names[at] === '_uuid' ? anchor : references
    return `    <${element}>${print(cell)}</${element}>`
  }),
  '  </tr>',
]
const csvRow = (cells: readonly string[]) =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')

const FORMATS: Readonly<Record<string, Format>> = {
  table(names, cells, headings) {
    const rows = [...(headings ? [names] : []), ...cells]
    const widths = (rows[0] ?? []).map((_, at) =>
      Math.max(...rows.map((row) => (row[at] as string).length)),
    )
    const line = (row: readonly string[]) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join(' ')
        .trimEnd()
    const rule = widths.map((width) => '-'.repeat(width)).join(' ')
    return [...(headings ? [line(names), rule] : []), ...cells.map(line)]
  },
  html: (names, cells, headings) => [
    '<table border=1>',
    ...(headings ? htmlRow('th', names, names) : []),
    ...cells.flatMap((row) => htmlRow('td', names, row)),
    '</table>',
  ],
  csv: (names, cells, headings) => [...(headings ? [names] : []), ...cells].map(csvRow),
}

/** Rows as `list` and `find` print them; of the format `list` each row is one text. */
export function printRows(
  { format, data, headings, pretty }: Style,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string[] {
  const names = columns.map(({ name }) => name)
  if (format === 'json') {
    const values = rows.map((row) => columns.map((column) => toJson(column, row[column.name])))
    return [(pretty ? prettyJson : JSON.stringify)({ data: values, headings: names })]
  }
  const cell = CELLS[data] as Print
  const cells = rows.map((row) => columns.map((column) => cell(column, row[column.name])))
  if (format !== 'list') return (FORMATS[format] as Format)(names, cells, headings)
  return cells.map((row) =>
    row
      .map((each, at) => (headings ? `${(names[at] as string).padEnd(20)}: ${each}` : each))
      .join('\n'),
  )
}

export const PLAIN: Style = { format: 'list', data: 'string', headings: true, pretty: false }
