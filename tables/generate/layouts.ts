/** The addon's layouts of objects, in C++. */
import type { Constant, CounterSet, OptionSet } from '../language.js'
import type { Choice, Choices, Description, Enumeration, Layout, Place, Word } from '../layout.js'
import { attribute, constant, kept, names, row, rows, tableOf } from './rows.js'
import { capital, origin } from './sets.js'

/** Constants of objects are named in full. */
const whole = { name: '', prefix: '' }

type Members = readonly (readonly [member: string, value: string | false | undefined])[]

const braced = (members: Members) =>
  `{${members.flatMap(([member, value]) => (value ? [`.${member} = ${value}`] : [])).join(', ')}}`

const attributeOf = ({ attribute: name, number }: Pick<Place, 'attribute' | 'number'>) =>
  name === undefined ? undefined : attribute(whole, name, number)

const quoted = (text: string | undefined) => text && JSON.stringify(text)
const flagged = (is: boolean | undefined) => (is ? 'true' : undefined)
const numbered = (value: Constant | undefined) => (value === undefined ? undefined : `${value}`)
const listed = (values: readonly string[]) => `{${values.map((each) => `"${each}"`).join(', ')}}`

const namesOf = (which: Enumeration | undefined) => which && `k${which.name}Names`
const isTable = (inside: Part): inside is OptionSet => 'options' in inside

const referenceTo = (inside: Layout | OptionSet) => {
  if (!isTable(inside)) return `&k${inside.name}Layout`
  return inside.shared ? `&k${inside.name}` : `&${tableOf(inside)}`
}

const accessOf = ({ access }: Place) =>
  access && access !== 'change' ? `Access::k${capital(access)}` : undefined

const keptOf = (place: Place) => place.kept && kept(place.kept)

function field(place: Place, layout: Layout): string {
  const { name, link, less, quiet, order, put, take, width, max, nonzero } = place
  const { of: header = layout.header, at = place.nowhere ? 0 : undefined } = place
  return braced([
    ['name', quoted(name)],
    ['offset', at === undefined ? `offsetof(${header}, ${place.field})` : `${at}`],
    ['width', width === undefined ? `sizeof(${header}::${place.field})` : `${width}`],
    ['access', accessOf(place)],
    ['link', flagged(link)],
    ['max', numbered(max)],
    ['names', namesOf(place.names)],
    ['numbers', place.names && !place.names.numbers && 'false'],
    ['attribute', attributeOf(place)],
    ['less', numbered(less)],
    ['zero', nonzero && 'false'],
    ['quiet', flagged(quiet)],
    ['order', order && `Order::k${capital(order)}`],
    ['put', put],
    ['take', take],
    ['kept', keptOf(place)],
  ])
}

const flag = (place: Place): string =>
  braced([
    ['name', quoted(place.name)],
    ['bit', attribute(whole, place.flag, place.number)],
    ['access', accessOf(place)],
    ['word', numbered(place.word)],
    ['kept', keptOf(place)],
  ])

const prefix = (place: Place, { header }: Layout): string =>
  braced([
    ['name', quoted(place.name)],
    ['attribute', attributeOf(place)],
    ['length_at', `offsetof(${header}, ${place.length})`],
    ['access', accessOf(place)],
    ['all', quoted(place.all)],
    ['quiet', flagged(place.quiet)],
    ['masked', flagged(place.masked)],
    ['kept', keptOf(place)],
  ])

const special = (place: Place): string =>
  braced([
    ['name', quoted(place.name)],
    ['attribute', attributeOf(place)],
    ['chooser', place.chooser],
    ['access', accessOf(place)],
    ['shape', place.shape !== 'own' && `Shape::k${capital(place.shape ?? 'own')}`],
    ['inside', place.inside && referenceTo(place.inside)],
    ['put', place.put],
    ['take', place.take],
    ['choices', place.choices && choicesOf(place.choices)],
    ['kept', keptOf(place)],
  ])

const choicesOf = ({ name }: Choices) => `k${name}Choices`

const choice = ({ name, type, inside, put, take }: Choice): string =>
  braced([
    ['name', quoted(name)],
    ['type', constant(type)],
    ['inside', inside && referenceTo(inside)],
    ['put', put],
    ['take', take],
  ])

function plain({ wire, names: which, inside, ...place }: Place): string {
  if (wire === undefined) throw new Error(`${place.name}: where does it live?`)
  return row(
    whole,
    { ...place, wire },
    {
      names: namesOf(which),
      numbers: which?.numbers && 'true',
      nested: inside && referenceTo(inside),
      put: place.put,
      take: place.take,
    },
  )
    .trim()
    .slice(0, -1)
}

const word = ({ field: at, attribute: name, number, mask }: Word, { header }: Layout): string =>
  braced([
    ['offset', at === undefined ? '0' : `offsetof(${header}, ${at})`],
    ['width', at === undefined ? '0' : `sizeof(${header}::${at})`],
    ['attribute', name && attribute(whole, name, number)],
    ['mask', mask],
  ])

function array(type: string, name: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return []
  return [
    `inline constexpr ${type} ${name}[] = {\n${entries.map((each) => `    ${each},`).join('\n')}\n};`,
  ]
}

const isField = ({ field: its, at, nowhere }: Place) =>
  its !== undefined || at !== undefined || nowhere === true

function layoutOf(layout: Layout): string[] {
  const { name, header, bare, familyAt, family, places, words = [], telling, key } = layout
  const fields = places.filter(isField)
  const flags = places.filter((place) => place.flag !== undefined)
  const prefixes = places.filter(({ length }) => length !== undefined)
  const table = places.filter(({ wire }) => wire !== undefined)
  const specials = places.filter(({ shape }) => shape !== undefined)
  const its = (part: string) => `k${name}${part}`
  const text = (part: string, values: readonly string[] | undefined) =>
    values === undefined
      ? []
      : [`inline constexpr std::string_view ${its(part)}[] = ${listed(values)};`]
  const has = (entries: readonly unknown[], part: string) => entries.length > 0 && its(part)
  return [
    ...array(
      'Field',
      its('Fields'),
      fields.map((place) => field(place, layout)),
    ),
    ...array(
      'Word',
      its('Words'),
      words.map((each) => word(each, layout)),
    ),
    ...array('Flag', its('Flags'), flags.map(flag)),
    ...array(
      'Prefix',
      its('Prefixes'),
      prefixes.map((place) => prefix(place, layout)),
    ),
    ...array('Row', its('Rows'), table.map(plain)),
    ...array('Special', its('Specials'), specials.map(special)),
    ...text('Telling', telling),
    ...text('Key', key),
    `inline constexpr Layout ${its('Layout')} = ${braced([
      ['header', header && !bare && `sizeof(${header})`],
      ['family_at', familyAt && `offsetof(${header}, ${familyAt})`],
      ['family', family],
      ['fields', has(fields, 'Fields')],
      ['words', has(words, 'Words')],
      ['flags', has(flags, 'Flags')],
      ['prefixes', has(prefixes, 'Prefixes')],
      ['table', has(table, 'Rows')],
      ['specials', has(specials, 'Specials')],
      ['telling', telling && its('Telling')],
      ['key', key && its('Key')],
    ])};`,
  ]
}

type Part = Layout | OptionSet | Choices

/** Everything that the layouts consist of, what is inside first, each once. */
function partsOf({ layouts, choices = [] }: Description): Part[] {
  const found = new Set<Part>()
  const visit = (part: Part) => {
    if (isTable(part) && part.shared) return
    for (const { inside } of insideOf(part)) if (inside) visit(inside)
    found.add(part)
  }
  for (const part of [...choices, ...layouts]) visit(part)
  return [...found]
}

const insideOf = (part: Part): readonly { inside?: Layout | OptionSet }[] => {
  if ('kinds' in part) return part.kinds
  return isTable(part) ? part.options : part.places
}

const isLayout = (part: Part): part is Layout => 'places' in part

/** How a function that is written by hand is declared, by what points at it. */
function declarations(parts: readonly Part[]): string[] {
  const found = new Set<string>()
  const note = (put: string | undefined, its: string, take: string | undefined, from: string) => {
    if (put) found.add(`void ${put}(const Value& value, ${its}, std::string_view option);`)
    if (take) found.add(`Value ${take}(${from});`)
  }
  const attribute = 'const netlink::Attribute& attribute'
  for (const part of parts) {
    if ('kinds' in part) {
      for (const each of part.kinds) {
        note(each.put, 'Encoder encoder', each.take, 'netlink::View nest')
      }
    }
    for (const place of isLayout(part) ? part.places : []) {
      const { put, take, shape } = place
      if (shape) note(put, 'Encoder encoder, std::uint8_t family', take, attribute)
      else if (isField(place)) note(put, 'std::span<std::uint8_t> head', take, 'netlink::View head')
      else note(put, 'Encoder encoder', take, `${attribute}, bool moving`)
    }
  }
  return [...found]
}

function enumeration({ name, names }: Enumeration): string {
  const entries = Object.entries(names).flatMap(([each, values]) =>
    [values].flat().map((value) => `{${JSON.stringify(each)}, ${value}}`),
  )
  return `inline constexpr Name k${name}Names[] = {${entries.join(', ')}};`
}

const countersOf = ({ name, counters }: CounterSet) =>
  `inline constexpr std::string_view k${name}Names[] = ${listed(counters)};`

/** The enumerations of an object that no other shares. */
function enumerationsOf(parts: readonly Part[]): Enumeration[] {
  const all = parts.flatMap((part) => (isLayout(part) ? part.places : []))
  return [...new Set(all.flatMap(({ names: which }) => (which ? [which] : [])))]
}

function part(each: Part): string[] {
  if (isLayout(each)) return layoutOf(each)
  if ('options' in each) {
    return [
      ...each.options.flatMap((option) => names(each, option)),
      rows(each),
      `constexpr Table ${tableOf(each)} = k${each.name}Rows;`,
    ].map((line) => line.replace('constexpr ', 'inline constexpr '))
  }
  return array('Choice', choicesOf(each), each.kinds.map(choice))
}

const head = (headers: readonly string[]) => `// ${origin('tables/objects/')}
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

${headers.map((header) => `#include ${header.includes('.h"') ? header : `<${header}>`}`).join('\n')}
`

const shared = 'cpp/rtnetlink/generated/names.h'

/** The headers, by their paths. */
export function layouts(descriptions: readonly Description[]): Record<string, string> {
  const all = descriptions.map((description) => {
    const parts = partsOf(description)
    return { ...description, parts, enumerations: enumerationsOf(parts) }
  })
  const counted = all.flatMap(({ enumerations }) => enumerations)
  const isShared = (each: Enumeration) =>
    counted.indexOf(each) !== counted.lastIndexOf(each) || each.numbers === true
  const common = [...new Set(counted.filter(isShared))]
  const own = all.map(({ name, headers, parts, enumerations, counters = [] }) => {
    const text = [
      head([...headers, '"rtnetlink/generated/names.h"', '"rtnetlink/object.h"']),
      'namespace rtnetlink {\n',
      ...enumerations.filter((each) => !isShared(each)).map(enumeration),
      ...declarations(parts),
      ...parts.flatMap(part),
      ...counters.map(countersOf),
      '\n}  // namespace rtnetlink\n',
    ].join('\n')
    return [`cpp/rtnetlink/generated/${name}.h`, text] as const
  })
  const names = [
    head(['linux/rtnetlink.h', '"rtnetlink/table.h"']),
    'namespace rtnetlink {\n',
    ...common.map(enumeration),
    '\n}  // namespace rtnetlink\n',
  ].join('\n')
  return { ...Object.fromEntries(own), [shared]: names }
}
