import { testKind } from './suite.js'

testKind('gre')
