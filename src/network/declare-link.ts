/** Links of a definition, single and in pairs: checked, and marked as the network's. */
import { binding } from '../addon/binding.js'
import { checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { factsOf, isDescribed } from '../rtnetlink/links/kinds/index.js'
import { aroundOf, type NewLink } from '../rtnetlink/links/new-link.js'
import { checkNamespace } from './check.js'
import { groupOf, markOf, protocol } from './marks.js'

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
}

/** A link of a definition. */
export interface DeclaredLink {
  path: string
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
const managed = [
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

/** Checks a link of a definition. */
export function declareLink(
  project: string,
  key: string,
  given: object,
  namespaces: ReadonlyMap<string, unknown>,
): DeclaredLink {
  const path = `links.${key}`
  const { kind, ends, ...rest } = given as { kind?: unknown; ends?: unknown } & Record<
    string,
    unknown
  >
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
    const known = ['name', 'link', ...around]
    checkKnown(rest, (name) => isOwn(name) || known.includes(name), `${path}.`)
    const members = Object.entries(rest)
    const own = Object.fromEntries(members.filter(([name]) => isOwn(name)))
    const end = Object.fromEntries(members.filter(([name]) => !isOwn(name)))
    const all = [declareEnd(markOf(project, path), key, `${path}.`, end, namespaces)]
    return { path, kind, own, ends: all, ...usesOf(all, own) }
  }
  checkKnown(rest, isOwn, `${path}.`)
  if (!Array.isArray(ends) || ends.length !== 2) throw invalidType(`${path}.ends`, 'two ends', ends)
  const both = ends.map((each: unknown, at) => {
    const option = `${path}.ends[${at}]`
    if (!isObject(each)) throw invalidType(option, 'an object', each)
    checkKnown(each, ['name', ...around], `${option}.`)
    // An alternative name is in one namespace once.
    const mark = markOf(project, at === 0 ? path : `${path}.peer`)
    return declareEnd(mark, undefined, `${option}.`, each as Record<string, unknown>, namespaces)
  })
  return { path, kind, own: rest, ends: both, ...usesOf(both, {}) }

  function declareEnd(
    mark: string,
    usual: string | undefined,
    option: string,
    { netns, name = usual, addresses = [], routes = [], ...others }: Record<string, unknown>,
    known: ReadonlyMap<string, unknown>,
  ): DeclaredEnd {
    checkNamespace(netns, `${option}netns`, known)
    if (typeof name !== 'string') throw invalidType(`${option}name`, "a link's name", name)
    const options = {
      ...{ up: true, ...others, name, group: groupOf(project), altNames: [mark] },
      ...{ addresses: marked(addresses, `${option}addresses`, 'address') },
      ...{ routes: marked(routes, `${option}routes`, 'destination') },
    }
    const texts = new Set(
      (addresses as unknown[]).flatMap((each, at) =>
        typeof each === 'string' ? [`addresses[${at}]`] : [],
      ),
    )
    return { netns: netns as string | undefined, name, option, texts, options: options as never }
  }
}

/** Each with the protocol that says it is the network's. */
function marked(list: unknown, option: string, first: string): object[] {
  if (!Array.isArray(list)) throw invalidType(option, 'an array', list)
  return list.map((each, at) => {
    if (typeof each === 'string') return { [first]: each, protocol }
    if (!isObject(each)) throw invalidType(`${option}[${at}]`, 'an object', each)
    if ('protocol' in each)
      throw invalidValue(`${option}[${at}].protocol`, "is the network's mark", each.protocol)
    return { ...each, protocol }
  })
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
