/** How many queues a driver has at work, with `ethtool -l` and `-L` as the oracle. */
import fc from 'fast-check'
import {
  createNetns,
  createVeth,
  getChannels,
  NetlinkError,
  setChannels,
} from '../../../src/index.js'
import { ethtool, ethtoolShows } from '../../support/ethtool.js'
import { contains } from '../../support/ip.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

const most = 8

test.before(async () => {
  await createNetns('one')
  for (const netns of [undefined, 'one']) {
    const peer = { name: 'eth1' }
    await createVeth({ name: 'eth0', rxQueues: most, txQueues: most, netns, peer })
  }
})

/** As `ethtool -l` shows them. */
const shown = (heading: string, netns?: string) => {
  const { RX, TX } = ethtoolShows(['-l', 'eth0'], { heading, ...(netns && { netns }) })
  return { rx: Number(RX), tx: Number(TX) }
}
const now = 'Current hardware settings:'

test('any numbers, set by us and by ethtool, here and in another namespace', async () => {
  const number = fc.integer({ min: 1, max: most })
  const settings = fc
    .record({ rx: number, tx: number }, { requiredKeys: [] })
    .filter((some) => Object.keys(some).length > 0)
  const where = fc.constantFrom(undefined, 'one')
  await fc.assert(
    fc.asyncProperty(settings, settings, where, async (ours, its, netns) => {
      const before = shown(now, netns)
      await setChannels('eth0', { ...ours, netns })
      assert.equal(shown(now, netns), { ...before, ...ours })
      const { index, ...all } = await getChannels('eth0', { netns })
      assert.equal(all, { ...before, ...ours, rxMax: most, txMax: most })

      const words = Object.entries(its).flat()
      ethtool(['-L', 'eth0', ...words], netns)
      contains(await getChannels('eth0', { netns }), { ...before, ...ours, ...its, index })
    }),
    { numRuns: 20 },
  )
})

test('handed back as they were reported', async () => {
  const reported = await getChannels('eth0')
  await setChannels('eth0', { ...reported, rx: 5 })
  assert.equal(await getChannels('eth0'), { ...reported, rx: 5 })
  await setChannels('eth0', reported)
  assert.equal(await getChannels('eth0'), reported)
  const other = { ...reported, index: reported.index + 1 }
  for (const link of ['eth0', reported.index]) {
    assert.is(((await rejected(setChannels(link, other), Error)) as NetlinkError).option, 'index')
  }
})

test('more than there are, or of another sort: the option, and nothing is set', async () => {
  const before = await getChannels('eth0')
  for (const option of ['rx', 'tx', 'combined', 'other'] as const) {
    const error = await rejected(setChannels('eth0', { rx: 1, [option]: most + 1 }), NetlinkError)
    contains(error, {
      ...{ code: 'EINVAL', option, syscall: 'ETHTOOL_MSG_CHANNELS_SET', link: 'eth0' },
      kernelMessage: 'requested channel count exceeds maximum',
    })
    assert.equal(await getChannels('eth0'), before)
  }
})

test('a link that there is not, and one whose driver has none', async () => {
  for (const link of ['none', 4711]) {
    for (const call of [getChannels(link), setChannels(link, { rx: 1 })]) {
      contains(await rejected(call, NetlinkError), { code: 'ENODEV', link: String(link) })
    }
  }
  for (const call of [getChannels('lo'), setChannels('lo', { rx: 1 })]) {
    contains(await rejected(call, NetlinkError), { code: 'ENOTSUP', link: 'lo' })
  }
})

test('in order with other calls of the same turn', async () => {
  const [, first, , second] = await Promise.all([
    setChannels('eth0', { rx: 2 }),
    getChannels('eth0'),
    setChannels('eth0', { rx: 3 }),
    getChannels('eth0'),
  ])
  assert.equal([first.rx, second.rx], [2, 3])
})

test.run()
