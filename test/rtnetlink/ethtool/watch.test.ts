/** What is changed of links' drivers is told, whoever changes it, as `ethtool --monitor` tells it. */
import {
  createNetns,
  createVeth,
  type DriverEvent,
  type EventWatch,
  getChannels,
  getCoalescing,
  getFeatures,
  getLink,
  type InvalidArgument,
  setChannels,
  setFeatures,
  watchDrivers,
} from '../../../src/index.js'
import { ethtool } from '../../support/ethtool.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

test.before(async () => {
  await createNetns('one')
  for (const netns of [undefined, 'one']) {
    const queues = { rxQueues: 4, txQueues: 4 }
    await createVeth({ name: 'eth0', ...queues, netns, peer: { name: 'eth1' } })
  }
})

async function next(watch: EventWatch<DriverEvent>): Promise<DriverEvent> {
  const { value } = await watch.next()
  if (value === undefined || value.type === 'overrun') throw new Error('no event')
  return value
}

test('by us and by ethtool, here and in another namespace', async () => {
  for (const netns of [undefined, 'one']) {
    const { index } = await getLink('eth0', { netns })
    await using watch = watchDrivers({ netns })
    await watch.ready
    await setChannels('eth0', { rx: 2, netns })
    const channels = await getChannels('eth0', { netns })
    assert.equal(await next(watch), { type: 'channels', index, object: channels })

    ethtool(['-L', 'eth0', 'tx', 3], netns)
    assert.equal(await next(watch), { type: 'channels', index, object: { ...channels, tx: 3 } })

    await setFeatures('eth0', { 'rx-gro-list': true }, { netns })
    const features = await getFeatures('eth0', { netns })
    assert.equal(await next(watch), { type: 'features', index, object: features })
    assert.is(features['rx-gro-list']?.active, true)

    ethtool(['-K', 'eth0', 'rx-gro-list', 'off'], netns)
    const off = await next(watch)
    assert.ok(off.type === 'features' && off.object['rx-gro-list']?.active === false)
  }
})

test('only what is asked for', async () => {
  await using watch = watchDrivers({ types: ['features'] })
  await watch.ready
  await setChannels('eth0', { rx: 1 })
  await setFeatures('eth0', { 'rx-gro-list': true })
  assert.is((await next(watch)).type, 'features')
  await setFeatures('eth0', { 'rx-gro-list': false })
  assert.is((await next(watch)).type, 'features')
  await getCoalescing('eth0').catch(() => {})
})

test('what cannot be meant is refused', async () => {
  const refused: [options: unknown, option: string][] = [
    [{ types: [] }, 'types'],
    [{ types: ['feature'] }, 'types'],
    [{ types: 'features' }, 'types'],
    [{ bufferSize: 1 }, 'bufferSize'],
  ]
  for (const [options, option] of refused) {
    const call = async () => watchDrivers(options as never)
    assert.is(((await rejected(call(), Error)) as InvalidArgument).option, option)
  }
})

test.run()
