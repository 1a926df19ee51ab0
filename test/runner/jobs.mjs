/** The test programs there are: each test file of TypeScript, and the C++ tests as one. */
import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runStep } from '../../scripts/command.mjs'
import { root } from '../../scripts/paths.mjs'
import { ensureNodeModules } from '../../scripts/setup.mjs'
import { unity } from '../../scripts/unity.mjs'

const preload = fileURLToPath(new URL('preload.mjs', import.meta.url))

const folder = 'build/tests'

/** Builds the C++ tests and their programs, without Node and with the sanitizers on. */
async function buildCpp() {
  await configureCpp()
  const jobs = String(availableParallelism())
  await runStep('Building the C++ tests', ['cmake', '--build', folder, '--parallel', jobs])
}

/** The libc that fails when it is told to. */
async function buildFaults() {
  await configureCpp()
  const argv = /** @type {const} */ (['cmake', '--build', folder, '--target', 'ovs_netlink_faults'])
  await runStep('Building a libc that fails', [...argv])
}

/** GCC takes three times as long to optimize what it sanitizes as the tests then take to run without. */
async function configureCpp() {
  const options = [
    ...['-DOVS_NETLINK_TESTS=ON', '-DOVS_NETLINK_OPTIMIZE=-O0'],
    '-DOVS_NETLINK_SANITIZE=address,undefined',
    ...(process.env['CI'] ? unity : []), // else the next run compiles what was changed
  ]
  await runStep('Configuring the C++ tests', ['cmake', '-S', '.', '-B', folder, ...options])
}

/** Installs other compilers than the project's own, and what checks packages. */
const installTools = () => ensureNodeModules('test/package/tools')

/**
 * Whether a job's name, a file's path, contains one of the words; without words any does.
 *
 * @param {string[]} words
 * @returns {(job: { name: string }) => boolean}
 */
export const isNamedBy =
  (words) =>
  ({ name }) =>
    words.length === 0 || words.some((word) => name.includes(word))

/** What some of the files need beside the addon. @type {[start: string, build: () => Promise<void>][]} */
const builds = [
  ['test/encoder/', buildCpp],
  ['test/faults/', buildFaults],
  ['test/package/consumers', installTools],
]

/** What takes minutes where processors are in demand: to compile the addon, and to wait for daemons that were killed. */
const patient = new Map([
  ['test/package/install.test.ts', 4],
  ['test/openvswitch/restart.test.ts', 3],
  ['test/faults/networks.test.ts', 3],
  ['test/examples/start.test.ts', 2],
])

/** How a Node runs a test file. @param {string} node @param {string} file */
export const nodeArgv = (node, file) => [node, '--import', 'tsx', '--import', preload, file]

/**
 * How it runs what was compiled of the file, where that lies beside it.
 *
 * @param {string} node
 * @param {string} file
 */
export function compiledArgv(node, file) {
  const compiled = file.replace(/\.ts$/, '.js')
  return existsSync(compiled) ? [node, '--import', preload, compiled] : nodeArgv(node, file)
}

/** @param {string} file relative to the checkout @returns {import('./execute.mjs').Job} */
export function fileJob(file) {
  const [, build] = builds.find(([start]) => file.startsWith(start)) ?? []
  const patience = patient.get(file)
  return {
    name: file,
    argv: nodeArgv(process.execPath, join(root, file)),
    ...(build && { build }),
    ...(patience !== undefined && { patience }),
  }
}

/** Every *.test.ts below test/, but those of packages. @returns {import('./execute.mjs').Job[]} */
export const fileJobs = () =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .sort()
    .map((file) => fileJob(join('test', file)))

/** Those of what has threads, with the sanitizer for these, which goes with no other. */
async function buildThreads() {
  const folder = 'build/threads'
  const options = [
    ...['-DOVS_NETLINK_TESTS=ON', '-DOVS_NETLINK_OPTIMIZE=-O0', '-DOVS_NETLINK_SANITIZE=thread'],
  ]
  const title = 'the tests of threads'
  await runStep(`Configuring ${title}`, ['cmake', '-S', '.', '-B', folder, ...options])
  const what = [
    '--target',
    'ovs_netlink_thread_tests',
    '--parallel',
    String(availableParallelism()),
  ]
  await runStep(`Building ${title}`, ['cmake', '--build', folder, ...what])
}

/** Every *_test.cpp below cpp/. @type {import('./execute.mjs').Job} */
export const cppJob = {
  name: 'cpp',
  argv: [join(root, 'build/tests/ovs_netlink_tests')],
  build: buildCpp,
}

/** Every *_test.cpp of what has threads, with the thread sanitizer. @type {import('./execute.mjs').Job} */
export const threadsJob = {
  name: 'cpp/lane',
  // It knows only some of the places where the kernel may put a program: it is told to choose none.
  argv: ['setarch', '--addr-no-randomize', join(root, 'build/threads/ovs_netlink_thread_tests')],
  build: buildThreads,
}
