/** Processes of churn.ts, and the comparison of what they say with what is stored. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import * as assert from 'uvu/assert'
import type { Row } from '../../src/ovsdb-client/index.js'
import type { Report } from './churn.js'
import { canonical } from './server.js'

export class Churner {
  readonly #child: ChildProcess
  readonly #gone: Promise<unknown>

  private constructor(child: ChildProcess) {
    this.#child = child
    this.#gone = once(child, 'exit')
  }

  static async start(who: string, remotes: readonly string[]): Promise<Churner> {
    const program = fileURLToPath(new URL('churn.ts', import.meta.url))
    const child = fork(program, [who, ...remotes], { execArgv: ['--import', 'tsx'] })
    await once(child, 'message')
    return new Churner(child)
  }

  /** Resolves when nothing is in flight. */
  async pause(): Promise<void> {
    await this.#ask('pause')
  }

  report(): Promise<Report> {
    return this.#ask('report') as Promise<Report>
  }

  resume(): void {
    this.#child.send('resume')
  }

  async #ask(order: string): Promise<unknown> {
    const answered = new Promise((resolve) => this.#child.once('message', resolve))
    this.#child.send(order)
    const answer = await Promise.race([answered, this.#gone])
    if (Array.isArray(answer)) throw new Error(`a churner died: ${answer}`)
    return answer
  }

  async stop(): Promise<void> {
    this.#child.disconnect()
    await this.#gone
  }
}

/** Pauses all, compares what they say with what is stored, and lets them go on. */
export async function verifyAll(
  churners: readonly Churner[],
  dump: (table: string) => Row[] | Promise<Row[]>,
): Promise<{ done: number; unknown: number }> {
  await Promise.all(churners.map((each) => each.pause()))
  const reports = await Promise.all(churners.map((each) => each.report()))
  const [items, log] = [await dump('Item'), await dump('Log')]
  for (const report of reports) verify(report, items, log)
  for (const each of churners) each.resume()
  const count = (outcome: 'done' | 'unknown') =>
    reports.reduce((sum, report) => sum + report[outcome].length, 0)
  return { done: count('done'), unknown: count('unknown') }
}

/** What is said equals what is there: outcomes, and both replicas. */
function verify(report: Report, items: readonly Row[], log: readonly Row[]): void {
  const { who } = report
  assert.equal(report.strange, [], `${who}: outcomes`)
  assert.equal(report.lies, [], `${who}: changes`)
  assertRows(report.whole['Item'], items, `${who}: items`)
  assertRows(report.whole['Log'], log, `${who}: log`)
  const isEven = (row: Row) => (row['count'] as number) % 2 === 0
  assertRows(report.even, items.filter(isEven), `${who}: items of even count`)

  const steps = log.filter((row) => row['who'] === who).map((row) => row['step'] as number)
  const stored = new Set(steps)
  assert.is(stored.size, steps.length, `${who}: a transaction was made twice`)
  assert.equal(
    report.done.filter((step) => !stored.has(step)),
    [],
    `${who}: done, and is not`,
  )
  assert.equal(
    report.failed.filter((step) => stored.has(step)),
    [],
    `${who}: failed, and is done`,
  )
  const said = new Set([...report.done, ...report.unknown])
  assert.equal(
    steps.filter((step) => !said.has(step)),
    [],
    `${who}: nobody made that`,
  )
}

/** Says what differs, and not all that does not. */
function assertRows(
  held: Record<string, unknown> = {},
  stored: readonly Row[],
  what: string,
): void {
  const expected = canonical(stored)
  const ids = new Set([...Object.keys(held), ...Object.keys(expected)])
  const differing = [...ids].filter((id) => !isDeepStrictEqual(held[id], expected[id]))
  const shown = differing.map((id) => ({ id, held: held[id], stored: expected[id] }))
  assert.equal(shown, [], what)
}
