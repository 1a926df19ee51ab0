/** Whether a network stands. */
import { checkSwitch } from './check-bridges.js'
import { type Network, partsIn } from './define.js'
import { NetworkError } from './errors.js'
import { checkExpectations } from './expect.js'
import type { Operation } from './operation.js'
import { checkedOptions, type PlanOptions, plan } from './plan.js'
import { checkSelection, selectionOf, selectionOptions } from './selection.js'
import { withSwitch } from './switch.js'

/**
 * Resolves if the network matches its definition and meets its expectations (`expect`). Reads, and sends echo
 * requests.
 *
 * @throws NetworkError `NETWORK_UNVERIFIED`, with the `operations` that would make it so, or the `path` of what was
 * expected.
 */
export async function verify(network: Network, options?: PlanOptions): Promise<void> {
  const { signal, ovs: given, ...limits } = checkedOptions(options, ...selectionOptions)
  const { has, parts } = selectionOf(partsIn(network), checkSelection(limits))
  await withSwitch(parts, given, signal, async (ovs) => {
    const { operations } = await plan(network, { signal, ovs, ...limits })
    checkNone(operations)
    if (ovs !== undefined && parts.ovs !== undefined) await checkSwitch(ovs, parts.ovs, signal)
  })
  await checkExpectations(partsIn(network), signal, has)
}

function checkNone(operations: readonly Operation[]): void {
  const [first] = operations
  if (first !== undefined) {
    throw new NetworkError(`verify: ${first.path}: ${first.because} (NETWORK_UNVERIFIED)`, {
      ...{ code: 'NETWORK_UNVERIFIED', path: first.path, operations },
    })
  }
}
