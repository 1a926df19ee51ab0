import { testKind } from './suite.js'

testKind('macsec')
