/** System calls that fail in functions of links, a request or two each. */
import { testFaults } from './faults.js'

testFaults('requests')
