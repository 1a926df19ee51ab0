/** In which order calls take effect, what a signal stops, and that JavaScript never waits. */
import { getEventListeners, once } from 'node:events'
import {
  addAddress,
  addRoute,
  attachNetns,
  createNetns,
  createVeth,
  createVxlan,
  deleteAddress,
  deleteLink,
  deleteLinks,
  deleteNetns,
  flushAddresses,
  getLink,
  listAddresses,
  listLinks,
  listNetns,
  listNetnsIds,
  listRoutes,
  moveLink,
  NetlinkError,
  openNetns,
  ping,
  setLink,
  spawn,
  waitForAddress,
  watch,
  watchNetns,
} from '../../src/index.js'
import { contains, ip, ipAddresses, ipNames } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test('calls on one namespace take effect in their order, without awaiting any', async () => {
  // Each can only succeed, or the last only fail, after those before it.
  const [, , , addresses, , , gone] = await Promise.all([
    createNetns('one'),
    createVeth({ name: 'a', netns: 'one', peer: { name: 'b', netns: 'one' } }),
    addAddress('b', '192.0.2.1/24', { netns: 'one' }),
    listAddresses({ netns: 'one' }),
    setLink('a', { netns: 'one', name: 'c' }),
    deleteNetns('one'),
    rejected(listLinks({ netns: 'one' }), NetlinkError),
  ])
  assert.equal(
    addresses.map(({ address }) => address),
    ['192.0.2.1/24'],
  )
  assert.is(gone.code, 'ENOENT')
  assert.equal(await listNetns(), [])
})

test('calls across namespaces wait for each other where they concern both', async () => {
  const names = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6']
  const all: Promise<unknown>[] = names.map((name) => createNetns(name))
  // A ring of pairs: each call concerns two namespaces, and follows both creations.
  for (const [at, name] of names.entries()) {
    const next = names[(at + 1) % names.length] as string
    all.push(
      createVeth({
        name: `to${next}`,
        netns: name,
        up: true,
        peer: { name: `from${name}`, netns: next, up: true },
      }),
      addAddress(`from${name}`, `10.0.${at}.1/24`, { netns: next }),
      moveLink(`to${next}`, { netns: name, to: next, name: `moved${name}` }),
      addAddress(`moved${name}`, `10.1.${at}.1/24`, { netns: next }),
    )
  }
  await Promise.all(all)
  for (const [at, name] of names.entries()) {
    const next = names[(at + 1) % names.length] as string
    assert.is(
      ipAddresses(`from${name}`, next).find(({ family }) => family === 'inet')?.local,
      `10.0.${at}.1`,
    )
    assert.is(ipAddresses(`moved${name}`, next)[0]?.local, `10.1.${at}.1`)
  }
  await Promise.all(names.map((name) => deleteNetns(name)))
})

test('a link moved by its index: later calls find it there', async () => {
  await createNetns('there')
  const { link } = await createVeth({ name: 'a', peer: { name: 'b' } })
  const [moved, , missing] = await Promise.all([
    moveLink(link.index, { to: 'there' }),
    addAddress('a', '192.0.2.1/24', { netns: 'there' }),
    getLink('a').catch((error) => error),
  ])
  assert.is(moved.name, 'a')
  contains(missing, { code: 'ENODEV' })
  assert.is(ipAddresses('a', 'there')[0]?.local, '192.0.2.1')
  await deleteNetns('there')
})

test('10,000 calls in a queue end in their order', async () => {
  let expected = 0
  const late: number[] = []
  const one = async (at: number) => {
    if (at % 2 === 0) await addAddress('lo', '198.51.100.1/32')
    else await deleteAddress('lo', '198.51.100.1/32')
    if (at !== expected++) late.push(at)
  }
  // Each would fail if it overtook the one before it.
  await Promise.all(Array.from({ length: 10_000 }, (_, at) => one(at)))
  assert.equal(late, [])
  assert.is(expected, 10_000)
})

test('while 200 links are deleted one after another a 1 ms timer keeps ticking', async () => {
  const names = Array.from({ length: 200 }, (_, at) => `v${at}`)
  await Promise.all(names.map((name, at) => createVxlan({ name, vni: at })))
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  for (const name of names) await deleteLink(name)
  clearInterval(timer)
  assert.equal(ipNames(), [])
  // Each takes a grace period, some 17 ms. Were it waited for on this thread, there would be a tick in between.
  assert.ok(ticks >= 2 * names.length, `${ticks} ticks`)
})

test('deleteLinks: many at once, both ends of a pair, missing ones and twice the same', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `p${at}`)
  await Promise.all(names.map((name) => createVeth({ name, peer: { name: `${name}x` } })))
  await createVxlan({ name: 'stays', vni: 1 })
  const watching = watch({ types: ['link'] })
  const deleting = deleteLinks([...names, 'p0x', 'p1x'])
  for await (const event of watching) {
    if (event.type === 'link' && event.change === 'deleted') break
  }
  // One after another, there would be others when the first is told to have gone.
  assert.equal(ipNames(), ['stays'])
  await deleting

  const { link } = await createVeth({ name: 'a', peer: { name: 'b' } })
  const error = await rejected(deleteLinks(['a', 'none', link.index, 'b']), AggregateError)
  assert.equal(
    error.errors.map(({ code, link: about }) => `${code} ${about}`),
    ['ENODEV none', `ENODEV ${link.index}`],
  )
  assert.equal(ipNames(), ['stays'])
  await deleteLinks(['stays', 'none', 'stays'], { ifExists: true })
  await deleteLinks([])
  assert.equal(ipNames(), [])
})

test('deleteLinks by a filter: all of a kind, of a master, of a group, and no other', async () => {
  ip('link', 'add', 'name', 'bridge0', 'type', 'bridge')
  for (const name of ['p1', 'p2', 'p3']) {
    await createVeth({ name, group: name === 'p3' ? 7 : 0, peer: { name: `${name}x` } })
  }
  await createVxlan({ name: 'v', vni: 1, master: 'bridge0', up: true })
  await setLink('p1', { master: 'bridge0', up: true })
  await deleteLinks({ master: 'bridge0', kind: 'veth' })
  assert.equal(ipNames(), ['bridge0', 'p2', 'p2x', 'p3', 'p3x', 'v'])
  await deleteLinks({ group: 7 })
  assert.equal(ipNames(), ['bridge0', 'p2', 'p2x', 'v'])
  await deleteLinks({ kind: 'veth' })
  assert.equal(ipNames(), ['bridge0', 'v'])
  await deleteLinks({ kind: 'dummy' })
  await deleteLinks({ up: true }) // the loopback device is up, too
  assert.equal(ipNames(), ['bridge0'])
  await deleteLinks({ up: false })
  assert.equal(ipNames(), [])
})

test('a link whose bridge and upper link are deleted with it', async () => {
  ip('link', 'add', 'name', 'bridge0', 'type', 'bridge')
  ip('link', 'add', 'name', 'ifb9', 'type', 'ifb')
  ip('link', 'add', 'name', 'm', 'link', 'ifb9', 'type', 'macvlan')
  ip('link', 'set', 'dev', 'm', 'master', 'bridge0')
  await deleteLinks(['ifb9', 'm', 'bridge0'])
  assert.equal(ipNames(), [])
})

const reason = new Error('no longer wanted')
const aborted = AbortSignal.abort(reason)

test('a signal that is aborted already: its reason, and nothing is done', async () => {
  for (const call of [
    () => createVxlan({ name: 'x', vni: 1, signal: aborted }),
    () => createNetns('x', { signal: aborted }),
    () => createNetns(undefined, { signal: aborted }),
    () => listLinks({ signal: aborted }),
    () => deleteLinks(['lo'], { signal: aborted }),
    () => moveLink('lo', { to: 'x', signal: aborted }),
    () => listNetns({ signal: aborted }),
    () => openNetns({ pid: process.pid }, { signal: aborted }),
    () => deleteNetns('x', { signal: aborted }),
    () => attachNetns('x', { pid: process.pid }, { signal: aborted }),
    () => createNetns('x', { mayExist: true, signal: aborted }),
    () => createVxlan({ name: 'x', vni: 1, mayExist: true, signal: aborted }),
    () => setLink('lo', { up: true, signal: aborted }),
    () => addAddress('lo', '192.0.2.1/32', { signal: aborted }),
    () => flushAddresses('lo', { signal: aborted }),
    () => ping('127.0.0.1', { signal: aborted }),
    () => waitForAddress('lo', '127.0.0.1', { signal: aborted }),
  ]) {
    assert.is(await rejected(call(), Error), reason)
  }
  assert.equal(ipNames(), [])
})

test('a signal aborted while the call waits in its queue: never done; the calls behind it are', async () => {
  const control = new AbortController()
  const names = Array.from({ length: 20 }, (_, at) => `s${at}`)
  await Promise.all(names.map((name, at) => createVxlan({ name, vni: at })))
  const busy = names.map((name) => deleteLink(name))
  const dropped = rejected(createVxlan({ name: 'x', vni: 1, signal: control.signal }), Error)
  const behind = createVxlan({ name: 'y', vni: 2 })
  control.abort(reason)
  assert.is(await dropped, reason)
  await Promise.all([...busy, behind])
  assert.equal(ipNames(), ['y'])
  await deleteLink('y')
})

test('a signal aborted while the kernel is at it: the call ends with its verdict', async () => {
  const control = new AbortController()
  await createVxlan({ name: 'x', vni: 1 })
  const deleted = deleteLink('x', { signal: control.signal })
  // It takes the kernel some 17 ms, a turn of the event loop is enough for the lane to begin.
  await new Promise((resolve) => setTimeout(resolve, 5))
  control.abort(reason)
  const [outcome] = await Promise.allSettled([deleted])
  // Had the machine been so slow that it had not begun, nothing may have been done.
  if (outcome.status === 'rejected') assert.equal(ipNames(), ['x'])
  else assert.equal(ipNames(), [])
  await deleteLink('x', { ifExists: true })
})

test('a signal ends what takes its time by itself, at once', async () => {
  const control = new AbortController()
  const { signal } = control
  const child = spawn('sleep', ['60'], { signal })
  const killed = once(child, 'error')
  const watching = watch({ signal })
  const names = watchNetns({ signal })
  const ended = Promise.all([watching.next(), names.next()])
  const waiting = rejected(waitForAddress('lo', '192.0.2.1', { timeout: 60_000, signal }), Error)
  await Promise.all([watching.ready, names.ready, once(child, 'spawn')])
  control.abort(reason)
  assert.equal(
    (await ended).map(({ done }) => done),
    [true, true],
  )
  assert.is(await waiting, reason)
  assert.is((await killed)[0].cause, reason)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  assert.is(getEventListeners(signal, 'abort').length, 0)
})

test('a timeout drops a call that waits: nothing was done', async () => {
  await createNetns('there')
  await createVxlan({ name: 'x', vni: 1 })
  // Some 17 ms each.
  const moves = Array.from({ length: 10 }, (_, at) =>
    at % 2 === 0
      ? moveLink('x', { to: 'there' })
      : moveLink('x', { netns: 'there', to: { pid: process.pid } }),
  )
  const late = createVxlan({ name: 'y', vni: 2, timeout: 20 })
  const patient = createVxlan({ name: 'z', vni: 3, timeout: 60_000 })
  const error = await rejected(late, NetlinkError)
  assert.is(error.code, 'ETIMEDOUT')
  assert.match(error.message, 'not started within 20 ms')
  await Promise.all([...moves, patient])
  assert.equal(ipNames().sort(), ['x', 'z'])
  await deleteLinks(['x', 'z'])
  await deleteNetns('there')
})

test('a timeout that passes while the kernel is at it: the call ends with its verdict', async () => {
  await createVxlan({ name: 'x', vni: 1 })
  const [outcome] = await Promise.allSettled([deleteLink('x', { timeout: 5 })])
  // Had the machine been so slow that it had not begun, nothing may have been done.
  assert.equal(ipNames(), outcome.status === 'rejected' ? ['x'] : [])
  await deleteLink('x', { ifExists: true })
})

test('every kind of call takes a timeout, and checks it', async () => {
  const timeout = -1
  const calls: Promise<unknown>[] = [
    createNetns('n', { timeout }),
    openNetns({ pid: process.pid }, { timeout }),
    deleteNetns('n', { timeout }),
    listNetns({ timeout }),
    createVeth({ name: 'a', peer: { name: 'b' }, timeout }),
    getLink('lo', { timeout }),
    listLinks({ timeout }),
    setLink('lo', { up: true, timeout }),
    moveLink('lo', { to: 'n', timeout }),
    deleteLink('x', { timeout }),
    deleteLinks(['x'], { timeout }),
    addAddress('lo', '192.0.2.1/32', { timeout }),
    listAddresses({ timeout }),
    listRoutes({ timeout }),
    addRoute({ destination: 'default', dev: 'lo', timeout }),
    listNetnsIds({ timeout }),
  ]
  for (const call of calls) {
    const error = await rejected<RangeError & { option?: string }>(call, RangeError)
    assert.is(error.option, 'timeout')
  }
  await getLink('lo', { timeout: 60_000 })
})

test('deletes that wait behind each other are done as one group, each with its own verdict', async () => {
  await createNetns('group')
  const names = Array.from({ length: 20 }, (_, at) => `x${at}`)
  // The kernel announces the group of a link that is up alone.
  const where = { netns: 'group', up: true }
  await Promise.all(names.map((name, at) => createVxlan({ name, vni: at + 1, ...where })))
  const watching = watch({ netns: 'group', types: ['link'], initial: true })
  await watching.next()
  const wanted = [...names.slice(0, 10), 'none', ...names.slice(10)]
  const outcomes = await Promise.allSettled(
    wanted.map((name) => deleteLink(name, { netns: 'group' })),
  )
  assert.equal(
    outcomes.flatMap(({ status }, at) => (status === 'rejected' ? [wanted[at]] : [])),
    ['none'],
  )
  const grouped = new Set<string>()
  const gone = new Set<string>()
  for await (const event of watching) {
    if (event.type !== 'link') continue
    if ((event.object.group ?? 0) >= 2 ** 31) grouped.add(event.object.name)
    if (event.change === 'deleted') gone.add(event.object.name)
    if (gone.size === 20) break
  }
  // The first may have been on its way alone before the second was called.
  assert.ok(grouped.size >= 19, `only ${grouped.size} were in a group`)
  await deleteNetns('group')
})

test('a link made between two deletes of its name is a link of its own', async () => {
  await createVxlan({ name: 'x', vni: 1 })
  const outcomes = await Promise.allSettled([
    deleteLink('x'),
    deleteLink('x'),
    createVxlan({ name: 'x', vni: 2 }),
    deleteLink('x'),
  ])
  assert.equal(
    outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'done')),
    ['done', 'ENODEV', 'done', 'done'],
  )
  assert.equal(ipNames(), [])
})

test('adds that wait behind each other share a send, each with its own verdict', async () => {
  await createNetns('share')
  const addresses = Array.from({ length: 1000 }, (_, at) => `10.0.${at >> 7}.${at & 127}/32`)
  const netns = 'share'
  const outcomes = await Promise.allSettled(
    addresses.flatMap((address, at) =>
      at % 100 === 50
        ? [addAddress('lo', address, { netns }), addAddress('lo', address, { netns })]
        : at % 100 === 51
          ? [addAddress('none', address, { netns }), addAddress('lo', address, { netns })]
          : [addAddress('lo', address, { netns })],
    ),
  )
  const codes = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason.code] : [],
  )
  assert.equal(codes.sort(), [...Array(10).fill('EEXIST'), ...Array(10).fill('ENODEV')])
  assert.equal(
    ipAddresses('lo', netns)
      .map(({ local, prefixlen }) => `${local}/${prefixlen}`)
      .sort(),
    [...addresses].sort(),
  )
  await deleteNetns('share')
})

test('a signal that outlives its calls keeps no listener', async () => {
  const { signal } = new AbortController()
  await Promise.all(Array.from({ length: 50 }, () => getLink('lo', { signal })))
  await rejected(getLink('none', { signal }), Error)
  assert.is(getEventListeners(signal, 'abort').length, 0)
})

test.run()
