import { testKind } from './suite.js'

testKind('ifb')
