/**
 * Under random changes by `ip` and `bridge`, of everything that can be watched: after each of them a
 * replica holds what a fresh listing has, and so does whoever follows its changes. The same of all namespaces at
 * once, which come and go, with changes by the library, too.
 */
import { inspect } from 'node:util'
import {
  createBridge,
  createNetns,
  listNetns,
  type NetnsReplica,
  type ReplicaChange,
  replicate,
  replicateAll,
  type WatchType,
} from '../../src/index.js'
import { listed, watchTypes } from '../../src/rtnetlink/watch/watched.js'
import { patience } from '../../src/testing/patience.js'
import { hasLinux } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { Chance, churn, churnByUs, churnNames, names, prepare } from './churn.js'

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

/** Other rounds: `CHURN_SEEDS=7,8 CHURN_STEPS=1000 CHURN_MANY=6`. */
const manySeed = Number(process.env['CHURN_MANY'] ?? 5)
const seeds = (process.env['CHURN_SEEDS'] ?? '1,2').split(',').map(Number)
const steps = Number(process.env['CHURN_STEPS'] ?? 60)

/** What somebody knows who follows the changes. */
class Follower {
  readonly texts = new Map<string, number>()
  resyncs = 0

  take({ cause, changes }: Pick<ReplicaChange, 'changes'> & { cause: string }, where = ''): void {
    if (cause === 'resync') this.resyncs++
    for (const { type, change, object, before } of changes) {
      const gone = change === 'deleted' ? object : before
      if (gone !== undefined) this.#count(where + full(type, gone), -1)
      if (change !== 'deleted') this.#count(where + full(type, object), 1)
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
  return `held: ${extra.join(', ')}\nthere: ${missing.join(', ')}\nof ${there.join('\nof ')}`
}

/**
 * Fails unless the replica comes to hold what there is. The kernel itself may be changing something
 * meanwhile, such as addresses whose detection ends: then both are looked at again.
 */
async function settles(
  replica: { sync(): Promise<void> },
  follower: Follower,
  { known, there }: { known(show: typeof all): string[]; there(): Promise<string[]> },
  why: () => string,
): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    await replica.sync()
    const [untold, wrong] = differences(known(all), follower.all)
    const [extra, missing] = differences(known(held), await there())
    if (extra.length + missing.length + untold.length + wrong.length === 0) return
    if (performance.now() > until) {
      assert.unreachable(
        `${why()}\n${apart(extra, missing)}\nheld, and told: ${apart(untold, wrong)}`,
      )
    }
  }
}

const only = (replica: NetnsReplica, netns: string) => ({
  known: (show: typeof all) => show(replica),
  there: () => fresh(netns),
})

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
      await settles(
        replica,
        follower,
        only(replica, netns),
        () => `step ${step}: ${words.join('; ')}`,
      )
    }
    assert.is(follower.resyncs, 0)
  })
}

test('many changes at once, and some of them lost', async () => {
  const netns = 'many'
  await createNetns(netns)
  await createNetns('other', { mayExist: true })
  const chance = new Chance(manySeed)
  prepare(netns)
  await createBridge({ name: 'busy', netns })
  await using replica = replicate({ netns, bufferSize: 16_384 })
  const follower = new Follower()
  replica.on('change', (change) => follower.take(change))
  for (let step = 0; step < 20; step++) {
    const words = churn(netns, chance, 60)
    await settles(
      replica,
      follower,
      only(replica, netns),
      () => `step ${step}: ${words.join('\n')}`,
    )
  }
  assert.ok(follower.resyncs > 0, 'nothing was lost')
})

for (const seed of seeds) {
  test(`all namespaces, which come and go, seed ${seed}`, async () => {
    const chance = new Chance(seed)
    await createNetns('other', { mayExist: true })
    await createNetns(names[0] as string, { mayExist: true })
    prepare(names[0] as string)
    await using replica = replicateAll()
    const follower = new Follower()
    replica.on('change', (change) => follower.take(change, `${change.netns} `))
    await replica.ready
    const world = {
      known: (show: typeof all) =>
        [...replica.namespaces].flatMap(([netns, each]) =>
          show(each).map((text) => `${netns} ${text}`),
        ),
      there: async () => {
        const named = (await listNetns()).filter(({ inode }) => inode !== undefined)
        const lists = named.map(async ({ name }) =>
          (await fresh(name)).map((text) => `${name} ${text}`),
        )
        return (await Promise.all(lists)).flat()
      },
    }
    const seen = new Set<string>()
    for (let step = 0; step < steps; step++) {
      const netns = chance.of(names)
      const way = chance.of(['names', 'us', 'ip', 'ip'])
      const count = 1 + chance.below(3)
      const words =
        way === 'names'
          ? churnNames(netns, chance)
          : way === 'us'
            ? await churnByUs(netns, chance, count)
            : churn(netns, chance, count)
      await settles(replica, follower, world, () => `step ${step}, ${netns}: ${words.join('; ')}`)
      for (const name of replica.namespaces.keys()) seen.add(name)
    }
    assert.ok(
      names.every((name) => seen.has(name)),
      [...seen].join(),
    )
    assert.is(follower.resyncs, 0)
  })
}

test.run()
