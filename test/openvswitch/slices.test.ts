/** Work in slices: others run meanwhile, and whoever called first is still the first. */
import { setImmediate as turn } from 'node:timers/promises'
import { Slices } from '../../src/base/slices.js'
import { Committer } from '../../src/openvswitch/commit/group.js'
import { connectOvs, type Ovs } from '../../src/openvswitch/index.js'
import { Deadline } from '../../src/ovsdb-client/client/deadline.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { assert, test } from '../support/test.js'
import { rejection } from './support.js'

const MANY = 3000
const now = { wait: false, timeout: 120_000 } as const
let server: TypedServer
let ovs: Ovs

test.before(async () => {
  server = await startServer('/usr/share/openvswitch/vswitch.ovsschema')
  ovs = await connectOvs({ remote: server.remote })
  await ovs.init(now)
})
test.before.each(async () => {
  for (const { name } of await ovs.listBridges()) await ovs.deleteBridge(name, now)
  await ovs.addBridge('br0', now)
})
test.after(async () => {
  await ovs?.close()
  await server?.[Symbol.asyncDispose]()
})

function spend(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

test('a slice ends, and what gives way goes on in another turn', async () => {
  const slices = new Slices()
  assert.not(slices.over)
  spend(10)
  assert.ok(slices.over)
  let turns = 0
  const counting = turn().then(() => turns++)
  await slices.give()
  await counting
  assert.is(turns, 1)
  assert.not(slices.over)
})

test('however many wait, a turn has one slice, and the first goes first', async () => {
  const slices = new Slices()
  spend(5)
  const order: number[] = []
  let most = 0
  let now = 0
  const nextTurn = () => {
    most = Math.max(most, now)
    now = 0
    if (order.length < 20) setImmediate(nextTurn)
  }
  setImmediate(nextTurn)
  const works = Array.from({ length: 20 }, (_, at) =>
    slices.do(() => {
      order.push(at)
      now++
      spend(3)
    }),
  )
  await Promise.all(works)
  assert.equal(
    order,
    order.map((_, at) => at),
  )
  // The second begins within the slice, a third never does.
  assert.ok(most <= 2, `${most} in a turn`)
})

test('work that yields goes on until its slice is over; without a slice, by a step a turn', async () => {
  function* work(steps: number): Generator<void, number> {
    for (let at = 0; at < steps; at++) yield
    return steps
  }
  assert.is(new Slices(10_000).run(work(1000)), 1000)
  const slices = new Slices(0)
  let turns = 0
  let isOver = false
  const count = () => {
    turns++
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  assert.is(await slices.run(work(10)), 10)
  isOver = true
  assert.ok(turns >= 10, `${turns} turns`)
})

test('what is over before it is asked for ends at once', async () => {
  const timed = new Deadline(1, undefined)
  await new Promise<void>((resolve) => timed.listen(resolve))
  const controller = new AbortController()
  const aborted = new Deadline(10_000, controller.signal)
  controller.abort()
  const committer = new Committer({} as never)
  assert.is((await rejection(committer.commit([], timed))).code, 'OVSDB_NO_ANSWER')
  assert.is((await rejection(committer.commit([], aborted))).name, 'AbortError')
  timed.end()
  aborted.end()
})

/** Adds very many ports, each of which takes longer than one does. */
const addMany = (signal?: AbortSignal) =>
  ovs.transaction(
    (tx) => {
      for (let at = 0; at < MANY; at++) tx.addPort('br0', `p${at}`)
      // So that several turns pass, however fast the machine is.
      for (let at = 0; at < 5; at++) tx.decide(() => spend(5))
      tx.addPort('br0', 'last')
    },
    { ...now, ...(signal && { signal }) },
  )

test('calls take effect in their order, however long those before them take', async () => {
  const long = addMany()
  await turn()
  const later = ovs.setPort('last', { tag: 7, ...now })
  await turn()
  const latest = ovs.deletePort('p0', now)
  await Promise.all([long, later, latest])
  assert.is((await ovs.getPort('last')).tag, 7)
  assert.is((await ovs.listPorts('br0')).length, MANY)
})

test('the database may change meanwhile; what is committed rests on one moment of it', async () => {
  const other = await connectOvs({ remote: server.remote })
  const long = addMany()
  let done = false
  void long.finally(() => {
    done = true
  })
  let changes = 0
  while (!done) {
    await other.setBridgeExternalId('br0', 'n', String(changes++), now)
  }
  await long
  assert.ok(changes > 0)
  assert.is((await ovs.listPorts('br0')).length, MANY + 1)
  await other.close()
})

test('one that is aborted while it is drafted sends nothing, and holds up nobody', async () => {
  const controller = new AbortController()
  const long = rejection(addMany(controller.signal))
  await turn()
  await turn()
  controller.abort()
  const later = ovs.addPort('br0', 'later', now)
  assert.is((await long).name, 'AbortError')
  await later
  assert.equal(
    (await ovs.listPorts('br0')).map(({ name }) => name),
    ['later'],
  )
})
test('who leaves while others are drafted is answered once', async () => {
  const controller = new AbortController()
  const { signal } = controller
  const runs: number[] = []
  // None of them can be done, so that each is tried alone; as the first is, all leave.
  const calls = Array.from({ length: 12 }, (_, call) =>
    rejection(
      ovs.transaction(
        (tx) => {
          tx.decide(() => {
            runs[call] = (runs[call] ?? 0) + 1
            if (runs[0] === 2) setImmediate(() => controller.abort())
            spend(10)
          })
          tx.setPort('none', { tag: call })
        },
        { ...now, signal },
      ),
    ),
  )
  const errors = await Promise.all(calls)
  assert.equal(
    errors.filter(({ name, code }) => String(name) !== 'AbortError' && code !== 'OVS_NOT_FOUND'),
    [],
  )
  // What nobody hears of would end the process in a turn.
  await turn()
  assert.ok(await ovs.bridgeExists('br0'))
})
test.run()
