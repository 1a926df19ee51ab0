import { testObjects } from './objects.js'

testObjects('names')
