/**
 * One network at random becomes another, and fails at its requests that change something, or is killed there: what stood
 * before stands again. By default at some of them; `EVERY=1` is at each, `NETWORKS=100` makes more, `SEED=7` others.
 */
import { inspect } from 'node:util'
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  type NetworkError,
  plan,
} from '../../src/network/index.js'
import { Chance } from '../rtnetlink/churn.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { networkAt } from './kernel-networks.js'
import { applyKilled, failing } from './killed.js'
import { everything } from './networks.js'

const seed = Number(process.env['SEED'] ?? 20_261_130)
const count = Number(process.env['NETWORKS'] ?? 1)
const every = Number(process.env['EVERY'] ?? 24)

/** The changes from one network to another that are possible without recreating anything. */
async function changes(
  chance: Chance,
  run: (from: NetworkDefinition, to: NetworkDefinition, what: string) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < count; ) {
    const [from, to] = [networkAt(chance), networkAt(chance)]
    const what = `SEED=${seed}, change ${at}\n${JSON.stringify(from)}\n${JSON.stringify(to)}`
    await apply(await plan(defineNetwork(from)))
    const { operations } = await plan(defineNetwork(to))
    if (operations.length > 0 && operations.every(({ action }) => action === 'change')) {
      await run(from, to, what)
      at++
    }
    await destroy('shop')
  }
}

test.after.each(async () => {
  await destroy('shop')
})

test('when a request fails, and when its answer is lost, what stood before stands again', async () => {
  const chance = new Chance(seed)
  await changes(chance, async (_, to, what) => {
    const before = await everything()
    for (let at = chance.below(every); ; at += 1 + chance.below(every)) {
      const isDone = chance.below(2) === 0
      const planned = await plan(defineNetwork(to))
      const error = await failing(at, isDone, () => apply(planned)).catch(
        (each: NetworkError) => each,
      )
      if (error === undefined) break
      const where = `${isDone ? 'lost' : 'failed'} at ${at}, ${what}\n${inspect(error, { depth: 6 })}`
      assert.is(error.code, 'NETWORK_ROLLED_BACK', where)
      const difference = stateChange(before, await everything())
      assert.equal(difference, [], [...difference, where].join('\n'))
    }
  })
})

test('when it is killed, the next one makes that what stood before stands again', async () => {
  const chance = new Chance(seed + 1)
  await changes(chance, async (from, to, what) => {
    const before = await everything()
    for (let at = chance.below(every); ; at += 1 + chance.below(every)) {
      const when = chance.of(['before', 'amid'] as const)
      if ((await applyKilled(to, at, when)) !== undefined) break
      const { operations } = await apply(await plan(defineNetwork(from)))
      const where = `killed ${when} ${at}, ${what}`
      assert.equal(operations, [], where)
      const difference = stateChange(before, await everything())
      assert.equal(difference, [], [...difference, where].join('\n'))
    }
  })
})

test.run()
