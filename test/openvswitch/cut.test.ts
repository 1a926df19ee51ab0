/**
 * What a caller was told is what the database has, then and for ever after: the link ends around each
 * message of every write and in every turn, calls are grouped and alone, time out and are aborted.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { OvsdbError } from '../../src/base/errors.js'
import { assert, test } from '../support/test.js'
import { CutDatabase, outcome } from './cut.js'
import { missing, WRITES } from './every-write.js'

let database: CutDatabase

test.before(async () => {
  database = await CutDatabase.open()
})
test.after(() => database?.[Symbol.asyncDispose]())

test('every verb that writes is here', () => {
  assert.equal(missing(), [])
})

for (const companions of [[], ['m1']]) {
  const way = companions.length === 0 ? 'alone' : 'grouped'
  for (const name of Object.keys(WRITES)) {
    test(`the link ends around each message: ${name} ${way}`, async () => {
      const bytes = await database.measured(name, companions)
      for (const where of ['asked', 'answered'] as const) {
        await database.cutIn(name, { in: where, after: bytes[where] - 1, turns: 0 }, companions)
        for (const turns of [0, 1]) {
          await database.cutIn(name, { in: where, after: bytes[where], turns }, companions)
        }
      }
    })
  }
}

/** Changes made just when a reply and the end of the link were read in one turn. */
for (const ending of ['timed out', 'aborted'] as const) {
  for (const number of [1, 2, 3]) {
    test(`${number} made while the link ends, then ${ending}: nothing is sent, ever`, async () => {
      const { proxy, ovs } = database
      await database.begin()
      proxy.cut()
      await database.mark('first', {})
      const bytes = proxy.counted.answered
      for (let turns = 0; turns < 4; turns++) {
        for (const ticks of [0, 1, 4]) {
          await database.begin()
          proxy.cut({ in: 'answered', after: bytes, turns: 0 })
          const controller = new AbortController()
          await outcome(database.mark('first', {}))
          for (let at = 0; at < turns; at++) await turn()
          for (let at = 0; at < ticks; at++) await undefined
          const how = ending === 'aborted' ? { signal: controller.signal } : { timeout: 10 }
          const told = ['p0', 'p1', 'bond0']
            .slice(0, number)
            .map((port) => outcome(ovs.deletePort(port, { ...how, wait: false })))
          await proxy.over
          await turn()
          controller.abort()
          for (const each of await Promise.all(told)) {
            const { name, code } = each as OvsdbError
            // What was written to a link whose end was not read yet is of unknown outcome.
            if (code === 'OVSDB_OUTCOME_UNKNOWN') continue
            if (ending === 'aborted') assert.is(name, 'AbortError')
            else assert.is(code, 'OVSDB_NO_ANSWER')
          }
          await database.forEverAfter(`${number} ${ending}`, await database.stored())
          assert.equal(
            (await ovs.listPorts('br0')).map((port) => port.name),
            ['bond0', 'p0', 'p1'],
          )
        }
      }
    })
  }
}

test('one of a group leaves before it is sent: the others are done without that one', async () => {
  const { proxy } = database
  await database.begin()
  proxy.cut()
  proxy.end()
  await proxy.over
  const controller = new AbortController()
  const stays = outcome(database.mark('stays', {}))
  const leaves = outcome(database.mark('leaves', { signal: controller.signal }))
  const late = outcome(database.mark('late', { timeout: 5 }))
  assert.is(((await late) as OvsdbError).code, 'OVSDB_NO_ANSWER')
  controller.abort()
  await leaves
  proxy.restore()
  assert.is(await stays, 'done')
  assert.equal((await database.stored()).marks, ['stays'])
})

/** What a socket takes before it is full, several times. */
const MUCH = 4 * 1024 * 1024

test('a server that reads nothing: what it was not given is taken back', async () => {
  const { proxy, ovs } = database
  await database.begin()
  proxy.cut()
  proxy.hold()
  const { session } = ovs
  const controller = new AbortController()
  const big = { op: 'comment', comment: 'x'.repeat(MUCH) } as const
  const begun = outcome(session.transact([big, big], { signal: controller.signal }))
  await turn()
  const note = (key: string) =>
    ({
      op: 'mutate',
      table: 'Open_vSwitch',
      where: [],
      mutations: [['external_ids', 'insert', ['map', [[key, '1']]]]],
    }) as const
  const late = outcome(session.transact([note('late')], { timeout: 10 }))
  const left = outcome(session.transact([note('left')], { signal: controller.signal }))
  const kept = outcome(session.transact([note('kept')]))
  const grouped = ['g1', 'g2'].map((each) => outcome(database.mark(each, { timeout: 10 })))
  for (const each of [late, ...grouped]) {
    assert.is(((await each) as OvsdbError).code, 'OVSDB_NO_ANSWER')
  }
  controller.abort()
  await left
  await begun
  proxy.end()
  await proxy.over
  proxy.restore()
  // It was never sent, so it goes with the next link.
  assert.is(await kept, 'done')
  assert.equal((await database.stored()).marks, ['kept'])
})

test.run()
