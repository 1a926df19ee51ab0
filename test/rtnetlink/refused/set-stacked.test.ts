import { testChanges } from './changes.js'

testChanges('stacked')
