import { testKind } from './suite.js'

testKind('ipvtap')
