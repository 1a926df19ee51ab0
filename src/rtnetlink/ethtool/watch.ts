/** Changes of the settings of links' drivers, as `ethtool --monitor` prints them. */

import { uncounted } from '../../addon/queue-limit.js'
import { checkKnown, checkOptions, checkSome } from '../../base/check.js'
import { NetlinkError, within } from '../../base/errors.js'
import type { CallOptions } from '../../netns/call.js'
import type { NetnsRef } from '../../netns/ref.js'
import type {
  Channels,
  Coalescing,
  LinkInfo,
  LinkModes,
  Pause,
  Rings,
} from '../generated/objects.js'
import { EventWatch } from '../watch/events.js'
import { checkedWatch } from '../watch/watch.js'
import { type Features, getFeatures } from './features.js'
import { getLinkModes } from './settings.js'

/** The settings of links' drivers, by the name of their change events. */
export interface DriverSettings {
  /** As `getFeatures` has them. */
  features: Features
  /** As `getChannels`. */
  channels: Channels
  /** As `getRings`. */
  rings: Rings
  /** As `getCoalescing`. */
  coalescing: Coalescing
  /** As `getPause`. */
  pause: Pause
  /** As `getLinkModes`. */
  linkModes: LinkModes
  /** As `getLinkInfo`. */
  linkInfo: LinkInfo
}

/** Somebody changed a setting of a link's driver or, for features, the kernel did. */
export type DriverEvent = {
  [Type in keyof DriverSettings]: {
    /** What was changed. */
    type: Type
    /** The index of the link. */
    index: number
    /** All of it, as it is. */
    object: DriverSettings[Type]
  }
}[keyof DriverSettings]

/** What to watch of links' drivers. */
export interface WatchDriversOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** Only these settings. Default: all. */
  types?: readonly (keyof DriverSettings)[] | undefined
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

const possible = [
  ...['features', 'channels', 'rings', 'coalescing', 'pause', 'linkModes', 'linkInfo'],
] as (keyof DriverSettings)[]

/**
 * Watches the driver settings of links in a namespace, as `ethtool --monitor` does. It begins at once, before the
 * first iteration. Unlike `watch` it does not know what there is: events come as the kernel reports them, and where
 * they came faster than they were taken, an `overrun` event says so. Of features and link modes the kernel reports
 * that they changed: their values are read when you read the event.
 *
 * The iteration ends as that of `watch` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; `ENOTSUP` when the kernel has
 * no such events (before Linux 5.6).
 */
export function watchDrivers(options?: WatchDriversOptions): EventWatch<DriverEvent> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'types', 'bufferSize', 'signal'])
  const where = checkedWatch(given)
  return new EventWatch<DriverEvent>({
    ...{ ...where, operation: 'watchDrivers' },
    types: checkSome('types', given.types, possible).map((type) => `${type}${suffix}`),
    told: async ({ type, object }, stop) => {
      const { index } = object as { index: number }
      const name = type.slice(0, -suffix.length) as keyof DriverSettings
      const its = isNamed(name)
        ? await now(name, index, { netns: where.netns, signal: stop })
        : object
      return its === undefined ? undefined : ({ type: name, index, object: its } as DriverEvent)
    },
  })
}

/** Of these the kernel reports the numbers of bits, without their names. */
const readers = { features: getFeatures, linkModes: getLinkModes }

const isNamed = (type: keyof DriverSettings): type is keyof typeof readers => type in readers

/** As they are now; undefined of a link that is gone. */
async function now(
  type: keyof typeof readers,
  index: number,
  options: CallOptions,
): Promise<object | undefined> {
  try {
    const reading: Promise<object> = uncounted(() => readers[type](index, options))
    return await within('watchDrivers', reading)
  } catch (error) {
    if (error instanceof NetlinkError && ['ENODEV', 'ENOTSUP'].includes(error.code))
      return undefined
    throw error
  }
}

/** What the addon's names of these events end with. */
const suffix = 'Changed'
