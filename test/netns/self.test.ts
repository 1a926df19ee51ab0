/** `{ self: true }`: the process's own namespace by name, wherever a namespace is asked for. */
import { readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import {
  attachNetns,
  createMacvlan,
  createNetns,
  createVeth,
  deleteLink,
  deleteLinks,
  deleteNetns,
  describe,
  getLink,
  getNetnsId,
  type InvalidArgument,
  listLinks,
  listNetnsPids,
  moveLink,
  type NetnsRef,
  openNetns,
  setNetnsId,
  spawn,
} from '../../src/index.js'
import { connectOvsdb } from '../../src/ovsdb-client/index.js'
import { run } from '../support/child.js'
import { contains, ip, ipNames } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { runtime } from '../support/runtime.js'
import { assert, test } from '../support/test.js'

const self = { self: true } as const
const own = Number(/\d+/.exec(readlinkSync('/proc/self/ns/net'))?.[0])

test.before(async () => {
  await createNetns('far')
  ip('link', 'set', 'dev', 'lo', 'up')
})

test.after.each(async () => {
  for (const netns of [self, 'far']) {
    const links = await listLinks({ kind: 'veth', netns })
    await deleteLinks(
      links.map(({ name }) => name),
      { netns, ifExists: true },
    )
  }
})

/**
 * Where a namespace is asked for, beside the `netns` of calls, with which the addon is asked for the same:
 * rtnetlink/every-function.test.ts.
 */
const places: Record<string, () => Promise<void>> = {
  describe: async () => {
    const { namespaces } = await describe({ netns: [self], ovs: [] })
    assert.equal(
      namespaces.map((netns) => [netns.inode, netns.own]),
      [[own, true]],
    )
  },
  'openNetns and attachNetns': async () => {
    const opened = await openNetns(self)
    contains(opened, { inode: own, name: undefined, path: undefined })
    await opened.close()
    const named = await attachNetns('mine', self)
    assert.is(named.inode, own)
    await deleteNetns('mine')
  },
  spawn: async () => {
    const child = spawn('readlink', ['/proc/self/ns/net'], { netns: self })
    assert.is(await text(child.stdout as NodeJS.ReadableStream), `net:[${own}]\n`)
  },
  connectOvsdb: async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
    const met = new Promise((resolve) => server.once('connection', resolve))
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const client = await connectOvsdb({ remote: `tcp:127.0.0.1:${port}`, netns: self })
    await met
    await client.close()
    server.close()
  },
  linkNetns: async () => {
    await createVeth({ name: 'eth0', peer: { name: 'eth1' } })
    await createMacvlan({ name: 'up', link: 'eth0', netns: 'far', linkNetns: self })
    const { index } = await getLink('eth0')
    assert.is((await getLink('up', { netns: 'far' })).link, index)
  },
  'peer.netns': async () => {
    await createVeth({ name: 'a', netns: 'far', peer: { name: 'b' } })
    assert.equal(ipNames(), [], 'by default it is where the first end is')
    await deleteLink('a', { netns: 'far' })
    await createVeth({ name: 'a', netns: 'far', peer: { name: 'b', netns: self, mtu: 1400 } })
    contains(await getLink('b'), { mtu: 1400 })
    await createVeth({ name: 'c', netns: self, peer: { name: 'd', netns: self } })
    assert.equal(ipNames().sort(), ['b', 'c', 'd'])
    const again = { name: 'a', netns: 'far', peer: { name: 'b', netns: self }, mayExist: true }
    await createVeth(again)
  },
  'the numbers of namespaces': async () => {
    const { nsid } = await setNetnsId(self, undefined, { netns: 'far', mayExist: true })
    assert.is(await getNetnsId({ pid: process.pid }, { netns: 'far' }), nsid)
    assert.is(await getNetnsId(self, { netns: 'far' }), nsid)
  },
  moveLink: async () => {
    await createVeth({ name: 'a', netns: 'far', peer: { name: 'b', netns: 'far' } })
    assert.is((await moveLink('a', { netns: 'far', to: self })).name, 'a')
    assert.equal(ipNames(), ['a'])
  },
}

for (const [place, use] of Object.entries(places)) {
  test(`${place}: the process's own`, use)
}

test('it is the process that it is about, in worker threads, too', async () => {
  assert.ok((await listNetnsPids({ netns: self })).includes(process.pid))
  const worker = runtime.worker(new URL('./self-worker.ts', import.meta.url))
  const inode = await new Promise((resolve) => worker.once('message', resolve))
  await worker.terminate()
  assert.is(inode, own)
})

test('it takes no capability, which that of a process does', () => {
  const code = `
    const self = { netns: { self: true } }
    // Routes that go with a link are told of by nobody: the watch has to read again.
    const destination = '198.51.100.0/24'
    const watch = lib.watch({ types: ['route'], ...self })
    await watch.ready
    const [up, addresses] = [true, ['198.51.100.1/24']]
    await lib.createVeth({ name: 'a', up, addresses, peer: { name: 'b', up } })
    await lib.deleteLink('a')
    for await (const { change, object } of watch) {
      if (change === 'deleted' && object.destination === destination) break
    }
    const { received } = await lib.ping('127.0.0.1', { count: 1, ...self })
    const pid = await lib.listLinks({ netns: { pid: process.pid } }).catch(({ code }) => code)
    console.log((await lib.listLinks(self)).length, received, pid)`
  const without = ['--bounding-set', '-sys_admin', '--inh-caps', '-sys_admin']
  assert.is(run(code, ['setpriv', ...without]), '1 1 EPERM\n')
})

test('its calls and those without a namespace are one queue', async () => {
  await Promise.all([
    createVeth({ name: 'a', peer: { name: 'b' } }),
    deleteLink('a', { netns: self }),
    createVeth({ name: 'a', netns: self, peer: { name: 'b' } }),
    deleteLink('a'),
  ])
  assert.equal(ipNames(), [])
})

test('a reference that says two things, or not this one, is refused', async () => {
  const refused: [ref: unknown, option: string][] = [
    [{ self: true, pid: 1 }, 'netns'],
    [{ path: '/proc/self/ns/net', fd: 0 }, 'netns'],
    [{ self: 1 }, 'netns.self'],
    [{ self: undefined }, 'netns.self'],
    [{}, 'netns'],
  ]
  for (const [netns, option] of refused) {
    const error = await rejected(listLinks({ netns: netns as NetnsRef }), Error)
    assert.is((error as InvalidArgument).option, option)
  }
})

test.run()
