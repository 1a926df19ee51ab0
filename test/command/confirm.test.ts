/** Changes that are rolled back unless they are confirmed, by the command. */
import { destroy } from '../../src/network/index.js'
import { everything } from '../network/networks.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { command, fileOf } from './run.js'

const box = (mtu: number, more = '') =>
  fileOf(
    `
project: box
namespaces: { box: {} }
links:
  br0: { kind: bridge, netns: box, mtu: ${mtu} }
${more}`,
    `box-${mtu}.yaml`,
  )

test.before.each(async () => {
  await command(['apply', box(1500, '  br1: { kind: bridge, netns: box }')])
})

test.after.each(async () => {
  await destroy('box')
})

test('confirmed by the name of the project: it stays, and what is obsolete goes', async () => {
  const applied = await command(['apply', '--confirm', '60', box(1400)])
  assert.is(applied.code, 0, applied.stderr)
  assert.match(applied.stdout, /^box: it is rolled back in 60 s, unless: ovs-netlink confirm box$/m)
  assert.match(ip('-n', 'box', 'link', 'show', 'br1'), 'br1')
  const confirmed = await command(['confirm', 'box'])
  assert.equal([confirmed.code, confirmed.stdout], [0, 'box: confirmed.\n'], confirmed.stderr)
  assert.match(ip('-n', 'box', 'link', 'show', 'br0'), 'mtu 1400')
  assert.not.match(ip('-n', 'box', 'link'), 'br1')
  const again = await command(['confirm', '--json', 'box'])
  assert.is(again.code, 1)
  assert.is(JSON.parse(again.stdout).error.code, 'NETWORK_UNCONFIRMED')
})

test('reverted by its file: what stood before stands again', async () => {
  const before = await everything()
  const file = box(1400)
  const applied = await command(['apply', '--json', '--confirm', '60', file])
  assert.equal(JSON.parse(applied.stdout).confirm, { within: 60_000 })
  const reverted = await command(['revert', file])
  assert.equal([reverted.code, reverted.stdout], [0, 'box: rolled back.\n'], reverted.stderr)
  assert.is(await everything(), before)
  const again = await command(['revert', '--json', 'box'])
  assert.equal([again.code, JSON.parse(again.stdout).reverted], [0, false])
})

test('a time that cannot be meant is refused', async () => {
  for (const wrong of ['0', '-1', '1.5', '2147484', 'soon']) {
    const ran = await command(['apply', `--confirm=${wrong}`, box(1400)])
    assert.is(ran.code, 1, wrong)
    assert.match(ran.stderr, `--confirm: expected 1 to 2147483 seconds, got ${wrong}`)
  }
})

test.run()
