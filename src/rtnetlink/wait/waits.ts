/** Waiting until a link, a route or a neighbour is as it is needed. */
import { binding } from '../../addon/binding.js'
import { checkBoolean, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { callKeys } from '../../netns/call.js'
import { matching, matchingOne } from '../engine/matching.js'
import type { Link } from '../generated/link.js'
import type { Neighbor, NeighborState, Route, RouteKey } from '../generated/objects.js'
import { checkWaitOptions, SameLink, type WaitOptions, waitIn } from './wait-in.js'

/** What a link has to be like; absent options match anything. */
export interface WaitForLinkOptions extends WaitOptions {
  /** Whether it is up (IFF_UP). */
  up?: boolean | undefined
  /** Whether it has a carrier (IFF_LOWER_UP). */
  carrier?: boolean | undefined
  /** RFC 2863's state, by name or number. */
  operState?: Link['operState'] | number
  /** The link that it is a port of, by name or index; null for none. */
  master?: LinkRef | null | undefined
  /** That there is none, or no longer; no other options are allowed then. Default false. */
  gone?: boolean | undefined
}

const linkKeys = ['up', 'carrier', 'operState', 'master', 'gone'] as const
const operStates = binding.tables.link.find(({ name }) => name === 'operState')?.names ?? {}

/**
 * Waits until a link exists and matches the options. Resolves with it; with `gone`, with the link as it was last,
 * or undefined when there was none. A link that is there is that link whatever it is then called.
 *
 * @throws NetlinkError `ETIMEDOUT` when the condition is not met in time; `ENODEV` as soon as the link, which was
 * there, is gone; `ENOENT` when the namespace is.
 */
export function waitForLink(
  link: LinkRef,
  options: WaitForLinkOptions & { gone: true },
): Promise<Link | undefined>
export function waitForLink(link: LinkRef, options?: WaitForLinkOptions): Promise<Link>
export async function waitForLink(
  link: LinkRef,
  options?: WaitForLinkOptions,
): Promise<Link | undefined> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, ...linkKeys])
  checkLink(link)
  const { up, carrier, operState, master, gone } = given
  for (const name of ['up', 'carrier', 'gone'] as const) checkBoolean(name, given[name])
  const state = Object.keys(operStates).find(
    (name) => name === operState || operStates[name] === operState,
  )
  if (operState !== undefined && state === undefined) {
    const names = Object.keys(operStates).join(', ')
    throw invalidValue('operState', `expected one of ${names}, or its number`, operState)
  }
  if (master !== undefined && master !== null) checkLink(master, 'master')
  const asked = linkKeys.find((name) => name !== 'gone' && given[name] !== undefined)
  if (gone === true && asked !== undefined) {
    throw invalidValue(asked, 'cannot be combined with gone', given[asked])
  }
  checkWaitOptions(given)
  const its = new SameLink(link)
  let last: Link | undefined
  const { found } = await waitIn(
    {
      operation: 'waitForLink',
      subject: link,
      types: ['link'],
      look: (replica, fail) => {
        if (gone === true) {
          const there = replica.links.get(last?.index ?? link)
          last = there ?? last
          return there === undefined ? { found: last } : undefined
        }
        last = its.in(replica, fail)
        if (last === undefined) return undefined
        const wanted = master === null ? undefined : replica.links.get(master ?? last.index)?.index
        const isSo =
          (up === undefined || last.up === up) &&
          (carrier === undefined || last.lowerUp === carrier) &&
          (state === undefined || last.operState === state) &&
          (master === undefined || (last.master === wanted && (master === null || wanted)))
        return isSo ? { found: last } : undefined
      },
      lacks: () =>
        gone === true
          ? 'it is still there'
          : last === undefined
            ? 'it is not there'
            : 'it is there, and not as it is waited for',
    },
    given,
  )
  return found
}

/** Which route, and how long to wait. */
export interface WaitForRouteOptions extends RouteKey, WaitOptions {
  /** That there is none, or no longer. Default false. */
  gone?: boolean | undefined
}

/**
 * Waits until a route exists that matches the options. Resolves with it; with `gone` until there is none, and with
 * the one that there was last, if any.
 *
 * @throws NetlinkError `ETIMEDOUT` when the condition is not met in time; `ENOENT` when the namespace is gone.
 */
export function waitForRoute(
  options: WaitForRouteOptions & { gone: true },
): Promise<Route | undefined>
export function waitForRoute(options: WaitForRouteOptions): Promise<Route>
export async function waitForRoute(options: WaitForRouteOptions): Promise<Route | undefined> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, ...routeKeys])
  const { netns, timeout, signal, gone, dev, destination, multipath, ...rest } = given
  if (typeof destination !== 'string') {
    throw invalidType('destination', "'default' or a prefix", destination)
  }
  if (dev !== undefined) checkLink(dev, 'dev')
  checkBoolean('gone', gone)
  const isMeant = matching('newRoute', { ...rest, destination })
  checkWaitOptions(given)
  let last: Route | undefined
  const { found } = await waitIn(
    {
      operation: 'waitForRoute',
      subject: destination,
      types: dev === undefined ? ['route'] : ['link', 'route'],
      look: (replica) => {
        const index = dev === undefined ? undefined : replica.links.get(dev)?.index
        const isThere = (route: Route) =>
          (dev === undefined || route.dev === index) && isMeant(route)
        const there = [...replica.routes].find(isThere)
        last = there ?? last
        return (there === undefined) === (gone === true) ? { found: last } : undefined
      },
      lacks: () => (gone === true ? 'it is still there' : 'it is not there'),
    },
    { netns, timeout, signal },
  )
  return found
}

const routeKeys = [
  ...['destination', 'family', 'table', 'metric', 'tos', 'from', 'type', 'scope', 'protocol'],
  ...['via', 'dev', 'src', 'nexthopId', 'gone'],
]

/** In which state the neighbour has to be, and how long to wait. */
export interface WaitForNeighborOptions extends WaitOptions {
  /** Default: any in which packets can be sent to it: all but `none`, `incomplete` and `failed`. */
  state?: NeighborState | readonly NeighborState[] | undefined
}

/**
 * Waits until a neighbour of a link is reachable. Resolves with the neighbour. It resolves nothing by itself:
 * traffic does, or `addNeighbor` with `use`.
 *
 * @throws NetlinkError `ETIMEDOUT` when the condition is not met in time; `ENODEV` when there is no such link, or
 * no longer; `ENOENT` when the namespace is gone.
 */
export async function waitForNeighbor(
  link: LinkRef,
  dst: string,
  options?: WaitForNeighborOptions,
): Promise<Neighbor> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'state'])
  checkLink(link)
  if (typeof dst !== 'string') throw invalidType('dst', 'an IP address', dst)
  const isMeant = matching('newNeighbor', { dst })
  const usable = ['reachable', 'stale', 'delay', 'probe', 'noarp', 'permanent']
  const isSo = matchingOne('newNeighbor', 'state', given.state ?? usable)
  checkWaitOptions(given)
  const its = new SameLink(link)
  let last: Neighbor | undefined
  return waitIn(
    {
      operation: 'waitForNeighbor',
      subject: link,
      types: ['link', 'neighbor'],
      look: (replica, fail) => {
        const { index } = its.present(replica, fail)
        last = replica.neighbors.where({ index }).find(isMeant)
        return last !== undefined && isSo(last) ? last : undefined
      },
      lacks: () => `${dst} ${last === undefined ? 'is not there' : `is ${last.state}`}`,
    },
    given,
  )
}
