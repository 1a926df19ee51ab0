import { createVeth, deleteLink, setLink } from '../../src/index.js'
import type { OvsEvent } from '../../src/openvswitch/index.js'
import { assert, test } from '../support/test.js'
import { onOneSwitch, ovs, vswitch } from './one-switch.js'
import { datapath, rejection, vsctl } from './support.js'

onOneSwitch(test)
test.before(async () => {
  await ovs.addBridge('br0', datapath)
})

/** The events up to the first that will do. */
async function until(
  events: AsyncIterable<OvsEvent>,
  found: (event: OvsEvent) => boolean,
): Promise<OvsEvent[]> {
  const all: OvsEvent[] = []
  for await (const event of events) {
    all.push(event)
    if (found(event)) break
  }
  return all
}

test('what there is, and what comes and goes, whoever does it', async () => {
  const events = ovs.watch({ initial: true })
  await events.ready
  let gone = 0
  const going = until(
    events,
    ({ change, object }) => change === 'deleted' && object.name === 'p0' && ++gone === 2,
  )
  vsctl(vswitch, 'add-port', 'br0', 'p0', '--', 'set', 'interface', 'p0', 'type=internal')
  vsctl(vswitch, 'set', 'port', 'p0', 'tag=7')
  await ovs.deletePort('p0')
  const told = (await going).map(({ type, change, object }) => `${type} ${object.name} ${change}`)
  assert.equal(told.slice(0, 3).sort(), [
    'bridge br0 added',
    'interface br0 added',
    'port br0 added',
  ])
  for (const event of [
    'port p0 added',
    'interface p0 added',
    'port p0 changed',
    'port p0 deleted',
  ]) {
    assert.ok(told.includes(event), `${event}: ${told}`)
  }
})

test('an error', async () => {
  const events = ovs.watch({ types: ['interface'] })
  await events.ready
  const failing = until(
    events,
    ({ object }) => object.name === 'nodev' && 'error' in object && object.error !== undefined,
  )
  await rejection(ovs.addPort('br0', 'nodev', { onFailure: 'remove' }))
  const { change, object } = (await failing).at(-1) as OvsEvent
  assert.is(change, 'changed')
  assert.match((object as { error: string }).error, 'No such device')
})

test('a link whose carrier comes and goes', async () => {
  await createVeth({ name: 'w0', up: true, peer: { name: 'w1' } })
  await ovs.addPort('br0', 'w0')
  for (const linkState of ['up', 'down'] as const) {
    const events = ovs.watch({ types: ['interface'] })
    await events.ready
    const going = until(
      events,
      ({ object }) =>
        object.name === 'w0' && 'linkState' in object && object.linkState === linkState,
    )
    await setLink('w1', { up: linkState === 'up' })
    await ovs.waitUntil('Interface', 'w0', [['link_state', '=', linkState]])
    assert.is((await going).at(-1)?.change, 'changed')
  }
  await ovs.deletePort('w0')
  await deleteLink('w0')
})

test('statistics are bigints, told when they are asked for', async () => {
  const events = ovs.watch({ types: ['interface'], statistics: true, initial: true })
  const [first] = await until(events, ({ object }) => object.name === 'br0')
  const { statistics } = (first as OvsEvent).object as { statistics?: Record<string, bigint> }
  assert.is(typeof statistics?.['rx_bytes'], 'bigint')
  assert.not('statistics' in (await ovs.getInterface('br0')))
})

test('it ends with its signal, with its loop, and with the connection', async () => {
  const stop = new AbortController()
  const stopped = until(ovs.watch({ signal: stop.signal }), () => false)
  stop.abort()
  assert.equal(await stopped, [])
  const other = await vswitch.connect()
  const left = until(other.watch(), () => false)
  await other.close()
  assert.equal(await left, [])
})

test('bad input', async () => {
  for (const [options, option] of [
    [{ types: ['queue'] }, 'types[0]'],
    [{ types: 'port' }, 'types'],
    [{ initial: 1 }, 'initial'],
    [{ statistics: 'yes' }, 'statistics'],
    [{ kinds: [] }, 'kinds'],
  ] as const) {
    assert.throws(
      () => ovs.watch(options as never),
      (error: { option: string }) => error.option === option,
    )
  }
})

test.run()
