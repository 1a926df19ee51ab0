/** System calls that fail in functions of routes. */
import { testFaults } from './faults.js'

testFaults('routes')
