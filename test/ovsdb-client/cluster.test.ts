/** Against a cluster of three, whose leader is transferred and killed in mid-churn. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setTimeout as delay } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openSession } from '../../src/ovsdb-client/index.js'
import { ServerGuard } from '../../src/ovsdb-client/session/server-database.js'
import { Churner, verifyAll } from './churners.js'
import { Cluster } from './cluster.js'
import { rejection } from './support.js'

let cluster: Cluster
test.before(async () => {
  cluster = await Cluster.start()
})
test.after(async () => {
  await cluster[Symbol.asyncDispose]()
})
const backoff = { min: 5, max: 100 }

test('a session finds the leader, and follows it', async () => {
  await using session = openSession({ remote: cluster.remotes, database: 'Test', backoff })
  await using replica = await session.replicate()
  const causes: string[] = []
  replica.on('change', ({ cause }) => causes.push(cause))
  const seen = new Set<string>()
  for (let time = 0; time < 3; time++) {
    assert.is((await session.ready()).remote, (await cluster.leader()).remote)
    seen.add(session.status.remote ?? '')
    await session.transact([{ op: 'insert', table: 'Log', row: { who: 'follow', step: time } }])
    assert.is(replica.table('Log').find({ who: 'follow' }).length, time + 1)
    const left = (await session.ready()).closed
    await cluster.transfer()
    assert.is((await left)?.code, 'OVSDB_NOT_LEADER')
  }
  await replica.current()
  assert.ok(seen.size > 1)
  // The next leader remembers the last transaction, so nothing was told twice.
  assert.not(causes.includes('initial'))
})

test('of the others only the leader is taken, and why is told', async () => {
  const leader = await cluster.leader()
  const follower = cluster.members.find((member) => member !== leader)?.remote as string
  await using session = openSession({ remote: follower, database: 'Test', backoff })
  const error = await rejection(session.ready({ timeout: 300 }))
  assert.is(error.code, 'OVSDB_CONNECT_TIMEOUT')
  assert.is((error.cause as { code?: string }).code, 'OVSDB_NOT_LEADER')
  await using any = openSession({ remote: follower, database: 'Test', leaderOnly: false })
  await using replica = await any.replicate()
  await any.transact([{ op: 'insert', table: 'Log', row: { who: 'any' } }])
  assert.is(replica.table('Log').find({ who: 'any' }).length, 1)
})

test('after a short loss the replica resumes by transaction id', async () => {
  await using session = openSession({ remote: cluster.remotes, database: 'Test', backoff })
  await using other = openSession({ remote: cluster.remotes, database: 'Test', backoff })
  await using replica = await session.replicate()
  await other.transact([{ op: 'insert', table: 'Log', row: { who: 'before' } }])
  await replica.sync()
  const link = await session.ready()
  const changed = replica.changes()
  const found: unknown[] = []
  const hear = (message: unknown) => {
    const { method, result } = message as { method: string; result: unknown[] }
    if (method === 'monitor_cond_since') found.push(result[0])
  }
  subscribe('ovs-netlink:ovsdb:reply', hear)
  void link.close()
  await other.transact([
    { op: 'delete', table: 'Log', where: [['who', '==', 'before']] },
    { op: 'insert', table: 'Log', row: { who: 'meanwhile' } },
  ])
  const { value } = await changed.next()
  assert.equal(value.rows.map((row: { type: string }) => row.type).sort(), ['added', 'removed'])
  unsubscribe('ovs-netlink:ovsdb:reply', hear)
  assert.equal(found, [true], 'the server remembered the transaction')
})

test('the leader is transferred and killed under churn', async () => {
  const churners = await Promise.all(
    ['one', 'two'].map((who) => Churner.start(who, cluster.remotes)),
  )
  const dump = (table: string) => cluster.dump(table)
  let done = 0
  for (let time = 1; time <= 6; time++) {
    await delay(Math.random() * 300)
    if (time % 2 === 0) {
      const leader = await cluster.leader()
      await leader.kill()
      await cluster.leader()
      await leader.start()
    } else await cluster.transfer()
    await delay(Math.random() * 300)
    const before = done
    ;({ done } = await verifyAll(churners, dump))
    assert.ok(done > before, 'it went on')
  }
  await Promise.all(churners.map((each) => each.stop()))
})

test('a server that is behind, or cut off, or of no cluster yet, is not used', () => {
  const row = { model: 'clustered', connected: true, leader: true, cid: 'c', joined: true } as const
  const guard = new ServerGuard(true)
  const code = (index: bigint, more: object = {}) =>
    guard.objection({ ...row, index, ...more })?.code
  assert.is(code(5n), undefined)
  assert.is(code(4n), 'OVSDB_STALE')
  assert.is(code(5n), undefined)
  assert.is(code(9n, { leader: false }), 'OVSDB_NOT_LEADER')
  assert.is(code(6n), undefined, 'what was not used counts for nothing')
  assert.is(code(7n, { connected: false }), 'OVSDB_NOT_CONNECTED')
  assert.is(code(7n, { joined: false }), 'OVSDB_NOT_CONNECTED')
  assert.is(code(1n, { cid: 'another' }), undefined)
  assert.is(code(0n, { model: 'standalone', leader: false }), undefined)
  assert.is(code(0n, { model: 'relay', leader: false }), undefined)
  assert.is(guard.objection(undefined)?.code, 'OVSDB_UNKNOWN_DATABASE')
})

test.run()
