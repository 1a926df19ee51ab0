/** What the soak does for half an hour, for some seconds: so the sanitizers see it, too. */

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createNetns, setLink } from 'ovs-netlink'
import { startOpenVswitch } from 'ovs-netlink/testing'
import { bridge, live } from '../../bench/soak/life.js'
import { sample } from '../../bench/soak/sample.js'
import { together } from '../../bench/workloads/workload.js'
import { assert, test } from '../support/test.js'

test('three hundred virtual machines, sixteen at a time, come and go and leave nothing', async () => {
  await using netns = await createNetns()
  await setLink('lo', { up: true, netns })
  await using openVswitch = await startOpenVswitch({ netns })
  await using ovs = await openVswitch.connect()
  await ovs.addBridge(bridge, { datapathType: openVswitch.datapathType })
  const loop = monitorEventLoopDelay()
  const lives = (first: number, count: number) =>
    together({ first, count }, (number) => live({ netns, ovs }, number), 16)
  // Threads and what they hold open are made when they are first needed.
  await lives(0, 100)
  const before = await sample(netns, 0, loop, undefined)
  await lives(100, 200)
  const after = await sample(netns, 0, loop, before)
  for (const what of ['fds', 'namespaces', 'links'] as const) assert.is(after[what], before[what])
})

test.run()
