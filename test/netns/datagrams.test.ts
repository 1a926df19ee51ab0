/** Sockets of node:dgram that are born in a namespace. */
import type { Socket } from 'node:dgram'
import { once } from 'node:events'
import { bindUdp, deleteNetns } from '../../src/index.js'
import { assert, test } from '../support/test.js'
import { makeTwoHosts } from '../support/two-hosts.js'

const here = 'datagram-a'
const there = 'datagram-b'

const opened: Socket[] = []
function kept(socket: Socket): Socket {
  opened.push(socket)
  return socket
}
test.after.each(() => {
  for (const each of opened.splice(0)) each.close()
})

test.before(async () => {
  await makeTwoHosts(here, there)
})
test.after(async () => {
  await deleteNetns(here)
  await deleteNetns(there)
})

test('datagrams between two namespaces', async () => {
  for (const [address, other] of [
    ['192.0.2.1', '192.0.2.2'],
    ['2001:db8::1', '2001:db8::2'],
  ] as const) {
    const one = kept(await bindUdp({ netns: here, address }))
    const two = kept(await bindUdp({ netns: there, address: other, port: 7777 }))
    assert.is(one.address().family, address.includes(':') ? 'IPv6' : 'IPv4')
    const heard = once(two, 'message')
    one.send('hello', 7777, other)
    const [bytes, from] = (await heard) as [Buffer, { address: string; port: number }]
    assert.is(String(bytes), 'hello')
    assert.is(from.address, address)
    assert.is(from.port, one.address().port)
    const answer = once(one, 'message')
    two.send('too', from.port, from.address)
    assert.is(String((await answer)[0]), 'too')
  }
})

test('datagrams at every address, and by broadcast', async () => {
  const all = kept(await bindUdp({ netns: there, port: 6767 }))
  assert.is(all.address().address, '::')
  const one = kept(await bindUdp({ netns: here, address: '0.0.0.0', dev: 'eth0' }))
  one.setBroadcast(true)
  const heard = once(all, 'message')
  one.send('to all', 6767, '255.255.255.255')
  assert.is(String((await heard)[0]), 'to all')
})

test.run()
