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
/** An emulated machine is too slow for a hundred times; it must come as far as this in the time. */
const LEAST = 20
const MILLISECONDS = 120_000

test(`a server killed ${TIMES} times under churn`, async () => {
  await using server = await TestServer.start()
  const churners = await Promise.all(
    ['one', 'two'].map((who) => Churner.start(who, [server.remote])),
  )
  let done = 0
  let unknown = 0
  let time = 0
  const begun = performance.now()
  while (time < TIMES && performance.now() - begun < MILLISECONDS) {
    time++
    await delay(Math.random() * 60)
    await server.kill()
    if (time % 3 === 0) await delay(Math.random() * 30)
    await server.start()
    ;({ done, unknown } = await verifyAll(churners, (table) => server.dump(table)))
  }
  await Promise.all(churners.map((each) => each.stop()))
  assert.ok(time >= LEAST, `killed ${time} times`)
  assert.ok(done > time, `${done} transactions were done`)
  assert.ok(unknown > 0, 'no kill came in mid-transaction')
  console.log(`killed ${time} times, ${done} done, ${unknown} of unknown outcome`)
})

test.run()
