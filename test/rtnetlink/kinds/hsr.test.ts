import { testKind } from './suite.js'

testKind('hsr')
