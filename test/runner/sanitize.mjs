/**
 * The test files with the address, undefined-behaviour and leak sanitizers: `npm test -- --sanitize`.
 *
 * In a test file's namespaces the addon built with them stands in the place of the addon, and in the
 * place of Node a copy that needs their libraries, so that each Node that a test starts has them, and
 * no other program does. What they find in any process they write into a folder of the test file's.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { output, runStep } from '../../scripts/command.mjs'
import { root } from '../../scripts/paths.mjs'

const folder = 'build/sanitized'
const addon = 'ovs_netlink.node'
const suppressions = fileURLToPath(new URL('leaks-of-node.txt', import.meta.url))
/** In the order in which they have to be loaded, before all others. */
const libraries = ['libasan.so', 'libubsan.so']

/** Under them everything takes a few times as long: the runner waits longer, and so do tests. */
export const sanitizedLimits = { run: 600, linger: 30 }
const patience = '4'

export async function buildSanitized() {
  const where = `-DOVS_NETLINK_OUTPUT=${join(root, folder)}`
  const options = [where, '-DOVS_NETLINK_SANITIZE=address,undefined']
  await runStep('Configuring the addon with sanitizers', [
    'cmake',
    '-S',
    '.',
    '-B',
    folder,
    ...options,
  ])
  const jobs = String(availableParallelism())
  await runStep('Building the addon with sanitizers', [
    'cmake',
    '--build',
    folder,
    '--parallel',
    jobs,
  ])
  const node = join(root, folder, 'node')
  copyFileSync(process.execPath, node)
  // What is added goes before what was added earlier.
  const added = libraries
    .toReversed()
    .map((name) => output(['c++', `-print-file-name=${name}`]).trim())
  const needed = added.flatMap((library) => ['--add-needed', library])
  await runStep('Making a Node that needs the sanitizers', ['patchelf', ...needed, node])
}

/** @param {import('./execute.mjs').Job} job @returns {import('./execute.mjs').Job} */
export function sanitized(job) {
  const reports = join(root, folder, 'reports', job.name)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const log = `log_path=${join(reports, 'report')}`
  return {
    ...job,
    over: {
      [process.execPath]: join(root, folder, 'node'),
      [join(root, 'build/Release', addon)]: join(root, folder, addon),
    },
    env: {
      // Two frames: who allocated what has leaked, and not who called that.
      ASAN_OPTIONS: `${log}:detect_leaks=1:malloc_context_size=2`,
      UBSAN_OPTIONS: `${log}:print_stacktrace=1`,
      LSAN_OPTIONS: `suppressions=${suppressions}:print_suppressions=0`,
      OVS_NETLINK_PATIENCE: patience,
    },
    problems: () =>
      readdirSync(reports).map((file) => readFileSync(join(reports, file), 'utf8').trimEnd()),
  }
}
