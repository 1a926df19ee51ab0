/** Ports in a draft: how they come and go. */
import { invalidValue } from '../../base/errors.js'
import { each } from '../../base/steps.js'
import { decodeSet, encodeSet, type Row } from '../../ovsdb-client/schema/values.js'
import { INTERFACE_TYPE_NAMES } from '../options/interface-types.js'
import type { Draft, Made } from './draft.js'
import { type BridgeSeen, type PortSeen, portsOf, rootOf } from './model.js'
import { idOf, idsIn, type RowId, refTo, textOf } from './view.js'

export interface NewInterface {
  name: string
  row: Row
}

/** A port with its interfaces, which no bridge has yet. */
export function insertPort(
  draft: Draft,
  name: string,
  row: Row,
  interfaces: readonly NewInterface[],
): { port: RowId; made: Omit<Made, 'kind'> } {
  const ids = interfaces.map((each) => insertInterface(draft, each))
  const port = draft.insert('Port', {
    ...row,
    name,
    interfaces: encodeSet(ids.map(({ id }) => refTo(id))),
  })
  return { port, made: { name, isNew: true, port, interfaces: ids } }
}

export function insertInterface(draft: Draft, { name, row }: NewInterface) {
  checkSupported(draft, textOf(row, 'type'))
  const id = draft.insert('Interface', { ...row, name })
  return { id, isNew: true, mac: 'mac' in row ? textOf(row, 'mac') : undefined }
}

/** A type that is not known here must be one that ovs-vswitchd says it knows. */
function checkSupported(draft: Draft, type: string): void {
  if (type === '' || (INTERFACE_TYPE_NAMES as readonly string[]).includes(type)) return
  const listed = decodeSet(rootOf(draft)['iface_types'])
  if (listed.includes(type)) return
  const all = [...new Set([...INTERFACE_TYPE_NAMES, ...listed])].join(', ')
  throw invalidValue('type', `must be one of ${all}`, type)
}

/** Takes a port off its bridge, with its interfaces and the quality of service it alone had. */
export function deletePortOf(draft: Draft, { id, bridge }: Pick<PortSeen, 'id' | 'bridge'>): void {
  draft.verifyMember('Bridge', bridge.id, 'ports', id)
  draft.mutate('Bridge', bridge.id, ['ports', 'delete', refTo(id)])
  dropPort(draft, id)
}

/** Takes an interface off its port, which has others. */
export function deleteInterfaceOf(draft: Draft, port: RowId, id: RowId): void {
  draft.verifyMember('Port', port, 'interfaces', id)
  draft.mutate('Port', port, ['interfaces', 'delete', refTo(id)])
  draft.drop('Interface', id)
}

/** A bridge with its fake ones, its ports, and what refers to it; may give way at each step. */
export function* dropBridge(draft: Draft, bridge: BridgeSeen): Generator<void> {
  if (bridge.fake) {
    yield* each(portsOf(draft, bridge), (port) => deletePortOf(draft, port))
    return
  }
  const ports = idsIn(draft.row('Bridge', bridge.id) as Row, 'ports')
  yield* each(ports, (port) => {
    if (draft.row('Port', port)) dropPort(draft, port)
  })
  for (const row of draft.referring('Flow_Sample_Collector_Set', 'bridge', bridge.id)) {
    draft.delete('Flow_Sample_Collector_Set', idOf(row))
  }
  draft.verify('Bridge', bridge.id)
  draft.mutate('Open_vSwitch', idOf(rootOf(draft)), ['bridges', 'delete', refTo(bridge.id)])
  draft.drop('Bridge', bridge.id)
}

/** A port that goes because nothing refers to it any more. */
export function dropPort(draft: Draft, id: RowId): void {
  const row = draft.row('Port', id) as Row
  takeQos(draft, id)
  for (const iface of idsIn(row, 'interfaces')) draft.drop('Interface', iface)
  draft.drop('Port', id)
}

/**
 * Takes the quality of service off a port. The row is deleted when no other port has it, and so are
 * its queues that no other row has: they are roots, which ovsdb-server would keep for ever.
 */
export function takeQos(draft: Draft, port: RowId): void {
  const [id] = idsIn(draft.row('Port', port) as Row, 'qos')
  if (id === undefined) return
  draft.update('Port', port, { qos: encodeSet([]) })
  const qos = draft.row('QoS', id)
  if (!qos || draft.referring('Port', 'qos', id).length > 0) return
  draft.delete('QoS', id)
  for (const queue of new Set(idsIn(qos, 'queues'))) {
    if (draft.referring('QoS', 'queues', queue).length === 0) draft.delete('Queue', queue)
  }
}
