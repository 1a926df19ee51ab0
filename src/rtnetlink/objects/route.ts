/** Routes: ip-route(8), linux/rtnetlink.h. */

import { isIP } from 'node:net'
import { checkBoolean, checkLink, checkOptions, checkSelecting } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { deleteListed, noSuch } from '../engine/delete-listed.js'
import type { Created, MayExist } from '../engine/existing.js'
import { matching, named } from '../engine/matching.js'
import {
  change,
  type Family,
  families,
  type Given,
  type HandedBack,
  type IfExists,
  type Lookup,
  type MustExist,
  read,
  reportedIn,
  rowsOf,
  settable,
} from '../engine/object.js'
import { checkTogether } from '../engine/together.js'
import type {
  AddressScope,
  GetRouteOptions,
  Protocol,
  Route,
  RouteKey,
  RouteOptions,
  RouteTable,
  RouteType,
} from '../generated/objects.js'
import { optionsIn, togetherIn } from '../generated/options.js'
import { checkPrograms } from './encap.js'

export interface ListRoutesOptions extends CallOptions {
  /** Only this family's. Default both. */
  family?: Family | undefined
  /** Only this table's. Default all. */
  table?: RouteTable | undefined
  /** Only those by this link, by name or index. */
  dev?: LinkRef | undefined
  /** Only those installed by this one. Default all. */
  protocol?: Protocol | undefined
  /** Only those of this type. Default all. */
  type?: RouteType | undefined
}

const routeOptions: readonly string[] = optionsIn.RouteOptions
const reported = reportedIn(rowsOf('route'))

/**
 * Adds a route. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the destination has one with that metric in that table, unless `mayExist` and
 * the existing one matches (`expires` aside, which passes); `ENETUNREACH` when the gateway is not reachable;
 * `ENODEV` without such a link.
 */
export function addRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions & MayExist,
): Promise<Created> {
  return put('addRoute', 'newRoute', options)
}

/**
 * Adds a route, or replaces the one with the same destination and metric. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export async function replaceRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions & MustExist,
): Promise<void> {
  await put('replaceRoute', 'replaceRoute', options)
}

/**
 * Adds a route before the existing ones of the destination with the same metric; for IPv6 it is the same as
 * `appendRoute`. Needs CAP_NET_ADMIN.
 */
export async function prependRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions,
): Promise<void> {
  await put('prependRoute', 'prependRoute', options)
}

/**
 * Adds a route behind the existing ones of the destination; an IPv6 route becomes one more path of theirs. Needs
 * CAP_NET_ADMIN.
 */
export async function appendRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions,
): Promise<void> {
  await put('appendRoute', 'appendRoute', options)
}

/**
 * Deletes the first route that matches the options; absent options match anything (an option that is `undefined` is
 * refused), except `table`, which is main by default, and `tos` and `from`, which are none by default. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ESRCH` when there is none, unless `ifExists`.
 */
export async function deleteRoute(
  options: HandedBack<Given<RouteOptions>, Route> & CallOptions & IfExists,
): Promise<void> {
  const isTaken = (name: string) => [...routeOptions, ...callKeys, 'ifExists'].includes(name)
  const taken = settable(
    { request: 'deleteRoute', reported },
    asTold(checkOptions(options as RouteOptions & CallOptions & IfExists)),
    isTaken,
  )
  checkSelecting(taken, routeOptions)
  if (!isPassedOver(taken)) {
    await change({
      operation: 'deleteRoute',
      request: 'deleteRoute',
      options: taken,
      known: routeOptions,
      link: taken.dev,
      missing: 'ESRCH',
      complete: deletion,
    })
    return
  }
  const { netns, signal, timeout, ifExists, ...route } = taken
  checkBoolean('ifExists', ifExists)
  const call = { netns, signal, timeout }
  const { dev, table = tableOf(route.type) } = checkRoute(route)
  const { destination, metric, tos = 0, from = 'default', type, protocol, via, src } = route
  // A scope of nowhere means any, here as there.
  const scope = route.scope === 'nowhere' ? undefined : route.scope
  const isLike = matching('newRoute', {
    ...{ destination, metric, tos, from, type, scope, protocol, via, src },
    ...{ nexthopId: route.nexthopId, family: route.family },
  })
  const family = isV6(route) ? 'inet6' : 'inet'
  const found = await deleteListed('deleteRoute', 'deleteRoute', call, async () => {
    const routes = await listRoutes({ ...call, family, table, dev })
    const first = routes.find((each) => !each.cloned && isLike({ metric: 0, ...each }))
    return first === undefined ? [] : [{ ...deletion(route), ...asKey(first) }]
  })
  if (found || ifExists === true) return
  throw noSuch('deleteRoute', call, { code: 'ESRCH', errno: -3, syscall: 'RTM_DELROUTE' })
}

/** Whether the kernel would ignore an option when it looks for a route to delete. */
function isPassedOver(route: RouteKey): boolean {
  const { destination, metric, protocol, type, src } = route
  if (typeof destination !== 'string') return false // it is refused
  const isAny = (value: unknown) => [0, 'unspec', '0.0.0.0', '::'].includes(value as never)
  if ([protocol, type, src].some(isAny)) return true
  if (!isV6(route)) return metric === 0
  return src !== undefined || (type !== undefined && named('newRoute', 'type', type) !== 'unicast')
}

/** Lists the routes of a namespace, of all tables and both families. The kernel filters. */
export async function listRoutes(options?: ListRoutesOptions): Promise<Route[]> {
  const listings = await read({
    operation: 'listRoutes',
    request: 'listRoutes',
    options,
    known: ['family', 'table', 'dev', 'protocol', 'type'],
    link: options?.dev,
    filters: ({ family, ...filter }) =>
      families(family).map((each) => ({ ...filter, family: each })),
    matches: ({ table, protocol, type }) => matching('newRoute', { table, protocol, type }),
    missing: 'ENOENT', // there is no such table
  })
  return (listings as Route[][]).flat()
}

/**
 * Returns the route that a packet to an address would take.
 *
 * @throws NetlinkError `ENETUNREACH` when there is none; `EHOSTUNREACH`, `EACCES`, `EINVAL` when it
 * is unreachable, prohibit, blackhole.
 */
export async function getRoute(destination: string, options?: GetRouteOptions): Promise<Route> {
  const [route] = await read({
    operation: 'getRoute',
    request: 'getRoute',
    options,
    known: optionsIn.GetRouteOptions,
    link: options?.dev,
    filters: (rest) => {
      checkIp('destination', destination)
      if (rest.from !== undefined) checkIp('from', rest.from)
      // Without it IPv4 reports no table. IPv6 always does, and does not know the flag.
      const lookupTable = isIP(destination) === 4 && rest.fibMatch !== true
      return [{ ...rest, destination, lookupTable }]
    },
  })
  return route as Route
}

async function put(
  operation: string,
  request: string,
  options: HandedBack<RouteOptions, Route> & CallOptions,
): Promise<Created> {
  return change({
    operation,
    request,
    options: asTold(options as RouteOptions & CallOptions),
    known: routeOptions,
    reported,
    link: options?.dev,
    lookup: request === 'newRoute' ? lookup : undefined,
    modify: request === 'replaceRoute' ? 'modifyRoute' : undefined,
    complete: completed,
  })
}

function completed(route: RouteOptions): RouteOptions {
  const { type = 'unicast', protocol = 'boot' } = checkRoute(route)
  checkFamily(route)
  const { table = tableOf(type), scope = scopeOf(route, type) } = route
  return joined(route, { type, protocol, table, scope })
}

const lookup: Lookup<RouteOptions> = {
  request: 'listRoutes',
  filter: (route) => {
    const { type, table = tableOf(type) } = route
    return { family: isV6(route) ? 'inet6' : 'inet', table }
  },
  rows: rowsOf('route'),
}

const onlyReported = rowsOf('route').filter(({ access }) => access === 'read')

/**
 * A route by a nexthop object is also reported with the paths of that object; passed back, they contradict it.
 */
function asTold<Options extends RouteOptions>(options: Options): Options {
  if (options?.nexthopId === undefined) return options
  if (!onlyReported.some(({ name }) => name in options)) return options
  const { via, dev, multipath, onlink, encap, ...route } = options
  return route as Options
}

/** Identifies a listed route among all others. */
export function asKey(route: Route): object {
  const { destination, family, table, metric, tos, from, type, scope, protocol } = route
  const { nexthopId, dev } = route
  const way = nexthopId === undefined ? { dev } : { nexthopId, dev: undefined, via: undefined }
  return deletion({
    ...{ destination, family, table, metric, tos, from, type, scope, protocol },
    ...way,
  })
}

/** Options that a delete does not have are not compared; a scope of nowhere means any. */
export function deletion({ encap, ...route }: RouteOptions): object {
  const { type, scope = isV6(route) ? 'global' : 'nowhere' } = checkRoute(route)
  const { table = tableOf(type), metric } = route
  return {
    ...{ ...route, table, scope },
    // The kernel makes this of none when it adds an IPv6 route, and takes none for any when it deletes.
    metric: metric === 0 && isV6(route) ? 1024 : metric,
    // A program is reported without the descriptor by which it would have to be set.
    ...(encap?.bpf === undefined && { encap }),
  }
}

function checkFamily(route: RouteOptions): void {
  const [own, foreign] = isV6(route) ? (['IPv6', 'inet'] as const) : (['IPv4', 'inet6'] as const)
  for (const [option, only] of Object.entries(togetherIn.RouteOptions.only)) {
    const value = route[option as keyof typeof togetherIn.RouteOptions.only]
    // Nothing is what the others have.
    const none = value === undefined || value === 0 || value === 'default'
    if (only === foreign && !none) throw invalidValue(option, `is not for ${own} routes`, value)
  }
  if (foreign === 'inet' && route.scope !== undefined && route.scope !== 'global') {
    throw invalidValue('scope', 'is global for IPv6 routes', route.scope)
  }
  // The nexthop object has its own.
  for (const option of route.nexthopId === undefined ? [] : (['realms', 'onlink'] as const)) {
    if (route[option])
      throw invalidValue(option, 'cannot be combined with nexthopId', route[option])
  }
  const type = String(named('newRoute', 'type', route.type ?? 'unicast'))
  const leads = ['via', 'multipath', 'nexthopId', 'dev'] as const
  for (const option of ['blackhole', 'unreachable', 'prohibit', 'throw'].includes(type)
    ? leads
    : []) {
    const value = route[option]
    // The kernel has such routes of IPv6 lead to lo.
    if (value === undefined || (foreign === 'inet' && (value === 'lo' || value === 1))) continue
    throw invalidValue(option, `cannot be combined with the type ${type}`, value)
  }
  const hops = Array.isArray(route.multipath) ? route.multipath : []
  checkPrograms(route.encap)
  for (const [at, hop] of hops.entries()) {
    checkPrograms(hop?.encap, `multipath[${at}].encap`)
    if (foreign === 'inet' && hop?.realms) {
      throw invalidValue(`multipath[${at}].realms`, `is not for ${own} routes`, hop.realms)
    }
  }
}

function checkRoute<T extends RouteKey>(route: T): T {
  const { destination, dev } = route
  if (typeof destination !== 'string') {
    throw invalidType('destination', "'default' or a prefix", destination)
  }
  if (dev !== undefined) checkLink(dev, 'dev')
  checkTogether(togetherIn.RouteOptions, route)
  return route
}

function tableOf(given: RouteType | undefined): RouteTable {
  const type = named('newRoute', 'type', given)
  return type === 'local' || type === 'broadcast' || type === 'anycast' ? 'local' : 'main'
}

/** As iproute2 has it: IPv6 knows no scopes. */
function scopeOf(route: RouteKey, given: RouteType): AddressScope {
  if (isV6(route)) return 'global'
  const type = named('newRoute', 'type', given)
  if (type === 'local') return 'host'
  if (type === 'broadcast' || type === 'multicast' || type === 'anycast') return 'link'
  const { via, multipath, nexthopId } = route
  const leadsOn = via !== undefined || multipath !== undefined || nexthopId !== undefined
  return type === 'unicast' && !leadsOn ? 'link' : 'global'
}

function isV6({ family, destination, via, src }: RouteKey): boolean {
  if (family !== undefined) return named('newRoute', 'family', family) === 'inet6'
  if (destination !== 'default') return destination.includes(':')
  return String(via ?? src ?? '').includes(':')
}

function checkIp(option: string, value: unknown): void {
  if (typeof value !== 'string') throw invalidType(option, 'an IP address', value)
  if (isIP(value) === 0 || value.includes('%')) {
    throw invalidValue(option, 'expected an IP address', value)
  }
}

export { completed, lookup, reported, routeOptions }
