/** Options of links that a network sets: noted at the link, and set back when the definition has them no longer. */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../addon/binding.js'
import { isObject } from '../base/check.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import type { DeclaredLink } from './declare-link.js'
import { defaultOf, hasDefault } from './defaults.js'
import type { FoundEnd } from './find-links.js'
import { linkLists } from './link-lists.js'
import { isChangeable, parsed, prefixOf } from './link-paths.js'
import { type Note, noteOf } from './notes.js'
import type { Change } from './operation.js'

/** Always compared, or with a mark of its own. */
const never = ['name', 'up', 'group', 'altNames', 'sysctls', 'offloads', 'kind', 'link']

/** What an end of a link sets that can be set back, by what notes call it: a kind's own after its name. */
export function settingsOf(declared: DeclaredLink, at: number): Map<string, unknown> {
  const { kind, own, ends } = declared
  const end = ends[at]
  const settings: [string, unknown][] = []
  const add = (id: string, path: string, value: unknown) => {
    if (value !== undefined && isChangeable(declared, path)) settings.push([id, value])
  }
  const prefix = prefixOf(declared, at)
  for (const [name, value] of Object.entries(end?.options ?? {})) {
    if (never.includes(name) || Object.hasOwn(linkLists, name)) continue
    if (!isObject(value)) add(name, prefix + name, value)
    else for (const [each, its] of Object.entries(value)) add(`${name}.${each}`, prefix + name, its)
  }
  if (at === 0) for (const [name, value] of Object.entries(own)) add(`${kind}.${name}`, name, value)
  return new Map(settings)
}

/** The notes of an end as it is defined: of all that is not as it would be anyway. */
export function notesOf(project: string, declared: DeclaredLink, at: number): Map<string, string> {
  const end = declared.ends[at]
  if (end === undefined) return new Map()
  const { lists, qdisc, part } = end
  const its = [...settingsOf(declared, at)].filter(
    ([id, value]) => !isDeepStrictEqual(defaultOf(declared.kind, id), value),
  )
  const listed = Object.entries(lists).flatMap(([name, list]): [string, undefined][] =>
    isNoted(name) && list.length > 0 ? [[name, undefined]] : [],
  )
  const queue: [string, unknown][] = qdisc === undefined ? [] : [['qdisc', qdisc.digest]]
  return new Map(
    [...its, ...listed, ...queue].map(([id, value]) => [id, noteOf(project, part, id, value)]),
  )
}

/** Lists whose elements are looked for only where the network has had some. */
export const isNoted = (list: string): boolean =>
  (linkLists as Record<string, { atBirth?: true }>)[list]?.atBirth !== true

/** Options that a definition no longer has. */
export interface Dropped {
  /** To what they would be anyway. */
  changes: readonly Change[]
  /** No default of them is known. */
  kept: readonly string[]
  /** They go with something else. */
  gone: readonly string[]
}

/**
 * The options that a definition no longer has of those that are noted, where the link still has what was set: changes
 * to what they would be anyway. Of what is not known to have a default nothing is to be changed but the note: `kept`.
 */
export async function droppedOf(
  declared: DeclaredLink,
  at: number,
  { netns, link }: FoundEnd,
  notes: ReadonlyMap<string, Note>,
): Promise<Dropped> {
  const { kind } = declared
  const asked = settingsOf(declared, at)
  const prefix = prefixOf(declared, at)
  const changes: Change[] = []
  const kept: string[] = []
  for (const [id, { value }] of notes) {
    if (asked.has(id) || id === 'qdisc' || Object.hasOwn(linkLists, id)) continue
    const path = id.split('.')
    const isOwn = path[0] === kind && path.length > 1
    const option = isOwn ? path.slice(1).join('.') : prefix + id
    const found = valueAt(link, path)
    if (value === undefined || !hasDefault(kind, id)) kept.push(option)
    else if (await isStill(id, value, found, { netns, link }, kind)) {
      changes.push({ option, asked: defaultOf(kind, id), found })
    }
  }
  const master = `${prefix}master`
  if (!changes.some(({ option }) => option === master)) return { changes, kept, gone: [] }
  // What it is as a port goes with that.
  const isPort = ({ option }: Change) => /^\w+Port\./.test(option.slice(prefix.length))
  return {
    changes: changes.filter((each) => !isPort(each)),
    kept,
    gone: changes.filter(isPort).map(({ option }) => option),
  }
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((all, name) => (all as Record<string, unknown> | undefined)?.[name], value)

/** Whether an option has what the network set, in the kernel's words. */
async function isStill(
  id: string,
  value: unknown,
  found: unknown,
  { netns, link }: FoundEnd,
  kind: string,
): Promise<boolean> {
  if (id === 'master') {
    if (typeof found !== 'number') return false
    const { name, group } = await getLink(found, { netns })
    // One of the network's own may have had another name then.
    return name === value || group === link.group
  }
  const path = id.split('.')
  const told = path.reduceRight<unknown>((all, name) => ({ [name]: all }), value) as object
  const asked = binding.asReported('newLink', { kind, ...told })
  return isDeepStrictEqual(valueAt(asked, path), found)
}

/** The id of an option that a change is about. */
export function idOf(declared: DeclaredLink, option: string): string {
  const { name, isOwn } = parsed(declared, option)
  if (isOwn) return `${declared.kind}.${name}`
  const [, end = option] = /^ends\[\d\]\.(.*)$/.exec(option) ?? []
  return end
}
