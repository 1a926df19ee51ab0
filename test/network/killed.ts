/** Processes that apply a network and are killed in the middle of it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { NetworkDefinition } from '../../src/network/index.js'
import { programArgv } from '../support/child.js'

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
    const writes = ['run', 'createAnonymousNetns', 'attachNetns', 'deleteNetns', 'deleteLinks']
    const kill = () => process.kill(process.pid, 'SIGKILL')
    for (const name of writes) {
      const call = binding[name]
      binding[name] = (...given) => {
        const isRead = name === 'run' && /^(get|list|compare)/.test(given[1][0].operation)
        if (isRead || count++ !== ${at}) return call(...given)
        if ('${when}' === 'before') kill()
        const ticket = call(...given)
        setImmediate(kill)
        return ticket
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
