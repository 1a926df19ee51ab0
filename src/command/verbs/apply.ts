/** `apply FILE` */
import { apply as applied, plan } from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { planLines, unfinishedLines } from '../draw-plan.js'
import { withProgress } from '../terminal.js'

/** Makes a network as its file has it. */
export async function apply(call: Call): Promise<Outcome> {
  const { operands, options, signal, paints, read, say } = call
  const network = await read(operands[0] as string)
  const { project } = network
  const planned = await withProgress(`${project}: reading`, () => plan(network, { signal }))
  say(...unfinishedLines(project, planned.unfinished ?? []))
  if (planned.operations.length > 0) {
    say(`${paints.strong(project)}:`, ...planLines(planned.operations, paints))
  }
  const { operations } = await withProgress(`${project}: applying`, () =>
    applied(planned, { signal, recreate: options['recreate'] === true }),
  )
  say(operations.length === 0 ? `${project}: nothing had to be done.` : `${project}: done.`)
  return { exit: exits.done, facts: { project, operations } }
}
