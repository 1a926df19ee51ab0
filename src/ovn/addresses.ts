/** Addresses of a switch's ports, of which no two may have the same: OVN would not refuse it. */
import { idOf, idsIn, type RowId, textOf } from '../openvswitch/model/view.js'
import { decodeSet, type Row } from '../ovsdb-client/schema/values.js'
import { canonical, isAddress } from './checks.js'
import { duplicateAddress } from './errors.js'
import type { Draft } from './rows.js'

/** A port that gets addresses, and the verb that gives it them. */
export interface Addressed {
  readonly id: RowId
  readonly operation: string
}

/**
 * Looks once at all ports of the switches that these are on. What others write at the same time is not seen, as of
 * ovn-nbctl.
 *
 * @throws OvsdbError `OVN_DUPLICATE_ADDRESS`
 */
export function checkAddresses(draft: Draft, written: readonly Addressed[]): void {
  const bySwitch = new Map<RowId, Map<RowId, string>>()
  const switches = new Map<RowId, Row>()
  for (const { id, operation } of written) {
    for (const by of draft.referring('Logical_Switch', 'ports', id)) {
      const its = bySwitch.get(idOf(by)) ?? new Map<RowId, string>()
      bySwitch.set(idOf(by), its.set(id, operation))
      switches.set(idOf(by), by)
    }
  }
  for (const [id, operations] of bySwitch) {
    checkSwitch(draft, switches.get(id) as Row, operations)
  }
}

function checkSwitch(draft: Draft, by: Row, operations: ReadonlyMap<RowId, string>): void {
  const owners = new Map<string, RowId>()
  for (const port of idsIn(by, 'ports')) {
    const row = draft.row('Logical_Switch_Port', port)
    for (const address of row ? addressesOf(row) : []) {
      const owner = owners.get(address)
      owners.set(address, port)
      if (owner === undefined || owner === port) continue
      const operation = operations.get(port) ?? operations.get(owner)
      // That two others have it was there before.
      if (operation === undefined) continue
      const names = [owner, port].map((each) =>
        textOf(draft.row('Logical_Switch_Port', each) as Row, 'name'),
      )
      throw duplicateAddress(operation, address, textOf(by, 'name'), names)
    }
  }
}

/** The IP addresses that a port is given; the first word of each is a MAC address, or says what it is. */
function addressesOf(row: Row): Set<string> {
  const words = decodeSet(row['addresses']).flatMap((text) => String(text).split(' ').slice(1))
  return new Set(words.filter(isAddress).map(canonical))
}
