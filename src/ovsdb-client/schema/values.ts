/**
 * OVSDB's values on the wire (RFC 7047 section 5.1) and their plain JavaScript forms. A set of
 * exactly one element is written as the bare atom, by the server and by us.
 */

/** A row's identity. */
export type Uuid = readonly ['uuid', string]
/** A row that the same transaction inserts under this `uuid-name`. */
export type NamedUuid = readonly ['named-uuid', string]
/** A reference to a row. */
export type RowRef = Uuid | NamedUuid
/** RFC 7047's `<atom>`. An integer outside JavaScript's safe range is a bigint. */
export type Atom = string | number | bigint | boolean | RowRef
/** RFC 7047's `<set>`; of one element also the bare atom. */
export type OvsdbSet = Atom | readonly ['set', readonly Atom[]]
/** RFC 7047's `<map>`. */
export type OvsdbMap = readonly ['map', readonly (readonly [Atom, Atom])[]]
/** RFC 7047's `<value>`. */
export type Value = OvsdbSet | OvsdbMap
/** RFC 7047's `<row>`: values by column. */
export type Row = Readonly<Record<string, Value>>

/** A reference to the row with this UUID. */
export function uuid(id: string): Uuid {
  return ['uuid', id]
}

/** A reference to the row that this transaction inserts as `name`. */
export function namedUuid(name: string): NamedUuid {
  return ['named-uuid', name]
}

/** A set on the wire. */
export function encodeSet(atoms: readonly Atom[]): OvsdbSet {
  const [only] = atoms
  return atoms.length === 1 && only !== undefined ? only : ['set', atoms]
}

/** Returns the elements of a set; none for an absent value. */
export function decodeSet(value: Value | undefined): readonly Atom[] {
  if (value === undefined) return []
  return isTagged(value, 'set') ? (value[1] as readonly Atom[]) : [value as Atom]
}

/** Returns the element of a column with at most one; `undefined` when it is empty. */
export function decodeOptional(value: Value | undefined): Atom | undefined {
  return decodeSet(value)[0]
}

/** A map on the wire. */
export function encodeMap(entries: Readonly<Record<string, Atom>>): OvsdbMap {
  return ['map', Object.entries(entries)]
}

/** Returns the entries of a map; none for an absent value. */
export function decodeMap(value: Value | undefined): Map<Atom, Atom> {
  return new Map(isTagged(value, 'map') ? (value[1] as OvsdbMap[1]) : [])
}

/**
 * Returns the UUID to which a value refers; `undefined` when it is not a reference to a stored row.
 */
export function uuidOf(value: Value | undefined): string | undefined {
  return isTagged(value, 'uuid') ? (value[1] as string) : undefined
}

/**
 * Returns the rows to which a value refers, as elements or as keys or values of a map; stored ones as UUIDs.
 */
export function referencesIn(value: Value | undefined): string[] {
  if (value === undefined) return []
  const atoms = isMap(value) ? value[1].flat() : decodeSet(value)
  return atoms.flatMap((atom) => (typeof atom === 'object' ? [atom[1]] : []))
}

/** Returns whether what a server sent has the form of a value. */
export function isValue(raw: unknown): raw is Value {
  if (!Array.isArray(raw) || raw.length !== 2) return isAtom(raw)
  const items: unknown = raw[1]
  if (raw[0] !== 'set' && raw[0] !== 'map') return isAtom(raw)
  if (!Array.isArray(items)) return false
  const isSet = raw[0] === 'set'
  // Whatever a server sends comes by here, and most of it is text or a number.
  for (const item of items) {
    if (isSet ? typeof item === 'object' && !isAtom(item) : !isPair(item)) return false
  }
  return true
}

function isAtom(raw: unknown): raw is Atom {
  if (typeof raw !== 'object') return raw !== undefined
  if (!Array.isArray(raw) || raw.length !== 2) return false
  return (raw[0] === 'uuid' || raw[0] === 'named-uuid') && typeof raw[1] === 'string'
}

function isPair(raw: unknown): boolean {
  return Array.isArray(raw) && raw.length === 2 && isAtom(raw[0]) && isAtom(raw[1])
}

/** Returns whether a value is a map. */
export function isMap(value: Value | undefined): value is OvsdbMap {
  return isTagged(value, 'map')
}

function isTagged(
  value: Value | undefined,
  tag: 'set' | 'map' | 'uuid',
): value is [string, unknown] & Value {
  return Array.isArray(value) && value[0] === tag
}
