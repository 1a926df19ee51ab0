/** System calls that fail while a network is planned and applied. */
import { testFaults } from './faults.js'

testFaults('networks')
