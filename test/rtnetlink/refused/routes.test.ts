import { testObjects } from './objects.js'

testObjects('routes')
