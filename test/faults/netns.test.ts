/** System calls that fail in functions of namespaces. */
import { testFaults } from './faults.js'

testFaults('netns')
