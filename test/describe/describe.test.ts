/** Scenes that `ip` and Open vSwitch made, described, against what `ip` and `ovs-vsctl` show of them. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createNetns,
  createVeth,
  type DescribedNetns,
  type Description,
  deleteNetns,
  describe,
  type InvalidArgument,
  type LinkEnd,
  NetlinkError,
} from '../../src/index.js'
import { run } from '../support/child.js'
import { type IpLink, ip, ipIn } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const ovs: [] = [] // none

test.before(() => {
  for (const name of ['host', 'vm1', 'vm2']) ip('netns', 'add', name)
  const host = (words: string) => ipIn('host', ...words.split(' '))
  host('link add br0 type bridge')
  host('link add tap1 up master br0 type veth peer name eth0 netns vm1')
  host('link add tap2 up master br0 type veth peer name eth0 netns vm2')
  host('link add up0 type veth peer name up1')
  host('address add 192.0.2.1/24 dev up0')
  host('address add 2001:db8::1/64 dev up0 nodad')
  host('link add vx0 type vxlan id 42 dstport 4789 dev up0 local 192.0.2.1 remote 192.0.2.2')
  host('link add mac1 link up0 type macvlan')
  host('link set mac1 netns vm1')
  host('link add vx1 type vxlan id 43 dstport 4789 dev up0 group 239.1.1.1')
  host('link set vx1 netns vm2')
  ipIn(
    'vm1',
    ...'link add vx0 type vxlan id 42 dstport 4789 local 192.0.2.2 remote 192.0.2.1'.split(' '),
  )
  ipIn('vm1', ...'address add 10.0.0.1/24 dev eth0'.split(' '))
})

const netnsOf = (description: Description, name: string): DescribedNetns => {
  const found = description.namespaces.find(({ names }) => names.includes(name))
  if (found === undefined) throw new Error(`${name} is not described`)
  return found
}
const linkOf = (description: Description, netns: string, name: string) => {
  const found = netnsOf(description, netns).links.find((link) => link.name === name)
  if (found === undefined) throw new Error(`${name} of ${netns} is not described`)
  return found
}

/** `eth0 in vm1`: an end by the names of its link and namespace. */
const say = ({ namespaces }: Description, end: LinkEnd | undefined) =>
  end && `${end.name} in ${namespaces.find(({ inode }) => inode === end.inode)?.names[0]}`

test('links, addresses, masters and lower links are what ip shows in each namespace', async () => {
  const description = await describe({ ovs })
  for (const { names, links, own } of description.namespaces) {
    const shown: IpLink[] = JSON.parse(ipIn(own ? undefined : names[0], '-d', '-j', 'address'))
    const name = (index: number | undefined) => links.find((each) => each.index === index)?.name
    assert.equal(
      links.map((link) => ({
        ...{ ifindex: link.index, ifname: link.name, mtu: link.mtu, address: link.mac },
        ...{ kind: link.kind, up: link.up, master: name(link.master) },
        addresses: link.addresses.map(({ address }) => address),
      })),
      shown
        .sort((one, other) => one.ifindex - other.ifindex)
        .map(({ ifindex, ifname, mtu, address, linkinfo, flags, master, addr_info }) => ({
          ...{ ifindex, ifname, mtu, address },
          ...{ kind: linkinfo?.info_kind, up: flags.includes('UP'), master },
          addresses: addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`),
        })),
    )
  }
  assert.equal(
    description.namespaces.map(({ names }) => names),
    [[], ['host'], ['vm1'], ['vm2']],
  )
})

test('ends of pairs and lower links are found in whatever namespace ip says', async () => {
  const description = await describe({ ovs })
  const found = description.namespaces.flatMap(({ names, links }) =>
    links.map((link) => [`${link.name} in ${names[0]}`, say(description, link.peer ?? link.lower)]),
  )
  // ip tells the other namespace's name by its own number for it.
  const shown = ['host', 'vm1', 'vm2'].flatMap((netns) => {
    const known = new Map(
      [...ipIn(netns, 'netns', 'list-id').matchAll(/^nsid (\d+) .*name: (\S+)\)/gm)].map(
        ([, nsid, name]) => [Number(nsid), name as string],
      ),
    )
    const links: IpLink[] = JSON.parse(ipIn(netns, '-d', '-j', 'link'))
    return links.map(({ ifname, link, link_index: index, link_netnsid: nsid, linkinfo }) => {
      const there = nsid === undefined ? netns : (known.get(nsid) as string)
      const lower = link ?? (linkinfo?.info_data?.['link'] as string | undefined)
      const byIndex = () =>
        (JSON.parse(ipIn(there, '-j', 'link')) as IpLink[]).find((each) => each.ifindex === index)
      const name = index === undefined ? lower : byIndex()?.ifname
      return [`${ifname} in ${netns}`, name === undefined ? undefined : `${name} in ${there}`]
    })
  })
  const inNames = found.filter(([from]) => !from?.endsWith(' undefined') && !/^vx/.test(from ?? ''))
  assert.equal(
    inNames,
    shown.filter(([from]) => !/^vx/.test(from ?? '')),
  )
  // Of these ip tells a number alone.
  const ends = Object.fromEntries(found)
  assert.is(ends['vx0 in host'], 'up0 in host')
  assert.is(ends['vx1 in vm2'], 'up0 in host')
  assert.is(ends['eth0 in vm1'], 'tap1 in host')
  assert.is(ends['mac1 in vm1'], 'up0 in host')
})

test('both ends of a tunnel find each other, and what it is told is there', async () => {
  const description = await describe({ ovs })
  const vx0 = linkOf(description, 'host', 'vx0')
  const { vni, local, remote, dstPort } = vx0.vxlan ?? {}
  assert.equal([vni, local, remote, dstPort], [42, '192.0.2.1', '192.0.2.2', 4789])
  assert.is(say(description, vx0.farEnd), 'vx0 in vm1')
  assert.is(say(description, linkOf(description, 'vm1', 'vx0').farEnd), 'vx0 in host')
  assert.is(linkOf(description, 'vm2', 'vx1').farEnd, undefined)
})

test('a tunnel with two possible far ends names neither', async () => {
  ipIn(
    'vm2',
    ...'link add vx0 type vxlan id 42 dstport 4789 local 192.0.2.2 remote 192.0.2.1'.split(' '),
  )
  try {
    const description = await describe({ ovs })
    assert.is(linkOf(description, 'host', 'vx0').farEnd, undefined)
    assert.is(say(description, linkOf(description, 'vm2', 'vx0').farEnd), 'vx0 in host')
  } finally {
    ipIn('vm2', 'link', 'delete', 'vx0')
  }
})

test('a peer in a namespace without a name is told by its index, unless that is described too', async () => {
  await using anonymous = await createNetns()
  const { peer } = await createVeth({
    name: 'out',
    netns: 'vm1',
    peer: { name: 'in', netns: anonymous },
  })
  const without = await describe({ ovs })
  assert.equal(linkOf(without, 'vm1', 'out').peer, { index: peer?.index })
  const both = await describe({ netns: ['vm1', anonymous], ovs })
  const end = { index: peer?.index, inode: anonymous.inode, name: 'in' }
  assert.equal(linkOf(both, 'vm1', 'out').peer, end)
  assert.equal(
    both.namespaces.map(({ names, own }) => [...names, own]),
    [['vm1', false], [false]],
  )
  ipIn('vm1', 'link', 'delete', 'out')
})

test('a namespace with two names, and a process that is in one, are one', async () => {
  const sleeper = spawn('ip', ['netns', 'exec', 'vm1', 'cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    sleeper.stdin.write('.')
    await once(sleeper.stdout, 'data')
    ip('netns', 'attach', 'also', sleeper.pid as number)
    const { namespaces } = await describe({ netns: ['vm1', { pid: sleeper.pid as number }], ovs })
    assert.equal(
      namespaces.map(({ names }) => names),
      [['also', 'vm1']],
    )
    const all = await describe({ ovs })
    assert.is(all.namespaces.filter(({ names }) => names.includes('vm1')).length, 1)
  } finally {
    sleeper.stdin.end()
    await once(sleeper, 'exit')
    ip('netns', 'delete', 'also')
  }
})

test('a stale name is passed over', async () => {
  writeFileSync('/run/netns/stale', '')
  const { namespaces } = await describe({ ovs })
  assert.not.ok(namespaces.some(({ names }) => names.includes('stale')))
  execFileSync('rm', ['/run/netns/stale'])
})

test('namespaces come and go meanwhile', async () => {
  let going = true
  const churn = async (name: string) => {
    for (; going; ) {
      await createNetns(name)
      await createVeth({ name: 'a', netns: name, peer: { name: 'b', netns: 'vm2' } }).catch(
        () => {},
      )
      await deleteNetns(name)
    }
  }
  const churns = ['x1', 'x2', 'x3'].map(churn)
  let seen = 0
  for (let round = 0; round < 40; round++) {
    const description = await describe({ ovs })
    seen += description.namespaces.length - 4
    assert.is(say(description, linkOf(description, 'vm1', 'eth0').peer), 'tap1 in host')
    for (const { error } of description.namespaces) assert.is(error, undefined)
  }
  going = false
  await Promise.all(churns)
  assert.ok(seen > 0, 'none of those that come and go was ever there')
  await deleteNetns('host', { wait: true }) // nothing is held any more
  ip('netns', 'add', 'host')
})

test('what we may not enter is told in its place; our own is read all the same', () => {
  const printed = run(
    `const { namespaces } = await lib.describe({ ovs: [] })
    console.log(JSON.stringify(namespaces.map(({ own, links, error }) => [own, links.length > 0, error?.code])))`,
    ['setpriv', '--inh-caps=-sys_admin', '--bounding-set=-sys_admin'],
  )
  const refused = [false, false, 'EPERM']
  assert.equal(JSON.parse(printed), [[true, true, null], refused, refused, refused])
})

test('an Open vSwitch that is not there is told, one that says nothing is given up', async () => {
  const netns = ['vm1']
  const absent = await describe({ netns, ovs: `unix:${tmpdir()}/none.sock` })
  assert.is(absent.switches[0]?.error?.code, 'OVSDB_CONNECT_FAILED')
  assert.is(absent.switches[0]?.remote, `unix:${tmpdir()}/none.sock`)
  const byDefault = await describe({ netns })
  assert.is(byDefault.switches[0]?.error?.code, 'OVSDB_CONNECT_FAILED')

  const path = join(tmpdir(), 'silent.sock')
  const silent = createServer().listen(path)
  const sockets: (() => void)[] = []
  silent.on('connection', (socket) => sockets.push(() => socket.destroy()))
  await once(silent, 'listening')
  try {
    const given = await describe({ netns, ovs: [`unix:${path}`], timeout: 100 })
    assert.is(given.switches[0]?.error?.code, 'OVSDB_NO_ANSWER')
    assert.is(given.namespaces.length, 1)
    const reason = new Error('enough')
    const controller = new AbortController()
    const aborted = rejected(
      describe({ netns, ovs: `unix:${path}`, signal: controller.signal }),
      Error,
    )
    silent.once('connection', () => controller.abort(reason))
    assert.is(await aborted, reason)
    assert.is(await rejected(describe({ signal: controller.signal }), Error), reason)
  } finally {
    for (const destroy of sockets) destroy()
    silent.close()
  }
})

test('a namespace that is asked for has to be there', async () => {
  const error = await rejected(describe({ netns: ['vm1', 'none'], ovs }), NetlinkError)
  assert.equal([error.code, error.netns], ['ENOENT', 'none'])
})

test('what cannot be meant is refused with its name', async () => {
  const type = 'ERR_INVALID_ARG_TYPE'
  const value = 'ERR_INVALID_ARG_VALUE'
  const cases: [options: unknown, code: string, option: string][] = [
    [7, type, 'options'],
    [{ nets: [] }, value, 'nets'],
    [{ netns: 'vm1' }, type, 'netns'],
    [{ netns: ['vm1', 7] }, type, 'netns[1]'],
    [{ netns: [undefined] }, type, 'netns[0]'],
    [{ netns: ['a/b'] }, value, 'netns[0]'],
    [{ folder: 7 }, type, 'folder'],
    [{ folder: '' }, value, 'folder'],
    [{ ovs: 7 }, type, 'ovs'],
    [{ ovs: null }, type, 'ovs'],
    [{ ovs: ['unix:/a', 'http://b'] }, value, 'ovs[1]'],
    [{ ovs: [undefined] }, type, 'ovs[0]'],
    [{ statistics: 1 }, type, 'statistics'],
    [{ timeout: '1' }, type, 'timeout'],
    [{ timeout: 0 }, value, 'timeout'],
    [{ signal: {} }, type, 'signal'],
  ]
  for (const [options, code, option] of cases) {
    const error = (await rejected(describe(options as object), Error)) as InvalidArgument
    assert.equal([error.code, error.option], [code, option], JSON.stringify(options))
  }
})

test.run()
