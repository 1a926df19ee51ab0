/** The CNI plugin firewall: who reaches a container by which policy, and what it refuses. */
import { policyIn } from '../../examples/cni/ingress-policy.js'
import { assert, test } from '../support/test.js'
import {
  add,
  ask,
  before,
  type Container,
  call,
  check,
  containers,
  done,
  far,
  here,
  map,
  mapped,
  nft,
  one,
  onOneHost,
  outside,
  remove,
  resultOf,
  ruleset,
  seeFrames,
  two,
} from './cni-host.js'

onOneHost(test)

test('replies come back, and nobody outside opens a connection but to a published port', async () => {
  assert.is(await ask('outside', one.addresses[0], 80), `c1:80 ${outside[0]}`)
  await add('firewall', one, {})
  for (const at of [0, 1] as const) {
    assert.is(await ask(one.id, outside[at], 80), `outside:80 ${one.addresses[at]}`)
    assert.is(await ask('outside', one.addresses[at], 80), 'ETIMEDOUT')
    assert.is(
      await ask('host', one.addresses[at], 80),
      `c1:80 ${at === 0 ? '10.0.0.1' : 'fd00::1'}`,
    )
    assert.is(await ask('outside', two.addresses[at], 80), `c2:80 ${outside[at]}`, 'without it')
  }
  await add('portmap', one, mapped(map(8080, 80)))
  for (const at of [0, 1] as const) {
    assert.is(await ask('outside', here[at], 8080), `c1:80 ${outside[at]}`)
  }
  await remove('firewall', one)
  assert.is(await ask('outside', one.addresses[0], 80), `c1:80 ${outside[0]}`)
})

/** Who may connect to a container, by its policy. */
const policies: [policy: string, neighbour: boolean, far: boolean][] = [
  ['open', true, true],
  ['same-bridge', true, false],
  ['isolated', false, false],
]

for (const [ingressPolicy, neighbour, other] of policies) {
  test(`ingressPolicy ${ingressPolicy}`, async () => {
    await seeFrames(true)
    await add('firewall', one, { ingressPolicy })
    await add('firewall', two, {})
    await add('firewall', far, {})
    const may = ({ addresses }: Container, at: 0 | 1) => `c1:80 ${addresses[at]}`
    const mayNot = 'ETIMEDOUT'
    for (const at of [0, 1] as const) {
      const to = one.addresses[at]
      assert.is(await ask(two.id, to, 80), neighbour ? may(two, at) : mayNot, 'its neighbour')
      assert.is(await ask(far.id, to, 80), other ? may(far, at) : mayNot, 'of another bridge')
      assert.is(await ask('outside', to, 80), mayNot)
      for (const each of [two, far]) {
        assert.is(await ask(one.id, each.addresses[at], 80), `${each.id}:80 ${to}`, 'the other way')
      }
    }
    for (const each of containers) await remove('firewall', each)
    assert.is(ruleset(), before)
  })
}

test('isolated is refused where frames of a bridge pass no rules', async () => {
  await seeFrames(false)
  const config = { ingressPolicy: 'isolated', prevResult: resultOf(one) }
  const { printed } = await call('firewall', 'ADD', one, config)
  assert.is(printed?.['code'], 7)
  assert.match(String(printed?.['msg']), 'only with net.bridge.bridge-nf-call-iptables')
  assert.is(ruleset(), before)
})

test('CHECK says what is missing, GC removes the rest, DEL needs nothing', async () => {
  const config = { ingressPolicy: 'same-bridge' }
  for (const each of [one, two]) await add('firewall', each, config)
  assert.equal(await check('firewall', one, config), done)
  const gc = { 'cni.dev/valid-attachments': [{ containerID: two.id, ifname: 'eth0' }] }
  assert.equal(await call('firewall', 'GC', one, gc), done)
  const { printed } = await check('firewall', one, config)
  assert.is(printed?.['code'], 102)
  assert.match(String(printed?.['msg']), 'has no 10.0.0.2 br0 in ip-bridges')
  nft('flush', 'chain', 'inet', 'cni-firewall', 'forward')
  const differs = await check('firewall', two, config)
  assert.is(differs.printed?.['msg'], 'chain forward of table cni-firewall has other rules')
  for (const _ of [1, 2]) await remove('firewall', two)
  assert.is(ruleset(), before)
  assert.equal(await call('firewall', 'STATUS', one, {}), done)
})

const bad: [config: Record<string, unknown>, words: string][] = [
  [{ ingressPolicy: 'closed' }, 'ingressPolicy: expected'],
  [{ backend: 'firewalld' }, 'backend: expected'],
  [{ firewalldZone: 'trusted' }, 'firewalldZone: expected'],
  [{ iptablesAdminChainName: 'ADMIN' }, 'iptablesAdminChainName: expected'],
]

test('what cannot be meant is refused by the name of it, and leaves nothing', async () => {
  for (const [config, words] of bad) {
    assert.throws(
      () => policyIn(config),
      ({ code, message }: { code: number; message: string }) =>
        code === 7 && message.includes(words),
      words,
    )
  }
  const { status, printed } = await call('firewall', 'ADD', one, {})
  assert.is(status, 1)
  assert.is(printed?.['code'], 7)
  assert.match(String(printed?.['msg']), 'prevResult: expected')
  assert.is(ruleset(), before)
})

test.run()
