/** Experiment C on two machines: this one runs on each, told which host it is. */
import { experimentC } from './experiments/c.js'
import { runOnThisMachine } from './lab/host-program.js'

await runOnThisMachine(experimentC)
