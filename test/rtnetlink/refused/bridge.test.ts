import { testRefusals } from './links.js'

testRefusals('bridge')
