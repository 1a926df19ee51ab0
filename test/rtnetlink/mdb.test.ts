/** Multicast entries of bridges and vxlan links, with `bridge` as the oracle. */
import {
  addMdb,
  createBridge,
  deleteMdb,
  flushMdb,
  getLink,
  getMdb,
  listMdb,
  type Mdb,
  type MdbOptions,
  NetlinkError,
  replaceMdb,
  setLink,
  watch,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { bridge, bridgeShows } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'
import { handBack } from './hand-back.js'

/** The kernel itself joins groups, for IPv6. */
const isOurs = (group: string) => !group.startsWith('ff02:')

const listed = async (...args: Parameters<typeof listMdb>) =>
  (await listMdb(...args)).filter(({ group }) => isOurs(group))

/** What `bridge -d -j mdb` shows of a link; without what time changes. */
const shown = (link: string) =>
  (bridgeShows('mdb', 'show', 'dev', link) as { mdb?: Record<string, unknown>[] }[])
    .flatMap(({ mdb = [] }) => mdb)
    .filter(({ grp }) => isOurs(String(grp)))
    .map(({ timer: _, ...entry }) => entry)

const steady = ({ timer: _, ...entry }: Mdb) => entry

/** In our words, in those of `bridge mdb add dev br0`, and as `bridge` shows it. */
const cases: Record<string, { ours: MdbOptions; words: string; shows: object }> = {
  'a port, temporary': {
    ours: { group: '239.1.1.1', port: 'p0' },
    words: 'port p0 grp 239.1.1.1',
    shows: { port: 'p0', grp: '239.1.1.1', state: 'temp' },
  },
  'a port, permanent': {
    ours: { group: '239.1.1.1', port: 'p0', state: 'permanent' },
    words: 'port p0 grp 239.1.1.1 permanent',
    shows: { port: 'p0', state: 'permanent' },
  },
  IPv6: {
    ours: { group: 'ff0e::5', port: 'p0', state: 'permanent' },
    words: 'port p0 grp ff0e::5 permanent',
    shows: { grp: 'ff0e::5' },
  },
  'an Ethernet address': {
    ours: { group: '01:02:03:04:05:06', port: 'p0', state: 'permanent' },
    words: 'port p0 grp 01:02:03:04:05:06 permanent',
    shows: { grp: '01:02:03:04:05:06' },
  },
  "the bridge's own host": {
    ours: { group: '239.1.1.1' },
    words: 'port br0 grp 239.1.1.1',
    shows: { port: 'br0' },
  },
  'one source': {
    ours: { group: '239.1.1.1', port: 'p0', source: '192.0.2.5', state: 'permanent' },
    words: 'port p0 grp 239.1.1.1 src 192.0.2.5 permanent',
    shows: { src: '192.0.2.5' },
  },
}

test.before(async () => {
  await createBridge({ name: 'br0', up: true, mcastSnooping: true })
  ip('link', 'add', 'p0', 'type', 'veth', 'peer', 'name', 'p1')
  ip('link', 'set', 'p0', 'master', 'br0')
  for (const link of ['p0', 'p1']) ip('link', 'set', link, 'up')
  await setLink('br0', { bridge: { mcastIgmpVersion: 3, mcastMldVersion: 2 } })
})

for (const [name, { ours, words, shows }] of Object.entries(cases)) {
  test(name, async () => {
    const { state: _, ...key } = ours
    await addMdb('br0', ours)
    await handBack({
      list: () => listed('br0'),
      same: [
        (entry) => addMdb('br0', { ...entry, mayExist: true }),
        ...(hasLinux(6, 2) ? [(entry: Mdb) => replaceMdb('br0', entry)] : []),
        ...(hasLinux(6, 7) ? [(entry: Mdb) => getMdb('br0', entry)] : []),
      ],
      remove: (entry) => deleteMdb('br0', entry),
      add: (entry) => addMdb(entry.index, entry),
      steady,
    })
    const [made, ours1] = [shown('br0'), (await listed('br0')).map(steady)]
    await deleteMdb('br0', key)
    assert.equal(shown('br0'), [])

    bridge('mdb', 'add', 'dev', 'br0', ...words.split(' '))
    const [made2, ours2] = [shown('br0'), (await listed('br0')).map(steady)]
    await deleteMdb('br0', key)

    assert.is(made.length, 1)
    contains(made[0], shows)
    assert.equal(made, made2, 'bridge shows the same of both')
    assert.equal(ours1, ours2, 'the library reports the same of both')
    const port = (await getLink(ours.port ?? 'br0')).index
    contains(ours1[0], { state: 'temp', ...ours, index: (await getLink('br0')).index, port })
    assert.is(ours1[0]?.unknown, undefined)
  })
}

test('one that is there already, and one that is not', async () => {
  const key = { group: '239.1.1.1', port: 'p0' }
  await addMdb('br0', key)
  contains(await rejected(addMdb('br0', key), NetlinkError), {
    code: 'EEXIST',
    operation: 'addMdb',
    syscall: 'RTM_NEWMDB',
    link: 'br0',
  })
  await deleteMdb('br0', key)
  contains(await rejected(deleteMdb('br0', key), NetlinkError), { code: 'ENOENT' })
  await deleteMdb('br0', { ...key, ifExists: true })
  contains(await rejected(addMdb('br0', { ...key, port: 'none' }), NetlinkError), {
    code: 'ENODEV',
    option: 'port',
    link: 'none',
  })
  contains(await rejected(listMdb('none'), NetlinkError), { code: 'ENODEV' })
})

test('a listing by port, and everything', async () => {
  await addMdb('br0', { group: '239.1.1.1', port: 'p0' })
  await addMdb('br0', { group: '239.1.1.2' })
  const groups = (entries: Mdb[]) => entries.map(({ group }) => group).sort()
  assert.equal(groups(await listed()), ['239.1.1.1', '239.1.1.2'])
  assert.equal(groups(await listed('br0', { port: 'p0' })), ['239.1.1.1'])
  assert.equal(groups(await listed('br0', { vid: 5 })), [])
  assert.equal(groups(await listed('p0')), [])
  for (const entry of await listed()) await deleteMdb(entry.index, keyOf(entry))
  assert.equal(await listed(), [])
})

test('the entries of one group, looked up by the kernel', async () => {
  await addMdb('br0', { group: '239.1.1.1', port: 'p0' })
  await addMdb('br0', { group: '239.1.1.1' })
  await addMdb('br0', { group: '239.1.1.2' })
  const found = getMdb('br0', { group: '239.1.1.1' })
  if (hasLinux(6, 7)) {
    const all = await listed('br0')
    assert.equal(
      (await found).map(steady),
      all.filter(({ group }) => group === '239.1.1.1').map(steady),
    )
    assert.is((await found).length, 2)
    const none = await rejected(getMdb('br0', { group: '239.1.1.3' }), NetlinkError)
    contains(none, { code: 'ENOENT', operation: 'getMdb', syscall: 'RTM_GETMDB', link: 'br0' })
  } else contains(await rejected(found, NetlinkError), { code: 'ENOTSUP', operation: 'getMdb' })
  for (const entry of await listed()) await deleteMdb(entry.index, keyOf(entry))
})

const keyOf = ({ group, port, vid, source }: Mdb) => ({
  ...{ group, port, source },
  ...(vid !== undefined && { vid }),
})

test('they are watched, and go with their port', async () => {
  await using events = watch({ types: ['mdb'] })
  await events.ready
  const next = async () => {
    for (;;) {
      const { value } = await events.next()
      if (value?.type !== 'mdb') throw new Error(`${value?.type} instead of mdb`)
      if (isOurs(value.object.group)) return `${value.change} ${value.object.group}`
    }
  }
  bridge('mdb', 'add', 'dev', 'br0', 'port', 'p0', 'grp', '239.1.1.9', 'permanent')
  assert.is(await next(), 'added 239.1.1.9')
  bridge('mdb', 'del', 'dev', 'br0', 'port', 'p0', 'grp', '239.1.1.9')
  assert.is(await next(), 'deleted 239.1.1.9')
  bridge('mdb', 'add', 'dev', 'br0', 'port', 'p0', 'grp', '239.1.1.8', 'permanent')
  assert.is(await next(), 'added 239.1.1.8')
  ip('link', 'set', 'p0', 'nomaster')
  assert.is(await next(), 'deleted 239.1.1.8')
  ip('link', 'set', 'p0', 'master', 'br0')
})

test('sources, filter mode, protocol, and replacing them', async () => {
  const entry: MdbOptions = {
    ...{ group: '239.1.1.1', port: 'p0', state: 'permanent' },
    ...{ filterMode: 'include', sourceList: ['192.0.2.5', '192.0.2.6'], protocol: 'zebra' },
  }
  const failed = await addMdb('br0', entry).catch((error: NetlinkError) => error)
  if (failed instanceof NetlinkError) {
    contains(failed, { code: 'EINVAL', operation: 'addMdb' })
    assert.equal(await listed(), [], 'nothing half-made')
    skip('this kernel takes no sources of multicast entries')
  }
  const ofGroup = async () => (await listed('br0')).find(({ source }) => source === undefined)
  const sorted = (sources: readonly string[] = []) => [...sources].sort()
  contains(await ofGroup(), { filterMode: 'include', protocol: 'zebra' })
  assert.equal(sorted((await ofGroup())?.sourceList), ['192.0.2.5', '192.0.2.6'])
  await replaceMdb('br0', { ...entry, filterMode: 'exclude', sourceList: ['192.0.2.7'] })
  contains(await ofGroup(), { filterMode: 'exclude', sourceList: ['192.0.2.7'] })
  await deleteMdb('br0', { group: '239.1.1.1', port: 'p0' })
})

test('a bridge that knows no sources is not asked for any: entries of single sources stay', async () => {
  if (!hasLinux(6, 2)) skip('this kernel takes no sources of multicast entries')
  await setLink('br0', { bridge: { mcastIgmpVersion: 2, mcastMldVersion: 1 } })
  for (const [group, sourceList] of [
    ['239.1.1.1', ['192.0.2.5', '192.0.2.6']],
    ['ff0e::5', ['2001:db8::5', '2001:db8::6']],
  ] as const) {
    const key = { group, port: 'p0' }
    await addMdb('br0', { ...key, source: sourceList[0] })
    const before = shown('br0')
    const ofSources = [
      [{ filterMode: 'include' }, 'filterMode'],
      [{ sourceList }, 'sourceList'],
      [{ filterMode: 'exclude', sourceList }, 'sourceList'],
    ] as const
    for (const [options, option] of ofSources) {
      for (const call of [addMdb, replaceMdb]) {
        const error = await rejected(call('br0', { ...key, ...options }), NetlinkError)
        contains(error, { code: 'ENOTSUP', option })
        assert.equal(shown('br0'), before, `${call.name} ${option}`)
      }
    }
    await deleteMdb('br0', { ...key, source: sourceList[0] })
  }
  await setLink('br0', { bridge: { mcastIgmpVersion: 3, mcastMldVersion: 2 } })
})

test('what every entry has without it, a kernel that does not take it accepts', async () => {
  const key = { group: '239.1.1.1', port: 'p0' } as const
  const implied = { filterMode: 'exclude', protocol: 'static' } as const
  assert.is((await addMdb('br0', { ...key, ...implied })).created, true)
  assert.is((await addMdb('br0', { ...key, ...implied, mayExist: true })).created, false)
  const other = addMdb('br0', { ...key, ...implied, protocol: 'zebra', mayExist: true })
  assert.is((await rejected(other, NetlinkError)).code, hasLinux(6, 2) ? 'EEXIST' : 'EINVAL')
  await deleteMdb('br0', key)
})

test('a flush by the kernel, or a clear refusal that deletes nothing', async () => {
  await addMdb('br0', { group: '239.1.1.1', port: 'p0', state: 'permanent' })
  await addMdb('br0', { group: '239.1.1.2', port: 'p0' })
  const groups = async () => (await listed('br0')).map(({ group }) => group).sort()
  const refused = await flushMdb('br0', { permanent: true }).catch((error: NetlinkError) => error)
  if (refused instanceof NetlinkError) {
    contains(refused, { code: 'ENOTSUP', operation: 'flushMdb', link: 'br0' })
    assert.equal(await groups(), ['239.1.1.1', '239.1.1.2'])
    await deleteMdb('br0', { group: '239.1.1.1', port: 'p0' })
    await deleteMdb('br0', { group: '239.1.1.2', port: 'p0' })
    return
  }
  assert.equal(await groups(), ['239.1.1.2'])
  await flushMdb('br0', { port: 'p0' })
  assert.equal(await groups(), [])
})

test('of a vxlan link: hosts', async () => {
  ip('link', 'add', 'vx', 'type', 'vxlan', 'id', 42, 'dstport', 4789, 'local', '192.0.2.1')
  ip('link', 'set', 'vx', 'up')
  const entry: MdbOptions = {
    ...{ group: '239.1.1.1', state: 'permanent', dst: '192.0.2.5' },
    ...{ dstPort: 4790, vni: 7, source: '192.0.2.9' },
  }
  const refused = await addMdb('vx', entry).catch((error: NetlinkError) => error)
  if (refused instanceof NetlinkError) {
    contains(refused, { code: 'ENOTSUP', operation: 'addMdb', link: 'vx' })
    skip('this kernel has no multicast entries of vxlan links')
  }
  const { state: _, ...key } = entry
  contains((await listed('vx'))[0], { ...entry, port: (await getLink('vx')).index })
  await deleteMdb('vx', key)
  assert.equal(await listed('vx'), [])
})

test('bad input is refused by name', async () => {
  const refused: [call: Promise<unknown>, option: string][] = [
    [addMdb(null as never, { group: '239.1.1.1' }), 'link'],
    [addMdb('br0', {} as never), 'group'],
    [addMdb('br0', { group: '239.1.1' }), 'group'],
    [addMdb('br0', { group: '239.1.1.1', vid: 5000 }), 'vid'],
    [addMdb('br0', { group: '239.1.1.1', state: 'static' as never }), 'state'],
    [addMdb('br0', { group: '239.1.1.1', source: 'x' }), 'source'],
    [addMdb('br0', { group: '239.1.1.1', sourceList: ['x'] }), 'sourceList[0]'],
    [addMdb('br0', { group: '239.1.1.1', filterMode: 'only' as never }), 'filterMode'],
    [addMdb('br0', { group: '239.1.1.1', vni: 1 << 24 }), 'vni'],
    [addMdb('br0', { group: '239.1.1.1', grp: 1 } as never), 'grp'],
    [replaceMdb('br0', { group: 1 as never }), 'group'],
    [getMdb(null as never, { group: '239.1.1.1' }), 'link'],
    [getMdb('br0', {} as never), 'group'],
    [getMdb('br0', { group: '239.1.1' }), 'group'],
    [getMdb('br0', { group: '239.1.1.1', vid: 5000 }), 'vid'],
    [getMdb('br0', { group: '239.1.1.1', source: 'x' }), 'source'],
    [getMdb('br0', { group: '239.1.1.1', srcVni: -1 }), 'srcVni'],
    [getMdb('br0', { group: '239.1.1.1', port: 'p0' } as never), 'port'],
    [deleteMdb('br0', { group: '239.1.1.1', state: 'temp' } as never), 'state'],
    [listMdb(1.5), 'link'],
    [listMdb('br0', { vid: 0 }), 'vid'],
    [listMdb('br0', { port: {} as never }), 'port'],
    [flushMdb('br0', { permanent: 1 as never }), 'permanent'],
    [flushMdb('br0', { dst: 'x' }), 'dst'],
  ]
  // At once: some are refused in the turn, some on the lane.
  const outcomes = await Promise.allSettled(refused.map(([call]) => call))
  for (const [at, outcome] of outcomes.entries()) {
    const option = refused[at]?.[1]
    const error = outcome.status === 'rejected' ? outcome.reason : undefined
    assert.match(error?.code ?? 'none', /^ERR_INVALID_ARG_/, option)
    assert.is(error?.option, option)
  }
})

test.run()
