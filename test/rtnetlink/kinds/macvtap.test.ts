import { testKind } from './suite.js'

testKind('macvtap')
