/** What lists of one link, or of all, are called with: the link and then options, or options that may have the link. */
import { checkLink, checkOptions, isObject } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'

/** Options that may have the link, under the name that the function's argument has. */
type WithLink<Name extends string> = { [Each in Name]?: LinkRef | undefined }

/** Both ways as one: the options, with the link among them where one is meant. */
export function ofLink<Options extends WithLink<Name>, Name extends string = 'link'>(
  first: LinkRef | Options | undefined,
  more: Omit<Options, Name> | undefined,
  name: Name = 'link' as Name,
): Options {
  const isOptions = isObject(first)
  if (isOptions && more !== undefined) throw invalidValue('options', 'are passed twice', more)
  const options: Options = checkOptions(isOptions ? first : (more as Options | undefined))
  if (!isOptions && first !== undefined && options[name] !== undefined) {
    throw invalidValue(name, "is the call's argument already", options[name])
  }
  const link = isOptions || first === undefined ? options[name] : first
  if (link === undefined) return options
  checkLink(link, name)
  return { ...options, [name]: link }
}
