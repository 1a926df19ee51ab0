/**
 * The numbers by which a network namespace knows others: links that lead there are reported with
 * them. ip-netns(8), linux/net_namespace.h.
 */

import { binding } from '../../addon/binding.js'
import type { RawStep } from '../../addon/types.js'
import {
  checkBoolean,
  checkCall,
  checkInteger,
  checkKnown,
  checkOptions,
} from '../../base/check.js'
import { type CallOptions, callKeys, checkTarget, type TargetOptions } from '../../netns/call.js'
import { checkGiven, type NetnsRef, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import {
  AlreadyThere,
  type Created,
  ifWanted,
  type MayExist,
  type Wanted,
} from '../engine/existing.js'
import { read } from '../engine/object.js'
import type { NetnsId } from '../generated/objects.js'

/** What the kernel takes and reports for none: choose one, there is none. */
const none = -1

/**
 * Assigns a nsid to a namespace, `other`, as seen from the namespace in `netns`; the kernel chooses one when none
 * is passed. Returns the number, and whether the call gave it. Once given, it stays. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when `other` has a number, unless `mayExist` and it is this one, and when
 * another namespace has it: then the option is `nsid`.
 */
export async function setNetnsId(
  other: NetnsRef,
  nsid?: number,
  options?: CallOptions & MayExist,
): Promise<NetnsId & Created> {
  if (nsid !== undefined) checkInteger('nsid', nsid, { min: 0, max: 0x7fffffff })
  const { mayExist, ...rest } = checkOptions(options)
  checkBoolean('mayExist', mayExist)
  const look = { operation: 'getNsid', place: 0, options: { other: 1 } }
  const add = { operation: 'newNsid', place: 0, options: { other: 1, nsid: nsid ?? none } }
  const asked = { ...add, given: { nsid } }
  const wanted = mayExist ? [{ read: { ...look, asked } }] : []
  // One that was passed need not be read, which may fail: a number that was given stays.
  const steps = nsid === undefined ? [add, look] : [add]
  const replies = await ask('setNetnsId', other, rest, steps, wanted)
  const created = !(replies instanceof AlreadyThere)
  const known = (created ? replies[1] : replies.found) as NetnsId | undefined
  return { nsid: nsid ?? (known as NetnsId).nsid, created }
}

/**
 * Returns the nsid of a namespace, `other`, as seen from the namespace in `netns`; undefined when it has none.
 */
export async function getNetnsId(
  other: NetnsRef,
  options?: CallOptions,
): Promise<number | undefined> {
  const look = { operation: 'getNsid', place: 0, options: { other: 1 } }
  const [known] = (await ask('getNetnsId', other, options, [look])) as unknown[]
  const { nsid } = known as NetnsId
  return nsid === none ? undefined : nsid
}

/**
 * Lists the namespaces that have a nsid in the namespace in `netns`.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
export async function listNetnsIds(options?: CallOptions & TargetOptions): Promise<NetnsId[]> {
  const [ids] = await read({
    operation: 'listNetnsIds',
    request: 'listNsids',
    options,
    known: ['targetNsid'],
    targetNsid: options?.targetNsid,
    filters: ({ targetNsid }) => {
      checkTarget(targetNsid)
      return [{ targetNsid }]
    },
  })
  return (ids as NetnsId[]).map(({ currentNsid = none, ...id }) =>
    currentNsid === none ? id : { ...id, currentNsid },
  )
}

/** The number that a namespace has for itself; undefined when it has none. */
export async function ownNetnsId({
  netns,
  signal,
}: Pick<CallOptions, 'netns' | 'signal'>): Promise<number | undefined> {
  const step = { operation: 'getNsid', place: 0, options: { other: 0 } }
  const call = { operation: 'getNetnsId', places: [netns], signal }
  const [known] = await submit(() => binding.run([placeOf(netns)], [step]), call)
  const { nsid } = known as NetnsId
  return nsid === none ? undefined : nsid
}

function ask(
  operation: string,
  other: NetnsRef,
  options: CallOptions | undefined,
  steps: RawStep[],
  wanted: readonly Wanted[] = [],
): Promise<unknown[] | AlreadyThere> {
  const given = checkOptions(options)
  checkKnown(given, callKeys)
  const { netns, signal, timeout } = given
  checkCall({ signal, timeout })
  const places = [placeOf(netns), placeOf(checkGiven(other, 'other'), 'other')]
  const instead = wanted.map(({ read }) => read)
  return submit<unknown[] | AlreadyThere>(() => binding.run(places, steps, undefined, instead), {
    operation,
    places: [netns, other],
    placeOptions: ['netns', 'other'],
    signal,
    timeout,
    existing: (existing, error) => {
      const [known] = existing as [{ found?: NetnsId }]
      // Without a number it is another namespace that has it.
      if (known.found?.nsid === none) throw error
      return ifWanted(wanted)(existing, error)
    },
  })
}
