/**
 * Somebody else changes the ruleset between any two requests of `replaceTable`: the kernel refuses what was made of the
 * ruleset before, the call reads it again, and the table is as defined; what others have in other tables stays.
 */
import { mkdirSync } from 'node:fs'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { withFaults } from './faults.js'
import type { Row } from './nftables-races.js'

test('another program changes the ruleset before each request of a replacement', () => {
  needsNftables()
  mkdirSync('/run/netns', { recursive: true })
  const rows = withFaults<Row>('nftables-races.ts')
  const before = (other: string) => rows.filter((row) => row.other === other).length
  assert.ok(before('adds a rule') >= 3, `${before('adds a rule')} requests`)
  assert.equal(
    rows.filter(({ rejected, isDefined, isKept }) => rejected || !isDefined || !isKept),
    [],
  )
})

test.run()
