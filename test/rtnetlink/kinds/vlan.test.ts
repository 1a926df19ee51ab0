import { testKind } from './suite.js'

testKind('vlan')
