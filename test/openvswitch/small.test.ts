/** What the verbs take and tell, over all of a kind: absent options, records together, keys and pairs, names. */
import { readFileSync } from 'node:fs'
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { assert, test } from '../support/test.js'
import { prepare } from './every-write.js'
import { rejection } from './support.js'

const now = { wait: false } as const
let server: TypedServer
let ovs: Ovs

test.before(async () => {
  server = await startServer('/usr/share/openvswitch/vswitch.ovsschema')
  ovs = await connectOvs({ remote: server.remote })
  await ovs.init(now)
  await ovs.addBridge('br0', now)
})
test.after(async () => {
  await ovs?.close()
  await server?.[Symbol.asyncDispose]()
})

const OPTIONS = [
  ...['port-options', 'bridge-options', 'interface-types'].map((name) => `options/${name}`),
  ...['verb', 'controller-verbs', 'port-verbs', 'row-verbs'].map((name) => `verbs/${name}`),
  ...['verbs/hanging-verbs', 'ovs', 'connect', 'watch'],
]

test('every optional option may be given as undefined, which is the same as not at all', async () => {
  const missing = OPTIONS.flatMap((name) => {
    const text = readFileSync(new URL(`../../src/openvswitch/${name}.ts`, import.meta.url), 'utf8')
    const members = text.match(/^ {2}(readonly )?('[\w-]+'|\w+)\?: .*[^,({]$/gm) ?? []
    return members.filter((line) => !line.includes('| undefined') && !VERBS_OWN.test(line))
  })
  assert.equal(missing, [])
  const names = ['type', 'options', 'tag', 'trunks', 'vlanMode', 'cvlans', 'protected', 'mac']
  const more = ['otherConfig', 'portExternalIds', 'transient', 'ofportRequest', 'mtuRequest']
  const others = ['externalIds', 'interfaceOtherConfig', 'mayExist', 'timeout', 'signal']
  const nothing = Object.fromEntries(
    [...names, ...more, ...others].map((each) => [each, undefined]),
  )
  const port = await ovs.addPort('br0', 'p0', { ...nothing, ...now })
  const plain = await ovs.addPort('br0', 'p1', now)
  const own = { name: '', uuid: '', interfaces: [] }
  assert.equal({ ...port, ...own }, { ...plain, ...own })
})
/** What a verb is made of, not an option. */
const VERBS_OWN = /^ {2}(readonly about|table|record|column|name|key)\?/

test("a port's external ids are its own, its interface's too", async () => {
  const port = await ovs.addPort('br0', 'ids', {
    ...now,
    portExternalIds: { a: 'port' },
    externalIds: { a: 'interface' },
  })
  assert.equal(port.externalIds, { a: 'port' })
  assert.equal(port.interfaces[0]?.externalIds, { a: 'interface' })
})

test('several records are listed as of one moment, in their order', async () => {
  await ovs.transaction(
    (tx) => tx.addPort('br0', 'x', { tag: 0 }).addPort('br0', 'y', { tag: 0 }),
    now,
  )
  const set = (tag: number) =>
    ovs.transaction((tx) => tx.setPort('x', { tag }).setPort('y', { tag }), now)
  const writing = (async () => {
    for (let tag = 1; tag < 40; tag++) await set(tag)
  })()
  for (let round = 0; round < 40; round++) {
    const rows = await ovs.list('Port', ['name', 'tag'], { records: ['y', 'x'] })
    assert.equal(
      rows.map(({ name }) => name),
      ['y', 'x'],
    )
    assert.is(rows[0]?.tag, rows[1]?.tag)
  }
  await writing
  const error = await rejection(ovs.list('Port', ['name'], { records: ['x', 'none'] }))
  assert.is(error.code, 'OVS_NOT_FOUND')
  const some = await ovs.list('Port', ['name'], { records: ['none', 'x'], ifExists: true })
  assert.equal(some, [{ name: 'x' }])
})

test('remove takes keys and pairs, also both', async () => {
  const ids = { a: '1', b: '2', c: '3', d: '4' }
  await ovs.set('Bridge', 'br0', { external_ids: ids }, now)
  await ovs.remove('Bridge', 'br0', 'external_ids', ['a', { b: '2', c: 'other' }], now)
  assert.equal((await ovs.getBridge('br0')).externalIds, { c: '3', d: '4' })
  await ovs.remove('Bridge', 'br0', 'external_ids', ['c'], now)
  await ovs.remove('Bridge', 'br0', 'external_ids', { d: '4' }, now)
  assert.equal((await ovs.getBridge('br0')).externalIds, {})
})

test('a tunnel may get its type behind its name, which is longer than a device may have', async () => {
  const name = 'vxlan-to-site-0001'
  await ovs.transaction(
    (tx) =>
      tx
        .addPort('br0', name)
        .set('Interface', name, { type: 'vxlan', 'options:remote_ip': 'ff::1' } as never),
    now,
  )
  assert.is((await ovs.getPort(name)).type, 'vxlan')
  for (const change of [
    ovs.addPort('br0', 'longer-than-a-device', now),
    ovs.transaction((tx) => tx.addPort('br0', 'longer-than-a-device'), now),
    ovs.transaction(
      (tx) =>
        tx.addPort('br0', 'longer-than-a-device').set('Interface', 'longer-than-a-device', {
          type: 'internal',
        }),
      now,
    ),
  ]) {
    const error = await rejection(change)
    assert.is(error.code, 'ERR_INVALID_ARG_VALUE')
    assert.is(error.option, 'name')
  }
})

test('what begins with ff is not all multicast', async () => {
  for (const [remote_ip, isMulticast] of [
    ['ff::1', false],
    ['ff:2::1', false],
    ['fff::1', false],
    ['ff02::1', true],
    ['FF0E::1', true],
    ['ffff::1', true],
    ['fe80::1', false],
  ] as const) {
    const name = remote_ip.replaceAll(':', '-')
    const made = ovs.addPort('br0', name, { type: 'vxlan', options: { remote_ip }, ...now })
    if (isMulticast) assert.match((await rejection(made)).message, /multicast/)
    else await made
  }
})

test('the value of a key is read as column:key, of every map of every table', async () => {
  await using other = await startServer('/usr/share/openvswitch/vswitch.ovsschema')
  await using own = await connectOvs({ remote: other.remote })
  await own.init(now)
  await own.transaction((tx) => {
    prepare(tx)
    const zone = tx.create('CT_Zone', { external_ids: {} })
    const datapath = tx.create('Datapath', {
      datapath_version: '1',
      ct_zones: new Map([[7, zone]]),
    })
    const queue = tx.create('Queue', {})
    tx.create('QoS', { type: 'linux-htb', queues: new Map([[3, queue]]) })
    tx.set('Open_vSwitch', '.', { 'datapaths:system': datapath })
  }, now)
  let maps = 0
  for (const [table, { columns }] of Object.entries(Open_vSwitchSchema.definition.tables)) {
    const named = table as 'Bridge'
    const types = Open_vSwitchSchema.table(named)
    const keyed = Object.keys(columns).filter((name) => types.column(name).type.value)
    for (const column of keyed as 'other_config'[]) {
      const { type } = types.column(column)
      const isText = type.key.type === 'string' && type.value?.type === 'string' && !type.key.enum
      if (isText)
        await own.set(named, '.', { [`${column}:a b`]: 'c:d' } as never, now).catch(() => {})
      for (const row of await own.list(named, ['_uuid', column])) {
        const all = row[column] as unknown
        const entries = all instanceof Map ? [...all] : Object.entries(all as object)
        for (const [key, value] of entries) {
          maps++
          const target = `${column}:${key}` as const
          const asked = [target, '_uuid', `${column}:none`, column] as const
          const got = await own.get(named, row._uuid, asked)
          const expected = {
            ...{ [target]: value, _uuid: row._uuid },
            ...{ [`${column}:none`]: undefined, [column]: all },
          }
          assert.equal(got, expected, `${table}.${target}`)
          const found = await own.find(named, [['_uuid', '=', row._uuid]], [target])
          assert.equal(found, [{ [target]: value }])
          const listed = await own.list(named, [target], { records: [row._uuid] })
          assert.equal(listed, [{ [target]: value }])
        }
      }
    }
  }
  assert.ok(maps > 8, String(maps))
  // Typed: a key is a string here, or is not there.
  const { 'other_config:a': text } = await own.get('Bridge', 'br0', ['other_config:a'])
  const length: number | undefined = text?.length
  assert.is(length, undefined)
  const noMap = await rejection(own.get('Bridge', 'br0', ['name:a' as never]))
  assert.is(noMap.option, 'Bridge.name')
  assert.is(await own.get('Bridge', 'none', ['other_config:a'], { ifExists: true }), undefined)
})

test('a transient port says so to ovs-ctl', async () => {
  await ovs.addPort('br0', 'brief', { transient: true, otherConfig: { a: 'b' }, ...now })
  const { other_config } = await ovs.get('Port', 'brief', ['other_config'])
  assert.equal(other_config, { a: 'b', transient: 'true' })
})
test.run()
