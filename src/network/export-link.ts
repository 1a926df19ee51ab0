/** Links that exist, as definitions. */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../addon/binding.js'
import { isObject } from '../base/check.js'
import type { Link } from '../rtnetlink/generated/link.js'
import type { Address, Route } from '../rtnetlink/generated/objects.js'
import { factsOf } from '../rtnetlink/links/kinds/index.js'
import { protocol as ours } from './marks.js'

/** A row of a table of the addon's. */
interface Option {
  name: string
  access: string
}

/** What a definition says otherwise, or the kernel sees to by itself. */
const apart = new Set([
  ...['name', 'index', 'group', 'altNames', 'netns', 'up', 'master', 'link', 'linkNetnsId', 'kind'],
  // They are chosen by the kernel, or by what is on the link.
  ...['mac', 'broadcast', 'operState', 'linkMode', 'promisc', 'allMulticast', 'carrier'],
])

/** Of a port: they change as links come up. */
const moving = new Set(['state', 'cost'])

/** What a project has set of a link, by what notes call it: that is in a definition, even if it is the kernel's default. */
export type Noted = Pick<ReadonlyMap<string, unknown>, 'has'>

const none: Noted = new Map()

/** Of those apart what a definition can set. */
const chosenByKernel = new Set([
  'mac',
  'broadcast',
  'linkMode',
  'promisc',
  'allMulticast',
  'carrier',
])

const given = ({ access }: Option) => access !== 'read'

/** The options of an end that are not what the kernel makes of such a link. */
export function optionsOf(
  link: Link,
  usual: Link | undefined,
  noted: Noted = none,
): Record<string, unknown> {
  const { tables } = binding
  const rows = (tables.link as readonly Option[]).filter(given)
  const isMeant = (name: string) =>
    !apart.has(name) || (chosenByKernel.has(name) && noted.has(name))
  const names = rows.map(({ name }) => name).filter(isMeant)
  const ports = Object.entries(tables.ports as Record<string, readonly Option[]>)
  return {
    ...(link.up ? {} : { up: false }),
    ...chosen(link, usual, names, noted),
    ...Object.fromEntries(
      ports.flatMap(([name, its]) => {
        const known = its.filter(given).flatMap((row) => (moving.has(row.name) ? [] : [row.name]))
        const of = chosen(membersOf(link, name), membersOf(usual, name), known, noted, `${name}.`)
        return Object.keys(of).length === 0 ? [] : [[name, of]]
      }),
    ),
  }
}

/** The options of its kind that are not what the kernel makes of such a link. */
export function kindOptionsOf(
  link: Link,
  usual: Link | undefined,
  noted: Noted = none,
): Record<string, unknown> {
  const { kind = '' } = link
  const rows = ((binding.tables.kinds as Record<string, readonly Option[]>)[kind] ?? []).filter(
    given,
  )
  const names = rows.map(({ name }) => name)
  const all = chosen(membersOf(link, kind), membersOf(usual, kind), names, noted, `${kind}.`)
  const needed = Object.entries(factsOf(kind).conditions ?? {}).filter(
    ([, { needed: is }]) => is !== undefined,
  )
  const its = membersOf(link, kind)
  for (const [name] of needed) if (its[name] !== undefined) all[name] = its[name]
  return all
}

const membersOf = (link: Link | undefined, name: string) =>
  Object((link as Record<string, unknown> | undefined)?.[name]) as Record<string, unknown>

/** Those that differ; of objects their members. */
function chosen(
  its: object,
  usual: object | undefined,
  names: readonly string[],
  noted: Noted,
  path = '',
): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = (its as Record<string, unknown>)[name]
      const other = (usual as Record<string, unknown> | undefined)?.[name]
      const id = path + name
      if (isObject(value) && isObject(other)) {
        const its = chosen(value, other, Object.keys(value), noted, `${id}.`)
        return Object.keys(its).length === 0 ? [] : [[name, its]]
      }
      const isUsual = value === undefined || isDeepStrictEqual(value, other)
      return isUsual && !(value !== undefined && noted.has(id)) ? [] : [[name, value]]
    }),
  )
}

/** Some modules make a device in each namespace, which nobody can delete. */
export const isMadeByModules = ({ name }: Link): boolean =>
  /^(tunl|gre|gretap|erspan|sit|ip6tnl|ip6gre|ip_vti|ip6_vti)0$/.test(name)

/** Who adds addresses (IFA_PROTO) by itself: the kernel. */
const ofKernel: readonly unknown[] = [1, 2, 3]

/** Whether it was given, and stays. */
export const isGivenAddress = ({ protocol, permanent, scope, family }: Address): boolean =>
  permanent && !ofKernel.includes(protocol) && !(family === 'inet6' && scope === 'link')

/** An address as a definition has it: a text, where that is all. */
export function addressOf(
  { address, scope, family, label, ...rest }: Address,
  name: string,
): string | Record<string, unknown> {
  const flags = ['noDad', 'home', 'manageTempAddress', 'noPrefixRoute', 'autoJoin'] as const
  const more = {
    ...Object.fromEntries(flags.flatMap((each) => (rest[each] ? [[each, true]] : []))),
    ...Object.fromEntries(
      (['peer', 'broadcast', 'metric'] as const).flatMap((each) =>
        rest[each] === undefined ? [] : [[each, rest[each]]],
      ),
    ),
    ...(family === 'inet' && scope !== 'global' && { scope }),
    ...(label !== undefined && label !== name && { label }),
  }
  return Object.keys(more).length === 0 ? address : { address, ...more }
}

/** Whether people, or a network, have added it. */
export const isGivenRoute = ({ protocol, cloned, type }: Route): boolean =>
  !cloned && type === 'unicast' && (['boot', 'static', ours] as unknown[]).includes(protocol)

/** Why no definition has such a route, if none has. */
export const whyNoRoute = ({ multipath, nexthopId, encap }: Route): string | undefined =>
  multipath !== undefined || nexthopId !== undefined || encap !== undefined
    ? 'it has several ways, a nexthop or an encapsulation'
    : undefined

/** A route as a definition has it. */
export function routeOf(route: Route): Record<string, unknown> {
  const { destination, family, table, scope, metric, preference, onlink } = route
  const names = ['via', 'src', 'tos', 'from', 'metrics', 'realms'] as const
  const members = route as unknown as Record<string, unknown>
  const usualScope = members['via'] === undefined ? 'link' : 'global'
  return {
    // The default route of a family has no address to tell that by.
    destination: destination === 'default' && family === 'inet6' ? '::/0' : destination,
    ...Object.fromEntries(
      names.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])),
    ),
    ...(table !== 'main' && { table }),
    ...(family === 'inet' && scope !== usualScope && { scope }),
    ...(metric !== undefined && !(family === 'inet6' && metric === 1024) && { metric }),
    ...(preference !== undefined && preference !== 'medium' && { preference }),
    ...(onlink && { onlink }),
  }
}
