/** Links of a definition, single and in pairs: checked, and marked as the network's. */
import { binding } from '../addon/binding.js'
import { checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { factsOf, isDescribed } from '../rtnetlink/links/kinds/index.js'
import { aroundOf, type NewLink } from '../rtnetlink/links/new-link.js'
import { checkKey, checkNamespace } from './check.js'
import { laterLists, linkListNames, linkLists } from './link-lists.js'
import type { Asked } from './lists.js'
import { groupOf, markOf } from './marks.js'
import { type DeclaredQdisc, declareQdisc } from './qdisc.js'

/** One end of a link of a definition; a single link has one. */
export interface DeclaredEnd {
  /** The key of its namespace. */
  netns: string | undefined
  name: string
  /** Where it stands in the definition, in front of its options. */
  option: string
  /** Those of its addresses that are given as texts, such as `addresses[0]`. */
  texts: ReadonlySet<string>
  /** All its options, marks included. */
  options: NewLink
  /** What its mark says it is. */
  part: string
  /** Its addresses and their like, with their marks; of lists that the definition does not have, none. */
  lists: Asked
  qdisc: DeclaredQdisc | undefined
}

/** A link of a definition. */
export interface DeclaredLink {
  path: string
  /** The path that it had before. */
  was: string | undefined
  kind: string
  ends: readonly DeclaredEnd[]
  /** The options of its kind. */
  own: Readonly<Record<string, unknown>>
  /** The links that it is on, or a port of, by name. */
  uses: readonly { netns: string | undefined; name: string }[]
  /** Those of them, in the namespace of its first end, without which the kernel deletes it. */
  below: readonly string[]
}

/** What the network itself sees to. */
export const managed = [
  'index',
  'group',
  'altNames',
  'signal',
  'timeout',
  'mayExist',
  'peer',
  'linkNetns',
  'linkNetnsId',
]

/** A link of a definition, which may be anything. */
type Given = { kind?: unknown; ends?: unknown; was?: unknown } & Record<string, unknown>

/** Checks a link of a definition. */
export const declareLink = (
  project: string,
  key: string,
  given: object,
  namespaces: ReadonlyMap<string, unknown>,
): DeclaredLink => declareLinkAt(project, `links.${key}`, key, given, namespaces)

/** The same of one that is elsewhere in the definition; `usual` is its name, unless it says another. */
export function declareLinkAt(
  project: string,
  path: string,
  usual: string,
  given: object,
  namespaces: ReadonlyMap<string, unknown>,
): DeclaredLink {
  const { kind, ends, was: former, ...rest } = given as Given
  const was = former === undefined ? undefined : `links.${checkKey(former, `${path}.was`)}`
  if (typeof kind !== 'string') throw invalidType(`${path}.kind`, 'a kind of link', kind)
  const isPair = factsOf(kind).peer !== undefined
  if (isPair !== (ends !== undefined)) {
    throw invalidValue(`${path}.ends`, isPair ? `a ${kind} has two` : `a ${kind} has none`, ends)
  }
  const names = isDescribed(kind)
    ? (binding.tables.kinds[kind]?.map(({ name }) => name) ?? [])
    : ['raw']
  const isOwn = (name: string) => names.includes(name)
  const around = aroundOf(kind).filter((name) => !managed.includes(name))
  if (!isPair) {
    const known = ['name', 'link', ...around, ...beyond]
    checkKnown(rest, (name) => isOwn(name) || known.includes(name), `${path}.`)
    const members = Object.entries(rest)
    const own = Object.fromEntries(members.filter(([name]) => isOwn(name)))
    const end = Object.fromEntries(members.filter(([name]) => !isOwn(name)))
    const all = [declareEnd(path, usual, `${path}.`, end, namespaces)]
    return { path, was, kind, own, ends: all, ...usesOf(all, own) }
  }
  checkKnown(rest, isOwn, `${path}.`)
  if (!Array.isArray(ends) || ends.length !== 2) throw invalidType(`${path}.ends`, 'two ends', ends)
  const both = ends.map((each: unknown, at) => {
    const option = `${path}.ends[${at}]`
    if (!isObject(each)) throw invalidType(option, 'an object', each)
    checkKnown(each, ['name', ...around, ...beyond], `${option}.`)
    // An alternative name is in one namespace once.
    const part = at === 0 ? path : `${path}.peer`
    return declareEnd(part, undefined, `${option}.`, each as Record<string, unknown>, namespaces)
  })
  return { path, was, kind, own: rest, ends: both, ...usesOf(both, {}) }

  function declareEnd(
    part: string,
    ownName: string | undefined,
    option: string,
    { netns, name = ownName, qdisc, impair, ...others }: Record<string, unknown>,
    known: ReadonlyMap<string, unknown>,
  ): DeclaredEnd {
    checkNamespace(netns, `${option}netns`, known)
    if (typeof name !== 'string') throw invalidType(`${option}name`, "a link's name", name)
    const lists = declareLists(others, option, kind as string)
    const { addresses, routes, neighbors = [] } = lists
    if (kind === 'bridge' && others['mac'] === undefined && neighbors.some(isResolved)) {
      const why = 'is needed with neighbors: they go when the bridge takes the address of a port'
      throw invalidValue(`${option}mac`, why, undefined)
    }
    const settings = Object.entries(others).filter(([each]) => !Object.hasOwn(linkLists, each))
    const options = {
      ...{ up: true, ...Object.fromEntries(settings), name },
      ...{ group: groupOf(project), altNames: [markOf(project, part)], addresses, routes },
    }
    const texts = new Set(
      ((others['addresses'] ?? []) as unknown[]).flatMap((each, at) =>
        typeof each === 'string' ? [`addresses[${at}]`] : [],
      ),
    )
    return {
      ...{ netns: netns as string | undefined, name, option, texts, part, lists },
      ...{ options: options as never, qdisc: declareQdisc({ qdisc, impair }, option) },
    }
  }
}

/** Whether it is a neighbour, and not one that the link answers for. */
const isResolved = (each: object) => (each as { proxy?: boolean }).proxy !== true

/** What a link of a network takes beyond a new one. */
const beyond = [...laterLists, 'qdisc', 'impair']

/** Its lists; those that `createLink` takes, too, have something of the network's or nothing. */
function declareLists(given: Record<string, unknown>, option: string, kind: string): Asked {
  return Object.fromEntries(
    linkListNames.flatMap((name) => {
      const list = linkLists[name].atBirth ? (given[name] ?? []) : given[name]
      if (list === undefined) return []
      if (!Array.isArray(list)) throw invalidType(`${option}${name}`, 'an array', list)
      const declare = (each: unknown, at: number) =>
        linkLists[name].declare(each, `${option}${name}[${at}]`, kind)
      return [[name, list.map(declare)]]
    }),
  )
}

/** Links that its ends name. */
function usesOf(
  ends: readonly DeclaredEnd[],
  own: Readonly<Record<string, unknown>>,
): Pick<DeclaredLink, 'uses' | 'below'> {
  const texts = (values: readonly unknown[]) => values.filter((each) => typeof each === 'string')
  const { link } = (ends[0]?.options ?? {}) as { link?: unknown }
  const below = texts([link, own['dev'], own['link']])
  const masters = ends.flatMap(({ netns, options }) =>
    texts([options.master]).map((name) => ({ netns, name })),
  )
  const [first] = ends
  return { uses: [...masters, ...below.map((name) => ({ netns: first?.netns, name }))], below }
}
