import { testKind } from './suite.js'

testKind('gretap')
