import { testKind } from './suite.js'

testKind('xfrm')
