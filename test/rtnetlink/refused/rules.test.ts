import { testObjects } from './objects.js'

testObjects('rules')
