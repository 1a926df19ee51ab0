/** Experiment A on two machines: this program runs on each, with the number of its host. */
import { experimentA } from './experiments/a.js'
import { runOnThisMachine } from './lab/host-program.js'

await runOnThisMachine(experimentA)
