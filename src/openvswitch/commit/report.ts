import { OvsdbError, type OvsVerb } from '../../base/errors.js'
import { decodeOptional, type Row } from '../../ovsdb-client/schema/values.js'
import type { Made, MadeInterface } from '../model/draft.js'
import type { BridgeInfo, InfoReader, InterfaceInfo, PortInfo } from '../model/info.js'
import { findBridge, seeInterface, seePort } from '../model/model.js'
import { type RowId, refersTo, textOf, View } from '../model/view.js'

/** An interface that ovs-vswitchd could not set up, and what it is a part of. */
export interface Failure {
  of: Made
  info: InterfaceInfo
}

/** What became of a committed transaction: the rows of what its verbs made or found, as a view shows them. */
export class Report {
  /** With the UUIDs that the rows have now. */
  readonly made: readonly Made[]
  readonly #reader: InfoReader
  readonly #stored: (id: RowId) => string
  readonly #view: View
  #withMac: MadeInterface[] | undefined

  /** The verbs of which something is in the database. */
  readonly remaining: () => OvsVerb[]

  /**
   * @param view the database at the moment that it is of
   * @param made with the UUIDs that the rows have now
   * @param stored the UUID that a row of the draft has now
   */
  constructor(
    reader: InfoReader,
    view: View,
    made: readonly Made[],
    stored: (id: RowId) => string,
    remaining: () => OvsVerb[],
  ) {
    this.remaining = remaining
    this.#reader = reader.at(view)
    this.#stored = stored
    this.#view = view
    this.made = made
  }

  /** The UUID that a row has, which may have been a new one in the draft. */
  id(row: RowId): string {
    return this.#stored(row)
  }

  bridge(name: string): BridgeInfo {
    const bridge = findBridge(this.#view, name)
    if (!bridge) throw deleted('bridge', name)
    return this.#reader.bridge(bridge)
  }

  port(name: string): PortInfo {
    const port = seePort(this.#view, name)
    if (!port) throw deleted('port', name)
    return this.#reader.port(port)
  }

  interface(name: string): InterfaceInfo {
    const iface = seeInterface(this.#view, name)
    if (!iface) throw deleted('interface', name)
    return this.#reader.interface(iface.id)
  }

  /**
   * The interfaces that ovs-vswitchd could not set up. To be asked when the configuration is applied:
   * only then are `ofport` and `error` to be trusted.
   */
  *failed(): Generator<void, Failure[]> {
    const failures: Failure[] = []
    for (const of of this.made) {
      for (const { id } of of.interfaces) {
        if (this.#hasFailed(of, id)) failures.push({ of, info: this.#reader.interface(id) })
      }
      yield
    }
    return failures
  }

  /**
   * Whether the interfaces have by now the MAC addresses that were asked for: ovs-vswitchd sets these after
   * it has declared the configuration applied.
   */
  get macsInUse(): boolean {
    this.#withMac ??= this.made.flatMap(({ interfaces }) =>
      interfaces.filter(({ mac }) => mac !== undefined),
    )
    const now = new View(this.#reader.replica)
    return this.#withMac.every(({ id, mac }) => {
      const row = now.row('Interface', id)
      return row === undefined || row['mac_in_use'] === mac
    })
  }

  #hasFailed({ kind, name, port }: Made, id: RowId): boolean {
    const row = this.#view.row('Port', port)
    if (!row || !refersTo(row['interfaces'], id)) throw deleted(kind, name)
    const iface = this.#view.row('Interface', id) as Row
    const ofport = decodeOptional(iface['ofport'])
    return ofport === undefined || Number(ofport) < 0 || textOf(iface, 'error') !== ''
  }
}

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

/** ovs-vswitchd tells its log only, when the kernel module that a bridge needs is missing. */
function hint(report: Report, { kind, name }: Made): string {
  return kind === 'bridge' && report.bridge(name).datapathType === 'system'
    ? " (datapathType 'system' needs the openvswitch kernel module, 'netdev' does not)"
    : ''
}

function deleted(kind: string, name: string): OvsdbError {
  const details = 'another client deleted it meanwhile'
  return new OvsdbError(`The change is committed, but ${kind} ${name} is not there: ${details}`, {
    code: 'OVS_APPLY_FAILED',
    operation: operationOf(kind),
    details,
  })
}

function operationOf(kind: string | undefined): string {
  return kind === 'bridge' ? 'addBridge' : 'addPort'
}
