import {
  decodeMap,
  decodeSet,
  isMap,
  type Row,
  type Value,
} from '../../ovsdb-client/schema/values.js'

/** Maps that other programs write to as well: of these only the keys asked for are compared. */
const SHARED_MAPS: ReadonlySet<string> = new Set(['external_ids', 'other_config'])

/**
 * How a row differs from the columns that were asked for, as a phrase; `undefined` when it is what
 * was asked for.
 */
export function difference(wanted: Row, existing: Row): string | undefined {
  for (const [column, value] of Object.entries(wanted)) {
    const stored = existing[column]
    const phrase = isMap(value)
      ? mapDifference(column, value, stored)
      : setDifference(column, value, stored)
    if (phrase) return phrase
  }
  return undefined
}

function setDifference(column: string, wanted: Value, stored: Value | undefined) {
  const want = normalise(column, wanted)
  const have = normalise(column, stored)
  return want === have ? undefined : `its ${column} is ${have}, not ${want}`
}

function mapDifference(column: string, wanted: Value, stored: Value | undefined) {
  const want = decodeMap(wanted)
  const have = decodeMap(stored)
  const keys = SHARED_MAPS.has(column) ? want.keys() : new Set([...want.keys(), ...have.keys()])
  for (const key of keys) {
    if (want.get(key) !== have.get(key)) {
      return `its ${column}:${key} is ${show(have.get(key))}, not ${show(want.get(key))}`
    }
  }
  return undefined
}

/** Elements in one order; the two ways to write the type of a system interface as one. */
function normalise(column: string, value: Value | undefined): string {
  const elements = decodeSet(value).map((atom) =>
    column === 'type' && atom === '' ? 'system' : atom,
  )
  return elements.length === 0 ? 'unset' : elements.map(show).sort().join(', ')
}

function show(value: unknown): string {
  return value === undefined ? 'unset' : typeof value === 'string' ? `"${value}"` : String(value)
}
