/** What ovs-vsctl(8) does to the whole configuration: `init` and `emer-reset`. */

import { each } from '../../base/steps.js'
import { valueKey } from '../../ovsdb-client/schema/row-shape.js'
import { decodeMap, encodeSet, type Row, type Value } from '../../ovsdb-client/schema/values.js'
import type { Draft } from '../model/draft.js'
import { rootOf } from '../model/model.js'
import { idOf } from '../model/view.js'
import type { TableName } from '../types.js'
import { action, type Verb } from './verb.js'

/** Makes the row that all configuration hangs on, unless it is there. */
export function init(): Verb {
  return action((draft) => {
    for (const _row of draft.rows('Open_vSwitch')) return
    draft.insert('Open_vSwitch', {})
  })
}

const NONE = encodeSet([])
const NO_PAIRS: Value = ['map', []]

/** What each row is set back to. */
const RESET: readonly [TableName, (row: Row) => Row][] = [
  ['Open_vSwitch', () => ({ manager_options: NONE, ssl: NONE })],
  [
    'Bridge',
    (row) => ({
      ...Object.fromEntries(
        ['controller', 'fail_mode', 'mirrors', 'netflow', 'sflow', 'ipfix', 'flood_vlans'].map(
          (column) => [column, NONE],
        ),
      ),
      other_config: onlyHwaddr(row['other_config']),
    }),
  ],
  ['Port', () => ({ other_config: NO_PAIRS })],
  ['Interface', () => ({ ingress_policing_rate: 0, ingress_policing_burst: 0 })],
]

/** Nothing refers to these any more. */
const DROPPED = ['Mirror', 'Controller', 'Manager', 'NetFlow', 'SSL', 'sFlow', 'IPFIX'] as const

export function emergencyReset(): Verb {
  return action(function* (draft) {
    rootOf(draft)
    for (const [table, columns] of RESET) {
      yield* each([...draft.rows(table)], (row) => resetRow(draft, table, row, columns(row)))
    }
    for (const row of [...draft.rows('Flow_Sample_Collector_Set')]) {
      draft.delete('Flow_Sample_Collector_Set', idOf(row))
    }
    for (const table of DROPPED) {
      for (const row of [...draft.rows(table)]) draft.drop(table, idOf(row))
    }
  })
}

/** Most rows are as they should be already. */
function resetRow(draft: Draft, table: TableName, row: Row, columns: Row): void {
  const differing = Object.entries(columns).filter(
    ([name, value]) => name in row && valueKey(row[name] as Value) !== valueKey(value),
  )
  if (differing.length > 0) draft.update(table, idOf(row), Object.fromEntries(differing))
}

function onlyHwaddr(config: Value | undefined): Value {
  const hwaddr = decodeMap(config).get('hwaddr')
  return ['map', hwaddr === undefined ? [] : [['hwaddr', hwaddr]]]
}
