import { experimentA } from './a.js'
import { experimentB } from './b.js'
import { experimentC } from './c.js'
import { experimentD } from './d.js'

export const experiments = [experimentA, experimentB, experimentC, experimentD] as const
