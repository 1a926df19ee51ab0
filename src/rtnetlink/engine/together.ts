/** What the tables say of options together: which need others, and which cannot be meant with others. */
import { invalidValue } from '../../base/errors.js'

/** What an option needs of the others. An option is on where it is given, a boolean where it is true. */
export interface Condition {
  /** It cannot be left out, or not unless another one is on. */
  needed?: true | { unless: string }
  /** Others that must be on where it is. */
  needs?: string | readonly string[]
  /** Others that must not be on where it is. */
  notWith?: readonly string[]
}

/** Of the options of one interface. */
export interface Together {
  /** By their names. */
  conditions?: Readonly<Record<string, Condition>>
  /** Options with addresses of one family. */
  oneFamily?: readonly string[]
  /** Options of objects of one family alone. */
  only?: Readonly<Record<string, 'inet' | 'inet6'>>
  /** Which of the options that others depend on are booleans. */
  booleans?: readonly string[]
}

export type Values = Readonly<Record<string, unknown>>

/** Whether an option is on: a boolean that is true, another that is given. */
export const isOn = ({ booleans = [] }: Together, values: Values, name: string) =>
  booleans.includes(name) ? values[name] === true : values[name] !== undefined

/** Refuses options that the kernel would accept, or mangle, although they cannot be meant together. */
export function checkTogether(together: Together, options: object, path = ''): void {
  const values = options as Values
  for (const [name, { needed, needs = [], notWith = [] }] of Object.entries(
    together.conditions ?? {},
  )) {
    const refuse = (why: string) => invalidValue(path + name, why, values[name])
    if (values[name] === undefined) {
      if (needed === true) throw refuse('is needed')
      // What is neither true nor false is refused for its type.
      if (needed && !values[needed.unless])
        throw refuse(`is needed unless ${needed.unless} is true`)
    }
    if (!isOn(together, values, name)) continue
    const other = notWith.find((each) => isOn(together, values, each))
    if (other !== undefined) throw refuse(`cannot be combined with ${other}`)
    const others = [needs].flat()
    if (others.some((each) => !isOn(together, values, each))) {
      throw refuse(`needs ${others.join(' and ')}`)
    }
  }
  checkFamilies(together, values, path)
}

function checkFamilies({ oneFamily = [] }: Together, values: Values, path: string): void {
  const [first, ...others] = oneFamily.filter((name) => typeof values[name] === 'string')
  if (first === undefined) return
  const isV6 = (name: string) => (values[name] as string).includes(':')
  const other = others.find((name) => isV6(name) !== isV6(first))
  if (other === undefined) return
  throw invalidValue(path + first, `must be of the family of ${values[other]}`, values[first])
}
