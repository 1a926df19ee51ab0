/** Changing a link of a network, with all that is on it; taking that back. */
import { within } from '../base/errors.js'
import { addAltName, deleteAltName } from '../rtnetlink/links/alt-name.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import type { DeclaredEnd, DeclaredLink } from './declare-link.js'
import type { FoundEnd, FoundLink } from './find-links.js'
import { differencesOfLists, linkLists } from './link-lists.js'
import { documentPath, endPath, parsed } from './link-paths.js'
import { come, goAway, putBack, standingAt } from './lists.js'
import { notesIn } from './notes.js'
import type { Change } from './operation.js'
import { putQdisc } from './qdisc.js'
import { idOf, isNoted, notesOf } from './settings.js'
import { undone } from './undo.js'
import type { Undo, World } from './world.js'

/** What is to be changed at an end of a link. */
export interface EndChanges {
  /** Options of the link. One that is dropped is not in the definition: its default is asked for. */
  settings: readonly (Change & { isDropped?: boolean })[]
  /** Whether something of its lists, or its root qdisc, differs. */
  lists: boolean
  qdisc: boolean
  /** Options that are the network's no longer, and are not set. */
  forgotten: readonly string[]
}

/** Makes a link what it is to be, or leaves it as it was. */
export async function changeLink(
  declared: DeclaredLink,
  found: FoundLink,
  changes: readonly EndChanges[],
  world: World,
): Promise<Undo> {
  return undone(async (keep) => {
    for (const [at, end] of declared.ends.entries()) {
      const there = found.ends[at]
      const its = changes[at]
      if (there === undefined || its === undefined) continue
      await changeEnd(declared, at, end, there, its, world, keep)
    }
  })
}

async function changeEnd(
  declared: DeclaredLink,
  at: number,
  end: DeclaredEnd,
  there: FoundEnd,
  { settings, lists, qdisc, forgotten }: EndChanges,
  world: World,
  keep: (undo: Undo) => void,
): Promise<void> {
  const { path } = declared
  const { netns, link } = there
  const { signal } = world
  if (settings.length === 0 && !lists && !qdisc && forgotten.length === 0) return
  // What is set is noted before it is: what is noted and was not set is passed over.
  const named = [...settings.map(({ option }) => option), ...forgotten]
  const changed = new Set(named.map((option) => idOf(declared, option)))
  if (qdisc) changed.add('qdisc')
  if (lists) for (const name of Object.keys(linkLists)) if (isNoted(name)) changed.add(name)
  const notes = noteChanges(declared, at, there, changed, world)
  for (const altName of notes.come) {
    keep(() => deleteAltName(link.index, altName, { netns, ifExists: true }))
    await addAltName(link.index, altName, { netns, signal, mayExist: true })
  }
  const looked = listsLookedAt(end, there, world)
  if (settings.length > 0 || lists) {
    // An option of the link may take along what is on it, as one that takes it down does its routes.
    const standing = await standingAt(linkLists, there, looked)
    keep(() => putBack(there, standing))
  }
  if (settings.length > 0) await set(declared, at, end, there, settings, world, keep)
  if (settings.length > 0 || lists) {
    const now = () => differencesOfLists(end.name, there, looked, prefixOf(declared, at), signal)
    await goAway(linkLists, there, await now(), path)
    await come(linkLists, there, await now(), path, keep)
  }
  if (qdisc) keep(await setQdisc(declared, at, there, signal))
  for (const altName of notes.go) {
    keep(async () => void (await addAltName(link.index, altName, { netns, mayExist: true })))
    await deleteAltName(link.index, altName, { netns, ifExists: true })
  }
}

export const prefixOf = ({ ends }: DeclaredLink, at: number): string =>
  ends.length === 1 ? '' : `ends[${at}].`

/** The lists of an end that are looked at: those that the definition has, and that the network has had. */
export function listsLookedAt(
  { lists, part }: DeclaredEnd,
  { link }: FoundEnd,
  { project }: Pick<World, 'project'>,
): DeclaredEnd['lists'] {
  const notes = notesIn(project, part, link)
  const had = Object.keys(linkLists).filter((name) => notes.has(name))
  return { ...Object.fromEntries(had.map((name) => [name, []])), ...lists }
}

/** The notes that come and that go with a change of these options. */
function noteChanges(
  declared: DeclaredLink,
  at: number,
  { link }: FoundEnd,
  changed: ReadonlySet<string>,
  { project }: World,
): { come: string[]; go: string[] } {
  const asked = notesOf(project, declared, at)
  const before = notesIn(project, declared.ends[at]?.part ?? '', link)
  const come: string[] = []
  const go: string[] = []
  for (const id of changed) {
    const [old, next] = [before.get(id)?.altName, asked.get(id)]
    if (old === next) continue
    if (next !== undefined) come.push(next)
    if (old !== undefined) go.push(old)
  }
  return { come, go }
}

async function set(
  declared: DeclaredLink,
  at: number,
  end: DeclaredEnd,
  { netns, link }: FoundEnd,
  settings: EndChanges['settings'],
  { signal }: World,
  keep: (undo: Undo) => void,
): Promise<void> {
  const { kind, own } = declared
  const asked: Record<string, unknown> = {}
  const before: Record<string, unknown> = {}
  const put = (name: string, member: string, value: unknown) => {
    asked[name] = { ...(asked[name] as object), [member]: value }
  }
  for (const { option, asked: value, found, isDropped } of settings) {
    const { name, isOwn } = parsed(declared, option)
    if (isDropped === true) {
      const [first = '', member] = idOf(declared, option).split('.')
      if (member === undefined) asked[first] = value
      else put(first, member, value)
      continue
    }
    if (isOwn) put(kind, name, own[name])
    else if (name in end.options) {
      const its = end.options[name as never] as unknown
      asked[name] = isPlain(its) ? { ...its, ...(asked[name] as object) } : its
    }
    if (name === 'sysctls' || name === 'offloads') {
      const key = option.slice(option.indexOf(`${name}.`) + name.length + 1)
      before[name] = { ...(before[name] as object), [key]: found }
    }
  }
  const where = { netns, signal }
  await within('apply', setLink(link.index, { ...asked, ...where } as never), (option) =>
    documentPath(declared, endPath(at) + option),
  )
  // The link as it was reported: what differs of it is set back, but for its other names, which are notes.
  const { altNames: _, ...reported } = link
  const master = link.master ?? null
  keep(() => setLink(link.index, { ...reported, master, ...before, netns } as never))
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Gives a link its root qdisc, or takes it away. */
export async function setQdisc(
  declared: DeclaredLink,
  at: number,
  where: FoundEnd,
  signal: AbortSignal | undefined,
): Promise<Undo> {
  const qdisc = declared.ends[at]?.qdisc
  const path = `${declared.path}.${prefixOf(declared, at)}${qdisc?.name ?? 'qdisc'}`
  return within('apply', putQdisc(where, qdisc, signal), () => path)
}
