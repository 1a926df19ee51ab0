/** Checks a definition, and makes a network of it. */
import { inspect } from 'node:util'
import { checkInteger, checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { checkNamespace, entries } from './check.js'
import { type DeclaredLink, declareLink } from './declare-link.js'
import { type DeclaredSwitch, declareSwitch } from './declare-switch.js'
import type {
  Expectation,
  NamespaceDefinition,
  NetworkDefinition,
  SwitchDefinition,
} from './definition.js'
import type { NetworksDefinition } from './host-definition.js'
import { isProject } from './marks.js'
import { type DeclaredNamespace, declareNamespace } from './namespace.js'
import { type DeclaredTable, declareTable } from './table.js'
import { nameIn } from './world.js'

/** A checked network. It is a plain value: nothing is read or made until it is planned. */
export interface Network {
  /** The name of the whole. */
  readonly project: string
  /** What it was defined as; frozen. */
  readonly definition: NetworkDefinition
}

/** What a network consists of, by what each part is known by. */
export interface Parts {
  namespaces: ReadonlyMap<string, DeclaredNamespace>
  links: readonly DeclaredLink[]
  tables: readonly DeclaredTable[]
  /** Undefined where the definition says nothing of Open vSwitch. */
  ovs: DeclaredSwitch | undefined
  expect: readonly (Expectation & { within: number })[]
}

/** What a definition consists of. */
export const members = ['project', 'namespaces', 'links', 'tables', 'ovs', 'expect']

const partsOf = new WeakMap<Network, Parts>()

/** The parts of a network that `defineNetwork` has made. */
export function partsIn(network: Network): Parts {
  const parts = partsOf.get(network)
  if (parts !== undefined) return parts
  throw invalidType('network', 'the result of defineNetwork', network)
}

/** The project of a network, or the one that is given by its name. */
export function projectOf(network: Network | string): string {
  if (isObject(network)) partsIn(network)
  const project = typeof network === 'string' ? network : network?.project
  if (!isProject(project)) throw invalidValue('network', 'expected a project', project)
  return project
}

/**
 * Checks a definition and makes a network of it. Nothing is read or made.
 *
 * @throws TypeError, RangeError with `option`, the path of what is wrong, such as `links.web-db.ends[1].netns`.
 */
export function defineNetwork(definition: NetworkDefinition): Network {
  if (!isObject(definition)) throw invalidType('definition', 'an object', definition)
  for (const name of ['hosts', 'tunnels'] as const) {
    const value = (definition as Partial<NetworksDefinition>)[name]
    if (value !== undefined) throw invalidValue(name, 'is what defineNetworks takes', value)
  }
  checkKnown(definition, members)
  const given = frozen(definition)
  const project = checkProject(given.project)
  const namespaces = new Map(
    entries<NamespaceDefinition>(given.namespaces, 'namespaces').map(([key, each]) => [
      key,
      declareNamespace(key, each),
    ]),
  )
  const links = entries<object>(given.links, 'links').map(([key, each]) =>
    declareLink(project, key, each, namespaces),
  )
  const tables = entries<object>(given.tables, 'tables').map(([key, each]) =>
    declareTable(project, key, each, namespaces),
  )
  checkFormer(links)
  const { ovs: inSwitch } = given
  if (inSwitch !== undefined && !isObject(inSwitch)) throw invalidType('ovs', 'an object', inSwitch)
  const ovs = inSwitch && declareSwitch(project, inSwitch as SwitchDefinition, namespaces)
  checkNames([...links, ...(ovs?.devices ?? []).map(({ link }) => link)])
  const network: Network = Object.freeze({ project, definition: given })
  partsOf.set(network, {
    ...{ namespaces, links, tables, ovs },
    expect: expectations(given.expect, namespaces),
  })
  return network
}

/** The name of a whole. */
export function checkProject(project: unknown): string {
  if (typeof project !== 'string') throw invalidType('project', 'a name', project)
  if (isProject(project)) return project
  const why = 'expected a letter, then letters, digits, _ and -, at most 40'
  throw invalidValue('project', why, project)
}

/** A namespace has one link of a name. */
function checkNames(links: readonly DeclaredLink[]): void {
  const taken = new Map<string, string>()
  for (const { ends } of links) {
    for (const { netns, name, option } of ends) {
      const other = taken.get(nameIn(netns, name))
      if (other !== undefined)
        throw invalidValue(`${option}name`, `${other} has this name in the same namespace`, name)
      taken.set(nameIn(netns, name), option)
    }
  }
}

/** A path is of one link, before and after. */
function checkFormer(links: readonly DeclaredLink[]): void {
  const taken = new Map(links.map(({ path }) => [path, path]))
  for (const { path, was } of links) {
    if (was === undefined) continue
    const other = taken.get(was)
    if (other !== undefined) {
      const why = other === was ? `${was} is in the definition` : `${other} was that`
      throw invalidValue(`${path}.was`, why, was.slice('links.'.length))
    }
    taken.set(was, path)
  }
}

function expectations(given: unknown, namespaces: ReadonlyMap<string, unknown>): Parts['expect'] {
  if (given === undefined) return []
  if (!Array.isArray(given)) throw invalidType('expect', 'an array', given)
  return given.map((each, at) => {
    const option = `expect[${at}]`
    if (!isObject(each)) throw invalidType(option, 'an object', each)
    checkKnown(each, ['from', 'ping', 'within'], `${option}.`)
    const { from, ping, within = 5000 } = each as Expectation
    checkNamespace(from, `${option}.from`, namespaces)
    if (typeof ping !== 'string') throw invalidType(`${option}.ping`, 'an IP address', ping)
    return {
      from,
      ping,
      within: checkInteger(`${option}.within`, within, { min: 0, max: 0x7fffffff }),
    }
  })
}

/** A copy that nobody changes: what was checked is what will be made. */
function frozen<Value>(value: Value, path = ''): Value {
  if (Array.isArray(value))
    return Object.freeze(value.map((each, at) => frozen(each, `${path}[${at}]`))) as Value
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw invalidValue(path, 'expected data', inspect(value))
  }
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value
  const members = Object.entries(value).filter(([, each]) => each !== undefined)
  const copy = members.map(([name, each]) => [
    name,
    frozen(each, path === '' ? name : `${path}.${name}`),
  ])
  return Object.freeze(Object.fromEntries(copy)) as Value
}
