/** typings/ is the reviewed public surface: it must be what the sources say. */
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, tsc } from '../support/package.js'
import { assert, test } from '../support/test.js'

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

test('typings/ is what tsc makes of src/ (npm run typings brings it up to date)', () => {
  const made = mkdtempSync(join(tmpdir(), 'typings-'))
  tsc(['-p', 'tsconfig.typings.json', '--outDir', made], root)
  assert.equal(contents(join(root, 'typings')), contents(made))
})

test.run()
