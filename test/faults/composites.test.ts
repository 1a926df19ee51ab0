/** System calls that fail in functions of links of many steps. */
import { testFaults } from './faults.js'

testFaults('composites')
