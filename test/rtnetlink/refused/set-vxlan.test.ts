import { testChanges } from './changes.js'

testChanges('vxlan')
