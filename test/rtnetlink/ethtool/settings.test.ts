/** Interrupts, speed and connector of a tap device, whose driver has them, with ethtool as the oracle. */
import fc from 'fast-check'
import {
  createTun,
  createVeth,
  getCoalescing,
  getLinkInfo,
  getLinkModes,
  getLinkState,
  getPause,
  getRings,
  NetlinkError,
  setCoalescing,
  setLink,
  setLinkInfo,
  setLinkModes,
  setPause,
  setRings,
} from '../../../src/index.js'
import { ethtool, ethtoolShows } from '../../support/ethtool.js'
import { contains } from '../../support/ip.js'
import { needsTun } from '../../support/machine.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

test.before(async () => {
  needsTun()
  await createTun({ name: 'tap0', mode: 'tap' })
  await createVeth({ name: 'eth0', peer: { name: 'eth1' } })
})

test('coalescing: set by us and by ethtool', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(64), fc.nat(64), async (ours, its) => {
      await setCoalescing('tap0', { rxFrames: ours })
      assert.is(ethtoolShows(['-c', 'tap0'])['rx-frames'], String(ours))
      ethtool(['-C', 'tap0', 'rx-frames', its])
      assert.is((await getCoalescing('tap0')).rxFrames, its)
    }),
    { numRuns: 10 },
  )
})

test('coalescing: what the driver has not is named, and nothing is set', async () => {
  const before = await getCoalescing('tap0')
  const error = await rejected(setCoalescing('tap0', { rxFrames: 7, txUsecs: 3 }), NetlinkError)
  contains(error, { code: 'EINVAL', option: 'txUsecs', link: 'tap0' })
  assert.equal(await getCoalescing('tap0'), before)
})

test('what the driver makes less of than was asked for is refused, and set back', async () => {
  await setCoalescing('tap0', { rxFrames: 7 })
  const error = await rejected(setCoalescing('tap0', { rxFrames: 65 }), NetlinkError)
  contains(error, { code: 'ENOTSUP', option: 'rxFrames', link: 'tap0' })
  assert.is((await getCoalescing('tap0')).rxFrames, 7)
})

test('speed and duplex: set by us and by ethtool', async () => {
  const speed = fc.constantFrom(10, 100, 1000, 123_456)
  const duplex = fc.constantFrom('half' as const, 'full' as const)
  const modes = fc.record({ speed, duplex })
  await fc.assert(
    fc.asyncProperty(modes, modes, async (ours, its) => {
      await setLinkModes('tap0', { ...ours, autoneg: false })
      const { Speed, Duplex } = ethtoolShows(['tap0'])
      assert.equal([Speed, Duplex?.toLowerCase()], [`${ours.speed}Mb/s`, ours.duplex])
      ethtool(['-s', 'tap0', 'speed', its.speed, 'duplex', its.duplex, 'autoneg', 'off'])
      contains(await getLinkModes('tap0'), its)
    }),
    { numRuns: 10 },
  )
})

test('a speed that is not known', async () => {
  await setLinkModes('tap0', { speed: 'unknown', duplex: 'unknown' })
  contains(await getLinkModes('tap0'), { speed: 'unknown', duplex: 'unknown' })
  assert.match(ethtoolShows(['tap0'])['Speed'] ?? '', 'Unknown')
})

test('a mode that the kernel does not know is named', async () => {
  const error = await rejected(setLinkModes('tap0', { modes: { nonsense: true } }), NetlinkError)
  contains(error, { code: 'ENOTSUP', option: 'modes' })
})

test('connector: as ethtool shows it', async () => {
  const words = { tp: 'Twisted Pair', mii: 'MII', fibre: 'FIBRE', none: 'None' }
  for (const [port, shown] of Object.entries(words)) {
    await setLinkInfo('tap0', { port: port as 'tp' })
    assert.is((await getLinkInfo('tap0')).port, port)
    assert.is(ethtoolShows(['tap0'])['Port'], shown)
  }
})

test('handed back as they were reported', async () => {
  const [coalescing, modes, info] = await Promise.all([
    getCoalescing('tap0'),
    getLinkModes('tap0'),
    getLinkInfo('tap0'),
  ])
  await setLinkModes('tap0', { ...modes, speed: 2500 })
  assert.equal(await getLinkModes('tap0'), { ...modes, speed: 2500 })
  await setLinkInfo('tap0', info)
  assert.equal(await getLinkInfo('tap0'), info)
  assert.ok('rxFrames' in coalescing)
})

test('a link that is detected when its other end is up', async () => {
  contains(await getLinkState('eth0'), { detected: false })
  await setLink('eth0', { up: true })
  await setLink('eth1', { up: true })
  contains(await getLinkState('eth0'), { detected: true })
  assert.is(ethtoolShows(['eth0'])['Link detected'], 'yes')
})

test('what a driver does not have: ENOTSUP, by each function', async () => {
  for (const call of [
    getRings('eth0'),
    setRings('eth0', { rx: 64 }),
    getPause('eth0'),
    setPause('eth0', { rx: true }),
    getCoalescing('eth0'),
    setCoalescing('eth0', { rxUsecs: 5 }),
    setLinkModes('eth0', { speed: 100 }),
    setLinkInfo('eth0', { port: 'tp' }),
  ]) {
    contains(await rejected(call, NetlinkError), { code: 'ENOTSUP', link: 'eth0' })
  }
})

test.run()
