/** What is generated from tables/, and from the doc comments in src/, is what these say. */
import { readdirSync, readFileSync } from 'node:fs'
import { optionsIn } from '../../src/rtnetlink/generated/options.js'
import { functionsReference } from '../../tables/generate/functions.js'
import { generated } from '../../tables/generate/index.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

for (const [path, text] of Object.entries({
  ...generated,
  'docs/reference.md': functionsReference,
})) {
  test(`${path} is what the tables say (npm run tables brings it up to date)`, () => {
    assert.fixture(readFileSync(`${root}/${path}`, 'utf8'), text)
  })
}

test('each list of options is one that a function checks by', () => {
  const text = readdirSync(`${root}/src/rtnetlink`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .map((file) => readFileSync(`${root}/src/rtnetlink/${file}`, 'utf8'))
    .join()
  const unread = Object.keys(optionsIn).filter((name) => !text.includes(`optionsIn.${name}`))
  assert.equal(unread, [])
})

test('the examples of the JSON Schema have what their kinds need', () => {
  const { oneOf } = JSON.parse(generated['docs/links.schema.json'] as string) as {
    oneOf: { required?: string[]; examples: [Record<string, unknown>] }[]
  }
  assert.ok(oneOf.length > 20)
  for (const { required = [], examples } of oneOf) {
    assert.equal(
      required.filter((name) => !(name in examples[0])),
      [],
      String(examples[0]['kind']),
    )
  }
})

test.run()
