import { testObjects } from './objects.js'

testObjects('fou')
