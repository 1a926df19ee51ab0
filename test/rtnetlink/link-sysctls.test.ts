/** Sysctls of a link's own: `sysctls` of what makes links and changes them. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import {
  addAltName,
  type CreateLinkOptions,
  createBridge,
  createLink,
  createNetns,
  createVeth,
  createVxlan,
  deleteLink,
  getLink,
  getSysctl,
  type InvalidArgument,
  listSysctls,
  NetlinkError,
  type Sysctls,
  setLink,
} from '../../src/index.js'
import { around } from '../../tables/generate/sets.js'
import { kinds } from '../../tables/links/index.js'
import { ip, ipAddresses, ipLink, ipNames } from '../support/ip.js'
import { hasKind } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const refusal = (promise: Promise<unknown>) => rejected(promise, NetlinkError)

const forwarding = 'net.ipv4.conf.IFNAME.forwarding'
const without6 = 'net.ipv6.conf.IFNAME.disable_ipv6'

/** A link's own, with what stands in the place of its name. */
async function ownOf(link: string, netns?: string) {
  const dashed = link.replaceAll('.', '/')
  const all = await listSysctls({ netns })
  return all.flatMap((each) => {
    const parts = each.name.split('.')
    const at = parts.indexOf(dashed)
    return at < 0 ? [] : [{ ...each, name: parts.with(at, 'IFNAME').join('.') }]
  })
}

const valuesOf = async (link: string) =>
  (await ownOf(link)).map(({ name, value }) => `${name}=${value}`)

test.before(async () => {
  ip('link', 'set', 'lo', 'up')
  await createVeth({ name: 'base', up: true, peer: { name: 'far', up: true } })
  await createNetns('other')
})
test.after.each(() => {
  for (const name of ipNames()) {
    if (!['base', 'far'].includes(name) && ipNames().includes(name))
      ip('link', 'delete', 'dev', name)
  }
})

for (const kind of kinds) {
  test(`${kind.kind}: born with sysctls of its own, in both spellings`, async () => {
    // What there is not has a test of its own kind that says so.
    if (!hasKind(kind.kind) || kind.kind === 'tun') return
    // Not every kernel has VLANs of bridges.
    const { example = {} } = kind.kind === 'bridge' ? {} : kind
    const options = { ...around(kind, 'base'), kind: kind.kind, [kind.kind]: example, name: 'x.1' }
    await createLink(options as unknown as CreateLinkOptions)
    const own = (await ownOf('x.1')).map(({ name }) => name)
    await deleteLink('x.1')
    const wanted: Sysctls = {
      ...(own.includes(forwarding) && { [forwarding]: true }),
      ...(own.includes(without6) && { 'net/ipv6/conf/IFNAME/disable_ipv6': '1' }),
    }
    const made = { ...options, sysctls: wanted } as unknown as CreateLinkOptions
    await createLink(made)
    if (own.includes(forwarding)) {
      assert.is(await getSysctl('net/ipv4/conf/x.1/forwarding'), '1')
    }
    if (own.includes(without6)) assert.is(await getSysctl('net.ipv6.conf.x/1.disable_ipv6'), '1')
    await createLink({ ...made, mayExist: true })
  })
}

test('each of a link can be set when it is made, and later', async () => {
  await createBridge({ name: 'x' })
  const own = await ownOf('x')
  assert.ok(own.length > 80)
  await deleteLink('x')
  const sysctls: Record<string, string> = {}
  for (const { name, value, writable } of own) {
    if (writable && value !== undefined && /^\d+$/.test(value)) sysctls[name] = value
  }
  // One that the kernel checks against the link's MTU, which is set before.
  sysctls['net.ipv6.conf.IFNAME.mtu'] = '1290'
  await createBridge({ name: 'x', mtu: 1300, up: true, sysctls })
  for (const [name, value] of Object.entries(sysctls)) {
    assert.is(await getSysctl(name.replace('IFNAME', 'x')), value, name)
  }
  let set = 0
  for (const [name, value] of Object.entries(sysctls)) {
    const other = String(Number(value) + 1)
    try {
      await setLink('x', { sysctls: { [name]: other } })
      set++
    } catch (error) {
      assert.is((error as NetlinkError).option, `sysctls.${name}`, (error as Error).message)
    }
  }
  assert.ok(set > 60)
})

test('they are set before it comes up', async () => {
  await createVeth({
    ...{ name: 'x', up: true, sysctls: { [without6]: true } },
    peer: {
      name: 'y',
      netns: 'other',
      up: true,
      sysctls: { 'net.ipv6.conf.IFNAME.addr_gen_mode': 1 },
    },
  })
  assert.equal(ipAddresses('x'), [])
  assert.ok(ipLink('x').flags.includes('UP'))
  assert.equal(ipAddresses('y', 'other'), [])
  assert.is(await getSysctl('net.ipv6.conf.y.addr_gen_mode', { netns: 'other' }), '1')
  ip('link', 'set', 'base', 'down')
  await setLink('base', { up: true, sysctls: { [without6]: true } })
  assert.equal(ipAddresses('base'), [])
  await setLink('base', { sysctls: { [without6]: false } })
})

test('a port of a bridge, with addresses', async () => {
  await createBridge({ name: 'br', up: true })
  await createVeth({
    ...{ name: 'x', up: true, master: 'br', addresses: ['192.0.2.1/24'] },
    sysctls: { [forwarding]: 1, 'net.ipv4.neigh.IFNAME.gc_stale_time': 30 },
    peer: { name: 'y' },
  })
  assert.is((await getLink('x')).portKind, 'bridge')
  assert.is(await getSysctl('net.ipv4.neigh.x.gc_stale_time'), '30')
})

test('a link by its index, by another name, and one that gets a new name', async () => {
  await createBridge({ name: 'x' })
  await addAltName('x', 'an-alternative-name')
  const { index } = await getLink('x')
  const get = (name: string) => getSysctl(`net.ipv4.conf.${name}.rp_filter`)
  const name = 'net.ipv4.conf.IFNAME.rp_filter'
  await setLink(index, { sysctls: { [name]: 1 } })
  assert.is(await get('x'), '1')
  await setLink('an-alternative-name', { sysctls: { [name]: 2 } })
  assert.is(await get('x'), '2')
  await setLink('x', { name: 'y', alias: 'mine', sysctls: { [name]: 1 }, up: true })
  assert.is(await get('y'), '1')
  assert.ok(ipLink('y').flags.includes('UP'))
  // One as it was reported.
  await setLink('y', { ...(await getLink('y')), up: false, sysctls: { [name]: 0 } })
  assert.is(await get('y'), '0')
})

test('nothing is left of a link of which one is refused', async () => {
  const before = ipNames()
  const refused: [sysctls: Sysctls, code: string, option: string][] = [
    [{ [forwarding]: 1, 'net.ipv4.conf.IFNAME.none': 1 }, 'ENOENT', 'net.ipv4.conf.IFNAME.none'],
    [{ 'net.ipv6.conf.IFNAME.mtu': 70_000 }, 'EINVAL', 'net.ipv6.conf.IFNAME.mtu'],
    [{ 'net/mpls/conf/IFNAME/none': 1 }, 'ENOENT', 'net/mpls/conf/IFNAME/none'],
  ]
  for (const [sysctls, code, name] of refused) {
    const peer = { name: 'y', netns: 'other' }
    const error = await refusal(createVeth({ name: 'x', up: true, sysctls, peer }))
    assert.is(`${error.code} ${error.option}`, `${code} sysctls.${name}`, error.message)
    assert.is(error.operation, 'createVeth')
    const its = await refusal(createVeth({ name: 'x', peer: { ...peer, sysctls } }))
    assert.is(`${its.code} ${its.option}`, `${code} peer.sysctls.${name}`, its.message)
    assert.equal(ipNames(), before)
    assert.equal(ipNames('other'), [])
  }
})

test('a link is what it was when one is refused, or what comes after', async () => {
  await createBridge({ name: 'x', sysctls: { [forwarding]: 1 } })
  const before = ipLink('x')
  const values = await valuesOf('x')
  const good = { [forwarding]: 0, 'net.ipv4.neigh.IFNAME.base_reachable_time': 77 }
  const error = await refusal(
    setLink('x', {
      ...{ mtu: 1300, alias: 'mine', name: 'y', up: true },
      sysctls: { ...good, 'net.ipv4.conf.IFNAME.none': 1 },
    }),
  )
  assert.is(`${error.code} ${error.option}`, 'ENOENT sysctls.net.ipv4.conf.IFNAME.none')
  assert.equal(ipLink('x'), before)
  assert.equal(await valuesOf('x'), values)

  // A vxlan link does not come up where somebody else has its port.
  await using socket = createSocket('udp6')
  await once(socket.bind(4789), 'listening')
  await createVxlan({ name: 'v', vni: 5 })
  const its = await valuesOf('v')
  const busy = await refusal(setLink('v', { mtu: 1300, up: true, sysctls: good }))
  assert.is(busy.code, 'EADDRINUSE')
  assert.equal(await valuesOf('v'), its)
  assert.is(ipLink('v').mtu, (await getLink('v')).mtu)
})

test('one that exists with others', async () => {
  const options = { name: 'x', sysctls: { [forwarding]: true } }
  await createBridge(options)
  assert.is((await createBridge({ ...options, mayExist: true })).created, false)
  const sysctls = { [forwarding]: 0, 'net.ipv4.conf.IFNAME.none': 'any' }
  const error = await refusal(createBridge({ ...options, sysctls, mayExist: true }))
  assert.is(error.code, 'EEXIST')
  assert.equal(error.differences, [
    { option: `sysctls.${forwarding}`, asked: '0', existing: '1' },
    { option: 'sysctls.net.ipv4.conf.IFNAME.none', asked: 'any', existing: undefined },
  ])
})

test('what is no sysctl of a link', async () => {
  await createBridge({ name: 'x' })
  const bad: [sysctls: unknown, option: string][] = [
    [5, 'sysctls'],
    [null, 'sysctls'],
    [['net.ipv4.conf.IFNAME.forwarding'], 'sysctls'],
    [{ 'net.ipv4.ip_forward': 1 }, 'sysctls.net.ipv4.ip_forward'],
    [{ 'net.ipv4.conf.x.forwarding': 1 }, 'sysctls.net.ipv4.conf.x.forwarding'],
    [{ forwarding: 1 }, 'sysctls.forwarding'],
    [{ 'kernel.IFNAME': 1 }, 'sysctls.kernel.IFNAME'],
    [{ 'net/../IFNAME': 1 }, 'sysctls.net/../IFNAME'],
    [{ [forwarding]: {} }, `sysctls.${forwarding}`],
    [
      { [forwarding]: 1, 'net/ipv4/conf/IFNAME/forwarding': 1 },
      'sysctls.net/ipv4/conf/IFNAME/forwarding',
    ],
  ]
  const before = ipNames()
  for (const [given, option] of bad) {
    const sysctls = given as Sysctls
    for (const [prefix, call] of [
      ['', () => setLink('x', { sysctls })],
      ['', () => createBridge({ name: 'y', sysctls })],
      ['peer.', () => createVeth({ name: 'y', peer: { name: 'z', sysctls } })],
    ] as const) {
      const error = (await rejected(call(), Error)) as InvalidArgument
      assert.is(error.option, prefix + option, error.message)
      assert.match(error.code, /^ERR_INVALID_ARG_/)
    }
  }
  assert.equal(ipNames(), before)
  await setLink('x', { sysctls: {} })
  await setLink('x', { sysctls: undefined })
})

test('links whose names say something else among sysctls', async () => {
  // The kernel has no links of the names that stand for all of them.
  for (const name of ['all', 'default']) await refusal(createBridge({ name }))
  await createBridge({ name: 'IFNAME', sysctls: { [forwarding]: 1 } })
  assert.is(await getSysctl(forwarding), '1')
  const gone = await refusal(setLink('gone', { sysctls: { [forwarding]: 1 } }))
  assert.is(`${gone.code} ${gone.option} ${gone.link}`, 'ENODEV link gone')
})

test.run()
