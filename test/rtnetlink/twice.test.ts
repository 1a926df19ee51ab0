/** `mayExist`: the same call a second time finds what the first made, whatever the kernel made of the values. */
import {
  addRule,
  type Created,
  createBridge,
  createVeth,
  createVxlan,
  deleteLinks,
  deleteRule,
  listRules,
} from '../../src/index.js'
import { ip, ipNames } from '../support/ip.js'
import { kernelState, stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { kinds } from './kinds/options.js'

test.before(async () => {
  await createVeth({ name: 'base', mtu: 1500, up: true, peer: { name: 'other', up: true } })
})
test.after(() => deleteLinks(ipNames()))

/** The first makes it, the others find it and change nothing. */
async function often(times: number, call: () => Promise<Created>, what: string): Promise<void> {
  assert.is((await call()).created, true, what)
  const was = kernelState()
  for (let at = 1; at < times; at++) assert.is((await call()).created, false, what)
  assert.equal(stateChange(was, kernelState()), [], what)
}

const timers = Object.entries(kinds.bridge?.options ?? {}).filter(([name]) =>
  /(Interval|Delay|Time|Age)$/.test(name),
)

test('timers of a bridge, of which the kernel keeps whole ticks of its clock', async () => {
  assert.ok(timers.length >= 10, `only ${timers.length}`)
  for (const [option, { samples }] of timers) {
    const [least, most] = [Number(samples[0]), Number(samples.at(-1))]
    for (const odd of [
      least + 1,
      least + 3,
      Math.trunc((least + most) / 2) + 7,
      most - 1,
      most - 3,
    ]) {
      const value = typeof samples[0] === 'bigint' ? BigInt(odd) : odd
      const bridge = { name: 'timed', [option]: value, mayExist: true }
      await often(2, () => createBridge(bridge), `${option} ${odd}`)
      await deleteLinks(['timed'])
    }
  }
})

const vxlan = { name: 'made', vni: 7, mayExist: true }
const calls: Record<string, () => Promise<Created>> = {
  'an empty alias': () => createBridge({ name: 'made', alias: '', mayExist: true }),
  'an empty alias of a pair': () =>
    createVeth({ name: 'made', alias: '', mayExist: true, peer: { name: 'peer', alias: '' } }),
  'port 0 of a vxlan': () => createVxlan({ ...vxlan, dstPort: 0 }),
  'a vxlan over a link, with the MTU that it has by that': () =>
    createVxlan({ ...vxlan, dev: 'base', remote: '192.0.2.9', mtu: 1450 }),
  'no altNames, addresses and routes': () =>
    createBridge({ name: 'made', altNames: [], addresses: [], routes: [], mayExist: true }),
}

for (const [name, call] of Object.entries(calls)) {
  test(name, async () => {
    await often(3, call, name)
    await deleteLinks(['made'])
  })
}

test('a vxlan with the MTU of the link it goes over is what was asked for, or refused, each time', async () => {
  const call = () => createVxlan({ ...vxlan, dev: 'base', remote: '192.0.2.9', mtu: 1500 })
  const before = ip('link', 'show')
  const outcomes = []
  for (let at = 0; at < 2; at++) {
    const [outcome] = await Promise.allSettled([call()])
    const { created, mtu } = outcome.status === 'fulfilled' ? outcome.value : {}
    const { code, option } = outcome.status === 'rejected' ? outcome.reason : {}
    outcomes.push({ created, mtu, code, option })
  }
  const [first, second] = outcomes
  if (first?.code === undefined) {
    assert.equal([first?.mtu, second], [1500, { ...first, created: false }])
    await deleteLinks(['made'])
  } else {
    assert.equal([first.option, second], ['mtu', first])
  }
  assert.is(ip('link', 'show'), before)
})

test('a hundred times the same rule is one rule', async () => {
  for (const rule of [
    {},
    { priority: 500 },
    { priority: 0 },
    { from: '192.0.2.77/24' },
    { fwmark: 5 },
  ]) {
    const options = { table: 99, ...rule, mayExist: true }
    const before = (await listRules()).length
    await often(100, () => addRule(options), JSON.stringify(options))
    const after = await listRules()
    assert.is(after.length, before + 1)
    for (const each of after.filter(({ table }) => table === 99)) await deleteRule(each)
  }
})

test.run()
