import { testRefusals } from './links.js'

testRefusals('others')
