/** A replica costs nothing while nothing happens: no request, no reading that finds nothing. */
import { setTimeout } from 'node:timers/promises'
import { binding } from '../../src/addon/binding.js'
import { createBridge, createNetns, replicate, replicateAll } from '../../src/index.js'
import { assert, test } from '../support/test.js'

/** Calls of the addon, and the promises of those that were settled. */
function counted(): { begun: Record<string, number>; settled: number } {
  const seen = { begun: {} as Record<string, number>, settled: 0 }
  for (const name of counting) {
    const real = binding[name] as (...args: unknown[]) => { promise: Promise<unknown> }
    const count = (...args: unknown[]) => {
      const ticket = real(...args)
      seen.begun[name] = (seen.begun[name] ?? 0) + 1
      const settled = () => {
        seen.settled++
      }
      ticket.promise.then(settled, settled)
      return ticket
    }
    Object.assign(binding, { [name]: count })
  }
  return seen
}

const counting = ['run', 'readWatch', 'awaitNames', 'listNetns', 'openNetns', 'openWatch'] as const

/** So many turns of the event loop, in which the poller and the lanes run, too. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setTimeout(1)
}

test('of one namespace and of all', async () => {
  for (const name of ['quiet', 'loud']) await createNetns(name)
  await createBridge({ name: 'br0', netns: 'quiet' })
  const seen = counted()
  await using one = replicate({ netns: 'quiet' })
  await using all = replicateAll()
  await Promise.all([one.sync(), all.sync()])
  assert.ok((seen.begun['run'] ?? 0) > 0, 'nothing is counted')

  await turns(20) // by then the readings that wait have begun
  const before = structuredClone(seen)
  await turns(200)
  assert.equal(seen, before)
})

test('what happens in one namespace costs nothing in another', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `idle${at}`)
  await Promise.all(names.map((name) => createNetns(name)))
  await using all = replicateAll()
  await all.sync()
  await turns(20)
  const changed = new Set<string>()
  const told = new Promise<void>((resolve) => {
    all.on('change', ({ netns }) => {
      changed.add(netns)
      if (all.namespaces.get(netns)?.links.get('br0')) resolve()
    })
  })
  const seen = counted()
  await createBridge({ name: 'br0', netns: 'idle7' })
  // The wait holds the process, which a listener does not.
  await Promise.all([
    all.waitFor(({ namespaces }) => namespaces.get('idle7')?.links.get('br0')),
    told,
  ])
  assert.equal([...changed], ['idle7'])
  // One reading has ended, and others with what follows of the link, but none of another namespace.
  assert.ok((seen.begun['readWatch'] ?? 0) < names.length, JSON.stringify(seen.begun))
  assert.is(seen.begun['listNetns'], undefined)
})

test.run()
