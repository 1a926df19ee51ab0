/** The CNI plugin, on two hosts that are namespaces, called as a container runtime calls it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import {
  addAddress,
  connectTcp,
  createNetns,
  createVeth,
  deleteAddress,
  deleteNetns,
  listenTcp,
  listLinks,
  ping,
  setLink,
  setSysctl,
  spawn,
} from 'ovs-netlink'
import { type OpenVswitch, startOpenVswitch } from 'ovs-netlink/testing'
import { rolldown } from 'rolldown'
import plugin from '../../examples/cni/rolldown.config.mjs'
import { needsNftables, needsTun, patience } from '../support/machine.js'
import { assert, test } from '../support/test.js'

const program = join(plugin.output.dir, 'ovs-vxlan.mjs')

type Number = 1 | 2
const hosts = [1, 2] as const
const hostOf = (number: Number) => `host${number}`
const underlayOf = (number: Number) => `192.0.2.${number}`

let switches: OpenVswitch[] = []
let leases = ''

interface Answer {
  status: number | null
  /** What it printed, as an object; `undefined` when it printed nothing. */
  printed: Record<string, unknown> | undefined
}

interface Container {
  id: string
  host: Number
}

/** Calls the plugin on a host. Without PATH: whatever it started, it would not find. */
async function call(
  command: string,
  host: Number,
  { env = {}, config = {} }: { env?: Record<string, string>; config?: object | string },
): Promise<Answer> {
  const child = spawn(process.execPath, [program], {
    netns: hostOf(host),
    env: { CNI_COMMAND: command, CNI_PATH: '/nowhere', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin?.end(typeof config === 'string' ? config : JSON.stringify(configOf(host, config)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const output = await text(child.stdout as NodeJS.ReadableStream & AsyncIterable<Buffer>)
  return { status: await ended, printed: output === '' ? undefined : JSON.parse(output) }
}

const configOf = (host: Number, more: object) => ({
  cniVersion: '1.1.0',
  name: 'overlay',
  type: 'ovs-vxlan',
  bridge: 'br-overlay',
  datapathType: switches[host - 1]?.datapathType,
  remote: switches[host - 1]?.remote,
  vni: 42,
  local: underlayOf(host),
  remotes: hosts.filter((other) => other !== host).map(underlayOf),
  ipam: {
    dataDir: join(leases, hostOf(host)),
    ranges: [
      {
        ...{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' },
        ...{ rangeStart: `10.0.0.${host}0`, rangeEnd: `10.0.0.${host}9` },
      },
      {
        subnet: '2001:db8::/64',
        rangeStart: `2001:db8::${host}:0`,
        rangeEnd: `2001:db8::${host}:f`,
      },
    ],
    routes: [{ dst: '0.0.0.0/0' }, { dst: '198.51.100.0/24', gw: '10.0.0.5' }],
  },
  ...more,
})

const environmentOf = ({ id }: Container) => ({
  CNI_CONTAINERID: id,
  CNI_IFNAME: 'eth0',
  CNI_NETNS: `/run/netns/${id}`,
})

const attach = (command: string, container: Container, config: object = {}) =>
  call(command, container.host, { env: environmentOf(container), config })

interface Added {
  interfaces: { name: string; mac: string; mtu: number; sandbox?: string }[]
  ips: { address: string; gateway?: string; interface: number }[]
  routes: { dst: string; gw?: string }[]
}

async function add(container: Container, config: object = {}): Promise<Added> {
  const { status, printed } = await attach('ADD', container, config)
  assert.is(status, 0, JSON.stringify(printed))
  return printed as unknown as Added
}

/** Those of the running test. */
const containers = new Map<string, Container>()

/** A container's namespace, of its own name. */
async function container(id: string, host: Number): Promise<Container> {
  await createNetns(id, { loopback: true })
  containers.set(id, { id, host })
  return { id, host }
}

// What a failed test leaves must not fail the next.
test.after.each(async () => {
  for (const each of containers.values()) {
    if (!existsSync(environmentOf(each).CNI_NETNS)) continue
    await attach('DEL', each)
    await deleteNetns(each.id)
  }
  containers.clear()
})

async function remove(...containers: Container[]): Promise<void> {
  for (const each of containers) {
    assert.equal(await attach('DEL', each), { status: 0, printed: undefined })
    await deleteNetns(each.id)
  }
}

const addressIn = ({ ips }: Added, at = 0) => (ips[at]?.address ?? '').split('/')[0] as string

/** What a host has of containers. */
async function remains(host: Number) {
  const links = await listLinks({ netns: hostOf(host) })
  const folder = join(leases, hostOf(host), 'overlay')
  return {
    links: links
      .map(({ name }) => name)
      .filter((name) => name.startsWith('ov') && name !== 'ovs-netdev'),
    ports: vsctl(host, 'list-ports', 'br-overlay').filter((name) => name.startsWith('ov')),
    leases: existsSync(folder)
      ? readdirSync(folder).filter((name) => !/^(last|new)\./.test(name))
      : [],
  }
}
const done = { status: 0, printed: undefined }
const nothing = { links: [], ports: [], leases: [] }

const vsctl = (host: Number, ...args: string[]) =>
  execFileSync('ovs-vsctl', [`--db=${switches[host - 1]?.remote}`, ...args], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '')

test.before(async () => {
  needsTun()
  const { output, ...input } = plugin
  await (await rolldown(input)).write(output)
  leases = mkdtempSync(join(tmpdir(), 'cni-'))
  for (const number of hosts) await createNetns(hostOf(number), { loopback: true })
  const end = (number: Number) => ({ name: 'enp1s0', netns: hostOf(number), up: true })
  await createVeth({ ...end(1), peer: end(2) })
  switches = await Promise.all(hosts.map((number) => startOpenVswitch({ netns: hostOf(number) })))
  for (const number of hosts) {
    const vswitch = switches[number - 1] as OpenVswitch
    const [netns, address] = [hostOf(number), `${underlayOf(number)}/24`]
    if (vswitch.datapathType === 'netdev') {
      // Such a datapath sends what a tunnel carries through a bridge that has the underlay's address.
      await using ovs = await vswitch.connect()
      await ovs.addBridge('br-phy', { failMode: 'standalone', datapathType: 'netdev' })
      await ovs.addPort('br-phy', 'enp1s0')
      await setLink('br-phy', { up: true, netns })
      await addAddress('br-phy', address, { netns })
    } else await addAddress('enp1s0', address, { netns })
    await call('STATUS', number, {}).then(({ status }) => assert.is(status, 0))
  }
})

test.after(async () => {
  await Promise.all(switches.map((each) => each.close()))
  for (const number of hosts) await deleteNetns(hostOf(number), { ifExists: true })
  rmSync(leases, { recursive: true, force: true })
})

test('containers on one host and on two reach each other', async () => {
  const [one, two, far] = [
    await container('c1', 1),
    await container('c2', 1),
    await container('c3', 2),
  ]
  const [first, second, third] = [await add(one), await add(two), await add(far)]
  for (const to of [second, third]) {
    for (const at of [0, 1]) {
      const { received } = await ping(addressIn(to, at), {
        ...{ netns: one.id, count: 5, interval: 300 },
      })
      assert.ok(received > 0, addressIn(to, at))
    }
  }
  assert.is(first.interfaces[1]?.sandbox, '/run/netns/c1')
  assert.equal(first.routes, [
    { dst: '0.0.0.0/0', gw: '10.0.0.1' },
    { dst: '198.51.100.0/24', gw: '10.0.0.5' },
  ])
  const [shown] = JSON.parse(
    execFileSync('ip', ['-n', 'c1', '-j', 'address', 'show', 'eth0'], { encoding: 'utf8' }),
  )
  assert.is(shown.mtu, 1450)
  assert.is(shown.address, first.interfaces[1]?.mac)
  const global = shown.addr_info.filter(({ scope }: { scope: string }) => scope === 'global')
  assert.equal(
    global
      .map((each: { local: string; prefixlen: number }) => `${each.local}/${each.prefixlen}`)
      .sort(),
    first.ips.map(({ address }) => address).sort(),
  )
  await remove(one, two, far)
  for (const host of hosts) assert.equal(await remains(host), nothing)
})

test('many at once get addresses of their own', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, (_, at) => container(`m${at}`, 1)))
  const added = await Promise.all(all.map((each) => add(each)))
  assert.is(new Set(added.map((each) => addressIn(each))).size, all.length)
  assert.is((await remains(1)).ports.length, all.length)
  await Promise.all(all.map((each) => attach('DEL', each)))
  assert.equal(await remains(1), nothing)
  for (const { id } of all) await deleteNetns(id)
})

test('CHECK says all that differs', async () => {
  const one = await container('c1', 1)
  const prevResult = await add(one)
  assert.equal(await attach('CHECK', one, { prevResult }), { status: 0, printed: undefined })
  await deleteAddress('eth0', prevResult.ips[0]?.address ?? '', { netns: one.id })
  vsctl(1, 'del-port', 'br-overlay', prevResult.interfaces[0]?.name ?? '')
  const { status, printed } = await attach('CHECK', one, { prevResult })
  assert.is(status, 1)
  assert.is(printed?.['code'], 102)
  for (const part of ['address 10.0.0.', 'the route to 0.0.0.0/0', 'has no port ov']) {
    assert.ok(String(printed?.['msg']).includes(part), String(printed?.['msg']))
  }
  assert.is((await attach('CHECK', one)).printed?.['code'], 7, 'without prevResult')
  await remove(one)
})

test('sysctls of the namespace and of the interface', async () => {
  const one = await container('c1', 1)
  const sysctl = {
    'net.ipv4.conf.IFNAME.rp_filter': '2',
    'net/ipv6/conf/IFNAME/accept_ra': '0',
    'net.ipv4.ip_forward': '1',
  }
  const prevResult = await add(one, { sysctl })
  for (const [name, value] of Object.entries(sysctl)) {
    const file = `/proc/sys/${name.replaceAll('.', '/').replace('IFNAME', 'eth0')}`
    const read = ['netns', 'exec', one.id, 'cat', file]
    assert.is(execFileSync('ip', read, { encoding: 'utf8' }).trim(), value, name)
  }
  assert.is((await attach('CHECK', one, { prevResult, sysctl })).status, 0)
  await setSysctl('net.ipv4.ip_forward', 0, { netns: one.id })
  const { printed } = await attach('CHECK', one, { prevResult, sysctl })
  assert.is(printed?.['msg'], 'sysctl net.ipv4.ip_forward is 0, not 1')
  await attach('DEL', one)

  const refused = await attach('ADD', one, { sysctl: { 'net.ipv4.conf.IFNAME.nonsense': '1' } })
  assert.is(refused.printed?.['code'], 100)
  assert.ok(String(refused.printed?.['msg']).includes('nonsense'), String(refused.printed?.['msg']))
  assert.equal(await remains(1), nothing)
  await deleteNetns(one.id)
})

test('bandwidth: a token bucket each way, which ovs-vswitchd leaves alone', async () => {
  const [one, two] = [await container('c1', 1), await container('c2', 1)]
  const bandwidth = {
    ...{ ingressRate: 8_000_000, ingressBurst: 400_000 },
    ...{ egressRate: 4_000_000, egressBurst: 800_000 },
  }
  const runtimeConfig = { bandwidth }
  const prevResult = await add(one, { runtimeConfig })
  await add(two) // ovs-vswitchd looks at all ports anew
  const near = prevResult.interfaces[0]?.name ?? ''
  const qdiscs = (netns: string, dev: string) =>
    JSON.parse(
      execFileSync('tc', ['-n', netns, '-j', 'qdisc', 'show', 'dev', dev], { encoding: 'utf8' }),
    ) as { kind: string; options: { rate: number; burst: number } }[]
  for (const [netns, dev, rate, burst] of [
    [hostOf(1), near, 1_000_000, 50_000], // tc has bytes a second
    ['c1', 'eth0', 500_000, 100_000],
  ] as const) {
    const [shown] = qdiscs(netns, dev)
    assert.is(shown?.kind, 'tbf')
    assert.is(shown?.options.rate, rate)
    assert.is(shown?.options.burst, burst)
  }
  assert.is((await attach('CHECK', one, { prevResult, runtimeConfig })).status, 0)
  execFileSync('tc', ['-n', 'c1', 'qdisc', 'del', 'dev', 'eth0', 'root'])
  const { printed } = await attach('CHECK', one, { prevResult, runtimeConfig })
  assert.is(printed?.['code'], 102)
  assert.ok(String(printed?.['msg']).startsWith('interface eth0 sends'), String(printed?.['msg']))
  const withoutBurst = { runtimeConfig: { bandwidth: { ingressRate: 1 } } }
  assert.is((await attach('ADD', one, withoutBurst)).printed?.['code'], 7)
  await remove(one, two)
})

test('ipMasq: outside of the network a container has an address of its host', async () => {
  needsNftables()
  const ruleset = () =>
    execFileSync('ip', ['netns', 'exec', hostOf(1), 'nft', '-j', 'list', 'ruleset'], {
      encoding: 'utf8',
    })
  await createNetns('outside', { loopback: true })
  const addresses = (number: number) => [
    `203.0.113.${number}/24`,
    { address: `2001:db8:f::${number}/64`, noDad: true },
  ]
  await createVeth({
    ...{ name: 'uplink', netns: hostOf(1), up: true, addresses: addresses(1) },
    peer: { name: 'eth0', netns: 'outside', up: true, addresses: addresses(9) },
  })
  const server = await listenTcp({ netns: 'outside', host: '::', port: 80 }, (socket) => {
    socket.end(`${socket.remoteAddress?.replace('::ffff:', '')}`)
  })
  const before = ruleset()
  const ranges = [
    { subnet: '10.0.0.0/24', rangeStart: '10.0.0.10', gateway: '10.0.0.1' },
    { subnet: '2001:db8::/64', rangeStart: '2001:db8::1:0', gateway: '2001:db8::1' },
  ]
  const routes = [{ dst: '0.0.0.0/0' }, { dst: '::/0' }]
  const config = {
    ...{ isGateway: true, ipMasq: true },
    ipam: { dataDir: join(leases, hostOf(1)), ranges, routes },
  }
  const [one, two] = [await container('c1', 1), await container('c2', 1)]
  const prevResult = await add(one, config)
  const second = await add(two, config)
  const ask = async (id: string, host: string) =>
    text(await connectTcp({ netns: id, host, port: 80, timeout: 5000 * patience }))
  for (const { id } of [one, two]) {
    assert.is(await ask(id, '203.0.113.9'), '203.0.113.1')
    assert.is(await ask(id, '2001:db8:f::9'), '2001:db8:f::1')
  }
  assert.equal(await attach('CHECK', one, { ...config, prevResult }), done)
  assert.equal(await attach('DEL', one, config), done)
  assert.is(await ask(two.id, '203.0.113.9'), '203.0.113.1')
  execFileSync('ip', [
    ...['netns', 'exec', hostOf(1), 'nft'],
    ...['flush', 'chain', 'inet', 'cni-masquerade', 'postrouting'],
  ])
  const differs = await attach('CHECK', two, { ...config, prevResult: second })
  assert.is(differs.printed?.['msg'], 'chain postrouting of table cni-masquerade has other rules')
  assert.equal(await attach('DEL', two, config), done)
  assert.is(ruleset(), before)
  const { printed } = await attach('ADD', one, {
    ...config,
    ipam: { ranges: [{ subnet: '10.0.0.0/24' }] },
  })
  assert.match(String(printed?.['msg']), 'ipam.ranges[0].gateway: expected')
  server.close()
  for (const { id } of [one, two]) await deleteNetns(id)
  await deleteNetns('outside', { wait: true })
})

test('a failed ADD leaves nothing, and what was there', async () => {
  const one = await container('c1', 1)
  const ipam = configOf(1, {}).ipam
  const failing: [code: number, config: object][] = [
    [11, { remote: 'unix:/nowhere/db.sock' }],
    [100, { ipam: { ...ipam, routes: [{ dst: '203.0.113.0/24', gw: '172.16.0.1' }] } }],
    [101, { datapathType: 'nonsense', bridge: 'br-other', remotes: [] }],
    [
      103,
      {
        ipam: {
          ...ipam,
          ranges: [{ subnet: '10.1.0.0/30', gateway: '10.1.0.1', rangeEnd: '10.1.0.1' }],
        },
      },
    ],
  ]
  for (const [code, config] of failing) {
    const { status, printed } = await attach('ADD', one, config)
    assert.is(status, 1)
    assert.is(printed?.['code'], code, JSON.stringify(printed))
    assert.equal(await remains(1), nothing, String(code))
  }
  vsctl(1, '--if-exists', 'del-br', 'br-other')

  const first = await add(one)
  const before = await remains(1)
  assert.is((await attach('ADD', one)).status, 1, 'twice')
  assert.equal(await remains(1), before)
  assert.is((await attach('CHECK', one, { prevResult: first })).status, 0)
  const missing = { id: 'missing', host: 1 } as const
  assert.is((await attach('ADD', missing)).printed?.['code'], 3)
  assert.equal(await remains(1), before)
  await remove(one)
})

test('DEL needs nothing to be there', async () => {
  const one = await container('c1', 1)
  await add(one)
  await deleteNetns(one.id, { wait: true })
  const env = { ...environmentOf(one), CNI_NETNS: '' }
  for (const _ of [1, 2]) {
    assert.equal(await call('DEL', 1, { env }), { status: 0, printed: undefined })
    assert.equal(await remains(1), nothing)
  }
})

test('GC removes what belongs to nobody', async () => {
  const [kept, lost, other] = [
    await container('c1', 1),
    await container('c2', 1),
    await container('c3', 1),
  ]
  const added = await add(kept)
  await add(lost)
  const tunnels = () => vsctl(1, 'list-ports', 'br-overlay').filter((name) => name.startsWith('vx'))
  const before = tunnels()
  const { printed } = await attach('ADD', other, { name: 'other' })
  assert.is(printed?.['code'], 101, 'its tunnel would have the VNI of the first network')
  assert.equal(tunnels(), before)
  await add(other, { name: 'other', vni: 43 })
  const valid = [{ containerID: kept.id, ifname: 'eth0' }]
  assert.equal(await call('GC', 1, { config: { 'cni.dev/valid-attachments': valid } }), {
    ...{ status: 0, printed: undefined },
  })
  const left = await remains(1)
  assert.is(left.ports.length, 2, `of the other network, too: ${JSON.stringify(left)}`)
  assert.equal(left.leases.sort(), added.ips.map(({ address }) => address.split('/')[0]).sort())
  assert.is((await attach('CHECK', kept, { prevResult: added })).status, 0)
  await attach('DEL', other, { name: 'other' })
  await remove(kept, lost)
})

test('addresses and a MAC that the runtime asks for', async () => {
  const one = await container('c1', 1)
  const mac = '02:00:00:00:00:77'
  const runtimeConfig = { ips: ['10.0.0.100/24'], mac }
  const { ips, interfaces } = await add(one, { runtimeConfig })
  assert.equal(ips, [{ address: '10.0.0.100/24', gateway: '10.0.0.1', interface: 1 }])
  assert.is(interfaces[1]?.mac, mac)
  const two = await container('c2', 1)
  assert.is((await attach('ADD', two, { runtimeConfig })).printed?.['code'], 103, 'taken')
  await remove(one, two)
})

test('VERSION, STATUS, and what is asked for wrongly', async () => {
  const version = await call('VERSION', 1, { config: { cniVersion: '1.1.0' } })
  assert.equal(version.printed, { cniVersion: '1.1.0', supportedVersions: ['1.0.0', '1.1.0'] })
  const unreachable = { remote: 'unix:/nowhere/db.sock' }
  assert.is((await call('STATUS', 1, { config: unreachable })).printed?.['code'], 50)
  const env = environmentOf({ id: 'c1', host: 1 })
  const wrong: [code: number, command: string, given: Parameters<typeof call>[2]][] = [
    [4, 'NONSENSE', {}],
    [4, 'ADD', {}],
    [4, 'ADD', { env: { ...env, CNI_IFNAME: 'more/than/a/name' } }],
    [4, 'ADD', { env: { ...env, CNI_NETNS: '' } }],
    [6, 'ADD', { env, config: '{' }],
    [1, 'ADD', { env, config: { cniVersion: '0.4.0' } }],
    [7, 'ADD', { env, config: { vni: 2 ** 24 } }],
    [7, 'ADD', { env, config: { bridge: undefined } }],
    [
      7,
      'ADD',
      { env, config: { ipam: { ranges: [{ subnet: '10.0.0.0/24', rangeStart: '10.0.1.1' }] } } },
    ],
    [7, 'ADD', { env, config: { remotes: ['nonsense'] } }],
  ]
  for (const [code, command, given] of wrong) {
    const { status, printed } = await call(command, 1, given)
    assert.is(status, 1)
    assert.is(printed?.['code'], code, JSON.stringify(printed))
    assert.ok(String(printed?.['msg']).length > 10)
  }
  assert.equal(await remains(1), nothing)
})

test.run()
