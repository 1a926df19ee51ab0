/**
 * Rules as they were given, out of the expressions that the kernel reports: what each register holds is followed,
 * and each comparison of one is a match again. A rule of which the way back does not lead to the same expressions
 * is reported as these, `{ raw }`.
 */
import type { NftElement, NftExpression, NftRule, NftSet } from '../rtnetlink/generated/objects.js'
import { Build } from './build.js'
import { compileRule } from './compile.js'
import type { Rule } from './definition.js'
import { withExpressions } from './numbers.js'
import { matches } from './read-matches.js'
import { statements as others } from './read-statements.js'
import { type Around, type Options, Reading, Unreadable } from './reading.js'
import { sameShape, shapeOf } from './same.js'
import { setFacts } from './sets.js'
import type { RawSet, Statement } from './statements.js'
import { commentOf } from './userdata.js'

const takes = { ...others, ...matches }
const loads = new Set(['meta', 'ct', 'payload', 'fib', 'exthdr', 'rt', 'socket', 'osf'])

/** The statements of a rule; throws `Unreadable`. */
function read(
  expressions: readonly NftExpression[],
  around: Around,
  plainly: boolean,
): Statement[] {
  const reading = new Reading(around, plainly)
  for (const { kind, ...expression } of expressions) {
    const [[name, options] = [kind ?? '', {}]] = Object.entries(expression)
    const given = options as Options
    if (loads.has(name) && given['dreg'] !== undefined) {
      reading.load(name, given)
      continue
    }
    const take = Object.hasOwn(takes, name) ? takes[name] : undefined
    if (take === undefined) throw new Unreadable(name)
    take(reading, given)
  }
  return reading.statements.filter((statement) => statement !== undefined)
}

export function readRule(rule: NftRule, around: Around): Rule {
  const { expressions = [], userdata } = rule
  const its = commentOf(userdata)
  const as = (statements: readonly Statement[]): Rule =>
    its.comment === undefined ? statements : { ...its, do: statements }
  const shape = shapeOf(expressions, undefined, around.sets, around.elements)
  // Where somebody else made sure of something earlier than the library does, the rule says so itself.
  for (const plainly of [false, true]) {
    try {
      const statements = read(expressions, around, plainly)
      const build = new Build(around.family, counting(), factsOf(around.sets))
      const again = compileRule(as(statements), build, '')
      if (sameShape(shapeOf(again.expressions, undefined, again.sets), shape)) return as(statements)
    } catch (error) {
      if (!(error instanceof Unreadable) && (error as { code?: string }).code === undefined)
        throw error
    }
  }
  const used = new Set(expressions.map(({ lookup, objref }) => lookup?.set ?? objref?.set))
  const sets = around.sets
    .filter(({ name, anonymous }) => anonymous && used.has(name))
    .map((set) => ({ set: formOf(set), elements: inOrder(around.elements.get(`${set.name}`)) }))
  return as([{ raw: expressions.map(asGiven), ...(sets.length > 0 && { sets }) }])
}

/** The kernel reports flags of 0, which it does not always take, and one statement of an element in a place of its own. */
function asGiven(expression: NftExpression): NftExpression {
  const [[name, options] = ['', {}]] = Object.entries(expression).filter(([key]) => key !== 'kind')
  const { flags, expression: one, expressions = one && [one], ...rest } = options as Options
  const bits = Number(flags ?? 0) | (expressions ? withExpressions : 0)
  const states = expressions ? { expressions } : {}
  return { ...expression, [name]: { ...rest, ...states, ...(bits !== 0 && { flags: bits }) } }
}

/** What a set without a name is made of again. */
function formOf({ name, keyType, keyLength, interval, map, dataType, dataLength, ...set }: NftSet) {
  const { description, userdata, concatenated, objects, objectType } = set
  return {
    ...{ name, keyType, keyLength, interval, map, concatenated, dataType, dataLength },
    ...{ description, userdata, objects, objectType },
  } as RawSet['set']
}

/** The kernel keeps no order of elements. */
function inOrder(elements: readonly NftElement[] = []): NftElement[] {
  const placeOf = ({ key, keyEnd, intervalEnd }: NftElement) =>
    [key?.value, intervalEnd ? 0 : 1, keyEnd?.value].join(' ')
  return elements.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

function counting(): () => number {
  let last = 0
  return () => ++last
}

const factsOf = (sets: readonly NftSet[]) =>
  new Map(sets.map((set) => [set.name as string, setFacts(set)]))
