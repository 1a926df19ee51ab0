import { testKind } from './suite.js'

testKind('ipvlan')
