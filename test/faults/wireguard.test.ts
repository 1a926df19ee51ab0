/** System calls that fail in functions of WireGuard. */
import { testFaults } from './faults.js'

testFaults('wireguard')
