/** `npm start`: everything set up, then the experiments with the arguments given. */
import './node-version.mjs'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

await setUp(['openvswitch'])

// In this very process, so that arguments, signals and the exit status need no passing on.
const { register } = await import('tsx/esm/api')
register()
const experiments = new URL('../examples/start.ts', import.meta.url)
process.argv[1] = fileURLToPath(experiments)
await import(experiments.href)
