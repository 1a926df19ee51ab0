import { testChanges } from './changes.js'

testChanges('bridge')
