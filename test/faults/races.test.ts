/** Somebody else deletes or replaces a link between two requests of an operation that is about it. */
import { mkdirSync } from 'node:fs'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { withFaults } from './faults.js'
import { operationNamed } from './operations.js'
import type { Row } from './races.js'

/** Of each operation the links that are deleted or replaced meanwhile, and where they are. */
const races: Record<string, string[]> = {
  'createVeth, both ends with addresses': ['a@one', 'b@two'],
  'createVxlan, in a bridge, with an address': ['v@one', 'base@one'],
  createBridge: ['br@one'],
  createTun: ['t@one'],
  moveLink: ['vx@one', 'vx@two'],
  flushAddresses: ['base@one'],
}

test.before(() => void mkdirSync('/run/netns', { recursive: true }))

for (const [name, links] of Object.entries(races)) {
  test(`${name}: either it is done to that link, or it fails and leaves nothing`, () => {
    if (operationNamed(name).needsTun) needsTun()
    const rows = withFaults<Row>('races.ts', name, ...links)
    assert.ok(rows.length >= 2 * links.length, `only ${rows.length} races`)
    // A link that was moved stays where it is when it cannot be read there.
    const mayBeDone = name === 'moveLink'
    const wrong = rows.filter(({ rejected, isOthers, isDoneBefore, isDoneAfter }) => {
      if (rejected === undefined) return !(isDoneBefore || isDoneAfter)
      return !(isOthers || (mayBeDone && isDoneBefore))
    })
    assert.equal(wrong, [])
  })
}

test.run()
