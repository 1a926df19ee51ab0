/** Commands of `tc`, with the options that ask for the same. */
import { inspect } from 'node:util'
import {
  actionChoices,
  filters,
  rareFilters,
  type Wanted,
  wantedOf,
  withActions,
} from '../rtnetlink/traffic/filters.js'
import { type Choice, qdiscs, together } from '../rtnetlink/traffic/qdiscs.js'

export interface Command {
  words: string
  options: Record<string, unknown>
}

/** Each choice of each kind of qdisc, with what the kind needs. */
export const qdiscRequests = (): Command[] =>
  Object.entries(qdiscs).flatMap(([kind, { base, choices }]) => {
    const needed: Choice[] = base === undefined ? [] : [base]
    // A bucket has a limit.
    const [first = []] = kind === 'tbf' ? choices : []
    const all = choices.flatMap((list) =>
      list.map((each) => [...needed, ...(list === first ? [] : first.slice(0, 1)), each]),
    )
    return all.map((list) => {
      const [options, words] = together(list)
      return { words: `qdisc add dev lo root ${kind} ${words}`, options: { [kind]: options } }
    })
  })

/** Each choice of each kind of filter, by the name of its group. */
export const filterRequests = (): Record<string, Command[]> =>
  Object.fromEntries(
    Object.entries({ ...filters, ...rareFilters }).map(([name, filter]) => {
      const all = filter.choices.flat().filter(isJson)
      const lists = all.length === 0 ? [[]] : all.map((each) => [each])
      return [name, lists.map((choices) => asCommand(wantedOf(filter, choices)))]
    }),
  )

/** Each action, by its kind. */
export const actionRequests = (): Record<string, Command[]> =>
  Object.fromEntries(
    Object.entries(actionChoices).map(([kind, choices]) => [
      kind,
      choices.filter(isJson).map((choice) => asCommand(withActions([choice]))),
    ]),
  )

/** The encoder reads JSON, which has no bytes. */
const isJson = ([options]: Choice) => !inspect(options, { depth: 9 }).includes('Uint8Array')

const asCommand = ({ protocol, options, handle, words }: Wanted): Command => ({
  words: `filter add dev lo ingress protocol ${protocol} prio 7 ${words}`.trim(),
  options: { protocol, priority: 7, ...(handle && { handle }), ...options },
})
