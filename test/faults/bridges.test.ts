/** System calls that fail in functions of forwarding entries. */
import { testFaults } from './faults.js'

testFaults('bridges')
