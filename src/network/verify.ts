/** Whether a network stands. */
import { type Network, partsIn } from './define.js'
import { NetworkError } from './errors.js'
import { checkExpectations } from './expect.js'
import { checkedOptions, type PlanOptions, plan } from './plan.js'

/**
 * Resolves when the network stands as it is defined, and does what its `expect` says. Reads, and sends echo requests.
 *
 * @throws NetworkError `NETWORK_UNVERIFIED`, with the `operations` that would make it so, or the `path` of what was
 * expected.
 */
export async function verify(network: Network, options?: PlanOptions): Promise<void> {
  const { signal } = checkedOptions(options)
  const { operations } = await plan(network, { signal })
  const [first] = operations
  if (first !== undefined) {
    throw new NetworkError(`verify: ${first.path}: ${first.because} (NETWORK_UNVERIFIED)`, {
      ...{ code: 'NETWORK_UNVERIFIED', path: first.path, operations },
    })
  }
  await checkExpectations(partsIn(network), signal)
}
