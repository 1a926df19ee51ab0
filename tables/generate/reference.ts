/** The kinds of links and their options as people look them up: docs/links.md. */
import type { Kind, Option, OptionSet } from '../language.js'
import { typeOf } from './interfaces.js'
import { capital, exampleOf, literal, optionsOf, origin } from './sets.js'
import { attributesOf, sentence } from './words.js'

export const cell = (text: string) => text.replaceAll('|', '\\|')

/** When it can be set. */
const access = {
  change: 'at creation, later',
  create: 'at creation',
  read: 'reported only',
  write: 'at creation, later; not reported',
}

function row(option: Option, prefix: string): string {
  const words = sentence({ ...option, access: 'change' })
  const note = option.note ? ` (${option.note})` : ''
  const cells = [
    `\`${option.name}\``,
    `\`${cell(typeOf(option).replaceAll("'", ''))}\``,
    cell(words + note),
    access[option.access ?? 'change'],
    `\`${prefix}${attributesOf(option)}\``,
  ]
  return `| ${cells.join(' | ')} |`
}

function table(set: OptionSet): string {
  const rows = optionsOf(set).map((option) => row(option, set.prefix))
  return ['| option | type | | set | attribute |', '|---|---|---|---|---|', ...rows].join('\n')
}

/** Kinds that have the same options stand together. */
const sections = (kinds: readonly Kind[]): Kind[][] =>
  [...new Set(kinds.map(({ options }) => options))].map((set) =>
    kinds.filter(({ options }) => options === set),
  )

const example = (kind: Kind) =>
  `\`create${capital(kind.kind)}(${literal(exampleOf(kind, 'eth0'))})\``

function section(kinds: readonly Kind[]): string {
  const [first] = kinds as [Kind]
  const { options, port } = first
  const inside = [options, ...(port ? [port] : [])].flatMap((set) =>
    set.options.flatMap((option) => (option.inside ? [option] : [])),
  )
  return [
    `## ${kinds.map(({ kind }) => kind).join(', ')}`,
    options.doc,
    kinds.map((kind) => `- ${example(kind)}: ${lower(kind.create)}.`).join('\n'),
    ...(optionsOf(options).length > 0 ? [table(options)] : []),
    ...(port ? [`A port of it has \`${first.kind}Port\`:`, table(port)] : []),
    ...inside.flatMap(({ name, inside }) => (inside ? [`In \`${name}\`:`, table(inside)] : [])),
  ].join('\n\n')
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** docs/links.md. */
export function reference(kinds: readonly Kind[]): string {
  return [
    `<!-- ${origin('tables/links/')} -->`,
    '# Kinds of links',
    `Each kind has a function, and \`createLink({ kind, ... })\` takes the kind's options under the kind's
name. \`NewLink\` has the options of all kinds: \`up\`, \`mtu\`, \`addresses\` and so on. \`setLink\` and \`getLink\`
have the kind's options under its name, too. "Since" is the first kernel with an option; on an older one the library
refuses the option by name. [links.schema.json](links.schema.json) describes the options of \`createLink\` as a JSON
Schema.`,
    ...sections(kinds).map(section),
    '',
  ].join('\n\n')
}
