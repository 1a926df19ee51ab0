/** What is generated from tables/ is what its descriptions say. */
import { readFileSync } from 'node:fs'
import { generated } from '../../tables/generate/index.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

for (const [path, text] of Object.entries(generated)) {
  test(`${path} is what the tables say (npm run tables brings it up to date)`, () => {
    assert.fixture(readFileSync(`${root}/${path}`, 'utf8'), text)
  })
}

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
