/** The objects of one kind, and what can be done with them. */
import type { CallOptions } from '../ovsdb-client/client/call-options.js'
import type { AnyKind, OvnKind, OvnKinds, OvnSingleKind } from './kinds.js'
import type { Types } from './rows.js'
import type { Verb } from './verbs.js'
import * as verbs from './verbs.js'

type KeyIn<K extends OvnKind> = Pick<OvnKinds[K]['object'], never> & {
  readonly [Option in OvnKinds[K]['key']]: Option extends keyof OvnKinds[K]['object']
    ? OvnKinds[K]['object'][Option]
    : never
} & {
  readonly [Option in
    | OvnKinds[K]['more']
    | OvnKinds[K]['holder']]?: Option extends keyof OvnKinds[K]['object']
    ? OvnKinds[K]['object'][Option]
    : never
}

/** What an object is found by: its UUID, or options; a name alone where that is enough. */
export type OvnKey<K extends OvnKind> =
  | { readonly id: string }
  | KeyIn<K>
  | (OvnKinds[K]['key'] extends 'name' | 'cidr' | 'prefix' | 'chassis' | 'target' ? string : never)

/** An object to make. */
export type OvnNew<K extends OvnKind> = OvnKinds[K]['object']

/** What of an object is to change; `null` empties what may be empty. */
export type OvnChanges<K extends OvnKind> = {
  readonly [Option in Exclude<keyof OvnKinds[K]['object'], OvnKinds[K]['holder']>]?:
    | OvnKinds[K]['object'][Option]
    | null
}

type Listed<V> = V extends readonly unknown[] ? true : V extends object ? true : false

/** Elements of an object's lists and maps. */
export type OvnElements<K extends OvnKind> = {
  readonly [Option in keyof OvnKinds[K]['object'] as true extends Listed<
    NonNullable<OvnKinds[K]['object'][Option]>
  >
    ? Option
    : never]?: OvnKinds[K]['object'][Option]
}

/** Elements to take out: those of lists, and the keys of maps. */
export type OvnElementKeys<K extends OvnKind> = {
  readonly [Option in keyof OvnElements<K>]?: readonly string[] | undefined
}

/** An object that is there, with its UUID and what OVN says of it. What is not set is absent. */
export type OvnObject<K extends OvnKind> = Readonly<OvnKinds[K]['object']> &
  OvnKinds[K]['state'] & { readonly id: string }

/** For verbs that make something. */
export interface OvnMayExist {
  /**
   * Succeed when it exists and matches the request; without it, or when the existing object differs in any option
   * that was passed, the call fails. Default false.
   */
  mayExist?: boolean | undefined
}

/** For verbs that delete something. */
export interface OvnIfExists {
  /** Succeed when there is nothing to delete. Default false. */
  ifExists?: boolean | undefined
}

/** How a change is made; all of it optional. */
export interface OvnChangeOptions {
  /**
   * What is waited for once it is committed: nothing, that ovn-northd has taken it up (`sb`), or that every
   * chassis has, too (`hv`). Default: the connection's.
   */
  wait?: 'none' | 'sb' | 'hv' | undefined
  /** Milliseconds for all of it; 0 and Infinity mean no limit. Default: the connection's `changeTimeout`. */
  timeout?: number | undefined
  /** Ends the call; what was sent is committed all the same. */
  signal?: AbortSignal | undefined
}

/** What an `Ovn` does for its objects. @internal */
export interface Performer {
  readonly types: Types
  change(verb: Verb, options: OvnChangeOptions): Promise<string | undefined>
  object(kind: AnyKind, id: string): Record<string, unknown>
  get(kind: AnyKind, key: unknown, options: CallOptions): Promise<Record<string, unknown>>
  list(kind: OvnKind, filter: object, options: CallOptions): Promise<Record<string, unknown>[]>
}

const CHANGE_OPTIONS = ['wait', 'timeout', 'signal']

/**
 * The objects of one kind in the northbound database. Each change is one transaction; see `Ovn` for errors.
 *
 * @typeParam K the kind, such as `switchPorts`
 */
export class OvnObjects<K extends OvnKind> {
  readonly #kind: K
  readonly #performer: Performer

  /** @internal */
  constructor(kind: K, performer: Performer) {
    this.#kind = kind
    this.#performer = performer
  }

  /** Adds an object with its parts, and resolves with the object as it is stored. */
  async add(
    object: OvnNew<K>,
    options: OvnMayExist & OvnChangeOptions = {},
  ): Promise<OvnObject<K>> {
    const [own, change] = split(options)
    const verb = verbs.add(this.#performer.types, this.#kind, object, own)
    const id = await this.#performer.change(verb, change)
    return this.#performer.object(this.#kind, id as string) as OvnObject<K>
  }

  /** Changes options of an object; absent options keep their values. */
  async set(key: OvnKey<K>, changes: OvnChanges<K>, options: OvnChangeOptions = {}): Promise<void> {
    const verb = verbs.set(this.#performer.types, this.#kind, key, changes)
    await this.#performer.change(verb, options)
  }

  /**
   * Adds elements to lists and maps of an object, without reading them; existing elements stay or are replaced.
   */
  async include(
    key: OvnKey<K>,
    elements: OvnElements<K>,
    options: OvnChangeOptions = {},
  ): Promise<void> {
    const verb = verbs.change(this.#performer.types, this.#kind, 'include', key, elements)
    await this.#performer.change(verb, options)
  }

  /** Removes elements from lists, and keys from maps, of an object; missing ones are ignored. */
  async exclude(
    key: OvnKey<K>,
    elements: OvnElementKeys<K>,
    options: OvnChangeOptions = {},
  ): Promise<void> {
    const verb = verbs.change(this.#performer.types, this.#kind, 'exclude', key, elements)
    await this.#performer.change(verb, options)
  }

  /** Deletes an object with all its parts. */
  async delete(key: OvnKey<K>, options: OvnIfExists & OvnChangeOptions = {}): Promise<void> {
    const [own, change] = split(options)
    await this.#performer.change(verbs.remove(this.#kind, key, own), change)
  }

  /** Returns an object. */
  async get(key: OvnKey<K>, options: CallOptions = {}): Promise<OvnObject<K>> {
    return (await this.#performer.get(this.#kind, key, options)) as OvnObject<K>
  }

  /** Lists all objects, or those with these key values, such as `{ switch: 'sw0' }`. */
  async list(filter: Partial<KeyIn<K>> = {}, options: CallOptions = {}): Promise<OvnObject<K>[]> {
    return (await this.#performer.list(this.#kind, filter, options)) as OvnObject<K>[]
  }
}

/** What of the one object of a kind is to change; `null` empties what may be empty. */
export type OvnSingleChanges<K extends OvnSingleKind> = {
  readonly [Option in keyof OvnKinds[K]['object']]: OvnKinds[K]['object'][Option] | null
}

/** The one object of a kind, as it is. */
export type OvnSingleObject<K extends OvnSingleKind> = Readonly<OvnKinds[K]['object']> &
  OvnKinds[K]['state'] & { readonly id: string }

/**
 * The one object of a kind. Each change is one transaction; see `Ovn` for errors.
 *
 * @typeParam K the kind, `global` or `ssl`
 */
export class OvnSingle<K extends OvnSingleKind> {
  readonly #kind: K
  readonly #performer: Performer

  /** @internal */
  constructor(kind: K, performer: Performer) {
    this.#kind = kind
    this.#performer = performer
  }

  /** Changes its options; those that are not given stay. It is made when it is not there. */
  async set(changes: OvnSingleChanges<K>, options: OvnChangeOptions = {}): Promise<void> {
    await this.#performer.change(verbs.setOnly(this.#performer.types, this.#kind, changes), options)
  }

  /** It, as it is. */
  async get(options: CallOptions = {}): Promise<OvnSingleObject<K>> {
    return (await this.#performer.get(this.#kind, {}, options)) as OvnSingleObject<K>
  }
}

/** One that may be deleted. */
export class OvnSslObject extends OvnSingle<'ssl'> {
  readonly #performer: Performer

  /** @internal */
  constructor(performer: Performer) {
    super('ssl', performer)
    this.#performer = performer
  }

  /** Deletes it. */
  async delete(options: OvnIfExists & OvnChangeOptions = {}): Promise<void> {
    const [own, change] = split(options)
    await this.#performer.change(verbs.remove('ssl', {}, own), change)
  }
}

/** The verb of the one object of a kind in a transaction. */
export class OvnSingleVerbs<K extends OvnSingleKind> {
  readonly #kind: K
  readonly #types: Types
  readonly #verbs: Verb[]

  /** @internal */
  constructor(kind: K, types: Types, list: Verb[]) {
    this.#kind = kind
    this.#types = types
    this.#verbs = list
  }

  /** Changes its options; those that are not given stay. It is made when it is not there. */
  set(changes: OvnSingleChanges<K>): void {
    this.#verbs.push(verbs.setOnly(this.#types, this.#kind, changes))
  }
}

/** The verbs of one kind in a transaction: each sees the work of those before it. */
export class OvnVerbs<K extends OvnKind> {
  readonly #kind: K
  readonly #types: Types
  readonly #verbs: Verb[]

  /** @internal */
  constructor(kind: K, types: Types, list: Verb[]) {
    this.#kind = kind
    this.#types = types
    this.#verbs = list
  }

  /** Adds an object with its parts. */
  add(object: OvnNew<K>, options: OvnMayExist = {}): void {
    this.#verbs.push(verbs.add(this.#types, this.#kind, object, options))
  }

  /** Changes options of an object; absent options keep their values. */
  set(key: OvnKey<K>, changes: OvnChanges<K>): void {
    this.#verbs.push(verbs.set(this.#types, this.#kind, key, changes))
  }

  /** Adds elements to lists and maps of an object, without reading them. */
  include(key: OvnKey<K>, elements: OvnElements<K>): void {
    this.#verbs.push(verbs.change(this.#types, this.#kind, 'include', key, elements))
  }

  /** Removes elements from lists, and keys from maps, of an object. */
  exclude(key: OvnKey<K>, elements: OvnElementKeys<K>): void {
    this.#verbs.push(verbs.change(this.#types, this.#kind, 'exclude', key, elements))
  }

  /** Deletes an object with all its parts. */
  delete(key: OvnKey<K>, options: OvnIfExists = {}): void {
    this.#verbs.push(verbs.remove(this.#kind, key, options))
  }
}

/** A transaction in the making: the verbs of each kind. */
export type OvnTransaction = { readonly [K in OvnKind]: OvnVerbs<K> } & {
  readonly [K in OvnSingleKind]: OvnSingleVerbs<K>
}

/** A verb's own options, and how its change is to be made. */
function split(options: object): [own: object, change: OvnChangeOptions] {
  const own: Record<string, unknown> = {}
  const change: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options)) {
    if (CHANGE_OPTIONS.includes(name)) change[name] = value
    else own[name] = value
  }
  return [own, change]
}
