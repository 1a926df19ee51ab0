import { testKind } from './suite.js'

testKind('vrf')
