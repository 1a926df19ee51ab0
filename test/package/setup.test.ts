/** What `npm start` and `npm test` do before they start: scripts/. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { find, missing, needs } from '../../scripts/needs.mjs'
import { stampOf } from '../../scripts/stamp.mjs'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

/** Runs a line of JavaScript in the checkout, with these programs hidden from it. */
function evaluate(script: string, { hidden = [] as string[] } = {}) {
  // An empty file bound over each, in a mount namespace that ends with the command.
  const hide = hidden.flatMap((program) => [`mount --bind /dev/null ${find(program)}`])
  const command = [...hide, `exec "$0" --input-type=module -e "$1"`].join(' && ')
  const argv = ['--mount', 'sh', '-c', command, process.execPath, script]
  return spawnSync('unshare', argv, { cwd: root, encoding: 'utf8' })
}

test('an old Node is told which it takes', () => {
  const { status, stderr } = evaluate(
    `Object.defineProperty(process.versions, 'node', { value: '20.18.3' });
     await import('./scripts/node-version.mjs')`,
  )
  assert.is(status, 1)
  assert.match(stderr, 'ovs-netlink needs Node 20.19 or newer')
})

test('every need names its programs, its package and its reason', () => {
  for (const need of Object.values(needs).flat()) {
    assert.ok(need.programs.length > 0 && need.package !== '' && need.why !== '')
  }
})

test('nothing that the tests need is missing while they run', () => {
  assert.equal(missing(['build', 'openvswitch', 'test']), [])
})

test('without apt, everything missing is named with the command that installs it', () => {
  const { status, stderr } = evaluate(
    `const { setUp } = await import('./scripts/setup.mjs'); await setUp(['openvswitch'])`,
    { hidden: ['cmake', 'ovs-vswitchd', 'apt-get'] },
  )
  assert.is(status, 1)
  assert.match(stderr, /cmake: builds the addon\n/)
  assert.match(stderr, /ovsdb-tool, ovsdb-server, ovs-vswitchd: /)
  assert.match(stderr, /apt-get install --no-install-recommends cmake openvswitch-switch\n/)
})

test('a failing step shows the end of what it printed, and where the rest is', () => {
  const { status, stderr } = evaluate(
    `const { runStep, SetUpError } = await import('./scripts/command.mjs');
     try { await runStep('Trying', [process.execPath, '-e', 'console.log("words"); process.exit(3)']) }
     catch (error) { console.error(error instanceof SetUpError, error.message) }`,
  )
  assert.is(status, 0)
  assert.match(stderr, /^Trying \.\.\. failed after [\d.]+ s\ntrue words\n/)
  assert.match(stderr, /exit status 3; whole output: .*\/build\/trying\.log/)
})

test('a stamp is fresh until a source changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'))
  const source = join(folder, 'source')
  writeFileSync(source, '1')
  const stamp = () =>
    stampOf({ name: 'of-a-test', sources: [relative(root, folder)], output: 'package.json' })
  stamp().write()
  assert.ok(stamp().fresh())
  writeFileSync(source, '2')
  assert.not(stamp().fresh())
  rmSync(join(root, 'build/of-a-test.stamp'))
})

test.run()
