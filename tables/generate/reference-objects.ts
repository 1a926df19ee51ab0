/** Objects other than links and their options as people look them up: docs/objects.md. */
import type { Description, Enumeration, Interface, Place } from '../layout.js'
import { allOf, givenType, known } from './objects.js'
import { cell } from './reference.js'
import { origin } from './sets.js'
import { sentence } from './words.js'

/** A type that the text below explains, or that everybody knows. */
const typeOf = (place: Place) => `\`${cell(givenType(place).replaceAll("'", ''))}\``

function row(place: Place): string {
  const { access: _, needed: __, ...option } = place
  const constants = known(place)
  const cells = [
    `\`${place.name}\`${place.required ? ', needed' : ''}`,
    typeOf(place),
    cell(sentence(option)),
    constants === '' ? '' : `\`${constants}\``,
  ]
  return `| ${cells.join(' | ')} |`
}

function table(its: Interface): string {
  const head = ['| option | type | | constant |', '|---|---|---|---|']
  return [`### ${its.name}`, its.doc, [...head, ...allOf(its).map(row)].join('\n')].join('\n\n')
}

function names({ name, doc, names, docs = {} }: Enumeration): string {
  const list = Object.keys(names).map((each) => {
    const words = docs[each]
    return `\`${each}\`${words === undefined ? '' : ` (${words})`}`
  })
  return `- \`${name}\`: ${doc.replace(/\.$/, '')}: ${list.join(', ')}.`
}

function section({ name, interfaces }: Description): string[] {
  const given = interfaces.filter((its) => its.of === 'given' && allOf(its).length > 0)
  if (given.length === 0) return []
  const enumerations = new Set(
    given.flatMap((its) =>
      allOf(its).flatMap(({ names }) => (names && !names.inline ? [names] : [])),
    ),
  )
  const list = [...enumerations].map(names)
  return [
    [`## ${name}`, ...given.map(table), ...(list.length > 0 ? [list.join('\n')] : [])].join('\n\n'),
  ]
}

/** docs/objects.md. */
export function objectsReference(descriptions: readonly Description[]): string {
  return [
    `<!-- ${origin('tables/objects/')} -->`,
    '# Options of addresses, routes, rules and other objects',
    `Each table is an interface of the types, and says what the functions that take it can be given. What is
reported has the same words, and some more, which the types have. "Since" is the first kernel that has an option: an
older one refuses it by name. Where a type is a name, the list below the tables says what it can be; a number
that has no name can be given, too.`,
    ...descriptions.flatMap(section),
    '',
  ].join('\n\n')
}
