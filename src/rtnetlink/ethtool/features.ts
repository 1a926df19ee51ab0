/** What a driver does for the kernel, such as checksums and segmentation: ethtool(8), -k and -K. */

import { binding } from '../../addon/binding.js'
import { checkCall, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { read } from '../engine/object.js'

/** A feature of a link's driver. */
export interface Feature {
  /** Whether it is on. */
  active: boolean
  /** Whether it is on as soon as it can be: another feature may be in its way. */
  wanted: boolean
  /** Whether the driver does not allow this change. */
  fixed: boolean
}

/** A link's features, by the kernel's names, such as `tx-checksum-ip-generic`: as `ethtool -k` lists them. */
export type Features = Record<string, Feature>

/**
 * Features to turn on or off, by the kernel's names; or as they were reported: then `wanted` is set of those that
 * are not fixed. `checksums` is all by which a driver fills in the checksums of what the link transmits and that it
 * lets be changed (`tx-checksum-...`).
 */
export type FeatureSettings = Readonly<Record<string, boolean | Feature | undefined>>

/** What became of a change of features. */
export interface ChangedFeatures {
  /** All that is not as it was, what the driver changed besides among it: what each is now. */
  changed: Record<string, boolean>
  /** What the driver did not take, as other features do not go with it: what was asked of each. */
  refused: Record<string, boolean>
}

/** What is reported of a link's features. */
interface FeatureSets {
  changeable?: Record<string, boolean>
  wanted?: string[]
  active?: string[]
  never?: string[]
}

/**
 * Returns the offload features of a link's driver by the kernel's names, as `ethtool -k` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link.
 */
export async function getFeatures(link: LinkRef, options?: CallOptions): Promise<Features> {
  checkLink(link)
  const operation = 'getFeatures'
  const filters = () => [{ link }]
  const [sets] = await read({ operation, request: operation, options, known: [], link, filters })
  const { changeable = {}, wanted = [], active = [], never = [] } = sets as FeatureSets
  const [asked, on, fixed] = [new Set(wanted), new Set(active), new Set(never)]
  const features = Object.entries(changeable).map(([name, is]): [string, Feature] => [
    name,
    { active: on.has(name), wanted: asked.has(name), fixed: !is || fixed.has(name) },
  ])
  return Object.fromEntries(features)
}

/**
 * Turns offload features of a link's driver on and off, as `ethtool -K` does. Unknown features, and fixed ones with
 * another value, fail the call, which then changes nothing; what is only not possible beside the other features is
 * reported as refused. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` with the option, `features.NAME`, when the
 * kernel has no such feature, or the driver does not allow this change.
 */
export async function setFeatures(
  link: LinkRef,
  features: FeatureSettings,
  options?: CallOptions,
): Promise<ChangedFeatures> {
  checkLink(link)
  const step = featureStep(link, features, 'features')
  const given = checkOptions(options)
  checkKnown(given, callKeys)
  const { netns, signal, timeout } = given
  checkCall({ signal, timeout })
  const [reply] = await submit(() => binding.run([placeOf(netns)], [step]), {
    ...{ operation: 'setFeatures', subject: link, places: [netns], signal, timeout },
  })
  const { changed = {}, refused = {} } = (reply ?? {}) as Partial<ChangedFeatures>
  return { changed, refused }
}

/** The step that sets them, which calls them `features`; what JavaScript refuses begins with `path`. */
export function featureStep(link: LinkRef, features: FeatureSettings, path: string, place = 0) {
  return { operation: 'setFeatures', place, options: { link, features: toldOf(features, path) } }
}

/** Each to be on or off. */
function toldOf(features: FeatureSettings, path: string): Record<string, boolean> {
  if (features === undefined) throw invalidType(path, 'an object', features)
  const told = Object.entries(checkOptions(features, path)).flatMap(([name, value]) => {
    if (value === undefined) return []
    const is = typeof value === 'object' && value !== null ? value.wanted : value
    if (typeof is !== 'boolean') throw invalidType(`${path}.${name}`, 'a boolean', value)
    return isFixed(value) ? [] : [[name, is] as const]
  })
  return Object.fromEntries(told)
}

const isFixed = (value: boolean | Feature) => typeof value === 'object' && value.fixed
