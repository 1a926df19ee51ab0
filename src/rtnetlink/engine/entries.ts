/** What VNIs and VLANs have in common: ranges of them are a link's entries, many to a message. */
import { checkBoolean, checkInteger, checkLink } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { read } from './object.js'

/** Checks a range's first number, which is called `name`, and its `end`. */
export function checkRange(
  name: string,
  first: number,
  end: number | undefined,
  max: number,
): void {
  checkInteger(name, first, { min: 1, max })
  if (end === undefined) return
  checkInteger('end', end, { min: 1, max })
  if (end < first) throw invalidValue('end', `must not be less than ${name}`, end)
}

/** The entries of a link, or of all, each made what the API returns by `shown`. */
export async function listEntries<Entry extends object, Shown>(
  operation: string,
  request: string,
  link: LinkRef | undefined,
  options: (CallOptions & { statistics?: boolean | undefined }) | undefined,
  shown: (index: number, entry: Entry) => Shown,
): Promise<Shown[]> {
  if (link !== undefined) checkLink(link)
  const [messages] = await read({
    operation,
    request,
    options,
    known: ['statistics'],
    link,
    filters: ({ statistics }) => {
      checkBoolean('statistics', statistics)
      return [{ link, statistics }]
    },
  })
  return (messages as { index: number; entries?: Entry[] }[]).flatMap(({ index, entries = [] }) =>
    entries.map((entry) => shown(index, entry)),
  )
}
