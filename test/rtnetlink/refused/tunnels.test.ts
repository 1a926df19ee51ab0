import { testRefusals } from './links.js'

testRefusals('tunnels')
