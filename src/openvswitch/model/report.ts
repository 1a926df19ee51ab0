import { OvsdbError, type OvsVerb } from '../../base/errors.js'
import { decodeOptional, type Row } from '../../ovsdb-client/schema/values.js'
import type { Made, MadeInterface } from './draft.js'
import type { BridgeInfo, InfoReader, InterfaceInfo, PortInfo } from './info.js'
import { findBridge, seeInterface, seePort } from './model.js'
import { type RowId, refersTo, textOf, View } from './view.js'

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

function deleted(kind: string, name: string): OvsdbError {
  const details = 'another client deleted it meanwhile'
  return new OvsdbError(`The change is committed, but ${kind} ${name} does not exist: ${details}`, {
    code: 'OVS_APPLY_FAILED',
    operation: operationOf(kind),
    details,
  })
}

/** The verb that made it. */
export function operationOf(kind: string | undefined): string {
  return kind === 'bridge' ? 'addBridge' : 'addPort'
}
