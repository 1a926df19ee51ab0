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
  families,
  type Given,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedIn,
  rowsOf,
  settable,
} from '../engine/object.js'
import { checkTogether } from '../engine/together.js'
import type { Rule, RuleOptions } from '../generated/objects.js'
import { optionsIn, togetherIn } from '../generated/options.js'

const ruleOptions: readonly string[] = optionsIn.RuleOptions
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
    complete: completedRule,
  })
}

/** With what the kernel is told though it is not asked for. */
export function completedRule(rule: RuleOptions): RuleOptions {
  checkRule(rule)
  const { protocol = 'boot' } = rule
  const action = named(
    'newRule',
    'action',
    rule.action ?? (rule.goto === undefined ? 'table' : 'goto'),
  ) as RuleOptions['action']
  const { table = action === 'table' && rule.l3mdev !== true ? 'main' : undefined } = rule
  return { ...rule, action, protocol, table }
}

/** The kernel distinguishes two rules by all of their options. */
const lookup: Lookup<RuleOptions> = {
  request: 'listRules',
  // Each gets a priority of its own.
  first: ({ priority }, mayExist) => (mayExist && priority === undefined ? 'key' : undefined),
  filter: ({ family, from = '', to = '' }) => ({
    family: family ?? (`${from}${to}`.includes(':') ? 'inet6' : 'inet'),
  }),
}

/**
 * Deletes the first policy rule that matches the options; absent options match anything (an option that is
 * `undefined` is refused). Needs CAP_NET_ADMIN.
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
    throw invalidValue('options', 'expected at least one option that identifies the rule', options)
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
 * The requests that delete these, which are some of `all`. The kernel deletes the first rule that has what a
 * request has, whatever else that rule has: where that is another one, there is no request.
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
  const why = `the kernel would delete another rule of priority ${priority}`
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
 * Lists the policy rules of a namespace, both families, in the order in which the kernel evaluates them. The kernel
 * filters by the family; the remaining options are compared here.
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
  const action = named('newRule', 'action', rule.action)
  if (rule.goto !== undefined && action !== undefined && action !== 'goto') {
    throw invalidValue('goto', `cannot be combined with the action ${action}`, rule.goto)
  }
  if (action === 'goto' && rule.goto === undefined) {
    throw invalidValue('action', 'needs goto', action)
  }
  checkTogether(togetherIn.RuleOptions, rule)
  return rule
}
