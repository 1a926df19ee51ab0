/**
 * Runs the tests on every runtime: the Nodes that are supported, Bun and Deno.
 *
 *   npm run test:runtimes                        all of it on all of them, some 8 minutes on each
 *   npm run test:runtimes -- node22 bun          on these
 *   npm run test:runtimes -- bun rtnetlink/link  the test files whose path contains one of the words
 *   npm run test:runtimes -- foreign             on those of another C library or machine, with the
 *                                                addons that `npm run prebuilds` built
 *
 * Each comes from npm, in a fixed version, and is kept in OVS_NETLINK_RUNTIMES (default
 * ~/.cache/ovs-netlink/runtimes).
 */
import '../node-version.mjs'
import { readFileSync } from 'node:fs'
import { fileJobs, isNamedBy } from '../../test/runner/jobs.mjs'
import { closingLine, runTests } from '../../test/runner/runner.mjs'
import { setUp } from '../setup.mjs'
import { whyNot } from './lacks.mjs'
import { fetchRuntime, jobOn, limitsOf, runtimes } from './runtimes.mjs'

const given = process.argv.slice(2)
const named = runtimes.filter(
  ({ name, foreign }) => given.includes(name) || (foreign && given.includes('foreign')),
)
const words = given.filter((word) => word !== 'foreign' && !named.some(({ name }) => name === word))
const chosen = named.length === 0 ? runtimes.filter(({ foreign }) => !foreign) : named
const jobs = fileJobs().filter(isNamedBy(words))
if (jobs.length === 0) {
  console.error(`No runtime is called, and no test file's path contains, ${words.join(' or ')}.`)
  process.exit(1)
}

const builds = new Set(jobs.flatMap(({ build }) => build ?? []))
const fetches = chosen.map((runtime) => () => fetchRuntime(runtime))
const foreign = chosen.some(({ foreign }) => foreign)
/** @type {import('../needs.mjs').NeedGroup[]} */
const needs = foreign ? ['foreign', 'prebuild'] : []
await setUp(['openvswitch', 'test', ...needs], [...fetches, ...builds])

const expectedSkips = JSON.parse(
  readFileSync(new URL('../../test/expected-skips.json', import.meta.url), 'utf8'),
)
const interrupted = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    process.exitCode = 1
    interrupted.abort()
  })
}

const total = { passed: 0, failed: 0, skipped: 0 }
const rows = []
for (const runtime of chosen) {
  if (interrupted.signal.aborted) break
  console.log(`\n== ${runtime.title} ${runtime.version}`)
  const there = jobs.filter(({ name }) => whyNot(runtime, name) === undefined)
  const counts = await runTests(
    there.map((job) => jobOn(runtime, job)),
    { expectedSkips, print: console.log, signal: interrupted.signal, limit: limitsOf(runtime) },
  )
  for (const { name } of jobs) {
    const why = whyNot(runtime, name)
    if (why !== undefined) console.log(`left out ${name}: ${why}`)
  }
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped']))
    total[key] += counts[key]
  const { passed, failed, skipped } = counts
  const files = `${there.length} of ${jobs.length}`
  rows.push([runtime.title, runtime.version, files, passed, failed, skipped])
}

console.log(
  '\n| runtime | version | files | passed | failed | skipped |\n|---|---|---|---|---|---|',
)
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
console.log(`\n${closingLine(total)}`)
if (total.failed > 0 || total.passed === 0) process.exitCode = 1
