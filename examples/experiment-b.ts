/** Experiment B on two machines: this program runs on each, with the number of its host. */
import { experimentB } from './experiments/b.js'
import { runOnThisMachine } from './lab/host-program.js'

await runOnThisMachine(experimentB)
