/** `export PROJECT` */
import { stringify } from 'yaml'
import { plain } from '../../base/drawing.js'
import { type ExportOptions, exportNetwork } from '../../network/index.js'
import { UsageError } from '../arguments.js'
import { type Call, exits, type Outcome } from '../call.js'
import { jsonOf } from '../draw-plan.js'
import { switchOf } from '../switch-option.js'
import { withProgress } from '../terminal.js'

/** Prints what exists as a file. */
export async function exportProject(call: Call): Promise<Outcome> {
  const { operands, options, signal, say } = call
  const [project = ''] = operands
  const { namespaces, machine, format } = options
  if (machine === true && namespaces !== undefined) {
    throw new UsageError('--machine cannot stand with --namespaces')
  }
  const given: ExportOptions = {
    ...{ signal, ...switchOf(call), machine: machine === true },
    ...(typeof namespaces === 'string' && { namespaces: namespaces.split(',') }),
  }
  const { definition, omitted } = await withProgress(`${project}: reading`, () =>
    exportNetwork(project, given),
  )
  const text = format === 'json' ? jsonOf(definition, 2) : stringify(definition, { lineWidth: 100 })
  say(text.trimEnd())
  if (options['json'] !== true) {
    for (const { what, because } of omitted) {
      process.stderr.write(`${plain(`left out: ${what}: ${because}`)}\n`)
    }
  }
  return { exit: exits.done, facts: { project, definition, omitted } }
}
