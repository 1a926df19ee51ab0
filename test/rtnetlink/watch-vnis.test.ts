/** Watching the VNIs that vxlan links take: each by itself, whatever ranges the kernel tells of. */
import {
  addVni,
  createLink,
  createNetns,
  createVxlan,
  deleteLink,
  deleteVni,
  listVnis,
  moveLink,
  replicate,
  setLink,
  type Vni,
  watch,
} from '../../src/index.js'
import { vnisIn } from '../../src/rtnetlink/objects/vni.js'
import { bridge } from '../support/objects.js'
import { assert, test } from '../support/test.js'

const options = { external: true, vniFilter: true, dstPort: 4790 }

test('VNIs by the library and by bridge; those that go and come with their link', async () => {
  await createVxlan({ name: 'vx', ...options })
  await addVni('vx', { vni: 5 })
  await using away = await createNetns()
  await using replica = replicate({ types: ['vni'] })
  await using changes = watch({ types: ['vni'] })
  await Promise.all([replica.ready, changes.ready])
  const inOrder = (vnis: Iterable<Vni>) =>
    [...vnis].sort((a, b) => a.index - b.index || a.vni - b.vni)
  const holds = async (why: string) => {
    await replica.sync()
    assert.equal(inOrder(replica.vnis), inOrder((await listVnis()).flatMap(vnisIn)), why)
  }
  await holds('what was there')
  assert.is(replica.vnis.size, 1)
  const deeds: [why: string, deed: () => unknown, size: number][] = [
    ['a range', () => addVni('vx', { vni: 10, end: 20 }), 12],
    ['a host', () => addVni('vx', { vni: 12, end: 14, remote: '192.0.2.7' }), 12],
    ['by bridge', () => bridge('vni', 'add', 'dev', 'vx', 'vni', '30-32'), 15],
    ['a part of it goes', () => bridge('vni', 'delete', 'dev', 'vx', 'vni', '13-18'), 9],
    ['some go', () => deleteVni('vx', { vni: 30, end: 31 }), 7],
    ['its link is another one', () => setLink('vx', { alias: 'mine', up: true }), 7],
    [
      'another link',
      async () => {
        const other = { kind: 'vxlan', name: 'vy', vxlan: { ...options, dstPort: 4791 } } as const
        await createLink(other)
        await addVni('vy', { vni: 5, end: 6 })
      },
      9,
    ],
    ['one takes all', () => createVxlan({ name: 'vz', external: true, dstPort: 4792 }), 9],
    ['one goes', () => deleteLink('vx'), 2],
    ['one leaves', () => moveLink('vy', { to: away }), 0],
    ['it is back', () => moveLink('vy', { netns: away, to: { self: true } }), 2],
    ['all go', () => deleteLink('vy'), 0],
  ]
  for (const [why, deed, size] of deeds) {
    await deed()
    await holds(why)
    assert.is(replica.vnis.size, size, why)
  }
  const seen: string[] = []
  for await (const event of changes) {
    if (event.type !== 'vni') continue
    seen.push(`${event.change} ${event.object.vni}`)
    assert.not.ok('end' in event.object)
    if (seen.length === 11) break
  }
  assert.equal(
    seen,
    Array.from({ length: 11 }, (_, at) => `added ${10 + at}`),
  )
})

test.run()
