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

type Value = number | string | boolean

/** A value, or one that is given where another option is on. */
export type Preset = Value | { with: string; value: Value }

export interface KindFacts {
  /** Links of this kind come in pairs. */
  peer?: true
  /** They are stacked on another link, `link`. */
  stacked?: true
  /** They are on another link, or send by others, which may be in another namespace. */
  below?: true
  /** Its links have IP addresses for hardware addresses, or none, where others have Ethernet's. */
  notEthernet?: true
  /** All of its options can be set later, too; at the creation some are refused. */
  later?: true
  /** The option that no two links of the kind have alike. */
  identity?: string
  /** The kernel takes what a change leaves out as unset. */
  changesWhole?: true
  /** By the names of options. */
  conditions?: Readonly<Record<string, Condition>>
  /** What is given of an option that is not given: always, or where another one is on. */
  presets?: Readonly<Record<string, Preset>>
  /** Options with addresses of one family. */
  oneFamily?: readonly string[]
  /** Which of the options in the conditions and presets are booleans. */
  booleans?: readonly string[]
}

type Values = Readonly<Record<string, unknown>>

/** Whether an option is on: a boolean that is true, another that is given. */
const isOn = ({ booleans = [] }: KindFacts, values: Values, name: string) =>
  booleans.includes(name) ? values[name] === true : values[name] !== undefined

/** Refuses options that the kernel would accept, or mangle, although they cannot be meant together. */
export function checkTogether(facts: KindFacts, data: object, path: string): void {
  const values = data as Values
  for (const [name, { needed, needs, notWith = [] }] of Object.entries(facts.conditions ?? {})) {
    const refuse = (why: string) => invalidValue(path + name, why, values[name])
    if (values[name] === undefined) {
      if (needed === true) throw refuse('is needed')
      // What is neither true nor false is refused for its type.
      if (needed && !values[needed.unless])
        throw refuse(`is needed unless ${needed.unless} is true`)
    }
    if (!isOn(facts, values, name)) continue
    const other = notWith.find((each) => isOn(facts, values, each))
    if (other !== undefined) throw refuse(`cannot stand with ${other}`)
    if (needs !== undefined && !isOn(facts, values, needs)) throw refuse(`needs ${needs}`)
  }
  const [first, ...others] = (facts.oneFamily ?? []).filter(
    (name) => typeof values[name] === 'string',
  )
  if (first === undefined) return
  const isV6 = (name: string) => (values[name] as string).includes(':')
  const other = others.find((name) => isV6(name) !== isV6(first))
  if (other === undefined) return
  throw invalidValue(path + first, `must be of the family of ${values[other]}`, values[first])
}

/** The options, with what is given of those that are not. */
export function withPresets(facts: KindFacts, data: object): object {
  const { presets = {} } = facts
  const values = data as Values
  const given = Object.entries(presets).flatMap(([name, preset]): [string, Value][] => {
    if (values[name] !== undefined) return []
    if (typeof preset !== 'object') return [[name, preset]]
    return isOn(facts, values, preset.with) ? [[name, preset.value]] : []
  })
  return given.length === 0 ? data : { ...data, ...Object.fromEntries(given) }
}
