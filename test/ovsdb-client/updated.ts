import type { AnyUpdates } from '../../src/ovsdb-client/client/best-monitor.js'
import type { ReplicaTables, RowEvent } from '../../src/ovsdb-client/replica/replica-tables.js'

/** Has tables take an update without giving way; returns what it did. */
export function updated(
  tables: ReplicaTables,
  told: AnyUpdates,
  isWhole: boolean,
  isHeard = true,
): readonly RowEvent[] {
  const work = tables.prepare(told, isWhole, isHeard)
  let step = work.next()
  while (!step.done) step = work.next()
  const { events, show, settle } = step.value
  show()
  for (const _ of settle());
  return events()
}
