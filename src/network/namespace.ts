/** Namespaces of a network: made, marked at their `lo`, found again. */
import { checkInteger, checkKnown } from '../base/check.js'
import { invalidValue, NetlinkError } from '../base/errors.js'
import { createNetns, listNetns } from '../netns/netns.js'
import { checkNetnsName, checkPath, type NetnsRef } from '../netns/ref.js'
import {
  checkValues,
  compareSysctls,
  type Sysctls,
  setSysctl,
  settingsOf,
} from '../netns/sysctl.js'
import { addAltName } from '../rtnetlink/links/alt-name.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { deleteNetns } from '../rtnetlink/namespaces/delete-netns.js'
import type { NamespaceDefinition } from './definition.js'
import { markOf, pathOfLink } from './marks.js'
import type { Change } from './operation.js'
import type { Found, Step, Undo, World } from './world.js'

/** A namespace of a definition. */
export interface DeclaredNamespace {
  path: string
  ref: NetnsRef
  /** Its name, if the network makes it. */
  name: string | undefined
  sysctls: Sysctls
}

/** Checks a namespace of a definition. */
export function declareNamespace(key: string, given: NamespaceDefinition): DeclaredNamespace {
  const path = `namespaces.${key}`
  checkKnown(given, ['name', 'sysctls', 'pid', 'path'], `${path}.`)
  const { name, sysctls = {}, pid, path: file } = given
  const option = `${path}.sysctls`
  settingsOf(checkValues(sysctls, option), option)
  if (pid !== undefined && file !== undefined) {
    throw invalidValue(`${path}.path`, 'cannot be combined with pid', file)
  }
  if (pid === undefined && file === undefined) {
    const its = checkNetnsName(name ?? key, `${path}.name`)
    return { path, sysctls, ref: its, name: its }
  }
  if (name !== undefined) {
    throw invalidValue(`${path}.name`, 'is only for namespaces that the network creates', name)
  }
  const ref =
    pid !== undefined
      ? { pid: checkInteger(`${path}.pid`, pid, { min: 1, max: 0x7fffffff }) }
      : { path: checkPath(file, `${path}.path`) }
  return { path, sysctls, ref, name: undefined }
}

/** The names of all namespaces that can be entered: a stale name has none. */
export const namesOfNamespaces = async (signal: AbortSignal | undefined): Promise<string[]> =>
  (await listNetns({ signal })).flatMap(({ name, inode }) => (inode === undefined ? [] : [name]))

/** The namespaces among `names` that carry the project's mark, by path. */
export async function findNamespaces(
  project: string,
  names: readonly string[],
): Promise<Map<string, Found & { name: string }>> {
  const marks = await marksOfNamespaces(names)
  return new Map(
    names.flatMap((name, at) => {
      const path = pathOfLink(project, { altNames: marks[at] })
      if (path === undefined) return []
      const remove = () => deleteNetns(name, { ifExists: true })
      return [[path, { path, name, places: [], remove }] as const]
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
  found: { name: string } | undefined,
  taken: ReadonlySet<string>,
  world: World,
): Promise<Step | undefined> {
  const { path, name, ref, sysctls } = declared
  if (name !== undefined && found?.name !== name) {
    if (taken.has(name)) {
      const because = `there is a namespace ${name} already, which is not the network's`
      return { operation: { path, action: 'conflict', because }, run: nothing }
    }
    const run = () => create(path, name, sysctls, world)
    if (found === undefined) {
      const because = `there is no namespace ${name}`
      return { operation: { path, action: 'create', because }, run }
    }
    const changes = [{ option: 'name', asked: name, found: found.name }]
    const because = 'a namespace cannot be renamed'
    return { operation: { path, action: 'recreate', changes, because }, run }
  }
  const differences = await compareSysctls('plan', sysctls, { netns: ref, signal: world.signal })
  if (differences.length === 0) return undefined
  const changes = differences.map(({ option, asked, existing }) => ({
    option,
    asked,
    found: existing,
  }))
  return {
    operation: { path, action: 'change', changes, because: 'sysctls have other values' },
    run: () => change(ref, sysctls, changes, world),
  }
}

const nothing = async (): Promise<Undo> => async () => {}

async function create(
  path: string,
  name: string,
  sysctls: Sysctls,
  { project, signal }: World,
): Promise<Undo> {
  await createNetns(name, { loopback: true, sysctls, signal })
  const undo = () => deleteNetns(name, { ifExists: true })
  try {
    await addAltName('lo', markOf(project, path), { netns: name, signal })
  } catch (error) {
    await undo()
    throw error
  }
  return undo
}

async function change(
  netns: NetnsRef,
  sysctls: Sysctls,
  changes: readonly Change[],
  { signal }: World,
): Promise<Undo> {
  const nameOf = ({ option }: Change) => option.slice('sysctls.'.length)
  const asked = changes.map((each) => [nameOf(each), sysctls[nameOf(each)]])
  const before = changes.flatMap((each) =>
    each.found === undefined ? [] : [[nameOf(each), each.found]],
  )
  await setSysctl(Object.fromEntries(asked), { netns, signal })
  return () => setSysctl(Object.fromEntries(before), { netns })
}
