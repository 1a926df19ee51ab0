/** Policy rules of a namespace that a network makes. */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../addon/binding.js'
import { checkInteger, checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue, renamedArgument } from '../base/errors.js'
import type { Rule, RuleOptions } from '../rtnetlink/generated/objects.js'
import { optionsIn } from '../rtnetlink/generated/options.js'
import { addRule, completedRule, deleteRule, listRules } from '../rtnetlink/objects/rule.js'
import { type Difference, differencesAt, type List, type Met, type Spot } from './lists.js'
import { protocol } from './marks.js'

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
  const standing = (await rules.standing(where)).map((rule) => ({ rule, its: told(rule) }))
  return asked.map((each, at) => {
    const wanted = asReported(completedRule(each))
    const found = standing.find(({ its }) => isDeepStrictEqual(its, wanted))?.rule
    const { protocol: _, ...shown } = each
    return {
      found,
      changes:
        found === undefined ? [{ option: `rules[${at}]`, asked: shown, found: undefined }] : [],
    }
  })
}
