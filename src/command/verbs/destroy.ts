/** `destroy FILE|PROJECT` */
import { destroy as destroyed } from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { planLines } from '../draw-plan.js'
import { selectionIn } from '../selection.js'
import { switchOf } from '../switch-option.js'
import { targetOf } from '../target.js'
import { withProgress } from '../terminal.js'

/** Takes away what a project has. */
export async function destroy(call: Call): Promise<Outcome> {
  const { operands, signal, paints, say } = call
  const { project, network } = await targetOf(call, operands[0] as string)
  const operations = await withProgress(`${project}: destroying`, () =>
    destroyed(network ?? project, { signal, ...switchOf(call), ...selectionIn(call) }),
  )
  if (operations.length === 0) say(`${project}: there was nothing to destroy.`)
  else {
    const drawn = planLines(operations, paints).slice(0, -2)
    say(`${paints.strong(project)}:`, ...drawn, `${project}: destroyed.`)
  }
  return { exit: exits.done, facts: { project, operations } }
}
