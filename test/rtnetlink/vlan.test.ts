/** The VLANs of bridges and their ports, with `bridge vlan` as the oracle. */
import { inspect } from 'node:util'
import fc from 'fast-check'
import {
  addVlan,
  createBridge,
  deleteVlan,
  type GlobalVlanOptions,
  getLink,
  listGlobalVlans,
  listVlans,
  NetlinkError,
  setGlobalVlan,
  setLink,
  setVlan,
  type VlanOptions,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { bridge, bridgeShows, type Case } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const cases: Record<string, Case<VlanOptions>> = {
  one: { ours: { vid: 10 }, ip: 'vid 10', shown: { vlan: 10 } },
  range: { ours: { vid: 10, end: 20 }, ip: 'vid 10-20', shown: { vlan: 10, vlanEnd: 20 } },
  untagged: {
    ours: { vid: 10, untagged: true },
    ip: 'vid 10 untagged',
    shown: { vlan: 10, flags: ['Egress Untagged'] },
  },
  pvid: {
    ours: { vid: 10, pvid: true, untagged: true },
    ip: 'vid 10 pvid untagged',
    shown: { vlan: 10, flags: ['PVID', 'Egress Untagged'] },
  },
}

const shownOf = (name: string) =>
  bridgeShows('vlan', 'show', 'dev', name).flatMap(({ vlans }) => vlans as object[])

test.before(async () => {
  try {
    await createBridge({ name: 'bridge0', vlanFiltering: true, vlanDefaultPvid: 0 })
  } catch (error) {
    if (!(error instanceof NetlinkError) || error.code !== 'ENOTSUP') throw error
    skip('the kernel knows no VLANs of bridges (CONFIG_BRIDGE_VLAN_FILTERING)')
  }
  ip('link', 'add', 'va', 'type', 'veth', 'peer', 'name', 'vb')
  ip('link', 'set', 'va', 'master', 'bridge0')
  ip('link', 'add', 'vx', 'type', 'vxlan', 'external', 'dstport', 4789)
  ip('link', 'set', 'vx', 'master', 'bridge0')
  bridge('link', 'set', 'dev', 'vx', 'vlan_tunnel', 'on')
})

for (const [name, { ours, ip: words, shown }] of Object.entries(cases)) {
  for (const link of ['va', 'bridge0']) {
    test(`${name}, of ${link}`, async () => {
      const { vid, end } = ours
      await addVlan(link, ours)
      await handBack({
        list: () => listVlans(link),
        same: [(vlan) => setVlan(link, vlan), (vlan) => addVlan(link, vlan)],
        remove: (vlan) => deleteVlan(link, vlan),
        add: (vlan) => addVlan(vlan.index, vlan),
      })
      const [made, ours1] = [shownOf(link), await listVlans(link)]
      await deleteVlan(link, { vid, end })
      assert.equal(await listVlans(link), [])

      const own = link === 'bridge0' ? ['self'] : []
      bridge('vlan', 'add', 'dev', link, ...words.split(' '), ...own)
      const [made2, ours2] = [shownOf(link), await listVlans(link)]
      await deleteVlan(link, { vid, end })

      contains(made[0], shown)
      assert.equal(made, made2, 'bridge shows the same of both')
      assert.equal(ours1, ours2, 'the library reports the same of both')
      assert.is(ours1.length, 1)
      contains(ours1[0], { index: (await getLink(link)).index, ...ours })
    })
  }
}

test('the VNI that a VLAN is carried by', async () => {
  await addVlan('vx', { vid: 10, end: 12, vni: 1000 })
  const shown = bridgeShows('vlan', 'tunnelshow', 'dev', 'vx')
  contains(shown.flatMap(({ tunnels }) => tunnels as object[])[0], {
    vlan: 10,
    vlanEnd: 12,
    tunid: 1000,
    tunidEnd: 1002,
  })
  contains((await listVlans('vx'))[0], { vid: 10, vni: 1000 })
  await addVlan('vx', { vid: 11, vni: null })
  assert.equal(
    (await listVlans('vx')).map(({ vid, vni }) => [vid, vni]),
    [
      [10, 1000],
      [11, undefined],
      [12, 1002],
    ],
  )
  await deleteVlan('vx', { vid: 10, end: 12 })
})

test('a range of one VLAN is that VLAN', async () => {
  const one = { vid: 30, end: 30 }
  await addVlan('vx', { ...one, vni: 30 })
  await setVlan('vx', { ...one, state: 'blocking' })
  const found = (await listVlans('vx')).find(({ vid }) => vid === 30)
  contains(found ?? {}, { vid: 30, vni: 30, state: 'blocking' })
  await addVlan('vx', { ...one, vni: 30, pvid: true })
  await deleteVlan('vx', one)
  assert.is(
    (await listVlans('vx')).find(({ vid }) => vid === 30),
    undefined,
  )
})

test('a VNI that VLANs have already, in part, or another one', async () => {
  const vnis = async () =>
    (await listVlans('vx')).map(({ vid, end, vni, state }) => [vid, end, vni, state])
  for (const put of [addVlan, setVlan]) {
    await addVlan('vx', { vid: 10, end: 12, vni: 1000 })
    const listed = await vnis()
    await put('vx', { vid: 10, end: 12, vni: 1000 })
    await put('vx', { vid: 11, vni: 1001 })
    assert.equal(await vnis(), listed, 'the same')
    for (const vlan of await listVlans('vx')) await put('vx', vlan)
    assert.equal(await vnis(), listed, 'handed back')

    await addVlan('vx', { vid: 13, end: 14 })
    await put('vx', { vid: 11, end: 14, vni: 1001, state: 'blocking' })
    assert.equal(await vnis(), [
      [10, undefined, 1000, 'forwarding'],
      [11, 14, 1001, 'blocking'],
    ])
    await put('vx', { vid: 12, end: 13, vni: 7 })
    assert.equal(
      (await vnis()).map(([vid, end, vni]) => [vid, end, vni]),
      [
        [10, undefined, 1000],
        [11, undefined, 1001],
        [12, 13, 7],
        [14, undefined, 1004],
      ],
      'another one',
    )
    await deleteVlan('vx', { vid: 10, end: 14 })
  }
})

test('what every VLAN has without it, set alone, is so already', async () => {
  await addVlan('bridge0', { vid: 10, end: 11 })
  const was = await listVlans('bridge0')
  for (const range of [{ vid: 10 }, { vid: 10, end: 11 }]) {
    await setVlan('bridge0', { ...range, neighSuppress: false })
    await setVlan('bridge0', { ...range, neighSuppress: false, neighForwardGrat: false })
    assert.equal(await listVlans('bridge0'), was)
  }
  for (const range of [{ vid: 12 }, { vid: 11, end: 12 }]) {
    await rejected(setVlan('bridge0', { ...range, neighSuppress: false }), NetlinkError)
  }
  await deleteVlan('bridge0', { vid: 10, end: 11 })
})

test('state, and counters', async () => {
  await addVlan('va', { vid: 10, state: 'blocking' })
  contains((await listVlans('va'))[0], { vid: 10, state: 'blocking' })
  contains((await listVlans('va', { statistics: true }))[0], {
    vid: 10,
    statistics: { rxBytes: 0n, txPackets: 0n },
  })
  await deleteVlan('va', { vid: 10 })
})

/** What a port's VLAN can be told, and since which kernel. */
const newer: [options: Omit<VlanOptions, 'vid'>, since: [major: number, minor: number]][] = [
  [{ mcastRouter: 2 }, [5, 15]],
  [{ mcastMaxGroups: 9 }, [6, 3]],
  [{ neighSuppress: true }, [6, 4]],
  [{ neighForwardGrat: true }, [7, 2]],
]
for (const [options, since] of newer) {
  const [[option]] = Object.entries(options) as [[string, unknown]]
  test(`${option} of a port's VLAN: with it, and set later`, async () => {
    await setLink('bridge0', { bridge: { mcastVlanSnooping: true } })
    await addVlan('va', { vid: 10, end: 11 })
    if (hasLinux(...since)) {
      await setVlan('va', { vid: 10, ...options })
      await addVlan('va', { vid: 12, ...options })
      const all = await listVlans('va')
      const told = all.map((vlan) => [vlan.vid, vlan[option as keyof typeof vlan]])
      const [value] = Object.values(options)
      assert.equal(
        [told[0], told[2]],
        [
          [10, value],
          [12, value],
        ],
      )
      assert.not.equal(told[1], [11, value])
    } else {
      const error = await rejected(setVlan('va', { vid: 10, ...options }), NetlinkError)
      contains(error, { code: 'EINVAL', option })
    }
    await deleteVlan('va', { vid: 10, end: 12 })
    await setLink('bridge0', { bridge: { mcastVlanSnooping: false } })
  })
}

test('options of VLANs that are there, and nothing else of them', async () => {
  for (const link of ['va', 'bridge0']) {
    await addVlan(link, { vid: 10, end: 12, untagged: true })
    await setVlan(link, { vid: 11, state: 'blocking' })
    assert.equal(
      (await listVlans(link)).map(({ vid, end, untagged, state }) => [vid, end, untagged, state]),
      [
        [10, undefined, true, 'forwarding'],
        [11, undefined, true, 'blocking'],
        [12, undefined, true, 'forwarding'],
      ],
    )
    await setVlan(link, { vid: 10, end: 12, state: 'forwarding' })
    const own = link === 'bridge0' ? ['self'] : []
    bridge('vlan', 'set', 'dev', link, 'vid', '11', 'state', '4', ...own)
    const theirs = await listVlans(link)
    await setVlan(link, { vid: 11, state: 'forwarding' })
    await setVlan(link, { vid: 11, state: 'blocking' })
    assert.equal(await listVlans(link), theirs, 'as bridge sets it')
    contains(await rejected(setVlan(link, { vid: 9, end: 10, state: 'blocking' }), NetlinkError), {
      code: 'ENOENT',
      operation: 'setVlan',
    })
    assert.equal(await listVlans(link), theirs)
    await deleteVlan(link, { vid: 10, end: 12 })
  }
})

const globals: Record<string, Case<Omit<GlobalVlanOptions, 'vid'>>> = {
  'multicast is not followed': {
    ours: { mcastSnooping: false },
    ip: 'mcast_snooping 0',
    shown: { mcast_snooping: 0 },
  },
  versions: {
    ours: { mcastIgmpVersion: 3, mcastMldVersion: 2, mcastQuerier: true },
    ip: 'mcast_igmp_version 3 mcast_mld_version 2 mcast_querier 1',
    shown: { mcast_igmp_version: 3, mcast_mld_version: 2, mcast_querier: 1 },
  },
  counts: {
    ours: { mcastLastMemberCount: 5, mcastStartupQueryCount: 7 },
    ip: 'mcast_last_member_count 5 mcast_startup_query_count 7',
    shown: { mcast_last_member_count: 5, mcast_startup_query_count: 7 },
  },
  intervals: {
    ours: {
      ...{ mcastLastMemberInterval: 300n, mcastStartupQueryInterval: 400n },
      ...{ mcastMembershipInterval: 500n, mcastQuerierInterval: 600n },
      ...{ mcastQueryInterval: 700n, mcastQueryResponseInterval: 200n },
    },
    ip:
      'mcast_last_member_interval 300 mcast_startup_query_interval 400 ' +
      'mcast_membership_interval 500 mcast_querier_interval 600 ' +
      'mcast_query_interval 700 mcast_query_response_interval 200',
    shown: {
      ...{ mcast_last_member_interval: 300, mcast_startup_query_interval: 400 },
      ...{ mcast_membership_interval: 500, mcast_querier_interval: 600 },
      ...{ mcast_query_interval: 700, mcast_query_response_interval: 200 },
    },
  },
}

const globalsShown = () =>
  bridgeShows('vlan', 'global', 'show', 'dev', 'bridge0').flatMap(({ vlans }) => vlans as object[])

for (const [name, { ours, ip: words, shown }] of Object.entries(globals)) {
  test(`whatever the ports: ${name}`, async () => {
    const made = []
    for (const set of [
      () => setGlobalVlan('bridge0', { vid: 10, end: 11, ...ours }),
      () => bridge('vlan', 'global', 'set', 'dev', 'bridge0', 'vid', '10-11', ...words.split(' ')),
    ]) {
      await addVlan('bridge0', { vid: 10, end: 12 })
      await set()
      const listed = await listGlobalVlans('bridge0')
      made.push([globalsShown(), listed])
      await deleteVlan('bridge0', { vid: 10, end: 12 })

      await addVlan('bridge0', { vid: 10, end: 12 })
      for (const vlan of listed) await setGlobalVlan('bridge0', vlan)
      assert.equal(await listGlobalVlans('bridge0'), listed, 'handed back')
      await deleteVlan('bridge0', { vid: 10, end: 12 })
    }
    assert.equal(made[0], made[1], 'bridge shows, and the library reports, the same of both')
    const [theirs, [first, last]] = made[0] as [object[], object[]]
    contains(theirs[0], { vlan: 10, vlanEnd: 11, ...shown })
    contains(first, { index: (await getLink('bridge0')).index, vid: 10, end: 11, ...ours })
    contains(last, { vid: 12 })
  })
}

test('whatever the ports: of a VLAN that the bridge has not, of no bridge', async () => {
  const settings = { vid: 10, mcastSnooping: false }
  contains(await rejected(setGlobalVlan('bridge0', settings), NetlinkError), {
    code: 'ENOENT',
    operation: 'setGlobalVlan',
  })
  contains(await rejected(setGlobalVlan('vb', settings), NetlinkError), { code: 'EINVAL' })
  contains(await rejected(listGlobalVlans('vb'), NetlinkError), { code: 'EINVAL' })
})

type Each = Record<string, unknown>

/** One listed range after another, as one entry a VLAN. */
const apart = (listed: readonly object[]): Map<number, Each> =>
  new Map(
    (listed as (Each & { vid: number; end?: number })[]).flatMap(({ vid, end = vid, ...rest }) => {
      const { vni, mcastGroups: _, ...told } = rest
      return Array.from({ length: end - vid + 1 }, (_, at): [number, Each] => [
        vid + at,
        { ...told, ...(typeof vni === 'number' && { vni: vni + at }) },
      ])
    }),
  )

test('a bridge’s own VLAN with what only a port’s takes: refused, and nothing stays', async () => {
  await addVlan('bridge0', { vid: 11, pvid: true, untagged: true })
  const was = await listVlans('bridge0')
  for (const more of [{}, { end: 12 }, { end: 12, untagged: true, state: 'blocking' as const }]) {
    const asked = { vid: 10, ...more, neighSuppress: true }
    await rejected(addVlan('bridge0', asked), NetlinkError)
    assert.equal(await listVlans('bridge0'), was, JSON.stringify(asked))
  }
  await rejected(addVlan('bridge0', { vid: 10, pvid: true, neighSuppress: true }), NetlinkError)
  assert.equal(await listVlans('bridge0'), was, 'its pvid, too')
  await deleteVlan('bridge0', { vid: 11 })
})

for (const link of ['va', 'vx', 'bridge0']) {
  test(`what resolved is so, of ranges at random, and what did not changed nothing: ${link}`, async () => {
    const settings = fc.record(
      {
        state: fc.constantFrom('forwarding', 'blocking'),
        neighSuppress: fc.boolean(),
        mcastRouter: fc.constantFrom(0, 1, 2),
        mcastMaxGroups: fc.constantFrom(0, 9),
        vni: fc.constantFrom(1000, 1002, null),
      },
      { requiredKeys: [] },
    )
    const flags = fc.record({ pvid: fc.boolean(), untagged: fc.boolean() }, { requiredKeys: [] })
    const globals = fc.record(
      {
        mcastSnooping: fc.boolean(),
        mcastIgmpVersion: fc.constantFrom(2, 3, 9),
        mcastQueryInterval: fc.constantFrom(50n, 700n),
      },
      { requiredKeys: [] },
    )
    const range = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 }))
    const each = fc
      .tuple(range, settings, flags, globals, fc.constantFrom('add', 'set', 'global'))
      .map(([[vid, more], settings, flags, globals, how]) => ({
        how,
        range: { vid, end: vid + more },
        options: how === 'add' ? { ...settings, ...flags } : how === 'set' ? settings : globals,
      }))
    const property = fc.asyncProperty(
      fc.array(each, { minLength: 1, maxLength: 5 }),
      async (all) => {
        for (const { how, range, options } of all) {
          const asked = { ...range, ...options } as VlanOptions
          const list = async () =>
            apart(await (how === 'global' ? listGlobalVlans('bridge0') : listVlans(link)))
          const was = await list()
          const call = () => {
            if (how === 'global') return setGlobalVlan('bridge0', asked as GlobalVlanOptions)
            return how === 'add' ? addVlan(link, asked) : setVlan(link, asked)
          }
          const done = await call().then(
            () => true,
            () => false,
          )
          const is = await list()
          const what = `${how} ${inspect(asked)}: ${done ? 'done' : 'refused'}`
          if (!done) {
            assert.equal(is, was, what)
            continue
          }
          for (const [vid, its] of is) {
            const wanted = apart([asked]).get(vid)
            if (wanted === undefined) {
              const { pvid: _, ...others } = its
              const { pvid: __, ...before } = was.get(vid) ?? {}
              assert.equal(others, before, what)
              continue
            }
            for (const [option, value] of Object.entries(wanted)) {
              const least = option === 'mcastQueryInterval' && value === 50n ? 100n : value
              assert.equal(its[option] ?? false, least ?? false, `${what}: ${option} of ${vid}`)
            }
          }
          for (let vid = range.vid; vid <= range.end; vid++) assert.ok(is.has(vid), what)
        }
        for (const each of new Set([link, 'bridge0'])) await deleteVlan(each, { vid: 1, end: 4094 })
      },
    )
    await fc.assert(property, { seed: 20_261_129, numRuns: 60, includeErrorInReport: true })
  })
}

test('one that is not there, a link that is no port, a link that is not there', async () => {
  await deleteVlan('va', { vid: 99, end: 100 })
  contains(await rejected(addVlan('vb', { vid: 10 }), NetlinkError), {
    code: 'EINVAL',
    syscall: 'RTM_NEWVLAN',
  })
  contains(await rejected(addVlan('none', { vid: 10 }), NetlinkError), {
    code: 'ENODEV',
    option: 'link',
  })
})

test.run()
