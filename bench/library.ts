/** The library's own run of a workload: `library.ts WORKLOAD COUNT`. Prints a Measurement. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { Meter } from './meter.js'
import { ownWork } from './own-work.js'
import { warmUp } from './warm-up.js'
import { workloads } from './workloads/index.js'
import type { Range, Workload } from './workloads/workload.js'

const [name, operations] = process.argv.slice(2)
const workload = workloads.find((each) => each.name === name)
if (workload === undefined) throw new Error(`no workload ${name}`)
const count = Number(operations)

const meter = new Meter()
await warmUp(workload, count, async (range) => dispose(await workload.library(range)))
const measured = workload.oneMessage ? costs : workload.ownPart ? works : takes
console.log(JSON.stringify(await measured(workload, { first: 0, count })))

async function takes(workload: Workload, range: Range) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await turn()
  const began = performance.now()
  await workload.library(range)
  const seconds = (performance.now() - began) / 1000
  await turn()
  delay.disable()
  if (workload.programs) return { seconds }
  return { seconds, loop: { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 } }
}

async function costs(workload: Workload, range: Range) {
  const { made, ...cost } = await meter.cost(() => workload.library(range))
  await dispose(made)
  return cost
}

async function works(workload: Workload, range: Range) {
  return ownWork(() => workload.library(range))
}

async function dispose(made: unknown) {
  await (made as Partial<AsyncDisposable> | undefined)?.[Symbol.asyncDispose]?.()
}
