/** typings/ is the reviewed public surface: it must be what the sources say. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifest, root } from '../support/package.js'
import { assert, test } from '../support/test.js'

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

test('typings/ is what src/ declares (npm run typings brings it up to date)', () => {
  const made = mkdtempSync(join(tmpdir(), 'typings-'))
  const config = join(root, 'rolldown.typings.config.mjs')
  execFileSync(join(root, 'node_modules/.bin/rolldown'), ['-c', config, '--dir', made], {
    cwd: root,
    stdio: 'pipe',
  })
  assert.equal(contents(join(root, 'typings')), contents(made))
})

test('there is one file for each entry point, and nothing internal in any', () => {
  const all = contents(join(root, 'typings'))
  const entries = Object.keys(manifest.exports).filter((name) => !name.endsWith('.json'))
  const expected = entries.flatMap((name) => {
    const file = name === '.' ? 'index' : name.replace('./', '')
    return [`${file}.d.ts`, `${file}.d.cts`]
  })
  const own = Object.keys(all).filter((file) => !file.startsWith('shared/'))
  assert.equal(own.sort(), expected.sort())
  const internal = Object.entries(all).filter(([, text]) => text.includes('@internal'))
  assert.equal(
    internal.map(([file]) => file),
    [],
  )
})

test.run()
