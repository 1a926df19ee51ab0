import { testObjects } from './objects.js'

testObjects('wireguard')
