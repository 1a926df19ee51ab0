/**
 * OVSDB's values on the wire (RFC 7047 section 5.1) and their plain JavaScript forms. A set of
 * exactly one element is written as the bare atom, by the server and by us.
 */
/** A row's identity. */
export type Uuid = readonly ['uuid', string];
/** A row that the same transaction inserts under this `uuid-name`. */
export type NamedUuid = readonly ['named-uuid', string];
/** A reference to a row. */
export type RowRef = Uuid | NamedUuid;
/** RFC 7047's `<atom>`. An integer outside JavaScript's safe range is a bigint. */
export type Atom = string | number | bigint | boolean | RowRef;
/** RFC 7047's `<set>`; of one element also the bare atom. */
export type OvsdbSet = Atom | readonly ['set', readonly Atom[]];
/** RFC 7047's `<map>`. */
export type OvsdbMap = readonly ['map', readonly (readonly [Atom, Atom])[]];
/** RFC 7047's `<value>`. */
export type Value = OvsdbSet | OvsdbMap;
/** RFC 7047's `<row>`: values by column. */
export type Row = Readonly<Record<string, Value>>;
/** A reference to the row with this UUID. */
export declare function uuid(id: string): Uuid;
/** A reference to the row that this transaction inserts as `name`. */
export declare function namedUuid(name: string): NamedUuid;
/** A set on the wire. */
export declare function encodeSet(atoms: readonly Atom[]): OvsdbSet;
/** A set's elements; none when the value is not there. */
export declare function decodeSet(value: Value | undefined): readonly Atom[];
/** The one element of a column that has at most one; `undefined` when it has none. */
export declare function decodeOptional(value: Value | undefined): Atom | undefined;
/** A map on the wire. */
export declare function encodeMap(entries: Readonly<Record<string, Atom>>): OvsdbMap;
/** A map's entries; none when the value is not there. */
export declare function decodeMap(value: Value | undefined): Map<Atom, Atom>;
/** The UUID a value refers to; `undefined` when it is no reference to a stored row. */
export declare function uuidOf(value: Value | undefined): string | undefined;
/** The rows that a value refers to, as elements or as keys or values of a map; of stored ones the UUIDs. */
export declare function referencesIn(value: Value | undefined): string[];
/** Whether what a server told has the form of a value. */
export declare function isValue(told: unknown): told is Value;
/** Whether a value is a map. */
export declare function isMap(value: Value | undefined): value is OvsdbMap;
