import { testKind } from './suite.js'

testKind('nlmon')
