/** The runtimes that the tests run on, each one program out of an npm package, of a fixed version. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeArgv } from '../../test/runner/jobs.mjs'
import { runStep } from '../command.mjs'
import { root } from '../paths.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} name as the command takes it
 * @property {string} title as people call it
 * @property {string} package npm's; it holds the program, and nothing is downloaded at its install
 * @property {string} version
 * @property {string} program the program in the package
 * @property {(program: string, file: string) => string[]} argv runs a test file
 */

const arch = process.arch
const cache = process.env['OVS_NETLINK_RUNTIMES'] ?? join(homedir(), '.cache/ovs-netlink/runtimes')
const beside = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** @param {string} version @returns {Runtime} */
const node = (version) => {
  const [major] = version.split('.')
  return {
    name: `node${major}`,
    title: `Node.js ${major}`,
    package: `node-linux-${arch}`,
    version,
    program: 'bin/node',
    argv: nodeArgv,
  }
}

/** @type {Runtime[]} */
export const runtimes = [
  node('20.20.2'),
  node('22.23.3'),
  node('24.21.0'),
  node('26.12.1'),
  {
    name: 'bun',
    title: 'Bun',
    package: `@oven/bun-linux-${arch === 'arm64' ? 'aarch64' : arch}`,
    version: '1.4.5',
    program: 'bin/bun',
    argv: (program, file) => [program, '--preload', beside('uvu-is-ours-in-bun.mjs'), file],
  },
  {
    name: 'deno',
    title: 'Deno',
    package: `@deno/linux-${arch}-glibc`,
    version: '2.9.6',
    program: 'deno',
    argv: (program, file) => [
      ...[beside('with-pipe.sh'), program, 'run', '--allow-all', '--quiet', '--no-check'],
      // Our sources name a module by the .js that it is compiled to.
      ...['--unstable-sloppy-imports', '--import-map', beside('uvu-is-ours-in-deno.json'), file],
    ],
  },
]

const folderOf = (/** @type {Runtime} */ { name, version }) => join(cache, `${name}-${version}`)

/** The runtime's program. @param {Runtime} runtime */
export const programOf = (runtime) =>
  join(folderOf(runtime), 'node_modules', runtime.package, runtime.program)

/** Downloads it, once. @param {Runtime} runtime */
export async function fetchRuntime(runtime) {
  const program = programOf(runtime)
  if (!existsSync(program)) {
    const folder = folderOf(runtime)
    mkdirSync(folder, { recursive: true })
    const which = `${runtime.package}@${runtime.version}`
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
    const argv = /** @type {const} */ (['npm', 'install', '--prefix', folder, ...options, which])
    await runStep(`Fetching ${runtime.title} ${runtime.version}`, [...argv])
  }
  const { status, error } = spawnSync(program, ['--version'])
  if (status !== 0) throw new Error(`${program} does not run here: ${error ?? `status ${status}`}`)
}

/**
 * A test file's job on a runtime. The runtime's own folder comes first in PATH, so that what a test
 * starts as `node` or `npm` runs on it, too.
 *
 * @param {Runtime} runtime
 * @param {import('../../test/runner/execute.mjs').Job} job
 * @returns {import('../../test/runner/execute.mjs').Job}
 */
export function jobOn(runtime, job) {
  const program = programOf(runtime)
  return {
    ...job,
    argv: runtime.argv(program, join(root, job.name)),
    env: { PATH: `${dirname(program)}:${process.env['PATH']}` },
  }
}
