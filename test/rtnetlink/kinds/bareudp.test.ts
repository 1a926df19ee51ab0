import { testKind } from './suite.js'

testKind('bareudp')
