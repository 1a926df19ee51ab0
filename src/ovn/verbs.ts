/** What can be done with objects, each a verb of a transaction: checked when it is made, run in a draft. */
import { checkBoolean, checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { idOf, idsIn, type RowId, refTo } from '../openvswitch/model/view.js'
import { checkKnownOptions } from '../ovsdb-client/check.js'
import { encodeSet, type Row } from '../ovsdb-client/schema/values.js'
import { alreadyExists, differs, notFound } from './errors.js'
import { findAll, findOne, type Key, phrase, valuesOf } from './find.js'
import {
  type AnyKind,
  type Holder,
  KINDS,
  type Kind,
  type OvnSingleKind,
  ROOT,
  type Rule,
  type Table,
} from './kinds.js'
import {
  changeRow,
  columnOf,
  type Draft,
  differenceOf,
  encodeElements,
  encodeOptions,
  encodeReferences,
  newChildren,
  newRow,
  readObject,
  type Types,
  writeChildren,
} from './rows.js'

/** One verb with checked arguments; it may be run several times, each time in a fresh draft. */
export interface Verb {
  /** What errors call it, such as `switchPorts.add`. */
  readonly operation: string
  /** Whether the port that it is about gets addresses, which are looked at when all verbs have run. */
  readonly writesAddresses?: boolean
  /** Returns the row that it is about, where there is one. */
  run(draft: Draft): RowId | undefined
}

type Options = Readonly<Record<string, unknown>>

/** Makes an object. */
export function add(types: Types, name: AnyKind, object: object, own: object): Verb {
  const kind = KINDS[name]
  const operation = `${name}.add`
  const { mayExist = false } = own as { mayExist?: boolean }
  checkKnownOptions(own, ['mayExist'])
  checkBoolean('mayExist', mayExist)
  const options = checkOptions(kind, object)
  checkNew(kind, options)
  const wanted: Options = { ...kind.defaults?.(options), ...options }
  encodeOptions(types, kind, wanted)
  const identity = identityOf(kind, wanted)
  return {
    operation,
    writesAddresses: writesAddresses(name, options),
    run(draft) {
      const [there] = findAll(draft, draft.types, operation, kind, identity)
      if (there) {
        if (!mayExist) throw alreadyExists(operation, phrase(kind, identity))
        const existing = readObject(draft, draft.types, kind, there)
        const difference = differenceOf(kind, options, existing)
        if (difference) throw differs(operation, phrase(kind, identity), difference)
        draft.verify(kind.table, idOf(there), columnsOf(kind))
        return idOf(there)
      }
      guardIdentity(draft, kind, identity)
      const owner = String(wanted['name'])
      const children = newChildren(draft, kind, owner, wanted)
      const row = newRow(encodeOptions(draft.types, kind, wanted))
      const id = draft.insert(kind.table, { ...row, ...children })
      hold(draft, operation, kind, wanted, id)
      writeReferences(draft, operation, kind, id, wanted)
      return id
    },
  }
}

/** Changes an object's options. */
export function set(types: Types, name: AnyKind, key: unknown, changes: object): Verb {
  const kind = KINDS[name]
  const operation = `${name}.set`
  const which = checkKey(kind, key)
  const options = checkOptions(kind, changes, { nulls: true })
  for (const option of Object.keys(kind.holders)) {
    if (options[option] === undefined) continue
    throw invalidValue(option, 'cannot be changed', options[option])
  }
  for (const option of [...kind.key, ...kind.required]) {
    if (options[option] === null) throw invalidType(option, 'a value', null)
  }
  encodeOptions(types, kind, options)
  const { together = [] } = kind
  const isTogether = together.some((option) => options[option] !== undefined)
  return {
    operation,
    writesAddresses: writesAddresses(name, options),
    run(draft) {
      const row = findOne(draft, operation, name, which)
      const id = idOf(row)
      if (isTogether) {
        const columns = together.map((option) => columnOf(kind.rules[option] as Rule)[0])
        draft.verify(kind.table, id, [...new Set(columns)])
        kind.checkTogether?.(changed(readObject(draft, draft.types, kind, row), options))
      }
      changeRow(draft, kind.table, id, encodeOptions(draft.types, kind, options))
      writeOthers(draft, operation, kind, { id, owner: String(row['name']) }, options)
      return id
    },
  }
}

/** An object's options as they will be; what is emptied is absent, as of a new one. */
function changed(object: Options, changes: Options): Options {
  const all = Object.entries({ ...object, ...changes })
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined))
}

/** Whether a verb says what addresses a port has, which no other of its switch may have. */
const writesAddresses = (name: AnyKind, { addresses }: Options): boolean =>
  name === 'switchPorts' && addresses !== undefined && addresses !== null

/** Changes the one object of a kind, and makes it when it is not there. */
export function setOnly(types: Types, name: OvnSingleKind, changes: object): Verb {
  const kind = KINDS[name]
  const operation = `${name}.set`
  const options = checkOptions(kind, changes, { nulls: true })
  for (const option of kind.required) {
    if (options[option] === undefined) throw invalidType(option, 'a value', undefined)
  }
  encodeOptions(types, kind, options)
  return {
    operation,
    run(draft) {
      const encoded = encodeOptions(draft.types, kind, options)
      if (kind.root === undefined) {
        const id = rootOf(draft)
        changeRow(draft, kind.table, id, encoded)
        return id
      }
      const [there] = draft.rows(kind.table)
      if (there) {
        changeRow(draft, kind.table, idOf(there), encoded)
        return idOf(there)
      }
      const id = draft.insert(kind.table, newRow(encoded))
      hold(draft, operation, kind, {}, id)
      return id
    },
  }
}

/** Puts elements into lists or maps of an object, or takes them out. */
export function change(
  types: Types,
  name: AnyKind,
  how: 'include' | 'exclude',
  key: unknown,
  elements: object,
): Verb {
  const kind = KINDS[name]
  const operation = `${name}.${how}`
  const which = checkKey(kind, key)
  const options = checkElements(kind, elements, how)
  for (const [option, value] of Object.entries(options)) {
    const { refers, children } = kind.rules[option] as Rule
    if (!refers && !children) encodeElements(types, kind, option, value, how)
  }
  return {
    operation,
    writesAddresses: how === 'include' && writesAddresses(name, options),
    run(draft) {
      const row = findOne(draft, operation, name, which)
      const id = idOf(row)
      for (const [option, value] of Object.entries(options)) {
        const rule = kind.rules[option] as Rule
        const mutator = how === 'include' ? 'insert' : 'delete'
        if (rule.refers) {
          const refs = encodeReferences(draft, operation, rule, value)
          draft.mutate(kind.table, id, [rule.column, mutator, encodeSet(refs)])
        } else if (rule.children) {
          changeChildren(draft, { kind, rule, id, owner: String(row['name']) }, how, value)
        } else {
          const [column, encoded] = encodeElements(draft.types, kind, option, value, how)
          const isMap = how === 'include' && Array.isArray(encoded) && encoded[0] === 'map'
          // What a map has already is not changed by an insert.
          const keys = isMap ? encodeSet((encoded[1] as [string, string][]).map(([at]) => at)) : []
          if (isMap) draft.mutate(kind.table, id, [column, 'delete', keys as never])
          draft.mutate(kind.table, id, [column, mutator, encoded])
        }
      }
      return id
    },
  }
}

/** Deletes an object, with what it holds. */
export function remove(name: AnyKind, key: unknown, own: object): Verb {
  const kind = KINDS[name]
  const operation = `${name}.delete`
  const which = checkKey(kind, key)
  const { ifExists = false } = own as { ifExists?: boolean }
  checkKnownOptions(own, ['ifExists'])
  checkBoolean('ifExists', ifExists)
  return {
    operation,
    run(draft) {
      const there = findAll(draft, draft.types, operation, kind, which)
      if (there.length === 0) {
        if (ifExists) return undefined
        throw notFound(operation, phrase(kind, which))
      }
      const id = idOf(findOne(draft, operation, name, which))
      const holders = holdersOf(kind)
      for (const { table, column } of holders) {
        for (const by of draft.referring(table, column, id)) {
          draft.mutate(table, idOf(by), [column, 'delete', refTo(id)])
        }
      }
      dropHeld(draft, name, id)
      // The server deletes what nothing holds any more.
      if (holders.length > 0) draft.drop(kind.table, id)
      else draft.delete(kind.table, id)
      return undefined
    },
  }
}

/** The columns that refer to objects of a kind and keep them. */
const holdersOf = ({ holders, root }: Kind): readonly Pick<Holder, 'table' | 'column'>[] => [
  ...Object.values(holders),
  ...(root === undefined ? [] : [{ table: ROOT, column: root } as const]),
]

/** What objects of a kind hold: the kinds of these, and the columns that refer to them. */
const HELD = heldBy()

function heldBy(): ReadonlyMap<AnyKind, { held: AnyKind; table: Table; column: string }[]> {
  const all = new Map<AnyKind, { held: AnyKind; table: Table; column: string }[]>()
  for (const held of Object.keys(KINDS) as AnyKind[]) {
    for (const { kind, column } of Object.values(KINDS[held].holders)) {
      all.set(kind, [...(all.get(kind) ?? []), { held, table: KINDS[held].table, column }])
    }
  }
  return all
}

/** Of an object that is deleted, what goes with it: later verbs are not to find that. */
function dropHeld(draft: Draft, name: AnyKind, id: RowId): void {
  const row = draft.row(KINDS[name].table, id) as Row
  for (const { held, table, column } of HELD.get(name) ?? []) {
    for (const each of idsIn(row, column)) {
      if (!draft.row(table, each)) continue
      dropHeld(draft, held, each)
      draft.drop(table, each)
    }
  }
}

/** The one row that everything hangs on, which ovn-northd makes, or whoever is first. */
export function rootOf(draft: Draft): RowId {
  const [root] = draft.rows(ROOT)
  return root ? idOf(root) : draft.insert(ROOT, {})
}

/** What holds a new object refers to it. */
function hold(
  draft: Draft,
  operation: string,
  { holders, root }: Kind,
  options: Options,
  id: RowId,
): void {
  if (root !== undefined) draft.refer(ROOT, rootOf(draft), root, id)
  for (const [option, { kind, table, column }] of Object.entries(holders)) {
    if (options[option] === undefined) continue
    const by = findOne(draft, operation, kind, { name: options[option] })
    draft.refer(table, idOf(by), column, id)
  }
}

/** What names other objects. */
function writeReferences(
  draft: Draft,
  operation: string,
  kind: Kind,
  id: RowId,
  options: Options,
): void {
  for (const [option, value] of Object.entries(options)) {
    const rule = kind.rules[option]
    if (value === undefined || !rule?.refers) continue
    const refs = value === null ? [] : encodeReferences(draft, operation, rule, value)
    draft.update(kind.table, id, { [rule.column]: encodeSet(refs) })
  }
}

/** The same of one that is there, and what has rows of its own. */
function writeOthers(
  draft: Draft,
  operation: string,
  kind: Kind,
  { id, owner }: { id: RowId; owner: string },
  options: Options,
): void {
  writeReferences(draft, operation, kind, id, options)
  for (const [option, value] of Object.entries(options)) {
    const rule = kind.rules[option]
    if (value === undefined || !rule?.children) continue
    writeChildren(draft, { kind, rule, id, owner }, (value ?? {}) as Options, false)
  }
}

function changeChildren(
  draft: Draft,
  about: Parameters<typeof writeChildren>[1],
  how: 'include' | 'exclude',
  value: unknown,
): void {
  if (how === 'include') {
    writeChildren(draft, about, value as Options, true)
    return
  }
  const { kind, rule, id } = about
  const object = readObject(draft, draft.types, kind, draft.row(kind.table, id) as Row)
  const option = Object.keys(kind.rules).find((each) => kind.rules[each] === rule) as string
  const left = Object.entries(object[option] as object).filter(
    ([each]) => !(value as string[]).includes(each),
  )
  writeChildren(draft, about, Object.fromEntries(left), false)
}

/** Nobody else may make the same meanwhile. Names that the schema keeps apart need no guard. */
function guardIdentity(draft: Draft, kind: Kind, identity: Key): void {
  const { whole, keys } = valuesOf(draft.types, kind, identity)
  if (Object.keys(whole).length > 0) draft.verifyHaving(kind.table, whole)
  else draft.verifyAll(kind.table, [...new Set(keys.map(([column]) => column))])
}

/** What no two objects have alike, of one that is to be made. */
function identityOf(kind: Kind, options: Options): Key {
  const distinct = kind.distinct?.(options) ?? [...kind.key, ...kind.more]
  // A name that is an index of the schema is nobody else's, whatever holds it.
  const isNamed = kind.key[0] === 'name'
  const names = [...(isNamed ? [] : Object.keys(kind.holders)), ...distinct]
  const defaults: Options = kind.rules['routeTable'] ? { routeTable: '' } : {}
  return Object.fromEntries(
    names.flatMap((option) => {
      const value = options[option] ?? defaults[option]
      return value === undefined ? [] : [[option, value]]
    }),
  )
}

function columnsOf(kind: Kind): string[] {
  return [...new Set(Object.values(kind.rules).map(({ column }) => column.split(':')[0] as string))]
}

/** Known options with values that can be meant. */
function checkOptions(kind: Kind, given: unknown, { nulls = false } = {}): Options {
  if (!isObject(given)) throw invalidType('options', 'an object', given)
  const known = [...Object.keys(kind.rules), ...Object.keys(kind.holders)]
  checkKnown(given, known)
  const options = given as Options
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || (value === null && nulls)) continue
    checkValue(kind, option, value)
  }
  return options
}

function checkValue(kind: Kind, option: string, value: unknown): void {
  if (option in kind.holders) {
    checkName(option, value)
    return
  }
  const rule = kind.rules[option] as Rule
  rule.check?.(option, value)
  if (!rule.refers) return
  const referred = KINDS[rule.refers]
  if (referred.key.length > 1) {
    checkKey(referred, value, option)
    return
  }
  if (!REFERS_TO_ONE.has(option)) {
    if (!Array.isArray(value)) throw invalidType(option, 'an array', value)
    for (const [at, each] of value.entries()) checkName(`${option}[${at}]`, each)
  } else checkName(option, value)
}

/** Options that name one object; other references are lists. */
const REFERS_TO_ONE = new Set([
  ...['dhcpv4', 'dhcpv6', 'gatewayPort', 'allowedExternalIps', 'exemptedExternalIps'],
  ...['copp', 'haChassisGroup'],
])

function checkName(option: string, value: unknown): void {
  if (typeof value !== 'string') throw invalidType(option, 'a name', value)
  if (value === '') throw invalidValue(option, 'must not be empty', value)
}

function checkNew(kind: Kind, options: Options): void {
  const holders = Object.keys(kind.holders)
  const one = holders.length > 1 ? holders : []
  const given = one.filter((option) => options[option] !== undefined)
  if (given.length > 1) {
    throw invalidValue(
      given[1] as string,
      `must not be given with ${given[0]}`,
      options[given[1] as string],
    )
  }
  if (one.length > 0 && given.length === 0) {
    throw invalidType(one[0] as string, `a name, or ${one.slice(1).join(', ')}`, undefined)
  }
  for (const option of [...kind.key, ...kind.required]) {
    if (options[option] === undefined) throw invalidType(option, 'a value', undefined)
  }
  kind.checkTogether?.(options)
}

/** What an object is found by: a name alone, too, where that is enough. */
export function checkKey(kind: Kind, key: unknown, at = 'key'): Key {
  const [first] = kind.key
  if (typeof key === 'string' && kind.key.length === 1) {
    checkValue(kind, first as string, key)
    return { [first as string]: key }
  }
  if (!isObject(key)) throw invalidType(at, 'an object', key)
  const known = ['id', ...kind.key, ...kind.more, ...Object.keys(kind.holders)]
  checkKnown(key, known, `${at}.`)
  const options = key as Options
  const { id } = options
  if (id !== undefined) {
    checkName(`${at}.id`, id)
    return { id }
  }
  for (const option of kind.key) {
    if (options[option] === undefined) throw invalidType(`${at}.${option}`, 'a value', undefined)
  }
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) throw invalidType(`${at}.${option}`, 'a value', value)
    checkValue(kind, option, value)
  }
  return options
}

function checkElements(kind: Kind, given: unknown, how: 'include' | 'exclude'): Options {
  if (how === 'include') return checkOptions(kind, given)
  if (!isObject(given)) throw invalidType('options', 'an object', given)
  checkKnown(given, Object.keys(kind.rules))
  for (const [option, value] of Object.entries(given)) {
    if (!Array.isArray(value)) throw invalidType(option, 'an array', value)
  }
  return given as Options
}
