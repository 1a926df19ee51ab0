/** Each function that changes an object is tried with bad values. */
import { all } from '../../support/nothing.js'
import { assert, test } from '../../support/test.js'
import { bases } from './objects.js'

/**
 * Of links that are made, of sysctls and of spanning trees there are files of their own; what flushes and deletes links has no bad
 * values of these; and these links' drivers do not have all settings.
 */
const others =
  /^(attach|create|flush|openTun)|^delete(Links?|Netns)$|^set(Link|Evpn|Mst|LinkInfo|LinkModes|Coalescing|Pause|Rings|QueueLimit|Sysctl)$/

test('there is a call of each', () => {
  const tried = new Set(
    Object.values(bases).flatMap((group) => Object.keys(group).map((title) => title.split(',')[0])),
  )
  assert.equal(
    all.map(([name]) => name).filter((name) => !others.test(name) && !tried.has(name)),
    [],
  )
})

test.run()
