/** The verbs that look at what there is, work in it, or draw it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLink } from '../../src/index.js'
import { destroy } from '../../src/network/index.js'
import { parse } from '../describe/mermaid-parser.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'
import { command, ended, example, start } from './run.js'

const shop = example('shop')

test.before(async () => {
  needsNftables()
  assert.is((await command(['show'])).stdout, 'There is no project.\n')
  assert.match((await command(['show', 'shop'])).stdout, 'shop\n└─ there is nothing of it\n')
  assert.is((await command(['apply', shop])).code, 0)
})

test.after(async () => {
  await destroy('shop')
})

test('show: namespaces, links, states, addresses and tables, of one project or of all', async () => {
  await createLink({ kind: 'bridge', name: 'mine', altNames: ['x=links.one'] })
  const { stdout } = await command(['show'])
  const lines = stdout.replaceAll(/, fe80::[^ ]*/g, '').split('\n')
  assert.equal(lines, [
    'shop',
    '├─ namespace db  namespaces.db',
    '│  ├─ eth0: veth to eth0 in web, up, 10.0.0.2/24  links.web-db',
    '│  └─ table inet guard  tables.guard',
    '└─ namespace web  namespaces.web',
    '   └─ eth0: veth to eth0 in db, up, 10.0.0.1/24  links.web-db',
    '',
    'x',
    '└─ there is nothing of it',
    '',
  ])
  ip('link', 'delete', 'mine')
  const { projects } = JSON.parse((await command(['show', '--json', shop])).stdout)
  const [db] = projects[0].namespaces
  assert.equal(
    [db.path, db.netns, db.links[0].peer],
    ['namespaces.db', 'db', { netns: 'web', name: 'eth0' }],
  )
})

test('ping: from a namespace of the project', async () => {
  const fast = ['--count', '2', '--interval', '1']
  const heard = await command(['ping', ...fast, 'shop', 'web', '10.0.0.2'])
  assert.is(heard.code, 0)
  assert.match(heard.stdout, /^2 sent, 2 received, 0% lost; /m)
  const unheard = await command([
    ...['ping', '--json', ...fast, '--timeout', '200', shop, 'web', '10.0.0.3'],
  ])
  assert.is(unheard.code, 1)
  const { from, received } = JSON.parse(unheard.stdout)
  assert.equal([from, received], ['web', 0])
  const nowhere = await command(['ping', 'shop', 'other', '10.0.0.3'])
  assert.is(nowhere.code, 1)
  assert.match(nowhere.stderr, 'shop has no namespace other; it has ')
})

test('exec: a program in a namespace, with its outputs and its exit code, whatever its words', async () => {
  const listed = await command(['exec', 'shop', 'web', '--', 'ip', '-br', 'address'])
  assert.is(listed.code, 0)
  assert.match(listed.stdout, '10.0.0.1/24')
  const words = ['$(id)', ';', '*', '--json', '--help']
  const echoed = await command(['exec', shop, 'db', '--', 'printf', '%s\n', ...words])
  assert.is(echoed.stdout, `${words.join('\n')}\n`)
  assert.is(
    (await command(['exec', 'shop', 'db', 'sh', '-c', 'exit 7'])).code,
    1,
    '-c is no option',
  )
  assert.is((await command(['exec', 'shop', 'db', '--', 'sh', '-c', 'exit 7'])).code, 7)
  assert.is((await command(['exec', 'shop', 'db', '--', 'sh', '-c', 'kill -9 $$'])).code, 137)
  const none = await command(['exec', 'shop', 'db', '--', 'no-such-program'])
  assert.equal([none.code, /ENOENT/.test(none.stderr)], [1, true])
})

test('exec: a signal goes on to the program', async () => {
  const program = 'trap "echo ended; exit 3" TERM; echo ready; read line'
  const child = start(['exec', 'shop', 'db', '--', 'bash', '-c', program])
  await new Promise((resolve) => child.stdout.once('readable', resolve))
  child.kill('SIGTERM')
  const { code, stdout } = await ended(child)
  assert.equal([code, stdout], [3, 'ready\nended\n'])
})

test('graph: what Mermaid and Graphviz take', async () => {
  const file = example('router')
  const { boxes, lines, groups } = await parse((await command(['graph', file])).stdout)
  assert.equal(
    groups.map(({ title }) => title),
    ['router', 'desk', 'printer', 'provider'],
  )
  assert.is(lines.length, 5)
  assert.is(Object.keys(boxes).length, 8)
  const { stdout } = await command(['graph', '--format', 'dot', file])
  assert.match(stdout, /^digraph "office" \{$/m)
  assert.match(stdout, /^ {2}link1_0 -> link1_1 \[dir=none label="to-desk"\]$/m)
  const wrong = await command(['graph', '--format', 'png', file])
  assert.equal([wrong.code, /FORMAT is one of mermaid, dot, svg/.test(wrong.stderr)], [1, true])
})

test('schema: what the package has', async () => {
  const { code, stdout } = await command(['schema'])
  assert.is(code, 0)
  assert.is(stdout, readFileSync(join(root, 'docs/network.schema.json'), 'utf8'))
})

test.run()
