/** Whole networks made by the library alone, proven by packets that arrive, or do not. */
import {
  addRoute,
  addRule,
  appendFdb,
  createBridge,
  createNetns,
  createVeth,
  createVxlan,
  deleteNetns,
  getRoute,
  listFdb,
  ping,
  setLink,
} from '../../src/index.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'

async function netns(...names: string[]): Promise<void> {
  for (const name of names) {
    await createNetns(name)
    await setLink('lo', { up: true, netns: name })
  }
}

async function gone(...names: string[]): Promise<void> {
  for (const name of names) await deleteNetns(name)
}

/** A wire between two namespaces, with an address at each end. */
async function wire(
  [from, name, address]: [string, string, string],
  [to, peerName, peerAddress]: [string, string, string],
): Promise<void> {
  await createVeth({
    name,
    netns: from,
    up: true,
    addresses: [address],
    peer: { name: peerName, netns: to, up: true, addresses: [peerAddress] },
  })
}

/** A neighbour that was asked for in vain is asked for again after a second. */
async function reaches(from: string, to: string, source?: string): Promise<boolean> {
  const { received } = await ping(to, { netns: from, source, count: 1, timeout: 5000 })
  return received === 1
}

async function fails(from: string, to: string): Promise<boolean> {
  const { received } = await ping(to, { netns: from, count: 1, timeout: 300 })
  return received === 0
}

test('two uplinks: a default route, a spare one, and answers by the way the question came', async () => {
  await netns('host', 'isp1', 'isp2')
  await wire(['host', 'up1', '198.51.100.2/30'], ['isp1', 'down', '198.51.100.1/30'])
  await wire(['host', 'up2', '203.0.113.2/30'], ['isp2', 'down', '203.0.113.1/30'])
  // The same server at the far end of both.
  for (const isp of ['isp1', 'isp2']) {
    await createBridge({ name: 'server', netns: isp, up: true, addresses: ['192.0.2.80/32'] })
  }
  const main = { destination: 'default', netns: 'host' }
  await addRoute({ ...main, via: '198.51.100.1', dev: 'up1', metric: 100 })
  await addRoute({ ...main, via: '203.0.113.1', dev: 'up2', metric: 200 })
  await addRoute({ ...main, via: '203.0.113.1', dev: 'up2', table: 200 })
  await addRule({ from: '203.0.113.2', table: 200, priority: 1000, netns: 'host' })

  const wayTo = async (src?: string) => {
    const route = await getRoute('192.0.2.80', {
      netns: 'host',
      ...(src !== undefined && { from: src }),
    })
    const [oracle] = JSON.parse(
      ip('-n', 'host', '-j', 'route', 'get', '192.0.2.80', ...(src ? ['from', src] : [])),
    )
    assert.is(route.via, oracle.gateway)
    return route.via
  }
  assert.is(await wayTo(), '198.51.100.1')
  assert.is(await wayTo('203.0.113.2'), '203.0.113.1')
  assert.ok(await reaches('host', '192.0.2.80', '203.0.113.2'))

  // The first uplink fails: its route goes with it, and the spare one serves.
  await setLink('up1', { up: false, netns: 'host' })
  assert.is(await wayTo(), '203.0.113.1')
  assert.ok(await reaches('host', '192.0.2.80'))
  await gone('host', 'isp1', 'isp2')
})

test('a router between two subnets', async () => {
  await netns('left', 'router', 'right')
  await wire(['left', 'eth0', '10.1.0.2/24'], ['router', 'l', '10.1.0.1/24'])
  await wire(['right', 'eth0', '10.2.0.2/24'], ['router', 'r', '10.2.0.1/24'])
  await addRoute({ destination: 'default', via: '10.1.0.1', netns: 'left' })
  await addRoute({ destination: '10.1.0.0/16', via: '10.2.0.1', netns: 'right' })
  assert.ok(await fails('left', '10.2.0.2'), 'the router does not forward yet')
  ip('netns', 'exec', 'router', 'sysctl', '-qw', 'net.ipv4.ip_forward=1')
  assert.ok(await reaches('left', '10.2.0.2'))
  await addRoute({ destination: '10.1.0.2/32', type: 'blackhole', netns: 'right' })
  assert.ok(await fails('left', '10.2.0.2'), 'the answer goes into the black hole')
  await gone('left', 'router', 'right')
})

test('one vxlan between three hosts, its flooding by entries for each other host', async () => {
  const hosts = [1, 2, 3]
  await netns('underlay', ...hosts.map((number) => `h${number}`))
  await createBridge({ name: 'switch', netns: 'underlay', up: true })
  for (const number of hosts) {
    await createVeth({
      name: `p${number}`,
      netns: 'underlay',
      up: true,
      master: 'switch',
      peer: { name: 'eth0', netns: `h${number}`, up: true, addresses: [`10.9.0.${number}/24`] },
    })
    await createVxlan({
      name: 'vxlan0',
      netns: `h${number}`,
      vni: 42,
      local: `10.9.0.${number}`,
      up: true,
      addresses: [`20.0.0.${number}/24`],
    })
  }
  assert.ok(await fails('h1', '20.0.0.3'), 'nobody knows anybody yet')
  for (const number of hosts) {
    const others = hosts.filter((other) => other !== number)
    for (const other of others) {
      const dst = `10.9.0.${other}`
      await appendFdb('vxlan0', { mac: '00:00:00:00:00:00', dst, netns: `h${number}` })
    }
    const entries = await listFdb('vxlan0', { netns: `h${number}` })
    assert.equal(
      entries
        .filter(({ mac }) => mac === '00:00:00:00:00:00')
        .map(({ dst }) => dst)
        .sort(),
      others.map((other) => `10.9.0.${other}`),
    )
  }
  for (const from of hosts) {
    for (const to of hosts.filter((other) => other !== from)) {
      assert.ok(await reaches(`h${from}`, `20.0.0.${to}`), `h${from} to h${to}`)
    }
  }
  await gone('underlay', 'h1', 'h2', 'h3')
})

test.run()
