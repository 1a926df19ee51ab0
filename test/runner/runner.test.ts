/** The runner itself: each way in which a test file could be green by mistake must be red. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { assert, suite } from '../support/test.js'
import type { limits } from './execute.mjs'
import { fileJob } from './jobs.mjs'
import { closingLine, runTests } from './runner.mjs'

/** Little time for those that would take all of it; much for the others, however busy the machine is. */
const short: Record<string, Partial<typeof limits>> = {
  'leaks-a-handle': { linger: 2 },
  hangs: { run: 6 },
}

async function run(fixture: string, expectedSkips = {}) {
  let printed = ''
  const counts = await runTests([fileJob(`test/runner/fixtures/${fixture}.ts`)], {
    expectedSkips,
    limit: { run: 120, linger: 60, ...short[fixture] },
    print: (text) => {
      printed += `${text}\n`
    },
  })
  return { closing: closingLine(counts), printed }
}

/** Fixture, the line the run must end with, and the words that must say why. */
const sins: [fixture: string, closing: string, why: RegExp][] = [
  ['fails', '0 passed, 1 failed, 0 skipped', /failed: does not hold\n.*\n?.*Expected values/],
  ['throws-no-error', '0 passed, 1 failed, 0 skipped', /not an Error was thrown: undefined/],
  ['before-throws', '0 passed, 2 failed, 0 skipped', /before failed: Error: the hook broke/],
  ['before-each-throws', '0 passed, 2 failed, 0 skipped', /before.each failed: Error: the hook/],
  ['after-each-throws', '1 passed, 2 failed, 0 skipped', /after.each failed: Error: the hook/],
  ['after-throws', '1 passed, 1 failed, 0 skipped', /after failed: Error: the hook broke/],
  ['never-run', '1 passed, 1 failed, 0 skipped', /failed: forgotten: never runs\n.*never ran/],
  ['declares-nothing', '0 passed, 1 failed, 0 skipped', /no test was declared/],
  ['leaves-only', '1 passed, 1 failed, 0 skipped', /failed: left out\n.*never ran/],
  ['skips-silently', '1 passed, 1 failed, 0 skipped', /gives no reason .*without a reason/],
  ['exits-early', '0 passed, 2 failed, 0 skipped', /failed: never runs\n.*never ran/],
  ['dies', '0 passed, 2 failed, 0 skipped', /exit status 137/],
  ['rejects-late', '1 passed, 1 failed, 0 skipped', /exit status 1/],
  [
    'strands-a-thread',
    '1 passed, 1 failed, 0 skipped',
    /the end of the process failed: thread \d+ \(.*\) is in net:\[\d+\], not in net:\[\d+\]/,
  ],
  ['leaks-a-handle', '1 passed, 1 failed, 0 skipped', /still running 2 s after its last test/],
  ['hangs', '0 passed, 2 failed, 0 skipped', /not done after 6 s/],
  ['absent', '0 passed, 1 failed, 0 skipped', /no test was declared/],
]

const red = suite('red')
for (const [fixture, closing, why] of sins) {
  red(fixture, async () => {
    const result = await run(fixture)
    assert.match(result.printed, why)
    assert.is(result.closing, closing)
    assert.match(result.printed, /^FAILED {2}test\/runner\/fixtures\//)
  })
}
red.run()

const green = suite('green')
green('a file whose tests hold', async () => {
  const { closing, printed } = await run('passes')
  assert.is(closing, '1 passed, 0 failed, 0 skipped')
  assert.match(printed, /^passed {2}test\/runner\/fixtures\/passes.ts {2}\(1 test, /)
})

green('what a file leaves behind dies with its namespaces', async () => {
  assert.is((await run('leaves-things-behind')).closing, '2 passed, 0 failed, 0 skipped')
  assert.not(existsSync('/run/netns/left-behind'))
  for (const folder of [homedir(), tmpdir()]) {
    assert.not(readdirSync(folder).some((name) => name.startsWith('left-behind')))
  }
})
green.run()

const skips = suite('skips')
const file = 'test/runner/fixtures/skips.ts'

skips('are printed with their reason and fail when nothing excuses them', async () => {
  const { closing, printed } = await run('skips')
  assert.is(closing, '1 passed, 1 failed, 1 skipped')
  assert.match(printed, 'skipped: cannot run here: this machine has no such device')
  assert.match(printed, 'skipped, which is not expected on this machine: cannot run here')
})

skips('pass when a condition that holds excuses them', async () => {
  const { closing } = await run('skips', { always: { [file]: ['cannot run here'] } })
  assert.is(closing, '1 passed, 0 failed, 1 skipped')
})

skips('fail when the condition that excuses them does not hold', async () => {
  const { closing } = await run('skips', { never: { [file]: ['cannot run here'] } })
  assert.is(closing, '1 passed, 1 failed, 1 skipped')
})

skips('that did not happen are worth a note', async () => {
  const { closing, printed } = await run('skips', {
    always: { [file]: ['runs', 'cannot run here'] },
  })
  assert.is(closing, '1 passed, 0 failed, 1 skipped')
  assert.match(printed, 'note: ran although expected-skips.json excuses it here: runs')
})

skips('of tests that do not exist fail', async () => {
  const { closing, printed } = await run('skips', {
    always: { [file]: ['cannot run here'] },
    never: { [file]: ['was renamed'] },
  })
  assert.is(closing, '1 passed, 1 failed, 1 skipped')
  assert.match(printed, 'names a test that does not exist: was renamed')
})

skips('in before skip the whole suite', async () => {
  const { closing, printed } = await run('skips-a-suite', {
    always: { 'test/runner/fixtures/skips-a-suite.ts': 'all' },
  })
  assert.is(closing, '0 passed, 0 failed, 2 skipped')
  assert.match(printed, 'skipped: wireless: receives: no antenna')
})
skips.run()
