/** What follows a namespace, and cannot read it: the error is of the function that was called. */
import { mkdirSync } from 'node:fs'
import { assert, test } from '../support/test.js'
import { withFaults } from './faults.js'
import type { Row } from './first-reading.js'

test('each request of the first reading, failing, is reported as the failure of the call', () => {
  mkdirSync('/run/netns', { recursive: true })
  const rows = withFaults<Row>('first-reading.ts')
  assert.ok(rows.length > 40, `only ${rows.length} requests`)
  const isSo = ({ operation, error }: Row) =>
    error?.code === 'ETIMEDOUT' ||
    (error?.code === 'ENOMEM' &&
      error.operation === operation &&
      error.message.startsWith(operation))
  assert.equal(
    rows.filter((row) => !isSo(row)),
    [],
  )
})

test.run()
