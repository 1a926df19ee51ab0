/** What people read of an option: in comments, in the reference, in the JSON Schema. */
import type { Option, OptionSet } from '../language.js'
import { optionsOf } from './sets.js'

const marks = { create: 'fixed', read: 'reported', change: undefined, write: undefined }

/** What goes with the option and what does not. */
function conditions({
  needed,
  needs,
  notWith = [],
}: Pick<Option, 'needed' | 'needs' | 'notWith'>): string[] {
  const others = notWith.map((name) => `\`${name}\``)
  return [
    ...(needed === true ? ['needed'] : []),
    ...(typeof needed === 'object' ? [`needed unless \`${needed.unless}\``] : []),
    ...(needs
      ? [
          `needs ${[needs]
            .flat()
            .map((name) => `\`${name}\``)
            .join(' and ')}`,
        ]
      : []),
    ...(others.length > 0 ? [`not with ${others.join(' or ')}`] : []),
  ]
}

/** The option in a sentence or two, without its attribute. */
export function sentence(option: Omit<Option, 'wire' | 'names' | 'inside'>): string {
  const { doc, default: otherwise, since, access } = option
  const what = [...(doc ? [doc] : []), ...conditions(option)].join('; ')
  const more = [
    ...(otherwise ? [`Default ${otherwise}`] : []),
    ...(since ? [`since Linux ${since}`] : []),
    ...(access === 'write' ? ['not reported'] : []),
  ].join('; ')
  const link = otherwise ? '. ' : '; '
  return what && more ? what + link + more : what + more
}

/** Its attributes and its bit, as the kernel's headers have them after this prefix. */
export function attributesOf(option: Option, prefix = ''): string {
  const { attribute, attribute6, bit = {}, inverted } = option
  const attributes = [attribute, attribute6].filter((name) => name !== undefined)
  const bits = Object.keys(bit).map((name) => (inverted ? `not ${name}` : name))
  return [...attributes.map((name) => prefix + name), ...bits].join(', ')
}

/** Whether all that the interface has is only ever reported. */
export const isReport = ({ reported, options }: OptionSet): boolean =>
  reported === true || options.every(({ access, internal }) => internal || access === 'read')

/** The comment of a member of an interface. */
export function comment(option: Option, set: OptionSet): string {
  const mark = isReport(set) ? undefined : marks[option.access ?? 'change']
  const its = attributesOf(option, set.whole ? set.prefix : '')
  const notes = [its || undefined, mark, option.note].filter((note) => note !== undefined)
  const doc = (isReport(set) && option.reported?.doc) || option.doc
  const words = sentence({ ...option, ...(doc && { doc }) })
  if (notes.length === 0) return `${words}.`
  return words ? `${words} (${notes.join('; ')}).` : `(${notes.join('; ')})`
}

/** The comment of an interface. */
export function introduction(set: OptionSet): string {
  const { doc, prefix, header = 'linux/if_link.h', options, whole } = set
  const all = optionsOf(set)
  if (options.length === 0 || whole) return doc
  const bits = options.some(({ bit }) => bit) ? ', or a bit of one' : ''
  const has = (access: Option['access']) =>
    !isReport(set) && all.some((option) => option.access === access)
  const fixed = has('create')
    ? ['those marked (fixed) cannot be changed after the link was created']
    : []
  const reported = has('read') ? ['those marked (reported) cannot be set'] : []
  const limits = [...fixed, ...reported].join(', ')
  return [
    doc,
    `Each member is an attribute ${prefix}* of ${header}${bits}, named beside it.`,
    ...(limits ? [`${limits.charAt(0).toUpperCase()}${limits.slice(1)}.`] : []),
  ].join(' ')
}

/** Words in lines of at most `width` columns. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n\n')) {
    if (lines.length > 0) lines.push('')
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line)
        line = word
      } else {
        line = line === '' ? word : `${line} ${word}`
      }
    }
    lines.push(line)
  }
  return lines
}

/** A comment of TypeScript's: on one line where it has room. */
export function block(text: string, indent: string): string {
  const single = `${indent}/** ${text} */`
  if (single.length <= 100 && !text.includes('\n')) return single
  const lines = wrapped(text, 97 - indent.length).map((line) => `${indent} * ${line}`.trimEnd())
  return [`${indent}/**`, ...lines, `${indent} */`].join('\n')
}
