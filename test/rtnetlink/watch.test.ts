/** Watching: events against what `ip` does, overruns against a fresh listing, and every end there is. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import {
  type Address,
  addAddress,
  createBridge,
  createNetns,
  createVeth,
  deleteLink,
  deleteNetns,
  type Link,
  listAddresses,
  listLinks,
  setLink,
  type Watch,
  type WatchEvent,
  type WatchOptions,
  watch,
} from '../../src/index.js'
import { runtime } from '../support/runtime.js'
import { assert, test } from '../support/test.js'

const ip = (...args: string[]) => execFileSync('ip', args, { encoding: 'utf8' })

/** What a user who follows a watch knows. */
class Follower {
  links = new Map<number, Link>()
  addresses = new Map<string, Address>()
  resyncs = 0

  take(event: WatchEvent): void {
    if (event.type === 'resync') {
      this.resyncs++
      this.links = new Map(event.links?.map((link) => [link.index, link]))
      this.addresses = new Map(event.addresses?.map((each) => [keyOf(each), each]))
    } else if (event.type === 'link') {
      if (event.change === 'deleted') this.links.delete(event.object.index)
      else this.links.set(event.object.index, event.object)
    } else if (event.type === 'address') {
      if (event.change === 'deleted') this.addresses.delete(keyOf(event.object))
      else this.addresses.set(keyOf(event.object), event.object)
    }
  }

  /**
   * Takes events until a link bears this alias: a change that was made last. The link must be up:
   * the kernel does not tell of an alias otherwise.
   */
  async follow(watching: Watch, alias: string): Promise<void> {
    while (![...this.links.values()].some((link) => link.alias === alias)) {
      const { value, done } = await watching.next()
      if (done === true) throw new Error('the watch ended')
      this.take(value)
    }
  }
}

const keyOf = ({ index, address }: Address) => `${index} ${address}`
const byIndex = (a: { index: number }, b: { index: number }) => a.index - b.index

/** Links and addresses; not what changes by itself. */
const types: WatchOptions['types'] = ['link', 'address']

async function nextChange(watching: Watch) {
  const { value, done } = await watching.next()
  assert.is(done, false)
  assert.ok(value?.type !== 'resync')
  return value as Exclude<WatchEvent, { type: 'resync' }>
}

test('what ip does is told, in order', async () => {
  await createNetns('told')
  await using watching = watch({ netns: 'told', types: ['link'] })
  await watching.ready
  ip('-n', 'told', 'link', 'add', 'br7', 'type', 'bridge')
  ip('-n', 'told', 'link', 'set', 'br7', 'mtu', '1400')
  ip('-n', 'told', 'link', 'del', 'br7')

  const added = await nextChange(watching)
  assert.is(added.change, 'added')
  assert.is((added.object as Link).name, 'br7')
  let changed = await nextChange(watching)
  while ((changed.object as Link).mtu !== 1400) changed = await nextChange(watching)
  assert.is(changed.change, 'changed')
  assert.is((changed.before as Link).mtu, 1500)
  let deleted = await nextChange(watching)
  while (deleted.change !== 'deleted') deleted = await nextChange(watching)
  assert.is((deleted.object as Link).name, 'br7')
  await deleteNetns('told')
})

test('addresses come and go', async () => {
  await createNetns('addresses')
  await setLink('lo', { up: true, netns: 'addresses' })
  await using watching = watch({ netns: 'addresses', types: ['address'] })
  await watching.ready
  ip('-n', 'addresses', 'address', 'add', '192.0.2.1/24', 'dev', 'lo')
  ip('-n', 'addresses', 'address', 'del', '192.0.2.1/24', 'dev', 'lo')
  const seen = [await nextChange(watching), await nextChange(watching)]
  assert.equal(
    seen.map(({ type, change, object }) => [type, change, (object as Address).address]),
    [
      ['address', 'added', '192.0.2.1/24'],
      ['address', 'deleted', '192.0.2.1/24'],
    ],
  )
  await deleteNetns('addresses')
})

test('it begins at once: calls made later are not missed, though nothing is awaited', async () => {
  await createNetns('eager')
  const watching = watch({ netns: 'eager', types: ['link'] })
  const created = createBridge({ name: 'br8', netns: 'eager' })
  assert.is(((await nextChange(watching)).object as Link).name, 'br8')
  await created
  await watching.close()
  await deleteNetns('eager')
})

test('initial tells everything there is', async () => {
  await createNetns('initial')
  await createBridge({ name: 'br9', netns: 'initial', addresses: ['192.0.2.9/24'] })
  await using watching = watch({ netns: 'initial', types, initial: true })
  const { value } = await watching.next()
  if (value?.type !== 'resync') throw new Error('no resync')
  assert.is(value.reason, 'start')
  assert.equal(value.links, await listLinks({ netns: 'initial' }))
  assert.equal(value.addresses, await listAddresses({ netns: 'initial' }))
  await deleteNetns('initial')
})

test('a link that leaves a bridge is not told as deleted', async () => {
  await createNetns('leave')
  await createBridge({ name: 'br0', netns: 'leave' })
  await createVeth({ name: 'p0', netns: 'leave', up: true, master: 'br0', peer: { name: 'p1' } })
  await using watching = watch({ netns: 'leave', types: ['link'] })
  await setLink('p0', { master: null, netns: 'leave' })
  await setLink('p0', { alias: 'last', netns: 'leave' })
  const changes: string[] = []
  for await (const event of watching) {
    if (event.type !== 'link') continue
    changes.push(`${event.change} ${event.object.name}`)
    if (event.object.alias === 'last') break
  }
  assert.not.ok(changes.includes('deleted p0'), changes.join(', '))
  await deleteNetns('leave')
})

test('1,000 overruns under churn: after each, what was told is what there is', async () => {
  const netns = 'overrun'
  await createNetns(netns)
  await createBridge({ name: 'marker', netns, up: true })
  await createBridge({ name: 'busy', netns })
  await using watching = watch({ netns, types, initial: true, bufferSize: 4096 })
  const follower = new Follower()
  let rounds = 0
  while (follower.resyncs < 1001) {
    rounds++
    const name = `br${rounds % 7}`
    const burst = [
      createBridge({ name, netns, addresses: [`10.0.${rounds % 250}.1/24`] }),
      ...Array.from({ length: 8 }, (_, at) =>
        setLink('busy', { mtu: 1000 + ((rounds * 8 + at) % 400), netns }),
      ),
      rounds % 3 === 0 ? setLink('busy', { up: rounds % 2 === 0, netns }) : undefined,
      setLink('marker', { alias: `round ${rounds}`, netns }),
    ]
    await Promise.all(burst)
    await follower.follow(watching, `round ${rounds}`)
    const links = await listLinks({ netns })
    assert.equal([...follower.links.values()].sort(byIndex), links.sort(byIndex))
    const addresses = await listAddresses({ netns })
    assert.equal([...follower.addresses.values()].map(keyOf).sort(), addresses.map(keyOf).sort())
    if (rounds % 7 === 6) {
      for (let at = 0; at < 7; at++) await deleteLink(`br${at}`, { netns, ifExists: true })
      await setLink('marker', { alias: `swept ${rounds}`, netns })
      await follower.follow(watching, `swept ${rounds}`)
    }
    assert.ok(rounds < 3000, `only ${follower.resyncs} overruns in ${rounds} rounds`)
  }
  await deleteNetns(netns)
})

test('a resync tells what changed since what was told', async () => {
  const netns = 'changes'
  await createNetns(netns)
  await createBridge({ name: 'gone', netns })
  await createBridge({ name: 'stays', netns })
  await using watching = watch({ netns, types: ['link'], bufferSize: 4096 })
  await watching.ready
  await deleteLink('gone', { netns })
  await createBridge({ name: 'new', netns })
  for (let at = 0; at < 50; at++) await setLink('stays', { mtu: 1000 + at, netns })
  const { value } = await watching.next()
  if (value?.type !== 'resync') throw new Error(`no resync but ${value?.type}`)
  assert.is(value.reason, 'overrun')
  assert.equal(
    value.changes.map(({ change, object }) => `${change} ${(object as Link).name}`),
    ['deleted gone', 'changed stays', 'added new'],
  )
  await deleteNetns(netns)
})

test('nothing is told twice: a change to what it was is none', async () => {
  await createNetns('same')
  await createBridge({ name: 'br0', netns: 'same', up: true })
  await using watching = watch({ netns: 'same', types: ['link'] })
  for (let at = 0; at < 3; at++) await setLink('br0', { mtu: 1500, netns: 'same' })
  await setLink('br0', { alias: 'last', netns: 'same' })
  assert.is(((await nextChange(watching)).object as Link).alias, 'last')
  await deleteNetns('same')
})

test('leaving the loop, close() and the signal end it', async () => {
  const left = watch()
  const loop = (async () => {
    for await (const _ of left) break
  })()
  await createBridge({ name: 'loop' })
  await loop
  await deleteLink('loop')
  assert.equal(await left.next(), { value: undefined, done: true })

  const closed = watch()
  const pending = closed.next()
  await closed.close()
  await closed.close()
  assert.equal(await pending, { value: undefined, done: true })

  const controller = new AbortController()
  const aborted = watch({ signal: controller.signal })
  const waiting = aborted.next()
  await aborted.ready
  controller.abort()
  assert.equal(await waiting, { value: undefined, done: true })
  assert.equal(await watch({ signal: controller.signal }).next(), { value: undefined, done: true })
})

test('it ends when the name of the namespace goes, and not when another does', async () => {
  await createNetns('doomed')
  await createNetns('other')
  const watching = watch({ netns: 'doomed', types: ['link'] })
  await watching.ready
  await deleteNetns('other')
  await createBridge({ name: 'br0', netns: 'doomed' })
  assert.is((await nextChange(watching)).change, 'added')
  await deleteNetns('doomed')
  let last = await watching.next()
  while (last.done !== true) last = await watching.next()
  assert.equal(last, { value: undefined, done: true })
})

test('it ends when the process ends whose namespace it is', async () => {
  const child = spawn('unshare', ['--net', 'sh', '-c', 'echo ready; cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const watching = watch({ netns: { pid: child.pid ?? 0 } })
  await watching.ready
  const pending = watching.next()
  child.stdin.end()
  let last = await pending
  while (last.done !== true) last = await watching.next()
  assert.equal(last, { value: undefined, done: true })
})

const library = fileURLToPath(new URL('../../src/index.ts', import.meta.url))

function run(code: string): ChildProcess {
  const program = `import { watch } from ${JSON.stringify(library)}\n${code}`
  const [command, ...args] = runtime.code(program)
  return spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

test('an open watch does not hold the process, a pending next() does', async () => {
  const idle = run('const w = watch(); await w.ready')
  assert.equal(await once(idle, 'exit'), [0, null])

  const waiting = run('const w = watch(); await w.ready; console.log("waits"); await w.next()')
  await once(waiting.stdout as NonNullable<typeof waiting.stdout>, 'data')
  await createBridge({ name: 'wakes' })
  assert.equal(await once(waiting, 'exit'), [0, null])
  await deleteLink('wakes')
})

test('the errors of opening are told by ready and by the first iteration', async () => {
  const watching = watch({ netns: 'nowhere' })
  for (const promise of [watching.ready, watching.next()]) {
    const error = await promise.then(
      () => undefined,
      (reason: NodeJS.ErrnoException & { option?: string }) => reason,
    )
    assert.is(error?.code, 'ENOENT')
    assert.is(error?.option, 'netns')
  }
})

test('bad options are refused at once', () => {
  const refused: [WatchOptions, string][] = [
    [{ types: ['links'] as never }, 'types'],
    [{ types: [] }, 'types'],
    [{ types: 'link' as never }, 'types'],
    [{ bufferSize: 100 }, 'bufferSize'],
    [{ bufferSize: '1' as never }, 'bufferSize'],
    [{ netns: '../x' }, 'netns'],
    [{ allNsid: 1 as never }, 'allNsid'],
    [{ initial: 'yes' as never }, 'initial'],
    [{ type: ['link'] } as never, 'type'],
    [{ signal: {} as never }, 'signal'],
  ]
  for (const [options, option] of refused) {
    try {
      watch(options)
      assert.unreachable(option)
    } catch (error) {
      assert.is((error as { option?: string }).option, option)
      assert.match((error as NodeJS.ErrnoException).code ?? '', /^ERR_INVALID_ARG_/)
    }
  }
})

test('addAddress by the library is told as well', async () => {
  await createNetns('own')
  await setLink('lo', { up: true, netns: 'own' })
  await using watching = watch({ netns: 'own', types: ['address'] })
  await addAddress('lo', '192.0.2.77/32', { netns: 'own' })
  assert.is(((await nextChange(watching)).object as Address).address, '192.0.2.77/32')
  await deleteNetns('own')
})

test.run()
