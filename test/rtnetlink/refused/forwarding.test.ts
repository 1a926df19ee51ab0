import { testObjects } from './objects.js'

testObjects('forwarding')
