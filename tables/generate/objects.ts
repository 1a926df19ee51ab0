/** The TypeScript interfaces of objects. */
import type { OptionSet } from '../language.js'
import type { Description, Enumeration, Interface, Layout, Member, Place } from '../layout.js'
import { booleansIn, conditionsOf } from './conditions.js'
import { counterType, declaration, ofWire } from './interfaces.js'
import { literal, origin } from './sets.js'
import { block, sentence } from './words.js'

const isTable = (inside: Layout | OptionSet): inside is OptionSet => 'options' in inside

const union = ({ names }: Enumeration) =>
  [...Object.keys(names).map((name) => `'${name}'`), 'number'].join(' | ')

const optional = (name: string) => `${name}?: boolean | undefined`

/** What has a mask and is no address. */
const isNumber = ({ wire }: Place) => ['u8', 'u16', 'u32', 'be16', 'be32'].includes(wire ?? '')

/** The type of what can be given. */
export function givenType(place: Place): string {
  const { type, names, field, link, flag, length, wire, inside, unit, mask, range, bits } = place
  if (type !== undefined) return type
  if (range !== undefined) return 'readonly [lowest: number, highest: number]'
  if (bits !== undefined) return `{ ${Object.keys(bits).map(optional).join('; ')} }`
  if (mask !== undefined && isNumber(place)) {
    return [names === undefined ? 'number' : names.name, 'MaskedNumber'].join(' | ')
  }
  if (unit !== undefined) return 'number'
  if (names !== undefined) return names.inline ? union(names) : names.name
  if (link || wire === 'link') return 'LinkRef'
  if (flag !== undefined) return 'boolean'
  if (length !== undefined) return 'string'
  if (field !== undefined) return 'number'
  if (inside !== undefined && isTable(inside)) return inside.name
  return (wire && ofWire[wire]) ?? 'number'
}

const shownType = (place: Place): string => {
  if (place.shown) return place.shown
  if (place.link || place.wire === 'link') return 'number'
  return givenType(place)
}

/** The constants that it is known by, in the kernel's headers. */
export const known = ({ constants, field, flag, attribute, attribute6, bit = {} }: Place): string =>
  constants ??
  [...new Set([field, flag, attribute, attribute6, ...Object.keys(bit)])]
    .filter((each) => each !== undefined)
    .join(', ')

function commented(place: Place, words: string): string {
  const its = known(place)
  const text = words === '' ? (its ? `(${its})` : '') : its ? `${words} (${its}).` : `${words}.`
  return text === '' ? '' : `${block(text, '  ')}\n`
}

function given(place: Place): string {
  const { access: _, needed: __, ...option } = place
  const type = givenType(place)
  const member = place.required ? `${place.name}: ${type}` : `${place.name}?: ${type} | undefined`
  return `${commented(place, sentence(option))}  ${member}`
}

const isAlways = ({ always, field, quiet, link, flag, required, length }: Place) =>
  always ?? (flag !== undefined || (field !== undefined && !quiet && !link) || (required && length))

function shown(place: Place): string {
  const { access: _, needed: __, needs: ___, notWith: ____, default: _____, ...rest } = place
  const { doc, docShown = doc, ...option } = rest
  const words = sentence({ ...option, ...(docShown !== undefined && { doc: docShown }) })
  const mark = isAlways(place) || place.required ? '' : '?'
  return `${commented(place, words)}  ${place.name}${mark}: ${shownType(place)}`
}

function extra({ name, type, doc }: Member): string {
  return `${doc === undefined ? '' : `${block(`${doc}.`, '  ')}\n`}  ${name}: ${type}`
}

/** The options of an interface; of several with one name the first. */
function placesOf({ of, layouts, only, without = [], base }: Interface): Place[] {
  const inherited = base?.of === of ? placesOf(base).map(({ name }) => name) : []
  const found = new Map<string, Place>()
  for (const place of layouts.flatMap((layout) => layout.places)) {
    const isOf =
      of === 'given'
        ? place.access !== 'read' && (!place.apart || only !== undefined)
        : place.shown !== false && (place.access !== 'write' || place.shown !== undefined)
    if (isOf && !found.has(place.name)) found.set(place.name, place)
  }
  const wanted = only ?? [...found.keys()]
  return wanted
    .filter((name) => !without.includes(name) && !inherited.includes(name))
    .map((name) => {
      const place = found.get(name)
      if (place === undefined) throw new Error(`there is no ${name}`)
      return place
    })
}

/** All that an interface has, with what it inherits of the same sort. */
export const allOf = (its: Interface): Place[] => [
  ...(its.base?.of === its.of ? allOf(its.base) : []),
  ...placesOf(its),
]

function declared(its: Interface): string {
  const { name, doc, internal, of, base, extends: others = [], more = [] } = its
  const bases = [...others]
  let members = placesOf(its)
  if (base !== undefined && base.of === of) bases.unshift(base.name)
  if (base !== undefined && base.of !== of) {
    const inherited = new Map(allOf(base).map((place) => [place.name, place]))
    const its = new Map(members.map((place) => [place.name, place]))
    const isSame = (place: Place) => {
      const given = inherited.get(place.name)
      return given !== undefined && shownType(place) === givenType(given)
    }
    const omitted = [...inherited.keys()].filter((each) => {
      const place = its.get(each)
      return place === undefined || !isSame(place)
    })
    const names = omitted.map((each) => `'${each}'`).join(' | ')
    bases.unshift(names === '' ? `Given<${base.name}>` : `Given<Omit<${base.name}, ${names}>>`)
    members = members.filter(
      (place) => !isSame(place) || (isAlways(place) && !inherited.get(place.name)?.required),
    )
  }
  const heritage = bases.length === 0 ? '' : ` extends ${bases.join(', ')}`
  const lines = [...members.map(of === 'given' ? given : shown), ...more.map(extra)]
  const body = lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n}`
  return `${block(doc, '')}\n${internal ? '' : 'export '}interface ${name}${heritage} ${body}`
}

function enumeration({ name, doc, names, docs = {} }: Enumeration): string {
  const lines = [...Object.keys(names).map((each) => `'${each}'`), 'number'].map((each) => {
    const words = docs[each.replaceAll("'", '')]
    return `${words === undefined ? '' : `  /** ${words}. */\n`}  | ${each}`
  })
  return `${block(doc, '')}\nexport type ${name} =\n${lines.join('\n')}`
}

/** What the layouts have inside, too. */
function* layoutsIn(layouts: readonly Layout[]): Generator<Layout> {
  for (const layout of layouts) {
    yield layout
    for (const { inside } of [...layout.places, ...(layout.nests ?? [])]) {
      if (inside !== undefined && !isTable(inside)) yield* layoutsIn([inside])
    }
  }
}

/** Where the types are that the interfaces refer to. */
const elsewhere: Readonly<Record<string, string>> = {
  CallOptions: '../../netns/call.js',
  Family: '../engine/object.js',
  Given: '../engine/object.js',
  LinkRef: '../../base/link-ref.js',
  BridgeQuerier: './kinds.js',
}

const importsOf = (text: string): string =>
  Object.entries(elsewhere)
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(text.replace(/\/\*[\s\S]*?\*\//g, '')))
    .map(([name, file]) => `import type { ${name} } from '${file}'`)
    .join('\n')

/** The module. */
export function objects(descriptions: readonly Description[]): string {
  const chosen = descriptions.flatMap(({ choices = [] }) => choices.flatMap(({ kinds }) => kinds))
  const outer = [
    ...descriptions.flatMap(({ layouts }) => layouts),
    ...chosen.flatMap(({ inside }) => (inside ? [inside] : [])),
  ]
  const all = [...layoutsIn(outer)]
  const places = all.flatMap((layout) => layout.places)
  const enumerations = new Set(places.flatMap(({ names }) => (names ? [names] : [])))
  const tables = new Set(
    places.flatMap(({ inside }) => (inside && isTable(inside) && !inside.shared ? [inside] : [])),
  )
  const text = [
    ...[...enumerations].filter(({ inline }) => !inline).map(enumeration),
    ...[...tables].map(declaration),
    ...descriptions.flatMap(({ aliases = [] }) =>
      aliases.map(({ name, doc, type }) => `${block(doc, '')}\nexport type ${name} = ${type}`),
    ),
    ...descriptions.flatMap(({ interfaces }) => interfaces.map(declared)),
    ...descriptions.flatMap(({ counters = [] }) => counters.map(counterType)),
    '',
  ].join('\n\n')
  return [`// ${origin('tables/objects/')}`, importsOf(text), text].join('\n\n')
}

/** The names of what can be given, by the interface; of those that functions are given. */
export function optionNames(descriptions: readonly Description[]): string {
  const all = descriptions.flatMap(({ interfaces }) => interfaces).filter(({ checked }) => checked)
  const lines = all.map((its) => {
    const more = (its.more ?? []).map(({ name }) => name.replace('?', ''))
    const names = [...allOf(its).map(({ name }) => name), ...more]
    return `  ${its.name}: [${names.map((name) => `'${name}'`).join(', ')}],`
  })
  return `// ${origin('tables/objects/')}
import type { Together } from '../engine/together.js'

/** What can be given, by the interface that has it. */
export const optionsIn = {
${lines.join('\n')}
} as const

/** What these need of each other. */
export const togetherIn = {
${togetherOf(descriptions).join('\n')}
} satisfies Record<string, Together>
`
}

/** Of each interface that says so of its options. */
function togetherOf(descriptions: readonly Description[]): string[] {
  const all = descriptions.flatMap(({ interfaces }) => interfaces.filter(({ checked }) => checked))
  return all.flatMap((its) => {
    const places = allOf(its)
    const conditions = conditionsOf(places)
    const booleans = booleansIn(places, conditions, givenType)
    const only = Object.fromEntries(
      places.flatMap((place) => (place.only ? [[place.name, place.only]] : [])),
    )
    const parts = Object.entries({ conditions, booleans, only }).filter(
      ([, part]) => Object.keys(part).length > 0,
    )
    return parts.length === 0 ? [] : [`  ${its.name}: ${literal(Object.fromEntries(parts))},`]
  })
}
