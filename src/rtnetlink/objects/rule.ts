/** Policy rules: which routing table is asked for which packets. ip-rule(8), linux/fib_rules.h. */
import { isDeepStrictEqual } from 'node:util'
import {
  checkBoolean,
  checkInteger,
  checkKnown,
  checkOptions,
  checkSelecting,
} from '../../base/check.js'
import { invalidValue, NetlinkError } from '../../base/errors.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { deleteListed, noSuch } from '../engine/delete-listed.js'
import type { Created, MayExist } from '../engine/existing.js'
import { matching, named } from '../engine/matching.js'
import {
  change,
  type Family,
  families,
  type Given,
  type HandedBack,
  type IfExists,
  type Lookup,
  optionsOf,
  read,
  reportedIn,
  rowsOf,
  settable,
} from '../engine/object.js'
import type { IpProtocol, Protocol, RouteTable } from './route.js'

/** What a rule does with the packets it is for (FR_ACT_*). */
export type RuleAction =
  | 'table'
  | 'goto'
  | 'nop'
  | 'blackhole'
  | 'unreachable'
  | 'prohibit'
  /** By number; reported so where the kernel's has no name here. */
  | number

/** What a rule can be told. What it does not say matches every packet. */
export interface RuleOptions {
  /** Default: that of `from` or `to`, or else inet. */
  family?: Family | undefined
  /** Rules are asked by it, the smallest first. Default: before all but 0 (FRA_PRIORITY). */
  priority?: number | undefined
  /** Source: a prefix, an address, or `all` (FRA_SRC). */
  from?: string | undefined
  /** Destination: a prefix, an address, or `all` (FRA_DST). */
  to?: string | undefined
  /** The name of the link that it came by; there need be none yet (FRA_IIFNAME). */
  iif?: string | undefined
  /** The name of the link that its socket is bound to (FRA_OIFNAME). */
  oif?: string | undefined
  /** Its mark, in the bits of `fwmask` (FRA_FWMARK). */
  fwmark?: number | undefined
  /** Default: all bits (FRA_FWMASK). */
  fwmask?: number | undefined
  /** Type of service (tos). */
  tos?: number | undefined
  /** Differentiated services code point, 0 to 63; since Linux 6.12 (FRA_DSCP). */
  dscp?: number | undefined
  /** Bits of `dscp` that count; since Linux 6.15 (FRA_DSCP_MASK). */
  dscpMask?: number | undefined
  /** IPv6 flow label, 20 bits; since Linux 6.14 (FRA_FLOWLABEL). */
  flowLabel?: number | undefined
  /** Bits of `flowLabel` that count; since Linux 6.14 (FRA_FLOWLABEL_MASK). */
  flowLabelMask?: number | undefined
  /** What it carries (FRA_IP_PROTO). */
  ipProto?: IpProtocol | undefined
  /** Source port, or `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: number | readonly [number, number] | undefined
  /** Destination port, or `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: number | readonly [number, number] | undefined
  /** Bits of `sport` that count; since Linux 6.15 (FRA_SPORT_MASK). */
  sportMask?: number | undefined
  /** Bits of `dport` that count; since Linux 6.15 (FRA_DPORT_MASK). */
  dportMask?: number | undefined
  /** The user its socket belongs to, or `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: number | readonly [number, number] | undefined
  /** The tunnel it came by: a bigint, such as a VNI (FRA_TUN_ID). */
  tunId?: bigint | number | undefined
  /** For all packets but these (FIB_RULE_INVERT). */
  invert?: boolean | undefined
  /** Ask the table of the VRF that the packet belongs to, instead of `table` (FRA_L3MDEV). */
  l3mdev?: boolean | undefined
  /** The table to ask. Default: main (FRA_TABLE). */
  table?: RouteTable | undefined
  /** Default: table; goto with `goto` (action). */
  action?: RuleAction | undefined
  /** The priority of the rule to go on with (FRA_GOTO). */
  goto?: number | undefined
  /** Routes with a prefix of this length or shorter do not count (FRA_SUPPRESS_PREFIXLEN). */
  suppressPrefixLength?: number | undefined
  /** Routes by links of this group do not count (FRA_SUPPRESS_IFGROUP). */
  suppressIfGroup?: number | undefined
  /** Classes of traffic, for tc (FRA_FLOW). */
  realms?: number | undefined
  /** Who installed it (FRA_PROTOCOL). Default: boot. */
  protocol?: Protocol | undefined
}

/** A rule as the kernel reports it. */
export interface Rule
  extends Given<Omit<RuleOptions, 'sport' | 'dport' | 'uidRange' | 'tunId' | 'family' | 'action'>> {
  /** IPv4 or IPv6. */
  family: 'inet' | 'inet6'
  /** What it does. */
  action: RuleAction
  /** The source ports, `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: [number, number]
  /** The destination ports, `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: [number, number]
  /** The users, `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: [number, number]
  /** The tunnel it came by (FRA_TUN_ID). */
  tunId?: bigint
  /** For all packets but these (FIB_RULE_INVERT). */
  invert: boolean
  /** It cannot be deleted (FIB_RULE_PERMANENT). */
  permanent: boolean
  /** The rule that `goto` tells is not there (FIB_RULE_UNRESOLVED). */
  unresolved: boolean
  /** There is no link of the name that `iif` tells (FIB_RULE_IIF_DETACHED). */
  iifDetached: boolean
  /** There is no link of the name that `oif` tells (FIB_RULE_OIF_DETACHED). */
  oifDetached: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

const ruleOptions = optionsOf('rule')
const reported = reportedIn(rowsOf('rule'))

/**
 * Adds a policy rule. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is the very same, unless `mayExist`; `ENOTSUP` when the kernel is too old for
 * an option, which it would ignore: the rule is deleted again.
 */
export function addRule(
  options: HandedBack<RuleOptions, Rule> & CallOptions & MayExist,
): Promise<Created> {
  return change({
    operation: 'addRule',
    request: 'newRule',
    options,
    known: ruleOptions,
    reported,
    lookup,
    complete: (rule) => {
      checkRule(rule)
      const { protocol = 'boot' } = rule
      const action = named(
        'newRule',
        'action',
        rule.action ?? (rule.goto === undefined ? 'table' : 'goto'),
      )
      const { table = action === 'table' && rule.l3mdev !== true ? 'main' : undefined } = rule
      return { ...rule, action, protocol, table }
    },
  })
}

/** The kernel tells two rules apart by all that is told of them. */
const lookup: Lookup<RuleOptions> = {
  request: 'listRules',
  // Each gets a priority of its own.
  first: ({ priority }, mayExist) => (mayExist && priority === undefined ? 'key' : undefined),
  filter: ({ family, from = '', to = '' }) => ({
    family: family ?? (`${from}${to}`.includes(':') ? 'inet6' : 'inet'),
  }),
}

/**
 * Deletes the first policy rule that is as told; what is not given does not matter (an option that is
 * `undefined` is refused). Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `ENOTSUP` when the kernel would
 * take another rule for it: of two that differ in `invert` or `goto` alone it deletes the first.
 */
export async function deleteRule(
  options: HandedBack<Given<RuleOptions>, Rule> & CallOptions & IfExists,
): Promise<void> {
  const isTaken = (name: string) => [...ruleOptions, ...callKeys, 'ifExists'].includes(name)
  const taken = settable({ request: 'deleteRule', reported }, checkOptions(options), isTaken)
  const { netns, signal, timeout, ifExists, ...told } = taken as RuleOptions &
    CallOptions &
    IfExists
  checkSelecting(told, ruleOptions)
  const all = Object.entries(told)
  if (all.every(([name]) => name === 'family'))
    throw invalidValue('options', 'expected something that tells which rule', options)
  if (!all.some(([name, value]) => isPassedOver(name, value))) {
    await change({
      operation: 'deleteRule',
      request: 'deleteRule',
      options: taken as RuleOptions & CallOptions & IfExists,
      known: ruleOptions,
      missing: 'ENOENT',
      complete: (rule) => {
        const { action = rule.goto === undefined ? undefined : 'goto' } = checkRule(rule)
        return { ...rule, action }
      },
    })
    return
  }
  checkBoolean('ifExists', ifExists)
  checkRule(told)
  const call = { netns, signal, timeout }
  const found = await deleteListed('deleteRule', 'deleteRule', call, async () => {
    const { rules, isAsked } = await readRules('deleteRule', { ...told, ...call })
    const first = rules.find(isAsked)
    return first === undefined ? [] : deletions('deleteRule', [first], rules)
  })
  if (found || ifExists === true) return
  throw noSuch('deleteRule', call, { code: 'ENOENT', errno: -2, syscall: 'RTM_DELRULE' })
}

/** What the kernel does not compare when it looks for a rule to delete: what it takes for any, and these. */
const isPassedOver = (name: string, value: unknown) =>
  name === 'invert' ||
  name === 'goto' ||
  (name !== 'priority' && (!value || value === 'unspec' || value === 'all')) ||
  (typeof value === 'string' && value.endsWith('/0'))

/**
 * The requests that delete these, which are some of `all`. The kernel deletes the first rule that has
 * what a request tells, whatever else that rule has: where that is another one, there is no request.
 */
export function deletions(operation: string, rules: readonly Rule[], all: readonly Rule[]): Rule[] {
  const left = new Map<string, Rule[]>()
  const placeIn = ({ family, priority }: Rule) => `${family} ${priority}`
  for (const rule of all) {
    const place = placeIn(rule)
    left.set(place, [...(left.get(place) ?? []), rule])
  }
  const meant = new Set(rules)
  return rules.map((rule) => {
    const place = placeIn(rule)
    const near = left.get(place) ?? []
    const request = asTold(rule)
    const hit = near.find((other) => isFoundBy(request, other)) ?? rule
    if (!meant.has(hit)) throw another(operation, rule)
    left.set(
      place,
      near.filter((other) => other !== hit),
    )
    return request
  })
}

const isFoundBy = (request: Rule, rule: Rule) =>
  Object.entries(request).every(
    ([name, value]) =>
      isPassedOver(name, value) || isDeepStrictEqual((rule as unknown as Members)[name], value),
  )

type Members = Record<string, unknown>

function another(operation: string, { priority }: Rule): NetlinkError {
  const why = `of the rules of priority ${priority} the kernel would delete another one`
  return new NetlinkError(`${operation}: ${why} (ENOTSUP)`, {
    ...{ code: 'ENOTSUP', errno: -95, syscall: 'RTM_DELRULE', operation },
  })
}

/** Without what is only reported. */
const asTold = ({
  permanent: _,
  unresolved: __,
  iifDetached: ___,
  oifDetached: ____,
  unknown: _____,
  ...told
}: Rule): Rule => told as Rule

/** Which rules: those that have all of these options. Default all. */
export interface ListRulesOptions extends CallOptions, Omit<RuleOptions, 'priority'> {
  /** Only this family's. Default both. */
  family?: RuleOptions['family']
  /** Only those of this priority, or of one of `[lowest, highest]`. */
  priority?: number | readonly [number, number] | undefined
}

/**
 * The policy rules of a namespace, both families, in the order they are asked. The kernel filters by
 * the family; what else is asked for is compared here.
 */
export async function listRules(options?: ListRulesOptions): Promise<Rule[]> {
  const { rules, isAsked } = await readRules('listRules', options)
  return rules.filter(isAsked)
}

/** All rules of a family, or of both, and which of them are asked for. */
export async function readRules(
  operation: string,
  options: ListRulesOptions | undefined,
): Promise<{ rules: Rule[]; isAsked: (rule: Rule) => boolean }> {
  const { netns: _, signal: __, timeout: ___, family: ____, ...filter } = checkOptions(options)
  const { priority, ...rest } = filter
  checkKnown(rest, ruleOptions)
  const isBetween = between(priority)
  const isLike = matching('newRule', rest)
  const listings = await read({
    operation,
    request: 'listRules',
    options,
    known: ruleOptions,
    filters: ({ family }) => families(family).map((each) => ({ family: each })),
  })
  return {
    rules: (listings as Rule[][]).flat().map(withPriority),
    isAsked: (rule) => isBetween(rule.priority ?? 0) && isLike({ ...omitted, ...rule }),
  }
}

/** The kernel leaves out the priority 0. */
const withPriority = (rule: Rule): Rule => ({ priority: 0, ...rule })

/** And these, as any does. */
const omitted = { fwmark: 0, fwmask: 0, ipProto: 0, tunId: 0n, l3mdev: false, realms: 0 }

function between(priority: unknown): (its: number) => boolean {
  if (priority === undefined) return () => true
  const ends = Array.isArray(priority) ? priority : [priority, priority]
  if (ends.length !== 2) throw invalidValue('priority', 'expected [lowest, highest]', priority)
  for (const end of ends) checkInteger('priority', end, { min: 0, max: 2 ** 32 - 1 })
  const [lowest, highest] = ends as [number, number]
  if (lowest > highest) throw invalidValue('priority', 'expected [lowest, highest]', priority)
  return (its) => its >= lowest && its <= highest
}

function checkRule(rule: RuleOptions): RuleOptions {
  const { table, l3mdev } = rule
  const action = named('newRule', 'action', rule.action)
  if (rule.goto !== undefined && action !== undefined && action !== 'goto') {
    throw invalidValue('goto', `cannot stand with the action ${action}`, rule.goto)
  }
  if (action === 'goto' && rule.goto === undefined) {
    throw invalidValue('action', 'needs goto', action)
  }
  if (l3mdev === true && table !== undefined) {
    throw invalidValue('table', 'cannot stand with l3mdev', table)
  }
  return rule
}
