/** Hours of reconnecting, in no time: the machine's clock is ours. */
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Reconnect } from '../../src/ovsdb-client/session/reconnect.js'

/** The pauses before attempts that all fail. */
function pauses(reconnect: Reconnect, attempts: number, now = 0): number[] {
  return Array.from({ length: attempts }, () => {
    const pause = reconnect.dueIn(now)
    now += pause
    reconnect.connecting()
    assert.is(reconnect.state, 'connecting')
    assert.is(reconnect.dueIn(now), Number.POSITIVE_INFINITY)
    reconnect.disconnected(now)
    return pause
  })
}

test('pauses double up to the cap', () => {
  const reconnect = new Reconnect(0, { min: 100, max: 1000, jitter: 0 })
  assert.equal(pauses(reconnect, 8), [0, 100, 200, 400, 800, 1000, 1000, 1000])
})

test('each remote is tried once without a pause', () => {
  const reconnect = new Reconnect(0, { min: 100, max: 1000, jitter: 0, free: 3 })
  assert.equal(pauses(reconnect, 6), [0, 0, 0, 100, 200, 400])
})

test('chance takes its part of each pause, and no more', () => {
  const at = (random: number) =>
    pauses(new Reconnect(0, { min: 100, max: 400, jitter: 0.5, random: () => random }), 4)
  assert.equal(at(0), [0, 100, 200, 400])
  assert.equal(at(1), [0, 50, 100, 200])
  const free = new Reconnect(0, { min: 100, max: 8000 })
  for (const [step, pause] of pauses(free, 100).entries()) {
    const most = step === 0 ? 0 : Math.min(8000, 100 * 2 ** (step - 1))
    assert.ok(pause <= most && pause >= most / 2, `${pause} of ${most}`)
  }
})

test('the pause passes with the clock', () => {
  const reconnect = new Reconnect(1000, { min: 100, jitter: 0 })
  reconnect.connecting()
  reconnect.disconnected(1010)
  assert.is(reconnect.state, 'backoff')
  assert.is(reconnect.dueIn(1010), 100)
  assert.is(reconnect.dueIn(1060), 50)
  assert.is(reconnect.dueIn(9999), 0)
})

test('after a link that lasted the count begins anew; after a short one it goes on', () => {
  const reconnect = new Reconnect(0, { min: 100, max: 1000, jitter: 0 })
  pauses(reconnect, 4)
  assert.is(reconnect.dueIn(700), 800)
  const link = (from: number, to: number) => {
    reconnect.connecting()
    reconnect.connected(from)
    assert.is(reconnect.state, 'active')
    reconnect.disconnected(to)
    return reconnect.dueIn(to)
  }
  assert.is(link(2000, 2001), 1000)
  assert.is(link(4000, 4999), 1000)
  assert.is(link(6000, 7000), 0)
  assert.equal(pauses(reconnect, 3, 7000), [0, 100, 200])
})

test('a server that takes connections and drops them is not hammered', () => {
  const reconnect = new Reconnect(0, { min: 100, max: 8000, jitter: 0.5 })
  let now = 0
  let attempts = 0
  for (; now < 3_600_000; attempts++) {
    now += reconnect.dueIn(now)
    reconnect.connecting()
    reconnect.connected(now)
    now += 1
    reconnect.disconnected(now)
  }
  assert.ok(attempts < 1000, `${attempts} attempts in an hour`)
})

test('stopped is for good', () => {
  const reconnect = new Reconnect(0)
  reconnect.stop()
  reconnect.connecting()
  reconnect.connected(1)
  reconnect.disconnected(2)
  assert.is(reconnect.state, 'stopped')
  assert.is(reconnect.dueIn(1e9), Number.POSITIVE_INFINITY)
})

test.run()
