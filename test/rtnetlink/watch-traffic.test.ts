/** Watching qdiscs, classes and filters: by the library and by tc, and what goes without a word. */
import { execFileSync } from 'node:child_process'
import {
  addChain,
  addClass,
  addFilter,
  addQdisc,
  createNetns,
  createVeth,
  deleteClass,
  deleteFilter,
  deleteLink,
  deleteQdisc,
  flushFilters,
  listClasses,
  listFilters,
  listLinks,
  listQdiscs,
  moveLink,
  replaceFilter,
  replaceQdisc,
  replicate,
  watch,
} from '../../src/index.js'
import { assert, test } from '../support/test.js'

const tc = (...words: string[]) => execFileSync('tc', words, { encoding: 'utf8' })
const words = (line: string) => tc(...line.split(' '))

const bucket = { rate: 8e6, burst: 20_000, limit: 60_000 }
const u32 = { match: [{ value: 0, mask: 0, offset: 0 }] }
const sends = { ...u32, actions: [{ mirred: { link: 'a', action: 'ingress redirect' as const } }] }
const place = { parent: 'ingress', priority: 7 }

/** In one order, as text. */
const texts = (objects: Iterable<object>) =>
  Array.from(objects, (each) =>
    JSON.stringify(
      Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)),
      (name, value) => (name === 'directPackets' ? undefined : value), // the kernel counts them
    ),
  ).sort()

const types = ['qdisc', 'trafficClass', 'filter'] as const

test('what comes, changes and goes, by itself or with something else', async () => {
  await createVeth({ name: 'a', up: true, peer: { name: 'b', up: true } })
  await addQdisc('a', { kind: 'clsact' })
  await addFilter('a', { ...place, u32: sends })
  await using away = await createNetns()
  await using replica = replicate({ types: [...types] })
  await using changes = watch({ types: [...types] })
  await Promise.all([replica.ready, changes.ready])
  const holds = async (why: string) => {
    await replica.sync()
    const links = await listLinks()
    const of = async <Each>(list: (index: number) => Promise<Each[]>) =>
      (await Promise.all(links.map(({ index }) => list(index)))).flat() as object[]
    const qdiscs = (await listQdiscs()).filter(({ handle }) => handle !== undefined)
    assert.equal(texts(replica.qdiscs), texts(qdiscs), `${why}: qdiscs`)
    assert.equal(texts(replica.trafficClasses), texts(await of((each) => listClasses(each))), why)
    const filters = await of(async (each) =>
      (await listFilters(each)).filter((filter) => filter.u32?.divisor === undefined),
    )
    assert.equal(texts(replica.filters), texts(filters), `${why}: filters`)
  }
  await holds('what was there')
  assert.is(replica.filters.size, 1)
  const deeds: [why: string, deed: () => unknown, filters: number, classes: number][] = [
    ['a bucket', () => addQdisc('b', { tbf: bucket }), 1, 1],
    ['another rate', () => replaceQdisc('b', { tbf: { ...bucket, rate: 4e6 } }), 1, 1],
    ['another kind', () => replaceQdisc('b', { handle: '1:', htb: {} }), 1, 0],
    ['a class', () => addClass('b', { classId: '1:1', htb: { rate: 8e6 } }), 1, 1],
    ['one below', () => words('class add dev b parent 1:1 classid 1:10 htb rate 1mbit'), 1, 2],
    ['its queue', () => addQdisc('b', { parent: '1:10', handle: '20:', kind: 'pfifo' }), 1, 2],
    ['a filter at the qdisc', () => addFilter('b', { parent: '1:', priority: 5, u32 }), 2, 2],
    [
      'by tc, at a class',
      () => words('filter add dev b parent 1:1 protocol ip prio 9 u32 match u32 0 0'),
      3,
      2,
    ],
    ['a second of a priority', () => addFilter('a', { ...place, u32 }), 4, 2],
    [
      'one is another',
      () => replaceFilter('a', { ...place, handle: 0x8000_0801, u32: sends }),
      4,
      2,
    ],
    ['one goes', () => deleteFilter('a', { ...place, handle: 0x8000_0801 }), 3, 2],
    ['all of a priority go', () => deleteFilter('a', place), 2, 2],
    ['in a chain', () => addFilter('a', { ...place, chain: 5, u32 }), 3, 2],
    ['an empty chain', () => addChain('a', { parent: 'egress', chain: 6 }), 3, 2],
    ['all of a place go', () => flushFilters('a', { parent: 'ingress', chain: 5 }), 2, 2],
    ['one more', () => addFilter('a', { ...place, parent: 'egress', u32 }), 3, 2],
    ['with the qdisc', () => deleteQdisc('a', { parent: 'clsact' }), 2, 2],
    [
      'a class goes, once it has no filter',
      async () => {
        await flushFilters('b', { parent: '1:1' })
        await deleteClass('b', '1:10')
      },
      1,
      1,
    ],
    ['a link leaves', () => moveLink('b', { to: away }), 0, 0],
    ['it is back', () => moveLink('b', { netns: away, to: { self: true } }), 0, 0],
    ['with a qdisc', () => addQdisc('b', { kind: 'ingress' }), 0, 0],
    ['and a filter', () => words('filter add dev b parent ffff: u32 match u32 0 0'), 1, 0],
    ['all go', () => deleteLink('a'), 0, 0],
  ]
  for (const [why, deed, filters, classes] of deeds) {
    await deed()
    await holds(why)
    assert.is(replica.filters.size, filters, `${why}: filters`)
    assert.is(replica.trafficClasses.size, classes, `${why}: classes`)
  }
  assert.is(replica.qdiscs.size, 0)
  const seen: string[] = []
  for await (const event of changes) {
    if (event.type !== 'filter') continue
    assert.is(event.object.kind, 'u32')
    seen.push(`${event.change} ${event.object.parent} ${event.object.priority}`)
    if (seen.length === 3) break
  }
  assert.equal(seen, ['added 1: 5', 'added 1:1 9', 'added ingress 7'])
})

test.run()
