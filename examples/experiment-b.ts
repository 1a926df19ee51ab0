/** Experiment B on two machines: this one runs on each, told which host it is. */
import { experimentB } from './experiments/b.js'
import { runOnThisMachine } from './lab/host-program.js'

await runOnThisMachine(experimentB)
