/** Numbers of namespaces, given, read and listed, with `ip netns` as the oracle. */
import {
  addNeighbor,
  createNetns,
  createVeth,
  getNetnsId,
  listNetnsIds,
  NetlinkError,
  openNetns,
  setNetnsId,
} from '../../src/index.js'
import { contains, ip, ipIn } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(async () => {
  for (const name of ['one', 'two', 'three', 'four', 'seven', 'eight']) await createNetns(name)
})

test('a number that is given, read by ip', async () => {
  assert.is(await getNetnsId('one'), undefined)
  assert.equal(await setNetnsId('one', 17), { nsid: 17, created: true })
  assert.is(await getNetnsId('one'), 17)
  assert.match(ip('netns', 'list-id'), /^nsid 17 .*one/m)
})

test('beside other calls of the same turn', async () => {
  const made = Promise.all([
    setNetnsId('seven', 21),
    ...[1, 2, 3].map((at) => addNeighbor('lo', { dst: `2001:db8::${at}`, proxy: true })),
    setNetnsId('eight', 22),
  ])
  assert.equal((await made)[0], { nsid: 21, created: true })
  assert.is(await getNetnsId('eight'), 22)
})

test('a number that ip gave', async () => {
  ip('netns', 'set', 'two', 18)
  assert.is(await getNetnsId('two'), 18)
  await using two = await openNetns('two')
  assert.is(await getNetnsId(two), 18, 'a handle leads to the same')
})

test('the kernel chooses one', async () => {
  const chosen = await setNetnsId('three')
  assert.ok(chosen.nsid >= 0)
  assert.is(await getNetnsId('three'), chosen.nsid)
})

test('it stays as it was given first, and nobody else gets it', async () => {
  contains(await rejected(setNetnsId('one', 17), NetlinkError), {
    code: 'EEXIST',
    syscall: 'RTM_NEWNSID',
    operation: 'setNetnsId',
  })
  contains(await rejected(setNetnsId('one', 19), NetlinkError), { code: 'EEXIST' })
  contains(await rejected(setNetnsId('four', 17), NetlinkError), {
    code: 'EEXIST',
    option: 'nsid',
    kernelMessage: 'The specified nsid is already used',
  })
  assert.is(await getNetnsId('four'), undefined)
})

test('all numbers, here and elsewhere', async () => {
  const numbers = (text: string) => [...text.matchAll(/^nsid (\d+)/gm)].map(([, n]) => Number(n))
  const ids = (await listNetnsIds()).map(({ nsid }) => nsid)
  assert.equal(ids.sort(), numbers(ip('netns', 'list-id')).sort())
  assert.ok(ids.includes(17) && ids.includes(18))
  await setNetnsId('two', 5, { netns: 'one' })
  assert.is(await getNetnsId('two', { netns: 'one' }), 5)
  assert.equal(await listNetnsIds({ netns: 'one' }), [{ nsid: 5 }])
  assert.match(ipIn('one', 'netns', 'list-id'), /^nsid 5/m)
})

test('the numbers of a namespace that is known by its number alone', async () => {
  await createNetns('five')
  await setNetnsId('five', 6, { netns: 'one' })
  const there = await listNetnsIds({ targetNsid: 17 })
  assert.equal(
    there.sort((a, b) => a.nsid - b.nsid),
    [{ nsid: 5, currentNsid: 18 }, { nsid: 6 }],
  )
  assert.match(ip('netns', 'list-id', 'target-nsid', 17), /^nsid 5 current-nsid 18/m)
  contains(await rejected(listNetnsIds({ targetNsid: 4242 }), NetlinkError), {
    code: 'EINVAL',
    option: 'targetNsid',
  })
  const bad = await rejected<RangeError & { option?: string }>(
    listNetnsIds({ targetNsid: -1 }),
    RangeError,
  )
  assert.is(bad.option, 'targetNsid')
})

test('a link whose other end is there is reported with it', async () => {
  const { link } = await createVeth({ name: 'va', peer: { name: 'vb', netns: 'one' } })
  assert.is(link.linkNetnsId, 17)
})

test('a namespace that is not there', async () => {
  contains(await rejected(getNetnsId('none'), NetlinkError), { code: 'ENOENT', option: 'other' })
  contains(await rejected(setNetnsId('one', 1, { netns: 'none' }), NetlinkError), {
    code: 'ENOENT',
    option: 'netns',
  })
})

test.run()
