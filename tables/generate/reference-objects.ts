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
    `Each table is an interface of the types: the options of the functions that take it. Reported objects have the
same members and some more, which are in the types. "Since" is the first kernel with an option; on an older one the
library refuses the option by name. Where a type is a name, the list below the tables has its values; numbers without a
name are accepted, too.`,
    ...descriptions.flatMap(section),
    '',
  ].join('\n\n')
}
