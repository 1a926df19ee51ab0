import { testObjects } from './objects.js'

testObjects('mpls')
