import { testObjects } from './objects.js'

testObjects('drivers')
