import { test } from '../../support/test.js'
import { testFilter } from './filter-suite.js'

testFilter('matchall')
test.run()
