/** What becomes of calls on their way when a cluster's leader steps down, dies or hangs. */
import { readFileSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type OvsdbSession, openSession } from '../../src/ovsdb-client/index.js'
import { Cluster } from './cluster.js'
import { rejection } from './support.js'

let cluster: Cluster
test.before(async () => {
  cluster = await Cluster.start()
})
test.after(() => cluster[Symbol.asyncDispose]())

const log = (who: string) => ({ op: 'insert', table: 'Log', row: { who } }) as const
const select = { op: 'select', table: 'Log', where: [] } as const

const open = () =>
  openSession({
    remote: cluster.remotes,
    database: 'Test',
    backoff: { min: 5, max: 100 },
    inactivityProbe: 300,
  })

/** A write and a read that the server keeps until a row is there that will never be. */
function hold(session: OvsdbSession, who: string) {
  const wait = {
    ...({ op: 'wait', table: 'Log', where: [['who', '==', 'never']], columns: ['who'] } as const),
    ...({ until: '==', rows: [{ who: 'never' }], timeout: 600_000 } as const),
  }
  const codes: Record<string, string | undefined> = {}
  const note = async (name: string, call: Promise<unknown>) => {
    codes[name] = (await rejection(call)).code
  }
  void note('write', session.transact([wait, log(who)]))
  void note('read', session.transact([wait, select]))
  return codes
}

const ends: [string, (leader: Awaited<ReturnType<Cluster['leader']>>) => Promise<void>, string][] =
  [
    ['steps down', () => cluster.transfer(), 'OVSDB_NOT_LEADER'],
    ['dies', (leader) => leader.kill(), 'OVSDB_CONNECTION_CLOSED'],
    ['hangs', async ({ pid }) => void process.kill(pid, 'SIGSTOP'), 'OVSDB_CONNECTION_CLOSED'],
  ]
for (const [what, end, code] of ends) {
  test(`a leader that ${what}: what was sent is of unknown outcome at once, the rest is sent once`, async () => {
    await using session = open()
    await using replica = await session.replicate({ tables: { Log: {} } })
    const link = await session.ready()
    const leader = await cluster.leader()
    assert.is(link.remote, leader.remote)
    const codes = hold(session, `held: ${what}`)
    await session.transact([log(`before: ${what}`)])
    assert.equal(codes, {}, 'the server keeps them')

    await end(leader)
    assert.is((await link.closed)?.code, code)
    await turn()
    assert.equal(codes, { write: 'OVSDB_OUTCOME_UNKNOWN', read: 'OVSDB_CONNECTION_CLOSED' })

    const hasty = new AbortController()
    const ended = rejection(session.transact([log('hasty')], { signal: hasty.signal }))
    const after = session.transact([log(`after: ${what}`)])
    hasty.abort()
    assert.is((await ended).name, 'AbortError')
    await after
    assert.is.not((await session.ready()).remote, leader.remote)
    const [{ rows }] = await session.transact([select])
    const stored = rows.map((row) => row['who']).filter((who) => String(who).endsWith(what))
    assert.equal(stored.sort(), [`after: ${what}`, `before: ${what}`])
    assert.is(replica.table('Log').find({ who: 'hasty' }).length, 0)
    assert.is(replica.table('Log').size, rows.length)

    if (what === 'dies') await leader.start()
    if (what === 'hangs') process.kill(leader.pid, 'SIGCONT')
  })
}

test('a leader that is stopped in its tracks is left on unix sockets, by defaults, while it stands still', async () => {
  await using session = openSession({ remote: cluster.remotes, database: 'Test' })
  const link = await session.ready()
  const leader = await cluster.leader()
  assert.is(link.remote, leader.remote)
  process.kill(leader.pid, 'SIGSTOP')
  // Writers that go on trying, until the server took a write of theirs.
  const writers = ['a', 'b', 'c'].map(async (who) => {
    for (;;) {
      try {
        await session.transact([log(`stopped: ${who}`)])
        return
      } catch (error) {
        // What the stopped leader was sent, or what waited for longer than it was to.
        const { code } = error as { code?: string }
        assert.match(code ?? String(error), /^OVSDB_(OUTCOME_UNKNOWN|CONNECT_TIMEOUT|NOT_LEADER)$/)
      }
    }
  })
  await Promise.all(writers)
  const status = readFileSync(`/proc/${leader.pid}/status`, 'utf8')
  assert.match(status, /^State:\s+T/m, 'it stands still all the while')
  assert.is((await link.closed)?.code, 'OVSDB_CONNECTION_CLOSED')
  assert.is.not((await session.ready()).remote, leader.remote)
  process.kill(leader.pid, 'SIGCONT')
})

test.run()
