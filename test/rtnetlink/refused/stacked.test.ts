import { testRefusals } from './links.js'

testRefusals('stacked')
