import { test } from '../../support/test.js'
import { testQdisc } from './suite.js'

testQdisc('fq_codel')
test.run()
