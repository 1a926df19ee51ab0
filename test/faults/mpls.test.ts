/** System calls that fail in functions of MPLS routes. */
import { testFaults } from './faults.js'

testFaults('mpls')
