import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { held } from '../../src/base/wait.js'
import { createNetns } from '../../src/netns/netns.js'
import { connectAppctl } from '../../src/openvswitch/index.js'
import { type OvnChassis, startOvn } from '../../src/testing/index.js'
import { rejection } from '../openvswitch/support.js'
import { needsOvn } from '../ovn/support.js'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'

const inEmptyFolder = () => mkdtempSync(join(tmpdir(), 'test-'))

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('the central daemons run, and after close nothing is left', async () => {
  needsOvn()
  const ovn = await startOvn()
  const run = (program: string) =>
    execFileSync(program, ['show'], { env: { ...process.env, OVN_RUNDIR: ovn.dir } })
  run('ovn-nbctl')
  run('ovn-sbctl')
  await using northd = await connectAppctl('ovn-northd.ctl', { rundir: ovn.dir })
  assert.match(await northd.call('status'), /active/)
  const pids = Object.values(ovn.pids)
  assert.is(pids.filter(isAlive).length, 3)
  await Promise.all([ovn.close(), ovn.close()])
  assert.is(await held(ovn.closed), undefined)
  assert.is(pids.filter(isAlive).length, 0)
  assert.not(existsSync(ovn.dir))
})

test('chassis in namespaces are registered, and one that is closed is not any more', async () => {
  needsOvn()
  needsTun()
  await Promise.all([createNetns('h1'), createNetns('h2')])
  const chassis = { h1: { netns: 'h1' }, h2: { netns: 'h2', encapIp: '192.0.2.2' } }
  await using ovn = await startOvn({ chassis })
  const sbctl = (...args: string[]) =>
    execFileSync('ovn-sbctl', [`--db=${ovn.southbound}`, ...args], { encoding: 'utf8' }).trim()
  const names = () => sbctl('--bare', '--columns=name', 'list', 'Chassis').split(/\s+/).sort()
  assert.equal(names(), ['h1', 'h2'])
  assert.match(sbctl('--bare', '--columns=ip', 'list', 'Encap'), '192.0.2.2')
  assert.equal([...ovn.chassis.keys()].sort(), ['h1', 'h2'])
  const second = ovn.chassis.get('h2') as OvnChassis
  const { vswitch, controller } = second
  await second.close()
  assert.equal(names(), ['h1'])
  assert.not(isAlive(controller.pid) || existsSync(vswitch.dir))
})

test('without OVN it says what is missing, with what installs it', async () => {
  const program = '/usr/bin/ovn-northd'
  const isHere = existsSync(program)
  if (isHere) execFileSync('mount', ['--bind', '/dev/null', program])
  try {
    const error = await rejection(startOvn())
    assert.is(error.code, 'OVN_NOT_INSTALLED')
    assert.match(error.message, /ovn-northd.* not found.*apt-get install ovn-central ovn-host/)
  } finally {
    if (isHere) execFileSync('umount', [program])
  }
})

test('a program that is not where it is said to be', async () => {
  needsOvn()
  const error = await rejection(startOvn({ programs: { ovnNorthd: '/nowhere/ovn-northd' } }))
  assert.equal([error.code, error.option], ['ERR_INVALID_ARG_VALUE', 'programs.ovnNorthd'])
})

test('a daemon that fails: its words, and nothing is left', async () => {
  needsOvn()
  const parent = inEmptyFolder()
  const error = await rejection(
    startOvn({ dir: join(parent, 'ovn'), programs: { ovnNorthd: '/bin/false' } }),
  )
  assert.is(error.code, 'OVS_DAEMON_DIED')
  assert.match(error.message, /^ovn-northd ended by itself \(exit status 1\)/)
  const wrong = await rejection(
    startOvn({ dir: join(parent, 'ovn'), programs: { southboundSchema: '/etc/passwd' } }),
  )
  assert.is(wrong.code, 'OVN_START_FAILED')
  assert.equal(readdirSync(parent), [])
})

test('an ovn-controller that fails: its words, and nothing is left', async () => {
  needsOvn()
  needsTun()
  const parent = inEmptyFolder()
  const controller = await rejection(
    startOvn({
      dir: join(parent, 'ovn'),
      chassis: { h1: {} },
      programs: { ovnController: '/bin/false' },
    }),
  )
  assert.is(controller.code, 'OVS_DAEMON_DIED')
  assert.match(controller.message, /^ovn-controller ended by itself/)
  assert.equal(readdirSync(parent), [])
})

test('the signal and the time end a start, and nothing is left', async () => {
  needsOvn()
  const parent = inEmptyFolder()
  const dir = join(parent, 'ovn')
  const aborted = await rejection(startOvn({ dir, signal: AbortSignal.timeout(50) }))
  assert.is(aborted.name, 'TimeoutError')
  const late = await rejection(startOvn({ dir, timeout: 20 }))
  assert.is(late.code, 'OVN_START_TIMEOUT')
  assert.equal(readdirSync(parent), [])
})

const bad: [string, object | null, string][] = [
  ['options', null, 'options'],
  ['a misspelt option', { chasis: {} }, 'chasis'],
  ['netns', { netns: 7 }, 'netns'],
  ['chassis', { chassis: ['h1'] }, 'chassis'],
  ['the name of a chassis', { chassis: { 'h/1': {} } }, 'chassis["h/1"].systemId'],
  ['an encapsulation', { chassis: { h: { encapType: 'gre' } } }, 'chassis["h"].encapType'],
  ['an address', { chassis: { h: { encapIp: 'h' } } }, 'chassis["h"].encapIp'],
  ['a remote of a chassis', { chassis: { h: { remote: 'unix:/x' } } }, 'chassis["h"].remote'],
  ['detached', { detached: 1 }, 'detached'],
  ['an unknown program', { programs: { ovnNbctl: '/bin/true' } }, 'programs.ovnNbctl'],
  ['timeout', { timeout: 0 }, 'timeout'],
]
for (const [what, options, option] of bad) {
  test(`bad input: ${what}`, async () => {
    const error = await rejection(startOvn(options as never))
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
  })
}

test.run()
