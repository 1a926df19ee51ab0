/** `drift`: what becomes of a network, in words and as lines of JSON. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { destroy } from '../../src/network/index.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { command, fileOf, start } from './run.js'

const file = fileOf(
  'project: watched\nnamespaces: { box: {} }\nlinks: { br0: { kind: bridge, netns: box } }\n',
  'watched.yaml',
)

test.before(async () => {
  assert.is((await command(['apply', file])).code, 0)
})
test.after(async () => {
  await destroy('watched')
})
test.before.each(() => void ip('-n', 'box', 'link', 'set', 'br0', 'up'))

/** One that runs, and its lines as they come. */
function watching(...options: string[]) {
  const child = start(['drift', ...options, file])
  child.stdin.end()
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => (await lines.next()).value as string
  /** By a signal; its exit code, and the lines that nobody has read. */
  const end = async (name: NodeJS.Signals = 'SIGINT') => {
    const exited = once(child, 'exit')
    child.kill(name)
    const rest: string[] = []
    for (let { done, value } = await lines.next(); !done; { done, value } = await lines.next()) {
      rest.push(value)
    }
    return { code: (await exited)[0] as number, rest }
  }
  return { next, end }
}

test('differences are said as they come and as they settle, until Ctrl-C, which is no error', async () => {
  const { next, end } = watching()
  assert.is(await next(), 'watched: it is as it is defined.')
  ip('-n', 'box', 'link', 'set', 'br0', 'down')
  assert.equal(
    [await next(), await next(), await next(), await next(), await next()],
    [
      'watched: it differs',
      '  ~ links.br0  it differs in up',
      '      up: false → true',
      '',
      '1 to change.',
    ],
  )
  ip('-n', 'box', 'link', 'set', 'br0', 'up')
  assert.is(await next(), 'watched: it is as it is defined.')
  assert.equal(await end(), { code: 0, rest: [] })
})

test('--repair mends it, and --json says so in lines', async () => {
  const { next, end } = watching('--repair', '--json')
  const event = async () => JSON.parse(await next())
  const { time, ...first } = await event()
  const head = { version: 1, command: 'drift', project: 'watched' }
  assert.equal(first, { ...head, event: 'settled' })
  assert.ok(Math.abs(Date.now() - Date.parse(time)) < 60_000, time)
  ip('-n', 'box', 'link', 'set', 'br0', 'down')
  const { time: _, ...drifted } = await event()
  const changes = [{ option: 'up', asked: true, found: false }]
  const operations = [{ path: 'links.br0', action: 'change', changes, because: 'it differs in up' }]
  assert.equal(drifted, { ...head, event: 'drifted', operations })
  assert.is((await event()).event, 'repaired')
  assert.is((await event()).event, 'settled')
  assert.match(ip('-n', 'box', '-br', 'link', 'show', 'br0'), 'UP>')
  const { code, rest } = await end('SIGTERM')
  assert.is(code, 0)
  assert.equal(
    rest.map((line) => JSON.parse(line)),
    [{ version: 1, command: 'drift', exit: 0, project: 'watched' }],
  )
})

test('--repair: what cannot be mended is said, and why', async () => {
  ip('-n', 'box', 'link', 'del', 'br0')
  ip('-n', 'box', 'link', 'add', 'br0', 'type', 'veth', 'peer', 'br1')
  const { next, end } = watching('--repair')
  assert.is(await next(), 'watched: it differs')
  let line = await next()
  while (!line.includes('could not be repaired')) line = await next()
  assert.match(line, 'apply: links.br0: there is a link br0 in box already')
  assert.is((await end()).code, 0)
  ip('-n', 'box', 'link', 'del', 'br0')
  assert.is((await command(['apply', file])).code, 0)
})

test('a project is watched for what it had at the beginning', async () => {
  const child = start(['drift', 'watched'])
  child.stdin.end()
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  assert.is((await lines.next()).value, 'watched: it is as it is defined.')
  ip('-n', 'box', 'link', 'set', 'br0', 'down')
  assert.is((await lines.next()).value, 'watched: it differs')
  const exited = once(child, 'exit')
  child.kill('SIGINT')
  assert.is((await exited)[0], 0)
})

test('--once: 0 as it is, 2 where it differs, 1 for an error', async () => {
  assert.equal(await command(['drift', '--once', file]), {
    ...{ code: 0, stdout: 'watched: it is as it is defined.\n', stderr: '' },
  })
  ip('-n', 'box', 'link', 'set', 'br0', 'down')
  const differs = await command(['drift', '--once', file])
  assert.is(differs.code, 2)
  assert.match(differs.stdout, /^ {2}~ links\.br0 /m)
  const lines = (await command(['drift', '--once', '--json', file])).stdout.trimEnd().split('\n')
  assert.equal(
    lines.map((line) => JSON.parse(line)).map(({ event, exit }) => event ?? exit),
    ['drifted', 2],
  )
  assert.is((await command(['drift', '--once', './none.yaml'])).code, 1)
  const failed = await command(['drift', '--json', './none.yaml'])
  assert.is(failed.code, 1)
  assert.is(JSON.parse(failed.stdout).exit, 1)
  for (const options of [['--once', '--repair'], ['--recreate']]) {
    assert.match((await command(['drift', ...options, file])).stderr, /cannot stand|is missing/)
  }
})

test.run()
