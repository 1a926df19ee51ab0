import { test } from '../../support/test.js'
import { testQdisc } from './suite.js'

testQdisc('htb')
test.run()
