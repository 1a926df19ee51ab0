/**
 * Under random changes by `ip` and `bridge`, of everything that can be watched: after each of them a
 * replica holds what a fresh listing has, and so does whoever follows its changes.
 */
import { inspect } from 'node:util'
import {
  createBridge,
  createNetns,
  type NetnsReplica,
  type ReplicaChange,
  replicate,
  type WatchType,
} from '../../src/index.js'
import { listed, watchTypes } from '../../src/rtnetlink/watched.js'
import { patience } from '../../src/testing/patience.js'
import { hasLinux } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { Chance, churn, prepare } from './churn.js'

/**
 * What the kernel changes without a word, and a watch learns with the link's next change: what a bridge
 * counts and hears, the room for headers that it asks of its ports, and who wants all packets.
 */
const silent =
  /^(fdbLearnedCount|mcastGroups|mcastEhtHosts|mcastQuerierState|headroom|tailroom|promiscuity)$/
const passing = /^(cache|expires|probes|timer|deleteReason)$/

/** States between which a neighbour goes by itself. */
const unresolved = ['none', 'incomplete', 'failed', 'delay', 'probe', 'reachable']

/** As text, without what is not announced. */
function full(type: WatchType, object: object): string {
  const without = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || ArrayBuffer.isView(value)
      ? value
      : Array.isArray(value)
        ? value.map(without)
        : Object.fromEntries(
            Object.entries(value)
              .filter(([name]) => !silent.test(name) && !passing.test(name))
              .map(([name, each]) => [name, without(each)]),
          )
  const aged = (object as { state?: string }).state === 'stale' && type === 'fdb'
  const shown = without(aged ? { ...object, state: 'dynamic' } : object)
  return `${type} ${inspect(shown, { depth: 9, sorted: true, breakLength: Number.POSITIVE_INFINITY })}`
}

/** Before Linux 6.13 the kernel announces no memberships: a link's own list of them is left out. */
const isKnowable = (type: WatchType, object: object): boolean => {
  const { state, mac, self } = object as { state?: string; mac?: string; self?: boolean }
  if (type === 'neighbor') return !unresolved.includes(state as string)
  if (type !== 'fdb' || hasLinux(6, 13)) return true
  return !(self === true && /^(33:33|01:00:5e)/.test(mac as string))
}

/** Other rounds: `CHURN_SEEDS=7,8 CHURN_STEPS=1000`. */
const seeds = (process.env['CHURN_SEEDS'] ?? '1,2').split(',').map(Number)
const steps = Number(process.env['CHURN_STEPS'] ?? 60)

/** What somebody knows who follows the changes. */
class Follower {
  readonly texts = new Map<string, number>()
  resyncs = 0

  take({ cause, changes }: ReplicaChange): void {
    if (cause === 'resync') this.resyncs++
    for (const { type, change, object, before } of changes) {
      const gone = change === 'deleted' ? object : before
      if (gone !== undefined) this.#count(full(type, gone), -1)
      if (change !== 'deleted') this.#count(full(type, object), 1)
    }
  }

  get all(): string[] {
    return [...this.texts].flatMap(([text, count]) => Array<string>(count).fill(text))
  }

  #count(text: string, by: number): void {
    const count = (this.texts.get(text) ?? 0) + by
    assert.ok(count >= 0, `told to be gone, and never told of: ${text}`)
    if (count === 0) this.texts.delete(text)
    else this.texts.set(text, count)
  }
}

const all = (replica: NetnsReplica) =>
  watchTypes.flatMap((type) => Array.from(replica.table(type), (each) => full(type, each)))

const held = (replica: NetnsReplica) =>
  watchTypes.flatMap((type) =>
    [...replica.table(type)]
      .filter((object) => isKnowable(type, object))
      .map((object) => full(type, object)),
  )

async function fresh(netns: string): Promise<string[]> {
  const { signal } = new AbortController()
  const lists = await Promise.all(
    watchTypes.map(async (type) =>
      (await listed(type, { netns, signal }))
        .filter((object) => isKnowable(type, object))
        .map((object) => full(type, object)),
    ),
  )
  return lists.flat()
}

/** Both without what they have in common. */
function differences(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const rest = [...other]
  const left = one.filter((text) => {
    const at = rest.indexOf(text)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [left, rest]
}

/** What both have beside what they have in common, in words. */
function apart(held: readonly string[], there: readonly string[]): string {
  const parts = (texts: readonly string[]) => texts.flatMap((text) => text.split(', '))
  const [extra, missing] = differences(parts(held), parts(there))
  const names = there.map((text) => text.replace(/ (.*( name: '\w+'))?.*/, ' $2'))
  return `held: ${extra.join(', ')}\nthere: ${missing.join(', ')}\nof ${names.join(', ')}`
}

/**
 * Fails unless the replica comes to hold what there is. The kernel itself may be changing something
 * meanwhile, such as addresses whose detection ends: then both are looked at again.
 */
async function settles(
  replica: NetnsReplica,
  follower: Follower,
  netns: string,
  why: () => string,
): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    await replica.sync()
    const known = held(replica)
    const told = follower.all
    const [untold, wrong] = differences(all(replica), told)
    const [extra, missing] = differences(known, await fresh(netns))
    if (extra.length + missing.length + untold.length + wrong.length === 0) return
    if (performance.now() > until) {
      assert.unreachable(
        `${why()}\n${apart(extra, missing)}\nheld, and told: ${apart(untold, wrong)}`,
      )
    }
  }
}

for (const seed of seeds) {
  test(`one change after the other, seed ${seed}`, async () => {
    const netns = `one${seed}`
    await createNetns(netns)
    await createNetns('other', { mayExist: true })
    const chance = new Chance(seed)
    prepare(netns)
    await using replica = replicate({ netns })
    const follower = new Follower()
    replica.on('change', (change) => follower.take(change))
    await replica.ready
    for (let step = 0; step < steps; step++) {
      const words = churn(netns, chance, 1 + chance.below(3))
      await settles(replica, follower, netns, () => `step ${step}: ${words.join('; ')}`)
    }
    assert.is(follower.resyncs, 0)
  })
}

test('many changes at once, and some of them lost', async () => {
  const netns = 'many'
  await createNetns(netns)
  await createNetns('other', { mayExist: true })
  const chance = new Chance(5)
  prepare(netns)
  await createBridge({ name: 'busy', netns })
  await using replica = replicate({ netns, bufferSize: 16_384 })
  const follower = new Follower()
  replica.on('change', (change) => follower.take(change))
  for (let step = 0; step < 20; step++) {
    const words = churn(netns, chance, 60)
    await settles(replica, follower, netns, () => `step ${step}: ${words.join('\n')}`)
  }
  assert.ok(follower.resyncs > 0, 'nothing was lost')
})

test.run()
