/** System calls that fail in functions of nftables. */
import { testFaults } from './faults.js'

testFaults('nftables')
