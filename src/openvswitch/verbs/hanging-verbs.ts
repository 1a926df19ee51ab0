/** Rows that hang on a bridge or a port: mirrors, flow export, flow tables, auto-attach, QoS. */
import { checkInteger } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { checkString } from '../../ovsdb-client/check.js'
import { encodeSet, type Row } from '../../ovsdb-client/schema/values.js'
import type { InsertRow } from '../../ovsdb-client/typed/typed-rows.js'
import { alreadyExists, notFound } from '../errors.js'
import type { Draft } from '../model/draft.js'
import { existingBridge, existingPort, existingRealBridge, seePort } from '../model/model.js'
import { takeQos } from '../model/ports.js'
import { idsIn, refTo, textOf } from '../model/view.js'
import { checkName } from '../options/names.js'
import type { Open_vSwitchTables } from '../schema.js'
import type { TableName, Types } from '../types.js'
import { action, checkIfExists, type IfExists, type Verb } from './verb.js'

type NewRowOf<T extends TableName> = InsertRow<Open_vSwitchTables, T>

/** Columns of the Mirror table, with ports by their names. */
export interface MirrorOptions
  extends Omit<
    NewRowOf<'Mirror'>,
    'name' | 'statistics' | 'output_port' | 'select_src_port' | 'select_dst_port'
  > {
  /** The port that copies go to. */
  output_port?: string | undefined
  /** Copy what these ports receive. */
  select_src_port?: readonly string[] | undefined
  /** Copy what these ports send. */
  select_dst_port?: readonly string[] | undefined
}

/** Quality of service of a port: columns of the QoS table, with its queues by their numbers. */
export interface QosOptions extends Omit<NewRowOf<'QoS'>, 'queues'> {
  /** Rows of Queue by their numbers, 0 to 4294967295. */
  queues?: Readonly<Record<number, NewRowOf<'Queue'>>> | undefined
}

/** The column of Bridge by which it has a row of its own, and the table of that row. */
export const BRIDGE_ROWS = { netflow: 'NetFlow', sflow: 'sFlow', ipfix: 'IPFIX' } as const

/** A bridge's export of flows; `null` takes it away. */
export function setBridgeRow<C extends keyof typeof BRIDGE_ROWS>(
  types: Types,
  column: C,
  bridge: string,
  row: NewRowOf<(typeof BRIDGE_ROWS)[C]> | null,
): Verb {
  checkName('bridge', bridge)
  const table = BRIDGE_ROWS[column]
  const operation = `set${column[0]?.toUpperCase()}${column.slice(1)}`
  const encoded = row === null ? null : types.table(table).encodeNew(row)
  return action((draft) => {
    const { id } = existingRealBridge(draft, operation, bridge)
    for (const old of idsIn(draft.row('Bridge', id) as Row, column)) draft.drop(table, old)
    const value = encoded === null ? encodeSet([]) : refTo(draft.insert(table, encoded))
    draft.update('Bridge', id, { [column]: value })
  })
}

/** How a bridge's OpenFlow table is to be; `null` takes the row away. */
export function setFlowTable(
  types: Types,
  bridge: string,
  number: number,
  row: NewRowOf<'Flow_Table'> | null,
): Verb {
  checkName('bridge', bridge)
  checkInteger('number', number, { min: 0, max: 254 })
  const encoded = row === null ? null : types.table('Flow_Table').encodeNew(row)
  return action((draft) => {
    const { id } = existingRealBridge(draft, 'setFlowTable', bridge)
    draft.mutate('Bridge', id, ['flow_tables', 'delete', encodeSet([number])])
    if (encoded === null) return
    const made = refTo(draft.insert('Flow_Table', encoded))
    draft.mutate('Bridge', id, ['flow_tables', 'insert', ['map', [[number, made]]]])
  })
}

export function addMirror(
  types: Types,
  bridge: string,
  name: string,
  options: MirrorOptions,
): Verb {
  checkName('bridge', bridge)
  const { output_port, select_src_port, select_dst_port, ...own } = options
  const row = types.table('Mirror').encodeNew({ ...own, name })
  const lists = { select_src_port, select_dst_port }
  for (const [option, list] of Object.entries(lists)) {
    if (list === undefined) continue
    if (!Array.isArray(list)) throw invalidType(option, 'an array', list)
    for (const [at, port] of list.entries()) checkName(`${option}[${at}]`, port)
  }
  if (output_port !== undefined) checkName('output_port', output_port)
  const operation = 'addMirror'
  return action((draft) => {
    const { id } = existingRealBridge(draft, operation, bridge)
    if (mirrorOf(draft, id, name)) {
      throw alreadyExists(operation, `a mirror named ${name} already exists on bridge ${bridge}`)
    }
    draft.verify('Bridge', id, ['mirrors'])
    const refs = (ports: readonly string[] = []) =>
      encodeSet(ports.map((port) => refTo(portNamed(draft, operation, port))))
    const mirror = draft.insert('Mirror', {
      ...row,
      output_port: refs(output_port === undefined ? [] : [output_port]),
      select_src_port: refs(select_src_port),
      select_dst_port: refs(select_dst_port),
    })
    draft.refer('Bridge', id, 'mirrors', mirror)
  })
}

/** A port by its name, local ones too. */
function portNamed(draft: Draft, operation: string, name: string): string {
  const port = seePort(draft, name)
  if (!port) throw notFound(operation, `no port named ${name}`)
  return port.id
}

export function deleteMirror(bridge: string, name: string, options: IfExists = {}): Verb {
  checkName('bridge', bridge)
  checkString('name', name)
  checkIfExists(options)
  return action((draft) => {
    const { id } = existingRealBridge(draft, 'deleteMirror', bridge)
    const mirror = mirrorOf(draft, id, name)
    if (mirror === undefined) {
      if (options.ifExists) return
      throw notFound('deleteMirror', `no mirror named ${name} on bridge ${bridge}`)
    }
    draft.mutate('Bridge', id, ['mirrors', 'delete', refTo(mirror)])
    draft.drop('Mirror', mirror)
  })
}

function mirrorOf(draft: Draft, bridge: string, name: string): string | undefined {
  return idsIn(draft.row('Bridge', bridge) as Row, 'mirrors').find((id) => {
    const row = draft.row('Mirror', id)
    return row !== undefined && textOf(row, 'name') === name
  })
}

/** A port's quality of service, with queues of its own; `null` takes it away. */
export function setQos(types: Types, port: string, options: QosOptions | null): Verb {
  checkName('port', port)
  const { queues = {}, ...own } = options ?? {}
  const row = types.table('QoS').encodeNew(own)
  const encoded = Object.entries(queues).map(
    ([number, queue]) => [Number(number), types.table('Queue').encodeNew(queue)] as const,
  )
  for (const [number] of encoded) checkInteger('queues', number, { min: 0, max: 0xffffffff })
  return action((draft) => {
    const { id } = existingPort(draft, 'setQos', port)
    draft.verify('Port', id, ['qos'])
    takeQos(draft, id)
    if (options === null) return
    const pairs = encoded.map(
      ([number, queue]) => [number, refTo(draft.insert('Queue', queue))] as const,
    )
    const qos = draft.insert('QoS', { ...row, queues: ['map', pairs] })
    draft.update('Port', id, { qos: refTo(qos) })
  })
}

/** @param isid 0 to 16777215 */
export function addAutoAttachMapping(bridge: string, isid: number, vlan: number): Verb {
  checkMapping(bridge, isid, vlan)
  return action((draft) => {
    const { id } = existingBridge(draft, 'addAutoAttachMapping', bridge)
    const [there] = idsIn(draft.row('Bridge', id) as Row, 'auto_attach')
    if (there !== undefined) {
      draft.verify('Bridge', id, ['auto_attach'])
      draft.mutate('AutoAttach', there, ['mappings', 'insert', ['map', [[isid, vlan]]]])
    } else {
      const made = draft.insert('AutoAttach', { mappings: ['map', [[isid, vlan]]] })
      draft.verify('Bridge', id, ['auto_attach'])
      draft.update('Bridge', id, { auto_attach: refTo(made) })
    }
  })
}

export function deleteAutoAttachMapping(bridge: string, isid: number, vlan: number): Verb {
  checkMapping(bridge, isid, vlan)
  return action((draft) => {
    const { id } = existingBridge(draft, 'deleteAutoAttachMapping', bridge)
    for (const each of idsIn(draft.row('Bridge', id) as Row, 'auto_attach')) {
      draft.mutate('AutoAttach', each, ['mappings', 'delete', ['map', [[isid, vlan]]]])
    }
  })
}

function checkMapping(bridge: string, isid: number, vlan: number): void {
  checkName('bridge', bridge)
  checkInteger('isid', isid, { min: 0, max: 0xffffff })
  checkInteger('vlan', vlan, { min: 0, max: 4095 })
}
