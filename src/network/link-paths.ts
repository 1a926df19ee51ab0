/** What options of links are called: by a definition, and by `createLink`, which it becomes. */
import { binding } from '../addon/binding.js'
import type { DeclaredLink } from './declare-link.js'

/** What stands before the options of an end in a definition. */
export const prefixOf = ({ ends }: Pick<DeclaredLink, 'ends'>, at: number): string =>
  ends.length === 1 ? '' : `ends[${at}].`

/** What stands before the options of an end in `createLink`. */
export const endPath = (at: number): string => (at === 0 ? '' : 'peer.')

/** What the definition calls an option of `createLink`, from its root. */
export const documentPath = (declared: DeclaredLink, option: string): string =>
  `${declared.path}.${pathIn(declared, option)}`

/** The same from the link. */
export function pathIn(declared: DeclaredLink, option: string): string {
  const { kind, ends } = declared
  if (option.startsWith(`${kind}.`)) return option.slice(kind.length + 1)
  const [, peer, its = ''] = /^(peer\.)?(.*)$/.exec(option) ?? []
  const at = peer === undefined ? 0 : 1
  const text = its.replace(/\.address$/, '')
  const path = ends[at]?.texts.has(text) ? text : its
  return prefixOf(declared, at) + path
}

/** The path of what is on an end, from what its lists and its qdisc are compared by: a text has no options to name. */
export const partPath =
  (declared: DeclaredLink, at: number) =>
  (option: string): string => {
    const whole = option.replace(/\.address$/, '')
    const isText = declared.ends[at]?.texts.has(whole.slice(prefixOf(declared, at).length))
    return `${declared.path}.${isText ? whole : option}`
  }

/** What an option of a link's definition is: of which end, its name, whether it is its kind's, and its place in a list. */
export function parsed({ ends, kind }: DeclaredLink, path: string) {
  const [, end, option = path] = /^ends\[(\d)\]\.(.*)$/.exec(path) ?? []
  const [name = ''] = option.split(/[.[]/)
  const [, index] = /^\w+\[(\d+)\]/.exec(option) ?? []
  const isOfKind = binding.tables.kinds[kind]?.some((row) => row.name === name) === true
  return {
    at: Number(end ?? 0),
    name,
    isOwn: end === undefined && (ends.length === 2 || isOfKind),
    index: index === undefined ? undefined : Number(index),
  }
}

const settable = ['sysctls', 'offloads']

/** Whether an existing link can be changed in it. */
export function isChangeable(declared: DeclaredLink, option: string): boolean {
  const { name, isOwn } = parsed(declared, option)
  if (!isOwn && settable.includes(name)) return true
  if (!isOwn && name in binding.tables.ports) return true
  const rows = isOwn ? binding.tables.kinds[declared.kind] : binding.tables.link
  return rows?.find((row) => row.name === name)?.access === 'change'
}
