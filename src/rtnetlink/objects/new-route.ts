/** Routes of a new link. */
import type { RawStep } from '../../addon/types.js'
import { checkKnown, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import type { Wanted } from '../engine/existing.js'
import { type HandedBack, passedOver, wantedOf } from '../engine/object.js'
import type { Route, RouteOptions } from '../generated/objects.js'
import { completed, lookup, reported, routeOptions } from './route.js'

/**
 * A route by a new link, with which it goes. One that was reported may be of another link: it leads by this
 * one.
 */
export type NewRoute = HandedBack<Omit<RouteOptions, 'dev' | 'multipath' | 'nexthopId'>, Route>

const otherWays = ['dev', 'multipath', 'nexthopId']

/** The routes of a new link, and the steps that add them. `path` is the list's, in errors. */
export function newRoutes(
  link: string,
  place: number,
  routes: readonly NewRoute[],
  path: string,
): { told: RouteOptions; step: RawStep }[] {
  return routes.map((given, at) => {
    checkOptions(given, `${path}[${at}]`)
    const isTaken = (name: string) => routeOptions.includes(name) && !otherWays.includes(name)
    const passed = passedOver(given, reported)
    const passes = (name: string) => reported.only.has(name) || (name === 'dev' && passed.has(name))
    checkKnown(given, (name) => isTaken(name) || passes(name), `${path}[${at}].`)
    const members = Object.entries(given).filter(([name]) => isTaken(name))
    const told = Object.fromEntries(members) as unknown as RouteOptions
    if (typeof told.destination !== 'string') {
      throw invalidType(`${path}[${at}].destination`, "'default' or a prefix", told.destination)
    }
    return {
      told,
      step: { operation: 'newRoute', place, options: { ...completed(told), dev: link } },
    }
  })
}

/** How such routes are found, and compared with what was asked for. */
export const wantedRoutes = (
  link: string,
  place: number,
  routes: readonly NewRoute[],
  path: string,
): Wanted[] =>
  newRoutes(link, place, routes, path).map((each, at) => ({
    ...wantedRoute(each),
    name: (option) => inRoute(`${path}[${at}]`, option),
  }))

export const inRoute = (whole: string, option: string) =>
  option === '' ? whole : `${whole}.${option}`

function wantedRoute({ told, step }: { told: RouteOptions; step: RawStep }): Wanted {
  const { operation, place, options } = step
  const { dev } = options as RouteOptions
  const wanted = wantedOf(lookup, told, { operation, options })
  const where = { ...wanted.read.options, dev }
  // A namespace has no table before there is a route in it.
  return { ...wanted, read: { ...wanted.read, place, options: where, forgives: 2 } }
}
