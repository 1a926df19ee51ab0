/** The daemons of OVN, found and asked as ovn-appctl does it. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppctlClient, appctl, connectAppctl } from '../../../src/openvswitch/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../../src/testing/index.js'
import { needsTun } from '../../support/machine.js'
import { assert, skip, test } from '../../support/test.js'
import { rejection } from '../support.js'

/** Where OVN's programs look by themselves; in memory here, and this test's own. */
const rundir = '/var/run/ovn'
const environment = { ...process.env, OVN_RUNDIR: '', OVN_LOGDIR: rundir }

const daemons: ChildProcess[] = []
let vswitch: OpenVswitch | undefined

/** Runs a daemon until the test is over; `socket` is there when it answers. */
async function start(program: string, args: string[], socket: (pid: number) => string) {
  const quiet = ['-vconsole:off', '-vsyslog:off']
  const daemon = spawn(program, [...args, ...quiet], { env: environment, stdio: 'ignore' })
  daemons.push(daemon)
  await Promise.race([
    once(daemon, 'exit').then(() => Promise.reject(new Error(`${program} ended`))),
    appeared(join(rundir, socket(daemon.pid as number))),
  ])
  return daemon.pid as number
}

async function appeared(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 5))
}

test.before(async () => {
  if (spawnSync('ovn-appctl', ['--version']).error) skip('OVN is not installed')
  mkdirSync(rundir, { recursive: true })
  for (const name of ['nb', 'sb']) {
    const database = join(rundir, `${name}.db`)
    execFileSync('ovsdb-tool', ['create', database, `/usr/share/ovn/ovn-${name}.ovsschema`])
    // As ovn-ctl(8) starts them.
    await start(
      'ovsdb-server',
      [
        ...[database, `--remote=punix:${rundir}/ovn${name}_db.sock`],
        ...[`--pidfile=${rundir}/ovn${name}_db.pid`, `--unixctl=${rundir}/ovn${name}_db.ctl`],
      ],
      () => `ovn${name}_db.ctl`,
    )
  }
  const remotes = ['nb', 'sb'].map((name) => `--ovn${name}-db=unix:${rundir}/ovn${name}_db.sock`)
  await start('ovn-northd', ['--pidfile', ...remotes], (pid) => `ovn-northd.${pid}.ctl`)
})

test.after(async () => {
  for (const daemon of daemons.reverse()) {
    if (daemon.exitCode !== null || daemon.signalCode !== null) continue
    daemon.kill('SIGKILL')
    await once(daemon, 'exit')
  }
  await vswitch?.close()
})

/** What ovn-appctl says. */
const theirs = (target: string, ...args: string[]) =>
  execFileSync('ovn-appctl', ['-t', target, ...args], { encoding: 'utf8', env: environment })

test('ovn-northd by its name: the same texts, and types', async () => {
  await using client = await connectAppctl('ovn-northd')
  assert.match(client.remote, /^unix:\/var\/run\/ovn\/ovn-northd\.\d+\.ctl$/)
  await same(client, 'ovn-northd')
  const { program, text } = await client.version()
  assert.is(program, 'ovn-northd')
  assert.is(text, theirs('ovn-northd', 'version').trim())
  assert.is(await appctl('ovn-northd', 'is-paused'), theirs('ovn-northd', 'is-paused'))
  await client.call('pause')
  assert.is((await client.call('status')).trim(), 'Status: paused')
  await client.call('resume')
  await client.setLogLevel('dbg', { module: 'ovn_northd', destination: 'file' })
  assert.match(theirs('ovn-northd', 'vlog/list'), /^ovn_northd +OFF +OFF +DBG$/m)
  const error = await rejection(client.listFdb('br0'))
  assert.equal([error.code, error.operation], ['OVS_UNKNOWN_COMMAND', 'fdb/show'])
})

/** Commands that tell something that does not change by itself: each the same. */
async function same(client: AppctlClient, target: string): Promise<void> {
  const commands = (await client.commands()).filter(
    ({ name, usage }) =>
      usage === '' && /(^|[/-])(list|get|status|version|paused)(?=$|-)/.test(name),
  )
  assert.ok(commands.length > 4)
  for (const { name } of commands) {
    assert.is((await client.call(name)).trimEnd(), theirs(target, name).trimEnd(), name)
  }
}

test("OVN's databases by the names that ovn-ctl gives their sockets", async () => {
  const path = `${rundir}/ovnnb_db.ctl`
  for (const target of ['ovnnb_db.ctl', 'ovnnb_db', path]) {
    await using client = await connectAppctl(target)
    assert.is(client.remote, `unix:${path}`)
    assert.is((await client.version()).program, 'ovsdb-server')
    assert.is(await client.call('ovsdb-server/list-dbs'), theirs(path, 'ovsdb-server/list-dbs'))
  }
  assert.match(await appctl('ovnsb_db', 'ovsdb-server/list-dbs'), /OVN_Southbound/)
  const wrong = await rejection(connectAppctl('ovn-nosuch'))
  assert.equal([wrong.code, wrong.path], ['OVS_DAEMON_UNREACHABLE', `${rundir}/ovn-nosuch.pid`])
})

test('ovn-controller beside a switch', async () => {
  needsTun()
  vswitch = await startOpenVswitch()
  await using ovs = await vswitch.connect()
  await ovs.set('Open_vSwitch', '.', {
    ...{
      'external_ids:system-id': 'here',
      'external_ids:ovn-remote': `unix:${rundir}/ovnsb_db.sock`,
    },
    ...{ 'external_ids:ovn-encap-type': 'geneve', 'external_ids:ovn-encap-ip': '127.0.0.1' },
    'external_ids:ovn-bridge-datapath-type': 'netdev',
  })
  const pid = await start(
    'ovn-controller',
    ['--pidfile', vswitch.remote],
    (id) => `ovn-controller.${id}.ctl`,
  )
  await appeared(join(rundir, 'ovn-controller.pid'))
  assert.is(readFileSync(join(rundir, 'ovn-controller.pid'), 'utf8').trim(), `${pid}`)
  await using client = await connectAppctl('ovn-controller')
  while (!(await client.call('connection-status')).startsWith('connected'));
  const { program, text } = await client.version()
  assert.is(program, 'ovn-controller')
  assert.is(text, theirs('ovn-controller', 'version').trim())
  assert.is(await client.call('ct-zone-list'), theirs('ovn-controller', 'ct-zone-list'))
  const { counters, neverHit } = await client.getCoverage()
  assert.ok(counters.length + neverHit > 50)
})

test.run()
