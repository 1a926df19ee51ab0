/** What is to be done for a link of a network. */
import { type NetlinkDifference, NetlinkError, within } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import type { Link } from '../rtnetlink/generated/link.js'
import type { Address, Route } from '../rtnetlink/generated/objects.js'
import { type CreateLinkOptions, compareLink, createLink } from '../rtnetlink/links/create.js'
import { deleteLink } from '../rtnetlink/links/delete-link.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { isDescribed } from '../rtnetlink/links/kinds/index.js'
import type { Compared } from '../rtnetlink/links/new-link.js'
import { listAddresses } from '../rtnetlink/objects/address.js'
import { listRoutes } from '../rtnetlink/objects/route.js'
import { changeLink, isChangeable } from './change-link.js'
import type { DeclaredLink } from './declare-link.js'
import type { FoundLink } from './find-links.js'
import { documentPath, pathIn } from './link-paths.js'
import { groupOf, pathOfLink, protocol } from './marks.js'
import type { Change } from './operation.js'
import { isPresent, nameIn, refOf, type Step, type Undo, type World } from './world.js'

/** The arguments of `createLink`, with each end in the namespace of the document, or, `nowhere`, in our own. */
function createOptions(
  { kind, own, ends }: DeclaredLink,
  world: World,
  nowhere = false,
): CreateLinkOptions {
  const [first, second] = ends.map(({ netns, options }) => ({
    ...options,
    netns: nowhere ? undefined : refOf(world, netns),
  }))
  const its = isDescribed(kind) ? { [kind]: own } : own
  // A peer without a namespace would be where the first end is.
  const peer = second && { ...second, netns: second.netns ?? { self: true } }
  return { kind, ...first, ...its, ...(peer && { peer }) } as never
}

/** Names of links in the document's namespaces, as `nameIn` has them. */
type Names = ReadonlySet<string>

/** What is to be done for a link. `found` is the one that has its mark; links named in `remade` are to be made anew. */
export async function planLink(
  declared: DeclaredLink,
  found: FoundLink | undefined,
  world: World,
  remade: Names,
): Promise<Step | undefined> {
  const { path, ends } = declared
  const { signal } = world
  const options = createOptions(declared, world)
  const run = async (): Promise<Undo> => {
    const made = await create(declared, { ...options, signal } as never)
    return () => deleteLink(made.index, { netns: refOf(world, ends[0]?.netns), ifExists: true })
  }
  const recreated = (because: string, changes: readonly Change[] = []): Step => ({
    operation: { path, action: 'recreate', changes, because },
    run,
  })
  if (!ends.every(({ netns }) => isPresent(world, netns))) {
    // Bad values are found out here, too: nothing of that name is ours in the process's own namespace.
    await compare(declared, createOptions(declared, world, true))
    if (found !== undefined) return recreated('a namespace that it is in will be created')
    return { operation: { path, action: 'create', because: 'its namespace will be created' }, run }
  }
  const lost = lostBelow(declared, remade)
  if (found !== undefined && lost !== undefined) {
    return recreated(`${lost}, which it is on, will be recreated`)
  }
  const { masters, ...compared } = await compareAttached(declared, found, options, world, remade)
  const placed = found && inPlace(declared, found, compared)
  if (found !== undefined && placed !== undefined) return recreated(placed)
  if (found === undefined) {
    const taken = await takenBy(declared, world)
    if (taken !== undefined) return { operation: { path, action: 'conflict', because: taken }, run }
    return { operation: { path, action: 'create', because: 'there is none' }, run }
  }
  const extra = await extraOf(found, compared)
  const differences = [
    ...compared.differences.map((each) => named(declared, each)),
    ...masters,
    ...extra,
  ]
  if (differences.length === 0) return undefined
  const fixed = differences.find(({ option }) => !isChangeable(declared, option))
  if (fixed !== undefined) return recreated(`${fixed.option} cannot be changed`, differences)
  const names = [...new Set(differences.map(({ option }) => option))].join(', ')
  return {
    operation: { path, action: 'change', changes: differences, because: `it differs in ${names}` },
    run: () => changeLink(declared, found, compared, differences, signal),
  }
}

async function create(declared: DeclaredLink, options: CreateLinkOptions): Promise<Link> {
  return within('apply', createLink(options), (option) => documentPath(declared, option))
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
  options: CreateLinkOptions,
  world: World,
  remade: Names,
): Promise<Compared & { masters: readonly Change[] }> {
  const { ends } = declared
  const compared = await compare(declared, options)
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
      const option = ends.length === 1 ? 'master' : `ends[${at}].master`
      masters.push({ option, asked: master, found: found.ends[at]?.link.master })
      return { ...end, options: rest }
    }),
  )
  if (masters.length === 0) return { ...compared, masters }
  const others = createOptions({ ...declared, ends: attached }, world)
  return { ...(await compare(declared, others)), masters }
}

const named = (declared: DeclaredLink, { option, asked, existing }: NetlinkDifference): Change => ({
  ...{ option: pathIn(declared, option), asked, found: existing },
})

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
async function linkAt(netns: NetnsRef | undefined, name: string): Promise<Link | undefined> {
  try {
    return await getLink(name, { netns })
  } catch (error) {
    if (error instanceof NetlinkError && error.code === 'ENODEV') return undefined
    throw error
  }
}

/** What has a name that is asked for, in words, if anything has. */
async function takenBy({ ends }: DeclaredLink, world: World): Promise<string | undefined> {
  for (const { netns, name } of ends) {
    const there = await linkAt(refOf(world, netns), name)
    if (there === undefined) continue
    const where = netns === undefined ? '' : ` in ${netns}`
    const path = pathOfLink(world.project, there)
    if (path !== undefined) return `${path} has the name ${name}${where}`
    // Its creation was cut short: it goes first.
    if (there.group === groupOf(world.project)) continue
    return `there is a link ${name}${where} already, which is not the network's`
  }
  return undefined
}

/** Addresses and routes that the network has added to its link, and that the definition no longer has. */
async function extraOf(found: FoundLink, { parts }: Compared): Promise<Change[]> {
  const wanted = new Set(parts.map(({ found: each }) => keyOf((each as object) ?? {})))
  const lists = await Promise.all(
    found.ends.map(async (end, at) => {
      if (end === undefined) return []
      const { netns, link } = end
      const prefix = found.ends.length === 1 ? '' : `ends[${at}].`
      const [addresses, routes] = await Promise.all([
        listAddresses({ netns, link: link.index }),
        listRoutes({ netns, dev: link.index, protocol }),
      ])
      const own = addresses.filter((each) => isOurs(each))
      return [
        ...own.map((each) => ({ option: `${prefix}addresses`, each })),
        ...routes.map((each) => ({ option: `${prefix}routes`, each })),
      ]
    }),
  )
  return lists
    .flat()
    .filter(({ each }) => !wanted.has(keyOf(each)))
    .map(({ option, each }) => ({ option, asked: undefined, found: each }))
}

/** Which address, or which route, of a link it is. */
const keyOf = (each: object): string => {
  const { index, dev, address, destination, table, metric, tos } = each as Record<string, unknown>
  return [index ?? dev, address, destination, table, metric, tos].join()
}

const isOurs = (each: Address | Route) => (each.protocol as unknown) === protocol
