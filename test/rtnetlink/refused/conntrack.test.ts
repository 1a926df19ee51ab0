import { testObjects } from './objects.js'

testObjects('conntrack')
