/** Colours, progress and completion, as a terminal and a shell have them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { destroy } from '../../src/network/index.js'
import { assert, test } from '../support/test.js'
import { argv, command, example, fileOf } from './run.js'

const shop = example('shop')
/** What each of a terminal's commands begins with. */
const csi = '\u001b['

test.after.each(async () => {
  await destroy('slow')
})

test('colours are for terminals, and not where NO_COLOR is set', async () => {
  const plain = await command(['plan', shop])
  assert.not.match(plain.stdout, csi)
  const coloured = await command(['plan', shop], { env: { FORCE_COLOR: '1' } })
  assert.match(coloured.stdout, `${csi}32m  + namespaces.web${csi}0m`)
  const painted = coloured.stdout
    .split(csi)
    .map((part, at) => (at === 0 ? part : part.replace(/^\d+m/, '')))
  assert.is(painted.join(''), plain.stdout)
  for (const env of [{ FORCE_COLOR: '1', NO_COLOR: '1' }, { FORCE_COLOR: '0' }]) {
    assert.equal(await command(['plan', shop], { env }), plain)
  }
})

test('on a terminal there are colours, and a line says what goes on, until it ends', () => {
  const file = fileOf(
    'project: slow\nnamespaces: { a: {} }\nexpect: [{ from: a, ping: 10.0.0.9, within: 800 }]\n',
  )
  const words = [...argv, 'apply', file].map((word) => `'${word}'`).join(' ')
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  const { stdout, status } = spawnSync('script', ['-qec', words, '/dev/null'], {
    ...{ encoding: 'utf8', env: { ...env, TERM: 'xterm' } },
  })
  assert.is(status, 4)
  assert.match(stdout, `${csi}32m  + namespaces.a`)
  const progress = stdout.split('\r').filter((part) => part.includes('slow: applying ('))
  assert.ok(progress.length > 1, stdout)
  assert.match(stdout, `\r${csi}K`)
  assert.match(stdout, 'NETWORK_ROLLED_BACK')
})

test('bash completes verbs, options, choices and files', async () => {
  const { stdout: script } = await command(['completion', 'bash'])
  const completed = (...words: string[]) => {
    const program = `${script}
      COMP_WORDS=(ovs-netlink "$@") COMP_CWORD=$#
      _ovs_netlink
      printf '%s\\n' "\${COMPREPLY[@]}"`
    const printed = execFileSync('bash', ['-c', program, 'bash', ...words], { encoding: 'utf8' })
    return printed.split('\n').filter((word) => word !== '')
  }
  assert.equal(completed('p'), ['plan', 'ping'])
  assert.equal(completed('plan', '--j'), ['--json'])
  assert.equal(completed('graph', '--format', ''), ['mermaid', 'dot', 'svg'])
  assert.equal(completed('completion', 'f'), ['fish'])
  assert.equal(completed('apply', shop.slice(0, -2)), [shop])
  assert.equal(completed('apply', '--'), [
    '--recreate',
    '--confirm',
    '--only',
    '--except',
    '--host',
    '--json',
    '--help',
  ])
})

for (const shell of ['zsh', 'fish']) {
  test(`${shell}'s completion knows every verb, and ${shell} takes it`, async () => {
    const { code, stdout } = await command(['completion', shell])
    assert.is(code, 0)
    for (const verb of ['plan', 'apply', 'verify', 'destroy', 'show', 'graph', 'exec', 'drift']) {
      assert.match(stdout, verb)
    }
    if (spawnSync(shell, ['--version']).status !== 0) return
    execFileSync(shell, ['-n', '/dev/stdin'], { input: stdout })
  })
}

test.run()
