/** System calls that fail where sockets are made. */
import { testFaults } from './faults.js'

testFaults('sockets')
