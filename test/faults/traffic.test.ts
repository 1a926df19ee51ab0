/** System calls that fail in functions of traffic control. */
import { testFaults } from './faults.js'

testFaults('traffic')
