import { testKind } from './suite.js'

testKind('vti')
