/** No public function that changes something is left out of the sweep of failing system calls. */
import { binding } from '../../src/addon/binding.js'
import * as library from '../../src/index.js'
import { assert, test } from '../support/test.js'
import { groups } from './operations.js'

/** What changes nothing, by its name. */
const readers =
  /^(connect|count|describe|get|identify|list|open(?=Netns)|ping|render|replicate|spawn|wait|watch)/

/**
 * What reaches no kernel; and settings that no driver here has, whose way is that of `setChannels`, or that `bridge` of
 * Debian 12 cannot prepare.
 */
const others = [
  ...['appctl', 'setQueueLimit', 'setMst', 'setPause', 'setRings'],
  ...['generateWireguardKeys', 'generateWireguardPresharedKey', 'wireguardPublicKey'],
]

/** Each kind's own function is `createLink`'s, which has rows of its own. */
const ofKinds = Object.keys(binding.tables.kinds).map(
  (kind) => `create${kind[0]?.toUpperCase()}${kind.slice(1)}`,
)

test('each has a row, named after it', () => {
  const rows = Object.values(groups).flatMap((group) => Object.keys(group))
  const missing = Object.entries(library)
    .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
    .map(([name]) => name)
    .filter((name) => !readers.test(name) && ![...others, ...ofKinds].includes(name))
    .filter((name) => !rows.some((row) => row === name || row.startsWith(`${name},`)))
  assert.equal(missing, [])
})

test.run()
