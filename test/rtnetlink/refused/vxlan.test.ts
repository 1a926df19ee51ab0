import { testRefusals } from './links.js'

testRefusals('vxlan')
