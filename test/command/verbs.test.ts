/** Each verb on the real kernel, with its exit codes. */
import { readFileSync } from 'node:fs'
import { defineNetwork, destroy, plan } from '../../src/network/index.js'

import { everything } from '../network/networks.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { command, example, fileOf, start } from './run.js'

const shop = example('shop')

test.before(() => needsNftables())

test.after.each(async () => {
  for (const project of ['shop', 'office', 'waiting', 'tunnels', 'x']) await destroy(project)
})

for (const [name, project] of [
  ['shop', 'shop'],
  ['router', 'office'],
] as const) {
  test(`${name}: planned, applied, verified, applied again and destroyed`, async () => {
    const before = await everything()
    const file = example(name)
    const planned = await command(['plan', file])
    assert.is(planned.code, 2, planned.stderr)
    assert.match(planned.stdout, /^ {2}\+ namespaces\.\w+ +there is no namespace \w+$/m)
    assert.is(await everything(), before)
    const applied = await command(['apply', file])
    assert.is(applied.code, 0, applied.stderr)
    assert.is(applied.stdout, `${planned.stdout}${project}: done.\n`)
    assert.equal(await command(['plan', file]), {
      ...{ code: 0, stderr: '' },
      stdout: `${project}: it is as the file has it, nothing is to be done.\n`,
    })
    assert.is((await command(['verify', file])).code, 0)
    const stands = await everything()
    assert.equal(await command(['apply', file]), {
      ...{ code: 0, stderr: '', stdout: `${project}: nothing had to be done.\n` },
    })
    assert.is(await everything(), stands)
    const destroyed = await command(['destroy', name === 'shop' ? project : file])
    assert.is(destroyed.code, 0)
    assert.match(destroyed.stdout, /^ {2}- namespaces\.\w+ /m)
    assert.is(await everything(), before)
    assert.match(
      await command(['destroy', project]).then((ran) => ran.stdout),
      'nothing to destroy',
    )
  })
}

test('--only and --except limit a verb to some parts', async () => {
  const planned = await command(['plan', '--only', 'tables.*', '--except', 'links.web-db', shop])
  assert.is(planned.code, 2, planned.stderr)
  assert.match(planned.stdout, /^shop: only tables\.\*, without links\.web-db\nshop:\n/)
  assert.match(planned.stdout, /^2 to create\.$/m)
  const applied = await command(['apply', '--json', '--only', 'namespaces', shop])
  const { only, operations } = JSON.parse(applied.stdout)
  assert.equal([only, operations.length], [['namespaces'], 2])
  assert.is((await command(['verify', '--only', 'namespaces.web,namespaces.db', shop])).code, 0)
  const misspelt = await command(['verify', '--only', 'namespaces.wbe', shop])
  assert.is(misspelt.code, 1)
  assert.match(misspelt.stderr, 'ovs-netlink: only[0]: no part has this path, got "namespaces.wbe"')
  const destroyed = await command(['destroy', '--except', 'namespaces.web', 'shop'])
  assert.match(destroyed.stdout, /^shop:\n {2}- namespaces\.db .*\nshop: destroyed\.\n$/)
})

test('a file has the same plan as the definition in TypeScript', async () => {
  const network = defineNetwork({
    project: 'shop',
    namespaces: { web: { sysctls: { 'net.ipv4.ip_forward': true } }, db: {} },
    links: {
      'web-db': {
        kind: 'veth',
        ends: [
          { netns: 'web', name: 'eth0', addresses: ['10.0.0.1/24'] },
          { netns: 'db', name: 'eth0', addresses: ['10.0.0.2/24'] },
        ],
      },
    },
    tables: {
      guard: {
        netns: 'db',
        chains: { input: { hook: 'input', rules: [[{ tcp: { dport: 22 } }, 'drop']] } },
      },
    },
    expect: [{ from: 'web', ping: '10.0.0.2' }],
  })
  const { stdout } = await command(['plan', '--json', shop])
  const { operations } = await plan(network)
  assert.equal(JSON.parse(stdout), {
    ...{ version: 1, command: 'plan', exit: 2, project: 'shop' },
    operations: JSON.parse(JSON.stringify(operations)),
  })
  await command(['apply', shop])
  assert.equal((await plan(network)).operations, [])
  const json = fileOf(JSON.stringify(network.definition, null, '\t'), 'shop.json')
  assert.is((await command(['plan', json])).code, 0, 'JSON is read, too')
})

test('what differs is shown as found and as asked for, and changed', async () => {
  await command(['apply', shop])
  ip('-n', 'web', 'link', 'set', 'eth0', 'down')
  const planned = await command(['plan', shop])
  assert.is(planned.code, 2)
  assert.match(planned.stdout, /^ {2}~ links\.web-db {2}it differs in ends\[0\]\.up$/m)
  assert.match(planned.stdout, /^ {6}ends\[0\]\.up: false → true$/m)
  assert.match(planned.stdout, /^1 to change\.$/m)
  const verified = await command(['verify', shop])
  assert.is(verified.code, 2)
  assert.match(verified.stdout, 'ends[0].up: false → true')
  assert.is((await command(['apply', shop])).code, 0)
  assert.match(ip('-n', 'web', '-br', 'link', 'show', 'eth0'), ' UP ')
})

test('a definition comes by standard input, and errors say so', async () => {
  const input = readFileSync(shop, 'utf8')
  assert.is((await command(['plan', '-'], { input })).code, 2)
  const { code, stderr } = await command(['plan', '-'], { input: 'project: [' })
  assert.is(code, 1)
  assert.match(stderr, /^standard input:1:\d+: /)
})

test('an output that nobody reads is no reason to leave work half done', async () => {
  const child = start(['apply', shop])
  child.stdout.destroy()
  child.stderr.destroy()
  child.stdin.end()
  assert.is(await new Promise((resolve) => child.on('exit', resolve)), 0)
  assert.is((await command(['plan', shop])).code, 0)
})

test.run()
