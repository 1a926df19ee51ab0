/** `apply FILE` */
import { apply as applied, plan } from '../../network/index.js'
import { UsageError } from '../arguments.js'
import { type Call, exits, type Outcome } from '../call.js'
import { planLines, unfinishedLines } from '../draw-plan.js'
import { selectionIn, selectionLines } from '../selection.js'
import { withProgress } from '../terminal.js'

/** Makes a network as its file has it. */
export async function apply(call: Call): Promise<Outcome> {
  const { operands, options, signal, paints, read, say } = call
  const confirm = confirmOf(options['confirm'])
  const limits = selectionIn(call)
  const network = await read(operands[0] as string)
  const { project } = network
  const planned = await withProgress(`${project}: reading`, () =>
    plan(network, { signal, ...limits }),
  )
  say(...selectionLines(project, limits), ...unfinishedLines(project, planned.unfinished ?? []))
  if (planned.operations.length > 0) {
    say(`${paints.strong(project)}:`, ...planLines(planned.operations, paints))
  }
  const { operations } = await withProgress(`${project}: applying`, () =>
    applied(planned, { signal, recreate: options['recreate'] === true, confirm }),
  )
  say(operations.length === 0 ? `${project}: nothing had to be done.` : `${project}: done.`)
  if (confirm !== undefined) {
    const seconds = confirm.within / 1000
    say(`${project}: it is rolled back in ${seconds} s, unless: ovs-netlink confirm ${project}`)
  }
  return {
    exit: exits.done,
    facts: { project, ...limits, operations, ...(confirm && { confirm }) },
  }
}

/** The time there is to confirm, in milliseconds. */
function confirmOf(given: string | boolean | undefined): { within: number } | undefined {
  if (typeof given !== 'string') return undefined
  const seconds = /^\d{1,7}$/.test(given) ? Number(given) : 0
  if (seconds > 0 && seconds <= most) return { within: seconds * 1000 }
  throw new UsageError(`--confirm: expected 1 to ${most} seconds, got ${given}`)
}

const most = Math.floor(0x7fffffff / 1000)
