/** The conntrack zone commands of ovs-vsctl(8). */
import { checkBoolean, checkInteger } from '../../base/check.js'
import { checkKnownOptions, checkString } from '../../ovsdb-client/check.js'
import { encodeSet, type RowRef, type Value } from '../../ovsdb-client/schema/values.js'
import { alreadyExists, notFound } from '../errors.js'
import type { Draft } from '../model/draft.js'
import { rootOf } from '../model/model.js'
import { idOf, refTo, type View } from '../model/view.js'
import type { CT_Timeout_PolicyRow } from '../schema.js'
import type { Types } from '../types.js'
import { action, checkIfExists, type IfExists, type MayExist, type Verb } from './verb.js'

/** Seconds by what they are the timeout of, such as `{ tcp_syn_sent: 10 }`: CT_Timeout_Policy. */
export type ZoneTimeouts = CT_Timeout_PolicyRow['timeouts']

export function addZoneTimeoutPolicy(
  types: Types,
  datapath: string,
  zone: number,
  timeouts: ZoneTimeouts,
  options: MayExist = {},
): Verb {
  checkZone(datapath, zone)
  checkKnownOptions(options, ['mayExist'])
  checkBoolean('mayExist', options.mayExist)
  const value = types.table('CT_Timeout_Policy').writable('timeouts').encode(timeouts)
  const operation = 'addZoneTimeoutPolicy'
  return action((draft) => {
    const { id } = existingDatapath(draft, operation, datapath)
    const there = draft.pair('Datapath', id, 'ct_zones', zone) as RowRef | undefined
    if (there && !options.mayExist) {
      throw alreadyExists(operation, `zone id ${zone} already exists`)
    }
    const policy = refTo(policyOf(draft, value))
    if (there) draft.update('CT_Zone', there[1], { timeout_policy: policy })
    else {
      const made = refTo(draft.insert('CT_Zone', { timeout_policy: policy }))
      draft.mutate('Datapath', id, ['ct_zones', 'insert', ['map', [[zone, made]]]])
    }
  })
}

export function deleteZoneTimeoutPolicy(
  datapath: string,
  zone: number,
  options: IfExists = {},
): Verb {
  checkZone(datapath, zone)
  checkIfExists(options)
  const operation = 'deleteZoneTimeoutPolicy'
  return action((draft) => {
    const { id } = existingDatapath(draft, operation, datapath)
    if (draft.pair('Datapath', id, 'ct_zones', zone)) {
      draft.mutate('Datapath', id, ['ct_zones', 'delete', encodeSet([zone])])
    } else if (!options.ifExists) throw notFound(operation, `zone id ${zone} does not exist`)
  })
}

/** Zones share a policy that is the same. */
function policyOf(draft: Draft, timeouts: Value): string {
  const [same] = draft.find('CT_Timeout_Policy', { timeouts })
  return same ? idOf(same) : draft.insert('CT_Timeout_Policy', { timeouts })
}

/** The row of a datapath, such as `netdev`. */
export function existingDatapath(view: View, operation: string, name: string) {
  const root = idOf(rootOf(view))
  const ref = view.pair('Open_vSwitch', root, 'datapaths', name) as RowRef | undefined
  const row = ref && view.row('Datapath', ref[1])
  if (!row) throw notFound(operation, `datapath ${name} does not exist`)
  return { id: idOf(row), row }
}

function checkZone(datapath: string, zone: number): void {
  checkString('datapath', datapath)
  checkInteger('zone', zone, { min: 0, max: 65535 })
}
