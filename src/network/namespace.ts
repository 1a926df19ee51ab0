/** Namespaces of a network: made, marked at their `lo`, found again. */
import { checkInteger, checkKnown } from '../base/check.js'
import { invalidValue, NetlinkError } from '../base/errors.js'
import { attachNetns, createNetns, listNetns } from '../netns/netns.js'
import { checkNetnsName, checkPath, type NetnsRef } from '../netns/ref.js'
import {
  checkValues,
  compareSysctls,
  type Sysctls,
  setSysctl,
  settingsOf,
} from '../netns/sysctl.js'
import type { RuleOptions } from '../rtnetlink/generated/objects.js'
import { addAltName, deleteAltName } from '../rtnetlink/links/alt-name.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { deleteNetns } from '../rtnetlink/namespaces/delete-netns.js'
import type { NamespaceDefinition } from './definition.js'
import type { Single } from './journal-entry.js'
import { come, goAway, stoodAt } from './lists.js'
import { markOf, pathOfLink } from './marks.js'
import { noteOf, notesIn } from './notes.js'
import { type Change, changeOf } from './operation.js'
import { declareRules, differencesOfRules, namespaceLists } from './rules.js'
import { announcing } from './take-back-one.js'
import { undone } from './undo.js'
import type { Found, Step, Undo, World } from './world.js'

/** A namespace of a definition. */
export interface DeclaredNamespace {
  path: string
  ref: NetnsRef
  /** Its name, if the network makes it. */
  name: string | undefined
  sysctls: Sysctls
  /** Undefined where the definition has none. */
  rules: readonly RuleOptions[] | undefined
}

/** A namespace of the project that exists. */
export interface FoundNamespace extends Found {
  name: string
  /** Those of its `lo`. */
  altNames: readonly string[]
}

/** Checks a namespace of a definition. */
export function declareNamespace(key: string, given: NamespaceDefinition): DeclaredNamespace {
  const path = `namespaces.${key}`
  checkKnown(given, ['name', 'sysctls', 'rules', 'pid', 'path'], `${path}.`)
  const { name, sysctls = {}, pid, path: file } = given
  const rules = given.rules && declareRules(given.rules, `${path}.rules`)
  const option = `${path}.sysctls`
  settingsOf(checkValues(sysctls, option), option)
  if (pid !== undefined && file !== undefined) {
    throw invalidValue(`${path}.path`, 'cannot be combined with pid', file)
  }
  if (pid === undefined && file === undefined) {
    const its = checkNetnsName(name ?? key, `${path}.name`)
    return { path, sysctls, rules, ref: its, name: its }
  }
  if (name !== undefined) {
    throw invalidValue(`${path}.name`, 'is only for namespaces that the network creates', name)
  }
  // There nothing would say which project's a rule is.
  if (rules !== undefined) {
    throw invalidValue(`${path}.rules`, 'are of a namespace that the network makes', given.rules)
  }
  const ref =
    pid !== undefined
      ? { pid: checkInteger(`${path}.pid`, pid, { min: 1, max: 0x7fffffff }) }
      : { path: checkPath(file, `${path}.path`) }
  return { path, sysctls, rules, ref, name: undefined }
}

/** The names of all namespaces that can be entered: a stale name has none. */
export const namesOfNamespaces = async (signal: AbortSignal | undefined): Promise<string[]> =>
  (await listNetns({ signal })).flatMap(({ name, inode }) => (inode === undefined ? [] : [name]))

/** The namespaces among `names` that carry the project's mark, by path. */
export async function findNamespaces(
  project: string,
  names: readonly string[],
): Promise<Map<string, FoundNamespace>> {
  const marks = await marksOfNamespaces(names)
  return new Map(
    names.flatMap((name, at) => {
      const altNames = marks[at] ?? []
      const path = pathOfLink(project, { altNames })
      if (path === undefined) return []
      const remove = () => deleteNetns(name, { ifExists: true })
      return [[path, { path, name, altNames, places: [], remove }] as const]
    }),
  )
}

/** The names of what may be a mark, of each; none of one that went meanwhile, or that we may not enter. */
export const marksOfNamespaces = (names: readonly string[]): Promise<(readonly string[])[]> =>
  Promise.all(names.map((name) => altNamesAt(name)))

async function altNamesAt(netns: string): Promise<readonly string[]> {
  try {
    return (await getLink('lo', { netns })).altNames ?? []
  } catch (error) {
    if (error instanceof NetlinkError) return []
    throw error
  }
}

/** What is to be done for a namespace. `taken` are the names that others have. */
export async function planNamespace(
  declared: DeclaredNamespace,
  found: FoundNamespace | undefined,
  taken: ReadonlySet<string>,
  world: World,
): Promise<Step | undefined> {
  const { path, name, ref, sysctls, rules } = declared
  if (name !== undefined && found?.name !== name) {
    if (taken.has(name)) {
      const because = `there is a namespace ${name} already, which is not the network's`
      return { operation: { path, action: 'conflict', because }, run: nothing }
    }
    const run = () => create(declared, name, world)
    if (found === undefined) {
      const because = `there is no namespace ${name}`
      return { operation: { path, action: 'create', because }, run }
    }
    const changes = [{ option: 'name', asked: name, found: found.name }]
    const because = 'a namespace cannot be renamed'
    return { operation: { path, action: 'recreate', changes, because }, run }
  }
  const where = { netns: ref, signal: world.signal }
  const isRuled = found !== undefined && notesIn(world.project, path, found).has('rules')
  const [differences, ofRules] = await Promise.all([
    compareSysctls('plan', sysctls, where),
    rules === undefined && !isRuled ? [] : differencesOfRules(where, rules ?? []),
  ])
  if (differences.length === 0 && ofRules.length === 0) return undefined
  const changes = differences.map((each) => changeOf(each))
  const because = [
    ...(differences.length > 0 ? ['sysctls have other values'] : []),
    ...(ofRules.length > 0 ? ['rules differ'] : []),
  ].join('; ')
  const all = [...changes, ...ofRules.flatMap((each) => each.changes)]
  return {
    operation: { path, action: 'change', changes: all, because },
    run: () => change(declared, changes, ofRules.length > 0, world),
  }
}

const nothing = async (): Promise<Undo> => async () => {}

async function create(declared: DeclaredNamespace, name: string, world: World): Promise<Undo> {
  const { path, sysctls, rules = [] } = declared
  const { project, signal, note } = world
  // It has its mark, and its rules, before it has its name, by which others find it.
  await using made = await createNetns(undefined, { loopback: true, sysctls, signal })
  const where = { netns: made, signal }
  await addAltName('lo', markOf(project, path), where)
  if (rules.length > 0) {
    await addAltName('lo', noteOf(project, path, 'rules'), where)
    await come(namespaceLists, where, await differencesOfRules(where, rules), path)
  }
  note({ type: 'made', path, name })
  await attachNetns(name, made, { signal })
  return () => deleteNetns(name, { ifExists: true })
}

async function change(
  declared: DeclaredNamespace,
  changes: readonly Change[],
  rulesDiffer: boolean,
  world: World,
): Promise<Undo> {
  const { path, ref: netns, sysctls } = declared
  const { signal } = world
  const nameOf = ({ option }: Change) => option.slice('sysctls.'.length)
  const asked = Object.fromEntries(
    changes.map((each) => [nameOf(each), sysctls[nameOf(each)]]),
  ) as Sysctls
  const found = changes.filter((each) => each.found !== undefined)
  const before = Object.fromEntries(found.map((each) => [nameOf(each), each.found])) as Sysctls
  return undone(async (keep) => {
    const announce = announcing(world, keep)
    if (changes.length > 0) {
      announce({ type: 'sysctls', path, netns, asked, before })
      await setSysctl(asked, { netns, signal })
    }
    if (rulesDiffer) await changeRules(declared, world, announce)
  })
}

/** Gives a namespace its rules, and takes away others of the network; that it has some is noted at its `lo`. */
async function changeRules(
  { path, ref: netns, rules = [] }: DeclaredNamespace,
  { project, signal, note }: World,
  announce: (entry: Single) => void,
): Promise<void> {
  const where = { netns }
  const { index, altNames = [] } = await getLink('lo', { netns, signal })
  const spot = { path, netns, index }
  const altName = noteOf(project, path, 'rules')
  const [has, isToHave] = [altNames.includes(altName), rules.length > 0]
  const notes = {
    come: isToHave && !has ? [altName] : [],
    go: has && !isToHave ? [altName] : [],
  }
  if (has !== isToHave) announce({ type: 'notes', ...spot, ...notes })
  for (const each of notes.come) await addAltName(index, each, { netns, signal })
  announce({ type: 'lists', ...spot, stood: await stoodAt(namespaceLists, where, { rules }) })
  const now = await differencesOfRules(where, rules)
  // The kernel adds none where one that has more of the same is there already.
  await goAway(namespaceLists, where, now, path, note)
  await come(namespaceLists, where, now, path)
  for (const each of notes.go) await deleteAltName(index, each, { netns, ifExists: true })
}
