/** Inside the emulated machine: runs test files as `npm test` does, with more time for each. */
import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { compiledArgv, fileJobs, isNamedBy } from '../../test/runner/jobs.mjs'
import { closingLine, runTests } from '../../test/runner/runner.mjs'
import { root } from '../paths.mjs'

const wanted = fileJobs()
  .filter(isNamedBy(process.argv.slice(2)))
  .map((job) => ({
    ...job,
    argv: compiledArgv(process.execPath, join(root, job.name)),
  }))
const skips = new URL('../../test/expected-skips.json', import.meta.url)
const counts = await runTests(wanted, {
  expectedSkips: JSON.parse(readFileSync(skips, 'utf8')),
  print: console.log,
  limit: { run: 3600, linger: 60 },
})
console.log(`\nLinux ${release()}: ${closingLine(counts)}`)
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1
