/** `--only PATHS` and `--except PATHS`: the parts of a network that a verb is limited to. */
import type { SelectionOptions } from '../network/index.js'
import type { Call } from './call.js'

/** What the functions of the library take. */
export const selectionIn = ({ options }: Pick<Call, 'options'>): SelectionOptions =>
  Object.fromEntries(
    ['only', 'except'].flatMap((name) => {
      const given = options[name]
      return typeof given === 'string' ? [[name, given.split(',')]] : []
    }),
  )

/** What is said of it before anything else. */
export const selectionLines = (project: string, { only, except }: SelectionOptions): string[] => {
  const words = [
    ...(only === undefined ? [] : [`only ${only.join(', ')}`]),
    ...(except === undefined ? [] : [`without ${except.join(', ')}`]),
  ]
  return words.length === 0 ? [] : [`${project}: ${words.join(', ')}`]
}
