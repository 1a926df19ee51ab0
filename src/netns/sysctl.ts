/** Sysctls of network namespaces: see sysctl(8) and the kernel's networking/ip-sysctl.rst. */
import { binding } from '../addon/binding.js'
import type { RawStep, RawSysctl } from '../addon/types.js'
import { checkCall, checkKnown, checkOptions, isObject } from '../base/check.js'
import { invalidType, invalidValue, type NetlinkDifference } from '../base/errors.js'
import type { LinkRef } from '../base/link-ref.js'
import { type CallOptions, callKeys } from './call.js'
import { compared } from './compared.js'
import { placeOf } from './ref.js'
import { submit } from './submit.js'

/**
 * The value of a sysctl: its text as for `sysctl -w`; a number; `true` for 1 and `false` for 0; or, of one that has
 * several values, a list of numbers, such as `[4096, 131072, 6291456]`.
 */
export type SysctlValue = string | number | boolean | readonly number[]

/**
 * Sysctls and what they are set to. A name is spelled with dots or with slashes, as sysctl(8) takes it: what
 * separates its first two parts separates them all, and the other character stands in names of links for
 * itself: `net.ipv4.conf.eth0/100.forwarding` and `net/ipv4/conf/eth0.100/forwarding` are the same, that of the
 * link eth0.100. Only those below `net` belong to a network namespace.
 */
export type Sysctls = Readonly<Record<string, SysctlValue>>

/** A sysctl that there is. */
export interface Sysctl {
  /** Its name, spelled with dots. */
  name: string
  /**
   * Its value; several are separated by tabs. Absent where there is none to read, as of
   * `net.ipv4.route.flush`, which can only be written.
   */
  value?: string
  /** Whether the kernel allows setting it at all; what a caller may set, its rights say. */
  writable: boolean
}

/** Which sysctls to list. */
export interface ListSysctlsOptions extends CallOptions {
  /** Only those whose names begin with these parts, such as `net.ipv6.conf.eth0`. Default `net`: all. */
  under?: string | undefined
}

/**
 * Returns the value of a sysctl as text; several values are separated by tabs.
 *
 * @param name Spelled with dots or slashes: see `Sysctls`.
 * @throws NetlinkError `ENOENT` when there is no such sysctl; `EACCES` when it can only be written; `EIO` when
 * it has no value yet.
 */
export async function getSysctl(name: string, options?: CallOptions): Promise<string> {
  const given = checkOptions(options)
  checkKnown(given, callKeys)
  checkCall(given)
  const { netns, signal, timeout } = given
  const path = pathOf(name, 'name')
  const place = placeOf(netns)
  const text = await submit(() => binding.getSysctl(place, path), {
    ...{ operation: 'getSysctl', subject: name, places: [netns], signal, timeout },
    optionName: (_step, option) => (option === '' ? undefined : 'name'),
  })
  return withoutEnd(text)
}

/**
 * Sets one sysctl or several, in their order: all of them, or none. When one is refused, those before it are set
 * back, and so is what the kernel changed with them, such as the `forwarding` of every link with
 * `net.ipv4.ip_forward`. IPv6 addresses that it drops with `disable_ipv6` do not come back. Of values that are
 * times the kernel makes whole ticks: `getSysctl` returns what it made of them. Needs CAP_NET_ADMIN in the user
 * namespace that owns the network namespace, or to be its root.
 *
 * @param name Spelled with dots or slashes: see `Sysctls`.
 * @throws NetlinkError `ENOENT` when there is no such sysctl; `EACCES` when it is read-only, or without the
 * right; `EINVAL` when the kernel does not take the value; `EROFS` when /proc/sys is mounted read-only.
 */
export function setSysctl(name: string, value: SysctlValue, options?: CallOptions): Promise<void>
/**
 * The same of several.
 *
 * @param values What each is set to, by its name.
 */
export function setSysctl(values: Sysctls, options?: CallOptions): Promise<void>
export async function setSysctl(
  first: string | Sysctls,
  second?: SysctlValue | CallOptions,
  third?: CallOptions,
): Promise<void> {
  const one = typeof first === 'string'
  const given = checkOptions((one ? third : second) as CallOptions | undefined)
  checkKnown(given, callKeys)
  checkCall(given)
  const { netns, signal, timeout } = given
  const plan = one
    ? oneSetting(first, second as SysctlValue)
    : settingsOf(checkValues(first, 'values'), 'values')
  const place = placeOf(netns)
  if (plan.settings.length === 0) return
  await submit(() => binding.run([place], [settingStep(plan)]), {
    ...{ operation: 'setSysctl', places: [netns], signal, timeout },
    ...(one && { subject: first }),
    optionName: (_step, path, syscall) => {
      const option = plan.optionOf(path)
      // Once the file is open, it is the value.
      return one && option !== undefined && syscall === 'pwrite' ? 'value' : option
    },
  })
}

/** Lists the visible sysctls of a namespace, sorted by their names in the spelling with slashes. */
export async function listSysctls(options?: ListSysctlsOptions): Promise<Sysctl[]> {
  const given = checkOptions(options)
  checkKnown(given, ['under', ...callKeys])
  checkCall(given)
  const { netns, signal, timeout, under = 'net' } = given
  const path = pathOf(under, 'under', true)
  const place = placeOf(netns)
  const entries = await submit(() => binding.listSysctls(place, path), {
    ...{ operation: 'listSysctls', places: [netns], signal, timeout },
    optionName: (_step, option) => (option === '' ? undefined : 'under'),
  })
  return entries.map(({ path, text, writable }) => ({
    name: swapped(path),
    ...(text !== undefined && { value: withoutEnd(text) }),
    writable,
  }))
}

/** Sysctls that are to be set, and what the caller calls each. */
export interface SysctlPlan {
  settings: RawSysctl[]
  /** The option that has the sysctl of a path. */
  optionOf(path: string): string | undefined
}

/** What an option holds that sets sysctls. */
export function settingsOf(values: Sysctls, option: string): SysctlPlan {
  const names = new Map<string, string>()
  const settings = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return []
    const whole = `${option}.${name}`
    const path = pathOf(name, whole)
    if (names.has(path)) throw invalidValue(whole, 'is given twice, in another spelling', name)
    names.set(path, whole)
    return [{ path, text: `${textOf(value, whole)}\n` }]
  })
  return { settings, optionOf: (path) => names.get(path) }
}

/** An option that sets sysctls is an object. */
export function checkValues(values: unknown, option: string): Sysctls {
  if (!isObject(values)) throw invalidType(option, 'an object', values)
  return values as Sysctls
}

/**
 * The step of a program that sets them: of a link, those that have `IFNAME` in the place of its name;
 * `again`, where something in between changed them.
 */
export function settingStep(
  { settings }: SysctlPlan,
  { place = 0, link, again }: { place?: number; link?: LinkRef; again?: boolean } = {},
): RawStep {
  const options = { values: settings, ...(link !== undefined && { link }), ...(again && { again }) }
  return { operation: 'setSysctls', place, options }
}

/** The step that compares them with what there is, as the kernel would report them. */
export function comparingStep(
  plan: SysctlPlan,
  where: { place?: number; link?: LinkRef } = {},
): RawStep {
  return { ...settingStep(plan, where), operation: 'compareSysctls' }
}

/** In what the sysctls of a namespace differ from these; nothing is set. */
export async function compareSysctls(
  operation: string,
  values: Sysctls,
  { netns, signal }: CallOptions,
): Promise<NetlinkDifference[]> {
  const plan = settingsOf(values, 'sysctls')
  if (plan.settings.length === 0) return []
  const [found] = await compared([placeOf(netns)], [], [comparingStep(plan)], {
    ...{ operation, places: [netns], signal },
    optionName: (_step, path) => plan.optionOf(path),
  })
  const { differences = [] } = found ?? {}
  return differences.map((each) => ({ ...each, option: plan.optionOf(each.option) ?? each.option }))
}

/** One with a name and a value of their own. */
function oneSetting(name: string, value: SysctlValue): SysctlPlan {
  const path = pathOf(name, 'name')
  const text = `${textOf(value, 'value')}\n`
  return { settings: [{ path, text }], optionOf: (at) => (at === path ? 'name' : undefined) }
}

/** Its path below /proc/sys. A folder of sysctls may be all of them. */
function pathOf(name: unknown, option: string, folder = false): string {
  if (typeof name !== 'string') throw invalidType(option, "a sysctl's name", name)
  const path = /^[^./]*\./.test(name) ? swapped(name) : name
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0'))) {
    throw invalidValue(option, "expected a sysctl's name, such as net.ipv4.ip_forward", name)
  }
  if (parts[0] !== 'net' || (parts.length === 1 && !folder)) {
    throw invalidValue(option, 'only sysctls below net belong to a network namespace', name)
  }
  return path
}

const swapped = (name: string) => name.replace(/[./]/g, (each) => (each === '.' ? '/' : '.'))

const withoutEnd = (text: string) => text.replace(/\n$/, '')

function textOf(value: unknown, option: string): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'number') return numberOf(value, option)
  if (Array.isArray(value) && value.length > 0) {
    return value.map((each) => numberOf(each, option)).join('\t')
  }
  if (typeof value !== 'string') {
    throw invalidType(option, 'a string, a number, a boolean or a list of numbers', value)
  }
  if (/[\n\0]/.test(value)) throw invalidValue(option, 'expected a text of one line', value)
  return value
}

function numberOf(value: unknown, option: string): string {
  if (typeof value !== 'number') throw invalidType(option, 'an integer', value)
  if (!Number.isSafeInteger(value)) throw invalidValue(option, 'expected an integer', value)
  return String(value)
}
