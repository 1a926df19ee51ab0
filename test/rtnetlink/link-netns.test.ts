/** Links stacked on a link of another namespace, and tunnels through one: made in place, not moved. */
import {
  type CreateLinkOptions,
  createBridge,
  createLink,
  createMacvlan,
  createNetns,
  createVeth,
  createVxlan,
  getLink,
  getNetnsId,
  NetlinkError,
  ping,
} from '../../src/index.js'
import { contains, ip, ipAddresses, ipLink, ipNames, ipState } from '../support/ip.js'
import { hasKind } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const here = { self: true } as const

test.before(async () => {
  await createNetns('box')
  await createNetns('host', { loopback: true })
  await createVeth({
    name: 'eth0',
    up: true,
    addresses: ['192.0.2.1/24'],
    peer: { name: 'eth0', netns: 'host', up: true, addresses: ['192.0.2.2/24'] },
  })
})

test.after.each(() => {
  for (const name of ipNames('box')) ip('-n', 'box', 'link', 'delete', 'dev', name)
})

/** Every kind that is below, with what it cannot do without, and `ip`'s words for it. */
const kinds: Record<string, [options: object, words: string]> = {
  vlan: [{ link: 'eth0', vlan: { id: 5 } }, 'link eth0 type vlan id 5'],
  macvlan: [{ link: 'eth0', macvlan: { mode: 'bridge' } }, 'link eth0 type macvlan mode bridge'],
  macvtap: [{ link: 'eth0' }, 'link eth0 type macvtap'],
  ipvlan: [{ link: 'eth0' }, 'link eth0 type ipvlan mode l3'],
  ipvtap: [{ link: 'eth0' }, 'link eth0 type ipvtap mode l3'],
  vxlan: [
    { vxlan: { vni: 5, dev: 'eth0', remote: '192.0.2.2' } },
    'type vxlan id 5 dev eth0 remote 192.0.2.2 dstport 4789',
  ],
  geneve: [{ geneve: { vni: 5, remote: '192.0.2.2' } }, 'type geneve id 5 remote 192.0.2.2'],
  gre: [{ gre: { remote: '192.0.2.2', dev: 'eth0' } }, 'type gre remote 192.0.2.2 dev eth0'],
  gretap: [{ gretap: { remote: '192.0.2.2' } }, 'type gretap remote 192.0.2.2'],
}

/** Of these the kernel does not tell in which namespace the lower link is. */
const untold = ['ipvtap']

/** As `ip` shows it, but for what is another for each: one that is on no link names itself. */
function shown(stacked: boolean): object {
  const own = ['ifindex', 'address', 'broadcast', ...(stacked ? [] : ['link_index'])]
  const text = JSON.stringify(ipLink('x', 'box'), (key, value) =>
    own.includes(key) ? undefined : value,
  )
  return JSON.parse(text)
}

test('each kind: as ip makes it from the other namespace', async () => {
  const tried = Object.entries(kinds).filter(([kind]) => hasKind(kind))
  assert.ok(tried.length > 0)
  for (const [kind, [options, words]] of tried) {
    const wanted = { kind, name: 'x', netns: 'box', linkNetns: here, ...options }
    const made = await createLink(wanted as CreateLinkOptions)
    const { created, ...link } = made
    assert.is(created, true, kind)
    assert.equal(link, await getLink('x', { netns: 'box' }), kind)
    const [before = '', after = ''] = words.split('type ')
    const lower = before.trim() === '' ? [] : before.trim().split(' ')
    const ours = shown(lower.length > 0)
    ip('-n', 'box', 'link', 'delete', 'dev', 'x')
    const type = ['type', ...after.split(' ')]
    ip('link', 'add', ...lower, 'name', 'x', 'netns', 'box', ...type)
    assert.equal(ours, shown(lower.length > 0), kind)
    if (lower.length > 0) {
      assert.is(made.link, ipLink('eth0').ifindex, kind)
      const nsid = await getNetnsId(here, { netns: 'box' })
      assert.is(made.linkNetnsId, untold.includes(kind) ? undefined : nsid, kind)
    }
    ip('-n', 'box', 'link', 'delete', 'dev', 'x')
  }
})

test('a tunnel whose packets go through the other namespace: pings come back', async () => {
  await createVxlan({
    name: 'vxlan0',
    netns: 'box',
    linkNetns: here,
    ...{ vni: 42, local: '192.0.2.1', remote: '192.0.2.2', up: true },
    addresses: ['10.0.0.1/24'],
  })
  await createVxlan({
    name: 'vxlan0',
    netns: 'host',
    ...{ vni: 42, local: '192.0.2.2', remote: '192.0.2.1', up: true },
    addresses: ['10.0.0.2/24'],
  })
  // There is no other way out of the box.
  assert.equal(ipNames('box'), ['vxlan0'])
  const { received } = await ping('10.0.0.2', { netns: 'box', count: 1, timeout: 5000 })
  assert.is(received, 1)
})

test('a macvlan of a box, on the wire of its host: pings come back', async () => {
  const { link, up, addresses } = { link: 'eth0', up: true, addresses: ['192.0.2.3/24'] }
  await createMacvlan({
    ...{ name: 'm0', netns: 'box', linkNetns: here, link, mode: 'bridge', up, addresses },
  })
  const { received } = await ping('192.0.2.2', { netns: 'box', count: 1, timeout: 5000 })
  assert.is(received, 1)
})

test('with all that belongs to it: a master there, other names, a group', async () => {
  await createBridge({ name: 'br0', netns: 'box' })
  const made = await createVxlan({
    ...{ name: 'x', netns: 'box', linkNetns: here, vni: 7, dev: 'eth0' },
    ...{ master: 'br0', bridgePort: { isolated: true }, altNames: ['ex'], mtu: 1300, up: true },
  })
  contains(made, {
    ...{ master: ipLink('br0', 'box').ifindex, altNames: ['ex'], mtu: 1300, up: true },
  })
  assert.is(made.bridgePort?.isolated, true)
})

test('what fails leaves nothing, and the error tells where', async () => {
  const state = () => ipState() + ip('-n', 'box', '-j', 'link', 'show')
  const before = state()
  const vxlan = { name: 'x', netns: 'box', linkNetns: here, vni: 7 }
  const late = createVxlan({ ...vxlan, addresses: ['192.0.2.9/24', '192.0.2.9/24'] })
  contains(await rejected(late, NetlinkError), {
    code: 'EEXIST',
    netns: 'box',
    option: 'addresses[1]',
  })
  assert.is(state(), before)

  const lower = createMacvlan({ name: 'x', netns: 'box', linkNetns: 'host', link: 'none' })
  contains(await rejected(lower, NetlinkError), {
    ...{ code: 'ENODEV', option: 'link', link: 'none', netns: 'host' },
  })
  const dev = createVxlan({ ...vxlan, dev: 'none' })
  contains(await rejected(dev, NetlinkError), { code: 'ENODEV', option: 'dev', link: 'none' })
  const gone = createVxlan({ ...vxlan, linkNetns: 'none' })
  contains(await rejected(gone, NetlinkError), { code: 'ENOENT', option: 'linkNetns' })
  assert.is(state(), before)

  await createVxlan(vxlan)
  const taken = await rejected(createVxlan({ ...vxlan, vni: 8 }), NetlinkError)
  contains(taken, { code: 'EEXIST', netns: 'box', link: 'x' })
  assert.equal(ipAddresses('x', 'box'), [])
})

test('calls on both namespaces wait for it, and it for them', async () => {
  const [, made] = await Promise.all([
    createBridge({ name: 'late', netns: 'host', up: true }),
    createMacvlan({ name: 'm0', netns: 'box', linkNetns: 'host', link: 'late' }),
  ])
  assert.is(made.link, ipLink('late', 'host').ifindex)
  ip('-n', 'host', 'link', 'delete', 'dev', 'late')
})

test('bad input, and kinds that are on nothing, are refused by name', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the types would refuse is the point
  const untyped = { createVxlan, createBridge, createVeth } as Record<string, any>
  const refusals: [call: string, options: object, option: string, code: string][] = [
    ['createVxlan', { linkNetns: 5 }, 'linkNetns', 'ERR_INVALID_ARG_TYPE'],
    ['createVxlan', { linkNetns: null }, 'linkNetns', 'ERR_INVALID_ARG_TYPE'],
    ['createVxlan', { linkNetns: 'a/b' }, 'linkNetns', 'ERR_INVALID_ARG_VALUE'],
    ['createVxlan', { linkNetns: { pid: 0 } }, 'linkNetns.pid', 'ERR_INVALID_ARG_VALUE'],
    ['createVxlan', { linkNetns: here, mayExist: true }, 'linkNetns', 'ERR_INVALID_ARG_VALUE'],
    ['createBridge', { linkNetns: here }, 'linkNetns', 'ERR_INVALID_ARG_VALUE'],
    ['createVeth', { linkNetns: here }, 'linkNetns', 'ERR_INVALID_ARG_VALUE'],
  ]
  const before = ipState()
  for (const [call, options, option, code] of refusals) {
    const own = call === 'createVxlan' ? { vni: 1 } : call === 'createVeth' ? { peer: {} } : {}
    const attempt = untyped[call]({ name: 'x', ...own, ...options })
    const error = await rejected<Error & { option?: string; code?: string }>(attempt, Error)
    assert.is(`${error.code} ${error.option}`, `${code} ${option}`, error.message)
  }
  assert.is(ipState(), before)
})

test.run()
