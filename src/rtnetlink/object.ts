/** The way of every call on an object that the addon has a layout of (cpp/rtnetlink/object.h). */
import { binding } from '../binding.js'
import { checkBoolean, checkCall, checkKnown, checkOptions } from '../check.js'
import { placeOf } from '../netns/ref.js'
import { submit } from '../submit.js'
import { type CallOptions, callKeys } from './call.js'

/** For functions that delete. */
export interface IfExists {
  /** Succeed when there is none. Default false. */
  ifExists?: boolean | undefined
}

/** What may be said of an object; of some of it the addon says that it is only reported. */
export function optionsOf(object: string, without: readonly string[] = []): readonly string[] {
  const rows = binding.tables.objects[object] ?? []
  return rows.map(({ name }) => name).filter((name) => !without.includes(name))
}

interface ObjectCall<Options> {
  /** The library's function. */
  operation: string
  /** The addon's operation. */
  request: string
  options: Options | undefined
  /** Which options there are, beside `netns`, `signal` and `ifExists`. */
  known: readonly string[]
  /** The link it is about. */
  link?: string | number | undefined
  /** What the request has beside or instead of the options; checks them, too. */
  complete?: (options: Omit<Options, keyof CallOptions>) => object
  /** The API's name for an option of the addon's. */
  rename?: (option: string) => string
}

/** Makes a request that changes something. `missing` is the kernel's code for what is not there. */
export async function change<Options extends object>(
  call: ObjectCall<Options & CallOptions & IfExists> & { missing?: string },
): Promise<void> {
  const given = checkOptions(call.options) as Options & CallOptions & IfExists
  const own = call.missing === undefined ? [] : ['ifExists']
  checkKnown(given, [...callKeys, ...own, ...call.known])
  const { netns, signal, timeout, ifExists, ...rest } = given
  checkCall({ signal, timeout })
  checkBoolean('ifExists', ifExists)
  const options = call.complete?.(rest as never) ?? rest
  const step = { operation: call.request, place: 0, options }
  await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: call.operation,
    subject: call.link,
    places: [netns],
    signal,
    timeout,
    forgive: ifExists === true ? call.missing : undefined,
    optionName: renamed(call.rename),
  })
}

/** Makes one request and returns its answers: one listing for each entry of `filters`. */
export async function read<Options extends object>(
  call: ObjectCall<Options & CallOptions> & {
    filters: (options: Omit<Options, keyof CallOptions>) => readonly object[]
    missing?: string
  },
): Promise<unknown[]> {
  const given = checkOptions(call.options) as Options & CallOptions
  checkKnown(given, [...callKeys, ...call.known])
  const { netns, signal, timeout, ...rest } = given
  checkCall({ signal, timeout })
  const steps = call
    .filters(rest as never)
    .map((options) => ({ operation: call.request, place: 0, options }))
  const answers = await submit<unknown[] | undefined>(() => binding.run([placeOf(netns)], steps), {
    operation: call.operation,
    subject: call.link,
    places: [netns],
    signal,
    timeout,
    forgive: call.missing,
    optionName: renamed(call.rename),
  })
  return answers ?? []
}

const renamed =
  (rename = (option: string) => option) =>
  (_step: number, option: string): string | undefined =>
    rename(option) || undefined

/** IPv4's and IPv6's, each by a request of its own: the kernel knows more families than these. */
export const families = (family: 'inet' | 'inet6' | undefined) =>
  family === undefined ? (['inet', 'inet6'] as const) : [family]
