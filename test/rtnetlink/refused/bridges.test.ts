import { testObjects } from './objects.js'

testObjects('bridges')
