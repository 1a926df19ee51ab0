/** What becomes of a change when a daemon stops, dies, or was never asked. */
import * as diagnostics from 'node:diagnostics_channel'
import { getEventListeners } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connectOvs, type Ovs } from '../../src/openvswitch/index.js'
import { connectOvsdb } from '../../src/ovsdb-client/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { needsTun, patience } from '../support/machine.js'
import { datapath, names, rejection, vsctl } from './support.js'

let vswitch: OpenVswitch
let ovs: Ovs

test.before(needsTun)

test.before.each(async () => {
  vswitch = await startOpenVswitch()
  ovs = await vswitch.connect()
})

test.after.each(async () => {
  await ovs.close()
  await vswitch.close()
})

test('with ovs-vswitchd stopped a change times out, committed; it is applied later', async () => {
  process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
  const error = await rejection(ovs.addBridge('br0', { ...datapath, timeout: 1000 * patience }))
  assert.is(error.code, 'OVS_APPLY_TIMEOUT')
  assert.match(error.message, /committed/)
  assert.is(vsctl(vswitch, '--no-wait', 'list-br'), 'br0')
  process.kill(vswitch.pids.ovsVswitchd, 'SIGCONT')
  await ovs.sync()
  assert.is((await ovs.getInterface('br0')).ofport, 65534)
})

test("a change that tells no timeout has its connection's", async () => {
  const hasty = await vswitch.connect({ changeTimeout: 50 * patience })
  process.kill(vswitch.pids.ovsdbServer, 'SIGSTOP')
  const patient = hasty.addBridge('br0', { ...datapath, timeout: 10_000 * patience })
  for (const change of [hasty.addBridge('br1', datapath), hasty.sync()]) {
    assert.is((await rejection(change)).code, 'OVSDB_OUTCOME_UNKNOWN')
  }
  process.kill(vswitch.pids.ovsdbServer, 'SIGCONT')
  await patient
  await hasty.close()
  for (const changeTimeout of [-1, '1']) {
    const error = await rejection(vswitch.connect({ changeTimeout: changeTimeout as never }))
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, 'changeTimeout')
  }
})

test('wait: false resolves on commit, before ovs-vswitchd', async () => {
  process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
  await ovs.addBridge('br0', { ...datapath, wait: false })
  const port = await ovs.addPort('br0', 'eth1', { type: 'internal', wait: false })
  assert.is(port.ofport, undefined)
  assert.is(port.name, 'eth1')
  await ovs.setFailMode('br0', 'secure', { wait: false })
  await ovs.deletePort('br0', 'eth1', { wait: false })
  process.kill(vswitch.pids.ovsVswitchd, 'SIGCONT')
  await ovs.sync()
  assert.equal(names(vswitch, 'list-ports', 'br0'), [])
})

test('a signal ends the wait with its reason; the others go on waiting', async () => {
  process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
  const giving = new AbortController()
  const patient = ovs.addBridge('br0', datapath)
  const impatient = rejection(ovs.addBridge('br1', { ...datapath, signal: giving.signal }))
  // Both are committed, so that both wait for ovs-vswitchd.
  while (names(vswitch, '--no-wait', 'list-br').length < 2) await ovs.listBridges()
  giving.abort(new Error('enough'))
  assert.is((await impatient).message, 'enough')
  process.kill(vswitch.pids.ovsVswitchd, 'SIGCONT')
  await patient
})

test('many calls may share a signal, and leave nothing on it', async () => {
  const warnings: Error[] = []
  process.on('warning', (warning) => warnings.push(warning))
  const { signal } = new AbortController()
  await ovs.addBridge('br0', { ...datapath, signal })
  await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      ovs.addPort('br0', `p${at}`, { type: 'internal', signal }),
    ),
  )
  assert.equal(warnings, [])
  assert.equal(getEventListeners(signal, 'abort'), [])
})

test('a signal that is aborted already sends nothing', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  for (const call of [
    ovs.addBridge('br0', { ...datapath, signal }),
    ovs.sync({ signal }),
    ovs.listBridges({ signal }),
    ovs.transaction((tx) => tx.addBridge('br0', datapath), { signal }),
  ]) {
    assert.is((await rejection(call)).message, 'enough')
  }
  assert.equal(await ovs.listBridges(), [])
})

test('ovsdb-server killed and gone while ovs-vswitchd is awaited: the time runs out', async () => {
  process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
  const outcome = rejection(ovs.addBridge('br0', { ...datapath, timeout: 2000 * patience }))
  const witness = await vswitch.connect()
  while ((await witness.listBridges()).length === 0);
  process.kill(vswitch.pids.ovsdbServer, 'SIGKILL')
  const error = await outcome
  assert.is(error.code, 'OVS_APPLY_TIMEOUT')
  assert.match(error.message, /committed/)
  const unsent = await rejection(ovs.addBridge('br1', { timeout: 50 * patience }))
  assert.is(unsent.code, 'OVSDB_NO_ANSWER')
  assert.match(unsent.message, /nothing was changed/)
  await witness.close()
})

test('a change whose time is up before it is sent changes nothing, and says so', async () => {
  // From here timers come before what is sent.
  await turn()
  const unsent = rejection(ovs.addBridge('br0', { ...datapath, timeout: 1 }))
  const end = performance.now() + 20
  while (performance.now() < end);
  const error = await unsent
  assert.is(error.code, 'OVSDB_NO_ANSWER')
  assert.match(error.message, /nothing was changed/)
  assert.equal(await ovs.listBridges(), [])
})

test('close() while ovs-vswitchd is awaited: the outcome is unknown', async () => {
  process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
  const outcome = rejection(ovs.addBridge('br0', datapath))
  const witness = await vswitch.connect()
  while ((await witness.listBridges()).length === 0);
  await ovs.close()
  assert.is((await outcome).code, 'OVSDB_OUTCOME_UNKNOWN')
  assert.is((await rejection(ovs.addBridge('br1'))).code, 'OVSDB_CONNECTION_CLOSED')
  await witness.close()
})

test('a silent ovsdb-server: the outcome is unknown', async () => {
  process.kill(vswitch.pids.ovsdbServer, 'SIGSTOP')
  const sent = await rejection(ovs.addBridge('br0', { ...datapath, timeout: 50 * patience }))
  assert.is(sent.code, 'OVSDB_OUTCOME_UNKNOWN')
  process.kill(vswitch.pids.ovsdbServer, 'SIGCONT')
})

/** Does something between a commit and what follows it. */
function afterCommit(then: () => Promise<unknown>): void {
  const { session } = ovs
  const transact = session.send.bind(session)
  session.send = async (operations, options) => {
    const results = await transact(operations, options)
    if (operations.some(({ op }) => op === 'mutate')) await then()
    return results
  }
}

test('what another client deletes at once was not applied', async () => {
  const other = await vswitch.connect()
  afterCommit(() => other.deleteBridge('br0'))
  const error = await rejection(ovs.addBridge('br0', datapath))
  assert.is(error.code, 'OVS_APPLY_FAILED')
  assert.is(error.details, 'another client deleted it meanwhile')
  await other.close()
})

test("onFailure: 'remove' takes the change back, and nothing else", async () => {
  await ovs.addBridge('br0', datapath)
  const { code, details, message } = await rejection(
    ovs.transaction(
      (tx) => tx.addPort('br0', 'good', { type: 'internal' }).addPort('br0', 'nodev'),
      { onFailure: 'remove' },
    ),
  )
  assert.is(code, 'OVS_APPLY_FAILED')
  assert.is(details, 'could not open network device nodev (No such device)')
  assert.match(message, /taken back/)
  assert.equal(names(vswitch, 'list-ports', 'br0'), [])
  await rejection(ovs.addBridge('br1', { datapathType: 'imaginary', onFailure: 'remove' }))
  assert.equal(names(vswitch, 'list-br'), ['br0'])
})

test('one monitor serves all who wait on a connection', async () => {
  const requests: string[] = []
  const channel = diagnostics.channel('ovs-netlink:ovsdb:request')
  const listen = (message: unknown) => requests.push((message as { method: string }).method)
  channel.subscribe(listen)
  await ovs.addBridge('br0', datapath)
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => ovs.addPort('br0', `p${at}`, { type: 'internal' })),
  )
  channel.unsubscribe(listen)
  assert.equal(new Set(requests), new Set(['transact']))
  assert.ok(requests.length < 21, 'what is asked for at once goes together')
})

test('a database that was never initialised', async () => {
  await ovs.session.transact([{ op: 'delete', table: 'Open_vSwitch', where: [] }])
  const error = await rejection(ovs.addBridge('br0'))
  assert.is(error.code, 'OVS_NOT_INITIALIZED')
})

test('the default remote is where OVS_RUNDIR says', async () => {
  const before = process.env['OVS_RUNDIR']
  process.env['OVS_RUNDIR'] = vswitch.dir
  const found = await connectOvs()
  process.env['OVS_RUNDIR'] = '/nowhere'
  const lost = await rejection(connectOvs())
  if (before === undefined) delete process.env['OVS_RUNDIR']
  else process.env['OVS_RUNDIR'] = before
  assert.is(found.session.status.remote, vswitch.remote)
  assert.equal(await found.listBridges(), [])
  assert.is(lost.code, 'OVSDB_CONNECT_FAILED')
  assert.is(lost.remote, 'unix:/nowhere/db.sock')
  await found.close()
})

test('a server without an Open vSwitch database says so', async () => {
  await using client = await connectOvsdb({ remote: vswitch.remote })
  const error = await rejection(client.transact('Close_vSwitch', []))
  assert.is(error.code, 'OVSDB_UNKNOWN_DATABASE')
})

test.run()
