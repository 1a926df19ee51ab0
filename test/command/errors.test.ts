/** What is wrong with a file, or with a command line, is said with its place. */
import { join } from 'node:path'
import { manifest, root } from '../support/package.js'
import { assert, test } from '../support/test.js'
import { command, fileOf } from './run.js'

/** Texts with a mark where they are wrong, and words of what is said. */
const wrong: readonly (readonly [words: string, source: string])[] = [
  ['Nested mappings are not allowed', 'project: x\nlinks: ▲a: {}\n'],
  ['Map keys must be unique', 'project: x\nnamespaces:\n  a: {}\n  ▲a: {}\n'],
  ['*name stands for nothing above it', 'project: ▲*name\n'],
  ['Unresolved tag: !env', 'project: ▲!env x\n'],
  ['definition: expected an object, got an array', '▲- project\n'],
  ['definition: expected an object, got null', '▲'],
  ['networks: there is no such option', 'project: x\n▲networks: {}\n'],
  ['project: expected a letter', '▲project: two words\n'],
  ['namespaces.a.nmae: there is no', 'project: x\nnamespaces:\n  a:\n    ▲nmae: {}\n'],
  ['namespaces.a: expected an object, got null', 'project: x\nnamespaces: { b: {}, ▲a: }\n'],
  ['links.l.kind: expected a kind of link', 'project: x\nlinks:\n\n    ▲l: { name: a }\n'],
  [
    'links.l.addresses[1]: expected an object, got 7',
    'project: x\nlinks:\n  l:\n    kind: dummy\n    addresses:\n      - 10.0.0.1/24\n      - ▲7\n',
  ],
  [
    'links.l.ends[1].netns: expected a key of namespaces (a), got "b"',
    'project: x\nnamespaces: { a: {} }\nlinks:\n  l:\n    kind: veth\n    ends:\n' +
      '      - { name: e, netns: a }\n      - { name: f, ▲netns: b }\n',
  ],
  [
    'namespaces.a.sysctls.net.ipv4.ip_forward: expected',
    'project: x\nnamespaces: { a: { sysctls: { ▲net.ipv4.ip_forward: [] } } }\n',
  ],
  [
    'links.two.vnii: there is no such option',
    'project: x\nlinks:\n  one: { kind: dummy, addresses: &some [] }\n' +
      '  two: { <<: { ▲vnii: 1 }, kind: vxlan, addresses: *some }\n',
  ],
  ['is an alias within what it stands for', 'project: x\nlinks: &all\n  a: ▲*all\n'],
  ['expect[0].ping: expected', '{\n\t"project": "x",\n\t"expect": [▲{ "within": 1 }]\n}'],
]

for (const [words, marked] of wrong) {
  test(words, async () => {
    const [before = '', after = ''] = marked.split('▲')
    const lines = before.split('\n')
    const position = `${lines.length}:${(lines.at(-1) as string).length + 1}`
    const file = fileOf(before + after)
    const { code, stdout, stderr } = await command(['plan', file])
    assert.equal([code, stdout], [1, ''])
    const [first = '', line = '', mark = ''] = stderr.split('\n')
    assert.is(first.slice(0, first.indexOf(': ')), `${file}:${position}`, stderr)
    assert.match(first, words)
    assert.is(mark.indexOf('^') < 0, false, stderr)
    assert.match(line, /^ \d+ \| /)
  })
}

test('the same as JSON', async () => {
  const file = fileOf('project: x\nnamespaces:\n  a: { nmae: b }\n')
  const { code, stdout, stderr } = await command(['plan', '--json', file])
  assert.equal([code, stderr], [1, ''])
  const { version, exit, error } = JSON.parse(stdout)
  assert.equal([version, exit], [1, 1])
  assert.equal(error, {
    message: 'namespaces.a.nmae: there is no such option, got "b"',
    ...{ option: 'namespaces.a.nmae', file, line: 3, column: 8 },
  })
})

test('what the kernel refuses, it refuses at a place in the file', async () => {
  const file = fileOf(
    'project: x\nnamespaces: { a: {} }\nlinks:\n  l: { kind: bridge, netns: a, mtu: 70000 }\n',
  )
  const { code, stderr } = await command(['apply', file])
  assert.is(code, 4)
  assert.match(
    stderr,
    `${file}:4:32: apply: links.l: apply l in a: mtu greater than device maximum`,
  )
  assert.match(stderr, 'nothing has changed (NETWORK_ROLLED_BACK)')
})

test('a file that cannot be read', async () => {
  const { code, stderr } = await command(['plan', './none.yaml'])
  assert.equal([code, stderr], [1, 'ovs-netlink: ./none.yaml: there is no such file\n'])
  assert.match((await command(['plan', '/'])).stderr, /^ovs-netlink: \/: EISDIR/)
})

test('integers that no number holds are kept', async () => {
  const source = (bytes: string) =>
    fileOf(`project: x\ntables: { t: { quotas: { q: { bytes: ${bytes} } } } }\n`)
  const { stdout, stderr } = await command(['plan', '--json', source('9007199254740993')])
  assert.is(JSON.parse(stdout).error, undefined, stderr)
  assert.match((await command(['plan', source('9.5')])).stderr, 'tables.t.quotas.q.bytes')
})

test('names that a terminal would obey are spelled out', async () => {
  const { stderr } = await command(['plan', fileOf('"\\e[31m": 1\n')])
  assert.match(stderr, '\\u{1b}[31m: there is no such option')
})

test('a message of several lines keeps them, and no line of it looks like another message', async () => {
  const env = { OVS_NETLINK_ADDON: '/nonexistent/ovs_netlink.node' }
  const { code, stderr } = await command(['show'], { env })
  const [first, ...others] = stderr.trimEnd().split('\n')
  assert.is(code, 1)
  assert.match(first as string, 'is not at /nonexistent/ovs_netlink.node')
  assert.ok(others.some((line) => line.startsWith('  Found: ')))
  const { stderr: ofName } = await command(['plan', fileOf('"a\\novs-netlink: b": 1\n')])
  for (const line of [...others, ...ofName.trimEnd().split('\n').slice(1)])
    assert.not.match(line, /^\S+: /)
})

for (const [args, words] of [
  [[], 'a verb is missing'],
  [['paln'], 'there is no verb paln'],
  [['plan'], 'FILE is missing; usage: ovs-netlink plan [OPTIONS] FILE'],
  [['plan', 'a', 'b'], 'unexpected argument b; usage: '],
  [['plan', '--jsn', 'a'], "Unknown option '--jsn'"],
  [['exec', 'shop', 'web'], 'PROGRAM is missing'],
  [['completion', 'tcsh'], 'SHELL is one of bash, zsh, fish, got tcsh'],
  [['ping', 'shop', 'web', '::1', '--count', 'x'], '--count: expected a number, got x'],
] as const) {
  test(`on a command line: ${words}`, async () => {
    const { code, stdout, stderr } = await command(args)
    assert.equal([code, stdout], [1, ''])
    assert.match(stderr, words)
  })
}

test('help and version, also where no addon can be loaded', async () => {
  const env = { OVS_NETLINK_ADDON: join(root, 'none.node') }
  const help = await command(['--help'], { env })
  assert.is(help.code, 0)
  const verbs = [...help.stdout.matchAll(/^ {2}([a-z]+)(?: .*)? {2}[A-Z]/gm)].map(
    ([, name]) => name,
  )
  assert.ok(verbs.length >= 10, help.stdout)
  for (const verb of verbs) {
    const { code, stdout } = await command([verb as string, '--help'], { env })
    assert.is(code, 0)
    assert.match(stdout, `Usage: ovs-netlink ${verb}`)
    assert.match(stdout, /^Exit codes:\n {2}0 /m)
  }
  assert.is((await command(['--version'], { env })).stdout, `${manifest.version}\n`)
})

test.run()
