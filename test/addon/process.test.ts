/** Life and death of a process that uses the addon. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { programArgv } from '../support/child.js'
import { ip, ipNames } from '../support/ip.js'
import { patience } from '../support/machine.js'
import { assert, test } from '../support/test.js'

/** Runs a program; how it ended, and in how many seconds after `ready` was printed. */
async function ending(code: string, env: NodeJS.ProcessEnv = {}) {
  const [command, ...args] = programArgv(code)
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  let [output, errors, since] = ['', '', performance.now()]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('ready')) since = performance.now()
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), 30_000 * patience)
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null]
  clearTimeout(limit)
  return { status, signal, output, errors, seconds: (performance.now() - since) / 1000 }
}

const useAll = `
  const { mkdirSync } = await import('node:fs')
  await lib.createNetns('p')
  await lib.createVeth({ name: 'a', peer: { name: 'b', netns: 'p' } })
  await lib.ping('127.0.0.1', { count: 1 })
  const held = await lib.createNetns()
  await lib.listLinks({ netns: held })
  await lib.deleteNetns('p')
`

test('imported and not used', async () => {
  const { status, output, seconds } = await ending(`console.log('ready')`)
  assert.equal([status, output], [0, 'ready\n'])
  assert.ok(seconds < 2 * patience, `${seconds} s`)
})

test('used, then idle with threads, sockets and a handle open: it ends by itself', async () => {
  const { status, output, errors, seconds } = await ending(`${useAll} console.log('ready')`)
  assert.equal([status, output, errors], [0, 'ready\n', ''])
  assert.ok(seconds < 2 * patience, `${seconds} s`)
})

test('work in flight keeps it alive until the work is done', async () => {
  const { status } = await ending(`
    lib.createVeth({ name: 'kept', peer: { name: 'keptx' } }).then(() => lib.setLink('kept', { alias: 'done' }))
    lib.ping('127.0.0.1', { count: 3, interval: 200 }).then(() => console.log('ready'))`)
  assert.is(status, 0)
  assert.match(ip('link', 'show', 'dev', 'kept'), 'alias done')
  ip('link', 'delete', 'dev', 'kept')
})

/** Seconds of deletes in several queues, pairs across them, pings, and a pair that waits for a queue's end. */
const busy = `
  await Promise.all(['q1', 'q2', 'q3', 'q4'].map((name) => lib.createNetns(name)))
  const quiet = (promise) => promise.catch(() => {})
  quiet(lib.createVxlan({ name: 'begun', vni: 1000, netns: 'q1' }))
  for (let at = 0; at < 100; at++) {
    for (const netns of ['q1', 'q2', 'q3', 'q4']) {
      quiet(lib.createVxlan({ name: 'v' + at, vni: at, netns }))
      quiet(lib.deleteLink('v' + at, { netns }))
    }
    quiet(lib.createVeth({ name: 'x' + at, netns: 'q' + (at % 4 + 1), peer: { name: 'y' + at, netns: 'q' + ((at + 1) % 4 + 1) } }))
    quiet(lib.ping('127.0.0.1', { count: 100 }))
  }
  quiet(lib.createVxlan({ name: 'never', vni: 99, netns: 'q1' }))
  quiet(lib.createVeth({ name: 'waiting', peer: { name: 'behind', netns: 'q1' } }))
  await new Promise((resolve) => setTimeout(resolve, 50))
  console.log('ready')
`

const removeQueues = () => {
  for (const name of ['q1', 'q2', 'q3', 'q4']) ip('netns', 'delete', name)
}

for (const [name, last, status] of [
  ['process.exit()', 'process.exit(7)', 7],
  ['an uncaught exception', "setImmediate(() => { throw new Error('mine') })", 1],
  ['an unhandled rejection', "Promise.reject(new Error('mine'))", 1],
] as const) {
  test(`${name} with work in flight: it ends at once, with its own status`, async () => {
    const result = await ending(`${busy} ${last}`)
    removeQueues()
    assert.equal([result.status, result.signal], [status, null], result.errors)
    assert.ok(result.seconds < 1.5 * patience, `${result.seconds} s: it waited for its queues`)
  })
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  test(`killed by ${signal} with work in flight`, async () => {
    const result = await ending(`${busy} process.kill(process.pid, '${signal}')`)
    removeQueues()
    assert.is(result.signal, signal)
  })
}

test('a handler of SIGINT can clean up while work is in flight', async () => {
  const result = await ending(`${busy}
    process.on('SIGINT', async () => {
      const gone = ['q1', 'q2', 'q3', 'q4'].map((name) => lib.deleteNetns(name))
      await Promise.all(gone)
      process.exit(130)
    })
    process.kill(process.pid, 'SIGINT')
    setInterval(() => {}, 1000)`)
  assert.is(result.status, 130, result.errors)
  assert.equal(readdirSync('/run/netns'), [])
})

/** What throws in the caller's own code is the caller's: the library goes on. */
const throwing: Record<string, string> = {
  'a getter of an option': `
    const options = { name: 'a', get vni() { throw new Error('mine') } }
    await lib.createVxlan(options).catch(caught)`,
  'a getter of an option of the peer': `
    const peer = { name: 'b', get mtu() { throw new Error('mine') } }
    await lib.createVeth({ name: 'a', peer }).catch(caught)`,
  'an iterator of addresses': `
    const addresses = Object.assign([], { map() { throw new Error('mine') } })
    await lib.createBridge({ name: 'a', addresses }).catch(caught)`,
  'a continuation': `
    process.once('unhandledRejection', caught)
    lib.listLinks().then(() => { throw new Error('mine') })
    while (seen === undefined) await new Promise((resolve) => setTimeout(resolve, 1))`,
  'the body of an iteration': `
    await (async () => {
      for await (const _ of lib.watch({ initial: true })) throw new Error('mine')
    })().catch(caught)`,
  'a listener of an abort': `
    process.once('uncaughtException', caught)
    const controller = new AbortController()
    controller.signal.addEventListener('abort', () => { throw new Error('mine') })
    const cancelled = lib.ping('127.0.0.1', { count: 1000, signal: controller.signal }).catch(() => {})
    controller.abort()
    await cancelled
    while (seen === undefined) await new Promise((resolve) => setTimeout(resolve, 1))`,
}

for (const [what, code] of Object.entries(throwing)) {
  test(`${what} throws: the caller has the error, and all works on`, async () => {
    const { status, output, errors } = await ending(`
      let seen
      const caught = (error) => { seen = error.message }
      ${code}
      await lib.createBridge({ name: 'after' })
      await lib.deleteLink('after')
      console.log(seen, (await lib.listLinks()).length)`)
    assert.equal([status, output, errors], [0, 'mine 1\n', ''])
  })
}

test('a full heap ends the process as it ends any other, with work in flight', async () => {
  if (process.versions['bun'] || process.versions['deno']) return // their heaps have no such limit
  ip('link', 'add', 'wide', 'type', 'bridge')
  const result = await ending(
    `const kept = []
     console.log('ready')
     for (;;) kept.push(...(await Promise.all(Array.from({ length: 50 }, () => lib.listLinks({ statistics: true })))))`,
    { NODE_OPTIONS: '--max-old-space-size=24' },
  )
  ip('link', 'delete', 'dev', 'wide')
  assert.ok(result.signal === 'SIGABRT' || result.status === 134, JSON.stringify(result))
  assert.match(result.errors, 'heap out of memory')
})

test('a process that is forked while threads work has none of them, and makes its own', async () => {
  const [command, ...args] = programArgv(`await lib.createNetns('forked'); console.log('child')`)
  const { status, output, errors } = await ending(`
    const { spawn } = await import('node:child_process')
    const { once } = await import('node:events')
    await lib.createNetns('parent')
    const busy = Array.from({ length: 50 }, (_, vni) => lib.createVxlan({ name: 'v' + vni, vni, netns: 'parent' }))
    const child = spawn(${JSON.stringify(command)}, ${JSON.stringify(args)}, { stdio: 'inherit' })
    const [[code]] = await Promise.all([once(child, 'exit'), ...busy])
    console.log('parent', code, (await lib.listLinks({ netns: 'parent' })).length)
    await Promise.all([lib.deleteNetns('parent'), lib.deleteNetns('forked')])`)
  assert.equal([status, output, errors], [0, 'child\nparent 0 51\n', ''])
})

test('what was in a queue is not done once the process is gone', async () => {
  await ending(`${busy} process.exit(0)`)
  const links = ipNames('q1')
  const here = ipNames()
  removeQueues()
  assert.ok(links.includes('begun'))
  assert.not.ok(links.includes('never'))
  assert.not.ok(here.includes('waiting'))
})

test.run()
