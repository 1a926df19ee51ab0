/** A receive buffer of 2 KiB, which answers are lost from all the time. */
import { mkdirSync } from 'node:fs'
import { assert, test } from '../support/test.js'
import { withFaults } from './faults.js'
import type { Row } from './small-buffer.js'

test('batches, listings, watches, composites and deletions do what they say', () => {
  mkdirSync('/run/netns', { recursive: true })
  const rows = withFaults<Row>('small-buffer.ts')
  assert.is(rows.length, 13)
  assert.equal(
    rows.filter(({ told, shown }) => JSON.stringify(told) !== JSON.stringify(shown)),
    [],
  )
})

test.run()
