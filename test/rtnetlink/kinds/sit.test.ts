import { testKind } from './suite.js'

testKind('sit')
