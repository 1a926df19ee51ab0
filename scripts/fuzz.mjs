/**
 * `npm run fuzz`: hostile input, made by mutation, for everything that reads bytes from elsewhere.
 *
 *   npm run fuzz                          every target, for a minute each
 *   npm run fuzz -- link route            the targets of these names
 *   npm run fuzz -- --seconds 600         for longer
 *   npm run fuzz -- --runs 10000000 link  as many executions each, however long it takes
 *
 * As many targets go side by side as there are processors. What the C++ targets start from is in
 * cpp/fuzz/corpus/, and what they found worth going on from in build/fuzz/corpus/; those of the OVSDB
 * client are in test/ovsdb-client/fuzz/. An input that broke one is kept in build/fuzz/.
 */
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { output, runStep } from './command.mjs'
import { root } from './paths.mjs'
import { setUp } from './setup.mjs'
import { unity } from './unity.mjs'

const folder = 'build/fuzz'
const program = join(root, folder, 'ovs_netlink_fuzz')
/** Bytes of an input: more than any object has but a link, and short enough to be tried often. */
const longest = 1024

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, runs: { type: 'string' } },
})
const runs = number('runs', values.runs)
const seconds = number('seconds', values.seconds) ?? (runs === undefined ? 60 : undefined)

const configure = [
  ...['cmake', '-S', '.', '-B', folder, '-DCMAKE_CXX_COMPILER=clang++'],
  ...['-DOVS_NETLINK_FUZZ=ON', '-DOVS_NETLINK_SANITIZE=address,undefined', ...unity],
]
const build = ['cmake', '--build', folder, '--parallel', String(availableParallelism())]
await setUp(
  ['fuzz'],
  [
    () => runStep('Configuring the fuzz targets', asCommand(configure)),
    () => runStep('Building the fuzz targets', asCommand(build)),
  ],
)

const typescript = [process.execPath, '--import', 'tsx', 'test/ovsdb-client/fuzz/run.ts']
/** What runs each target. @type {Map<string, (name: string) => string[]>} */
const targets = new Map([
  ...named([program], libFuzzer),
  ...named(typescript, (name) => [
    ...[...typescript, name, String(seconds ?? 0), String(runs ?? 0), folder],
  ]),
])
const strange = words.find((word) => !targets.has(word))
if (strange !== undefined)
  fail(`No target ${strange}. There are: ${[...targets.keys()].join(', ')}`)

const queue = words.length > 0 ? words : [...targets.keys()]
const width = Math.max(...queue.map((name) => name.length))
await Promise.all(Array.from({ length: availableParallelism() }, work))

async function work() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const { status, text } = await run(name)
    const executed = Number(/number_of_executed_units: *(\d+)/.exec(text)?.[1] ?? 0)
    const told = `${name.padEnd(width)}  ${executed.toLocaleString('en')} executions`
    if (status === 0 && executed > 0) {
      console.log(told)
    } else {
      process.exitCode = 1
      console.log(`${told}, and then:\n${text.split('\n').slice(-60).join('\n')}`)
    }
  }
}

/** @param {string} name @returns {Promise<{ status: number | null, text: string }>} */
function run(name) {
  const [command = '', ...args] = targets.get(name)?.(name) ?? []
  const env = { ...process.env, FUZZ_TARGET: name }
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('latin1').on('data', (part) => {
      text = (text + part).slice(-100_000)
    })
  }
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, text })))
}

/** The targets whose names a command prints. @param {string[]} list @param {(name: string) => string[]} argv */
function named(list, argv) {
  const names = output(list).trim().split('\n')
  return names.map((name) => /** @type {const} */ ([name, argv]))
}

/** @param {string} name */
function libFuzzer(name) {
  const kept = join(folder, 'corpus', name)
  mkdirSync(join(root, kept), { recursive: true })
  return [
    ...[program, `-max_len=${longest}`, `-artifact_prefix=${folder}/${name}-`, '-timeout=10'],
    ...['-print_final_stats=1', ...(seconds === undefined ? [] : [`-max_total_time=${seconds}`])],
    ...(runs === undefined ? [] : [`-runs=${runs}`]),
    ...[kept, join('cpp/fuzz/corpus', name)],
  ]
}

/** @param {string} name @param {string | undefined} text */
function number(name, text) {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,14}$/.test(text)) fail(`--${name} wants a number, not ${text}.`)
  return Number(text)
}

/** @param {string[]} argv */
function asCommand(argv) {
  return /** @type {[string, ...string[]]} */ (argv)
}

/** @param {string} why @returns {never} */
function fail(why) {
  console.error(why)
  process.exit(1)
}
