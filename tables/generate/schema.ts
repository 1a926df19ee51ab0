/** A JSON Schema (2020-12) of what `createLink` takes, as far as the tables describe it. */
import type { Kind, Option, OptionSet, Wire } from '../language.js'
import { ofWire } from './interfaces.js'
import { around, optionsOf, origin } from './sets.js'
import { sentence } from './words.js'

export type Schema = Record<string, unknown>

const widths: Partial<Record<Wire, number>> = {
  ...{ u8: 0xff, u16: 0xffff, be16: 0xffff, u32: 0xffffffff, be32: 0xffffffff },
}

/** Of the types that interfaces have; others are numbers. */
export const ofType: Readonly<Record<string, Schema>> = {
  boolean: { type: 'boolean' },
  string: { type: 'string' },
  'readonly string[]': { type: 'array', items: { type: 'string' } },
  'string | number': { type: ['string', 'integer'] },
  [ofWire.numberMap as string]: {
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 0 },
  },
  [ofWire.bePortRange as string]: {
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
  },
}

/** Constants of C++ in which limits are written. */
const constants: Readonly<Record<string, number>> = {
  UINT32_MAX: 0xffffffff,
  INT32_MAX: 0x7fffffff,
}
const limit = (value: number | string | undefined, otherwise: number | undefined) =>
  typeof value === 'string' ? constants[value] : (value ?? otherwise)

export function value(option: Option): Schema {
  const { wire, names, inside, min, max } = option
  // What has names can be a number, too.
  if (names) return { anyOf: [{ enum: Object.keys(names) }, { type: 'integer' }] }
  if (inside) return object(inside)
  if (wire === 's32') return { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }
  const known = ofType[option.type ?? ofWire[wire] ?? '']
  if (known) return known
  const [minimum, maximum] = [limit(min, 0), limit(max, widths[wire])]
  return { type: 'integer', minimum, maximum }
}

export function object(set: OptionSet): Schema {
  const settable = optionsOf(set).filter(({ access }) => access !== 'read')
  const properties = settable.map((option) => [
    option.name,
    { ...value(option), description: sentence(option) || undefined },
  ])
  const required = settable.flatMap(({ name, needed }) => (needed === true ? [name] : []))
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}

function variant(described: Kind): Schema {
  const { kind, options, stacked, peer, example } = described
  const needsOwn = optionsOf(options).some(({ needed }) => needed === true)
  const needs = [
    ...(stacked ? ['link'] : []),
    ...(peer !== undefined ? ['peer'] : []),
    ...(needsOwn ? [kind] : []),
  ]
  return {
    properties: { kind: { const: kind }, [kind]: object(options) },
    ...(needs.length > 0 && { required: needs }),
    examples: [{ kind, ...around(described, 'eth0'), ...(example && { [kind]: example }) }],
  }
}

/** docs/links.schema.json. */
export function schema(kinds: readonly Kind[]): string {
  const ports = kinds.flatMap(({ kind, port }) => (port ? [[`${kind}Port`, object(port)]] : []))
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: origin('tables/links/'),
    title: 'What createLink takes',
    type: 'object',
    required: ['kind', 'name'],
    properties: {
      kind: { enum: kinds.map(({ kind }) => kind) },
      name: { type: 'string', minLength: 1, maxLength: 15 },
      ...Object.fromEntries(ports),
    },
    oneOf: kinds.map(variant),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
