/** Watching every namespace that has a number here, through one socket. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import {
  addAddress,
  type ChangeEvent,
  createBridge,
  createNetns,
  createVeth,
  deleteLink,
  deleteNetns,
  getLink,
  getNetnsId,
  type Link,
  listAddresses,
  listLinks,
  listNetnsIds,
  NetlinkError,
  type ResyncEvent,
  setLink,
  setNetnsId,
  type Watch,
  type WatchEvent,
  type WatchOptions,
  watch,
} from '../../src/index.js'
import { programArgv, run } from '../support/child.js'
import { contains, ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** By the namespace's number; of the one that is watched, `home`. */
type Known = Map<number | 'home', Map<string, string>>

const textOf = (object: object) =>
  inspect(object, { sorted: true, depth: null, breakLength: Number.POSITIVE_INFINITY })
const keyOf = ({ type, object }: Pick<ChangeEvent, 'type' | 'object'>) => {
  if (type === 'link') return `link ${(object as Link).index}`
  const { index, address } = object as { index: number; address: string }
  return `${type} ${index} ${address}`
}

/** What a user who follows a watch of links and addresses knows. */
class Follower {
  known: Known = new Map()
  resyncs = 0

  take(event: WatchEvent): void {
    if (event.type === 'resync') {
      this.resyncs++
      this.known = knownOf(event)
      return
    }
    if (event.type === 'nsid') return
    const { nsid = 'home', change, object } = event
    const there = this.known.get(nsid) ?? new Map()
    this.known.set(nsid, there)
    if (change === 'deleted') there.delete(keyOf(event))
    else there.set(keyOf(event), textOf(object))
    if (there.size === 0) this.known.delete(nsid)
  }

  has(nsid: number | 'home', alias: string): boolean {
    return [...(this.known.get(nsid)?.values() ?? [])].some((text) => text.includes(alias))
  }

  async until(watching: Watch, reached: () => boolean): Promise<void> {
    while (!reached()) {
      const { value, done } = await watching.next()
      if (done === true) throw new Error('the watch ended')
      this.take(value)
    }
  }
}

const known = ({ links = [], addresses = [] }: Pick<ResyncEvent, 'links' | 'addresses'>) =>
  new Map([
    ...links.map((object): [string, string] => [keyOf({ type: 'link', object }), textOf(object)]),
    ...addresses.map((object): [string, string] => [
      keyOf({ type: 'address', object }),
      textOf(object),
    ]),
  ])

const knownOf = (event: ResyncEvent): Known =>
  new Map<number | 'home', Map<string, string>>([
    ['home', known(event)],
    ...(event.namespaces ?? []).map(({ nsid, ...lists }) => [nsid, known(lists)] as const),
  ])

/** What is in each namespace, listed in the namespace itself. */
async function fresh(names: Record<number | 'home', string>): Promise<Known> {
  const all: Known = new Map()
  for (const [nsid, netns] of Object.entries(names)) {
    const lists = { links: await listLinks({ netns }), addresses: await listAddresses({ netns }) }
    all.set(nsid === 'home' ? nsid : Number(nsid), known(lists))
  }
  return all
}

const sorted = (all: Known) =>
  [...all].map(([nsid, objects]) => `${nsid}: ${[...objects.values()].sort().join('\n')}`).sort()

async function nextOf(watching: Watch, wanted: object): Promise<WatchEvent> {
  for (;;) {
    const { value, done } = await watching.next()
    if (done === true) throw new Error('the watch ended')
    try {
      contains(value, wanted)
      return value
    } catch {
      // about something else
    }
  }
}

/** A namespace that knows others: `names` by number. IPv6 addresses do not come by themselves. */
async function setUp(home: string, names: Record<number, string>): Promise<void> {
  for (const name of [home, ...Object.values(names)]) {
    await createNetns(name)
    const setting = '/proc/sys/net/ipv6/conf/default/addr_gen_mode'
    ip('netns', 'exec', name, 'sh', '-c', `echo 1 > ${setting}`)
  }
  for (const [nsid, name] of Object.entries(names)) {
    await setNetnsId(name, Number(nsid), { netns: home })
  }
}

const types: WatchOptions['types'] = ['link', 'address']

test('what another namespace has is read by its number, without entering it', async () => {
  await setUp('reads', { 7: 'read' })
  await createBridge({ name: 'br0', netns: 'read', addresses: ['192.0.2.1/24'] })
  await createBridge({ name: 'br1', netns: 'read' })
  await createVeth({ name: 'p0', netns: 'read', master: 'br1', peer: { name: 'p1' } })
  // Of the same name here, to be told apart from.
  await createBridge({ name: 'br1', netns: 'reads' })
  const there = { netns: 'reads', targetNsid: 7 }
  assert.equal(await listLinks(there), await listLinks({ netns: 'read' }))
  assert.equal(await getLink('br0', there), await getLink('br0', { netns: 'read' }))
  const { index } = await getLink('br1', { netns: 'read' })
  assert.is((await getLink(index, there)).name, 'br1')
  assert.equal(
    (await listLinks({ ...there, kind: 'veth', master: 'br1' })).map(({ name }) => name),
    ['p0'],
  )
  assert.equal(await listAddresses(there), await listAddresses({ netns: 'read' }))
  assert.equal(
    (await listAddresses({ ...there, link: 'br0' })).map(({ address }) => address),
    ['192.0.2.1/24'],
  )
  assert.equal(await listAddresses({ ...there, link: 'br1' }), [])
})

test('a number that nobody has, and one that cannot be', async () => {
  const calls = [
    (targetNsid: number) => listLinks({ targetNsid }),
    (targetNsid: number) => listLinks({ targetNsid, master: 'br0' }),
    (targetNsid: number) => getLink('lo', { targetNsid }),
    (targetNsid: number) => listAddresses({ targetNsid }),
    (targetNsid: number) => listAddresses({ targetNsid, link: 'lo' }),
    (targetNsid: number) => listNetnsIds({ targetNsid }),
  ]
  for (const call of calls) {
    const error = await rejected(call(4242), NetlinkError)
    contains(error, { code: 'EINVAL', option: 'targetNsid' })
    contains(await rejected(call(-1), RangeError), { option: 'targetNsid' })
    contains(await rejected(call('7' as never), TypeError), { option: 'targetNsid' })
  }
  contains(await rejected(getLink('none', { netns: 'reads', targetNsid: 7 }), NetlinkError), {
    code: 'ENODEV',
  })
  const none = listAddresses({ netns: 'reads', targetNsid: 7, link: 'none' })
  contains(await rejected(none, NetlinkError), { code: 'ENODEV', option: 'link', link: 'none' })
})

test('what happens elsewhere is told with its nsid, what happens here without', async () => {
  await setUp('home', { 1: 'one', 2: 'two' })
  await using watching = watch({ netns: 'home', allNsid: true })
  await watching.ready
  ip('-n', 'one', 'link', 'add', 'br1', 'type', 'bridge')
  ip('-n', 'two', 'address', 'add', '192.0.2.2/32', 'dev', 'lo')
  ip('-n', 'home', 'link', 'add', 'br0', 'type', 'bridge')
  ip('-n', 'two', 'netns', 'set', 'one', '21')
  const link = { type: 'link', change: 'added' }
  const one = await nextOf(watching, { ...link, nsid: 1, object: { name: 'br1' } })
  assert.equal((one as ChangeEvent).object, await getLink('br1', { netns: 'one' }))
  const address = { type: 'address', object: { address: '192.0.2.2/32' } }
  await nextOf(watching, { ...address, change: 'added', nsid: 2 })
  const here = await nextOf(watching, { ...link, object: { name: 'br0' } })
  assert.not.ok('nsid' in here)
  await nextOf(watching, { type: 'nsid', change: 'added', nsid: 2, object: { nsid: 21 } })
})

test('to begin with, everything there is, namespace by namespace', async () => {
  await setUp('start', { 11: 'first', 12: 'second' })
  await setNetnsId('second', 5, { netns: 'first' })
  await addAddress('lo', '192.0.2.11/32', { netns: 'first' })
  await using watching = watch({ netns: 'start', allNsid: true, initial: true })
  const { value } = await watching.next()
  if (value?.type !== 'resync') throw new Error(`${value?.type} instead of resync`)
  assert.is(value.reason, 'start')
  assert.equal(
    value.nsids?.map(({ nsid }) => nsid).sort((a, b) => a - b),
    [11, 12],
  )
  assert.equal(value.namespaces?.map(({ nsid }) => nsid).sort(), [11, 12])
  assert.equal(value.namespaces?.find(({ nsid }) => nsid === 11)?.nsids, [{ nsid: 5 }])
  const all = await fresh({ home: 'start', 11: 'first', 12: 'second' })
  assert.equal(sorted(knownOf(value)), sorted(all))
})

test('one that gets its number later is read then', async () => {
  await setUp('early', {})
  await createNetns('late')
  await createBridge({ name: 'there', netns: 'late', addresses: ['192.0.2.3/24'] })
  await using watching = watch({ netns: 'early', allNsid: true, initial: true, types })
  const follower = new Follower()
  await follower.until(watching, () => follower.resyncs === 1)
  await setLink('there', { mtu: 1400, netns: 'late' })
  await setNetnsId('late', 30, { netns: 'early' })
  await follower.until(watching, () => follower.known.get(30)?.size === 3)
  assert.equal(sorted(follower.known), sorted(await fresh({ home: 'early', 30: 'late' })))
  await setLink('there', { mtu: 1300, up: true, alias: 'followed', netns: 'late' })
  await follower.until(watching, () => follower.has(30, 'followed'))
})

test('one that dies has its objects deleted; another may have its number then', async () => {
  await setUp('survivor', { 40: 'dying' })
  await createBridge({ name: 'br4', netns: 'dying' })
  await using watching = watch({ netns: 'survivor', allNsid: true, types: ['link', 'nsid'] })
  await watching.ready
  await deleteNetns('dying', { wait: true })
  await createNetns('next')
  await createBridge({ name: 'br5', netns: 'next' })
  await setNetnsId('next', 40, { netns: 'survivor' })
  const told: string[] = []
  while (told.filter((text) => text.startsWith('added link')).length < 2) {
    const { value: event } = await watching.next()
    if (event?.type !== 'link' && event?.type !== 'nsid') throw new Error(`${event?.type}`)
    const name = event.type === 'link' ? event.object.name : event.object.nsid
    told.push(`${event.change} ${event.type} ${name} ${event.nsid}`)
  }
  assert.equal(told, [
    'deleted link lo 40',
    'deleted link br4 40',
    'deleted nsid 40 undefined',
    'added nsid 40 undefined',
    'added link lo 40',
    'added link br5 40',
  ])
})

test('its own number changes nothing, whether there from the start or given later', async () => {
  await setUp('self', {})
  const follow = async (watching: Watch, name: string) => {
    await createBridge({ name, netns: 'self' })
    const event = await nextOf(watching, { type: 'link', object: { name } })
    assert.not.ok('nsid' in event)
  }
  await using before = watch({ netns: 'self', allNsid: true, types: ['link'] })
  await before.ready
  await setNetnsId('self', 50, { netns: 'self' })
  assert.is(await getNetnsId('self', { netns: 'self' }), 50)
  await follow(before, 'br0')
  await using after = watch({ netns: 'self', allNsid: true, types: ['link'], initial: true })
  const { value } = await after.next()
  assert.equal((value as ResyncEvent).namespaces, [])
  await follow(after, 'br1')
  await follow(before, 'br2')
})

test('100 overruns under churn in three namespaces: after each, what was told is what there is', async () => {
  const names: Record<number | 'home', string> = { home: 'c0', 61: 'c1', 62: 'c2' }
  await setUp('c0', { 61: 'c1', 62: 'c2' })
  const all = Object.values(names)
  for (const netns of all) {
    await createBridge({ name: 'marker', netns, up: true })
    await createBridge({ name: 'busy', netns })
  }
  await using watching = watch({
    ...{ netns: 'c0', allNsid: true, types, initial: true },
    bufferSize: 4096,
  })
  const follower = new Follower()
  for (let round = 1; follower.resyncs < 101; round++) {
    const name = `br${round % 7}`
    await Promise.all(
      all.map(async (netns, at) => {
        await deleteLink(`br${(round + at) % 7}`, { netns, ifExists: true })
        await deleteLink(name, { netns, ifExists: true })
        await createBridge({ name, netns, addresses: [`10.${at}.${round % 250}.1/24`] })
        for (let step = 0; step < 8; step++) {
          await setLink('busy', { mtu: 1000 + ((round * 8 + step) % 400), netns })
        }
        await setLink('marker', { alias: `round ${round}.`, netns })
      }),
    )
    const numbers = Object.keys(names).map((key) => (key === 'home' ? key : Number(key)))
    const reached = () => numbers.every((nsid) => follower.has(nsid, `round ${round}.`))
    await follower.until(watching, reached)
    assert.equal(sorted(follower.known), sorted(await fresh(names)), `round ${round}`)
    assert.ok(round < 1000, `only ${follower.resyncs} overruns in ${round} rounds`)
  }
})

test('namespaces come and go in an overrun, and it is told what became of them', async () => {
  await setUp('flux', { 70: 'stays', 71: 'goes' })
  await createBridge({ name: 'busy', netns: 'flux' })
  await using watching = watch({
    ...{ netns: 'flux', allNsid: true, types: ['link'], bufferSize: 4096 },
  })
  await watching.ready
  await deleteNetns('goes', { wait: true })
  await createNetns('comes')
  await setNetnsId('comes', 72, { netns: 'flux' })
  for (let at = 0; at < 50; at++) await setLink('busy', { mtu: 1000 + at, netns: 'flux' })
  const { value } = await watching.next()
  if (value?.type !== 'resync') throw new Error(`${value?.type} instead of resync`)
  assert.equal(
    value.changes.map(
      ({ change, object, nsid }) => `${change} ${(object as Link).name} ${nsid ?? 'here'}`,
    ),
    ['changed busy here', 'deleted lo 71', 'added lo 72'],
  )
  assert.equal(value.namespaces?.map(({ nsid }) => nsid).sort(), [70, 72])
})

test('types that the kernel does not list by nsid are refused, with the reason', () => {
  for (const type of ['neighbor', 'fdb', 'mdb', 'route', 'rule', 'nexthop'] as const) {
    try {
      watch({ allNsid: true, types: ['link', type] })
      assert.unreachable(type)
    } catch (error) {
      contains(error, { code: 'ERR_INVALID_ARG_VALUE', option: 'types' })
      assert.match((error as Error).message, /allNsid, where the kernel lists nothing else/)
    }
  }
})

test('without CAP_NET_BROADCAST it is refused, and the capability named', () => {
  const code = `
    const error = await lib.watch({ allNsid: true }).ready.catch((reason) => reason)
    console.log(JSON.stringify({ ...error, message: error.message }))
    await lib.watch().ready`
  const bounding = ['setpriv', '--inh-caps=-net_broadcast', '--bounding-set=-net_broadcast']
  const error = JSON.parse(run(code, bounding))
  contains(error, { code: 'EPERM', capability: 'CAP_NET_BROADCAST', operation: 'watch' })
  assert.match(error.message, /CAP_NET_BROADCAST is missing/)
})

test('namespaces whose owner grants it nothing are left out', async () => {
  const code = `
    console.log('ready')
    for await (const _ of process.stdin) {}
    const watching = lib.watch({ allNsid: true, initial: true })
    const { value } = await watching.next()
    const error = await lib.listLinks({ targetNsid: 9 }).catch((reason) => reason)
    console.log(JSON.stringify([value.nsids, value.namespaces, error]))`
  const [command, ...argv] = programArgv(code, ['unshare', '--user', '--map-root-user', '--net'])
  const child = spawn(command, argv, { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await createNetns('foreign')
  await setNetnsId('foreign', 9, { netns: { pid: child.pid as number } })
  child.stdin.end()
  const [nsids, namespaces, error] = JSON.parse(await text(child.stdout))
  assert.equal(nsids, [{ nsid: 9 }])
  assert.equal(namespaces, [])
  contains(error, { code: 'EACCES', option: 'targetNsid', capability: 'CAP_NET_ADMIN' })
})

test('abort, close and the end of the namespace end it', async () => {
  await setUp('ends', { 80: 'other' })
  const controller = new AbortController()
  const aborted = watch({ netns: 'ends', allNsid: true, signal: controller.signal })
  await aborted.ready
  const waiting = aborted.next()
  controller.abort()
  assert.equal(await waiting, { value: undefined, done: true })
  const closed = watch({ netns: 'ends', allNsid: true })
  const pending = closed.next()
  await closed.close()
  assert.equal(await pending, { value: undefined, done: true })
  const doomed = watch({ netns: 'ends', allNsid: true })
  await doomed.ready
  await deleteNetns('ends')
  assert.equal(await doomed.next(), { value: undefined, done: true })
})

test.run()
