/** Reading links: one, or those of a namespace. */
import { binding } from '../../addon/binding.js'
import { checkBoolean, checkCall, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import { callKeys, checkTarget } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { matching } from '../engine/matching.js'
import type { Link } from '../generated/link.js'
import { filterKeys, type GetLinkOptions, type ListLinksOptions } from './link.js'
import { asLink, byRef, parts } from './link-request.js'

/** A kernel has kinds that this library does not know: any name may be one. */
function checkKind(kind: unknown): void {
  if (typeof kind !== 'string') throw invalidType('kind', 'a kind of link', kind)
  if (kind === '') throw invalidValue('kind', 'expected a kind of link', kind)
}

const getKeys: readonly string[] = [...callKeys, 'targetNsid', 'statistics', 'vfs']
const listKeys: readonly string[] = [...getKeys, ...filterKeys]

/** The parts that a reader of links asked for. */
function extMaskOf({ vfs, statistics }: GetLinkOptions): number {
  checkBoolean('statistics', statistics)
  checkBoolean('vfs', vfs)
  const skipped = statistics === true ? 0 : parts.skipCounters
  return skipped | (vfs === true ? parts.vfs : 0)
}

/**
 * Returns a link, by name or index.
 *
 * @throws NetlinkError `ENODEV` when there is none; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
export async function getLink(link: LinkRef, options?: GetLinkOptions): Promise<Link> {
  const given = checkOptions(options)
  checkKnown(given, getKeys)
  const { netns, signal, timeout, targetNsid, statistics } = given
  checkCall({ signal, timeout })
  checkTarget(targetNsid)
  const step = {
    operation: 'getLink',
    place: 0,
    options: joined(byRef(link), { targetNsid, extMask: extMaskOf(given) }),
    statistics,
  }
  const [found] = await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: 'getLink',
    subject: link,
    places: [netns],
    signal,
    timeout,
    optionName: asLink,
    targetNsid,
  })
  return found as Link
}

/**
 * Lists the links of a namespace, ordered by index. Kind and master are compared by the kernel, which then sends no
 * others; the remaining options are compared here.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
export async function listLinks(options?: ListLinksOptions): Promise<Link[]> {
  const given = checkOptions(options)
  checkKnown(given, listKeys)
  const { netns, signal, timeout, targetNsid, statistics, kind, master, up, group } = given
  checkCall({ signal, timeout })
  checkTarget(targetNsid)
  const matches = matching('setLink', { up, group })
  if (kind !== undefined) checkKind(kind)
  if (master !== undefined) checkLink(master, 'master')
  // A kernel that does not know the kind filters nothing, so kinds of its own are left to us.
  const filter = kind !== undefined && kind in binding.tables.kinds ? { kind } : {}
  const step = {
    operation: 'listLinks',
    place: 0,
    options: joined(filter, { master, targetNsid, extMask: extMaskOf(given) }),
    statistics,
  }
  const [links] = await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: 'listLinks',
    places: [netns],
    signal,
    timeout,
    targetNsid,
  })
  return (links as Link[])
    .filter((link) => (kind === undefined || link.kind === kind) && matches(link))
    .sort((one, other) => one.index - other.index) // an older kernel, as 6.1, has another order
}
