/** A server whose database changes its schema while it is used, up and down through the releases. */
import type { OvsdbError } from '../../src/base/errors.js'
import {
  connectOvs,
  Open_vSwitchSchema,
  type Open_vSwitchTables,
  type Ovs,
} from '../../src/openvswitch/index.js'
import { Database, type DatabaseSchema, openSession } from '../../src/ovsdb-client/index.js'
import { TestServer } from '../ovsdb-client/server.js'
import { assert, test } from '../support/test.js'
import { RELEASES } from './schemas.js'

const release = (name: string) => RELEASES.get(name) as never
const UP = ['2.5.0', '2.9.0', '2.13.0', '2.17.0', '3.1.0', '3.3.0', '3.7.0']
const DOWN = [...UP].reverse().slice(1)
const quick = { wait: false } as const

/** Somebody who is at work all the time; what goes wrong is kept. */
class Worker {
  readonly failures: unknown[] = []
  turns = 0
  #isOver = false
  readonly #work: Promise<void>

  constructor(turn: (count: number) => Promise<unknown>) {
    this.#work = this.#run(turn)
  }

  async #run(turn: (count: number) => Promise<unknown>): Promise<void> {
    while (!this.#isOver) {
      await turn(this.turns++).catch((error) => this.failures.push(error))
    }
  }

  /** Resolves when it has done something from now on. */
  async moved(): Promise<void> {
    const before = this.turns
    while (this.turns < before + 2) await new Promise((resolve) => setImmediate(resolve))
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await this.#work
  }
}

test('conversions under load: everybody goes on, and sees what there is', async () => {
  await using server = await TestServer.start(release('2.5.0'))
  await using ovs = await connectOvs({ remote: server.remote })
  await ovs.init(quick)
  await ovs.addBridge('br0', quick)
  await ovs.addPort('br0', 'kept', quick)
  await using session = openSession({ remote: server.remote, database: 'Open_vSwitch' })
  const db = new Database(session, Open_vSwitchSchema)
  await using replica = await session.replicate()
  const bridges = replica.typed(Open_vSwitchSchema).table('Bridge')

  const workers = [
    new Worker(async (count) => {
      await ovs.addPort('br0', `p${count}`, { ...quick, tag: 7 })
      await ovs.addPort('br0', `p${count}`, { ...quick, tag: 7, mayExist: true })
      await ovs.deletePort(`p${count}`, quick)
    }),
    new Worker(async (count) => {
      await Promise.all(['a', 'b'].map((end) => ovs.addPort('br0', `${end}${count}`, quick)))
      await Promise.all(['a', 'b'].map((end) => ovs.deletePort(`${end}${count}`, quick)))
    }),
    new Worker(async (count) => {
      await db.transact(
        async (tx) => {
          const [row] = await db.select('Bridge', [['name', '==', 'br0']])
          if (!row) throw new Error('br0 is gone')
          tx.verify('Bridge', row, ['_uuid', 'external_ids', 'rstp_enable'])
          tx.update('Bridge', row._uuid, { external_ids: { count: String(count) } })
        },
        { attempts: 100 },
      )
    }),
    new Worker(async () => {
      assert.equal(
        (await ovs.listBridges()).map(({ name }) => name),
        ['br0'],
      )
      await ovs.list('Port')
      assert.is([...bridges].length, 1)
    }),
  ]
  for (const to of [...UP.slice(1), ...DOWN, ...UP.slice(1)]) {
    server.convert(release(to))
    // At once, before anything of it is read.
    const write = await ovs.set('Port', 'kept', { protected: true }, quick).catch((error) => error)
    const { protected: isThere } = RELEASES.get(to)?.tables['Port']?.columns ?? {}
    assert.is(write?.option, isThere ? undefined : 'Port.protected', `${to}: ${write}`)
    await Promise.all(workers.map((each) => each.moved()))
    assert.is(session.schema?.version, RELEASES.get(to)?.version)
    await replica.current()
    const columns = Object.keys(RELEASES.get(to)?.tables['Interface']?.columns ?? {})
    assert.equal(new Set(replica.table('Interface').columns), new Set(columns), to)
  }
  await Promise.all(workers.map((each) => each.stop()))
  for (const { failures } of workers) {
    assert.equal(
      failures.map((error) => `${(error as OvsdbError).code} ${(error as Error).message}`),
      [],
    )
  }
})

/** What is in a session of its own from before the conversion. */
async function begun(from: string): Promise<{ server: TestServer; ovs: Ovs }> {
  const server = await TestServer.start(release(from))
  const ovs = await connectOvs({ remote: server.remote })
  await ovs.init(quick)
  await ovs.addBridge('br0', quick)
  await ovs.addPort('br0', 'p0', quick)
  return { server, ovs }
}

test('a connection sees columns and tables that come with a conversion', async () => {
  const { server, ovs } = await begun('2.5.0')
  const waiting = ovs.waitUntil('Port', 'p0', [['protected', '=', true]], { timeout: 30_000 })
  server.convert(release('3.7.0'))
  await ovs.bridgeExists('br0')
  await ovs.set('Port', 'p0', { protected: true }, quick)
  await waiting
  await ovs.addPort('br0', 'p0', { ...quick, protected: true, mayExist: true })
  assert.is((await ovs.get('Port', 'p0')).protected, true)
  await ovs.set('Open_vSwitch', '.', { datapaths: {} }, quick)
  const zone = await ovs.transaction((tx) => {
    const made = tx.create('CT_Zone', { limit: 7 } as never)
    const datapath = tx.create('Datapath', {
      datapath_version: '1',
      ct_zones: new Map([[1, made]]),
    })
    tx.set('Open_vSwitch', '.', { datapaths: { netdev: datapath } })
  }, quick)
  assert.is(zone.rows.length, 2)
  await ovs.set('CT_Zone', zone.rows[0] as string, { limit: 8 } as never, quick)
  assert.equal(await ovs.get('CT_Zone', zone.rows[0] as string, ['limit' as never]), { limit: 8 })
  assert.is(((await ovs.list('CT_Zone'))[0] as unknown as { limit: number }).limit, 8)
  server.convert(release('2.5.0'))
  await ovs.bridgeExists('br0')
  assert.is((await ovs.get('Port', 'p0')).protected, false)
  assert.is((await ovs.getPort('p0')).name, 'p0')
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

/** What needs a column or table that came with 3.x, each made at once after a conversion. */
const NEWER: Readonly<
  Record<string, (ovs: Ovs, db: Database<Open_vSwitchTables>) => Promise<unknown>>
> = {
  addPort: (ovs) => ovs.addPort('br0', 'p1', { ...quick, protected: true }),
  setPort: (ovs) => ovs.setPort('p0', { ...quick, protected: true }),
  set: (ovs) => ovs.set('Port', 'p0', { protected: true }, quick),
  'set of a key': (ovs) => ovs.set('Port', 'p0', { 'other_config:a': 'b', protected: true }, quick),
  add: (ovs) => ovs.add('Bridge', 'br0', 'unheard_of' as never, 7 as never, quick),
  remove: (ovs) => ovs.remove('Bridge', 'br0', 'unheard_of' as never, 7 as never, quick),
  clear: (ovs) => ovs.clear('Bridge', 'br0', 'unheard_of' as never, quick),
  'a member of an enum': (ovs) => ovs.setPort('p0', { ...quick, vlanMode: 'dot1q-tunnel' }),
  create: (ovs) =>
    ovs.transaction((tx) => {
      const made = tx.create('CT_Zone', { limit: 7 } as never)
      const datapath = tx.create('Datapath', {
        datapath_version: '1',
        ct_zones: new Map([[1, made]]),
      })
      tx.set('Open_vSwitch', '.', { datapaths: { netdev: datapath } })
    }, quick),
  decide: (ovs) =>
    ovs.transaction((tx) => {
      tx.decide((then, now) => {
        now.get('Bridge', 'br0', ['unheard_of' as never])
        then.set('Port', 'p0', { protected: true })
      })
    }, quick),
  'waitUntil of a transaction': (ovs) =>
    ovs.transaction((tx) => {
      tx.waitUntil('Bridge', 'br0', [['unheard_of' as never, '=', [] as never]])
      tx.setBridgeExternalId('br0', 'a', 'b')
    }, quick),
  row: (ovs) =>
    ovs.transaction((tx) => {
      tx.destroy('Unheard_of' as never, tx.row('Unheard_of' as never, '.' as never) as never)
    }, quick),
  destroyAll: (ovs) => ovs.destroyAll('Unheard_of' as never, quick),
  get: (ovs) => ovs.get('Bridge', 'br0', ['unheard_of' as never]),
  'get of a table': (ovs) => ovs.get('Unheard_of' as never, 'x', undefined, { ifExists: true }),
  list: (ovs) => ovs.list('Bridge', ['unheard_of' as never]),
  'list of records': (ovs) => ovs.list('Bridge', ['unheard_of' as never], { records: ['br0'] }),
  find: (ovs) => ovs.find('Bridge', [['unheard_of' as never, '=', 7 as never]]),
  waitUntil: (ovs) => ovs.waitUntil('Bridge', 'br0', [['unheard_of' as never, '=', [] as never]]),
  'Database.select': (_, db) => db.select('Bridge', [], ['unheard_of' as never]),
  'Database.transact': (_, db) =>
    db.transact((tx) => tx.update('Port', [], { protected: true } as never)),
}

/** By a schema that was known before a conversion took it away, these find nothing, and that is so. */
const IDLE = new Set([
  'waitUntil of a transaction',
  'destroyAll',
  'get of a table',
  'find',
  'waitUntil',
])

/** The newest with what nobody has heard of, so that generated types cannot promise it. */
function unheardOf() {
  const schema = structuredClone(RELEASES.get('3.7.0')) as DatabaseSchema
  const { Bridge } = schema.tables
  const column = { type: { key: 'integer', min: 0, max: 'unlimited' } } as const
  Object.assign(Bridge?.columns ?? {}, { unheard_of: column })
  Object.assign(schema.tables, { Unheard_of: { columns: { a: column }, isRoot: true } })
  return schema
}

for (const [name, call] of Object.entries(NEWER)) {
  test(`right after a conversion the server's schema counts, and not what was known: ${name}`, async () => {
    const { server, ovs } = await begun('2.5.0')
    await using session = openSession({ remote: server.remote, database: 'Open_vSwitch' })
    const db = new Database(session, Open_vSwitchSchema)
    await session.ready()
    const outcome = async () => {
      const done = await call(ovs, db).catch((error) => error)
      return done instanceof RangeError ? 'refused by name' : done instanceof Error ? done : 'done'
    }
    for (let round = 0; round < 2; round++) {
      const old = await outcome()
      if (round === 0 || !IDLE.has(name)) assert.is(old, 'refused by name')
      // Nothing of it is read before the call is made.
      server.convert(unheardOf())
      const now = await outcome()
      if (name === 'row') assert.is((now as OvsdbError).code, 'OVS_NOT_FOUND')
      else assert.is(now, 'done')
      if (name === 'addPort') await ovs.deletePort('p1', quick)
      await ovs.setPort('p0', { ...quick, vlanMode: null })
      server.convert(release('2.5.0'))
    }
    await ovs.close()
    await server[Symbol.asyncDispose]()
  })
}

test('a type of interface that only the switch knows', async () => {
  const { server, ovs } = await begun('3.7.0')
  await ovs.addPort('br0', 's0', {
    ...quick,
    type: 'srv6',
    options: { remote_ip: 'fc00::1', srv6_segs: 'fc00::1,fc00::2', srv6_flowlabel: 'copy' },
  })
  const newer = { ...quick, type: 'quantum', options: { entangled: 'true' } } as never
  const unknown = await ovs.addPort('br0', 'q0', newer).catch((error) => error)
  assert.is(unknown.option, 'type')
  await ovs.set('Open_vSwitch', '.', { iface_types: ['quantum', 'vxlan'] }, quick)
  await ovs.addPort('br0', 'q0', newer)
  const { type, options } = await ovs.getInterface('q0')
  assert.equal({ type, options }, { type: 'quantum', options: { entangled: 'true' } })
  await ovs.close()
  await server[Symbol.asyncDispose]()
})

test('a replica whose condition names a column goes on without it, and with it again', async () => {
  await using server = await TestServer.start(release('3.7.0'))
  await using session = openSession({ remote: server.remote, database: 'Open_vSwitch' })
  await session.transact([
    { op: 'insert', table: 'Open_vSwitch', row: {} },
    { op: 'insert', table: 'QoS', row: { type: 'a' } },
  ])
  await using replica = await session.replicate({
    tables: {
      Port: { where: [['protected', '==', true]] },
      QoS: {},
      Open_vSwitch: {
        columns: ['next_cfg', 'dpdk_initialized'],
        where: [['dpdk_initialized', '==', false]],
      },
    },
  })
  assert.is(replica.table('Open_vSwitch').size, 1)
  for (const to of ['2.5.0', '3.7.0', '2.5.0', '3.1.0']) {
    server.convert(release(to))
    await session.transact([])
    assert.is(replica.state, 'current')
    // All rows have the value that it has by default.
    assert.is(replica.table('Open_vSwitch').size, 1, to)
    assert.is(replica.table('Port').size, 0)
    assert.is(replica.table('QoS').size, 1)
  }
  assert.is(replica.table('Open_vSwitch').columns.includes('dpdk_initialized'), true)
})

test.run()
