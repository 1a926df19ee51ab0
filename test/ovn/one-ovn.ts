/** One private OVN for all tests of a file, and a connection to its northbound database. */
import type { test as anyTest } from 'uvu'
import { connectOvn, type Ovn } from '../../src/ovn/index.js'
import { type PrivateOvn, startOvn } from '../../src/testing/index.js'
import { needsOvn } from './support.js'

// Not there when the tests are skipped.
export let ovn: PrivateOvn
export let nb: Ovn

type Hooks = Pick<typeof anyTest, 'before' | 'after'>

/**
 * Starts it before the first test of the file, and ends it behind the last. With `southbound` the connection reads that,
 * too; with `alone` ovn-northd, which writes to the same rows, is stopped.
 */
export function onOneOvn(
  test: Hooks,
  { southbound = false, alone = false }: { southbound?: boolean; alone?: boolean } = {},
): void {
  test.before(async () => {
    needsOvn()
    ovn = await startOvn()
    if (alone) process.kill(ovn.pids.ovnNorthd, 'SIGSTOP')
    const { northbound: remote } = ovn
    nb = await connectOvn({ remote, ...(southbound && { southbound: ovn.southbound }) })
  })
  test.after(async () => {
    await nb?.close()
    await ovn?.close()
  })
}
