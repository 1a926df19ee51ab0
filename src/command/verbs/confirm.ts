/** `confirm FILE|PROJECT`, `revert FILE|PROJECT` */
import { confirm as confirmed, revert as reverted } from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { targetOf } from '../target.js'
import { withProgress } from '../terminal.js'

/** Has what was applied with `--confirm` stay. */
export async function confirm(call: Call): Promise<Outcome> {
  const { operands, signal, say } = call
  const { project, network } = await targetOf(call, operands[0] as string)
  await withProgress(`${project}: confirming`, () => confirmed(network ?? project, { signal }))
  say(`${project}: confirmed.`)
  return { exit: exits.done, facts: { project } }
}

/** Rolls it back, or what an interrupted apply has left. */
export async function revert(call: Call): Promise<Outcome> {
  const { operands, signal, say } = call
  const { project, network } = await targetOf(call, operands[0] as string)
  const isReverted = await withProgress(`${project}: rolling back`, () =>
    reverted(network ?? project, { signal }),
  )
  say(`${project}: ${isReverted ? 'rolled back.' : 'there was nothing to roll back.'}`)
  return { exit: exits.done, facts: { project, reverted: isReverted } }
}
