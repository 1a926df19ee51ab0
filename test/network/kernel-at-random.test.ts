/**
 * Networks of kernel objects at random: each becomes the next one, and the kernel has then what it has of one that was
 * made of nothing. The end of that fails, too, and what stood stands. `SEED=7` makes others, `NETWORKS=100` more.
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
import { everything } from './networks.js'

const seed = Number(process.env['SEED'] ?? 20_261_130)
const count = Number(process.env['NETWORKS'] ?? 6)

/** All that `ip` shows, without the numbers and addresses that the kernel chooses for what is made anew. */
const shown = async () => {
  const text = await everything()
  const nameOf = (mac: string) => {
    if (mac.startsWith('02:00:00') || /^(00|ff)(:\1)+$/.test(mac) || /^(33:33|01:)/.test(mac))
      return mac
    return 'MAC'
  }
  return text
    .split('\n')
    .filter((line) => !/fe80::|^ff0|^33:33|^01:00|ff00::/.test(line) || line.startsWith('{'))
    .map((line) =>
      line
        .replace(/([\da-f]{2}:){5}[\da-f]{2}/g, nameOf)
        .replace(/"addr_info":\[.*?\]/, '')
        .replace(
          /"(ifindex|link_index|link_netnsid|(root|bridge|designated)\w*)":("[^"]*"|-?\d+),?/g,
          '',
        )
        .replace(/@if\d+|@\S+/g, '')
        // What follows from the order of things, or from an MTU that was.
        .replace(/"(id|no)":"0x\d+",|burst \d+b/g, ''),
    )
    .sort()
    .join('\n')
}

const made = async (definition: NetworkDefinition) => {
  const network = defineNetwork(definition)
  await apply(await plan(network), { recreate: true })
  return network
}

test.after.each(async () => {
  await destroy('shop')
})

test('one network becomes another, which is as if it had been made at once', async () => {
  const chance = new Chance(seed)
  for (let at = 0; at < count; at++) {
    const definition = networkAt(chance)
    const network = await made(definition)
    const what = `SEED=${seed}, network ${at}`
    assert.equal((await plan(network)).operations, [])
    const changed = await shown()
    await destroy(network)
    await made(definition)
    const difference = stateChange(changed, await shown())
    assert.equal(difference, [], [what, JSON.stringify(definition), ...difference].join('\n'))
  }
})

test('a second apply changes nothing', async () => {
  const network = await made(networkAt(new Chance(seed + 1)))
  const before = await everything()
  const { operations } = await apply(await plan(network))
  assert.equal(operations, [])
  assert.equal(stateChange(before, await everything()), [])
})

test('when the end of it fails, what stood before stands again', async () => {
  const chance = new Chance(seed + 2)
  const from = await made(networkAt(chance))
  for (let at = 0; at < count; at++) {
    const before = await everything()
    const to = defineNetwork({
      ...networkAt(chance),
      expect: [{ from: 'one', ping: '10.0.0.99', within: 1 }],
    })
    const planned = await plan(to)
    if (planned.operations.some(({ action }) => action === 'recreate')) continue
    const error = await apply(planned).then(
      () => assert.unreachable(),
      (each: NetworkError) => each,
    )
    assert.is((error as NetworkError).code, 'NETWORK_ROLLED_BACK', inspect(error, { depth: 6 }))
    const difference = stateChange(before, await everything())
    assert.equal(difference, [], [`SEED=${seed}, ${at}`, ...difference].join('\n'))
  }
  assert.equal((await plan(from)).operations, [])
})

test.run()
