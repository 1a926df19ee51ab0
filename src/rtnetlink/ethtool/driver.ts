/** What a link's driver says of itself: ethtool(8), -i and -S, linux/ethtool.h, linux/ethtool_netlink.h. */
import { binding } from '../../addon/binding.js'
import { checkCall, checkKnown, checkLink, checkOptions, checkSome } from '../../base/check.js'
import { notSupported } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { describeNetns, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { read } from '../engine/object.js'
import type { StandardStatistics } from '../generated/objects.js'

/** A link's driver. A text that it does not report is empty. */
export interface DriverInfo {
  /** Its name. */
  driver: string
  /** Its version, or the kernel's. */
  version: string
  /** That of the firmware. */
  firmwareVersion: string
  /** That of the expansion ROM. */
  expansionRomVersion: string
  /** Where the device is, such as `0000:00:1f.6`. */
  busInfo: string
  /** Whether it counts: `getDriverStatistics` has what. */
  statistics: boolean
  /** Whether it can test itself. */
  selfTest: boolean
  /** Whether its EEPROM can be read. */
  eeprom: boolean
  /** Whether its registers can. */
  registers: boolean
  /** Whether it has flags of its own. */
  privateFlags: boolean
}

/**
 * Returns a link's driver, as `ethtool -i` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver says nothing.
 */
export function getDriverInfo(link: LinkRef, options?: CallOptions): Promise<DriverInfo> {
  return ask('getDriverInfo', link, options) as Promise<DriverInfo>
}

/**
 * Returns the counters of a link's driver, by the driver's names, as `ethtool -S` does. Empty where it counts
 * nothing but what `getLink` has with `statistics`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link.
 */
export function getDriverStatistics(
  link: LinkRef,
  options?: CallOptions,
): Promise<Record<string, bigint>> {
  return ask('getDriverStatistics', link, options) as Promise<Record<string, bigint>>
}

/** Counters that standards name, by who names them. */
export type StatisticsGroup = 'ethPhy' | 'ethMac' | 'ethCtrl' | 'rmon'

/** What counters to read. */
export interface StandardStatisticsOptions {
  /** Only these groups. Default: all. */
  groups?: readonly StatisticsGroup[] | undefined
}

/** The groups by the kernel's names of them. */
const kernels = { ethPhy: 'eth-phy', ethMac: 'eth-mac', ethCtrl: 'eth-ctrl', rmon: 'rmon' } as const
const possible = Object.keys(kernels) as StatisticsGroup[]

/**
 * Returns the IEEE 802.3 and RMON counters of a link's driver, as `ethtool -S LINK --groups` does; only network
 * cards have them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver counts nothing of these groups,
 * or the kernel knows none (before Linux 5.13).
 */
export async function getStandardStatistics(
  link: LinkRef,
  options?: StandardStatisticsOptions & CallOptions,
): Promise<StandardStatistics> {
  checkLink(link)
  const operation = 'getStandardStatistics'
  const wanted = checkSome('groups', checkOptions(options).groups, possible)
  const groups = Object.fromEntries(wanted.map((group) => [kernels[group], true]))
  const [answer] = await read({
    ...{ operation, request: operation, options, known: ['groups'], link },
    filters: () => [{ link, groups }],
  })
  const { index, ...counted } = answer as StandardStatistics
  if (Object.keys(counted).length > 0) return { index, ...counted }
  const why = `the driver of ${link} has no counters for ${wanted.join(', ')}`
  throw notSupported(operation, why, {
    link: String(link),
    netns: describeNetns(options?.netns),
  })
}

async function ask(
  operation: 'getDriverInfo' | 'getDriverStatistics',
  link: LinkRef,
  options: CallOptions | undefined,
): Promise<object> {
  checkLink(link)
  const given = checkOptions(options)
  checkKnown(given, callKeys)
  checkCall(given)
  const { netns, signal, timeout } = given
  const place = placeOf(netns)
  return submit<object>(() => binding[operation](place, link), {
    ...{ operation, subject: link, places: [netns], signal, timeout },
  })
}
