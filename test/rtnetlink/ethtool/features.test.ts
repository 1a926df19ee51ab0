/** What a driver does for the kernel, with `ethtool -k` and `-K` as the oracle. */
import fc from 'fast-check'
import {
  createNetns,
  createVeth,
  type FeatureSettings,
  type Features,
  getFeatures,
  NetlinkError,
  setFeatures,
} from '../../../src/index.js'
import { ethtool } from '../../support/ethtool.js'
import { contains } from '../../support/ip.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

let plain: Features = {}

test.before(async () => {
  await createNetns('one')
  for (const netns of [undefined, 'one']) {
    await createVeth({ name: 'eth0', netns, peer: { name: 'eth1' } })
  }
  plain = await getFeatures('eth0')
})

/** Headings of ethtool's own, which are no features of the kernel's. */
const headings = /^(rx-checksumming|tx-checksumming|scatter-gather|tcp-segmentation-offload)$/

/** ethtool's own words for some, where the kernel has others. */
const kernelName: Readonly<Record<string, string>> = {
  'generic-segmentation-offload': 'tx-generic-segmentation',
  'generic-receive-offload': 'rx-gro',
  'large-receive-offload': 'rx-lro',
  'rx-vlan-offload': 'rx-vlan-hw-parse',
  'tx-vlan-offload': 'tx-vlan-hw-insert',
  'ntuple-filters': 'rx-ntuple-filter',
  'receive-hashing': 'rx-hashing',
  highdma: 'highdma',
}

/** As `ethtool -k` shows them: on or off, fixed, and what was asked for where that is not so. */
function shown(netns?: string): Features {
  const lines = ethtool(['-k', 'eth0'], netns).matchAll(/^\s*([\w-]+): (on|off)( .*)?$/gm)
  const features: Features = {}
  for (const [, name = '', is, more = ''] of lines) {
    if (headings.test(name)) continue
    const active = is === 'on'
    const wanted = /requested/.test(more) ? !active : active
    features[kernelName[name] ?? name] = { active, wanted, fixed: /fixed/.test(more) }
  }
  return features
}

/** Without what is wanted of fixed ones, of which ethtool shows nothing. */
const known = (features: Features) =>
  Object.fromEntries(
    Object.entries(features).map(([name, { active, wanted, fixed }]) => [
      name,
      fixed ? { active, fixed } : { active, wanted, fixed },
    ]),
  )

/** Those of the kernel's that ethtool, which may be older, knows no name of are not in it. */
function isShown(features: Features, netns?: string): void {
  const its = known(shown(netns))
  const ours = known(features)
  const both = Object.keys(its).filter((name) => name in ours)
  assert.ok(both.length > 40)
  for (const name of both) assert.equal(ours[name], its[name], name)
}

const free = () => Object.keys(plain).filter((name) => !plain[name]?.fixed)

test('every feature is what ethtool shows', async () => {
  isShown(plain)
  assert.ok(free().includes('tx-checksum-ip-generic'))
  assert.equal(plain['tx-lockless'], plain['tx-lockless'] && fixedOn) // a feature until Linux 6.12
})

const fixedOn = { active: true, wanted: true, fixed: true }

test('any of them, set by us and by ethtool, here and in another namespace', async () => {
  const some = fc.dictionary(fc.constantFrom(...free()), fc.boolean(), { maxKeys: 6 })
  const where = fc.constantFrom(undefined, 'one')
  await fc.assert(
    fc.asyncProperty(some, some, where, async (ours, its, netns) => {
      const before = await getFeatures('eth0', { netns })
      const { changed, refused } = await setFeatures('eth0', ours, { netns })
      const after = await getFeatures('eth0', { netns })
      isShown(after, netns)
      for (const [name, on] of Object.entries(ours)) {
        assert.is(after[name]?.wanted, on, name)
        assert.is(name in refused, after[name]?.active !== on, name)
      }
      const differing = Object.keys(after).filter(
        (name) => after[name]?.active !== before[name]?.active,
      )
      assert.equal(Object.keys(changed).sort(), differing.sort())
      for (const [name, on] of Object.entries(changed)) assert.is(after[name]?.active, on)

      const words = Object.entries(its).flatMap(([name, on]) => [name, on ? 'on' : 'off'])
      if (words.length > 0) ethtool(['-K', 'eth0', ...words], netns)
      isShown(await getFeatures('eth0', { netns }), netns)
    }),
    { numRuns: 15 },
  )
})

test('handed back as they were reported, they are what they were', async () => {
  await setFeatures('eth0', { checksums: false, 'rx-gro': false })
  await setFeatures('eth0', plain)
  assert.equal(await getFeatures('eth0'), plain)
})

test('checksums: all that fill them in, and what depends on them', async () => {
  const { changed, refused } = await setFeatures('eth0', { checksums: false })
  assert.equal(refused, {})
  contains(changed, { 'tx-checksum-ip-generic': false, 'tx-checksum-sctp': false })
  assert.is(changed['tx-tcp-segmentation'], false)
  assert.match(ethtool(['-k', 'eth0']), /^tx-checksumming: off$/m)
  // One that is named is what it is named to be.
  await setFeatures('eth0', { checksums: true, 'tx-checksum-sctp': false })
  const mixed = await getFeatures('eth0')
  assert.equal(
    [mixed['tx-checksum-ip-generic']?.active, mixed['tx-checksum-sctp']?.active],
    [true, false],
  )
  await setFeatures('eth0', plain)
})

test('what does not go with the others is refused, and stays wanted', async () => {
  await setFeatures('eth0', { checksums: false })
  const { refused } = await setFeatures('eth0', { 'tx-tcp-segmentation': true })
  assert.equal(refused, { 'tx-tcp-segmentation': true })
  contains((await getFeatures('eth0'))['tx-tcp-segmentation'] as object, {
    active: false,
    wanted: true,
  })
  await setFeatures('eth0', plain)
})

test('each that is fixed: as it is it may be asked for, otherwise the call changes nothing', async () => {
  for (const [name, { active, fixed }] of Object.entries(plain)) {
    if (!fixed) continue
    assert.equal(await setFeatures('eth0', { [name]: active }), { changed: {}, refused: {} })
    const both: FeatureSettings = { 'rx-gro': false, [name]: !active }
    const error = await rejected(setFeatures('eth0', both), NetlinkError)
    contains(error, { code: 'ENOTSUP', option: `features.${name}`, link: 'eth0' })
    assert.equal(await getFeatures('eth0'), plain)
  }
})

test('one that there is not is named, and the call changes nothing', async () => {
  const error = await rejected(
    setFeatures('eth0', { checksums: false, 'tx-checksum-nothing': true }),
    NetlinkError,
  )
  contains(error, { code: 'ENOTSUP', option: 'features.tx-checksum-nothing' })
  assert.match(error.message, 'the running kernel has no such feature')
  assert.equal(await getFeatures('eth0'), plain)
})

test('a link that there is not', async () => {
  for (const link of ['none', 4711]) {
    for (const call of [getFeatures(link), setFeatures(link, { checksums: false })]) {
      contains(await rejected(call, NetlinkError), { code: 'ENODEV', link: String(link) })
    }
  }
})

test.run()
