import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Liveness } from '../../src/ovsdb-client/wire/liveness.js'

test('a silent peer is probed once and then given up', () => {
  const liveness = new Liveness(5000, 0)
  assert.equal(liveness.due(1000), { action: 'wait', after: 4000 })
  assert.equal(liveness.due(5000), { action: 'probe', after: 5000 })
  assert.equal(liveness.due(7000), { action: 'wait', after: 3000 })
  assert.equal(liveness.due(10_000), { action: 'give up', after: 0 })
})

test('any byte starts the time again', () => {
  const liveness = new Liveness(5000, 0)
  liveness.heard(4999)
  assert.equal(liveness.due(5000), { action: 'wait', after: 4999 })
  assert.is(liveness.due(9999).action, 'probe')
  liveness.heard(10_001)
  assert.is(liveness.due(14_999).action, 'wait')
  assert.is(liveness.due(15_001).action, 'probe')
})

test('a program that was held up asks before it gives up', () => {
  const liveness = new Liveness(5000, 0)
  assert.is(liveness.due(60_000).action, 'probe')
  assert.is(liveness.due(64_999).action, 'wait')
})

test.run()
