/** What a link has of IPv6: modes of addresses, tokens. */
import {
  createVeth,
  deleteLink,
  getLink,
  listAddresses,
  NetlinkError,
  setLink,
  waitForAddress,
} from '../../src/index.js'
import { contains, ip, ipLink } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const genMode = (name: string) =>
  (ipLink(name) as { inet6_addr_gen_mode?: string }).inet6_addr_gen_mode

test('addrGenMode none counts before the link comes up: it gets no link-local address', async () => {
  const { link, peer } = await createVeth({
    name: 'a',
    up: true,
    inet6: { addrGenMode: 'none' },
    peer: { name: 'b', up: true },
  })
  contains(link, { inet6: { addrGenMode: 'none' } })
  contains(peer, { inet6: { addrGenMode: 'eui64' } })
  assert.is(genMode('a'), 'none')
  // Its peer came up with it, and has one.
  const [address] = await listAddresses({ link: 'b', family: 'inet6' })
  await waitForAddress('b', (address?.address ?? '').split('/')[0] ?? '')
  assert.equal(await listAddresses({ link: 'a', family: 'inet6' }), [])
  await deleteLink('a')
})

test('of a peer, and with up in one call later', async () => {
  await createVeth({
    name: 'a',
    up: true,
    peer: { name: 'b', up: true, inet6: { addrGenMode: 'none' } },
  })
  assert.equal(await listAddresses({ link: 'b', family: 'inet6' }), [])
  await setLink('b', { up: false })
  await setLink('b', { up: true, inet6: { addrGenMode: 'random' } })
  contains(await getLink('b'), { up: true, inet6: { addrGenMode: 'random' } })
  assert.is(genMode('b'), 'random')
  assert.is((await listAddresses({ link: 'b', family: 'inet6' })).length, 1)
  ip('link', 'set', 'dev', 'b', 'addrgenmode', 'eui64')
  contains(await getLink('b'), { inet6: { addrGenMode: 'eui64' } })
  await deleteLink('a')
})

test('a token, set and taken away, as ip token has it', async () => {
  await createVeth({ name: 'a', peer: { name: 'b' } })
  await setLink('a', { inet6: { token: '::9' } })
  assert.is((await getLink('a')).inet6?.token, '::9')
  assert.match(ip('token', 'get', 'dev', 'a'), '::9')
  ip('token', 'set', '::7', 'dev', 'a')
  assert.is((await getLink('a')).inet6?.token, '::7')
  await setLink('a', { inet6: { token: '::' } })
  assert.is((await getLink('a')).inet6?.token, undefined)
  await deleteLink('a')
})

test('mayExist compares them', async () => {
  const inet6 = { addrGenMode: 'none', token: '::9' } as const
  const veth = { name: 'a', up: true, inet6, peer: { name: 'b' }, mayExist: true }
  await createVeth(veth)
  await createVeth(veth)
  const other = { ...veth, inet6: { ...inet6, addrGenMode: 'eui64' as const } }
  contains(await rejected(createVeth(other), NetlinkError), {
    code: 'EEXIST',
    option: 'inet6.addrGenMode',
  })
  await deleteLink('a')
})

test('what the kernel does not take', async () => {
  contains(await rejected(setLink('lo', { inet6: { token: '::1' } }), NetlinkError), {
    code: 'EINVAL',
    operation: 'setLink',
  })
  const secret = setLink('lo', { inet6: { addrGenMode: 'stable_secret' } })
  contains(await rejected(secret, NetlinkError), { code: 'EINVAL' })
})

test.run()
