/** `drift FILE|PROJECT` */
import { plain } from '../../base/drawing.js'
import {
  type DriftEvent,
  defineNetwork,
  drift as drifting,
  exportNetwork,
  type Network,
  type PlanOptions,
  plan,
} from '../../network/index.js'
import { UsageError } from '../arguments.js'
import { type Call, exits, type Outcome } from '../call.js'
import { planLines } from '../draw-plan.js'
import { failureOf } from '../failure.js'
import { selectionIn } from '../selection.js'
import { switchOf } from '../switch-option.js'
import { type Target, targetOf } from '../target.js'
import { type Paints, withProgress } from '../terminal.js'

/** Says what becomes of a network, until a signal ends it. */
export async function drift(call: Call): Promise<Outcome> {
  const { operands, options, signal } = call
  const { repair = false, recreate = false, once } = options as Record<string, boolean>
  if (once && repair) throw new UsageError('--once cannot stand with --repair')
  if (recreate && !repair) throw new UsageError('--recreate is of --repair, which is missing')
  const network = await networkOf(call, await targetOf(call, operands[0] as string))
  const { project } = network
  const given = { signal, ...switchOf(call), ...selectionIn(call) }
  if (once) {
    const event = await withProgress(`${project}: reading`, () => now(network, given))
    tell(call, project, event)
    return { exit: event.type === 'settled' ? exits.done : exits.differences, facts: { project } }
  }
  await using events = drifting(network, { repair, recreate, ...given })
  for (;;) {
    const { done, value } = await withProgress(`${project}: watching`, () => events.next())
    if (done) return { exit: exits.done, facts: { project } }
    tell(call, project, value)
  }
}

/** That of a file; of a project, what there is of it now. */
export async function networkOf(call: Call, { project, network }: Target): Promise<Network> {
  if (network !== undefined) return network
  const options = { signal: call.signal, ...switchOf(call) }
  return defineNetwork((await exportNetwork(project, options)).definition)
}

async function now(network: Network, options: PlanOptions): Promise<DriftEvent> {
  const { operations } = await plan(network, options)
  return operations.length === 0 ? { type: 'settled' } : { type: 'drifted', operations }
}

/** Prints an event. */
function tell({ say, report, paints }: Call, project: string, event: DriftEvent): void {
  const { type, ...facts } = event
  say(...eventLines(project, event, paints))
  const failed = type === 'failed' && { error: failureOf(event.error, undefined, paints).facts }
  report({ project, event: type, time: new Date().toISOString(), ...facts, ...failed })
}

function eventLines(project: string, event: DriftEvent, paints: Paints): string[] {
  const { type } = event
  const name = paints.strong(project)
  if (type === 'settled') return [`${name}: it is as it is defined.`]
  if (type === 'drifted') return [`${name}: it differs`, ...planLines(event.operations, paints)]
  if (type === 'repaired') {
    const paths = event.operations.map(({ path }) => plain(path)).join(', ')
    return [`${name}: ${paints.created('repaired')} ${paths}`]
  }
  const [words = ''] = failureOf(event.error, undefined, paints).lines
  return [`${name}: it could not be repaired: ${words.replace(/^ovs-netlink: /, '')}`]
}
