/** Routes: ip-route(8), linux/rtnetlink.h. */

import { isIP } from 'node:net'
import { checkBoolean, checkLink, checkOptions, checkSelecting } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
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
  optionsOf,
  read,
  reportedIn,
  rowsOf,
  settable,
} from '../engine/object.js'
import type { AddressScope, IpProtocol, Protocol, RouteTable } from '../generated/objects.js'
import { checkPrograms, type Encap, type EncapState } from './encap.js'

/** What a route does with a packet (RTN_*). */
export type RouteType =
  | 'unicast'
  | 'local'
  | 'broadcast'
  | 'anycast'
  | 'multicast'
  /** Dropped without a word. */
  | 'blackhole'
  /** Refused: the host is unreachable. */
  | 'unreachable'
  /** Refused: administratively prohibited. */
  | 'prohibit'
  /** The lookup goes on in the next table. */
  | 'throw'
  /** By number; reported so where the kernel's has no name here. */
  | number

/** What TCP and IP are told of the way (RTAX_*). */
export interface RouteMetrics {
  /** Largest packet in bytes (MTU). */
  mtu?: number | undefined
  /** Largest TCP window in bytes (WINDOW). */
  window?: number | undefined
  /** First guess of the round trip, in eighths of a millisecond (RTT). */
  rtt?: number | undefined
  /** First guess of its variance, in quarters of a millisecond (RTTVAR). */
  rttvar?: number | undefined
  /** Slow start threshold, in segments (SSTHRESH). */
  ssthresh?: number | undefined
  /** Largest congestion window, in segments; only with `cwnd` in `lock` (CWND). */
  cwnd?: number | undefined
  /** Maximum segment size told to the other end, in bytes (ADVMSS). */
  advmss?: number | undefined
  /** Packets out of order that are no loss yet (REORDERING). */
  reordering?: number | undefined
  /** Time to live of packets sent, 0 to 255 (HOPLIMIT). */
  hoplimit?: number | undefined
  /** First congestion window, in segments (INITCWND). */
  initcwnd?: number | undefined
  /** First receive window, in segments (INITRWND). */
  initrwnd?: number | undefined
  /** Shortest retransmission time, in milliseconds; only with `rtoMin` in `lock` (RTO_MIN). */
  rtoMin?: number | undefined
  /** Acknowledge at once (QUICKACK). */
  quickack?: boolean | undefined
  /** TCP's congestion control, such as `cubic` (CC_ALGO). */
  congctl?: string | undefined
  /** TCP Fast Open without a cookie (FASTOPEN_NO_COOKIE). */
  fastopenNoCookie?: boolean | undefined
  /**
   * `ecn`: explicit congestion notification; `tcp_usec_ts`: TCP timestamps in microseconds, since
   * Linux 6.7 (RTAX_FEATURES).
   */
  features?: readonly ('ecn' | 'tcp_usec_ts')[] | undefined
  /** Metrics that the kernel must not change by what it learns (RTAX_LOCK). */
  lock?: readonly string[] | undefined
}

/** One way of a multipath route. */
export interface RouteHop {
  /** The gateway; of an IPv4 route it may be an IPv6 address (RTA_GATEWAY, RTA_VIA). */
  via?: string | undefined
  /** The link, by name or index. */
  dev?: LinkRef | undefined
  /** Its share, 1 to 256. Default 1. */
  weight?: number | undefined
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined
  /** What packets are wrapped in (RTA_ENCAP). */
  encap?: Encap | undefined
}

/** What tells one route from another, and selects which one a delete means. */
export interface RouteKey {
  /** `default`, a prefix such as `192.0.2.0/24`, or an address (RTA_DST). */
  destination: string
  /** Which `default`. Default: that of `via` or `src`, or else inet. */
  family?: Family | undefined
  /** Default: main; local for types local, broadcast, and anycast (RTA_TABLE). */
  table?: RouteTable | undefined
  /** The smaller one is preferred. Default: 0, of IPv6 1,024 (RTA_PRIORITY). */
  metric?: number | undefined
  /** Only for this type of service, the upper 6 bits of the octet, IPv4 (rtm_tos). */
  tos?: number | undefined
  /** IPv6: only for packets from this prefix (RTA_SRC). */
  from?: string | undefined
  /** Default unicast (rtm_type). */
  type?: RouteType | undefined
  /** How far away it leads, IPv4. Default: link without a gateway, host for local, else global (rtm_scope). */
  scope?: AddressScope | undefined
  /** Default boot (rtm_protocol). */
  protocol?: Protocol | undefined
  /** The gateway; of an IPv4 route it may be an IPv6 address (RTA_GATEWAY, RTA_VIA). */
  via?: string | undefined
  /** The link, by name or index (RTA_OIF). */
  dev?: LinkRef | undefined
  /** The source address for packets sent (RTA_PREFSRC). */
  src?: string | undefined
  /** A nexthop object, instead of `via` and `dev` (RTA_NH_ID). */
  nexthopId?: number | undefined
  /** Several ways at once, instead of `via` and `dev` (RTA_MULTIPATH). */
  multipath?: readonly RouteHop[] | undefined
}

/** What a route can be told. */
export interface RouteOptions extends RouteKey {
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** (RTA_METRICS) */
  metrics?: RouteMetrics | undefined
  /** IPv6: against other routers' (RFC 4191). Default medium (RTA_PREF). */
  preference?: 'low' | 'medium' | 'high' | number | undefined
  /** IPv6: seconds until it goes (RTA_EXPIRES). */
  expires?: number | undefined
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined
  /** What packets are wrapped in: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined
}

interface HopState {
  onlink: boolean
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
}

/** A route as the kernel reports it. What it does not report is absent. */
export interface Route
  extends Given<Omit<RouteOptions, 'dev' | 'multipath' | 'onlink' | 'encap'>>,
    HopState {
  family: 'inet' | 'inet6'
  table: RouteTable
  type: RouteType
  scope: AddressScope
  protocol: Protocol
  /** The index of its link (RTA_OIF). */
  dev?: number
  /** Its ways, where it has several (RTA_MULTIPATH). */
  multipath?: (Omit<RouteHop, 'dev' | 'onlink' | 'encap'> &
    HopState & { dev?: number; weight: number; encap?: EncapState })[]
  /** What packets are wrapped in (RTA_ENCAP). */
  encap?: EncapState
  /** Hardware could not take it (RTM_F_OFFLOAD_FAILED). */
  offloadFailed: boolean
  /** Made by a lookup, not installed (RTM_F_CLONED). */
  cloned: boolean
  /** Of a lookup: the link it came by, and what else was asked for. */
  iif?: number
  /** Of a lookup: the mark that was asked for (RTA_MARK). */
  mark?: number
  /** Of a lookup: the user that was asked for (RTA_UID). */
  uid?: number
  /**
   * In an event: why the kernel itself deleted it, its time being up or a router having said so; IPv6,
   * since Linux 7.3 (RTA_DEL_REASON).
   */
  deleteReason?: 'expired' | 'ra-withdrawn'
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

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

/** What the packet would be like. */
export interface GetRouteOptions extends CallOptions {
  /** Its source address (RTA_SRC). */
  from?: string | undefined
  /** The link it came by, by name or index, and not from here; then `from` is needed (RTA_IIF). */
  iif?: LinkRef | undefined
  /** The link its socket is bound to (RTA_OIF). */
  dev?: LinkRef | undefined
  /** Its mark (RTA_MARK). */
  mark?: number | undefined
  /** Its type of service (rtm_tos). */
  tos?: number | undefined
  /** Its socket's user (RTA_UID). */
  uid?: number | undefined
  /** What it carries (RTA_IP_PROTO). */
  ipProto?: IpProtocol | undefined
  /** Its source port (RTA_SPORT). */
  sport?: number | undefined
  /** Its destination port (RTA_DPORT). */
  dport?: number | undefined
  /** Its flow label, IPv6, 0 to 1,048,575; since Linux 6.14 (RTA_FLOWLABEL). */
  flowLabel?: number | undefined
  /** Return the route that matched, instead of what the lookup made of it (RTM_F_FIB_MATCH). */
  fibMatch?: boolean | undefined
}

const packetOptions = ['iif', 'mark', 'uid', 'ipProto', 'sport', 'dport', 'flowLabel', 'fibMatch']
const routeOptions = optionsOf('route', [...packetOptions, 'lookupTable'])
const reported = reportedIn(rowsOf('route'))

/**
 * Adds a route. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the destination has one with that metric in that table, unless
 * `mayExist` and it is what was asked for (`expires` aside, which passes); `ENETUNREACH` when the gateway is not reachable; `ENODEV` without such a link.
 */
export function addRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions & MayExist,
): Promise<Created> {
  return put('addRoute', 'newRoute', options)
}

/**
 * Adds a route, or replaces the one that the destination has with that metric. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export async function replaceRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions & MustExist,
): Promise<void> {
  await put('replaceRoute', 'replaceRoute', options)
}

/**
 * Adds a route before those that the destination has with that metric; of IPv6 as `appendRoute`. Needs
 * CAP_NET_ADMIN.
 */
export async function prependRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions,
): Promise<void> {
  await put('prependRoute', 'prependRoute', options)
}

/**
 * Adds a route behind those that the destination has; of IPv6 it becomes one more of their ways.
 * Needs CAP_NET_ADMIN.
 */
export async function appendRoute(
  options: HandedBack<RouteOptions, Route> & CallOptions,
): Promise<void> {
  await put('appendRoute', 'appendRoute', options)
}

/**
 * Deletes the first route that is as told; what is not given does not matter (an option that is `undefined` is
 * refused), but for `table`, which
 * is main then, and `tos` and `from`, which are none. Needs CAP_NET_ADMIN.
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

/** Whether the kernel would not compare something that is told when it looks for a route to delete. */
function isPassedOver(route: RouteKey): boolean {
  const { destination, metric, protocol, type, src } = route
  if (typeof destination !== 'string') return false // it is refused
  const isAny = (value: unknown) => [0, 'unspec', '0.0.0.0', '::'].includes(value as never)
  if ([protocol, type, src].some(isAny)) return true
  if (!isV6(route)) return metric === 0
  return src !== undefined || (type !== undefined && named('newRoute', 'type', type) !== 'unicast')
}

/** The routes of a namespace, of all tables and both families. The kernel filters. */
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
 * The route that a packet to an address would take.
 *
 * @throws NetlinkError `ENETUNREACH` when there is none; `EHOSTUNREACH`, `EACCES`, `EINVAL` when it
 * is unreachable, prohibit, blackhole.
 */
export async function getRoute(destination: string, options?: GetRouteOptions): Promise<Route> {
  const [route] = await read({
    operation: 'getRoute',
    request: 'getRoute',
    options,
    known: ['from', 'dev', 'tos', ...packetOptions],
    link: options?.dev,
    filters: (rest) => {
      checkIp('destination', destination)
      if (rest.from !== undefined) checkIp('from', rest.from)
      // Without it IPv4 tells no table. IPv6 always does, and does not know the flag.
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
  return { ...route, type, protocol, table, scope }
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

/** A route by a nexthop object is reported with the ways of that, too; told, they contradict it. */
function asTold<Options extends RouteOptions>(options: Options): Options {
  if (options?.nexthopId === undefined) return options
  if (!onlyReported.some(({ name }) => name in options)) return options
  const { via, dev, multipath, onlink, encap, ...route } = options
  return route as Options
}

/** What tells a route that was listed from all others. */
export function asKey(route: Route): object {
  const { destination, family, table, metric, tos, from, type, scope, protocol } = route
  const { nexthopId, dev } = route
  const way = nexthopId === undefined ? { dev } : { nexthopId, dev: undefined, via: undefined }
  return deletion({
    ...{ destination, family, table, metric, tos, from, type, scope, protocol },
    ...way,
  })
}

/** What a delete does not tell is not compared; a scope of nowhere means any. */
export function deletion({ encap, ...route }: RouteOptions): object {
  const { type, scope = isV6(route) ? 'global' : 'nowhere' } = checkRoute(route)
  const { table = tableOf(type), metric } = route
  return {
    ...{ ...route, table, scope },
    // The kernel makes this of none when it adds an IPv6 route, and takes none for any when it deletes.
    metric: metric === 0 && isV6(route) ? 1024 : metric,
    // A program is reported without the descriptor that it would have to be told by.
    ...(encap?.bpf === undefined && { encap }),
  }
}

/** What the kernel takes from a route of the other family without a word, and does not keep. */
const ofFamily = {
  inet: ['tos', 'realms'],
  inet6: ['from', 'preference', 'expires'],
} as const

function checkFamily(route: RouteOptions): void {
  const [own, foreign] = isV6(route) ? (['IPv6', 'inet'] as const) : (['IPv4', 'inet6'] as const)
  for (const option of ofFamily[foreign]) {
    const value = route[option]
    // Nothing is what the others have.
    const none = value === undefined || value === 0 || value === 'default'
    if (!none) throw invalidValue(option, `is not for ${own} routes`, value)
  }
  if (foreign === 'inet' && route.scope !== undefined && route.scope !== 'global') {
    throw invalidValue('scope', 'is global for IPv6 routes', route.scope)
  }
  // The nexthop object has its own.
  for (const option of route.nexthopId === undefined ? [] : (['realms', 'onlink'] as const)) {
    if (route[option]) throw invalidValue(option, 'cannot stand with nexthopId', route[option])
  }
  const type = String(named('newRoute', 'type', route.type ?? 'unicast'))
  const leads = ['via', 'multipath', 'nexthopId', 'dev'] as const
  for (const option of ['blackhole', 'unreachable', 'prohibit', 'throw'].includes(type)
    ? leads
    : []) {
    const value = route[option]
    // The kernel has such routes of IPv6 lead to lo.
    if (value === undefined || (foreign === 'inet' && (value === 'lo' || value === 1))) continue
    throw invalidValue(option, `cannot stand with the type ${type}`, value)
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
  const { destination, dev, via, nexthopId, multipath } = route
  if (typeof destination !== 'string') {
    throw invalidType('destination', "'default' or a prefix", destination)
  }
  if (dev !== undefined) checkLink(dev, 'dev')
  const alone = nexthopId === undefined ? 'multipath' : 'nexthopId'
  const others = { via, dev, ...(alone === 'nexthopId' && { multipath }) }
  if (route[alone] === undefined) return route
  for (const [name, value] of Object.entries(others)) {
    if (value !== undefined) throw invalidValue(name, `cannot stand with ${alone}`, value)
  }
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
