import { testKind } from './suite.js'

testKind('erspan')
