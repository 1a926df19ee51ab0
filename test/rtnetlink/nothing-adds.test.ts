/** What adds make when nothing stands in the place of an argument or option. */
import { test } from '../support/test.js'
import { testNothing } from './nothing-changes.js'

testNothing((name) => name.startsWith('add'))

test.run()
