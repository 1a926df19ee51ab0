/** The VNIs that a vxlan link takes, with `bridge vni` as the oracle. */
import fc from 'fast-check'
import {
  addVni,
  createVxlan,
  deleteVni,
  getLink,
  listVnis,
  NetlinkError,
  type Vni,
  type VniOptions,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { bridge, bridgeShows, type Case } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const cases: Record<string, Case<VniOptions>> = {
  one: { ours: { vni: 100 }, ip: 'vni 100', shown: { vni: 100 } },
  range: { ours: { vni: 100, end: 110 }, ip: 'vni 100-110', shown: { vni: 100, vniEnd: 110 } },
  remote: {
    ours: { vni: 100, remote: '192.0.2.5' },
    ip: 'vni 100 remote 192.0.2.5',
    shown: { vni: 100, remote: '192.0.2.5' },
  },
  group: {
    ours: { vni: 100, group: '239.1.1.1' },
    ip: 'vni 100 group 239.1.1.1',
    shown: { vni: 100, group: '239.1.1.1' },
  },
}

const shownOf = (name: string) =>
  bridgeShows('vni', 'show', 'dev', name).flatMap(({ vnis }) => vnis as object[])

test.before(async () => {
  ip('link', 'add', 'under', 'type', 'veth', 'peer', 'name', 'over')
  await createVxlan({ name: 'vx', external: true, vniFilter: true, dev: 'under' })
  await createVxlan({ name: 'other', external: true, vniFilter: true, dstPort: 4790 })
  await createVxlan({ name: 'plain', vni: 5, dstPort: 4791 })
})

for (const [name, { ours, ip: words, shown }] of Object.entries(cases)) {
  test(name, async () => {
    const { vni, end } = ours
    await addVni('vx', ours)
    await handBack({
      list: () => listVnis('vx', { statistics: true }),
      same: [(vni) => addVni('vx', vni)],
      remove: (vni) => deleteVni('vx', vni),
      add: (vni) => addVni(vni.index, vni),
    })
    const [made, ours1] = [shownOf('vx'), await listVnis('vx')]
    await deleteVni('vx', { vni, end })
    assert.equal(await listVnis('vx'), [])

    bridge('vni', 'add', 'dev', 'vx', ...words.split(' '))
    const [made2, ours2] = [shownOf('vx'), await listVnis('vx')]
    await deleteVni('vx', { vni, end })

    assert.is(made.length, 1)
    contains(made[0], shown)
    assert.equal(made, made2, 'bridge shows the same of both')
    assert.equal(ours1, ours2, 'the library reports the same of both')
    assert.equal(ours1, [{ index: (await getLink('vx')).index, ...ours }])
  })
}

test('neighbouring ones make one entry; of all links', async () => {
  for (const vni of [7, 8, 9, 20]) await addVni('vx', { vni })
  await addVni('other', { vni: 7 })
  const [vx, other] = [(await getLink('vx')).index, (await getLink('other')).index]
  const byIndex = (await listVnis()).sort((a, b) => a.index - b.index)
  assert.equal(byIndex, [
    { index: vx, vni: 7, end: 9 },
    { index: vx, vni: 20 },
    { index: other, vni: 7 },
  ])
  await deleteVni('vx', { vni: 8 })
  assert.equal(
    (await listVnis('vx')).map(({ vni, end }) => [vni, end]),
    [
      [7, undefined],
      [9, undefined],
      [20, undefined],
    ],
  )
})

test('counters', async () => {
  const [first] = await listVnis('vx', { statistics: true })
  contains(first, { vni: 7, statistics: { rxBytes: 0n, rxPackets: 0n, txErrors: 0n } })
})

test('a range takes its turn when it is asked for', async () => {
  await Promise.all([
    addVni('vx', { vni: 300, end: 303 }),
    deleteVni('vx', { vni: 301 }),
    deleteVni('vx', { vni: 302, end: 303 }),
    addVni('vx', { vni: 302 }),
  ])
  const listed = (await listVnis('vx')).filter(({ vni }) => vni >= 300)
  const left = listed.map(({ vni, end = vni }) => [vni, end])
  assert.equal(left, [
    [300, 300],
    [302, 302],
  ])
  for (const vni of [300, 302]) await deleteVni('vx', { vni })
})

test('one that is not there, a link that has none, a link that is not there', async () => {
  contains(await rejected(deleteVni('vx', { vni: 999 }), NetlinkError), {
    code: 'ENOENT',
    operation: 'deleteVni',
    link: 'vx',
  })
  await deleteVni('vx', { vni: 999, ifExists: true })
  contains(await rejected(addVni('plain', { vni: 6 }), NetlinkError), {
    code: 'ENOTSUP',
    syscall: 'RTM_NEWTUNNEL',
  })
  contains(await rejected(addVni('none', { vni: 6 }), NetlinkError), {
    code: 'ENODEV',
    option: 'link',
    link: 'none',
  })
  contains(await rejected(listVnis('plain'), NetlinkError), { code: 'EINVAL', link: 'plain' })
})

test('what resolved is so, of VNIs and ranges at random, and what did not changed nothing', async () => {
  // Of the same port, so that a range that has one of its is refused in the middle.
  await createVxlan({ name: 'rival', external: true, vniFilter: true, dev: 'under' })
  for (const vni of [4, 11]) await addVni('rival', { vni })
  await createVxlan({ name: 'apart', external: true, vniFilter: true, dstPort: 4792 })
  for (const link of ['vx', 'apart']) {
    for (const { vni, end } of await listVnis(link)) await deleteVni(link, { vni, end })
    await randomly(link)
  }
})

/** How often a range was refused that has more than one, so that something could stay of it. */
let refused = 0

async function randomly(link: string): Promise<void> {
  const range = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 }))
  const to = fc.constantFrom<object[]>(
    ...[{}, { remote: '192.0.2.5' }, { remote: '192.0.2.6' }, { group: '239.1.1.1' }],
    ...[{ remote: '2001:DB8::5' }, { remote: '0.0.0.0' }, { group: 'ff05::7' }],
  )
  const deletes = fc.constantFrom(false, false, true)
  const each = fc
    .tuple(range, to, deletes, fc.boolean())
    .map(([[vni, more], told, gone, ifExists]) =>
      gone
        ? { gone, asked: { vni, end: vni + more, ifExists } }
        : { gone, asked: { vni, end: vni + more, ...told } },
    )
  const list = async () => new Map((await listVnis(link, { statistics: true })).map(plain))
  const property = fc.asyncProperty(fc.array(each, { minLength: 1, maxLength: 5 }), async (all) => {
    for (const { gone, asked } of all) {
      const before = await list()
      const done = await (gone ? deleteVni : addVni)(link, asked).then(
        () => true,
        () => false,
      )
      const after = await list()
      if (!done && asked.end > asked.vni) refused++
      for (let vni = 1; vni <= 16; vni++) {
        const isAsked = done && vni >= asked.vni && vni <= asked.end
        const { remote = undefined, group = undefined } = asked as Partial<VniOptions>
        const told = (remote ?? group)?.replace('0.0.0.0', 'none').toLowerCase()
        const found = after.get(vni)
        const what = `${vni} after ${gone ? 'deleteVni' : 'addVni'} ${JSON.stringify(asked)}`
        if (!isAsked) assert.is(found, before.get(vni), what)
        else if (gone) assert.is(found, undefined, what)
        else if (told !== undefined) assert.is(found, told, what)
        else assert.ok(found !== undefined, what)
      }
    }
    await deleteVni(link, { vni: 1, end: 16, ifExists: true })
    assert.equal([...(await list()).keys()], [])
  })
  await fc.assert(property, { seed: 20_261_129, numRuns: 40, includeErrorInReport: true })
  assert.ok(refused > 0, 'some are refused')
}

const plain = ({ vni, remote, group }: Vni): [number, string] => [vni, remote ?? group ?? 'none']

test.run()
