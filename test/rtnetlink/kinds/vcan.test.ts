import { testKind } from './suite.js'

testKind('vcan')
