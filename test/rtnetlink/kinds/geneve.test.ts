import { testKind } from './suite.js'

testKind('geneve')
