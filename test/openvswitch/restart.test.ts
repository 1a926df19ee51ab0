/** Daemons that are killed and come back in the middle of many changes: every promise ends, in truth. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { OvsdbError } from '../../src/base/errors.js'
import type { Ovs } from '../../src/openvswitch/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { needsTun, patience } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { datapath } from './support.js'

const PORTS = 1000
const AT_ONCE = 50
const timeout = 60_000 * patience
/** After which errors the change is in the database, and after which it is not; after others it may be. */
const COMMITTED = ['OVS_APPLY_TIMEOUT', 'OVS_APPLY_FAILED']
const UNCHANGED = ['OVSDB_NO_ANSWER', 'OVSDB_CONNECT_TIMEOUT', 'OVSDB_CONNECTION_CLOSED']

let vswitch: OpenVswitch
let ovs: Ovs
const children: ChildProcess[] = []

test.before(async () => {
  needsTun()
  vswitch = await startOpenVswitch()
  ovs = await vswitch.connect()
  await ovs.addBridge('br0', datapath)
})

test.after(async () => {
  await ovs?.close()
  for (const child of children) {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  await vswitch?.close()
})

/** Kills a daemon, and starts it again as it was started: none starts while another has its pidfile. */
function restart(pid: number): number {
  const [command, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
  process.kill(pid, 'SIGKILL')
  while (isRunning(pid));
  const child = spawn(command as string, args, {
    stdio: 'ignore',
    env: { ...process.env, OVS_RUNDIR: vswitch.dir },
  })
  children.push(child)
  return child.pid as number
}

/** One that is dead, but not waited for yet, has let go of all it had. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[XZ]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('1,000 ports are added while both daemons are killed', async () => {
  const outcomes = new Map<string, OvsdbError | undefined>()
  const plan = new Map([
    [150, () => restart(vswitch.pids.ovsVswitchd)],
    [400, () => restart(vswitch.pids.ovsdbServer)],
    [600, () => restart(children[0]?.pid as number)],
    [800, () => restart(children[1]?.pid as number)],
  ])
  const waiting = Array.from({ length: PORTS }, (_, at) => `p${at}`).values()
  const worker = async () => {
    for (const name of waiting) {
      const port = ovs.addPort('br0', name, { type: 'internal', timeout })
      outcomes.set(
        name,
        await port.then(
          ({ ofport }) => {
            assert.ok(ofport > 0)
            return undefined
          },
          (error) => error,
        ),
      )
      plan.get(outcomes.size)?.()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  assert.is(outcomes.size, PORTS)
  assert.is(children.length, 4)

  await ovs.sync({ timeout })
  const there = new Set((await ovs.listPorts('br0')).map(({ name }) => name))
  const lies = [...outcomes].filter(([name, error]) => {
    if (!error || COMMITTED.includes(error.code)) return !there.has(name)
    if (UNCHANGED.includes(error.code)) return there.has(name)
    return error.code !== 'OVSDB_OUTCOME_UNKNOWN'
  })
  assert.equal(
    lies.map(([name, error]) => `${name}: ${error?.code ?? 'added'}`),
    [],
  )
  const added = [...outcomes.values()].filter((error) => !error).length
  assert.ok(added >= PORTS - 2 * AT_ONCE, `${added} were added`)
})

test.run()
