/** The addon's tables of kinds, in C++. */
import type { Constant, Kind, Option, OptionSet } from '../language.js'
import { capital, optionsOf, origin, setsOf } from './sets.js'

export const constant = (value: Constant) => String(value)

/** The order of members in `Row` and `Kept` of cpp/rtnetlink/table.h: C++ wants its own. */
const keptOrder = [
  ...['zeroAbsent', 'zeroAny', 'zeroAs6', 'noneAs', 'least', 'most', 'ticks', 'unordered', 'some'],
  ...['passes', 'lasting', 'host', 'sole', 'interface', 'roots', 'own', 'families'],
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
  put?: string | undefined
  take?: string | undefined
}

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
    ['min', option.min === undefined ? undefined : constant(option.min)],
    ['max', option.max === undefined ? undefined : constant(option.max)],
    ['names', referred.names],
    ['bit', bit && Object.values(bit).map(constant)[0]],
    ['item', item && set.prefix + item],
    ['silent', option.silent && 'true'],
    ['numbers', referred.numbers],
    ['nested', referred.nested],
    ['put', referred.put],
    ['take', referred.take],
    ['kept', option.kept && kept(option.kept)],
  ]
  const written = members.flatMap(([member, value]) => (value ? [`.${member} = ${value}`] : []))
  const why = option.comment ? `    // ${option.comment}.\n` : ''
  return `${why}    {${written.join(', ')}},`
}

export const tableOf = (set: OptionSet) => `k${set.name}Options`

export function names(set: OptionSet, option: Option): string[] {
  if (option.names === undefined) return []
  const entries = Object.entries(option.names).map(
    ([name, value]) => `{${JSON.stringify(name)}, ${constant(value)}}`,
  )
  return [`constexpr Name ${namesOf(set, option)}[] = {${entries.join(', ')}};`]
}

export function rows(set: OptionSet): string {
  const origins = new Map<Option, OptionSet>()
  const note = (each: OptionSet) => {
    for (const base of each.extends ?? []) note(base)
    for (const option of each.options) origins.set(option, each)
  }
  note(set)
  const list = [...origins].map(([option, from]) =>
    row(from, option, {
      names: option.names && namesOf(from, option),
      nested: option.inside && `&${tableOf(option.inside)}`,
    }),
  )
  return `constexpr Row k${set.name}Rows[] = {\n${list.join('\n')}\n};`
}

function kindOf({ kind, options, peer, port, ethernetMtu, lowerMtu, changesWhole }: Kind): string {
  const members = [
    `.name = "${kind}"`,
    `.options = ${optionsOf(options).length === 0 ? '{}' : tableOf(options)}`,
    ...(peer === undefined ? [] : [`.peer_attribute = ${constant(peer)}`]),
    ...(port === undefined ? [] : [`.port_options = ${tableOf(port)}`]),
    ...(ethernetMtu ? ['.mtu = kEthernetMtu'] : []),
    ...(lowerMtu ? ['.lower_mtu = true'] : []),
    ...(changesWhole ? ['.changes_whole = true'] : []),
  ]
  return `    {${members.join(', ')}},`
}

/** A table; of those that others refer to the name that they know. */
function table(set: OptionSet): string {
  const shared = set.shared
    ? `\n}  // namespace\nconst Table k${set.name} = k${set.name}Rows;\nnamespace {`
    : ''
  return `${rows(set)}\nconstexpr Table ${tableOf(set)} = k${set.name}Rows;${shared}`
}

/** The whole source file. */
export function cpp(kinds: readonly Kind[]): string {
  const headers = [...new Set(kinds.flatMap((kind) => kind.headers ?? []))].sort()
  const all = setsOf(kinds)
  const tables = all.filter((set) => !set.internal && optionsOf(set).length > 0)
  return `// ${origin('tables/links/')}
// clang-format off
#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

${headers.map((header) => `#include <${header}>`).join('\n')}

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

${all.flatMap((set) => set.options.flatMap((option) => names(set, option))).join('\n')}

${tables.map(table).join('\n\n')}

constexpr Kind kKinds[] = {
${kinds.map(kindOf).join('\n')}
};

}  // namespace

std::span<const Kind> kinds() { return kKinds; }

}  // namespace rtnetlink
`
}
