/** Changing links, and moving them to other namespaces. */
import { binding } from '../../addon/binding.js'
import { checkCall, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidValue, within } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { checkGiven, type NetnsRef, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import type { SysctlPlan } from '../../netns/sysctl.js'
import type { HandedBack } from '../engine/object.js'
import type { KindOptions, LinkKind, LinkPortOptions } from '../generated/kinds.js'
import type { Link, LinkSettings } from '../generated/link.js'
import { getLink } from './get-link.js'
import { factsOf, isDescribed, prepared } from './kinds/index.js'
import {
  asLink,
  asRenamed,
  byIndex,
  byRef,
  kindIn,
  kinds,
  linkOptions,
  type PlannedStep,
  portKeys,
  readStep,
  settingSteps,
  skipProtocolCounters,
  suspectIn,
  told,
} from './link-request.js'
import { type LinkOffloads, offloadSteps } from './offloads.js'
import { aroundUp, type LinkSysctls, linkSysctls } from './sysctls.js'

/** The options of its kind, and of the port that it is. */
type OwnOptions = {
  [Key in keyof (KindOptions & LinkPortOptions)]?: (KindOptions & LinkPortOptions)[Key] | undefined
}

/**
 * An option with the name of a kind, such as `vxlan`, changes the options of a link of that kind;
 * `bridgePort` and `bondPort` change those of a port.
 */
export interface SetLinkOptions
  extends LinkSettings,
    OwnOptions,
    LinkOffloads,
    LinkSysctls,
    CallOptions {
  /** Its new name; of a link that is up since Linux 6.2, `EBUSY` before. */
  name?: string | undefined
}

/** Options, or a link as it was reported, perhaps with some of it changed. */
export type LinkChanges = HandedBack<Omit<SetLinkOptions, keyof CallOptions>, Link> & CallOptions

/**
 * Changes a link, by name or index: every option that is passed, or nothing. The kernel takes the changes one after
 * another; when it refuses one, or one is not so afterwards, earlier ones are set back. Needs CAP_NET_ADMIN.
 *
 * A link as it was reported, which `index` and other members that are only reported reveal, is compared with the
 * link first: only what differs is sent. Of what cannot be changed, such as a VNI, a difference is refused with
 * `ENOTSUP`; members that are only reported are ignored, except `index`, which must be the link's own. Its XDP
 * program, which is reported by number, stays.
 *
 * @throws NetlinkError `ENODEV` when there is none; `ENOTSUP` with the option when the running kernel
 * ignores it, or makes another value of it; what the kernel says of a change, with the option at fault.
 */
export async function setLink(link: LinkRef, options: LinkChanges): Promise<void> {
  const given: object = checkOptions(options)
  const { asReported, options: its } = told(given, isSettable)
  const { netns, signal, timeout, sysctls, offloads, ...changes } = its as Changes
  if (asReported) addFixed(changes, given as Link)
  else if (changes['raw'] !== undefined) {
    throw invalidValue('raw', 'is reported only', changes['raw'])
  } else if (changes.altNames !== undefined) {
    throw invalidValue(
      'altNames',
      'can only be changed by addAltName and deleteAltName',
      changes.altNames,
    )
  }
  checkCall({ signal, timeout })
  // With a new name in the request, the link must be named by its index.
  const which = asReported
    ? joined(byIndex(link), ownIndex(link, given as Link))
    : changes.name === undefined
      ? byRef(link)
      : byIndex(link)
  // Awaited only where it must be: a call takes its turn when it is made.
  const partial = factsOf(kindIn(changes) ?? '').changesWhole === undefined
  const whole = partial ? changes : await completed(link, changes, { netns, signal })
  if (whole.master !== undefined && whole.master !== null) checkLink(whole.master, 'master')
  const master = whole.master === null ? 0 : whole.master
  const operation = asReported ? 'changeLink' : 'setLink'
  const last = byIndex(changes.name ?? link)
  const named = changes.name === undefined ? asLink : asRenamed
  const set = (settings: object): PlannedStep[] =>
    settingSteps(which, settings, last, 0, operation).map((step) => ({
      step: joined(step, { restores: true }),
    }))
  const own = linkSysctls(sysctls, 'sysctls')
  const all = joined(whole, { master })
  const features = offloadSteps(link, offloads, 'offloads', 'link')
  const otherwise = (option: string) => named(0, option)
  const program = [
    ...features,
    ...(own !== undefined
      ? withSysctls(own, last.index, all, asReported, set, otherwise)
      : features.length === 0 || asReported || isAnyGiven(all)
        ? set(all)
        : []),
  ]
  const steps = program.map(({ step }) => step)
  const kind = kindIn(changes)
  const prefix = `${kind}.`
  // The rest of a kind's options may be there only because the kernel would take them as unset.
  const isGiven = (option: string) =>
    kind === undefined ||
    !option.startsWith(prefix) ||
    option.slice(prefix.length) in (changes[kind as LinkKind] as object)
  await submit(() => binding.run([placeOf(netns)], steps), {
    operation: 'setLink',
    subject: link,
    places: [netns],
    signal,
    timeout,
    optionName: (step, option) =>
      option === 'reportedIndex' ? 'index' : (program[step]?.path ?? otherwise)(option),
    suspect: (step, facts) => {
      const planned = program[step] as PlannedStep
      if (planned.suspect !== undefined) return planned.suspect(facts)
      const options = planned.step.options as Record<string, unknown>
      const byName = changes.name === undefined && !asReported
      const found = byName ? ['name', 'index'] : ['index', 'reportedIndex']
      return suspectIn(options, facts, found, isGiven)
    },
  })
}

/** Sysctls come after all else, but before it is brought up. */
function withSysctls(
  sysctls: SysctlPlan,
  link: LinkRef,
  { up, ...others }: Record<string, unknown>,
  asReported: boolean,
  set: (settings: object) => PlannedStep[],
  otherwise: (option: string) => string | undefined,
): PlannedStep[] {
  const first = asReported || isAnyGiven(others) ? set(others) : []
  return [...first, ...aroundUp(sysctls, link, 0, up === undefined ? [] : set({ up }), otherwise)]
}

const isAnyGiven = (settings: object) =>
  Object.values(settings).some((value) => value !== undefined)

type Changes = SetLinkOptions & { altNames?: unknown } & Record<string, unknown>

const settable = new Set([
  ...callKeys,
  ...kinds,
  ...portKeys,
  ...linkOptions,
  'raw',
  'offloads',
  'sysctls',
])
const isSettable = (name: string) => settable.has(name)

/** Of a link as it was reported, what proves that it is still of that kind. */
function addFixed(changes: Record<string, unknown>, { kind }: Link): void {
  const own = kindIn(changes)
  if (kind === undefined || (own !== undefined && own !== kind)) {
    if (own !== undefined) throw invalidValue('kind', `the options are those of ${own}`, kind)
  } else if (isDescribed(kind)) changes[kind] ??= {}
  else changes['kind'] = kind
}

/** The index that a link was reported with is the link's own. */
function ownIndex(link: LinkRef, { index }: { index?: unknown }): { reportedIndex?: unknown } {
  if (index === undefined) return {}
  if (typeof link === 'string') return { reportedIndex: index }
  if (link !== index) throw invalidValue('index', `expected the link's own, ${link}`, index)
  return {}
}

/** The changes, with the rest of the kind's options where the kernel would take them as unset. */
async function completed(
  link: LinkRef,
  changes: LinkSettings & Record<string, unknown>,
  where: CallOptions,
): Promise<LinkSettings & Record<string, unknown>> {
  const kind = kindIn(changes) as LinkKind
  const reported = await within('setLink', getLink(link, where))
  const own = checkOptions(changes[kind] as object, kind)
  const kept = binding.tables.kinds[kind]?.filter(({ access }) => access === 'change') ?? []
  const now = Object.entries(reported[kind] ?? {}).filter(([name]) =>
    kept.some((row) => row.name === name),
  )
  const told = Object.entries(own).filter(([, value]) => value !== undefined)
  const all = Object.fromEntries([...now, ...told])
  return { ...changes, [kind]: prepared(kind, all, `${kind}.`) }
}

/**
 * Moves a link to another namespace and returns it as it is there. The kernel takes it down,
 * drops its addresses, and gives it another index if its own is taken there. It waits some 17 ms
 * for that: a link created where it will live costs nothing of the kind. Needs CAP_NET_ADMIN in both.
 *
 * @throws NetlinkError `EEXIST` when a link there has the name, `EBUSY` when one has the index.
 */
export async function moveLink(
  link: LinkRef,
  options: CallOptions & {
    /** The other namespace. */
    to: NetnsRef
    /** Its name there. Default: the one it has. */
    name?: string | undefined
    /** Its index there. Default: the one it has, or another if that is taken (IFLA_NEW_IFINDEX). */
    index?: number | undefined
  },
): Promise<Link> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'to', 'name', 'index'])
  const { netns, signal, timeout, to, name, index } = given
  checkCall({ signal, timeout })
  const target = placeOf(checkGiven(to, 'to'), 'to')
  const there = name ?? (typeof link === 'string' ? link : undefined)
  // What another link has there is seen before: the kernel would move the link, and then refuse.
  const taken = { ...(name !== undefined && { name }), ...(index !== undefined && { index }) }
  const free = Object.entries(taken).map(([option, value]) => ({
    ...readStep({ [option]: value }),
    ...{ place: 1, absent: option === 'name' ? 17 : 16 },
  }))
  const steps = [
    ...free,
    readStep(byRef(link)),
    { operation: 'moveLink', place: 0, options: { link, to: 1, name, index } },
    // Of a link named by its index the name is known when the first step is done, and the index
    // may be another there: then it is looked for among all.
    there === undefined
      ? { operation: 'listLinks', place: 1, options: skipProtocolCounters }
      : { operation: 'getLink', place: 1, options: { name: there, ...skipProtocolCounters } },
  ]
  const results = await submit(() => binding.run([placeOf(netns), target], steps), {
    ...{ operation: 'moveLink', subject: link, signal, timeout },
    places: [netns, to],
    placeOptions: ['netns', 'to'],
    // It is read before and after; in between all has the API's words.
    optionName: (step, option) => {
      const reads = step === free.length || (step > free.length + 1 && name === undefined)
      return reads ? asLink(step, option) : option || undefined
    },
    suspect: (step, { message = '' }) => {
      if (step < free.length) return Object.keys(taken)[step]
      if (message.includes('ifindex')) return 'index'
      return step === free.length || name === undefined || message.includes('immutable')
        ? 'link'
        : 'name'
    },
  })
  const [before, , after] = results.slice(free.length) as [Link, undefined, Link | Link[]]
  return Array.isArray(after) ? (after.find(({ name }) => name === before.name) as Link) : after
}
