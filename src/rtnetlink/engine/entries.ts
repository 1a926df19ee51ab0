/** What VNIs and VLANs have in common: ranges of them are a link's entries, many to a message. */
import { checkBoolean, checkInteger, checkLink } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { read } from './object.js'

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

/** The entries of a link, or of all. */
export async function listEntries<Entry>(
  operation: string,
  link: LinkRef | undefined,
  options: (CallOptions & { statistics?: boolean | undefined }) | undefined,
): Promise<Entry[]> {
  if (link !== undefined) checkLink(link)
  const [entries] = await read({
    operation,
    request: operation,
    options,
    known: ['statistics'],
    link,
    filters: ({ statistics }) => {
      checkBoolean('statistics', statistics)
      return [{ link, statistics }]
    },
  })
  return entries as Entry[]
}
