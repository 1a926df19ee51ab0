/** Deleting all of something: read with the kernel's filter, deleted in one program. */
import { binding } from '../binding.js'
import { checkKnown, checkLink, checkOptions, checkSelecting } from '../check.js'
import { invalidValue, NetlinkError, within } from '../errors.js'
import { placeOf } from '../netns/ref.js'
import { submit } from '../submit.js'
import { type ListAddressesOptions, listAddresses } from './address.js'
import { type CallOptions, callKeys } from './call.js'
import type { LinkRef } from './link.js'
import { type ListNeighborsOptions, listNeighbors, type Neighbor } from './neighbor.js'
import { type ListNexthopsOptions, listNexthops } from './nexthop.js'
import { deletion, type ListRoutesOptions, listRoutes, type RouteTable } from './route.js'
import { type ListRulesOptions, listRules, type Rule } from './rule.js'

/** An option that is told has a value: were one lost on the way, more would be deleted than was meant. */
export type Selecting<Options extends CallOptions> = CallOptions & {
  [Name in Exclude<keyof Options, keyof CallOptions>]?: Exclude<Options[Name], undefined>
}

function checkSelection(options: object): void {
  const names = Object.keys(options).filter((name) => !isCallKey(name))
  checkSelecting(options, names)
}

const isCallKey = (name: string) => (callKeys as readonly string[]).includes(name)

/**
 * Others may delete what we were to delete, and the answer to our deletion may be lost: then it is
 * read again, so many times.
 */
const tries = 10
const goneMeanwhile = ['EADDRNOTAVAIL', 'ENOBUFS', 'ENOENT', 'ESRCH']

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
  await flush('flushAddresses', 'deleteAddress', given, async () => {
    const addresses = await listAddresses({ ...given, link })
    // The last first: with an IPv4 address that came first, those of its subnet go.
    return addresses.reverse().map(({ index, address, peer }) => ({ link: index, address, peer }))
  })
}

/**
 * Deletes neighbours: those that `listNeighbors` lists, but, as ip-neighbour(8) does, not those that
 * are permanent or noarp, unless `state` or `proxy` asks for them. Needs CAP_NET_ADMIN.
 */
export async function flushNeighbors(options?: Selecting<ListNeighborsOptions>): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  const stays = ({ state }: Neighbor) => state === 'permanent' || state === 'noarp'
  const asked = given.state !== undefined || given.proxy === true
  await flush('flushNeighbors', 'deleteNeighbor', given, async () => {
    const neighbors = await listNeighbors(given)
    return neighbors
      .filter((neighbor) => asked || !stays(neighbor))
      .map(({ index, dst, proxy }) => ({ link: index, dst, proxy }))
  })
}

/** Deletes routes: those that `listRoutes` lists; a table at least must be told. Needs CAP_NET_ADMIN. */
export async function flushRoutes(
  options: Selecting<ListRoutesOptions> & { table: RouteTable },
): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  if (given.table === undefined) throw invalidValue('table', 'is needed', given.table)
  await flush('flushRoutes', 'deleteRoute', given, async () => {
    const routes = await listRoutes(given)
    return routes
      .filter(({ cloned }) => !cloned)
      .map(({ destination, family, table, metric, tos, from, type, scope, protocol, dev }) =>
        deletion({ destination, family, table, metric, tos, from, type, scope, protocol, dev }),
      )
  })
}

/** Which rules to delete: those that have all of these options. */
export type FlushRulesOptions = Selecting<ListRulesOptions>

/**
 * Deletes policy rules: those that `listRules` lists, but not those that the kernel made itself, which
 * ask the tables there are, unless `protocol` asks for them. Needs CAP_NET_ADMIN.
 */
export async function flushRules(options?: FlushRulesOptions): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  await flush('flushRules', 'deleteRule', given, async () => {
    const rules = await listRules(given)
    return rules
      .filter(({ protocol }) => given.protocol !== undefined || protocol !== 'kernel')
      .map(asTold)
  })
}

/** Without what is only reported. */
const asTold = ({
  permanent: _,
  unresolved: __,
  iifDetached: ___,
  oifDetached: ____,
  unknown: _____,
  ...told
}: Rule): object => told

/**
 * Deletes nexthops: those that `listNexthops` lists, groups before their members, and with them the
 * routes that use them. Needs CAP_NET_ADMIN.
 */
export async function flushNexthops(options?: Selecting<ListNexthopsOptions>): Promise<void> {
  const given = checkOptions(options)
  checkSelection(given)
  await flush('flushNexthops', 'deleteNexthop', given, async () => {
    const nexthops = await listNexthops(given)
    const groupsFirst = nexthops.sort((a, b) => Number(!a.group) - Number(!b.group))
    return groupsFirst.map(({ id }) => ({ id }))
  })
}

async function flush(
  operation: string,
  request: string,
  { netns, signal, timeout }: CallOptions,
  list: () => Promise<object[]>,
): Promise<void> {
  for (let round = 1; ; round++) {
    const listed = await within(operation, list())
    const steps = listed.map((options) => ({ operation: request, place: 0, options }))
    if (steps.length === 0) return
    try {
      await submit(() => binding.run([placeOf(netns)], steps), {
        operation,
        places: [netns],
        signal,
        timeout,
      })
      return
    } catch (error) {
      const again = error instanceof NetlinkError && goneMeanwhile.includes(error.code)
      if (!again || round === tries) throw error
    }
  }
}
