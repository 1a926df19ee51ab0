import { hasKind } from '../../support/machine.js'
import { testPorts } from './changes.js'

testPorts({ bridge: { master: 'br0' }, ...(hasKind('bond') && { bond: { master: 'bond1' } }) })
