/**
 * `npm run bench`, `npm run soak`: everything set up, then the program named first in namespaces of
 * its own, with which all that it makes ends, also when it is interrupted. `-- --help` tells its
 * options.
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

const [, , name = 'bench.ts', ...options] = process.argv
const file = fileURLToPath(new URL(name, import.meta.url))
const [program, ...args] = sandboxed([
  process.execPath,
  ...['--expose-gc', '--import', 'tsx', file],
  ...options,
])
const child = spawn(program, args, { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill('SIGKILL'))
}
child.on('close', (status) => {
  process.exitCode = status ?? 1
})
