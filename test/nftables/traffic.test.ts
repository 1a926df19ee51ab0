/**
 * Packets through the ready tables: a sandbox behind a machine that routes, and a host outside that knows no way
 * to it.
 */
import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'
import {
  bindUdp,
  connectTcp,
  createNetns,
  createVeth,
  deleteNetns,
  listenTcp,
  ping,
  setLink,
} from '../../src/index.js'
import {
  deleteTable,
  forwardPort,
  isolate,
  masquerade,
  replaceTable,
  spoofGuard,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'

const [inside, other, machine, outside] = ['inside', 'other', 'machine', 'outside']
const at = { netns: machine }

/** Each link: the machine's end, and the other one. */
const links = [
  {
    netns: inside,
    name: 'in0',
    here: '10.0.0.1',
    there: '10.0.0.2',
    here6: 'fd00::1',
    there6: 'fd00::2',
  },
  {
    netns: other,
    name: 'in1',
    here: '10.0.1.1',
    there: '10.0.1.2',
    here6: 'fd01::1',
    there6: 'fd01::2',
  },
  {
    netns: outside,
    name: 'out0',
    here: '192.0.2.1',
    there: '192.0.2.2',
    here6: '2001:db8::1',
    there6: '2001:db8::2',
  },
] as const

test.before(async () => {
  needsNftables()
  const sysctls = { 'net.ipv4.ip_forward': true, 'net.ipv6.conf.all.forwarding': true }
  await createNetns(machine, { sysctls })
  for (const { netns, name, here, there, here6, there6 } of links) {
    await createNetns(netns)
    await setLink('lo', { netns, up: true })
    const end = (...addresses: string[]) => ({
      up: true,
      addresses: addresses.map((address) =>
        address.includes(':')
          ? { address: `${address}/64`, noDad: true }
          : { address: `${address}/24` },
      ),
    })
    await createVeth({
      name,
      netns: machine,
      ...end(here, here6),
      peer: { name: 'eth0', netns, ...end(there, there6) },
    })
    if (netns === outside) continue
    ip('-n', netns, 'route', 'add', 'default', 'via', here)
    ip('-n', netns, '-6', 'route', 'add', 'default', 'via', here6)
  }
  await setLink('lo', { netns: machine, up: true })
})
test.after(async () => {
  for (const netns of [machine, inside, other, outside]) await deleteNetns(netns).catch(() => {})
})

const opened: (Socket | Server)[] = []
test.after.each(() => {
  for (const each of opened.splice(0)) 'destroy' in each ? each.destroy() : each.close()
})

/** Whom a server sees that somebody connects from; undefined where nobody gets through. */
async function connects(from: string, host: string, port: number, server: Server) {
  const accepted = once(server, 'connection') as Promise<[Socket]>
  try {
    opened.push(await connectTcp({ netns: from, host, port, timeout: 700 }))
  } catch {
    return undefined
  }
  const [socket] = await accepted
  opened.push(socket)
  return socket.remoteAddress
}

async function server(netns: string, host: string) {
  const listening = await listenTcp({ netns, host, port: 0 }, () => {})
  opened.push(listening)
  return { listening, port: (listening.address() as AddressInfo).port }
}

/** Whether an answer comes to a datagram, and who it is seen to be from. */
async function echoes(from: string, to: string, address: string, sent: string, port: number) {
  const [ear, mouth] = [
    await bindUdp({ netns: to, address, port }),
    await bindUdp({ netns: from, address: '0.0.0.0' }),
  ]
  try {
    ear.on('message', (message, { address: sender, port: back }) =>
      ear.send(`${message} from ${sender}`, back, sender),
    )
    const heard = once(mouth, 'message', { signal: AbortSignal.timeout(700) })
    mouth.send('hello', port, sent)
    const [message] = await heard
    return `${message}`
  } catch {
    return undefined
  } finally {
    ear.close()
    mouth.close()
  }
}

const replies = async (netns: string, host: string, more: object = {}) =>
  (await ping(host, { netns, count: 1, timeout: 700, ...more })).received === 1

async function with_(definition: TableDefinition, use: () => Promise<void>) {
  await replaceTable(definition, at)
  try {
    assert.not((await replaceTable(definition, at)).changed, 'it is so already')
    await use()
  } finally {
    await deleteTable(definition, at)
  }
}

for (const [family, network, host, seen] of [
  ['IPv4', '10.0.0.0/24', '192.0.2.2', '192.0.2.1'],
  ['IPv6', 'fd00::/64', '2001:db8::2', '2001:db8::1'],
] as const) {
  test(`masquerade: a sandbox gets out, and is seen as the machine: ${family}`, async () => {
    const { listening, port } = await server(outside, host)
    assert.is(await connects(inside, host, port, listening), undefined)
    await with_(masquerade({ from: network, out: 'out0' }), async () => {
      assert.is(await connects(inside, host, port, listening), seen)
      assert.ok(await replies(inside, host))
      if (family === 'IPv4') {
        assert.is(await echoes(inside, outside, host, host, 5353), `hello from ${seen}`)
      }
    })
    assert.is(await connects(inside, host, port, listening), undefined)
  })
}

for (const [family, target, here] of [
  ['IPv4', '10.0.0.2', '192.0.2.1'],
  ['IPv6', 'fd00::2', '2001:db8::1'],
] as const) {
  test(`a forwarded port, from outside and from the machine: ${family}`, async () => {
    const { listening, port } = await server(inside, target)
    assert.is(await connects(outside, here, 8080, listening), undefined)
    await with_(
      forwardPort({ listen: { port: 8080 }, to: { address: target, port } }),
      async () => {
        assert.is.not(await connects(outside, here, 8080, listening), undefined)
        assert.is.not(await connects(machine, here, 8080, listening), undefined)
        assert.is(await connects(outside, here, 8081, listening), undefined)
      },
    )
    assert.is(await connects(outside, here, 8080, listening), undefined)
  })
}

test('a forwarded port of UDP, of one address', async () => {
  const listen = { port: 5300, address: '192.0.2.1', protocol: 'udp' } as const
  const forwarded = () => echoes(outside, inside, '10.0.0.2', '192.0.2.1', 5300)
  await with_(forwardPort({ listen, to: { address: '10.0.0.2' } }), async () => {
    assert.is(await forwarded(), 'hello from 192.0.2.2')
  })
  assert.is(await forwarded(), undefined)
})

/** The largest segment that a server is offered: what TCP says when it connects. */
async function segmentOffered(from: string, host: string, port: number, server: Server) {
  const accepted = once(server, 'connection') as Promise<[Socket]>
  opened.push(await connectTcp({ netns: from, host, port, timeout: 2000 }))
  const [socket] = await accepted
  opened.push(socket)
  const ends = ['sport', '=', `:${port}`, 'dport', '=', `:${socket.remotePort}`]
  const listed = ip('netns', 'exec', outside, 'ss', '-tinH', ...ends)
  return Number(/\bmss:(\d+)/.exec(listed)?.[1])
}

test('segments are clamped to what the route out allows', async () => {
  const { listening, port } = await server(outside, '192.0.2.2')
  const offered = () => segmentOffered(inside, '192.0.2.2', port, listening)
  const clamp = (value: object | number): TableDefinition => ({
    name: 'clamp',
    chains: {
      forward: {
        ...{ hook: 'forward', priority: 'mangle' },
        rules: [
          [
            { tcp: { flags: { mask: ['syn', 'rst'], value: 'syn' } } },
            { set: { tcpOption: { maxsegSize: value as number } } },
          ],
        ],
      },
    },
  })
  const wayOut = masquerade({ from: '10.0.0.0/24', out: 'out0' })
  await replaceTable(wayOut, at)
  await setLink('out0', { netns: machine, mtu: 1300 })
  try {
    const timestamps = 12
    assert.is(await offered(), 1460 - timestamps)
    await with_(clamp({ field: 'rt.mtu' }), async () => {
      assert.is(await offered(), 1300 - 40 - timestamps)
    })
    await with_(clamp(1000), async () => assert.is(await offered(), 1000 - timestamps))
    assert.is(await offered(), 1460 - timestamps)
  } finally {
    await setLink('out0', { netns: machine, mtu: 1500 })
    await deleteTable(wayOut, at)
  }
})

test('isolated links reach the machine, and not each other', async () => {
  for (const [host, host6] of [['10.0.1.2', 'fd01::2']] as const) {
    assert.ok(await replies(inside, host))
    await with_(isolate({ links: ['in0', 'in1'] }), async () => {
      assert.not(await replies(inside, host))
      assert.not(await replies(inside, host6))
      assert.ok(await replies(inside, '10.0.0.1'))
      assert.ok(await replies(inside, '192.0.2.1'))
    })
    assert.ok(await replies(inside, host6))
  }
})

test('a sandbox sends with its own addresses, or not at all', async () => {
  const [address] =
    ip('-n', inside, '-j', 'link', 'show', 'eth0').match(/([\da-f]{2}:){5}[\da-f]{2}/) ?? []
  const mac = address ?? ''
  const guard = spoofGuard({ link: 'in0', mac, addresses: ['10.0.0.2', 'fd00::2', 'fe80::/10'] })
  await with_(guard, async () => {
    ip('-n', machine, 'neighbour', 'flush', 'all')
    assert.ok(await replies(inside, '10.0.0.1'))
    assert.ok(await replies(inside, 'fd00::1'))
    ip('-n', inside, 'address', 'add', '10.0.0.9/24', 'dev', 'eth0')
    ip('-n', inside, 'route', 'replace', '10.0.0.1', 'dev', 'eth0', 'src', '10.0.0.9')
    assert.not(await replies(inside, '10.0.0.1'))
    ip('-n', inside, 'route', 'delete', '10.0.0.1', 'dev', 'eth0')
    assert.ok(await replies(inside, '10.0.0.1'))
    ip('-n', inside, 'link', 'set', 'eth0', 'address', '02:00:00:00:00:99')
    assert.not(await replies(inside, '10.0.0.1'))
    ip('-n', inside, 'link', 'set', 'eth0', 'address', mac)
    assert.ok(await replies(inside, '10.0.0.1'))
  })
})

test.run()
