/**
 * Changes of ranges of VLANs and VNIs, all or nothing. The kernel changes one after another, and of each
 * one option after another; when it refuses one, what it has done before stays.
 */
import { isDeepStrictEqual } from 'node:util'
import { binding, type RawStep } from '../binding.js'
import { NetlinkError } from '../errors.js'
import { uncounted } from '../queue-limit.js'
import type { CallOptions } from './call.js'
import type { LinkRef } from './link.js'

/** A range as it is listed, or as it is asked for in the words of a listing. */
type Entry = Readonly<Record<string, unknown>>

/** What is changed by ranges. */
export interface Ranged {
  /** The option that is a range's first number; `end` is its last. */
  id: 'vid' | 'vni'
  /** The ranges of a request that asks for some, as the listing has them. */
  asked: (request: Record<string, unknown>) => Entry | undefined
  list: (operation: string, link: LinkRef, options: CallOptions) => Promise<readonly object[]>
  /** Both by one request that is not looked after. `now` is what is in the place of what is put. */
  put: (link: LinkRef, entry: Entry, now: Entry) => Promise<unknown>
  remove?: (link: LinkRef, entry: Entry) => Promise<unknown>
}

interface RangeCall {
  operation: string
  link: LinkRef
  /** How many options of one VLAN or VNI the kernel changes all or not at all. */
  certain: number
  /** What is asked for is that the ranges go. */
  deletes?: boolean
}

/** Has a request of one range do all that it asks for, or fail and leave what was there before. */
export const wholeRange =
  (ranged: Ranged, { operation, link, certain, deletes = false }: RangeCall) =>
  async <T>(send: () => Promise<T>, step: RawStep, call: CallOptions): Promise<T> => {
    const asked = askedBy(ranged, step)
    if (asked === undefined || isCertain(ranged, asked, certain)) return send()
    const { netns } = call
    const list = () => ranged.list(operation, link, { netns })
    // All at once: a call takes its turn when it is made, and later calls are not looked at.
    const reading = uncounted(() => ranged.list(operation, link, call))
    const sending = send()
    const readingAgain = uncounted(list)
    const [before, sent, after] = await Promise.allSettled([reading, sending, readingAgain])
    if (before.status === 'rejected' || after.status === 'rejected') {
      // What could not be read is not compared, and not known to be put back.
      if (sent.status === 'rejected') throw sent.reason
      return sent.value
    }
    const is = after.value as Entry[]
    const was = before.value
    const undone = async (error: unknown): Promise<unknown> => {
      try {
        const parts = changedParts(ranged, asked, was as Entry[], is)
        for (const { before, now } of parts) {
          if (before === undefined) await ranged.remove?.(link, { ...now, netns })
        }
        for (const { before, now } of parts) {
          if (before !== undefined) await ranged.put(link, { ...before, netns }, now ?? {})
        }
        return error
      } catch (failure) {
        return alsoFailed(error, failure)
      }
    }
    if (sent.status === 'rejected') throw await undone(sent.reason)
    const result = sent.value
    if (deletes) {
      for (const left of within(ranged, asked, is)) await ranged.remove?.(link, { ...left, netns })
      return result
    }
    const option = ignored(ranged, asked, is)
    if (option === undefined) return result
    const message = `${operation} ${link}: the running kernel ignored it (ENOTSUP), option ${option}`
    const facts = { code: 'ENOTSUP', errno: -95, operation, link: String(link), option }
    throw await undone(new NetlinkError(message, facts))
  }

/** What a request asks for; nothing where it cannot be encoded, which sending it says. */
function askedBy({ asked }: Ranged, { operation, options }: RawStep): Entry | undefined {
  try {
    return asked(binding.asReported(operation, options))
  } catch {
    return undefined
  }
}

const first = ({ id }: Ranged, entry: Entry) => entry[id] as number
const last = (ranged: Ranged, entry: Entry) =>
  (entry['end'] as number | undefined) ?? first(ranged, entry)

const optionsIn = ({ id }: Ranged, entry: Entry) =>
  Object.keys(entry).filter((name) => ![id, 'end', 'index', 'pvid', 'untagged'].includes(name))

const isCertain = (ranged: Ranged, asked: Entry, certain: number) =>
  first(ranged, asked) === last(ranged, asked) && optionsIn(ranged, asked).length <= certain

/** The part of a range from one number to another; the VNIs of VLANs count along. */
function part(ranged: Ranged, entry: Entry, from: number, to: number): Entry {
  const { [ranged.id]: id, end: _, ...rest } = entry
  const vni = ranged.id === 'vid' && typeof rest['vni'] === 'number' ? rest['vni'] : 0
  return {
    ...rest,
    [ranged.id]: from,
    ...(to > from && { end: to }),
    ...(vni > 0 && { vni: vni + from - (id as number) }),
  }
}

/** The parts of entries that are in a range. */
function within(ranged: Ranged, range: Entry, entries: readonly Entry[]): Entry[] {
  const [from, to] = [first(ranged, range), last(ranged, range)]
  return entries
    .filter((entry) => first(ranged, entry) <= to && last(ranged, entry) >= from)
    .sort((one, other) => first(ranged, one) - first(ranged, other))
    .map((entry) =>
      part(ranged, entry, Math.max(from, first(ranged, entry)), Math.min(to, last(ranged, entry))),
    )
}

/** The first option of what was asked for that is otherwise; that of the range where some are not there. */
function ignored(ranged: Ranged, asked: Entry, is: readonly Entry[]): string | undefined {
  let next = first(ranged, asked)
  for (const found of within(ranged, asked, is)) {
    if (first(ranged, found) !== next) return ranged.id
    next = last(ranged, found) + 1
    const wanted = part(ranged, asked, first(ranged, found), last(ranged, found))
    const option = Object.keys(wanted).find((name) => !isSo(wanted[name], found[name]))
    if (option !== undefined) return option
  }
  return next > last(ranged, asked) ? undefined : ranged.id
}

/** Nothing, as it is asked for; times are in ticks, which the kernel rounds, 100 being its least for some. */
const none: readonly unknown[] = [undefined, 0, false, '0.0.0.0', '::']
const isSo = (asked: unknown, found: unknown) =>
  isDeepStrictEqual(asked, found) ||
  (none.includes(asked) && none.includes(found)) ||
  (typeof asked === 'bigint' &&
    typeof found === 'bigint' &&
    (found === asked - 1n || found === asked + 1n || (asked < 100n && found === 100n)))

interface Part {
  before: Entry | undefined
  now: Entry | undefined
}

/** What is otherwise than it was of what a request may have changed: a new `pvid` takes it from another. */
function changedParts(
  ranged: Ranged,
  asked: Entry,
  was: readonly Entry[],
  is: readonly Entry[],
): Part[] {
  const others = asked['pvid'] === true ? was.filter(({ pvid }) => pvid === true) : []
  return [asked, ...others].flatMap((range) => {
    const [before, now] = [within(ranged, range, was), within(ranged, range, is)]
    const cuts = [range, ...before, ...now].flatMap((each) => [
      first(ranged, each),
      last(ranged, each) + 1,
    ])
    const starts = [...new Set(cuts)].sort((one, other) => one - other)
    return starts.slice(0, -1).flatMap((from, at) => {
      const to = (starts[at + 1] as number) - 1
      const among = (entries: readonly Entry[]) =>
        within(ranged, { [ranged.id]: from, end: to }, entries)[0]
      const both = { before: among(before), now: among(now) }
      return isDeepStrictEqual(both.before, both.now) ? [] : [both]
    })
  })
}

/** The error of a call that left something, with the reason. */
function alsoFailed(error: unknown, failure: unknown): unknown {
  if (!(error instanceof NetlinkError) || !(failure instanceof Error)) return error
  const message = `${error.message}; undoing it failed as well: ${failure.message}`
  return new NetlinkError(message, { ...error, cause: failure })
}
