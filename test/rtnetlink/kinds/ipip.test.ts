import { testKind } from './suite.js'

testKind('ipip')
