import { testKind } from './suite.js'

testKind('bond')
