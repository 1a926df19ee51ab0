/** Classes of an htb, as the library makes them beside the same as tc makes them. */
import fc from 'fast-check'
import {
  addClass,
  addQdisc,
  changeClass,
  deleteClass,
  deleteQdisc,
  getClass,
  listClasses,
  NetlinkError,
  replaceClass,
  type TrafficClass,
} from '../../../src/index.js'
import { rejected } from '../../support/rejected.js'
import { assert, skip, test } from '../../support/test.js'
import type { Choice } from './qdiscs.js'
import { together } from './qdiscs.js'
import { hasQdisc, makeLinks, tc } from './suite.js'

const choices: readonly (readonly Choice[])[] = [
  [
    [{ rate: 8_000_000 }, 'rate 8mbit'],
    [{ rate: 64_000 }, 'rate 64kbit'],
  ],
  [[{ ceil: 16_000_000 }, 'ceil 16mbit']],
  [[{ burst: 20_000 }, 'burst 20000']],
  [[{ ceilBurst: 30_000 }, 'cburst 30000']],
  [[{ quantum: 3000 }, 'quantum 3000']],
  [[{ priority: 3 }, 'prio 3']],
  [[{ mpu: 64 }, 'mpu 64']],
  [[{ overhead: 24 }, 'overhead 24']],
  [[{ linkLayer: 'atm' }, 'linklayer atm']],
]
const [rates = []] = choices

const links = ['ours', 'theirs']

test.before(async () => {
  await makeLinks()
  if (!hasQdisc('htb')) skip('the kernel has no qdisc htb')
})
test.before.each(async () => {
  for (const link of links) {
    await deleteQdisc(link, { ifExists: true })
    await addQdisc(link, { handle: '1:', htb: { rateToQuantum: 10 } })
  }
})

// tc has no JSON of these.
const shown = (link: string) => tc('-d', 'class', 'show', 'dev', link)
const listed = async (link: string) =>
  (await listClasses(link)).map(({ index: _, ...each }) => each)

async function compare([htb, words]: Choice): Promise<void> {
  for (const link of links) await deleteClass(link, '1:10', { ifExists: true })
  const add = `class add dev theirs parent 1: classid 1:10 htb ${words}`
  tc(...add.split(' '))
  await addClass('ours', { classId: '1:10', htb } as never)
  assert.equal(shown('ours'), shown('theirs'), words)
  assert.equal(await listed('ours'), await listed('theirs'), words)
  const again = { classId: '1:10', htb, mayExist: true } as never
  assert.equal(await addClass('ours', again), { created: false }, words)
  const [one] = (await listClasses('ours')) as [TrafficClass]
  assert.equal(await getClass('ours', '1:10'), one, words)
  await deleteClass('ours', '1:10')
  await addClass('ours', one)
  assert.equal(await listClasses('ours'), [one], words)
}

for (const list of choices) {
  for (const choice of list) {
    const all = list === rates ? [choice] : [...rates.slice(0, 1), choice]
    test(`htb ${choice[1]}`, () => compare(together(all as Choice[])))
  }
}

test('htb with many options', async () => {
  const lists = choices.map((list) =>
    list === rates
      ? fc.constantFrom(...list)
      : fc.option(fc.constantFrom(...list), { nil: undefined }),
  )
  const property = fc.asyncProperty(fc.tuple(...lists), (chosen) =>
    compare(together(chosen.filter((each): each is Choice => each !== undefined))),
  )
  await fc.assert(property, { seed: 77, numRuns: 20, includeErrorInReport: true })
})

const code = async (call: Promise<unknown>) => (await rejected(call, NetlinkError)).code

test('a tree: added once, changed, replaced, listed, deleted from its leaves', async () => {
  const htb = { rate: 8e6 }
  await addClass('ours', { classId: '1:1', parent: '1:', htb })
  await addClass('ours', { classId: '1:10', parent: '1:1', htb, kind: 'htb' })
  await addQdisc('ours', { parent: '1:10', handle: '20:', kind: 'pfifo' })
  const tree = (await listClasses('ours')).map(({ classId, parent, leaf }) => [
    ...[classId, parent, leaf],
  ])
  assert.equal(
    tree.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    [
      ['1:1', 'root', undefined],
      ['1:10', '1:1', '20:'],
    ],
  )
  assert.equal(
    (await listClasses('ours', { parent: '1:1' })).map(({ classId }) => classId),
    ['1:10'],
  )
  assert.is(await code(addClass('ours', { classId: '1:10', parent: '1:1', htb })), 'EEXIST')
  const other = { classId: '1:10', parent: '1:1', htb: { rate: 16e6 } }
  assert.is(await code(addClass('ours', { ...other, mayExist: true })), 'EEXIST')
  await changeClass('ours', other)
  assert.is((await getClass('ours', '1:10')).htb?.rate, 16e6)
  await replaceClass('ours', { classId: '1:11', parent: '1:1', htb })
  assert.is(await code(changeClass('ours', { classId: '1:12', htb })), 'ENOENT')
  assert.is(await code(deleteClass('ours', '1:1')), 'EBUSY')
  for (const classId of ['1:11', '1:10', '1:1']) await deleteClass('ours', classId)
  assert.is(await code(deleteClass('ours', '1:1')), 'ENOENT')
  await deleteClass('ours', '1:1', { ifExists: true })
  assert.equal(await listClasses('ours'), [])
})

// Of these tc makes bursts of 0: it counts in microseconds.
test('rates that 32 bits do not hold', async () => {
  const htb = { rate: 40_000_000_000, ceil: 80_000_000_000, burst: 64_000, ceilBurst: 128_000 }
  await addClass('ours', { classId: '1:1', htb })
  const { htb: its } = await getClass('ours', '1:1')
  assert.equal({ ...its, ...htb }, its)
  assert.match(shown('ours'), /rate 40Gbit .*ceil 80Gbit/)
})

test('statistics, when asked for', async () => {
  await addClass('ours', { classId: '1:1', htb: { rate: 8e6 } })
  assert.is((await getClass('ours', '1:1')).statistics, undefined)
  assert.is((await getClass('ours', '1:1', { statistics: true })).statistics?.drops, 0)
  assert.is(
    typeof (await listClasses('ours', { statistics: true }))[0]?.statistics?.bytes,
    'bigint',
  )
})

test('no such link, no such qdisc', async () => {
  const one = { classId: '1:10', htb: { rate: 8e6 } }
  assert.is(await code(listClasses('nosuch')), 'ENODEV')
  assert.is(await code(listClasses(12_345)), 'ENODEV')
  assert.is(await code(addClass(12_345, one)), 'ENODEV')
  assert.is(await code(addClass('ours', { ...one, classId: '9:10' })), 'ENOENT')
})

test.run()
