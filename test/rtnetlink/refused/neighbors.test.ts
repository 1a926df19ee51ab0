import { testObjects } from './objects.js'

testObjects('neighbors')
