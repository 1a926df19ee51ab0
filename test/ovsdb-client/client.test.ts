/** Against a real ovsdb-server, on Open vSwitch's own schema. */
import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  connectOvsdb,
  decodeMap,
  type OvsdbClient,
  OvsdbTransactionError,
  type TableUpdates,
} from '../../src/ovsdb-client/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { runtime } from '../support/runtime.js'
import { rejection } from './support.js'

const DB = 'Open_vSwitch'
const tcp = { v4: 'tcp:127.0.0.1:6640', v6: 'tcp:[::1]:6641' }
let vswitch: OpenVswitch
let client: OvsdbClient

test.before(async () => {
  vswitch = await startOpenVswitch({ listen: ['ptcp:6640:127.0.0.1', 'ptcp:6641:[::1]'] })
  client = await connectOvsdb({ remote: vswitch.remote })
})

test.after(async () => {
  await client.close()
  await vswitch.close()
})

function vsctl(...args: string[]): string {
  return execFileSync('ovs-vsctl', [`--db=${vswitch.remote}`, '--no-wait', ...args], {
    encoding: 'utf8',
  })
}

test('list_dbs and get_schema', async () => {
  assert.equal((await client.listDbs()).sort(), ['Open_vSwitch', '_Server'])
  const schema = await client.getSchema(DB)
  assert.is(schema.name, DB)
  assert.equal(schema.tables['Bridge']?.indexes, [['name']])
  assert.is(schema.tables['Open_vSwitch']?.maxRows, 1)
})

test('a database that is not there', async () => {
  const error = await rejection(client.getSchema('nope'))
  assert.is(error.code, 'OVSDB_UNKNOWN_DATABASE')
  assert.is(error.operation, 'get_schema')
  assert.match(error.details ?? error.message, /nope/)
})

for (const [family, remote] of Object.entries(tcp)) {
  test(`over tcp, ${family}`, async () => {
    await using overTcp = await connectOvsdb({ remote })
    assert.is(overTcp.remote, remote)
    assert.ok((await overTcp.listDbs()).includes(DB))
  })
}

test('each operation has its own kind of result', async () => {
  const [inserted, selected, updated, mutated, waited, commented] = await client.transact(DB, [
    { op: 'insert', table: 'SSL', row: {}, 'uuid-name': 'ssl' },
    { op: 'select', table: 'SSL', where: [['_uuid', '==', ['named-uuid', 'ssl']]] },
    { op: 'update', table: 'Open_vSwitch', where: [], row: { ovs_version: '3' } },
    {
      op: 'mutate',
      table: 'Open_vSwitch',
      where: [],
      mutations: [['external_ids', 'insert', ['map', [['é☃𝄞', 'ü']]]]],
    },
    {
      op: 'wait',
      table: 'Open_vSwitch',
      where: [],
      columns: ['ovs_version'],
      until: '==',
      rows: [{ ovs_version: '3' }],
      timeout: 0,
    },
    { op: 'comment', comment: 'a test' },
  ])
  assert.is(inserted.uuid[0], 'uuid')
  assert.is(selected.rows.length, 1)
  assert.is(updated.count, 1)
  assert.is(mutated.count, 1)
  assert.equal([waited, commented], [{}, {}])
  assert.is(vsctl('get', 'Open_vSwitch', '.', 'external_ids:é☃𝄞').trim(), '"ü"')
})

test('64-bit integers go there and back exactly', async () => {
  const all = [['_uuid', '!=', ['uuid', '00000000-0000-0000-0000-000000000000']]] as const
  for (const big of [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n]) {
    const [, read, restored] = await client.transact(DB, [
      { op: 'update', table: 'Open_vSwitch', where: all, row: { next_cfg: big } },
      { op: 'select', table: 'Open_vSwitch', where: all, columns: ['next_cfg'] },
      { op: 'update', table: 'Open_vSwitch', where: all, row: { next_cfg: 1 } },
    ])
    assert.equal(read.rows, [{ next_cfg: big }])
    assert.is(restored.count, 1)
  }
})

test('a failed operation undoes the transaction and is named', async () => {
  const error = await rejection(
    client.transact(DB, [
      {
        op: 'mutate',
        table: 'Open_vSwitch',
        where: [],
        mutations: [['external_ids', 'insert', ['map', [['undone', '1']]]]],
      },
      { op: 'insert', table: 'Bridge', row: { name: 'x', fail_mode: 'sometimes' } },
      { op: 'comment', comment: 'never reached' },
    ]),
  )
  assert.instance(error, OvsdbTransactionError)
  assert.is((error as OvsdbTransactionError).index, 1)
  assert.is(error.code, 'OVSDB_CONSTRAINT_VIOLATION')
  assert.match(error.message, /operation 1 \(insert on Bridge\)/)
  assert.match(error.details ?? '', /sometimes/)
  const [root] = await client.transact(DB, [
    { op: 'select', table: 'Open_vSwitch', where: [], columns: ['external_ids'] },
  ])
  assert.not(decodeMap(root.rows[0]?.['external_ids']).has('undone'))
})

test('a failure of the commit is told from one of an operation', async () => {
  const error = await rejection(
    client.transact(DB, [
      { op: 'insert', table: 'Open_vSwitch', row: {} },
      { op: 'comment', comment: 'a second root is one too many' },
    ]),
  )
  assert.is((error as OvsdbTransactionError).index, 2)
  assert.is(error.code, 'OVSDB_CONSTRAINT_VIOLATION')
  assert.match(error.message, /commit failed/)
})

const codes: [string, object, string][] = [
  [
    'a wait that does not hold',
    {
      op: 'wait',
      table: 'Bridge',
      where: [],
      columns: ['name'],
      until: '==',
      rows: [{ name: 'no' }],
      timeout: 0,
    },
    'OVSDB_TIMED_OUT',
  ],
  ['an abort', { op: 'abort' }, 'OVSDB_ABORTED'],
  ['a lock that is not held', { op: 'assert', lock: 'mine' }, 'OVSDB_NOT_OWNER'],
  [
    'a column that is not there',
    { op: 'select', table: 'Bridge', where: [['nope', '==', 1]] },
    'OVSDB_UNKNOWN_COLUMN',
  ],
  ['a table that is not there', { op: 'select', table: 'Nope', where: [] }, 'OVSDB_SYNTAX_ERROR'],
]
for (const [what, operation, code] of codes) {
  test(`${what} is ${code}`, async () => {
    const error = await rejection(client.transact(DB, [operation as never]))
    assert.is(error.code, code, error.message)
  })
}

test('a monitor delivers what is there, then each change, its own before the reply', async () => {
  const updates: TableUpdates[] = []
  const monitor = await client.monitor(
    DB,
    { Open_vSwitch: { columns: ['external_ids'] } },
    (tables) => updates.push(tables),
  )
  assert.is(updates.length, 1)
  const [id] = Object.keys(updates[0]?.['Open_vSwitch'] ?? {})
  const set = (value: string) =>
    client.transact(DB, [
      {
        op: 'update',
        table: 'Open_vSwitch',
        where: [],
        row: { external_ids: ['map', [['step', value]]] },
      },
    ])
  for (const step of ['1', '2', '3']) {
    await set(step)
    const row = updates.at(-1)?.['Open_vSwitch']?.[id ?? '']
    assert.equal(row?.new, { external_ids: ['map', [['step', step]]] })
    assert.ok(row?.old)
  }
  assert.is(updates.length, 4)

  await monitor.cancel()
  await monitor.cancel()
  await set('4')
  assert.is(updates.length, 4, 'nothing is delivered after the cancel')
})

test('two monitors on one connection keep apart', async () => {
  const seen: string[] = []
  const watching = (name: string, table: string) =>
    client.monitor(DB, { [table]: {} }, (tables) => {
      if (Object.keys(tables).length > 0) seen.push(`${name}: ${Object.keys(tables)}`)
    })
  const first = await watching('first', 'Open_vSwitch')
  const second = await watching('second', 'Bridge')
  vsctl('add-br', 'watched')
  vsctl('del-br', 'watched')
  await client.echo()
  await Promise.all([first.cancel(), second.cancel()])
  assert.ok(seen.includes('first: Open_vSwitch'))
  assert.ok(seen.includes('second: Bridge'))
  assert.not(seen.includes('first: Bridge'))
})

test('what a callback throws is uncaught, and the connection lives on', async () => {
  const before = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  const uncaught = once(process, 'uncaughtException')
  const monitor = await client.monitor(DB, { Open_vSwitch: {} }, () => {
    throw new Error('a mistake')
  })
  assert.is((await uncaught)[0].message, 'a mistake')
  for (const listener of before) process.on('uncaughtException', listener)
  await monitor.cancel()
  await client.echo()
})

test('a reply of many megabytes', async () => {
  const value = 'é'.repeat(4 * 1024 * 1024)
  const [, read] = await client.transact(DB, [
    { op: 'insert', table: 'SSL', row: { private_key: value }, 'uuid-name': 'big' },
    { op: 'select', table: 'SSL', where: [['_uuid', '==', ['named-uuid', 'big']]] },
  ])
  assert.ok(read.rows[0]?.['private_key'] === value)
})

const bad: [string, () => Promise<unknown>, string][] = [
  ['no options', () => connectOvsdb(undefined as never), 'options'],
  ['no remote', () => connectOvsdb({} as never), 'remote'],
  ['no remotes', () => connectOvsdb({ remote: [] }), 'remote'],
  ['a misspelt option', () => connectOvsdb({ remote: tcp.v4, timout: 1 } as never), 'timout'],
  ['a timeout of 0', () => connectOvsdb({ remote: tcp.v4, connectTimeout: 0 }), 'connectTimeout'],
  [
    'a timeout that is text',
    () => connectOvsdb({ remote: tcp.v4, connectTimeout: '1' as never }),
    'connectTimeout',
  ],
  [
    'a negative probe',
    () => connectOvsdb({ remote: tcp.v4, inactivityProbe: -1 }),
    'inactivityProbe',
  ],
  ['a signal that is none', () => connectOvsdb({ remote: tcp.v4, signal: {} as never }), 'signal'],
  ['a database that is no string', () => client.getSchema(7 as never), 'database'],
  ['operations that are no array', () => client.transact(DB, {} as never), 'operations'],
  ['a monitor without callback', () => client.monitor(DB, {}, undefined as never), 'onUpdate'],
  ['a call with an unknown option', () => client.listDbs({ timeot: 1 } as never), 'timeot'],
]
for (const [what, call, option] of bad) {
  test(`${what} is refused`, async () => {
    const error = await rejection(call())
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
  })
}

test('an idle connection, and one that watches, let the process end', () => {
  const program = `
    import { connectOvsdb } from ${JSON.stringify(new URL('../../src/ovsdb-client/index.ts', import.meta.url).href)}
    for (const remote of ${JSON.stringify([vswitch.remote, tcp.v4])}) {
      const client = await connectOvsdb({ remote })
      await client.monitor('Open_vSwitch', { Open_vSwitch: {} }, () => {})
    }
    console.log('idle')`
  const [command, ...args] = runtime.code(program)
  const { stdout, status, signal } = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 })
  assert.equal({ stdout, status, signal }, { stdout: 'idle\n', status: 0, signal: null })
})

test('a call in flight keeps the process until its reply', () => {
  const program = `
    import { connectOvsdb } from ${JSON.stringify(new URL('../../src/ovsdb-client/index.ts', import.meta.url).href)}
    const client = await connectOvsdb({ remote: ${JSON.stringify(vswitch.remote)} })
    client.transact('Open_vSwitch', [{ op: 'wait', table: 'Bridge', where: [], columns: ['name'],
      until: '==', rows: [{ name: 'never' }], timeout: 200 }]).catch((error) => console.log(error.code))`
  const [command, ...args] = runtime.code(program)
  const { stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 })
  assert.is(stdout, 'OVSDB_TIMED_OUT\n')
})

test('killing the server in mid-transaction leaves the outcome unknown', async () => {
  await using doomed = await startOpenVswitch()
  const victim = await connectOvsdb({ remote: doomed.remote })
  // Stopped first, so that the transaction is under way and not answered.
  process.kill(doomed.pids.ovsdbServer, 'SIGSTOP')
  const write = rejection(
    victim.transact(DB, [{ op: 'update', table: 'Open_vSwitch', where: [], row: {} }]),
  )
  process.kill(doomed.pids.ovsdbServer, 'SIGKILL')
  assert.is((await write).code, 'OVSDB_OUTCOME_UNKNOWN')
  // Waiting for a connection or a daemon to end does not keep a process alive.
  const awake = setInterval(() => {}, 1000)
  assert.is((await victim.closed)?.code, 'OVSDB_CONNECTION_CLOSED')
  assert.is((await doomed.closed)?.code, 'OVS_DAEMON_DIED')
  clearInterval(awake)
})

test.run()
