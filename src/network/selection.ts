/** The parts of a network that a call is limited to, by their paths. */
import { invalidType, invalidValue } from '../base/errors.js'
import type { DeclaredLink } from './declare-link.js'
import type { Parts } from './define.js'
import type { Inventory } from './inventory.js'
import type { Operation } from './operation.js'
import { nameIn } from './world.js'

/** What a call is limited to. */
export interface SelectionOptions {
  /**
   * Only these parts, by their paths: `links.web-db`, or with `*` for any text, `tables.*`. A path stands for what is in
   * it, too: `ovs` for all bridges and their ports. What they need is included: namespaces, links that they are on, bridges.
   * Default: all parts.
   */
  only?: readonly string[] | undefined
  /** Not these parts, by their paths likewise. What the others need cannot be left out. Default: none. */
  except?: readonly string[] | undefined
}

/** The options of a selection. */
export const selectionOptions = ['only', 'except'] as const

/** Which parts a call is about. */
export interface Selection {
  /** Whether it is about the part that has this path. */
  has(path: string): boolean
  /** All of the definition that it is about. */
  parts: Parts
}

type Given = Readonly<{ [Name in keyof SelectionOptions]?: unknown }>

/** Checks the options. */
export function checkSelection(given: Given): SelectionOptions {
  for (const name of selectionOptions) {
    const patterns = given[name]
    if (patterns === undefined) continue
    if (!Array.isArray(patterns)) throw invalidType(name, 'an array of paths', patterns)
    if (patterns.length === 0) throw invalidValue(name, 'expected one path or more', patterns)
    for (const [at, each] of patterns.entries()) {
      const option = `${name}[${at}]`
      if (typeof each !== 'string') throw invalidType(option, 'a path', each)
      const isPath = /^(namespaces|links|tables|ovs|expect)($|[.[])/.test(each)
      if (!isPath && !each.includes('*')) {
        throw invalidValue(option, 'expected a path, such as links.web-db or tables.*', each)
      }
    }
  }
  return Object.fromEntries(
    selectionOptions.flatMap((name) => (given[name] ? [[name, given[name]]] : [])),
  )
}

/** Whether one of the patterns stands for a path, or for what it is in. */
function matching(patterns: readonly string[] | undefined): (path: string) => boolean {
  const all = (patterns ?? []).map((each) => {
    const text = each.replaceAll(/[.[\]()^$+?{}|\\]/g, '\\$&').replaceAll('*', '.*')
    return new RegExp(`^${text}($|[.[])`, 's')
  })
  return (path) => all.some((each) => each.test(path))
}

/** Those that the options themselves name. */
export function namedBy({ only, except }: SelectionOptions): (path: string) => boolean {
  const [isIn, isOut] = [matching(only), matching(except)]
  return (path) => (only === undefined || isIn(path)) && !isOut(path)
}

/**
 * The parts that the options name, and what they need.
 *
 * @throws RangeError for a part that is needed, and left out.
 */
export function selectionOf(parts: Parts, options: SelectionOptions): Selection {
  if (options.only === undefined && options.except === undefined) return { has: () => true, parts }
  const isNamed = namedBy(options)
  const isOut = matching(options.except)
  const needs = needsOf(parts)
  const chosen = new Set([...needs.keys()].filter(isNamed))
  for (const path of chosen) {
    for (const needed of needs.get(path) ?? []) {
      if (isOut(needed)) throw leavesOut(options.except ?? [], needed, path)
      // A set that grows while it is iterated over is iterated over to its end.
      chosen.add(needed)
    }
  }
  const has = (path: string) => chosen.has(path) || (!needs.has(path) && isNamed(path))
  const isIn = ({ path }: { path: string }) => has(path)
  const { namespaces, links, tables, ovs, expect } = parts
  return {
    has,
    parts: {
      namespaces: new Map([...namespaces].filter(([, each]) => isIn(each))),
      ...{ links: links.filter(isIn), tables: tables.filter(isIn), expect },
      ovs:
        ovs && isAbout(options, 'ovs.')
          ? { ...ovs, rows: ovs.rows.filter(isIn), devices: ovs.devices.filter(isIn) }
          : undefined,
    },
  }
}

function leavesOut(patterns: readonly string[], needed: string, path: string) {
  const at = patterns.findIndex((each) => matching([each])(needed))
  const why = `leaves out ${needed}, which ${path} needs`
  return invalidValue(`except[${at}]`, why, patterns[at])
}

/** Whether something whose path begins so can be chosen. */
function isAbout({ only, except }: SelectionOptions, start: string): boolean {
  const isOut = matching(except)(start.slice(0, -1)) || except?.includes(`${start}*`) === true
  const mayBe = (pattern: string) => {
    const [literal = ''] = pattern.split('*')
    return `${literal}.`.startsWith(start) || start.startsWith(literal)
  }
  return !isOut && (only === undefined || only.some(mayBe))
}

/** All parts, each with the paths of what it needs in order to exist. */
function needsOf({ namespaces, links, tables, ovs, expect }: Parts): Map<string, string[]> {
  const place = (key: string | undefined) => (key === undefined ? [] : [`namespaces.${key}`])
  const byName = new Map(
    links.flatMap(({ path, ends }) =>
      ends.map(({ netns, name }) => [nameIn(netns, name), path] as const),
    ),
  )
  const named = (netns: string | undefined, name: string) => {
    const path = byName.get(nameIn(netns, name))
    return path === undefined ? [] : [path]
  }
  const ofLink = ({ ends, uses }: DeclaredLink) => [
    ...ends.flatMap(({ netns }) => place(netns)),
    ...uses.flatMap(({ netns, name }) => named(netns, name)),
  ]
  const devices = new Map(ovs?.devices.map((each) => [each.path, each]))
  return new Map<string, string[]>([
    ...[...namespaces.values()].map(({ path }) => [path, []] as [string, string[]]),
    ...links.map((each) => [each.path, ofLink(each)] as [string, string[]]),
    ...tables.map(({ path, netns }) => [path, place(netns)] as [string, string[]]),
    ...(ovs?.rows ?? []).map((row): [string, string[]] => {
      const places = (devices.get(row.path)?.link.ends ?? []).flatMap(({ netns }) => place(netns))
      if (row.kind === 'bridge') return [row.path, places]
      const { type = 'system' } = row.options
      const link = type === 'system' ? named(undefined, row.name) : []
      return [row.path, [row.bridge.path, ...places, ...link]]
    }),
    ...expect.map(({ from }, at) => [`expect[${at}]`, place(from)] as [string, string[]]),
  ])
}

/**
 * What the options name exists, or is defined: a misspelt path would leave something out without a word.
 *
 * @throws RangeError for a path that no part has.
 */
export function checkNamed(options: SelectionOptions, parts: Parts, there: Inventory): void {
  const known = [...needsOf(parts).keys(), ...there.namespaces.keys(), ...there.links.keys()]
  known.push(...there.tables.keys())
  for (const name of selectionOptions) {
    for (const [at, pattern] of (options[name] ?? []).entries()) {
      // What is in Open vSwitch, and no longer defined, is not known here.
      if (pattern.includes('*') || pattern.startsWith('ovs.')) continue
      const isKnown = matching([pattern])
      if (pattern === 'ovs' || known.some(isKnown)) continue
      throw invalidValue(`${name}[${at}]`, 'no part has this path', pattern)
    }
  }
}

/**
 * What is left out stays: nothing goes that would take it along.
 *
 * @throws RangeError for a part that is to go, and takes along one that is left out.
 */
export function checkLeftOut(
  options: SelectionOptions,
  has: (path: string) => boolean,
  there: Inventory,
  operations: readonly Operation[],
): void {
  const leaving = operations.filter(({ action }) => action === 'delete' || action === 'recreate')
  const left = [...there.links.values(), ...there.tables.values()].filter(({ path }) => !has(path))
  for (const { path } of leaving) {
    const namespace = there.namespaces.get(path)
    const inIt = left.find(({ places }) => places.some((place) => place === namespace?.name))
    if (namespace !== undefined && inIt !== undefined) throw takenAlong(options, path, inIt.path)
    const ends = there.links.get(path)?.ends ?? []
    const onIt = left.find(
      (each) =>
        'ends' in each &&
        each.ends.some((upper) =>
          ends.some(
            (lower) =>
              upper !== undefined &&
              upper.netns === lower?.netns &&
              [upper.link.link, upper.link.master].includes(lower?.link.index),
          ),
        ),
    )
    if (onIt !== undefined) throw takenAlong(options, path, onIt.path)
  }
}

/** A part is to go, and another, which goes with it, is left out. */
export function takenAlong({ except }: SelectionOptions, path: string, other: string) {
  const option = matching(except)(other) ? 'except' : 'only'
  return invalidValue(option, `${path} would go, and with it ${other}, which is left out`, path)
}
