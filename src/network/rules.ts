/** Policy rules of a namespace that a network makes. */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../addon/binding.js'
import { checkInteger, checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue, renamedArgument } from '../base/errors.js'
import type { Rule, RuleOptions } from '../rtnetlink/generated/objects.js'
import { optionsIn } from '../rtnetlink/generated/options.js'
import { addRule, completedRule, deleteRule, listRules } from '../rtnetlink/objects/rule.js'
import type { RuleDefinition } from './definition.js'
import { type Difference, differencesAt, type List, type Met, type Spot } from './lists.js'
import { protocol, unmarked } from './marks.js'
import type { Change } from './operation.js'
import type { Undo } from './world.js'

/** Checks the rules of a definition. */
export function declareRules(given: unknown, option: string): RuleOptions[] {
  if (!Array.isArray(given)) throw invalidType(option, 'an array', given)
  return given.map((each, at) => {
    const path = `${option}[${at}]`
    if (!isObject(each)) throw invalidType(path, 'an object', each)
    if ('protocol' in each) {
      throw invalidValue(`${path}.protocol`, "is the network's mark", each.protocol)
    }
    checkKnown(each, optionsIn.RuleOptions, `${path}.`)
    try {
      const { priority, from = '', to = '', family } = each as RuleOptions
      // Without one each would have another whenever it is added.
      checkInteger('priority', priority, { min: 0, max: 2 ** 32 - 1 })
      const its = family ?? (`${from}${to}`.includes(':') ? 'inet6' : 'inet')
      const rule = { ...(each as RuleOptions), family: its, protocol: protocol as never }
      binding.asReported('newRule', completedRule(rule))
      return rule
    } catch (error) {
      throw renamedArgument(error, (name) => `${path}.${name}`)
    }
  })
}

/** What tells two rules apart is all that is told of them. */
const asReported = (rule: object): object => told(binding.asReported('newRule', rule))

/** What is only reported, and follows from other things. */
const passing = new Set(['permanent', 'unresolved', 'iifDetached', 'oifDetached', 'unknown'])

/** Masks of all bits, which are reported although they were not asked for. */
const whole: Readonly<Record<string, number>> = {
  fwmask: 2 ** 32 - 1,
  ...{ dscpMask: 63, flowLabelMask: 0xfffff, sportMask: 0xffff, dportMask: 0xffff },
}

/** Without what every rule has that does not say otherwise. */
const told = (rule: object): object => {
  const its = Object.entries(rule).filter(
    ([name, value]) =>
      !passing.has(name) && value && value !== 0n && value !== 'all' && value !== whole[name],
  )
  return { priority: 0, ...Object.fromEntries(its) }
}

const rules: List<Spot> = {
  standing: async ({ netns }) => await listRules({ netns, protocol: protocol as never }),
  isOwn: () => true,
  key: (each) => JSON.stringify(Object.entries(told(each)).sort()),
  add: ({ netns }, rule, mayExist) => addRule({ ...(rule as Rule), netns, mayExist } as never),
  // A rule that differs is another one.
  replace: ({ netns }, rule) => addRule({ ...(rule as Rule), netns, mayExist: true } as never),
  remove: ({ netns }, rule) => deleteRule({ ...(rule as Rule), netns, ifExists: true } as never),
}

export const namespaceLists = { rules } as const

/** In what the rules of a namespace differ from those that are asked for. */
export const differencesOfRules = (
  where: Spot,
  asked: readonly RuleOptions[],
): Promise<Difference[]> =>
  differencesAt(namespaceLists, where, { rules: asked }, '', async () => ({
    rules: await metRules(where, asked),
  }))

async function metRules(where: Spot, asked: readonly RuleOptions[]): Promise<Met[]> {
  return metAmong(await rules.standing(where), asked, (rule) => rule)
}

/** What there is of each rule, in the words of `shown`. */
const metAmong = (
  standing: readonly object[],
  asked: readonly RuleOptions[],
  shown: (rule: object) => object,
): Met[] =>
  asked.map((each, at) => {
    const wanted = shown(asReported(completedRule(each)))
    const found = standing.find((rule) => isDeepStrictEqual(shown(told(rule)), wanted))
    const changes = [{ option: `rules[${at}]`, asked: unmarked(each), found: undefined }]
    return { found, changes: found === undefined ? changes : [] }
  })

/** Rules of a namespace, whosever they are, but for the kernel's own. */
export const listGivenRules = async ({ netns }: Spot): Promise<Rule[]> =>
  (await listRules({ netns })).filter((each) => each.protocol !== 'kernel')

/**
 * Which rules that are asked for there are, whosever they are: in the order in which the kernel evaluates them; which
 * are missing, and which others there are.
 */
export async function compareRules(
  where: Spot,
  asked: readonly RuleOptions[],
): Promise<{ found: Rule[]; missing: Change[]; others: Rule[] }> {
  const all = await listGivenRules(where)
  const met = metAmong(all, asked, unmarked)
  const known = new Set<unknown>(met.map((each) => each.found))
  return {
    found: all.filter((each) => known.has(each)),
    missing: met.flatMap(({ changes }) => changes),
    others: all.filter((each) => !known.has(each)),
  }
}

/**
 * Marks rules that were found as the network's. The kernel puts a new rule behind those of its priority: all are there
 * twice before the first one goes, the last first, so at no moment one is missing or in another order.
 */
export async function markRules(
  where: Spot,
  found: readonly object[],
  keep: (undo: Undo) => void,
): Promise<void> {
  const marked = found.map((each) => ({ ...each, protocol }))
  const put = async (those: readonly object[], others: readonly object[]) => {
    for (const each of those) await rules.add(where, each, true)
    for (const each of others.toReversed()) await rules.remove(where, each, () => {})
  }
  keep(() => put(found, marked))
  await put(marked, found)
}

/** A rule as a definition has it; undefined where none has it. */
export function ruleOf(rule: Rule): RuleDefinition | undefined {
  const { family, action, table, ...others } = unmarked(told(rule)) as Rule
  const { from = '', to = '' } = others
  const isUsual = action === 'table' || (action === 'goto' && others.goto !== undefined)
  const definition = {
    ...others,
    ...(family === 'inet6' && !`${from}${to}`.includes(':') && { family }),
    ...(!isUsual && { action }),
    ...(table !== undefined && table !== 'main' && { table }),
  }
  try {
    const [declared] = declareRules([definition], 'rules')
    const [met] = metAmong([rule], declared ? [declared] : [], unmarked)
    return met?.found === undefined ? undefined : (definition as RuleDefinition)
  } catch {
    return undefined
  }
}
