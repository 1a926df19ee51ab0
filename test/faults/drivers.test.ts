/** System calls that fail in functions of what links' drivers have at work. */
import { testFaults } from './faults.js'

testFaults('drivers')
