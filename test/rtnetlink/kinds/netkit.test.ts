/** Pairs of netkit, made by the library and by `ip`, read by both. */
import { createNetkit, createNetns, getLink, type Netkit, setLink } from '../../../src/index.js'
import { contains, ip, ipLink, ipNames } from '../../support/ip.js'
import { hasKind, hasLinux } from '../../support/machine.js'
import { assert, skip, test } from '../../support/test.js'
import { known, printed } from './suite.js'

test.before(() => {
  if (!hasKind('netkit')) skip('this kernel has no links of kind netkit')
})

test.after.each(() => {
  if (ipNames().includes('x')) ip('link', 'delete', 'dev', 'x')
})

/** Options, and `ip`'s words for them; none that this iproute2 may not know. */
const cases: [options: Netkit, words: string][] = [
  [{}, ''],
  [{ mode: 'l2' }, 'mode l2'],
  [{ mode: 'l3', policy: 'blackhole' }, 'mode l3 blackhole'],
  [{ peerPolicy: 'blackhole' }, 'peer blackhole'],
]

/** What both say of both ends, but for what differs by chance. */
async function reports() {
  const ends = []
  for (const name of ['x', 'y']) {
    ends.push({ ip: ipLink(name).linkinfo, ours: (await getLink(name)).netkit })
  }
  return ends
}

for (const [options, words] of cases) {
  test(`as ip makes it: ${printed(options)}`, async () => {
    const { link, peer } = await createNetkit({ name: 'x', ...options, peer: { name: 'y' } })
    contains(link.netkit, { primary: true, ...options })
    contains(peer.netkit, { primary: false })
    const made = await reports()
    assert.is(made[0]?.ours?.policy, options.policy ?? 'pass')
    assert.is(made[1]?.ours?.policy, options.peerPolicy ?? 'pass')
    assert.is('unknown' in (made[0]?.ours ?? {}), false)
    ip('link', 'delete', 'dev', 'x')
    const told = words.split(' ').filter((word) => word !== '')
    const peerAt = told.indexOf('peer')
    const [own, other] = peerAt < 0 ? [told, []] : [told.slice(0, peerAt), told.slice(peerAt + 1)]
    ip('link', 'add', 'name', 'x', 'type', 'netkit', ...own, 'peer', ...other, 'name', 'y')
    assert.equal(await reports(), made)
  })
}

test('the peer is made in its own namespace, and policies can be changed', async () => {
  await createNetns('far')
  const { link, peer } = await createNetkit({
    name: 'x',
    mode: 'l2',
    up: true,
    peer: { name: 'y', netns: 'far', up: true, addresses: ['192.0.2.1/24'] },
  })
  contains(link, { up: true, netkit: { mode: 'l2' } })
  contains(peer, { up: true, netkit: { mode: 'l2' } })
  await setLink('x', { netkit: { policy: 'blackhole', peerPolicy: 'blackhole' } })
  contains((await getLink('x')).netkit, { policy: 'blackhole', peerPolicy: 'blackhole' })
})

test('what newer kernels know', async () => {
  const attempt = createNetkit({ name: 'x', scrub: 'none', peer: { name: 'y' } })
  // Of Linux 6.13, and of Debian's 6.12.
  const row = { since: '6.12', samples: [], values: undefined as never }
  if ((await known(row, ['scrub', 'none'], attempt)) !== 'done') return
  const { netkit } = await getLink('x')
  contains(netkit, { scrub: 'none' })
  assert.is(netkit?.pairing, hasLinux(7, 1) ? 'pair' : undefined)
})

test.run()
