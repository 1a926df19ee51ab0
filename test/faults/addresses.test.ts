/** System calls that fail in functions of addresses and neighbours. */
import { testFaults } from './faults.js'

testFaults('addresses')
