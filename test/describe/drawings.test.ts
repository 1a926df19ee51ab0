/** The drawings of descriptions: their text, Mermaid's own view of it, and names that would break it. */
import {
  createNetns,
  createVeth,
  createVxlan,
  type DescribedLink,
  type Description,
  describe,
  renderMermaid,
  renderTree,
  setLink,
} from '../../src/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { find, names } from '../openvswitch/support.js'
import { ipIn } from '../support/ip.js'
import { needsTun } from '../support/machine.js'
import { assert, suite, test } from '../support/test.js'
import { parse } from './mermaid-parser.js'

const underlay = { host1: '192.0.2.1', host2: '192.0.2.2' }
const known = { netns: ['host1', 'host2', 'vm1'] }

test.before(async () => {
  for (const name of known.netns) await createNetns(name)
  await setLink('lo', { up: true, netns: 'host1' })
  const end = (netns: 'host1' | 'host2') => ({
    ...({ name: 'up0', netns, up: true, inet6: { addrGenMode: 'none' } } as const),
    addresses: [`${underlay[netns]}/24`],
  })
  await createVeth({ ...end('host1'), peer: end('host2') })
  const tunnel = { name: 'vxlan0', vni: 42, dev: 'up0' }
  const { host1, host2 } = underlay
  await createVxlan({ ...tunnel, netns: 'host1', local: host1, remote: host2 })
  await createVxlan({ ...tunnel, netns: 'host2', local: host2, remote: host1 })
  const far = { ...tunnel, name: 'far0', vni: 7, netns: 'host2', remote: '203.0.113.9' }
  await createVxlan(far)
  ipIn('host1', ...'link add br1 type bridge'.split(' '))
  ipIn('host1', ...'link set vxlan0 master br1'.split(' '))
  ipIn('host1', ...'link add tap1 master br1 type veth peer name eth0 netns vm1'.split(' '))
})

test('a tree of text', async () => {
  const description = await describe({ ...known, ovs: [] })
  assert.is(
    renderTree(description),
    `host1
├─ lo: loopback, up, 127.0.0.1/8, ::1/128
├─ up0: veth to up0 in host2, up, 192.0.2.1/24
└─ br1: bridge, down
   ├─ vxlan0: vxlan, VNI 42, 192.0.2.1 -> 192.0.2.2:4789, over up0, far end vxlan0 in host2, down
   └─ tap1: veth to eth0 in vm1, down
host2
├─ lo: loopback, down
├─ up0: veth to up0 in host1, up, 192.0.2.2/24
├─ vxlan0: vxlan, VNI 42, 192.0.2.2 -> 192.0.2.1:4789, over up0, far end vxlan0 in host1, down
└─ far0: vxlan, VNI 7, * -> 203.0.113.9:4789, over up0, down
vm1
├─ lo: loopback, down
└─ eth0: veth to tap1 in host1, down`,
  )
})

test('a drawing in the words of Mermaid, which takes them', async () => {
  const description = await describe({ ...known, ovs: [] })
  const text = renderMermaid(description)
  const position = (inode: string) =>
    description.namespaces.findIndex((netns) => netns.inode === Number(inode))
  const name = (id: string) =>
    id.replace(/^link(\d+)_(\d+)$/, (_, inode, index) => {
      const netns = description.namespaces[position(inode)]
      return `${netns?.links.find((link) => link.index === Number(index))?.name} of ${netns?.names}`
    })
  const { boxes, lines, groups } = await parse(text)
  assert.equal(
    groups.map(({ title, boxes: inside }) => [title, inside.map(name).sort()]),
    [
      ['host1', ['br1 of host1', 'tap1 of host1', 'up0 of host1', 'vxlan0 of host1']],
      ['host2', ['far0 of host2', 'up0 of host2', 'vxlan0 of host2']],
      ['vm1', ['eth0 of vm1']],
    ],
  )
  const drawn = lines.map(({ from, to, stroke, label }) => [name(from), name(to), stroke, label])
  const sorted = (list: string[][]) => list.map((each) => each.join(' | ')).sort()
  assert.equal(
    sorted(drawn),
    sorted([
      ['up0 of host1', 'up0 of host2', 'normal', 'veth'],
      ['tap1 of host1', 'eth0 of vm1', 'normal', 'veth'],
      ['vxlan0 of host1', 'br1 of host1', 'normal', ''],
      ['tap1 of host1', 'br1 of host1', 'normal', ''],
      ['vxlan0 of host1', 'up0 of host1', 'dotted', ''],
      ['vxlan0 of host2', 'up0 of host2', 'dotted', ''],
      ['far0 of host2', 'up0 of host2', 'dotted', ''],
      ['vxlan0 of host1', 'vxlan0 of host2', 'thick', 'VNI 42'],
      ['far0 of host2', 'address0', 'thick', ''],
    ]),
  )
  assert.is(boxes['address0'], '203.0.113.9')
  const labels = Object.fromEntries(Object.entries(boxes).map(([id, label]) => [name(id), label]))
  assert.is(labels['far0 of host2'], 'far0<br/>vxlan, down<br/>VNI 7<br/>* -> 203.0.113.9:4789')
  assert.is(labels['up0 of host1'], 'up0<br/>veth, up<br/>192.0.2.1/24')
})

/** A description with one link of this name, in a namespace of this one. */
const named = (link: string, netns: string): Description => {
  const facts = { index: 2, name: link, up: true, addresses: [] }
  const links = [facts as unknown as DescribedLink]
  return { namespaces: [{ inode: 1, names: [netns], own: false, links }], switches: [] }
}

const hostile = [
  ...['end', 'a"b', "a'b", '#35;', '#quot;', '<b>x</b>', '<script>', '--> x', '%%{init:{}}%%'],
  ...[
    'a]b[',
    '`x`',
    '1. list',
    '- list',
    '* list',
    '_x_',
    '**x**',
    'a\\nb',
    'a;b',
    'a|b',
    '{x}',
    '@x',
  ],
  ...[
    'grüße',
    '网络',
    '🦊',
    '~~~',
    '&amp;',
    '$$x$$',
    'click a "javascript:x"',
    'style a fill:#f00',
    'classDef a b:#f00',
  ],
]

test('names come back from Mermaid as they are, whatever it would make of them', async () => {
  for (const name of hostile) {
    const { boxes, groups, lines } = await parse(renderMermaid(named(name, name)))
    assert.equal(boxes, { link1_2: `${name}<br/>physical, up` })
    assert.equal(groups, [{ title: name, boxes: ['link1_2'] }])
    assert.equal(lines, [])
  }
})

test('what a terminal would obey is spelled out', async () => {
  for (const [name, shown] of [
    ['a\x1b[31mb', 'a\\u{1b}[31mb'],
    ['a\nb', 'a\\u{a}b'],
    ['a\x7fb', 'a\\u{7f}b'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\u2028b', 'a\\u{2028}b'],
  ] as const) {
    assert.is(renderTree(named(name, name)), `${shown}\n└─ ${shown}: physical, up`)
    const { boxes } = await parse(renderMermaid(named(name, name)))
    assert.equal(boxes, { link1_2: `${shown}<br/>physical, up` })
  }
})

test('a description is plain data: a copy is drawn alike', async () => {
  const description = await describe({ ...known, ovs: [] })
  const again = structuredClone(description)
  assert.is(renderTree(again), renderTree(description))
  assert.is(renderMermaid(again), renderMermaid(description))
})

test('what could not be read is drawn with its reason', () => {
  const error = { code: 'EPERM', message: 'not allowed' }
  const description: Description = {
    namespaces: [{ inode: 5, names: [], own: true, links: [], error }],
    switches: [{ remote: 'unix:/x', bridges: [], error: { code: 'X', message: 'nobody' } }],
  }
  assert.is(
    renderTree(description),
    [
      "net:[5] (this process's own)",
      '└─ not read: not allowed',
      'Open vSwitch unix:/x',
      '└─ not read: nobody',
    ].join('\n'),
  )
})

test('anything else than a description is refused', () => {
  for (const render of [renderTree, renderMermaid]) {
    for (const given of [undefined, null, 7, 'x', {}, { namespaces: [] }, []]) {
      assert.throws(
        () => render(given as unknown as Description),
        ({ code, option }: { code: string; option: string }) =>
          code === 'ERR_INVALID_ARG_TYPE' && option === 'description',
      )
    }
  }
})

test.run()

const withOvs = suite('Open vSwitch')
// Not there when the tests are skipped.
let vswitch: OpenVswitch

withOvs.before(async () => {
  needsTun()
  vswitch = await startOpenVswitch({ netns: 'host1' })
  await using ovs = await vswitch.connect()
  await ovs.transaction((tx) => {
    tx.addBridge('br0', { datapathType: 'netdev', failMode: 'standalone' })
    tx.addBridge('br2', { datapathType: 'netdev' })
    tx.addPort('br0', 'int0', { type: 'internal', tag: 10 })
    tx.addPort('br0', 'vx1', { type: 'vxlan', options: { remote_ip: underlay.host2, key: 9 } })
    tx.addPatch({ bridge: 'br0', port: 'to-br2' }, { bridge: 'br2', port: 'to-br0' })
    tx.addBond(
      'br2',
      'bond0',
      ['m0', 'm1'].map((name) => ({ name, type: 'internal' as const })),
    )
  })
  await ovs.addPort('br2', 'no-such-link', { wait: false })
  await ovs.sync()
  await ovs.addPort('br0', 'vxlan0')
})

withOvs.after(async () => {
  await vswitch?.close()
})

withOvs('bridges, ports and interfaces are what ovs-vsctl shows', async () => {
  const { switches } = await describe({ ...known, ovs: vswitch.remote })
  const [{ remote, bridges } = { bridges: [] }] = switches
  assert.is(remote, vswitch.remote)
  assert.equal(
    bridges.map(({ name }) => name),
    names(vswitch, 'list-br'),
  )
  for (const { name, ports, local } of bridges) {
    assert.equal(
      ports.map((port) => port.name),
      names(vswitch, 'list-ports', name),
    )
    const interfaces = ports.flatMap((port) => port.interfaces)
    assert.equal(interfaces.map((iface) => iface.name).sort(), names(vswitch, 'list-ifaces', name))
    for (const iface of [...interfaces, ...(local ? [local] : [])]) {
      const [row] = find(vswitch, 'Interface', `name=${iface.name}`)
      assert.is(iface.type, row?.['type'] || 'system')
      assert.is(iface.ofport, row?.['ofport'])
    }
  }
})

withOvs('a connection that is given is used and stays open', async () => {
  await using ovs = await vswitch.connect()
  const { switches } = await describe({ ...known, ovs: [ovs, vswitch.remote] })
  assert.equal(switches[0], switches[1])
  assert.ok(await ovs.bridgeExists('br0'))
  await ovs.close()
  const closed = await describe({ ...known, ovs })
  assert.is(closed.switches[0]?.error?.code, 'OVSDB_CONNECTION_CLOSED')
})

withOvs('an interface is the link of its name, also where that was moved', async () => {
  const found = async () => {
    const { namespaces, switches } = await describe({ ...known, ovs: vswitch.remote })
    const port = switches[0]?.bridges[0]?.ports.find(({ name }) => name === 'int0')
    const link = port?.interfaces[0]?.link
    return [link?.name, namespaces.find(({ inode }) => inode === link?.inode)?.names[0]]
  }
  assert.equal(await found(), ['int0', 'host1'])
  ipIn('host1', ...'link set int0 netns vm1'.split(' '))
  assert.equal(await found(), ['int0', 'vm1'])
  ipIn('vm1', ...'link set int0 netns host1'.split(' '))
})

withOvs('drawn as text and by Mermaid', async () => {
  const description = await describe({ ...known, ovs: vswitch.remote })
  const tree = renderTree(description)
    .replace(vswitch.remote, 'REMOTE')
    .replaceAll(/ofport \d+/g, 'ofport N')
  assert.is(
    tree.slice(tree.indexOf('Open vSwitch')),
    `Open vSwitch REMOTE
├─ br0: netdev, standalone
│  ├─ int0: internal, ofport N, is int0 in host1, VLAN 10
│  ├─ to-br2: patch, ofport N, to to-br0
│  ├─ vx1: vxlan, ofport N, key 9, -> 192.0.2.2
│  └─ vxlan0: system, ofport N, is vxlan0 in host1
└─ br2: netdev
   ├─ bond0: bond active-backup
   │  ├─ m0: internal, ofport N, is m0 in host1
   │  └─ m1: internal, ofport N, is m1 in host1
   ├─ no-such-link: system, could not open network device no-such-link (No such device)
   └─ to-br0: patch, ofport N, to to-br2`,
  )
  const { boxes, lines } = await parse(renderMermaid(description))
  const label = (id: string) => boxes[id]?.split('<br/>')[0]
  const drawn = lines
    .filter(({ from }) => /^(bridge|interface)/.test(from))
    .map(({ from, to, stroke }) => `${label(from)} ${stroke} ${label(to)}`)
  assert.equal(drawn.sort(), [
    ...['br0 normal br0', 'br0 normal int0', 'br0 normal to-br2', 'br0 normal vx1'],
    ...['br0 normal vxlan0', 'br2 normal br2', 'br2 normal m0', 'br2 normal m1'],
    ...['br2 normal no-such-link', 'br2 normal to-br0', 'to-br0 dotted to-br2', 'vx1 thick up0'],
  ])
})

withOvs.run()
