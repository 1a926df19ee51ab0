/** Neighbours, made, replaced, listed and deleted, with `ip` as the oracle. */
import {
  addNeighbor,
  createVeth,
  deleteNeighbor,
  flushNeighbors,
  getLink,
  getNeighbor,
  listNeighbors,
  type Neighbor,
  type NeighborOptions,
  NetlinkError,
  replaceNeighbor,
  setLink,
  waitForLink,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { hasKind } from '../support/machine.js'
import { type Case, ipShows } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const mac = '02:00:00:00:00:05'
const four = { dst: '192.0.2.5', mac }

const cases: Record<string, Case<NeighborOptions>> = {
  v4: {
    ours: four,
    ip: `192.0.2.5 lladdr ${mac}`,
    shown: { dst: '192.0.2.5', lladdr: mac, state: ['PERMANENT'] },
  },
  v6: {
    ours: { dst: '2001:db8::5', mac },
    ip: `2001:db8::5 lladdr ${mac}`,
    shown: { dst: '2001:db8::5', lladdr: mac, state: ['PERMANENT'] },
  },
  noarp: {
    ours: { ...four, state: 'noarp' },
    ip: `192.0.2.5 lladdr ${mac} nud noarp`,
    shown: { state: ['NOARP'] },
  },
  reachable: {
    ours: { ...four, state: 'reachable' },
    ip: `192.0.2.5 lladdr ${mac} nud reachable`,
    shown: { state: ['REACHABLE'] },
  },
  stale: {
    ours: { ...four, state: 'stale' },
    ip: `192.0.2.5 lladdr ${mac} nud stale`,
    shown: { state: ['STALE'] },
  },
  router: {
    ours: { dst: '2001:db8::5', mac, router: true },
    ip: `2001:db8::5 lladdr ${mac} router`,
    shown: { router: null },
  },
  externLearn: {
    ours: { ...four, externLearn: true },
    ip: `192.0.2.5 lladdr ${mac} extern_learn`,
    shown: { extern_learn: null },
  },
  managed: {
    ours: { dst: '192.0.2.5', managed: true },
    ip: '192.0.2.5 managed',
    shown: { managed: null },
  },
  protocol: {
    ours: { ...four, protocol: 'bgp' },
    ip: `192.0.2.5 lladdr ${mac} protocol bgp`,
    shown: { protocol: 'bgp' },
  },
  'protocol by number': {
    ours: { ...four, protocol: 200 },
    ip: `192.0.2.5 lladdr ${mac} protocol 200`,
    shown: { protocol: '200' },
  },
}

const shownOf = (name: string) =>
  ipShows('neigh', 'show', 'nud', 'all', 'dev', name).filter(
    ({ dst }) => !String(dst).startsWith('ff02'),
  )

/** Without what time changes. */
const steady = ({ cache: _, probes: __, ...rest }: Neighbor) => rest

async function oursOf(link: string): Promise<object[]> {
  const all = await listNeighbors({ link })
  return all.filter(({ dst }) => !dst.startsWith('ff02')).map(steady)
}

test.before(async () => {
  await createVeth({ name: 'va', up: true, peer: { name: 'vb', up: true } })
})

for (const [name, { ours, ip: words, shown }] of Object.entries(cases)) {
  test(name, async () => {
    await addNeighbor('va', ours)
    await handBack({
      list: async () => (await listNeighbors({ link: 'va' })).filter(({ dst }) => dst === ours.dst),
      same: [
        (neighbor) => replaceNeighbor('va', neighbor),
        (neighbor) => replaceNeighbor('va', { ...neighbor, mustExist: true }),
        (neighbor) => addNeighbor('va', { ...neighbor, mayExist: true }),
        (neighbor) => getNeighbor('va', neighbor),
      ],
      remove: (neighbor) => deleteNeighbor('va', neighbor),
      add: (neighbor) => addNeighbor(neighbor.index, neighbor),
      steady,
    })
    const [made, ours1] = [shownOf('va'), await oursOf('va')]
    await deleteNeighbor('va', { dst: ours.dst })
    assert.equal(shownOf('va'), [])

    ip('neigh', 'add', ...words.split(' '), 'dev', 'va')
    const [made2, ours2] = [shownOf('va'), await oursOf('va')]
    ip('neigh', 'del', ours.dst, 'dev', 'va')

    assert.is(made.length, 1)
    contains(made[0], shown)
    assert.equal(made, made2, 'ip shows the same of both')
    assert.equal(ours1, ours2, 'the library reports the same of both')
    contains(ours1[0], ours)
    contains(ours1[0], {
      index: (await getLink('va')).index,
      family: ours.dst.includes(':') ? 'inet6' : 'inet',
    })
  })
}

test('of a tunnel of many ends: a neighbour whose address is an IP address', async () => {
  if (!hasKind('gre')) skip('this kernel has no links of kind gre')
  ip('link', 'add', 'mgre', 'type', 'gre', 'local', '192.0.2.1', 'key', 5)
  ip('link', 'set', 'mgre', 'up')
  await addNeighbor('mgre', { dst: '10.0.0.2', mac: '192.0.2.77' })
  contains(shownOf('mgre')[0], { dst: '10.0.0.2', lladdr: '192.0.2.77' })
  await handBack({
    list: () => listNeighbors({ link: 'mgre' }),
    same: [(neighbor) => replaceNeighbor('mgre', neighbor)],
    remove: (neighbor) => deleteNeighbor('mgre', neighbor),
    add: (neighbor) => addNeighbor('mgre', neighbor),
    steady,
  })
  contains(await getLink('mgre'), { mac: '192.0.2.1', broadcast: '0.0.0.0' })
  ip('link', 'delete', 'mgre')
})

test('one neighbour, by its address; one of those that a link answers for', async () => {
  await addNeighbor('va', four)
  await addNeighbor('va', { dst: '2001:db8::5', mac, router: true })
  await addNeighbor('va', { dst: '192.0.2.9', proxy: true })
  const found = await getNeighbor('va', { dst: '192.0.2.5' })
  const [listed] = (await listNeighbors({ link: 'va' })).filter(({ dst }) => dst === '192.0.2.5')
  assert.equal(steady(found), steady(listed as Neighbor))
  contains(await getNeighbor('va', { dst: '2001:db8::5' }), { mac, router: true, family: 'inet6' })
  contains(await getNeighbor('va', { dst: '192.0.2.9', proxy: true }), { proxy: true })
  for (const key of [{ dst: '192.0.2.9' }, { dst: '192.0.2.5', proxy: true }]) {
    contains(await rejected(getNeighbor('va', key), NetlinkError), {
      code: 'ENOENT',
      operation: 'getNeighbor',
      syscall: 'RTM_GETNEIGH',
    })
  }
  contains(await rejected(getNeighbor('none', { dst: '192.0.2.5' }), NetlinkError), {
    code: 'ENODEV',
    option: 'link',
  })
  for (const dst of ['192.0.2.5', '2001:db8::5']) await deleteNeighbor('va', { dst })
  await deleteNeighbor('va', { dst: '192.0.2.9', proxy: true })
})

/** Older ones of `ip` do not flush what the kernel made. */
async function clear(link: string): Promise<void> {
  ip('neighbour', 'flush', 'dev', link, 'nud', 'all')
  await deleteNeighbor(link, { dst: '0.0.0.0', ifExists: true })
}

/** What the kernel has for all addresses of a link without neighbours, before the call. */
const forAll = {
  nothing: '',
  "the kernel's own": '0.0.0.0 lladdr 00:00:00:00:00:00 nud noarp',
  "somebody's": '0.0.0.0 lladdr 02:00:00:00:00:77 nud permanent protocol static',
}

for (const [title, before] of Object.entries(forAll)) {
  test(`a link without neighbours has no other entry afterwards: ${title}`, async () => {
    if (hasKind('gre')) {
      ip('link', 'add', 'ptp', 'type', 'gre', 'local', '127.0.0.1', 'remote', '127.0.0.2')
      ip('link', 'set', 'ptp', 'up')
    }
    for (const name of hasKind('gre') ? ['lo', 'ptp'] : ['lo']) {
      const { index } = await getLink(name)
      await clear(name)
      if (before !== '' && name === 'lo')
        ip('neighbour', 'replace', ...before.split(' '), 'dev', name)
      if (before !== '' && name === 'ptp')
        ip('neighbour', 'replace', '0.0.0.0', 'nud', 'noarp', 'dev', name)
      // IPv6 makes entries of its own when it sends something.
      const shown = () => ip('-4', 'neighbour', 'show', 'nud', 'all', 'dev', name)
      const was = shown()
      if (before === '') assert.is(was, '', name)
      else assert.is.not(was, '', name)
      for (const put of [addNeighbor, replaceNeighbor]) {
        for (const link of [name, index]) {
          // Two at a time share a send.
          const options = {
            dst: '192.0.2.9',
            ...(name === 'lo' && { mac }),
            protocol: 'bgp',
          } as const
          const calls = [put(link, options), put(link, { ...options, dst: '192.0.2.10' })]
          for (const call of calls) {
            const error = await rejected(call, NetlinkError)
            contains(error, { code: 'ENOTSUP', option: 'dst' })
            assert.not.match(error.message, 'undoing')
          }
          assert.is(shown(), was, put.name)
        }
      }
      await clear(name)
    }
    if (hasKind('gre')) ip('link', 'del', 'ptp')
  })
}

test('a neighbour is replaced, and not added twice', async () => {
  await addNeighbor('va', four)
  const error = await rejected(addNeighbor('va', four), NetlinkError)
  contains(error, { code: 'EEXIST', operation: 'addNeighbor', link: 'va', syscall: 'RTM_NEWNEIGH' })
  await replaceNeighbor('va', { ...four, mac: '02:00:00:00:00:06' })
  contains(shownOf('va')[0], { lladdr: '02:00:00:00:00:06' })
  await deleteNeighbor('va', { dst: four.dst })
})

test('with mustExist a neighbour is set where there is one, and never added', async () => {
  const none = await rejected(replaceNeighbor('va', { ...four, mustExist: true }), NetlinkError)
  contains(none, { code: 'ENOENT', operation: 'replaceNeighbor' })
  assert.equal(shownOf('va'), [])
  await addNeighbor('va', four)
  await replaceNeighbor('va', { ...four, mac: '02:00:00:00:00:06', mustExist: true })
  contains(shownOf('va')[0], { lladdr: '02:00:00:00:00:06' })
  await deleteNeighbor('va', { dst: four.dst })
})

test('one that is not there', async () => {
  const error = await rejected(deleteNeighbor('va', { dst: '192.0.2.5' }), NetlinkError)
  contains(error, { code: 'ENOENT', operation: 'deleteNeighbor' })
  await deleteNeighbor('va', { dst: '192.0.2.5', ifExists: true })
})

test('proxy entries stay when the link loses its carrier, as those of ip do', async () => {
  const dsts = ['192.0.2.9', '2001:db8::9']
  for (const dst of dsts) await addNeighbor('va', { dst, proxy: true })
  ip('neigh', 'add', 'proxy', '192.0.2.10', 'dev', 'va')
  await replaceNeighbor('va', await getNeighbor('va', { dst: '192.0.2.9', proxy: true }))
  await setLink('vb', { up: false })
  await waitForLink('va', { operState: 'lowerlayerdown', timeout: 10_000 })
  const shown = ipShows('neigh', 'show', 'proxy').map(({ dst }) => dst)
  assert.equal(shown.sort(), ['192.0.2.10', ...dsts])
  await setLink('vb', { up: true })
  await flushNeighbors({ proxy: true })
})

test('proxy entries are a list apart', async () => {
  await addNeighbor('va', { dst: '192.0.2.9', proxy: true })
  ip('neigh', 'add', 'proxy', '2001:db8::9', 'dev', 'vb')
  assert.equal(await listNeighbors({ link: 'va', family: 'inet' }), [])
  const proxies = await listNeighbors({ proxy: true })
  assert.equal(proxies.map(({ dst, proxy }) => [dst, proxy]).sort(), [
    ['192.0.2.9', true],
    ['2001:db8::9', true],
  ])
  assert.equal(
    (await listNeighbors({ proxy: true, link: 'va' })).map(({ dst }) => dst),
    ['192.0.2.9'],
  )
  assert.equal(
    ipShows('neigh', 'show', 'proxy').map(({ dst }) => dst),
    ['192.0.2.9', '2001:db8::9'],
  )
  await deleteNeighbor('va', { dst: '192.0.2.9', proxy: true })
  await deleteNeighbor('vb', { dst: '2001:db8::9', proxy: true })
  assert.equal(ipShows('neigh', 'show', 'proxy'), [])
})

test('an address of zeros, which links without neighbours have, is one', async () => {
  ip('neighbour', 'replace', '0.0.0.0', 'lladdr', mac, 'nud', 'permanent', 'dev', 'va')
  const [listed] = (await listNeighbors({ link: 'va' })).filter(({ dst }) => dst === '0.0.0.0')
  contains(listed as Neighbor, { mac, state: 'permanent', family: 'inet' })
  assert.equal(steady(await getNeighbor('va', { dst: '0.0.0.0' })), steady(listed as Neighbor))
  await deleteNeighbor('va', listed as Neighbor)
  assert.is(ip('-4', 'neighbour', 'show', 'nud', 'all', 'dev', 'va'), '')
})

test('a listing by link, family and master', async () => {
  ip('link', 'add', 'bridge0', 'type', 'bridge')
  ip('link', 'set', 'vb', 'master', 'bridge0')
  await addNeighbor('va', { dst: '192.0.2.1', mac })
  await addNeighbor('vb', { dst: '192.0.2.2', mac })
  await addNeighbor('vb', { dst: '2001:db8::2', mac })
  const dsts = async (filter: Parameters<typeof listNeighbors>[0]) =>
    (await listNeighbors(filter))
      .map(({ dst }) => dst)
      .filter((dst) => !dst.startsWith('ff02'))
      .sort()
  assert.equal(await dsts({}), ['192.0.2.1', '192.0.2.2', '2001:db8::2'])
  assert.equal(await dsts({ link: 'vb' }), ['192.0.2.2', '2001:db8::2'])
  assert.equal(await dsts({ link: (await getLink('va')).index }), ['192.0.2.1'])
  assert.equal(await dsts({ link: 'vb', family: 'inet6' }), ['2001:db8::2'])
  assert.equal(await dsts({ master: 'bridge0' }), ['192.0.2.2', '2001:db8::2'])
  contains(await rejected(listNeighbors({ link: 'none' }), NetlinkError), {
    code: 'ENODEV',
    option: 'link',
  })
})

test('flushNeighbors leaves what is permanent or noarp, unless it is asked for', async () => {
  await addNeighbor('va', { dst: '192.0.2.3', mac, state: 'stale' })
  await addNeighbor('vb', { dst: '192.0.2.4', mac, state: 'reachable' })
  await flushNeighbors({ link: 'va' })
  const dsts = () =>
    ipShows('-4', 'neigh', 'show')
      .map(({ dst }) => dst)
      .sort()
  assert.equal(dsts(), ['192.0.2.1', '192.0.2.2', '192.0.2.4'])
  await flushNeighbors()
  assert.equal(dsts(), ['192.0.2.1', '192.0.2.2'])
  await flushNeighbors({ link: 'va', state: ['permanent'] })
  assert.equal(dsts(), ['192.0.2.2'])
  await addNeighbor('va', { dst: '192.0.2.9', proxy: true })
  await flushNeighbors({ proxy: true })
  assert.equal(ipShows('neigh', 'show', 'proxy'), [])
})

/** Where the kernel needs an Ethernet address, and where it has one of its own. */
const withoutMac: [link: string, dst: string, needed: boolean][] = [
  ['nm1', '192.0.2.50', true],
  ['nm1', '2001:db8::50', true],
  ['nm1', '224.0.0.50', false],
  ['nm1', 'ff02::50', false],
  ['lo', '2001:db8::50', false],
]

for (const [link, dst, needed] of withoutMac) {
  test(`${dst} of ${link} without a mac: done, or refused with nothing left`, async () => {
    const netns = 'nm'
    ip('netns', 'add', netns)
    ip('-n', netns, 'link', 'add', 'name', 'nm1', 'type', 'veth', 'peer', 'name', 'nm2')
    for (const each of ['lo', 'nm1', 'nm2']) ip('-n', netns, 'link', 'set', 'dev', each, 'up')
    const shown = () =>
      ip('-n', netns, 'neighbour', 'show', 'to', dst, 'dev', link, 'nud', 'all').trim()
    for (const put of [addNeighbor, replaceNeighbor]) {
      if (needed) {
        const error = await rejected(put(link, { dst, netns }), NetlinkError)
        contains(error, { code: 'EINVAL', option: 'mac', link })
        assert.is(shown(), '')
        await put(link, { dst, mac, netns })
      } else {
        await put(link, { dst, netns })
      }
      assert.match(shown(), 'PERMANENT')
      await deleteNeighbor(link, { dst, netns })
    }
    // What was there before stays, though it is in the state that a leftover is in.
    if (!needed) return void ip('netns', 'delete', netns)
    const none = await rejected(
      addNeighbor(link, { dst, netns, state: 'none' }).then(() =>
        replaceNeighbor(link, { dst, netns }),
      ),
      NetlinkError,
    )
    contains(none, { code: 'EINVAL', option: 'mac' })
    assert.match(shown(), dst)
    ip('netns', 'delete', netns)
  })
}

test.run()
