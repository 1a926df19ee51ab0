import { testKind } from './suite.js'

testKind('macvlan')
