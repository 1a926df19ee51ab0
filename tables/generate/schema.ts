/** A JSON Schema (2020-12) of what `createLink` takes, as far as the tables describe it. */
import type { Kind, Option, OptionSet, Wire } from '../language.js'
import { optionsOf, origin } from './sets.js'
import { sentence } from './words.js'

type Schema = Record<string, unknown>

const widths: Partial<Record<Wire, number>> = {
  ...{ u8: 0xff, u16: 0xffff, be16: 0xffff, u32: 0xffffffff, be32: 0xffffffff },
}

const strings = { type: 'array', items: { type: 'string' } }

const ofWire: Partial<Record<Wire, Schema>> = {
  ...{ bool: { type: 'boolean' }, bool32: { type: 'boolean' }, true: { type: 'boolean' } },
  ...{ flag: { type: 'boolean' }, flagReadAsBool: { type: 'boolean' } },
  ...{ maskedBit: { type: 'boolean' }, bit16: { type: 'boolean' }, bit32: { type: 'boolean' } },
  ...{ beBit16: { type: 'boolean' } },
  ...{ text: { type: 'string' }, name: { type: 'string' }, mac: { type: 'string' } },
  ...{ hardware: { type: 'string' }, bridgeId: { type: 'string' } },
  ...{ ip: { type: 'string' }, unicast: { type: 'string' }, multicast: { type: 'string' } },
  ...{ texts: strings, macs: strings, ips: strings },
  link: { type: ['string', 'integer'] },
  numberMap: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
  bePortRange: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
  s32: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
}

/** Constants of C++ that limits are told by. */
const constants: Readonly<Record<string, number>> = {
  UINT32_MAX: 0xffffffff,
  INT32_MAX: 0x7fffffff,
}
const limit = (value: number | string | undefined, otherwise: number | undefined) =>
  typeof value === 'string' ? constants[value] : (value ?? otherwise)

const named = (names: object): Schema => ({ enum: Object.keys(names) })

function value(option: Option): Schema {
  const { wire, names, numbers, inside, min, max } = option
  if (names) return numbers ? { anyOf: [named(names), { type: 'integer' }] } : named(names)
  if (inside) return object(inside)
  const known = ofWire[wire]
  if (known) return known
  const [minimum, maximum] = [limit(min, 0), limit(max, widths[wire])]
  return { type: 'integer', minimum, maximum }
}

function object(set: OptionSet): Schema {
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

function variant({ kind, options, stacked, peer, example = {} }: Kind): Schema {
  const needsOwn = optionsOf(options).some(({ needed }) => needed === true)
  const needs = [
    ...(stacked ? ['link'] : []),
    ...(peer !== undefined ? ['peer'] : []),
    ...(needsOwn ? [kind] : []),
  ]
  return {
    properties: { kind: { const: kind }, [kind]: object(options) },
    ...(needs.length > 0 && { required: needs }),
    examples: [{ kind, name: 'x', ...(Object.keys(example).length > 0 && { [kind]: example }) }],
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
