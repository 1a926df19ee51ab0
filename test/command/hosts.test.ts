/** Files of several hosts: each runs the command, with its own key or its own name. */
import { once } from 'node:events'
import { hostname } from 'node:os'
import { text } from 'node:stream/consumers'
import { deleteNetns, ping, spawn } from '../../src/index.js'
import { parse } from '../describe/mermaid-parser.js'
import { ipLink, ipState } from '../support/ip.js'
import { assert, skip, test } from '../support/test.js'
import { makeTwoHosts } from '../support/two-hosts.js'
import { argv, command, example, fileOf, type Ran } from './run.js'

const overlay = example('overlay')
const hosts = ['left', 'right'] as const

/** The command on a host: in its namespace. */
async function on(host: string, ...args: string[]): Promise<Ran> {
  const [program = '', ...before] = argv
  const child = spawn(program, [...before, ...args], { netns: host, stdio: 'pipe' })
  const exit = once(child, 'close') as Promise<[number]>
  const [[code], stdout, stderr] = await Promise.all([
    exit,
    text(child.stdout as never),
    text(child.stderr as never),
  ])
  return { code, stdout, stderr }
}

test('two hosts apply one file, each its own part, and reach each other through the tunnel', async () => {
  await makeTwoHosts('left', 'right', { loopback: true })
  const before = ipState('left')
  const planned = await on('left', 'plan', '--host', 'left', overlay)
  assert.is(planned.code, 2, planned.stderr)
  assert.match(planned.stdout, /^overlay@left:\n/)
  assert.not.match(planned.stdout, 'namespaces.db')
  for (const host of hosts) {
    const { code, stderr } = await on(host, 'apply', '--host', host, overlay)
    assert.is(code, 0, stderr)
  }
  const { linkinfo, master } = ipLink('vx', 'right')
  assert.equal([linkinfo?.info_kind, master], ['vxlan', 'br0'])
  const { received } = await ping('10.0.0.2', { netns: 'web', count: 3, timeout: 2000 })
  assert.ok(received > 0)
  const pinged = await on(
    'right',
    'ping',
    '--host',
    'right',
    '--count',
    '1',
    overlay,
    'db',
    '10.0.0.1',
  )
  assert.is(pinged.code, 0, pinged.stderr)
  assert.equal(await on('left', 'verify', '--host', 'left', overlay), {
    ...{ code: 0, stderr: '' },
    stdout: 'overlay@left: it stands, and does what is expected.\n',
  })

  // By its project, too.
  const exported = await on('left', 'export', 'overlay@left')
  assert.match(exported.stdout, /^project: overlay@left\n/)
  const again = await on('left', 'plan', fileOf(exported.stdout, 'exported.yaml'))
  assert.equal([again.code, again.stderr], [0, ''], again.stdout)

  const stands = ipState('right')
  assert.is((await on('left', 'destroy', '--host', 'left', overlay)).code, 0)
  assert.is(ipState('left'), before)
  assert.is(ipState('right'), stands)
  assert.is((await on('right', 'verify', '--host', 'right', overlay)).code, 0)
  assert.is((await on('right', 'destroy', 'overlay@right')).code, 0)
  for (const host of hosts) await deleteNetns(host)
})

const file = (host: string) =>
  fileOf(
    `project: x
hosts:
  ${host}:
    links:
      l: { kind: bridge, mtu: 70000 }
  other: {}
`,
    'hosts.yaml',
  )

test('the host of a file is the one that has the name of this machine', async () => {
  const [name = ''] = hostname().split('.')
  if (!/^[a-zA-Z0-9][\w-]*$/.test(name)) skip('this machine has a name that is no key')
  const { code, stdout } = await command(['plan', file(name)])
  assert.equal([code, stdout.split('\n')[0]], [2, `x@${name}:`])
  const other = await command(['plan', '--host', 'other', file(name)])
  assert.equal([other.code, other.stderr], [0, ''])
})

for (const [words, args] of [
  ['hosts.yaml:2:1: --host: expected one of one, other; this machine, ', []],
  ['hosts.yaml:2:1: --host: expected one of one, other; got two', ['--host', 'two']],
] as const) {
  test(words, async () => {
    const { code, stdout, stderr } = await command(['plan', ...args, file('one')])
    assert.equal([code, stdout], [1, ''])
    assert.ok(stderr.includes(words), stderr)
  })
}

test('what is wrong with the part of a host is said with its place', async () => {
  const refused = await command(['apply', '--host', 'one', file('one')])
  assert.is(refused.code, 4, refused.stderr)
  assert.match(refused.stderr, 'hosts.yaml:5:26: ')
  const source = (tunnel: string) => `project: x
hosts:
  a: { address: 192.0.2.1 }
  b: { address: 192.0.2.2 }
tunnels:
  t: ${tunnel}
`
  for (const [tunnel, words] of [
    ['{ kind: vxlan, vni: 1, vnii: 2 }', ':6:29: tunnels.t.vnii: there is no such option'],
    ['{ kind: vxlan, vni: 99999999 }', ':6:21: links.t.vni: expected an integer'],
  ] as const) {
    const { code, stderr } = await command(['plan', '--host', 'a', fileOf(source(tunnel))])
    assert.is(code, 1)
    assert.ok(stderr.includes(words), stderr)
  }
})

test('--host is of files that have hosts', async () => {
  const { code, stderr } = await command(['plan', '--host', 'a', example('shop')])
  assert.is(code, 1)
  assert.match(stderr, '--host: the file has no hosts')
  const named = await command(['destroy', '--host', 'a', 'shop'])
  assert.is(named.code, 1)
  assert.match(named.stderr, '--host is of a file; the project of a host is shop@a')
})

test('graph has all hosts, or one', async () => {
  const { boxes, groups, lines } = await parse((await command(['graph', overlay])).stdout)
  assert.equal(
    groups.map(({ title }) => title),
    ['left: web', "left: (the process's own)", 'right: db', "right: (the process's own)"],
  )
  assert.is(Object.keys(boxes).length, 8)
  // Of each host the pair and two ports, and between them the tunnel.
  assert.is(lines.length, 7)
  const one = await parse((await command(['graph', '--host', 'left', overlay])).stdout)
  assert.equal(
    one.groups.map(({ title }) => title),
    ['web', "(the process's own)"],
  )
  const switched = fileOf(`project: x
ovs: { bridges: { br0: {} } }
hosts: { a: { address: 192.0.2.1 }, b: { address: 192.0.2.2 }, c: { address: 192.0.2.3 } }
tunnels: { t: { bridge: br0, type: vxlan } }
`)
  for (const format of ['mermaid', 'svg']) {
    const { code, stdout, stderr } = await command(['graph', '--format', format, switched])
    assert.equal([code, stderr], [0, ''])
    assert.not.match(stdout, 'elsewhere')
    if (format !== 'mermaid') continue
    const drawn = await parse(stdout)
    // Two ports of each, and a tunnel between each two.
    assert.equal([Object.keys(drawn.boxes).length, drawn.lines.length], [9, 9])
  }
})

test.run()
