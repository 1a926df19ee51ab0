/** WireGuard: keys, peers, their endpoints and prefixes, as `wg` has them; a tunnel that carries a ping. */
import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto'
import {
  addRoute,
  createNetns,
  createVeth,
  createVxlan,
  createWireguard,
  deleteLink,
  generateWireguardKeys,
  generateWireguardPresharedKey,
  getLink,
  getWireguard,
  type InvalidArgument,
  NetlinkError,
  ping,
  setLink,
  setWireguard,
  wireguardPublicKey,
} from '../../src/index.js'
import { contains, ipNames, ipState } from '../support/ip.js'
import { hasKind } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'
import { hasWg, wg } from '../support/wireguard.js'

const needsWireguard = () => {
  if (!hasKind('wireguard')) skip('this kernel has no links of kind wireguard')
}

const mine = generateWireguardKeys()
const theirs = generateWireguardKeys()
const psk = generateWireguardPresharedKey()

test.after.each(async () => {
  if (ipNames().includes('wg0')) await deleteLink('wg0')
})

test('keys: pairs that agree, as wg makes them', () => {
  const der = (hex: string, key: string) =>
    Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(key, 'base64')])
  const secret = (own: string, other: string) =>
    diffieHellman({
      privateKey: createPrivateKey({
        ...{ key: der('302e020100300506032b656e04220420', own), format: 'der', type: 'pkcs8' },
      }),
      publicKey: createPublicKey({
        ...{ key: der('302a300506032b656e032100', other), format: 'der', type: 'spki' },
      }),
    })
  assert.equal(secret(mine.privateKey, theirs.publicKey), secret(theirs.privateKey, mine.publicKey))
  for (const { privateKey, publicKey } of [mine, theirs]) {
    const bytes = Buffer.from(privateKey, 'base64')
    assert.is(bytes.length, 32)
    assert.is((bytes[0] as number) & 7, 0)
    assert.is((bytes[31] as number) >> 6, 1)
    assert.is(wireguardPublicKey(privateKey), publicKey)
    if (hasWg()) assert.is(wg(['pubkey'], { input: privateKey }), publicKey)
  }
  assert.is(Buffer.from(psk, 'base64').length, 32)
  for (const bad of ['', 'x', psk.slice(1), `${psk}=`, psk.replace('=', ''), 5, undefined]) {
    try {
      wireguardPublicKey(bad as string)
      assert.unreachable()
    } catch (error) {
      const { option, message } = error as InvalidArgument
      assert.is(option, 'privateKey')
      assert.not.ok(typeof bad === 'string' && bad.length > 9 && message.includes(bad))
    }
  }
})

const key = mine.publicKey
const secret = 'bm90IGEga2V5LCBidXQgYSBzZWNyZXQgdGhhdCBtdXN0IG5vdCBiZSB0b2xk'
const refused: [settings: object, option: string][] = [
  [{ privateKey: secret }, 'privateKey'],
  [{ privateKey: Buffer.from(secret) }, 'privateKey'],
  [{ privateKey: [secret] }, 'privateKey'],
  [{ listenPort: 65_536 }, 'listenPort'],
  [{ listenPort: '51820' }, 'listenPort'],
  [{ fwMark: -1 }, 'fwMark'],
  [{ peers: {} }, 'peers'],
  [{ peers: [5] }, 'peers[0]'],
  [{ peers: [null] }, 'peers[0]'],
  [{ peers: [{}] }, 'peers[0].publicKey'],
  [{ peers: [{ publicKey: key }, { publicKey: secret }] }, 'peers[1].publicKey'],
  [{ peers: [{ publicKey: key, presharedKey: secret }] }, 'peers[0].presharedKey'],
  [{ peers: [{ publicKey: key, endpoint: '192.0.2.1' }] }, 'peers[0].endpoint'],
  [{ peers: [{ publicKey: key, endpoint: 'host:5' }] }, 'peers[0].endpoint'],
  [{ peers: [{ publicKey: key, persistentKeepalive: 65_536 }] }, 'peers[0].persistentKeepalive'],
  [{ peers: [{ publicKey: key, allowedIps: '192.0.2.0/24' }] }, 'peers[0].allowedIps'],
  [{ peers: [{ publicKey: key, allowedIps: ['192.0.2.0/33'] }] }, 'peers[0].allowedIps[0]'],
  [{ peers: [{ publicKey: key, remove: 1 }] }, 'peers[0].remove'],
  [{ peers: [{ publicKey: key, nonesuch: 1 }] }, 'peers[0].nonesuch'],
  [{ nonesuch: 1 }, 'nonesuch'],
]

test('what cannot be meant is refused by its name, before anything is sent, a key without its value', async () => {
  const before = ipState()
  const many = Array.from({ length: 2000 }, (_, at) => `10.${at >> 8}.${at & 255}.0/24`)
  const late = { publicKey: key, allowedIps: [...many, 'x'] }
  for (const [settings, option] of [
    ...refused,
    [{ peers: [{ publicKey: theirs.publicKey }, late] }, 'peers[1].allowedIps[2000]'] as const,
  ]) {
    for (const call of [
      () => setWireguard('lo', settings),
      () => createWireguard({ name: 'wg0', ...settings } as never),
    ]) {
      const error = await rejected(call(), Error)
      contains(error, { option })
      assert.match((error as InvalidArgument).code, /^ERR_INVALID_ARG_/)
      assert.not.ok(`${error.message} ${error.stack}`.includes(secret), error.message)
    }
  }
  const also = { name: 'wg0', listenPort: 5, mayExist: true }
  contains(await rejected(createWireguard(also), Error), { option: 'mayExist' })
  assert.is(ipState(), before)
})

test('a link that is none of WireGuard, and none', async () => {
  needsWireguard()
  for (const [link, code] of [
    ['lo', 'ENOTSUP'],
    ['none', 'ENODEV'],
  ] as const) {
    contains(await rejected(getWireguard(link), NetlinkError), { code })
    contains(await rejected(setWireguard(link, { listenPort: 5 }), NetlinkError), { code })
  }
})

test('set, read, changed, handed back: as wg shows it', async () => {
  needsWireguard()
  const one = {
    publicKey: theirs.publicKey,
    presharedKey: psk,
    endpoint: '[2001:db8::1]:51820',
    allowedIps: ['198.51.100.0/24', '2001:db8:9::/64'],
    persistentKeepalive: 25,
  }
  const link = await createWireguard({
    ...{ name: 'wg0', privateKey: mine.privateKey, listenPort: 51_820, fwMark: 7, mtu: 1400 },
    peers: [one],
  })
  contains(link, { kind: 'wireguard', name: 'wg0', mtu: 1400, created: true })
  const made = await getWireguard('wg0')
  contains(made, { ...mine, index: link.index, name: 'wg0', listenPort: 51_820, fwMark: 7 })
  contains(made.peers[0], { ...one, rxBytes: 0n, txBytes: 0n })
  assert.is(made.peers[0]?.lastHandshake, undefined)
  assert.equal([made.peers.length, made.unknown], [1, undefined])
  if (hasWg()) {
    const [device, peer] = wg(['show', 'wg0', 'dump']).split('\n')
    assert.is(device, [mine.privateKey, key, 51_820, '0x7'].join('\t'))
    const allowed = one.allowedIps.join(',')
    const told = [one.publicKey, psk, one.endpoint, allowed, 0, 0, 0, 25]
    assert.is(peer, told.join('\t'))
  }
  await setWireguard('wg0', made)
  assert.equal(await getWireguard('wg0'), made)

  // A peer's prefixes are replaced, or others added; the rest of it stays.
  const more = generateWireguardKeys().publicKey
  const which = { publicKey: one.publicKey }
  const allowedOf = async (at = 0) => (await getWireguard('wg0')).peers[at]?.allowedIps
  await setWireguard('wg0', { peers: [{ ...which, allowedIps: ['10.1.0.0/16'] }] })
  assert.equal(await allowedOf(), ['10.1.0.0/16'])
  const besides = { ...which, allowedIps: ['10.2.0.0/16'], replaceAllowedIps: false }
  await setWireguard('wg0', { peers: [besides] })
  assert.equal([...((await allowedOf()) ?? [])].sort(), ['10.1.0.0/16', '10.2.0.0/16'])
  contains((await getWireguard('wg0')).peers[0], { presharedKey: psk, persistentKeepalive: 25 })
  await setWireguard('wg0', { peers: [{ publicKey: more, updateOnly: true }] })
  assert.is((await getWireguard('wg0')).peers.length, 1)
  await setWireguard('wg0', { peers: [{ publicKey: more }] })
  assert.is((await getWireguard('wg0')).peers.length, 2)
  await setWireguard('wg0', { peers: [{ ...which, remove: true }] })
  assert.equal(
    (await getWireguard('wg0')).peers.map(({ publicKey }) => publicKey),
    [more],
  )
  await setWireguard('wg0', { replacePeers: true, peers: [one] })
  assert.equal(
    (await getWireguard('wg0')).peers.map(({ publicKey }) => publicKey),
    [one.publicKey],
  )
  await setWireguard('wg0', { replacePeers: true })
  assert.equal((await getWireguard('wg0')).peers, [])
  const none = Buffer.alloc(32).toString('base64')
  await setWireguard('wg0', { privateKey: none })
  assert.is((await getWireguard('wg0')).privateKey, undefined)
})

test('what wg sets, and many prefixes and peers: in parts, there and back', async () => {
  needsWireguard()
  await createWireguard({ name: 'wg0', privateKey: mine.privateKey })
  const prefixes = Array.from({ length: 3000 }, (_, at) => `10.${at >> 8}.${at & 255}.0/24`)
  const keys = Array.from({ length: 300 }, () => generateWireguardKeys().publicKey)
  const peers = keys.map((publicKey, at) => ({
    publicKey,
    allowedIps: at === 7 ? prefixes : [`2001:db8:${(at + 1).toString(16)}::/64`],
  }))
  await setWireguard('wg0', { peers })
  const found = (await getWireguard('wg0')).peers
  const of = (list: readonly { publicKey: string; allowedIps?: readonly string[] }[]) =>
    Object.fromEntries(
      list.map(({ publicKey, allowedIps = [] }) => [publicKey, [...allowedIps].sort()]),
    )
  assert.is(found.length, 300)
  assert.equal(of(found), of(peers))
  if (!hasWg()) return
  wg(['set', 'wg0', 'peer', theirs.publicKey, 'endpoint', '192.0.2.9:9', 'allowed-ips', '::/0'])
  const its = (await getWireguard('wg0')).peers.find((each) => each.publicKey === theirs.publicKey)
  contains(its, { endpoint: '192.0.2.9:9', allowedIps: ['::/0'] })
})

test('what fails leaves no link', async () => {
  needsWireguard()
  const before = ipState()
  await createWireguard({ name: 'wg1', listenPort: 51_821, up: true })
  const options = { name: 'wg0', listenPort: 51_821, up: true }
  const error = await rejected(createWireguard(options), NetlinkError)
  contains(error, { code: 'EADDRINUSE', option: 'listenPort', operation: 'createWireguard' })
  const peers = [{ publicKey: key }]
  const late = { name: 'wg0', peers, addresses: ['192.0.2.1/24', '192.0.2.1/24'] }
  contains(await rejected(createWireguard(late), NetlinkError), { option: 'addresses[1]' })
  await deleteLink('wg1')
  assert.is(ipState(), before)
})

test('a tunnel carries a ping, over a vxlan link, between two hosts', async () => {
  needsWireguard()
  await using left = await createNetns()
  await using right = await createNetns()
  await createVeth({
    ...{ name: 'eth0', netns: left, up: true, addresses: ['192.0.2.1/24'] },
    peer: { name: 'eth0', netns: right, up: true, addresses: ['192.0.2.2/24'] },
  })
  const hosts = [
    { netns: left, own: 1, other: 2, keys: mine, peer: theirs },
    { netns: right, own: 2, other: 1, keys: theirs, peer: mine },
  ]
  for (const { netns, own, other, keys, peer } of hosts) {
    const vxlan = { vni: 42, local: `192.0.2.${own}`, remote: `192.0.2.${other}`, dev: 'eth0' }
    await createVxlan({
      ...{ name: 'vx', netns, up: true, addresses: [`198.51.100.${own}/24`] },
      ...vxlan,
    })
    await createWireguard({
      ...{ name: 'wg0', netns, privateKey: keys.privateKey, listenPort: 51_820 },
      ...{ up: true, addresses: [`10.9.0.${own}/24`] },
      peers: [
        {
          publicKey: peer.publicKey,
          presharedKey: psk,
          endpoint: `198.51.100.${other}:51820`,
          allowedIps: [`10.9.0.${other}/32`, `10.9.${other}.0/24`],
        },
      ],
    })
    await addRoute({ netns, destination: `10.9.${other}.0/24`, dev: 'wg0' })
  }
  const { received } = await ping('10.9.0.2', { netns: left, count: 2, timeout: 20_000 })
  assert.ok(received > 0)
  const [peer] = (await getWireguard('wg0', { netns: left })).peers
  assert.ok((peer?.rxBytes ?? 0n) > 0n && (peer?.txBytes ?? 0n) > 0n)
  const since = Date.now() - (peer?.lastHandshake ?? 0)
  assert.ok(Math.abs(since) < 600_000, `${since} ms ago`)
  assert.is((await getLink('wg0', { netns: left })).kind, 'wireguard')
  await setLink('wg0', { netns: left, up: false })
})

test.run()
