/** What the kernel refuses: its verdict as an error, and nothing half-made left behind. */
import { closeSync, openSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import {
  addAddress,
  createBridge,
  createNetns,
  createVeth,
  createVxlan,
  deleteLink,
  deleteLinks,
  deleteNetns,
  getLink,
  listAddresses,
  listLinks,
  moveLink,
  NetlinkError,
  type Netns,
  type NetnsRef,
  openNetns,
  ping,
  setLink,
  spawn,
} from '../../src/index.js'
import { run } from '../support/child.js'
import { contains, ip, ipNames, ipState } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(async () => {
  await createNetns('far')
  ip('link', 'add', 'bridge0', 'type', 'bridge')
  ip('link', 'add', 'name', 'taken', 'type', 'veth', 'peer', 'name', 'taken', 'netns', 'far')
  ip('link', 'add', 'vx42', 'type', 'vxlan', 'id', 42, 'dstport', 4789)
  ip('link', 'add', 'vx43', 'type', 'vxlan', 'id', 43, 'dstport', 4789, 'remote', '192.0.2.1')
  writeFileSync('/run/netns/stale', '')
})

const peer = { name: 'y' }
const here = { name: 'x', peer }

/** Each is refused by the kernel, as a whole or in a later step. */
const refusals: Record<string, [call: () => Promise<unknown>, expected: Partial<NetlinkError>]> = {
  'a name that is taken': [
    () => createVeth({ name: 'taken', peer }),
    { code: 'EEXIST', errno: -17, syscall: 'RTM_NEWLINK', operation: 'createVeth', link: 'taken' },
  ],
  "a peer's name that is taken in the other namespace": [
    () => createVeth({ name: 'x', peer: { name: 'taken', netns: 'far' } }),
    { code: 'EEXIST', option: 'peer.name', link: 'taken', netns: 'far' },
  ],
  'a VNI that is taken': [
    () => createVxlan({ name: 'x', vni: 42 }),
    { code: 'EEXIST', operation: 'createVxlan', link: 'x', option: 'vni' },
  ],
  'a master that is not there': [
    () => createVeth({ ...here, master: 'none' }),
    { code: 'ENODEV', errno: -19, option: 'master', link: 'none', syscall: 'RTM_GETLINK' },
  ],
  'a master that is not there, of the peer': [
    () => createVeth({ name: 'x', peer: { ...peer, netns: 'far', master: 'bridge0' } }),
    { code: 'ENODEV', option: 'peer.master', link: 'bridge0' },
  ],
  'a master that can have no ports': [
    () => createVeth({ ...here, master: 'lo' }),
    { code: 'ENOTSUP', operation: 'createVeth', option: 'master' },
  ],
  'a dev that is not there': [
    () => createVxlan({ name: 'x', vni: 1, dev: 'none' }),
    { code: 'ENODEV', option: 'dev', link: 'none' },
  ],
  'a dev that is not there, by index': [
    () => createVxlan({ name: 'x', vni: 1, dev: 12345 }),
    {
      ...{ code: 'ENODEV', option: 'dev' },
      kernelMessage: 'Invalid local interface, device not found',
    },
  ],
  'a flow label over IPv4': [
    () => createVxlan({ name: 'x', vni: 1, remote: '192.0.2.1', flowLabel: 5 }),
    {
      ...{ code: 'EINVAL', option: 'flowLabel' },
      kernelMessage: 'Label attribute only applies to IPv6 VXLAN devices',
    },
  ],
  'the same address twice': [
    () => createVeth({ ...here, addresses: ['192.0.2.1/24', '192.0.2.1/24'] }),
    { code: 'EEXIST', syscall: 'RTM_NEWADDR', option: 'addresses[1]', operation: 'createVeth' },
  ],
  'the same address twice, of the peer': [
    () =>
      createVeth({
        name: 'x',
        peer: { ...peer, netns: 'far', addresses: ['192.0.2.1/24', '192.0.2.1/24'] },
      }),
    { code: 'EEXIST', option: 'peer.addresses[1]' },
  ],
  'an address that the kernel does not take': [
    () => createVeth({ ...here, addresses: ['192.0.2.1/24', { address: 'ff02::1/64' }] }),
    { option: 'addresses[1]' },
  ],
  'an MTU that is too small': [() => createVeth({ ...here, mtu: 67 }), { code: 'EINVAL' }],
  'an MTU that is too large for the peer': [
    () => createVeth({ name: 'x', peer: { ...peer, mtu: 100_000 } }),
    { code: 'EINVAL' },
  ],
  'a MAC that no link can have': [
    () => createVeth({ ...here, mac: '01:00:00:00:00:01' }),
    { code: 'EADDRNOTAVAIL', option: 'mac' },
  ],
  'too many queues': [
    () => createBridge({ name: 'x', txQueueLength: 4294967295, mtu: 1_000_000 }),
    hasLinux(7, 3) ? { code: 'ERANGE', option: 'txQueueLength' } : { code: 'EINVAL' },
  ],
  'a namespace that is not there': [
    () => createVeth({ ...here, netns: 'none' }),
    { code: 'ENOENT', option: 'netns', netns: 'none', syscall: 'open' },
  ],
  "a peer's namespace that is not there": [
    () => createVeth({ name: 'x', peer: { ...peer, netns: 'none' } }),
    { code: 'ENOENT', option: 'peer.netns', netns: 'none' },
  ],
  'a stale name of a namespace': [
    () => createVeth({ name: 'x', peer: { ...peer, netns: 'stale' } }),
    { code: 'EINVAL', option: 'peer.netns', netns: 'stale' },
  ],
  'a process that is not there': [
    () => createVeth({ ...here, netns: { pid: 2 ** 30 } }),
    { code: 'ENOENT', option: 'netns' },
  ],
  'a descriptor that is not open': [() => listLinks({ netns: { fd: 999 } }), { code: 'EBADF' }],
  'a descriptor of something else': [
    () => listLinks({ netns: { fd: 2 } }),
    { code: 'EINVAL', option: 'netns', syscall: 'setns' },
  ],
  'a move of what cannot be moved': [
    () => moveLink('lo', { to: 'far' }),
    { code: 'EINVAL', operation: 'moveLink', link: 'lo' },
  ],
  'a move to nowhere': [() => moveLink('taken', { to: 'none' }), { code: 'ENOENT', option: 'to' }],
  'a link that is not there': [
    () => setLink('none', { up: true }),
    { code: 'ENODEV', operation: 'setLink', link: 'none' },
  ],
  'a link that is not there, with a new name': [
    () => setLink('none', { name: 'other' }),
    { code: 'ENODEV', option: 'link', link: 'none' },
  ],
  'an index that is not there': [() => getLink(54321), { code: 'ENODEV', link: '54321' }],
  'a link that is not there, in another namespace': [
    () => getLink('vx42', { netns: 'far' }),
    { code: 'ENODEV', netns: 'far', link: 'vx42' },
  ],
  'a link that cannot be deleted': [
    () => deleteLink('lo'),
    { code: 'ENOTSUP', syscall: 'RTM_DELLINK', link: 'lo' },
  ],
  'an address of a link that is not there': [
    () => addAddress('none', '192.0.2.1/24'),
    { code: 'ENODEV', option: 'link', link: 'none' },
  ],
  'the addresses of a link that is not there': [
    () => listAddresses({ link: 'none' }),
    { code: 'ENODEV', option: 'link', link: 'none' },
  ],
  'a change that the kernel does not allow': [
    () => setLink('vx43', { vxlan: { local: '2001:db8::1' } }),
    { code: 'ENOTSUP', kernelMessage: 'New local address family does not match old' },
  ],
  'a rename to a name that is taken': [
    () => setLink('vx42', { name: 'taken' }),
    { code: 'EEXIST', link: 'vx42' },
  ],
  'a bridge time out of range': [
    () => createBridge({ name: 'x', helloTime: 1 }),
    { code: 'ERANGE' },
  ],
  'a spawn into a namespace that is not there': [
    async () => spawn('true', [], { netns: 'none' }),
    { code: 'ENOENT', operation: 'spawn', netns: 'none', option: 'netns' },
  ],
  'a namespace that exists': [
    () => createNetns('far'),
    { code: 'EEXIST', syscall: 'open', operation: 'createNetns' },
  ],
  'a namespace to delete that is not there': [() => deleteNetns('none'), { code: 'ENOENT' }],
  'a size below the limit that the kernel tells': [
    () => setLink('bridge0', { gsoMaxSize: 1 }),
    { code: 'ERANGE', option: 'gsoMaxSize' },
  ],
  'a stale name to open': [
    () => openNetns('stale'),
    { code: 'EINVAL', operation: 'openNetns', option: 'netns', netns: 'stale' },
  ],
}

for (const [name, [call, expected]] of Object.entries(refusals)) {
  test(`${name}: an error with all that is known, and everything as it was`, async () => {
    const [before, there] = [ipState(), ipState('far')]
    const error = await rejected(call(), NetlinkError)
    try {
      contains(error, expected)
    } catch (cause) {
      throw new Error(`${cause}; ${error.message} ${JSON.stringify(error)}`)
    }
    assert.is(ipState(), before)
    assert.is(ipState('far'), there)
    assert.ok(error.errno !== undefined && error.errno < 0)
    assert.match(error.message, error.code)
    assert.match(error.message, error.operation ?? 'no operation')
    if (error.kernelMessage !== undefined) assert.match(error.message, error.kernelMessage)
  })
}

test('an error reports its namespace in whatever way that was named', async () => {
  const path = '/run/netns/far'
  const folder = '/run/other'
  const fd = openSync(path, 'r')
  const anonymous = await createNetns()
  const own = `/proc/${process.pid}/ns/net`
  const handles: [handle: Netns, reported: string][] = [
    [await openNetns('far'), 'far'],
    [await openNetns({ path }), path],
    [await openNetns({ pid: process.pid }), own],
    [await openNetns({ fd }), `net:[${statSync(path).ino}]`],
    [await createNetns('far', { folder }), `${folder}/far`],
    [anonymous, `net:[${anonymous.inode}]`],
  ]
  const refs: [ref: NetnsRef, reported: string][] = [
    ...handles,
    ['far', 'far'],
    [{ path }, path],
    [{ pid: process.pid }, own],
    [{ fd }, `fd ${fd}`],
  ]
  for (const [netns, reported] of refs) {
    const error = await rejected(getLink('none', { netns }), NetlinkError)
    assert.is(error.netns, reported)
    assert.match(error.message, `in ${reported}:`)
  }
  for (const [handle] of handles) await handle.close()
  closeSync(fd)
  await deleteNetns('far', { folder })
})

test('a limit that the kernel knows better than we do is told with the option', async () => {
  const error = await rejected(setLink('bridge0', { gsoMaxSize: 1 }), NetlinkError)
  assert.ok((error.limits?.min ?? 0) > 1)
  assert.match(error.message, `option gsoMaxSize (min ${error.limits?.min}`)
  const mtu = await rejected(createVxlan({ name: 'x', vni: 1, mtu: 5 }), NetlinkError)
  contains(mtu, {
    code: 'EINVAL',
    option: 'mtu',
    kernelMessage: 'MTU must be between 68 and 65535',
  })
})

test('deleteLinks: each that could not be deleted is told, all others are gone', async () => {
  for (const name of ['a1', 'a2', 'a3']) {
    await createVeth({ name, group: 7, peer: { name: `${name}x` } })
  }
  const error = await rejected(deleteLinks(['a1', 'none', 'lo', 'a2']), AggregateError)
  assert.equal(
    error.errors.map(({ code, link }: NetlinkError) => `${code} ${link}`),
    ['ENODEV none', 'ENOTSUP lo'],
  )
  assert.ok(error.errors.every((each) => each instanceof NetlinkError))
  assert.equal(ipNames(), ['a3', 'a3x', 'bridge0', 'taken', 'vx42', 'vx43'])
  assert.is((await getLink('lo')).group, 0, 'the group is what it was')
  assert.is((await getLink('a3')).group, 7)
  await deleteLinks(['a3', 'none'], { ifExists: true })
})

/** What a child without capabilities is told. */
function powerless(capability: string, code: string): Record<string, string> {
  const program = `
    const error = await (async () => lib.${code})().then(() => ({}), (error) => error.errors?.[0] ?? error)
    console.log(JSON.stringify({ ...error, message: error.message }))`
  const without = ['--bounding-set', `-${capability}`, '--inh-caps', `-${capability}`]
  return JSON.parse(run(program, ['setpriv', ...without]))
}

const rights: [capability: string, call: string, expected: object][] = [
  ['net_admin', "createBridge({ name: 'x' })", { syscall: 'RTM_NEWLINK' }],
  ['net_admin', "setLink('bridge0', { up: true })", { syscall: 'RTM_NEWLINK', link: 'bridge0' }],
  ['net_admin', "deleteLink('bridge0')", { syscall: 'RTM_DELLINK' }],
  ['net_admin', "deleteLinks(['bridge0', 'vx42'])", { syscall: 'RTM_DELLINK', link: 'bridge0' }],
  ['net_admin', "addAddress('lo', '192.0.2.1/24')", { syscall: 'RTM_NEWADDR' }],
  ['sys_admin', "createNetns('x')", {}],
  ['sys_admin', 'createNetns()', { syscall: 'unshare' }],
  ['sys_admin', "deleteNetns('far')", { syscall: 'umount2' }],
  ['sys_admin', "listLinks({ netns: 'far' })", { syscall: 'setns', netns: 'far' }],
  ['sys_admin', "spawn('true', [], { netns: 'far' })", { syscall: 'setns', netns: 'far' }],
]

test('EPERM names the capability that is missing, and nothing was done', async () => {
  const before = ipState()
  for (const [capability, call, expected] of rights) {
    const error = powerless(capability, call)
    contains(error, {
      name: 'NetlinkError',
      code: 'EPERM',
      errno: -1,
      capability: `CAP_${capability.toUpperCase()}`,
      ...expected,
    })
    assert.match(error['message'] ?? '', `CAP_${capability.toUpperCase()} is missing`)
  }
  assert.is(ipState(), before)
  assert.equal(readdirSync('/run/netns').sort(), ['far', 'stale'])
})

test('ping without CAP_NET_RAW uses the other kind of socket, or names the capability', async () => {
  const range = '/proc/sys/net/ipv4/ping_group_range'
  const refused = powerless('net_raw', "ping('127.0.0.1')")
  contains(refused, { code: 'EACCES', capability: 'CAP_NET_RAW', syscall: 'socket' })
  writeFileSync(range, '0 0')
  assert.is((await ping('127.0.0.1', { count: 1 })).received, 1)
  assert.equal(powerless('net_raw', "ping('127.0.0.1', { count: 1 })"), {})
  const received = powerless(
    'net_raw',
    "ping('127.0.0.1', { count: 2, interval: 1 }).then(({ received }) => { throw { message: received } })",
  )
  assert.equal(received, { message: 2 })
})

test.run()
