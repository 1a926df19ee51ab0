/** What VNIs and VLANs have in common: ranges of them are a link's entries, many to a message. */
import { checkBoolean, checkInteger } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { read } from './object.js'
import { ofLink } from './of-link.js'

/** Options of a range, whose first number is called `name`, once it is known to be one. */
export function ranged<Name extends 'vid' | 'vni', Options extends { end?: number | undefined }>(
  name: Name,
  options: Options & Record<Name, number>,
  max: number,
): Options {
  const { [name]: first, end } = options
  checkInteger(name, first, { min: 1, max })
  if (end === undefined) return options
  checkInteger('end', end, { min: 1, max })
  if (end < first) throw invalidValue('end', `must not be less than ${name}`, end)
  return withoutLone(name, options)
}

/** The kernel takes no range of one VLAN. */
export const withoutLone = <
  Name extends 'vid' | 'vni',
  Options extends { end?: number | undefined },
>(
  name: Name,
  options: Options & Record<Name, number>,
): Options => (options.end === options[name] ? { ...options, end: undefined } : options)

/** Which entries to list. */
export interface ListEntriesOptions extends CallOptions {
  /** Only this link's, by name or index. */
  link?: LinkRef | undefined
  /** Report counters. Default false. */
  statistics?: boolean | undefined
}

/** The entries of a link, or of all. */
export async function listEntries<Entry>(
  operation: string,
  first: LinkRef | ListEntriesOptions | undefined,
  more: Omit<ListEntriesOptions, 'link'> | undefined,
): Promise<Entry[]> {
  const options = ofLink(first, more)
  const [entries] = await read({
    operation,
    request: operation,
    options,
    known: ['link', 'statistics'],
    link: options.link,
    filters: ({ link, statistics }) => {
      checkBoolean('statistics', statistics)
      return [{ link, statistics }]
    },
  })
  return entries as Entry[]
}
