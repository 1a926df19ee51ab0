/** `mayExist`: what exists already is left alone, and has to be what was asked for. */
import {
  addAddress,
  addAltName,
  addFdb,
  addMdb,
  addNeighbor,
  addNexthop,
  addRoute,
  addRule,
  appendFdb,
  appendRoute,
  createBridge,
  createLink,
  createNetns,
  createVeth,
  createVxlan,
  deleteAddress,
  deleteAltName,
  deleteLinks,
  deleteNetns,
  deleteRule,
  getLink,
  listFdb,
  listMdb,
  listRoutes,
  listRules,
  NetlinkError,
  replaceAddress,
  replaceFdb,
  replaceMdb,
  replaceRoute,
  setLink,
  setNetnsId,
} from '../../src/index.js'
import { contains, ip, ipAddresses, ipNames } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** The differences that a call tells. */
async function told(call: Promise<unknown>): Promise<unknown[]> {
  const error = await rejected(call, NetlinkError)
  assert.is(error.code, 'EEXIST', error.message)
  assert.ok(error.differences !== undefined, error.message)
  const [first] = error.differences
  assert.is(error.option, first?.option)
  for (const { option } of error.differences) assert.match(error.message, option)
  return error.differences.map(({ option, asked, existing }) => [option, asked, existing])
}

test.after.each(async () => {
  // A peer may go meanwhile: the kernel takes down what was in a deleted namespace when it likes.
  await deleteLinks(ipNames(), { ifExists: true })
})

test('a vxlan link: what was asked for, in whatever form, and no more than was given', async () => {
  const asked = {
    ...{ name: 'v', vni: 42, local: '2001:db8::1', remote: '2001:db8::2', up: true },
    ...{ mac: '02:00:00:00:AB:01', addresses: ['192.0.2.1/24', '2001:DB8:0::7/64'] },
  }
  const made = await createVxlan({ ...asked, ttl: 9, altNames: ['other', 'another'] })
  const again = await createVxlan({
    ...{ ...asked, mayExist: true, local: '2001:db8:0:0::1', altNames: ['another'] },
  })
  assert.is(again.index, made.index)
  assert.is(again.vxlan.ttl, 9)
  assert.is(again.vxlan.vni, 42)
  const shown = () => ip('-d', 'address', 'show', 'dev', 'v').replaceAll(' tentative', '')
  const before = shown()
  const differences = await told(
    createVxlan({
      ...asked,
      ...{ vni: 43, ttl: 10, up: false, mtu: 1300, altNames: ['other', 'third'] },
      addresses: [{ address: '192.0.2.1/24', scope: 'link' }, '192.0.2.9/24'],
      mayExist: true,
    }),
  )
  assert.equal(
    differences.map((each) => (each as unknown[])[0]),
    ['vni', 'ttl', 'up', 'mtu', 'altNames', 'addresses[0].scope', 'addresses[1]'].sort((a, b) =>
      order(differences, a, b),
    ),
  )
  const of = (option: string) => differences.find((each) => (each as unknown[])[0] === option)
  assert.equal(of('vni'), ['vni', 43, 42])
  assert.equal(of('up'), ['up', false, true])
  assert.equal(of('addresses[0].scope'), ['addresses[0].scope', 'link', 'global'])
  assert.is(shown(), before)
})

const order = (all: unknown[], a: string, b: string) => {
  const at = (name: string) => all.findIndex((each) => (each as unknown[])[0] === name)
  return at(a) - at(b)
}

test('without mayExist as ever; and where there is none it is made', async () => {
  await createVxlan({ name: 'v', vni: 1, mayExist: true })
  const error = await rejected(createVxlan({ name: 'v', vni: 1 }), NetlinkError)
  assert.is(error.code, 'EEXIST')
  assert.is(error.differences, undefined)
})

test('another kind, another lower link, another master; the general door names the kind', async () => {
  await createBridge({ name: 'b1' })
  await createBridge({ name: 'b2' })
  await createVxlan({ name: 'v', vni: 7, dev: 'lo', master: 'b1' })
  await createVxlan({ name: 'v', vni: 7, dev: 'lo', master: 'b1', mayExist: true })
  const general = { kind: 'vxlan', name: 'v', mayExist: true } as const
  const { index } = await getLink('b1')
  assert.equal(await told(createLink({ ...general, vxlan: { vni: 8, dev: 'b2' }, master: 'b2' })), [
    ['master', 'b2', index],
    ['vxlan.vni', 8, 7],
    ['vxlan.dev', 'b2', 1],
  ])
  assert.equal(await told(createBridge({ name: 'v', mayExist: true })), [
    ['kind', 'bridge', 'vxlan'],
  ])
})

test('what is in the way is something else: the VNI is another link’s', async () => {
  await createVxlan({ name: 'v', vni: 1 })
  const error = await rejected(createVxlan({ name: 'w', vni: 1, mayExist: true }), NetlinkError)
  contains(error, { code: 'EEXIST' })
  assert.is(error.differences, undefined)
  assert.equal(ipNames(), ['v'])
})

test('a veth pair across namespaces, and two that are no pair', async () => {
  await createNetns('far')
  const peer = { name: 'b', netns: 'far', addresses: ['192.0.2.2/24'] }
  const first = await createVeth({ name: 'a', peer })
  const second = await createVeth({ name: 'a', peer, mayExist: true })
  assert.equal([second.link.index, second.peer.index], [first.link.index, first.peer.index])
  assert.equal(
    await told(createVeth({ name: 'a', peer: { ...peer, up: true, mtu: 1400 }, mayExist: true })),
    [
      ['peer.up', true, false],
      ['peer.mtu', 1400, 1500],
    ],
  )
  // Not the peer's name alone.
  const taken = createVeth({ name: 'c', peer, mayExist: true })
  assert.is((await rejected(taken, NetlinkError)).differences, undefined)
  await createVeth({ name: 'x', peer: { name: 'x2' } })
  await createVeth({ name: 'y', peer: { name: 'y2' } })
  const crossed = await rejected(
    createVeth({ name: 'x', peer: { name: 'y' }, mayExist: true }),
    NetlinkError,
  )
  assert.is(crossed.option, 'peer.name')
  await deleteNetns('far')
})

test('calls keep their order: a change behind it is not seen by it', async () => {
  await createVxlan({ name: 'v', vni: 1, mtu: 1300 })
  const [same] = await Promise.all([
    createVxlan({ name: 'v', vni: 1, mtu: 1300, mayExist: true }),
    setLink('v', { mtu: 1200 }),
  ])
  assert.is(same.mtu, 1300)
  assert.is((await getLink('v')).mtu, 1200)
})

test('another name of a link', async () => {
  await createVxlan({ name: 'v', vni: 1 })
  await createVxlan({ name: 'w', vni: 2 })
  await addAltName('v', 'other')
  await addAltName('v', 'other', { mayExist: true })
  assert.equal(await told(addAltName('w', 'other', { mayExist: true })), [
    ['altName', ['other'], []],
  ])
  await deleteAltName('v', 'other')
  await deleteAltName('v', 'other', { ifExists: true })
  contains(await rejected(deleteAltName('v', 'other'), NetlinkError), { code: 'ENOENT' })
})

test('addresses', async () => {
  await createVxlan({ name: 'v', vni: 1, up: true })
  const options = { label: 'v:1', scope: 'link', validLifetime: 1000 } as const
  await addAddress('v', '192.0.2.1/24', options)
  await addAddress('v', '192.0.2.1/24', { ...options, validLifetime: 5000, mayExist: true })
  assert.equal(await told(addAddress('v', '192.0.2.1/24', { scope: 'global', mayExist: true })), [
    ['scope', 'global', 'link'],
  ])
  await addAddress('v', '2001:db8::1/64', { noDad: true })
  await addAddress('v', '2001:DB8:0:0::1/64', { noDad: true, mayExist: true })
  assert.equal(await told(addAddress('v', '2001:db8::1/128', { mayExist: true })), [
    ['address', '2001:db8::1/128', '2001:db8::1/64'],
  ])
  assert.is(ipAddresses('v').filter(({ scope }) => scope !== 'link').length, 1)
})

test('neighbours and forwarding entries', async () => {
  await createVxlan({ name: 'v', vni: 1, up: true })
  const mac = '02:00:00:00:00:0a'
  await addNeighbor('v', { dst: '192.0.2.9', mac })
  await addNeighbor('v', { dst: '192.0.2.9', mac: mac.toUpperCase(), mayExist: true })
  assert.equal(
    await told(addNeighbor('v', { dst: '192.0.2.9', mac: '02:00:00:00:00:0b', mayExist: true })),
    [['mac', '02:00:00:00:00:0b', mac]],
  )
  await addFdb('v', { mac, dst: '192.0.2.5', port: 4790 })
  await addFdb('v', { mac, dst: '192.0.2.5', mayExist: true })
  assert.equal(await told(addFdb('v', { mac, dst: '192.0.2.6', vni: 9, mayExist: true })), [
    ['dst', '192.0.2.6', '192.0.2.5'],
    ['vni', 9, undefined],
  ])
  const all = '00:00:00:00:00:00'
  for (const dst of ['192.0.2.5', '192.0.2.6', '192.0.2.6']) {
    await appendFdb('v', { mac: all, dst, mayExist: true })
  }
  assert.is((await listFdb('v')).filter((entry) => entry.mac === all).length, 2)
})

test('multicast entries of bridges and vxlan links', async () => {
  await createBridge({ name: 'b', up: true })
  await createVeth({ name: 'p', up: true, master: 'b', peer: { name: 'q', up: true } })
  await setLink('b', { bridge: { mcastMldVersion: 2 } })
  const source = '2001:DB8:0::5'
  const entry = { group: 'FF0E:0::5', port: 'p', source, state: 'permanent' } as const
  await addMdb('b', entry)
  await addMdb('b', { ...entry, mayExist: true })
  assert.equal(await told(addMdb('b', { ...entry, state: 'temp', mayExist: true })), [
    ['state', 'temp', 'permanent'],
  ])
  await addMdb('b', { group: 'ff0e::5' }) // the bridge's own host: another one
  await addMdb('b', { group: 'ff0e::5', mayExist: true })
  assert.is((await listMdb('b')).filter(({ group }) => group === 'ff0e::5').length, 2)
  if (!hasLinux(6, 4)) return // those of vxlan

  await createVxlan({ name: 'v', vni: 1, up: true, local: '192.0.2.1' })
  const remote = { group: '239.1.1.1', dst: '192.0.2.5', state: 'permanent' } as const
  await addMdb('v', { ...remote, protocol: 'zebra' })
  await addMdb('v', { ...remote, mayExist: true })
  assert.equal(await told(addMdb('v', { ...remote, protocol: 'bird', mayExist: true })), [
    ['protocol', 'bird', 'zebra'],
  ])
})

test('routes of both families', async () => {
  await createVxlan({ name: 'v', vni: 1, up: true, addresses: ['192.0.2.1/24'] })
  await addAddress('v', '2001:db8::1/64', { noDad: true })
  const four = { destination: '198.51.100.0/24', via: '192.0.2.254' }
  await addRoute({ ...four, protocol: 'static', metrics: { mtu: 1300 }, table: 99 })
  await addRoute({ ...four, protocol: 4, dev: 'v', table: 99, mayExist: true })
  assert.equal(
    await told(
      addRoute({ ...four, via: '192.0.2.7', metrics: { mtu: 1200 }, table: 99, mayExist: true }),
    ),
    [
      ['via', '192.0.2.7', '192.0.2.254'],
      ['metrics.mtu', 1200, 1300],
    ],
  )
  const six = { destination: '2001:db8:1::/48', via: '2001:db8::9' }
  await addRoute(six)
  await addRoute({ ...six, destination: '2001:DB8:1:0::/48', mayExist: true })
  assert.equal(await told(addRoute({ ...six, via: '2001:db8::a', mayExist: true })), [
    ['via', '2001:db8::a', '2001:db8::9'],
  ])
  assert.is((await listRoutes({ table: 99 })).length, 1)
  await addRoute({
    destination: '203.0.113.0/24',
    multipath: [{ via: '192.0.2.3' }, { via: '192.0.2.4', weight: 5 }],
  })
  const ways = (weight: number) =>
    addRoute({
      destination: '203.0.113.0/24',
      multipath: [
        { via: '192.0.2.3', dev: 'v' },
        { via: '192.0.2.4', weight },
      ],
      mayExist: true,
    })
  await ways(5)
  assert.equal(await told(ways(6)), [['multipath[1].weight', 6, 5]])
})

test('rules and nexthops', async () => {
  const rule = { from: '192.0.2.0/24', priority: 77, table: 99 } as const
  await addRule(rule)
  await addRule({ ...rule, mayExist: true })
  await rejected(addRule(rule), NetlinkError)
  assert.is((await listRules()).filter(({ priority }) => priority === 77).length, 1)
  await deleteRule(rule)
  await deleteRule({ ...rule, ifExists: true })
  await createVxlan({ name: 'v', vni: 1, up: true, addresses: ['192.0.2.1/24'] })
  await addNexthop({ id: 5, via: '192.0.2.2', dev: 'v' })
  await addNexthop({ id: 5, via: '192.0.2.2', dev: 'v', mayExist: true })
  assert.equal(await told(addNexthop({ id: 5, via: '192.0.2.3', dev: 'v', mayExist: true })), [
    ['via', '192.0.2.3', '192.0.2.2'],
  ])
  await addNexthop({ id: 6, group: [{ id: 5 }] })
  await addNexthop({ id: 6, group: [{ id: 5 }], mayExist: true })
  assert.equal(await told(addNexthop({ id: 6, group: [{ id: 5, weight: 7 }], mayExist: true })), [
    ['group[0].weight', 7, 1],
  ])
})

test('numbers of namespaces', async () => {
  await createNetns('one')
  assert.equal(await setNetnsId('one', 12), { nsid: 12, created: true })
  assert.equal(await setNetnsId('one', 12, { mayExist: true }), { nsid: 12, created: false })
  assert.is((await setNetnsId('one', undefined, { mayExist: true })).nsid, 12)
  assert.equal(await told(setNetnsId('one', 13, { mayExist: true })), [['nsid', 13, 12]])
  await createNetns('two')
  const taken = await rejected(setNetnsId('two', 12, { mayExist: true }), NetlinkError)
  assert.is(taken.differences, undefined)
  await deleteNetns('one')
  await deleteNetns('two')
})

test('mayExist of the wrong type, and where it means nothing, is refused', async () => {
  const yes = { mayExist: 'yes' } as never as { mayExist: boolean }
  const mac = '02:00:00:00:00:01'
  const pid = process.pid
  for (const call of [
    () => createVxlan({ name: 'v', vni: 1, ...yes }),
    () => createLink({ kind: 'bridge', name: 'v', ...yes }),
    () => addAddress('lo', '192.0.2.1/24', yes),
    () => addNeighbor('lo', { dst: '192.0.2.1', ...yes }),
    () => addFdb('lo', { mac, ...yes }),
    () => appendFdb('lo', { mac, ...yes }),
    () => addMdb('lo', { group: '239.1.1.1', ...yes }),
    () => replaceMdb('lo', { group: '239.1.1.1', mayExist: true } as never),
    () => addRoute({ destination: 'default', dev: 'lo', ...yes }),
    () => addRule({ priority: 9, ...yes }),
    () => addNexthop({ id: 9, dev: 'lo', ...yes }),
    () => setNetnsId({ pid }, 1, yes),
    () => addAltName('lo', 'other', yes),
    () => deleteAltName('lo', 'other', { ifExists: 'yes' } as never),
    () => replaceAddress('lo', '192.0.2.1/24', { mayExist: true } as never),
    () => replaceRoute({ destination: 'default', dev: 'lo', mayExist: true } as never),
    () => appendRoute({ destination: 'default', dev: 'lo', mayExist: true } as never),
    () => replaceFdb('lo', { mac, mayExist: true } as never),
    () => deleteAddress('lo', '192.0.2.1/24', { mayExist: true } as never),
  ]) {
    const error = await rejected<Error & { option?: string }>(call(), Error)
    assert.match(String(error.option), /^(mayExist|ifExists)$/)
  }
  assert.equal(ipNames(), [])
})

test.run()
