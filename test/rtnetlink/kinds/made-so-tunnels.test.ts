import { testMade } from './made-so.js'

testMade('tunnels')
