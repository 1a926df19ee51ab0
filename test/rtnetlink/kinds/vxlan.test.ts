import { testKind } from './suite.js'

testKind('vxlan')
