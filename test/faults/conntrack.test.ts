/** System calls that fail in functions of connections that the kernel tracks. */
import { testFaults } from './faults.js'

testFaults('conntrack')
