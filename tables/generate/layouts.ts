/** The addon's layouts of objects, in C++. */
import type { Constant, CounterSet, OptionSet } from '../language.js'
import type {
  Choice,
  Choices,
  Description,
  Enumeration,
  Layout,
  Nest,
  Place,
  Word,
} from '../layout.js'
import { headerPrologue } from './prologue.js'
import { attribute, constant, kept, names, row, rows, tableOf } from './rows.js'
import { capital } from './sets.js'

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
  const { at } = place
  const { header } = layout
  return braced([
    ['name', quoted(name)],
    ['offset', at === undefined ? `offsetof(${header}, ${place.field})` : `${at}`],
    ['width', width === undefined ? `sizeof(${header}::${place.field})` : `${width}`],
    ['access', accessOf(place)],
    ['link', flagged(link)],
    ['min', numbered(place.min)],
    ['max', numbered(max)],
    ['names', namesOf(place.names)],
    ['numbers', place.names && !place.names.numbers && 'false'],
    ['attribute', attributeOf(place)],
    ['less', numbered(less)],
    ['zero', nonzero && 'false'],
    ['quiet', flagged(quiet)],
    ['order', order && `Order::k${capital(order)}`],
    ['unit', place.unit && `Unit::k${capital(place.unit)}`],
    ['otherwise', numbered(place.otherwise)],
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

const isPair = ({ mask, range }: Place) => mask !== undefined || range !== undefined

const bitsOf = ({ name }: Place, layout: Layout) => `k${layout.name}${capital(name)}Bits`

const pair = (place: Place, layout: Layout): string =>
  braced([
    ['name', quoted(place.name)],
    ['attribute', attributeOf(place)],
    ['other', place.mask ?? place.range],
    ['wire', `Wire::k${capital(place.wire ?? 'own')}`],
    ['attribute6', place.attribute6],
    ['other6', place.mask6],
    ['range', flagged(place.range !== undefined)],
    ['bits', flagged(place.bits !== undefined)],
    ['names', place.bits === undefined ? namesOf(place.names) : bitsOf(place, layout)],
    ['max', numbered(place.max)],
  ])

const special = (place: Place): string =>
  braced([
    ['name', quoted(place.name)],
    ['attribute', attributeOf(place)],
    ['chooser', place.chooser],
    ['big_chooser', flagged(place.bigChooser)],
    ['kind', place.kind !== undefined && JSON.stringify(place.kind)],
    ['access', accessOf(place)],
    ['shape', place.shape !== 'own' && `Shape::k${capital(place.shape ?? 'own')}`],
    ['numbered', numbered(place.numbered)],
    ['element', place.element !== undefined && `${place.element}`],
    ['inside', place.inside && referenceTo(place.inside)],
    ['put', place.put],
    ['take', place.take],
    ['choices', place.choices && choicesOf(place.choices)],
    ['kept', keptOf(place)],
    ['quiet', flagged(place.quiet)],
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

const nest = (each: Nest): string =>
  braced([
    ['attribute', attributeOf(each)],
    ['shape', `Shape::k${capital(each.shape)}`],
    ['inside', referenceTo(each.inside)],
  ])

const word = (each: Word, { header }: Layout): string => {
  const { field: at, attribute: name, number, order, mask, given, always, cleared } = each
  return braced([
    ['offset', at === undefined ? '0' : `offsetof(${header}, ${at})`],
    ['width', at === undefined ? '0' : `sizeof(${header}::${at})`],
    ['attribute', name && attribute(whole, name, number)],
    ['order', order && `Order::k${capital(order)}`],
    ['mask', mask],
    ['given_at', given && `offsetof(${header}, ${given})`],
    ['always', always],
    ['cleared', cleared && 'true'],
  ])
}

function array(type: string, name: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return []
  return [
    `inline constexpr ${type} ${name}[] = {\n${entries.map((each) => `    ${each},`).join('\n')}\n};`,
  ]
}

const isField = ({ field: its, at }: Place) => its !== undefined || at !== undefined

function layoutOf(layout: Layout): string[] {
  const { name, header, familyAt, family, places, words = [], nests = [], telling, key } = layout
  const fields = places.filter(isField)
  const flags = places.filter((place) => place.flag !== undefined)
  const prefixes = places.filter(({ length }) => length !== undefined)
  const pairs = places.filter(isPair)
  const table = places.filter((place) => place.wire !== undefined && !isPair(place))
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
    ...pairs
      .filter(({ bits }) => bits !== undefined)
      .map((place) => namedNumbers(bitsOf(place, layout), place.bits ?? {})),
    ...array(
      'Pair',
      its('Pairs'),
      pairs.map((place) => pair(place, layout)),
    ),
    ...array('Row', its('Rows'), table.map(plain)),
    ...array('Special', its('Specials'), specials.map(special)),
    ...array('Nest', its('Nests'), nests.map(nest)),
    ...text('Telling', telling),
    ...text('Key', key),
    ...(layout.passed === undefined
      ? []
      : [`inline constexpr std::uint16_t ${its('Ignored')}[] = {${layout.passed.join(', ')}};`]),
    `inline constexpr Layout ${its('Layout')} = ${braced([
      ['header', header && `sizeof(${header})`],
      ['family_at', familyAt && `offsetof(${header}, ${familyAt})`],
      ['family', family],
      ['fields', has(fields, 'Fields')],
      ['words', has(words, 'Words')],
      ['flags', has(flags, 'Flags')],
      ['prefixes', has(prefixes, 'Prefixes')],
      ['pairs', has(pairs, 'Pairs')],
      ['table', has(table, 'Rows')],
      ['specials', has(specials, 'Specials')],
      ['nests', has(nests, 'Nests')],
      ['telling', telling && its('Telling')],
      ['key', key && its('Key')],
      ['head_in', layout.headerIn],
      ['passed', layout.passed && its('Ignored')],
      ['settle', layout.settle],
      ['put', layout.put],
      ['take', layout.take],
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
  return isTable(part) ? part.options : [...part.places, ...(part.nests ?? [])]
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
    if (isLayout(part)) {
      const own = 'const Object& own'
      const path = 'std::string_view path'
      if (part.settle) {
        found.add(`void ${part.settle}(${own}, std::span<std::uint8_t> head, ${path});`)
      }
      if (part.put) found.add(`void ${part.put}(${own}, Encoder encoder, ${path});`)
      if (part.take) {
        const its = 'netlink::View head, netlink::View attributes, Object& into'
        found.add(`void ${part.take}(${its});`)
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

function namedNumbers(name: string, names: Enumeration['names']): string {
  const entries = Object.entries(names).flatMap(([each, values]) =>
    [values].flat().map((value) => `{${JSON.stringify(each)}, ${value}}`),
  )
  return `inline constexpr Name ${name}[] = {${entries.join(', ')}};`
}

const enumeration = ({ name, names }: Enumeration): string => namedNumbers(`k${name}Names`, names)

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

const shared = 'cpp/rtnetlink/generated/names.h'

/** The headers, by their paths. */
export function layouts(descriptions: readonly Description[]): Record<string, string> {
  const all = descriptions.map((description) => {
    const parts = partsOf(description)
    return { ...description, parts, enumerations: enumerationsOf(parts) }
  })
  const counted = all.flatMap(({ enumerations }) => enumerations)
  // Constants of a family's come with its own headers.
  const familys = new Set(all.flatMap(({ family, enumerations }) => (family ? enumerations : [])))
  const isShared = (each: Enumeration) =>
    counted.indexOf(each) !== counted.lastIndexOf(each) ||
    (each.numbers === true && !familys.has(each))
  const common = [...new Set(counted.filter(isShared))]
  const own = all.map(({ name, headers, parts, enumerations, counters = [], family }) => {
    const from = family === undefined ? 'tables/objects/' : 'tables/families/'
    const text = [
      headerPrologue(from, [
        ...headers,
        ...['"rtnetlink/generated/names.h"', '"rtnetlink/object.h"'],
      ]),
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
    headerPrologue('tables/objects/', [
      'linux/if_ether.h',
      'linux/rtnetlink.h',
      '"rtnetlink/table.h"',
    ]),
    'namespace rtnetlink {\n',
    ...common.map(enumeration),
    '\n}  // namespace rtnetlink\n',
  ].join('\n')
  return { ...Object.fromEntries(own), [shared]: names }
}
