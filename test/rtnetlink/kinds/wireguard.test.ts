import { testKind } from './suite.js'

testKind('wireguard')
