#!/usr/bin/env node
/** `ovs-netlink`: declared networks from a command line. */
import { readFileSync } from 'node:fs'
import { argumentsOf, UsageError } from './arguments.js'
import { exits, type Outcome } from './call.js'
import { jsonOf } from './draw-plan.js'
import { failureOf } from './failure.js'
import { interrupts } from './interrupt.js'
import type { NetworkSource } from './source.js'
import { ignoreClosedPipes, paintsFor } from './terminal.js'
import { commandHelp, verbHelp } from './usage.js'
import type { Verb } from './verb.js'
import { verbs } from './verbs.js'

/** Of what `--json` prints: a member that goes, or means something else, makes it another. */
const jsonVersion = 1

async function main([name, ...argv]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') return print(commandHelp(verbs.values()))
  if (name === '--version') return print(`${version()}\n`)
  const verb = verbs.get(name ?? '')
  if (verb !== undefined) return run(verb, argv)
  if (name === 'help') return print(helpOf(argv[0]))
  const words = name === undefined ? 'a verb is missing' : `there is no verb ${name}`
  process.stderr.write(`ovs-netlink: ${words}\n\n${commandHelp(verbs.values())}`)
  return exits.error
}

async function run(verb: Verb, argv: readonly string[]): Promise<number> {
  const { name } = verb
  const isJson = argv.includes('--json') && 'json' in verb.options
  const isInLines = verb.lines === true || argv.includes(`--${verb.lines}`)
  const interrupt = interrupts((signal) => {
    process.stderr.write(`${signal}: ending; once more ends at once\n`)
  })
  const printed = ({ exit, facts }: Outcome): number => {
    if (isJson) printJson({ exit, ...facts }, isInLines ? undefined : 2)
    return exit
  }
  const printJson = (facts: object, indent?: number) =>
    print(`${jsonOf({ version: jsonVersion, command: name, ...facts }, indent)}\n`)
  let source: NetworkSource | undefined
  try {
    const { operands, options } = argumentsOf(verb, argv)
    if (options['help'] === true) return print(verbHelp(verb))
    const call = {
      ...{ operands, options, interrupt, signal: interrupt.signal },
      paints: paintsFor(process.stdout),
      readAll: async (file: string) => {
        const { readSource } = await import('./verbs/index.js')
        return readSource(file, interrupt.signal)
      },
      read: async (file: string) => {
        const { readSource, sourceOf } = await import('./verbs/index.js')
        const all = await readSource(file, interrupt.signal)
        source = sourceOf(all, options['host'] as string | undefined)
        return source.network
      },
      say: (...lines: string[]) => {
        if (!isJson) print(lines.map((line) => `${line}\n`).join(''))
      },
      report: (facts: object) => {
        if (isJson) printJson(facts)
      },
    }
    return printed(await verb.run(call))
  } catch (error) {
    const failure = failureOf(error, source, paintsFor(process.stderr))
    const { exit, lines } = interrupt.ended(error) ?? failure
    if (!isJson || error instanceof UsageError) process.stderr.write(`${lines.join('\n')}\n`)
    return printed({ exit, facts: { error: failure.facts } })
  } finally {
    interrupt.release()
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return exits.done
}

function helpOf(name: string | undefined): string {
  const verb = verbs.get(name ?? '')
  return verb === undefined ? commandHelp(verbs.values()) : verbHelp(verb)
}

function version(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

ignoreClosedPipes()
process.exitCode = await main(process.argv.slice(2))
