/** Deleting all of something: read with the kernel's filter, deleted in one program. */
import { checkKnown, checkLink, checkOptions, checkSelecting } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import type { Neighbor, RouteTable, Rule } from '../generated/objects.js'
import { type ListAddressesOptions, listAddresses } from '../objects/address.js'
import { type ListNeighborsOptions, listNeighbors } from '../objects/neighbor.js'
import { type ListNexthopsOptions, listNexthops } from '../objects/nexthop.js'
import { asKey, type ListRoutesOptions, listRoutes } from '../objects/route.js'
import { deletions, type ListRulesOptions, readRules } from '../objects/rule.js'
import { deleteListed } from './delete-listed.js'
import type { Given } from './object.js'

/**
 * An option that is passed has a value: were one lost on the way, more would be deleted than was meant.
 */
export type Selecting<Options extends CallOptions> = CallOptions &
  Given<Omit<Options, keyof CallOptions>>

function checkSelection(options: object): void {
  const names = Object.keys(options).filter((name) => !isCallKey(name))
  checkSelecting(options, names)
}

const isCallKey = (name: string) => (callKeys as readonly string[]).includes(name)

/**
 * Deletes all addresses of a link, by name or index, or those of one family. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export async function flushAddresses(
  link: LinkRef,
  options?: Pick<ListAddressesOptions, 'family'> & CallOptions,
): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'family'])
  checkSelecting(given, ['family'])
  checkLink(link)
  await deleteListed('flushAddresses', 'deleteAddress', given, async () => {
    const addresses = await listAddresses({ ...given, link })
    // The last first: with an IPv4 address that came first, those of its subnet go.
    return addresses.reverse().map(({ index, address, peer }) => ({ link: index, address, peer }))
  })
}

/**
 * Deletes the neighbours that `listNeighbors` lists, except, as in ip-neighbour(8), permanent and noarp ones unless
 * `state` or `proxy` selects them. Needs CAP_NET_ADMIN.
 */
export async function flushNeighbors(options?: Selecting<ListNeighborsOptions>): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  const stays = ({ state }: Neighbor) => state === 'permanent' || state === 'noarp'
  const asked = given.state !== undefined || given.proxy === true
  await deleteListed('flushNeighbors', 'deleteNeighbor', given, async () => {
    const neighbors = await listNeighbors(given)
    return neighbors
      .filter((neighbor) => asked || !stays(neighbor))
      .map(({ index, dst, proxy }) => ({ link: index, dst, proxy }))
  })
}

/**
 * Deletes the routes that `listRoutes` lists; `table` at least is required. Needs CAP_NET_ADMIN.
 */
export async function flushRoutes(
  options: Selecting<ListRoutesOptions> & { table: RouteTable },
): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  if (given.table === undefined) throw invalidValue('table', 'is needed', given.table)
  await deleteListed('flushRoutes', 'deleteRoute', given, async () => {
    const routes = await listRoutes(given)
    return routes.filter(({ cloned }) => !cloned).map(asKey)
  })
}

/** Which rules to delete: those that have all of these options. */
export type FlushRulesOptions = Selecting<ListRulesOptions>

/**
 * Deletes the policy rules that `listRules` lists, except the kernel's own default rules unless `protocol` selects
 * them. Needs CAP_NET_ADMIN.
 */
export async function flushRules(options?: FlushRulesOptions): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  await deleteListed('flushRules', 'deleteRule', given, async () => {
    const { rules, isAsked } = await readRules('flushRules', given)
    const isMeant = ({ protocol }: Rule) => given.protocol !== undefined || protocol !== 'kernel'
    return deletions(
      'flushRules',
      rules.filter((rule) => isAsked(rule) && isMeant(rule)),
      rules,
    )
  })
}

/**
 * Deletes the nexthops that `listNexthops` lists, groups before their members, and with them the routes that use
 * them. Needs CAP_NET_ADMIN.
 */
export async function flushNexthops(options?: Selecting<ListNexthopsOptions>): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  await deleteListed('flushNexthops', 'deleteNexthop', given, async () => {
    const nexthops = await listNexthops(given)
    const groupsFirst = nexthops.sort((a, b) => Number(!a.group) - Number(!b.group))
    return groupsFirst.map(({ id }) => ({ id }))
  })
}
