import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { held } from '../../src/base/wait.js'
import { createNetns } from '../../src/netns/netns.js'
import { deleteNetns } from '../../src/rtnetlink/namespaces/delete-netns.js'
import { findOpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { datapath, devices, find, rejection } from '../openvswitch/support.js'
import { needsTun } from '../support/machine.js'
import { runtime } from '../support/runtime.js'

const index = JSON.stringify(new URL('../../src/testing/index.ts', import.meta.url).href)

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A folder in which to look for what was left behind. */
function inEmptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'test-'))
}

/** An executable that stands in for a program. */
function script(text: string): string {
  const path = join(inEmptyFolder(), 'program')
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}

test('it runs, and after close nothing is left', async () => {
  needsTun()
  const before = devices()
  const vswitch = await startOpenVswitch()
  assert.ok(existsSync(vswitch.socket))
  assert.is(vswitch.remote, `unix:${vswitch.socket}`)
  assert.ok(isAlive(vswitch.pids.ovsdbServer) && isAlive(vswitch.pids.ovsVswitchd))
  await using ovs = await vswitch.connect()
  await ovs.addBridge('br0', { datapathType: vswitch.datapathType })
  await ovs.transaction((tx) => {
    for (let at = 0; at < 30; at++) tx.addPort('br0', `p${at}`, { type: 'internal' })
  })
  assert.is(find(vswitch, 'Interface').length, 31)

  await Promise.all([vswitch.close(), vswitch.close()])
  await vswitch.close()
  assert.is(await vswitch.closed, undefined)
  assert.not(isAlive(vswitch.pids.ovsdbServer) || isAlive(vswitch.pids.ovsVswitchd))
  assert.not(existsSync(vswitch.dir))
  assert.equal(devices(), before, 'devices of the switch went with it')
})

test('two of them do not know each other', async () => {
  needsTun()
  await using one = await startOpenVswitch()
  await using two = await startOpenVswitch()
  await using ovs = await one.connect()
  await ovs.addBridge('br0', datapath)
  assert.is(find(one, 'Bridge').length, 1)
  assert.is(find(two, 'Bridge').length, 0)
})

test('in a namespace, its devices are there and not here', async () => {
  needsTun()
  await createNetns('host1')
  {
    await using vswitch = await startOpenVswitch({ netns: 'host1' })
    await using ovs = await vswitch.connect()
    await ovs.addBridge('br0', datapath)
    const { stdout } = spawnSync('ip', ['-n', 'host1', '-br', 'link'], { encoding: 'utf8' })
    assert.match(stdout, /^br0 /m)
    assert.not(devices().includes('br0'))
  }
  await deleteNetns('host1')
})

test('in a folder of choice, which must not exist', async () => {
  const dir = join(inEmptyFolder(), 'switch')
  const vswitch = await startOpenVswitch({ dir })
  assert.is(vswitch.dir, dir)
  const error = await rejection(startOpenVswitch({ dir }))
  assert.is(error.code, 'ERR_INVALID_ARG_VALUE')
  assert.is(error.option, 'dir')
  assert.ok(existsSync(vswitch.socket), 'the one that runs is untouched')
  await vswitch.close()
  assert.not(existsSync(dir))
})

test('stopped daemons are ended too', async () => {
  const vswitch = await startOpenVswitch()
  process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
  process.kill(vswitch.pids.ovsdbServer, 'SIGSTOP')
  await vswitch.close()
  assert.not(isAlive(vswitch.pids.ovsdbServer) || isAlive(vswitch.pids.ovsVswitchd))
})

test('a daemon that dies is told', async () => {
  const vswitch = await startOpenVswitch()
  process.kill(vswitch.pids.ovsVswitchd, 'SIGKILL')
  const awake = setInterval(() => {}, 1000)
  const error = await vswitch.closed
  clearInterval(awake)
  assert.is(error?.code, 'OVS_DAEMON_DIED')
  assert.match(error?.message ?? '', /ovs-vswitchd ended by itself \(killed by SIGKILL\)/)
  await vswitch.close()
  assert.not(existsSync(vswitch.dir))
})

test('a daemon that fails to start: its own words, and nothing left', async () => {
  const parent = inEmptyFolder()
  for (const program of ['ovsdbServer', 'ovsVswitchd']) {
    const error = await rejection(
      startOpenVswitch({
        dir: join(parent, 'switch'),
        programs: { [program]: script('echo no reason at all; exit 7') },
      }),
    )
    assert.is(error.code, 'OVS_DAEMON_DIED')
    assert.match(error.message, /exit status 7/)
    assert.is(error.details, 'no reason at all')
    assert.equal(readdirSync(parent), [])
  }
})

test('a schema that is none', async () => {
  const parent = inEmptyFolder()
  const error = await rejection(
    startOpenVswitch({ dir: join(parent, 'switch'), programs: { schema: script('') } }),
  )
  assert.is(error.code, 'OVS_START_FAILED')
  assert.match(error.details ?? '', /program/)
  assert.equal(readdirSync(parent), [])
})

test('a daemon that never gets ready: the deadline, and nothing left', async () => {
  const parent = inEmptyFolder()
  const sleeper = script('echo $$ >$OVS_RUNDIR/../pid; exec sleep 1000')
  const error = await rejection(
    startOpenVswitch({
      dir: join(parent, 'switch'),
      programs: { ovsVswitchd: sleeper },
      timeout: 500,
    }),
  )
  assert.is(error.code, 'OVS_START_TIMEOUT')
  assert.equal(readdirSync(parent), ['pid'])
})

test('a signal ends the start, and nothing is left', async () => {
  const parent = inEmptyFolder()
  const signal = AbortSignal.timeout(20)
  const error = await rejection(startOpenVswitch({ dir: join(parent, 'switch'), signal }))
  assert.is(error.name, 'TimeoutError')
  assert.equal(readdirSync(parent), [])
})

test('without Open vSwitch the error names what is missing and what installs it', async () => {
  const found = await rejection(
    startOpenVswitch({ programs: { ovsdbServer: '/nowhere/ovsdb-server' } }),
  )
  assert.is(found.code, 'ERR_INVALID_ARG_VALUE')
  assert.is(found.option, 'programs.ovsdbServer')

  // In a mount namespace where the folders of programs hold nothing.
  const program = `
    import { startOpenVswitch } from ${index}
    await startOpenVswitch().catch((error) => console.log(error.code, error.message))`
  const hide = [
    'mount -t tmpfs none /usr/sbin; mount -t tmpfs none /usr/share/openvswitch',
    'for each in ovsdb-tool ovsdb-server; do [ ! -e /usr/bin/$each ] || mount --bind /dev/null /usr/bin/$each; done',
    'exec "$0" "$@"',
  ].join('\n')
  const { stdout } = spawnSync('unshare', ['--mount', 'sh', '-c', hide, ...runtime.code(program)], {
    encoding: 'utf8',
  })
  assert.match(stdout, /^OVS_NOT_INSTALLED/)
  assert.match(stdout, /ovsdb-tool, ovsdb-server, ovs-vswitchd, vswitch.ovsschema not found/)
  assert.match(stdout, /apt-get install openvswitch-switch/)
})

test('with PATH empty and the programs given', async () => {
  needsTun()
  const path = process.env['PATH']
  const programs = {
    ovsdbTool: '/usr/bin/ovsdb-tool',
    ovsdbServer: '/usr/sbin/ovsdb-server',
    ovsVswitchd: '/usr/sbin/ovs-vswitchd',
    schema: '/usr/share/openvswitch/vswitch.ovsschema',
  }
  process.env['PATH'] = ''
  try {
    await using vswitch = await startOpenVswitch({ programs })
    await using ovs = await vswitch.connect()
    await ovs.addBridge('br0', datapath)
  } finally {
    process.env['PATH'] = path
  }
})

/** Runs a program that starts a switch, prints its pids and folder, and does something. */
function runStarting(then: string) {
  const program = `
    import { startOpenVswitch } from ${index}
    const { pids, dir } = await startOpenVswitch()
    console.log(JSON.stringify({ pids, dir }))
    ${then}`
  const [command, ...args] = runtime.code(program)
  return spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
}

/** Resolves when a process is gone. */
async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve))
}

for (const [what, then] of [
  ['just ends', ''],
  ['exits', 'process.exit(3)'],
  ['throws', 'setImmediate(() => { throw new Error("expected by the test") })'],
]) {
  test(`a process that ${what} without closing leaves nothing`, async () => {
    const child = runStarting(then as string)
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
    await once(child, 'exit')
    const { pids, dir } = JSON.parse(line)
    await Promise.all([gone(pids.ovsdbServer), gone(pids.ovsVswitchd)])
    assert.not(existsSync(dir))
  })
}

test('the daemons do not outlive a process that is killed', async () => {
  const child = runStarting('setInterval(() => {}, 1000)')
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  const { pids } = JSON.parse(line)
  assert.ok(isAlive(pids.ovsdbServer) && isAlive(pids.ovsVswitchd))
  child.kill('SIGKILL')
  await Promise.all([gone(pids.ovsdbServer), gone(pids.ovsVswitchd)])
})

/** A switch that another process started, and left. */
function leftBehind(options: object): string {
  const program = runtime.code(
    `import { startOpenVswitch } from ${index}
     const { dir } = await startOpenVswitch(${JSON.stringify({ ...options, detached: true })})
     process.stdout.write(dir)`,
  )
  const [command, ...argv] = program
  const { stdout, stderr } = spawnSync(command, argv, { encoding: 'utf8' })
  assert.ok(existsSync(stdout), stderr)
  return stdout
}

test('what was detached is found by its folder, used, and ended', async () => {
  needsTun()
  await createNetns('found')
  for (const netns of [undefined, 'found']) {
    const before = devices()
    const dir = leftBehind(netns === undefined ? {} : { netns })
    const vswitch = await findOpenVswitch(dir)
    const { ovsdbServer, ovsVswitchd } = vswitch.pids
    assert.ok(isAlive(ovsdbServer) && isAlive(ovsVswitchd))
    await using ovs = await vswitch.connect()
    await ovs.addBridge('br0', { datapathType: vswitch.datapathType })
    const again = await findOpenVswitch(dir)
    assert.equal(again.pids, vswitch.pids)
    const shell = vswitch.run('/bin/sh', {
      args: ['-c', 'readlink /proc/self/ns/net'],
      control: false,
    })
    await held(shell.closed)
    const [, inode] = /net:\[(\d+)/.exec(readFileSync(join(dir, 'sh.log'), 'utf8')) ?? []
    const own = readlinkSync('/proc/self/ns/net')
    assert.is(own.includes(String(inode)), netns === undefined)
    // One that is stopped is woken to be ended.
    process.kill(ovsdbServer, 'SIGSTOP')
    await vswitch.close()
    assert.is(await held(vswitch.closed), undefined)
    assert.is((await held(again.closed))?.code, 'OVS_DAEMON_DIED')
    assert.not(isAlive(ovsdbServer) || isAlive(ovsVswitchd))
    assert.not(existsSync(dir))
    assert.equal(devices(), before)
  }
  await deleteNetns('found')
})

test('what was detached, and of which a daemon has died', async () => {
  const dir = leftBehind({})
  const vswitch = await findOpenVswitch(dir)
  process.kill(vswitch.pids.ovsVswitchd, 'SIGKILL')
  const error = await held(vswitch.closed)
  assert.is(error?.code, 'OVS_DAEMON_DIED')
  assert.match(error?.message ?? '', /^ovs-vswitchd ended by itself/)
  const later = await findOpenVswitch(dir)
  assert.is(later.pids.ovsVswitchd, 0)
  assert.is((await held(later.closed))?.code, 'OVS_DAEMON_DIED')
  await later.close()
  assert.not(isAlive(vswitch.pids.ovsdbServer))
  assert.not(existsSync(dir))
  assert.is((await rejection(findOpenVswitch(dir))).code, 'OVS_NOT_FOUND')
})

test('other programs run beside it, with and without --unixctl, and end before it', async () => {
  const vswitch = await startOpenVswitch()
  const strict = script(
    'for a; do case $a in --unixctl*) exit 9;; esac; done; echo $OVS_RUNDIR; sleep 600 & wait',
  )
  const refused = vswitch.run(strict, { name: 'refused' })
  assert.match(
    (await held(refused.closed))?.message ?? '',
    /^refused ended by itself \(exit status 9\)/,
  )
  const taken = vswitch.run(strict, { name: 'taken', control: false })
  const log = () => readFileSync(join(vswitch.dir, 'taken.log'), 'utf8')
  while (!log().includes(vswitch.dir)) await new Promise((resolve) => setTimeout(resolve, 5))
  const database = join(vswitch.dir, 'second.db')
  execFileSync('ovsdb-tool', ['create', database, '/usr/share/openvswitch/vswitch.ovsschema'])
  const polite = vswitch.run('ovsdb-server', {
    name: 'second',
    args: [database, `--remote=punix:${join(vswitch.dir, 'second.sock')}`],
  })
  while (!existsSync(join(vswitch.dir, 'second.sock'))) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await polite.close()
  assert.is(await held(polite.closed), undefined)
  assert.ok(isAlive(taken.pid))
  let isServed = false
  void taken.closed.then(() => {
    isServed = isAlive(vswitch.pids.ovsdbServer)
  })
  await vswitch.close()
  assert.is(await held(taken.closed), undefined)
  assert.not(isAlive(taken.pid))
  assert.ok(isServed, 'the switch is there until the last of them')
})

test('detached, it outlives the process', async () => {
  const program = `
    import { startOpenVswitch } from ${index}
    const { pids, remote } = await startOpenVswitch({ detached: true })
    console.log(JSON.stringify({ pids, remote }))`
  const [command, ...args] = runtime.code(program)
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' })
  const { pids, remote } = JSON.parse(stdout)
  assert.equal(find({ remote } as never, 'Bridge'), [])
  process.kill(pids.ovsVswitchd)
  process.kill(pids.ovsdbServer)
  await Promise.all([gone(pids.ovsdbServer), gone(pids.ovsVswitchd)])
})

const bad: [string, object | null, string][] = [
  ['options', null, 'options'],
  ['a misspelt option', { netn: 'x' }, 'netn'],
  ['dir', { dir: 7 }, 'dir'],
  ['netns', { netns: '../x' }, 'netns'],
  ['listen', { listen: 'ptcp:6640' }, 'listen'],
  ['a place to listen', { listen: [6640] }, 'listen[0]'],
  ['programs', { programs: { ovsdbTool: 'ovsdb-tool' } }, 'programs.ovsdbTool'],
  ['an unknown program', { programs: { ovsVsctl: '/usr/bin/ovs-vsctl' } }, 'programs.ovsVsctl'],
  ['detached', { detached: 1 }, 'detached'],
  ['timeout', { timeout: -1 }, 'timeout'],
  ['signal', { signal: {} }, 'signal'],
]
for (const [what, options, option] of bad) {
  test(`bad input: ${what}`, async () => {
    const error = await rejection(startOpenVswitch(options as never))
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
  })
}

test.run()
