/** `verify FILE` */

import { plainLines } from '../../base/drawing.js'
import { NetworkError, verify as verified } from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { planLines } from '../draw-plan.js'
import { selectionIn } from '../selection.js'
import { withProgress } from '../terminal.js'
import { exitOf } from './plan.js'

/** Says whether a network stands and works. */
export async function verify(call: Call): Promise<Outcome> {
  const { operands, signal, paints, read, say } = call
  const limits = selectionIn(call)
  const network = await read(operands[0] as string)
  const { project } = network
  try {
    await withProgress(`${project}: verifying`, () => verified(network, { signal, ...limits }))
  } catch (error) {
    if (!(error instanceof NetworkError) || error.code !== 'NETWORK_UNVERIFIED') throw error
    const { operations = [], path, message } = error
    if (operations.length > 0) {
      say(`${paints.strong(project)}: it differs`, ...planLines(operations, paints))
      return { exit: exitOf(operations), facts: { project, operations } }
    }
    say(`${paints.strong(project)}: ${paints.error(plainLines(message))}`)
    return { exit: exits.differences, facts: { project, operations, unmet: { path, message } } }
  }
  say(`${project}: it stands, and does what is expected.`)
  return { exit: exits.done, facts: { project, operations: [] } }
}
