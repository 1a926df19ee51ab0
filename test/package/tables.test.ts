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

test.run()
