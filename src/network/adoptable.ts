/** What of a network exists without its marks, and whether it is as it is defined. */
import { compareSysctls } from '../netns/sysctl.js'
import type { ListedTable } from '../nftables/read.js'
import { compareTable } from '../nftables/replace.js'
import type { Address, Route } from '../rtnetlink/generated/objects.js'
import { listLinks } from '../rtnetlink/links/get-link.js'
import type { DeclaredDevice } from './declare-device.js'
import type { DeclaredLink } from './declare-link.js'
import type { Parts } from './define.js'
import { isGivenAddress, isGivenRoute, isMadeByModules } from './export-link.js'
import type { FoundEnd } from './find-links.js'
import type { Inventory } from './inventory.js'
import { linkListNames, linkLists } from './link-lists.js'
import { prefixOf } from './link-paths.js'
import { groupOf, pathIn, projectIn, qdiscHandle } from './marks.js'
import { type DeclaredNamespace, marksOfNamespaces } from './namespace.js'
import { type Change, changeOf, type Operation } from './operation.js'
import { asDevice } from './place-device.js'
import { linkAt } from './plan-link.js'
import { madeAt } from './qdisc.js'
import { compareRules } from './rules.js'
import { type DeclaredTable, listTables } from './table.js'
import { compareUnmarked, type Unmarked } from './unmarked.js'
import { isPresent, nameIn, refOf, type World } from './world.js'

/** A link that can be marked. */
export interface AdoptableLink {
  declared: DeclaredLink
  ends: readonly FoundEnd[]
  met: Unmarked['met']
}

/** A namespace that can be marked. */
export interface AdoptableNamespace {
  declared: DeclaredNamespace
  /** The rules that the definition has, as they are there. */
  rules: readonly object[]
}

/** What can be marked, and why something else cannot. */
export interface Adoptable {
  namespaces: readonly AdoptableNamespace[]
  links: readonly AdoptableLink[]
  tables: readonly DeclaredTable[]
  conflicts: readonly Operation[]
}

/** Looks at all parts that exist and have no mark of the project's. Reads only. */
export async function adoptableOf(
  parts: Parts,
  there: Inventory,
  world: World,
): Promise<Adoptable> {
  const conflicts: Operation[] = []
  const keep = async <Part>(all: readonly Part[], look: (part: Part) => Promise<Verdict>) => {
    const verdicts = await Promise.all(
      all.map(async (part) => ({ part, verdict: await look(part) })),
    )
    return verdicts.flatMap(({ part, verdict }) => {
      if (verdict === 'none' || verdict === 'own') return []
      if ('because' in verdict) {
        conflicts.push({ action: 'conflict', ...verdict })
        return []
      }
      return [{ part, verdict }]
    })
  }
  const namespaces = await keep([...parts.namespaces.values()], (each) =>
    lookAtNamespace(each, parts, there, world),
  )
  const links = await keep(parts.links, (each) => lookAtLink(each, parts, there, world))
  const devices = await keep(parts.ovs?.devices ?? [], (each) =>
    lookAtDevice(each, parts, there, world),
  )
  const tables = await keep(parts.tables, (each) => lookAtTable(each, there, world))
  return {
    namespaces: namespaces.map(({ verdict }) => verdict as AdoptableNamespace),
    links: [...links, ...devices].map(({ verdict }) => verdict as AdoptableLink),
    tables: tables.map(({ part }) => part),
    conflicts,
  }
}

type Conflict = Omit<Operation, 'action'>
/** There is none; it is the project's already; it can be marked, with what that takes. */
type Verdict =
  | 'none'
  | 'own'
  | Conflict
  | AdoptableLink
  | AdoptableNamespace
  | { isAdoptable: true }

const isAdoptable: Verdict = { isAdoptable: true }

/** Whose mark it is, in words, if there is one among these. */
const marked = (marks: readonly string[]): string | undefined => {
  const mark = marks.find((each) => projectIn(each) !== undefined)
  return mark && `it has the mark ${mark}`
}

async function lookAtNamespace(
  declared: DeclaredNamespace,
  parts: Parts,
  there: Inventory,
  { signal }: World,
): Promise<Verdict> {
  const { path, name, ref, sysctls, rules = [] } = declared
  if (name === undefined) return 'none'
  const own = there.namespaces.get(path)
  if (own !== undefined) {
    return own.name === name
      ? 'own'
      : { path, because: `the namespace ${own.name} is this already` }
  }
  if (!there.names.has(name)) return 'none'
  const [marks = []] = await marksOfNamespaces([name])
  const because = marked(marks)
  if (because !== undefined) return { path, because }
  const differences = await compareSysctls('adopt', sysctls, { netns: ref, signal })
  if (differences.length > 0) {
    const changes = differences.map((each) => changeOf(each))
    return { path, because: 'sysctls have other values', changes }
  }
  const ofRules = await compareRules({ netns: ref }, rules)
  if (ofRules.missing.length > 0) return { path, because: 'rules differ', changes: ofRules.missing }
  // What is in it goes with it when the network is destroyed.
  const key = path.slice('namespaces.'.length)
  const ends = endsOf(parts).filter(({ netns }) => netns === key)
  const [links, tables] = await Promise.all([
    listLinks({ netns: ref, signal }),
    listTables(ref, signal),
  ])
  const others = [
    ...links
      .filter((link) => !link.loopback && !isMadeByModules(link))
      .filter((link) => !ends.some((end) => end.name === link.name))
      .map((link) => `link ${link.name}`),
    ...tables
      .filter((table) => !parts.tables.some((each) => each.netns === key && isOf(table, each)))
      .map((table) => `table ${table.family} ${table.name}`),
    ...ofRules.others.map(({ family, priority }) => `rule ${priority} of ${family}`),
  ]
  if (others.length === 0) return { declared, rules: ofRules.found }
  return {
    path,
    because: `it has what the definition does not, and would go with it: ${others.join(', ')}`,
  }
}

const isOf = (listed: ListedTable, { table }: DeclaredTable): boolean =>
  listed.name === table.name && listed.family === (table.family ?? 'inet')

async function lookAtLink(
  declared: DeclaredLink,
  parts: Parts,
  there: Inventory,
  world: World,
): Promise<Verdict> {
  const { path, kind, ends } = declared
  const { project, signal } = world
  if (there.links.has(path)) return 'own'
  const present = ends.filter(({ netns }) => isPresent(world, netns))
  const found = await Promise.all(
    present.map(async (end): Promise<FoundEnd | undefined> => {
      const netns = refOf(world, end.netns)
      const links = await listLinks({ netns, signal })
      const link = links.find((each) => each.name === end.name)
      return link && { netns, link }
    }),
  )
  const all = found.filter((each) => each !== undefined)
  if (all.length === 0) return 'none'
  if (all.length < ends.length) return { path, because: 'there is only one end of it' }
  for (const { link } of all) {
    if (link.kind !== kind) return { path, because: `${link.name} is a ${link.kind ?? 'device'}` }
    const because = marked(link.altNames ?? []) ?? groupWords(link.group, project)
    if (because !== undefined) return { path, because }
  }
  const qdisc = await otherQdisc(declared, all)
  if (qdisc !== undefined) return { path, because: qdisc }
  const { changes, met } = await compareUnmarked('adopt', declared, world)
  // Without a link that it names no option of it can be compared.
  if (changes.some(({ option }) => /(^|\.)$/.test(option))) {
    const names = declared.uses.map(({ name }) => name).join(', ')
    return { path, because: `a link that it is on, or a port of, is missing: one of ${names}` }
  }
  if (changes.length > 0) {
    const names = changes.map(({ option }) => option).join(', ')
    return { path, because: `it differs in ${names}`, changes }
  }
  const extra = await extraOf(declared, all, met)
  if (extra.length > 0) {
    const names = [...new Set(extra.map(({ list }) => list))].join(' and ')
    const its = extra.map(({ list: _, ...change }) => change)
    return { path, because: `it has ${names} that the definition does not`, changes: its }
  }
  const above = await stackedOn(declared, all, parts, signal)
  if (above.length > 0) {
    return { path, because: `on it is what the definition does not have: ${above.join(', ')}` }
  }
  return { declared, ends: all, met }
}

/** A device that ovs-vswitchd has made, where it is to be. */
async function lookAtDevice(
  device: DeclaredDevice,
  parts: Parts,
  there: Inventory,
  world: World,
): Promise<Verdict> {
  const { path, name, link: declared } = device
  const [key] = declared.ends.map(({ netns }) => netns)
  if (there.devices.has(path)) return 'own'
  if (!isPresent(world, key)) return 'none'
  const found = await linkAt(refOf(world, key), name)
  return found === undefined ? 'none' : lookAtLink(asDevice(device, found), parts, there, world)
}

/** All ends of links, and devices of Open vSwitch. */
const endsOf = ({ links, ovs }: Parts) =>
  [...links, ...(ovs?.devices ?? []).map(({ link }) => link)].flatMap(({ ends }) => ends)

function groupWords(group: number | undefined, project: string): string | undefined {
  if (group === 0 || group === undefined) return undefined
  if (group === groupOf(project)) return 'its creation was cut short: apply makes it anew'
  return `it is in group ${group}, which the mark would replace`
}

/** What the lists of a link have that the definition does not: it would go with the link. */
async function extraOf(
  declared: DeclaredLink,
  ends: readonly FoundEnd[],
  met: Unmarked['met'],
): Promise<(Change & { list: string })[]> {
  const all = ends.flatMap((where, at) =>
    linkListNames.map(async (list) => {
      const { standing, key } = linkLists[list]
      const wanted = new Set(
        (met[at]?.[list] ?? []).flatMap(({ found }) => (found ? [key(found)] : [])),
      )
      const others = (await standing(where)).filter(
        (each) => isGiven(list, each) && !wanted.has(key(each)),
      )
      const option = prefixOf(declared, at) + list
      return others.map((found) => ({ list, option, asked: undefined, found }))
    }),
  )
  return (await Promise.all(all)).flat()
}

/** Addresses that expire go by themselves, as routes of daemons do. */
function isGiven(list: string, each: object): boolean {
  if (list === 'addresses') return isGivenAddress(each as Address)
  return list !== 'routes' || isGivenRoute(each as Route)
}

/** Why a qdisc cannot be marked: its handle is its mark, and no qdisc gets another one. */
async function otherQdisc(
  declared: DeclaredLink,
  ends: readonly FoundEnd[],
): Promise<string | undefined> {
  for (const [at, { netns, link }] of ends.entries()) {
    const name = declared.ends[at]?.qdisc?.name
    const handle = name && (await madeAt(link.index, netns))?.handle
    if (handle === undefined || handle === qdiscHandle) continue
    const what = `${prefixOf(declared, at)}${name}`
    return `${what} has the handle ${handle}, and only a new qdisc could have the network's, ${qdiscHandle}`
  }
  return undefined
}

/** Links in the namespaces of its ends that are on it, and not of the definition. */
async function stackedOn(
  { ends: declaredEnds }: DeclaredLink,
  ends: readonly FoundEnd[],
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const known = new Set(endsOf(parts).map(({ netns, name }) => nameIn(netns, name)))
  const lists = await Promise.all(
    ends.map(async ({ netns, link }, at) => {
      const all = await listLinks({ netns, signal })
      return all
        .filter((each) => each.link === link.index && each.linkNetnsId === undefined)
        .filter((each) => !known.has(nameIn(declaredEnds[at]?.netns, each.name)))
        .map(({ name }) => name)
    }),
  )
  return lists.flat()
}

async function lookAtTable(
  declared: DeclaredTable,
  there: Inventory,
  world: World,
): Promise<Verdict> {
  const { path, netns: key, table } = declared
  if (there.tables.has(path)) return 'own'
  if (!isPresent(world, key)) return 'none'
  const netns = refOf(world, key)
  const { signal, project } = world
  const found = (await listTables(netns, signal)).find((each) => isOf(each, declared))
  if (found === undefined) return 'none'
  if (found.comment !== undefined) {
    const whose = pathIn(project, found.comment) === undefined ? 'comment' : 'mark'
    return { path, because: `it has the ${whose} ${found.comment}, which the mark would replace` }
  }
  const { comment: _, ...rest } = table
  const { changed, rules } = await compareTable(rest, { netns, signal })
  if (!changed) return isAdoptable
  return { path, because: `it differs (rules: ${rules.added} to add, ${rules.removed} to remove)` }
}
