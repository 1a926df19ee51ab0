import { testChanges } from './changes.js'

testChanges('tunnels')
