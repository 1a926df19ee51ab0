/** What each exit code says, and what stands then. */
import { watchNetns } from '../../src/index.js'
import { destroy } from '../../src/network/index.js'
import { everything } from '../network/networks.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { command, ended, example, fileOf, start } from './run.js'

const shop = example('shop')

/** A link of ours that waits for somebody who does not answer. */
const waiting = (within: number) => `
project: waiting
namespaces: { away: {} }
links:
  one: { kind: bridge, netns: away, addresses: [10.9.0.1/24] }
expect: [{ from: away, ping: 10.9.0.2, within: ${within} }]
`

test.after.each(async () => {
  for (const project of ['waiting', 'tunnels']) await destroy(project)
})

test("3: what is not the network's is in the way, at its place in the file", async () => {
  ip('netns', 'add', 'web')
  const before = await everything()
  for (const verb of ['plan', 'verify', 'apply']) {
    const ran = await command([verb, shop])
    assert.is(ran.code, 3, verb)
    assert.match(ran.stdout, /^ {2}! namespaces\.web /m)
    if (verb !== 'apply') continue
    assert.match(ran.stderr, `${shop}:5:3: apply: namespaces.web: there is a namespace web already`)
  }
  assert.is(await everything(), before)
  ip('netns', 'delete', 'web')
})

test('4: it failed, and what stood before stands again', async () => {
  const before = await everything()
  const ran = await command(['apply', '--json', fileOf(waiting(1))])
  assert.is(ran.code, 4)
  const { exit, error } = JSON.parse(ran.stdout)
  assert.equal([exit, error.code, error.path, error.line], [4, 'NETWORK_ROLLED_BACK', 'expect', 6])
  assert.is(error.cause.code, 'NETWORK_UNVERIFIED')
  assert.is(await everything(), before)
})

test('1 and 5: what has to be made anew is allowed first, and does not come back', async () => {
  const tunnel = (vni: number, more: string) =>
    fileOf(`
project: tunnels
namespaces: { a: {} }
links:
  t: { kind: vxlan, netns: a, vni: ${vni}, local: 10.0.0.1, remote: 10.0.0.2, dstPort: 4789 }
${more}`)
  assert.is((await command(['apply', tunnel(1, '')])).code, 0)
  const refused = await command(['apply', tunnel(2, '')])
  assert.is(refused.code, 1)
  assert.match(refused.stdout, /^-\/\+ links\.t +vni cannot be changed\n {6}vni: 1 → 2\n/m)
  assert.match(
    refused.stderr,
    /network\.yaml:5:3: apply: links\.t: vni cannot be changed; .*recreate/,
  )
  const more = 'expect: [{ from: a, ping: 10.9.9.9, within: 1 }]'
  const failed = await command(['apply', '--recreate', tunnel(2, more)])
  assert.is(failed.code, 5, failed.stderr)
  assert.match(failed.stderr, /^ {2}remains: .*links\.t was deleted to be recreated$/m)
  assert.is((await command(['apply', '--recreate', tunnel(2, '')])).code, 0)
})

test('2: what is expected does not come', async () => {
  await command(['apply', fileOf(waiting(1).replace(/expect.*/, ''))])
  const ran = await command(['verify', fileOf(waiting(1))])
  assert.is(ran.code, 2)
  assert.match(ran.stdout, 'expect[0]: ping 10.9.0.2 from away was not answered within 1 ms')
})

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  test(`${signal} in the middle has all of it taken back, and exits ${code}`, async () => {
    const before = await everything()
    const watch = watchNetns({ signal: AbortSignal.timeout(30_000) })
    const child = start(['apply', fileOf(waiting(60_000))])
    child.stdin.end()
    for await (const event of watch)
      if (event.type === 'netns' && event.object.name === 'away') break
    child.kill(signal)
    const ran = await ended(child)
    assert.is(ran.code, code, ran.stderr)
    assert.match(ran.stderr, `ended by ${signal}; nothing has changed`)
    assert.is(await everything(), before)
  })
}

test.run()
