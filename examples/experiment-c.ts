/** Experiment C on two machines: this program runs on each, with the number of its host. */
import { experimentC } from './experiments/c.js'
import { runOnThisMachine } from './lab/host-program.js'

await runOnThisMachine(experimentC)
