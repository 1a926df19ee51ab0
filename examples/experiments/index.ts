import { experimentA } from './a.js'
import { experimentB } from './b.js'
import { experimentC } from './c.js'

export const experiments = [experimentA, experimentB, experimentC] as const
