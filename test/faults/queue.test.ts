/** Names that lead elsewhere, or nowhere, while calls by them wait in a queue. */
import { mkdirSync } from 'node:fs'
import { assert, test } from '../support/test.js'
import { withFaults } from './faults.js'
import type { Row } from './queue.js'

test('each call is about what has the name when it is done, or fails', () => {
  mkdirSync('/run/netns', { recursive: true })
  const rows = withFaults<Row>('queue.ts')
  assert.ok(rows.length > 20, `only ${rows.length} races`)
  assert.equal(
    rows.filter(({ before }) => before === undefined),
    [],
  )
})

test.run()
