/**
 * `npm run nightly`: what takes too long for `.ci/run`, one command after another. Goes on when one
 * fails, and says at the end which did.
 */
import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { root } from './paths.mjs'
import { newest } from './vm/image.mjs'

/** @type {{ why: string, argv: [string, ...string[]], times?: number }[]} */
const commands = [
  { why: 'the documentation site, with the reference of the API', argv: ['npm', 'run', 'docs'] },
  { why: 'weaknesses that are known of dependencies', argv: ['npm', 'audit'] },
  { why: 'readers of bytes, fed by mutation for a minute each', argv: ['npm', 'run', 'fuzz'] },
  { why: "clang's static analyzer", argv: ['npm', 'run', 'lint', '--', '--analyze'] },
  { why: 'the sanitizers in the addon', argv: ['npm', 'test', '--', '--sanitize'] },
  { why: 'every runtime', argv: ['npm', 'run', 'test:runtimes'] },
  {
    why: "rtnetlink on Debian's newest kernel",
    argv: ['npm', 'run', 'test:vm', '--', '--debian', newest, 'rtnetlink/'],
  },
  { why: 'rtnetlink on an old kernel', argv: ['npm', 'run', 'test:vm', '--', 'rtnetlink/'] },
  {
    why: 'the experiments, killed 50 times',
    argv: ['npm', 'test', '--', 'examples/crash'],
    times: 10,
  },
]

const failed = []
for (const { why, argv, times = 1 } of commands) {
  for (let time = 1; time <= times; time++) {
    const [program, ...args] = argv
    console.log(`\n== ${why}: ${argv.join(' ')} (${time} of ${times})`)
    const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' })
    if (status !== 0) failed.push(`${argv.join(' ')}: status ${status}`)
  }
}
for (const line of failed) console.log(`failed: ${line}`)
if (failed.length > 0) process.exitCode = 1
else console.log('\nall of it went well')
