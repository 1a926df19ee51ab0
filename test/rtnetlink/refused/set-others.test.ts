import { testChanges } from './changes.js'

testChanges('pairs', 'others')
