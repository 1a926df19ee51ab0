import { testOwn } from './changes.js'

testOwn()
