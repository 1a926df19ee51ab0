import { testPorts } from './changes.js'

testPorts({ bridge: { master: 'br0' } })
