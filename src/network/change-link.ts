/** Changing a link of a network, with all that is on it; taking that back. */
import { isObject } from '../base/check.js'
import { within } from '../base/errors.js'
import { addAltName, deleteAltName } from '../rtnetlink/links/alt-name.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import type { DeclaredEnd, DeclaredLink } from './declare-link.js'
import type { FoundEnd, FoundLink } from './find-links.js'
import { differencesOfLists, linkLists } from './link-lists.js'
import { documentPath, endPath, parsed, prefixOf } from './link-paths.js'
import { come, goAway, stoodAt } from './lists.js'
import { notesIn } from './notes.js'
import type { Change } from './operation.js'
import { madeAt, putQdisc } from './qdisc.js'
import { idOf, isNoted, notesOf } from './settings.js'
import { announcing } from './take-back-one.js'
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
  const { part } = end
  const { netns, link } = there
  const { signal, note } = world
  if (settings.length === 0 && !lists && !qdisc && forgotten.length === 0) return
  const { index } = link
  const spot = { path: part, netns, index }
  const announce = announcing(world, keep)
  // What is set has its note before: what has one and was not set is passed over.
  const named = [...settings.map(({ option }) => option), ...forgotten]
  const changed = new Set(named.map((option) => idOf(declared, option)))
  if (qdisc) changed.add('qdisc')
  if (lists) for (const name of Object.keys(linkLists)) if (isNoted(name)) changed.add(name)
  const notes = noteChanges(declared, at, there, changed, world)
  if (notes.come.length + notes.go.length > 0) announce({ type: 'notes', ...spot, ...notes })
  for (const altName of notes.come) {
    await addAltName(index, altName, { netns, signal, mayExist: true })
  }
  const looked = listsLookedAt(end, there, world)
  if (settings.length > 0 || lists) {
    // An option of the link may take along what is on it, as one that takes it down does its routes.
    announce({ type: 'lists', ...spot, stood: await stoodAt(linkLists, there, looked) })
  }
  if (settings.length > 0) {
    announce({ type: 'link', ...spot, before: asFound(declared, there, settings) })
    await set(declared, at, end, there, settings, world)
  }
  if (settings.length > 0 || lists) {
    // What the kernel has of itself, such as the entry of a remote, is what the link has now.
    const now = { netns, link: await getLink(index, { netns, signal }) }
    const left = () => differencesOfLists(end.name, now, looked, prefixOf(declared, at), signal)
    await goAway(linkLists, now, await left(), path, note)
    await come(linkLists, now, await left(), path)
  }
  if (qdisc) {
    const before = await madeAt(index, netns)
    announce({ type: 'qdisc', ...spot, before })
    await setQdisc(declared, at, there, before, signal)
  }
  for (const altName of notes.go) await deleteAltName(index, altName, { netns, ifExists: true })
}

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
): Promise<void> {
  const { kind, own } = declared
  const asked: Record<string, unknown> = {}
  const put = (name: string, member: string, value: unknown) => {
    asked[name] = { ...(asked[name] as object), [member]: value }
  }
  for (const { option, asked: value, isDropped } of settings) {
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
      asked[name] = isObject(its) ? { ...its, ...(asked[name] as object) } : its
    }
  }
  const where = { netns, signal }
  await within('apply', setLink(link.index, { ...asked, ...where } as never), (option) =>
    documentPath(declared, endPath(at) + option),
  )
}

/** The link as it was reported, but for its other names, which are marks and notes, with what is not reported and changes. */
function asFound(
  declared: DeclaredLink,
  { link }: FoundEnd,
  settings: EndChanges['settings'],
): object {
  const { altNames: _, ...reported } = link
  const before: Record<string, object> = {}
  for (const { option, found } of settings) {
    const { name } = parsed(declared, option)
    if (name !== 'sysctls' && name !== 'offloads') continue
    const key = option.slice(option.indexOf(`${name}.`) + name.length + 1)
    before[name] = { ...before[name], [key]: found }
  }
  const { bridgePort } = reported
  // The bridge sees to the state of a port, unless somebody else does.
  if (
    bridgePort !== undefined &&
    !settings.some(({ option }) => /bridgePort\.state$/.test(option))
  ) {
    const { state: _, ...others } = bridgePort
    before['bridgePort'] = others
  }
  return { ...reported, master: link.master ?? null, ...before }
}

/** Gives a link its root qdisc in the place of what there was before, or takes it away. */
export async function setQdisc(
  declared: DeclaredLink,
  at: number,
  where: FoundEnd,
  before: object | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const qdisc = declared.ends[at]?.qdisc
  const path = `${declared.path}.${prefixOf(declared, at)}${qdisc?.name ?? 'qdisc'}`
  await within('apply', putQdisc(where, qdisc, before, signal), () => path)
}
