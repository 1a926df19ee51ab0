/** What stands on the command line, checked by the table of verbs. */
import { parseArgs } from 'node:util'
import { usageOf } from './usage.js'
import type { Verb } from './verb.js'

/** A command line that cannot be meant. */
export class UsageError extends Error {}

/** What a verb was called with. */
export interface Arguments {
  operands: readonly string[]
  options: Readonly<Record<string, string | boolean | undefined>>
}

/** Checks what stands behind a verb. */
export function argumentsOf(verb: Verb, argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries({ ...verb.options, help: {} }).map(([name, option]) => [
      name,
      { type: 'value' in option ? 'string' : 'boolean' } as const,
    ]),
  )
  const usage = `usage: ${usageOf(verb)}`
  const { values, positionals } = parsed(usage, () =>
    parseArgs({ args: [...argv], options, allowPositionals: true }),
  )
  if (values['help'] === true) return { operands: positionals, options: values }
  for (const [name, { choices, value }] of Object.entries(verb.options)) {
    const given = values[name]
    if (typeof given !== 'string' || choices === undefined || choices.includes(given)) continue
    throw new UsageError(`--${name}: ${value} is one of ${choices.join(', ')}, got ${given}`)
  }
  const needed = verb.operands.filter((each) => !each.startsWith('['))
  const least = needed.length + (verb.program ? 1 : 0)
  const most = verb.program ? Number.POSITIVE_INFINITY : verb.operands.length
  if (positionals.length < least) {
    throw new UsageError(`${[...needed, 'PROGRAM'][positionals.length]} is missing; ${usage}`)
  }
  if (positionals.length > most) {
    throw new UsageError(`unexpected argument ${positionals[most]}; ${usage}`)
  }
  return { operands: positionals, options: values }
}

function parsed<Result>(usage: string, parse: () => Result): Result {
  try {
    return parse()
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ')
    throw new UsageError(`${sentence}; ${usage}`)
  }
}
