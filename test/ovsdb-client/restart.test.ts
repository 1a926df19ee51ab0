/**
 * Two processes change one database while its server is killed and comes back, at moments left to
 * chance. After each time every replica equals a fresh dump, and every outcome was true.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Churner, verifyAll } from './churners.js'
import { TestServer } from './server.js'

const TIMES = 100

test(`a server killed ${TIMES} times under churn`, async () => {
  await using server = await TestServer.start()
  const churners = await Promise.all(
    ['one', 'two'].map((who) => Churner.start(who, [server.remote])),
  )
  let done = 0
  let unknown = 0
  for (let time = 1; time <= TIMES; time++) {
    await delay(Math.random() * 60)
    await server.kill()
    if (time % 3 === 0) await delay(Math.random() * 30)
    await server.start()
    ;({ done, unknown } = await verifyAll(churners, (table) => server.dump(table)))
  }
  await Promise.all(churners.map((each) => each.stop()))
  assert.ok(done > TIMES, `${done} transactions were done`)
  assert.ok(unknown > 0, 'no kill came in mid-transaction')
  console.log(`${done} done, ${unknown} of unknown outcome`)
})

test.run()
