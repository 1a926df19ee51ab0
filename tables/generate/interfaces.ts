/** The TypeScript interfaces of options. */
import type { Kind, Option, OptionSet } from '../language.js'
import { origin, setsOf } from './sets.js'
import { block, comment, introduction } from './words.js'

export const ofWire: Partial<Record<Option['wire'], string>> = {
  ...{ bool: 'boolean', bool32: 'boolean', true: 'boolean', flag: 'boolean' },
  ...{ flagReadAsBool: 'boolean', maskedBit: 'boolean' },
  ...{ bit16: 'boolean', bit32: 'boolean', beBit16: 'boolean' },
  ...{ u64: 'bigint', be64: 'bigint' },
  ...{ text: 'string', name: 'string', mac: 'string', hardware: 'string', bridgeId: 'string' },
  ...{ ip: 'string', unicast: 'string', multicast: 'string' },
  ...{ link: 'string | number' },
  ...{ texts: 'readonly string[]', macs: 'readonly string[]', ips: 'readonly string[]' },
  numberMap: 'Readonly<Record<number, number>>',
  bePortRange: 'readonly [lowest: number, highest: number]',
}

/** The type of an option's value. */
export function typeOf({ type, names, inside, wire }: Option): string {
  if (type !== undefined) return type
  if (names !== undefined)
    return Object.keys(names)
      .map((name) => `'${name}'`)
      .join(' | ')
  return inside?.name ?? ofWire[wire] ?? 'number'
}

function member(option: Option, set: OptionSet): string {
  const type = set.reported ? typeOf(option) : `${typeOf(option)} | undefined`
  return `${block(comment(option, set), '  ')}\n  ${option.name}?: ${type}`
}

export function declaration(set: OptionSet): string {
  const { name, options, extends: bases = [], internal } = set
  const exported = internal ? '' : 'export '
  const text = block(introduction(set), '')
  if (options.length === 0 && bases.length === 0) {
    return `${text}\n${exported}type ${name} = Record<never, never>`
  }
  const heritage = bases.length === 0 ? '' : ` extends ${bases.map((base) => base.name).join(', ')}`
  if (options.length === 0) return `${text}\n${exported}interface ${name}${heritage} {}`
  const members = options.map((option) => member(option, set))
  return `${text}\n${exported}interface ${name}${heritage} {\n${members.join('\n')}\n}`
}

const union = (kinds: readonly Kind[]) => kinds.map(({ kind }) => `'${kind}'`).join(' | ')

/** The whole module. */
export function interfaces(kinds: readonly Kind[]): string {
  const ports = kinds.filter(({ port }) => port !== undefined)
  return [
    `// ${origin('tables/links/')}`,
    ...setsOf(kinds).map(declaration),
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
