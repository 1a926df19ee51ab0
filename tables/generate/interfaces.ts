/** The TypeScript interfaces of options. */
import type { CounterSet, Kind, Option, OptionSet } from '../language.js'
import { optionsOf, origin, ownSets, setsOf } from './sets.js'
import { block, comment, introduction, isReport } from './words.js'

export const ofWire: Partial<Record<Option['wire'], string>> = {
  ...{ bool: 'boolean', bool32: 'boolean', true: 'boolean', flag: 'boolean' },
  ...{ flag32: 'boolean', flagReadAsBool: 'boolean', maskedBit: 'boolean' },
  ...{ bit16: 'boolean', bit32: 'boolean', beBit16: 'boolean', headerFlag: 'boolean' },
  ...{ u64: 'bigint', be64: 'bigint' },
  ...{ text: 'string', name: 'string', mac: 'string', hardware: 'string', bridgeId: 'string' },
  ...{ handle: 'string', hex: 'string' },
  ...{ ip: 'string', unicast: 'string', multicast: 'string' },
  ...{ link: 'string | number' },
  ...{ texts: 'readonly string[]', macs: 'readonly string[]', ips: 'readonly string[]' },
  numberMap: 'Readonly<Record<number, number>>',
  bePortRange: 'readonly [lowest: number, highest: number]',
}

/** The type of an option's value; of one that is reported, where that is another. */
export function typeOf(option: Option, isReported = false): string {
  const { type, reported, names, inside, wire, unit } = option
  const its = isReported ? (reported?.type ?? type) : type
  if (its !== undefined) return its
  if (unit !== undefined) return 'number'
  // What the kernel calls by a number that has no name here is reported by that number.
  if (names !== undefined) {
    const number = ofWire[wire] ?? 'number'
    return [...Object.keys(names).map((name) => `'${name}'`), number].join(' | ')
  }
  if (inside?.inline) return inline(inside, isReported)
  return inside?.name ?? ofWire[wire] ?? 'number'
}

/** The members that an interface has of what is given, or of what is reported. */
const shown = (options: readonly Option[], isReported: boolean) =>
  options.filter(({ internal, access }) => !internal && !(isReported && access === 'write'))

function inline({ options }: OptionSet, isReported: boolean): string {
  const members = shown(options, isReported).map((option) => {
    const type = typeOf(option, isReported)
    const always = isReported || option.needed === true
    return always ? `${option.name}: ${type}` : `${option.name}?: ${type} | undefined`
  })
  return `{ ${members.join('; ')} }`
}

function member(option: Option, set: OptionSet): string {
  const type = typeOf(option, isReport(set))
  const always = isReport(set) && option.reported?.always
  const its = always ? `: ${type}` : `?: ${type}${set.reported ? '' : ' | undefined'}`
  return `${block(comment(option, set), '  ')}\n  ${option.name}${its}`
}

/** What an interface has from others, without what is another thing where it is reported. */
function heritage({ extends: bases = [], also = [], reported }: OptionSet, others: Option[]) {
  const without = others
    .filter((option) => typeOf(option) !== typeOf(option, true))
    .map(({ name }) => `'${name}'`)
    .join(' | ')
  const from = bases.map(({ name }) =>
    reported && without !== '' ? `Omit<${name}, ${without}>` : name,
  )
  const all = [...from, ...also]
  return all.length === 0 ? '' : ` extends ${all.join(', ')}`
}

export function declaration(set: OptionSet): string {
  const { name, options, extends: bases = [], internal } = set
  const exported = internal ? '' : 'export '
  const text = block(introduction(set), '')
  if (options.length === 0 && bases.length === 0) {
    return `${text}\n${exported}type ${name} = Record<never, never>`
  }
  const others = bases.flatMap(optionsOf).filter(({ reported }) => set.reported && reported)
  const head = `${text}\n${exported}interface ${name}${heritage(set, others)} {`
  const members = shown([...options, ...others], isReport(set))
  if (members.length === 0) return `${head}}`
  return `${head}\n${members.map((option) => member(option, set)).join('\n')}\n}`
}

/** The interfaces of sets, of those that are not written out where they are used. */
export const declarations = (sets: readonly OptionSet[]): string[] =>
  setsOf(sets)
    .filter(({ inline }) => !inline)
    .map(declaration)

/** The type of counters. */
export function counterType({ name, doc, certain, counters }: CounterSet): string {
  const some = certain === 0 ? counters : counters.slice(0, certain)
  const names = some.map((counter) => `  | '${counter}'`).join('\n')
  const type =
    certain === 0
      ? `{ [Counter in\n${names}]?: bigint }`
      : `Record<\n${names},\n  bigint\n> &\n  Record<string, bigint>`
  return `${block(doc, '')}\nexport type ${name} = ${type}`
}

const union = (kinds: readonly Kind[]) => kinds.map(({ kind }) => `'${kind}'`).join(' | ')

/** The whole module. */
export function interfaces(kinds: readonly Kind[]): string {
  const ports = kinds.filter(({ port }) => port !== undefined)
  return [
    `// ${origin('tables/links/')}`,
    ...declarations(ownSets(kinds)),
    `/** The options that each kind of link has of its own, under the kind's name. */
export interface KindOptions {
${kinds.map(({ kind, options }) => `  ${kind}: ${options.name}`).join('\n')}
}`,
    `/** A kind of virtual link, as the kernel calls it (IFLA_INFO_KIND). */
export type LinkKind = keyof KindOptions`,
    `/** Kinds that are stacked on another link. */
export type StackedKind = ${union(kinds.filter(({ stacked }) => stacked))}`,
    `/** Kinds that send what they carry by others, to another host. */
export type TunnelKind = ${union(kinds.filter(({ tunnel }) => tunnel))}`,
    `/** Kinds whose links come in pairs. */
export type PairedKind = ${union(kinds.filter(({ peer }) => peer !== undefined))}`,
    `/** The options of a port, by the kind of the link it is a port of. */
export interface LinkPortOptions {
${ports.map(({ kind, port }) => `  ${kind}Port: ${port?.name}`).join('\n')}
}`,
    '',
  ].join('\n\n')
}
