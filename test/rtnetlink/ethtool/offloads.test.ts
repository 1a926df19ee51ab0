/** `offloads` of what makes and changes links: all or nothing, with the rest of the call. */
import {
  createBridge,
  createNetns,
  createVeth,
  deleteLink,
  getFeatures,
  getLink,
  NetlinkError,
  setLink,
} from '../../../src/index.js'
import { ethtool } from '../../support/ethtool.js'
import { contains, ip, ipNames } from '../../support/ip.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

const checksum = 'tx-checksum-ip-generic'
const offloads = { checksums: false, 'rx-gro-list': true }

const active = async (link: string, netns?: string) => {
  const features = await getFeatures(link, { netns })
  return [features[checksum]?.active, features['rx-gro-list']?.active]
}

test.before.each(async () => {
  ip('-all', 'netns', 'delete')
  await createNetns('far')
})

test('a pair: each end its own, where it is', async () => {
  const peer = { name: 'eth1', netns: 'far', offloads: { [checksum]: false } }
  await createVeth({ name: 'eth0', up: true, offloads, peer })
  assert.equal(await active('eth0'), [false, true])
  assert.equal(await active('eth1', 'far'), [false, false])
  assert.match(ethtool(['-k', 'eth0']), /^tx-checksumming: off$/m)
  assert.not('offloads' in (await getLink('eth0')))
  await deleteLink('eth0')
})

test('mayExist: what is so, and what is not', async () => {
  const made = { name: 'eth0', offloads, peer: { name: 'eth1' } }
  await createVeth(made)
  await createVeth({ ...made, mayExist: true })
  const other = { [checksum]: true, 'rx-gro-list': true }
  const differs = await rejected(
    createVeth({ ...made, offloads: other, mayExist: true }),
    NetlinkError,
  )
  assert.equal(differs.differences, [
    { option: `offloads.${checksum}`, asked: true, existing: false },
  ])
  const one = { name: 'eth1', offloads: { checksums: false } }
  const peers = await rejected(createVeth({ ...made, peer: one, mayExist: true }), NetlinkError)
  assert.equal(peers.differences, [
    { option: 'peer.offloads.checksums', asked: false, existing: true },
  ])
  await deleteLink('eth0')
})

test('a create that fails for them leaves nothing, and names them', async () => {
  for (const [its, option] of [
    [{ 'tx-checksum-ipv4': true }, 'offloads.tx-checksum-ipv4'],
    [{ nonsense: true }, 'offloads.nonsense'],
    // It does not go with the other.
    [{ checksums: false, 'tx-tcp-segmentation': true }, 'offloads.tx-tcp-segmentation'],
  ] as const) {
    const first = createVeth({ name: 'eth0', offloads: its, peer: { name: 'eth1' } })
    contains(await rejected(first, NetlinkError), { code: 'ENOTSUP', option, link: 'eth0' })
    const peer = { name: 'eth1', netns: 'far', offloads: its }
    const second = await rejected(createVeth({ name: 'eth0', peer }), NetlinkError)
    contains(second, { code: 'ENOTSUP', option: `peer.${option}`, link: 'eth1', netns: 'far' })
    assert.equal([...ipNames(), ...ipNames('far')], [])
  }
})

test('setLink: with other changes, by name and by index', async () => {
  await createVeth({ name: 'eth0', peer: { name: 'eth1' } })
  await setLink('eth0', { offloads, mtu: 1400, name: 'eth2', up: true })
  assert.equal(await active('eth2'), [false, true])
  const { index, mtu, up } = await getLink('eth2')
  assert.equal([mtu, up], [1400, true])
  await setLink(index, { offloads: { checksums: true } })
  assert.equal(await active('eth2'), [true, true])
  await deleteLink('eth2')
})

test('setLink: what fails, before or after them, leaves them and the rest as they were', async () => {
  await createVeth({ name: 'eth0', peer: { name: 'eth1' } })
  await createBridge({ name: 'br0' })
  const before = ethtool(['-k', 'eth0'])
  for (const [changes, code, option] of [
    [{ offloads, master: 'none' }, 'ENODEV', 'master'],
    [{ offloads, mtu: 1400, name: 'br0' }, 'EEXIST', 'name'],
    [{ offloads, mtu: 5 }, 'EINVAL', 'mtu'],
    [{ mtu: 1400, offloads: { nonsense: true } }, 'ENOTSUP', 'offloads.nonsense'],
    [
      { alias: 'x', offloads: { checksums: false, 'tx-tcp-segmentation': true } },
      'ENOTSUP',
      'offloads.tx-tcp-segmentation',
    ],
  ] as const) {
    contains(await rejected(setLink('eth0', changes), NetlinkError), { code, option })
    assert.is(ethtool(['-k', 'eth0']), before)
    contains(await getLink('eth0'), { mtu: 1500 })
    assert.not('alias' in (await getLink('eth0')))
  }
  const nowhere = await rejected(setLink('none', { offloads }), NetlinkError)
  contains(nowhere, { code: 'ENODEV', option: 'link', link: 'none' })
  await deleteLink('eth0')
  await deleteLink('br0')
})

test('bad input is refused before anything is done', async () => {
  for (const [value, option] of [
    [5, 'offloads'],
    [[], 'offloads'],
    [null, 'offloads'],
    [{ checksums: 1 }, 'offloads.checksums'],
    [{ ['x'.repeat(32)]: true }, `offloads.${'x'.repeat(32)}`],
  ] as const) {
    const its = value as never
    for (const call of [
      async () => createVeth({ name: 'eth0', offloads: its, peer: { name: 'eth1' } }),
      async () => createBridge({ name: 'eth0', offloads: its }),
      async () => setLink('lo', { offloads: its }),
    ]) {
      const error = await rejected(call(), Error)
      assert.is((error as Error & { option?: string }).option, option, error.message)
    }
    const peer = { name: 'eth1', offloads: its }
    const error = await rejected((async () => createVeth({ name: 'eth0', peer }))(), Error)
    assert.is((error as Error & { option?: string }).option, `peer.${option}`)
  }
  assert.equal(ipNames(), [])
})

test.run()
