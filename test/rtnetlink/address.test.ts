/** Addresses, with every option, made, replaced, listed and deleted, with `ip` as the oracle. */
import { existsSync, writeFileSync } from 'node:fs'
import {
  type Address,
  type AddressOptions,
  addAddress,
  createNetns,
  createVeth,
  deleteAddress,
  deleteLink,
  getLink,
  listAddresses,
  NetlinkError,
  replaceAddress,
} from '../../src/index.js'
import { contains, ip, ipAddresses } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const forever = 4294967295

/** The same address in our words, in `ip address add`'s, and as `ip -d -j` shows it. */
interface Case {
  address: string
  options?: AddressOptions
  ip: string
  shown: object
}

const cases: Record<string, Case> = {
  v4: {
    address: '192.0.2.1/24',
    ip: '192.0.2.1/24',
    shown: { family: 'inet', local: '192.0.2.1', prefixlen: 24, scope: 'global' },
  },
  'v4 /32': { address: '192.0.2.1/32', ip: '192.0.2.1/32', shown: { prefixlen: 32 } },
  'v4 /0': { address: '192.0.2.1/0', ip: '192.0.2.1/0', shown: { prefixlen: 0 } },
  v6: {
    address: '2001:db8::1/64',
    ip: '2001:db8::1/64',
    shown: { family: 'inet6', local: '2001:db8::1', prefixlen: 64, scope: 'global' },
  },
  'v6 /128': { address: '2001:db8::1/128', ip: '2001:db8::1/128', shown: { prefixlen: 128 } },
  'v4 peer': {
    address: '10.0.0.1/32',
    options: { peer: '10.0.0.2/32' },
    ip: '10.0.0.1 peer 10.0.0.2/32',
    shown: { local: '10.0.0.1', address: '10.0.0.2', prefixlen: 32 },
  },
  'v4 peer with a prefix': {
    address: '10.0.0.1/32',
    options: { peer: '10.0.0.2/24' },
    ip: '10.0.0.1 peer 10.0.0.2/24',
    shown: { local: '10.0.0.1', address: '10.0.0.2', prefixlen: 24 },
  },
  'v6 peer': {
    address: '2001:db8::1/128',
    options: { peer: '2001:db8::2/128' },
    ip: '2001:db8::1 peer 2001:db8::2/128',
    shown: { local: '2001:db8::1', address: '2001:db8::2' },
  },
  broadcast: {
    address: '192.0.2.1/24',
    options: { broadcast: '192.0.2.255' },
    ip: '192.0.2.1/24 broadcast 192.0.2.255',
    shown: { broadcast: '192.0.2.255' },
  },
  label: {
    address: '192.0.2.1/24',
    options: { label: 'a:one' },
    ip: '192.0.2.1/24 label a:one',
    shown: { label: 'a:one' },
  },
  'scope host': {
    address: '192.0.2.1/24',
    options: { scope: 'host' },
    ip: '192.0.2.1/24 scope host',
    shown: { scope: 'host' },
  },
  'scope link': {
    address: '192.0.2.1/24',
    options: { scope: 'link' },
    ip: '192.0.2.1/24 scope link',
    shown: { scope: 'link' },
  },
  'scope by number': {
    address: '192.0.2.1/24',
    options: { scope: 200 },
    ip: '192.0.2.1/24 scope 200',
    shown: { scope: 'site' },
  },
  metric: {
    address: '192.0.2.1/24',
    options: { metric: 77 },
    ip: '192.0.2.1/24 metric 77',
    shown: { metric: 77 },
  },
  'v6 metric': {
    address: '2001:db8::1/64',
    options: { metric: 77 },
    ip: '2001:db8::1/64 metric 77',
    shown: { metric: 77 },
  },
  'v4 lifetimes': {
    address: '192.0.2.1/24',
    options: { validLifetime: 3000, preferredLifetime: 2000 },
    ip: '192.0.2.1/24 valid_lft 3000 preferred_lft 2000',
    shown: { valid_life_time: 3000, preferred_life_time: 2000 },
  },
  'v6 lifetimes': {
    address: '2001:db8::1/64',
    options: { validLifetime: 3000, preferredLifetime: 2000 },
    ip: '2001:db8::1/64 valid_lft 3000 preferred_lft 2000',
    shown: { valid_life_time: 3000, preferred_life_time: 2000 },
  },
  'a valid lifetime alone bounds the preferred one': {
    address: '192.0.2.1/24',
    options: { validLifetime: 3000 },
    ip: '192.0.2.1/24 valid_lft 3000 preferred_lft 3000',
    shown: { valid_life_time: 3000, preferred_life_time: 3000 },
  },
  deprecated: {
    address: '2001:db8::1/64',
    options: { preferredLifetime: 0 },
    ip: '2001:db8::1/64 preferred_lft 0',
    shown: { deprecated: true, preferred_life_time: 0, valid_life_time: forever },
  },
  noDad: {
    address: '2001:db8::1/64',
    options: { noDad: true },
    ip: '2001:db8::1/64 nodad',
    shown: { nodad: true },
  },
  optimistic: {
    address: '2001:db8::1/64',
    options: { optimistic: true },
    ip: '2001:db8::1/64 optimistic',
    shown: { optimistic: true },
  },
  home: {
    address: '2001:db8::1/64',
    options: { home: true },
    ip: '2001:db8::1/64 home',
    shown: { home: true },
  },
  manageTempAddress: {
    address: '2001:db8::1/64',
    options: { manageTempAddress: true },
    ip: '2001:db8::1/64 mngtmpaddr',
    shown: { mngtmpaddr: true },
  },
  noPrefixRoute: {
    address: '192.0.2.1/24',
    options: { noPrefixRoute: true },
    ip: '192.0.2.1/24 noprefixroute',
    shown: { noprefixroute: true },
  },
  autoJoin: {
    address: '239.1.1.1/32',
    options: { autoJoin: true },
    ip: '239.1.1.1/32 autojoin',
    shown: { autojoin: true },
  },
}

const optimisticDad = (which: string) => `/proc/sys/net/ipv6/conf/${which}/optimistic_dad`
const knowsOptimistic = existsSync(optimisticDad('all'))

test.before(async () => {
  // Without it the kernel forgets that an address is optimistic.
  if (knowsOptimistic) {
    for (const which of ['all', 'default']) writeFileSync(optimisticDad(which), '1')
  }
  await createNetns('far')
})

/** Each test on a link that had no address before, not up, so that IPv6 adds none of its own. */
test.before.each(async () => {
  await createVeth({ name: 'a', peer: { name: 'b', netns: 'far' } })
})
test.after.each(() => deleteLink('a'))

const listed = (link: string | number = 'a') => listAddresses({ link })

/** Seconds go by between two reports. */
const withoutTime = (addresses: readonly object[]) =>
  addresses.map((address) =>
    Object.fromEntries(
      Object.entries(address).filter(([key]) => !/index|Lifetime|life_time/.test(key)),
    ),
  )

function only<T>(all: T[]): T {
  assert.is(all.length, 1)
  return all[0] as T
}

for (const [name, { address, options = {}, ip: words, shown }] of Object.entries(cases)) {
  test(`${name}: as ip adds it, both read by both`, async () => {
    if (options.optimistic && !knowsOptimistic) skip('no CONFIG_IPV6_OPTIMISTIC_DAD')
    await addAddress('a', address, options)
    await handBack({
      list: listed,
      same: [
        (each) => addAddress('a', each.address, { ...each, mayExist: true }),
        (each) => replaceAddress('a', each.address, each),
      ],
      remove: (each) => deleteAddress('a', each.address, each),
      add: (each) => addAddress(each.index, each.address, each),
      steady: (each) => withoutTime([each])[0] as object,
    })
    const [ours, theirs] = [await listed(), ipAddresses('a')]
    contains(nearly(only(theirs)), shown)
    const { scope, ...values } = options
    contains(nearly(only(ours)), { ...values, address })
    if (typeof scope === 'string') assert.is(only(ours).scope, scope)
    await deleteAddress('a', address, options.peer === undefined ? {} : { peer: options.peer })
    assert.equal(ipAddresses('a'), [])

    ip('address', 'add', ...words.split(' '), 'dev', 'a')
    assert.equal(withoutTime(ipAddresses('a')), withoutTime(theirs))
    assert.equal(withoutTime(await listed()), withoutTime(ours))
  })
}

/** With times that have begun to run down as they were. */
function nearly(address: object): object {
  const begun = (value: unknown) =>
    typeof value === 'number' && (value === 1999 || value === 2999) ? value + 1 : value
  return Object.fromEntries(Object.entries(address).map(([key, value]) => [key, begun(value)]))
}

test('protocol, which ip of Debian 12 cannot set', async () => {
  await addAddress('a', '192.0.2.1/24', { protocol: 99 })
  await addAddress('a', '2001:db8::1/64', { protocol: 3 })
  assert.equal(
    (await listed()).map(({ protocol }) => protocol),
    [99, 3],
  )
})

test('a broadcast address by a word, as ip takes it', async () => {
  for (const [broadcast, address, peer] of [
    ['+', '192.0.2.1/24'],
    ['-', '192.0.2.129/25'],
    ['+', '192.0.2.1/30'],
    ['+', '192.0.2.1/31'],
    ['+', '192.0.2.1/32', '198.51.100.0/24'],
  ] as const) {
    await addAddress('a', address, { broadcast, peer })
    await addAddress('a', address, { broadcast, peer, mayExist: true })
    const made = only(ipAddresses('a'))
    await deleteAddress('a', address, { peer })
    const words = peer === undefined ? [address] : [address.replace('/32', ''), 'peer', peer]
    ip('address', 'add', ...words, 'broadcast', broadcast, 'dev', 'a')
    assert.equal(made, only(ipAddresses('a')), `${address} ${broadcast}`)
    await deleteAddress('a', address, { peer })
  }
  const six = addAddress('a', '2001:db8::1/64', { broadcast: '+' })
  assert.match((await rejected(six, RangeError)).message, 'IPv4')
})

test('by index, and in another namespace', async () => {
  const { index } = await getLink('b', { netns: 'far' })
  await addAddress(index, '192.0.2.7/24', { netns: 'far' })
  assert.is(only(ipAddresses('b', 'far')).local, '192.0.2.7')
  assert.is(only(await listAddresses({ link: index, netns: 'far' })).address, '192.0.2.7/24')
  assert.equal(ipAddresses('a'), [])
})

test('an address that is there: EEXIST, and replaceAddress sets its options', async () => {
  await addAddress('a', '192.0.2.1/24', { metric: 5 })
  const error = await rejected(addAddress('a', '192.0.2.1/24'), NetlinkError)
  contains(error, { code: 'EEXIST', syscall: 'RTM_NEWADDR', operation: 'addAddress', link: 'a' })
  await replaceAddress('a', '192.0.2.1/24', { metric: 6, validLifetime: 5000 })
  contains(only(ipAddresses('a')), { metric: 6 })
  assert.ok(only(ipAddresses('a')).valid_life_time <= 5000)
  await replaceAddress('a', '192.0.2.2/24')
  assert.is((await listed()).length, 2)
})

test('replaceAddress in IPv6 changes lifetimes and flags', async () => {
  await addAddress('a', '2001:db8::1/64', { noDad: true })
  await replaceAddress('a', '2001:db8::1/64', { preferredLifetime: 0, noPrefixRoute: true })
  contains(only(ipAddresses('a')), { deprecated: true, noprefixroute: true })
})

test('replaceAddress with an IPv6 peer: what the kernel would keep is refused, and nothing changes', async () => {
  await addAddress('a', '2001:db8::1/64', { noDad: true })
  const peer = { peer: '2001:db8:9::9/128' }
  const before = await listed()
  const error = await rejected(replaceAddress('a', '2001:db8::1/64', peer), NetlinkError)
  contains(error, { code: 'ENOTSUP', option: 'peer' })
  assert.equal(await listed(), before)
  await replaceAddress('a', '2001:db8::1/64', { ...peer, recreate: true })
  contains(only(await listed()), { address: '2001:db8::1/128', ...peer })
  await replaceAddress('a', '2001:db8::1/128', { peer: '2001:db8:9::8/128' })
  contains(only(await listed()), { peer: '2001:db8:9::8/128' })
})

test('deleteAddress of what is not there: EADDRNOTAVAIL, or nothing with ifExists', async () => {
  const error = await rejected(deleteAddress('a', '192.0.2.1/24'), NetlinkError)
  contains(error, { code: 'EADDRNOTAVAIL', errno: -99, operation: 'deleteAddress' })
  await deleteAddress('a', '192.0.2.1/24', { ifExists: true })
  await deleteAddress('a', '2001:db8::1/64', { ifExists: true })
  const missing = await rejected(
    deleteAddress('none', '192.0.2.1/24', { ifExists: true }),
    NetlinkError,
  )
  contains(missing, { code: 'ENODEV', option: 'link', link: 'none' })
})

test('listAddresses: all, of a family, of a link, as ip lists them', async () => {
  await addAddress('a', '192.0.2.1/24')
  await addAddress('a', '192.0.2.2/24')
  await addAddress('a', '2001:db8::1/64')
  const texts = (addresses: Address[]) => addresses.map(({ address }) => address).sort()
  assert.equal(texts(await listed()), ['192.0.2.1/24', '192.0.2.2/24', '2001:db8::1/64'])
  assert.equal(texts(await listAddresses({ link: 'a', family: 'inet6' })), ['2001:db8::1/64'])
  assert.equal(texts(await listAddresses({ family: 'inet' })), [
    '127.0.0.1/8',
    '192.0.2.1/24',
    '192.0.2.2/24',
  ])
  const secondary = (await listed()).find(({ address }) => address === '192.0.2.2/24')
  assert.is(secondary?.secondary, true)
  assert.equal(await listAddresses({ netns: 'far' }), [])
  const all = JSON.parse(ip('-j', 'address', 'show')) as { addr_info: object[] }[]
  assert.is((await listAddresses()).length, all.flatMap(({ addr_info }) => addr_info).length)
})

test('tentative without carrier, permanent without a lifetime, nothing unknown', async () => {
  await addAddress('a', '2001:db8::1/64')
  const address = only(await listed())
  contains(address, { permanent: true, tentative: true, dadFailed: false })
  assert.is(address.validLifetime, undefined)
  assert.is(address.unknown, undefined)
})

test.run()
