/** Deleting all of something: read with the kernel's filter, deleted in one program. */
import { binding } from '../binding.js'
import { checkOptions } from '../check.js'
import { invalidValue, NetlinkError, within } from '../errors.js'
import { placeOf } from '../netns/ref.js'
import { submit } from '../submit.js'
import { type ListAddressesOptions, listAddresses } from './address.js'
import type { CallOptions } from './call.js'
import type { LinkRef } from './link.js'
import { type ListNeighborsOptions, listNeighbors, type NeighborState } from './neighbor.js'
import { type ListNexthopsOptions, listNexthops } from './nexthop.js'
import { deletion, type ListRoutesOptions, listRoutes, type Protocol } from './route.js'
import { type Rule, type RuleOptions, readRules } from './rule.js'

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
  await flush('flushAddresses', 'deleteAddress', given, async () => {
    const addresses = await listAddresses({ ...given, link })
    // The last first: with an IPv4 address that came first, those of its subnet go.
    return addresses.reverse().map(({ index, address, peer }) => ({ link: index, address, peer }))
  })
}

/**
 * Deletes neighbours: of all links or one, of both families or one, and, as ip-neighbour(8) does, not
 * those that are permanent or noarp, unless `state` asks for them. Needs CAP_NET_ADMIN.
 */
export async function flushNeighbors(
  options?: ListNeighborsOptions & {
    /** Only those in one of these states. Default: in all but permanent and noarp. */
    state?: readonly NeighborState[] | undefined
  },
): Promise<void> {
  const { state, ...filter } = checkOptions(options)
  const wanted = (its: NeighborState) =>
    state === undefined ? its !== 'permanent' && its !== 'noarp' : state.includes(its)
  await flush('flushNeighbors', 'deleteNeighbor', filter, async () => {
    const neighbors = await listNeighbors(filter)
    return neighbors
      .filter((neighbor) => filter.proxy === true || wanted(neighbor.state))
      .map(({ index, dst, proxy }) => ({ link: index, dst, proxy }))
  })
}

/** Deletes routes: those that `listRoutes` lists; a table at least must be told. Needs CAP_NET_ADMIN. */
export async function flushRoutes(
  options: ListRoutesOptions & Required<Pick<ListRoutesOptions, 'table'>>,
): Promise<void> {
  const given = checkOptions(options)
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

/** Which rules to delete. */
export interface FlushRulesOptions extends CallOptions, Pick<RuleOptions, 'priority' | 'table'> {
  /** Only this family's. Default both. */
  family?: 'inet' | 'inet6' | undefined
  /** Only those that this one installed. Default: all but `kernel`, whose rules ask the tables there are. */
  protocol?: Protocol | undefined
}

/**
 * Deletes policy rules: all that the kernel did not make itself, or those of a priority, a table or an
 * installer. Needs CAP_NET_ADMIN.
 */
export async function flushRules(options?: FlushRulesOptions): Promise<void> {
  const given = checkOptions(options)
  const isMeant = (rule: Rule) =>
    (given.protocol !== undefined || rule.protocol !== 'kernel') &&
    ruleFilters.every((name) => given[name] === undefined || rule[name] === given[name])
  await flush('flushRules', 'deleteRule', given, async () => {
    const rules = await readRules('flushRules', given, ruleFilters)
    return rules.filter(isMeant).map(asTold)
  })
}

/** The kernel filters by the family alone. */
const ruleFilters = ['protocol', 'priority', 'table'] as const

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
export async function flushNexthops(options?: ListNexthopsOptions): Promise<void> {
  const given = checkOptions(options)
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
