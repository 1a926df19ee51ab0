/** Two namespaces whose `eth0` reach each other: 192.0.2.1 and 192.0.2.2, 2001:db8::1 and 2001:db8::2. */
import { createNetns, createVeth, waitForAddress } from '../../src/index.js'

export async function makeTwoHosts(
  here: string,
  there: string,
  options: { loopback?: boolean } = {},
): Promise<void> {
  for (const netns of [here, there]) await createNetns(netns, options)
  await createVeth({
    ...{ name: 'eth0', netns: here, up: true, addresses: ['192.0.2.1/24', '2001:db8::1/64'] },
    peer: {
      ...{ name: 'eth0', netns: there, up: true },
      addresses: ['192.0.2.2/24', '2001:db8::2/64'],
    },
  })
  await waitForAddress('eth0', '2001:db8::1', { netns: here })
  await waitForAddress('eth0', '2001:db8::2', { netns: there })
}
