/** Deleting links: one, or many for the cost of one. */

import { binding } from '../../addon/binding.js'
import type { Facts } from '../../addon/types.js'
import {
  checkBoolean,
  checkCall,
  checkKnown,
  checkLink,
  checkOptions,
  checkSelecting,
} from '../../base/check.js'
import { invalidType, invalidValue, type NetlinkError, within } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { type Call, failure, submit } from '../../netns/submit.js'
import type { IfExists } from '../engine/object.js'
import { listLinks } from './get-link.js'
import { filterKeys, type LinkFilter } from './link.js'

/**
 * Deletes a link, and with it its peer and the links that are stacked on it. The kernel takes some 17 ms, but
 * hardly more for many: deletes that wait behind each other are done as one, as `deleteLinks` does it. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none, unless `ifExists`.
 */
export async function deleteLink(link: LinkRef, options?: CallOptions & IfExists): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'ifExists'])
  const { netns, signal, timeout, ifExists } = given
  checkCall({ signal, timeout })
  checkBoolean('ifExists', ifExists)
  checkLink(link)
  const call = {
    operation: 'deleteLink',
    places: [netns],
    signal,
    timeout,
    optionName: () => 'link',
  }
  const [error] = await deleteEach([link], call, ifExists)
  if (error !== undefined) throw error
}

/**
 * Deletes many links at once, as one link group, so that the kernel waits for only one grace period. Meanwhile they
 * bear a group number of their own. Needs CAP_NET_ADMIN.
 *
 * @param links Names and indexes, or which: all that have every property named, such as
 * `{ kind: 'veth' }`, but never the loopback device. Those are listed first; one that is gone by the
 * time it would be deleted is no error.
 * @throws AggregateError of a NetlinkError for each link that was not deleted, all others being
 * gone; `ENODEV` is none with `ifExists`.
 */
export async function deleteLinks(
  links: readonly LinkRef[] | LinkFilter,
  options?: CallOptions & IfExists,
): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'ifExists'])
  const { netns, signal, timeout, ifExists } = given
  checkCall({ signal, timeout })
  checkBoolean('ifExists', ifExists)
  if (typeof links !== 'object' || links === null) {
    throw invalidType('links', 'an array of names and indexes, or a filter', links)
  }
  const filter = Array.isArray(links) ? undefined : checkFilter(links as LinkFilter)
  const all = filter
    ? await indexesOf(filter, { netns, signal, timeout })
    : (links as readonly LinkRef[])
  const call = { operation: 'deleteLinks', places: [netns], signal, timeout }
  const named = filter ? undefined : (at: number) => `links[${at}]`
  const errors = await deleteEach(all, call, ifExists ?? filter !== undefined, named)
  if (errors.length === 0) return
  const first = errors[0]?.message
  throw new AggregateError(errors, `deleteLinks: ${errors.length} of ${all.length}: ${first}`)
}

/**
 * One that says nothing would be all links: nobody means that by an empty object. Group 0 is the
 * default one, which the kernel refuses to delete: alone, it says nothing either.
 */
function checkFilter(filter: LinkFilter): LinkFilter {
  checkKnown(filter, filterKeys, 'links.')
  checkSelecting(filter, filterKeys, 'links.')
  const { group, ...others } = filter
  if (Object.keys(filter).length === 0) {
    throw invalidValue('links', `expected some of ${filterKeys.join(', ')}`, filter)
  }
  if (group === 0 && Object.keys(others).length === 0) {
    throw invalidValue('links.group', 'is the default group, which most links are in', group)
  }
  return filter
}

async function indexesOf(filter: LinkFilter, call: CallOptions): Promise<number[]> {
  const named = (option: string) => (option in filter ? `links.${option}` : option)
  const links = await within('deleteLinks', listLinks({ ...filter, ...call }), named)
  return links.filter(({ loopback }) => !loopback).map(({ index }) => index)
}

/** The errors of those that were not deleted; `named` says which option each link of many was. */
async function deleteEach(
  links: readonly LinkRef[],
  call: Call,
  ifExists: boolean | undefined,
  named?: (at: number) => string,
): Promise<NetlinkError[]> {
  const place = placeOf(call.places?.[0])
  const verdicts = await submit(() => binding.deleteLinks(place, links), call)
  return verdicts
    .flatMap((facts: Facts | undefined, at) => {
      if (facts === undefined) return []
      const its = { optionName: () => named?.(at), ...call, subject: links[at] }
      return [failure(facts, its) as NetlinkError]
    })
    .filter(({ code }) => !(ifExists === true && code === 'ENODEV'))
}
