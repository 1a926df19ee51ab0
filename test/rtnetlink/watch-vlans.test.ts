/** Watching the VLANs of bridges and their ports: each by itself, whatever ranges the kernel tells of. */
import {
  addVlan,
  createBridge,
  createVeth,
  deleteLink,
  deleteVlan,
  listVlans,
  replicate,
  setLink,
  setVlan,
  type Vlan,
  watch,
} from '../../src/index.js'
import { vlansIn } from '../../src/rtnetlink/objects/vlan.js'
import { Mirror } from '../../src/rtnetlink/watch/mirror.js'
import { needsVlans } from '../support/machine.js'
import { bridge } from '../support/objects.js'
import { assert, test } from '../support/test.js'

const raw = (vid: number, end: number, more: object = {}) => ({
  ...{ vid, end, pvid: false, untagged: false, state: 'forwarding', mcastGroups: 0 },
  ...more,
})
const event = (index: number, range: object, deleted = false) =>
  ({ type: 'vlan', deleted, object: { index, ...range } }) as never

test('events of ranges: each VLAN comes, changes and goes by itself', () => {
  const mirror = new Mirror(['vlan'])
  const told = (...events: never[]) =>
    events
      .flatMap((each) => mirror.apply(each))
      .map(({ change, object }) => {
        const { vid, state, vni } = object as Vlan
        return [change, vid, state, vni].filter((word) => word !== undefined).join(' ')
      })
  assert.equal(told(event(7, raw(10, 12, { vni: 1000 })), event(7, raw(20, 20))), [
    'added 10 forwarding 1000',
    'added 11 forwarding 1001',
    'added 12 forwarding 1002',
    'added 20 forwarding',
  ])
  assert.equal(told(event(7, raw(11, 12, { state: 'blocking', vni: 1001 }))), [
    'changed 11 blocking 1001',
    'changed 12 blocking 1002',
  ])
  assert.equal(told(event(7, raw(10, 12, { vni: 1000 }))).length, 2, 'one was so')
  assert.equal(told(event(8, raw(11, 11), true)), [], "another link's")
  const gone = event(7, { vid: 9, end: 11 }, true)
  assert.equal(told(gone), ['deleted 10 forwarding 1000', 'deleted 11 forwarding 1001'])
  const left = [...(mirror.tables.get('vlan') ?? [])] as Vlan[]
  assert.equal(
    left.map(({ vid }) => vid),
    [12, 20],
  )
  assert.ok(left.every((vlan) => !('end' in vlan) && !('mcastGroups' in vlan)))
  assert.ok(mirror.settled)
  mirror.apply(event(7, raw(13, 13, { pvid: true, untagged: true })))
  assert.not.ok(mirror.settled, 'another one may have been the pvid')
})

test('a kernel without VLANs of bridges has none', async () => {
  await using replica = replicate({ types: ['vlan'] })
  await replica.ready
  assert.is(replica.vlans.size, 0)
})

test('VLANs by the library and by bridge; those that go with a port; the one that was the pvid', async () => {
  needsVlans()
  await createBridge({ name: 'br', vlanFiltering: true, up: true })
  await createVeth({ name: 'pa', up: true, peer: { name: 'pb', up: true } })
  await using replica = replicate({ types: ['vlan', 'link'] })
  await using changes = watch({ types: ['vlan'] })
  await Promise.all([replica.ready, changes.ready])
  const holds = async (why: string) => {
    await replica.sync()
    const inOrder = (vlans: Iterable<Vlan>) =>
      [...vlans].sort((a, b) => a.index - b.index || a.vid - b.vid)
    assert.equal(inOrder(replica.vlans), inOrder((await listVlans()).flatMap(vlansIn)), why)
  }
  const pa = { link: 'pa' }
  const deeds: [why: string, deed: () => unknown][] = [
    ['a port', () => setLink(pa.link, { master: 'br' })],
    ['a range', () => addVlan('pa', { vid: 10, end: 20 })],
    ["the bridge's own", () => addVlan('br', { vid: 10, end: 12 })],
    ['another pvid', () => addVlan('pa', { vid: 11, pvid: true, untagged: true })],
    ['a state', () => setVlan('pa', { vid: 12, end: 14, state: 'blocking' })],
    ['by bridge', () => bridge('vlan', 'add', 'dev', 'pa', 'vid', '30-32', 'untagged')],
    ['a part of it goes', () => bridge('vlan', 'del', 'dev', 'pa', 'vid', '13-31')],
    ['by VLAN', () => setLink('br', { bridge: { mcastVlanSnooping: true } })],
    ['the default pvid', () => setLink('br', { bridge: { vlanDefaultPvid: 5 } })],
    ['no filtering', () => setLink('br', { bridge: { vlanFiltering: false } })],
    ['some go', () => deleteVlan('br', { vid: 10, end: 12 })],
    ['no port', () => setLink('pa', { master: null })],
    ['another bridge', () => createBridge({ name: 'br2', vlanFiltering: true })],
    ['its port', () => setLink('pa', { master: 'br2' })],
    ['both go', () => Promise.all([deleteLink('pa'), deleteLink('br')])],
  ]
  for (const [why, deed] of deeds) {
    await deed()
    await holds(why)
  }
  await deleteLink('br2')
  await holds('none')
  assert.is(replica.vlans.size, 0)
  for await (const { type, change, object } of changes as AsyncIterable<never>) {
    assert.equal([type, change, (object as Vlan).vid], ['vlan', 'added', 1])
    break
  }
})

test.run()
