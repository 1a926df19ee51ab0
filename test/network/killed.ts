/** Processes that apply a network and are killed in the middle of it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { NetworkDefinition } from '../../src/network/index.js'
import { programArgv } from '../support/child.js'

/** Calls of the addon that change something, by name. */
const writes = ['run', 'createAnonymousNetns', 'attachNetns', 'deleteNetns', 'deleteLinks'] as const

type Call = (...given: unknown[]) => { id: number; promise: Promise<unknown> }

/** What they are in an object that has them. */
export const writesOf = (from: Record<(typeof writes)[number], unknown>): [string, Call][] =>
  writes.map((name) => [name, from[name] as Call])

/** Whether a call of one of them only reads. */
export const isRead = (name: string, given: readonly unknown[]): boolean => {
  const [, steps] = given as [unknown, { operation: string }[]]
  return name === 'run' && /^(get|list|compare)/.test(steps[0]?.operation ?? '')
}

const source = (file: string) => new URL(`../../src/${file}.ts`, import.meta.url).href

/**
 * Applies a network in another process, which ends itself with SIGKILL at one of its requests that change something,
 * counted from 0: `before` it is sent, or `amid` it, when the kernel has begun. Resolves with the number of such requests
 * when it was not killed. With `within` it is to be confirmed, and the process is killed then at the latest.
 */
export async function applyKilled(
  definition: NetworkDefinition,
  at: number,
  when: 'before' | 'amid' = 'before',
  within?: number,
): Promise<number | undefined> {
  const code = `
    import { binding } from '${source('addon/binding')}'
    import { apply, defineNetwork, plan } from '${source('network/index')}'
    let count = 0
    const writes = ${JSON.stringify(writes)}
    const isRead = ${isRead}
    const kill = () => process.kill(process.pid, 'SIGKILL')
    for (const name of writes) {
      const call = binding[name]
      binding[name] = (...given) => {
        if (isRead(name, given) || count++ !== ${at}) return call(...given)
        if ('${when}' === 'before') kill()
        call(...given)
        // What becomes of it is never heard of.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${(at % 5) / 4})
        kill()
      }
    }
    const planned = await plan(defineNetwork(${JSON.stringify(definition)}))
    const within = ${within}
    await apply(planned, within === undefined ? {} : { confirm: { within } })
    if (within !== undefined) kill()
    process.stdout.write(String(count))`
  const [command, ...argv] = programArgv(code)
  const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (each) => {
    printed += each
  })
  await once(child, 'close')
  if (child.signalCode === 'SIGKILL') return undefined
  if (child.exitCode !== 0) throw new Error(`it ended with ${child.exitCode}`)
  return Number(printed)
}
