/** System calls that fail where sysctls are set. */
import { testFaults } from './faults.js'

testFaults('sysctls')
