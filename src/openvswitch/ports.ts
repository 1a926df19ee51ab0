/** Ports in a draft: how they come and go. */
import { encodeSet, type Row } from '../ovsdb-client/values.js'
import type { Draft, Made } from './draft.js'
import type { PortSeen } from './model.js'
import { idsIn, type RowId, refTo, textOf } from './view.js'

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
  return { port, made: { name, port, interfaces: ids } }
}

export function insertInterface(draft: Draft, { name, row }: NewInterface) {
  const id = draft.insert('Interface', { ...row, name })
  return { id, mac: 'mac' in row ? textOf(row, 'mac') : undefined }
}

/** Takes a port off its bridge, with its interfaces and the quality of service it alone had. */
export function deletePortOf(draft: Draft, { id, bridge }: Pick<PortSeen, 'id' | 'bridge'>): void {
  draft.verifyMember('Bridge', bridge.id, 'ports', id)
  draft.mutate('Bridge', bridge.id, ['ports', 'delete', refTo(id)])
  dropPort(draft, id)
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
