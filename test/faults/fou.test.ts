/** System calls that fail in functions of ports for tunnels in UDP. */
import { testFaults } from './faults.js'

testFaults('fou')
