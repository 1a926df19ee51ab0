/**
 * `npm start`, and the guard beside it, killed at any moment: the next run removes what is left, by
 * its mark, and nothing that only looks like it. `npm run nightly` does this many times.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ip } from '../support/ip.js'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { machineState } from './lab-state.js'

const program = fileURLToPath(new URL('../../examples/start.ts', import.meta.url))
/** At least so many runs are killed, and then more until one leaves something behind. */
const rounds = 5
const halfMade = 'lab-0123ab'

function start(): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', program, '--experiment', 'a'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return { child, output: () => output }
}

/** Guards, which would remove the lab at once. */
function killGuards(): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      if (args.some((arg) => arg.endsWith('/lab/guard.ts'))) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It ended meanwhile.
    }
  }
}

test.before(needsTun)

test('the next run removes what was left by one that was killed together with its guard', async () => {
  // Somebody else's, that look like a lab's.
  ip('netns', 'add', 'lab-000000-host1')
  ip('netns', 'add', 'lab-00000z-host1')
  ip('link', 'add', 'lab-000000', 'type', 'bridge')
  const folder = join(tmpdir(), 'lab-000000')
  mkdirSync(folder)
  mkdirSync(join(tmpdir(), `${halfMade}.theirs`))
  writeFileSync(join(folder, 'theirs'), 'untouched')
  const reader = spawn('tail', ['-f', join(folder, 'theirs')], { stdio: 'ignore' })

  const before = machineState()
  // Each run removes what those before it left, so only what the last one left is there to be removed.
  let left = false
  for (let round = 0; round < rounds || !left; round++) {
    const { child } = start()
    const ended = once(child, 'close')
    await Promise.race([delay(500 + Math.random() * 3500), ended])
    killGuards()
    child.kill('SIGKILL')
    await ended
    killGuards() // one that was just being started
    left = JSON.stringify(machineState()) !== JSON.stringify(before)
  }
  // What is left of one that was killed before its mark was in its folder; no process has that number.
  mkdirSync(join(tmpdir(), `${halfMade}.4194305.1`))
  const { child, output } = start()
  const [status] = await once(child, 'close')
  assert.is(status, 0, output())
  assert.match(output(), 'what a run that was killed left, removed')
  assert.equal(machineState(), before)

  assert.is(readFileSync(join(folder, 'theirs'), 'utf8'), 'untouched')
  assert.is(reader.exitCode ?? reader.signalCode, null, 'who looks into a folder is no daemon')
  assert.ok(existsSync('/run/netns/lab-000000-host1'))
  reader.kill()
})

test.run()
