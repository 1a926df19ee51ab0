import { testKind } from './suite.js'

testKind('bridge')
