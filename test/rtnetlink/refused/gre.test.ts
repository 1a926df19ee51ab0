import { testRefusals } from './links.js'

testRefusals('gre')
