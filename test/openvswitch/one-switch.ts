/** One Open vSwitch for all tests of a file, and a connection to it. */
import type { test as anyTest } from 'uvu'
import type { Ovs } from '../../src/openvswitch/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { needsTun } from '../support/machine.js'

// Not there when the tests are skipped.
export let vswitch: OpenVswitch
export let ovs: Ovs

type Hooks = Pick<typeof anyTest, 'before' | 'after'>

/** Starts it before the first test of the file, and ends it behind the last. */
export function onOneSwitch(test: Hooks): void {
  test.before(async () => {
    needsTun()
    vswitch = await startOpenVswitch()
    ovs = await vswitch.connect()
  })
  test.after(async () => {
    await ovs?.close()
    await vswitch?.close()
  })
}

/** Deletes all bridges, for the next test of the file. */
export async function deleteBridges(): Promise<void> {
  for (const { name } of (await ovs?.listBridges()) ?? []) await ovs.deleteBridge(name)
}
