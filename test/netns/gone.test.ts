/** Waiting until a deleted namespace is gone. */
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import {
  createNetns,
  createVeth,
  deleteNetns,
  listLinks,
  listNetns,
  listNetnsIds,
  NetlinkError,
  openNetns,
  spawn,
} from '../../src/index.js'
import { contains, ipNames } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test('when the wait is over, the peers of its links are gone', async () => {
  for (let round = 0; round < 5; round++) {
    await createNetns('one')
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        createVeth({ name: `a${at}`, peer: { name: `b${at}`, netns: 'one' } }),
      ),
    )
    await deleteNetns('one', { wait: true })
    assert.equal(ipNames(), [])
  }
  assert.equal(await listNetnsIds(), [])
})

test('something holds it: EBUSY after the time, and the name is gone', async () => {
  await createNetns('one')
  await using held = await openNetns('one')
  const error = await rejected(deleteNetns('one', { wait: true, timeout: 1000 }), NetlinkError)
  contains(error, { code: 'EBUSY', operation: 'deleteNetns' })
  assert.equal(await listNetns(), [])
  assert.is((await listLinks({ netns: held })).length, 1)
})

test('it waits for the process in it', async () => {
  await createNetns('one')
  await createVeth({ name: 'a', peer: { name: 'b', netns: 'one' } })
  const child = spawn('cat', [], { netns: 'one', stdio: ['pipe', 'ignore', 'inherit'] })
  await once(child, 'spawn')
  let over = false
  const deleted = deleteNetns('one', { wait: true }).then(() => {
    over = true
  })
  while ((await listNetns()).length > 0) await listLinks()
  assert.is(over, false)
  assert.equal(ipNames(), ['a'])
  child.stdin?.end()
  await deleted
  assert.equal(ipNames(), [])
})

test('a signal ends the wait, before and after the name is gone', async () => {
  const reason = new Error('no longer wanted')
  await createNetns('one')
  const aborted = { wait: true, signal: AbortSignal.abort(reason) }
  assert.is(await rejected(deleteNetns('one', aborted), Error), reason)
  assert.is((await listNetns()).length, 1)
  await using _held = await openNetns('one')
  const control = new AbortController()
  const deleted = rejected(deleteNetns('one', { wait: true, signal: control.signal }), Error)
  while ((await listNetns()).length > 0) await listLinks()
  control.abort(reason)
  assert.is(await deleted, reason)
})

test('no such name, a stale one, several at once', async () => {
  contains(await rejected(deleteNetns('none', { wait: true }), NetlinkError), { code: 'ENOENT' })
  await deleteNetns('none', { wait: true, ifExists: true })
  await createNetns('x')
  writeFileSync('/run/netns/stale', '')
  await deleteNetns('stale', { wait: true })
  const names = ['p', 'q', 'r']
  await Promise.all(names.map((name) => createNetns(name)))
  await Promise.all(['x', ...names].map((name) => deleteNetns(name, { wait: true })))
  assert.equal(await listNetns(), [])
})

test.run()
