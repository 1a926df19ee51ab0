/**
 * The guides by task: each has the same parts, and its programs, which are blocks marked `js`, run as they
 * stand, on every Node that the package supports, one after the other on one machine.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { defineNetwork } from '../../src/network/index.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'
import { type Program, programFolder, readPage, testPage } from './pages.js'

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

/** Each guide takes away what it made, so what is left behind is nothing. */
const left: Program = {
  name: 'left',
  source: `import { listLinks, listNetns } from 'ovs-netlink'
    const links = (await listLinks()).filter(({ kind }) => /^(veth|bridge|vxlan)$/.test(kind))
    console.log(await listNetns(), links)`,
  prints: '[] []\n',
}
const programs = guides.flatMap((file) => {
  const page = readPage(file, 'js')
  test(`${file}: a program, and what it prints`, () => {
    assert.ok(page.programs.length > 0)
    for (const { name, prints } of page.programs) assert.ok(prints, name)
  })
  return page.programs
})
for (const { name, source } of [...programs, left]) {
  writeFileSync(join(folder, `${name}.mjs`), source)
}

const usesOvs = ({ source }: Program) => source.includes('connectOvs')
for (const [file, some] of [
  ['docs/guides', programs.filter((program) => !usesOvs(program))],
  ['docs/guides with Open vSwitch', programs.filter(usesOvs)],
] as const) {
  testPage({ file, programs: some }, (name) => join(folder, `${name}.mjs`), [left])
}

test.run()
