/** The library's own run of a workload: `library.ts WORKLOAD COUNT`. Prints a Measurement. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { workloads } from './workloads/index.js'

const [name, operations] = process.argv.slice(2)
const workload = workloads.find((each) => each.name === name)
if (workload === undefined) throw new Error(`no workload ${name}`)
const count = Number(operations)

// A program that does this for hours has long been compiled by V8.
const warmUp = { first: count, count: Math.min(count, 200) }
await workload.prepare?.(warmUp, undefined)
await workload.library(warmUp)

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
await turn()
const began = performance.now()
await workload.library({ first: 0, count })
const seconds = (performance.now() - began) / 1000
await turn()
delay.disable()
const loop = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }
console.log(JSON.stringify({ seconds, loop }))
