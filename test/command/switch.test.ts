/** What the command says of a network that has bridges of Open vSwitch. */
import type { State } from '../../src/command/view/live.js'
import { parse } from '../describe/mermaid-parser.js'
import { switched } from '../network/bridges.js'
import { onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { boxIn, Events, viewing } from './page.js'
import { command, fileOf } from './run.js'

onOneSwitch(test)
test.before(() => void ip('link', 'set', 'lo', 'up'))

test('graph and show have bridges and ports, and destroy deletes them by the name of the project', async () => {
  const { remote } = vswitch
  const definition = { ...switched, ovs: { ...switched.ovs, remote } }
  const file = fileOf(JSON.stringify(definition), 'switched.json')
  const { boxes, groups, lines } = await parse((await command(['graph', file])).stdout)
  assert.equal(
    groups.map(({ title }) => title),
    ['vm', "(the process's own)", `Open vSwitch ${remote}`],
  )
  const labels = Object.values(boxes).map((each) => JSON.stringify(each))
  for (const words of ['tap1', 'VLAN 10', 'VNI 42', 'to 192.0.2.1', 'patch', 'br1']) {
    assert.ok(
      labels.some((each) => each.includes(words)),
      `${words} in ${labels.join()}`,
    )
  }
  // The pair, three ports of br0, one of br1, the patch, and the tunnel.
  assert.is(lines.length, 7)
  assert.match(
    (await command(['graph', '--format', 'dot', file])).stdout,
    '"br0\\nOpen vSwitch bridge',
  )

  assert.is((await command(['apply', file])).code, 0)
  const shown = [
    '├─ Open vSwitch bridge br0  ovs.bridges.br0',
    '│  ├─ tap1: system, VLAN 10  ovs.bridges.br0.ports.nic',
    '│  ├─ up: patch, peer down  ovs.bridges.br0.ports.up',
    '│  └─ vx1: vxlan, key 42, remote_ip 192.0.2.1  ovs.bridges.br0.ports.vx1',
    '└─ Open vSwitch bridge br1  ovs.bridges.uplink',
    '   └─ down: patch, peer up  ovs.bridges.uplink.ports.down',
  ].join('\n')
  for (const args of [[file], ['--ovs', remote, 'shop'], ['--ovs', remote]]) {
    const { stdout, stderr } = await command(['show', ...args])
    assert.ok(stdout.includes(shown), stdout + stderr)
  }
  assert.not.match((await command(['show', 'shop'])).stdout, 'br0')
  const { url, end } = await viewing(file)
  const events = await Events.open(url)
  const namesIn = ({ chart }: State) =>
    chart.groups.find(({ id }) => id === 'switch')?.boxes.map(({ name }) => name)
  const state = await events.until('state', (each) => namesIn(each))
  assert.equal(namesIn(state), ['br0', 'up', 'vx1', 'br1', 'down'])
  const words = state.chart.lines.map(({ kind }) => kind).sort()
  assert.equal(words, ['pair', 'pair', 'port', 'port', 'port', 'port', 'tunnel'])
  assert.equal(
    state.chart.strangers.map(({ name }) => name),
    ['192.0.2.1'],
  )
  await ovs.addPort('br1', 'extra', { type: 'internal' })
  await events.until('state', (each) => boxIn(each, "(the process's own)", 'extra'))
  await ovs.deletePort('extra')
  assert.is(await end(), 0)

  const destroyed = await command(['destroy', '--ovs', remote, 'shop'])
  assert.match(destroyed.stdout, /^ {2}- ovs\.bridges\.br0 /m)
  assert.match((await command(['show', file])).stdout, 'there is nothing of it')
})

test.run()
