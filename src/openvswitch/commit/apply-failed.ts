/** The error of a change that is committed, and that ovs-vswitchd could not set up. */
import { OvsdbError, type OvsVerb } from '../../base/errors.js'
import type { Made } from '../model/draft.js'
import { type Failure, operationOf, type Report } from '../model/report.js'

/** What became of a change that ovs-vswitchd could not set up. */
export interface Removal {
  /** The verbs of which something is in the database. */
  remaining: readonly OvsVerb[]
  /** Why it could not be taken back. */
  cause?: unknown
}

/** Makes the error for the interfaces of a report that failed, of what is known while they are there. */
export function applyFailed(
  report: Report,
  failed: readonly Failure[],
): (removal?: Removal) => OvsdbError {
  const why = failed.map(({ of, info }) => {
    const words = info.error ?? `no reason given; ovs-vswitchd's log has it${hint(report, of)}`
    return `${of.kind} ${info.name}: ${words}`
  })
  const facts = {
    code: 'OVS_APPLY_FAILED',
    operation: operationOf(failed[0]?.of.kind),
    details: failed.map(({ info }) => info.error).find(Boolean),
    failures: failed.map(({ of: { kind, name }, info }) => ({
      kind,
      name,
      interface: info.name,
      ...(info.error !== undefined && { error: info.error }),
    })),
  }
  return (removal) =>
    new OvsdbError(`${stateOf(removal)} ovs-vswitchd failed to set up ${why.join('; ')}`, {
      ...facts,
      ...removal,
    })
}

function stateOf(removal: Removal | undefined): string {
  if (!removal) return 'The change is committed, but'
  const left = removal.remaining.map(
    (verb) => `${verb.operation}(${verb.name ?? verb.record ?? ''})`,
  )
  if (removal.cause !== undefined)
    return `The change could not be taken back: ${left.join(', ')} stayed;`
  if (left.length === 0) return 'The change was taken back, for'
  return `What the change made was taken back, ${left.join(', ')} stayed, for`
}

/** ovs-vswitchd reports only to its log when the kernel module that a bridge needs is missing. */
function hint(report: Report, { kind, name }: Made): string {
  return kind === 'bridge' && report.bridge(name).datapathType === 'system'
    ? " (datapathType 'system' needs the openvswitch kernel module, 'netdev' does not)"
    : ''
}
