/** Long updates are taken in slices: nobody sees half of one, whatever happens meanwhile. */
import { setImmediate as turn } from 'node:timers/promises'
import { slices } from '../../src/base/slices.js'
import {
  connectOvsdb,
  type Operation,
  type OvsdbClient,
  type OvsdbSession,
  openSession,
  type Replica,
  referencesIn,
  uuidOf,
} from '../../src/ovsdb-client/index.js'
import { type Cut, CuttingProxy } from '../ovsdb-client/cutting-proxy.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { assert, test } from '../support/test.js'

const DATABASE = 'Open_vSwitch'
/** Ports that come or go at once: with their interfaces more rows than are put in place in one go. */
const MANY = 200
let server: TypedServer
let writer: OvsdbClient
const usual = slices.length

test.before(async () => {
  server = await startServer('/usr/share/openvswitch/vswitch.ovsschema')
  writer = await connectOvsdb({ remote: server.remote })
  // A step a turn, so that whatever may come between comes between.
  slices.length = 0
})
test.before.each(async () => {
  await writer.transact(DATABASE, [
    { op: 'delete', table: 'Open_vSwitch', where: [] },
    { op: 'insert', table: 'Bridge', row: { name: 'br0' }, 'uuid-name': 'br' },
    { op: 'insert', table: 'Open_vSwitch', row: { bridges: ['named-uuid', 'br'] } },
  ])
})
test.after(async () => {
  slices.length = usual
  await writer?.close()
  await server?.[Symbol.asyncDispose]()
})

const numbers = Array.from({ length: MANY }, (_, at) => at)

/** All ports come, all change, or all go. */
function adding(): Operation[] {
  return [
    ...numbers.flatMap((at): Operation[] => [
      { op: 'insert', table: 'Interface', row: { name: `p${at}` }, 'uuid-name': `i${at}` },
      {
        op: 'insert',
        table: 'Port',
        row: { name: `p${at}`, interfaces: ['named-uuid', `i${at}`] },
        'uuid-name': `p${at}`,
      },
    ]),
    {
      op: 'update',
      table: 'Bridge',
      where: [],
      row: { ports: ['set', numbers.map((at) => ['named-uuid', `p${at}`])] },
    },
  ]
}
const tagging = (tag: number): Operation[] => [
  { op: 'update', table: 'Port', where: [], row: { tag } },
  {
    op: 'update',
    table: 'Interface',
    where: [],
    row: { external_ids: ['map', [['tag', `${tag}`]]] },
  },
]
const REMOVING: Operation[] = [
  { op: 'update', table: 'Bridge', where: [], row: { ports: ['set', []] } },
]

/** What is there, as one word; throws when it is half of something. */
function state(replica: Replica, how: number): string {
  const [ports, interfaces, bridges] = ['Port', 'Interface', 'Bridge'].map((name) =>
    replica.table(name),
  ) as [ReturnType<Replica['table']>, ReturnType<Replica['table']>, ReturnType<Replica['table']>]
  const [bridge] = bridges
  if (!bridge) return 'nothing'
  const ids = referencesIn(bridge['ports'])
  assert.is(ports.size, ids.length)
  assert.is(interfaces.size, ids.length)
  assert.ok(ids.every((id) => ports.get(id)))
  const tags = new Set([...ports].map((port) => JSON.stringify(port['tag'])))
  for (const each of interfaces) {
    const [, [[, tag] = [undefined, undefined]]] = each['external_ids'] as [
      'map',
      [string, string][],
    ]
    tags.add(JSON.stringify(tag === undefined ? ['set', []] : Number(tag)))
  }
  assert.ok(tags.size <= 1, [...tags].join())
  const [tag = 'none'] = tags
  if (how === 1 && ids.length > 0) {
    assert.is(ports.index(['name']).all('p7').length, 1)
    assert.is(ports.index(['tag']).all(tag === 'none' ? 0 : JSON.parse(tag)).length, MANY)
  }
  if (how === 2) {
    for (const id of ids.slice(0, 3)) {
      assert.equal(
        bridges.referring('ports', id).map((row) => uuidOf(row['_uuid'])),
        [uuidOf(bridge['_uuid'])],
      )
    }
    for (const each of [...interfaces].slice(0, 3)) {
      assert.is(ports.referring('interfaces', uuidOf(each['_uuid']) as string).length, 1)
    }
  }
  return `${ids.length} ${tag}`
}

/** Looks in every turn until it is stopped, and whenever something is told. */
function looking(replica: Replica) {
  const seen: string[] = []
  let error: unknown
  let isOver = false
  const look = (how: number) => {
    try {
      const now = state(replica, how)
      if (now !== seen.at(-1)) seen.push(now)
    } catch (failed) {
      error ??= failed
    }
  }
  const forget = replica.on('change', () => look(2))
  const done = (async () => {
    for (let at = 0; !isOver; at++) {
      look(at % 3)
      await turn()
    }
  })()
  return async () => {
    isOver = true
    await done
    forget()
    if (error) throw error
    return seen
  }
}

async function opened(): Promise<{ session: OvsdbSession; replica: Replica }> {
  const session = openSession({
    remote: server.remote,
    database: DATABASE,
    backoff: { min: 1, max: 1 },
  })
  return { session, replica: await session.replicate() }
}

test('readers, listeners and waits see each update whole', async () => {
  const { session, replica } = await opened()
  const stop = looking(replica)
  for (const operations of [adding(), tagging(1), tagging(2), REMOVING, adding(), REMOVING]) {
    await writer.transact(DATABASE, operations)
  }
  await replica.sync()
  const added = replica.waitFor(() => replica.table('Port').size > 0)
  await writer.transact(DATABASE, [...adding(), ...tagging(3)])
  await added
  assert.is(state(replica, 2), `${MANY} 3`)
  assert.equal(await stop(), [
    '0 none',
    ...[`${MANY} ["set",[]]`, `${MANY} 1`, `${MANY} 2`, '0 none', `${MANY} ["set",[]]`],
    ...['0 none', `${MANY} 3`],
  ])
  await session.close()
})

test('a transaction is answered when the replica has it, and all before it', async () => {
  const { session, replica } = await opened()
  const stop = looking(replica)
  const long = session.transact([...adding(), ...tagging(4)])
  const next = session.transact(tagging(5)).then(() => state(replica, 1))
  await long
  assert.ok([`${MANY} 4`, `${MANY} 5`].includes(state(replica, 1)))
  assert.is(await next, `${MANY} 5`)
  void writer.transact(DATABASE, tagging(6))
  await replica.sync()
  assert.is(state(replica, 1), `${MANY} 6`)
  await stop()
  await session.close()
})

/** Ends something in each stage of a long update, and says what is there then. */
async function ending(
  end: (session: OvsdbSession, replica: Replica) => void | Promise<void>,
): Promise<void> {
  for (let turns = 0; turns < 60; turns += 4) {
    const { session, replica } = await opened()
    const stop = looking(replica)
    await writer.transact(DATABASE, turns % 8 === 0 ? adding() : [...adding(), ...tagging(turns)])
    for (let at = 0; at < turns; at++) await turn()
    await end(session, replica)
    for (let at = 0; at < 60; at++) await turn()
    await stop()
    await session.close()
    await writer.transact(DATABASE, REMOVING)
  }
}

test('a link that ends in the middle leaves what was there, and the next one tells the rest', () =>
  ending(async (session, replica) => {
    session.reconnect()
    state(replica, 1)
    await replica.waitFor(() => replica.table('Port').size === MANY)
    state(replica, 2)
  }))

test('a replica that is closed in the middle has what it had', () =>
  ending(async (_session, replica) => {
    await replica.close()
    const before = state(replica, 2)
    for (let at = 0; at < 40; at++) await turn()
    assert.is(state(replica, 1), before)
  }))

test('a session that is closed in the middle ends at once', () =>
  ending(async (session, replica) => {
    const unanswered = session.transact([]).then(
      () => 'answered',
      (error) => error.code,
    )
    await session.close()
    assert.is(replica.state, 'closed')
    assert.ok(['answered', 'OVSDB_CONNECTION_CLOSED'].includes(await unanswered))
  }))

test('what came before the end of the link is taken in before that', async () => {
  const proxy = await CuttingProxy.open(server.remote.slice('unix:'.length))
  const outcome = async (where?: Cut) => {
    const session = openSession({ remote: proxy.remote, database: DATABASE })
    const replica = await session.replicate()
    const stop = looking(replica)
    proxy.cut(where)
    // The update comes in front of the reply.
    const told = await session.transact([...adding(), ...tagging(9)]).then(
      () => state(replica, 0),
      (error) => error.code,
    )
    await stop()
    await session.close()
    proxy.restore()
    await writer.transact(DATABASE, REMOVING)
    return told
  }
  assert.is(await outcome(), `${MANY} 9`)
  const { answered } = proxy.counted
  for (const turns of [0, 1, 2, 8]) {
    assert.is(await outcome({ in: 'answered', after: answered, turns }), `${MANY} 9`)
  }
  await proxy[Symbol.asyncDispose]()
})

test.run()
