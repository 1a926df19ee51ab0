/** As test/runner/uvu-is-ours.mjs: a test file that imports uvu gets the one that reports to the runner. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
// @ts-expect-error: there is no such module but in Bun
import { plugin } from 'bun'

const ours = fileURLToPath(new URL('../../test/support/test.ts', import.meta.url))

plugin({
  name: 'uvu is ours',
  setup(/** @type {any} */ build) {
    // Bun asks no plugin where a package's name leads.
    build.onLoad({ filter: /\.test\.ts$/ }, (/** @type {{ path: string }} */ { path }) => ({
      contents: readFileSync(path, 'utf8').replace("from 'uvu'", `from ${JSON.stringify(ours)}`),
      loader: 'ts',
    }))
  },
})
