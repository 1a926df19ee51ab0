/** What functions of filters do to whatever kind, by u32 and mirred, which every kernel has. */
import {
  addClass,
  addFilter,
  addQdisc,
  deleteFilter,
  deleteQdisc,
  flushFilters,
  getFilter,
  getLink,
  listFilters,
  NetlinkError,
  replaceFilter,
} from '../../../src/index.js'
import { rejected } from '../../support/rejected.js'
import { assert, skip, test } from '../../support/test.js'
import { clear, hasFilter, makeFilterLinks } from './filter-suite.js'
import { hasQdisc, tc } from './suite.js'

const link = 'ours'
const any = { match: [{ value: 0, mask: 0, offset: 0 }] }
const away = { ...any, actions: [{ mirred: { link: 'theirs' } }] }
const place = { parent: 'ingress', priority: 7 }
const first = 0x8000_0800

const code = async (call: Promise<unknown>) => (await rejected(call, NetlinkError)).code
const handles = async () =>
  (await listFilters(link, { parent: 'ingress' }))
    .filter(({ u32 }) => u32?.divisor === undefined)
    .map(({ handle }) => handle)

test.before(makeFilterLinks)
test.before.each(clear)

test('each without a handle is one more; with one it is added once', async () => {
  assert.equal(await addFilter(link, { ...place, u32: any }), {
    ...{ created: true, priority: 7, handle: first },
  })
  assert.is((await addFilter(link, { ...place, u32: any })).handle, first + 1)
  const named = { ...place, handle: first, u32: any }
  assert.is(await code(addFilter(link, named)), 'EEXIST')
  assert.is((await addFilter(link, { ...named, mayExist: true })).created, false)
  const other = await rejected(
    addFilter(link, { ...named, u32: away, mayExist: true }),
    NetlinkError,
  )
  assert.is(other.code, 'EEXIST')
  assert.equal(
    other.differences?.map(({ option }) => option),
    ['u32.actions'],
  )
  // Without a handle one that is as asked for is found, whichever it is.
  assert.equal(await addFilter(link, { ...place, u32: any, mayExist: true }), {
    ...{ created: false, priority: 7, handle: first },
  })
  assert.equal(await handles(), [first, first + 1])
})

test('a priority that the kernel chooses', async () => {
  const { priority, handle } = await addFilter(link, { parent: 'ingress', u32: any })
  assert.ok(priority > 0 && handle > 0)
  const filter = await getFilter(link, { parent: 'ingress', priority, handle })
  assert.is(filter.protocol, 'all')
  assert.equal(filter.u32?.match, any.match)
})

test('replaced, deleted one by one and all at once', async () => {
  await addFilter(link, { ...place, u32: any })
  await replaceFilter(link, { ...place, handle: first, u32: away })
  const { u32 } = await getFilter(link, { ...place, handle: first })
  assert.is(u32?.actions?.[0]?.mirred?.action, 'egress redirect')
  await replaceFilter(link, { ...place, handle: first + 4, u32: any })
  assert.equal(await handles(), [first, first + 4])
  await deleteFilter(link, { ...place, handle: first + 4 })
  assert.is(await code(deleteFilter(link, { ...place, handle: first + 4 })), 'ENOENT')
  await deleteFilter(link, { ...place, handle: first + 4, ifExists: true })
  assert.is(await code(getFilter(link, { ...place, handle: first + 4 })), 'ENOENT')
  assert.equal(await handles(), [first])
  await addFilter(link, { ...place, priority: 8, u32: any })
  await addFilter(link, { ...place, priority: 9, chain: 3, u32: any })
  await deleteFilter(link, place)
  assert.is((await listFilters(link, { parent: 'ingress', priority: 7 })).length, 0)
  await flushFilters(link, { parent: 'ingress' })
  assert.equal([...new Set((await listFilters(link)).map(({ chain }) => chain))], [3])
  await flushFilters(link, { parent: 'ingress', chain: 3 })
  assert.equal(await listFilters(link), [])
})

test('listed by where they are, and by what is asked for', async () => {
  await addFilter(link, { ...place, u32: any })
  await addFilter(link, { ...place, parent: 'egress', protocol: 'ip', u32: any })
  if (hasQdisc('htb')) {
    await addQdisc(link, { handle: '1:', htb: {} })
    await addClass(link, { classId: '1:1', htb: { rate: 8e6 } })
    await addFilter(link, { parent: 'root', protocol: 'ipv6', u32: { ...any, classId: '1:1' } })
    await addFilter(link, { parent: '1:1', protocol: 'arp', u32: any })
  }
  const where = async (options?: object) =>
    [...new Set((await listFilters(link, options)).map(({ parent }) => parent))].sort()
  assert.equal(await where(), ['1:', '1:1', 'egress', 'ingress'])
  assert.equal(await where({ parent: 'root' }), ['1:'])
  assert.equal(await where({ protocol: 'arp' }), ['1:1'])
  assert.equal(await where({ protocol: 0x800 }), ['egress'])
  assert.equal(await where({ priority: 7 }), ['egress', 'ingress'])
  assert.equal(await where({ kind: 'flower' }), [])
  await deleteQdisc(link)
})

test('statistics of actions, when asked for', async () => {
  await addFilter(link, { ...place, u32: away })
  const which = { ...place, handle: first }
  const [action] = (await getFilter(link, which)).u32?.actions ?? []
  assert.is(action?.statistics, undefined)
  const [counted] = (await getFilter(link, { ...which, statistics: true })).u32?.actions ?? []
  assert.is(counted?.statistics?.packets, 0n)
  assert.is(typeof counted?.mirred?.id, 'number')
  const all = await listFilters(link, { statistics: true })
  assert.ok(all.some(({ u32 }) => u32?.actions?.[0]?.statistics?.drops === 0))
})

test('actions in their order, with what they are as the kernel has them', async () => {
  const actions = [
    { mirred: { link: 'theirs', control: 'pipe' as const } },
    { mirred: { link: 'theirs', action: 'egress mirror' as const } },
    {
      mirred: { link: 'theirs', control: 'goto chain 5' as const },
      cookie: Uint8Array.of(1, 2, 3),
    },
  ]
  await addFilter(link, { ...place, u32: { ...any, actions } })
  const { u32 } = await getFilter(link, { ...place, handle: first })
  assert.equal(
    u32?.actions?.map(({ kind, mirred, cookie }) => [
      ...[kind, mirred?.control, cookie && [...cookie]],
    ]),
    [
      ['mirred', 'pipe', undefined],
      ['mirred', 'pipe', undefined],
      ['mirred', 'goto chain 5', [1, 2, 3]],
    ],
  )
})

test('a kind that the kernel does not have, of a filter or an action, is named', async () => {
  const filter = await rejected(addFilter(link, { ...place, kind: 'nosuch' }), NetlinkError)
  assert.is(filter.code, 'ENOENT')
  assert.is(filter.option, 'kind')
  const actions = [{ kind: 'nosuch' }]
  const action = await rejected(addFilter(link, { ...place, u32: { actions } }), NetlinkError)
  assert.is(action.code, 'ENOENT')
  assert.is(action.option, 'u32.actions')
})

test('raw options: of an action the kernel says itself what they are', async () => {
  const { index } = await getLink('theirs')
  // TCA_MIRRED_PARMS: pipe, a copy (TCA_EGRESS_MIRROR), the link.
  const numbers = [0, 0, 3, 0, 0, 2, index]
  const rawOptions = Buffer.alloc(4 + 4 * numbers.length)
  rawOptions.writeUInt16LE(rawOptions.length)
  rawOptions.writeUInt16LE(2, 2)
  for (const [at, number] of numbers.entries()) rawOptions.writeUInt32LE(number, 4 + 4 * at)
  const actions = [{ kind: 'mirred', rawOptions }]
  await addFilter(link, { ...place, u32: { ...any, actions } })
  const { u32 } = await getFilter(link, { ...place, handle: first })
  const { action, link: to } = u32?.actions?.[0]?.mirred ?? {}
  assert.equal([action, to], ['egress mirror', index])
})

test('a link that is not there is named, and nothing is made', async () => {
  for (const to of ['nosuch', 4711]) {
    const actions = [
      { mirred: { link: 'theirs', control: 'pipe' as const } },
      { mirred: { link: to } },
    ]
    const error = await rejected(
      addFilter(link, { ...place, u32: { ...any, actions } }),
      NetlinkError,
    )
    assert.is(error.code, 'ENODEV')
    assert.is(error.option, 'u32.actions[1].mirred.link')
  }
  assert.equal(await listFilters(link), [])
  assert.is(await code(listFilters('nosuch')), 'ENODEV')
})

test('without a qdisc there', async () => {
  await deleteQdisc(link, { parent: 'clsact' })
  const error = await rejected(addFilter(link, { ...place, u32: any }), NetlinkError)
  assert.is(error.code, 'EINVAL')
  assert.is(error.option, 'parent')
  await addQdisc(link, { kind: 'ingress' })
  tc('filter', 'add', 'dev', link, 'parent', 'ffff:', 'prio', '7', 'u32', 'match', 'u32', '0', '0')
  assert.equal([...new Set((await listFilters(link)).map(({ parent }) => parent))], ['ingress'])
  await deleteQdisc(link, { parent: 'ingress' })
})

test('what the kernel ignores is refused, and only that', async () => {
  if (!hasFilter('flower')) skip('the kernel has no filter flower')
  await addFilter(link, { ...place, protocol: 'ip', flower: { srcIp: '192.0.2.1' } })
  const error = await rejected(
    addFilter(link, { ...place, protocol: 'ip', flower: { tcpDst: 80 } }),
    NetlinkError,
  )
  assert.is(error.code, 'ENOTSUP')
  assert.is(error.option, 'flower.tcpDst')
  assert.is((await listFilters(link, { parent: 'ingress' })).length, 1)
})

test.run()
