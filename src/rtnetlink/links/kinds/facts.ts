/** What the tables say of a kind of links as a whole. */
import { joined } from '../../../base/joined.js'
import { isOn, type Together, type Values } from '../../engine/together.js'

type Value = number | string | boolean

/** A value, or one that is given where another option is on. */
export type Preset = Value | { with: string; value: Value }

export interface KindFacts extends Together {
  /** Links of this kind come in pairs. */
  peer?: true
  /** They are stacked on another link, `link`. */
  stacked?: true
  /** They are on another link, or send by others, which may be in another namespace. */
  below?: true
  /** Its links have IP addresses for hardware addresses, or none, where others have Ethernet's. */
  notEthernet?: true
  /** At the creation the kernel refuses some options that can be set later, too. */
  later?: true
  /** The kernel passes over the size of packets that is given at the creation. */
  mtuLater?: true
  /** The kernel refuses the size of packets in a request that changes options of the kind, too. */
  mtuApart?: true
  /** The option that no two links of the kind have alike. */
  identity?: string
  /** The kernel takes what a change leaves out as unset. */
  changesWhole?: true
  /** What is given of an option that is not given: always, or where another one is on. */
  presets?: Readonly<Record<string, Preset>>
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
  return given.length === 0 ? data : joined(data, Object.fromEntries(given))
}
