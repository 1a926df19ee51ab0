import { testSet } from './set-so.js'

testSet('tunnels')
