/** `plan FILE` */
import { plan as planned } from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { planLines, unfinishedLines } from '../draw-plan.js'
import { selectionIn, selectionLines } from '../selection.js'
import { withProgress } from '../terminal.js'

/** Says what is to be done. */
export async function plan(call: Call): Promise<Outcome> {
  const { operands, signal, paints, read, say } = call
  const limits = selectionIn(call)
  const network = await read(operands[0] as string)
  const { project } = network
  const { operations, unfinished = [] } = await withProgress(`${project}: reading`, () =>
    planned(network, { signal, ...limits }),
  )
  say(...selectionLines(project, limits), ...unfinishedLines(project, unfinished))
  if (operations.length === 0) say(`${project}: it is as the file has it, nothing is to be done.`)
  else say(`${paints.strong(project)}:`, ...planLines(operations, paints))
  return {
    exit: unfinished.length > 0 ? exits.differences : exitOf(operations),
    facts: { project, ...limits, operations, ...(unfinished.length > 0 && { unfinished }) },
  }
}

/** Whether there is something to be done, and whether it can be. */
export function exitOf(operations: readonly { action: string }[]): number {
  if (operations.length === 0) return exits.done
  return operations.some(({ action }) => action === 'conflict') ? exits.conflict : exits.differences
}
