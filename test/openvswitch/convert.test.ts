/** A server whose database changes its schema while it is used, up and down through the releases. */
import type { OvsdbError } from '../../src/errors.js'
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { Database, openSession } from '../../src/ovsdb-client/index.js'
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
