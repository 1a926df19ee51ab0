/** Running other programs during set-up: quiet while they succeed, telling when they fail. */
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { buildFolder, root } from './paths.mjs'
import { progress } from './progress.mjs'

const tailLines = 40
/** Ctrl-C, a polite kill, a closed terminal. @type {NodeJS.Signals[]} */
const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** A step of the set-up failed. Its message is all the user needs; no stack. */
export class SetUpError extends Error {}

/**
 * Runs `argv` in the checkout while a progress line says `title`. Its output goes to a log, whose
 * tail is shown when it fails. Ctrl-C ends it with all its children; this waits for them.
 *
 * @param {string} title
 * @param {[string, ...string[]]} argv
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 */
export async function runStep(title, argv, env = {}) {
  mkdirSync(buildFolder, { recursive: true })
  const log = join(buildFolder, `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.log`)
  const output = openSync(log, 'w')
  const line = progress(title)
  try {
    await finished(argv, output, env)
    line.end('done')
  } catch (error) {
    line.end(error instanceof Interrupted ? 'interrupted' : 'failed')
    if (error instanceof Interrupted) throw error
    const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-tailLines).join('\n')
    throw new SetUpError(`${tail}\n\n${argv.join(' ')}\n${String(error)}; whole output: ${log}`)
  } finally {
    closeSync(output)
  }
}

/** What `argv` prints. Throws when it fails. @param {[string, ...string[]] | string[]} argv */
export function output([program, ...args]) {
  return execFileSync(/** @type {string} */ (program), args, { encoding: 'utf8' })
}

/** Ctrl-C or a polite kill arrived while a step ran. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`interrupted by ${signal}`)
    this.exitStatus = 128 + constants.signals[signal]
  }
}

/**
 * @param {[string, ...string[]]} argv
 * @param {number} output a file descriptor for what it prints
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
function finished([program, ...args], output, env) {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that one signal reaches the compilers that make started too.
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', output, output],
      detached: true,
    })
    /** @type {NodeJS.Signals | undefined} */
    let interruption
    /** @param {NodeJS.Signals} signal */
    const interrupt = (signal) => {
      // apt finishes what dpkg has begun before it obeys; who asks twice means it.
      const passedOn = interruption === undefined ? signal : 'SIGKILL'
      interruption ??= signal
      if (child.pid !== undefined) process.kill(-child.pid, passedOn)
    }
    for (const signal of stopping) process.on(signal, interrupt)
    const settle = () => {
      for (const signal of stopping) process.off(signal, interrupt)
    }

    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('exit', (status, signal) => {
      settle()
      if (interruption !== undefined) reject(new Interrupted(interruption))
      else if (status === 0) resolve()
      else reject(new Error(status === null ? `killed by ${signal}` : `exit status ${status}`))
    })
  })
}
