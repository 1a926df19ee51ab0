/** Which processes are in a namespace, and which namespaces a process is in: as ip tells. */
import { once } from 'node:events'
import {
  attachNetns,
  createNetns,
  deleteNetns,
  getLink,
  identifyNetns,
  listNetns,
  listNetnsPids,
  NetlinkError,
  openNetns,
  ping,
  spawn,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** Processes that live in a namespace until they are told to end. */
async function inhabitants(netns: string, count: number) {
  const children = Array.from({ length: count }, () =>
    spawn('cat', [], { netns, stdio: ['pipe', 'ignore', 'inherit'] }),
  )
  await Promise.all(children.map((child) => once(child, 'spawn')))
  return {
    pids: children.map(({ pid }) => pid as number).sort((one, other) => one - other),
    async end() {
      const ended = children.map((child) => once(child, 'exit'))
      for (const child of children) child.stdin?.end()
      await Promise.all(ended)
    },
  }
}

const ipPids = (netns: string) => ip('netns', 'pids', netns).split('\n').filter(Boolean).map(Number)

test('the processes of a namespace, and the namespace of a process', async () => {
  await createNetns('one')
  assert.equal(await listNetnsPids({ netns: 'one' }), [])
  const those = await inhabitants('one', 3)
  assert.equal(await listNetnsPids({ netns: 'one' }), those.pids)
  assert.equal(await listNetnsPids({ netns: 'one' }), ipPids('one'))
  const [pid] = those.pids as [number]
  assert.equal(await listNetnsPids({ netns: { pid } }), those.pids)
  const names = (await identifyNetns(pid)).map(({ name }) => name)
  assert.equal(names, ['one'])
  assert.is(ip('netns', 'identify', pid).trim(), 'one')
  assert.equal(await identifyNetns(), [])
  assert.ok((await listNetnsPids()).includes(process.pid))
  await those.end()
  assert.equal(await listNetnsPids({ netns: 'one' }), [])
  await deleteNetns('one')
})

test('processes that vanish meanwhile are no error', async () => {
  await createNetns('one')
  const [listings] = await Promise.all([
    Promise.all(Array.from({ length: 10 }, () => listNetnsPids({ netns: 'one' }))),
    (async () => {
      for (let round = 0; round < 10; round++) await (await inhabitants('one', 3)).end()
    })(),
  ])
  assert.is(listings.length, 10)
  await deleteNetns('one')
})

test('a process that there is not, a namespace that there is not, a signal, bad input', async () => {
  contains(await rejected(identifyNetns(0x7fffffff), NetlinkError), {
    code: 'ESRCH',
    operation: 'identifyNetns',
    option: 'pid',
  })
  contains(await rejected(listNetnsPids({ netns: 'none' }), NetlinkError), { code: 'ENOENT' })
  const reason = new Error('no longer wanted')
  const signal = AbortSignal.abort(reason)
  assert.is(await rejected(listNetnsPids({ signal }), Error), reason)
  assert.is(await rejected(identifyNetns(1, { signal }), Error), reason)
  for (const [call, option] of [
    [() => identifyNetns(0), 'pid'],
    [() => identifyNetns('1' as never), 'pid'],
    [() => identifyNetns(1, { folder: 1 } as never), 'folder'],
    [() => listNetnsPids({ all: true } as never), 'all'],
    [() => attachNetns('a/b', 'one'), 'name'],
    [() => attachNetns('a', undefined as never), 'netns'],
    [() => attachNetns('a', 'one', { mayExist: true } as never), 'mayExist'],
    [() => createNetns('a', { loopback: 1 } as never), 'loopback'],
    [() => createNetns('a', { mayExist: 1 } as never), 'mayExist'],
    [() => createNetns(undefined, { mayExist: true } as never), 'mayExist'],
    [() => deleteNetns('a', { wait: 1 } as never), 'wait'],
  ] as const) {
    const error = await rejected<Error & { option?: string }>(call(), Error)
    assert.is(error.option, option)
  }
})

test('a name for the namespace of a process, of a handle, of another name', async () => {
  await using anonymous = await createNetns()
  const named = await attachNetns('one', anonymous)
  assert.ok(named.equals(anonymous))
  assert.is(named.path, '/run/netns/one')
  await attachNetns('two', 'one')
  const those = await inhabitants('two', 1)
  const [pid] = those.pids as [number]
  await Promise.all([attachNetns('three', { pid }), getLink('lo', { netns: 'three' })])
  const names = (await identifyNetns(pid)).map(({ name }) => name)
  assert.equal(names, ['one', 'three', 'two'])
  // ip tells one of them.
  assert.ok(names.includes(ip('netns', 'identify', pid).trim()))
  contains(await rejected(attachNetns('one', { pid }), NetlinkError), { code: 'EEXIST' })
  contains(await rejected(attachNetns('four', 'none'), NetlinkError), {
    code: 'ENOENT',
    option: 'netns',
  })
  assert.is((await listNetns()).length, 3)
  await those.end()
  for (const name of names) await deleteNetns(name)
})

test('two handles of one namespace are equal, of two they are not', async () => {
  const one = await createNetns('one')
  const two = await createNetns('two')
  await using opened = await openNetns('one')
  assert.is(one.equals(opened), true)
  assert.is(opened.equals(one), true)
  assert.is(one.equals(two), false)
  await deleteNetns('one')
  await deleteNetns('two')
})

test('loopback: up when asked for, in one with a name and one without', async () => {
  const lo = async (netns: Parameters<typeof getLink>[1]) => (await getLink('lo', netns)).up
  await createNetns('down')
  assert.is(await lo({ netns: 'down' }), false)
  await createNetns('up', { loopback: true })
  assert.is(await lo({ netns: 'up' }), true)
  assert.is((await ping('127.0.0.1', { netns: 'up', count: 1 })).received, 1)
  await using anonymous = await createNetns(undefined, { loopback: true })
  assert.is(await lo({ netns: anonymous }), true)
  assert.is(await lo({}), (await getLink(1)).up)
})

test('mayExist: the namespace that has the name, and what its loopback is like', async () => {
  const up = await openNetns('up')
  assert.ok((await createNetns('up', { mayExist: true })).equals(up))
  assert.ok((await createNetns('up', { mayExist: true, loopback: true })).equals(up))
  const error = await rejected(
    createNetns('down', { mayExist: true, loopback: true }),
    NetlinkError,
  )
  contains(error, { code: 'EEXIST', option: 'loopback' })
  assert.equal(error.differences, [{ option: 'loopback', asked: true, existing: false }])
  await createNetns('fresh', { mayExist: true })
  await up.close()
  for (const name of ['up', 'down', 'fresh']) await deleteNetns(name)
})

test.run()
