/**
 * uvu as this project's tests use it: the same `test` and `suite`, which also tell the runner
 * (`test/run.mjs`) what became of every single test, and `skip`, which takes a reason.
 *
 * uvu alone can be green by mistake: a hook that throws, a thrown non-Error and a forgotten
 * `.run()` all leave exit status 0. Here each test is announced when it is declared and again when
 * it ended, so that the runner sees the ones that never ran. Under the runner, `import ... from
 * 'uvu'` leads to this module too.
 */
import { openSync, writeSync } from 'node:fs'
import { inspect } from 'node:util'
import * as uvu from 'uvu'
import { strayThreads } from './threads.js'

export * as assert from 'uvu/assert'

type Outcome =
  | { event: 'declared'; id: number; name: string }
  | { event: 'passed'; id: number; milliseconds: number }
  | { event: 'skipped'; id: number; reason: string }
  | { event: 'failed'; id: number; error: string }
  | { event: 'hook failed'; name: string; error: string }

class Skip extends Error {}

/**
 * Ends the running test as skipped, or, called in `test.before`, the whole suite with its other
 * hooks. `reason` says what this machine lacks; the runner prints it and wants the skip listed in
 * `test/expected-skips.json`.
 */
export function skip(reason: string): never {
  throw new Skip(reason)
}

/** As uvu's: a suite of its own, to be ended with `.run()`. */
export function suite<T = uvu.Context>(name = '', context?: T): uvu.Test<T> {
  return reporting(name, context === undefined ? uvu.suite<T>(name) : uvu.suite<T>(name, context))
}

/** As uvu's: the file's default suite, to be ended with `test.run()`. */
export const test: uvu.Test = reporting('', uvu.test)

/** A suite that behaves as `inner` and reports what happens in it. */
function reporting<T>(suiteName: string, inner: uvu.Test<T>): uvu.Test<T> {
  let skipAll: Skip | undefined
  const titled = (name: string) => (suiteName === '' ? name : `${suiteName}: ${name}`)

  const declared =
    (declare: (name: string, handler: uvu.Callback<T>) => void) =>
    (name: string, handler: uvu.Callback<T>) => {
      const id = nextId++
      report({ event: 'declared', id, name: titled(name) })
      declare(name, async (context) => {
        const started = performance.now()
        try {
          if (skipAll !== undefined) throw skipAll
          await handler(context)
          report({ event: 'passed', id, milliseconds: performance.now() - started })
        } catch (thrown) {
          if (thrown instanceof Skip) {
            report({ event: 'skipped', id, reason: thrown.message })
          } else {
            const error = asError(thrown)
            report({ event: 'failed', id, error: inspect(error) })
            throw error
          }
        }
      })
    }

  const hook = (name: string, handler: uvu.Callback<T>): uvu.Callback<T> => {
    return async (context) => {
      if (skipAll !== undefined) return // nothing was set up
      try {
        await handler(context)
      } catch (thrown) {
        if (name === 'before' && thrown instanceof Skip) {
          skipAll = thrown
          return
        }
        const error = asError(thrown)
        report({ event: 'hook failed', name: titled(name), error: inspect(error) })
        throw error
      }
    }
  }

  const before = Object.assign(
    (handler: uvu.Callback<T>) => inner.before(hook('before', handler)),
    { each: (handler: uvu.Callback<T>) => inner.before.each(hook('before.each', handler)) },
  )
  const after = Object.assign((handler: uvu.Callback<T>) => inner.after(hook('after', handler)), {
    each: (handler: uvu.Callback<T>) => inner.after.each(hook('after.each', handler)),
  })

  return Object.assign(declared(inner), {
    before,
    after,
    only: declared(inner.only),
    // uvu's own skip takes no reason: such a test is declared and never runs, which the runner calls
    // a failure.
    skip: (name = 'a test without a name') => {
      report({
        event: 'declared',
        id: nextId++,
        name: titled(`${name} (skipped without a reason)`),
      })
      inner.skip(name)
    },
    run: () => inner.run(),
  })
}

/** uvu cannot print what is not an Error, and then passes. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`not an Error was thrown: ${inspect(thrown)}`)
}

/** A lane enters namespaces while it works: it gets a moment to come back. */
process.on('exit', () => {
  const deadline = performance.now() + 1000
  let stray = strayThreads()
  while (stray.length > 0 && performance.now() < deadline) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    stray = strayThreads()
  }
  if (stray.length === 0) return
  report({ event: 'hook failed', name: 'the end of the process', error: stray.join('\n') })
})

let nextId = 0

/** The runner's pipe. Absent when a test file is run by hand; not for the test's own children. */
const inherited = process.env['TEST_REPORT_FD']
delete process.env['TEST_REPORT_FD']
const channel =
  inherited &&
  ('Deno' in globalThis ? openSync(`/proc/self/fd/${inherited}`, 'w') : Number(inherited))

function report(outcome: Outcome): void {
  if (typeof channel === 'number') writeSync(channel, `${JSON.stringify(outcome)}\n`)
  else if (outcome.event === 'skipped') console.log(`skipped: ${outcome.reason}`)
}
