/** What is to be done for a link of a network. */
import { NetlinkError, within } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import type { Link } from '../rtnetlink/generated/link.js'
import { type CreateLinkOptions, compareLink, createLink } from '../rtnetlink/links/create.js'
import { deleteLink } from '../rtnetlink/links/delete-link.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { isDescribed } from '../rtnetlink/links/kinds/index.js'
import type { Compared } from '../rtnetlink/links/new-link.js'
import { changeLink, listsLookedAt, setQdisc } from './change-link.js'
import type { DeclaredLink } from './declare-link.js'
import type { FoundLink } from './find-links.js'
import { differencesOfLists, laterLists, linkListNames, linkLists, metOf } from './link-lists.js'
import { documentPath, isChangeable, parsed, partPath, pathIn, prefixOf } from './link-paths.js'
import { come, type Difference } from './lists.js'
import { groupOf, pathOfLink } from './marks.js'
import { notesIn } from './notes.js'
import { type Change, changeOf } from './operation.js'
import { qdiscChanges } from './qdisc.js'
import { type Dropped, droppedOf, notesOf } from './settings.js'
import { undone } from './undo.js'
import { isPresent, nameIn, refOf, type Step, type Undo, type World } from './world.js'

const without = (options: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)))

/**
 * The arguments of `createLink`, with each end in the namespace of the document, or, `nowhere`, in our own. What it has
 * lists of is compared apart.
 */
export function createOptions(
  { kind, own, ends }: DeclaredLink,
  world: World,
  nowhere = false,
  whole = false,
): CreateLinkOptions {
  const [first, second] = ends.map(({ netns, options }) => ({
    ...(whole ? options : without(options, linkListNames)),
    netns: nowhere ? undefined : refOf(world, netns),
  }))
  const its = isDescribed(kind) ? { [kind]: own } : own
  // A peer without a namespace would be where the first end is.
  const peer = second && { ...second, netns: second.netns ?? { self: true } }
  return { kind, ...first, ...its, ...(peer && { peer }) } as never
}

/** Names of links in the document's namespaces, as `nameIn` has them. */
type Names = ReadonlySet<string>

/**
 * What is to be done for a link. `found` is the one that has its mark; links named in `remade` are to be made anew;
 * `present` is the same with the names that links have now, where they are to be called otherwise.
 */
export async function planLink(
  declared: DeclaredLink,
  found: FoundLink | undefined,
  world: World,
  remade: Names,
  present: DeclaredLink,
): Promise<Step | undefined> {
  const { path, ends } = declared
  const run = () => create(declared, world)
  const recreated = (because: string, changes: readonly Change[] = []): Step => ({
    operation: { path, action: 'recreate', changes, because },
    run,
  })
  if (!ends.every(({ netns }) => isPresent(world, netns))) {
    // Bad values are found out here, too: nothing of that name is ours in the process's own namespace.
    await compare(declared, createOptions(present, world, true))
    await checkEnds(declared, undefined, world, present)
    if (found !== undefined) return recreated('a namespace that it is in will be created')
    return { operation: { path, action: 'create', because: 'its namespace will be created' }, run }
  }
  const lost = lostBelow(declared, remade)
  if (found !== undefined && lost !== undefined) {
    return recreated(`${lost}, which it is on, will be recreated`)
  }
  const { masters, ...compared } = await compareAttached(present, found, world, remade)
  const placed = found && inPlace(present, found, compared)
  if (found !== undefined && placed !== undefined) {
    await checkEnds(declared, undefined, world, present)
    return recreated(placed)
  }
  if (found === undefined) {
    await checkEnds(declared, undefined, world, present)
    const taken = await takenBy(declared, world)
    if (taken !== undefined) return { operation: { path, action: 'conflict', because: taken }, run }
    return { operation: { path, action: 'create', because: 'there is none' }, run }
  }
  const its = [
    ...compared.differences.map((each) => changeOf(each, pathIn(declared, each.option))),
    ...masters,
  ]
  const each = await checkEnds(declared, found, world, present)
  const dropped = each.flatMap(({ dropped: { changes } }) => changes)
  const differences = [...its, ...dropped, ...each.flatMap(({ others }) => others)]
  const kept = each.flatMap((end) => end.dropped.kept)
  if (differences.length === 0 && kept.length === 0) return undefined
  const fixed = its.find(({ option }) => !isChangeable(declared, option))
  if (fixed !== undefined) return recreated(`${fixed.option} cannot be changed`, differences)
  const endOf = ({ option }: Change) => parsed(declared, option).at
  const changes = each.map((end, at) => ({
    settings: [
      ...its.filter((one) => endOf(one) === at),
      ...end.dropped.changes.map((one) => ({ ...one, isDropped: true })),
    ],
    ...{ lists: end.lists, qdisc: end.qdisc },
    forgotten: [...end.dropped.kept, ...end.dropped.gone],
  }))
  return {
    operation: { path, action: 'change', changes: differences, because: words(differences, kept) },
    run: () => changeLink(declared, found, changes, world),
  }
}

function words(differences: readonly Change[], kept: readonly string[]): string {
  const names = [...new Set(differences.map(({ option }) => option))].join(', ')
  const differs = names === '' ? [] : [`it differs in ${names}`]
  const keeps = `no default is known of ${kept.join(', ')}, which the definition no longer has: it stays`
  return [...differs, ...(kept.length === 0 ? [] : [keeps])].join('; ')
}

/** In what the ends of a link differ beyond what `createLink` makes; of one that does not exist, values are checked. */
function checkEnds(
  declared: DeclaredLink,
  found: FoundLink | undefined,
  world: World,
  { ends }: DeclaredLink,
) {
  const { signal } = world
  return Promise.all(
    ends.map(async (end, at) => {
      const there = found?.ends[at]
      const prefix = prefixOf(declared, at)
      const where = { netns: there?.netns, placed: there !== undefined, signal }
      const renamed = partPath(declared, at)
      const looked = there === undefined ? end.lists : listsLookedAt(end, there, world)
      const notes = notesIn(world.project, end.part, there?.link ?? {})
      const { netns: _, ...values } = where
      const [lists, queue, dropped] = await Promise.all([
        within<readonly Difference[]>(
          'plan',
          there === undefined
            ? metOf(end.name, looked, prefix, { ...values, netns: undefined }).then(() => [])
            : differencesOfLists(end.name, there, looked, prefix, signal),
          renamed,
        ),
        within(
          'plan',
          qdiscChanges(end.name, end.qdisc, notes.get('qdisc')?.value, prefix, where),
          renamed,
        ),
        there === undefined ? nothingDropped : droppedOf(declared, at, there, notes),
      ])
      const others = [...lists.flatMap(({ changes }) => changes), ...queue]
      return { others, lists: lists.length > 0, qdisc: queue.length > 0, dropped }
    }),
  )
}

const nothingDropped: Dropped = { changes: [], kept: [], gone: [] }

/** Makes a link with all that is on it, or nothing. */
async function create(declared: DeclaredLink, world: World): Promise<Undo> {
  const { ends, path } = declared
  const { signal, project } = world
  const all = ends.map((end, at) => {
    const { altNames = [], ...options } = end.options
    const noted = [...altNames, ...notesOf(project, declared, at).values()]
    return { ...end, options: { ...options, altNames: noted } }
  })
  const options = createOptions({ ...declared, ends: all }, world, false, true)
  return undone(async (keep) => {
    const made = await within('apply', createLink({ ...options, signal } as never), (option) =>
      documentPath(declared, option),
    )
    keep(() => deleteLink(made.index, { netns: refOf(world, ends[0]?.netns), ifExists: true }))
    for (const [at, end] of ends.entries()) {
      const later = laterLists.some((name) => (end.lists[name] ?? []).length > 0)
      if (!later && end.qdisc === undefined) continue
      const netns = refOf(world, end.netns)
      const where = { netns, link: at === 0 ? made : await getLink(end.name, { netns, signal }) }
      const prefix = prefixOf(declared, at)
      const comes = laterLists.flatMap((list) =>
        (end.lists[list] ?? []).map((asked, index) => ({
          ...{ list, option: `${prefix}${list}[${index}]`, asked, found: undefined, changes: [] },
        })),
      )
      // They go with the link.
      await come(linkLists, where, comes, path)
      if (end.qdisc !== undefined) await setQdisc(declared, at, where, undefined, signal)
    }
  })
}

const compare = (declared: DeclaredLink, options: CreateLinkOptions): Promise<Compared> =>
  within('plan', compareLink('plan', options), (option) => documentPath(declared, option))

/** The link that it is on, if that is to be made anew: it goes with it. */
const lostBelow = ({ ends, below }: DeclaredLink, remade: Names): string | undefined =>
  below.find((name) => remade.has(nameIn(ends[0]?.netns, name)))

/**
 * Compares a link. Its master may not be there, or is made anew, and it has none then: all else of it is compared, and
 * `masters` are the differences in that.
 */
async function compareAttached(
  declared: DeclaredLink,
  found: FoundLink | undefined,
  world: World,
  remade: Names,
): Promise<Compared & { masters: readonly Change[] }> {
  const { ends } = declared
  const compared = await compare(declared, createOptions(declared, world))
  if (found === undefined) return { ...compared, masters: [] }
  const masters: Change[] = []
  const attached = await Promise.all(
    ends.map(async (end, at) => {
      const { master, ...rest } = end.options
      if (typeof master !== 'string') return end
      const isRemade = remade.has(nameIn(end.netns, master))
      const isMissing =
        compared.ends[at] === undefined &&
        (await linkAt(refOf(world, end.netns), master)) === undefined
      if (!isRemade && !isMissing) return end
      const option = `${prefixOf(declared, at)}master`
      masters.push({ option, asked: master, found: found.ends[at]?.link.master })
      return { ...end, options: rest }
    }),
  )
  if (masters.length === 0) return { ...compared, masters }
  const others = createOptions({ ...declared, ends: attached }, world)
  return { ...(await compare(declared, others)), masters }
}

/** Why a link of the network is not where, or what, the definition has; undefined when it is. */
function inPlace(
  { kind, ends }: DeclaredLink,
  found: FoundLink,
  compared: Compared,
): string | undefined {
  for (const [at, { name }] of ends.entries()) {
    const end = found.ends[at]
    if (end === undefined) return `there is only one end of it`
    if (end.link.kind !== kind) return `it is a ${end.link.kind}`
    if (end.link.name !== name) return `it is called ${end.link.name}, not ${name}`
    const there = compared.ends[at]
    if (
      there?.index !== end.link.index ||
      !there.altNames?.some((each) => end.link.altNames?.includes(each))
    ) {
      return `${name} is in another namespace`
    }
  }
  return undefined
}

/** The link of a name in a namespace. */
export async function linkAt(netns: NetnsRef | undefined, name: string): Promise<Link | undefined> {
  try {
    return await getLink(name, { netns })
  } catch (error) {
    if (error instanceof NetlinkError && error.code === 'ENODEV') return undefined
    throw error
  }
}

/** What has a name that is asked for, in words, if anything has but the link that is to have it. */
export async function takenBy(
  { ends }: DeclaredLink,
  world: World,
  found?: FoundLink,
): Promise<string | undefined> {
  for (const [at, { netns, name }] of ends.entries()) {
    const there = await linkAt(refOf(world, netns), name)
    if (there === undefined || there.index === found?.ends[at]?.link.index) continue
    const where = netns === undefined ? '' : ` in ${netns}`
    const path = pathOfLink(world.project, there)
    if (path !== undefined) return `${path} has the name ${name}${where}`
    // Its creation was cut short: it goes first.
    if (there.group === groupOf(world.project)) continue
    return `there is a link ${name}${where} already, which is not the network's`
  }
  return undefined
}
