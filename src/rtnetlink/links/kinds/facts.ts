/** What the tables say of a kind of links as a whole, and of its options together. */
import { invalidValue } from '../../../base/errors.js'

/** What an option needs of the others. An option is on where it is given, a boolean where it is true. */
export interface Condition {
  /** It cannot be left out, or not unless another one is on. */
  needed?: true | { unless: string }
  /** Another that must be on where it is. */
  needs?: string
  /** Others that must not be on where it is. */
  notWith?: readonly string[]
}

export interface KindFacts {
  /** Links of this kind come in pairs. */
  peer?: true
  /** They are stacked on another link, `link`. */
  stacked?: true
  /** They are on another link, or send by others, which may be in another namespace. */
  below?: true
  /** All of its options can be set later, too; at the creation some are refused. */
  later?: true
  /** The kernel takes what a change leaves out as unset. */
  changesWhole?: true
  /** By the names of options. */
  conditions?: Readonly<Record<string, Condition>>
  /** Which of the options in the conditions are booleans. */
  booleans?: readonly string[]
}

/** Refuses options that the kernel would accept, or mangle, although they cannot be meant together. */
export function checkConditions(facts: KindFacts, data: object, path: string): void {
  const { conditions = {}, booleans = [] } = facts
  const value = (name: string): unknown => data[name as keyof typeof data]
  const isOn = (name: string) =>
    booleans.includes(name) ? value(name) === true : value(name) !== undefined
  for (const [name, { needed, needs, notWith = [] }] of Object.entries(conditions)) {
    const refuse = (why: string) => invalidValue(path + name, why, value(name))
    if (value(name) === undefined) {
      if (needed === true) throw refuse('is needed')
      // What is neither true nor false is refused for its type.
      if (needed && !value(needed.unless)) throw refuse(`is needed unless ${needed.unless} is true`)
    }
    if (!isOn(name)) continue
    const other = notWith.find(isOn)
    if (other !== undefined) throw refuse(`cannot stand with ${other}`)
    if (needs !== undefined && !isOn(needs)) throw refuse(`needs ${needs}`)
  }
}
