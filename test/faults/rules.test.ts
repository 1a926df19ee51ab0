/** System calls that fail in functions of rules and nexthops. */
import { testFaults } from './faults.js'

testFaults('rules')
