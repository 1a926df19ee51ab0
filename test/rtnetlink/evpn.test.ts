/** A single VXLAN device for many VNIs: made, read and changed as one thing, beside `bridge`. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import {
  addVlan,
  createBridge,
  createEvpn,
  createVxlan,
  deleteLinks,
  type EvpnOptions,
  getEvpn,
  type InvalidArgument,
  NetlinkError,
  setEvpn,
} from '../../src/index.js'
import { changesTo, vlanRanges, vniRanges } from '../../src/rtnetlink/evpn/ranges.js'
import { contains, ip, ipNames } from '../support/ip.js'
import { hasVlans, needsVlans } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const vlan = fc.integer({ min: 1, max: 40 })
const mappings = fc
  .uniqueArray(fc.tuple(vlan, fc.integer({ min: 1, max: 60 })), {
    ...{ selector: ([, vni]) => vni, maxLength: 20 },
  })
  .map((some) => Object.fromEntries(some) as Record<number, number>)

const numbersIn = (ranges: { first: number; end: number }[]) =>
  ranges.flatMap(({ first, end }) => Array.from({ length: end - first + 1 }, (_, at) => first + at))

test('ranges are of what they were made, and as few as can be', () => {
  fc.assert(
    fc.property(mappings, (vlans) => {
      const ranges = vlanRanges(vlans)
      const again = ranges.flatMap(({ vid, end, vni }) =>
        numbersIn([{ first: vid, end }]).map((each) => [each, vni + each - vid]),
      )
      assert.equal(Object.fromEntries(again), vlans)
      for (const [at, { end, vid, vni }] of ranges.entries()) {
        const next = ranges[at + 1]
        const follows = next?.vid === end + 1 && next.vni === vni + end - vid + 1
        assert.not(follows)
      }
      const vnis = Object.values(vlans).sort((one, other) => one - other)
      assert.equal(numbersIn(vniRanges(vnis).map(({ vni, end }) => ({ first: vni, end }))), vnis)
    }),
  )
})

test('changes lead from any to any, and touch nothing that stays', () => {
  fc.assert(
    fc.property(mappings, mappings, (before, wanted) => {
      const now = new Map(Object.entries(before).map(([vid, vni]) => [Number(vid), vni]))
      const vnis = new Set(Object.values(before))
      const changes = changesTo(wanted, { vlans: before, vnis: new Set(vnis) })
      for (const { vni, end } of changes.newVnis) {
        for (const each of numbersIn([{ first: vni, end }])) {
          assert.not(vnis.has(each))
          vnis.add(each)
        }
      }
      for (const { vid, end } of changes.oldVlans) {
        for (const each of numbersIn([{ first: vid, end }])) {
          assert.is.not(now.get(each), wanted[each])
          assert.ok(now.delete(each))
        }
      }
      for (const { vid, end, vni } of changes.newVlans) {
        for (const each of numbersIn([{ first: vid, end }])) {
          assert.not(now.has(each))
          assert.ok(vnis.has(vni + each - vid))
          now.set(each, vni + each - vid)
        }
      }
      for (const { vni, end } of changes.oldVnis) {
        for (const each of numbersIn([{ first: vni, end }])) {
          assert.not([...now.values()].includes(each))
          assert.ok(vnis.delete(each))
        }
      }
      assert.equal(Object.fromEntries(now), wanted)
      assert.equal([...vnis].sort(), Object.values(wanted).sort())
    }),
  )
})

const evpn = { bridge: 'br0', vxlan: 'vx0', vlans: { 10: 10_010, 11: 10_011, 20: 500 } } as const

test('what cannot be meant is refused by its name, before anything is sent', async () => {
  const refused: [options: object, option: string][] = [
    [{ bridge: undefined }, 'bridge'],
    [{ vxlan: 5 }, 'vxlan'],
    [{ vxlan: 'br0' }, 'vxlan'],
    [{ vlans: undefined }, 'vlans'],
    [{ vlans: [] }, 'vlans'],
    [{ vlans: { 0: 5 } }, 'vlans.0'],
    [{ vlans: { 4095: 5 } }, 'vlans.4095'],
    [{ vlans: { x: 5 } }, 'vlans.x'],
    [{ vlans: { 5: 0 } }, 'vlans.5'],
    [{ vlans: { 5: 2 ** 24 } }, 'vlans.5'],
    [{ vlans: { 5: 7, 6: 7 } }, 'vlans.6'],
    [{ dstPort: 0 }, 'dstPort'],
    [{ local: 5 }, 'local'],
    [{ neighSuppress: 1 }, 'neighSuppress'],
    [{ nonesuch: 1 }, 'nonesuch'],
  ]
  for (const call of [createEvpn, setEvpn]) {
    for (const [options, option] of refused) {
      const error = await rejected(call({ ...evpn, ...options } as EvpnOptions), Error)
      assert.is((error as InvalidArgument).option, option, error.message)
    }
  }
  assert.equal(ipNames(), [])
})

test('a kernel without VLANs of bridges is left as it was', async () => {
  if (hasVlans()) return
  const error = await rejected(createEvpn(evpn), NetlinkError)
  contains(error, { code: 'ENOTSUP', operation: 'createEvpn' })
  assert.equal(ipNames(), [])
})

const shownVlans = () =>
  execFileSync('bridge', ['-j', 'vlan', 'tunnelshow', 'dev', 'vx0'], { encoding: 'utf8' })
const shownVnis = () =>
  execFileSync('bridge', ['-j', 'vni', 'show', 'dev', 'vx0'], { encoding: 'utf8' })

test('made, read back as declared, and made by bridge alike', async () => {
  needsVlans()
  assert.equal(await createEvpn({ ...evpn, local: '192.0.2.1' }), { created: true })
  const found = await getEvpn('vx0')
  assert.equal(found, { ...evpn, local: '192.0.2.1', dstPort: 4789, neighSuppress: true })
  const ours = [shownVlans(), shownVnis()]
  await deleteLinks(['vx0', 'br0'])

  ip(...'link add br0 up type bridge vlan_filtering 1'.split(' '))
  const words = 'link add vx0 up master br0 type vxlan external vnifilter local 192.0.2.1'
  ip(...`${words} dstport 4789 nolearning`.split(' '))
  const bridge = (line: string) => execFileSync('bridge', line.split(' '))
  bridge('link set dev vx0 vlan_tunnel on learning off neigh_suppress on')
  for (const [vid, vni] of Object.entries(evpn.vlans)) {
    bridge(`vni add dev vx0 vni ${vni}`)
    bridge(`vlan add dev vx0 vid ${vid}`)
    bridge(`vlan add dev vx0 vid ${vid} tunnel_info id ${vni}`)
  }
  assert.equal([shownVlans(), shownVnis()], ours)
  assert.equal(await getEvpn('vx0'), found)
  await deleteLinks(['vx0', 'br0'])
})

test('changed to any other, and back: what is told, and nothing else', async () => {
  needsVlans()
  await createEvpn(evpn)
  await addVlan('vx0', { vid: 4000 })
  await fc.assert(
    fc.asyncProperty(mappings, fc.boolean(), async (vlans, neighSuppress) => {
      await setEvpn({ ...evpn, vlans, neighSuppress })
      const now = await getEvpn('vx0')
      assert.equal({ ...now.vlans }, vlans)
      assert.is(now.neighSuppress, neighSuppress)
      await setEvpn(now)
      assert.equal(await getEvpn('vx0'), now)
    }),
    { numRuns: 25, includeErrorInReport: true },
  )
  await setEvpn({ ...evpn, local: '192.0.2.9' })
  assert.is((await getEvpn('vx0')).local, '192.0.2.9')
  const family = setEvpn({ ...evpn, local: '2001:db8::1' })
  contains(await rejected(family, NetlinkError), { code: 'ENOTSUP', option: 'local' })
  const other = setEvpn({ ...evpn, dstPort: 4790 })
  contains(await rejected(other, NetlinkError), { code: 'ENOTSUP', option: 'dstPort' })
  await deleteLinks(['vx0', 'br0'])
})

test('there already: the same, another, and what is none', async () => {
  needsVlans()
  await createEvpn(evpn)
  assert.equal(await createEvpn({ ...evpn, mayExist: true }), { created: false })
  assert.equal(await createEvpn({ ...evpn, mayExist: true }), { created: false })
  contains(await rejected(createEvpn(evpn), NetlinkError), { code: 'EEXIST', option: 'bridge' })
  const other = createEvpn({ ...evpn, vlans: { 10: 7 }, mayExist: true })
  contains(await rejected(other, NetlinkError), { code: 'EEXIST', option: 'vlans' })
  await deleteLinks(['vx0', 'br0'])

  // Another device takes one of the VNIs at that port.
  await createVxlan({ name: 'vx9', external: true, vniFilter: true, dstPort: 4789 })
  execFileSync('bridge', 'vni add dev vx9 vni 500'.split(' '))
  const taken = await rejected(createEvpn(evpn), NetlinkError)
  contains(taken, { code: 'EEXIST', operation: 'createEvpn' })
  assert.equal(ipNames(), ['vx9'])
  await createBridge({ name: 'br9' })
  for (const link of ['vx9', 'br9']) {
    contains(await rejected(getEvpn(link), NetlinkError), { code: 'ENOTSUP', option: 'vxlan' })
  }
  contains(await rejected(getEvpn('none'), NetlinkError), { code: 'ENODEV' })
  await deleteLinks(['vx9', 'br9'])
})

test.run()
