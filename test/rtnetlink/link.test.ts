/** Links of every kind but vxlan: made, changed, moved, listed, deleted, with `ip` as the oracle. */
import { inspect } from 'node:util'
import {
  type Bridge,
  createBridge,
  createLink,
  createNetns,
  createVeth,
  createVxlan,
  deleteLink,
  deleteNetns,
  describe,
  getLink,
  type LinkSettings,
  listLinks,
  moveLink,
  NetlinkError,
  setLink,
  setNetnsId,
} from '../../src/index.js'
import { contains, ip, ipAddresses, ipLink, ipLinks, ipNames } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(async () => {
  ip('link', 'add', 'bridge0', 'type', 'bridge')
  await createNetns('far')
})

test.after.each(() => {
  for (const name of ipNames()) if (name !== 'bridge0') ipQuietly('link', 'delete', 'dev', name)
  for (const name of ipNames('far')) ipQuietly('-n', 'far', 'link', 'delete', 'dev', name)
})

/** Of a pair the second end is gone already. */
function ipQuietly(...args: string[]): void {
  try {
    ip(...args)
  } catch (error) {
    assert.match(String(error), /Cannot find device|No such device/)
  }
}

/** Settings in our words, in `ip link add`'s or `ip link set`'s, and as `ip -d -j` shows them. */
interface Case {
  ours: Omit<LinkSettings, 'master'> & { master?: string; txQueues?: number; rxQueues?: number }
  ip: string
  /** What ip sets only on a link that exists. */
  later?: boolean
  shown: object
}

const settings: Record<string, Case> = {
  'nothing special': { ours: {}, ip: '', shown: { operstate: 'DOWN' } },
  mac: {
    ours: { mac: '02:00:00:00:00:11' },
    ip: 'address 02:00:00:00:00:11',
    shown: { address: '02:00:00:00:00:11' },
  },
  broadcast: {
    ours: { broadcast: '02:ff:ff:ff:ff:fe' },
    ip: 'broadcast 02:ff:ff:ff:ff:fe',
    shown: { broadcast: '02:ff:ff:ff:ff:fe' },
  },
  mtu: { ours: { mtu: 1400 }, ip: 'mtu 1400', shown: { mtu: 1400 } },
  group: { ours: { group: 77 }, ip: 'group 77', shown: { group: '77' } },
  'largest group': {
    ours: { group: 2147483647 },
    ip: 'group 2147483647', // the kernel has twice as many, ip has not
    shown: { group: '2147483647' },
  },
  alias: { ours: { alias: 'a b' }, ip: 'alias a_b', later: true, shown: {} },
  txQueueLength: { ours: { txQueueLength: 123 }, ip: 'txqlen 123', shown: { txqlen: 123 } },
  txQueues: { ours: { txQueues: 3 }, ip: 'numtxqueues 3', shown: { num_tx_queues: 3 } },
  rxQueues: { ours: { rxQueues: 3 }, ip: 'numrxqueues 3', shown: { num_rx_queues: 3 } },
  master: {
    ours: { master: 'bridge0' },
    ip: 'master bridge0',
    later: true,
    shown: { master: 'bridge0' },
  },
  'arp off': { ours: { arp: false }, ip: 'arp off', later: true, shown: {} },
  promisc: { ours: { promisc: true }, ip: 'promisc on', later: true, shown: { promiscuity: 1 } },
  allMulticast: { ours: { allMulticast: true }, ip: 'allmulticast on', later: true, shown: {} },
  'multicast off': { ours: { multicast: false }, ip: 'multicast off', later: true, shown: {} },
  'linkMode dormant': {
    ours: { linkMode: 'dormant' },
    ip: 'mode dormant',
    later: true,
    shown: { linkmode: 'DORMANT' },
  },
  gsoMaxSize: {
    ours: { gsoMaxSize: 4096 },
    ip: 'gso_max_size 4096',
    shown: { gso_max_size: 4096 },
  },
  gsoMaxSegs: { ours: { gsoMaxSegs: 7 }, ip: 'gso_max_segs 7', shown: { gso_max_segs: 7 } },
}

/** What is another for each link that is made. */
const volatile = new Set(['ifindex', 'link_index', 'address', 'ifalias', 'info_slave_data'])
const comparable = (name: string) =>
  JSON.parse(JSON.stringify(ipLink(name), (key, value) => (volatile.has(key) ? undefined : value)))

for (const [name, { ours, ip: words, later, shown }] of Object.entries(settings)) {
  test(`veth, ${name}: as ip makes it, both read by both`, async () => {
    const { link, peer } = await createVeth({ name: 'a', ...ours, peer: { name: 'b' } })
    const { master, ...values } = ours
    contains(ipLink('a'), shown)
    contains(link, values)
    if (master !== undefined) assert.is(link.master, ipLink(String(master)).ifindex)
    assert.equal(link, await getLink('a'))
    assert.equal(peer, await getLink('b'))
    assert.is(link.index, ipLink('a').ifindex)
    assert.is(link.link, peer.index)
    assert.is(link.mac, ipLink('a').address)
    const made = [comparable('a'), comparable('b')]
    await deleteLink('a')

    const [first, second] =
      words === '' ? [[], []] : later ? [[], words.split(' ')] : [words.split(' '), []]
    ip('link', 'add', 'name', 'a', ...first, 'type', 'veth', 'peer', 'name', 'b')
    if (second.length > 0) ip('link', 'set', 'dev', 'a', ...second)
    assert.equal(made, [comparable('a'), comparable('b')])
    const read = await getLink('a')
    if (name !== 'alias') contains(read, values)
    await deleteLink('a')
    assert.equal(ipNames(), ['bridge0'])
  })

  if (ours.txQueues === undefined && ours.rxQueues === undefined) {
    test(`veth, ${name}: of the peer, in another namespace, and by setLink`, async () => {
      const { master, ...values } = ours
      const created = await createVeth({
        name: 'a',
        peer: { name: 'b', netns: 'far', ...values },
      })
      contains(created.peer, values)
      contains(ipLink('b', 'far'), master === undefined ? shown : {})
      await deleteLink('a')

      const { link } = await createVeth({ name: 'a', peer: { name: 'b' } })
      await setLink(link.index, ours)
      contains(ipLink('a'), shown)
      contains(await getLink('a'), values)
      await deleteLink('a')
    })
  }
}

test('alias: shown as it is, and the empty one clears it', async () => {
  const { link } = await createVeth({ name: 'a', alias: 'Grüße, a b', peer: { name: 'b' } })
  assert.is(link.alias, 'Grüße, a b')
  assert.is(ipLink('a').ifalias, 'Grüße, a b')
  ip('link', 'set', 'dev', 'a', 'alias', 'of ip')
  assert.is((await getLink('a')).alias, 'of ip')
  await setLink('a', { alias: '' })
  assert.is((await getLink('a')).alias, undefined)
  assert.is(ipLink('a').ifalias, undefined)
  await deleteLink('a')
})

test('veth with everything: both ends up, with addresses, the peer where it will live', async () => {
  const { link, peer } = await createVeth({
    name: 'eth12',
    up: true,
    mtu: 1400,
    master: 'bridge0',
    peer: {
      name: 'eth11',
      netns: 'far',
      up: true,
      mac: '02:00:00:00:00:11',
      addresses: ['192.168.0.11/24', { address: '2001:db8::11/64', noDad: true }],
    },
  })
  contains(ipLink('eth12'), {
    mtu: 1400,
    master: 'bridge0',
    link_index: peer.index,
    operstate: 'UP',
  })
  contains(ipLink('eth11', 'far'), { address: '02:00:00:00:00:11', link_index: link.index })
  assert.ok(ipLink('eth11', 'far').flags.includes('UP'))
  assert.equal(
    ipAddresses('eth11', 'far')
      .filter(({ scope }) => scope === 'global')
      .map(({ local, prefixlen }) => `${local}/${prefixlen}`),
    ['192.168.0.11/24', '2001:db8::11/64'],
  )
  contains(peer, { up: true, kind: 'veth', mac: '02:00:00:00:00:11', link: link.index })
  contains(link, { up: true, portKind: 'bridge', link: peer.index })
  assert.type(link.linkNetnsId, 'number')
  await deleteLink('eth12')
  assert.equal(ipNames('far'), [])
})

test('an index from the start, of both ends, and one that is taken', async () => {
  const { link, peer } = await createVeth({
    name: 'a',
    index: 4242,
    peer: { name: 'b', netns: 'far', index: 4243 },
  })
  assert.equal([link.index, peer.index], [4242, 4243])
  assert.equal([ipLink('a').ifindex, ipLink('b', 'far').ifindex], [4242, 4243])
  const taken = createBridge({ name: 'b1', index: 4242 })
  contains(await rejected(taken, NetlinkError), { code: 'EEXIST', operation: 'createBridge' })
  await createBridge({ name: 'b1', index: 4244 })
  await createBridge({ name: 'b1', index: 4244, mayExist: true })
  const other = createBridge({ name: 'b1', index: 4245, mayExist: true })
  contains(await rejected(other, NetlinkError), { code: 'EEXIST', option: 'index' })
  await deleteLink('b1')
  await deleteLink('a')
})

test('a veth that ip made across namespaces reads the same', async () => {
  ip('link', 'add', 'name', 'a', 'type', 'veth', 'peer', 'name', 'b', 'netns', 'far')
  const [a, b] = [await getLink('a'), await getLink('b', { netns: 'far' })]
  assert.is(a.link, b.index)
  assert.is(b.link, a.index)
  assert.is(a.linkNetnsId, ipLink('a').link_netnsid)
  await deleteLink('b', { netns: 'far' })
  assert.equal(ipNames(), ['bridge0'])
})

const bridges: Record<string, { ours: Bridge; ip: string }> = {
  forwardDelay: { ours: { forwardDelay: 400 }, ip: 'forward_delay 400' },
  helloTime: { ours: { helloTime: 300 }, ip: 'hello_time 300' },
  maxAge: { ours: { maxAge: 1000 }, ip: 'max_age 1000' },
  ageingTime: { ours: { ageingTime: 12300 }, ip: 'ageing_time 12300' },
  stp: { ours: { stp: true }, ip: 'stp_state 1' },
  priority: { ours: { priority: 4096 }, ip: 'priority 4096' },
  groupForwardMask: { ours: { groupForwardMask: 8 }, ip: 'group_fwd_mask 8' },
  groupAddress: {
    ours: { groupAddress: '01:80:c2:00:00:0d' },
    ip: 'group_address 01:80:c2:00:00:0d',
  },
  vlanFiltering: { ours: { vlanFiltering: true }, ip: 'vlan_filtering 1' },
  vlanProtocol: { ours: { vlanProtocol: '802.1ad' }, ip: 'vlan_protocol 802.1ad' },
  vlanDefaultPvid: { ours: { vlanDefaultPvid: 7 }, ip: 'vlan_default_pvid 7' },
  vlanStats: { ours: { vlanStats: true }, ip: 'vlan_stats_enabled 1' },
  vlanStatsPerPort: { ours: { vlanStatsPerPort: true }, ip: 'vlan_stats_per_port 1' },
  mcastRouter: { ours: { mcastRouter: 2 }, ip: 'mcast_router 2' },
  mcastSnooping: { ours: { mcastSnooping: false }, ip: 'mcast_snooping 0' },
  mcastQuerier: { ours: { mcastQuerier: true }, ip: 'mcast_querier 1' },
  mcastQueryUseIfaddr: { ours: { mcastQueryUseIfaddr: true }, ip: 'mcast_query_use_ifaddr 1' },
  mcastHashMax: { ours: { mcastHashMax: 512 }, ip: 'mcast_hash_max 512' },
  mcastLastMemberCount: { ours: { mcastLastMemberCount: 5 }, ip: 'mcast_last_member_count 5' },
  mcastStartupQueryCount: {
    ours: { mcastStartupQueryCount: 5 },
    ip: 'mcast_startup_query_count 5',
  },
  mcastLastMemberInterval: {
    ours: { mcastLastMemberInterval: 150n },
    ip: 'mcast_last_member_interval 150',
  },
  mcastMembershipInterval: {
    ours: { mcastMembershipInterval: 25000n },
    ip: 'mcast_membership_interval 25000',
  },
  mcastQuerierInterval: {
    ours: { mcastQuerierInterval: 25000n },
    ip: 'mcast_querier_interval 25000',
  },
  mcastQueryInterval: { ours: { mcastQueryInterval: 12000n }, ip: 'mcast_query_interval 12000' },
  mcastQueryResponseInterval: {
    ours: { mcastQueryResponseInterval: 900n },
    ip: 'mcast_query_response_interval 900',
  },
  mcastStartupQueryInterval: {
    ours: { mcastStartupQueryInterval: 3000n },
    ip: 'mcast_startup_query_interval 3000',
  },
  mcastStats: { ours: { mcastStats: true }, ip: 'mcast_stats_enabled 1' },
  mcastIgmpVersion: { ours: { mcastIgmpVersion: 3 }, ip: 'mcast_igmp_version 3' },
  mcastMldVersion: { ours: { mcastMldVersion: 2 }, ip: 'mcast_mld_version 2' },
}

/** Whether `ip` can make such a bridge: kernels are built with and without VLAN filtering. */
function ipCan(name: string, words: string): boolean {
  try {
    ip('link', 'add', name, 'type', 'bridge', ...words.split(' '))
    return true
  } catch (error) {
    assert.match(String(error), 'Operation not supported')
    return false
  }
}

/** Without what differs between any two bridges. */
const bridgeData = (name: string) => {
  const { bridge_id: _, root_id: __, ...data } = ipLink(name).linkinfo?.info_data ?? {}
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.endsWith('_timer')))
}

for (const [name, { ours, ip: words }] of Object.entries(bridges)) {
  test(`bridge, ${name}: as ip makes it, both read by both, and by setLink`, async () => {
    if (!ipCan('theirs', words)) {
      const error = await rejected(createBridge({ name: 'made', ...ours }), NetlinkError)
      assert.is(error.code, 'ENOTSUP', 'this kernel cannot, as ip found, and says so')
      return
    }
    const plain = await createBridge({ name: 'plain' })
    if (name.startsWith('vlan') && !('vlan_default_pvid' in bridgeData('plain'))) {
      assert.is(plain.bridge.vlanDefaultPvid, undefined, 'a kernel without VLANs reports none')
      return
    }
    const theirPlain = bridgeData('plain')
    const created = await createBridge({ name: 'made', ...ours })
    await setLink('plain', { bridge: ours })
    for (const bridge of ['made', 'plain', 'theirs']) {
      assert.equal(bridgeData(bridge), bridgeData('theirs'), bridge)
      contains((await getLink(bridge)).bridge, ours)
    }
    contains(created.bridge, ours)
    assert.is.not(JSON.stringify(theirPlain), JSON.stringify(bridgeData('theirs')), 'no default')
    const [key] = Object.keys(ours) as [keyof Bridge]
    assert.is.not(plain.bridge[key], ours[key])
  })
}

test('what a bridge reports of itself', async () => {
  const { bridge } = await createBridge({ name: 'b1', mac: '02:00:00:00:00:01', priority: 4096 })
  contains(bridge, { bridgeId: '1000.02:00:00:00:00:01', rootId: '1000.02:00:00:00:00:01' })
  contains(bridge, { rootPort: 0, rootPathCost: 0, topologyChange: false })
  assert.is(bridge.fdbLearnedCount, hasLinux(6, 7) ? 0 : undefined)
  assert.is(ipLink('b1').linkinfo?.info_data?.['bridge_id'], '1000.2:0:0:0:0:1')
  await deleteLink('b1')
})

test('timers run by themselves, and come with the counters', async () => {
  const { bridge } = await createBridge({ name: 'b1' })
  await createVeth({ name: 'a', master: 'b1', peer: { name: 'b' } })
  assert.is(bridge.gcTimer, undefined)
  assert.is((await getLink('a')).bridgePort?.holdTimer, undefined)
  assert.is(typeof (await getLink('b1', { statistics: true })).bridge?.gcTimer, 'bigint')
  assert.is(typeof (await getLink('a', { statistics: true })).bridgePort?.holdTimer, 'bigint')
  await deleteLink('a')
  await deleteLink('b1')
})

test('createLink makes each kind as its own function does', async () => {
  await createLink({ name: 'v', kind: 'vxlan', group: 5, vxlan: { vni: 1 } })
  contains(ipLink('v'), { group: '5', linkinfo: { info_kind: 'vxlan', info_data: { id: 1 } } })
  await createLink({ name: 'b1', kind: 'bridge', bridge: { stp: true } })
  contains(ipLink('b1'), { linkinfo: { info_kind: 'bridge', info_data: { stp_state: 1 } } })
  await createLink({ name: 'a', kind: 'veth', peer: { name: 'b', netns: 'far' } })
  contains(ipLink('b', 'far'), { linkinfo: { info_kind: 'veth' } })
  for (const name of ['v', 'b1', 'a']) await deleteLink(name)
})

test('the largest group', async () => {
  const { link } = await createVeth({ name: 'a', group: 4294967295, peer: { name: 'b' } })
  assert.is(link.group, 4294967295)
  assert.is(ipLink('a').group, '-1', 'which ip prints signed')
})

test('listLinks: all, of a kind, of a master, as ip lists them', async () => {
  await createVxlan({ name: 'v', vni: 5 })
  for (const name of ['p1', 'p2']) {
    await createVeth({ name, master: 'bridge0', peer: { name: `${name}x` } })
  }
  const names = async (options?: Parameters<typeof listLinks>[0]) =>
    (await listLinks(options)).map(({ name }) => name).sort()
  assert.equal(await names(), ['lo', ...ipNames()].sort())
  assert.equal(await names({ kind: 'vxlan' }), ['v'])
  assert.equal(await names({ kind: 'veth', master: 'bridge0' }), ['p1', 'p2'])
  assert.equal(await names({ master: ipLink('bridge0').ifindex }), ['p1', 'p2'])
  assert.equal(await names({ netns: 'far' }), ['lo'])
  const listed = await listLinks()
  for (const link of listed) assert.equal(link, await getLink(link.index))
  for (const name of ['p1', 'p2', 'v']) await deleteLink(name)
})

test('sizes of what GRO and GSO put together, as ip has them', async () => {
  const sizes = { groMaxSize: 4000, gsoIpv4MaxSize: 5000, groIpv4MaxSize: 6000 }
  const { link } = await createVeth({ name: 'a', groMaxSize: 4000, peer: { name: 'b' } })
  assert.is(link.groMaxSize, 4000)
  if ((await getLink('b')).gsoIpv4MaxSize === undefined) {
    const error = await rejected(setLink('b', sizes), NetlinkError)
    contains(error, { code: 'ENOTSUP', option: 'gsoIpv4MaxSize' })
  } else {
    await setLink('b', sizes)
    contains(await getLink('b'), sizes)
  }
  ip('link', 'set', 'dev', 'b', 'gro_max_size', '7000')
  assert.is((await getLink('b')).groMaxSize, 7000)
  assert.is(ipLink('a')['gro_max_size' as 'mtu'], 4000)
  await deleteLink('a')
})

test('held down for a protocol, with who does, as ip has it', async () => {
  await createVxlan({ name: 'v', vni: 5, protoDown: true, protoDownReason: { value: 5 } })
  contains(await getLink('v'), { protoDown: true, protoDownReason: { value: 5 } })
  assert.match(ip('-d', 'link', 'show', 'v'), /protodown on protodown_reason <0,2>/)
  const held = await rejected(setLink('v', { protoDown: false }), NetlinkError)
  contains(held, { code: 'EBUSY', kernelMessage: 'Cannot clear protodown, active reasons' })
  await setLink('v', { protoDownReason: { value: 0, mask: 1 } })
  contains(await getLink('v'), { protoDownReason: { value: 4 } })
  ip('link', 'set', 'dev', 'v', 'protodown_reason', '2', 'off')
  await setLink('v', { protoDown: false })
  const free = await getLink('v')
  assert.equal([free.protoDown, free.protoDownReason], [false, undefined])
  await deleteLink('v')
})

test('statistics are bigints, on request, with whatever else is asked for', async () => {
  const netns = 'far'
  const { nsid } = await setNetnsId(netns, undefined, { mayExist: true })
  for (const more of [{}, { vfs: true }, { netns }, { targetNsid: nsid, vfs: true }]) {
    const read = async (statistics: boolean) => [
      await getLink('lo', { statistics, ...more }),
      ...(await listLinks({ statistics, ...more })),
    ]
    for (const link of await read(false)) assert.is(link.statistics, undefined)
    for (const { statistics } of await read(true)) {
      assert.is(typeof statistics?.rxPackets, 'bigint', inspect(more))
    }
  }
  const { namespaces } = await describe({ statistics: true, ovs: [] })
  for (const { links } of namespaces) {
    for (const { statistics } of links) assert.is(typeof statistics?.rxPackets, 'bigint')
  }
  const { statistics } = await getLink('lo', { statistics: true })
  const [shown] = JSON.parse(ip('-s', '-j', 'link', 'show', 'lo')) as [
    { stats64: { rx: { packets: number } } },
  ]
  assert.is(statistics?.rxPackets, BigInt(shown.stats64.rx.packets))
})

test('setLink renames, by name and by index, and takes a port out of its bridge', async () => {
  // What is up, older kernels do not rename.
  const up = hasLinux(6, 2)
  const { link } = await createVeth({ name: 'a', master: 'bridge0', up, peer: { name: 'b' } })
  await setLink('a', { name: 'a2', master: null, up: false })
  contains(ipLink('a2'), { ifindex: link.index })
  assert.is(ipLink('a2').master, undefined)
  assert.not.ok(ipLink('a2').flags.includes('UP'))
  await setLink(link.index, { name: 'a3', group: 3 })
  contains(ipLink('a3'), { group: '3' })
  await deleteLink(link.index)
  assert.equal(ipNames(), ['bridge0'])
})

test('moveLink: by name, by index, with a new name; the link comes back as it is there', async () => {
  const { link } = await createVeth({ name: 'a', up: true, peer: { name: 'b' } })
  const moved = await moveLink('a', { to: 'far' })
  assert.equal(moved, await getLink('a', { netns: 'far' }))
  contains(moved, { name: 'a', up: false })
  assert.is(ipLink('a', 'far').ifindex, moved.index)

  const back = await moveLink(moved.index, { netns: 'far', to: { pid: process.pid } })
  contains(back, { name: 'a', mac: link.mac })
  assert.equal(ipNames('far'), [])

  const renamed = await moveLink('a', { to: 'far', name: 'z' })
  assert.is(renamed.name, 'z')
  const again = await moveLink(renamed.index, { netns: 'far', to: { pid: process.pid }, name: 'y' })
  assert.equal(again, await getLink('y'))
  await deleteLink('b')
})

test('moveLink into a namespace where the name is taken: EEXIST, and the link stays', async () => {
  await createVeth({ name: 'a', peer: { name: 'b' } })
  await createVeth({ name: 'c', peer: { name: 'a', netns: 'far' } })
  const error = await rejected(moveLink('a', { to: 'far' }), NetlinkError)
  contains(error, { code: 'EEXIST', errno: -17, syscall: 'RTM_NEWLINK', operation: 'moveLink' })
  assert.equal(ipNames(), ['a', 'b', 'bridge0', 'c'])
  await moveLink('a', { to: 'far', name: 'a9' })
  assert.equal(ipNames('far'), ['a', 'a9'])
  for (const name of ['b', 'c']) await deleteLink(name)
})

test('a namespace deleted and made anew under one name is a new one to every call', async () => {
  for (let round = 0; round < 3; round++) {
    await Promise.all([
      createNetns('again'),
      createVeth({ name: `a${round}`, peer: { name: 'b', netns: 'again' } }),
      deleteNetns('again'),
    ])
  }
})

test('a long listing is whole, by index, and each link has its own counters', async () => {
  const netns = 'many'
  await createNetns(netns)
  const names = Array.from({ length: 300 }, (_, at) => `v${at}`)
  await Promise.all(names.map((name, at) => createVxlan({ name, vni: at, netns })))
  const theirs = ipLinks(netns).sort((one, other) => one.ifindex - other.ifindex)
  const ours = await listLinks({ netns, statistics: true })
  assert.equal(
    ours.map(({ name, index, mac }) => ({ name, index, mac })),
    theirs.map(({ ifname, ifindex, address }) => ({
      name: ifname,
      index: ifindex,
      mac: address,
    })),
  )
  assert.ok(ours.every(({ statistics }) => typeof statistics?.txBytes === 'bigint'))
  assert.equal(
    ours.flatMap(({ vxlan }) => vxlan?.vni ?? []),
    names.map((_, at) => at),
  )
  await deleteNetns(netns)
})

test.run()
