/** Runs one test program in its own namespaces and listens to what it reports. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { sandboxed } from './sandbox.mjs'

/**
 * @typedef {import('node:stream').Readable} Readable
 *
 * @typedef {object} Job
 * @property {string} name the test file, relative to the checkout
 * @property {string[]} argv
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {() => Promise<void>} [build] what has to be done before, once for all that want it
 * @property {number} [patience] how many times as long as others it may run
 * @property {Record<string, string>} [over] files that stand in the places of others, by these places
 * @property {NodeJS.ProcessEnv} [env] added to the runner's own
 * @property {() => string[]} [problems] what else went wrong, asked when it has ended
 *
 * @typedef {object} TestResult
 * @property {string} name
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {string} detail the error or the reason of the skip; empty when passed
 *
 * @typedef {object} JobResult
 * @property {string} name the job's
 * @property {TestResult[]} tests
 * @property {string[]} problems what went wrong outside any test; each counts as a failure
 * @property {string} output everything the program printed
 * @property {number} seconds
 */

/** Seconds a program may run, and may stay after its last test reported. */
export const limits = { run: 180, linger: 10 }

/**
 * @param {Job} job
 * @param {typeof limits} limit
 * @param {AbortSignal} [signal] kills it
 * @returns {Promise<JobResult>}
 */
export async function execute(job, limit, signal) {
  const started = performance.now()
  const [program, ...args] = sandboxed(job.argv, job.over)
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...job.env, TEST_REPORT_FD: '3' },
    ...(signal && { signal, killSignal: 'SIGKILL' }),
  })
  const [stdout, stderr, reports] = /** @type {[Readable, Readable, Readable]} */ (
    child.stdio.slice(1)
  )
  const listening = new Listening()
  let output = ''
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }

  /** @type {string | undefined} */
  let killed
  const kill = (/** @type {string} */ why) => {
    killed ??= why
    child.kill('SIGKILL')
  }
  const most = limit.run * (job.patience ?? 1)
  const deadline = setTimeout(kill, most * 1000, `killed: not done after ${most} s`)
  /** @type {NodeJS.Timeout | undefined} */
  let lingering
  createInterface({ input: reports }).on('line', (line) => {
    listening.hear(JSON.parse(line))
    clearTimeout(lingering)
    if (!listening.allSettled) return
    const why = `killed: still running ${limit.linger} s after its last test; something is left open`
    lingering = setTimeout(kill, limit.linger * 1000, why)
  })

  /** @type {string} */
  const ending = await new Promise((resolve) => {
    child.on('error', (error) => resolve(`could not run: ${error.message}`))
    child.on('close', (status, signal) => {
      resolve(status === 0 ? '' : signal ? `killed by ${signal}` : `exit status ${status}`)
    })
  })
  clearTimeout(deadline)
  clearTimeout(lingering)
  const { tests, problems } = listening.judge(killed ?? ending)
  return {
    name: job.name,
    tests,
    problems: [...problems, ...(job.problems?.() ?? [])],
    output,
    seconds: (performance.now() - started) / 1000,
  }
}

/** What a test program said so far. The events are those of test/support/test.ts. */
class Listening {
  /** @type {Map<number, { name: string, outcome?: TestResult['outcome'], detail: string }>} */
  #tests = new Map()
  /** @type {string[]} */
  #problems = []

  /** @param {Record<string, any>} event */
  hear({ event, id, name, error, reason }) {
    if (event === 'declared') this.#tests.set(id, { name, detail: '' })
    else if (event === 'hook failed') this.#problems.push(`${name} failed: ${error}`)
    else Object.assign(this.#tests.get(id) ?? {}, { outcome: event, detail: error ?? reason ?? '' })
  }

  get allSettled() {
    return [...this.#tests.values()].every(({ outcome }) => outcome !== undefined)
  }

  /**
   * @param {string} ending how the program ended; empty is well
   * @returns {Pick<JobResult, 'tests' | 'problems'>}
   */
  judge(ending) {
    const tests = [...this.#tests.values()].map(({ name, outcome, detail }) =>
      outcome === undefined
        ? { name, outcome: /** @type {const} */ ('failed'), detail: neverRan }
        : { name, outcome, detail },
    )
    const problems = [...this.#problems]
    if (tests.length === 0) problems.push('no test was declared')
    const explained = problems.length > 0 || tests.some(({ outcome }) => outcome === 'failed')
    // A failed test explains exit status 1 but not a death.
    if (ending !== '' && !(explained && ending === 'exit status 1')) problems.push(ending)
    return { tests, problems }
  }
}

const neverRan =
  'declared but never ran: .run() forgotten, an "only" left in, a skip without a reason, ' +
  'a hook that failed, or the file ended early'
