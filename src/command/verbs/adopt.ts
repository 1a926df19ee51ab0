/** `adopt FILE` */
import { adopt as adopted } from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { planLines } from '../draw-plan.js'
import { withProgress } from '../terminal.js'

/** Makes what exists a network's own. */
export async function adopt({ operands, signal, paints, read, say }: Call): Promise<Outcome> {
  const network = await read(operands[0] as string)
  const { project } = network
  const operations = await withProgress(`${project}: adopting`, () => adopted(network, { signal }))
  if (operations.length === 0) say(`${project}: there was nothing to adopt.`)
  else say(`${paints.strong(project)}:`, ...planLines(operations, paints))
  return { exit: exits.done, facts: { project, operations } }
}
