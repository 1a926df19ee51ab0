/** Namespaces: those of `ip netns` and ours are the same. */
import { execFileSync, spawn as spawnHere } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {
  createNetns,
  createVeth,
  createVxlan,
  deleteNetns,
  getLink,
  listLinks,
  listNetns,
  NetlinkError,
  Netns,
  openNetns,
} from '../../src/index.js'
import { run } from '../support/child.js'
import { contains, ip, ipNames } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const names = async (folder?: string) =>
  (await listNetns(folder === undefined ? {} : { folder })).map(({ name }) => name)

/** As `ip netns list` has them. */
const ipList = () =>
  ip('netns', 'list')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((name) => name !== '')
    .sort()

const inodeIn = (netns: string) =>
  Number(/\d+/.exec(ip('netns', 'exec', netns, 'readlink', '/proc/self/ns/net'))?.[0])

/** Where, how and what kind each mount in a folder is; numbers aside. */
const mounts = (folder: string) =>
  readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => line.includes(` ${folder}`))
    .map((line) => {
      const [, , , , point, options, ...rest] = line.split(' ')
      return [point, options, rest.join(' ').replace(/shared:\d+/, 'shared')].join(' ')
    })

test.after.each(async () => {
  for (const name of ipList()) ip('netns', 'delete', name)
})

test('none, without the folder', async () => {
  assert.not.ok(existsSync('/run/netns'))
  assert.equal(await names(), [])
})

test('mounts and permissions are as ip netns add makes them', async () => {
  const look = (name: string) => ({
    file: statSync(`/run/netns/${name}`).mode,
    folder: statSync('/run/netns').mode,
    mounts: mounts('/run/netns').map((line) =>
      line.replaceAll(name, 'NAME').replace(/net:\[\d+\]/, ''),
    ),
  })
  const wipe = () => {
    execFileSync('umount', ['/run/netns'])
    rmSync('/run/netns', { recursive: true })
  }
  ip('netns', 'add', 'theirs')
  const theirs = look('theirs')
  ip('netns', 'delete', 'theirs')
  wipe()
  await createNetns('ours')
  assert.equal(look('ours'), theirs)
  assert.ok(theirs.mounts.some((line) => line.includes('nsfs')))
  await deleteNetns('ours')
  assert.not.ok(mounts('/run/netns').some((line) => line.includes('nsfs')))
  wipe()
})

test('one made here is used by ip', async () => {
  const netns = await createNetns('ours')
  contains(netns, { name: 'ours', path: '/run/netns/ours', inode: inodeIn('ours') })
  assert.equal(ipList(), ['ours'])
  ip('-n', 'ours', 'link', 'add', 'name', 'b1', 'type', 'bridge')
  assert.equal(
    (await listLinks({ netns })).map(({ name }) => name),
    ['lo', 'b1'],
  )
  assert.is((await getLink('lo', { netns: 'ours' })).up, false)
  ip('netns', 'delete', 'ours')
  assert.equal(await names(), [])
})

test('one that ip made is used here', async () => {
  ip('netns', 'add', 'theirs')
  assert.equal(await listNetns(), [
    { name: 'theirs', path: '/run/netns/theirs', inode: inodeIn('theirs') },
  ])
  await createVxlan({ name: 'v', vni: 1, netns: 'theirs' })
  assert.equal(ipNames('theirs'), ['v'])
  await deleteNetns('theirs')
  assert.equal(ipList(), [])
  assert.not.ok(existsSync('/run/netns/theirs'))
})

test('many, and all kinds of names', async () => {
  const odd = ['a b', 'ä', '-x', 'x'.repeat(255), '%s', '...', 'a\nb']
  await Promise.all(odd.map((name) => createNetns(name)))
  assert.equal(
    await names(),
    [...odd].sort((a, b) => (Buffer.from(a) < Buffer.from(b) ? -1 : 1)),
  )
  for (const name of odd) await createVxlan({ name: 'v', vni: 1, netns: name })
  await Promise.all(odd.map((name) => deleteNetns(name)))
  assert.equal(readdirSync('/run/netns'), [])
})

test('a folder of its own, absolute or not; the handle leads there', async () => {
  mkdirSync('/run/mine')
  process.chdir('/run')
  const netns = await createNetns('one', { folder: 'mine/netns' })
  process.chdir('/')
  assert.is(netns.path, '/run/mine/netns/one')
  assert.equal(await names('/run/mine/netns'), ['one'])
  assert.equal(ipList(), [])
  await createVeth({
    name: 'a',
    netns,
    peer: { name: 'b', netns: { path: '/run/mine/netns/one' } },
  })
  assert.equal((await listLinks({ netns, kind: 'veth' })).map(({ name }) => name).sort(), [
    'a',
    'b',
  ])
  await deleteNetns('one', { folder: '/run/mine/../mine/netns/' })
  assert.equal(await names('/run/mine/netns'), [])
  execFileSync('umount', ['/run/mine/netns'])
  const error = await rejected(createNetns('x', { folder: '/run/no/such' }), NetlinkError)
  contains(error, { code: 'ENOENT', operation: 'createNetns', syscall: 'mkdir' })
})

test('a stale name is reported, not mistaken for a namespace, and can be deleted', async () => {
  await createNetns('good')
  writeFileSync('/run/netns/stale', '')
  mkdirSync('/run/netns/folder')
  symlinkSync('/proc/self/ns/uts', '/run/netns/other')
  const listed = await listNetns()
  assert.equal(
    listed.map(({ name, inode }) => [name, inode === undefined]),
    [
      ['folder', true],
      ['good', false],
      ['other', true],
      ['stale', true],
    ],
  )
  for (const netns of ['stale', 'other', 'folder']) {
    const error = await rejected(listLinks({ netns }), NetlinkError)
    contains(error, { code: 'EINVAL', netns, option: 'netns' })
    assert.match(error.message, 'stale')
  }
  const taken = await rejected(createNetns('stale'), NetlinkError)
  contains(taken, { code: 'EEXIST' })
  await deleteNetns('stale')
  await deleteNetns('other')
  assert.ok(existsSync('/proc/self/ns/uts'))
  rmSync('/run/netns/folder', { recursive: true })
  assert.equal(await names(), ['good'])
})

test('a create that fails leaves no file; the name can be used afterwards', () => {
  // In a user namespace of its own, where the number of namespaces can be limited: the file is
  // made, and then there is no namespace to bind to it.
  const output = run(
    `
    import { readdirSync, writeFileSync } from 'node:fs'
    const facts = ({ code, syscall }) => ({ code, syscall })
    const limit = (number) => writeFileSync('/proc/sys/user/max_net_namespaces', number)
    await lib.createNetns('first')
    limit('0')
    const named = await lib.createNetns('second').catch(facts)
    const anonymous = await lib.createNetns().catch(facts)
    const left = readdirSync('/run/netns')
    limit('100')
    await lib.createNetns('second')
    const names = (await lib.listNetns()).map(({ name }) => name)
    console.log(JSON.stringify({ named, anonymous, left, names }))`,
    [
      ...['unshare', '--user', '--map-root-user', '--net', '--mount', '--'],
      ...['sh', '-c', 'mount -t tmpfs tmpfs /run && exec "$@"', 'sh'],
    ],
  )
  const refused = { code: 'ENOSPC', syscall: 'unshare' }
  assert.equal(JSON.parse(output), {
    named: refused,
    anonymous: refused,
    left: ['first'],
    names: ['first', 'second'],
  })
})

test('a name that is taken, or not there', async () => {
  await createNetns('one')
  const [taken, missing] = [
    await rejected(createNetns('one'), NetlinkError),
    await rejected(deleteNetns('two'), NetlinkError),
  ]
  contains(taken, { code: 'EEXIST', errno: -17 })
  contains(missing, { code: 'ENOENT', errno: -2 })
  await deleteNetns('two', { ifExists: true })
  await deleteNetns('one', { ifExists: true })
  assert.equal(ipList(), [])
})

/** The network namespaces that any process or descriptor of ours holds. */
const held = () =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return /^net:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[1] ?? []
    } catch {
      return []
    }
  })

test('an anonymous namespace lives and dies with its handle', async () => {
  const netns = await createNetns()
  assert.is(netns.name, undefined)
  assert.is(netns.path, undefined)
  assert.ok(held().includes(String(netns.inode)))
  // Its other end shows whether it still is: the kernel deletes the links of a namespace with it.
  await createVeth({ name: 'a', peer: { name: 'b', netns } })
  assert.equal(
    (await listLinks({ netns, kind: 'veth' })).map(({ name }) => name),
    ['b'],
  )
  assert.not.ok(ipList().length)
  const { fd } = netns
  assert.is(readlinkSync(`/proc/self/fd/${fd}`), `net:[${netns.inode}]`)
  await netns.close()
  await netns.close()
  assert.is(netns.fd, undefined)
  assert.is(netns.closed, true)
  assert.not.ok(held().includes(String(netns.inode)))
  await gone('a')
})

/** The kernel takes a namespace apart some time after nothing holds it. */
async function gone(link: string): Promise<void> {
  const deadline = Date.now() + 10_000
  while (ipNames().includes(link)) {
    if (Date.now() > deadline) throw new Error(`${link} is still there`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a handle holds its namespace after the name is gone, and after a new one has the name', async () => {
  await createNetns('one')
  await using netns = await openNetns('one')
  contains(netns, { name: 'one', inode: inodeIn('one') })
  await deleteNetns('one')
  await createNetns('one')
  assert.is.not(inodeIn('one'), netns.inode)
  await createVxlan({ name: 'old', vni: 1, netns })
  await createVxlan({ name: 'new', vni: 1, netns: 'one' })
  assert.equal(
    (await listLinks({ netns, kind: 'vxlan' })).map(({ name }) => name),
    ['old'],
  )
  assert.equal(ipNames('one'), ['new'])
})

test('nothing of ours keeps a deleted namespace alive', async () => {
  await createNetns('one')
  await createVeth({ name: 'a', peer: { name: 'b', netns: 'one' } })
  await listLinks({ netns: 'one' })
  await deleteNetns('one')
  await gone('a')
})

test('by process, by path, by descriptor, by handle', async () => {
  await createNetns('one')
  const child = spawnHere('ip', ['netns', 'exec', 'one', 'cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.write('ready\n')
  await once(child.stdout, 'data')
  const fd = openSync('/run/netns/one', 'r')
  const handle = await openNetns('one')
  const refs = [{ pid: child.pid as number }, { path: '/run/netns/one' }, { fd }, handle, 'one']
  for (const [at, netns] of refs.entries()) {
    await createVxlan({ name: `v${at}`, vni: at, netns })
    await using opened = await openNetns(netns)
    assert.is(opened.inode, handle.inode)
  }
  assert.equal(ipNames('one'), ['v0', 'v1', 'v2', 'v3', 'v4'])
  // The caller's own descriptor may be closed as soon as the call is made.
  const late = createVxlan({ name: 'late', vni: 77, netns: { fd } })
  closeSync(fd)
  await late
  await handle.close()
  child.stdin.end()
  await once(child, 'exit')
})

test('a closed handle is refused, also one with a path', async () => {
  const named = await createNetns('one')
  const opened = await openNetns('one')
  const anonymous = await createNetns()
  for (const netns of [named, opened, anonymous]) {
    assert.is(netns.closed, false)
    await netns.close()
    for (const call of [
      () => listLinks({ netns }),
      () => openNetns(netns),
      () => createVeth({ name: 'a', peer: { name: 'b', netns } }),
    ]) {
      const error = await rejected(call(), RangeError)
      contains(error, { code: 'ERR_INVALID_ARG_VALUE' })
      assert.match(error.message, 'closed')
    }
  }
  assert.ok(named instanceof Netns)
  assert.equal(ipNames(), [])
})

test('names are made and removed while others list them', async () => {
  const churn = async (name: string) => {
    for (let round = 0; round < 20; round++) {
      await createNetns(name)
      await deleteNetns(name)
    }
  }
  let listings = 0
  let over = false
  const lister = async () => {
    for (; !over; listings++) {
      // One that is just being made may look stale.
      for (const { name } of await listNetns()) assert.match(name, /^[a-d]$/)
    }
  }
  const list = lister()
  await Promise.all(['a', 'b', 'c', 'd'].map(churn))
  over = true
  await list
  assert.ok(listings > 0)
  assert.equal(await names(), [])
})

test.run()
