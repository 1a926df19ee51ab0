/**
 * The guides by task: each has the same parts, and its programs, which are blocks marked `js`, run as they
 * stand, on every Node that the package supports.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { defineNetwork } from '../../src/network/index.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'
import { programFolder, readPage, testPage } from './pages.js'

const folder = programFolder()
const guides = readdirSync(join(root, 'docs/guides')).map((name) => `docs/guides/${name}`)

test('each guide has the same parts, in the same order', () => {
  for (const file of guides) {
    const headings = readFileSync(join(root, file), 'utf8').match(/^## .*$/gm) ?? []
    const parts = [
      '## What you get',
      '## What you need',
      '## How to take it away',
      '## What goes wrong',
    ]
    assert.equal(
      headings.filter((heading) => parts.includes(heading)),
      parts,
      file,
    )
  }
})

test("the lab's file is one that the command takes", () => {
  const [, yaml] =
    /^```yaml\n(.*?)^```/ms.exec(readFileSync(join(root, 'docs/guides/lab.md'), 'utf8')) ?? []
  assert.ok(yaml)
  assert.is(defineNetwork(parse(yaml)).project, 'lab')
})

for (const file of guides) {
  const page = readPage(file, 'js')
  for (const { name, source } of page.programs) writeFileSync(join(folder, `${name}.mjs`), source)
  test(`${file}: a program, and what it prints`, () => {
    assert.ok(page.programs.length > 0)
    for (const { name, prints } of page.programs) assert.ok(prints, name)
  })
  testPage(page, (name) => join(folder, `${name}.mjs`))
}

test.run()
