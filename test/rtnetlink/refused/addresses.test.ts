import { testObjects } from './objects.js'

testObjects('addresses')
