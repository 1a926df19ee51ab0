/** `npm start`'s program: what it shows, and that nothing is left behind, however it ends. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { hasOvn } from '../ovn/support.js'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { machineState } from './lab-state.js'

const program = fileURLToPath(new URL('../../examples/start.ts', import.meta.url))

interface Run {
  child: ChildProcess
  /** What it has printed so far. */
  output(): string
  ended: Promise<{ status: number | null; signal: string | null }>
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const ended = once(child, 'close').then(([status, signal]) => ({ status, signal }))
  return { child, output: () => output, ended }
}

async function printed(run: Run, pattern: RegExp): Promise<void> {
  while (!pattern.test(run.output())) {
    const over = await Promise.race([once(run.child.stdout ?? run.child, 'data'), run.ended])
    if (!Array.isArray(over) && !pattern.test(run.output())) {
      throw new Error(`ended without printing ${pattern}:\n${run.output()}`)
    }
  }
}

/** The guard removes what a killed program left; it takes a moment, and no longer than this. */
async function untilState(expected: ReturnType<typeof machineState>): Promise<void> {
  const deadline = performance.now() + 20_000
  while (JSON.stringify(machineState()) !== JSON.stringify(expected)) {
    if (performance.now() > deadline) break
    await delay(50)
  }
  assert.equal(machineState(), expected)
}

test.before(needsTun)

/** OVN as on a machine without it, for what is started by `run`: the mounts are this test file's own. */
async function withoutOvn<T>(run: () => Promise<T>): Promise<T> {
  const program = '/usr/bin/ovn-northd'
  if (!hasOvn()) return run()
  execFileSync('mount', ['--bind', '/dev/null', program])
  try {
    return await run()
  } finally {
    execFileSync('umount', [program])
  }
}

test('all experiments pass and leave nothing', async () => {
  const before = machineState()
  const run = start()
  assert.is((await run.ended).status, 0, run.output())
  const [names, checks] = hasOvn() ? ['A, B, C, D', 22] : ['A, B, C', 11]
  assert.match(run.output(), `Experiments ${names}: all ${checks} checks passed.`)
  assert.is(run.output().match(/✓ \S+ -> /g)?.length, checks)
  assert.is(run.output().match(/vxlan0: vxlan, VNI 42, .* far end vxlan0 in lab-/g)?.length, 4)
  assert.is(run.output().match(/Open vSwitch unix:/g)?.length, hasOvn() ? 9 : 6)
  assert.equal(machineState(), before)
  if (!hasOvn()) return
  assert.match(run.output(), /✓ vm1 -> 10\.0\.2\.4 \(vm4, forbidden\) +3 +0 +100% +-\n/)
  assert.match(run.output(), 'vm5 asks by DHCP (10.0.1.5/24, gateway 10.0.1.254)')
})

test('without OVN one line says so, and the others are run', async () => {
  const before = machineState()
  await withoutOvn(async () => {
    const run = start('--experiment', 'c', '--experiment', 'd')
    assert.is((await run.ended).status, 0, run.output())
    assert.match(run.output(), /^ {2}left out: OVN is not installed: .*apt-get install /m)
    assert.match(run.output(), 'Experiments C: all 1 checks passed.')
    const alone = start('--experiment', 'd')
    assert.is((await alone.ended).status, 1)
    assert.match(alone.output(), '✗ OVN is not installed')
  })
  assert.equal(machineState(), before)
})

test('one experiment is run alone', async () => {
  const run = start('--experiment', 'C')
  assert.is((await run.ended).status, 0, run.output())
  assert.match(run.output(), 'Experiments C: all 1 checks passed.')
  assert.not.match(run.output(), 'Experiment A')
})

test('an unknown experiment, option or lab is refused with the usage', async () => {
  for (const args of [['--experiment', 'e'], ['--nonsense'], ['--remove', '../x'], ['a']]) {
    const run = start(...args)
    assert.is((await run.ended).status, 2)
    assert.match(run.output(), 'usage: npm start')
  }
})

test('Ctrl-C at ten moments leaves nothing behind', async () => {
  const before = machineState()
  for (let moment = 0; moment < 10; moment++) {
    const run = moment % 2 === 0 || !hasOvn() ? start() : start('--experiment', 'd')
    const wait = Math.random() * 4500
    await Promise.race([delay(wait), run.ended])
    run.child.kill('SIGINT')
    const { status, signal } = await run.ended
    // Before its handlers are in place, the signal itself ends it: then nothing was made.
    const early = signal === 'SIGINT'
    const context = `after ${wait.toFixed(0)} ms: ${status} ${signal}\n${run.output()}`
    assert.ok(early || status === 130 || status === 0, context)
    assert.equal(machineState(), before, context)
  }
})

test('SIGKILL in the middle leaves nothing behind', async () => {
  const before = machineState()
  for (const moment of [/joined by a veth pair/, /host2 +namespace/]) {
    const run = start('--experiment', 'a')
    await printed(run, moment)
    run.child.kill('SIGKILL')
    await run.ended
    await untilState(before)
  }
})

test('a step that fails ends it with status 1 and leaves nothing behind', async () => {
  const before = machineState()
  const run = start('--experiment', 'a')
  await printed(run, /host1 +bridge br0/)
  process.kill(daemonOf('ovs-vswitchd', 'host1'), 'SIGKILL')
  const { status } = await run.ended
  assert.is(status, 1, run.output())
  assert.match(run.output(), /✗/)
  assert.equal(machineState(), before)
})

test('--keep lets it stand, --remove removes it', async () => {
  const before = machineState()
  const run = start('--experiment', 'c', '--keep')
  assert.is((await run.ended).status, 0, run.output())
  const id = /--remove (lab-[0-9a-f]{6})/.exec(run.output())?.[1] ?? ''
  assert.match(machineState().namespaces, `${id}-vm1`)
  assert.is(machineState().daemons.length, 4)

  const removal = start('--remove', id)
  assert.is((await removal.ended).status, 0, removal.output())
  assert.equal(machineState(), before)
  const again = start('--remove', id)
  assert.is((await again.ended).status, 1)
})

function daemonOf(name: string, host: string): number {
  const pid = readdirSync('/proc').find((entry) => {
    if (!/^\d+$/.test(entry)) return false
    const args = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0')
    return args[0]?.endsWith(name) === true && args.some((arg) => arg.includes(`/${host}/`))
  })
  if (pid === undefined) throw new Error(`no ${name} of ${host}`)
  return Number(pid)
}

test.run()
