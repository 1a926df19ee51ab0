/** `exec FILE|PROJECT NAMESPACE -- PROGRAM [ARGUMENTS]` */
import { once } from 'node:events'
import { constants } from 'node:os'
import { isatty } from 'node:tty'
import type { Call, Outcome } from '../call.js'
import { placeIn } from '../place.js'

/** What a terminal sends goes to the program itself: it is in the foreground, too. */
const ofTerminals = ['SIGINT', 'SIGQUIT'] as const
const handedOn = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const

/** Runs a program in a namespace of a project. */
export async function runProgram(call: Call): Promise<Outcome> {
  const [target, key, program, ...args] = call.operands as [string, string, string, ...string[]]
  const netns = await placeIn(call, target, key)
  const { spawn } = await import('../../index.js')
  call.interrupt.release()
  const child = spawn(program, args, { netns, stdio: 'inherit' })
  const handOn = (signal: NodeJS.Signals) => child.kill(signal)
  const leave = () => {}
  // process.stdin itself would make what the program reads from non-blocking.
  const fromTerminal = isatty(0) ? leave : handOn
  for (const name of ofTerminals) process.on(name, fromTerminal)
  for (const name of handedOn) process.on(name, handOn)
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  for (const name of [...ofTerminals, ...handedOn]) process.removeAllListeners(name)
  return { exit: code ?? 128 + constants.signals[signal as NodeJS.Signals] }
}
