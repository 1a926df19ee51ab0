/** Changing links, and moving them to other namespaces. */
import { binding } from '../../addon/binding.js'
import { checkCall, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidValue, within } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { checkGiven, type NetnsRef, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import type { HandedBack } from '../engine/object.js'
import type { KindOptions, LinkKind, LinkPortOptions } from '../generated/kinds.js'
import type { Link, LinkSettings } from '../generated/link.js'
import { getLink } from './get-link.js'
import { factsOf, prepared } from './kinds/index.js'
import {
  asLink,
  asRenamed,
  byIndex,
  byRef,
  kindIn,
  kinds,
  linkOptions,
  portKeys,
  readStep,
  settingSteps,
  skipProtocolCounters,
  suspectIn,
  told,
} from './link-request.js'
import { ownOption } from './xdp.js'

/** The options of its kind, and of the port that it is. */
type OwnOptions = {
  [Key in keyof (KindOptions & LinkPortOptions)]?: (KindOptions & LinkPortOptions)[Key] | undefined
}

/**
 * An option with the name of a kind, such as `vxlan`, changes the options of a link of that kind;
 * `bridgePort` and `bondPort` change those of a port.
 */
export interface SetLinkOptions extends LinkSettings, OwnOptions, CallOptions {
  /** Its new name; of a link that is up since Linux 6.2, `EBUSY` before. */
  name?: string | undefined
}

/** Options, or a link as it was reported, perhaps with some of it changed. */
export type LinkChanges = HandedBack<Omit<SetLinkOptions, keyof CallOptions>, Link> & CallOptions

/**
 * Changes a link, given by name or index: all that is told, or nothing. The kernel takes the changes one
 * after another; when it refuses one, or one is not so afterwards, earlier ones are set back. Needs
 * CAP_NET_ADMIN.
 *
 * A link as it was reported, which `index` and other members that are only reported tell, is compared
 * with the link first: only what differs is told. Of what cannot be changed, such as a VNI, a difference
 * is refused with `ENOTSUP`; what is only reported does not matter, but for `index`, which must be the
 * link's own. Its XDP program, which is reported by number, stays.
 *
 * @throws NetlinkError `ENODEV` when there is none; `ENOTSUP` with the option when the running kernel
 * ignores it, or makes another value of it; what the kernel says of a change, with the option at fault.
 */
export async function setLink(link: LinkRef, options: LinkChanges): Promise<void> {
  const given: object = checkOptions(options)
  const { asReported, options: all } = told(given, isSettable)
  const { netns, signal, timeout, ...changes } = all as Changes
  if (asReported) addFixed(changes, given as Link)
  else if (changes.altNames !== undefined) {
    throw invalidValue('altNames', 'there are functions of their own for them', changes.altNames)
  }
  checkCall({ signal, timeout })
  // With a new name in the request, the link must be told by its index.
  const which = asReported
    ? { ...byIndex(link), ...ownIndex(link, given as Link) }
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
  const program = settingSteps(which, { ...whole, master }, last, 0, '', operation).map((step) => ({
    ...step,
    restores: true,
  }))
  const named = changes.name === undefined ? asLink : asRenamed
  const kind = kindIn(changes)
  const prefix = `${kind}.`
  // The rest of a kind's options may be there only because the kernel would take them as unset.
  const isGiven = (option: string) =>
    kind === undefined ||
    !option.startsWith(prefix) ||
    option.slice(prefix.length) in (changes[kind as LinkKind] as object)
  await submit(() => binding.run([placeOf(netns)], program), {
    operation: 'setLink',
    subject: link,
    places: [netns],
    signal,
    timeout,
    optionName: (step, option) =>
      option === 'reportedIndex' ? 'index' : named(step, ownOption(option)),
    suspect: (step, facts) => {
      const options = program[step]?.options as Record<string, unknown>
      const byName = changes.name === undefined && !asReported
      const found = byName ? ['name', 'index'] : ['index', 'reportedIndex']
      return suspectIn(options, facts, found, isGiven)
    },
  })
}

type Changes = CallOptions & SetLinkOptions & { altNames?: unknown } & Record<string, unknown>

const settable = new Set([...callKeys, ...kinds, ...portKeys, ...linkOptions])
const isSettable = (name: string) => settable.has(name)

/** Of a link as it was reported, what tells that it is still of that kind. */
function addFixed(changes: Record<string, unknown>, { kind }: Link): void {
  const own = kindIn(changes)
  if (kind === undefined || (own !== undefined && own !== kind)) {
    if (own !== undefined) throw invalidValue('kind', `the options are those of ${own}`, kind)
  } else if (kinds.includes(kind)) changes[kind] ??= {}
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
  const which = name === undefined ? byRef(link) : { ...byIndex(link), name }
  const named = name === undefined ? asLink : asRenamed
  const moved = name === undefined ? 'name' : 'index'
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
    { operation: 'setLink', place: 0, options: { ...which, netns: 1, newIndex: index } },
    // Of a link told by its index the name is known when the first step is done, and the index
    // may be another there: then it is looked for among all.
    there === undefined
      ? { operation: 'listLinks', place: 1, options: skipProtocolCounters }
      : { operation: 'getLink', place: 1, options: { name: there, ...skipProtocolCounters } },
  ]
  const results = await submit(() => binding.run([placeOf(netns), target], steps), {
    ...{ operation: 'moveLink', subject: link, signal, timeout },
    places: [netns, to],
    placeOptions: ['netns', 'to'],
    optionName: (step, option) =>
      step < free.length ? option : (movedName[option] ?? named(step - free.length, option)),
    suspect: (step, { message = '' }) =>
      step < free.length
        ? Object.keys(taken)[step]
        : message.includes('ifindex')
          ? 'newIndex'
          : message.includes('immutable')
            ? moved
            : 'name',
  })
  const [before, , after] = results.slice(free.length) as [Link, undefined, Link | Link[]]
  return Array.isArray(after) ? (after.find(({ name }) => name === before.name) as Link) : after
}

/** What `moveLink` calls options of its requests. */
const movedName: Readonly<Record<string, string>> = { netns: 'to', newIndex: 'index' }
