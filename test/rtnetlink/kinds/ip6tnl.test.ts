import { testKind } from './suite.js'

testKind('ip6tnl')
