/** What all others that are no deletions change when nothing stands in the place of an argument or option. */
import { test } from '../support/test.js'
import { testNothing } from './nothing-changes.js'

testNothing((name) => !/^(create|add)/.test(name))

test.run()
