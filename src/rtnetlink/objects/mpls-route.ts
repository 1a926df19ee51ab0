/** Routes of MPLS: ip-route(8), linux/rtnetlink.h. */
import { checkLink } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist } from '../engine/existing.js'
import {
  change,
  type HandedBack,
  type IfExists,
  type Lookup,
  type MustExist,
  read,
  reportedBeyond,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { MplsRoute, MplsRouteOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

const known = optionsIn.MplsRouteOptions
const reported = reportedIn(rowsOf('mplsRoute'))
const key = ['label']
const beyondKey = reportedBeyond(rowsOf('mplsRoute'), known, key)

/**
 * Adds a route for packets with a label. The kernel takes such packets by links whose sysctl
 * `net.mpls.conf.LINK.input` is 1, and labels below `net.mpls.platform_labels`, which is 0 at first. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the label has one, unless `mayExist` and the existing one matches; `EINVAL`
 * with `label` when it is none of those that are taken; `ENOTSUP` when the kernel has no MPLS (its module is
 * `mpls_router`).
 */
export function addMplsRoute(
  options: HandedBack<MplsRouteOptions, MplsRoute> & CallOptions & MayExist,
): Promise<Created> {
  return put('addMplsRoute', 'newMplsRoute', options)
}

/**
 * Adds a route for packets with a label, or replaces the existing one. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export async function replaceMplsRoute(
  options: HandedBack<MplsRouteOptions, MplsRoute> & CallOptions & MustExist,
): Promise<void> {
  await put('replaceMplsRoute', 'replaceMplsRoute', options)
}

/**
 * Deletes the route of a label; other options are ignored. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ESRCH` when there is none, unless `ifExists`.
 */
export async function deleteMplsRoute(
  options: HandedBack<Pick<MplsRouteOptions, 'label'>, MplsRoute> & CallOptions & IfExists,
): Promise<void> {
  await change({
    operation: 'deleteMplsRoute',
    request: 'deleteMplsRoute',
    options: options as Pick<MplsRouteOptions, 'label'> & CallOptions & IfExists,
    known: key,
    reported: beyondKey,
    missing: 'ESRCH',
    complete: ({ label }) => ({ label: checkLabel(label), ...header }),
  })
}

/** Lists the MPLS routes of a namespace, ordered by label. None where the kernel has no MPLS. */
export async function listMplsRoutes(options?: CallOptions): Promise<MplsRoute[]> {
  const [routes] = await read({
    operation: 'listMplsRoutes',
    request: 'listMplsRoutes',
    options,
    known: [],
    filters: () => [{}],
  })
  // A kernel without MPLS lists those of other families.
  return (routes as (MplsRoute & { family: number })[])
    .filter(({ family }) => family === afMpls)
    .map(({ family: _, ...route }) => route)
}

const afMpls = 28

/** What the kernel wants in each: labels have 20 bits, and their routes are unicast ones of the main table. */
const header = { bits: 20, table: 254, type: 1 }

async function put(
  operation: string,
  request: string,
  options: HandedBack<MplsRouteOptions, MplsRoute> & CallOptions,
): Promise<Created> {
  return change({
    operation,
    request,
    options: options as MplsRouteOptions & CallOptions,
    known,
    reported,
    link: (options as MplsRouteOptions)?.dev,
    lookup: request === 'newMplsRoute' ? lookup : undefined,
    modify: request === 'replaceMplsRoute' ? 'modifyMplsRoute' : undefined,
    complete: completed,
  })
}

const lookup: Lookup<MplsRouteOptions> = {
  request: 'listMplsRoutes',
  filter: () => ({}),
  rows: rowsOf('mplsRoute'),
}

function completed(route: MplsRouteOptions): object {
  const { dev, multipath, protocol = 'boot' } = route
  checkLabel(route.label)
  if (dev !== undefined) checkLink(dev, 'dev')
  for (const name of multipath === undefined ? [] : (['as', 'via', 'dev'] as const)) {
    if (route[name] !== undefined) {
      throw invalidValue(name, 'cannot be combined with multipath', route[name])
    }
  }
  if (multipath === undefined && dev === undefined && route.via === undefined) {
    throw invalidValue('via', 'is needed, or dev or multipath', route.via)
  }
  return { ...route, protocol, ...header }
}

function checkLabel(label: unknown): number {
  if (typeof label !== 'number') throw invalidType('label', 'a label', label)
  return label
}
