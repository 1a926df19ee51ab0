/** Alternative names of links (IFLA_ALT_IFNAME). */
import { binding } from '../../addon/binding.js'
import { checkBoolean, checkCall, checkKnown, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import {
  AlreadyThere,
  type Created,
  ifWanted,
  type MayExist,
  type Wanted,
} from '../engine/existing.js'
import type { IfExists } from '../engine/object.js'
import { asLink, byIndex, byRef, readStep } from './link-request.js'

/**
 * Adds an alternative name to a link. Of these there may be any number, of 1 to 127 bytes each. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when a link of the namespace has it, unless `mayExist` and it is this
 * one; `ENODEV` when there is no link.
 */
export async function addAltName(
  link: LinkRef,
  altName: string,
  options?: CallOptions & MayExist,
): Promise<Created> {
  const { mayExist, ...rest } = checkOptions(options)
  checkBoolean('mayExist', mayExist)
  const wanted = mayExist ? [altNameOf(link, altName)] : []
  return changeAltName(
    { operation: 'addAltName', request: 'addAltNames', wanted },
    link,
    altName,
    rest,
  )
}

const altNameOf = (link: LinkRef, altName: string): Wanted => ({
  read: {
    ...readStep(byRef(link)),
    asked: {
      operation: 'addAltNames',
      options: { altNames: [altName] },
      given: { altNames: [altName] },
    },
  },
  name: () => 'altName',
})

/**
 * Deletes an alternative name of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has no such name, unless `ifExists`; `ENODEV` when there
 * is no link.
 */
export async function deleteAltName(
  link: LinkRef,
  altName: string,
  options?: CallOptions & IfExists,
): Promise<void> {
  const { ifExists, ...rest } = checkOptions(options)
  checkBoolean('ifExists', ifExists)
  const forgive = ifExists ? 'ENOENT' : undefined
  const request = { operation: 'deleteAltName', request: 'deleteAltNames', forgive }
  await changeAltName(request, link, altName, rest)
}

async function changeAltName(
  {
    operation,
    request,
    forgive,
    wanted = [],
  }: { operation: string; request: string; forgive?: string | undefined; wanted?: Wanted[] },
  link: LinkRef,
  altName: string,
  given: CallOptions,
): Promise<Created> {
  checkKnown(given, callKeys)
  const { netns, signal, timeout } = given
  checkCall({ signal, timeout })
  if (typeof altName !== 'string') throw invalidType('altName', "a link's name", altName)
  const step = { operation: request, place: 0, options: { ...byIndex(link), altNames: [altName] } }
  const instead = wanted.map(({ read }) => read)
  const results = await submit<unknown>(
    () => binding.run([placeOf(netns)], [step], undefined, instead),
    {
      operation,
      subject: link,
      places: [netns],
      signal,
      timeout,
      forgive,
      existing: ifWanted(wanted),
      suspect: () => 'altNames',
      optionName: (step, option) =>
        option.startsWith('altNames') ? 'altName' : asLink(step, option),
    },
  )
  return { created: !(results instanceof AlreadyThere) }
}
