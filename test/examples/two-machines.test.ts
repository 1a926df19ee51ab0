/** The programs for two machines, each started in what stands for a machine: a namespace. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createNetns, createVeth, deleteNetns, setLink, spawn } from 'ovs-netlink'
import { type OpenVswitch, startOpenVswitch } from 'ovs-netlink/testing'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { machineState } from './lab-state.js'

const numbers = [1, 2] as const
const netnsOf = (number: number) => `machine${number}`
const addressOf = (number: number) => `192.168.220.${number + 2}`

let switches: OpenVswitch[] = []

test.before(async () => {
  needsTun()
  for (const number of numbers) {
    await createNetns(netnsOf(number))
    await setLink('lo', { up: true, netns: netnsOf(number) })
  }
  const end = (number: number) => ({
    name: 'enp1s0',
    netns: netnsOf(number),
    up: true,
    addresses: [`${addressOf(number)}/24`],
  })
  await createVeth({ ...end(1), peer: end(2) })
  switches = await Promise.all(
    numbers.map((number) => startOpenVswitch({ netns: netnsOf(number) })),
  )
})

test.after(async () => {
  await Promise.all(switches.map((each) => each.close()))
  for (const number of numbers) await deleteNetns(netnsOf(number))
})

function startHalf(key: string, number: 1 | 2): ChildProcess {
  const program = fileURLToPath(new URL(`../../examples/experiment-${key}.ts`, import.meta.url))
  const told = {
    host: String(number),
    dev: 'enp1s0',
    local: addressOf(number),
    remote: addressOf(3 - number),
    db: switches[number - 1]?.remote ?? '',
    datapath: switches[number - 1]?.datapathType ?? '',
  }
  const args = Object.entries(told).flatMap(([name, value]) => [`--${name}`, value])
  return spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    netns: netnsOf(number),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Resolves when it stands, with all it printed; the output is read on to the end. */
function standing(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.includes('Ctrl-C removes it')) resolve(output)
    })
    child.once('exit', (status) => reject(new Error(`ended with status ${status}:\n${output}`)))
  })
}

for (const [key, verdicts] of [
  ['a', ['host1: all 3 checks passed', 'host2: all 2 checks passed']],
  ['b', ['host1: all 2 checks passed', 'host2: all 3 checks passed']],
  ['c', ['host1: all 1 checks passed', 'host2: set up']],
] as const) {
  test(`experiment ${key}, a half on each machine`, async () => {
    const before = machineState()
    const halves = numbers.map((number) => startHalf(key, number))
    const outputs = await Promise.all(halves.map(standing))
    for (const [at, verdict] of verdicts.entries()) assert.match(outputs[at] ?? '', verdict)
    for (const half of halves) {
      const ended = once(half, 'exit')
      half.kill('SIGINT')
      assert.equal(await ended, [0, null])
    }
    assert.equal(machineState(), before)
  })
}

test('an address that the device does not have is refused before anything is made', async () => {
  const before = machineState()
  const program = fileURLToPath(new URL('../../examples/experiment-a.ts', import.meta.url))
  const args = ['--host', '1', '--dev', 'enp1s0', '--local', '10.9.9.9', '--remote', '10.9.9.8']
  const half = spawn(
    process.execPath,
    ['--import', 'tsx', program, ...args, '--db', switches[0]?.remote ?? ''],
    { netns: netnsOf(1), stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  half.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  assert.equal(await once(half, 'close'), [1, null])
  assert.match(output, 'enp1s0 does not have the address 10.9.9.9; it has 192.168.220.3/24')
  assert.equal(machineState(), before)
})

test.run()
