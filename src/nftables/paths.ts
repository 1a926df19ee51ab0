/** Fields by their names: `ip.saddr`. */
import { invalidType, invalidValue } from '../base/errors.js'
import { type Field, type FieldOf, type Fields, fields, type Protocol } from './fields.js'

/** The path of a field, such as `ip.saddr`. */
export type Path = { [Of in Protocol]: `${Of}.${Extract<FieldOf<Of>, string>}` }[keyof Fields]

export const isProtocol = (name: string): name is Protocol => Object.hasOwn(fields, name)

/** A field by its names; `option` is what errors call it. */
export function fieldOf(protocol: string, name: string, option: string): Field {
  const known = isProtocol(protocol) ? (fields[protocol] as Record<string, Field>) : {}
  const field = Object.hasOwn(known, name) ? known[name] : undefined
  if (field !== undefined) return field
  const expected = Object.keys(known).join(', ')
  throw invalidValue(option, `there is no such field; the fields are ${expected}`, name)
}

export function fieldAt(path: unknown, option: string): Field {
  if (typeof path !== 'string') throw invalidType(option, 'a field such as ip.saddr', path)
  const [protocol = '', name = ''] = path.split('.')
  if (!isProtocol(protocol)) throw invalidValue(option, 'expected a field such as ip.saddr', path)
  return fieldOf(protocol, name, option)
}
