import { testKind } from './suite.js'

testKind('dummy')
