/** Watching routes: whatever is appended, replaced and moved, what was told is what there is. */
import { setTimeout } from 'node:timers/promises'
import {
  addRoute,
  appendRoute,
  type ChangeEvent,
  createNetns,
  createVeth,
  deleteRoute,
  getLink,
  listRoutes,
  type Route,
  replaceRoute,
  setLink,
  type Watch,
  type WatchEvent,
  watch,
} from '../../src/index.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'

const netns = 'routes'

/** Routes as text, without what time changes. */
const textOf = ({ expires: _, ...route }: Route) => JSON.stringify(route)

/** What a user who follows a watch knows of routes. */
class Follower {
  routes: string[] = []
  resyncs = 0
  changes: string[] = []

  take(event: WatchEvent): void {
    if (event.type === 'resync') {
      this.resyncs++
      this.routes = (event.routes ?? []).map(textOf)
    } else if (event.type === 'route') {
      const { change, object, before } = event as ChangeEvent & { type: 'route' }
      if (object.type !== 'unreachable') this.changes.push(change) // that is a mark
      const gone = change === 'deleted' ? object : before
      if (gone !== undefined) this.#remove(textOf(gone))
      if (change !== 'deleted') this.routes.push(textOf(object))
    }
  }

  #remove(text: string): void {
    const at = this.routes.indexOf(text)
    assert.ok(at >= 0, `told to be gone, and never told of: ${text}`)
    this.routes.splice(at, 1)
  }

  /** Takes events until it knows of a route to there: a change that was made last. */
  async follow(watching: Watch, destination: string): Promise<void> {
    while (!this.routes.some((text) => text.includes(destination))) {
      const { value, done } = await watching.next()
      if (done === true) throw new Error('the watch ended')
      this.take(value)
    }
  }
}

async function setUp(): Promise<void> {
  await createNetns(netns)
  // Without addresses that the kernel adds by itself, and routes with them, at a time of its own.
  const setting = '/proc/sys/net/ipv6/conf/default/addr_gen_mode'
  ip('netns', 'exec', netns, 'sh', '-c', `echo 1 > ${setting}`)
  for (const [at, name] of ['a', 'b'].entries()) {
    await createVeth({
      ...{ name, netns, up: true, peer: { name: `${name}1`, up: true } },
      addresses: [`192.0.${at}.1/24`, { address: `2001:db8:${at}::1/64`, noDad: true }],
    })
  }
}

/** Down and up again, which takes routes with it, until the kernel is done with it. */
async function flap(link: string): Promise<void> {
  await setLink(link, { up: false, netns })
  await setLink(link, { up: true, netns })
  // IPv6 begins anew when the kernel has noticed that the link is up, and its other end.
  for (const end of [link, `${link}1`]) {
    while ((await getLink(end, { netns })).operState !== 'up') await setTimeout(2)
  }
}

let marks = 0

/**
 * Fails unless, after all that has happened, what was told is what a fresh listing has. Twice,
 * because what has to be read again is told after the events that it was read with.
 */
async function settled(follower: Follower, watching: Watch): Promise<void> {
  for (let time = 0; time < 2; time++) {
    marks++
    const destination = `203.0.${marks >> 8}.${marks & 255}`
    await addRoute({ destination: `${destination}/32`, type: 'unreachable', netns })
    await follower.follow(watching, destination)
  }
  const fresh = (await listRoutes({ netns })).map(textOf)
  assert.equal(follower.routes.toSorted(), fresh.toSorted())
}

const to = { destination: '198.51.100.0/24', netns }
const to6 = { destination: '2001:db8:ff::/48', netns }

test.before(setUp)

test('two IPv4 routes that differ by append alone, each deleted by itself', async () => {
  await using watching = watch({ netns, types: ['link', 'route'], initial: true })
  const follower = new Follower()
  await addRoute({ ...to, via: '192.0.0.5' })
  await settled(follower, watching)
  await appendRoute({ ...to, via: '192.0.0.6' })
  await settled(follower, watching)
  assert.is(follower.routes.filter((text) => text.includes('198.51.100.0')).length, 2)
  await deleteRoute({ ...to, via: '192.0.0.5' })
  await settled(follower, watching)
  await deleteRoute(to)
  await settled(follower, watching)
  assert.equal(follower.changes.slice(-4), ['added', 'added', 'deleted', 'deleted'])
})

test('replaced routes are told as changed, of IPv6 by way of another link, too', async () => {
  await using watching = watch({ netns, types: ['link', 'route'], initial: true })
  const follower = new Follower()
  await addRoute({ ...to, via: '192.0.0.5' })
  await addRoute({ ...to6, via: '2001:db8:0::5' })
  await settled(follower, watching)
  follower.changes = []
  await replaceRoute({ ...to, via: '192.0.1.5' })
  await settled(follower, watching)
  await replaceRoute({ ...to6, via: '2001:db8:1::5' })
  await settled(follower, watching)
  assert.equal(follower.changes, ['changed', 'changed'])
  await deleteRoute(to)
  await deleteRoute(to6)
  await settled(follower, watching)
})

test('under churn, and when events are lost, what was told is what there is', async () => {
  const follower = new Follower()
  await using watching = watch({
    ...{ netns, types: ['link', 'route'], initial: true },
    bufferSize: 16_384,
  })
  // Repeatable: the same steps in each run.
  let state = 42
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
  const call = async () => {
    const six = random(2) === 1
    const link = random(2)
    const host = 5 + random(3)
    const via = six ? `2001:db8:${link}::${host}` : `192.0.${link}.${host}`
    const destination = six ? `2001:db8:ff${random(2)}::/64` : `198.51.${random(2)}.0/24`
    const metric = random(3) === 0 ? { metric: 7 } : {}
    const verbs = [addRoute, appendRoute, replaceRoute, deleteRoute, deleteRoute]
    const verb = verbs[random(verbs.length)] as typeof addRoute
    await verb({ destination, via, ...metric, netns }).catch((error: NodeJS.ErrnoException) => {
      assert.ok(['EEXIST', 'ESRCH', 'EHOSTUNREACH'].includes(error.code ?? ''), String(error))
    })
  }
  for (let round = 0; round < 60; round++) {
    const burst = random(5) === 0 ? 60 : 1 + random(4)
    for (let at = 0; at < burst; at++) await call()
    if (round % 20 === 19) {
      await flap('a')
    }
    await settled(follower, watching)
  }
  assert.ok(follower.resyncs > 1, `${follower.resyncs} resyncs: nothing was ever lost`)
})

test.run()
