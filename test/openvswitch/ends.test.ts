/** Nothing waits for ever: with the server gone, or stopped in its tracks, every call ends. */
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { TestServer } from '../ovsdb-client/server.js'
import { OddServer } from '../ovsdb-client/support.js'
import { withShortLimits } from '../support/default-limits.js'
import { patience } from '../support/machine.js'
import { promises } from '../support/promises.js'
import { assert, test } from '../support/test.js'
import { missing, prepare, WRITES } from './every-write.js'
import { rejection } from './support.js'

type Options = { timeout?: number | undefined; signal?: AbortSignal | undefined }

const quick = { wait: false } as const

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
  waitUntil: (ovs, options) =>
    ovs.waitUntil('Bridge', 'br0', [['fail_mode', '=', 'secure']], options),
}
/** What changes nothing, and waits for ovs-vswitchd. */
const sync = (ovs: Ovs, { timeout, signal }: Options) => ovs.sync({ timeout, signal })
const CHANGES: typeof WRITES = { ...WRITES, sync }
const ALL: [string, (ovs: Ovs, options: Options) => Promise<unknown>][] = [
  ...Object.entries(READS),
  ...Object.entries(CHANGES).map(([name, change]): (typeof ALL)[number] => [
    name,
    (ovs, options) => change(ovs, { ...options, ...quick }),
  ]),
]
/** It closes the connection. */
const CLOSE = ['close']
/** It asks ovs-vswitchd and not the database: appctl/wire.test.ts. */
const ELSEWHERE = ['appctl']

test('every verb that returns a promise is here', () => {
  const declared = [
    ...promises('src/openvswitch/verbs/read-verbs.ts', 'ReadVerbs'),
    ...promises('src/openvswitch/ovs.ts', 'Ovs'),
  ].map((name) => name.replace(/^\w+\./, ''))
  const known = [
    ...Object.keys({ ...READS, ...CHANGES }),
    ...CLOSE,
    ...ELSEWHERE,
    '[Symbol.asyncDispose]',
  ]
  assert.equal(
    declared.filter((name) => !known.includes(name)),
    [],
  )
  assert.equal(missing(), [])
})

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
    const codes = ['OVSDB_NO_ANSWER', 'OVSDB_CONNECTION_CLOSED', 'OVS_UNMET']
    for (const [name, read] of Object.entries(READS)) {
      const calls = await withShortLimits(async () =>
        [read(hasty, {}), read(patient, {}), read(patient, { timeout: 30 })].map(rejection),
      )
      for (const error of await Promise.all(calls)) assert.ok(codes.includes(error.code), name)
      const signal = AbortSignal.timeout(5)
      const error = await rejection(read(patient, { signal }))
      assert.ok(error.name === ('TimeoutError' as string) || codes.includes(error.code), name)
    }
    for (const [name, write] of Object.entries(CHANGES)) {
      const calls = await withShortLimits(async () =>
        [
          write(hasty, quick),
          write(patient, quick),
          write(patient, { ...quick, timeout: 30 }),
          write(patient, { ...quick, signal: AbortSignal.timeout(5) }),
        ].map(rejection),
      )
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
  const bad = [-1, Number.NaN, 2 ** 31, 'soon' as never]
  for (const time of bad) {
    for (const option of ['readTimeout', 'changeTimeout']) {
      assert.is((await rejection(connectOvs({ remote, [option]: time }))).option, option)
    }
  }
  const ovs = await connectOvs({ remote })
  for (const [name, call] of ALL) {
    for (const timeout of bad) {
      const error = await rejection(call(ovs, { timeout }))
      assert.is(error.option, 'timeout', `${name} ${timeout}`)
    }
  }
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

test('with 0 or Infinity there is no limit, of a call as of the connection', async () => {
  const server = await begin()
  const { remote } = server
  const ovs = await connectOvs({ remote })
  const none = { readTimeout: 0, changeTimeout: Number.POSITIVE_INFINITY }
  const unlimited = await connectOvs({ remote, ...none, inactivityProbe: 0 })
  const probed = await connectOvs({ remote, inactivityProbe: 0 })
  process.kill(server.pid, 'SIGSTOP')
  await withShortLimits(async () => {
    for (const timeout of [0, Number.POSITIVE_INFINITY, undefined]) {
      const by = timeout === undefined ? unlimited : probed
      const controller = new AbortController()
      const options = { timeout, signal: controller.signal }
      const calls = ALL.flatMap(([name, call]) =>
        timeout === undefined && name === 'waitUntil' ? [] : [[name, call] as const],
      )
      const outcomes = calls.map(([name, call]) =>
        call(by, options).then(
          () => name,
          (error) => `${name}: ${error}`,
        ),
      )
      const limit = new Promise((resolve) => setTimeout(() => resolve('all wait'), 20_000))
      assert.is(await Promise.race([...outcomes, limit]), 'all wait', String(timeout))
      controller.abort()
      await Promise.all(outcomes)
    }
  })
  for (const each of [ovs, unlimited, probed]) await each.close()
  await server[Symbol.asyncDispose]()
})

test('connectOvs ends with a server that takes the connection and says nothing', async () => {
  await using silent = await OddServer.listen(() => {})
  const { remote } = silent
  for (const inactivityProbe of [0, 30]) {
    const error = await rejection(connectOvs({ remote, inactivityProbe, readTimeout: 60 }))
    assert.match(error.code, /^OVSDB_CONNECT(ION_CLOSED|_TIMEOUT)$/)
  }
})

test('a watch ends with its signal and its loop, whatever the server does', async () => {
  const server = await begin()
  const ovs = await connectOvs({ remote: server.remote, inactivityProbe: 0 })
  process.kill(server.pid, 'SIGSTOP')
  for (const statistics of [false, true]) {
    const ended = ovs.watch({ statistics, signal: AbortSignal.timeout(20) })
    for await (const event of ended) assert.unreachable(JSON.stringify(event))
    const closed = ovs.watch({ statistics })
    const next = closed.next()
    await closed.close()
    assert.is((await next).done, true)
  }
  const late = await withShortLimits(() => rejection(ovs.watch({ statistics: true }).ready))
  assert.is(late.code, 'OVSDB_NO_ANSWER')
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
