/**
 * `npm test`: everything set up, then every test in namespaces of its own.
 *
 *   npm test                    all
 *   npm test -- vxlan ovsdb     the test files whose path contains one of these words; the C++
 *                               tests are called cpp
 *   npm test -- --sanitize      all test files with the address, undefined-behaviour and leak
 *                               sanitizers in the addon; words as above
 */
import '../scripts/node-version.mjs'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fetchSchemas } from '../scripts/schemas.mjs'
import { setUp } from '../scripts/setup.mjs'
import { cppJob, fileJobs, isNamedBy, threadsJob } from './runner/jobs.mjs'
import { closingLine, runTests } from './runner/runner.mjs'
import { whyForbidden } from './runner/sandbox.mjs'
import { buildSanitized, sanitized, sanitizedLimits } from './runner/sanitize.mjs'

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { sanitize: { type: 'boolean', default: false } },
})
// The C++ tests have them always.
const jobs = values.sanitize ? fileJobs() : [cppJob, threadsJob, ...fileJobs()]
const wanted = jobs.filter(isNamedBy(words)).map((job) => (values.sanitize ? sanitized(job) : job))
if (wanted.length === 0) fail(`No test file's path contains ${words.join(' or ')}.`)

await setUp(
  ['openvswitch', 'test', ...(values.sanitize ? /** @type {const} */ (['sanitize']) : [])],
  [],
  // Elsewhere whoever wants these tests has OVN.
  process.env['CI'] ? ['ovn'] : [],
)

const forbidden = whyForbidden()
if (forbidden !== undefined) fail(`${forbidden}\n  or on another kernel: npm run test:uml`, 3)

const builds = new Set(wanted.flatMap(({ build }) => build ?? []))
await setUp([], [fetchSchemas, ...builds, ...(values.sanitize ? [buildSanitized] : [])])

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
  ...(values.sanitize && { limit: sanitizedLimits }),
})
console.log(`\n${closingLine(counts)}`)
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1

/** @param {string} why @param {number} [status] @returns {never} */
function fail(why, status = 1) {
  console.error(why)
  process.exit(status)
}
