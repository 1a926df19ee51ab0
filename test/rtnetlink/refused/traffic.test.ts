import { testObjects } from './objects.js'

testObjects('traffic')
