/** Forwarding entries of vxlan links and bridges, with `bridge` as the oracle. */
import {
  addFdb,
  addNexthop,
  appendFdb,
  createBridge,
  deleteFdb,
  type Fdb,
  type FdbOptions,
  getFdb,
  getLink,
  listFdb,
  NetlinkError,
  replaceFdb,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { hasVlans } from '../support/machine.js'
import { bridge, bridgeShows, type Case } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const mac = '02:00:00:00:00:05'
const zeros = '00:00:00:00:00:00'

/** Each by link. */
const cases: Record<string, Record<string, Case<FdbOptions>>> = {
  vxlan0: {
    'dst v4': {
      ours: { mac, dst: '192.0.2.5' },
      ip: `${mac} dev vxlan0 dst 192.0.2.5`,
      shown: { mac, dst: '192.0.2.5', flags: ['self'], state: 'permanent' },
    },
    'all zeros': {
      ours: { mac: zeros, dst: '192.0.2.5' },
      ip: `${zeros} dev vxlan0 dst 192.0.2.5`,
      shown: { mac: zeros, dst: '192.0.2.5' },
    },
    vni: {
      ours: { mac, dst: '192.0.2.5', vni: 77 },
      ip: `${mac} dev vxlan0 dst 192.0.2.5 vni 77`,
      shown: { vni: 77 },
    },
    port: {
      ours: { mac, dst: '192.0.2.5', port: 8472 },
      ip: `${mac} dev vxlan0 dst 192.0.2.5 port 8472`,
      shown: { port: 8472 },
    },
    via: {
      ours: { mac, dst: '192.0.2.5', via: 'va' },
      ip: `${mac} dev vxlan0 dst 192.0.2.5 via va`,
      shown: { viaIf: 'va' },
    },
    router: {
      ours: { mac, dst: '192.0.2.5', router: true },
      ip: `${mac} dev vxlan0 dst 192.0.2.5 router`,
      shown: { flags: ['self', 'router'] },
    },
    externLearn: {
      ours: { mac, dst: '192.0.2.5', externLearn: true },
      ip: `${mac} dev vxlan0 dst 192.0.2.5 extern_learn`,
      shown: { flags: ['self', 'extern_learn'] },
    },
    dynamic: {
      ours: { mac, dst: '192.0.2.5', state: 'dynamic' },
      ip: `${mac} dev vxlan0 dst 192.0.2.5 dynamic`,
      shown: { state: '' },
    },
    static: {
      ours: { mac, dst: '192.0.2.5', state: 'static' },
      ip: `${mac} dev vxlan0 dst 192.0.2.5 static`,
      shown: { state: 'static' },
    },
    'nexthop group': {
      ours: { mac, nexthopId: 10 },
      ip: `${mac} dev vxlan0 nhid 10`,
      shown: { nhid: 10 },
    },
  },
  vxlan6: {
    'dst v6': {
      ours: { mac, dst: '2001:db8::5' },
      ip: `${mac} dev vxlan6 dst 2001:db8::5`,
      shown: { dst: '2001:db8::5' },
    },
  },
  vxlanx: {
    srcVni: {
      ours: { mac, dst: '192.0.2.5', srcVni: 5, vni: 6 },
      ip: `${mac} dev vxlanx dst 192.0.2.5 src_vni 5 vni 6`,
      shown: { src_vni: 5, vni: 6 },
    },
  },
  vb: {
    'master, permanent': {
      ours: { mac, master: true },
      ip: `${mac} dev vb master`,
      shown: { master: 'bridge0', flags: [], state: 'permanent' },
    },
    'master, static': {
      ours: { mac, master: true, state: 'static' },
      ip: `${mac} dev vb master static`,
      shown: { master: 'bridge0', state: 'static' },
    },
    'master, dynamic': {
      ours: { mac, master: true, state: 'dynamic' },
      ip: `${mac} dev vb master dynamic`,
      shown: { master: 'bridge0', state: '' },
    },
    'master, sticky': {
      ours: { mac, master: true, state: 'static', sticky: true },
      ip: `${mac} dev vb master static sticky`,
      shown: { flags: ['sticky'] },
    },
    'master, externLearn': {
      ours: { mac, master: true, state: 'dynamic', externLearn: true },
      ip: `${mac} dev vb master dynamic extern_learn`,
      shown: { flags: ['extern_learn'] },
    },
    self: {
      ours: { mac },
      ip: `${mac} dev vb`,
      shown: { flags: ['self'], state: 'permanent' },
    },
  },
  bridge0: {
    'of the bridge itself': {
      ours: { mac },
      ip: `${mac} dev bridge0 self`,
      shown: { state: 'permanent' },
    },
  },
}

const about = (link: string, address: string) =>
  bridgeShows('fdb', 'show', 'dev', link).filter((entry) => entry['mac'] === address)

/** Without what time changes. */
const steady = ({ cache: _, ...rest }: Fdb) => rest

test.before(async () => {
  ip('link', 'add', 'va', 'type', 'veth', 'peer', 'name', 'vb')
  // Without VLANs, of which a kernel that has them adds an entry each.
  await createBridge({ name: 'bridge0', ...(hasVlans() && { vlanDefaultPvid: 0 }) })
  ip('link', 'set', 'vb', 'master', 'bridge0', 'up')
  ip('link', 'set', 'bridge0', 'up')
  ip('link', 'set', 'va', 'up')
  ip('address', 'add', '192.0.2.1/24', 'dev', 'va')
  ip('link', 'add', 'vxlan0', 'type', 'vxlan', 'id', 42, 'dstport', 4789)
  ip('link', 'add', 'vxlan6', 'type', 'vxlan', 'id', 43, 'dstport', 4790, 'local', '2001:db8::1')
  ip('link', 'add', 'vxlanx', 'type', 'vxlan', 'external', 'dstport', 4791)
  await addNexthop({ id: 9, via: '192.0.2.9', fdb: true })
  await addNexthop({ id: 10, group: [{ id: 9 }], fdb: true })
})

for (const [link, table] of Object.entries(cases)) {
  for (const [name, { ours, ip: words, shown }] of Object.entries(table)) {
    test(`${link}: ${name}`, async () => {
      const list = async () =>
        (await listFdb(link)).filter((entry) => entry.mac === ours.mac).map(steady)
      await addFdb(link, ours)
      await handBack({
        list: async () => (await listFdb(link)).filter(({ mac }) => mac === ours.mac),
        same: [
          (entry) => addFdb(link, { ...entry, mayExist: true }),
          // Of several hosts the kernel replaces none.
          ...(ours.mac === zeros
            ? []
            : [
                (entry: Fdb) => replaceFdb(link, entry),
                (entry: Fdb) => replaceFdb(link, { ...entry, mustExist: true }),
              ]),
        ],
        remove: (entry) => deleteFdb(link, { ...entry, ifExists: true }),
        // One of a bridge without a VLAN is one of each VLAN, too.
        add: (entry) => addFdb(entry.index, { ...entry, mayExist: true }),
        steady,
      })
      const [made, ours1] = [about(link, ours.mac), await list()]
      const { state: _, externLearn: __, sticky: ___, router: ____, ...key } = ours
      await deleteFdb(link, key)
      assert.equal(about(link, ours.mac), [])

      bridge('fdb', 'add', ...words.split(' '))
      const [made2, ours2] = [about(link, ours.mac), await list()]
      await deleteFdb(link, key)

      // With VLANs in the kernel a bridge has it once more, for its default VLAN.
      assert.ok(made.length > 0)
      contains(made[0], shown)
      assert.equal(made, made2, 'bridge shows the same of both')
      assert.equal(ours1, ours2, 'the library reports the same of both')
      const { master, via, ...values } = ours
      contains(ours1[0], { index: (await getLink(link)).index, ...values })
      assert.is(ours1[0]?.self, master !== true && link !== 'bridge0')
      if (master === true) assert.is(ours1[0]?.bridge, (await getLink('bridge0')).index)
      if (via !== undefined) assert.is(ours1[0]?.via, (await getLink(via)).index)
    })
  }
}

test('an address with many hosts: append, delete one, delete all', async () => {
  for (const dst of ['192.0.2.4', '192.0.2.5', '192.0.2.6']) {
    await appendFdb('vxlan0', { mac: zeros, dst })
  }
  const dsts = () => about('vxlan0', zeros).map(({ dst }) => dst)
  assert.equal(dsts().sort(), ['192.0.2.4', '192.0.2.5', '192.0.2.6'])
  contains(await rejected(addFdb('vxlan0', { mac: zeros, dst: '192.0.2.4' }), NetlinkError), {
    code: 'EEXIST',
    operation: 'addFdb',
    link: 'vxlan0',
  })
  await deleteFdb('vxlan0', { mac: zeros, dst: '192.0.2.5' })
  assert.equal(dsts().sort(), ['192.0.2.4', '192.0.2.6'])
  await deleteFdb('vxlan0', { mac: zeros })
  assert.equal(dsts(), [])
})

test('replaceFdb moves an address to another host, and to another port', async () => {
  await replaceFdb('vxlan0', { mac, dst: '192.0.2.4' })
  await replaceFdb('vxlan0', { mac, dst: '192.0.2.5' })
  assert.equal(
    about('vxlan0', mac).map(({ dst }) => dst),
    ['192.0.2.5'],
  )
  await deleteFdb('vxlan0', { mac })
  await addFdb('vb', { mac, master: true, state: 'dynamic' })
  await replaceFdb('vb', { mac, master: true, state: 'static' })
  contains(about('vb', mac)[0], { state: 'static' })
  await deleteFdb('vb', { mac, master: true })
})

test('what a vxlan sends to several hosts is not replaced, and stays as it is in all it has', async () => {
  for (const group of [zeros, '01:00:5e:01:02:03']) {
    const entry = { mac: group, dst: '192.0.2.4', state: 'dynamic' } as const
    await appendFdb('vxlan0', entry)
    const before = about('vxlan0', group)
    for (const state of ['permanent', 'dynamic'] as const) {
      for (const options of [{}, { mustExist: true }]) {
        const replaced = replaceFdb('vxlan0', { ...entry, dst: '192.0.2.5', state, ...options })
        const error = await rejected(replaced, NetlinkError)
        contains(error, { code: 'ENOTSUP', operation: 'replaceFdb', option: 'mac' })
        assert.equal(about('vxlan0', group), before)
      }
    }
    await deleteFdb('vxlan0', { mac: group })
  }
})

test('with mustExist an entry is replaced where there is one, and never added', async () => {
  for (const [link, entry, other] of [
    ['vxlan0', { mac, dst: '192.0.2.4' }, { dst: '192.0.2.5' }],
    ['vb', { mac, master: true, state: 'static' }, { state: 'permanent' }],
  ] as const) {
    const none = await rejected(replaceFdb(link, { ...entry, mustExist: true }), NetlinkError)
    contains(none, { code: 'ENOENT', operation: 'replaceFdb', link })
    assert.equal(about(link, mac), [])
    await addFdb(link, entry)
    await replaceFdb(link, { ...entry, ...other, mustExist: true })
    contains(about(link, mac)[0], other)
    await deleteFdb(link, { mac, master: link === 'vb' })
  }
})

test('whether an address is heard: told when it was asked for', async () => {
  const entry = { mac, master: true, state: 'static' } as const
  const told = async () => (await getFdb('vb', { mac, master: true })).activity
  await addFdb('vb', { ...entry, activity: { notify: 'active' } })
  assert.equal(await told(), { notify: 'active' })
  await replaceFdb('vb', { ...entry, activity: { notify: 'inactive', noRefresh: true } })
  assert.equal(await told(), { notify: 'inactive' })
  await replaceFdb('vb', { ...entry, activity: { notify: 'off' } })
  assert.is(await told(), undefined)
  await deleteFdb('vb', { mac, master: true })
})

test('one that is not there', async () => {
  const error = await rejected(deleteFdb('vxlan0', { mac }), NetlinkError)
  contains(error, { code: 'ENOENT', operation: 'deleteFdb', link: 'vxlan0' })
  await deleteFdb('vxlan0', { mac, ifExists: true })
})

test('the entry of one address, looked up by the kernel', async () => {
  await appendFdb('vxlan0', { mac: zeros, dst: '192.0.2.4' })
  await appendFdb('vxlan0', { mac: zeros, dst: '192.0.2.5' })
  await addFdb('vxlanx', { mac, dst: '192.0.2.5', srcVni: 5, vni: 6 })
  await addFdb('vb', { mac, master: true, state: 'static' })
  const port = { index: (await getLink('vb')).index, bridge: (await getLink('bridge0')).index }
  contains(await getFdb('bridge0', { mac }), { ...port, mac, state: 'static' })
  contains(await getFdb('vb', { mac, master: true }), { ...port, mac, state: 'static' })
  contains(await getFdb('vxlan0', { mac: zeros }), { mac: zeros, dst: '192.0.2.4', self: true })
  contains(await getFdb('vxlanx', { mac, srcVni: 5 }), { dst: '192.0.2.5', srcVni: 5, vni: 6 })

  for (const [link, key] of [
    ['vxlan0', { mac }],
    ['vxlanx', { mac, srcVni: 6 }],
    ['bridge0', { mac: '02:00:00:00:00:99' }],
  ] as const) {
    const error = await rejected(getFdb(link, key), NetlinkError)
    contains(error, { code: 'ENOENT', operation: 'getFdb', syscall: 'RTM_GETNEIGH', link })
  }
  contains(await rejected(getFdb('va', { mac }), NetlinkError), { code: 'ENOTSUP' })
  contains(await rejected(getFdb('none', { mac }), NetlinkError), {
    code: 'ENODEV',
    option: 'link',
  })
  await deleteFdb('vxlan0', { mac: zeros })
  await deleteFdb('vxlanx', { mac, srcVni: 5 })
  await deleteFdb('vb', { mac, master: true })
})

test('a vxlan that is not external has entries of its own VNI alone', async () => {
  const { index, vxlan } = await getLink('vxlan0')
  const before = bridge('fdb', 'show', 'dev', 'vxlan0')
  for (const srcVni of [0, 5, vxlan?.vni]) {
    for (const put of [addFdb, appendFdb, replaceFdb]) {
      for (const link of ['vxlan0', index]) {
        const options = { mac: '02:00:00:00:00:98', dst: '192.0.2.9', srcVni }
        const error = await rejected(put(link, options), NetlinkError)
        contains(error, { code: 'ENOTSUP', option: 'srcVni' })
      }
    }
  }
  await addFdb('vxlan0', { mac: '02:00:00:00:00:98', dst: '192.0.2.9' })
  const one = bridge('fdb', 'show', 'dev', 'vxlan0')
  for (const srcVni of [5, vxlan?.vni]) {
    const key = { mac: '02:00:00:00:00:98', srcVni }
    for (const call of [getFdb, deleteFdb]) {
      const error = await rejected(call('vxlan0', key), NetlinkError)
      contains(error, { code: 'ENOTSUP', option: 'srcVni', operation: call.name, link: 'vxlan0' })
    }
    assert.equal(bridge('fdb', 'show', 'dev', 'vxlan0'), one)
  }
  await deleteFdb('vxlan0', { mac: '02:00:00:00:00:98' })
  assert.equal(bridge('fdb', 'show', 'dev', 'vxlan0'), before)
})

test('a listing by link and by bridge, filtered by the kernel', async () => {
  const all = await listFdb()
  const indexes = new Set(all.map(({ index }) => index))
  const [vb, bridge0] = [(await getLink('vb')).index, (await getLink('bridge0')).index]
  assert.ok(indexes.has(vb))
  assert.ok((await listFdb('vb')).every(({ index }) => index === vb))
  const ofBridge = await listFdb(undefined, { bridge: 'bridge0' })
  assert.equal(
    ofBridge.length,
    bridgeShows('fdb', 'show', 'br', 'bridge0').length,
    'as many as bridge shows',
  )
  assert.ok(ofBridge.every(({ index }) => index === vb || index === bridge0))
  contains(await rejected(listFdb('none'), NetlinkError), { code: 'ENODEV', option: 'link' })
  contains(await rejected(listFdb(undefined, { bridge: 'none' }), NetlinkError), {
    code: 'ENODEV',
    option: 'bridge',
  })
})

test.run()
