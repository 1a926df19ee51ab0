/** What goes over the wire, and what replicas make of it: to read beside RFC 7047. */
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type OvsdbSession, openSession } from '../../src/ovsdb-client/index.js'
import { Cluster } from './cluster.js'
import { TestServer } from './server.js'
import { rejection } from './support.js'
import { Trace } from './trace.js'

const backoff = { min: 5, max: 50 }
const tables = { Item: { columns: ['name', 'count', 'tags'] } } as const
const insert = (name: string, row: object = {}) =>
  ({ op: 'insert', table: 'Item', row: { name, ...row } }) as const
const named = (name: string) => [['name', '==', name]] as const
const lost = (session: OvsdbSession) => session.ready().then(({ closed }) => closed)

test('a standalone server: changes, a refusal, a restart with changes meanwhile, conditions', async () => {
  await using server = await TestServer.start()
  await using trace = new Trace()
  const remote = await trace.tap(server.socket)
  await using session = openSession({ remote, database: 'Test', backoff })
  trace.watch(session)
  const replica = await session.replicate({ tables })
  trace.follow(replica)
  assert.is(
    await trace.take(),
    `-> monitor_cond_since {"Item":{"columns":["name","count","tags"]}} "<0>"
<- not found, as of <0>
session: ready`,
  )

  await session.transact([insert('a', { tags: ['set', ['x', 'y']] }), insert('b', { count: 1 })])
  assert.is(
    await trace.take(),
    `-> transact {"op":"insert","row":{"name":"a","tags":["set",["x","y"]]},"table":"Item"} {"op":"insert","row":{"count":1,"name":"b"},"table":"Item"}
<- update3 as of <0>
  Item <1> {"insert":{"count":1,"name":"b"}}
  Item <2> {"insert":{"name":"a","tags":["set",["x","y"]]}}
<- [{"uuid":["uuid","<2>"]},{"uuid":["uuid","<1>"]}]
replica: update
  added Item <2> {"count":0,"name":"a","tags":["set",["x","y"]]}
  added Item <1> {"count":1,"name":"b"}`,
  )
  await session.transact([
    { op: 'mutate', table: 'Item', where: named('a'), mutations: [['tags', 'insert', 'z']] },
    { op: 'update', table: 'Item', where: named('b'), row: { count: 2 } },
  ])
  assert.is(
    await trace.take(),
    `-> transact {"mutations":[["tags","insert","z"]],"op":"mutate","table":"Item","where":[["name","==","a"]]} {"op":"update","row":{"count":2},"table":"Item","where":[["name","==","b"]]}
<- update3 as of <0>
  Item <1> {"modify":{"count":2}}
  Item <2> {"modify":{"tags":"z"}}
<- [{"count":1},{"count":1}]
replica: update
  modified Item <2> {"count":0,"name":"a","tags":["set",["x","y","z"]]}
  modified Item <1> {"count":2,"name":"b"}`,
  )
  await rejection(session.transact([insert('b')]))
  assert.is(
    await trace.take(),
    `-> transact {"op":"insert","row":{"name":"b"},"table":"Item"}
<- [{"uuid":["uuid","<3>"]},{"error":"constraint violation"}]`,
  )
  const gone = lost(session)
  await server.kill()
  await gone
  const offline = ['Test', insert('c'), { op: 'delete', table: 'Item', where: named('b') }]
  server.run('ovsdb-tool', 'transact', `${server.dir}/db`, JSON.stringify(offline))
  await server.start()
  await replica.current()
  await session.ready()
  assert.is(
    await trace.take(),
    `-> monitor_cond_since {"Item":{"columns":["name","count","tags"]}} "<0>"
<- not found, as of <0>
  Item <2> {"initial":{"name":"a","tags":["set",["x","y","z"]]}}
  Item <4> {"initial":{"name":"c"}}
session: backoff OVSDB_CONNECTION_CLOSED
replica: resync
  added Item <4> {"count":0,"name":"c"}
  removed Item <1>
session: ready`,
  )
  await replica.setCondition('Item', [['name', '==', 'c']])
  assert.is(
    await trace.take(),
    `-> monitor_cond_change {"Item":[{"where":[["name","==","c"]]}]}
<- update3 as of <0>
  Item <2> {"delete":null}
<- {}
replica: update
  removed Item <2>`,
  )
})

test('a cluster: a leader that steps down', async () => {
  await using cluster = await Cluster.start()
  await using trace = new Trace()
  const remote = await Promise.all(cluster.members.map(({ socket }) => trace.tap(socket)))
  await using session = openSession({ remote, database: 'Test', backoff })
  trace.watch(session)
  const replica = await session.replicate({ tables })
  trace.follow(replica)
  await session.transact([insert('a')])
  assert.is(
    await trace.take(),
    `-> monitor_cond_since {"Item":{"columns":["name","count","tags"]}} "<0>"
<- not found, as of <1>
-> transact {"op":"insert","row":{"name":"a"},"table":"Item"}
<- update3 as of <2>
  Item <3> {"insert":{"name":"a"}}
<- [{"uuid":["uuid","<3>"]}]
session: ready
replica: update
  added Item <3> {"count":0,"name":"a"}`,
  )
  const gone = lost(session)
  await cluster.transfer()
  await gone
  await session.transact([insert('b')])
  assert.is(
    await trace.take(),
    `-> monitor_cond_since {"Item":{"columns":["name","count","tags"]}} "<2>"
<- found, as of <2>
-> transact {"op":"insert","row":{"name":"b"},"table":"Item"}
<- update3 as of <4>
  Item <5> {"insert":{"name":"b"}}
<- [{"uuid":["uuid","<5>"]}]
session: backoff OVSDB_NOT_LEADER
session: ready
replica: update
  added Item <5> {"count":0,"name":"b"}`,
  )
})

test.run()
