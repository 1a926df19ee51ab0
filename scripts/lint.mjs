/**
 * `npm run lint`: every checker there is, all installed first.
 *
 *   npm run lint -- --analyze   each C++ source by itself, and clang's static analyzer, which takes
 *                               longer than the rest
 */
import './node-version.mjs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runStep } from './command.mjs'
import { cppFiles } from './cpp-files.mjs'
import { setUp } from './setup.mjs'
import { unity } from './unity.mjs'

const cores = String(availableParallelism())
const { values } = parseArgs({ options: { analyze: { type: 'boolean', default: false } } })
const tidy = /** @type {const} */ ([process.execPath, 'scripts/clang-tidy.mjs', 'build/lint'])

/** @type {[title: string, argv: [string, ...string[]]][]} */
const checks = [
  ['Biome', ['node_modules/.bin/biome', 'ci', '--colors=off', '.']],
  ['TypeScript', ['node_modules/.bin/tsc', '-p', 'tsconfig.json']],
  ["The page's TypeScript", ['node_modules/.bin/tsc', '-p', 'tsconfig.page.json']],
  ['No shell', [process.execPath, 'scripts/no-shell.mjs']],
  ['API reference: nothing without words', ['node_modules/.bin/typedoc', '--emit', 'none']],
  ['clang-format', ['clang-format', '--dry-run', '-Werror', ...cppFiles()]],
  [
    'Configuring addon and C++ tests',
    [
      'cmake',
      ...['-S', '.', '-B', 'build/lint', '-DOVS_NETLINK_OUTPUT=build/lint/addon'],
      ...['-DOVS_NETLINK_ADDON=ON', '-DOVS_NETLINK_TESTS=ON', '-DOVS_NETLINK_WERROR=ON'],
      '-DOVS_NETLINK_OPTIMIZE=-O0', // what only optimizing sees, the addon's own build prints
      ...(values.analyze ? ['-DCMAKE_UNITY_BUILD=OFF'] : unity),
    ],
  ],
  ['Compiling with warnings as errors', ['cmake', '--build', 'build/lint', '--parallel', cores]],
  ['clang-tidy', [...tidy]],
]
if (values.analyze) checks.push(['Static analyzer', [...tidy, '--checks=-*,clang-analyzer-*']])

await setUp(
  ['lint'],
  checks.map(
    ([title, argv]) =>
      () =>
        runStep(title, argv),
  ),
)
