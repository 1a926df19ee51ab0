/** Listings of what changes while it is read. */
import { mkdirSync } from 'node:fs'
import { assert, test } from '../support/test.js'
import type { Row } from './changing.js'
import { withFaults } from './faults.js'

test('what changed is read again; what keeps changing is told with what was read of it', () => {
  mkdirSync('/run/netns', { recursive: true })
  const [once, always] = withFaults<Row>('changing.ts')
  assert.equal(once, { changes: 1, lasting: 5000, isWhole: true })
  const { changes, isWhole: _, ...told } = always as Row
  assert.equal(told, { code: 'EINTR', syscall: 'RTM_GETADDR', lasting: 5000 })
  assert.ok(changes > 8, `${changes} changes`)
})

test.run()
