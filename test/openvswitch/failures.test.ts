/** What a failed change says as data: which verb, which interfaces, what stayed, and in whose words. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OvsdbError } from '../../src/base/errors.js'
import { connectOvs, type Ovs, type OvsTransaction } from '../../src/openvswitch/index.js'
import type { OvsdbTransactionError } from '../../src/ovsdb-client/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { needsTun } from '../support/machine.js'
import { assert, skip, suite } from '../support/test.js'
import { IDLE, WRITES } from './every-write.js'
import { normalise } from './normalise.js'
import { datapath, names, rejection } from './support.js'

const SCHEMA = '/usr/share/openvswitch/vswitch.ovsschema'
const internal = { type: 'internal' } as const
const now = { wait: false } as const

const database = suite('which verb')
let server: TypedServer
let bare: Ovs

database.before(async () => {
  server = await startServer(SCHEMA)
  bare = await connectOvs({ remote: server.remote })
})
database.after(async () => {
  await bare?.close()
  await server?.[Symbol.asyncDispose]()
})

/** Those that an empty database does not mind. */
const CONTENT = new Set([...IDLE, 'create', 'deleteBridge', 'destroyAll', 'destroy', 'transaction'])

database('each verb that cannot be done says where in the transaction it is', async () => {
  for (const [operation, write] of Object.entries(WRITES)) {
    if (CONTENT.has(operation)) continue
    const error = await rejection(
      bare.transaction((tx) => {
        tx.comment('first').comment('second')
        write(tx as never, {} as never)
        tx.comment('last')
      }, now),
    )
    assert.is(error.verb?.index, 2, `${operation}: ${error.message}`)
    assert.is(error.verb?.operation, operation)
    const alone = await rejection(write(bare, now))
    assert.is(alone.verb?.index, 0, operation)
    assert.is(alone.verb?.operation, operation)
  }
  const about = await rejection(bare.remove('Port', 'p0', 'trunks', 1, now))
  const where = { index: 0, operation: 'remove', table: 'Port', record: 'p0', column: 'trunks' }
  assert.equal(about.verb, where)
  assert.is((await rejection(bare.deletePort('p0', now))).verb?.name, 'p0')
})

/** Verbs that the server refuses, once `prepared`: while they are done, or when all is committed. */
const REFUSED: Readonly<Record<string, (tx: OvsTransaction) => unknown>> = {
  create: (tx) => tx.create('Queue', {}, { uuid: TAKEN }),
  'set: an id twice': (tx) => tx.set('Flow_Sample_Collector_Set', '7', { id: 8 }),
  'set: the second of two that are the same then': (tx) => {
    tx.set('Flow_Sample_Collector_Set', '7', { id: 9 })
    tx.set('Flow_Sample_Collector_Set', '8', { id: 9 })
  },
  'create: an id that is taken': (tx) =>
    tx.create('Flow_Sample_Collector_Set', { id: 7, bridge: tx.row('Bridge', 'br0') }),
  'create: another root': (tx) => tx.create('Open_vSwitch', {}),
  'set: a reference to what is not there': (tx) => tx.set('Port', 'p1', { qos: TAKEN as never }),
  destroy: (tx) => tx.destroy('QoS', 'p0'),
}
const TAKEN = '11111111-2222-4333-8444-555555555555'

/** Writes the same rows, and the same values elsewhere, which nobody minds. */
function decoy(tx: OvsTransaction, sets: readonly string[]): void {
  for (const each of sets) {
    tx.set('Flow_Sample_Collector_Set', each, { 'external_ids:id': '8', 'external_ids:9': '9' })
  }
  tx.set('Port', 'p1', { 'external_ids:qos': TAKEN })
  tx.setPort('p0', { otherConfig: { qos: TAKEN } })
}

database('so does what the server refuses, as it is done or as it is committed', async () => {
  await bare.init(now)
  await bare.addBridge('br0', now)
  await bare.addPort('br0', 'p0', now)
  await bare.addPort('br0', 'p1', now)
  await bare.setQos('p0', { type: 'linux-htb' }, now)
  await bare.create('Queue', {}, { uuid: TAKEN, ...now })
  const { uuid } = await bare.getBridge('br0')
  const sets: string[] = []
  for (const id of [7, 8]) {
    sets.push(await bare.create('Flow_Sample_Collector_Set', { id, bridge: uuid as never }, now))
  }
  for (const [name, write] of Object.entries(REFUSED)) {
    for (const before of [0, 1, 5]) {
      let at = -1
      const error = (await rejection(
        bare.transaction((tx) => {
          for (let i = 0; i < before; i++) tx.addPort('br0', `q${i}`)
          if (before === 5) decoy(tx, sets)
          write(tx)
          at = tx.verbs.length - 1
          tx.addPort('br0', 'after')
          decoy(tx, sets)
        }, now),
      )) as OvsdbTransactionError
      assert.match(error.code, /^OVSDB_/, name)
      assert.is(error.verb?.index, at, `${name}: ${error.message}`)
      assert.is(error.verb?.operation, name.split(':')[0])
    }
  }
})

database('what the operations before the failed one gave is in the error', async () => {
  const insert = { op: 'insert', table: 'Queue', row: {} } as const
  const error = (await rejection(
    bare.session.transact([insert, insert, { ...insert, uuid: TAKEN }, insert]),
  )) as OvsdbTransactionError
  assert.is(error.index, 2)
  assert.is(error.results.length, 2)
  assert.ok(error.results.every((result) => 'uuid' in result))
})

database('a full disk is told in the words of the system', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', dir], { stdio: 'pipe' })
  } catch {
    skip('no tmpfs can be mounted')
  }
  const small = await startServer(SCHEMA, dir)
  await using ovs = await connectOvs({ remote: small.remote })
  await ovs.init(now)
  writeFileSync(join(dir, 'fill'), Buffer.alloc(60_000))
  const text = 'x'.repeat(100_000)
  const error = await rejection(
    ovs.set('Open_vSwitch', '.', { 'external_ids:much': text } as never, now),
  )
  assert.is(error.code, 'OVSDB_IO_ERROR')
  assert.match(error.message, /No space left on device/)
  assert.match(error.details ?? '', /No space left on device/)
  await small[Symbol.asyncDispose]()
})
database.run()

const applied = suite('what cannot be set up')
let vswitch: OpenVswitch
let ovs: Ovs

applied.before(async () => {
  needsTun()
  vswitch = await startOpenVswitch()
  ovs = await vswitch.connect()
})
applied.after(async () => {
  await ovs?.close()
  await vswitch?.close()
})

/** Ways to make something of which a part fails, and the interfaces that do. */
const HALVES: readonly [(tx: OvsTransaction) => unknown, failing: string[]][] = [
  [
    (tx) => tx.addPort('br0', 'nope1').addPort('br0', 'good', internal).addPort('br0', 'nope2'),
    ['nope1', 'nope2'],
  ],
  [(tx) => tx.addPort('br0', 'good', internal).addPort('br0', 'nope1'), ['nope1']],
  [
    (tx) => tx.addBridge('br1', datapath).addPort('br1', 'good', internal).addPort('br1', 'nope1'),
    ['nope1'],
  ],
  [
    (tx) =>
      tx
        .addBridge('fake1', { parent: 'br0', vlan: 9 })
        .addPort('fake1', 'good', internal)
        .addPort('fake1', 'nope1'),
    ['nope1'],
  ],
  [(tx) => tx.addBond('br0', 'bond1', [{ name: 'good', ...internal }, 'nope1']), ['nope1']],
  [
    (tx) => tx.addBondInterface('bond0', 'good', internal).addBondInterface('bond0', 'nope1'),
    ['nope1'],
  ],
  [
    (tx) =>
      tx
        .addPort('br0', 'kept', { ...internal, mayExist: true })
        .addPort('br0', 'good', internal)
        .addPort('br0', 'nope1')
        .setQos('good', { type: 'linux-htb', queues: { 0: {} } }),
    ['nope1'],
  ],
]

applied("onFailure: 'remove' takes all of it back, whatever part failed", async () => {
  const members = ['m0', 'm1'].map((name) => ({ name, ...internal }))
  await ovs.addBridge('br0', datapath)
  await ovs.addPort('br0', 'kept', internal)
  await ovs.addBond('br0', 'bond0', members)
  const contents = async () => {
    const lines = await normalise(ovs.session)
    // ovs-vswitchd fills these in when it likes.
    return lines.map((line) => line.replace(/ (statistics|status|rstp_status)=\S*/g, ''))
  }
  const structure = () => [
    names(vswitch, 'list-br'),
    names(vswitch, 'list-ports', 'br0'),
    names(vswitch, 'list-ifaces', 'br0'),
    names(vswitch, '--columns=_uuid', '--bare', 'list', 'QoS'),
  ]
  const before = structure()
  await contents()
  for (const [make, failing] of HALVES) {
    const error = await rejection(ovs.transaction(make, { onFailure: 'remove' }))
    assert.is(error.code, 'OVS_APPLY_FAILED')
    assert.match(error.message, /taken back/)
    assert.equal(error.remaining, [])
    assert.equal(error.failures?.map((each) => each.interface).sort(), failing)
    for (const each of error.failures ?? []) assert.match(each.error ?? '', /No such device/)
    assert.equal(structure(), before, make.toString())
  }
})

applied('what it cannot take back it names', async () => {
  const error = await rejection(
    ovs.transaction(
      (tx) =>
        tx
          .setBridge('br0', { otherConfig: { a: 'b' } })
          .addPort('br0', 'nope1')
          .set('Interface', 'nope1', { 'external_ids:a': 'b' })
          .deletePort('kept'),
      { onFailure: 'remove' },
    ),
  )
  assert.equal(error.remaining, [
    { index: 0, operation: 'setBridge', name: 'br0' },
    { index: 3, operation: 'deletePort', name: 'kept' },
  ])
  assert.match(error.message, /setBridge\(br0\), deletePort\(kept\) stayed/)
})

applied('without it every failure is data, too', async () => {
  const error: OvsdbError = await rejection(
    ovs.transaction((tx) =>
      tx.addPort('br0', 'nope1').addBond('br0', 'bond2', [{ name: 'good', ...internal }, 'nope2']),
    ),
  )
  assert.equal(
    error.failures?.map(({ kind, name, interface: on }) => [kind, name, on]),
    [
      ['port', 'nope1', 'nope1'],
      ['port', 'bond2', 'nope2'],
    ],
  )
  assert.is(error.remaining, undefined)
})
applied.run()
