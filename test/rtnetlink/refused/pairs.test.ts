import { testRefusals } from './links.js'

testRefusals('pairs')
