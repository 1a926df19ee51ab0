/** The addon's tables of options, in C++: `Row` of cpp/rtnetlink/table.h. */
import type { Constant, Option, OptionSet } from '../language.js'
import { capital } from './sets.js'

export const constant = (value: Constant) => String(value)

/** The order of members in `Row` and `Kept` of cpp/rtnetlink/table.h: C++ wants its own. */
const keptOrder = [
  ...['zeroAbsent', 'zeroAny', 'zeroAs6', 'noneAs', 'least', 'most', 'ticks'],
  ...['wholeTicks', 'unordered', 'some'],
  ...['passes', 'lasting', 'host', 'sole', 'interface', 'roots', 'own'],
  'cappedBy',
  'families',
]

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export function kept(how: NonNullable<Option['kept']>): string {
  const members = Object.keys(how).sort((a, b) => keptOrder.indexOf(a) - keptOrder.indexOf(b))
  return `{${members.map((name) => `.${snake(name)} = ${how[name]}`).join(', ')}}`
}

/** An attribute, by its number where the headers that we build with may lack the constant. */
export function attribute(
  set: Pick<OptionSet, 'prefix'>,
  name: string | undefined,
  number: number | undefined,
): string {
  if (name === undefined) return '0'
  const whole = set.prefix + name
  return number === undefined ? whole : `${number} /* ${whole} */`
}

const namesOf = (set: OptionSet, option: Pick<Option, 'name'>) =>
  `k${set.name}${capital(option.name)}Names`

/** What a row refers to: its names, the table inside, functions. */
interface Referred {
  names?: string | undefined
  numbers?: 'true' | undefined
  nested?: string | undefined
  passed?: string | undefined
  put?: string | undefined
  take?: string | undefined
}

/** The comment of an entry of a table, if it has one. */
export const why = ({ comment }: Pick<Option, 'comment'>) => (comment ? `    // ${comment}.\n` : '')

export function row(
  set: Pick<OptionSet, 'name' | 'prefix'>,
  option: Omit<Option, 'names' | 'inside'>,
  referred: Referred,
): string {
  const { name, wire, access, bit, item } = option
  const members: [string, string | undefined][] = [
    ['name', JSON.stringify(name)],
    ['attribute', attribute(set, option.attribute, option.number)],
    ['wire', `Wire::k${capital(wire)}`],
    ['access', access && access !== 'change' ? `Access::k${capital(access)}` : undefined],
    ['attribute6', option.attribute6 && attribute(set, option.attribute6, option.number6)],
    ['quiet', option.quiet && 'true'],
    ['moving', option.moving && 'true'],
    ['zeros', option.zeros && 'true'],
    ['min', option.min === undefined ? undefined : constant(option.min)],
    ['max', option.max === undefined ? undefined : constant(option.max)],
    ['names', referred.names],
    ['bit', bit && Object.values(bit).map(constant)[0]],
    ['item', item && (wire === 'nestedIn' ? item : set.prefix + item)],
    ['silent', option.silent && 'true'],
    ['certain', option.certain && 'true'],
    ['numbers', referred.numbers],
    ['unit', option.unit && `Unit::k${capital(option.unit)}`],
    ['nested', referred.nested],
    ['passed', referred.passed],
    ['put', referred.put],
    ['take', referred.take],
    ['kept', option.kept && kept(option.kept)],
  ]
  const written = members.flatMap(([member, value]) => (value ? [`.${member} = ${value}`] : []))
  return `${why(option)}    {${written.join(', ')}},`
}

/** What C++ calls the rows of a set, as one table. */
export const tableOf = (set: OptionSet) => `k${set.name}Options`

export function names(set: OptionSet, option: Option): string[] {
  if (option.names === undefined) return []
  const entries = Object.entries(option.names).map(
    ([name, value]) => `{${JSON.stringify(name)}, ${constant(value)}}`,
  )
  return [`constexpr Name ${namesOf(set, option)}[] = {${entries.join(', ')}};`]
}

const passedOf = (set: OptionSet) => `k${set.name}Passed`

/** The attributes of a set that are no options. */
export function passed(set: OptionSet): string[] {
  if (set.passed === undefined) return []
  const list = set.passed.map((each) =>
    typeof each === 'string'
      ? attribute(set, each, undefined)
      : attribute(set, each.name, each.number),
  )
  return [`constexpr std::uint16_t ${passedOf(set)}[] = {${list.join(', ')}};`]
}

export function rows(set: OptionSet): string {
  const origins = new Map<Option, OptionSet>()
  const note = (each: OptionSet) => {
    for (const base of each.extends ?? []) note(base)
    for (const option of each.options) origins.set(option, each)
  }
  note(set)
  const list = [...origins]
    .filter(([{ wire }]) => wire !== 'apart' && wire !== 'headerFlag')
    .map(([option, from]) => {
      const { names, numbers, inside, put, take } = option
      return row(from, option, {
        names: names && namesOf(from, option),
        numbers: numbers && 'true',
        nested: inside && `&${tableOf(inside)}`,
        passed: inside?.passed && passedOf(inside),
        put,
        take,
      })
    })
  return `constexpr Row k${set.name}Rows[] = {\n${list.join('\n')}\n};`
}

/** A table; of those that others refer to the name that they know. */
export function table(set: OptionSet): string {
  const shared = set.shared
    ? `\n}  // namespace\nconst Table k${set.name} = k${set.name}Rows;\nnamespace {`
    : ''
  return `${rows(set)}\nconstexpr Table ${tableOf(set)} = k${set.name}Rows;${shared}`
}
