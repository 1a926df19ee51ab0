import { testChanges } from './changes.js'

testChanges('gre', 'tunnels')
