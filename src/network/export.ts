/** What exists, as a definition. */
import { checkBoolean } from '../base/check.js'
import { invalidType, invalidValue, type NetlinkError } from '../base/errors.js'
import type { DescribedLink, DescribedNetns } from '../describe/description.js'
import { readNamespaces } from '../describe/namespaces.js'
import { checkNetnsName, defaultFolder, type NetnsRef } from '../netns/ref.js'
import { readTable } from '../nftables/read.js'
import type { Link } from '../rtnetlink/generated/link.js'
import type { Fdb, Neighbor } from '../rtnetlink/generated/objects.js'
import { factsOf } from '../rtnetlink/links/kinds/index.js'
import { listRoutes } from '../rtnetlink/objects/route.js'
import { type DeclaredLink, declareLink, declareLinkAt } from './declare-link.js'
import type { NamespaceDefinition, NetworkDefinition, RuleDefinition } from './definition.js'
import { switchIn } from './export-bridges.js'
import {
  addressOf,
  isGivenAddress,
  isGivenRoute,
  isMadeByModules,
  kindOptionsOf,
  type Noted,
  optionsOf,
  routeOf,
  whyNoRoute,
} from './export-link.js'
import { fdbOf, neighborOf, qdiscOf } from './export-lists.js'
import { Keys, type Omitted } from './exported.js'
import { isSwitchs } from './find-devices.js'
import type { FoundEnd } from './find-links.js'
import { inventory } from './inventory.js'
import { linkLists } from './link-lists.js'
import { isInSwitch, isProject, pathIn, pathOfLink, protocol, qdiscHandle } from './marks.js'
import { namesOfNamespaces } from './namespace.js'
import { notesIn } from './notes.js'
import { asDevice } from './place-device.js'
import { checkedOptions, type ReadOptions } from './plan.js'
import { madeAt } from './qdisc.js'
import { listGivenRules, ruleOf } from './rules.js'
import { withSwitch } from './switch.js'
import { listTables } from './table.js'
import { compareUnmarked } from './unmarked.js'
import { UsualLinks } from './usual-link.js'
import type { World } from './world.js'

/** What to export. */
export interface ExportOptions extends ReadOptions {
  /** Namespaces by name, with all that is in them, whosever it is. Default: what the project has. */
  namespaces?: readonly string[] | undefined
  /** All namespaces that have names, and the process's own. Default false. */
  machine?: boolean | undefined
}

/** A definition of what exists. */
export interface Exported {
  /** What `defineNetwork` takes. */
  definition: NetworkDefinition
  /** What exists there, and is not in it. */
  omitted: readonly Omitted[]
}

type Members = Record<string, unknown>

/**
 * Returns what exists as the definition of a network: what a project has, or, if the options say so, everything in some
 * namespaces or on the whole machine, and, if the option `ovs` says which one, in Open vSwitch. Options that have the
 * kernel's defaults are left out, and what the kernel adds by itself: `lo`, link-local addresses, routes of addresses,
 * Ethernet addresses. Sysctls and offloads are left out, too. Reads only; to find out the defaults it creates links in
 * a namespace without a name, which then goes away.
 *
 * @param project the name that the definition has
 * @throws NetlinkError what reading throws; `ENOENT` for a namespace that is not there.
 */
export async function exportNetwork(project: string, options?: ExportOptions): Promise<Exported> {
  const { signal, ovs, namespaces, machine } = checkedOptions(options, 'namespaces', 'machine')
  if (typeof project !== 'string') throw invalidType('project', 'a name', project)
  if (!isProject(project)) throw invalidValue('project', 'expected a project', project)
  checkBoolean('machine', machine)
  if (namespaces !== undefined && !Array.isArray(namespaces)) {
    throw invalidType('namespaces', 'an array of names', namespaces)
  }
  for (const [at, name] of (namespaces ?? []).entries()) checkNetnsName(name, `namespaces[${at}]`)
  if (machine && namespaces !== undefined) {
    throw invalidValue('machine', 'cannot stand with namespaces', machine)
  }
  const isWhole = machine === true || namespaces !== undefined
  const names =
    machine === true
      ? await namesOfNamespaces(signal)
      : (namespaces ?? (await namesOfProject(project, signal)))
  const isOwn = machine === true || !isWhole
  const by = isWhole ? undefined : project
  const exported = new Export(project, by, signal)
  const found = await withSwitch(undefined, ovs, signal, async (opened) =>
    opened?.observe((view, types) => switchIn(view, types, by), { signal }),
  )
  if (found !== undefined) exported.devices = found.devices
  await exported.addAll(names, isOwn)
  if (found !== undefined) {
    exported.omitted.push(...found.omitted)
    if (Object.keys(found.ovs.bridges ?? {}).length > 0) exported.ovs = found.ovs
  }
  return { definition: exported.definition(), omitted: exported.omitted }
}

const namesOfProject = async (project: string, signal: AbortSignal | undefined) =>
  [...(await inventory(project, undefined, signal)).namespaces.values()].map(({ name }) => name)

/** A namespace that is exported. */
interface Place {
  netns: DescribedNetns
  /** The key; undefined is the process's own. */
  key: string | undefined
  ref: NetnsRef | undefined
}

/** Checks a definition of a link. */
type Declare = (given: Members, namespaces: World['namespaces']) => DeclaredLink

class Export {
  readonly omitted: Omitted[] = []
  ovs: NetworkDefinition['ovs']
  /** What has a device in Open vSwitch, by the name of that. */
  devices: ReadonlyMap<string, Members> = new Map()
  readonly #placed = new Set<string>()
  readonly #project: string
  /** Whose marks what is exported has to have; undefined where it may be anybody's. */
  readonly #marked: string | undefined
  readonly #signal: AbortSignal | undefined
  readonly #namespaces: Record<string, NamespaceDefinition> = {}
  readonly #links: Record<string, Members> = {}
  readonly #tables: Record<string, Members> = {}
  readonly #keys = { namespaces: new Keys(), links: new Keys(), tables: new Keys() }

  constructor(project: string, marked: string | undefined, signal: AbortSignal | undefined) {
    this.#project = project
    this.#marked = marked
    this.#signal = signal
  }

  definition(): NetworkDefinition {
    const some = <Value extends object>(name: string, value: Value) =>
      Object.keys(value).length > 0 ? { [name]: value } : {}
    return {
      project: this.#project,
      ...some('namespaces', this.#namespaces),
      ...some('links', this.#links),
      ...some('tables', this.#tables),
      ...(this.ovs && { ovs: this.ovs }),
    }
  }

  async addAll(names: readonly string[], isOwn: boolean): Promise<void> {
    const signal = this.#signal
    const refs: NetnsRef[] = [...(isOwn ? [{ self: true } as const] : []), ...names]
    const all = await readNamespaces({
      ...{ netns: refs, folder: defaultFolder, statistics: false, signal },
    })
    const places = all.map((netns) => this.#place(netns, names, isOwn))
    for (const { netns } of places) {
      if (netns.error) this.#omit(`namespace ${netns.names[0]}`, netns.error.message)
    }
    await using usual = await UsualLinks.open(signal)
    const done = new Set<DescribedLink>()
    for (const place of places) {
      for (const link of place.netns.links) {
        if (!done.has(link)) await this.#addLink(place, link, places, done, usual)
      }
      await this.#addTables(place)
      await this.#addRules(place)
    }
  }

  #omit(what: string, because: string): void {
    this.omitted.push({ what, because })
  }

  #place(netns: DescribedNetns, names: readonly string[], isOwn: boolean): Place {
    const name = names.find((each) => netns.names.includes(each))
    if (name === undefined || (netns.own && isOwn)) return { netns, key: undefined, ref: undefined }
    const lo = netns.links.find(({ loopback }) => loopback)
    const mark = this.#marked === undefined ? undefined : pathOfLink(this.#marked, lo ?? {})
    const key = this.#keys.namespaces.keyOf(mark?.slice('namespaces.'.length), name)
    this.#namespaces[key] = key === name ? {} : { name }
    return { netns, key, ref: name }
  }

  async #addLink(
    place: Place,
    link: DescribedLink,
    places: readonly Place[],
    done: Set<DescribedLink>,
    usual: UsualLinks | undefined,
  ): Promise<void> {
    const { kind, name, peer } = link
    const what = `link ${name}${place.key === undefined ? '' : ` in ${place.key}`}`
    const mark = this.#marked === undefined ? undefined : pathOfLink(this.#marked, link)
    if (
      link.loopback ||
      isMadeByModules(link) ||
      (this.#marked !== undefined && mark === undefined)
    )
      return
    const device = this.devices.get(name)
    if (device !== undefined && isSwitchs(link)) {
      // In the namespace of ovs-vswitchd, which is the first: others it has left behind.
      if (this.#placed.has(name)) return
      this.#placed.add(name)
      return this.#addDevice(what, device, place, link, places, usual)
    }
    if (mark !== undefined && isInSwitch(mark)) return
    const why = whyNone(link)
    if (kind === undefined || why !== undefined) return this.#omit(what, why ?? 'it is a device')
    const ends = [{ place, link }]
    if (peer !== undefined) {
      const there = places.find(({ netns }) => netns.inode === peer.inode)
      const other = there?.netns.links.find(({ index }) => index === peer.index)
      if (there === undefined || other === undefined) {
        return this.#omit(what, 'its other end is in a namespace that is not exported')
      }
      ends.push({ place: there, link: other })
    }
    for (const each of ends) done.add(each.link)
    // The end that was made first says so.
    if (mark?.endsWith('.peer')) ends.reverse()
    const definitions: Members[] = []
    for (const each of ends) definitions.push(await this.#end(each.place, each.link, usual))
    const noted = this.#notesOf(link)
    const own = kindOptionsOf(link, await usual?.like(link), noted)
    const path = mark?.replace(/\.peer$/, '').slice('links.'.length)
    const candidates = ends.map((each) => `${each.place.key ?? 'own'}-${each.link.name}`)
    const key = this.#keys.links.keyOf(path, ...(peer ? [] : [name]), ...candidates)
    const named = typeof own['dev'] === 'number' ? { ...own, ...lowerOf(place, own['dev']) } : own
    const definition =
      peer === undefined
        ? { kind, ...named, ...(definitions[0] as Members) }
        : { kind, ...named, ends: definitions }
    if (peer === undefined && key === name) delete (definition as Members)['name']
    await this.#checked(what, key, definition, places)
  }

  /** What is on a device of Open vSwitch, where it says anything: one that is down, and has nothing, is not used. */
  async #addDevice(
    what: string,
    definition: Members,
    place: Place,
    link: DescribedLink,
    places: readonly Place[],
    usual: UsualLinks | undefined,
  ): Promise<void> {
    const { name: _, link: __, master: ___, mac, ...its } = await this.#end(place, link, usual)
    const isPort = definition['type'] === 'internal'
    const { up, ...rest } = { ...its, ...(isPort && mac !== undefined && { mac }) } as Members
    const isUsed = Object.keys(rest).length > 0
    if (!isUsed && !link.up) return
    const all = { ...rest, ...(up !== undefined && { up }), ...(!isUsed && { up: link.up }) }
    const path = 'ovs.bridges.port'
    const declare = (given: Members, namespaces: World['namespaces']) => {
      const declared = declareLinkAt(
        ...([this.#project, path, link.name, { kind: 'dummy', ...given }, namespaces] as const),
      )
      return asDevice({ link: declared }, link)
    }
    const fitting = await this.#fitting(what, path, all, places, declare)
    Object.assign(definition, fitting)
  }

  /** An end as a definition has it. */
  async #end(
    { key, netns, ref }: Place,
    link: DescribedLink,
    usual: UsualLinks | undefined,
  ): Promise<Members> {
    const { name, index, master, addresses, lower, peer } = link
    const isOurs = (each: { protocol?: unknown }) => this.#isOurs(each)
    const noted = this.#notesOf(link)
    const what = `link ${name}${key === undefined ? '' : ` in ${key}`}`
    const ways = (await listRoutes({ netns: ref, dev: index, signal: this.#signal })).filter(
      (each) => isGivenRoute(each) && isOurs(each),
    )
    for (const each of ways) {
      const why = whyNoRoute(each)
      if (why !== undefined) this.#omit(`route ${each.destination} by ${name}`, why)
    }
    const routes = ways.filter((each) => whyNoRoute(each) === undefined).map(routeOf)
    const its = addresses
      .filter((each) => isGivenAddress(each) && isOurs(each))
      .map((each) => addressOf(each, name))
    const above = netns.links.find((each) => each.index === master)
    const below = peer === undefined && lower?.inode === netns.inode ? lower?.name : undefined
    return {
      ...(key !== undefined && { netns: key }),
      name,
      ...(below !== undefined && { link: below }),
      ...optionsOf(link, await usual?.like(link), noted),
      ...(above?.kind !== undefined && whyNone(above) === undefined && { master: above.name }),
      ...(its.length > 0 && { addresses: its }),
      ...(routes.length > 0 && { routes }),
      ...(await this.#beyond({ netns: ref, link }, netns.links, noted, what)),
    }
  }

  /** What the project has set of a link of its own. */
  #notesOf(link: Link): Noted | undefined {
    const part = this.#marked === undefined ? undefined : pathOfLink(this.#marked, link)
    return part === undefined ? undefined : notesIn(this.#project, part, link)
  }

  /** What `createLink` does not make: neighbours, forwarding entries, and the root qdisc. */
  async #beyond(
    end: FoundEnd,
    links: readonly DescribedLink[],
    noted: Noted | undefined,
    what: string,
  ): Promise<Members> {
    const { link } = end
    const isWhole = this.#marked === undefined
    const [neighbors, entries, qdisc] = await Promise.all([
      linkLists.neighbors.standing(end),
      linkLists.fdb.standing(end),
      madeAt(link.index, end.netns),
    ])
    const its = (neighbors as Neighbor[]).filter((each) => this.#isOurs(each))
    const fdb = isWhole || noted?.has('fdb') ? (entries as Fdb[]) : []
    const isOwnQdisc = qdisc?.handle === qdiscHandle && (isWhole || noted?.has('qdisc'))
    if (isWhole && qdisc !== undefined && !isOwnQdisc) {
      const why = `it has the handle ${qdisc.handle}, not that of a network's, ${qdiscHandle}`
      this.#omit(`qdisc of ${what}`, why)
    }
    return {
      // A bridge with neighbours has an address of its own.
      ...(link.kind === 'bridge' && its.some(({ proxy }) => !proxy) && { mac: link.mac }),
      ...(its.length > 0 && { neighbors: its.map(neighborOf) }),
      ...(fdb.length > 0 && { fdb: fdb.map((each) => fdbOf(each, link.kind, links)) }),
      ...(qdisc !== undefined && isOwnQdisc && { qdisc: qdiscOf(qdisc) }),
    }
  }

  /** Adds a link, without what no definition has, or what would not be as it is. */
  async #checked(
    what: string,
    key: string,
    definition: Members,
    places: readonly Place[],
  ): Promise<void> {
    const fitting = await this.#fitting(
      what,
      `links.${key}`,
      definition,
      places,
      (given, namespaces) => declareLink(this.#project, key, given, namespaces),
    )
    if (fitting !== undefined) this.#links[key] = fitting
  }

  /** The options of a link that a definition can have as they are; undefined where it can have none. */
  async #fitting(
    what: string,
    path: string,
    definition: Members,
    places: readonly Place[],
    declare: Declare,
  ): Promise<Members | undefined> {
    const namespaces = new Map(
      places.flatMap(({ key: its, ref }) =>
        its === undefined || ref === undefined ? [] : [[its, { ref }] as const],
      ),
    )
    const world: World = {
      ...{ project: this.#project, signal: this.#signal, namespaces },
      ...{ present: new Set(namespaces.keys()), note: () => {} },
    }
    for (let rest = definition; ; ) {
      const wrong = await this.#wrongOf(path, rest, world, declare)
      if (wrong === undefined) return rest
      const next = without(rest, wrong.option)
      if (next === undefined) {
        this.#omit(what, wrong.because)
        return undefined
      }
      this.#omit(`${wrong.option} of ${what}`, wrong.because)
      rest = next
    }
  }

  /** The first option of a link that no definition has, or that would not be as it is; undefined when there is none. */
  async #wrongOf(
    path: string,
    definition: Members,
    { namespaces, ...world }: World,
    declare: Declare,
  ) {
    try {
      const declared = declare(definition, namespaces)
      const { changes } = await compareUnmarked('exportNetwork', declared, { namespaces, ...world })
      const [first] = changes
      return first && { option: first.option, because: 'it cannot be set as it is' }
    } catch (error) {
      const { option, message } = error as NetlinkError
      if (this.#signal?.aborted || typeof option !== 'string') throw error
      return { option: option.replace(`${path}.`, ''), because: message }
    }
  }

  async #addRules({ key, ref, netns }: Place): Promise<void> {
    if (netns.error) return
    const all = await listGivenRules({ netns: ref })
    const its = all.filter((each) => this.#isOurs(each))
    const rules: RuleDefinition[] = []
    for (const each of its) {
      const what = `rule ${each.priority} of ${each.family}${key === undefined ? '' : ` in ${key}`}`
      const rule = ruleOf(each)
      if (key === undefined) this.#omit(what, "it is in the process's own namespace")
      else if (rule === undefined) this.#omit(what, 'no definition has such a rule')
      else rules.push(rule)
    }
    const namespace = key === undefined ? undefined : this.#namespaces[key]
    if (namespace !== undefined && rules.length > 0) namespace.rules = rules
  }

  /** Whether something with a protocol is to be exported. */
  #isOurs({ protocol: its }: { protocol?: unknown }): boolean {
    return this.#marked === undefined || its === protocol
  }

  async #addTables({ key, ref }: Place): Promise<void> {
    for (const { family, name, comment } of await listTables(ref, this.#signal)) {
      const mark = this.#marked === undefined ? undefined : pathIn(this.#marked, comment)
      if (this.#marked !== undefined && mark === undefined) continue
      const what = `table ${family} ${name}`
      const read = await readTable({ family, name }, { netns: ref, signal: this.#signal })
      if (read === undefined) continue
      const { name: _, comment: __, unread, family: ___, ...rest } = read
      if (unread !== undefined) {
        this.#omit(what, `it has sets or objects that no definition has: ${unread.join(', ')}`)
        continue
      }
      const its = this.#keys.tables.keyOf(
        mark?.slice('tables.'.length),
        name,
        `${key ?? 'own'}-${name}`,
      )
      this.#tables[its] = {
        ...(key !== undefined && { netns: key }),
        ...(its !== name && { name }),
        ...(family !== 'inet' && { family }),
        ...rest,
      }
    }
  }
}

/** Why no definition has such a link, if none has. */
function whyNone({ name, kind, tun, linkNetnsId }: Link): string | undefined {
  if (kind === undefined) return 'it is a device of this machine'
  // Of the datapath without a kernel module.
  const isSwitchsOwn = kind === 'tun' && name === 'ovs-netdev'
  if (kind === 'openvswitch' || isSwitchsOwn) return "it is Open vSwitch's"
  if (kind === 'tun' && Object(tun).persist !== true)
    return 'it goes with the program that has it open'
  const isElsewhere = linkNetnsId !== undefined && factsOf(kind).peer === undefined
  return isElsewhere ? 'it is on a link, or sends its packets, in another namespace' : undefined
}

/** The lower link by its name. */
const lowerOf = ({ netns }: Place, dev: number): Members => {
  const lower = netns.links.find(({ index }) => index === dev)
  return lower === undefined ? {} : { dev: lower.name }
}

/** A definition without one of its options; undefined when that is none that can be left out. */
function without(definition: Members, option: string): Members | undefined {
  const [, end, name = '', index] = /^(?:ends\[(\d)\]\.)?(\w+)(?:\[(\d+)\])?/.exec(option) ?? []
  const at = index === undefined ? undefined : Number(index)
  const { ends } = definition as { ends?: Members[] }
  if (end === undefined || ends === undefined) return withoutMember(definition, name, at)
  const its = withoutMember(ends[Number(end)], name, at)
  return (
    its && { ...definition, ends: ends.map((each, which) => (which === Number(end) ? its : each)) }
  )
}

function withoutMember(
  from: Members | undefined,
  name: string,
  index: number | undefined,
): Members | undefined {
  if (from === undefined || from[name] === undefined || ['kind', 'name'].includes(name))
    return undefined
  const { [name]: value, ...rest } = from
  if (index === undefined || !Array.isArray(value)) return rest
  const list = value.filter((_, at) => at !== index)
  return list.length === 0 ? rest : { ...rest, [name]: list }
}
