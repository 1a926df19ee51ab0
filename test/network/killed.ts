/** Processes that apply a network and are killed in the middle of it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { binding } from '../../src/addon/binding.js'
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

type When = 'before' | 'amid'

/**
 * Applies a network in another process, which ends itself with SIGKILL at one of its requests that change something,
 * counted from 0: `before` it is sent, or `amid` it, when the kernel has begun. Resolves with the number of such requests
 * when it was not killed. With `within` it is to be confirmed, and the process is killed then at the latest.
 */
export const applyKilled = (
  definition: NetworkDefinition,
  at: number,
  when: When = 'before',
  within?: number,
): Promise<number | undefined> =>
  killed(
    `const within = ${within}
    await apply(await plan(network), within === undefined ? {} : { confirm: { within } })
    if (within !== undefined) kill()`,
    definition,
    at,
    when,
  )

/** The same of its adoption. */
export const adoptKilled = (
  definition: NetworkDefinition,
  at: number,
  when: When = 'before',
): Promise<number | undefined> => killed('await adopt(network)', definition, at, when)

async function killed(
  work: string,
  definition: NetworkDefinition,
  at: number,
  when: When,
): Promise<number | undefined> {
  const code = `
    import { binding } from '${source('addon/binding')}'
    import { adopt, apply, defineNetwork, plan } from '${source('network/index')}'
    let count = 0
    const isRead = ${isRead}
    const kill = () => process.kill(process.pid, 'SIGKILL')
    for (const name of ${JSON.stringify(writes)}) {
      const call = binding[name]
      binding[name] = (...given) => {
        if (isRead(name, given) || count++ !== ${at}) return call(...given)
        if ('${when}' === 'before') kill()
        const ticket = call(...given)
        // By then it is handed over. What becomes of it is never heard of.
        queueMicrotask(() => {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${(at % 5) / 4})
          kill()
        })
        return ticket
      }
    }
    const network = defineNetwork(${JSON.stringify(definition)})
    ${work}
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

const lost = () => Object.assign(new Error('the answer was lost'), { code: 'ENOBUFS' })

/** Whether a request of `work` was to fail: the one with this number, before it is sent, or when it is done. */
export async function failing(at: number, isDone: boolean, work: () => Promise<unknown>) {
  const calls = writesOf(binding)
  let number = 0
  for (const [name, call] of calls) {
    Object.assign(binding, {
      [name]: (...given: unknown[]) => {
        if (isRead(name, given) || number++ !== at) return call(...given)
        if (!isDone) throw lost()
        const { id, promise } = call(...given)
        return { id, promise: promise.then(() => Promise.reject(lost())) }
      },
    })
  }
  try {
    await work()
  } finally {
    Object.assign(binding, Object.fromEntries(calls))
  }
}
