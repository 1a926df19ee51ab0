/** Experiment A on two machines: this one runs on each, told which host it is. */
import { experimentA } from './experiments/a.js'
import { runOnThisMachine } from './lab/host-program.js'

await runOnThisMachine(experimentA)
