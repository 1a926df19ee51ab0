/** Names of namespaces lead nowhere but into their folder; what is made there is as `ip netns` makes it. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {
  addAddress,
  attachNetns,
  createNetns,
  createVeth,
  deleteNetns,
  type InvalidArgument,
  listLinks,
  moveLink,
  openNetns,
  spawn,
} from '../../src/index.js'
import { run } from '../support/child.js'
import { ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const names = {
  'a folder above': '../victim',
  'a path': '/run/victim',
  'a folder below': 'a/b',
  'this folder': '.',
  'the folder above': '..',
  'the end of a text of C': 'x\0y',
  'no name': '',
  'a name that is too long': 'x'.repeat(256),
  'a name that is too long in bytes': 'é'.repeat(128),
}

/** Everything that takes a name, as one it makes or one it looks up. */
const takers: Record<string, (name: string) => unknown> = {
  createNetns: (name) => createNetns(name),
  'createNetns in a folder': (name) => createNetns(name, { folder: '/run/mine' }),
  deleteNetns: (name) => deleteNetns(name),
  'deleteNetns, waiting': (name) => deleteNetns(name, { wait: true }),
  attachNetns: (name) => attachNetns(name, { pid: process.pid }),
  openNetns: (name) => openNetns(name),
  netns: (name) => listLinks({ netns: name }),
  'netns of a change': (name) => addAddress('lo', '192.0.2.1/24', { netns: name }),
  'netns of the peer': (name) => createVeth({ name: 'a', peer: { name: 'b', netns: name } }),
  to: (name) => moveLink('lo', { to: name }),
  spawn: (name) => spawn('true', [], { netns: name }),
}

test.before(() => {
  mkdirSync('/run/mine')
  writeFileSync('/run/victim', 'untouched')
})

for (const [taker, take] of Object.entries(takers)) {
  test(`${taker}: a name leads into no other folder`, async () => {
    for (const [what, name] of Object.entries(names)) {
      const error = await rejected((async () => take(name))(), RangeError)
      assert.is((error as Error as InvalidArgument).code, 'ERR_INVALID_ARG_VALUE', what)
      assert.match((error as Error as InvalidArgument).option, /^(name|netns|peer\.netns|to)$/)
    }
    assert.is(readFileSync('/run/victim', 'utf8'), 'untouched')
    assert.equal(readdirSync('/run/mine'), [])
  })
}

test('a symbolic link is a name that is taken, and is deleted without what it leads to', async () => {
  await createNetns('real')
  symlinkSync('/run/victim', '/run/netns/link')
  symlinkSync('/run/nowhere', '/run/netns/dangling')
  for (const name of ['link', 'dangling']) {
    assert.is(((await rejected(createNetns(name), Error)) as { code?: string }).code, 'EEXIST')
    const attached = await rejected(attachNetns(name, 'real'), Error)
    assert.is((attached as { code?: string }).code, 'EEXIST')
  }
  assert.is(((await rejected(openNetns('link'), Error)) as { code?: string }).code, 'EINVAL')
  for (const name of ['link', 'dangling']) await deleteNetns(name)
  assert.equal(readdirSync('/run/netns'), ['real'])
  assert.is(readFileSync('/run/victim', 'utf8'), 'untouched')

  // One that leads to a namespace: its own file goes, and the namespace stays.
  symlinkSync('/run/netns/real', '/run/netns/link')
  await deleteNetns('link')
  assert.equal(readdirSync('/run/netns'), ['real'])
  ip('-n', 'real', 'link', 'show')
  await deleteNetns('real')
})

/** What `make` makes in a /run of its own: kind, permissions and owner of the folder and the name. */
function made(make: string, umask: string): string {
  const program = `
    const { execFileSync } = await import('node:child_process')
    const { lstatSync, openSync, fstatSync, readdirSync } = await import('node:fs')
    process.umask(0o${umask})
    ${make}
    const mode = (path) => { const { mode, uid, gid } = lstatSync(path); return [mode.toString(8), uid, gid] }
    const folder = mode('/run/netns')
    execFileSync('umount', ['/run/netns/x'])
    console.log(JSON.stringify([folder, mode('/run/netns/x')]))`
  return run(program, [
    'unshare',
    '--mount',
    'sh',
    '-c',
    'mount -t tmpfs tmpfs /run && exec "$@"',
    'sh',
  ])
}

for (const umask of ['022', '077', '000']) {
  test(`folder and file have the permissions that ip gives them, under umask ${umask}`, () => {
    const theirs = made(`execFileSync('ip', ['netns', 'add', 'x'])`, umask)
    assert.is(made(`await lib.createNetns('x')`, umask), theirs)
    assert.match(theirs, /\["100000",\d+,\d+\]/)
  })
}

test('an existing folder keeps the permissions it has', async () => {
  mkdirSync('/run/private', { mode: 0o700 })
  await createNetns('x', { folder: '/run/private' })
  assert.is(statSync('/run/private').mode & 0o777, 0o700)
  await deleteNetns('x', { folder: '/run/private' })
  assert.throws(() => lstatSync('/run/private/x'))
})

test.run()
