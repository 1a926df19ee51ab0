import type { Insert, Operation, ResultOf, ResultsOf } from '../ovsdb-client/operations.js'
import { encodeSet, namedUuid, type Row, type RowRef } from '../ovsdb-client/values.js'
import type { BridgeState, PortState, Snapshot } from './snapshot.js'

/** What a verb made or found in place, to be reported once it is applied. */
export type Made =
  | { kind: 'bridge'; name: string; bridge: RowRef }
  | {
      kind: 'port'
      name: string
      onBridge: string
      port: RowRef
      iface: RowRef
      /** The MAC address that was asked for. */
      mac: string | undefined
    }

/**
 * A transaction in the making: the operations so far, and what the database will hold after them,
 * so that each verb sees the work of those before it.
 *
 * Whatever was read and is built upon is confirmed by a `wait` with timeout 0, which fails the
 * transaction when the database has moved since. That a name is free needs no guard: the schema's
 * index on it refuses a second one.
 */
export class Plan {
  readonly operations: Operation[] = []
  readonly #snapshot: Snapshot
  readonly #guarded = new Set<string>()
  /** Which operation inserts the row of a `uuid-name`. */
  readonly #inserts = new Map<string, number>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  bridge(name: string): BridgeState | undefined {
    return this.#snapshot.bridges.get(name)
  }

  port(name: string): PortState | undefined {
    return this.#snapshot.ports.get(name)
  }

  /** A bridge with its local port, an internal interface of the same name. */
  addBridge(name: string, columns: Row): RowRef {
    const { port, iface } = this.#insertPort(name, {}, { type: 'internal' })
    const row = { ...columns, name, ports: port }
    const bridge = { name, ref: this.#insert('Bridge', row), row }
    this.operations.push({
      op: 'mutate',
      table: 'Open_vSwitch',
      where: [],
      mutations: [['bridges', 'insert', encodeSet([bridge.ref])]],
    })
    this.#snapshot.bridges.set(name, bridge)
    this.#snapshot.ports.set(name, { name, ref: port, bridge, iface, row: {} })
    return bridge.ref
  }

  /** The bridge, and with it its ports: what nothing refers to, ovsdb-server drops. */
  deleteBridge(bridge: BridgeState): void {
    this.guardBridge(bridge)
    this.operations.push({
      op: 'mutate',
      table: 'Open_vSwitch',
      where: [],
      mutations: [['bridges', 'delete', encodeSet([bridge.ref])]],
    })
    this.#snapshot.bridges.delete(bridge.name)
    for (const port of [...this.#snapshot.ports.values()]) {
      if (port.bridge.name === bridge.name) this.#snapshot.ports.delete(port.name)
    }
  }

  updateBridge(bridge: BridgeState, columns: Row): void {
    this.guardBridge(bridge)
    this.operations.push({
      op: 'update',
      table: 'Bridge',
      where: [['_uuid', '==', bridge.ref]],
      row: columns,
    })
    bridge.row = { ...bridge.row, ...columns }
  }

  /** A port with its one interface; returns both rows. */
  addPort(
    bridge: BridgeState,
    name: string,
    columns: { port: Row; iface: Row },
  ): { port: RowRef; iface: RowRef } {
    this.guardBridge(bridge)
    const { port, iface } = this.#insertPort(name, columns.port, columns.iface)
    this.#mutatePorts(bridge, 'insert', port)
    this.#snapshot.ports.set(name, { name, ref: port, bridge, iface, row: columns.port })
    return { port, iface: iface.ref }
  }

  deletePort(port: PortState): void {
    this.guardPort(port)
    this.#mutatePorts(port.bridge, 'delete', port.ref)
    this.#snapshot.ports.delete(port.name)
  }

  /** The port must still be on the bridge where it was found. */
  guardPort({ ref, bridge }: PortState): void {
    this.#guard(ref, {
      op: 'wait',
      timeout: 0,
      table: 'Bridge',
      where: [
        ['_uuid', '==', bridge.ref],
        ['ports', 'includes', encodeSet([ref])],
      ],
      columns: ['name'],
      until: '==',
      rows: [{ name: bridge.name }],
    })
  }

  /** Whether what a verb made or found is still there at the end: a later verb may delete it. */
  keeps(made: Made): boolean {
    return made.kind === 'bridge'
      ? this.bridge(made.name)?.ref === made.bridge
      : this.port(made.name)?.ref === made.port
  }

  /** The reference by which a row is known after the commit. */
  stored(ref: RowRef, results: ResultsOf<readonly Operation[]>): RowRef {
    if (ref[0] === 'uuid') return ref
    const at = this.#inserts.get(ref[1]) as number
    return (results[at] as ResultOf<Insert>).uuid
  }

  guardBridge({ name, ref }: BridgeState): void {
    this.#guard(ref, {
      op: 'wait',
      timeout: 0,
      table: 'Bridge',
      where: [['_uuid', '==', ref]],
      columns: ['name'],
      until: '==',
      rows: [{ name }],
    })
  }

  #guard(ref: RowRef, wait: Operation): void {
    if (ref[0] === 'named-uuid' || this.#guarded.has(ref[1])) return
    this.#guarded.add(ref[1])
    this.operations.push(wait)
  }

  #insertPort(name: string, port: Row, iface: Row) {
    const row = { ...iface, name }
    const ref = this.#insert('Interface', row)
    return {
      port: this.#insert('Port', { ...port, name, interfaces: ref }),
      iface: { ref, row },
    }
  }

  #mutatePorts(bridge: { ref: RowRef }, mutator: 'insert' | 'delete', port: RowRef): void {
    this.operations.push({
      op: 'mutate',
      table: 'Bridge',
      where: [['_uuid', '==', bridge.ref]],
      mutations: [['ports', mutator, encodeSet([port])]],
    })
  }

  #insert(table: string, row: Row): RowRef {
    const name = `row${this.#inserts.size}`
    this.#inserts.set(name, this.operations.length)
    this.operations.push({ op: 'insert', table, row, 'uuid-name': name })
    return namedUuid(name)
  }
}
