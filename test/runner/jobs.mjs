/** The test programs there are: each test file of TypeScript, and the C++ tests as one. */
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runStep } from '../../scripts/command.mjs'
import { root } from '../../scripts/paths.mjs'

const preload = fileURLToPath(new URL('preload.mjs', import.meta.url))

const folder = 'build/tests'

/** Builds the C++ tests and their programs, without Node and with the sanitizers on. */
async function buildCpp() {
  await configureCpp()
  const jobs = String(availableParallelism())
  await runStep('Building the C++ tests', ['cmake', '--build', folder, '--parallel', jobs])
}

async function configureCpp() {
  const options = ['-DOVS_NETLINK_TESTS=ON', '-DOVS_NETLINK_SANITIZE=address,undefined']
  await runStep('Configuring the C++ tests', ['cmake', '-S', '.', '-B', folder, ...options])
}

/** What the files of a folder need beside the addon. @type {Record<string, () => Promise<void>>} */
const builds = { 'test/encoder': buildCpp }

/** How a Node runs a test file. @param {string} node @param {string} file */
export const nodeArgv = (node, file) => [node, '--import', 'tsx', '--import', preload, file]

/** @param {string} file relative to the checkout @returns {import('./execute.mjs').Job} */
export const fileJob = (file) => ({
  name: file,
  argv: nodeArgv(process.execPath, join(root, file)),
  ...(builds[dirname(file)] && { build: builds[dirname(file)] }),
})

/** Every *.test.ts below test/. @returns {import('./execute.mjs').Job[]} */
export const fileJobs = () =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => fileJob(join('test', file)))

/** Those of what has threads, with the sanitizer for these, which goes with no other. */
async function buildThreads() {
  const folder = 'build/threads'
  const options = ['-DOVS_NETLINK_TESTS=ON', '-DOVS_NETLINK_SANITIZE=thread']
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
