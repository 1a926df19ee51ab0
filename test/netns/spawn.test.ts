/** Processes born in a namespace. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import {
  createNetns,
  NetlinkError,
  openNetns,
  type SpawnNetnsOptions,
  spawn,
} from '../../src/index.js'
import { contains } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const here = readlinkSync('/proc/self/ns/net')

async function output(command: string, args: string[], options: SpawnNetnsOptions = {}) {
  const child = spawn(command, args, options)
  if (child.stdout === null) throw new Error('no stdout')
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')])
  return printed.trim()
}

/** The namespaces of all of our threads. */
const threads = () =>
  new Set(
    readdirSync('/proc/self/task').map((task) => readlinkSync(`/proc/self/task/${task}/ns/net`)),
  )

test.before(() => createNetns('one').then(() => undefined))

test.after.each(() => {
  assert.equal([...threads()], [here], 'none of our threads has moved')
})

test('the child is in the namespace, and we are where we were', async () => {
  const inode = await openNetns('one').then(async (netns) => {
    await netns.close()
    return netns.inode
  })
  const link = ['/proc/self/ns/net']
  assert.is(await output('readlink', link, { netns: 'one' }), `net:[${inode}]`)
  assert.is(await output('readlink', link), here)
  await using handle = await openNetns('one')
  for (const netns of [handle, { path: '/run/netns/one' }, { fd: handle.fd as number }]) {
    assert.is(await output('readlink', link, { netns }), `net:[${inode}]`)
  }
  const [theirs, ours] = [
    execFileSync('ip', ['netns', 'exec', 'one', 'ip', '-j', 'link'], { encoding: 'utf8' }).trim(),
    await output('ip', ['-j', 'link'], { netns: 'one' }),
  ]
  assert.is(ours, theirs)
})

test('stdio, environment, folder and status are those of child_process.spawn', async () => {
  const child = spawn('sh', ['-c', 'read line; echo "$line $WORD $PWD"; echo bad >&2; exit 3'], {
    netns: 'one',
    cwd: '/proc',
    env: { ...process.env, WORD: 'word' },
  })
  child.stdin?.end('a line\n')
  const [printed, bad, [status]] = await Promise.all([
    text(child.stdout as NonNullable<typeof child.stdout>),
    text(child.stderr as NonNullable<typeof child.stderr>),
    once(child, 'close'),
  ])
  assert.equal([printed, bad, status], ['a line word /proc\n', 'bad\n', 3])
  const killed = spawn('sleep', ['60'], { netns: 'one' })
  killed.kill('SIGTERM')
  assert.equal(await once(killed, 'exit'), [null, 'SIGTERM'])
})

test('a command that is not there is told by an error event', async () => {
  const child = spawn('/no/such/program', [], { netns: 'one' })
  const [error] = await once(child, 'error')
  contains(error, { code: 'ENOENT', path: '/no/such/program' })
})

test('what child_process.spawn refuses is its own error', async () => {
  const call = async () => spawn('true', [], { netns: 'one', cwd: 5 as unknown as string })
  const error = await rejected(call(), TypeError)
  contains(error, { code: 'ERR_INVALID_ARG_TYPE' })
})

test('a namespace that is not there is told at once', async () => {
  const error = await rejected((async () => spawn('true', [], { netns: 'none' }))(), NetlinkError)
  contains(error, { code: 'ENOENT', netns: 'none', operation: 'spawn', option: 'netns' })
  assert.match(error.message, 'there is no such network namespace')
})

test('many at once, in different namespaces', async () => {
  const names = ['s1', 's2', 's3', 's4']
  const inodes = await Promise.all(names.map(async (name) => (await createNetns(name)).inode))
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      output('readlink', ['/proc/self/ns/net'], { netns: names[at % 4] }),
    ),
  )
  assert.equal(
    seen,
    Array.from({ length: 20 }, (_, at) => `net:[${inodes[at % 4]}]`),
  )
})

test.run()
