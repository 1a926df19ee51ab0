/** A link's features: `offloads` of what makes and changes links. */
import type { LinkRef } from '../../base/link-ref.js'
import type { Wanted } from '../engine/existing.js'
import { type FeatureSettings, featureStep } from '../ethtool/features.js'
import { isNamed, type PlannedStep } from './link-request.js'

/** For functions that make or change a link. */
export interface LinkOffloads {
  /**
   * What its driver does for the kernel, by the kernel's names (`ethtool -k`): `{ 'tx-checksum-ip-generic': false
   * }`. `{ checksums: false }` is required for a link whose other end is read by a packet socket, as by Open
   * vSwitch's userspace datapath: its packets leave with their checksums filled in, and as segments of its `mtu`.
   * What the driver does not take, or does not let be changed, fails the call. Not reported with the link: see
   * `getFeatures`.
   */
  offloads?: FeatureSettings | undefined
}

/** The step that sets them, if any are given; errors begin with `path`, or are of the link. */
export const offloadSteps = (
  link: LinkRef,
  offloads: FeatureSettings | undefined,
  path: string,
  linkOption: string,
  place = 0,
): PlannedStep[] =>
  offloads === undefined
    ? []
    : [
        {
          step: { ...featureStep(link, offloads, path, place), strict: true },
          path: (option) => (option === 'link' ? linkOption : offloadOption(option, path)),
          suspect: isNamed,
        },
      ]

/** How they are compared with what there is. */
export function comparedOffloads(
  link: string,
  offloads: FeatureSettings | undefined,
  path: string,
  place: number,
): Wanted[] {
  if (offloads === undefined) return []
  const { operation, options } = featureStep(link, offloads, path, place)
  const asked = { operation, options, given: { features: options.features } }
  const read = { operation: 'getFeatures', place, options: { link }, asked }
  return [{ read, name: (option) => offloadOption(option, path) }]
}

/** The API's name of an option of such a step. */
const offloadOption = (option: string, path: string) => option.replace(/^features/, path)
