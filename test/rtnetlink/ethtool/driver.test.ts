/** What a link's driver says of itself, with `ethtool -i` and `-S` as the oracle. */
import {
  createBridge,
  createNetns,
  createVeth,
  getDriverInfo,
  getDriverStatistics,
  getLink,
  getStandardStatistics,
  type InvalidArgument,
  NetlinkError,
  setChannels,
} from '../../../src/index.js'
import { ethtool, ethtoolShows } from '../../support/ethtool.js'
import { contains } from '../../support/ip.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

const most = 4

test.before(async () => {
  await createNetns('one')
  for (const netns of [undefined, 'one']) {
    const queues = { rxQueues: most, txQueues: most }
    await createVeth({ name: 'eth0', ...queues, up: true, netns, peer: { name: 'eth1', up: true } })
    await createBridge({ name: 'br0', netns })
  }
})

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')

test('the driver, of links of several sorts, here and in another namespace', async () => {
  for (const netns of [undefined, 'one']) {
    for (const link of ['eth0', 'br0', 'lo']) {
      const shown = ethtoolShows(['-i', link], netns === undefined ? {} : { netns })
      const info = await getDriverInfo(link, { netns }).catch((error) => error)
      if (shown['driver'] === undefined) {
        contains(info, { code: 'ENOTSUP', operation: 'getDriverInfo' })
        continue
      }
      assert.equal(shown, {
        ...{ driver: info.driver, version: info.version },
        ...{ 'firmware-version': info.firmwareVersion, 'bus-info': info.busInfo },
        'expansion-rom-version': info.expansionRomVersion,
        'supports-statistics': yesOrNo(info.statistics),
        'supports-test': yesOrNo(info.selfTest),
        'supports-eeprom-access': yesOrNo(info.eeprom),
        'supports-register-dump': yesOrNo(info.registers),
        'supports-priv-flags': yesOrNo(info.privateFlags),
      })
    }
  }
})

test('what it counts, by name and by index, also once it has other queues', async () => {
  for (const netns of [undefined, 'one']) {
    const { index } = await getLink('eth0', { netns })
    for (const rx of [1, most, 2]) {
      await setChannels('eth0', { rx, netns })
      const shown = ethtoolShows(['-S', 'eth0'], {
        heading: 'NIC statistics:',
        ...(netns !== undefined && { netns }),
      })
      for (const link of ['eth0', index]) {
        const counted = await getDriverStatistics(link, { netns })
        assert.equal(Object.keys(counted), Object.keys(shown))
        assert.ok(Object.keys(counted).length > 0)
        const { peer_ifindex: peer } = counted
        assert.is(String(peer), shown['peer_ifindex'])
        assert.is(peer, BigInt((await getLink('eth1', { netns })).index))
      }
    }
  }
  assert.match(ethtool(['-S', 'lo']), 'no stats available')
  assert.equal(await getDriverStatistics('lo'), {})
})

const groups = { ethPhy: 'eth-phy', ethMac: 'eth-mac', ethCtrl: 'eth-ctrl', rmon: 'rmon' } as const

// No link that a test can make has a driver that counts these: cpp/rtnetlink/ethtool_test.cpp has the bytes of one.
test('counters that standards name: of a driver that has none of them', async () => {
  for (const netns of [undefined, 'one']) {
    for (const link of ['eth0', 'br0', 'lo']) {
      const shown = ethtool(['--json', '-S', link, '--groups', ...Object.values(groups)], netns)
      const [{ ifname: _, ...its }] = JSON.parse(shown)
      assert.equal(its, Object.fromEntries(Object.values(groups).map((group) => [group, {}])))
      for (const some of [undefined, ...Object.keys(groups).map((group) => [group as 'rmon'])]) {
        const call = getStandardStatistics(link, { groups: some, netns })
        const error = await rejected(call, NetlinkError)
        contains(error, { code: 'ENOTSUP', link, operation: 'getStandardStatistics' })
        assert.match(
          error.message,
          `has no counters for ${(some ?? Object.keys(groups)).join(', ')}`,
        )
      }
    }
  }
})

test('groups that there are not', async () => {
  for (const some of [[], ['eth-phy'], 'rmon', [undefined]]) {
    const call = getStandardStatistics('eth0', { groups: some as never })
    assert.is(((await rejected(call, Error)) as InvalidArgument).option, 'groups')
  }
})

test('a link that there is not, and what is none', async () => {
  for (const call of [getDriverInfo, getDriverStatistics, getStandardStatistics]) {
    for (const link of ['none', 4711]) {
      const error = await rejected(call(link), NetlinkError)
      contains(error, { code: 'ENODEV', link: String(link), operation: call.name })
    }
    for (const link of [undefined, {}, '', 0]) {
      const error = (await rejected(call(link as never), Error)) as InvalidArgument
      assert.is(error.option, 'link')
    }
  }
})

test.run()
