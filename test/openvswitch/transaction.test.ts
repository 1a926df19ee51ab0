import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Ovs } from '../../src/openvswitch/index.js'
import { deleteBridges, onOneSwitch, ovs, vswitch } from './one-switch.js'
import { datapath, devices, find, names, rejection, vsctl } from './support.js'

const internal = { type: 'internal' } as const
onOneSwitch(test)

test.after.each(deleteBridges)

const nextConfig = () => Number(vsctl(vswitch, 'get', 'Open_vSwitch', '.', 'next_cfg'))

test('many verbs are one change of the database', async () => {
  const before = nextConfig()
  const { bridges, ports } = await ovs.transaction((tx) => {
    tx.addBridge('br0', datapath).setFailMode('br0', 'secure')
    for (let at = 0; at < 20; at++) tx.addPort('br0', `p${at}`, internal)
  })
  assert.is(nextConfig(), before + 1)
  assert.equal(
    bridges.map(({ name, failMode }) => [name, failMode]),
    [['br0', 'secure']],
  )
  assert.equal(
    ports.map(({ name }) => name),
    Array.from({ length: 20 }, (_, at) => `p${at}`),
  )
  assert.ok(ports.every(({ ofport }) => ofport !== undefined && ofport > 0))
  assert.is(names(vswitch, 'list-ports', 'br0').length, 20)
})

test('later verbs see earlier ones', async () => {
  await ovs.addBridge('old', datapath)
  await ovs.addPort('old', 'moved', internal)
  await ovs.addPort('old', 'kept', internal)
  const { bridges, ports } = await ovs.transaction((tx) => {
    tx.addBridge('new', datapath)
      .deletePort('old', 'moved')
      .addPort('new', 'moved', internal)
      .addPort('new', 'brief', internal)
      .deletePort('new', 'brief')
      .addBridge('gone', datapath)
      .deleteBridge('gone')
      .addPort('new', 'twice', internal)
      .addPort('new', 'twice', { ...internal, mayExist: true })
  })
  assert.equal(names(vswitch, 'list-br'), ['new', 'old'])
  assert.equal(names(vswitch, 'list-ports', 'new'), ['moved', 'twice'])
  assert.equal(names(vswitch, 'list-ports', 'old'), ['kept'])
  assert.equal(
    bridges.map(({ name }) => name),
    ['new'],
  )
  assert.equal(
    ports.map(({ name, bridge }) => `${name} on ${bridge}`),
    ['moved on new', 'twice on new', 'twice on new'],
  )
})

test('a bridge is replaced by one of the same name, ports and all', async () => {
  const { uuid } = await ovs.addBridge('br0', { ...datapath, failMode: 'secure' })
  await ovs.addPort('br0', 'p0', internal)
  const { bridges } = await ovs.transaction((tx) => {
    tx.deleteBridge('br0').addBridge('br0', datapath).addPort('br0', 'p0', internal)
  })
  assert.is.not(bridges[0]?.uuid, uuid)
  assert.is(bridges[0]?.failMode, undefined)
  assert.equal(names(vswitch, 'list-ports', 'br0'), ['p0'])
  assert.is(find(vswitch, 'Interface').length, 2)
})

test('one verb that fails undoes all; nothing reaches the database', async () => {
  await ovs.addBridge('br0', datapath)
  const before = nextConfig()
  const error = await rejection(
    ovs.transaction((tx) => {
      tx.addBridge('br1', datapath).addPort('br0', 'p0', internal).addPort('nowhere', 'p1')
    }),
  )
  assert.is(error.code, 'OVS_NOT_FOUND')
  assert.match(error.message, /nowhere/)
  const twice = await rejection(
    ovs.transaction((tx) => tx.addPort('br0', 'p0', internal).addPort('br0', 'p0', internal)),
  )
  assert.is(twice.code, 'OVS_ALREADY_EXISTS')
  assert.is(nextConfig(), before)
  assert.equal(names(vswitch, 'list-br'), ['br0'])
})

test('of several failed ports each is named, and the good ones work', async () => {
  await ovs.addBridge('br0', datapath)
  const error = await rejection(
    ovs.transaction((tx) => {
      tx.addPort('br0', 'nodev1').addPort('br0', 'good', internal).addPort('br0', 'nodev2')
    }),
  )
  assert.is(error.code, 'OVS_APPLY_FAILED')
  assert.match(error.message, /nodev1: .*; port nodev2: /)
  assert.ok(devices().includes('good'))
})

test('an empty transaction waits for ovs-vswitchd all the same', async () => {
  assert.equal(await ovs.transaction(() => {}), { bridges: [], ports: [], rows: [] })
  await ovs.sync()
  assert.is(vsctl(vswitch, 'get', 'Open_vSwitch', '.', 'cur_cfg'), String(nextConfig()))
})

test('what build throws is passed on and nothing is sent', async () => {
  const before = nextConfig()
  const mistake = new Error('a mistake')
  const error = await rejection(
    ovs.transaction((tx) => {
      tx.addBridge('br0', datapath)
      throw mistake
    }),
  )
  assert.is(error, mistake)
  const bad = await rejection(ovs.transaction((tx) => tx.addBridge('a/b')))
  assert.is(bad.code, 'ERR_INVALID_ARG_VALUE')
  for (const build of [undefined, 'addBridge', async () => {}]) {
    const refused = await rejection(ovs.transaction(build as never))
    assert.is(refused.code, 'ERR_INVALID_ARG_TYPE')
    assert.is(refused.option, 'build')
  }
  assert.is(nextConfig(), before)
})

test('many calls at once, on several connections, all take effect', async () => {
  await ovs.addBridge('br0', datapath)
  const others = await Promise.all([vswitch.connect(), vswitch.connect()])
  const clients = [ovs, ...others]
  const ports = await Promise.all(
    Array.from({ length: 90 }, (_, at) =>
      (clients[at % 3] as Ovs).addPort('br0', `p${at}`, internal),
    ),
  )
  assert.is(new Set(ports.map(({ ofport }) => ofport)).size, 90)
  assert.is(names(vswitch, 'list-ports', 'br0').length, 90)
  await Promise.all(others.map((each) => each.close()))
})

test('of many that want the same name one gets it; with mayExist all do', async () => {
  await ovs.addBridge('br0', datapath)
  const other = await vswitch.connect()
  const race = (options: object) =>
    Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? ovs : other).addPort('br0', 'prize', { ...internal, ...options }),
      ),
    )
  const outcomes = await race({})
  assert.is(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') assert.is(outcome.reason.code, 'OVS_ALREADY_EXISTS')
  }
  await ovs.deletePort('br0', 'prize')
  const friendly = await race({ mayExist: true })
  assert.ok(friendly.every(({ status }) => status === 'fulfilled'))
  await other.close()
})

/** Runs `meddle` before each commit, between what a change reads and what it writes. */
async function beforeCommits(victim: Ovs, meddle: () => Promise<unknown>): Promise<void> {
  const { session } = victim
  const transact = session.send.bind(session)
  session.send = async (operations, options) => {
    if (operations.some(({ op }) => op === 'mutate')) await meddle()
    return transact(operations, options)
  }
}

const replaceBridge = (other: Ovs) =>
  other.transaction((tx) => tx.deleteBridge('br0').addBridge('br0', datapath), { wait: false })

test('a bridge that was replaced meanwhile is looked up again', async () => {
  await ovs.addBridge('br0', datapath)
  const victim = await vswitch.connect()
  let times = 3
  await beforeCommits(victim, async () => {
    if (times-- > 0) await replaceBridge(ovs)
  })
  const port = await victim.addPort('br0', 'p0', internal)
  assert.ok(port.ofport > 0)
  assert.equal(names(vswitch, 'list-ports', 'br0'), ['p0'])

  times = 1
  const error = await rejection(victim.deletePort('br0', 'p0'))
  assert.is(error.code, 'OVS_NOT_FOUND', 'it went with the bridge that was replaced')
  times = 3
  await victim.setFailMode('br0', 'secure')
  assert.is(vsctl(vswitch, 'get-fail-mode', 'br0'), 'secure')
  await victim.close()
})

test('a database that never stands still ends in a refusal, not in a loop', async () => {
  await ovs.addBridge('br0', datapath)
  const victim = await vswitch.connect()
  await beforeCommits(victim, () => replaceBridge(ovs))
  const error = await rejection(victim.addPort('br0', 'p0', internal))
  assert.is(error.code, 'OVS_CONTENTION')
  assert.is(error.error, 'timed out')
  assert.equal(names(vswitch, 'list-ports', 'br0'), [])
  await victim.close()
})

test.run()
