/**
 * Devices of Open vSwitch where requests fail, the process is killed, and ovs-vswitchd is: what stood before stands again. By
 * default at some of the requests; `KILLS=1000` is at all.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  type NetworkError,
  plan,
  verify,
} from '../../src/network/index.js'
import { deleteBridges, onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { ip } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { eth1, eth2, lab, standing, withPorts } from './devices.js'
import { applyKilled, failing } from './killed.js'

const kills = Number(process.env['KILLS'] ?? 2)
let child: ChildProcess | undefined

test.after(async () => {
  if (ovs !== undefined) await destroy('lab', { ovs })
  await deleteBridges()
})

onOneSwitch(test)

test.after(async () => {
  child?.kill('SIGKILL')
  if (child !== undefined && child.exitCode === null && child.signalCode === null)
    await once(child, 'exit')
})

const { expect: _, ...quiet } = lab
/** It changes what there is in every way that can be taken back. */
const other = withPorts(
  {
    eth1: {
      ...eth1,
      netns: 'vm3',
      mtu: 1300,
      mac: '02:00:00:00:00:21',
      addresses: ['192.168.0.21/24'],
    },
    eth2: { ...eth2, netns: undefined, tag: 5, neighbors: [], impair: { rate: 1_000_000 } },
    eth3: { type: 'internal', netns: 'vm2', addresses: ['192.168.0.13/24'] },
  },
  { ...lab.namespaces, vm3: {} },
  { netns: 'vm1', addresses: ['192.168.0.2/24'] },
)

/** For another process. */
const there = (definition: NetworkDefinition): NetworkDefinition => ({
  ...definition,
  ovs: { ...definition.ovs, remote: vswitch.remote },
})

const done = async (definition: NetworkDefinition) =>
  apply(await plan(defineNetwork(definition), { ovs }), { ovs })

/** Some of so many requests, the first and the last among them. */
const some = (count: number): number[] => [
  ...new Set(
    Array.from({ length: Math.min(kills, count) }, (_, at) =>
      Math.round((at * (count - 1)) / Math.max(1, Math.min(kills, count) - 1)),
    ),
  ),
]

test('killed when they are made: they can be destroyed, and made', async () => {
  const before = await standing()
  const count = await applyKilled(there(quiet), -1)
  assert.ok(count !== undefined && count > 8, String(count))
  await destroy('lab', { ovs })
  assert.equal(stateChange(before, await standing()), [])
  for (const [turn, at] of some(count).entries()) {
    await applyKilled(there(quiet), at, turn % 2 === 0 ? 'before' : 'amid')
    if (turn % 2 === 0) {
      await done(quiet)
      await verify(defineNetwork(quiet), { ovs })
    }
    await destroy('lab', { ovs })
    assert.equal(stateChange(before, await standing()), [], `killed at ${at}`)
  }
})

test('killed when they are changed and moved: what stood before stands again', async () => {
  await done(quiet)
  const count = await applyKilled(there(other), -1)
  assert.ok(count !== undefined && count > 20, String(count))
  assert.equal((await plan(defineNetwork(other), { ovs })).operations, [])
  await destroy('lab', { ovs })
  await done(quiet)
  const stood = await standing()
  for (const [turn, at] of some(count).entries()) {
    const when = turn % 2 === 0 ? 'before' : 'amid'
    const what = `killed ${when} ${at}`
    assert.is(await applyKilled(there(other), at, when), undefined)
    const { operations } = await done(quiet)
    assert.equal(operations, [], what)
    assert.equal(stateChange(stood, await standing()), [], what)
  }
})

test('a request fails, or its answer is lost: what stood before stands again', async () => {
  await done(quiet)
  const stood = await standing()
  const every = Math.max(1, Math.round(30 / kills))
  for (let at = 3; ; at += every) {
    const planned = await plan(defineNetwork(other), { ovs })
    const error = await failing(at, at % 2 === 0, () => apply(planned, { ovs })).catch(
      (each: NetworkError) => each,
    )
    if (error === undefined) break
    const where = `at ${at}\n${inspect(error, { depth: 6 })}`
    assert.is(error.code, 'NETWORK_ROLLED_BACK', where)
    assert.match(String(error.cause), 'the answer was lost', where)
    const difference = stateChange(stood, await standing())
    assert.equal(difference, [], [...difference, where].join('\n'))
  }
})

/** Kills ovs-vswitchd, and starts it again as it was started: none starts while another has its pidfile. */
async function restart(): Promise<void> {
  const pid = child?.pid ?? vswitch.pids.ovsVswitchd
  const [command, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
  process.kill(pid, 'SIGKILL')
  while (isRunning(pid));
  child = spawn(command as string, args, {
    stdio: 'ignore',
    env: { ...process.env, OVS_RUNDIR: vswitch.dir },
  })
  await ovs.sync()
  // It makes the devices only once it has begun.
  await ovs.set('Bridge', 'br0', { 'other_config:turn': `${child.pid}` })
}

/** One that is dead, but not waited for yet, has let go of all it had. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[XZ]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('ovs-vswitchd is killed, and makes its devices anew: they are reported, and brought back', async () => {
  await destroy('lab', { ovs })
  const before = await standing()
  await done(lab)
  await restart()
  for (const name of ['eth1', 'eth2']) assert.match(ip('-br', 'link'), new RegExp(`^${name} `, 'm'))
  assert.match(ip('-n', 'vm1', '-br', 'link'), /^eth1 /m, 'nobody has that one open')
  const { operations } = await plan(defineNetwork(lab), { ovs })
  assert.equal(
    operations.map(({ action, path, changes }) => [action, path, changes?.[0]?.option]),
    [
      ['change', 'ovs.bridges.br0.ports.eth1', 'netns'],
      ['change', 'ovs.bridges.br0.ports.eth2', 'netns'],
    ],
  )
  await done(lab)
  await verify(defineNetwork(lab), { ovs })
  await restart()
  await destroy('lab', { ovs })
  assert.equal(stateChange(before, await standing()), [])
})

test.run()
