import { testObjects } from './objects.js'

testObjects('vlans')
