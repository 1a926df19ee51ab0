/** Nothing waits for ever: with the server gone, or stopped in its tracks, every call ends. */
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { ReadVerbs } from '../../src/openvswitch/read-verbs.js'
import { TestServer } from '../ovsdb-client/server.js'
import { patience } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { prepare, WRITES } from './every-write.js'
import { rejection } from './support.js'

type Options = { timeout?: number; signal?: AbortSignal }

const READS: Readonly<Record<string, (ovs: Ovs, options: Options) => Promise<unknown>>> = {
  listBridges: (ovs, options) => ovs.listBridges(options),
  getBridge: (ovs, options) => ovs.getBridge('br0', options),
  listPorts: (ovs, options) => ovs.listPorts('br0', options),
  getPort: (ovs, options) => ovs.getPort('p0', options),
  getInterface: (ovs, options) => ovs.getInterface('p0', options),
  bridgeExists: (ovs, options) => ovs.bridgeExists('br0', options),
  bridgeToVlan: (ovs, options) => ovs.bridgeToVlan('br0', options),
  bridgeToParent: (ovs, options) => ovs.bridgeToParent('br0', options),
  portToBridge: (ovs, options) => ovs.portToBridge('p0', options),
  interfaceToBridge: (ovs, options) => ovs.interfaceToBridge('p0', options),
  listInterfaces: (ovs, options) => ovs.listInterfaces('br0', options),
  getControllers: (ovs, options) => ovs.getControllers('br0', options),
  getManagers: (ovs, options) => ovs.getManagers(options),
  getSsl: (ovs, options) => ovs.getSsl(options),
  getAutoAttachMappings: (ovs, options) => ovs.getAutoAttachMappings('br0', options),
  listZoneTimeoutPolicies: (ovs, options) => ovs.listZoneTimeoutPolicies('netdev', options),
  listDatapathCapabilities: (ovs, options) => ovs.listDatapathCapabilities('netdev', options),
  get: (ovs, options) => ovs.get('Bridge', 'br0', undefined, options),
  list: (ovs, options) => ovs.list('Bridge', undefined, options),
  find: (ovs, options) => ovs.find('Bridge', [], undefined, options),
}
/** These are not over before something happens, or until their loop is left. */
const WAIT = ['waitUntil', 'watch']
const INTERNAL = ['constructor', 'types']

test('every verb that reads is here', () => {
  const names = Object.getOwnPropertyNames(ReadVerbs.prototype)
  const known = [...Object.keys(READS), ...WAIT, ...INTERNAL]
  assert.equal(
    names.filter((name) => !known.includes(name)),
    [],
  )
})

const quick = { wait: false } as const

async function begin() {
  const server = await TestServer.start(Open_vSwitchSchema.definition)
  const builder = await connectOvs({ remote: server.remote })
  await builder.init(quick)
  await builder.transaction(prepare, quick)
  await builder.close()
  return server
}

const ends: [string, (server: TestServer) => Promise<unknown>][] = [
  ['gone', (server) => server.kill()],
  ['stopped in its tracks', async (server) => process.kill(server.pid, 'SIGSTOP')],
]
for (const [what, end] of ends) {
  test(`with the server ${what} every call ends, by its own time, the connection's, or a signal`, async () => {
    const server = await begin()
    const hasty = await connectOvs({ remote: server.remote, readTimeout: 30, changeTimeout: 30 })
    const patient = await connectOvs({ remote: server.remote })
    await end(server)
    const codes = ['OVSDB_NO_ANSWER', 'OVSDB_CONNECTION_CLOSED']
    for (const [name, read] of Object.entries(READS)) {
      const calls = [read(hasty, {}), read(patient, { timeout: 30 })].map(rejection)
      for (const error of await Promise.all(calls)) assert.ok(codes.includes(error.code), name)
      const signal = AbortSignal.timeout(5)
      const error = await rejection(read(patient, { signal }))
      assert.ok(error.name === ('TimeoutError' as string) || codes.includes(error.code), name)
    }
    for (const [name, write] of Object.entries(WRITES)) {
      const calls = [
        write(hasty, quick),
        write(patient, { ...quick, timeout: 30 }),
        write(patient, { ...quick, signal: AbortSignal.timeout(5) }),
      ].map(rejection)
      for (const error of await Promise.all(calls)) {
        const known = [...codes, 'OVSDB_OUTCOME_UNKNOWN'].includes(error.code)
        assert.ok(known || error.name === ('TimeoutError' as string), `${name}: ${error}`)
      }
    }
    await hasty.close()
    await patient.close()
    await server[Symbol.asyncDispose]()
  })
}

test('bad times are refused', async () => {
  const server = await begin()
  const { remote } = server
  for (const readTimeout of [0, -1, 'soon' as never]) {
    assert.is((await rejection(connectOvs({ remote, readTimeout }))).option, 'readTimeout')
  }
  const ovs = await connectOvs({ remote })
  for (const [name, read] of Object.entries(READS)) {
    assert.is((await rejection(read(ovs, { timeout: 0 }))).option, 'timeout', name)
  }
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

test('waitUntil of a transaction has its own time, and not the transaction’s', async () => {
  const server = await begin()
  const ovs = await connectOvs({ remote: server.remote })
  const waiting = (timeout: number | undefined, transaction: number) =>
    ovs.transaction(
      (tx) => {
        tx.waitUntil('Bridge', 'br0', [['fail_mode', '=', 'secure']], { timeout })
        tx.setBridgeExternalId('br0', 'waited', 'yes')
      },
      { ...quick, timeout: transaction },
    )
  const patient = waiting(60_000 * patience, 1500 * patience)
  const late = rejection(waiting(30, 60_000))
  const both = rejection(waiting(undefined, 40))
  assert.is((await late).code, 'OVS_UNMET')
  assert.is((await both).code, 'OVS_UNMET')
  assert.is(
    await ovs.get('Bridge', 'br0').then(({ external_ids }) => external_ids['waited']),
    undefined,
  )
  // More than the transaction had has passed by now.
  await new Promise((resolve) => setTimeout(resolve, 1600 * patience))
  await ovs.setFailMode('br0', 'secure', quick)
  await patient
  assert.is((await ovs.getBridge('br0')).externalIds['waited'], 'yes')
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

test.run()
