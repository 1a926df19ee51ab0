/** What goes across kinds: alternative names, moves, filters, tun devices, options a kernel ignores. */
import {
  addAddress,
  addAltName,
  addFdb,
  addNeighbor,
  addNexthop,
  addRoute,
  createBond,
  createBridge,
  createLink,
  createMacvlan,
  createNetns,
  createTun,
  createVeth,
  createVlan,
  createVrf,
  createXfrm,
  deleteAddress,
  deleteAltName,
  deleteLink,
  deleteLinks,
  deleteNexthop,
  getLink,
  listAddresses,
  listFdb,
  listLinks,
  listNeighbors,
  listRoutes,
  moveLink,
  NetlinkError,
  openNetns,
  openTun,
  setLink,
  waitForLink,
} from '../../../src/index.js'
import { contains, ip, ipLink, ipNames } from '../../support/ip.js'
import { hasKind, hasLinux, needsTun } from '../../support/machine.js'
import { rejected } from '../../support/rejected.js'
import { assert, skip, test } from '../../support/test.js'

const long = 'a-name-that-is-much-longer-than-fifteen-bytes'

test.before(() => createNetns('far').then(() => undefined))

test.after.each(() => {
  for (const name of ipNames()) if (ipNames().includes(name)) ip('link', 'delete', 'dev', name)
})

test('alternative names: given, added, taken away, as ip has them', async () => {
  const { link } = await createVeth({ name: 'a', altNames: ['one', long], peer: { name: 'b' } })
  assert.equal(link.altNames, ['one', long])
  assert.equal((ipLink('a') as { altnames?: string[] }).altnames, ['one', long])
  await addAltName(long, 'two')
  await deleteAltName('two', 'one')
  assert.equal((await getLink('a')).altNames, [long, 'two'])
  ip('link', 'property', 'add', 'dev', 'b', 'altname', 'three')
  assert.equal((await getLink('b')).altNames, ['three'])
  contains(await rejected(addAltName('b', long), NetlinkError), {
    code: 'EEXIST',
    operation: 'addAltName',
    syscall: 'RTM_NEWLINKPROP',
  })
  assert.is((await rejected(deleteAltName('b', 'none'), NetlinkError)).code, 'ENOENT')
  assert.is((await rejected(addAltName('none', 'x'), NetlinkError)).code, 'ENODEV')
})

test('a link is found by an alternative name in every function', async () => {
  await createVeth({ name: 'a', altNames: [long], peer: { name: 'b', altNames: ['bee'] } })
  await createBridge({ name: 'br0', altNames: [`${long}-bridge`] })
  await setLink(long, { mtu: 1400, master: `${long}-bridge` })
  assert.is((await getLink(long)).mtu, 1400)
  const ports = await listLinks({ master: `${long}-bridge` })
  assert.equal(
    ports.map(({ name }) => name),
    ['a'],
  )
  await setLink('bee', { up: true })
  await setLink(long, { name: 'renamed', up: true })
  assert.is((await getLink(long)).name, 'renamed')
  await addAddress(long, '192.0.2.1/24')
  assert.is((await listAddresses({ link: long, family: 'inet' }))[0]?.address, '192.0.2.1/24')
  await addNeighbor(long, { dst: '192.0.2.5', mac: '02:00:00:00:00:05' })
  assert.is((await listNeighbors({ link: long, family: 'inet' })).length, 1)
  await addRoute({ destination: '198.51.100.0/24', dev: long })
  assert.is((await listRoutes({ dev: long, family: 'inet', table: 'main' })).length, 2)
  await addNexthop({ id: 1, dev: long })
  await deleteNexthop(1)
  await addFdb(long, { mac: '02:00:00:00:00:06', master: true })
  assert.ok((await listFdb(long)).some(({ mac }) => mac === '02:00:00:00:00:06'))
  await deleteAddress(long, '192.0.2.1/24')
  await createMacvlan({ name: 'mv', link: 'bee', mode: 'bridge' })
  await deleteLinks(['mv', `${long}-bridge`])
  await deleteLink(long)
  assert.equal(ipNames(), [])
})

test('a link whose alternative name is taken is not made at all', async () => {
  await createBridge({ name: 'br0', altNames: ['taken'] })
  contains(await rejected(createBridge({ name: 'br1', altNames: ['taken'] }), NetlinkError), {
    code: 'EEXIST',
  })
  assert.equal(ipNames(), ['br0'])
})

test('moveLink by an alternative name, to a process and back, with a name and an index', async () => {
  await createVeth({ name: 'a', altNames: [long], peer: { name: 'b' } })
  const there = await moveLink(long, { to: 'far', name: 'c', index: 777 })
  contains(there, { name: 'c', index: 777 })
  const back = await moveLink(long, { netns: 'far', to: { pid: process.pid }, index: 778 })
  contains(back, { name: 'c', index: 778 })
  const taken = ipLink('b').ifindex
  await moveLink('c', { to: 'far' })
  contains(
    await rejected(
      moveLink('c', { netns: 'far', to: { pid: process.pid }, index: taken }),
      NetlinkError,
    ),
    { code: 'EBUSY', operation: 'moveLink' },
  )
})

test('moveLink to a namespace that is held open, by its descriptor', async () => {
  await createVeth({ name: 'a', peer: { name: 'b' } })
  await using far = await openNetns('far')
  const { fd = -1 } = far
  contains(await moveLink('a', { to: { fd }, name: 'c' }), { name: 'c' })
  assert.ok(ipNames('far').includes('c'))
  contains(await moveLink('c', { netns: { fd }, to: { pid: process.pid } }), { name: 'c' })
})

test('listLinks: those that are up, those of a group', async () => {
  await createVeth({ name: 'a', up: true, group: 7, peer: { name: 'b', group: 7 } })
  const names = async (options: object) => (await listLinks(options)).map(({ name }) => name)
  assert.equal(await names({ up: true, kind: 'veth' }), ['a'])
  assert.equal(await names({ up: false, group: 7 }), ['b'])
  assert.equal((await names({ group: 7 })).sort(), ['a', 'b'])
  assert.equal(await names({ group: 8 }), [])
})

test('tun and tap: as ip tuntap makes them, read by both', async () => {
  needsTun()
  for (const mode of ['tun', 'tap'] as const) {
    const options = { mode, owner: 0, group: 0, multiQueue: true, vnetHeader: true }
    const { index, ...ours } = await createTun({ name: 't', ...options })
    contains(ours.tun, { ...options, packetInfo: false, persist: true })
    const shown = ipLink('t').linkinfo
    await deleteLink('t')
    ip('tuntap', 'add', 'dev', 't', 'mode', mode, 'user', 0, 'group', 0, 'multi_queue', 'vnet_hdr')
    assert.equal(ipLink('t').linkinfo, shown)
    assert.equal((await getLink('t')).tun, ours.tun)
    await deleteLink('t')
  }
})

test('a tun has settings and addresses from the start, in any namespace, or is not made', async () => {
  needsTun()
  const made = await createLink({
    kind: 'tun',
    name: 't',
    netns: 'far',
    mtu: 1400,
    up: true,
    altNames: ['tee'],
    addresses: ['192.0.2.1/24'],
    tun: { mode: 'tun' },
  })
  contains(made, { mtu: 1400, up: true, altNames: ['tee'], kind: 'tun' })
  contains(ipLink('t', 'far'), { mtu: 1400 })
  contains(await rejected(createTun({ name: 't', netns: 'far', mode: 'tap' }), NetlinkError), {
    code: 'EEXIST',
    option: 'name',
    syscall: 'TUNSETIFF',
  })
  await deleteLink('t', { netns: 'far' })
  contains(await rejected(createTun({ name: 't', mode: 'tap', mtu: 1 }), NetlinkError), {
    code: 'EINVAL',
    operation: 'createTun',
  })
  assert.equal(ipNames(), [])
})

test('carrier, taken away and given, as ip has it', async () => {
  needsTun()
  await createTun({ name: 't', mode: 'tap', up: true })
  await using _queue = await openTun('t', { mode: 'tap' }) // without one there is none
  await setLink('t', { carrier: false })
  await waitForLink('t', { operState: 'down' })
  contains(ipLink('t'), { operstate: 'DOWN' })
  await setLink('t', { carrier: true })
  assert.is((await getLink('t')).carrier, true)
  ip('link', 'set', 'dev', 't', 'carrier', 'off')
  assert.is((await getLink('t')).carrier, false)
})

test('an option that the running kernel ignores fails the call, and nothing is left', async () => {
  // Without CONFIG_BRIDGE_VLAN_FILTERING a bridge knows no VLANs and says nothing when told of them.
  const attempt = createBridge({ name: 'br0', vlanDefaultPvid: 5 }).catch((error: Error) => error)
  const outcome = await attempt
  if (!(outcome instanceof Error)) skip('this kernel knows VLANs of bridges')
  assert.instance(outcome, NetlinkError)
  contains(outcome, { code: 'ENOTSUP', option: 'vlanDefaultPvid', operation: 'createBridge' })
  assert.match(outcome.message, 'the running kernel ignored it')
  assert.equal(ipNames(), [])
  await createBridge({ name: 'br0' })
  const change = setLink('br0', { bridge: { stp: true, vlanStats: true } })
  contains(await rejected(change, NetlinkError), { code: 'ENOTSUP', option: 'bridge.vlanStats' })
})

test('a vlan on a veth, by its own function', async () => {
  if (!hasKind('vlan')) skip('this kernel has no links of kind vlan')
  await createVeth({ name: 'a', peer: { name: 'b' } })
  const made = await createVlan({ name: 'v', link: 'a', id: 7, reorderHeader: false, gvrp: true })
  contains(made.vlan, { id: 7, protocol: '802.1Q', reorderHeader: false, gvrp: true, mvrp: false })
  await setLink('v', { vlan: { gvrp: false, egressQos: { 3: 4 } } })
  const { vlan } = await getLink('v')
  contains(vlan, { egressQos: { 3: 4 } })
  assert.is(vlan?.gvrp ?? false, false, 'not reported where no flag is set')
  await setLink('v', { vlan: { mvrp: true } })
  contains((await getLink('v')).vlan, { gvrp: false, reorderHeader: false, mvrp: true })
})

test('a port of a bond: brought up after it was added, its options set and reported', async () => {
  if (!hasKind('bond')) skip('this kernel has no links of kind bond')
  await createBond({ name: 'bond1', mode: 'active-backup', miimon: 100, up: true })
  const { link } = await createVeth({
    name: 'a',
    master: 'bond1',
    up: true,
    bondPort: { queueId: 3 },
    peer: { name: 'b', up: true },
  })
  contains(link, { up: true, portKind: 'bond', bondPort: { queueId: 3, permanentMac: link.mac } })
  await setLink('a', { bondPort: { priority: -5 } })
  contains((await getLink('a')).bondPort, { queueId: 3, priority: -5 })
  await setLink('bond1', { bond: { primary: 'a' } })
  contains((await getLink('bond1')).bond, { primary: link.index })
  const byPort = createBond({ name: 'bond2', mode: '802.3ad', adSelect: 'actor_port_prio' })
  if (hasLinux(6, 18)) assert.is((await byPort).bond.adSelect, 'actor_port_prio')
  else assert.is((await rejected(byPort, NetlinkError)).code, 'EINVAL')
})

test('a port of a VRF tells its table', async () => {
  if (!hasKind('vrf')) skip('this kernel has no links of kind vrf')
  await createVrf({ name: 'vrf1', table: 10 })
  const { link } = await createVeth({ name: 'a', master: 'vrf1', peer: { name: 'b' } })
  contains(link, { portKind: 'vrf', vrfPort: { table: 10 } })
})

test('a change of a gre tunnel keeps what it does not name', async () => {
  if (!hasKind('gretap')) skip('this kernel has no links of kind gretap')
  const base = { local: '192.0.2.1', remote: '192.0.2.2', iKey: 5, oKey: 6 }
  await createLink({ kind: 'gretap', name: 'g', gretap: { ...base, ttl: 9 } })
  await setLink('g', { gretap: { ttl: 7 } })
  contains((await getLink('g')).gretap, { ...base, ttl: 7, iKeyed: true, oKeyed: true })
})

test('the number of an IPsec interface can be changed alone', async () => {
  if (!hasKind('xfrm')) skip('this kernel has no links of kind xfrm')
  const { link } = await createVeth({ name: 'a', peer: { name: 'b' } })
  await createXfrm({ name: 'x', ifId: 5, dev: 'a' })
  await setLink('x', { xfrm: { ifId: 6 } })
  contains((await getLink('x')).xfrm, { ifId: 6, dev: link.index })
  contains(ipLink('x').linkinfo?.info_data, { if_id: '0x6' })
})

test.run()
