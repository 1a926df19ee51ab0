/** What `--help` prints. */
import type { Verb, VerbOption } from './verb.js'

/** How a verb is called. */
export function usageOf({ name, operands, program, options }: Verb): string {
  const own = Object.keys(options).length > 0 ? ['[OPTIONS]'] : []
  const its = program ? ['--', 'PROGRAM', '[ARGUMENTS]'] : []
  return ['ovs-netlink', name, ...own, ...operands, ...its].join(' ')
}

/** Of the whole command. */
export function commandHelp(verbs: Iterable<Verb>): string {
  const rows = [...verbs].map((verb) => [[verb.name, ...verb.operands].join(' '), verb.summary])
  return `Usage: ovs-netlink VERB ...

Networks of namespaces, links and nftables tables, each written down in one file of YAML or JSON.

${table(rows)}

  ovs-netlink VERB --help    what a verb takes, and its exit codes
  ovs-netlink --version

FILE is a file, or - for standard input. PROJECT is the name of a project, without dots and slashes.
Colours are for terminals, and not where NO_COLOR is set.
`
}

/** Of a verb. */
export function verbHelp(verb: Verb): string {
  const { summary, details, options, exits, example } = verb
  const optionRows = [
    ...Object.entries(options).map(([name, option]) => [optionUsage(name, option), option.doc]),
    ['--help', 'Print this.'],
  ]
  const exitRows = Object.entries(exits).map(([code, words]) => [code, words])
  return `Usage: ${usageOf(verb)}

${summary}

${details}

${table(optionRows)}

Exit codes:
${table(exitRows)}

Example: ${example}
`
}

const optionUsage = (name: string, { value }: VerbOption) =>
  value === undefined ? `--${name}` : `--${name} ${value}`

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length))
  return rows.map(([first = '', words]) => `  ${first.padEnd(width)}  ${words}`).join('\n')
}
