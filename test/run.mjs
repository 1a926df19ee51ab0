/**
 * `npm test`: everything set up, then every test in namespaces of its own.
 *
 *   npm test                    all
 *   npm test -- vxlan ovsdb     the test files whose path contains one of these words; the C++
 *                               tests are called cpp
 */
import '../scripts/node-version.mjs'
import { readFileSync } from 'node:fs'
import { setUp } from '../scripts/setup.mjs'
import { cppJob, fileJobs } from './runner/jobs.mjs'
import { closingLine, runTests } from './runner/runner.mjs'
import { whyForbidden } from './runner/sandbox.mjs'

const words = process.argv.slice(2)
const wanted = [cppJob, ...fileJobs()].filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)
if (wanted.length === 0) fail(`No test file's path contains ${words.join(' or ')}.`)

await setUp(['openvswitch', 'test'])

const forbidden = whyForbidden()
if (forbidden !== undefined) fail(`${forbidden}\n  or on another kernel: npm run test:uml`, 3)

const builds = new Set(wanted.flatMap(({ build }) => build ?? []))
await setUp([], [...builds])

const interrupted = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    process.exitCode = 1
    interrupted.abort()
  })
}

const counts = await runTests(wanted, {
  expectedSkips: JSON.parse(readFileSync(new URL('expected-skips.json', import.meta.url), 'utf8')),
  print: console.log,
  signal: interrupted.signal,
})
console.log(`\n${closingLine(counts)}`)
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1

/** @param {string} why @param {number} [status] @returns {never} */
function fail(why, status = 1) {
  console.error(why)
  process.exit(status)
}
