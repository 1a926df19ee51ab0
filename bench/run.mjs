/**
 * `npm run bench`: everything set up, then the benchmark in namespaces of its own, with which all
 * that it makes ends, also when it is interrupted. `npm run bench -- --help` tells the options.
 */
import '../scripts/node-version.mjs'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setUp } from '../scripts/setup.mjs'
import { sandboxed, whyForbidden } from '../test/runner/sandbox.mjs'

await setUp(['openvswitch', 'test'])

const forbidden = whyForbidden()
if (forbidden !== undefined) {
  console.error(forbidden)
  process.exit(1)
}

const bench = fileURLToPath(new URL('bench.ts', import.meta.url))
const [program, ...args] = sandboxed([
  process.execPath,
  ...['--import', 'tsx', bench],
  ...process.argv.slice(2),
])
const child = spawn(program, args, { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill('SIGKILL'))
}
child.on('close', (status) => {
  process.exitCode = status ?? 1
})
