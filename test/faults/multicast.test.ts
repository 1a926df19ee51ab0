/** System calls that fail in functions of multicast entries. */
import { testFaults } from './faults.js'

testFaults('multicast')
