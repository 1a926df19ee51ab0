/** Virtual functions of a network card: of `netdevsim`, which has them without a card. */
import { existsSync, writeFileSync } from 'node:fs'
import { getLink, listLinks, NetlinkError, setLink, type VfSettings } from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'

const bus = '/sys/bus/netdevsim'
/** Its number is the machine's: not one that somebody else would take. */
const number = 7_000_000 + (process.ppid % 1000)
const device = `netdevsim${number}`

/** The card's link. */
let card = ''

function needsNetdevsim(): void {
  if (card === '') skip('this kernel has no netdevsim')
}

test.before(async () => {
  if (!existsSync(bus)) return
  writeFileSync(`${bus}/new_device`, `${number} 1`)
  writeFileSync(`${bus}/devices/${device}/sriov_numvfs`, '3')
  card = (await listLinks()).find(({ parentDev }) => parentDev === device)?.name ?? ''
})

test.after(() => {
  if (card !== '') writeFileSync(`${bus}/del_device`, `${number}`)
})

/** What a function has before it is told anything, and has again between tests. */
const plain: Omit<VfSettings, 'index'> = {
  ...{ mac: '00:00:00:00:00:00', vlan: { id: 0 }, txRate: { min: 0, max: 0 } },
  ...{ spoofCheck: false, queryRss: false, state: 'auto', trust: false },
}

const cases: [settings: Omit<VfSettings, 'index'>, words: string][] = [
  [{ mac: '02:00:00:00:00:07' }, 'mac 02:00:00:00:00:07'],
  [{ vlan: { id: 4094 } }, 'vlan 4094'],
  [{ vlan: { id: 100, qos: 3 } }, 'vlan 100 qos 3'],
  [{ vlan: { id: 7, qos: 7, protocol: '802.1ad' } }, 'vlan 7 qos 7 proto 802.1ad'],
  [{ txRate: { max: 100 } }, 'rate 100'],
  [{ txRate: { max: 40_000, min: 10 } }, 'max_tx_rate 40000 min_tx_rate 10'],
  [{ spoofCheck: true }, 'spoofchk on'],
  [{ queryRss: true }, 'query_rss on'],
  [{ state: 'enable' }, 'state enable'],
  [{ state: 'disable' }, 'state disable'],
  [{ trust: true }, 'trust on'],
]

const shown = () =>
  (JSON.parse(ip('-d', '-j', 'link', 'show', 'dev', card))[0] as { vfinfo_list: object[] })
    .vfinfo_list
const reported = async () => (await getLink(card, { vfs: true })).vfs ?? []
const reset = () => setLink(card, { vfs: [0, 1, 2].map((index) => ({ index, ...plain })) })

for (const [settings, words] of cases) {
  test(`vf 1 ${words}: as ip sets and shows it`, async () => {
    needsNetdevsim()
    await reset()
    const [before, beforeOurs] = [shown(), await reported()]
    await setLink(card, { vfs: [{ index: 1, ...settings }] })
    const [made, ours] = [shown(), await reported()]

    await reset()
    ip('link', 'set', card, 'vf', 1, ...words.split(' '))
    assert.equal(made, shown(), 'ip shows the same of both')
    assert.equal(ours, await reported(), 'the library reports the same of both')

    contains(ours[1], settings)
    assert.equal([made[0], made[2]], [before[0], before[2]], 'the others are as they were')
    assert.equal([ours[0], ours[2]], [beforeOurs[0], beforeOurs[2]])
    assert.not.equal(made[1], before[1])
  })
}

test('the upper limit alone keeps the lower', async () => {
  needsNetdevsim()
  await reset()
  await setLink(card, { vfs: [{ index: 0, txRate: { max: 20, min: 5 } }] })
  await setLink(card, { vfs: [{ index: 0, txRate: { max: 30 } }] })
  assert.equal((await reported())[0]?.txRate, { max: 30, min: 5 })
  contains(shown()[0], { rate: { max_tx: 30, min_tx: 5 } })
})

test('several at once, with the rest of the link', async () => {
  needsNetdevsim()
  await reset()
  await setLink(card, {
    alias: 'a card',
    vfs: [
      { index: 2, mac: '02:00:00:00:00:02', trust: true, vlan: { id: 5 } },
      { index: 0, mac: '02:00:00:00:00:01', state: 'disable' },
    ],
  })
  const { alias, vfCount, vfs = [] } = await getLink(card, { vfs: true })
  assert.equal([alias, vfCount], ['a card', 3])
  const none = { txRate: { min: 0, max: 0 }, spoofCheck: false, queryRss: false }
  assert.equal(vfs, [
    { index: 0, mac: '02:00:00:00:00:01', ...none, state: 'disable', trust: false },
    { index: 1, mac: '00:00:00:00:00:00', ...none, state: 'auto', trust: false },
    {
      ...{ index: 2, mac: '02:00:00:00:00:02', ...none, state: 'auto', trust: true },
      vlan: { id: 5, qos: 0, protocol: '802.1Q' },
    },
  ])
})

test('only when they are asked for, of one link and of all', async () => {
  needsNetdevsim()
  const quiet = await getLink(card)
  assert.equal([quiet.vfs, quiet.vfCount], [undefined, undefined])
  const found = (await listLinks({ vfs: true, statistics: true })).filter(({ vfs }) => vfs)
  assert.equal(
    found.map(({ name, vfs }) => [name, vfs?.length]),
    [[card, 3]],
  )
  // A driver that counts nothing, as netdevsim, is taken to have counted 0.
  assert.equal([...new Set(Object.values(found[0]?.vfs?.[0]?.statistics ?? {}))], [0n])
  assert.is((await getLink(card, { vfs: true })).vfs?.[0]?.statistics, undefined)
  assert.is(typeof found[0]?.statistics?.rxPackets, 'bigint')
})

test('what the driver refuses is said to be the functions', async () => {
  needsNetdevsim()
  for (const vf of [
    { index: 3, mac: '02:00:00:00:00:03' },
    { index: 0, mac: '01:00:00:00:00:01' },
    { index: 0, txRate: { min: 9, max: 5 } },
  ]) {
    contains(await rejected(setLink(card, { vfs: [vf] }), NetlinkError), { code: 'EINVAL' })
  }
  const guid = { index: 0, nodeGuid: '00:11:22:33:44:55:66:77' }
  const error = await rejected(setLink(card, { vfs: [guid] }), NetlinkError)
  contains(error, { code: 'ENOTSUP', option: 'vfs' })
})

test('of a refused call nothing stays, of any function', async () => {
  needsNetdevsim()
  await reset()
  await setLink(card, { vfs: [{ index: 1, vlan: { id: 7 }, txRate: { max: 20, min: 5 } }] })
  const before = shown()
  const settings: Omit<VfSettings, 'index'> = {
    ...{ mac: '02:00:00:00:00:09', vlan: { id: 0 }, txRate: { max: 30 } },
    ...{ spoofCheck: true, queryRss: true, state: 'disable', trust: true },
  }
  const vfs: VfSettings[] = [0, 1, 9].map((index) => ({ index, ...settings }))
  contains(await rejected(setLink(card, { vfs }), NetlinkError), { code: 'EINVAL', option: 'vfs' })
  assert.equal(shown(), before)
})

test('a link that is no card has none', async () => {
  const lo = await getLink('lo', { vfs: true })
  assert.equal([lo.vfs, lo.vfCount], [undefined, undefined])
  const vfs = [{ index: 0, mac: '02:00:00:00:00:01' }]
  const error = await rejected(setLink('lo', { vfs }), NetlinkError)
  contains(error, { code: 'ENOTSUP', option: 'vfs', link: 'lo', syscall: 'RTM_NEWLINK' })
})

test.run()
