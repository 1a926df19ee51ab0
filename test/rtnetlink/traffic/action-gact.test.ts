import { test } from '../../support/test.js'
import { testAction } from './filter-suite.js'

testAction('gact')
test.run()
