/** How links and their options are written in requests, and what the API calls them. */

import { binding } from '../../addon/binding.js'
import type { Facts, RawStep } from '../../addon/types.js'
import { checkLink } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import { reportedIn } from '../engine/object.js'
import type { LinkSettings } from '../generated/link.js'
import { atFault } from './blame.js'
import { factsOf } from './kinds/index.js'

/** What may be said of a link. */
export const linkOptions: readonly string[] = binding.tables.link
  .filter(({ access }) => access === 'change' || access === 'create')
  .map(({ name }) => name)

/** Each kind's own options have its name. */
export const kinds: readonly string[] = Object.keys(binding.tables.kinds)

/** Options of ports: `bridgePort` of the ports of a bridge, and so on. */
export const portKeys: readonly string[] = Object.keys(binding.tables.ports)

const reported = reportedIn(binding.tables.link, [
  ...['index', 'hardwareType', 'kind', 'portKind', 'statistics', 'created'],
])

/** A link's options, and whether it is one as it was reported, of which what is no option is left out. */
export interface Told {
  options: Record<string, unknown>
  /** Options may have the values that it has already, also those that cannot be set. */
  asReported: boolean
}

/**
 * The options of a link among all that a caller gave: a link as it was reported is known by members that are only
 * reported, and no options of this function. `others` are passed over of such a link.
 */
export function told(
  given: object,
  isOption: (name: string) => boolean,
  path = '',
  others: readonly string[] = [],
): Told {
  const { kind, portKind } = given as { kind?: unknown; portKind?: unknown }
  const isSign = (name: string) => reported.only.has(name) && !isOption(name)
  const asReported = Object.keys(given).some(isSign)
  const passed = asReported ? reported.all : reported.only
  // Of a kind that is not known, and of its ports, all is unknown.
  const unknown = asReported ? [kind, `${portKind}Port`, ...others] : []
  const options: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (isOption(name)) options[name] = value
    else if (!passed.has(name) && !unknown.includes(name)) {
      throw invalidValue(path + name, 'there is no such option', value)
    }
  }
  if (asReported) leaveOutStates(options)
  return { options, asReported }
}

/** What is reported as a state, and cannot be set in that form. */
function leaveOutStates(options: Record<string, unknown>): void {
  // It follows from those of other links; few kinds let it be set.
  delete options['carrier']
  // A program is reported by its number, by which it cannot be set.
  if (isReportedXdp(options['xdp'])) delete options['xdp']
  // Of a bridge without ports, and of what has none.
  if (/^[0:.]*$/.test(String(options['mac']))) delete options['mac']
}

const isReportedXdp = (xdp: unknown) => typeof xdp === 'object' && xdp !== null && !('fd' in xdp)

const kindSet = new Set(kinds)
const portKeySet = new Set(portKeys)

/**
 * Which parts of a link are reported only when they are asked for (RTEXT_FILTER_*). `skipCounters` skips
 * those of protocols and virtual functions and, on Linux 7.3, the link's own as well: whoever wants any
 * does not set it.
 */
export const parts = { vfs: 1, skipCounters: 8 }

/** Without the counters of protocols and virtual functions, that most do not read. */
export const skipProtocolCounters = { extMask: parts.skipCounters }

/** How a request finds its link: the kernel looks a name up by itself. */
export function byRef(link: LinkRef): { name: string } | { index: number } {
  checkLink(link)
  return typeof link === 'number' ? { index: link } : { name: link }
}

/** The same where `name` is a new name: a name that is given is looked up first. */
export function byIndex(link: LinkRef): { index: LinkRef } {
  checkLink(link)
  return { index: link }
}

/** `link` is what the functions call what their requests call `name` or `index`. */
export function asLink(_step: number, option: string): string | undefined {
  return option === 'index' || option === 'name' ? 'link' : option || undefined
}

/** The same where `name` is a new name. */
export function asRenamed(_step: number, option: string): string | undefined {
  return option === 'index' ? 'link' : option || undefined
}

/** A step, what its options are called in the API, and what it was refused for where that is not said. */
export interface PlannedStep {
  step: RawStep
  path?: (option: string) => string | undefined
  suspect?: (facts: Facts) => string | undefined
}

/** Of a step whose option the addon names, or of which all is named. */
export const isNamed = () => undefined

/** The step that reads a link. */
export function readStep(which: object, place = 0) {
  return { operation: 'getLink', place, options: joined(which, skipProtocolCounters) }
}

/** Which kind's options are among these. */
export const kindIn = (options: object) => keyIn(options, kindSet)

/** Which port's. */
export const portKeyIn = (options: object) => keyIn(options, portKeySet)

const keyIn = (options: object, keys: ReadonlySet<string>) => {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && keys.has(name)) return name
  }
  return undefined
}

/**
 * Requests that set all of this, of a link that is found by `which`, and by `after` once they have
 * begun. The kernel takes the options of a port only from one that had its master before.
 */
export function settingSteps(
  which: object,
  settings: object,
  after: object,
  place = 0,
  operation = 'setLink',
): { operation: string; place: number; options: object }[] {
  const step = (link: object, options: object) => ({
    operation,
    place,
    options: joined(link, options),
  })
  const { xdp, ...all } = settings as LinkSettings
  if (xdp !== undefined && Object.values(all).some((value) => value !== undefined)) {
    // What was there before is not known by a descriptor: it is replaced when all the rest is done.
    return [...settingSteps(which, all, after, place, operation), step(after, { xdp })]
  }
  const { mtu, ...withoutMtu } = all
  const kind = kindIn(withoutMtu)
  if (mtu !== undefined && kind !== undefined && factsOf(kind).mtuApart) {
    return [...settingSteps(which, withoutMtu, after, place, operation), step(after, { mtu })]
  }
  const { up, inet6, ...others } = settings as LinkSettings
  if (up === true && inet6 !== undefined) {
    // The kernel brings a link up before it looks at the rest, and the addresses are made then.
    const rest = { up, ...others }
    return [step(which, { inet6 }), ...settingSteps(which, rest, after, place, operation)]
  }
  const portKey = portKeyIn(settings)
  if (portKey === undefined || !('master' in settings) || settings.master === undefined) {
    return [step(which, settings)]
  }
  const { [portKey]: port, ...rest } = settings as Record<string, unknown>
  return [step(which, rest), step(after, { [portKey]: port })]
}

/**
 * The option of a request that the kernel refused it for when the verdict does not point at one, if that can
 * be known. `found` are those that it finds the link by; `told` says which of the others the caller gave.
 */
export function suspectIn(
  options: Options,
  facts: Pick<Facts, 'errno' | 'message'>,
  found: readonly string[],
  told: (option: string) => boolean = () => true,
): string | undefined {
  const given = [...optionsIn(options, found)].filter(([path]) => told(path))
  const kind = (options['kind'] as string | undefined) ?? kindIn(options)
  return atFault(new Map(given), kind, facts)
}

/**
 * The paths and values of all options in a link's request, except those that it finds the link by.
 */
function* optionsIn(options: Options, found: readonly string[]): Iterable<[string, unknown]> {
  const { kind: _, netns: __, ...others } = options
  for (const [name, value] of Object.entries(others)) {
    if (value === undefined || found.includes(name)) continue
    if (name !== 'peer' && !kindSet.has(name) && !portKeySet.has(name)) yield [name, value]
    else {
      const inside = optionsIn((value ?? {}) as Options, name === 'peer' ? found : [])
      for (const [inner, its] of inside) yield [`${name}.${inner}`, its]
    }
  }
}

type Options = { [option: string]: unknown }
