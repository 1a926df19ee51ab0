/** Qdiscs without options of their own, with raw ones, and what functions of qdiscs do to whatever kind. */
import {
  addQdisc,
  changeQdisc,
  deleteQdisc,
  getQdisc,
  listQdiscs,
  NetlinkError,
  type Qdisc,
  replaceQdisc,
} from '../../../src/index.js'
import { rejected } from '../../support/rejected.js'
import { assert, skip, test } from '../../support/test.js'
import { bareKinds } from './qdiscs.js'
import { hasQdisc, makeLinks, shown, tc } from './suite.js'

const link = 'ours'
const bucket = { rate: 8e6, burst: 20_000, limit: 60_000 }
const code = async (call: Promise<unknown>) => (await rejected(call, NetlinkError)).code

test.before(async () => {
  await makeLinks()
  if (!hasQdisc('tbf')) skip('the kernel has no qdisc tbf')
})
test.before.each(async () => {
  for (const parent of ['root', 'ingress']) await deleteQdisc(link, { parent, ifExists: true })
})

for (const kind of bareKinds) {
  test(`${kind}, bare`, async () => {
    const parent = kind === 'ingress' || kind === 'clsact' ? 'ingress' : 'root'
    await addQdisc(link, { kind })
    const list = await listQdiscs({ link, kind })
    assert.is(list.length, 1)
    assert.is(list[0]?.parent, parent)
    assert.is(shown(link).filter((each) => each['kind'] === kind).length, 1)
    const again = await addQdisc(link, { kind, mayExist: true })
    if (kind !== 'noqueue') assert.is(again.created, false)
  })
}

test('a kind that has no table: listed with raw options, by which it can be made again', async () => {
  // It is not pretended to be one of ours: a bucket as bytes of another kind than its own would be.
  const raw = await listQdiscs({ link: 'theirs' })
  assert.equal(
    raw.map(({ kind }) => kind),
    ['noqueue'],
  )
  const rawOptions = new Uint8Array(4)
  const error = await rejected(addQdisc(link, { kind: 'nosuch', rawOptions }), NetlinkError)
  assert.is(error.option, 'kind')
  assert.is(error.code, 'ENOENT')
  // The kernel's own words for what is in them.
  await addQdisc(link, { kind: 'pfifo', rawOptions: Uint8Array.of(77, 0, 0, 0) })
  assert.equal((await getQdisc(link)).pfifo, { limit: 77 })
})

test('one at a place: added once, replaced, changed, deleted', async () => {
  await addQdisc(link, { handle: '7:', tbf: bucket })
  assert.is(await code(addQdisc(link, { handle: '8:', tbf: bucket })), 'EEXIST')
  assert.is(await code(addQdisc(link, { kind: 'pfifo', mayExist: true })), 'EEXIST')
  await changeQdisc(link, { tbf: { ...bucket, rate: 16e6 } })
  const { tbf, handle } = await getQdisc(link)
  assert.is(tbf?.rate, 16e6)
  assert.is(handle, '7:')
  await replaceQdisc(link, { kind: 'pfifo', pfifo: { limit: 5 } })
  assert.is((await getQdisc(link)).kind, 'pfifo')
  assert.is(await code(deleteQdisc(link, { kind: 'tbf' })), 'EINVAL')
  await deleteQdisc(link, { kind: 'pfifo' })
  assert.is(await code(deleteQdisc(link)), 'ENOENT')
  await deleteQdisc(link, { ifExists: true })
  assert.is(await code(changeQdisc(link, { tbf: bucket })), 'ENOENT')
})

test('by handle, with its place', async () => {
  await addQdisc(link, { handle: '7:', tbf: bucket })
  assert.equal(await getQdisc(link, { handle: '7:' }), await getQdisc(link))
  assert.is(await code(getQdisc(link, { handle: '8:' })), 'ENOENT')
  // What a bucket has inside is seen where it is asked for.
  const all = await listQdiscs({ link, invisible: true })
  assert.ok(
    all.some(({ parent }) => parent === '7:1'),
    JSON.stringify(all),
  )
  await addQdisc(link, { handle: '9:', parent: '7:1', kind: 'pfifo', pfifo: { limit: 9 } })
  assert.equal(
    (await listQdiscs({ link })).map(({ handle, parent }) => [handle, parent]),
    [
      ['7:', 'root'],
      ['9:', '7:1'],
    ],
  )
})

test('statistics, when asked for, beside those of tc', async () => {
  await addQdisc(link, { handle: '7:', tbf: bucket })
  assert.is((await getQdisc(link)).statistics, undefined)
  const { statistics } = await getQdisc(link, { statistics: true })
  const [theirs] = JSON.parse(tc('-j', '-s', 'qdisc', 'show', 'dev', link, 'root'))
  const { bytes, packets, drops, overlimits, requeues, queued, backlog } = statistics as Required<
    NonNullable<Qdisc['statistics']>
  >
  assert.ok(Number(bytes) <= theirs.bytes && Number(packets) <= theirs.packets)
  assert.equal([drops, overlimits, requeues], [theirs.drops, theirs.overlimits, theirs.requeues])
  assert.equal([queued, backlog], [theirs.qlen, theirs.backlog])
})

test('no such link', async () => {
  assert.is(await code(listQdiscs({ link: 'nosuch' })), 'ENODEV')
  assert.is(await code(listQdiscs({ link: 12_345 })), 'ENODEV')
  assert.is(await code(addQdisc('nosuch', { tbf: bucket })), 'ENODEV')
  assert.is(await code(addQdisc(12_345, { tbf: bucket })), 'ENODEV')
  assert.is(await code(deleteQdisc(12_345)), 'ENODEV')
  assert.is(await code(getQdisc(12_345)), 'ENODEV')
})

test('ticks of the kernel are 64 ns', async () => {
  const { readFileSync } = await import('node:fs')
  const [perTick, ticks] = readFileSync('/proc/net/psched', 'utf8')
    .split(' ')
    .map((each) => Number.parseInt(each, 16))
  assert.equal([perTick, ticks], [1000, 64])
})

test.run()
