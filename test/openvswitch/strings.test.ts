/** Text that ovsdb-server ends a connection for: refused with its option, wherever it is, and the link lives. */
import fc from 'fast-check'
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { connectOvsdb, Database, type OvsdbClient } from '../../src/ovsdb-client/index.js'
import { TestServer } from '../ovsdb-client/server.js'
import { assert, test } from '../support/test.js'
import { prepare, WRITES } from './every-write.js'

/** A text with a lone surrogate or a NUL somewhere in it. */
const bad = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('\0', '\ud83d', '\udc00', '😀'.slice(0, 1), 'customer-😀'.slice(0, 10)),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  .map(([before, ill, after]) => `${before}${ill} ${after}`)

/** A value with the text at one place, counted from 0, replaced by another; keys are places, too. */
function replaced(value: unknown, place: { left: number }, text: string): unknown {
  if (typeof value === 'string') return place.left-- === 0 ? text : value
  if (Array.isArray(value)) return value.map((each) => replaced(each, place, text))
  if (value instanceof Map) {
    return new Map([...value].map((pair) => replaced(pair, place, text) as [unknown, unknown]))
  }
  if (typeof value !== 'object' || value === null || value instanceof AbortSignal) return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const entries = Object.entries(value).map(([key, each]) => [key, replaced(each, place, text)])
  return Object.fromEntries(entries)
}

/** What is called, with the text at one of its places replaced; `undefined` when it has fewer. */
function spoilt<T extends object>(of: T, at: number, text: string): { on: T; done(): boolean } {
  const place = { left: at }
  const on = new Proxy(of, {
    get(target, name) {
      const method = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) =>
        method.apply(
          target,
          args.map((each) => replaced(each, place, text)),
        )
    },
  })
  return { on, done: () => place.left < 0 }
}

const quick = { wait: false } as const
/** Calls with texts that no row of `WRITES` has. */
const MORE: Readonly<Record<string, (ovs: Ovs) => Promise<unknown>>> = {
  'addPort of a tunnel': (ovs) =>
    ovs.addPort('br0', 'vx', {
      ...quick,
      type: 'vxlan',
      options: { remote_ip: '192.0.2.1', psk: 'secret', remote_name: 'a', remote_cert: 'b' },
      externalIds: { a: 'b' },
      otherConfig: { c: 'd' },
      portExternalIds: { e: 'f' },
      interfaceOtherConfig: { g: 'h' },
    }),
  'addPort of a patch': (ovs) =>
    ovs.addPort('br0', 'pa', { ...quick, type: 'patch', options: { peer: 'pb' } }),
  'addBridge with options': (ovs) =>
    ovs.addBridge('br2', { ...quick, datapathType: 'netdev', externalIds: { a: 'b' } }),
  find: (ovs) => ovs.find('Bridge', [['external_ids:a', '=', 'b']]),
  get: (ovs) => ovs.get('Bridge', 'br0'),
  waitUntil: (ovs) => ovs.waitUntil('Bridge', 'br0', [['name', '=', 'br0']], { timeout: 5 }),
  getBridge: (ovs) => ovs.getBridge('br0'),
  getControllers: (ovs) => ovs.getControllers('br0'),
  listZoneTimeoutPolicies: (ovs) => ovs.listZoneTimeoutPolicies('netdev'),
}

/** Those of the client below, with operations of every sort. */
const CALLS: Readonly<Record<string, (client: OvsdbClient) => Promise<unknown>>> = {
  getSchema: (client) => client.getSchema('Open_vSwitch'),
  lock: async (client) => (await client.lock('lock')).release(),
  transact: (client) =>
    client.transact('Open_vSwitch', [
      { op: 'insert', table: 'QoS', row: { type: 'a', other_config: ['map', [['b', 'c']]] } },
      { op: 'select', table: 'QoS', where: [['type', '==', 'd']], columns: ['type'] },
      { op: 'update', table: 'QoS', where: [['type', '==', 'e']], row: { type: 'f' } },
      {
        op: 'mutate',
        table: 'QoS',
        where: [],
        mutations: [['external_ids', 'insert', ['map', [['g', 'h']]]]],
      },
      { op: 'delete', table: 'QoS', where: [['type', '==', 'i']] },
      { op: 'comment', comment: 'j' },
    ]),
  monitor: async (client) =>
    (await client.monitor('Open_vSwitch', { QoS: { columns: ['type'] } }, () => {})).cancel(),
  monitorCond: async (client) => {
    const where = [['type', '==', 'a']] as const
    const watch = await client.monitorCond('Open_vSwitch', { QoS: { where } }, () => {})
    await watch.change({ QoS: [['type', '==', 'b']] })
    await watch.cancel()
  },
  typed: (client) =>
    new Database(client, Open_vSwitchSchema).transact((tx) => {
      tx.insert('QoS', { type: 'a', external_ids: { b: 'c' } })
      tx.update('QoS', [['type', '==', 'd']], { other_config: { e: 'f' } })
      tx.comment('g')
    }),
}

async function begin() {
  const server = await TestServer.start(Open_vSwitchSchema.definition)
  const ovs = await connectOvs({ remote: server.remote })
  await ovs.init(quick)
  await ovs.transaction(prepare, quick)
  return { server, ovs }
}

/** Makes a call with each of its texts spoilt, one at a time. */
async function spoilEach<T extends object>(
  what: string,
  of: T,
  call: (on: T) => Promise<unknown>,
): Promise<number> {
  for (let at = 0; ; at++) {
    let isDone = false
    await fc.assert(
      fc.asyncProperty(bad, async (text) => {
        const { on, done } = spoilt(of, at, text)
        const error = await call(on).then(
          () => undefined,
          (reason) => reason,
        )
        isDone = !done()
        if (isDone) return
        assert.ok(error, `${what}, text ${at}: was taken`)
        assert.match(error.code, /^ERR_INVALID_ARG_/, `${what}, text ${at}: ${error}`)
        assert.type(error.option, 'string', `${what}, text ${at}`)
      }),
      { numRuns: at === 0 ? 10 : 5 },
    )
    if (isDone) return at
  }
}

test('every verb: each of its texts', async () => {
  const { server, ovs } = await begin()
  const link = await ovs.session.ready()
  let texts = 0
  const verbs = Object.entries(WRITES).map(
    ([name, write]) => [name, (on: Ovs) => write(on, quick)] as const,
  )
  for (const [name, call] of [...verbs, ...Object.entries(MORE)]) {
    texts += await spoilEach(name, ovs, call)
  }
  assert.ok(texts > 80, `${texts} texts`)
  assert.is(await ovs.session.ready(), link, 'the link is the same')
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

test('every call of the client below: each of its texts', async () => {
  await using server = await TestServer.start(Open_vSwitchSchema.definition)
  await using client = await connectOvsdb({ remote: server.remote })
  for (const [name, call] of Object.entries(CALLS)) await spoilEach(name, client, call)
  assert.ok(client.open)
  await client.echo()
})

test('one of a group has such a text: the others are done', async () => {
  const { server, ovs } = await begin()
  const note = (value: string) =>
    ovs.session.transact([
      { op: 'update', table: 'Bridge', where: [], row: { external_ids: ['map', [['a', value]]] } },
    ])
  const outcomes = await Promise.allSettled([note('good'), note('\ud800'), note('better')])
  assert.equal(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  assert.equal((await ovs.getBridge('br0')).externalIds, { a: 'better' })
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

test('what only looks like it in JSON is sent', async () => {
  const { server, ovs } = await begin()
  const texts = [
    '\\u0000',
    '\\\\ud800',
    '\u0001\\u0000',
    '😀',
    '\u{10ffff}',
    '\ue000 \\ud83d',
    '\u0007',
  ]
  for (const text of texts) {
    await ovs.setBridgeExternalId('br0', 'a', text, quick)
    assert.is((await ovs.getBridge('br0')).externalIds['a'], text)
  }
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

test.run()
