/** Whether ovs-vswitchd has set up what a network has in the database. */
import { setTimeout as sleep } from 'node:timers/promises'
import { textOf, type View } from '../openvswitch/model/view.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { decodeOptional } from '../ovsdb-client/schema/values.js'
import type { DeclaredRow } from './declare-bridge.js'
import type { DeclaredSwitch } from './declare-switch.js'
import { NetworkError } from './errors.js'

/** Milliseconds that ovs-vswitchd has to set up what the database has. */
const patience = 5000

/** Between two looks, in milliseconds. */
const pause = 50

/**
 * Resolves when ovs-vswitchd has set up all of them; a device that has just come it takes up by itself, a little later.
 *
 * @throws NetworkError `NETWORK_UNVERIFIED` with its words, and the `path` of the first that it has not.
 */
export async function checkSwitch(
  ovs: Ovs,
  { rows }: DeclaredSwitch,
  signal: AbortSignal | undefined,
): Promise<void> {
  const end = performance.now() + patience
  for (;;) {
    const failed = await ovs.observe((view) => failedIn(view, rows), { signal })
    if (failed === undefined) return
    if (performance.now() >= end) {
      const { path, words } = failed
      throw new NetworkError(`verify: ${path}: ${words} (NETWORK_UNVERIFIED)`, {
        ...{ code: 'NETWORK_UNVERIFIED', path },
      })
    }
    await sleep(pause, undefined, { signal })
  }
}

/** The first that ovs-vswitchd has not set up, with its words. */
function* failedIn(view: View, rows: readonly DeclaredRow[]) {
  for (const { name, path } of rows) {
    const iface = view.named('Interface', name)
    const error = iface && textOf(iface, 'error')
    if (error) return { path, words: `ovs-vswitchd: ${error}` }
    const ofport = Number(decodeOptional(iface?.['ofport']) ?? -1)
    if (ofport < 0) return { path, words: 'ovs-vswitchd has not set it up' }
    yield
  }
  return undefined
}
