/**
 * TCP between the ends of veth pairs whose others are ports of Open vSwitch's userspace datapath: its packet
 * sockets send on what they receive, checksums that nobody filled in among it.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import {
  connectTcp,
  createNetns,
  createVeth,
  deleteNetns,
  listenTcp,
  ping,
  setLink,
} from '../../src/index.js'
import { assert, test } from '../support/test.js'
import { onOneSwitch, ovs } from './one-switch.js'

const bridge = 'br0'
const machines = ['vm1', 'vm2'] as const
const address = { vm1: '192.0.2.1', vm2: '192.0.2.2' }
onOneSwitch(test)
test.before(async () => {
  await ovs.addBridge(bridge, { datapathType: 'netdev', failMode: 'standalone' })
})

/** Two machines on the bridge, each by a pair that was made with these options. */
async function connect(options: object): Promise<void> {
  for (const name of machines) {
    await createNetns(name, { loopback: true })
    await createVeth({
      ...{ name: 'eth0', netns: name, up: true, addresses: [`${address[name]}/24`] },
      peer: { name: `to-${name}`, netns: { self: true }, up: true },
      ...options,
    })
    await ovs.addPort(bridge, `to-${name}`)
  }
  // Addresses are learned, and it carries packets.
  for (let replies = 0; replies === 0; ) {
    replies = (await ping(address.vm2, { netns: 'vm1', count: 1, timeout: 500 })).received
  }
}

async function disconnect(): Promise<void> {
  for (const name of machines) {
    await ovs.deletePort(`to-${name}`)
    await deleteNetns(name, { wait: true })
  }
}

/** How many segments a machine threw away because of their checksums. */
function badChecksums(netns: string): number {
  const inside = ['netns', 'exec', netns, 'cat', '/proc/net/snmp']
  const [names = [], values = []] = execFileSync('ip', inside, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.startsWith('Tcp:'))
    .map((line) => line.split(' '))
  return Number(values[names.indexOf('InCsumErrors')])
}

/** Whether so many bytes come back whole, before a machine threw away one of their segments. */
async function carries(bytes: number): Promise<boolean> {
  const server = await listenTcp({ netns: 'vm2', host: address.vm2, port: 0 }, (peer) => {
    peer.on('error', () => {}).pipe(peer)
  })
  const { port } = server.address() as { port: number }
  const giveUp = new AbortController()
  const { signal } = giveUp
  const exchange = async () => {
    const socket = await connectTcp({ netns: 'vm1', host: address.vm2, port, signal })
    socket.on('error', () => {})
    signal.addEventListener('abort', () => socket.destroy())
    socket.end(Buffer.alloc(bytes, 'x'))
    let received = 0
    for await (const chunk of socket) received += (chunk as Buffer).length
    return received === bytes
  }
  const spoilt = async () => {
    while (!signal.aborted) {
      if (machines.some((name) => badChecksums(name) > 0)) return false
      await setTimeout(20)
    }
    return false
  }
  try {
    return await Promise.race([exchange().catch(() => false), spoilt()])
  } finally {
    giveUp.abort()
    server.close()
    await once(server, 'close')
  }
}

test('without offloads a ping passes, and TCP does not', async () => {
  await connect({})
  assert.not(await carries(1 << 20))
  assert.ok(machines.some((name) => badChecksums(name) > 0))
  await disconnect()
})

test('links that are made with checksums: false carry TCP', async () => {
  await connect({ offloads: { checksums: false } })
  assert.ok(await carries(1 << 20))
  assert.equal(machines.map(badChecksums), [0, 0])
  await disconnect()
})

test('links that are told so later do, too', async () => {
  await connect({})
  for (const netns of machines) await setLink('eth0', { netns, offloads: { checksums: false } })
  assert.ok(await carries(1 << 20))
  await disconnect()
})

test.run()
