/** System calls that fail in functions of VLANs of bridges and VNIs. */
import { testFaults } from './faults.js'

testFaults('vlans')
