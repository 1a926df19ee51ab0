/** System calls that fail in functions of links. */
import { testFaults } from './faults.js'

testFaults('links')
